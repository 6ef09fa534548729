"""From one date to another: "بين 11 و13 فبراير", "من 1 إلى 10 ديسمبر", "عامي 2014 و2015", "2011-2015", "السبت والأحد"."""

from collections.abc import Callable

from mujaz.text.calendar import WEEKDAYS
from mujaz.text.dates import days
from mujaz.text.dates.meaning import Between, When
from mujaz.text.dates.periods import period
from mujaz.text.dates.units import (
    DEFINITE_HEADS,
    MONTH_HEADS,
    YEAR_NOUNS,
    Found,
    FoundBetween,
    month,
    small_number,
    year,
    year_number,
)
from mujaz.text.dates.words import LEXICON, View, words

_JOINTS = LEXICON["joints"]
_BETWEEN, _FROM, _TO, _AND, _OR, _DASHES = (
    words(_JOINTS[name]) for name in ("between", "from", "to", "and", "or", "dashes")
)
_DASH_MARKS = frozenset(_JOINTS["dashes"])
_COMMAS = frozenset({"،", ","})
_NIGHTS = words(LEXICON["nights"]["words"])
_SERIES = {
    word: unit for table in ("dual", "plural") for unit, names in _JOINTS[table].items() for word in words(names)
}
"""What a list of days, months or years is called: "يومي", "أعوام"."""
_DAYS = frozenset({"day", "weekday"})
_ARTICLED_DAYS = frozenset(name for name in WEEKDAYS if name.startswith("ال"))
_STARTS = days.HEADS | MONTH_HEADS | DEFINITE_HEADS | YEAR_NOUNS
_WIDEST_RANGE = 200
"""Years."""
_LONGEST_SERIES = 12
_REACH = 14
"""Tokens of the longest date that the first of two may be."""

Joint = Callable[[View, int], tuple[View, int] | None]
"""Reads what joins two dates: the view to read on with, and the index of the second date."""


def _to(view: View, index: int) -> tuple[View, int] | None:
    if view.at(index) in _AND and view.at(index + 1) in _TO:
        return view, index + 2
    return (view, index + 1) if view.at(index) in _TO else _dash(view, index)


def _is_dash(text: str) -> bool:
    return bool(text) and set(text) <= _DASH_MARKS


def _dash(view: View, index: int) -> tuple[View, int] | None:
    return (view, index + 1) if index < len(view.tokens) and _is_dash(view.tokens[index].text) else None


def _slash(view: View, index: int) -> tuple[View, int] | None:
    return (view, index + 1) if view.at(index) == "/" else _dash(view, index)


def _and(view: View, index: int) -> tuple[View, int] | None:
    if view.at(index) in _AND:
        return view, index + 1
    parted = view.parted(index, "و")
    return (parted, index) if parted else None


def _listing(view: View, index: int, *, named: bool, month: bool) -> tuple[View, int] | None:
    """Read "و", "أو", "، و", and where the list is named ("أعوام") "،" too; months that nothing calls a list are each for itself."""
    if view.at(index) in _OR:
        return view, index + 1
    if month and not named:
        return None
    if view.at(index) in _COMMAS:
        return _and(view, index + 1) or ((view, index + 1) if named else None)
    return _and(view, index)


def _nothing(view: View, index: int) -> tuple[View, int]:
    return view, index


def _may_start(view: View, index: int) -> bool:
    """True for a word that a date may begin with, and for a number."""
    return view.at(index) in _STARTS or view.is_number(index)


def _whole(view: View, index: int) -> Found | None:
    if not _may_start(view, index):
        return None
    found = days.day(view, index) or month(view, index)
    if found:
        return found
    pointing = period(view, index)
    return pointing or year_number(view, index, named=False) or year(view, index)


def _bare_day(view: View, index: int) -> Found | None:
    number = small_number(view, index, 31)
    return Found(When("day", number[0]), number[1]) if number else None


