"""What is still to come told as past."""

import pytest

from mujaz.model import Article
from mujaz.pipeline import check
from mujaz.summary.checking.times import pasts

LEAGUE = Article(
    id="league",
    headline=None,
    paragraphs=(
        "قال رئيس الاتحاد نبيل الحداد إن المبلغ سيكون جزءاً من ميزانية الملاعب، وإنه سيتوجه إلى جدة لتوقيع العقد.",
        "وتوقع خبراء ارتفاع عدد الحضور في مباريات الدوري، ورجح المدرب أن الفريق سيفوز.",
        "وسيشارك في الموسم المقبل عشرون فريقاً من خمس مدن.",
        "وكان الملعب القديم مغلقاً طوال الشتاء، وشهد الموسم الماضي غياب الجماهير.",
        "وأكد المدير أن الرحلة طويلة.",
    ),
)


def _fails(text: str) -> bool:
    failures = (failure for one in check(LEAGUE, text).sentences for failure in one.failures)
    return any(failure.kind in {"plan", "modality"} for failure in failures)


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس الاتحاد نبيل الحداد إن المبلغ كان جزءاً من ميزانية الملاعب.",
        "قال رئيس الاتحاد نبيل الحداد إنه توجه إلى جدة لتوقيع العقد.",
        "أكد خبراء ارتفاع عدد الحضور في مباريات الدوري.",
        "شارك في الموسم الماضي عشرون فريقاً من خمس مدن.",
    ],
)
def test_what_is_to_come_told_as_past_or_sure_fails(text: str) -> None:
    assert _fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس الاتحاد نبيل الحداد إن المبلغ سيكون جزءاً من ميزانية الملاعب.",
        "توقع خبراء ارتفاع عدد الحضور في مباريات الدوري.",
        "كان الملعب القديم مغلقاً طوال الشتاء، وشهد الموسم الماضي غياب الجماهير.",
        "سيشارك في الموسم المقبل عشرون فريقاً من خمس مدن.",
        "أكد المدير أن الرحلة طويلة.",
    ],
)
def test_what_is_told_in_its_time_does_not_fail(text: str) -> None:
    assert not _fails(text)


def test_the_past_of_a_future_has_its_endings_and_its_alif() -> None:
    assert pasts("سيزور") >= {"زار", "زارت", "زاروا"}
    assert pasts("ستبدا") >= {"بدا", "بدات"}
    assert pasts("سيستمر") >= {"استمر"}
