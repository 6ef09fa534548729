"""The entities that are told by names of some full keys, read for joining: forms by who they are so far, and mentions one by one."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from mujaz.archive.cores import batches
from mujaz.archive.deciding import Told
from mujaz.archive.tables import articles, entities, people

FORM = (entities.c.full_key, entities.c.name, entities.c.role, entities.c.country)
FormKey = tuple[str, str, str | None, str | None]
"""Full key, name, role, country."""


class Use(NamedTuple):
    """A form among those who are one person by now, or nobody yet."""

    form: FormKey
    person: int | None
    articles: int
    day: str | None
    """Its last one."""


class Row(NamedTuple):
    """One mention."""

    form: FormKey
    id: int
    person: int | None
    group: int
    """The article's group of nearly the same texts."""
    day: str | None
    told: Told


class Stored(NamedTuple):
    """A person as they are so far."""

    name: str
    role: str | None
    country: str | None
    articles: int
    full_key: str


def form_order(form: FormKey) -> tuple[str, ...]:
    """What puts forms in one order."""
    key, name, role, country = form
    return key, name, role or "", country or ""


def read_uses(connection: Connection, keys: Collection[str]) -> list[Use]:
    """The forms of full keys, in a fixed order."""
    found: list[Use] = []
    for some in batches(keys):
        query = select(*FORM, entities.c.person_id, func.count(), func.max(entities.c.day))
        query = query.where(entities.c.full_key.in_(some), entities.c.kind == "person")
        rows = connection.execute(query.group_by(*FORM, entities.c.person_id).order_by(*FORM)).all()
        found += [Use((row[0], row[1], row[2], row[3]), row[4], row[5], row[6]) for row in rows]
    return found


def _read_rows(connection: Connection, *conditions: ColumnElement[bool]) -> list[Row]:
    query = select(*FORM, entities.c.id, entities.c.person_id, articles.c.text_group, entities.c.day, articles.c.key)
    rows = connection.execute(query.join(articles).where(entities.c.kind == "person", *conditions)).all()
    return [Row((row[0], row[1], row[2], row[3]), row[4], row[5], row[6], row[7], (row[8], row[1])) for row in rows]


def read_told(connection: Connection, told: Collection[Told]) -> list[Row]:
    """The mentions by an article's key and a name there, in a fixed order."""
    found: list[Row] = []
    for some in batches({key for key, _ in told}):
        found += _read_rows(connection, articles.c.key.in_(some))
    return sorted((row for row in found if row.told in told), key=lambda row: (form_order(row.form), row.told))


def read_alone(
    connection: Connection, forms: Collection[FormKey], unsettled: Iterable[int], also: Iterable[Row]
) -> list[Row]:
    """The mentions by forms that stand alone: who is nobody yet or one of the unsettled people, `also`, and those of the same texts."""
    keys = sorted({form[0] for form in forms})
    found = {row.id: row for row in also}

    def take(rows: Iterable[Row]) -> None:
        found.update((row.id, row) for row in rows if row.form in forms)

    for some in batches(keys):
        take(_read_rows(connection, entities.c.full_key.in_(some), entities.c.person_id.is_(None)))
    for people_of in batches(unsettled):
        take(_read_rows(connection, entities.c.person_id.in_(people_of)))
    for groups in batches({row.group for row in found.values()}):
        take(_read_rows(connection, articles.c.text_group.in_(groups), entities.c.full_key.in_(keys)))
    return sorted(found.values(), key=lambda row: (form_order(row.form), row.told))


def read_people(connection: Connection, keys: Collection[str]) -> dict[int, Stored]:
    """The people of full keys so far."""
    columns = (people.c.name, people.c.role, people.c.country, people.c.articles, people.c.full_key, people.c.id)
    found: dict[int, Stored] = {}
    for some in batches(keys):
        rows = connection.execute(select(*columns).where(people.c.full_key.in_(some))).all()
        found |= {row[5]: Stored(row[0], row[1], row[2], row[3], row[4]) for row in rows}
    return found
