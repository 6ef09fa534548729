"""Who of those that are named is who: forms of names joined into people, by what the archive tells of them.

A form is a name with its role and country; all who are told by one form are joined or parted together. The same forms give the same
people in whatever order they come. What is joined is certain enough; the rest stays apart.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mujaz.archive.naming import Name, bone, parsed_name, sound, without_article, word_list
from mujaz.archive.roles import Signs, far_apart, signs, strong_words
from mujaz.lexicon import load
from mujaz.text.folding import fold_text

KNOWN = 5
"""Articles from which on somebody is well known."""
WELL_KNOWN = 12
"""Articles from which on a bare name means them where nothing else is told."""
MOST, NEARLY_ALL = 0.8, 0.95
"""The share of those of one name that one person must have, for a short form with a sign of who it is, and for one without."""


class Form(NamedTuple):
    """A name as it is told with a role and a country, and in how many articles."""

    name: str
    role: str | None
    country: str | None
    articles: int


class Known(NamedTuple):
    """A form with what its name and its role tell."""

    at: int
    name: Name
    signs: Signs
    country: str | None
    articles: int


def known_form(at: int, form: Form) -> Known:
    """A form at its place."""
    return Known(at, parsed_name(form.name), signs(form.role), form.country, form.articles)


class Group:
    """Forms that are one person."""

    def __init__(self, forms: Sequence[Known], *, common: bool = False) -> None:
        self.forms = list(forms)
        self.common = common
        self.names: set[Name] = set()
        self.countries: set[str] = set()
        self.words: set[str] = set()
        self.fields: set[str] = set()
        self.articles = 0
        for form in forms:
            self._take(form)

    def _take(self, form: Known) -> None:
        self.names.add(form.name)
        self.countries |= {form.country} if form.country else set()
        self.words |= form.signs.words
        self.fields |= form.signs.fields
        self.articles += form.articles

    def join(self, other: "Group") -> None:
        """Take in the forms of another one."""
        self.forms += other.forms
        for form in other.forms:
            self._take(form)

    def conflicts(self, other: "Group") -> bool:
        """True where the countries or the fields tell them apart."""
        countries = self.countries and other.countries and not self.countries & other.countries
        return bool(countries) or far_apart(self.fields, other.fields)

    def agrees(self, other: "Group") -> bool:
        """True where an office is shared, or a country by those whose name is rare, and nothing speaks against it."""
        if self.conflicts(other):
            return False
        if self.common or other.common:
            return bool(self.words & other.words)
        return bool(self.countries & other.countries or self.words & other.words)


class Partition(NamedTuple):
    """The forms as groups, and the places of those of which each article may mean somebody else."""

    groups: tuple[Group, ...]
    scattered: tuple[int, ...]


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


def _pools(forms: Sequence[Known], labels: Sequence[Iterable[str]]) -> tuple[list[list[Known]], list[Known]]:
    """Forms that share a label, directly or through others; and those without a label."""
    joined = _Joined()
    for form, own in zip(forms, labels, strict=True):
        for label in own:
            joined.join(form.at, label)
    pools: dict[Hashable, list[Known]] = defaultdict(list)
    bare: list[Known] = []
    for form, own in zip(forms, labels, strict=True):
        (pools[joined.root(form.at)] if own else bare).append(form)
    return list(pools.values()), bare


def _count(forms: Iterable[Known]) -> int:
    return sum(form.articles for form in forms)


def leading(groups: Sequence[Group], share: float, fewest: int, others: int = 0) -> Group | None:
    """The one group that has nearly all the articles; `others` are those of groups that are not given."""
    best = max(groups, key=lambda group: group.articles, default=None)
    if best is None or best.articles < fewest:
        return None
    return best if best.articles >= share * (others + sum(group.articles for group in groups)) else None


class Sorted(NamedTuple):
    """The groups of one name, and forms of which each article stands alone."""

    groups: list[Group]
    scattered: list[Known]


def _attached(groups: list[Group], rest: Iterable[Known]) -> Sorted:
    """The rest joins the group that it agrees with, or the one that nearly all mean; else it stays apart."""
    main = leading(groups, NEARLY_ALL, WELL_KNOWN)
    scattered: list[Known] = []
    for form in rest:
        alone = Group([form])
        fit = [group for group in groups if not group.conflicts(alone)]
        agreeing = [group for group in fit if group.words & alone.words]
        if len(agreeing) == 1:
            agreeing[0].join(alone)
        elif main is not None and main in fit:
            main.join(alone)
        else:
            scattered.append(form)
    return Sorted(groups, scattered)


def _by_country(forms: Sequence[Known]) -> tuple[list[list[Known]], list[Known]]:
    pools: dict[str, list[Known]] = defaultdict(list)
    for form in forms:
        if form.country:
            pools[form.country].append(form)
    return [pools[country] for country in sorted(pools)], [form for form in forms if not form.country]


def _camps(forms: Sequence[Known]) -> list[Group] | None:
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
    pools: dict[Hashable, list[Known]] = defaultdict(list)
    for form in forms:
        if form.signs.fields:
            pools[joined.root(form.at)].append(form)
    return [Group(pool) for pool in pools.values()]


def _with_nowhere(groups: list[Group], nowhere: Sequence[Known], *, common: bool) -> Sorted:
    """Forms without a country join the one group with whom they share an office, or are people of their own by their offices."""
    if not nowhere:
        return Sorted(groups, [])
    told, rest = _pools(nowhere, [form.signs.words for form in nowhere])
    alone = [Group(pool, common=common) for pool in told]
    for group in alone:
        sharing = [one for one in groups if one.words & group.words and not one.conflicts(group)]
        best = leading(sharing, MOST, 1)
        if best is None:
            groups = [*groups, group]
        else:
            best.join(group)
    return _attached(_led(groups), rest)


def _led(groups: list[Group]) -> list[Group]:
    """The groups, those who share an office with the one whom nearly all mean joined to them."""
    main = leading(groups, NEARLY_ALL, WELL_KNOWN)
    if main is None:
        return groups
    kept = [main]
    for group in sorted((group for group in groups if group is not main), key=_rank):
        if main.words & group.words and not main.conflicts(group):
            main.join(group)
        else:
            kept.append(group)
    return kept


def of_rare_name(forms: Sequence[Known]) -> Sorted:
    """One name that hardly two people have: apart by country, and by fields that lie far apart."""
    if len(forms) == 1:
        return Sorted([Group(forms)], [])
    pools, nowhere = _by_country(forms)
    if len(pools) < 2:
        pools, nowhere = [list(forms)], []
    groups: list[Group] = []
    scattered: list[Known] = []
    for pool in pools:
        camps = _camps(pool)
        if camps is None or len(camps) == 1:
            groups.append(Group(pool))
        else:
            found = _attached(camps, (form for form in pool if not form.signs.fields))
            groups += found.groups
            scattered += found.scattered
    found = _with_nowhere(groups, nowhere, common=False)
    return Sorted(found.groups, scattered + found.scattered)


def of_common_name(forms: Sequence[Known]) -> Sorted:
    """One name that many people have: joined only by an office, in one country."""
    pools, nowhere = _by_country(forms)
    groups: list[Group] = []
    rest: list[Known] = []
    for pool in pools:
        told, bare = _pools(pool, [form.signs.words for form in pool])
        groups += [Group(one, common=True) for one in told]
        rest += bare
    found = _with_nowhere(groups, nowhere, common=True)
    more = _attached(found.groups, rest)
    return Sorted(more.groups, found.scattered + more.scattered)


def _is_common(words: tuple[str, ...]) -> bool:
    """True for a name that several people of one country are likely to have."""
    common = word_list("common")
    if words[0] not in common or len(words) > 3:
        return False
    if words[-1] in common:
        return True
    return len(words) == 2 and without_article(words[-1]) in word_list("families")


@cache
def _look_alikes() -> frozenset[str]:
    lists: list[str] = load("archive")["names"]["look_alikes"]
    return frozenset(fold_text(word) for words in lists for word in words.split())


def other_spelling(first: Sequence[str], second: Sequence[str]) -> bool | None:
    """True for names that sound the same, False for such as only long vowels or articles tell apart, None for two names."""
    if len(first) != len(second):
        return None
    pairs = list(zip(first, second, strict=True))
    if all(sound(one) == sound(other) and one.startswith("ال") == other.startswith("ال") for one, other in pairs):
        return True
    for one, other in pairs:
        if bone(one) != bone(other) or (one != other and {one, other} <= _look_alikes()):
            return None
    return False


@cache
def _arabic_speaking() -> frozenset[str]:
    return frozenset(load("archive")["names"]["arabic_speaking"])


def _spellings_joined(all_groups: Iterable[Group]) -> list[Group]:
    """The groups with spellings of one name joined, the best known taking in the others."""
    alike: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in all_groups:
        alike[_fullest(group).skeleton].append(group)
    kept: list[Group] = []
    for groups in alike.values():
        leaders: list[Group] = []
        for group in sorted(groups, key=_rank) if len(groups) > 1 else groups:
            fit = [leader for leader in leaders if _one_spelt_otherwise(leader, group)]
            best = fit[0] if len(fit) == 1 else _closest(fit, group)
            if best is None:
                leaders.append(group)
            else:
                best.join(group)
        kept += leaders
    return kept


def _parts_joined(groups: Sequence[Group]) -> list[Group]:
    """The groups with each short name joined to the one fuller name that it is a part of, where a country or an office agrees."""
    kept: list[Group] = []
    for group in sorted(groups, key=lambda group: (-len(_fullest(group).words), _rank(group))):
        fit = [
            other
            for other in kept
            if any(name.is_part_of(full) for name in group.names for full in other.names) and other.agrees(group)
        ]
        best = fit[0] if len(fit) == 1 else _closest(fit, group)
        if best is None:
            kept.append(group)
        else:
            best.join(group)
    return kept


def _fullest(group: Group) -> Name:
    return max(group.names, key=lambda name: (len(name.words), name))


def _closest(fit: Sequence[Group], group: Group) -> Group | None:
    """Of several who may be meant, the one whose offices are the group's far more than the others', or who has most articles."""
    shared = sorted(((len(one.words & group.words), -at) for at, one in enumerate(fit)), reverse=True)
    if len(fit) > 1 and shared[0][0] >= 2 and shared[0][0] >= 2 * shared[1][0]:
        return fit[-shared[0][1]]
    return leading(fit, MOST, KNOWN)


def _rank(group: Group) -> tuple[int, list[Name], list[str], list[str]]:
    """The best known first; the same order for the same forms."""
    return (-group.articles, sorted(group.names), sorted(group.countries), sorted(group.words))


def _one_spelt_otherwise(leader: Group, group: Group) -> bool:
    """True for two spellings of one name: sounding the same, or told apart by a long vowel where Arabic is not spoken."""
    if leader.conflicts(group) or leader.names & group.names:
        return False
    spellings = {other_spelling(one.words, other.words) for one in leader.names for other in group.names}
    country = leader.countries & group.countries
    office = leader.words & group.words - strong_words()
    if True in spellings:
        return bool(country or office) or (leader.articles >= KNOWN and not group.countries and not group.words)
    if False not in spellings:
        return False
    told = leader.countries | group.countries
    return bool(country and (office or country - _arabic_speaking())) or bool(office and told - _arabic_speaking())


@lru_cache(maxsize=2048)
def partition(forms: tuple[Form, ...]) -> Partition:
    """The people that the forms of full names with one key tell of.

    Args:
        forms: with a name of two words or more each, each form once, in a fixed order.

    Returns:
        Groups, each one person, and the scattered forms.
    """
    by_words: dict[tuple[str, ...], list[Known]] = defaultdict(list)
    for at, form in enumerate(forms):
        known = known_form(at, form)
        by_words[known.name.words].append(known)
    groups: list[Group] = []
    scattered: list[Known] = []
    for words in sorted(by_words):
        found = (of_common_name if _is_common(words) else of_rare_name)(by_words[words])
        groups += found.groups
        scattered += found.scattered
    if len(by_words) > 1:
        groups = _parts_joined(_spellings_joined(groups))
    return Partition(tuple(groups), tuple(form.at for form in scattered))
