"""A timeline as its pages show it: the chart with its table, and what happened, the newest first."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
from markupsafe import Markup
from starlette.requests import Request

from mujaz.archive.charts import chart_svg, columns_of
from mujaz.archive.countries import country_name
from mujaz.archive.occurrence_records import Occurrence
from mujaz.archive.timeline import Timeline
from mujaz.archive.weeks import KINDS, Week
from mujaz.lexicon import load
from mujaz.web.views import Links, ui_of

HAPPENED = 30
"""Occurrences on a page."""
_MET = 12
"""How many of those who were met are listed."""


class Row(NamedTuple):
    """A row of the chart's table: a week, or several without articles (`weeks` > 1), and its numbers."""

    monday: str
    weeks: int
    numbers: list[int]
    covered: int


class Happening(NamedTuple):
    """An occurrence in words."""

    occurrence: Occurrence
    title: str
    rank: str | None
    differences: list[tuple[str, list[str]]]


class Met(NamedTuple):
    """Somebody who was met, and how often."""

    name: str
    person: int | None
    times: int


class Shown(NamedTuple):
    """A timeline for its page; `previous` and `next` lead to more of what happened."""

    timeline: Timeline
    chart: Markup | None
    heads: list[str]
    rows: list[Row]
    happened: list[Happening]
    total: int
    previous: str | None
    next: str | None


@lru_cache(maxsize=64)
def _drawn(weeks: bytes, names: tuple[str, ...], ui: str) -> Markup | None:
    svg = chart_svg(msgspec.json.decode(weeks, type=tuple[Week, ...]), names, ui)
    return Markup(svg) if svg else None  # noqa: S704  # our own drawing, its words escaped by its maker


def chart(timeline: Timeline, ui: str) -> Markup | None:
    """The chart of a timeline, drawn once for the same numbers."""
    return _drawn(msgspec.json.encode(timeline.weeks), side_names(timeline, ui), ui)


def side_names(timeline: Timeline, ui: str) -> tuple[str, ...]:
    """The names of a timeline's sides in the reader's language, as far as there are such."""
    return tuple(
        country_name(side.country, ui) if side.kind == "country" and side.country else side.name
        for side in timeline.sides
    )


def _row(week: Week, weeks: int) -> Row:
    numbers = [week.occurred.get(kind, 0) for kind in KINDS]
    return Row(week.monday, weeks, [*numbers, sum(week.planned.values()), sum(week.denied.values())], week.covered)


def happening(occurrence: Occurrence, ui: str) -> Happening:
    """An occurrence in words."""
    words: dict[str, Any] = load("record_words")
    kind = words["mode"].get(occurrence.mode) or words["type"][occurrence.type]
    rank = load("timeline")["ranks"][occurrence.rank][ui] if occurrence.rank else None
    fields = load("site")["fields"]
    status = {code: told[ui] for code, told in words["status"].items()}
    differing = [
        (str(fields[one.field][ui]), [status.get(variant.value, variant.value) for variant in one.variants])
        for one in occurrence.differences
    ]
    return Happening(occurrence, str(kind[ui]), rank, differing)


def met(timeline: Timeline) -> list[Met]:
    """Those whom the timeline's first side met, called or visited, the oftenest first; plans and what was denied do not count."""
    side = timeline.sides[0]
    others = [
        (actor.person, actor.name)
        for contact in timeline.contacts
        if contact.status == "occurred"
        for actor in contact.participants
        if not side.is_one(actor)
    ]
    names = {person: name for person, name in others if person is not None}
    times = Counter((person, names.get(person or 0, name)) for person, name in others)
    return [Met(name, person, number) for (person, name), number in times.most_common(_MET)]


def _newest_first(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    return sorted(occurrences, key=lambda one: (one.first_day or "", one.id), reverse=True)


def shown(request: Request, timeline: Timeline, offset: int) -> Shown:
    """A timeline for its page, what happened from the `offset`th newest on."""
    ui, link = ui_of(request), Links(request, ui_of(request))
    kept = (*timeline.contacts, *timeline.votes, *timeline.agreements, *timeline.offices, *timeline.others)
    happened, after = _newest_first(kept), offset + HAPPENED
    kinds = load("timeline")["kinds"]
    return Shown(
        timeline=timeline,
        chart=chart(timeline, ui),
        heads=[str(kinds[kind][ui]) for kind in (*KINDS, "planned", "denied")],
        rows=[_row(column.week, column.weeks) for column in columns_of(timeline.weeks)],
        happened=[happening(one, ui) for one in happened[offset:after]],
        total=len(happened),
        previous=link.here(offset=max(0, offset - HAPPENED) or None) if offset else None,
        next=link.here(offset=after) if after < len(happened) else None,
    )
