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


def _stored(connection: Connection, keys: Collection[str]) -> Counter[Core]:
    """The cores of full keys as they are kept."""
    found: Counter[Core] = Counter()
    for some in batches(keys):
        found.update(Core(*row) for row in connection.execute(select(cores).where(cores.c.full_key.in_(some))).all())
    return found


def _with_short(connection: Connection, keys: Iterable[str]) -> set[str]:
    """Of the name keys in full keys those by which somebody is told by one word."""
    found: set[str] = set()
    for some in batches({bare_key(key) for key in keys}):
        told = entities.c.full_key.in_(some) & (entities.c.kind == "person")
        found |= set(connection.execute(select(entities.c.name_key).where(told).distinct()).scalars())
    return found


def short_and_known(connection: Connection, names: Collection[str]) -> set[str]:
    """The full keys of short names with name keys, and those of the well-known people whom they may mean."""
    found = {bare_key(f"{name}/") for name in names}
    for some in batches(names):
        known = cores.c.name_key.in_(some) & (cores.c.articles >= KNOWN)
        found |= set(connection.execute(select(cores.c.full_key).where(known)).scalars())
    return found


def names_to_weigh(connection: Connection, keys: Collection[str], there: Collection[Core]) -> set[str]:
    """The name keys whose short names are to be weighed anew.

    Args:
        connection: to the archive.
        keys: the full keys that are looked at.
        there: their cores, as they are now.
    """
    short = _with_short(connection, keys)
    before = [core for core in _stored(connection, keys).elements() if core.name_key in short]
    now = [core for core in there if core.name_key in short]
    found = {name_key_of(key) for key in keys if key == bare_key(key)} & short
    found |= {core.name_key for core in (*before, *now) if core.articles >= KNOWN}
    others = short - found
    apart = _sums(connection, others, keys)
    then, at_last = (_added(apart, (core for core in told if core.name_key in others)) for told in (before, now))
    return found | {name for name in others if _rounded(then[name]) != _rounded(at_last[name])}


def _sums(connection: Connection, names: Iterable[str], but: Collection[str]) -> dict[str, Counter[tuple[str, str]]]:
    """The articles of the less known of name keys, without those of some full keys."""
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    same = (cores.c.name_key, cores.c.short, cores.c.country)
    for some in batches(names):
        less = cores.c.name_key.in_(some) & (cores.c.articles < KNOWN) & cores.c.full_key.not_in(sorted(but))
        query = select(*same, func.sum(cores.c.articles)).where(less).group_by(*same)
        for name, short, country, count in connection.execute(query).all():
            found[name][short, country] += count
    return found


def _added(sums: dict[str, Counter[tuple[str, str]]], more: Iterable[Core]) -> dict[str, Counter[tuple[str, str]]]:
    """The sums with those of some cores."""
    found = defaultdict(Counter, {name: Counter(counts) for name, counts in sums.items()})
    for core in more:
        if core.articles < KNOWN:
            found[core.name_key][core.short, core.country] += core.articles
    return found


def _rounded(counts: Counter[tuple[str, str]]) -> Weights:
    """Counts as powers of two: so seldom does one article more weigh more that most imports leave short names as they are."""
    return {same: 1 << (count - 1).bit_length() for same, count in counts.items()}


def weights_of(
    connection: Connection, names: Collection[str], read: Collection[str], there: Iterable[Core]
) -> dict[str, Weights]:
    """For each name key the weight of those who are not well known.

    Args:
        connection: to the archive.
        names: the name keys.
        read: the full keys that were looked at.
        there: their cores, as they are now.
    """
    wanted = set(names)
    sums = _added(_sums(connection, wanted, read), (core for core in there if core.name_key in wanted))
    return {name: _rounded(counts) for name, counts in sums.items()}


def write_cores(connection: Connection, keys: Collection[str], now: Collection[Core]) -> None:
    """Keep the cores of full keys in place of those that were there."""
    before = _stored(connection, keys)
    after = Counter(now)
    changed = {core.full_key for core in (before - after) + (after - before)}
    for some in batches(changed):
        connection.execute(delete(cores).where(cores.c.full_key.in_(some)))
    rows = [core._asdict() for core in now if core.full_key in changed]
    if rows:
        connection.execute(insert(cores), rows)
