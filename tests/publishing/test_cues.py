"""The times of what is said."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import SpokenSentence, Word
from mujaz.publishing.cues import Piece, body_words, bullet_pieces, sentence_pieces, webvtt, word_rows
from tests.publishing.samples import BULLETS, spoken

_STAMP = re.compile(r"(\d\d):(\d\d):(\d\d)\.(\d{3})")


def _seconds(text: str) -> list[float]:
    return [int(h) * 3600 + int(m) * 60 + int(s) + int(ms) / 1000 for h, m, s, ms in _STAMP.findall(text)]


def _sentence(text: str, *words: tuple[float, float, int, int], start: float = 0.0, end: float = 9.0) -> SpokenSentence:
    made = tuple(Word(start=a, end=b, first=first, last=last) for a, b, first, last in words)
    return SpokenSentence(text=text, start=start, end=end, words=made)


def test_pieces_are_words_and_what_lies_between_them() -> None:
    sentence = _sentence("قال: نعم.", (0.1, 0.4, 0, 3), (0.5, 0.9, 5, 8))
    assert sentence_pieces(sentence) == [Piece("قال", 0.1, 0.4), Piece(": "), Piece("نعم", 0.5, 0.9), Piece(".")]


def test_words_said_for_the_same_characters_are_one_piece() -> None:
    sentence = _sentence("عام 25", (0.1, 0.4, 0, 3), (0.5, 0.9, 4, 6), (1.0, 1.5, 4, 6))
    assert sentence_pieces(sentence)[-1] == Piece("25", 0.5, 1.5)


def test_words_outside_the_sentence_are_passed_over() -> None:
    assert sentence_pieces(_sentence("نعم", (0.1, 0.4, 7, 9), (0.5, 0.6, 2, 2))) == [Piece("نعم")]


def test_a_bullet_of_two_sentences_takes_the_times_of_both() -> None:
    first, second = spoken(("قال نعم.", "ثم مضى."))
    (pieces,) = bullet_pieces(["قال نعم. ثم مضى."], (first, second))
    assert [piece.text for piece in pieces if piece.start is not None] == ["قال", "نعم", "ثم", "مضى"]


def test_a_spoken_title_and_a_silent_bullet_do_not_upset_the_others() -> None:
    rows = bullet_pieces(["صامت هنا.", "قال نعم."], spoken(("موجز الخبر.", "قال نعم.")))
    assert [[piece.start is not None for piece in row] for row in rows] == [[False], [True, False, True, False]]


_WORDS = st.lists(
    st.tuples(st.floats(0, 9), st.floats(0, 9), st.integers(0, 30), st.integers(0, 30)).map(
        lambda row: (min(row[:2]), max(row[:2]), row[2], row[3])
    ),
    max_size=8,
)


@given(st.text(max_size=30), _WORDS)
def test_pieces_always_join_to_the_sentence(text: str, words: list[tuple[float, float, int, int]]) -> None:
    assert "".join(piece.text for piece in sentence_pieces(_sentence(text, *words))) == text


@given(st.lists(st.text(max_size=20), max_size=4), st.lists(st.text(max_size=20), max_size=4))
def test_pieces_always_join_to_the_bullets(bullets: list[str], said: list[str]) -> None:
    sentences = [_sentence(text, (0.0, 1.0, 0, len(text))) for text in said]
    assert ["".join(piece.text for piece in row) for row in bullet_pieces(bullets, sentences)] == bullets


def test_words_of_a_body_are_counted_in_the_body_and_what_it_does_not_show_is_passed_over() -> None:
    body = "قال نعم. ثم مضى.\n\nقال نعم."
    sentences = [
        _sentence("عنوان", (0.1, 0.4, 0, 5)),
        _sentence("قال نعم.", (1.0, 1.4, 0, 3), (1.5, 1.9, 4, 7)),
        _sentence("ثم مضى.", (2.0, 2.4, 0, 2)),
        _sentence(""),
        _sentence("قال نعم.", (3.0, 3.4, 0, 3)),
    ]
    words = body_words(body, sentences)
    assert [(body[word.first : word.last], word.first, word.start) for word in words] == [
        ("قال", 0, 1.0),
        ("نعم", 4, 1.5),
        ("ثم", 9, 2.0),
        ("قال", 18, 3.0),
    ]


def test_webvtt_has_a_cue_a_sentence_with_growing_stamps_inside() -> None:
    text = webvtt(spoken(BULLETS))
    head, *cues = text.strip().split("\n\n")
    assert head == "WEBVTT"
    assert len(cues) == len(BULLETS)
    for cue, bullet in zip(cues, BULLETS, strict=True):
        times, payload = cue.split("\n")
        start, end = _seconds(times)
        inner = _seconds(payload)
        assert len(inner) == len(re.findall(r"[\w.]*\w", bullet)) - 1
        assert [start, *inner, end] == sorted({start, *inner, end})
        assert re.sub(r"<[\d:.]+>", "", payload) == bullet


def test_webvtt_escapes_markup_and_keeps_a_sentence_on_one_line() -> None:
    text = webvtt([_sentence("أ <b>&\r\n\n--> ب")])
    assert text == "WEBVTT\n\n00:00:00.000 --> 00:00:09.000\nأ &lt;b&gt;&amp;   --&gt; ب\n"


def test_webvtt_of_nothing_is_an_empty_file_of_its_kind() -> None:
    assert webvtt([]) == "WEBVTT\n"


def test_webvtt_counts_hours() -> None:
    assert "01:00:01.500 --> 01:00:02.000" in webvtt([_sentence("نعم", start=3601.5, end=3602.0)])


def test_word_rows_are_times_and_characters() -> None:
    assert word_rows([_sentence("نعم", (0.12345, 0.5, 0, 3))]) == [[[0.123, 0.5, 0, 3]]]
