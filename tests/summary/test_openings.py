"""Where a sentence begins once dateline, list mark and openers are gone."""

import pytest

from mujaz.summary.openings import opening

from .making import only_sentence


def _kept(text: str) -> str:
    return text[opening(only_sentence(text))[1] :]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("من جهته، قال رئيس البلدية إن الطريق سيفتح.", "قال رئيس البلدية إن الطريق سيفتح."),
        ("ومن جانبها أكدت الوزارة أن العمل مستمر.", "أكدت الوزارة أن العمل مستمر."),
        ("وفي سياق متصل، أعلنت الشركة خفض الأسعار.", "أعلنت الشركة خفض الأسعار."),
        ("كما أكد المدير أن العمل مستمر.", "أكد المدير أن العمل مستمر."),
        ("كما تعاقد النادي مع حارس جديد.", "تعاقد النادي مع حارس جديد."),
        ("وأضاف المدير أن العمل مستمر.", "أضاف المدير أن العمل مستمر."),
        ("وَأضاف المدير أن العمل مستمر.", "أضاف المدير أن العمل مستمر."),
        ("إلى ذلك، ومن جهة أخرى، وصل الوفد.", "وصل الوفد."),
        ("يذكر أن المشروع بدأ قبل عامين.", "المشروع بدأ قبل عامين."),
        ("وقد أعلن المدير فتح الطريق.", "أعلن المدير فتح الطريق."),
    ],
)
def test_openers_go(text: str, kept: str) -> None:
    assert _kept(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "وزير الصحة يزور المستشفى اليوم.",
        "واشنطن تعلن موقفها غداً.",
        "وصل الوفد إلى المطار مساءً.",
        "هذا الطريق مغلق منذ شهر.",
        "كما في كل عام يحتفل الأهالي بالموسم.",
        "قد يؤدي القرار إلى رفع الأسعار.",
        "يذكر أن المسافرين وصلوا في موعدهم.",
        "من جهة الشرق يمر النهر بالمدينة.",
    ],
)
def test_what_belongs_to_the_sentence_stays(text: str) -> None:
    assert _kept(text) == text


def test_may_is_not_dropped_with_its_conjunction() -> None:
    assert _kept("وقد يؤدي القرار إلى رفع الأسعار.") == "قد يؤدي القرار إلى رفع الأسعار."


@pytest.mark.parametrize(
    "lead",
    [
        "الواحة - رويترز: ",
        "سعاد المالكي- البيان- الواحة: ",
        "الواحة، وكالات - ",
        "الواحة (أ ف ب) - ",
        "- ",
        "1- ",
        "• ",
    ],
)
def test_datelines_and_list_marks_go(lead: str) -> None:
    assert _kept(lead + "وصل الوفد التجاري إلى المدينة.") == "وصل الوفد التجاري إلى المدينة."


@pytest.mark.parametrize(
    "text", ["قال المدير: الطريق مغلق.", "المدير - كما يعرفه الجميع - رجل صبور.", "الأسباب ثلاثة: المال والوقت والناس."]
)
def test_a_colon_or_dash_of_the_sentence_itself_is_no_dateline(text: str) -> None:
    assert _kept(text) == text


def test_an_opener_alone_leaves_nothing_and_breaks_nothing() -> None:
    assert _kept("من جهته،") in {"", "من جهته،"}


def test_a_word_that_would_be_none_without_its_first_letter_keeps_it() -> None:
    assert _kept("واكبت القناة الفعاليات كلها.") == "واكبت القناة الفعاليات كلها."
