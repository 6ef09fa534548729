"""What a date expression is resolved against, what it comes to, and the choice among several times of the same name."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from mujaz.text.calendar import hijri_to_gregorian
from mujaz.text.dates import When
from mujaz.understanding.dates_tense import Tense

Days = tuple[date, date]
"""The first and the last day of a time."""


class Value(NamedTuple):
    """The days `first` to `last`, both included, and the EDTF that says how exactly they are known."""

    first: date
    last: date
    edtf: str


class Setting(NamedTuple):
    """What an expression is resolved against."""

    published: date | None
    told: Value | None = None
    """The date told before."""
    told_day: date | None = None
    """The day told before."""
    told_part: Value | None = None
    """The time shorter than a year that was told before."""
    hour_day: date | None = None
    """The day told before, the day of publication ("اليوم الأحد") included: an hour is of that."""
    tense: Tense | None = None


_NO_YEAR_NEEDED = 300
"""Days: what is further away than that is not told without its year."""
_AHEAD_WEIGHS = 1.5
"""News tells more of what has been: where nothing says which time is meant, one to come must be that much nearer."""


def month_days(year: int, month: int) -> Days:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def hijri_days(year: int, month: int) -> Days | None:
    """The Gregorian days of a Hijri month, or None outside the tables."""
    first = hijri_to_gregorian(year, month, 1)
    after = hijri_to_gregorian(year + month // 12, month % 12 + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def _hijri_year_near(day: date) -> int:
    """The Hijri year that began in the Gregorian year of `day` or about then: lunar years are shorter by a 33rd."""
    return (day.year - 622) * 33 // 32


def shifted_month(day: date, shift: int) -> date:
    """The first day of the month that lies `shift` months from that of `day`."""
    months = day.year * 12 + day.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)


def day_value(day: date) -> Value:
    """A day."""
    return Value(day, day, day.isoformat())


def span_value(first: date, last: date) -> Value:
    """From one day to another."""
    return Value(first, last, f"{first.isoformat()}/{last.isoformat()}")


def month_value(days: Days) -> Value:
    """A month."""
    return Value(*days, days[0].isoformat()[:7])


def year_value(year: int) -> Value:
    """A year."""
    return Value(date(year, 1, 1), date(year, 12, 31), f"{year:04}")


def anchor_of(when: When, setting: Setting) -> date | None:
    """The day that the shift of `when` is counted from."""
    if when.anchor == "published":
        return setting.published
    if when.unit in {"day", "weekday", "week"}:
        return setting.told_day
    return setting.told.first if setting.told else None


def year_of(when: When | None, setting: Setting) -> int | None:
    """The year's number, when it is told or pointed at."""
    if when is None:
        return None
    if when.number is not None:
        return when.number
    anchor = anchor_of(when, setting)
    return anchor.year + (when.shift or 0) if anchor else None


def years_around(when: When, anchor: date) -> range:
    """The years in which an undated month or season is looked for."""
    year = _hijri_year_near(anchor) if when.hijri else anchor.year
    return range(max(1, year - 3), min(9998, year + 3) + 1)


def _distance(days: Days, anchor: date) -> int:
    """How many days lie between a time and the anchor; not positive when the anchor is in it."""
    return max((days[0] - anchor).days, (anchor - days[1]).days)


def _weight(days: Days, anchor: date) -> float:
    distance = _distance(days, anchor)
    return distance * _AHEAD_WEIGHS if days[0] > anchor else distance


def is_near(days: Days, anchor: date) -> bool:
    """True for a time that can be told without its year."""
    return _distance(days, anchor) <= _NO_YEAR_NEEDED


def choose(candidates: Iterable[Days], when: When, anchor: date, tense: Tense | None) -> Days | None:
    """The one of several times of the same name, in order, that is meant.

    A relation decides ("الماضي": the last that is over), else the clause's time, else the nearest.
    """
    times = list(candidates)
    over = [days for days in times if days[1] < anchor]
    begun = [days for days in times if days[0] <= anchor]
    to_come = [days for days in times if days[0] > anchor]
    if when.shift is not None and when.shift < 0:
        return over[when.shift] if len(over) >= -when.shift else None
    if when.shift is not None and when.shift > 0:
        return to_come[when.shift - 1] if len(to_come) >= when.shift else None
    nearest = min(times, key=lambda days: _weight(days, anchor), default=None)
    ahead = [days for days in times if days[1] >= anchor]
    told = begun[-1:] if tense == "past" else ahead[:1] if tense == "future" else []
    return told[0] if when.shift is None and told and is_near(told[0], anchor) else nearest
