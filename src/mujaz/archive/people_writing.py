"""People written as they were joined: whoever is made anew keeps the number of the one there before with whom they share most articles."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from mujaz.archive.cores import batches
from mujaz.archive.people_reading import FormKey, Row, Stored, Use
from mujaz.archive.tables import entities, people
from mujaz.lexicon import load
from mujaz.text.folding import fold_text


class Item(NamedTuple):
    """What is joined or parted as a whole: uses of a form, or mentions alone."""

    form: FormKey
    articles: int
    uses: Sequence[Use]
    rows: Sequence[Row]


class _Changed(NamedTuple):
    """People who are not as they were: their items, and the number of who they were."""

    items: list[Item]
    number: int | None


def _shares(items: Iterable[Item]) -> Counter[int | None]:
    """How many articles of each person so far are in the items."""
    found: Counter[int | None] = Counter()
    for item in items:
        for use in item.uses:
            found[use.person] += use.articles
        for row in item.rows:
            found[row.person] += 1
    return found


def _changed(groups: Sequence[list[Item]], there: dict[int, Stored]) -> tuple[list[_Changed], set[int]]:
    """Those who are not as they were, each with a number where there is one: the greatest share first, each number once; and the others."""
    shares = [_shares(items) for items in groups]
    homes = Counter(person for share in shares for person in share if person is not None)
    changed: list[_Changed] = []
    unchanged: set[int] = set()
    claims: list[tuple[int, int, int]] = []
    for items, share in zip(groups, shares, strict=True):
        ((person, count), *others) = share.most_common()
        if others or person is None or homes[person] > 1 or there[person].articles != count:
            claims += [(-number_of, person, len(changed)) for person, number_of in share.items() if person is not None]
            changed.append(_Changed(items, None))
        else:
            unchanged.add(person)
    taken: set[int] = set()
    for _, person, at in sorted(claims):
        if changed[at].number is None and person not in taken:
            changed[at] = changed[at]._replace(number=person)
            taken.add(person)
    return changed, unchanged


@cache
def _counterparts() -> frozenset[str]:
    return frozenset(map(fold_text, load("roles")["counterpart"]["words"]))


def _is_anothers(role: str) -> bool:
    """True for a role that says only whose equal somebody is ("نظيره الجزائري")."""
    return fold_text(role).partition(" ")[0] in _counterparts()


def _described(items: Sequence[Item]) -> Stored:
    """The row of a person: the fullest of the names that are used often, the latest role, the country most told."""
    names: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    roles: list[tuple[bool, str, int, int, str]] = []
    for item in items:
        _, name, role, country = item.form
        names[name] += item.articles
        if country:
            countries[country] += item.articles
        if role:
            last = max((one.day or "" for told in (item.uses, item.rows) for one in told), default="")
            roles.append((not _is_anothers(role), last, item.articles, len(role), role))
    often = max(names.values()) / 4
    return Stored(
        name=max(names, key=lambda name: (names[name] >= often, len(name.split()), names[name], name)),
        role=max(roles)[-1] if roles else None,
        country=max(countries, key=lambda country: (countries[country], country)) if countries else None,
        articles=sum(item.articles for item in items),
        full_key=min(item.form[0] for item in items),
    )


def _back(row: Stored, gone: dict[tuple[str, str], list[int]], there: dict[int, Stored]) -> int | None:
    """The number of who would be no more, and is told again by the same name: their only article was taken in again."""
    left = gone.get((row.full_key, row.name))
    if not left:
        return None
    best = min(left, key=lambda number: (there[number].role != row.role, there[number].country != row.country, number))
    left.remove(best)
    return best


def _write_rows(
    connection: Connection, changed: Sequence[_Changed], there: dict[int, Stored], staying: set[int]
) -> list[int]:
    """Insert or change the rows of people; their numbers."""
    claimed = {number for _, number in changed} | staying
    gone: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in there.items():
        if number not in claimed:
            gone[row.full_key, row.name].append(number)
    described = [_described(items) for items, _ in changed]
    numbers = [
        _back(row, gone, there) if one.number is None else one.number
        for row, one in zip(described, changed, strict=True)
    ]
    new = [row._asdict() for row, number in zip(described, numbers, strict=True) if number is None]
    altered = [
        row._asdict() | {"number": number}
        for row, number in zip(described, numbers, strict=True)
        if number is not None and there[number] != row
    ]
    if altered:
        values: dict[str, Any] = {name: bindparam(name) for name in Stored._fields}
        connection.execute(update(people).where(people.c.id == bindparam("number")).values(values), altered)
    made: Iterator[int] = iter(())
    if new:
        inserting = insert(people).returning(people.c.id, sort_by_parameter_order=True)
        made = iter(connection.execute(inserting, new).scalars().all())
    return [next(made) if number is None else number for number in numbers]


_OF_FORM = (
    (entities.c.full_key == bindparam("key"))
    & (entities.c.kind == "person")
    & (entities.c.name == bindparam("called"))
    & entities.c.role.is_not_distinct_from(bindparam("office"))
    & entities.c.country.is_not_distinct_from(bindparam("state"))
    & entities.c.person_id.is_not_distinct_from(bindparam("person"))
)


def _write_members(connection: Connection, changed: Sequence[_Changed], numbers: Sequence[int]) -> None:
    """Point each entity to its person, where it does not yet."""
    forms: list[dict[str, Any]] = []
    rows: list[tuple[Row, int]] = []
    for (items, _), number in zip(changed, numbers, strict=True):
        for item in items:
            rows += [(row, number) for row in item.rows]
            bound = dict(zip(("key", "called", "office", "state"), item.form, strict=True))
            forms += [bound | {"person": use.person, "number": number} for use in item.uses if use.person != number]
    if forms:
        connection.execute(update(entities).where(_OF_FORM).values(person_id=bindparam("number")), forms)
    moved = {tuple(form[name] for name in ("key", "called", "office", "state")) for form in forms}
    alone = [{"row": row.id, "number": number} for row, number in rows if row.person != number or row.form in moved]
    if alone:
        by_id = update(entities).where(entities.c.id == bindparam("row"))
        connection.execute(by_id.values(person_id=bindparam("number")), alone)


def _count_once(connection: Connection, changed: Sequence[_Changed], numbers: Sequence[int]) -> None:
    """Count an article once that tells somebody by two forms."""
    counted = {
        number: sum(item.articles for item in items)
        for (items, _), number in zip(changed, numbers, strict=True)
        if len(items) > 1
    }
    for some in batches(counted):
        query = select(entities.c.person_id, func.count(entities.c.article_id.distinct()))
        rows = connection.execute(query.where(entities.c.person_id.in_(some)).group_by(entities.c.person_id))
        fewer = [{"number": number, "count": count} for number, count in rows if count != counted[number]]
        if fewer:
            by_number = update(people).where(people.c.id == bindparam("number"))
            connection.execute(by_number.values(articles=bindparam("count")), fewer)


def write_people(
    connection: Connection, groups: Sequence[list[Item]], there: dict[int, Stored], kept: Collection[int]
) -> None:
    """Write the people as they are now.

    Args:
        connection: of `writing`.
        groups: the items of each person.
        there: who was there.
        kept: who stays as they are.
    """
    changed, unchanged = _changed(groups, there)
    staying = unchanged | set(kept)
    numbers = _write_rows(connection, changed, there, staying)
    _write_members(connection, changed, numbers)
    _count_once(connection, changed, numbers)
    gone = there.keys() - staying - set(numbers)
    for some in batches(gone):
        connection.execute(delete(people).where(people.c.id.in_(some)))
