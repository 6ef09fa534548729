"""The events of a timeline as the archive has them, each with the people who took part and the roles that they had then."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from mujaz.archive.filtering import known_country
from mujaz.archive.lists import article_lines
from mujaz.archive.occurrence_records import Actor, Kind, Told
from mujaz.archive.parties import Party, events_of
from mujaz.archive.records import ArticleLine
from mujaz.archive.tables import articles, entities, events, participants, people

Roles = Mapping[int, Sequence[tuple[str, str]]]
"""Of people by number the days and the roles told on them, in order."""
_ROLE_DAYS = 180
_NEAR = 4
"""Tellings of a role before and after a day that are looked at."""


def _event_rows(connection: Connection, sides: Sequence[Party], since: str | None, until: str | None) -> Sequence[Any]:
    query = select(events, articles.c.text_group).join(articles, articles.c.id == events.c.article_id)
    for side in sides:
        query = query.where(events.c.id.in_(events_of(side)))
    if since:
        query = query.where(events.c.day >= since)
    if until:
        query = query.where(events.c.day <= until)
    return connection.execute(query).all()


def _kind(row: Any) -> Kind:
    """A description that is a country's name is the country: not every article's record has it among its entities."""
    if row.kind is None and row.country and known_country(row.name) == row.country:
        return "country"
    kind: Kind = row.kind or "description"
    return kind


def _actor(row: Any, roles: Roles) -> Actor:
    return Actor(
        name=row.name,
        kind=_kind(row),
        country=row.country or row.person_country,
        person=row.person_id,
        role=row.role or _role_at(roles.get(row.person_id, ()), row.day),
    )


def _roles(connection: Connection, persons: Collection[int]) -> Roles:
    """The roles in which articles tell some people, with their days."""
    query = (
        select(entities.c.person_id, articles.c.day, entities.c.role)
        .join(articles, articles.c.id == entities.c.article_id)
        .where(entities.c.person_id.in_(persons), entities.c.role.is_not(None), articles.c.day.is_not(None))
        .order_by(articles.c.day, entities.c.role)
    )
    found: dict[int, list[tuple[str, str]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.person_id, []).append((row.day, row.role))
    return found


def _role_at(told: Sequence[tuple[str, str]], day: str | None) -> str | None:
    """The role told nearest to a day, before it or after, within half a year: a later one says nothing of then."""
    if day is None:
        return None
    at = bisect_left(told, (day, ""))
    near = [(abs(_days_between(other, day)), -len(role), role) for other, role in told[max(0, at - _NEAR) : at + _NEAR]]
    distance, _, role = min(near, default=(_ROLE_DAYS + 1, 0, ""))
    return role if distance <= _ROLE_DAYS else None


def _days_between(first: str, second: str) -> int:
    return (date.fromisoformat(first) - date.fromisoformat(second)).days


def _actors(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Actor, ...]]:
    """Those who take part in events, by the events' ids."""
    query = (
        select(
            participants.c.event_id,
            participants.c.name,
            participants.c.country,
            entities.c.kind,
            entities.c.role,
            entities.c.person_id,
            people.c.country.label("person_country"),
            events.c.day,
        )
        .join(events, events.c.id == participants.c.event_id)
        .outerjoin(entities, participants.c.entity_id == entities.c.id)
        .outerjoin(people, entities.c.person_id == people.c.id)
        .where(participants.c.event_id.in_(ids))
        .order_by(participants.c.event_id, participants.c.position)
    )
    rows = connection.execute(query).all()
    roles = _roles(connection, {row.person_id for row in rows if row.person_id and not row.role})
    found: dict[int, list[Actor]] = {}
    for row in rows:
        found.setdefault(row.event_id, []).append(_actor(row, roles))
    return {event: tuple(actors) for event, actors in found.items()}


def _told(row: Any, line: ArticleLine, actors: tuple[Actor, ...]) -> Told:
    return Told(
        id=row.id,
        article=line,
        text_group=row.text_group,
        type=row.type,
        mode=row.mode,
        status=row.status,
        trigger=row.trigger,
        evidence=row.evidence,
        span=(row.start, row.end),
        place=row.place,
        place_country=row.place_country,
        edtf=row.edtf,
        first_day=row.first_day,
        last_day=row.last_day,
        actors=actors,
    )


def _between(told: Told, sides: Sequence[Party]) -> bool:
    """True where each side is somebody else: one who takes part, or for a visit the country that is visited."""
    there = list(told.actors)
    if told.mode == "visit" and told.place_country:
        there.append(Actor(name=told.place or "", kind="country", country=told.place_country))
    if len(sides) == 1:
        return any(sides[0].is_one(actor) for actor in there)
    first, second = ([at for at, actor in enumerate(there) if side.is_one(actor)] for side in sides)
    return any(one != other for one in first for other in second)


def events_told(
    connection: Connection, sides: Sequence[Party], since: str | None = None, until: str | None = None
) -> list[Told]:
    """The events in which all the sides take part, each as one article tells it."""
    rows = _event_rows(connection, sides, since, until)
    lines = article_lines(connection, {row.article_id for row in rows})
    actors = _actors(connection, [row.id for row in rows])
    told = (_told(row, lines[row.article_id], actors.get(row.id, ())) for row in rows)
    return [one for one in told if _between(one, sides)]
