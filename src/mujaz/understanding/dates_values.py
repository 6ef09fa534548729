"""What a date expression comes to, given the publication day, the date told before and the clause's time: days, and EDTF.

EDTF is ISO 8601-2:2019 (Library of Congress, "Extended Date/Time Format", 2019): day, month, year, "~" for approximate, "201X" for a
decade, "2024-23" for a season, "/" for an interval. Shares of a year and Hijri months and years, which EDTF has no name for that
every reader knows, are intervals.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from mujaz.text.calendar import hijri_to_gregorian
from mujaz.text.dates import Between, When
from mujaz.understanding.dates_tense import Tense


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
    tense: Tense | None = None


_Days = tuple[date, date]

_NO_YEAR_NEEDED = 300
"""Days: what is further away than that is not told without its year."""


def _month_days(year: int, month: int) -> _Days:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _hijri_days(year: int, month: int) -> _Days | None:
    """The Gregorian days of a Hijri month, or None outside the tables."""
    first = hijri_to_gregorian(year, month, 1)
    after = hijri_to_gregorian(year + month // 12, month % 12 + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def _hijri_year_near(day: date) -> int:
    """The Hijri year that began in the Gregorian year of `day` or about then: lunar years are shorter by a 33rd."""
    return (day.year - 622) * 33 // 32


def _shifted_month(day: date, shift: int) -> date:
    months = day.year * 12 + day.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)


def _day(day: date) -> Value:
    return Value(day, day, day.isoformat())


def _span(first: date, last: date) -> Value:
    return Value(first, last, f"{first.isoformat()}/{last.isoformat()}")


def _month(days: _Days) -> Value:
    return Value(*days, days[0].isoformat()[:7])


def _year(year: int) -> Value:
    return Value(date(year, 1, 1), date(year, 12, 31), f"{year:04}")


def _anchor(when: When, setting: Setting) -> date | None:
    """The day that the shift of `when` is counted from."""
    if when.anchor == "published":
        return setting.published
    if when.unit in {"day", "weekday", "week"}:
        return setting.told_day
    return setting.told.first if setting.told else None


def _distance(days: _Days, anchor: date) -> int:
    """How many days lie between a time and the anchor; not positive when the anchor is in it."""
    return max((days[0] - anchor).days, (anchor - days[1]).days)


def choose(candidates: Iterable[_Days], when: When, anchor: date, tense: Tense | None) -> _Days | None:
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
    nearest = min(times, key=lambda days: _distance(days, anchor), default=None)
    ahead = [days for days in times if days[1] >= anchor]
    told = begun[-1:] if tense == "past" else ahead[:1] if tense == "future" else []
    return told[0] if when.shift is None and told and _distance(told[0], anchor) <= _NO_YEAR_NEEDED else nearest


def _years_around(when: When, anchor: date) -> range:
    year = _hijri_year_near(anchor) if when.hijri else anchor.year
    return range(max(1, year - 3), min(9998, year + 3) + 1)


def _year_of(when: When | None, setting: Setting) -> int | None:
    """The year's number, when it is told or pointed at."""
    if when is None:
        return None
    if when.number is not None:
        return when.number
    anchor = _anchor(when, setting)
    return anchor.year + (when.shift or 0) if anchor else None


def _days_of_month(when: When, year: int) -> _Days | None:
    if when.number is None:
        return None
    return _hijri_days(year, when.number) if when.hijri else _month_days(year, when.number)


def _resolve_month(when: When, setting: Setting) -> Value | None:
    if when.number is None:
        anchor = _anchor(when, setting)
        if anchor is None:
            return None
        first = _shifted_month(anchor, when.shift or 0)
        return _month(_month_days(first.year, first.month))
    if when.of:
        year = _year_of(when.of, setting)
        if year is not None and when.hijri and not when.of.hijri:
            return _hijri_month_in(when, year)
        days = _days_of_month(when, year) if year is not None else None
    else:
        anchor = _anchor(when, setting)
        if anchor is None:
            return None
        candidates = (_days_of_month(when, year) for year in _years_around(when, anchor))
        days = choose(filter(None, candidates), when, anchor, setting.tense)
    if days is None:
        return None
    return _span(*days) if when.hijri else _month(days)


def _hijri_month_in(when: When, year: int) -> Value | None:
    """A Hijri month of a Gregorian year ("رمضان العام الماضي")."""
    for hijri_year in _years_around(when, date(year, 1, 1)):
        days = _days_of_month(when, hijri_year)
        if days and days[0].year == year:
            return _span(*days)
    return None


