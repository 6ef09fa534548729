"""Deciding on who is who: two people made one, one parted, and decisions taken back. They are kept as rows, not as changed people."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from mujaz.archive.days import now
from mujaz.archive.deciding import Ruling, Told, keys_of, rulings
from mujaz.archive.forms_told import told_by
from mujaz.archive.joining import joined, resolve
from mujaz.archive.people_finding import line_of, lines_of
from mujaz.archive.people_reading import read_people
from mujaz.archive.people_records import Decided, Decision, Decisions, DecisionState, Mention, PersonLine
from mujaz.archive.tables import articles, decisions, entities
from mujaz.errors import UsageError

_ANCHORS = 3
"""Mentions by which a person is known in a decision: it outlives the removal of all but one of their articles."""


def _mentions(connection: Connection, number: int, articles_in: Iterable[int] | None = None) -> list[tuple[Told, int]]:
    """Where a person is named, with the article's id, in the order of the articles' keys."""
    query = select(articles.c.key, entities.c.name, entities.c.article_id).join(articles).distinct()
    query = query.where(entities.c.person_id == number).order_by(articles.c.key, entities.c.name)
    rows = connection.execute(query)
    wanted = None if articles_in is None else set(articles_in)
    return [((row[0], row[1]), row[2]) for row in rows if wanted is None or row[2] in wanted]


def _anchors(mentions: Sequence[tuple[Told, int]]) -> list[Told]:
    """Some mentions by which a person is known: of the names used most, each in another article."""
    uses: dict[str, int] = defaultdict(int)
    for (_, name), _ in mentions:
        uses[name] += 1
    ranked = sorted((told for told, _ in mentions), key=lambda told: (-uses[told[1]], told))
    return list({told[0]: told for told in reversed(ranked)}.values())[::-1][:_ANCHORS]


def _record(connection: Connection, pairs: Iterable[tuple[str, Told, Told]]) -> int:
    """Keep what one command decided; its number."""
    batch: int = connection.execute(select(func.coalesce(func.max(decisions.c.batch), 0) + 1)).scalar_one()
    made = now()
    rows: list[dict[str, Any]] = [
        {
            "kind": kind,
            "first_article": first[0],
            "first_name": first[1],
            "second_article": second[0],
            "second_name": second[1],
            "batch": batch,
            "made": made,
        }
        for kind, first, second in pairs
    ]
    connection.execute(insert(decisions), rows)
    return batch


def _keys(connection: Connection, batch: int) -> set[str]:
    return set().union(*(keys_of(ruling) for ruling in rulings(connection) if ruling.batch == batch))


def _applied(connection: Connection, batch: int, told: Iterable[Told], before: set[int]) -> Decided:
    """Follow a decision; who the mentions are now, and the decisions that it overrules."""
    resolve(connection, _keys(connection, batch))
    overruled = sorted(before - _holding(connection))
    return Decided(decision=batch, people=_now(connection, told), overruled=tuple(overruled))


def _now(connection: Connection, told: Iterable[Told]) -> tuple[PersonLine, ...]:
    """The people who mentions are now, in the order of the mentions."""
    in_order = list(told)
    who = _who(connection, set(in_order))
    numbers = dict.fromkeys(number for one in in_order for number in sorted(who.get(one, ())))
    lines = lines_of(connection, numbers)
    return tuple(lines[number] for number in numbers)


def _who(connection: Connection, told: set[Told]) -> dict[Told, set[int]]:
    """The people whom mentions are."""
    keys = {key for key, _ in told}
    query = select(articles.c.key, entities.c.name, entities.c.person_id).join(articles)
    rows = connection.execute(query.where(articles.c.key.in_(keys), entities.c.person_id.is_not(None)))
    found: dict[Told, set[int]] = defaultdict(set)
    for key, name, number in rows:
        if (key, name) in told:
            found[key, name].add(number)
    return found


def _holding_rows(connection: Connection, made: Sequence[Ruling]) -> tuple[set[int], set[Told]]:
    """The rows of decisions that hold, and the mentions that are there."""
    told = told_by(connection, set().union(*map(keys_of, made)), made)
    found = joined(connection, told, read_people(connection, told.keys))
    return found.holding, set(found.mentions)


def _holding(connection: Connection) -> set[int]:
    """The numbers of decisions that hold."""
    made = rulings(connection)
    holding, _ = _holding_rows(connection, made)
    return {ruling.batch for ruling in made if ruling.id in holding}


def merge(connection: Connection, first: int, second: int) -> Decided:
    """Make two people one, whatever is told of them.

    Args:
        connection: of `writing`.
        first: a person's number.
        second: the other one's.

    Raises:
        UsageError: nobody has a number, or both are the same.
    """
    for number in (first, second):
        line_of(connection, number)
    if first == second:
        raise UsageError("people_same", number=first)
    ones, others = (_anchors(_mentions(connection, number)) for number in (first, second))
    pairs = [
        ("same", ones[min(at, len(ones) - 1)], others[min(at, len(others) - 1)])
        for at in range(max(len(ones), len(others)))
    ]
    before = _holding(connection)
    batch = _record(connection, pairs)
    return _applied(connection, batch, [ones[0], others[0]], before)


def split(connection: Connection, number: int, article_ids: Sequence[int]) -> Decided:
    """Part from a person whoever is named like them in some articles: they are one person, and another one.

    Args:
        connection: of `writing`.
        number: the person's.
        article_ids: of the articles.

    Raises:
        UsageError: nobody has the number, an article does not name them, or no other article would be left.
    """
    line_of(connection, number)
    mentions = _mentions(connection, number)
    naming = {article for _, article in mentions}
    for article in article_ids:
        if article not in naming:
            raise UsageError("people_not_in_article", number=number, article=article)
    wanted = set(article_ids)
    parted = [told for told, article in mentions if article in wanted]
    anchors = _anchors([(told, article) for told, article in mentions if article not in wanted])
    if not anchors or not parted:
        raise UsageError("people_nobody_left", number=number)
    before = _holding(connection)
    # one row a mention keeps the parted ones together, and each row apart names one who stays
    pairs = [("same", told, parted[0]) for told in parted[1:]]
    pairs += [("apart", told, anchor) for told in parted for anchor in anchors]
    batch = _record(connection, pairs)
    return _applied(connection, batch, [parted[0], anchors[0]], before)


def undo(connection: Connection, batch: int) -> Decided:
    """Take a decision back: people are again as they were without it.

    Args:
        connection: of `writing`.
        batch: the decision's number.

    Raises:
        UsageError: there is no such decision.
    """
    mine = [ruling for ruling in rulings(connection) if ruling.batch == batch]
    if not mine:
        raise UsageError("no_such_decision", number=batch)
    # the blocks that the decision tied are made anew together, and apart from now on
    keys = set().union(*map(keys_of, mine))
    connection.execute(delete(decisions).where(decisions.c.batch == batch))
    resolve(connection, keys)
    named = [told for ruling in sorted(mine) for told in (ruling.first, ruling.second)]
    return Decided(decision=batch, people=_now(connection, named))


def _state(mine: Sequence[Ruling], holding: set[int], there: set[Told]) -> DecisionState:
    """What became of a decision's rows; those that name an article that is not there say nothing."""
    awake = [ruling for ruling in mine if ruling.first in there and ruling.second in there]
    if not awake:
        return "waiting"
    return "holds" if all(ruling.id in holding for ruling in awake) else "overruled"


