"""Who of those that are named is who: forms of names joined into people, by what the archive tells of them.

A form is a name with its role and country; all who are told by one form are joined or parted together. The same forms give the same
people in whatever order they come. What is joined is certain enough; the rest stays apart.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from mujaz.archive.naming import Name, bone, parsed_name, sound, word_list
from mujaz.archive.roles import Signs, far_apart, signs
from mujaz.lexicon import load
from mujaz.text.folding import fold_text

_KNOWN = 5
"""Articles from which on somebody is well known."""
_WELL_KNOWN = 12
"""Articles from which on a bare name means them where nothing else is told."""
_MOST, _NEARLY_ALL = 0.8, 0.95
"""The share of those of one name that one person must have, for a short form with a sign of who it is, and for one without."""
_MANY_GIVEN = 8
"""Given names before a family name from which on the family is large: two people of it often have one name."""
_MORE_GIVEN = 40
"""The same for names of three words."""


class Form(NamedTuple):
    """A name as it is told with a role and a country, and in how many articles."""

    name: str
    role: str | None
    country: str | None
    articles: int


class Partition(NamedTuple):
    """The forms as groups of indices, and those of which each article may mean somebody else."""

    groups: list[list[int]]
    scattered: list[int]


class _Known(NamedTuple):
    """A form with what its name and its role tell."""

    at: int
    name: Name
    signs: Signs
    country: str | None
    articles: int


class _Group:
    """Forms that are one person."""

    def __init__(self, forms: Sequence[_Known]) -> None:
        self.forms = list(forms)
        self.names: set[tuple[str, ...]] = set()
        self.countries: set[str] = set()
        self.words: set[str] = set()
        self.fields: set[str] = set()
        self.articles = 0
        for form in forms:
            self._take(form)

    def _take(self, form: _Known) -> None:
        self.names.add(form.name.words)
        self.countries |= {form.country} if form.country else set()
        self.words |= form.signs.words
        self.fields |= form.signs.fields
        self.articles += form.articles

    def join(self, other: "_Group") -> None:
        self.forms += other.forms
        for form in other.forms:
            self._take(form)

    def conflicts(self, other: "_Group") -> bool:
        countries = self.countries and other.countries and not self.countries & other.countries
        return bool(countries) or far_apart(self.fields, other.fields)

    def agrees(self, other: "_Group") -> bool:
        """True where a country or an office is shared, and nothing speaks against it."""
        return not self.conflicts(other) and bool(self.countries & other.countries or self.words & other.words)


class _Joined:
    """Disjoint sets of what can be compared."""

    def __init__(self) -> None:
        self._parent: dict[Hashable, Hashable] = {}

    def root(self, one: Hashable) -> Hashable:
        self._parent.setdefault(one, one)
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def join(self, one: Hashable, other: Hashable) -> None:
        self._parent[self.root(one)] = self.root(other)


def _pools(forms: Sequence[_Known], labels: Sequence[Iterable[str]]) -> tuple[list[list[_Known]], list[_Known]]:
    """Forms that share a label, directly or through others; and those without a label."""
    joined = _Joined()
    for form, own in zip(forms, labels, strict=True):
        for label in own:
            joined.join(form.at, label)
    pools: dict[Hashable, list[_Known]] = defaultdict(list)
    bare: list[_Known] = []
    for form, own in zip(forms, labels, strict=True):
        (pools[joined.root(form.at)] if own else bare).append(form)
    return list(pools.values()), bare


def _count(forms: Iterable[_Known]) -> int:
    return sum(form.articles for form in forms)


def _leading(groups: Sequence[_Group], share: float, fewest: int) -> _Group | None:
    """The one group that has nearly all the articles."""
    best = max(groups, key=lambda group: group.articles, default=None)
    if best is None or best.articles < fewest:
        return None
    return best if best.articles >= share * sum(group.articles for group in groups) else None


class _Sorted(NamedTuple):
    """The groups of one name, and forms of which each article stands alone."""

    groups: list[_Group]
    scattered: list[_Known]


def _attached(groups: list[_Group], rest: Iterable[_Known]) -> _Sorted:
    """The rest joins the group that it agrees with, or the one that nearly all mean; else it stays apart."""
    leading = _leading(groups, _NEARLY_ALL, _WELL_KNOWN)
    scattered: list[_Known] = []
    for form in rest:
        alone = _Group([form])
        fit = [group for group in groups if not group.conflicts(alone)]
        agreeing = [group for group in fit if group.words & alone.words]
        if len(agreeing) == 1:
            agreeing[0].join(alone)
        elif leading is not None and leading in fit:
            leading.join(alone)
        else:
            scattered.append(form)
    return _Sorted(groups, scattered)


def _by_country(forms: Sequence[_Known]) -> tuple[list[list[_Known]], list[_Known]]:
    pools: dict[str, list[_Known]] = defaultdict(list)
    for form in forms:
        if form.country:
            pools[form.country].append(form)
    return [pools[country] for country in sorted(pools)], [form for form in forms if not form.country]


def _camps(forms: Sequence[_Known]) -> list[_Group] | None:
    """The forms of one country as one person, or as several whose fields lie apart; None for fields that do not."""
    told = sorted({field for form in forms for field in form.signs.fields})
    if not any(far_apart([one], [other]) for one in told for other in told):
        return None
    joined = _Joined()
    for form in forms:
        for field in form.signs.fields:
            joined.join(form.at, field)
    for one in told:
        for other in told:
            if not far_apart([one], [other]) and {one, other} <= {"force", "state", "religion", "science", "business"}:
                joined.join(one, other)
    pools: dict[Hashable, list[_Known]] = defaultdict(list)
    for form in forms:
        if form.signs.fields:
            pools[joined.root(form.at)].append(form)
    return [_Group(pool) for pool in pools.values()]


def _of_rare_name(forms: Sequence[_Known]) -> _Sorted:
    """One name that hardly two people have: apart by country, and by fields that lie far apart."""
    pools, nowhere = _by_country(forms)
    if len(pools) < 2:
        pools, nowhere = [list(forms)], []
    groups: list[_Group] = []
    scattered: list[_Known] = []
    for pool in pools:
        camps = _camps(pool)
        if camps is None or len(camps) == 1:
            groups.append(_Group(pool))
        else:
            found = _attached(camps, (form for form in pool if not form.signs.fields))
            groups += found.groups
            scattered += found.scattered
    found = _attached(groups, nowhere)
    return _Sorted(found.groups, scattered + found.scattered)


def _of_common_name(forms: Sequence[_Known]) -> _Sorted:
    """One name that many people have: joined only by an office, in one country."""
    pools, nowhere = _by_country(forms)
    groups: list[_Group] = []
    rest: list[_Known] = []
    for pool in pools or [list(forms)]:
        told, bare = _pools(pool, [form.signs.words for form in pool])
        groups += map(_Group, told)
        rest += bare
    if pools:
        rest += nowhere
    return _attached(groups, rest)


def _is_common(words: tuple[str, ...], given: int) -> bool:
    """True for a name that several people of one country are likely to have; `given` given names stand before its last word."""
    common = word_list("common")
    if words[0] not in common:
        return False
    if len(words) == 1 or words[-1] in common:
        return len(words) < 4
    return given >= (_MANY_GIVEN if len(words) == 2 else _MORE_GIVEN)


@cache
def _look_alikes() -> frozenset[str]:
    lists: list[str] = load("archive")["names"]["look_alikes"]
    return frozenset(fold_text(word) for words in lists for word in words.split())


def other_spelling(first: tuple[str, ...], second: tuple[str, ...]) -> bool | None:
    """True for names that sound the same, False for such as only long vowels tell apart, None for two names."""
    if len(first) != len(second):
        return None
    if all(sound(one) == sound(other) for one, other in zip(first, second, strict=True)):
        return True
    for one, other in zip(first, second, strict=True):
        if bone(one) != bone(other) or (one != other and {one, other} <= _look_alikes()):
            return None
    return False


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True for words that stand in the fuller name in their order."""
    rest = iter(full)
    return len(short) < len(full) and all(word in rest for word in short)


