"""Names of bodies: where they begin and end."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def organisations(*paragraphs: str) -> set[str]:
    article = Article(id="x", headline=None, paragraphs=paragraphs)
    return {entity.name for entity in understand(article).entities if entity.kind == "organization"}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("أعلنت هيئة الاتصالات وتقنية المعلومات موعد التسجيل.", "هيئة الاتصالات وتقنية المعلومات"),
        ("نظم معهد الإبداع وريادة الأعمال لقاء للطلاب.", "معهد الإبداع وريادة الأعمال"),
        ("وقعت شركة الواحة للسياحة والسفر عقدًا جديدًا.", "شركة الواحة للسياحة والسفر"),
        ("افتتح المركز العلمي والثقافي معرضًا للصور.", "المركز العلمي والثقافي"),
    ],
)
def test_a_second_field_belongs_to_the_name(body: str, name: str) -> None:
    assert organisations(body) == {name}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("يمكن التسجيل في موقع وزارة الداخلية الإلكتروني قبل الأحد.", "وزارة الداخلية"),
        ("عرضت قنوات التلفزيون العراقية الحفل.", None),
        ("نشر موقع الكلية الإلكتروني النتائج.", None),
    ],
)
def test_an_adjective_of_another_gender_is_another_words(body: str, name: str | None) -> None:
    assert organisations(body) == ({name} if name else set())


def test_another_body_ends_a_name() -> None:
    assert organisations("شكر المدير وزارة الصحة والأمانة العامة لحماية الطفولة.") == {
        "وزارة الصحة",
        "الأمانة العامة لحماية الطفولة",
    }


def test_what_the_sentence_goes_on_with_is_no_purpose() -> None:
    assert organisations("اتجهت الطالبة إلى جامعة الواحة الأهلية للحصول على شهادة.") == {"جامعة الواحة الأهلية"}


def test_an_ordinary_word_in_the_accusative_is_no_agency() -> None:
    assert organisations("لم أجد أصدق لسانًا من المعلم.") == set()


@pytest.mark.parametrize(
    "body",
    [
        "أسس الطلاب جمعية خيرية مهمتها رعاية الأيتام.",
        "افتتحت الشركات مركز لجمع البيانات الزراعية.",
        "شاركت حركة سودانية المؤتمر.",
    ],
)
def test_an_indefinite_head_names_no_body(body: str) -> None:
    assert organisations(body) == set()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("شكره وكيل وزارة الزراعة الأسبق حامد التليلي.", "وزارة الزراعة"),
        ("انضم اللاعب إلى فريق الأهلي أمس.", "فريق الأهلي"),
    ],
)
def test_a_name_ends_before_what_is_never_in_one(body: str, name: str) -> None:
    assert organisations(body) == {name}


@pytest.mark.parametrize(
    "body",
    [
        'أعلنت الشركة بيع السلاح لـ"إسرائيل" العام الماضي.',
        "عقد الاجتماع برئاسة الأمير خالد بن سعد.",
        'قصفت المدفعية موقع "تل النسر" العسكري.',
    ],
)
def test_a_country_a_chairman_and_a_post_are_no_bodies(body: str) -> None:
    assert organisations(body) == set()


def test_the_longer_of_a_place_and_a_club_is_read() -> None:
    assert organisations("تعاقد نادي مانشستر يونايتد مع الحارس.") == {"مانشستر يونايتد"}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("استقبل وكيل وزارة التعليم للتخطيط سالم العامري الوفد.", "وزارة التعليم"),
        ("حضر وكيل إمارة منطقة الجوف المساعد للشؤون التنموية سالم العامري الحفل.", "إمارة منطقة الجوف"),
        ("قدم نادي الواحة للاعب الجديد قميصه الأول.", "نادي الواحة"),
    ],
)
def test_what_an_office_is_for_is_no_part_of_the_body(body: str, name: str) -> None:
    assert organisations(body) == {name}


NO_BODIES = [
    ("وسيطرت المقاومة على مديرية الدريهمي بمحافظة الحديدة أمس.", "مديرية الدريهمي"),
    ("وأرسل الجندي إلى جبهة باخموت أمس.", "جبهة باخموت"),
]


@pytest.mark.parametrize(("text", "district"), NO_BODIES)
def test_a_district_or_a_front_by_its_place_is_no_body(text: str, district: str) -> None:
    names = [entity.name for entity in understand(Article(id="x", headline=None, paragraphs=(text,))).entities]
    assert all(district not in name for name in names)


BEFORE_REGION = [
    ("واستهدف الانفجار قوات الطوارئ الخاصة بمنطقة عسير أمس.", "قوات الطوارئ الخاصة"),
    ("وقالت مديرية الشؤون الصحية بمنطقة عسير إن الوضع جيد.", "مديرية الشؤون الصحية بمنطقة عسير"),
]


@pytest.mark.parametrize(("text", "body"), BEFORE_REGION)
def test_a_body_ends_before_its_region_unless_it_is_the_regions_office(text: str, body: str) -> None:
    names = [entity.name for entity in understand(Article(id="x", headline=None, paragraphs=(text,))).entities]
    assert body in names


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("وتوقع بنك فاندربروك أن يرتفع السعر.", "فاندربروك"),
        ("وقالت مؤسسة «كولبرت ريسيرش» إن السعر ارتفع.", "كولبرت ريسيرش"),
        ("وقال مركز تشاتام هاوس إن السعر ارتفع.", "تشاتام هاوس"),
        ("وقال معهد كولبرت للأبحاث الاقتصادية إن السعر ارتفع.", "معهد كولبرت للأبحاث الاقتصادية"),
    ],
)
def test_a_noun_that_only_explains_a_foreign_name_is_no_part_of_it_unless_its_purpose_follows(
    body: str, name: str
) -> None:
    assert organisations(body) == {name}
