"""What is planned, possible or called for, told as done in other words than the article's."""

import pytest

from mujaz.model import Article
from mujaz.pipeline import check
from tests.summary.checking.dam import kinds_in_dam


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير المياه رامي الزعبي إن أشغال السد بدأت في يومها المعلن في كل المواقع.",
        "وقع وفد من الرباط اتفاقاً مع الوزارة.",
        "عقدت لجنة الخبراء اجتماعاً في العقبة لدراسة التمويل.",
    ],
)
def test_a_plan_told_in_the_past_fails(text: str) -> None:
    assert "plan" in kinds_in_dam(text)


@pytest.mark.parametrize(
    "text",
    [
        "خفضت الحكومة كلفة المشروع.",
        "حذر النائب سالم الحباشنة من مجلس نواب معارض يعطل أعمال السد طويلاً.",
    ],
)
def test_what_may_be_or_is_called_for_told_as_a_fact_fails(text: str) -> None:
    assert "modality" in kinds_in_dam(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير المياه رامي الزعبي إن أشغال السد ستبدأ في يومها المعلن في كل المواقع.",
        "ينتظر أن يوقع وفد من الرباط اتفاقاً مع الوزارة.",
        "طالب النائب سالم الحباشنة الحكومة بخفض كلفة المشروع.",
        "قد يعطل مجلس نواب معارض أعمال السد طويلاً، بحسب النائب سالم الحباشنة.",
        "أفاد تقرير الوزارة بأن منسوب المياه الجوفية تراجع في المغرب بنسبة 20 بالمئة.",
    ],
)
def test_what_is_told_as_it_is_does_not_fail(text: str) -> None:
    assert kinds_in_dam(text).isdisjoint({"plan", "modality"})


def test_who_says_what_may_be_says_so_in_fact() -> None:
    text = "يؤكد النائب سالم الحباشنة أنه يمكن لمجلس نواب معارض أن يعطل أعمال السد طويلاً."
    assert kinds_in_dam(text).isdisjoint({"plan", "modality"})


def test_a_wish_with_a_pronoun_is_a_wish_and_what_follows_or_else_is_a_condition() -> None:
    article = Article(
        id="call",
        headline=None,
        paragraphs=(
            "وجه النائب سالم الحباشنة رسالة إلى الوزير يطالب فيها بوقف أشغال السد فوراً.",
            "وفي حال عدم التزام الشركات فإن الهيئة ستتخذ إجراءات نظامية بحقها.",
        ),
    )
    for text in (
        "وجه النائب سالم الحباشنة رسالة إلى الوزير يطالبه فيها بوقف أشغال السد فوراً.",
        "على الشركات الالتزام وإلا اتخذت الهيئة إجراءات نظامية بحقها.",
    ):
        assert {f.kind for one in check(article, text).sentences for f in one.failures}.isdisjoint({"plan", "modality"})
