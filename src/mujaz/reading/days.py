"""Days of the calendar as pages write them: month names of three families and in English, numbers, Hijri days."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.calendar import ENGLISH_MONTHS, HIJRI_MONTHS, MONTHS, WEEKDAYS, hijri_to_gregorian
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token


class Day(NamedTuple):
    """A day; `hijri` when the page told it in the Hijri calendar alone."""

    day: date
    hijri: bool


Matched = tuple[Day, int] | None

_ERAS = load("stamps")["era"]
_ERA = {fold_text(word) for words in _ERAS.values() for word in words}
_HIJRI_ERA = {fold_text(word) for word in _ERAS["hijri"]}
_NUMBERED: dict[str, list[int]] = {fold_text(name): months for name, months in load("stamps")["numbered"].items()}
_MONTH_NAMES = MONTHS | ENGLISH_MONTHS
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def whole_number(token: Token, digits: int = 2) -> int | None:
    """The value of a number token of at most `digits` digits; None for anything else."""
    return (
        int(token.folded) if token.kind == "number" and token.folded.isdigit() and len(token.folded) <= digits else None
    )


def _is_year(token: Token) -> bool:
    return token.kind == "number" and len(token.folded) == 4 and token.folded.isdigit()


def _day_of(year: int, month: int, day: int) -> Day | None:
    try:
        return Day(date(year, month, day), False) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _words(tokens: Sequence[Token], index: int, names: dict[str, int]) -> tuple[int, int] | None:
    """The number of the name of two words or one at `index`, and the index behind it."""
    for length in (2, 1):
        words = tokens[index : index + length]
        if len(words) == length and all(token.kind == "word" for token in words):
            number = names.get(" ".join(token.folded for token in words))
            if number:
                return number, index + length
    return None


def skip_mark(tokens: Sequence[Token], index: int, marks: str) -> int:
    """The index behind one of `marks` at `index`, or `index` itself."""
    return index + 1 if index < len(tokens) and tokens[index].text in marks else index


def _numbered(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A month told apart from its twin by a number that is written as one with it ("تشرين1")."""
    months = _NUMBERED.get(tokens[index].folded) if index + 1 < len(tokens) else None
    number = whole_number(tokens[index + 1], 1) if months else None
    if not months or number not in {1, 2} or tokens[index].end != tokens[index + 1].start:
        return None
    return months[number - 1], index + 2


