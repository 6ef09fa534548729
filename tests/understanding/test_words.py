"""The words of a text: clitics, spans, quotations, and the preposition that looks like a name."""

from hypothesis import given
from hypothesis import strategies as st

from mujaz.understanding.word_stream import words_of
from mujaz.understanding.words import has_article, readings


def test_the_article_that_a_preposition_swallowed_is_written_out() -> None:
    words = words_of("للوزير القابسي")
    reading = next(reading for reading in readings("للوزير") if reading.bare == "الوزير")
    assert words.surface(0, 1, reading.cut) == "الوزير"
    assert words.body[slice(*words.span(0, 1, reading.cut))] == "لوزير"


def test_a_word_that_begins_with_a_clitics_letter_is_read_whole_first() -> None:
    assert readings("واشنطن")[0].bare == "واشنطن"
    assert readings("وزير")[0].bare == "وزير"


def test_marks_do_not_move_the_cut() -> None:
    words = words_of("وَبِتُونِس")
    reading = next(reading for reading in readings("وبتونس") if reading.bare == "تونس")
    assert words.body[slice(*words.span(0, 1, reading.cut))] == "تُونِس"


def test_the_preposition_on_is_not_the_name_ali() -> None:
    assert [token.folded for token in words_of("على علي").tokens] == ["على", "علي"]


def test_where_the_dotless_ya_is_never_written_ali_is_the_preposition() -> None:
    assert words_of("اكد علي ان الطريق امن").folded(1) == "على"


@given(st.text(alphabet='وبالقكسمن «»".،\u0640\u064b\u200f أإآى', max_size=60))
def test_quotations_and_sentences_are_known_for_every_token(text: str) -> None:
    words = words_of(text)
    assert len(words.sentence) == len(words.tokens)
    assert all(first < last <= len(words.tokens) for first, last in words.quoted.items())


def test_a_word_that_begins_like_the_article_is_not_definite() -> None:
    assert has_article("الدراسه")
    assert not has_article("المانيه")
    assert not has_article("الغاء")
