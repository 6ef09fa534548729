"""Anything is read in linear time: long rows of one character or one pattern break nothing and hang nothing."""

from collections.abc import Callable

import pytest

from mujaz.text.folding import fold, fold_text
from mujaz.text.numbers import find_numbers
from mujaz.text.quotes import quotations
from mujaz.text.sentences import paragraphs, sentences
from mujaz.text.tokens import analyses, tokenize
from tests.timing import timed

SIZE = 250_000
SECONDS = 10.0
"""Of processor time: the slowest needs half a second, a quadratic one would need minutes."""

PATTERNS = {
    "straight marks": '"',
    "opening marks": "«ا ",
    "marks of all families": '«ا "ب “ج ',
    "full stops": ".",
    "spaced full stops": ". ",
    "question marks": "؟",
    "line ends": "\n",
    "line ends and spaces": "\n ",
    "spaces": " ",
    "vowel marks": "\u064e",
    "one long word": "ب",
    "invisible controls": "\u200f",
    "tatweel": "ـ",
    "ligatures": "ﷺ",
    "digits": "9",
    "digits and commas": "1,",
    "digits and dots": "1.",
    "abbreviations": "د. ",
    "dotted letters": "د.",
    "stops before brackets": ".)",
    "exclamations in brackets": "(ا!) ",
    "quoted stops": '"ا."',
    "short paragraphs": "ا.\n\n",
    "number words": "خمسة ",
    "scales": "وألف ",
    "hundreds": "مئة وخمسة ",
    "loose conjunctions": "و 5 ",
    "underscores": "_",
}


def _read_numbers(text: str) -> object:
    return find_numbers(tokenize(text))


def _part(text: str) -> object:
    return analyses(fold_text(text))


@pytest.mark.parametrize("read", [fold, quotations, paragraphs, sentences, _read_numbers, _part])
@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_quarter_of_a_megabyte_is_read_in_linear_time(read: Callable[[str], object], pattern: str) -> None:
    text = pattern * (SIZE // len(pattern))
    assert timed(lambda: read(text))[1] < SECONDS


def test_a_word_with_long_rows_of_controls_inside_is_read_in_linear_time() -> None:
    (token,), seconds = timed(lambda: tokenize("ب" + "\u200f" * SIZE + "ت"))
    assert token.folded == "بت"
    assert seconds < SECONDS
