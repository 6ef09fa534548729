"""A relation through time: what was between two sides, or what one side did and said, in order."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from sqlalchemy import Connection, Integer, column, func, select, table, text

from mujaz.archive.filtering import checked_day
from mujaz.archive.lists import article_lines
from mujaz.archive.occurrence_records import Occurrence
from mujaz.archive.occurrences import joined
from mujaz.archive.parties import Party, entity_condition, party, phrases
from mujaz.archive.quoting import saying_of
from mujaz.archive.records import ArticleLine, Saying
from mujaz.archive.tables import articles, entities, statements
from mujaz.archive.timeline_events import events_told
from mujaz.archive.weeks import Week, weeks_of
from mujaz.errors import UsageError
from mujaz.model import Rec

_SAID_INDEX = table("statement_search", column("rowid", Integer))
_MOST_STATEMENTS = 200
Side = Literal[0, 1]


class Said(Saying, frozen=True, kw_only=True):
    """Something that a side said; of a pair, of the other side. `side` is 0 for the first side, 1 for the second."""

    side: Side


class Timeline(Rec, frozen=True, kw_only=True):
    """What the archive knows of one side, or of what was between two; each list in the order of days.

    `statements` are the newest ones, `statements_total` tells how many there are.
    """

    sides: tuple[Party, ...]
    since: str | None
    until: str | None
    contacts: tuple[Occurrence, ...]
    votes: tuple[Occurrence, ...]
    agreements: tuple[Occurrence, ...]
    offices: tuple[Occurrence, ...]
    others: tuple[Occurrence, ...]
    statements: tuple[Said, ...]
    statements_total: int
    weeks: tuple[Week, ...]
    weeks_left_out: int
    """Contacts that are in no week: no day is told that is exact enough, or the archive has nothing of that time."""


def _match(of: Party) -> str:
    """The full-text query for what names a side."""
    return " OR ".join(f'"{" ".join(phrase)}"' for phrase in sorted(phrases(of)))


def _statement_ids(
    connection: Connection, by: Party, of: Party | None, since: str | None, until: str | None
) -> Sequence[Any]:
    """The ids and days of what a side said, or said of the other one; each text of an agency once."""
    number, day = func.max(statements.c.id).label("id"), func.max(statements.c.day).label("day")
    query = (
        select(number, day)
        .join(entities, statements.c.entity_id == entities.c.id)
        .join(articles, articles.c.id == statements.c.article_id)
        .group_by(articles.c.text_group, statements.c.text)
    )
    query = query.where(entities.c.country == by.country if by.kind == "country" else entity_condition(by))
    if of is not None:
        named = text("statement_search MATCH :named").bindparams(named=_match(of))
        query = query.where(statements.c.id.in_(select(_SAID_INDEX.c.rowid).where(named)))
    if since:
        query = query.where(statements.c.day >= since)
    if until:
        query = query.where(statements.c.day <= until)
    return connection.execute(query).all()


def _statements(
    connection: Connection, sides: Sequence[Party], since: str | None, until: str | None
) -> tuple[tuple[Said, ...], int]:
    """The newest statements in the order of days, and how many there are."""
    pairs: list[tuple[Side, Party, Party | None]] = [(0, sides[0], sides[1] if len(sides) > 1 else None)]
    if len(sides) > 1:
        pairs.append((1, sides[1], sides[0]))
    found = [(side, row) for side, by, of in pairs for row in _statement_ids(connection, by, of, since, until)]
    found.sort(key=lambda pair: (pair[1].day or "", pair[1].id))
    newest = found[-_MOST_STATEMENTS:]
    query = (
        select(statements, entities.c.person_id, entities.c.role)
        .join(entities, statements.c.entity_id == entities.c.id)
        .where(statements.c.id.in_([row.id for _, row in newest]))
    )
    rows = {row.id: row for row in connection.execute(query)}
    lines = article_lines(connection, {row.article_id for row in rows.values()})
    return tuple(_said(rows[one.id], side, lines[rows[one.id].article_id]) for side, one in newest), len(found)


def _said(row: Any, side: Side, line: ArticleLine) -> Said:
    return Said(side=side, **saying_of(row, line))


def _of_type(found: Iterable[Occurrence], *types: str) -> tuple[Occurrence, ...]:
    return tuple(one for one in found if one.type in types)


def timeline(
    connection: Connection,
    who: str,
    whom: str | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
) -> Timeline:
    """What a side did and said, or what was between two and what each said of the other.

    Args:
        connection: of `reading`.
        who: a country's code, name or capital, a person's number, or a name in any spelling, short or full.
        whom: the other side, told in the same way.
        since: the first day that counts, by the day told, else the article's.
        until: the last one.

    Raises:
        UsageError: a name is nobody's or several people's, a day is none, or the two sides are one.
    """
    since, until = (day and checked_day(day) for day in (since, until))
    sides = tuple(party(connection, name) for name in (who, whom) if name is not None)
    if len(sides) == 2 and sides[0] == sides[1]:
        raise UsageError("one_side_twice", name=sides[0].name)
    found = joined(events_told(connection, sides, since, until))
    contacts = _of_type(found, "CONSULT")
    weeks, left_out = weeks_of(connection, contacts, since, until)
    said, total = _statements(connection, sides, since, until)
    known = {"CONSULT", "VOTE", "AGREE", "OFFICE"}
    return Timeline(
        sides=sides,
        since=since,
        until=until,
        contacts=contacts,
        votes=_of_type(found, "VOTE"),
        agreements=_of_type(found, "AGREE"),
        offices=_of_type(found, "OFFICE"),
        others=tuple(one for one in found if one.type not in known),
        statements=said,
        statements_total=total,
        weeks=weeks,
        weeks_left_out=left_out,
    )
