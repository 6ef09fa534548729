"""The people of an archive made anew from the entities whose names changed, and from what people decided.

A person is made of items: all who are told by one form (name, role, country), or one mention where the form does not tell who it is or
somebody decided on it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from mujaz.archive.clustering import KNOWN, Form, Group, partition
from mujaz.archive.cores import Core, core_of, short_and_known, weights_of, write_cores
from mujaz.archive.deciding import Ruling, Told, keys_of, rulings, settle, with_joined
from mujaz.archive.naming import bare_key, name_key_of
from mujaz.archive.people_reading import (
    FormKey,
    Row,
    Stored,
    Use,
    form_order,
    read_alone,
    read_people,
    read_told,
    read_uses,
)
from mujaz.archive.people_writing import Item, write_people
from mujaz.archive.short_names import short_names


class Joined(NamedTuple):
    """Who there is: the items of each person, the mentions that decisions name, the rows of decisions that hold.

    `settled` are people of one mention by a form that tells nothing more, who stay as they are; `cores` are those of full names.
    """

    people: list[list[Item]]
    mentions: dict[Told, list[Item]]
    holding: set[int]
    settled: set[int]
    cores: list[Core]


class _Forms(NamedTuple):
    """Who is told by forms: people, each by several, forms of which each mention stands alone, and the cores of full names."""

    people: list[list[FormKey]]
    scattered: set[FormKey]
    cores: list[Core]


def _by_form(uses: Iterable[Use], gone: Counter[tuple[FormKey, int | None]]) -> dict[FormKey, list[Use]]:
    """The uses of each form in a fixed order, without the mentions that stand alone."""
    found: dict[FormKey, list[Use]] = defaultdict(list)
    for use in uses:
        left = use.articles - gone[use.form, use.person] if gone else use.articles
        if left:
            found[use.form].append(use._replace(articles=left) if gone else use)
    return {form: found[form] for form in sorted(found, key=form_order)}


def _told(connection: Connection, counts: dict[FormKey, int]) -> _Forms:
    """The people whom forms tell, those of full names before those of short ones."""
    by_key: dict[str, list[FormKey]] = defaultdict(list)
    for form in counts:
        by_key[form[0]].append(form)
    told = _Forms([], set(), [])
    groups: dict[str, list[Group]] = defaultdict(list)
    place: dict[int, list[FormKey]] = {}
    for key, there in by_key.items():
        if key != bare_key(key):
            parts = partition(tuple(Form(*form[1:], counts[form]) for form in there))
            for group in parts.groups:
                place[id(group)] = [there[form.at] for form in group.forms]
                told.people.append(place[id(group)])
                groups[name_key_of(key)].append(group)
                told.cores.append(core_of(key, group))
            told.scattered.update(there[at] for at in parts.scattered)
    bare = [key for key in by_key if key == bare_key(key)]
    weights = weights_of(connection, [name_key_of(key) for key in bare], by_key.keys(), told.cores)
    for key in bare:
        there = by_key[key]
        known = [group for group in groups[name_key_of(key)] if group.articles >= KNOWN]
        found = short_names([Form(*form[1:], counts[form]) for form in there], known, weights[name_key_of(key)])
        for best, alone in found.joined:
            place[id(best)] += [there[form.at] for form in alone.forms]
        told.people.extend([there[form.at] for form in group.forms] for group in found.groups)
        told.scattered.update(there[at] for at in found.scattered)
    return told


def _settled(uses: Iterable[Use], told: _Forms, there: dict[int, Stored]) -> tuple[set[int], set[int]]:
    """Of the people by forms that stand alone: those of one mention, and those who are not as they should be."""
    of_person: dict[int, list[Use]] = defaultdict(list)
    for use in uses:
        if use.person is not None:
            of_person[use.person].append(use)
    alone: set[int] = set()
    unsettled: set[int] = set()
    for person, mine in of_person.items():
        if any(use.form in told.scattered for use in mine):
            one = len(mine) == 1 and mine[0].articles == 1 == there[person].articles
            (alone if one else unsettled).add(person)
    return alone, unsettled


def joined(connection: Connection, keys: Collection[str], made: Sequence[Ruling], there: dict[int, Stored]) -> Joined:
    """The people of full keys that neither decisions nor short names tie to others.

    Args:
        connection: to the archive.
        keys: of `tied_keys`.
        made: the decisions on them, the newest first.
        there: the people of the keys so far.
    """
    pinned = {ruling.first for ruling in made if not ruling.same}
    decided = read_told(connection, {told for ruling in made for told in (ruling.first, ruling.second)})
    alone: dict[Told, list[Row]] = defaultdict(list)
    for row in decided:
        if row.told in pinned:
            alone[row.told].append(row)
    uses = _by_form(
        read_uses(connection, keys), Counter((row.form, row.person) for rows in alone.values() for row in rows)
    )
    counts = {form: sum(use.articles for use in mine) for form, mine in uses.items()}
    told = _told(connection, counts)
    items: dict[Hashable, list[Item]] = {
        mention: [Item(rows[0].form, len(rows), (), rows)] for mention, rows in alone.items()
    }
    node_of: dict[FormKey, Hashable] = {}
    for number, forms in enumerate(told.people):
        items[number] = [Item(form, counts[form], uses[form], ()) for form in forms]
        node_of |= dict.fromkeys(forms, number)
    settled, unsettled = _settled((use for mine in uses.values() for use in mine), told, there)
    others = [row for row in decided if row.told not in pinned and row.form in told.scattered]
    for node, rows in _standing_alone(connection, told.scattered, unsettled, pinned, others).items():
        items[node] = [Item(rows[0].form, len(rows), (), rows)]
        settled -= {row.person for row in rows}
    nodes: dict[Told, Hashable] = {}
    for row in decided:
        nodes[row.told] = row.told if row.told in pinned else node_of.get(row.form, (row.form, row.group))
    rules = settle(made, nodes)
    whole = _linked(items, rules.links)
    distinct = {id(group): group for group in whole.values()}
    mentions = {mention: whole[node] for mention, node in nodes.items()}
    return Joined(list(distinct.values()), mentions, rules.holding, settled, told.cores)


def _standing_alone(
    connection: Connection,
    scattered: Collection[FormKey],
    unsettled: Iterable[int],
    pinned: Collection[Told],
    decided: Sequence[Row],
) -> dict[Hashable, list[Row]]:
    """The mentions by scattered forms that are to be looked at, those of one form in nearly the same text together."""
    found: dict[Hashable, list[Row]] = defaultdict(list)
    for row in read_alone(connection, scattered, unsettled, decided) if scattered else ():
        if row.told not in pinned:
            found[row.form, row.group].append(row)
    return found


def _linked(
    items: dict[Hashable, list[Item]], links: Iterable[tuple[Hashable, Hashable]]
) -> dict[Hashable, list[Item]]:
    """For each node the items of its person."""
    home = dict(items)
    members = {node: [node] for node in items}
    for first, second in links:
        if home[first] is not home[second]:
            moved = members[first]
            home[second].extend(home[first])
            members[second] += moved
            for node in moved:
                home[node], members[node] = home[second], members[second]
    return home


def tied_keys(connection: Connection, keys: Iterable[str], made: Sequence[Ruling]) -> set[str]:
    """The full keys with those that must be looked at together.

    Decisions tie names; and short names are weighed against the well-known people who may be called by them.
    """
    found = with_joined(keys, made)
    while more := with_joined(short_and_known(connection, found), made) - found:
        found |= more
    return found


def resolve(connection: Connection, full_keys: Collection[str]) -> None:
    """Join anew the people whose names have one of the full keys.

    Args:
        connection: of `writing`.
        full_keys: of the people in the articles that changed.
    """
    made = rulings(connection)
    keys = tied_keys(connection, full_keys, made)
    there = read_people(connection, keys)
    found = joined(connection, keys, [ruling for ruling in made if keys_of(ruling) & keys], there)
    write_people(connection, found.people, there, found.settled)
    write_cores(connection, keys, found.cores)
