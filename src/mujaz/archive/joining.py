"""The people of an archive made anew from the entities whose name keys changed, and from what people decided.

A person is made of items: all who are told by one form (name, role, country), or one mention where the form does not tell who it is or
somebody decided on it. Whoever is made anew keeps the number of the person there before with whom they share most articles.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from mujaz.archive.clustering import KNOWN, Form, Group, partition
from mujaz.archive.cores import Core, batches, core_of, short_and_known, weights_of, write_cores
from mujaz.archive.deciding import Ruling, Told, keys_of, rulings, settle, with_joined
from mujaz.archive.naming import bare_key, name_key_of
from mujaz.archive.short_names import short_names
from mujaz.archive.tables import articles, entities, people

_FORM = (entities.c.full_key, entities.c.name, entities.c.role, entities.c.country)
_Form = tuple[str, str, str | None, str | None]
"""Full key, name, role, country."""


class _Use(NamedTuple):
    """A form among those who are one person by now, or nobody yet."""

    form: _Form
    person: int | None
    articles: int
    day: str | None


class _Row(NamedTuple):
    """One mention."""

    id: int
    form: _Form
    person: int | None
    group: int
    day: str | None
    told: Told


class _Item(NamedTuple):
    """What is joined or parted as a whole: uses of a form, or rows alone."""

    form: _Form
    uses: list[_Use]
    rows: list[_Row]

    @property
    def articles(self) -> int:
        return sum(use.articles for use in self.uses) + len(self.rows)

    def shares(self) -> Iterable[tuple[int, int]]:
        yield from ((use.person, use.articles) for use in self.uses if use.person is not None)
        yield from ((row.person, 1) for row in self.rows if row.person is not None)

    def last(self) -> str:
        return max([*(use.day or "" for use in self.uses), *(row.day or "" for row in self.rows)], default="")


def _uses(connection: Connection, keys: Collection[str]) -> list[_Use]:
    found: list[_Use] = []
    for some in batches(keys):
        rows = connection.execute(
            select(*_FORM, entities.c.person_id, func.count(), func.max(articles.c.day))
            .join(articles)
            .where(entities.c.full_key.in_(some), entities.c.kind == "person")
            .group_by(*_FORM, entities.c.person_id)
        )
        found += [_Use((row[0], row[1], row[2], row[3]), row[4], row[5], row[6]) for row in rows]
    return found


def _rows(connection: Connection, keys: Collection[str], names: Collection[str]) -> list[_Row]:
    """The mentions by the names, in blocks of the keys."""
    found: list[_Row] = []
    for some in batches(names):
        rows = connection.execute(
            select(*_FORM, entities.c.id, entities.c.person_id, articles.c.text_group, articles.c.day, articles.c.key)
            .join(articles)
            .where(entities.c.name.in_(some), entities.c.full_key.in_(keys), entities.c.kind == "person")
        )
        found += [
            _Row(row[4], (row[0], row[1], row[2], row[3]), row[5], row[6], row[7], (row[8], row[1])) for row in rows
        ]
    return found


class Joined(NamedTuple):
    """The items of each person, the mentions that decisions name, the rows of decisions that hold, and the cores of full names."""

    people: list[list[_Item]]
    mentions: dict[Told, list[_Item]]
    holding: set[int]
    cores: list[Core]


def _named_in(made: Sequence[Ruling]) -> set[Told]:
    return {told for ruling in made for told in (ruling.first, ruling.second)}


def joined(connection: Connection, keys: Collection[str], made: Sequence[Ruling]) -> Joined:
    """The people of full keys that neither decisions nor short names tie to others.

    Args:
        connection: to the archive.
        keys: of `tied_keys`.
        made: the decisions on them, the newest first.
    """
    pinned = {ruling.first for ruling in made if not ruling.same}
    named = _named_in(made)
    decided = [row for row in _rows(connection, keys, {name for _, name in named}) if row.told in named]
    decided.sort(key=lambda row: tuple(part or "" for part in row.form))
    alone: dict[Told, list[_Row]] = defaultdict(list)
    for row in decided:
        if row.told in pinned:
            alone[row.told].append(row)
    uses = _by_form(_uses(connection, keys), Counter((row.form, row.person) for rows in alone.values() for row in rows))
    told = _told(connection, uses)
    items: dict[Hashable, list[_Item]] = {mention: [_Item(rows[0].form, [], rows)] for mention, rows in alone.items()}
    node_of: dict[_Form, Hashable] = {}
    for number, forms in enumerate(told.people):
        items[number] = [_Item(form, uses[form], []) for form in forms]
        node_of |= dict.fromkeys(forms, number)
    for row in _rows(connection, keys, {form[1] for form in told.scattered}):
        if row.form in told.scattered and row.told not in pinned:
            items.setdefault((row.form, row.group), [_Item(row.form, [], [])])[0].rows.append(row)
    nodes: dict[Told, Hashable] = {}
    for row in decided:
        nodes[row.told] = row.told if row.told in pinned else node_of.get(row.form, (row.form, row.group))
    settled = settle(made, nodes)
    whole = _linked(items, settled.links)
    distinct = {id(group): group for group in whole.values()}
    mentions = {mention: whole[node] for mention, node in nodes.items()}
    return Joined(list(distinct.values()), mentions, settled.holding, told.cores)


def _by_form(uses: Iterable[_Use], gone: Counter[tuple[_Form, int | None]]) -> dict[_Form, list[_Use]]:
    """The uses of each form in a fixed order, without the mentions that stand alone."""
    found: dict[_Form, list[_Use]] = defaultdict(list)
    for use in uses:
        left = use.articles - gone[use.form, use.person]
        if left:
            found[use.form].append(use._replace(articles=left) if gone else use)
    return {
        form: found[form] for form in sorted(found, key=lambda form: (form[0], form[1], form[2] or "", form[3] or ""))
    }


class _Told(NamedTuple):
    """Who is told by forms: people, each by several, forms of which each mention stands alone, and the cores of full names."""

    people: list[list[_Form]]
    scattered: set[_Form]
    cores: list[Core]


def _told(connection: Connection, uses: dict[_Form, list[_Use]]) -> _Told:
    """The people whom forms tell, those of full names before those of short ones."""
    by_key: dict[str, list[_Form]] = defaultdict(list)
    for form in uses:
        by_key[form[0]].append(form)
    forms = {
        key: tuple(Form(*form[1:], sum(use.articles for use in uses[form])) for form in there)
        for key, there in by_key.items()
    }
    told = _Told([], set(), [])
    groups: dict[str, list[Group]] = defaultdict(list)
    place: dict[int, list[_Form]] = {}
    for key in by_key:
        if key != bare_key(key):
            parts = partition(forms[key])
            for group in parts.groups:
                place[id(group)] = [by_key[key][form.at] for form in group.forms]
                told.people.append(place[id(group)])
                groups[name_key_of(key)].append(group)
                told.cores.append(core_of(key, group))
            told.scattered.update(by_key[key][at] for at in parts.scattered)
    bare = [key for key in by_key if key == bare_key(key)]
    weights = weights_of(connection, [name_key_of(key) for key in bare], by_key.keys(), told.cores)
    for key in bare:
        known = [group for group in groups[name_key_of(key)] if group.articles >= KNOWN]
        found = short_names(forms[key], known, weights[name_key_of(key)])
        for best, alone in found.joined:
            place[id(best)] += [by_key[key][form.at] for form in alone.forms]
        told.people.extend([by_key[key][form.at] for form in group.forms] for group in found.groups)
        told.scattered.update(by_key[key][at] for at in found.scattered)
    return told


def _linked(
    items: dict[Hashable, list[_Item]], links: Iterable[tuple[Hashable, Hashable]]
) -> dict[Hashable, list[_Item]]:
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


def _numbered(groups: Sequence[list[_Item]]) -> list[int | None]:
    """For each person the number of who they were: the greatest share first, each number once."""
    shares: list[tuple[int, int, int]] = []
    for at, group in enumerate(groups):
        there: Counter[int] = Counter()
        for item in group:
            for person, count in item.shares():
                there[person] += count
        shares += [(-count, person, at) for person, count in there.items()]
    numbers: list[int | None] = [None] * len(groups)
    taken: set[int] = set()
    for _, person, at in sorted(shares):
        if numbers[at] is None and person not in taken:
            numbers[at] = person
            taken.add(person)
    return numbers


def _described(group: Sequence[_Item]) -> dict[str, Any]:
    """The columns of a person: the fullest of the names that are used often, the latest role, the country most told."""
    names: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    for item in group:
        names[item.form[1]] += item.articles
        if item.form[3]:
            countries[item.form[3]] += item.articles
    often = max(names.values()) / 4
    roles = [(item.last(), item.articles, len(item.form[2]), item.form[2]) for item in group if item.form[2]]
    return {
        "full_key": min(item.form[0] for item in group),
        "name": max(names, key=lambda name: (names[name] >= often, len(name.split()), names[name], name)),
        "role": max(roles)[3] if roles else None,
        "country": max(countries, key=lambda country: (countries[country], country)) if countries else None,
        "articles": sum(item.articles for item in group),
    }


def _people_of(connection: Connection, keys: Collection[str]) -> dict[int, dict[str, Any]]:
    """The people who are in the blocks so far."""
    found: dict[int, dict[str, Any]] = {}
    for some in batches(keys):
        for row in connection.execute(select(people).where(people.c.full_key.in_(some))).mappings():
            found[row["id"]] = {name: value for name, value in row.items() if name != "id"}
    return found


def _write_people(connection: Connection, groups: Sequence[list[_Item]], there: dict[int, dict[str, Any]]) -> list[int]:
    """Insert or change the rows of people; their numbers."""
    numbers = _numbered(groups)
    new: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    for number, group in zip(numbers, groups, strict=True):
        row = _described(group)
        if number is None:
            new.append(row)
        elif there[number] != row:
            changed.append({"number": number} | row)
    if changed:
        values: dict[str, Any] = {name: bindparam(name) for name in changed[0] if name != "number"}
        connection.execute(update(people).where(people.c.id == bindparam("number")).values(values), changed)
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


def _write_members(connection: Connection, groups: Sequence[list[_Item]], numbers: Sequence[int]) -> None:
    """Point each entity to its person, where it does not yet."""
    forms: list[dict[str, Any]] = []
    rows: list[tuple[_Row, int]] = []
    for group, number in zip(groups, numbers, strict=True):
        for item in group:
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
    there = _people_of(connection, keys)
    found = joined(connection, keys, [ruling for ruling in made if keys_of(ruling) & keys])
    numbers = _write_people(connection, found.people, there)
    _write_members(connection, found.people, numbers)
    write_cores(connection, keys, found.cores)
    for some in batches(there.keys() - set(numbers)):
        connection.execute(delete(people).where(people.c.id.in_(some)))
