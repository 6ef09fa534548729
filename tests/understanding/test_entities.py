"""Entities: one however often and however shortly named."""

import pytest

from mujaz.model import Article, Entity
from mujaz.understanding import understand


def entities(*paragraphs: str, headline: str | None = None) -> dict[str, Entity]:
    article = Article(id="x", headline=headline, paragraphs=paragraphs)
    return {entity.name: entity for entity in understand(article).entities}


def surfaces(entity: Entity, body: str) -> list[str]:
    return [body[start:end] for start, end in entity.mentions]


def test_a_surname_is_a_mention_of_its_bearer() -> None:
    body = (
        "قال وزير الطاقة التونسي منذر القابسي إن العمل بدأ. وأضاف القابسي أن الشبكة جاهزة، وشكر زملاء للقابسي الفريق."
    )
    found = entities(body)["منذر القابسي"]
    assert surfaces(found, body) == ["منذر القابسي", "القابسي", "لقابسي"]
    assert found.aliases == ("القابسي",)
    assert (found.kind, found.country) == ("person", "TN")


def test_one_person_in_two_spellings_is_one() -> None:
    found = entities("التقى وزير الدفاع الروسي سيرجي كوزين نظيره. وقال الوزير سيرغي كوزين إن اللقاء مفيد.")
    assert [entity.name for entity in found.values() if entity.kind == "person"] == ["سيرجي كوزين"]


def test_the_headline_tells_a_fuller_name_but_no_mention() -> None:
    body = "قال الوزير الشواشي إن الخطة جاهزة. وأكد الشواشي أن التمويل متوفر."
    found = entities(body, headline="نادر الشواشي: الخطة جاهزة")["نادر الشواشي"]
    assert surfaces(found, body) == ["الشواشي", "الشواشي"]


def test_a_person_of_the_headline_alone_is_no_entity() -> None:
    assert entities("بدأت أعمال الطريق أمس.", headline="نادر الشواشي يفتتح الطريق") == {}


@pytest.mark.parametrize(
    "name",
    ["معهد بلنسية الدولي لأبحاث المناخ", "مركز الدالمي للدراسات", "جمعية نفزة الخيرية لعلاج المسنين"],
)
def test_a_body_is_named_with_what_it_is_for(name: str) -> None:
    assert name in entities(f"أعلن {name} نتائجه أمس.")


def test_a_country_inside_a_bodys_name_is_not_the_roles() -> None:
    found = entities("وصل مستشار الأمن القومي للبيت الأبيض سامي كوزين أمس.")
    assert (found["سامي كوزين"].role, found["سامي كوزين"].country) == ("مستشار الأمن القومي للبيت الأبيض", None)


def test_what_somebody_says_is_no_part_of_his_role() -> None:
    found = entities("وأوضح سامي الدالي نائب رئيس شركة الملح في حديثه خلال اللقاء أن المصنع جاهز.")
    assert found["سامي الدالي"].role == "نائب رئيس شركة الملح"


def test_the_longest_role_is_kept() -> None:
    found = entities("قال الرئيس سامي العلوي كلمته. وكان رئيس المجلس الأعلى للقضاء سامي العلوي وصل أمس.")
    assert found["سامي العلوي"].role == "رئيس المجلس الأعلى للقضاء"


def test_a_country_is_one_in_all_its_names() -> None:
    found = entities(
        "تعمل أميركا مع الولايات المتحدة المكسيكية ومع الولايات المتحدة الأميركية لأن للولايات المتحدة مصالح."
    )
    assert found["الولايات المتحدة الأميركية"].country == "US"
    assert [entity.kind for entity in found.values()] == ["country"]


@pytest.mark.parametrize("text", ["ارتفع العجز المالي بسبب الإنفاق", "وصل باراك أوباما", "في 20 آب الماضي", "جده مريض"])
def test_a_word_that_looks_like_a_place_is_none(text: str) -> None:
    assert not [entity for entity in entities(text).values() if entity.kind in {"place", "country"}]