def decisions_made(connection: Connection) -> Decisions:
    """Every decision, the newest first."""
    made = rulings(connection)
    if not made:
        return Decisions(total=0, decisions=())
    holding, there = _holding_rows(connection, made)
    times = dict(
        connection.execute(select(decisions.c.batch, func.min(decisions.c.made)).group_by(decisions.c.batch)).all()
    )
    who = _who(connection, there)
    batches: dict[int, list[Ruling]] = defaultdict(list)
    for ruling in made:
        batches[ruling.batch].append(ruling)

    def mentions(told: Iterable[Told]) -> tuple[Mention, ...]:
        return tuple(
            Mention(article=key, name=name, person=min(who.get((key, name), ()), default=None))
            for key, name in dict.fromkeys(told)
        )

    found: list[Decision] = []
    for batch, mine in batches.items():
        apart = [ruling for ruling in mine if not ruling.same]
        main = sorted(apart or mine, key=lambda ruling: ruling.id)
        found.append(
            Decision(
                id=batch,
                kind="split" if apart else "merge",
                state=_state(mine, holding, there),
                made=times[batch],
                first=mentions(ruling.first for ruling in main),
                second=mentions(ruling.second for ruling in main),
            )
        )
    return Decisions(total=len(found), decisions=tuple(found))


def parted_people(connection: Connection) -> set[frozenset[int]]:
    """The pairs of people whom a decision parts."""
    apart = [ruling for ruling in rulings(connection) if not ruling.same]
    who = _who(connection, {told for ruling in apart for told in (ruling.first, ruling.second)})
    return {
        frozenset((first, second))
        for ruling in apart
        for first in who.get(ruling.first, ())
        for second in who.get(ruling.second, ())
    }
