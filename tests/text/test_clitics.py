"""Clitics: every way a word can be parted, and the one that a lexicon knows."""

import pytest
from hypothesis import given

from mujaz.text.folding import fold_text
from mujaz.text.tokens import Clitics, analyses, strip_to

from .alphabets import words


def _joined(reading: Clitics) -> set[str]:
    """The spellings that the parts can have together: behind ل the article loses its alif, and before a lam its lam too."""
    before = "".join(reading.prefixes)
    if not reading.article:
        return {before + reading.stem}
    if before.endswith("ل"):
        return {before + "ل" + reading.stem} | ({before + reading.stem} if reading.stem.startswith("ل") else set())
    return {before + "ال" + reading.stem}


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("وبالوزير", Clitics(("و", "ب"), True, "وزير")),
        ("وزير", Clitics((), False, "وزير")),
        ("والوزير", Clitics(("و",), True, "وزير")),
        ("للوزير", Clitics(("ل",), True, "وزير")),
        ("وللوزير", Clitics(("و", "ل"), True, "وزير")),
        ("فبالوزير", Clitics(("ف", "ب"), True, "وزير")),
        ("كالوزير", Clitics(("ك",), True, "وزير")),
        ("لوزير", Clitics(("ل",), False, "وزير")),
    ],
)
def test_the_known_stem_is_found_under_its_clitics(word: str, reading: Clitics) -> None:
    assert strip_to(word, {"وزير"}) == reading


def test_the_article_before_a_lam_is_written_with_it_as_two_lams() -> None:
    assert strip_to("للمدرسه", {"مدرسه"}) == Clitics(("ل",), True, "مدرسه")
    assert Clitics(("ل",), True, "لجنه") in analyses(fold_text("للجنة"))
    assert Clitics(("و", "ل"), True, "لغه") in analyses(fold_text("وللغة"))


def test_two_lams_may_be_the_stem_s_own_so_the_reading_without_article_comes_first() -> None:
    assert strip_to("للبنان", {"لبنان"}) == Clitics(("ل",), False, "لبنان")
    assert strip_to(fold_text("للجنة"), {fold_text("لجنة")}) == Clitics(("ل",), False, "لجنه")


def test_the_future_particle_is_parted_only_from_an_imperfect() -> None:
    assert strip_to("سيكون", {"يكون"}) == Clitics(("س",), False, "يكون")
    assert strip_to("وستزور", {"تزور"}) == Clitics(("و", "س"), False, "تزور")
    assert strip_to("سلام", {"لام"}) is None
    assert strip_to("سالوزير", {"وزير"}) is None


def test_god_s_name_is_reached_with_a_conjunction_or_a_preposition() -> None:
    assert strip_to("والله", {"الله"}) == Clitics(("و",), False, "الله")
    assert Clitics(("ل",), True, "له") in analyses("لله")
    assert strip_to("بالله", {"الله"}) == Clitics(("ب",), False, "الله")


def test_a_stem_known_with_its_article_is_found_through_it() -> None:
    assert strip_to("بالقاهره", {"القاهره"}) == Clitics(("ب",), False, "القاهره")
    assert strip_to("للقاهره", {"القاهره"}) == Clitics(("ل",), True, "قاهره")


def test_the_word_itself_wins_over_any_parting() -> None:
    assert strip_to("والد", {"والد", "الد"}) == Clitics((), False, "والد")
    assert strip_to("بلد", {"بلد", "لد"}) == Clitics((), False, "بلد")


def test_an_unknown_word_has_no_reading_in_the_lexicon() -> None:
    assert strip_to("وبالوزير", {"سفير"}) is None
    assert strip_to("", {"سفير"}) is None


@pytest.mark.parametrize("word", ["و", "ب", "لل", "ال", "وال", "بال", "س"])
def test_a_word_that_is_all_clitics_keeps_at_least_itself(word: str) -> None:
    assert analyses(word)[0] == Clitics((), False, word)
    assert all(len(reading.stem) >= 2 or reading.stem == word for reading in analyses(word))


@given(words.map(fold_text))
def test_joining_the_parts_gives_the_word_back(word: str) -> None:
    for reading in analyses(word):
        assert word in _joined(reading), reading


@given(words.map(fold_text))
def test_the_fewest_clitics_come_first_beginning_with_the_word_itself(word: str) -> None:
    readings = analyses(word)
    counts = [len(reading.prefixes) + reading.article for reading in readings]
    assert counts == sorted(counts)
    assert readings[0] == Clitics((), False, word)
    assert len(set(readings)) == len(readings)
