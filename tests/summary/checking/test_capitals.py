"""Capitals told where the article has their states."""

from tests.summary.checking.dam import kinds_in_dam


def test_what_is_in_the_state_is_not_in_its_capital() -> None:
    text = "أفاد تقرير الوزارة بأن منسوب المياه الجوفية تراجع في {} بنسبة 20 بالمئة، فيما استقر في تونس."
    assert "place" in kinds_in_dam(text.format("الرباط"))
    assert "place" not in kinds_in_dam(text.format("المغرب"))


def test_a_capital_where_the_article_has_it_does_not_fail() -> None:
    assert "place" not in kinds_in_dam("من المرتقب أن يوقع وفد من الرباط اتفاقاً مع الوزارة.")
