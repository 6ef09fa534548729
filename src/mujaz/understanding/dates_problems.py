"""What is wrong with the dates of an article: a weekday that contradicts its date, a day that no calendar has."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from mujaz.errors import problem
from mujaz.lexicon import load
from mujaz.model import Problem
from mujaz.text.dates import Between, When
from mujaz.understanding.dates_setting import Setting, Value
from mujaz.understanding.dates_units import resolve_month

_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST_HIJRI = 30


class Trouble(NamedTuple):
    """What is wrong with an expression, its words, and the day that it was taken for."""

    code: Literal["weekday_contradicts_date", "no_such_day"]
    text: str
    day: date | None = None


def trouble_with(meaning: When | Between, value: Value | None, text: str, setting: Setting) -> Trouble | None:
    """What is wrong with an expression that came to `value`, or to nothing."""
    ends = meaning if isinstance(meaning, Between) else (meaning, meaning)
    if value is None:
        return Trouble("no_such_day", text) if any(_is_no_day(end, setting) for end in ends) else None
    days = zip(ends, (value.first, value.last), strict=True)
    wrong = next((day for end, day in days if _contradicts(end, day)), None)
    return Trouble("weekday_contradicts_date", text, wrong) if wrong else None


def _contradicts(when: When, day: date) -> bool:
    """True for a Gregorian day of a month with another weekday than it has; Hijri days are a matter of who saw the moon."""
    dated = when.unit == "day" and when.of is not None and not when.hijri
    return dated and when.weekday is not None and day.weekday() != when.weekday


def _is_no_day(when: When, setting: Setting) -> bool:
    """True for a day of the month that its month hasn't got."""
    if when.unit != "day" or when.of is None or when.number is None:
        return False
    of = when.of
    if of.hijri:
        return when.number > _LONGEST_HIJRI
    if of.number is not None and when.number > _LONGEST[of.number - 1]:
        return True
    month = resolve_month(of, setting) if of.number is None or of.of else None
    return month is not None and when.number > month.last.day


def problems_of(troubles: Iterable[Trouble]) -> tuple[Problem, ...]:
    """The troubles as a brief tells them, each once."""
    return tuple(_problem(trouble) for trouble in dict.fromkeys(troubles))


def _problem(trouble: Trouble) -> Problem:
    if trouble.day is None:
        return problem("understanding", trouble.code, text=trouble.text)
    calendar, key = load("calendar"), str(trouble.day.weekday())
    return problem(
        "understanding",
        trouble.code,
        text=trouble.text,
        day=trouble.day.isoformat(),
        weekday=calendar["weekdays"][key][0],
        weekday_en=calendar["english_weekdays"][key],
    )