def test_an_adjective_is_no_place() -> None:
    assert entities("العلاقات الفرنسية الألمانية قوية") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت وزارة الصحة الأردنية أرقامها", "وزارة الصحة الأردنية"),
        ("قال حزب «الأفق الجديد» إنه سيشارك", "الأفق الجديد"),
        ("قررت الهيئة العامة للغذاء سحب المنتج", "الهيئة العامة للغذاء"),
        ("بيان من الأمم المتحدة أمس", "الأمم المتحدة"),
        ("دعت الحكومة الكندية السكان", "الحكومة الكندية"),
        ("عملت للجنة تبادل الأسرى", "لجنة تبادل الأسرى"),
    ],
)
def test_organisations_are_named_by_a_head_an_adjective_or_the_lexicon(text: str, name: str) -> None:
    assert [entity.name for entity in entities(text).values() if entity.kind == "organization"] == [name]


def test_a_ministrys_short_name_is_the_ministry() -> None:
    found = entities("قالت وزارة الداخلية الكينية إن الوضع هادئ. وأضافت وزارة الداخلية أن الطرق مفتوحة.")
    assert found["وزارة الداخلية الكينية"].aliases == ("وزارة الداخلية",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('رفض "جيش" الاحتلال الإسرائيلي الطلب', ["جيش الاحتلال الإسرائيلي"]),
        ('وقال "الجيش" الإسرائيلي إنه انسحب', ["الجيش الإسرائيلي"]),
        ("عطلت إدارة الأزمة حركة البضائع وشبكة الطرق", []),
        ("قال مركز أبحاث إن شبكة لتهريب الذهب ضبطت", []),
        ("أمام مقر وزارة الصحة بالرباط", ["وزارة الصحة"]),
        ("عضو المكتب السياسي لحركة أمل", ["المكتب السياسي لحركة أمل"]),
        ("باحث في المعهد الملكي لدراسات الأمن والدفاع", ["المعهد الملكي لدراسات الأمن والدفاع"]),
        ("قال في تصريح لـ«أخبار الوادي» إن العمل بدأ", ["أخبار الوادي"]),
        ('افتتحت جامعة "كومينا" قسما', ["جامعة كومينا"]),
        ("أكدت صحيفة «النسيم» الخبر", ["النسيم"]),
        ("قررت محكمة وستفالن البريطانية الإفراج عنه", ["محكمة وستفالن"]),
        ("وكانتوزارة الصحة قد أعلنت", ["وزارة الصحة"]),
        ("دخل مقاتلون من حزب الله اللبناني البلدة", ["حزب الله اللبناني"]),
        ("أعلنت نقابة الممرضين الأردنيين الإضراب", ["نقابة الممرضين الأردنيين"]),
        ("فاز المنتخب الكويتي على منتخب بيرو", ["المنتخب الكويتي", "منتخب بيرو"]),
        ("حضر رئيس مجلس إدارة النادي الأهلي والمشرف العام", ["النادي الأهلي"]),
        ("تحدثت مصلحة الجمارك عن مصلحة الشعب وحركة المرور", ["مصلحة الجمارك"]),
        ("ساعد الفريق في تنظيم الفعاليات وتنظيم الملتقيات", []),
        ("أوضحت الإدارة العامة للجوازات أسباب القرار", ["الإدارة العامة للجوازات"]),
        ("زار الهيئة العامة للسياحة والآثار والوزير", ["الهيئة العامة للسياحة والآثار"]),
        ("دعا إلى اجتماع للجنة التنفيذية لحركة أمل", ["اللجنة التنفيذية لحركة أمل"]),
        ("درست في جامعة كيسلوفا ثم عملت في مستشفى أوردينو", ["جامعة كيسلوفا", "مستشفى أوردينو"]),
        ('هجوم لـ"جيش" الاحتلال الإسرائيلي على الجبهة الأمامية', ["جيش الاحتلال الإسرائيلي"]),
        ("شكلت لجنة عليا لدراسة الملف", []),
        ("ذكرت المخابرات العسكرية البلغارية ذلك", ["المخابرات العسكرية البلغارية"]),
        ("قالت وزارة الدفاع الكندية. وأعلنت الدفاع الكندية ذلك", ["وزارة الدفاع الكندية"]),
        ("زادت مجموعة العشرين المالية", ["مجموعة العشرين"]),
    ],
)
def test_organisations_by_what_their_names_are_made_of(text: str, names: list[str]) -> None:
    assert [entity.name for entity in entities(text).values() if entity.kind == "organization"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصلت القافلة إلى مطار عدن الدولي", ["مطار عدن الدولي"]),
        ("أمام مسجد الإمام سعد القديم", ["مسجد الإمام سعد"]),
        ("مدن أسوان والأقصر وقوصبا", ["أسوان", "الأقصر", "قوصبا"]),
        ("وصلت القافلة إلى مطار عدن الدولي ثم غادرت مطار عدن", ["مطار عدن الدولي"]),
        ("قصفوا قرية تل الزهور في ريف حلب", ["تل الزهور", "حلب"]),
        ("في قطاع غزة وفي غزة", ["قطاع غزة"]),
        ("سافر إلى الرياض وجدة", ["الرياض", "جدة"]),
        ("ما وجده أوكرانيًا", []),
        ("قرب سوق رأس المال", []),
        ("تقدم للحج هذا العام", []),
        ("في إطار صفقة", []),
        ("من آب الماضي", []),
    ],
)
def test_places_by_what_introduces_them(text: str, names: list[str]) -> None:
    assert [entity.name for entity in entities(text).values() if entity.kind in {"place", "country"}] == names