def _month(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A month's number and the index behind its name, and behind its name in another family ("أكتوبر/ تشرين الأول")."""
    found = _words(tokens, index, _MONTH_NAMES) or _numbered(tokens, index)
    if not found:
        return None
    month, index = found
    twin = _words(tokens, skip_mark(tokens, index, "/-(–"), _MONTH_NAMES)
    if twin and twin[0] == month and twin[1] > index + 1:
        return month, skip_mark(tokens, twin[1], ")")
    return month, index


def _year_behind(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The year at `index`, behind a comma, a dash or a slash if there is one; and the index behind it and its era."""
    for first in dict.fromkeys((index, skip_mark(tokens, index, "،,-/–"))):
        if first < len(tokens) and _is_year(tokens[first]):
            after = first + 1
            if after < len(tokens) and tokens[after].folded in _ERA:
                after += 1
            return int(tokens[first].folded), after
    return None


def _day_month_year(tokens: Sequence[Token], index: int) -> Matched:
    """A day such as "2 مارس 2025", "14 أيلول/سبتمبر 2020", "2-مارس-2025"."""
    day = whole_number(tokens[index])
    if not day:
        return None
    for first in dict.fromkeys((index + 1, skip_mark(tokens, index + 1, "-/،–"))):
        month = _month(tokens, first)
        year = month and _year_behind(tokens, month[1])
        if month and year and (found := _day_of(year[0], month[0], day)):
            return found, year[1]
    return None


def _month_day_year(tokens: Sequence[Token], index: int) -> Matched:
    """A day such as "March 2, 2025", "مارس 2، 2025"."""
    month = _month(tokens, index)
    if not month or month[1] >= len(tokens):
        return None
    day = whole_number(tokens[month[1]])
    year = _year_behind(tokens, month[1] + 1)
    if not day or not year:
        return None
    found = _day_of(year[0], month[0], day)
    return (found, year[1]) if found else None


def _year_month_day(tokens: Sequence[Token], index: int) -> Matched:
    """A day such as "2025 مارس 2"."""
    if not _is_year(tokens[index]):
        return None
    month = _month(tokens, skip_mark(tokens, index + 1, "،,-/"))
    last = month and skip_mark(tokens, month[1], "-/")
    if not month or last is None or last >= len(tokens) or not (day := whole_number(tokens[last])):
        return None
    found = _day_of(int(tokens[index].folded), month[0], day)
    return (found, last + 1) if found else None


def _year_weekday_day_month(tokens: Sequence[Token], index: int) -> Matched:
    """A day such as "2009 الأحد 5 أبريل"."""
    if not _is_year(tokens[index]) or index + 2 >= len(tokens) or tokens[index + 1].folded not in WEEKDAYS:
        return None
    day = whole_number(tokens[index + 2])
    month = _month(tokens, index + 3) if day and index + 3 < len(tokens) else None
    found = _day_of(int(tokens[index].folded), month[0], day) if day and month else None
    return (found, month[1]) if found and month else None


def _hijri(tokens: Sequence[Token], index: int) -> Matched:
    """A day such as "27 شعبان 1446 هـ"."""
    day = whole_number(tokens[index])
    month = _words(tokens, skip_mark(tokens, index + 1, "-/"), HIJRI_MONTHS) if day else None
    year = month and _year_behind(tokens, month[1])
    if not day or not month or not year:
        return None
    found = hijri_to_gregorian(year[0], month[0], day)
    return (Day(found, True), year[1]) if found else None


def _numbers_apart(tokens: Sequence[Token], index: int) -> tuple[list[str], int] | None:
    """Three numbers with one kind of mark between them: "3/2/2025", "2025-03-02", or one token "3.2.2025"."""
    if tokens[index].kind != "number":
        return None
    parts = tokens[index].folded.split(".")
    if len(parts) == 3:
        return parts, index + 1
    five = tokens[index : index + 5]
    marks = [token.text for token in five[1::2]]
    if len(five) < 5 or len(set(marks)) != 1 or marks[0] not in "/-–‐":
        return None
    numbers = [token.folded for token in five[::2]]
    return (numbers, index + 5) if all(number.isdigit() for number in numbers) else None


def _numeric(tokens: Sequence[Token], index: int) -> Matched:
    """A day in numbers: "3/2/2025" is day first, as Arabic papers write it, unless only month first gives one; "2025-03-02"."""
    found = _numbers_apart(tokens, index)
    if not found:
        return None
    (first, second, third), after = found
    if after < len(tokens) and tokens[after].folded in _ERA:
        hijri = tokens[after].folded in _HIJRI_ERA
        after += 1
    else:
        hijri = False
    if len(first) == 4:
        year, month, day = int(first), int(second), int(third)
    elif len(third) == 4:
        year, month, day = int(third), int(second), int(first)
    else:
        return None
    if hijri or year < 1500:
        gregorian = hijri_to_gregorian(year, month, day)
        return (Day(gregorian, True), after) if gregorian else None
    value = _day_of(year, month, day) or _day_of(year, day, month)
    return (value, after) if value else None


_FORMS: tuple[Callable[[Sequence[Token], int], Matched], ...] = (
    _day_month_year,
    _hijri,
    _numeric,
    _year_month_day,
    _year_weekday_day_month,
    _month_day_year,
)


def match_day(tokens: Sequence[Token], index: int) -> Matched:
    """The day told at token `index`, and the index behind it; None when there is none."""
    return next((match for form in _FORMS if (match := form(tokens, index))), None)
