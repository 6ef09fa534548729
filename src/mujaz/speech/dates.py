"""Days, months, years and hours as they are said."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.speech.cases import case_of
from mujaz.speech.numerals import AND, Case, cardinal, inflected, ordinal
from mujaz.speech.place import Place, Reading, counted, fixed, glued, is_in, reading
from mujaz.text.calendar import HIJRI_MONTHS, MONTHS, WEEKDAYS, month_name
from mujaz.text.tokens import Token

_REACH = 30
"""Tokens back within which a month was named that "منه" takes up."""

Piece = tuple[str, int, int]


class _Month(NamedTuple):
    said: str
    first: int
    last: int
    doubled: bool
    """Named twice, in two families."""


def whole(token: Token | None) -> int | None:
    """The value of a number token of digits alone, up to 15 of them."""
    if token is None or token.kind != "number" or not token.folded.isdecimal() or len(token.folded) > 15:
        return None
    return int(token.folded)


def _name_at(tokens: Sequence[Token], index: int) -> tuple[int, bool, int] | None:
    """A month's number, whether it is Hijri, and the last token of its name, of one or two words."""
    for length in (2, 1):
        part = tokens[index : index + length]
        name = " ".join(token.folded for token in part)
        if len(part) == length and all(token.kind == "word" for token in part):
            if name in MONTHS:
                return MONTHS[name], False, index + length - 1
            if name in HIJRI_MONTHS:
                return HIJRI_MONTHS[name], True, index + length - 1
    return None


def _month_at(tokens: Sequence[Token], index: int) -> _Month | None:
    """A month's name; of one month named twice ("يناير/ كانون الثاني", "سبتمبر (أيلول)", "فبراير شباط") the first name."""
    name = _name_at(tokens, index) if 0 <= index < len(tokens) else None
    if name is None:
        return None
    number, hijri, last = name
    said = " ".join(token.text for token in tokens[index : last + 1])
    opener = tokens[last + 1].text if last + 1 < len(tokens) else ""
    other = _name_at(tokens, last + 2 if opener in {"/", "(", "-"} else last + 1)
    if other is None or other[:2] != (number, hijri):
        return _Month(said, index, last, doubled=False)
    closed = opener == "(" and other[2] + 1 < len(tokens) and tokens[other[2] + 1].text == ")"
    return _Month(said, index, other[2] + closed, doubled=True)


def _year_pieces(tokens: Sequence[Token], index: int) -> list[Piece]:
    """The year at `index`, with its era, or nothing."""
    year = whole(tokens[index]) if index < len(tokens) else None
    if year is None or not 1000 <= year <= 2199:
        return []
    pieces: list[Piece] = [(f"{_year_word('accusative')} {cardinal(year, 'm', 'genitive')}", index, index)]
    return pieces + _era_pieces(tokens, index + 1)


def _year_word(case: Case) -> str:
    """The word for the year before its number: an adverb of time behind a day or a month, else in the case of its preposition."""
    return inflected(load("speech_context")["year"]["word"], case, construct=True)


def _era_pieces(tokens: Sequence[Token], index: int) -> list[Piece]:
    era = tokens[index] if index < len(tokens) else None
    if era is None or not (glued(tokens[index - 1], era) or era.text == "هـ"):
        return []
    said = {"ه": "hijri", "م": "gregorian"}.get(era.folded)
    return [(fixed(said), index, index)] if said else []


def _day(place: Place, offset: int = 0) -> int | None:
    day = whole(place.at(offset))
    return day if day is not None and 1 <= day <= 31 else None


def day_and_month(place: Place) -> Reading | None:
    """A day with its month: "20 يناير/ كانون الثاني 2025"."""
    day = _day(place)
    if day is not None and (found := _day_of_named_month(place, day)):
        return found
    month = _month_at(place.tokens, place.position + 1)
    if day is None or month is None:
        return None
    said = f"{ordinal(day, 'm', case_of(place))} {fixed('of')}"
    pieces = [(said, place.position, place.position), (month.said, month.first, month.last)]
    pieces += _year_pieces(place.tokens, month.last + 1)
    return Reading(tuple(pieces), pieces[-1][2])


