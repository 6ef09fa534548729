"""Who speaks: long offices, parts of names, and speakers who are left out or taken up."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def speakers(text: str) -> list[str]:
    """Who says the statements of a text, by name or description."""
    record = understand(Article(id="x", headline=None, paragraphs=(text,)))
    names = {entity.id: entity.name for entity in record.entities}
    return [names.get(item.speaker or "", item.speaker or "") for item in record.statements]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد عضو الجمعية التونسية للاقتصاد بسوسة ورجل الأعمال المعروف الدكتور منذر القابسي أن السوق تحتاج إلى رقابة.",
        "قال حارس الفريق الأول لكرة القدم بنادي الساحل منذر القابسي إن زملاءه سيلعبون بحماس.",
        "جدد رئيس مجلس الإدارة المشرف العام على الفروع الإقليمية منذر القابسي تأكيد التزام المجلس بالعملية السلمية.",
    ],
)
def test_a_long_office_speaks_by_the_name_that_closes_it(text: str) -> None:
    assert speakers(text) == ["منذر القابسي"]


def test_an_office_with_a_part_of_a_name_is_the_person_of_that_name() -> None:
    text = "قال رئيس الحكومة الصيني لي كيانغ إن الاتفاق مهم. ورأى رئيس الحكومة الصيني لي أن الطريق طويل."
    assert speakers(text) == ["لي كيانغ", "لي كيانغ"]


def test_a_woman_whose_verb_told_it_speaks_on() -> None:
    text = (
        "ذكرت الشكوى أن الأضرار كبيرة على السكان. وقالت لين القابسي إن القرار ظالم. "
        "وانتقل البيت إلى مدينة أخرى. وأشارت إلى أنها تشعر بالقلق."
    )
    assert speakers(text)[-1] == "لين القابسي"


def test_a_participle_in_the_plural_is_of_the_people_in_its_sentence() -> None:
    text = (
        "قال منذر القابسي إن المحطة جاهزة. "
        "وظهرت كتب عدة بأقلام خبراء ومهندسين ومعلمين، يؤكدون أن المشروع ترك بلا رقابة."
    )
    assert speakers(text) == ["منذر القابسي", "خبراء ومهندسين ومعلمين"]


def test_whom_a_verb_of_going_on_describes_is_who_spoke_last() -> None:
    text = "قالت سلوى المحرزي إن الرحلة طويلة. وأضافت رئيسة الرابطة أن الحافلات جاهزة."
    assert speakers(text) == ["سلوى المحرزي", "سلوى المحرزي"]


def test_a_counterpart_is_taken_up_by_the_office_that_he_holds_too() -> None:
    text = (
        "قال وزير الخارجية التونسي منذر القابسي خلال لقائه نظيره الروسي سيرغي لافروف إن التعاون مستمر. "
        "ورأى وزير الخارجية الروسي أن الحل قريب."
    )
    assert speakers(text) == ["منذر القابسي", "سيرغي لافروف"]


def test_a_sentence_about_what_somebody_said_is_about_the_speaker() -> None:
    text = (
        "قال سالم المحرزي إن الحفل جميل. وجاءت تصريحات منذر القابسي خلال لقاء طويل في الإذاعة، "
        "حيث قال إن اللحن الجديد أعجب الجمهور."
    )
    assert speakers(text) == ["سالم المحرزي", "منذر القابسي"]


def test_a_document_is_of_the_person_who_spoke_in_it() -> None:
    text = (
        "تتابع وزارة الطاقة التونسية الملف. وقال منذر القابسي في بيان إن الاجتماع نجح في الوصول إلى توافق. "
        "ووفقا للبيان، فإن المزارعين طلبوا مهلة أخرى."
    )
    assert speakers(text) == ["منذر القابسي", "منذر القابسي"]


def test_a_document_that_a_present_verb_describes_speaks() -> None:
    text = "قال منذر القابسي إن الملف مغلق. وتلقت الأسرة رسالة من وزارة الطاقة التونسية تفيد بأن المحطة ستعود للعمل."
    assert speakers(text) == ["منذر القابسي", "وزارة الطاقة التونسية"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("وطالب المجلس العسكري، أمس، بالانسحاب الكامل من المدينة القديمة.", "المجلس العسكري"),
        ("وأعلنت الإدارة الاتحادية تعاقدها مع المدرب الجديد للفريق.", "الإدارة الاتحادية"),
    ],
)
def test_a_body_with_the_article_speaks_behind_its_verb(text: str, body: str) -> None:
    assert speakers(text) == [body]


def test_a_masculine_noun_behind_a_feminine_body_is_no_part_of_it() -> None:
    text = "أعلنت وزارة الطاقة التونسية أن المحطة جاهزة. وطالبت الوزارة الجيش بالابتعاد عن المحطات والمرافق كلها."
    assert speakers(text) == ["وزارة الطاقة التونسية", "وزارة الطاقة التونسية"]


def test_a_relative_of_somebody_is_not_taken_up_by_his_name() -> None:
    text = "قال الأسير وليد دقة إنه صابر على المرض. وقالت زوجة الأسير دقة إن الزيارة كانت قصيرة."
    assert speakers(text) == ["وليد دقة", "زوجة الأسير دقة"]
