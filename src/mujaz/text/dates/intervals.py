"""From one date to another: "بين 11 و13 فبراير", "من 1 إلى 10 ديسمبر", "عامي 2014 و2015", "2011-2015"."""

from collections.abc import Callable
from typing import NamedTuple

from mujaz.text.dates.days import day
from mujaz.text.dates.meaning import Between, When
from mujaz.text.dates.periods import period
from mujaz.text.dates.units import YEAR_NOUNS, Found, month, small_number, year, year_number
from mujaz.text.dates.words import LEXICON, View, words

_JOINTS = LEXICON["joints"]
_BETWEEN, _FROM, _TO, _AND, _DASHES = (words(_JOINTS[name]) for name in ("between", "from", "to", "and", "dashes"))
_DASH_MARKS = frozenset(_JOINTS["dashes"])
_NIGHTS = words(LEXICON["nights"]["words"])
DUALS = {word: unit for unit, names in _JOINTS["dual"].items() for word in words(names)}
_DAYS = frozenset({"day", "weekday"})
_WIDEST_RANGE = 200
"""Years."""


class FoundBetween(NamedTuple):
    """An interval that was read, and the index of the token behind it."""

    when: Between
    end: int


Joint = Callable[[View, int], tuple[View, int] | None]
"""Reads what joins two dates: the view to read on with, and the index of the second date."""


def _to(view: View, index: int) -> tuple[View, int] | None:
    if view.at(index) in _AND and view.at(index + 1) in _TO:
        return view, index + 2
    return (view, index + 1) if view.at(index) in _TO else _dash(view, index)


def _dash(view: View, index: int) -> tuple[View, int] | None:
    mark = view.tokens[index].text if index < len(view.tokens) else ""
    return (view, index + 1) if mark and set(mark) <= _DASH_MARKS else None


def _slash(view: View, index: int) -> tuple[View, int] | None:
    return (view, index + 1) if view.at(index) == "/" else _dash(view, index)


def _and(view: View, index: int) -> tuple[View, int] | None:
    if view.at(index) in _AND:
        return view, index + 1
    parted = view.parted(index, "و")
    return (parted, index) if parted else None


def _nothing(view: View, index: int) -> tuple[View, int]:
    return view, index


def _whole(view: View, index: int) -> Found | None:
    found = day(view, index) or month(view, index)
    if found:
        return found
    pointing = period(view, index)
    return pointing or year_number(view, index, named=False) or year(view, index)


def _bare_day(view: View, index: int) -> Found | None:
    number = small_number(view, index, 31)
    return Found(When("day", number[0]), number[1]) if number else None


def _kind(when: When) -> str:
    return "day" if when.unit in _DAYS else when.unit


def _between(first: When, last: When) -> Between | None:
    """Both ends, the first completed from the last; None when they don't make an interval."""
    if _kind(first) != _kind(last):
        return None
    if first.unit == "day" and first.of is None and first.shift is None and first.number is not None:
        if last.unit != "day" or last.number is None or not first.number < last.number:
            return None
        return Between(last._replace(number=first.number, weekday=None), last)
    if first.unit == "year" and first.number is not None and last.number is not None:
        return Between(first, last) if 0 < last.number - first.number <= _WIDEST_RANGE else None
    return Between(first, last)


def _joined(view: View, index: int, joint: Joint) -> FoundBetween | None:
    """Two dates from `index` on with a joint between them; the first may leave its month to the second."""
    for left in (_whole(view, index), _bare_day(view, index)):
        joined = joint(view, left.end) if left else None
        right = _whole(*joined) if joined else None
        both = _between(left.when, right.when) if left and right else None
        if both and right:
            return FoundBetween(both, right.end)
    return None


def _is_consecutive(both: Between) -> bool:
    first, last = both
    if first.number is None or last.number is None or first.unit != last.unit:
        return False
    return last.number - first.number == 1 or (first.unit == "weekday" and (last.number - first.number) % 7 == 1)


def introduced(view: View, index: int) -> FoundBetween | None:
    """Read "بين … و…", "من … إلى …", also "بين عامي … و…"."""
    word = view.at(index)
    if word in _BETWEEN:
        return _joined(view, index + 1 + (view.at(index + 1) in DUALS), _and) or _joined(view, index + 1, _dash)
    return _joined(view, index + 1, _to) if word in _FROM else None


def pair(view: View, index: int) -> FoundBetween | None:
    """Read "يومي الأربعاء والخميس", "عامي 2014 و2015", "11 و12 فبراير": two that follow each other."""
    named = view.at(index) in DUALS
    if not named and not view.digits(index):
        return None
    found = _joined(view, index + named, _and) or (_joined(view, index + named, _dash) if named else None)
    if found is None or not _is_consecutive(found.when):
        return None
    return found if named or found.when.first.unit == "day" else None


def ranged(view: View, index: int) -> FoundBetween | None:
    """Read "11-13 فبراير", "2011-2015", "1436/1437هـ", "4 مارس إلى 6 مارس"."""
    found = _joined(view, index, _to)
    if found:
        return found
    starts_with_year = len(view.digits(index)) == 4 or view.at(index) in YEAR_NOUNS
    years = _joined(view, index, _slash) if starts_with_year else None
    return years if years and years.when.first.unit == "year" and _is_consecutive(years.when) else None


def night(view: View, index: int) -> FoundBetween | None:
    """Read "ليل الأحد الاثنين": the night between two days."""
    found = _joined(view, index, _nothing) if view.at(index) in _NIGHTS else None
    weekdays = found is not None and found.when.first.unit == found.when.last.unit == "weekday"
    return found if found and weekdays and _is_consecutive(found.when) else None


def interval(view: View, index: int) -> FoundBetween | None:
    """A time from one date to another."""
    return introduced(view, index) or pair(view, index) or ranged(view, index) or night(view, index)


HEADS = frozenset(_BETWEEN | _FROM | DUALS.keys())
"""The words that intervals begin with, apart from those of dates."""