def test_the_kingdom_is_saudi_arabia_unless_another_is_named() -> None:
    assert entities("زار الوفد جدة ثم غادر المملكة.")["المملكة"].country == "SA"
    assert "المملكة" not in entities("قال وزير أردني في عمان، عاصمة الأردن، إن المملكة آمنة.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("رفض الاتحاد الأفريقي لكرة القدم الطلب.", "الاتحاد الأفريقي لكرة القدم"),
        ("وأوضحت وكالة الأناضول للأنباء الرسمية ذلك.", "وكالة الأناضول للأنباء"),
        ("وقالت إدارة التعليم بمنطقة الرياض ذلك.", "إدارة التعليم بمنطقة الرياض"),
        ("وقالت غرفة تجارة الأردن ذلك.", "غرفة تجارة الأردن"),
        ("وقالت قناة الواحة الفضائية الموالية للحزب ذلك.", "قناة الواحة الفضائية"),
    ],
)
def test_a_bodys_name_is_whole(text: str, name: str) -> None:
    assert [entity.name for entity in entities(text).values() if entity.kind == "organization"] == [name]


def test_a_father_and_his_son_are_two() -> None:
    found = entities("استقبل الأمير خالد بن سلطان الوفد. وقال الأمير سلطان بن ناصر إن الوفد وصل.")
    assert {entity.name for entity in found.values() if entity.kind == "person"} == {"خالد بن سلطان", "سلطان بن ناصر"}


def test_a_name_told_in_part_is_the_same() -> None:
    found = entities("قال الأمير خالد بن سلطان بن ناصر إن العمل بدأ. وشكر الأمير خالد بن سلطان الفريق.")
    assert {entity.name for entity in found.values() if entity.kind == "person"} == {"خالد بن سلطان بن ناصر"}


def test_a_country_keeps_its_usual_name_beside_one_made_of_its_adjective() -> None:
    found = entities("وقعت الجمهورية الإسلامية الإيرانية اتفاقا جديدا. وقالت إيران إن الاتفاق مفيد.")
    assert [entity.name for entity in found.values() if entity.kind == "country"] == ["إيران"]
