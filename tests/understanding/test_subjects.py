"""The subject of a reporting verb: behind it, before it, or the antecedent of a relative clause."""

import pytest

from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير الطاقة منذر القابسي لصحيفة «الساحل» إن المحطة جاهزة.",
        "وزير الطاقة منذر القابسي، من جهته، قال إن المحطة جاهزة.",
        "وكان معالي وزير الطاقة منذر القابسي قد قال إن المحطة جاهزة.",
        "زار الوفد وزير الطاقة منذر القابسي الذي قال إن المحطة جاهزة.",
        "وأوضح البيان، على لسان منذر القابسي، أن المحطة جاهزة.",
    ],
)
def test_the_subject_is_found_where_it_stands(text: str) -> None:
    assert said(text) == [("indirect", "منذر القابسي", "المحطة جاهزة")]


def test_a_body_in_somebodys_role_is_not_who_speaks() -> None:
    found = said("شاركت الوزيرة سلوى المحرزي، زعيمة حزب الوفاق، التي قالت إن الوقت قد حان.")
    assert [speaker for _, speaker, _ in found] == ["سلوى المحرزي"]


@pytest.mark.parametrize("text", ["كشف النقاب عن خطة جديدة للمدينة كلها.", "نسبت إلى مجموعة مجهولة سرقة اللوحات كلها."])
def test_an_idiom_has_no_speaker(text: str) -> None:
    assert said(text) == []


def test_a_verb_that_describes_an_indefinite_noun_is_not_of_who_spoke_before() -> None:
    found = said("قال منذر القابسي إن المحطة جاهزة. وشهدت المدينة مظاهرات تطالب بتحسين الخدمات كلها.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وذكرت يوروليكس أن أربعة من التقارير سرية للغاية.", "يوروليكس"),
        ("قالت دورية (نوافذ) الطبية إن اللقاح آمن للأطفال كلهم.", "دورية"),
        ("أثنى وفد من جمعية النخيل في تونس على الجهود الكبيرة للبلدية.", "وفد من جمعية النخيل في تونس"),
        ("وأكد مصدر ملاحي لوكالة رويترز وصول ست سفن أمس.", "مصدر ملاحي"),
        ("مصدر أمني متابع للقضية قال إن التحقيق مستمر.", "مصدر أمني متابع للقضية"),
        ("أفاد «المرصد التونسي للمياه» بأن السدود ممتلئة كلها.", "المرصد التونسي للمياه"),
        ("ودعت الحكومة المعترف بها دوليا في بيان القبيلتين الى وقف الاقتتال.", "الحكومة المعترف بها دوليا"),
        ("كشفت مصادر برلمانية مقربة من فريق (8 آذار) أن الجلسة تأجلت.", "مصادر برلمانية مقربة من فريق (8 آذار)"),
        ("فذكر تقرير لناشطين معارضين أنه سجل عشرين غارة.", "ناشطين معارضين"),
        ("وقال مسؤولون أميركيون، اشترطوا عدم الكشف عن هوياتهم، إنّ المفاوضات ستطول.", "مسؤولون أميركيون"),
    ],
)
def test_what_stands_between_a_verb_and_what_it_brings_speaks(text: str, speaker: str) -> None:
    assert [found for _, found, _ in said(text)] == [speaker]


def test_an_adjunct_with_b_is_no_speaker() -> None:
    found = said("قال منذر القابسي إن المحطة جاهزة. كما اعترف بحرج الموقف إذ إن الكلفة ارتفعت.")
    assert {speaker for _, speaker, _ in found} == {"منذر القابسي"}


@pytest.mark.parametrize(
    "text",
    [
        "قال منذر القابسي إن المحطة جاهزة. ودعا الشعب التونسي إلى الصبر قليلا.",
        "قال منذر القابسي إن المحطة جاهزة. وحذر المواطنين من التيار العالي.",
        "قال منذر القابسي إن المحطة جاهزة. وأكد الحرص على سلامة العمال كلهم.",
        "قال منذر القابسي إن المحطة جاهزة. وطالب بـ «وقف فوري لكل الأعمال الليلية».",
        "قال منذر القابسي إن المحطة جاهزة. وقال لي بعد اللقاء إنه متفائل جدا.",
        "قال منذر القابسي إن المحطة جاهزة. وقال لمحطة كي تي في تونس: «نعمل كل يوم وكل ليلة».",
        "قال منذر القابسي إن المحطة جاهزة. ووصف داركود بأنه خطر على الجميع.",
    ],
)
def test_whom_a_verb_is_about_does_not_speak(text: str) -> None:
    assert [speaker for _, speaker, _ in said(text)] == ["منذر القابسي", "منذر القابسي"]


def test_whom_a_feminine_verb_calls_on_does_not_speak() -> None:
    text = "قالت وزارة الطاقة التونسية إن المحطة جاهزة. وطالبت المجتمع الدولي «بتقديم العون للمنطقة كلها»."
    assert {speaker for _, speaker, _ in said(text)} == {"وزارة الطاقة التونسية"}


def test_a_relative_pronoun_that_is_the_object_is_not_who_speaks() -> None:
    found = said("قال منذر القابسي إن المحطة جاهزة. وأشاد بالبلدية التي وصفها بأنها شريك دائم للمدينة.")
    assert {speaker for _, speaker, _ in found} == {"منذر القابسي"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وكانت هيئة قناة السويس والشركة المنظمة للحفل قد أعلنت أن الحفل غدا.", "هيئة قناة السويس"),
        ("ويأتي ذلك بعد تصريحات لوزارة الطاقة التونسية قالت فيها إن المحطة جاهزة.", "وزارة الطاقة التونسية"),
    ],
)
def test_a_body_before_its_verb_speaks(text: str, speaker: str) -> None:
    assert [found for _, found, _ in said(text)] == [speaker]