def _day_in(days: _Days | None, number: int) -> _Days | None:
    day = days[0] + timedelta(days=number - 1) if days else None
    return (day, day) if day and days and day <= days[1] else None


def _resolve_day_of_month(when: When, of: When, setting: Setting) -> Value | None:
    number = when.number or 1
    if of.number is not None and of.of is None:
        anchor = _anchor(when, setting)
        if anchor is None:
            return None
        days = (_day_in(_days_of_month(of, year), number) for year in _years_around(of, anchor))
        candidates = list(filter(None, days))
        named = [day for day in candidates if day[0].weekday() == when.weekday]
        chosen = choose(named or candidates, when, anchor, setting.tense)
        return _day(chosen[0]) if chosen else None
    month = _resolve_month(of, setting)
    inside = _day_in((month.first, month.last), number) if month else None
    return _day(inside[0]) if inside else None


def _on_weekday(weekday: int, shift: int, anchor: date) -> date:
    """The weekday nearest to `anchor` on the side that `shift` tells: 0 not after it, -1 before it, 1 after it, 2 the one after that."""
    back = anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
    if shift <= 0:
        strictly = 7 if shift and back == anchor else 0
        return back - timedelta(days=strictly + 7 * max(0, -shift - 1))
    return back + timedelta(days=7 * shift)


def _resolve_weekday(when: When, setting: Setting) -> Value | None:
    anchor = _anchor(when, setting)
    if anchor is None or when.number is None:
        return None
    if when.shift is None:
        future = setting.tense == "future" and anchor.weekday() != when.number
        return _day(_on_weekday(when.number, 1 if future else 0, anchor))
    if when.shift == 0:
        monday = anchor - timedelta(days=anchor.weekday())
        return _day(monday + timedelta(days=when.number))
    return _day(_on_weekday(when.number, when.shift, anchor))


def _resolve_day(when: When, setting: Setting) -> Value | None:
    if when.of:
        return _resolve_day_of_month(when, when.of, setting)
    anchor = _anchor(when, setting)
    if anchor is None:
        return None
    shift = when.shift or 0
    day = anchor + timedelta(days=shift)
    if when.weekday is not None and day.weekday() != when.weekday:
        ahead = shift > 0 and anchor.weekday() != when.weekday
        day = _on_weekday(when.weekday, 1 if ahead else 0, anchor)
    return _day(day)


def _resolve_week(when: When, setting: Setting) -> Value | None:
    anchor = _anchor(when, setting)
    if anchor is None:
        return None
    monday = anchor - timedelta(days=anchor.weekday() - 7 * (when.shift or 0))
    return _span(monday, monday + timedelta(days=6))


def _resolve_year(when: When, setting: Setting) -> Value | None:
    year = _year_of(when, setting)
    if year is None or not when.hijri:
        return _year(year) if year is not None else None
    first, last = _hijri_days(year, 1), _hijri_days(year, 12)
    return _span(first[0], last[1]) if first and last else None


def _century_of(when: When, setting: Setting) -> int | None:
    """The first year of a century that is told or pointed at."""
    if when.number is not None:
        return when.number
    anchor = _anchor(when, setting)
    return anchor.year // 100 * 100 + 100 * (when.shift or 0) if anchor else None


def _years(first: int, count: int, digits: int) -> Value:
    edtf = f"{first:04}"[:digits] + "X" * (4 - digits)
    return Value(date(max(first, 1), 1, 1), date(first + count - 1, 12, 31), edtf)


def _resolve_century(when: When, setting: Setting) -> Value | None:
    first = _century_of(when, setting)
    return _years(first, 100, 2) if first is not None else None


