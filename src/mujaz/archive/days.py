"""Days of the calendar from EDTF (ISO 8601-2): what a date spans, as far as it tells days; and this moment."""

import calendar
import re
from datetime import UTC, date, datetime

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""Months of the seasons in the northern hemisphere."""


def _bounds(edtf: str) -> tuple[date, date] | None:
    """The first and last day of one date; None for what is vaguer than a year, or none at all."""
    match = _DATE.fullmatch(edtf)
    if not match:
        return None
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month in _SEASONS:
            first, last = _SEASONS[month]
            until = year + (last < first)
            return date(year, first, 1), date(until, last, calendar.monthrange(until, last)[1])
        if month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None


def days_between(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day that an EDTF date or interval spans, as ISO 8601; None for an end that is open or unknown.

    An approximate date spans the days that it names.
    """
    first, _, last = (edtf or "").partition("/")
    begin, end = _bounds(first), _bounds(last or first)
    return (begin[0].isoformat() if begin else None), (end[1].isoformat() if end else None)


def now() -> str:
    """This second in UTC, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")
