"""Time zones told in words: "توقيت القدس", "بتوقيت مكة المكرمة", "GMT+3"."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, strip_to

_LONGEST_NAME = 3


class Zone(NamedTuple):
    """A zone as a page tells it: the words, the IANA name they mean where they mean one, and an offset in minutes where they give one."""

    words: str
    name: str | None
    offset: int | None


_ZONES = {fold_text(name): iana for iana, names in load("zones")["zones"].items() for name in names}
_MARKS = {tuple(fold_text(mark).split()): iana for iana, marks in load("zones")["marks"].items() for mark in marks}
_HEADS = {fold_text(word) for word in load("zones")["words"]["heads"]}
_LOCAL = {fold_text(word) for word in load("zones")["words"]["local"]}
_SIGNS = set(load("zones")["words"]["signs"])


def _written(tokens: Sequence[Token], first: int, last: int) -> str:
    """The tokens `[first, last)` with one space where the text has any."""
    words = tokens[first].text
    for before, token in zip(tokens[first:], tokens[first + 1 : last], strict=False):
        words += (" " if token.start > before.end else "") + token.text
    return words


def _named(tokens: Sequence[Token], first: int, place: int) -> tuple[Zone, int] | None:
    """The zone whose name stands at `place`, its words beginning at `first`."""
    for length in range(_LONGEST_NAME, 0, -1):
        words = tokens[place : place + length]
        if len(words) < length:
            continue
        name = " ".join(token.folded for token in words)
        iana = _ZONES.get(name) or _ZONES.get(name.removeprefix("ل"))
        if iana:
            return Zone(_written(tokens, first, place + length), iana, None), place + length
    return None


def _sign(tokens: Sequence[Token], first: int, index: int) -> tuple[Zone, int]:
    """A zone such as "GMT", "GMT+3", "UTC+03:00", "غرينتش+3"; its words begin at `first`, its sign is at `index`."""
    after, offset = index + 1, None
    if after + 1 < len(tokens) and tokens[after].text in "+-" and tokens[after + 1].folded.isdigit():
        digits = tokens[after + 1].folded
        hours, minutes = (int(digits[:2]), int(digits[2:])) if len(digits) == 4 else (int(digits[:2]), 0)
        sign, after = (-1 if tokens[after].text == "-" else 1), after + 2
        if after + 1 < len(tokens) and tokens[after].text == ":" and tokens[after + 1].folded.isdigit():
            minutes, after = int(tokens[after + 1].folded[:2]), after + 2
        offset = sign * (60 * hours + minutes)
    return Zone(_written(tokens, first, after), None if offset else "UTC", offset), after


def _marked(tokens: Sequence[Token], index: int) -> tuple[Zone, int] | None:
    """An agency's mark ("ت م")."""
    for words, iana in _MARKS.items():
        if tuple(token.folded for token in tokens[index : index + len(words)]) == words:
            return Zone(_written(tokens, index, index + len(words)), iana, None), index + len(words)
    return None


def _local(tokens: Sequence[Token], index: int) -> tuple[Zone, int] | None:
    """A zone told as local time ("بالتوقيت المحلي"), of a named place or of none."""
    if index + 1 >= len(tokens) or tokens[index + 1].folded not in _LOCAL:
        return None
    return _named(tokens, index, index + 2) or (Zone(_written(tokens, index, index + 2), None, None), index + 2)


def match_zone(tokens: Sequence[Token], index: int) -> tuple[Zone, int] | None:
    """The zone told at token `index`, and the index behind it; None when there is none.

    A place counts only behind "توقيت", so that the city of a date line is no zone.
    """
    if index >= len(tokens):
        return None
    if marked := _marked(tokens, index):
        return marked
    folded = tokens[index].folded
    if folded in _SIGNS:
        return _sign(tokens, index, index)
    if not strip_to(folded, _HEADS):
        return None
    if index + 1 < len(tokens) and tokens[index + 1].folded in _SIGNS:
        return _sign(tokens, index, index + 1)
    return _named(tokens, index, index + 1) or _local(tokens, index)