def day_before_another(place: Place) -> Reading | None:
    """The first of two days of one month: "11 و13 فبراير", "من 1 إلى 10 ديسمبر", "5-7 مارس"."""
    first, joint = _day(place), place.at(1)
    if first is None or joint is None or not _days_of_month_follow(place):
        return None
    said = ordinal(first, "m", case_of(place))
    if joint.text != "-":
        return reading(said, place.position, place.position)
    return Reading(
        ((said, place.position, place.position), (fixed("to"), place.position + 1, place.position + 1)),
        place.position + 1,
    )


def _day_of_named_month(place: Place, day: int) -> Reading | None:
    """A day whose month stands behind مِن or is only "the month": "الـ25 من أيلول", "10 الشهر الجاري", "10 الجاري"."""
    after = place.at(1)
    if after is None or after.folded not in {"من", "منه", "الشهر", "الجاري"}:
        return None
    said = ordinal(day, "m", case_of(place))
    if after.folded == "من" and _month_at(place.tokens, place.position + 2):
        return reading(said, place.position, place.position)
    earlier = range(max(0, place.position - _REACH), place.position)
    if after.folded == "منه" and any(_month_at(place.tokens, index) for index in earlier):
        return reading(said, place.position, place.position)
    if after.folded in {"الشهر", "الجاري"} and not place.article:
        return reading(f"{said} {fixed('of')}", place.position, place.position)
    return None


def _days_of_month_follow(place: Place) -> bool:
    """True when other days joined by و, إلى or a hyphen lead from a day to a month."""
    offset = 1
    while (
        offset < _REACH
        and (joint := place.at(offset)) is not None
        and (joint.text == "-" or joint.folded in {"و", "الي", "حتي"})
    ):
        if _day(place, offset + 1) is None:
            return False
        offset += 2
    return offset > 1 and _month_at(place.tokens, place.position + offset) is not None


def month_and_year(place: Place) -> Reading | None:
    """A month named twice, or one with its year: "آذار/مارس 2022"."""
    month = _month_at(place.tokens, place.position)
    if month is None:
        return None
    pieces = [(month.said, month.first, month.last), *_year_pieces(place.tokens, month.last + 1)]
    return Reading(tuple(pieces), pieces[-1][2]) if len(pieces) > 1 or month.doubled else None


def numeric_date(place: Place) -> Reading | None:
    """A date in figures: "18/7" behind a weekday, "12/5/2023", "2023-05-12"."""
    numbers, last = _joined_numbers(place)
    if len(numbers) == 2 and _weekday_before(place):
        day, month, year = *numbers, None
    elif len(numbers) == 3:
        day, month, year = numbers if numbers[2] >= 1000 else reversed(numbers)
    else:
        return None
    if not (1 <= day <= 31 and 1 <= month <= 12 and (year is None or 1000 <= year <= 2199)):
        return None
    hijri = year is not None and year < 1600
    name = load("calendar")["hijri"][str(month)][0] if hijri else month_name(month, "western")
    said = f"{ordinal(day, 'm', case_of(place))} {fixed('of')} {name}"
    if year:
        said += f" {_year_word('accusative')} {cardinal(year, 'm', 'genitive')}"
    pieces = [(said, place.position, last), *_era_pieces(place.tokens, last + 1)]
    return Reading(tuple(pieces), pieces[-1][2])


def _joined_numbers(place: Place) -> tuple[list[int], int]:
    """The numbers that slashes, hyphens or dots join from here on, and their last token."""
    token = place.at(0)
    if token is not None and re.fullmatch(r"\d{1,2}\.\d{1,2}\.\d{4}", token.folded):
        return [int(part) for part in token.folded.split(".")], place.position
    numbers: list[int] = []
    offset = 0
    while (number := whole(place.at(offset))) is not None and len(numbers) < 4:
        numbers.append(number)
        mark = place.at(offset + 1)
        if mark is None or not (mark.text == "/" or (mark.text == "-" and glued(place.at(offset), mark))):
            return numbers, place.position + offset
        offset += 2
    return numbers, place.position + max(offset - 2, 0)


def _weekday_before(place: Place) -> bool:
    nearby = [place.at(offset) for offset in (-1, -2, -3)]
    return any(token is not None and token.folded in WEEKDAYS for token in nearby)


