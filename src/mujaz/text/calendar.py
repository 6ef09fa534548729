"""The calendar of Arabic news: months in three families and the Hijri ones, weekdays, and Hijri days as Gregorian ones."""

from datetime import date
from typing import Literal

from hijridate import Hijri

from mujaz.lexicon import load
from mujaz.text.folding import fold_text

MonthFamily = Literal["western", "levantine", "maghrebi"]
FAMILIES: tuple[MonthFamily, ...] = ("western", "levantine", "maghrebi")


def _by_name(*tables: str) -> dict[str, int]:
    calendar = load("calendar")
    return {fold_text(name): int(key) for table in tables for key, names in calendar[table].items() for name in names}


MONTHS: dict[str, int] = _by_name(*FAMILIES)
"""Folded name to month, all three families; names of two words ("كانون الثاني") have a space."""

HIJRI_MONTHS: dict[str, int] = _by_name("hijri")
"""Folded name to Hijri month."""

WEEKDAYS: dict[str, int] = _by_name("weekdays")
"""Folded name to weekday, Monday 0 (as `datetime.date.weekday`)."""

ENGLISH_MONTHS: dict[str, int] = _by_name("english_months")
"""English names and their abbreviations to month, for pages whose date line is English."""

_FAMILY_OF = {
    fold_text(name): family
    for family in reversed(FAMILIES)
    for names in load("calendar")[family].values()
    for name in names
}


def month_family(folded_name: str) -> MonthFamily | None:
    """The family that a folded month name belongs to; names that two share count for the first of western, levantine, maghrebi."""
    return _FAMILY_OF.get(folded_name)


def month_name(month: int, family: MonthFamily) -> str:
    """The name of month 1 to 12 as the papers of `family` write it."""
    name: str = load("calendar")[family][str(month)][0]
    return name


def hijri_to_gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one (Umm al-Qura, 1343 to 1500 AH), or None outside the tables and for days that are none."""
    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)
