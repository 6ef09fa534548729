"""One event told twice is one event: of one type, with somebody in common, and no two days."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from mujaz.understanding.dates import DatedSpan
from mujaz.understanding.events_clauses import Clause
from mujaz.understanding.events_status import Status
from mujaz.understanding.events_triggers import Trigger

_COMPARED = 100
"""Events that a telling is compared with: more than any article has, so that a text of any length is read in linear time."""


class Told(NamedTuple):
    """One telling of an event; `participants` and `place` are ids of entities, or descriptions."""

    trigger: Trigger
    clause: Clause
    participants: tuple[str, ...]
    place: str | None
    dated: DatedSpan | None
    status: Status


def merged(told: Iterable[Told]) -> list[Told]:
    """The events, each once, in the order in which they were first told."""
    events: list[Told] = []
    for one in told:
        earlier = range(max(0, len(events) - _COMPARED), len(events))
        position = next((index for index in earlier if _same(events[index], one)), None)
        if position is None:
            events.append(one)
        else:
            events[position] = _joined(events[position], one)
    return events


def _same(first: Told, second: Told) -> bool:
    kind, other = first.trigger.pattern, second.trigger.pattern
    if kind.type != other.type or (kind.mode != other.mode and not {kind.mode, other.mode} <= _TALKS):
        return False
    if (
        kind.type == "ASSAULT"
        and abs(first.trigger.first - second.trigger.first) <= _ONE_ATTACK
        and _compatible(first, second)
    ):
        return True
    shared = set(first.participants) & set(second.participants)
    smaller = min(len(set(first.participants)), len(set(second.participants)))
    near = kind.mode == "visit" and abs(first.trigger.first - second.trigger.first) <= _ONE_ATTACK
    return len(shared) * 2 >= smaller and _compatible(first, second) and (near or _same_place(first, second))


_ONE_ATTACK = 20
"""Tokens between two words for one attack: "قُتل … في هجوم"."""
_TALKS = frozenset({"meeting", "negotiation"})


def _compatible(first: Told, second: Told) -> bool:
    one, other = first.dated, second.dated
    if one is None or other is None:
        return first.status == second.status or "denied" not in {first.status, second.status}
    if None in {one.first, one.last, other.first, other.last}:
        return one.edtf == other.edtf
    return _day(one.first) <= _day(other.last) and _day(other.first) <= _day(one.last)


def _day(day: date | None) -> date:
    return day or date.min


def _same_place(first: Told, second: Told) -> bool:
    return first.place is None or second.place is None or first.place == second.place


def _weight(told: Told) -> int:
    return 2 * len(told.participants) + (told.dated is not None)


def _joined(first: Told, second: Told) -> Told:
    """The fuller telling, with the place and the day that only the other has."""
    fuller, other = (second, first) if _weight(second) > _weight(first) else (first, second)
    return fuller._replace(place=fuller.place or other.place, dated=fuller.dated or other.dated)
