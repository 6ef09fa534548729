"""The archive as tables: a row a statement, event, person or article, in a stream, however many there are."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, select

from mujaz.archive.filtering import article_conditions, country_code, event_condition, mentioned
from mujaz.archive.records import Filters
from mujaz.archive.tables import articles, entities, events, participants, people, statements
from mujaz.errors import UsageError

Table = Literal["statements", "events", "people", "articles"]
Row = dict[str, Any]

_ROWS_AT_ONCE = 500

COLUMNS: dict[Table, tuple[str, ...]] = {
    "articles": ("id", "url", "site", "headline", "published", "day", "language", "version", "text_group", "added", "changed"),
    "statements": (
        "id", "article", "url", "site", "day", "edtf", "speaker", "person", "role", "country", "mode", "text", "cue", "venue",
        "start", "end",
    ),
    "events": (
        "id", "article", "url", "site", "type", "mode", "status", "day", "first_day", "last_day", "edtf", "place", "place_country",
        "participants", "persons", "countries", "trigger", "evidence", "start", "end",
    ),
    "people": ("id", "name", "role", "country", "articles"),
}  # fmt: skip
"""The columns of each table, in order; docs/archive-tables.md says what they hold."""

INTEGERS = frozenset({"id", "article", "person", "version", "text_group", "start", "end", "articles"})
LISTS = {"participants": str, "persons": int, "countries": str}
"""Columns that hold lists, and of what."""


def _stream(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Any]]:
    """The rows of a query, some at a time."""
    yield from connection.execute(query.execution_options(yield_per=_ROWS_AT_ONCE)).partitions()


def _named(given: Filters, connection: Connection) -> list[ColumnElement[bool]]:
    """The conditions on whoever spoke or took part."""
    conditions = [mentioned(connection, given.person)] if given.person else []
    return [*conditions, *([entities.c.country == country_code(given.country)] if given.country else [])]


def _rest(given: Filters, *names: str) -> Filters:
    """The filters without those that the table itself answers."""
    return Filters(**{name: getattr(given, name) for name in given.__struct_fields__ if name not in names})


def _articles(connection: Connection, filters: Filters) -> Iterator[Row]:
    query = select(*(articles.c[name] for name in COLUMNS["articles"])).order_by(articles.c.id)
    for rows in _stream(connection, query.where(*article_conditions(connection, filters))):
        yield from (dict(row._mapping) for row in rows)


def _statements(connection: Connection, filters: Filters) -> Iterator[Row]:
    query = (
        select(
            statements,
            articles.c.url,
            articles.c.site,
            entities.c.person_id.label("person"),
            entities.c.role,
            entities.c.country,
        )
        .join(articles, articles.c.id == statements.c.article_id)
        .outerjoin(entities, entities.c.id == statements.c.entity_id)
        .where(*article_conditions(connection, _rest(filters, "speaker")))
        .order_by(statements.c.id)
    )
    if filters.speaker:
        query = query.where(mentioned(connection, filters.speaker))
    for rows in _stream(connection, query):
        for row in rows:
            told = {**row._mapping, "article": row.article_id}
            yield {name: told[name] for name in COLUMNS["statements"]}


def _who(connection: Connection, ids: Sequence[int]) -> dict[int, list[Any]]:
    """Those who took part in events, by the events' ids, in order."""
    query = (
        select(participants.c.event_id, participants.c.name, entities.c.person_id, entities.c.country)
        .outerjoin(entities, entities.c.id == participants.c.entity_id)
        .where(participants.c.event_id.in_(ids))
        .order_by(participants.c.event_id, participants.c.position)
    )
    found: dict[int, list[Any]] = {}
    for row in connection.execute(query):
        found.setdefault(row.event_id, []).append(row)
    return found


def _event_query(connection: Connection, filters: Filters) -> Select[Any]:
    """Events of the type that is asked for, in which whoever is asked for took part."""
    query = select(events, articles.c.url, articles.c.site).join(articles, articles.c.id == events.c.article_id)
    query = query.where(*article_conditions(connection, _rest(filters, "event", "person", "country")))
    if filters.event:
        query = query.where(event_condition(filters.event))
    for condition in _named(filters, connection):
        there = select(participants.c.event_id).join(entities, entities.c.id == participants.c.entity_id)
        query = query.where(events.c.id.in_(there.where(condition)))
    return query.order_by(events.c.id)


def _events(connection: Connection, filters: Filters) -> Iterator[Row]:
    for rows in _stream(connection, _event_query(connection, filters)):
        who = _who(connection, [row.id for row in rows])
        for row in rows:
            there = who.get(row.id, [])
            told = {
                **row._mapping,
                "article": row.article_id,
                "participants": [one.name for one in there],
                "persons": [one.person_id for one in there if one.person_id is not None],
                "countries": list(dict.fromkeys(one.country for one in there if one.country)),
            }
            yield {name: told[name] for name in COLUMNS["events"]}


def _people(connection: Connection, filters: Filters) -> Iterator[Row]:
    left = [name for name in filters.__struct_fields__ if getattr(filters, name) and name not in {"person", "country"}]
    if left:
        raise UsageError("filter_not_of_people", name=left[0])
    query = select(*(people.c[name] for name in COLUMNS["people"])).order_by(people.c.articles.desc(), people.c.id)
    if filters.country:
        query = query.where(people.c.country == country_code(filters.country))
    if filters.person:
        query = query.where(people.c.id.in_(select(entities.c.person_id).where(mentioned(connection, filters.person))))
    for rows in _stream(connection, query):
        yield from (dict(row._mapping) for row in rows)


def exported(connection: Connection, table: Table, filters: Filters = Filters()) -> Iterator[Row]:  # noqa: B008  # frozen
    """The rows of a table with the keys of `COLUMNS`.

    Args:
        connection: of `reading`.
        table: which table.
        filters: what narrows it. Of statements `speaker`, of events `event`, `person` and `country` hold for the row itself, the others for
            its article.

    Raises:
        UsageError: a filter cannot be understood, or does not fit the table.
    """
    made = {"articles": _articles, "statements": _statements, "events": _events, "people": _people}
    return made[table](connection, filters)


def event_places(connection: Connection, filters: Filters = Filters()) -> Iterator[tuple[int, set[str]]]:  # noqa: B008  # frozen
    """The articles that have events which the filters leave, with those events' ids in the article's brief."""
    query = _event_query(connection, filters).with_only_columns(events.c.article_id, events.c.ref)
    article, refs = 0, set[str]()
    for rows in _stream(connection, query.order_by(None).order_by(events.c.article_id, events.c.id)):
        for row in rows:
            if row.article_id != article and refs:
                yield article, refs
                refs = set()
            article = row.article_id
            refs.add(row.ref)
    if refs:
        yield article, refs
