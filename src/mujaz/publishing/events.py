"""Events and people as a reader looks for them: by day, in words, each with its place in the text."""

from collections.abc import Iterable
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Event, Record, Span
from mujaz.publishing.dates import MonthNaming, edtf_words
from mujaz.publishing.tables import name_of

_LAST = "~"
"""Sorts behind every EDTF date: events without a day come last."""


class Happening(NamedTuple):
    """An event in words; `status` is None for what has happened, `place` for what was told without one."""

    title: str
    trigger: str
    status: str | None
    status_code: str
    participants: list[str]
    place: str | None
    span: Span


class Day(NamedTuple):
    """A day, month, year or interval in words with its events; `iso` is set where it is a single day, month or year."""

    words: str
    iso: str | None
    events: list[Happening]


def days_of(record: Record, naming: MonthNaming, ui: str) -> list[Day]:
    """The record's events by day, the earliest first and those without a day last; within a day in the order of the text."""
    days: dict[str, list[Event]] = {}
    for event in sorted(record.events, key=lambda event: event.span):
        days.setdefault((event.date and event.date.edtf) or "", []).append(event)
    return [_day(edtf, days[edtf], record, naming, ui) for edtf in sorted(days, key=lambda edtf: edtf or _LAST)]


def _day(edtf: str, events: Iterable[Event], record: Record, naming: MonthNaming, ui: str) -> Day:
    words = edtf_words(edtf, naming, ui) if edtf else str(load("record_words")["date"]["none"][ui])
    iso = edtf if edtf.replace("-", "").isdecimal() and int(edtf[5:7] or 0) <= 12 else None
    return Day(words, iso, [_happening(event, record, ui) for event in events])


def _happening(event: Event, record: Record, ui: str) -> Happening:
    words, named = load("record_words"), {entity.id: entity for entity in record.entities}
    kind = words["mode"].get(event.mode) or words["type"][event.type]
    status = words["status"].get(event.status)
    return Happening(
        title=kind[ui],
        trigger=event.trigger,
        status=status and status[ui],
        status_code=event.status,
        participants=[name_of(participant, named) or "" for participant in event.participants],
        place=name_of(event.place, named),
        span=event.span,
    )
