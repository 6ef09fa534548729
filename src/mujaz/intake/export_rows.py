"""What the archive holds, as the rows of a table: streamed, however many they are."""

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

import msgspec
from sqlalchemy import Connection, Select, select

from mujaz.archive.filtering import (
    MODES,
    article_conditions,
    country_code,
    event_condition,
    mentioned,
)
from mujaz.archive.keeping import unpacked
from mujaz.archive.records import Filters
from mujaz.archive.tables import articles, entities, events, participants, people, statements, versions
from mujaz.publishing.plover import plover_rows

What = Literal["statements", "events", "people", "articles"]
Kind = Literal["int", "text", "day", "moment", "list"]
Row = dict[str, Any]

_AT_ONCE = 500
"""Rows that are in memory at a time."""


class Column(NamedTuple):
    """A column's name and what its cells hold."""

    name: str
    kind: Kind = "text"


def _columns(*given: str) -> tuple[Column, ...]:
    """Columns as "name" or "name:kind"."""
    return tuple(Column(*one.split(":")) for one in given)  # type: ignore[arg-type]  # the kinds are written below


_OF_ARTICLE = ("article:int", "url", "site", "headline", "published", "text_group:int")

COLUMNS: dict[What, tuple[Column, ...]] = {
    "statements": _columns(
        "id:int", "day:day", "speaker", "person:int", "role", "country", "mode", "text", "cue", "venue", "edtf",
        "start:int", "end:int", *_OF_ARTICLE,
    ),
    "events": _columns(
        "id:int", "day:day", "type", "mode", "status", "participants:list", "place", "place_country", "edtf",
        "first_day:day", "last_day:day", "trigger", "evidence", "start:int", "end:int", *_OF_ARTICLE,
    ),
    "people": _columns("id:int", "name", "role", "country", "articles:int"),
    "articles": _columns(
        "id:int", "day:day", "headline", "url", "site", "published", "language", "version:int", "text_group:int",
        "brief_id", "added:moment", "changed:moment",
    ),
}  # fmt: skip

_ARTICLE = (
    articles.c.id.label("article"),
    articles.c.url,
    articles.c.site,
    articles.c.headline,
    articles.c.published,
    articles.c.text_group,
)


def _without(filters: Filters, *names: str) -> Filters:
    return msgspec.structs.replace(filters, **dict.fromkeys(names))


def _streamed(connection: Connection, query: Select[Any]) -> Iterator[list[Row]]:
    result = connection.execution_options(yield_per=_AT_ONCE).execute(query)
    for part in result.mappings().partitions():
        yield [dict(row) for row in part]


def _statements(connection: Connection, filters: Filters) -> Iterator[Row]:
    own = [
        statements.c[name] for name in ("id", "day", "speaker", "mode", "text", "cue", "venue", "edtf", "start", "end")
    ]
    query = (
        select(*own, entities.c.person_id.label("person"), entities.c.role, entities.c.country, *_ARTICLE)
        .join(articles, articles.c.id == statements.c.article_id)
        .outerjoin(entities, entities.c.id == statements.c.entity_id)
        .where(*article_conditions(connection, _without(filters, "speaker")))
        .order_by(statements.c.id)
    )
    if filters.speaker:
        query = query.where(mentioned(connection, filters.speaker))
    for rows in _streamed(connection, query):
        yield from rows


def _events(connection: Connection, filters: Filters) -> Iterator[Row]:
    names = [column.name for column in COLUMNS["events"] if column.name in events.c]
    query = (
        select(*(events.c[name] for name in names), *_ARTICLE)
        .join(articles, articles.c.id == events.c.article_id)
        .where(*article_conditions(connection, _without(filters, "event")))
        .order_by(events.c.id)
    )
    if filters.event:
        query = query.where(event_condition(filters.event))
    for rows in _streamed(connection, query):
        there = (
            select(participants.c.event_id, participants.c.name)
            .where(participants.c.event_id.between(rows[0]["id"], rows[-1]["id"]))
            .order_by(participants.c.event_id, participants.c.position)
        )
        who: dict[int, list[str]] = {}
        for event_id, name in connection.execute(there):
            who.setdefault(event_id, []).append(name)
        yield from (row | {"participants": who.get(row["id"], [])} for row in rows)


def _people(connection: Connection, filters: Filters) -> Iterator[Row]:
    query = select(*(people.c[column.name] for column in COLUMNS["people"])).order_by(people.c.id)
    if filters.country:
        query = query.where(people.c.country == country_code(filters.country))
    if filters.person:
        named = select(entities.c.person_id).where(mentioned(connection, filters.person))
        query = query.where(people.c.id.in_(named.where(entities.c.person_id.is_not(None))))
    conditions = article_conditions(connection, _without(filters, "country", "person"))
    if conditions:
        there = select(entities.c.person_id).join(articles, articles.c.id == entities.c.article_id)
        query = query.where(people.c.id.in_(there.where(entities.c.person_id.is_not(None), *conditions)))
    for rows in _streamed(connection, query):
        yield from rows


def _articles(connection: Connection, filters: Filters) -> Iterator[Row]:
    query = (
        select(*(articles.c[column.name] for column in COLUMNS["articles"]))
        .where(*article_conditions(connection, filters))
        .order_by(articles.c.id)
    )
    for rows in _streamed(connection, query):
        yield from rows


_ROWS: dict[What, Callable[[Connection, Filters], Iterator[Row]]] = {
    "statements": _statements,
    "events": _events,
    "people": _people,
    "articles": _articles,
}


def rows_of(connection: Connection, what: What, filters: Filters) -> Iterator[Row]:
    """The rows of a table, in the order of their ids, with the names of its `COLUMNS` as keys.

    Args:
        connection: of `reading`; it must stay open until the last row.
        what: which table.
        filters: of what the rows are narrowed to. `speaker` narrows statements to who said them, `event` events to their type, and
            `person` and `country` people to themselves; everywhere else a filter holds for the article.

    Raises:
        UsageError: a filter's value is none.
    """
    return _ROWS[what](connection, filters)


def plover_rows_of(connection: Connection, filters: Filters) -> Iterator[Row]:
    """The events as PLOVER's JSON records, article after article; those that have no category there are left out.

    Raises:
        UsageError: a filter's value is none.
    """
    newest = (versions.c.article_id == articles.c.id) & (versions.c.number == articles.c.version)
    query = (
        select(versions.c.brief)
        .join(articles, newest)
        .where(*article_conditions(connection, filters))
        .order_by(articles.c.id)
    )
    for (stored,) in connection.execution_options(yield_per=_AT_ONCE).execute(query):
        brief = unpacked(stored)
        wanted = (filters.event or "").lower()
        chosen = tuple(
            event
            for event in brief.record.events
            if not wanted or (event.mode == wanted if wanted in MODES else event.type.lower() == wanted)
        )
        record = msgspec.structs.replace(brief.record, events=chosen)
        yield from plover_rows(msgspec.structs.replace(brief, record=record))