def _kind(when: When) -> str:
    return "day" if when.unit in _DAYS else when.unit


def _is_bare(when: When) -> bool:
    """True for a day's number without its month."""
    return when.unit == "day" and when.of is None and when.shift is None and when.number is not None


def _between(first: When, last: When) -> Between | None:
    """Both ends, the first completed from the last; None when they don't make an interval."""
    if _kind(first) != _kind(last) or _is_bare(last):
        return None
    if _is_bare(first):
        if last.unit != "day" or last.number is None or not (first.number or 0) < last.number:
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


def _follows(first: When, last: When) -> bool:
    """True when `last` is the next day, weekday, month or year."""
    if first.number is None or last.number is None or first.unit != last.unit:
        return False
    around = {"weekday": 7, "month": 12}.get(first.unit, 10**6)
    return (last.number - first.number) % around == 1


def introduced(view: View, index: int) -> FoundBetween | None:
    """Read "بين … و…", "من … إلى …", also "بين عامي … و…"."""
    word = view.at(index)
    if word in _BETWEEN:
        return _joined(view, index + 1 + (view.at(index + 1) in _SERIES), _and) or _joined(view, index + 1, _dash)
    return _joined(view, index + 1, _to) if word in _FROM else None


def series(view: View, index: int) -> FoundBetween | None:
    """Read "يومي الأربعاء والخميس", "أعوام 2013 و2014 و2015", "11 و12 فبراير", "السبت والأحد": each the next after the one before."""
    named = view.at(index) in _SERIES
    begins = named or view.at(index) in _ARTICLED_DAYS or view.at(index) in MONTH_HEADS or view.is_number(index)
    if not begins:
        return None
    for left in (_whole(view, index + named), _bare_day(view, index + named)):
        found = _run(view, left, named=named) if left else None
        if found and (named or found.when.first.unit != "year"):
            return found
    return None


def _run(view: View, left: Found, *, named: bool) -> FoundBetween | None:
    """The longest list that goes on from `left` one step at a time."""
    last, found = left, None
    for _ in range(_LONGEST_SERIES):
        joined = _listing(view, last.end, named=named, month=last.when.unit == "month")
        right = (_whole(*joined) or _bare_day(*joined)) if joined else None
        if right is None or not _follows(last.when, right.when):
            break
        last = right
        both = _between(left.when, right.when)
        found = FoundBetween(both, right.end) if both else found
    return found


def ranged(view: View, index: int) -> FoundBetween | None:
    """Read "11-13 فبراير", "2011-2015", "1436/1437هـ", "4 مارس إلى 6 مارس"."""
    if not _may_start(view, index) or not _joint_ahead(view, index):
        return None
    if found := _joined(view, index, _to):
        return found
    starts_with_year = len(view.digits(index)) == 4 or view.at(index) in YEAR_NOUNS
    years = _joined(view, index, _slash) if starts_with_year else None
    return years if years and years.when.first.unit == "year" and _follows(*years.when) else None


def _joint_ahead(view: View, index: int) -> bool:
    """True when something that joins two dates stands near enough behind."""
    near = view.tokens[index + 1 : index + 1 + _REACH]
    return any(token.folded in _TO or token.folded == "/" or token.text[0] in _DASH_MARKS for token in near)


def night(view: View, index: int) -> FoundBetween | None:
    """Read "ليل الأحد الاثنين": the night between two days."""
    found = _joined(view, index, _nothing) if view.at(index) in _NIGHTS else None
    weekdays = found is not None and found.when.first.unit == found.when.last.unit == "weekday"
    return found if found and weekdays and _follows(*found.when) else None


def interval(view: View, index: int) -> FoundBetween | None:
    """A time from one date to another."""
    return introduced(view, index) or series(view, index) or ranged(view, index) or night(view, index)


HEADS = frozenset(_BETWEEN | _FROM | _SERIES.keys()) | _STARTS
"""The words that intervals begin with."""
