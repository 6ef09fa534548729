"""Date expressions of Arabic news, found from the characters alone: what they say, not yet which day that is."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from mujaz.text.dates import ago, clock, days, intervals, lists, named, periods, shares, units
from mujaz.text.dates.contexts import follows_in_list, is_date
from mujaz.text.dates.meaning import Between, Expression, When
from mujaz.text.dates.units import Found, FoundBetween
from mujaz.text.dates.words import View, parted_readings
from mujaz.text.folding import fold
from mujaz.text.numbers import find_numbers
from mujaz.text.tokens import Token

__all__ = ["Between", "Expression", "When", "find_date_expressions"]

Pattern = Callable[[View, int], Found | FoundBetween | None]

PATTERNS: tuple[tuple[str, Pattern, frozenset[str], bool], ...] = (
    ("named", named.memorable, named.HEADS, True),
    ("interval", intervals.interval, intervals.HEADS, True),
    ("list", lists.first_of_list, lists.HEADS, True),
    ("same", shares.same_time, shares.SAME_HEADS, False),
    ("day", days.day, days.HEADS, True),
    ("hour", clock.hour, clock.HEADS, False),
    ("part", periods.part_of_period, periods.PART_HEADS, False),
    ("share", shares.share, shares.HEADS, False),
    ("from_told", ago.from_told, ago.HEADS, False),
    ("ago", ago.ago, ago.HEADS, False),
    ("month", units.month, units.MONTH_HEADS, False),
    ("century", periods.century, units.DEFINITE_HEADS, False),
    ("decade", periods.decade, periods.DECADE_HEADS, False),
    ("season", periods.season, periods.SEASON_HEADS, False),
    ("year", units.year, units.DEFINITE_HEADS | units.YEAR_NOUNS, True),
    ("period", periods.period, units.DEFINITE_HEADS, False),
)
"""The patterns in the order they are tried, each with the words that it begins with and whether it begins with numbers too.

The first that reads a date at a token has it.
"""

_HEADS = frozenset().union(*(heads for _, _, heads, _ in PATTERNS))


@lru_cache(maxsize=4096)
def _patterns_of(word: str, number: bool) -> tuple[tuple[str, Pattern], ...]:
    """The patterns that may begin with a word."""
    return tuple(
        (name, pattern) for name, pattern, heads, of_numbers in PATTERNS if word in heads or (number and of_numbers)
    )


def _read(view: View, index: int, previous_end: int) -> tuple[str, Found | FoundBetween] | None:
    listed = follows_in_list(view, index, previous_end)
    for name, pattern in _patterns_of(view.at(index), view.is_number(index)):
        found = pattern(view, index)
        if found and is_date(view, index, found.end, found.when, listed):
            return name, found
    return None


@lru_cache(maxsize=16384)
def _parted_heads(folded: str) -> tuple[tuple[str, int], ...]:
    return parted_readings(folded, _HEADS)


def _may_begin(token: Token) -> bool:
    return (
        token.folded in _HEADS or token.kind == "number" or (token.kind == "word" and bool(_parted_heads(token.folded)))
    )


def _views(view: View, index: int) -> Iterator[tuple[View, int]]:
    """The ways to read the token at `index` as the first of a date, with the characters of it that are left out."""
    token = view.tokens[index]
    if token.folded in _HEADS or index in view.numbers or token.kind == "number":
        yield view, 0
    if token.kind == "word":
        for word, letters in _parted_heads(token.folded):
            yield view._replace(head=index, head_word=word), fold(token.text).starts[letters]


def _expression_at(view: View, index: int, previous_end: int) -> Expression | None:
    for reading, offset in _views(view, index):
        if read := _read(reading, index, previous_end):
            name, found = read
            start, end = view.tokens[index].start + offset, view.tokens[found.end - 1].end
            return Expression(start, end, index, found.end, found.when, name)
    return None


def find_date_expressions(tokens: Sequence[Token]) -> list[Expression]:
    """The date expressions among `tokens`, in order and apart from each other.

    Only what points to a calendar time: no durations ("منذ ثلاث سنوات"), no ages, nothing vague ("مؤخراً", "الأسابيع الأخيرة"). A
    clitic written as one with the first word is left out of the expression. The forms are those of Ryding, "A Reference Grammar of
    Modern Standard Arabic", ch. 15 (numerals, days and dates), and of newspapers.
    """
    view = View(tokens, {number.first: number for number in find_numbers(tokens)})
    found: list[Expression] = []
    index = previous_end = 0
    while index < len(tokens):
        begins = index in view.numbers or _may_begin(tokens[index])
        expression = _expression_at(view, index, previous_end) if begins else None
        if expression:
            found.append(expression)
            previous_end = expression.last
        index = expression.last if expression else index + 1
    return found
