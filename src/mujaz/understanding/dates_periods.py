"""Centuries, decades, seasons, shares of a year, and a time told before in another year: what they come to."""

import re
from datetime import date, timedelta

from mujaz.text.dates import When
from mujaz.understanding.dates_setting import (
    Days,
    Setting,
    Value,
    anchor_of,
    choose,
    month_days,
    month_value,
    shifted_month,
    span_value,
    year_of,
    year_value,
    years_around,
)
from mujaz.understanding.dates_units import resolve_month

_YEAR = re.compile(r"\d{4}(?=-)")


def _century_of(when: When, setting: Setting) -> int | None:
    """The first year of a century that is told or pointed at."""
    if when.number is not None:
        return when.number
    anchor = anchor_of(when, setting)
    return anchor.year // 100 * 100 + 100 * (when.shift or 0) if anchor else None


def _years(first: int, count: int, digits: int) -> Value:
    edtf = f"{first:04}"[:digits] + "X" * (4 - digits)
    return Value(date(max(first, 1), 1, 1), date(first + count - 1, 12, 31), edtf)


def resolve_century(when: When, setting: Setting) -> Value | None:
    """A century; its beginning, middle and end are its first, sixth and last decade."""
    first = _century_of(when, setting)
    if first is None:
        return None
    part = {"start": 0, "middle": 50, "end": 90}.get(when.part or "")
    return _years(first, 100, 2) if part is None else _years(first + part, 10, 3)


def resolve_decade(when: When, setting: Setting) -> Value | None:
    """A decade, of the last century where none is told."""
    if when.number is None:
        anchor = anchor_of(when, setting)
        return _years(anchor.year // 10 * 10 + 10 * (when.shift or 0), 10, 3) if anchor else None
    century = _century_of(when.of, setting) if when.of else 1900
    return _years(century + when.number, 10, 3) if century is not None else None


def _season_days(season: int, year: int) -> Days:
    """The three months of a season (EDTF 21 spring to 24 winter); winter begins in December of its year."""
    start = date(year, 3 * (season - 20), 1)
    end = shifted_month(start, 3)
    return start, end - timedelta(days=1)


def resolve_season(when: When, setting: Setting) -> Value | None:
    """A season of a year, or the last or next one."""
    season = when.number or 21
    if when.of:
        year = year_of(when.of, setting)
        days = _season_days(season, year) if year is not None and not when.of.hijri else None
    else:
        anchor = anchor_of(when, setting)
        years = years_around(when, anchor) if anchor else ()
        days = choose((_season_days(season, year) for year in years), when, anchor, setting.tense) if anchor else None
    return Value(*days, f"{days[0].year:04}-{season}") if days else None


def _months_of_year(year: int, first: int, count: int) -> Value:
    start, end = month_days(year, first), month_days(year, first + count - 1)
    return Value(start[0], end[1], f"{month_value(start).edtf}/{month_value(end).edtf}")


def resolve_share(when: When, setting: Setting) -> Value | None:
    """A quarter, a half or some months of a year; half a month; the last quarter or half where no year is told."""
    of, number = when.of, when.number or 1
    count = 3 if when.unit == "quarter" else 6
    first = 1 + count * (number - 1)
    if of is None:
        return _nearest_share(when, setting, first, count)
    if of.hijri:
        return None
    if of.unit == "month":
        month = resolve_month(of, setting)
        return _half_of_month(month, number) if month else None
    year = year_of(of, setting)
    if year is None:
        return None
    if when.unit == "months":
        return _months_of_year(year, 1 if when.part == "start" else 13 - number, number)
    return _months_of_year(year, first, count)


def _nearest_share(when: When, setting: Setting, first: int, count: int) -> Value | None:
    """The last that has begun: what is to come is told with its year."""
    if setting.published is None:
        return None
    shares = (_months_of_year(year, first, count) for year in years_around(when, setting.published))
    return max((share for share in shares if share.first <= setting.published), default=None)


def _half_of_month(month: Value, number: int) -> Value:
    middle = month.first + timedelta(days=14)
    return span_value(month.first, middle) if number == 1 else span_value(middle + timedelta(days=1), month.last)


def resolve_same(when: When, setting: Setting) -> Value | None:
    """The time told before, or its month, quarter or half, in another year; the year where no such time was told."""
    told = setting.told_part
    year = year_of(when.of, setting._replace(told=told or setting.told))
    if year is None or (when.of and when.of.hijri):
        return None
    if told is None:
        return year_value(year)
    count = when.number or 0
    if count:
        first = (told.first.month - 1) // count * count + 1
        return month_value(month_days(year, first)) if count == 1 else _months_of_year(year, first, count)
    shift = year - told.first.year
    edtf = _YEAR.sub(lambda match: f"{int(match.group()) + shift:04}", told.edtf)
    return Value(_in_year(told.first, year), _in_year(told.last, told.last.year + shift), edtf)


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, month_days(year, day.month)[1].day))
