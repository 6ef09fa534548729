"""Days in somebody's words: "اليوم" and "غداً" inside a quotation are counted from the day it was said."""

from bisect import bisect_right
from datetime import date, timedelta
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.dates import Between, Expression, When
from mujaz.text.folding import fold_text
from mujaz.understanding.words import Words

TODAY = When("day", shift=0)
_QUOTED_TODAY = frozenset(fold_text(word) for word in load("date_words")["quoted_today"]["after"])
_RELATIVE = frozenset(fold_text(word) for word in load("date_words")["tense"]["relative"])
_LATELY = timedelta(days=7)
_RELATIVE_REACH = 8
"""Tokens."""


class Said(NamedTuple):
    """A day told outside quotations, and the token it begins at."""

    first: int
    day: date


class Quotes(NamedTuple):
    """The outermost quotations of a text: the tokens that open them, and the indexes behind them."""

    first: list[int]
    last: list[int]

    def around(self, index: int) -> int | None:
        """The token that opens the quotation in which token `index` stands."""
        at = bisect_right(self.first, index) - 1
        return self.first[at] if at >= 0 and index < self.last[at] else None


def outermost(words: Words) -> Quotes:
    """The outermost quotations."""
    quotes = Quotes([], [])
    for first, last in sorted(words.quoted.items()):
        if not quotes.last or first >= quotes.last[-1]:
            quotes.first.append(first)
            quotes.last.append(last)
    return quotes


def _is_bare_today(expression: Expression) -> bool:
    return expression.meaning == TODAY and expression.last == expression.first + 1


def is_nowadays(words: Words, expression: Expression) -> bool:
    """True for "اليوم" alone in somebody's words, which is nowadays, unless the word before it tells of something that happened."""
    return _is_bare_today(expression) and words.folded(expression.first - 1) not in _QUOTED_TODAY


def is_counted(meaning: When | Between) -> bool:
    """True for a day counted from the one it was said or written on."""
    return isinstance(meaning, When) and meaning.unit == "day" and meaning.of is None and meaning.anchor == "published"


def day_said(
    words: Words, expression: Expression, opening: int, said: Said | None, published: date | None
) -> date | None:
    """The day that words of a quotation are counted from.

    It is what the sentence tells before the quotation, when that is lately; else the day of publication. A bare "اليوم" may lean on an
    earlier sentence, and is left alone where nobody tells the day it was said.
    """
    if published is None:
        return None
    if _is_bare_today(expression):
        return said.day if said and published - _LATELY <= said.day <= published else None
    if said is None or not words.same_sentence(said.first, opening):
        return published
    before = range(max(0, said.first - _RELATIVE_REACH), said.first)
    other = any(words.folded(index) in _RELATIVE for index in before if words.same_sentence(index, opening))
    return said.day if not other and published - _LATELY <= said.day <= published else published
