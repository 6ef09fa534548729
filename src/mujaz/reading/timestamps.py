"""Days and clocks in the lines that tell when a page was published and changed.

A line is read as a row of pieces (a day, a clock, a zone, a label, a break) by small matchers over its tokens; pieces that belong
together make one `Stamp`.
"""

from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.reading.zones import Zone, match_zone
from mujaz.text.calendar import ENGLISH_MONTHS, HIJRI_MONTHS, MONTHS, hijri_to_gregorian
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, tokenize

Label = Literal["published", "modified"]


class Day(NamedTuple):
    """A day; `hijri` when the page told it in the Hijri calendar alone."""

    day: date
    hijri: bool


class Clock(NamedTuple):
    """An hour of the day as far as the page gives it, with the offset in minutes that stands behind it."""

    at: time
    seconds: bool
    offset: int | None


class Stamp(NamedTuple):
    """A point in time told by a line, with its label and its characters `[start, end)` in the text."""

    label: Label | None
    day: date | None
    clock: Clock | None
    zone: Zone | None
    start: int
    end: int


class _Break(NamedTuple):
    """A bar or a line's end."""


class _Piece(NamedTuple):
    value: Day | Clock | Zone | Label | _Break
    start: int
    end: int


class _Parts(NamedTuple):
    """A stamp in the making; `shared` when its label came behind its day."""

    label: Label | None
    start: int
    end: int
    day: Day | None = None
    clock: Clock | None = None
    zone: Zone | None = None
    shared: bool = False


Matched = tuple[Day | Clock | Zone | Label, int] | None

_STAMPS = load("stamps")
_ERA = {fold_text(word) for words in _STAMPS["era"].values() for word in words}
_HIJRI_ERA = {fold_text(word) for word in _STAMPS["era"]["hijri"]}
_HALVES = {fold_text(word): half for half, words in _STAMPS["clock"].items() for word in words}
_MONTH_NAMES = MONTHS | ENGLISH_MONTHS
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_BARS = set("|•·¦│\n")


def _labels() -> list[tuple[tuple[str, ...], Label]]:
    pairs: list[tuple[tuple[str, ...], Label]] = []
    kinds: tuple[Label, ...] = ("modified", "published")
    for kind in kinds:
        pairs += [(tuple(fold_text(words).split()), kind) for words in _STAMPS["labels"][kind]]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


_LABELS = _labels()


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


def _skip(tokens: Sequence[Token], index: int, marks: str) -> int:
    return index + 1 if index < len(tokens) and tokens[index].text in marks else index


