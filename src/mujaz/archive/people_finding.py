"""People of the archive: found by name, one of them with all that is told of them, and those who may be one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from mujaz.archive.naming import bone, name_key, parsed_name, plain_name
from mujaz.archive.people_records import NameUsed, People, Person, PersonLine, RoleHeld
from mujaz.archive.tables import articles, entities, participants, people, statements
from mujaz.errors import UsageError
from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.tokens import folded_words

LINE = (people.c.id, people.c.name, people.c.role, people.c.country, people.c.articles)
_BEST_KNOWN = (people.c.articles.desc(), people.c.id)


def line(row: Sequence[Any]) -> PersonLine:
    """A row of `LINE` as a record."""
    number, name, role, country, count = row
    return PersonLine(id=number, name=name, role=role, country=country, articles=count)


def lines_of(connection: Connection, numbers: Iterable[int]) -> dict[int, PersonLine]:
    """People by number; who is not there is left out."""
    rows = connection.execute(select(*LINE).where(people.c.id.in_(list(numbers))))
    return {row.id: line(row) for row in rows}


def line_of(connection: Connection, number: int) -> PersonLine:
    """A person by number.

    Raises:
        UsageError: nobody has it.
    """
    found = lines_of(connection, [number])
    if number not in found:
        raise UsageError("no_such_person", number=number)
    return found[number]


def _fits(name: str, wanted: tuple[str, ...], bones: list[str]) -> int | None:
    """How well a name fits the words asked for: 0 for its own words, 1 for their bones, None where one is missing."""
    words = parsed_name(name).words + tuple(folded_words(name))
    if all(word in words for word in wanted):
        return 0
    there = set(map(bone, words))
    return 1 if all(each in there for each in bones) else None


@cache
def _titles() -> frozenset[str]:
    titles = load("roles")["titles"]
    return frozenset(fold_text(title) for title in (*titles["offices"], *titles["honorifics"]))


def _untitled(name: str) -> str:
    """A name without the titles before it."""
    words = name.split()
    while len(words) > 1 and fold_text(words[0]) in _titles():
        words = words[1:]
    return " ".join(words)


def numbers_named(connection: Connection, name: str) -> list[int]:
    """The numbers of the people whom a name means, in any spelling, full or short, the best known first.

    Where a name fits somebody in its own spelling, those whom it only fits in another one are left out; a title before it tells nothing.
    """
    wanted = parsed_name(_untitled(name)).words
    if not wanted:
        return []
    bones = [bone(word) for word in wanted]
    keys = {name_key(_untitled(name)), *bones}
    told = connection.execute(
        select(entities.c.person_id, entities.c.name)
        .where(entities.c.name_key.in_(keys), entities.c.person_id.is_not(None))
        .distinct()
    ).all()
    fitting: dict[int, int] = {}

    def take(rows: Iterable[Row[Any, Any]]) -> None:
        for number, called in rows:
            fit = _fits(called, wanted, bones)
            if fit is not None and number is not None:
                fitting[number] = min(fit, fitting.get(number, fit))

    take(told)
    if not fitting:  # a word within the name: every name is looked at
        take(connection.execute(select(people.c.id, people.c.name)).all())
    best = min(fitting.values(), default=0)
    ranked = connection.execute(select(people.c.id).order_by(*_BEST_KNOWN)).scalars() if fitting else ()
    return [number for number in ranked if fitting.get(number) == best]


def find_people(connection: Connection, name: str = "", *, limit: int = 10, offset: int = 0) -> People:
    """The people whom a name means, or all of them, the best known first.

    Args:
        connection: to the archive.
        name: as a reader writes it, in any spelling, full or short; all people where it is empty.
        limit: how many to give at most.
        offset: how many to leave out before.
    """
    if not name.strip():
        total = connection.execute(select(func.count()).select_from(people)).scalar_one()
        rows = connection.execute(select(*LINE).order_by(*_BEST_KNOWN).limit(limit).offset(offset))
        return People(total=total, people=tuple(map(line, rows)))
    numbers = numbers_named(connection, name)
    some = numbers[offset : offset + limit]
    found = lines_of(connection, some)
    return People(total=len(numbers), people=tuple(found[number] for number in some))


def _count(connection: Connection, query: Select[int]) -> int:
    return connection.execute(query).scalar_one()


def _names(connection: Connection, number: int) -> tuple[NameUsed, ...]:
    count = func.count(entities.c.article_id.distinct())
    query = select(entities.c.name, count).where(entities.c.person_id == number).group_by(entities.c.name)
    rows = connection.execute(query.order_by(count.desc(), entities.c.name))
    return tuple(NameUsed(name=name, articles=told) for name, told in rows)


def _roles(connection: Connection, number: int) -> tuple[RoleHeld, ...]:
    """The roles by the day on which they are first told; spellings of one role are one."""
    rows = connection.execute(
        select(entities.c.role, articles.c.day, entities.c.article_id)
        .join(articles)
        .where(entities.c.person_id == number, entities.c.role.is_not(None))
    )
    told: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for role, day, article in rows:
        told[plain_name(role)].append((role, day or "", article))
    held: list[RoleHeld] = []
    for uses in told.values():
        spellings = [role for role, _, _ in uses]
        days = sorted(day for _, day, _ in uses if day)
        held.append(
            RoleHeld(
                role=max(set(spellings), key=lambda role: (spellings.count(role), role)),
                first=days[0] if days else None,
                last=days[-1] if days else None,
                articles=len({article for _, _, article in uses}),
            )
        )
    return tuple(sorted(held, key=lambda one: (one.first or "", one.last or "", one.role)))


def person(connection: Connection, number: int) -> Person:
    """All that the archive tells of a person.

    Raises:
        UsageError: nobody has the number.
    """
    known = line_of(connection, number)
    mine = select(entities.c.id).where(entities.c.person_id == number)
    of_mine = select(articles.c.day).join(entities).where(entities.c.person_id == number)
    days = of_mine.subquery()
    first, last = connection.execute(select(func.min(days.c.day), func.max(days.c.day))).one()
    said = select(func.count()).select_from(statements).where(statements.c.entity_id.in_(mine))
    came = select(func.count(participants.c.event_id.distinct())).where(participants.c.entity_id.in_(mine))
    return Person(
        id=number,
        name=known.name,
        role=known.role,
        country=known.country,
        articles=known.articles,
        statements=_count(connection, said),
        events=_count(connection, came),
        first=first,
        last=last,
        names=_names(connection, number),
        roles=_roles(connection, number),
    )
