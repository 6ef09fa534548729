"""The sentences of a text with their tokens: understanding, summary and check read the same body one after the other.

So the last texts are kept for them.
"""

from functools import lru_cache
from typing import NamedTuple

from mujaz.spans import Span
from mujaz.text.sentences import sentences
from mujaz.text.tokens import Token, tokenize

LONGEST_KEPT = 60_000
"""Characters of a text whose lines are kept."""


class Line(NamedTuple):
    """A sentence of the text: its span and its tokens, whose offsets are the text's."""

    span: Span
    tokens: tuple[Token, ...]


def lines(text: str) -> tuple[Line, ...]:
    """The sentences of `text` in order, tokenised; together they hold every token of it."""
    return _kept(text) if len(text) <= LONGEST_KEPT else _read(text)


@lru_cache(maxsize=4)
def _kept(text: str) -> tuple[Line, ...]:
    return _read(text)


def _read(text: str) -> tuple[Line, ...]:
    return tuple(Line(span, tuple(tokenize(text, *span))) for span in sentences(text))
