"""The people of an archive made anew from the entities whose names changed, and from what people decided.

A person is made of items: all who are told by one form (name, role, country), or one mention where the form does not tell who it is or
somebody decided on it.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from mujaz.archive.cores import write_cores
from mujaz.archive.deciding import Told, rulings, settle
from mujaz.archive.forms_told import FormsTold, told_by
from mujaz.archive.people_reading import FormKey, Row, Stored, Use, read_alone, read_people
from mujaz.archive.people_writing import Item, write_people


class Joined(NamedTuple):
    """Who there is: the items of each person, the mentions that decisions name, the rows of decisions that hold.

    `settled` are people of one mention by a form that tells nothing more, who stay as they are.
    """

    people: list[list[Item]]
    mentions: dict[Told, list[Item]]
    holding: set[int]
    settled: set[int]


def _settled(told: FormsTold, there: dict[int, Stored]) -> tuple[set[int], set[int]]:
    """Of the people by forms that stand alone: those of one mention, and those who are not as they should be."""
    of_person: dict[int, list[Use]] = defaultdict(list)
    for uses in told.uses.values():
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


def joined(connection: Connection, told: FormsTold, there: dict[int, Stored]) -> Joined:
    """Who there is, by forms and decisions.

    Args:
        connection: to the archive.
        told: the forms.
        there: the people of their keys so far.
    """
    alone: dict[Told, list[Row]] = defaultdict(list)
    for row in told.decided:
        if row.told in told.pinned:
            alone[row.told].append(row)
    items: dict[Hashable, list[Item]] = {
        mention: [Item(rows[0].form, len(rows), (), rows)] for mention, rows in alone.items()
    }
    node_of: dict[FormKey, Hashable] = {}
    for number, forms in enumerate(told.people):
        items[number] = [Item(form, told.counts[form], told.uses[form], ()) for form in forms]
        node_of |= dict.fromkeys(forms, number)
    settled, unsettled = _settled(told, there)
    for node, rows in _standing_alone(connection, told, unsettled).items():
        items[node] = [Item(rows[0].form, len(rows), (), rows)]
        settled -= {row.person for row in rows}
    nodes: dict[Told, Hashable] = {}
    for row in told.decided:
        nodes[row.told] = row.told if row.told in told.pinned else node_of.get(row.form, (row.form, row.group))
    rules = settle(told.rulings, nodes)
    whole = _linked(items, rules.links)
    distinct = {id(group): group for group in whole.values()}
    mentions = {mention: whole[node] for mention, node in nodes.items()}
    return Joined(list(distinct.values()), mentions, rules.holding, settled)


def _standing_alone(connection: Connection, told: FormsTold, unsettled: Iterable[int]) -> dict[Hashable, list[Row]]:
    """The mentions by scattered forms that are to be looked at, those of one form in nearly the same text together."""
    if not told.scattered:
        return {}
    decided = [row for row in told.decided if row.told not in told.pinned and row.form in told.scattered]
    found: dict[Hashable, list[Row]] = defaultdict(list)
    for row in read_alone(connection, told.scattered, unsettled, decided):
        if row.told not in told.pinned:
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


def resolve(connection: Connection, full_keys: Collection[str]) -> None:
    """Join anew the people whose names have one of the full keys.

    Args:
        connection: of `writing`.
        full_keys: of the people in the articles that changed.
    """
    told = told_by(connection, full_keys, rulings(connection))
    there = read_people(connection, told.keys)
    found = joined(connection, told, there)
    write_people(connection, found.people, there, found.settled)
    write_cores(connection, told.keys, told.cores)
