"""A subject that only an earlier bullet can introduce is told from one that stands alone."""

import pytest

from mujaz.model import Record
from mujaz.summary import summarise
from mujaz.summary.antecedents import leans_on_untold
from tests.summary.making import article

TOLD = "افتتح وزير الزراعة سالم البدري مشروع ري السهول في مدينة الواحة."


@pytest.mark.parametrize(
    "text",
    [
        "نقلت الصحيفة عن خبراء أن القمح سيكفي المدينة عامين.",
        "كان التقرير قد حذر من جفاف البحيرة قبل نهاية الصيف.",
        "أكد الجانبان حرصهما على التعاون في ري السهول.",
        "قال الراوي إن هذه المبادرة ستغير حياة الناس في القرى.",
    ],
)
def test_a_general_noun_that_nothing_introduces_leans(text: str) -> None:
    assert leans_on_untold(text, TOLD)


@pytest.mark.parametrize(
    "text",
    [
        "نقلت الصحيفة اليومية عن خبراء أن القمح سيكفي المدينة عامين.",
        "حذر التقرير الذي أعدته البلدية من جفاف البحيرة.",
        "قال المتحدث باسم البلدية إن القمح سيكفي المدينة عامين.",
        "قال المدرب لويس غارنو إن الفريق جاهز.",
        "أعلنت صحيفة «الواحة» أن القمح سيكفي المدينة عامين.",
        "قال الراوي إن هذا المشروع سيغير حياة الناس في القرى.",
        "زار الوفد القرى في هذا الأسبوع.",
        "وقع الوزيران اتفاقاً لري السهول.",
        "تزرع القرى القمح والشعير والذرة في السهول منذ سنين طويلة ولا تعرف غير هذه الزراعة.",
    ],
)
def test_what_is_told_which_introduced_before_or_far_inside_does_not_lean(text: str) -> None:
    assert not leans_on_untold(text, TOLD)


def test_a_bullet_that_leans_on_a_noun_gives_way_to_one_of_the_same_worth() -> None:
    told = (
        "أعلن وزير الزراعة سالم البدري أن مشروع ري السهول الشرقية سيبدأ في أيلول بكلفة تبلغ سبعين مليون دينار.",
        "وذكر التقرير أن مشروع ري السهول سيوفر المياه لألفي مزرعة في السهول الشرقية كلها.",
        "وقالت نقابة المزارعين إن مشروع ري السهول سيوفر المياه لألفي مزرعة في السهول الشرقية.",
    )
    texts = [bullet.text for bullet in summarise(article(*told, headline=None), Record(), bullets=2).bullets]
    assert not any("التقرير" in text for text in texts)
