"""Days, weekdays, weeks, months and years: what they come to."""

from datetime import date, timedelta

from mujaz.text.dates import When
from mujaz.understanding.dates_setting import (
    Days,
    Setting,
    Value,
    anchor_of,
    choose,
    day_value,
    hijri_days,
    is_near,
    month_days,
    month_value,
    shifted_month,
    span_value,
    year_of,
    year_value,
    years_around,
)

_LONGEST_HIJRI_MONTH = 30
_SIGHTING = 2
"""Days by which a Hijri month may begin apart from the tables, as the moon is seen in one country and not in another."""


def _days_of_month(when: When, year: int) -> Days | None:
    if when.number is None:
        return None
    return hijri_days(year, when.number) if when.hijri else month_days(year, when.number)


def resolve_month(when: When, setting: Setting) -> Value | None:
    """A month by its name or pointed at; a Hijri one is an interval."""
    if when.number is None:
        anchor = anchor_of(when, setting)
        if anchor is None:
            return None
        first = shifted_month(anchor, when.shift or 0)
        return month_value(month_days(first.year, first.month))
    if when.of:
        year = year_of(when.of, setting)
        if year is not None and when.hijri and not when.of.hijri:
            return _hijri_month_in(when, year)
        days = _days_of_month(when, year) if year is not None else None
    else:
        anchor = anchor_of(when, setting)
        if anchor is None:
            return None
        candidates = (_days_of_month(when, year) for year in years_around(when, anchor))
        days = choose(filter(None, candidates), when, anchor, setting.tense)
    if days is None:
        return None
    return span_value(*days) if when.hijri else month_value(days)


def _hijri_month_in(when: When, year: int) -> Value | None:
    """A Hijri month of a Gregorian year ("رمضان العام الماضي")."""
    for hijri_year in years_around(when, date(year, 1, 1)):
        days = _days_of_month(when, hijri_year)
        if days and days[0].year == year:
            return span_value(*days)
    return None


def _day_in(days: Days | None, number: int, *, hijri: bool) -> Days | None:
    """The day of that number in a month; the 30th of a Hijri month, which the tables may not have, where it is seen to be longer."""
    if days is None:
        return None
    day = days[0] + timedelta(days=number - 1)
    return (day, day) if day <= days[1] or (hijri and number == _LONGEST_HIJRI_MONTH) else None


def _resolve_day_of_month(when: When, of: When, setting: Setting) -> Value | None:
    number = when.number or 1
    if of.number is not None and of.of is None:
        anchor = anchor_of(when, setting)
        if anchor is None:
            return None
        days = (_day_in(_days_of_month(of, year), number, hijri=of.hijri) for year in years_around(of, anchor))
        candidates = list(filter(None, days))
        named = [day for day in candidates if day[0].weekday() == when.weekday and is_near(day, anchor)]
        chosen = choose(named or candidates, when, anchor, setting.tense)
    else:
        month = resolve_month(of, setting)
        chosen = _day_in((month.first, month.last), number, hijri=of.hijri) if month else None
    return day_value(_as_sighted(chosen[0], when)) if chosen else None


def _as_sighted(day: date, when: When) -> date:
    """The Hijri day with the weekday that is told of it, where that is next to the day of the tables."""
    if not when.hijri or when.weekday is None:
        return day
    around = (day + timedelta(days=shift) for shift in (0, -1, 1, -_SIGHTING, _SIGHTING))
    return next((near for near in around if near.weekday() == when.weekday), day)


def on_weekday(weekday: int, shift: int, anchor: date) -> date:
    """The weekday nearest to `anchor` on the side that `shift` tells: 0 not after it, -1 before it, 1 after it, 2 the one after that."""
    back = anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
    if shift <= 0:
        strictly = 7 if shift and back == anchor else 0
        return back - timedelta(days=strictly + 7 * max(0, -shift - 1))
    return back + timedelta(days=7 * shift)


def resolve_weekday(when: When, setting: Setting) -> Value | None:
    """A weekday: by its relation, else by the clause's time, else the nearest not after publication."""
    anchor = anchor_of(when, setting)
    if anchor is None or when.number is None:
        return None
    if when.shift is None:
        future = setting.tense == "future" and anchor.weekday() != when.number
        return day_value(on_weekday(when.number, 1 if future else 0, anchor))
    if when.shift == 0:
        monday = anchor - timedelta(days=anchor.weekday())
        return day_value(monday + timedelta(days=when.number))
    return day_value(on_weekday(when.number, when.shift, anchor))


def resolve_day(when: When, setting: Setting) -> Value | None:
    """A day of a month, or one that lies so many days from its anchor."""
    if when.of:
        return _resolve_day_of_month(when, when.of, setting)
    anchor = anchor_of(when, setting)
    if anchor is None:
        return None
    shift = when.shift or 0
    day = anchor + timedelta(days=shift)
    if when.weekday is not None and day.weekday() != when.weekday:
        ahead = shift > 0 and anchor.weekday() != when.weekday
        day = on_weekday(when.weekday, 1 if ahead else 0, anchor)
    return day_value(day)


def resolve_week(when: When, setting: Setting) -> Value | None:
    """A week from Monday to Sunday; "نهاية الأسبوع" alone is that before or after publication, as the clause tells."""
    anchor = anchor_of(when, setting)
    if anchor is None:
        return None
    if when.shift is None:
        if setting.tense is None:
            return None
        sunday = on_weekday(6, 1 if setting.tense == "future" and anchor.weekday() != 6 else 0, anchor)
        return span_value(sunday - timedelta(days=6), sunday)
    monday = anchor - timedelta(days=anchor.weekday() - 7 * when.shift)
    return span_value(monday, monday + timedelta(days=6))


def resolve_year(when: When, setting: Setting) -> Value | None:
    """A year; a Hijri one is an interval."""
    year = year_of(when, setting)
    if year is None or not when.hijri:
        return year_value(year) if year is not None else None
    first, last = hijri_days(year, 1), hijri_days(year, 12)
    return span_value(first[0], last[1]) if first and last else None


def resolve_hour(_when: When, setting: Setting) -> Value | None:
    """An hour of the day told before: that day."""
    return day_value(setting.hour_day) if setting.hour_day else None
