"""Hours of the day as pages write them: 24 hours or 12 with "ص" and "م", with an offset behind them or none."""

from collections.abc import Sequence
from datetime import time
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.reading.days import whole_number
from mujaz.reading.zones import match_zone
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token


class Clock(NamedTuple):
    """An hour of the day as far as the page gives it, with the offset in minutes that stands behind it."""

    at: time
    seconds: bool
    offset: int | None


_HALVES = {fold_text(word): half for half, words in load("stamps")["clock"].items() for word in words}


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


def match_clock(tokens: Sequence[Token], index: int) -> tuple[Clock, int] | None:
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
