"""Who is told by one full name, and how often: kept, so that a short name is weighed without reading all who may be called by it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from mujaz.archive.clustering import KNOWN, Group
from mujaz.archive.naming import bare_key, name_key_of, sound
from mujaz.archive.short_names import Weights
from mujaz.archive.tables import cores, entities

_MANY = 500
"""Values in one condition of a query."""


class Core(NamedTuple):
    """A row of `cores`."""

    full_key: str
    name_key: str
    short: str
    country: str
    articles: int


def batches(values: Iterable[Any]) -> Iterable[list[Any]]:
    """The values in lists that one condition takes."""
    there = sorted(values)
    return (there[at : at + _MANY] for at in range(0, len(there), _MANY))


def core_of(key: str, group: Group) -> Core:
    """A group of a full key as a row."""
    short = min(sound(name.key_word) for name in group.names)
    return Core(key, name_key_of(key), short, min(group.countries, default=""), group.articles)


def short_and_known(connection: Connection, keys: Collection[str]) -> set[str]:
    """The full keys of short names with the same name keys, and of the well-known people whom they may mean."""
    found: set[str] = set()
    for some in batches({bare_key(key) for key in keys}):
        told = (entities.c.full_key.in_(some)) & (entities.c.kind == "person")
        short = set(connection.execute(select(entities.c.full_key).where(told).distinct()).scalars())
        known = cores.c.name_key.in_([name_key_of(key) for key in short]) & (cores.c.articles >= KNOWN)
        found |= short | set(connection.execute(select(cores.c.full_key).where(known)).scalars())
    return found


def weights_of(
    connection: Connection, names: Collection[str], read: Collection[str], there: Iterable[Core]
) -> dict[str, Weights]:
    """For each name key the articles of those who are not well known.

    Args:
        connection: to the archive.
        names: the name keys.
        read: the full keys that were looked at.
        there: their cores, as they are now.
    """
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for core in there:
        if core.articles < KNOWN:
            found[core.name_key][core.short, core.country] += core.articles
    same = (cores.c.name_key, cores.c.short, cores.c.country)
    for some in batches(names):
        less = cores.c.name_key.in_(some) & (cores.c.articles < KNOWN) & cores.c.full_key.not_in(list(read))
        query = select(*same, func.sum(cores.c.articles)).where(less).group_by(*same)
        for name, short, country, count in connection.execute(query):
            found[name][short, country] += count
    return defaultdict(dict, found)


def write_cores(connection: Connection, keys: Collection[str], now: Collection[Core]) -> None:
    """Keep the cores of full keys in place of those that were there."""
    before: Counter[Core] = Counter()
    for some in batches(keys):
        before.update(Core(*row) for row in connection.execute(select(cores).where(cores.c.full_key.in_(some))))
    after = Counter(now)
    changed = {core.full_key for core in (before - after) + (after - before)}
    for some in batches(changed):
        connection.execute(delete(cores).where(cores.c.full_key.in_(some)))
    rows = [core._asdict() for core in now if core.full_key in changed]
    if rows:
        connection.execute(insert(cores), rows)
