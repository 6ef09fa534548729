"""Statements: content, mode and speaker."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def said(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Mode, speaker's name or description, and text of each statement."""
    record = understand(Article(id="x", headline=None, paragraphs=paragraphs))
    names = {entity.id: entity.name for entity in record.entities}
    return [(item.mode, names.get(item.speaker or "", item.speaker or ""), item.text) for item in record.statements]


MINISTER = "أعلن وزير الطاقة التونسي منذر القابسي أن المحطة جاهزة. "


@pytest.mark.parametrize(
    "text",
    [
        'قال منذر القابسي: "هذه المحطة ستوفر الكهرباء للشمال".',
        "وقال الوزير منذر القابسي، أمس الثلاثاء، «هذه المحطة ستوفر الكهرباء للشمال».",
        "وأكد منذر القابسي أنّ “هذه المحطة ستوفر الكهرباء للشمال”.",
        'لكن منذر القابسي قال: "هذه المحطة ستوفر الكهرباء للشمال".',
        'وكان منذر القابسي قد أكد، في بيان، أن "هذه المحطة ستوفر الكهرباء للشمال".',
        '"هذه المحطة ستوفر الكهرباء للشمال"، قال منذر القابسي.',
        'زار منذر القابسي بنزرت، قائلاً: "هذه المحطة ستوفر الكهرباء للشمال".',
        'نقلت صحيفة "الساحل" عن منذر القابسي قوله إن "هذه المحطة ستوفر الكهرباء للشمال".',
    ],
)
def test_a_quotation_with_its_speaker_beside_it_is_direct(text: str) -> None:
    assert said(text) == [("direct", "منذر القابسي", "هذه المحطة ستوفر الكهرباء للشمال")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('وأضاف: "العمل يسير كما خططنا له".', "منذر القابسي"),
        ('وتابع القابسي: "العمل يسير كما خططنا له".', "منذر القابسي"),
        ('وقال الوزير: "العمل يسير كما خططنا له".', "منذر القابسي"),
        ('وقال مصدر دبلوماسي: "العمل يسير كما خططنا له".', "مصدر دبلوماسي"),
        ('وقالت وزارة الصحة: "العمل يسير كما خططنا له".', "وزارة الصحة"),
        ('وأوضح رئيس الشركة: "العمل يسير كما خططنا له".', "رئيس الشركة"),
    ],
)
def test_the_speaker_is_resolved_from_what_stands_before(text: str, speaker: str) -> None:
    assert said(MINISTER + text)[1] == ("direct", speaker, "العمل يسير كما خططنا له")


def test_a_description_is_taken_up_by_its_head() -> None:
    found = said('قال مصدر دبلوماسي إن الوفد وصل ليلا. ورأى المصدر أن "اللقاء سيكون صعبا على الجميع".')
    assert [speaker for _, speaker, _ in found] == ["مصدر دبلوماسي", "مصدر دبلوماسي"]


def test_a_clause_behind_that_is_indirect_to_its_end() -> None:
    found = said("أكد وزير الطاقة منذر القابسي أن المحطة جاهزة، مضيفًا أن الشبكة تحتاج إلى عام. وذهب إلى بنزرت.")
    assert found == [("indirect", "منذر القابسي", "المحطة جاهزة"), ("indirect", "منذر القابسي", "الشبكة تحتاج إلى عام")]


def test_a_short_quotation_is_no_statement_of_its_own() -> None:
    found = said(MINISTER + 'وأضاف أن هناك "طريقاً طويلاً" أمام الفريق.')
    assert found[1:] == [("indirect", "منذر القابسي", 'هناك "طريقاً طويلاً" أمام الفريق')]


def test_a_quotation_that_the_clause_goes_on_behind_is_indirect() -> None:
    found = said(MINISTER + 'وأضاف أن "العمل يسير كما خططنا له" في كل الولايات.')
    assert found[1][0] == "indirect"
    assert found[1][2].endswith("في كل الولايات")


def test_two_quotations_of_one_cue_are_two_statements() -> None:
    found = said('قالت رئيسة البلدية سلوى المحرزي إن "الشاطئ ملك لكل الناس"، وإن "البناء عليه أمر مرفوض".')
    assert [(mode, speaker) for mode, speaker, _ in found] == [("direct", "سلوى المحرزي")] * 2


def test_according_to_somebody_is_his_statement() -> None:
    assert said("وبحسب وزارة الصحة، ارتفع عدد المرضى إلى الضعف.") == [
        ("indirect", "وزارة الصحة", "ارتفع عدد المرضى إلى الضعف")
    ]


def test_a_capital_that_speaks_is_its_state() -> None:
    found = said("سافر الوفد إلى روسيا. وقالت موسكو إن اللقاء سيعقد في موعده.")
    assert found == [("indirect", "روسيا", "اللقاء سيعقد في موعده")]


@pytest.mark.parametrize(
    "text",
    [
        'جرت الأمسية تحت شعار "كتاب لكل بيت في المدينة" بحضور كثيف.',
        "لم يعلن الوزير منذر القابسي موعد الافتتاح.",
        "قال: ",
        'عرض المتحف لوحة "البحر في صباح يوم شتوي" أمس.',
        "",
    ],
)
def test_what_nobody_said_is_no_statement(text: str) -> None:
    assert said(text) == []
