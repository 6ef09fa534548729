"""Names beside words beside which the article has others."""

from tests.summary.checking.dam import kinds_in_dam


def test_a_place_beside_a_word_beside_which_the_article_has_another_fails() -> None:
    text = "قال وزير المياه رامي الزعبي إن السد يبعد سبعين كيلومتراً عن مدينة {}."
    assert "place" in kinds_in_dam(text.format("العقبة"))
    assert "place" not in kinds_in_dam(text.format("الكرك"))


def test_a_state_right_behind_its_own_adjective_fails() -> None:
    assert "place" in kinds_in_dam("من المرتقب أن يوقع الوزير المغربي المغرب اتفاقاً مع الوزارة.")
    assert "place" not in kinds_in_dam("من المرتقب أن يوقع وفد من العاصمة المغربية الرباط اتفاقاً مع الوزارة.")
