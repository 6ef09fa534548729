"""Who is meant by a name that a reader writes: a country, or one of the archive's people or bodies."""

from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, union

from mujaz.archive.countries import Phrase, country_name, phrases_of
from mujaz.archive.filtering import known_country
from mujaz.archive.naming import name_key, plain_name
from mujaz.archive.occurrence_records import Actor
from mujaz.archive.tables import entities, events, participants, people
from mujaz.errors import UsageError
from mujaz.model import Rec
from mujaz.text.search_forms import search_words

_KINDS = ("person", "organization")
_CLEARLY = 8
"""So many times as many articles must be about somebody as about the next of the name to be who is meant."""
_SHOWN = 6
"""Candidates that an error lists."""


class Party(Rec, frozen=True, kw_only=True):
    """A side of a timeline. `names` are the spellings under which the archive knows it; a country has none but its own."""

    kind: Literal["country", "person", "organization"]
    name: str
    names: tuple[str, ...]
    country: str | None = None
    person: int | None = None
    role: str | None = None

    def is_one(self, actor: Actor) -> bool:
        """True where an actor is this side, or for a country of it."""
        if self.kind == "country":
            return actor.country == self.country
        if self.person is not None:
            return actor.person == self.person
        return actor.kind == self.kind and actor.name in self.names and self._of_country(actor.country)

    def _of_country(self, country: str | None) -> bool:
        return self.country is None or country is None or country == self.country


class _Candidate:
    """Those of one name that may be one: a person of the archive, or entities that no person is told for."""

    def __init__(self, kind: str, person: int | None, country: str | None) -> None:
        self.kind, self.person, self.country = kind, person, country
        self.names: dict[str, int] = {}
        self.articles = 0

    def add(self, row: Any) -> None:
        self.names[row.name] = self.names.get(row.name, 0) + row.number
        self.articles += row.number
        self.country = self.country or row.country

    @property
    def name(self) -> str:
        """The fullest of the common names."""
        common = max(self.names.values()) // 10
        return max(self.names, key=lambda name: (self.names[name] > common, len(name.split()), self.names[name], name))


def _matches(name: str, wanted: Sequence[str]) -> bool:
    """True for a name that holds all the wanted words, each as a word of its own or as its bones."""
    words = plain_name(name).split()
    bones = {name_key(word) for word in words}
    return all(word in words or name_key(word) in bones for word in wanted)


def _candidates(connection: Connection, given: str) -> list[_Candidate]:
    """Who of the archive may be meant, the most named first."""
    wanted = plain_name(given).split()
    columns = (entities.c.kind, entities.c.name, entities.c.person_id, entities.c.country)
    rows = connection.execute(
        select(*columns, func.count().label("number"))
        .where(entities.c.name_key == name_key(given), entities.c.kind.in_(_KINDS))
        .group_by(*columns)
        .order_by(*columns)
    ).all()
    found: dict[tuple[str, int | None, str | None], _Candidate] = {}
    loose: list[Any] = []
    for row in rows:
        if not _matches(row.name, wanted):
            continue
        if row.person_id is None and row.country is None:
            loose.append(row)
            continue
        key = (row.kind, row.person_id, None if row.person_id else row.country)
        found.setdefault(key, _Candidate(row.kind, row.person_id, row.country)).add(row)
    ordered = sorted(found.values(), key=lambda one: (-one.articles, one.name))
    for row in loose:  # no country is told: with the most named of its kind
        same = next((one for one in ordered if one.kind == row.kind and one.person is None), None)
        if same is None:
            same = _Candidate(row.kind, None, None)
            ordered.append(same)
        same.add(row)
    return sorted(ordered, key=lambda one: (-one.articles, one.name))


def _shown(one: _Candidate) -> str:
    """A candidate as an error lists them: number, name, country."""
    return " ".join(
        part for part in (str(one.person or ""), one.name, f"({one.country})" if one.country else "") if part
    )


def _only(given: str, found: Sequence[_Candidate]) -> _Candidate:
    """The one that is meant.

    Raises:
        UsageError: nobody, or nobody clearly.
    """
    if not found:
        raise UsageError("nobody_of_name", name=given)
    if len(found) == 1 or found[0].articles >= _CLEARLY * found[1].articles:
        return found[0]
    whole = [one for one in found if plain_name(given) in {plain_name(name) for name in one.names}]
    if len(whole) == 1 and len(plain_name(given).split()) > 1:
        return whole[0]
    told = [_shown(one) for one in found[:_SHOWN]]
    raise UsageError("several_of_name", name=given, candidates="؛ ".join(told))


def _person(connection: Connection, number: int) -> Party:
    row = connection.execute(select(people).where(people.c.id == number)).one_or_none()
    if row is None:
        raise UsageError("no_such_person", number=number)
    names = select(entities.c.name).distinct().where(entities.c.person_id == number).order_by(entities.c.name)
    return Party(
        kind="person",
        name=row.name,
        names=tuple(connection.execute(names).scalars()),
        country=row.country,
        person=number,
        role=row.role,
    )


def party(connection: Connection, given: str) -> Party:
    """The side that a reader names.

    Args:
        connection: of `reading`.
        given: a country's code, its name or its capital; a person's number; or a name in any spelling, short or full.

    Raises:
        UsageError: nobody of the archive has the name, or several have and none is clearly meant.
    """
    if code := known_country(given.strip()):
        return Party(kind="country", name=country_name(code, "ar"), names=(), country=code)
    if given.strip().isdecimal():
        return _person(connection, int(given))
    if not plain_name(given):
        raise UsageError("nobody_of_name", name=given)
    chosen = _only(given, _candidates(connection, given))
    if chosen.person is not None:
        return _person(connection, chosen.person)
    return Party(
        kind="person" if chosen.kind == "person" else "organization",
        name=chosen.name,
        names=tuple(sorted(chosen.names)),
        country=chosen.country if chosen.kind == "person" else None,
    )


def entity_condition(side: Party) -> ColumnElement[bool]:
    """The condition on `entities` that they are this side."""
    if side.person is not None:
        return entities.c.person_id == side.person
    keys = {name_key(name) for name in side.names}
    named = entities.c.name_key.in_(keys) & entities.c.name.in_(side.names) & (entities.c.kind == side.kind)
    return named & or_(entities.c.country == side.country, entities.c.country.is_(None)) if side.country else named


def events_of(side: Party) -> Select[Any]:
    """The ids of the events in which a side takes part; those that travel to a country take part with it."""
    joined = select(participants.c.event_id.label("event_id")).join(entities, participants.c.entity_id == entities.c.id)
    if side.kind != "country":
        return joined.where(entity_condition(side))
    told = select(participants.c.event_id.label("event_id")).where(participants.c.country == side.country)
    known = joined.join(people, entities.c.person_id == people.c.id).where(people.c.country == side.country)
    to = select(events.c.id.label("event_id")).where(events.c.place_country == side.country, events.c.mode == "visit")
    return select(union(told, known, to).subquery().c.event_id)


def phrases(side: Party) -> frozenset[Phrase]:
    """The words by which a text names a side, as search forms: of a country its names and adjectives, of a person the last name."""
    if side.kind == "country":
        return phrases_of(side.country or "")
    if side.kind == "organization":
        return frozenset(tuple(word.form for word in search_words(name)) for name in side.names)
    return frozenset((search_words(name)[-1].form,) for name in side.names if search_words(name))