def _resolve_decade(when: When, setting: Setting) -> Value | None:
    if when.number is None:
        anchor = _anchor(when, setting)
        return _years(anchor.year // 10 * 10 + 10 * (when.shift or 0), 10, 3) if anchor else None
    century = _century_of(when.of, setting) if when.of else 1900
    return _years(century + when.number, 10, 3) if century is not None else None


def _season_days(season: int, year: int) -> _Days:
    """The three months of a season (EDTF 21 spring to 24 winter); winter begins in December of its year."""
    start = date(year, 3 * (season - 20), 1)
    end = _shifted_month(start, 3)
    return start, end - timedelta(days=1)


def _resolve_season(when: When, setting: Setting) -> Value | None:
    season = when.number or 21
    if when.of:
        year = _year_of(when.of, setting)
        days = _season_days(season, year) if year is not None and not when.of.hijri else None
    else:
        anchor = _anchor(when, setting)
        years = _years_around(when, anchor) if anchor else ()
        days = choose((_season_days(season, year) for year in years), when, anchor, setting.tense) if anchor else None
    return Value(*days, f"{days[0].year:04}-{season}") if days else None


def _months_of_year(year: int, first: int, count: int) -> Value:
    start, end = _month_days(year, first), _month_days(year, first + count - 1)
    return Value(start[0], end[1], f"{_month(start).edtf}/{_month(end).edtf}")


def _resolve_share(when: When, setting: Setting) -> Value | None:
    of, number = when.of, when.number or 1
    if of is None or of.hijri:
        return None
    if of.unit == "month":
        month = _resolve_month(of, setting)
        return _half_of_month(month, number) if month else None
    year = _year_of(of, setting)
    if year is None:
        return None
    if when.unit == "months":
        return _months_of_year(year, 1 if when.part == "start" else 13 - number, number)
    count = 3 if when.unit == "quarter" else 6
    return _months_of_year(year, 1 + count * (number - 1), count)


def _half_of_month(month: Value, number: int) -> Value:
    middle = month.first + timedelta(days=14)
    return _span(month.first, middle) if number == 1 else _span(middle + timedelta(days=1), month.last)


_RESOLVERS: dict[str, Callable[[When, Setting], Value | None]] = {
    "day": _resolve_day,
    "weekday": _resolve_weekday,
    "week": _resolve_week,
    "month": _resolve_month,
    "year": _resolve_year,
    "decade": _resolve_decade,
    "century": _resolve_century,
    "season": _resolve_season,
    "quarter": _resolve_share,
    "half": _resolve_share,
    "months": _resolve_share,
}
_PLACES = {"start": 0, "middle": 1, "end": 2}
_MONTHS_OF_PARTS = (1, 6, 12)


def _part(when: When, whole: Value) -> Value:
    """The start, middle or end of a time, approximately; of times longer than a year the whole stands for it."""
    if when.part is None or when.unit not in {"week", "month", "year"}:
        return whole
    place = _PLACES[when.part]
    if when.unit == "year" and not when.hijri:
        return _month(_month_days(whole.first.year, _MONTHS_OF_PARTS[place]))
    middle = whole.first + timedelta(days=14 if when.unit == "month" else (whole.last - whole.first).days // 2)
    return _day((whole.first, middle, whole.last)[place])


def _approximate(value: Value) -> Value:
    return value._replace(edtf=value.edtf + "~") if "/" not in value.edtf and "X" not in value.edtf else value


def _resolve_when(when: When, setting: Setting) -> Value | None:
    whole = _RESOLVERS[when.unit](when, setting)
    if whole is None:
        return None
    value = _part(when, whole)
    return _approximate(value) if when.about or value is not whole else value


def _leaves_year_open(when: When) -> bool:
    """True when only its neighbour, the clause or the publication day tells which one is meant."""
    if when.unit in {"weekday", "month"}:
        return when.number is not None and when.of is None and when.shift is None
    return when.unit == "day" and when.of is not None and when.shift is None and _leaves_year_open(when.of)


def _resolve_between(between: Between, setting: Setting) -> Value | None:
    first, last = between
    if _leaves_year_open(last) and not _leaves_year_open(first):
        begin = _resolve_when(first, setting)
        end = _resolve_when(last, setting._replace(published=begin.first, tense="future")) if begin else None
    else:
        end = _resolve_when(last, setting)
        if first.of == last.of or _leaves_year_open(first):  # the nearest before the end
            free = first._replace(shift=None) if first.unit == "day" and first.of else first
            begin = _resolve_when(free, setting._replace(published=end.first, tense="past")) if end else None
        else:
            begin = _resolve_when(first, setting)
    if begin is None or end is None or begin.first > end.last:
        return None
    return Value(begin.first, end.last, f"{begin.edtf.split('/')[0]}/{end.edtf.split('/')[-1]}")


def resolve_meaning(meaning: When | Between, setting: Setting) -> Value | None:
    """What an expression comes to, or None when the setting doesn't tell, or no such day exists (31 February)."""
    try:
        return _resolve_between(meaning, setting) if isinstance(meaning, Between) else _resolve_when(meaning, setting)
    except (ValueError, OverflowError):  # beyond the years that a calendar has
        return None
