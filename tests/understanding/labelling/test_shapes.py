"""The shape of a word: lists of the lexicon and letters, never the word itself."""

from hypothesis import given
from hypothesis import strategies as st

from mujaz.understanding.labelling.shapes import heads, shape_of
from mujaz.understanding.word_stream import words_of


def shapes(text: str) -> list[str]:
    return [shape_of(token) for token in words_of(text).tokens]


def test_two_unknown_names_have_one_shape() -> None:
    assert shapes("تشيموندا") == shapes("كرافتسوك")


def test_a_given_name_a_verb_a_number_and_a_mark_are_told_apart() -> None:
    given_name, verb, number, mark = shapes("أحمد قال 25 ،")
    assert "G" in given_name
    assert "v" in verb
    assert (number, mark) == ("#", "،")


def test_the_article_and_a_conjunction_show() -> None:
    plain, defined, joined = shapes("كرافتسوك الكرافتسوك وكرافتسوك")
    assert "A" in defined
    assert "W" in joined
    assert plain not in {defined, joined}


def test_the_head_of_a_body_shows_behind_clitics_too() -> None:
    assert heads("وبوزاره") == heads("وزاره") != ""


@given(st.text(alphabet="ابتسلمنوية ـًّ-.\u200f\u00a01a", max_size=40))
def test_every_token_of_any_text_has_a_shape(text: str) -> None:
    assert all(shapes(text))
