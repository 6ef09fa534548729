"""Date expressions of Arabic news, found from the characters alone: what they say, not yet which day that is."""

from collections.abc import Callable, Iterator, Sequence

from mujaz.text.calendar import HIJRI_MONTHS, MONTHS, WEEKDAYS
from mujaz.text.dates import days, intervals, periods
from mujaz.text.dates.contexts import follows_in_list, is_date
from mujaz.text.dates.intervals import FoundBetween
from mujaz.text.dates.meaning import Between, Expression, When
from mujaz.text.dates.units import Found, month, year
from mujaz.text.dates.words import LEXICON, View, parted_readings, words
from mujaz.text.numbers import find_numbers
from mujaz.text.tokens import Token

__all__ = ["Between", "Expression", "When", "find_date_expressions"]

Pattern = Callable[[View, int], Found | FoundBetween | None]

PATTERNS: tuple[tuple[str, Pattern], ...] = (
    ("interval", intervals.interval),
    ("day", days.day),
    ("part", periods.part_of_period),
    ("share", periods.share),
    ("from_told", periods.from_told),
    ("ago", periods.ago),
    ("month", month),
    ("century", periods.century),
    ("decade", periods.decade),
    ("season", periods.season),
    ("year", year),
    ("period", periods.period),
)
"""The patterns in the order they are tried; the first that reads a date at a token has it."""

_HEADS = (
    frozenset(days.DAYS.keys() | days.DAY_PARTS.keys())
    | frozenset(name.split()[0] for name in (*MONTHS, *HIJRI_MONTHS))
    | frozenset("ال" + name.removeprefix("ال") for name in WEEKDAYS)
    | days.DAY_NOUNS
    | periods.HEADS
    | intervals.HEADS
    | words(name for names in LEXICON["demonstratives"].values() for name in names)
    | words(LEXICON["day_nouns"]["month"])
    | words(LEXICON["day_nouns"]["first"])
    | {"ال"}
)


def _read(view: View, index: int, previous_end: int) -> tuple[str, Found | FoundBetween] | None:
    listed = follows_in_list(view, index, previous_end)
    for name, pattern in PATTERNS:
        found = pattern(view, index)
        if found and is_date(view, index, found.end, found.when, listed):
            return name, found
    return None


def _views(view: View, index: int) -> Iterator[tuple[View, int]]:
    """The ways to read the token at `index` as the first of a date, with the characters of it that are left out."""
    token = view.tokens[index]
    if token.kind == "number" or index in view.numbers or token.folded in _HEADS:
        yield view, 0
    if token.kind == "word":
        for word, offset in parted_readings(token, _HEADS):
            yield view._replace(head=index, head_word=word), offset


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
        expression = _expression_at(view, index, previous_end)
        if expression:
            found.append(expression)
            previous_end = expression.last
        index = expression.last if expression else index + 1
    return found
