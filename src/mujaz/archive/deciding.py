"""What people decided on who is who: rows of `decisions`, and which of them hold. Of two that contradict, the newer one does."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from mujaz.archive.naming import full_key
from mujaz.archive.tables import decisions

Told = tuple[str, str]
"""An article's key and a name there."""
Node = Hashable
"""Who somebody is before anything is decided."""


class Ruling(NamedTuple):
    """A row: that two mentions are one person, or that the first is not who the second is."""

    id: int
    batch: int
    same: bool
    first: Told
    second: Told


def rulings(connection: Connection) -> list[Ruling]:
    """Every row, the newest first."""
    rows = connection.execute(select(decisions).order_by(decisions.c.id.desc()))
    return [
        Ruling(
            row.id,
            row.batch,
            row.kind == "same",
            (row.first_article, row.first_name),
            (row.second_article, row.second_name),
        )
        for row in rows
    ]


def keys_of(ruling: Ruling) -> set[str]:
    """The full keys that a row is about."""
    return {full_key(ruling.first[1]), full_key(ruling.second[1])}


def with_joined(keys: Iterable[str], made: Iterable[Ruling]) -> set[str]:
    """The keys, and those that decisions tie to them."""
    tied = [keys_of(ruling) for ruling in made]
    found = set(keys)
    while more := set().union(*(pair for pair in tied if pair & found)) - found:
        found |= more
    return found


class Settled(NamedTuple):
    """The pairs that are to be one, and the rows that hold."""

    links: list[tuple[Node, Node]]
    holding: set[int]


def settle(made: Sequence[Ruling], nodes: Mapping[Told, Node]) -> Settled:
    """What the rows come to, the newest first.

    Args:
        made: of `rulings`.
        nodes: for each mention that is there, who it is by itself.
    """
    parent: dict[Node, Node] = {}
    apart: list[tuple[Node, Node]] = []
    settled = Settled([], set())

    def root(node: Node) -> Node:
        while (above := parent.get(node, node)) != node:
            node = above
        return node

    for ruling in made:
        first, second = nodes.get(ruling.first), nodes.get(ruling.second)
        if first is None or second is None:
            continue
        ends = {root(first), root(second)}
        if not ruling.same:
            if len(ends) == 2:
                apart.append((first, second))
                settled.holding.add(ruling.id)
        elif not _parted(apart, root, ends):
            parent[root(first)] = root(second)
            settled.links.append((first, second))
            settled.holding.add(ruling.id)
    return settled


def _parted(apart: Iterable[tuple[Node, Node]], root: Callable[[Node], Node], ends: set[Node]) -> bool:
    return len(ends) == 2 and any({root(one), root(other)} == ends for one, other in apart)