def _month(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A month's number and the index behind its name, and behind its name in another family ("أكتوبر/ تشرين الأول")."""
    found = _words(tokens, index, _MONTH_NAMES)
    if not found:
        return None
    month, index = found
    twin = _words(tokens, _skip(tokens, index, "/-(–"), _MONTH_NAMES)
    if twin and twin[0] == month and twin[1] > index + 1:
        return month, _skip(tokens, twin[1], ")")
    return month, index


def _year_behind(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The year at `index`, behind a comma, a dash or a slash if there is one; and the index behind it and its era."""
    for first in dict.fromkeys((index, _skip(tokens, index, "،,-/–"))):
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
    for first in dict.fromkeys((index + 1, _skip(tokens, index + 1, "-/،–"))):
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
    month = _month(tokens, _skip(tokens, index + 1, "،,-/"))
    last = month and _skip(tokens, month[1], "-/")
    if not month or last is None or last >= len(tokens) or not (day := whole_number(tokens[last])):
        return None
    found = _day_of(int(tokens[index].folded), month[0], day)
    return (found, last + 1) if found else None


def _hijri(tokens: Sequence[Token], index: int) -> Matched:
    """A day such as "27 شعبان 1446 هـ"."""
    day = whole_number(tokens[index])
    month = _words(tokens, _skip(tokens, index + 1, "-/"), HIJRI_MONTHS) if day else None
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


def _adjacent(tokens: Sequence[Token], index: int) -> bool:
    return 0 < index < len(tokens) and tokens[index].start == tokens[index - 1].end


def _offset(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """The offset in minutes at `index` ("Z", "+02:00", "+0200"), and the index behind it."""
    if index >= len(tokens):
        return None, index
    if tokens[index].folded == "z" and _adjacent(tokens, index):
        return 0, index + 1
    if tokens[index].text not in "+-" or not _adjacent(tokens, index + 1):
        return None, index
    sign = -1 if tokens[index].text == "-" else 1
    digits = tokens[index + 1].folded
    if len(digits) == 4 and digits.isdigit():
        return sign * (60 * int(digits[:2]) + int(digits[2:])), index + 2
    minutes = whole_number(tokens[index + 3]) if index + 3 < len(tokens) and tokens[index + 2].text == ":" else None
    if len(digits) == 2 and digits.isdigit() and minutes is not None:
        return sign * (60 * int(digits) + minutes), index + 4
    return None, index


def _on_24(hour: int, half: str | None) -> int:
    """The hour of the day that `hour` is in its half ("م", "ظهراً", …)."""
    if half is None or not 1 <= hour <= 12:
        return hour
    if half == "morning":
        return hour % 12
    if half == "evening":
        return hour % 12 + 12
    if half == "noon":
        return hour if hour in {10, 11, 12} else hour + 12
    return hour % 12 + 12 if 6 <= hour <= 11 else hour % 12


def _half(tokens: Sequence[Token], start: int, after: int) -> tuple[str | None, int]:
    """The mark of a half of the day behind a clock, or before it; and the index behind all."""
    if after < len(tokens):
        joined = tokens[after].folded
        if joined in {"a", "p"} and [token.text for token in tokens[after + 1 : after + 3]] == [".", "m"]:
            return ("morning" if joined == "a" else "evening"), after + 3
        if joined in _HALVES:
            return _HALVES[joined], after + 1
    before = tokens[start - 1].folded if start else ""
    behind_a_year = start > 1 and tokens[start - 2].kind == "number"
    return (_HALVES.get(before) if not behind_a_year else None), after


def _clock(tokens: Sequence[Token], index: int) -> Matched:
    """A clock such as "12:30", "02:15 م", "09:48:10+02:00", "T12:30Z"."""
    hour = whole_number(tokens[index])
    rest = tokens[index + 1 : index + 3]
    minute = whole_number(rest[1]) if len(rest) == 2 and rest[0].text == ":" else None
    if hour is None or minute is None or len(rest[1].text) != 2:
        return None
    after, second, told = index + 3, 0, False
    if after + 1 < len(tokens) and tokens[after].text == ":" and tokens[after + 1].folded[:2].isdigit():
        second, told, after = int(tokens[after + 1].folded[:2]), True, after + 2
    zone_mark = match_zone(tokens, after)
    half, after = (None, after) if zone_mark else _half(tokens, index, after)
    hour = _on_24(hour, half)
    if hour > 23 or minute > 59 or second > 59:
        return None
    offset, after = _offset(tokens, after)
    return Clock(time(hour, minute, second), told, offset), after


def _label(tokens: Sequence[Token], index: int) -> Matched:
    for words, kind in _LABELS:
        if tuple(token.folded for token in tokens[index : index + len(words)]) == words:
            return kind, _skip(tokens, index + len(words), ":")
    return None


def _zone(tokens: Sequence[Token], index: int) -> Matched:
    return match_zone(tokens, index)


_MATCHERS: tuple[Callable[[Sequence[Token], int], Matched], ...] = (
    _day_month_year,
    _hijri,
    _numeric,
    _year_month_day,
    _month_day_year,
    _clock,
    _zone,
    _label,
)


def _pieces(text: str) -> list[_Piece]:
    tokens = tokenize(text)
    pieces: list[_Piece] = []
    index, last_end = 0, 0
    while index < len(tokens):
        token = tokens[index]
        if token.text in _BARS or "\n" in text[last_end : token.start]:
            pieces.append(_Piece(_Break(), token.start, token.start))
        found = next((match for matcher in _MATCHERS if (match := matcher(tokens, index))), None)
        if found:
            pieces.append(_Piece(found[0], token.start, tokens[found[1] - 1].end))
            index = found[1]
        else:
            index += 1
        last_end = tokens[index - 1].end
    return pieces


def _joins(parts: _Parts, piece: _Piece) -> bool:
    """True when the piece belongs to the stamp in the making."""
    if isinstance(piece.value, Day):
        if parts.day is None:
            return True
        same = abs((parts.day.day - piece.value.day).days) <= 2
        return same and parts.day.hijri != piece.value.hijri and parts.clock is None
    if isinstance(piece.value, Clock):
        return parts.clock is None
    return isinstance(piece.value, Zone) and parts.zone is None


def _joined(parts: _Parts, piece: _Piece) -> _Parts:
    value = piece.value
    if isinstance(value, Day):
        day = parts.day if parts.day and value.hijri else value
        return parts._replace(day=day, end=piece.end)
    if isinstance(value, Clock):
        return parts._replace(clock=value, end=piece.end)
    return parts._replace(zone=value, end=piece.end) if isinstance(value, Zone) else parts


def _labelled(parts: _Parts | None, label: Label, piece: _Piece, broken: bool) -> tuple[list[_Parts], _Parts]:
    """What a label does: it begins a stamp of its own, or names the day that stands before it in the same breath.

    "28 آب 2013، آخر تحديث 14:00" is one moment, "2 مارس 2025 | آخر تحديث: 12:30" are two.
    """
    fresh = _Parts(label, piece.start, piece.end)
    if parts is None:
        return [], fresh
    bare_day = parts.day is not None and parts.clock is None and parts.label is None
    if bare_day and not broken:
        return [], parts._replace(label=label, end=piece.end, shared=True)
    return [parts], fresh


def _next(parts: _Parts | None, piece: _Piece) -> tuple[list[_Parts], _Parts]:
    """The stamp that is done when `piece` begins another, and the other.

    A label takes the day behind it rather than the one before: "2 مارس 2025، آخر تحديث 3 مارس 2025".
    """
    if parts and parts.shared and not parts.clock:
        return [parts._replace(label=None)], _joined(_Parts(parts.label, piece.start, piece.end), piece)
    return ([parts] if parts else []), _joined(_Parts(None, piece.start, piece.end), piece)


def _assembled(pieces: list[_Piece]) -> list[_Parts]:
    done: list[_Parts] = []
    parts: _Parts | None = None
    broken = False
    for piece in pieces:
        if isinstance(piece.value, _Break):
            broken = True
            continue
        if isinstance(piece.value, str):
            finished, parts = _labelled(parts, piece.value, piece, broken)
            done += finished
        elif parts is not None and _joins(parts, piece):
            parts = _joined(parts, piece)
        else:
            finished, parts = _next(parts, piece)
            done += finished
        broken = False
    return done + ([parts] if parts else [])


def find_stamps(text: str) -> list[Stamp]:
    """The days and clocks of `text`, which may have several lines, in their order, with their labels.

    A clock without a day, and a day without a clock, are stamps too. Numbers that are part of longer ones are none.
    """
    assembled = _assembled(_pieces(text))
    stamps: list[Stamp] = []
    for parts in assembled:
        if parts.day or parts.clock:
            day = parts.day.day if parts.day else None
            stamps.append(Stamp(parts.label, day, parts.clock, parts.zone, parts.start, parts.end))
    return stamps
