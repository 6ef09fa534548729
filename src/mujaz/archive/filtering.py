"""What narrows a search, as conditions on the archive's tables."""

import re
from datetime import date
from functools import cache
from typing import get_args

from sqlalchemy import ColumnElement, Connection, func, or_, select

from mujaz.archive.naming import name_key, plain_name
from mujaz.archive.people import numbers_named
from mujaz.archive.records import Filters
from mujaz.archive.tables import articles, entities, events, statements
from mujaz.errors import UsageError
from mujaz.lexicon import load
from mujaz.model import EventType

KINDS = ("person", "organization", "country", "place")
TYPES: tuple[str, ...] = get_args(EventType)
MODES = ("meeting", "visit", "call", "negotiation", "letter")
_CODE = re.compile("[A-Za-z]{2}")
_MOST_DIGITS = 18
"""Of a number that SQLite takes."""


@cache
def _countries() -> dict[str, str]:
    """Names of countries and capitals in plain spelling, with and without the article, and their codes."""
    places = load("places")
    names = {
        name: code for table in ("capitals", "countries") for code, given in places[table].items() for name in given
    }
    plain = {plain_name(name): code for name, code in names.items()}
    return {name.removeprefix("ال"): code for name, code in plain.items()} | plain


def known_country(given: str) -> str | None:
    """The ISO 3166 code of a country told by its code, its name or its capital, in any spelling; None for what is none."""
    if _CODE.fullmatch(given):
        return given.upper() if given.upper() in load("places")["countries"] else None
    return _countries().get(plain_name(given))


def country_code(given: str) -> str:
    """As `known_country`.

    Raises:
        UsageError: there is no such country.
    """
    code = known_country(given)
    if code is None:
        raise UsageError("no_such_country", name=given)
    return code


def checked_day(value: str) -> str:
    """A day as ISO 8601.

    Raises:
        UsageError: it is none.
    """
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise UsageError("bad_date", value=value) from None


def is_number(given: str) -> bool:
    """True for what can be a number in the archive."""
    return given.isdecimal() and len(given) <= _MOST_DIGITS


def mentioned(connection: Connection, given: str) -> ColumnElement[bool]:
    """The condition on `entities` that they are who is meant: a person's number, or a name in any spelling, short or full.

    Raises:
        UsageError: it is neither.
    """
    if is_number(given):
        return entities.c.person_id == int(given)
    wanted = set(plain_name(given).split())
    if not wanted:
        raise UsageError("no_such_name", name=given)
    others = (
        select(entities.c.name).distinct().where(entities.c.name_key == name_key(given), entities.c.kind != "person")
    )
    names = [name for name in connection.execute(others).scalars() if wanted <= set(plain_name(name).split())]
    persons = numbers_named(connection, given)
    return or_(entities.c.person_id.in_(persons), entities.c.name.in_(names) & (entities.c.kind != "person"))


def _checked(value: str, allowed: tuple[str, ...], what: str) -> str:
    if value not in allowed:
        raise UsageError("bad_filter", what=what, value=value, allowed=", ".join(allowed))
    return value


def _site(given: str) -> ColumnElement[bool]:
    site = given.strip().lower().removeprefix("www.")
    return or_(func.lower(articles.c.site) == site, func.lower(articles.c.site) == f"www.{site}")


def event_condition(given: str) -> ColumnElement[bool]:
    """The condition on `events` that they are of a type ("CONSULT") or a kind ("meeting").

    Raises:
        UsageError: there is no such type.
    """
    if given.lower() in MODES:
        return events.c.mode == given.lower()
    return events.c.type == _checked(given.upper(), TYPES, "event")


def article_conditions(connection: Connection, filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions on `articles` that all must hold.

    Raises:
        UsageError: a filter's value is none.
    """
    conditions: list[ColumnElement[bool]] = []
    if filters.source:
        conditions.append(_site(filters.source))
    if filters.since:
        conditions.append(articles.c.day >= checked_day(filters.since))
    if filters.until:
        conditions.append(articles.c.day <= checked_day(filters.until))
    if filters.event:
        conditions.append(articles.c.id.in_(select(events.c.article_id).where(event_condition(filters.event))))
    if filters.speaker:
        spoke = select(statements.c.article_id).join(entities, statements.c.entity_id == entities.c.id)
        conditions.append(articles.c.id.in_(spoke.where(mentioned(connection, filters.speaker))))
    for condition in _entity_conditions(connection, filters):
        conditions.append(articles.c.id.in_(select(entities.c.article_id).where(condition)))
    return conditions


def _entity_conditions(connection: Connection, filters: Filters) -> list[ColumnElement[bool]]:
    """The conditions each of which somebody or somewhere in the article must meet."""
    conditions: list[ColumnElement[bool]] = []
    if filters.person:
        conditions.append(mentioned(connection, filters.person) & (entities.c.kind == "person"))
    if filters.country:
        conditions.append(entities.c.country == country_code(filters.country))
    if filters.kind:
        conditions.append(entities.c.kind == _checked(filters.kind, KINDS, "kind"))
    return conditions