@cache
def _arabic_speaking() -> frozenset[str]:
    return frozenset(load("archive")["names"]["arabic_speaking"])


class _Block:
    """Groups of names that share a key, joined step by step, the best known taking in the others."""

    def __init__(self, groups: list[_Group]) -> None:
        self.groups = groups

    def _take(self, taken: dict[int, _Group]) -> None:
        self.groups = [group for group in self.groups if id(group) not in taken]

    def join_spellings(self) -> None:
        """Join spellings of one name: sounding the same in one country, or told apart by a long vowel where Arabic is not spoken."""
        alike: dict[tuple[str, ...], list[_Group]] = defaultdict(list)
        for group in self.groups:
            alike[tuple(bone(word) for word in min(group.names))].append(group)
        taken: dict[int, _Group] = {}
        for groups in alike.values():
            leaders: list[_Group] = []
            for group in sorted(groups, key=_rank):
                fit = [leader for leader in leaders if _one_spelt_otherwise(leader, group)]
                if fit and (len(fit) == 1 or group.countries):
                    fit[0].join(group)
                    taken[id(group)] = fit[0]
                else:
                    leaders.append(group)
        self._take(taken)

    def join_parts(self) -> None:
        """Join a name to the one fuller name that holds its words, where a country or an office agrees."""
        holding: dict[str, list[_Group]] = defaultdict(list)
        taken: dict[int, _Group] = {}
        for group in sorted(self.groups, key=lambda group: (-max(map(len, group.names)), _rank(group))):
            words = max(group.names, key=lambda words: (len(words), words))
            fit = [
                other
                for other in holding[words[0]] + holding[words[-1]]
                if other.agrees(group) and any(is_part(words, name) for name in other.names)
            ]
            distinct = list({id(other): other for other in fit}.values())
            best = distinct[0] if len(distinct) == 1 else _leading(distinct, _MOST, _KNOWN)
            if best is not None and len(words) > 1:
                best.join(group)
                taken[id(group)] = best
            else:
                best = group
            for name in group.names:
                for word in name:
                    holding[word].append(best)
        self._take(taken)


