"""Names where the article has others."""

import pytest

from mujaz.summary.checking.misplaced import FAILS, fits_best, likelihood
from tests.summary.checking.dam import kinds_in_dam
from tests.summary.checking.harbour import failures_of, kinds_of


def test_a_place_beside_a_word_beside_which_the_article_has_another_fails() -> None:
    text = "قال وزير المياه رامي الزعبي إن السد يبعد سبعين كيلومتراً عن مدينة {}."
    assert "place" in kinds_in_dam(text.format("العقبة"))
    assert "place" not in kinds_in_dam(text.format("الكرك"))


@pytest.mark.parametrize("name", ["هالة بن رجب", "كريم الفاسي"])
def test_who_criticises_the_plan_is_no_other(name: str) -> None:
    assert kinds_of(f"انتقد {name} خطة الوزارة ودعا إلى تأجيل الأشغال حتى الصيف.") & {"name", "speaker"}


def test_a_name_that_nothing_in_the_article_joins_to_what_is_told_fails() -> None:
    assert ("place", "تونس") in failures_of("أشغال توسعة ميناء تونس تبدأ في أكتوبر.")


def test_a_sign_for_a_name_makes_it_less_likely_misplaced_and_one_against_it_more() -> None:
    for kind in FAILS:
        plain = likelihood(kind, {"constant": 1.0})
        assert (
            likelihood(kind, {"constant": 1.0, "line_near": 1.0})
            < plain
            < likelihood(kind, {"constant": 1.0, "rival": 1.0})
        )


def test_an_article_without_names_has_none_misplaced() -> None:
    assert failures_of("تبدأ الأشغال في أكتوبر.") == set()


@pytest.mark.parametrize("sign", ["outvoted", "replaced", "said_by_another", "office_of_other", "foreign"])
def test_a_name_that_fits_best_stands_where_it_belongs_unless_a_word_beside_it_or_what_is_said_is_anothers(
    sign: str,
) -> None:
    assert fits_best({"share": 0.6, sign: 0.0})
    assert not fits_best({"share": 0.6, sign: 1.0})
    assert not fits_best({"share": 0.3, sign: 0.0})
