"""Who is meant by a name that a reader writes: a country, or one of the archive's people or bodies."""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, select, union

from mujaz.archive.countries import Phrase, country_name, phrases_of
from mujaz.archive.filtering import is_number, known_country
from mujaz.archive.naming import bone, name_key, parsed_name, plain_name
from mujaz.archive.occurrence_records import Actor
from mujaz.archive.people_finding import find_people, line_of, lines_of
from mujaz.archive.tables import entities, events, participants, people
from mujaz.errors import UsageError
from mujaz.model import Rec
from mujaz.text.folding import fold_text
from mujaz.text.search_forms import search_form, search_words

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
        return actor.kind == self.kind and actor.name in self.names


class _Candidate(NamedTuple):
    """Somebody of the archive who has the name, and in how many articles."""

    kind: Literal["person", "organization"]
    name: str
    articles: int
    person: int | None = None
    country: str | None = None

    def shown(self) -> str:
        """As an error lists them: number, name, country."""
        country = f"({self.country})" if self.country else ""
        return " ".join(part for part in (str(self.person or ""), self.name, country) if part)


def _fit(name: str, wanted: str) -> int:
    """How well a name fits what is asked: 2 with its words side by side, 1 with the words or their bones in it, 0 not."""
    if f" {wanted} " in f" {plain_name(name)} ":
        return 2
    bones = {bone(word) for word in plain_name(name).split()}
    return int(all(bone(word) in bones for word in parsed_name(wanted).words))


def _people(connection: Connection, given: str) -> list[_Candidate]:
    """The people who have a name, those whom it fits best alone.

    Most names are found by their key; only one that is nobody's key is looked for among all people.
    """
    wanted = plain_name(given)
    keyed = select(entities.c.person_id, entities.c.name).distinct()
    rows = connection.execute(keyed.where(entities.c.name_key == name_key(given), entities.c.kind == "person")).all()
    fits = {row.person_id: 0 for row in rows if row.person_id is not None}
    for row in rows:
        if row.person_id is not None:
            fits[row.person_id] = max(fits[row.person_id], _fit(row.name, wanted))
    best = max(fits.values(), default=0)
    numbers = [number for number, fit in fits.items() if fit == best]
    found = lines_of(connection, numbers).values() if best == 2 else find_people(connection, given, limit=_SHOWN).people
    return [_Candidate("person", one.name, one.articles, one.id, one.country) for one in found]


def _bodies(connection: Connection, given: str) -> list[_Candidate]:
    """The bodies whose name is the given one, or holds its words."""
    columns = (entities.c.name, func.count().label("articles"))
    rows = connection.execute(
        select(*columns)
        .where(entities.c.name_key == name_key(given), entities.c.kind == "organization")
        .group_by(entities.c.name)
        .order_by(columns[1].desc(), entities.c.name)
    ).all()
    wanted = set(plain_name(given).split())
    same = [row for row in rows if plain_name(row.name) == plain_name(given)]
    holding = [row for row in rows if wanted <= set(plain_name(row.name).split())]
    return [_Candidate("organization", row.name, row.articles) for row in same or holding]


def _only(given: str, found: Sequence[_Candidate]) -> _Candidate:
    """The one that is meant: the only one, or one who is told so much more often that nobody else can be.

    Raises:
        UsageError: nobody, or nobody clearly.
    """
    if not found:
        raise UsageError("nobody_of_name", name=given)
    if len(found) == 1 or found[0].articles >= _CLEARLY * found[1].articles:
        return found[0]
    told = "؛ ".join(one.shown() for one in found[:_SHOWN])
    raise UsageError("several_of_name", name=given, candidates=told)


def _person(connection: Connection, number: int) -> Party:
    told = line_of(connection, number)
    names = select(entities.c.name).distinct().where(entities.c.person_id == number).order_by(entities.c.name)
    return Party(
        kind="person",
        name=told.name,
        names=tuple(connection.execute(names).scalars()),
        country=told.country,
        person=number,
        role=told.role,
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
    if is_number(given.strip()):
        return _person(connection, int(given))
    if not plain_name(given):
        raise UsageError("nobody_of_name", name=given)
    found = [*_people(connection, given), *_bodies(connection, given)]
    chosen = _only(given, sorted(found, key=lambda one: (-one.articles, one.name, one.person or 0)))
    if chosen.person is not None:
        return _person(connection, chosen.person)
    return Party(kind="organization", name=chosen.name, names=(chosen.name,))


def entity_condition(side: Party) -> ColumnElement[bool]:
    """The condition on `entities` that they are this side."""
    if side.person is not None:
        return entities.c.person_id == side.person
    keys = {name_key(name) for name in side.names}
    return entities.c.name_key.in_(keys) & entities.c.name.in_(side.names) & (entities.c.kind == side.kind)


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
    return frozenset((search_form(fold_text(parsed_name(name).key_word)),) for name in side.names if plain_name(name))
