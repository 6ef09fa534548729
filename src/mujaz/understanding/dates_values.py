"""What a date expression comes to, given the publication day, the date told before and the clause's time: days, and EDTF.

EDTF is ISO 8601-2:2019 (Library of Congress, "Extended Date/Time Format", 2019): day, month, year, "~" for approximate, "201X" for a
decade, "2024-23" for a season, "/" for an interval. Shares of a year and Hijri months and years, which EDTF has no name for that
every reader knows, are intervals.
"""

from collections.abc import Callable
from datetime import timedelta

from mujaz.text.dates import Between, When
from mujaz.understanding.dates_periods import (
    resolve_century,
    resolve_decade,
    resolve_same,
    resolve_season,
    resolve_share,
)
from mujaz.understanding.dates_setting import Setting, Value, day_value, month_days, month_value
from mujaz.understanding.dates_units import (
    resolve_day,
    resolve_hour,
    resolve_month,
    resolve_week,
    resolve_weekday,
    resolve_year,
)

_RESOLVERS: dict[str, Callable[[When, Setting], Value | None]] = {
    "day": resolve_day,
    "weekday": resolve_weekday,
    "week": resolve_week,
    "month": resolve_month,
    "year": resolve_year,
    "decade": resolve_decade,
    "century": resolve_century,
    "season": resolve_season,
    "quarter": resolve_share,
    "half": resolve_share,
    "months": resolve_share,
    "same": resolve_same,
    "hour": resolve_hour,
}
_PLACES = {"start": 0, "middle": 1, "end": 2}
_MONTHS_OF_PARTS = (1, 6, 12)


def _part(when: When, whole: Value) -> Value:
    """The start, middle or end of a week, month or year, approximately; a decade stands whole for its parts, which have no EDTF."""
    if when.part is None or when.unit not in {"week", "month", "year"}:
        return whole
    place = _PLACES[when.part]
    if when.unit == "year" and not when.hijri:
        return month_value(month_days(whole.first.year, _MONTHS_OF_PARTS[place]))
    middle = whole.first + timedelta(days=14 if when.unit == "month" else (whole.last - whole.first).days // 2)
    return day_value((whole.first, middle, whole.last)[place])


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


def _leans_on_end(first: When, last: When) -> bool:
    """True when the first of two dates is the nearest of its name before the last."""
    same_month = first.unit == "day" and first.of is not None and first.of == last.of
    same_relation = first.unit == last.unit == "weekday" and first.shift == last.shift
    return _leaves_year_open(first) or same_month or same_relation


def _leans_on_tense(when: When) -> bool:
    return (when.unit == "week" and when.shift is None) or _leaves_year_open(when)


def needs_tense(meaning: When | Between) -> bool:
    """True when the clause's time can make a difference."""
    return any(map(_leans_on_tense, meaning)) if isinstance(meaning, Between) else _leans_on_tense(meaning)


def _resolve_between(between: Between, setting: Setting) -> Value | None:
    first, last = between
    if _leaves_year_open(last) and not _leaves_year_open(first):
        begin = _resolve_when(first, setting)
        end = _resolve_when(last, setting._replace(published=begin.first, tense="future")) if begin else None
    else:
        end = _resolve_when(last, setting)
        if _leans_on_end(first, last):
            begin_near = setting._replace(published=end.first, tense="past") if end else setting
            begin = _resolve_when(first._replace(shift=None), begin_near)
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
