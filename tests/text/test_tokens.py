"""Tokens: words, numbers and marks, where they stand."""

import pytest
from hypothesis import given

from mujaz.text.folding import INVISIBLE_CHARACTERS, TATWEEL, fold_text
from mujaz.text.tokens import folded_words, tokenize

from .alphabets import MARKS, prose, texts


def _texts_of(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def _kinds_of(text: str) -> list[str]:
    return [token.kind for token in tokenize(text)]


def test_words_numbers_and_marks_are_told_apart() -> None:
    assert _texts_of("زار 12 وزيراً، بيروت.") == ["زار", "12", "وزيراً", "،", "بيروت", "."]
    assert _kinds_of("زار 12 وزيراً، بيروت.") == ["word", "number", "word", "punct", "word", "punct"]


def test_a_part_of_a_text_has_tokens_that_stand_in_the_whole() -> None:
    text = "قال أمس، كلمة"
    assert tokenize(text, 4, 8) == tokenize(text)[1:3]


def test_folded_words_are_those_of_the_tokens() -> None:
    text = "قالَ في 12,5 ـ Shell، أ.ف"
    assert folded_words(text) == [token.folded for token in tokenize(text) if token.kind != "punct"]


def test_a_marked_word_is_one_token_and_its_fold_is_bare() -> None:
    (token,) = tokenize("  المُدَرِّسَةُ ")
    assert (token.text, token.folded, token.start, token.end) == ("المُدَرِّسَةُ", "المدرسه", 2, 15)


@pytest.mark.parametrize("number", ["1,234.5", "3.5", "١٬٢٣٤٫٥", "٢٠٢٥", "۱۲", "12,5", "7.10.2023"])
def test_a_number_keeps_its_separators(number: str) -> None:
    assert _texts_of(number) == [number]
    assert _kinds_of(number) == ["number"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("3.5.", ["3.5", "."]),
        ("15٪", ["15", "٪"]),
        ("في 2024.", ["في", "2024", "."]),
        ("12:30", ["12", ":", "30"]),
        ("3/2/2025", ["3", "/", "2", "/", "2025"]),
        ("200مليون", ["200", "مليون"]),
        ("2024م", ["2024", "م"]),
        ("«نعم»،", ["«", "نعم", "»", "،"]),
        ("كذا...", ["كذا", ".", ".", "."]),
        ("وShell", ["و", "Shell"]),
        ("comوكالة", ["com", "وكالة"]),
        ("covid19", ["covid", "19"]),
        ("اسم_ملف", ["اسم", "_", "ملف"]),
    ],
)
def test_marks_and_glued_pieces_stand_alone(text: str, tokens: list[str]) -> None:
    assert _texts_of(text) == tokens


def test_nbsp_and_line_ends_part_words() -> None:
    assert _texts_of("قال\u00a0الوزير\r\nأمس") == ["قال", "الوزير", "أمس"]


def test_bidi_marks_around_words_are_left_out_and_inside_words_kept() -> None:
    assert _texts_of("\u200fقال\u200f \u202bالوزير\u202c") == ["قال", "الوزير"]
    (token,) = tokenize("می\u200cروم")
    assert (token.text, token.folded) == ("می\u200cروم", "ميروم")


def test_a_latin_word_keeps_its_combining_accents() -> None:
    assert _texts_of("cafe\u0301 é") == ["cafe\u0301", "é"]


def test_tatweel_alone_is_a_dash_and_within_a_word_part_of_it() -> None:
    assert _kinds_of("عمّان ـ سلمى") == ["word", "punct", "word"]
    assert _kinds_of("بـ") == ["word"]
    assert tokenize("بـ")[0].folded == "ب"


@pytest.mark.parametrize("text", ["", " \n\t", "\u200f\u200e", "ًَ"])
def test_nothing_visible_gives_no_token(text: str) -> None:
    assert tokenize(text) == []


@given(texts | prose)
def test_tokens_are_verbatim_ordered_and_disjoint(text: str) -> None:
    behind = 0
    for token in tokenize(text):
        assert behind <= token.start < token.end
        assert text[token.start : token.end] == token.text
        behind = token.end
    assert behind <= len(text)


@given(texts | prose)
def test_tokens_cover_every_visible_character(text: str) -> None:
    covered = {at for token in tokenize(text) for at in range(token.start, token.end)}
    for at in set(range(len(text))) - covered:
        invisible = text[at].isspace() or text[at] in INVISIBLE_CHARACTERS
        assert invisible or fold_text(text[at]) == "", repr(text[at])


@given(texts)
def test_a_mark_is_left_out_only_where_no_letter_stands_before_it(text: str) -> None:
    for token in tokenize(text):
        if token.kind == "word":
            assert text[token.end : token.end + 1] not in set(MARKS)


@given(texts)
def test_a_token_s_fold_is_the_fold_of_its_text_and_never_empty(text: str) -> None:
    for token in tokenize(text):
        assert token.folded
        assert token.folded == (fold_text(token.text) or token.text)
        assert TATWEEL not in token.folded or token.kind == "punct"
