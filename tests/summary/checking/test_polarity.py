"""What is negated, possible, planned."""

import pytest

from mujaz.model import Article
from mujaz.pipeline import check
from tests.summary.checking.harbour import kinds_of


@pytest.mark.parametrize(
    "text",
    [
        "أكد مدير ميناء بنزرت أن حركة السفن تتوقف خلال الأشغال.",
        "قال مدير ميناء بنزرت إن أشغال التوسعة لن تبدأ في أكتوبر.",
    ],
)
def test_a_negation_lost_or_added_fails(text: str) -> None:
    assert "negation" in kinds_of(text)


def test_what_may_happen_told_as_a_fact_fails() -> None:
    assert "modality" in kinds_of("يزور وزير التجهيز المغربي كريم الفاسي تونس لتوقيع اتفاق مع الوزيرة.")


def test_a_plan_told_as_done_fails() -> None:
    assert "plan" in kinds_of("قال مدير ميناء بنزرت سامي القروي إن أشغال التوسعة بدأت بكلفة 85 مليون دينار.")


@pytest.mark.parametrize("verb", ["ستبدأ", "سوف تبدأ", "من المقرر أن تبدأ", "يتوقع أن تبدأ"])
def test_a_plan_told_as_a_plan_does_not_fail(verb: str) -> None:
    text = f"قال مدير ميناء بنزرت سامي القروي إن أشغال التوسعة {verb} في أكتوبر."
    assert kinds_of(text).isdisjoint({"plan", "modality", "negation"})


def test_a_deed_of_the_past_behind_qad_is_a_fact() -> None:
    assert kinds_of("زار وفد من طنجة الميناء في 3 مارس 2024.").isdisjoint({"plan", "modality"})


def test_what_stands_behind_an_if_may_be_a_fact_elsewhere() -> None:
    article = Article(
        id="rain",
        headline=None,
        paragraphs=("سأل النائب مدير السد رامي الزعبي عما إذا تغطي المياه الجسر القديم كل شتاء، فأجاب المدير بنعم.",),
    )
    assert check(article, "تغطي المياه الجسر القديم كل شتاء، بحسب مدير السد رامي الزعبي.").verdict != "fail"