def _rank(group: _Group) -> tuple[int, tuple[str, ...], list[str], list[str]]:
    """The best known first; the same order for the same forms."""
    return (-group.articles, min(group.names), sorted(group.countries), sorted(group.words))


def _one_spelt_otherwise(leader: _Group, group: _Group) -> bool:
    if leader.conflicts(group):
        return False
    sounds = [other_spelling(one, other) for one in leader.names for other in group.names]
    shared = leader.countries & group.countries
    if True in sounds:
        return bool(shared or not group.countries or not leader.countries)
    return False in sounds and (bool(shared - _arabic_speaking()) or bool(leader.words & group.words and shared))


def _of_bare_name(bare: Sequence[_Known], groups: Sequence[_Group]) -> list[_Known]:
    """Join one word to the one well-known person who is called by it; what is left."""
    called: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        for name in {form.name for form in group.forms}:
            called[sound(name.key_word)].append(group)
    rest: list[_Known] = []
    joins: list[tuple[_Group, _Group]] = []
    for form in bare:
        alone = _Group([form])
        there = list({id(group): group for group in called[sound(form.name.key_word)]}.values())
        agreeing = [group for group in there if group.agrees(alone)]
        best = _leading(agreeing, _MOST, _KNOWN)
        if best is None and not form.country and not form.signs.words:
            best = _leading(there, _NEARLY_ALL, _WELL_KNOWN)
            best = best if best and not best.conflicts(alone) else None
        if best is None:
            rest.append(form)
        else:
            joins.append((best, alone))
    for best, alone in joins:
        best.join(alone)
    return rest


@cache
def _figures() -> frozenset[str]:
    names = load("names")
    known = set(names["figures"]) - set(names["not_figures"]["names"])
    return frozenset(parsed_name(name).words[-1] for name in known)


def _stands_for_one(word: str, given: int) -> bool:
    """True for one word that is somebody's whole name: a kunya, a figure, or what is nobody's family name."""
    return word.startswith(fold_text("أبو")) or word in _figures() or (not given and word not in word_list("common"))


def partition(forms: Sequence[Form]) -> Partition:
    """The people that forms of names with one key tell of.

    Args:
        forms: with a name of at least one word each, each form once.

    Returns:
        Groups of indices into `forms`, each one person, and the scattered forms.
    """
    known = [
        _Known(index, parsed_name(form.name), signs(form.role), form.country, form.articles)
        for index, form in sorted(enumerate(forms), key=lambda pair: tuple(part or "" for part in pair[1][:3]))
    ]
    by_words: dict[tuple[str, ...], list[_Known]] = defaultdict(list)
    given: dict[str, set[str]] = defaultdict(set)
    for form in known:
        by_words[form.name.words].append(form)
        if len(form.name.words) > 1:
            given[sound(form.name.words[-1])].add(form.name.words[0])
    groups: list[_Group] = []
    scattered: list[_Known] = []
    for words, alike in by_words.items():
        if len(words) > 1:
            common = _is_common(words, len(given[sound(words[-1])]))
            found = (_of_common_name if common else _of_rare_name)(alike)
            groups += found.groups
            scattered += found.scattered
    block = _Block(groups)
    block.join_spellings()
    block.join_parts()
    for words, alike in by_words.items():
        if len(words) == 1:
            rest = _of_bare_name(alike, block.groups)
            alone = _stands_for_one(words[0], len(given[sound(words[0])]))
            found = (_of_rare_name if alone else _of_common_name)(rest) if rest else _Sorted([], [])
            block.groups += found.groups
            scattered += found.scattered
    return Partition(
        [sorted(form.at for form in group.forms) for group in block.groups],
        sorted(form.at for form in scattered),
    )
