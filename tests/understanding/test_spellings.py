"""One foreign name in two spellings."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand
from mujaz.understanding.spellings import other_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [("ريبكوف", "ريابكوف"), ("شناير", "شنايدر"), ("كولوكولتسيف", "كولوكولتيسف"), ("زانداميلا", "زنداميلا")],
)
def test_a_letter_or_a_long_vowel_makes_no_other_name(one: str, other: str) -> None:
    assert other_spelling(one, [other, "بوتين"]) == other


def test_what_may_be_two_names_is_neither() -> None:
    assert other_spelling("كوريتسا", ["كوريتشا", "كوريتزا"]) is None
    assert other_spelling("علوي", ["علوان"]) is None


def test_a_speaker_whose_name_is_spelt_otherwise_is_the_same_person() -> None:
    text = "قال الخبير سيرغي ريابكوليف إن السد جاهز للعمل. وأضاف ريبكوليف أن المياه ستصل غداً."
    found = understand(Article(id="x", headline=None, paragraphs=(text,)))
    assert len({statement.speaker for statement in found.statements}) == 1