def year(place: Place) -> Reading | None:
    """A year behind عام or سنة, or a bare one behind a preposition ("في 2003"), where عام is supplied."""
    number = whole(place.at(0))
    if number is None or (place.particle and number < 1000 and (number < 100 or counted(place) is not None)):
        return None
    before = place.before
    era = _era_pieces(place.tokens, place.position + 1)
    gender = "f" if is_in(before, "year", "f") else "m"
    said = cardinal(number, "f" if gender == "f" else "m", "genitive")
    named = gender == "f" or is_in(before, "year", "m")
    if place.before is not None and place.before.text == "_" and 1900 <= number <= 2199:  # a hashtag: "#السعودية_2034"
        return reading(said, place.position, place.position)
    likely = 1700 <= number <= 2199 and not place.particle and not _counts_something(place)
    if not named and likely and is_in(before, "year", "supplied_after"):
        said = f"{_year_word('genitive')} {said}"
    elif not named and not (era and 1000 <= number <= 2199):
        return None
    pieces = [(said, place.position, place.position), *era]
    return Reading(tuple(pieces), pieces[-1][2])


def _counts_something(place: Place) -> bool:
    after = place.at(1)
    return counted(place) is not None or (after is not None and after.text in {"%", "٪", "$", "€"})


def clock(place: Place) -> Reading | None:
    """An hour: "12:30", "الساعة 8", "7 صباحا"."""
    hour, colon = whole(place.at(0)), place.at(1)
    if hour is None or hour > 24:
        return None
    minute_token = place.at(2)
    minute = whole(minute_token)
    if (found := _duration(place, hour, minute)) is not None:
        return found
    if colon is not None and colon.text == ":" and minute is not None and minute < 60 and glued(colon, minute_token):
        return _with_half_of_day(_clock_words(place, hour, minute), place, 3)
    named = is_in(place.before, "clock", "hour")
    if (named or is_in(place.at(1), "clock", "day_parts")) and 1 <= hour <= 12:
        return _with_half_of_day(ordinal(hour, "f", case_of(place)), place, 1)
    return None


def _duration(place: Place, first: int, second: int | None) -> Reading | None:
    """A time that something took, in minutes and seconds: "بزمن 15:24 دقيقة"."""
    colon, after = place.at(1), place.at(3)
    if second is None or second > 59 or colon is None or colon.text != ":":
        return None
    named = after is not None and after.folded in {"دقيقه", "دقائق"}
    if not named and not is_in(place.before, "clock", "duration"):
        return None
    case = case_of(place)
    said = f"{_counted(first, 'minutes', case)} {AND}{_counted(second, 'seconds', case)}"
    return reading(said, place.position, place.position + (3 if named else 2))


def _counted(count: int, unit: str, case: Case) -> str:
    """Minutes or seconds: "دقيقة", "دقيقتين", "ثلاث دقائق", "خمس عشرة دقيقة"."""
    one, two, two_oblique, few, many = load("speech_signs")["words"][unit]
    if count <= 2:
        return str(one if count == 1 else two if case == "nominative" else two_oblique)
    return f"{cardinal(count, 'f', case, construct=True)} {few if 3 <= count % 100 <= 10 else many}"


def _with_half_of_day(said: str, place: Place, offset: int) -> Reading:
    """An hour of the tokens before `offset`, with the "ص" or "م" that stands behind it."""
    sign = place.at(offset)
    half: str | None = load("speech_signs")["half_of_day"].get(sign.text) if sign is not None else None
    last = place.position + offset - (0 if half else 1)
    return reading(f"{said} {half}" if half else said, place.position, last)


def _clock_words(place: Place, hour: int, minute: int) -> str:
    case: Case = "genitive"
    if minute == 45 and 1 <= hour < 12:
        return f"{ordinal(hour + 1, 'f', case)} {fixed('quarter_to')}"
    if hour in {0, 24}:
        said = f"{ordinal(12, 'f', case)} {fixed('midnight')}"
        return (
            f"{ordinal(12, 'f', case)} {AND}{_counted(minute, 'minutes', case)} {fixed('past_midnight')}"
            if minute
            else said
        )
    said = ordinal(hour if hour <= 12 or _is_24_hours(place) else hour - 12, "f", case)
    if minute in {15, 30}:
        return f"{said} {fixed('quarter' if minute == 15 else 'half_past')}"
    return f"{said} {AND}{_counted(minute, 'minutes', case)}" if minute else said


def _is_24_hours(place: Place) -> bool:
    """True when no part of the day follows, so that only "الثامنة عشرة" tells evening from morning."""
    return not is_in(place.at(3), "clock", "day_parts")
