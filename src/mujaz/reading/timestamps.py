"""Days and clocks in the lines that tell when a page was published and changed.

A line is read as a row of pieces (a day, a clock, a zone, a label, a break) by small matchers over its tokens; pieces that belong
together make one `Stamp`.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.reading.clocks import Clock, match_clock
from mujaz.reading.days import Day, match_day, skip_mark
from mujaz.reading.zones import Zone, match_zone
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, tokenize

Label = Literal["published", "modified"]


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

_BARS = set("|•·¦│\n")


def _labels() -> dict[str, list[tuple[tuple[str, ...], Label]]]:
    """The labels by their first word, longer ones first."""
    pairs: list[tuple[tuple[str, ...], Label]] = []
    kinds: tuple[Label, ...] = ("modified", "published")
    for kind in kinds:
        pairs += [(tuple(fold_text(words).split()), kind) for words in load("stamps")["labels"][kind]]
    by_first: dict[str, list[tuple[tuple[str, ...], Label]]] = {}
    for words, kind in sorted(pairs, key=lambda pair: -len(pair[0])):
        by_first.setdefault(words[0], []).append((words, kind))
    return by_first


_LABELS = _labels()


def _label(tokens: Sequence[Token], index: int) -> Matched:
    for words, kind in _LABELS.get(tokens[index].folded, ()):
        if tuple(token.folded for token in tokens[index : index + len(words)]) == words:
            return kind, skip_mark(tokens, index + len(words), ":")
    return None


_MATCHERS: tuple[Callable[[Sequence[Token], int], Matched], ...] = (
    match_day,
    match_clock,
    match_zone,
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
        return same and parts.day.hijri != piece.value.hijri and (parts.clock is None or piece.value.hijri)
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
