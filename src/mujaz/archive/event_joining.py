"""Which events of several articles are one and the same: a cautious yes, for two that are told apart are seen, two made one are not.

Nothing here knows of the database; every answer depends on what is told alone.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from mujaz.archive.naming import bone, name_key, parsed_name, plain_name
from mujaz.archive.occurrence_records import Actor, Told
from mujaz.text.search_forms import search_words

_VAGUE_DAYS = 7
"""A longer span of days tells no day: two such are one only where they are told alike."""
_UNTOLD_PAST, _UNTOLD_FUTURE = 2, 7
"""Days before its article within which a contact without a told day has happened, and after it within which a planned one will."""
_UNTOLD_DAILY = 1
"""The same of what happens day by day and is told in the same words: an attack, an arrest."""
_FEWEST_COMMON = 5
"""Words that two sentences must share to be told alike."""
_TALKS = frozenset({"meeting", "negotiation"})
_MUTUAL = frozenset({"CONSULT", "AGREE"})


class Window(NamedTuple):
    """The days, counted from year 1, on which an event may have been; `told` where the article tells them."""

    first: int
    last: int
    told: bool

    @property
    def vague(self) -> bool:
        """True for days that are told as a long span."""
        return self.last - self.first >= _VAGUE_DAYS and self.told


class Member(NamedTuple):
    """An event with what is asked of it again and again."""

    told: Told
    window: Window | None
    names: tuple[str, ...]
    """The plain names of its actors."""
    place: str | None
    trigger: str
    tokens: frozenset[str]
    """What it is found by: the names and countries of its actors, its text."""
    sought: frozenset[str]
    """What it seeks others by: without one of these in the other's tokens, nothing is shared."""


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _window(told: Told) -> Window | None:
    if told.first_day:
        first = _ordinal(told.first_day)
        return Window(first, max(first, _ordinal(told.last_day or told.first_day)), True)
    if not told.article.day:
        return None
    day = _ordinal(told.article.day)
    if told.status == "planned":
        return Window(day, day + _UNTOLD_FUTURE, False)
    return Window(day - (_UNTOLD_PAST if told.type in _MUTUAL else _UNTOLD_DAILY), day, False)


def _tokens(told: Told, names: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What an event is found by and what it seeks others by; whoever `same_actor` or `same_side` joins meets in one of them."""
    tokens, sought = {f"text {told.text_group}"}, set[str]()
    for actor, name in zip(told.actors, names, strict=True):
        if actor.kind != "person":
            tokens |= {f"name {name}", f"nameless {actor.country}"}
            sought.add(f"of {actor.country}")
            continue
        words = parsed_name(name).words
        tokens |= {f"person {actor.person}", f"key {name_key(name)}", f"of {actor.country}"}
        tokens |= {f"begins {bone(words[0])}"} if words else set()
        sought.add(f"nameless {actor.country}")
    return frozenset(tokens), frozenset((tokens - {token for token in tokens if token.startswith("of ")}) | sought)


def member(told: Told) -> Member:
    """The event made ready for comparing."""
    forms = search_words(told.trigger)
    names = tuple(plain_name(actor.name) for actor in told.actors)
    return Member(
        told,
        _window(told),
        names,
        plain_name(told.place) if told.place else None,
        forms[-1].form if forms else "",
        *_tokens(told, names),
    )


def family(told: Told) -> str:
    """What must be the same for two events to be one: the type, and whether one met, travelled, called or wrote."""
    mode = "meeting" if told.mode in _TALKS else told.mode
    return f"{told.type}/{mode or ''}/{'denied' if told.status == 'denied' else ''}"


def _days_meet(first: Member, second: Member) -> bool:
    """True where both may have been on one day, give or take one; vague ones only where they are told alike."""
    one, other = first.window, second.window
    if one is None or other is None:
        return False
    if one.vague or other.vague:
        return first.told.edtf == second.told.edtf
    slack = 1 if one.told and other.told else 0
    return one.first - slack <= other.last and other.first - slack <= one.last


def same_day(first: Member, second: Member) -> bool:
    """True where both tell a day, and it is the same."""
    one, other = first.window, second.window
    return bool(one and other and one.told and other.told and one.first == other.first and not one.vague)


def _places_conflict(first: Told, second: Told) -> bool:
    """True for places in different countries; of a palace, a region or a sea no country is known, and it contradicts nothing."""
    return bool(first.place_country and second.place_country and first.place_country != second.place_country)


def _one_name(one: str, other: str, *, compatriots: bool) -> bool:
    """True for one name in two spellings, or one of them short: the last name alone, or the beginning of the other one."""
    short, full = sorted((tuple(map(bone, parsed_name(name).words)) for name in (one, other)), key=len)
    if len(short) >= (2 if compatriots else 3) and full[: len(short)] == short:
        return True
    return bool(short) and name_key(one) == name_key(other) and set(short) <= set(full)


@lru_cache(maxsize=4096)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(word.form for word in search_words(sentence))


def _alike_told(first: Member, second: Member) -> bool:
    """True where two thirds of the shorter sentence's words are in the other one: one piece of news, reworded or cut."""
    one, other = _words(first.told.evidence), _words(second.told.evidence)
    common = len(one & other)
    return common >= _FEWEST_COMMON and 3 * common >= 2 * min(len(one), len(other))


def _one_person(first: Actor, second: Actor, one: str, other: str) -> bool:
    """True for one person of the archive, or for one name where no country speaks against it.

    The archive leaves people apart where it cannot tell; who has the same name and does the same thing on the same day is the same.
    """
    if first.person is not None and first.person == second.person:
        return True
    if first.country and second.country and first.country != second.country:
        return False
    return _one_name(one, other, compatriots=first.country is not None and first.country == second.country)


def same_actor(first: Actor, second: Actor, one: str, other: str) -> bool:
    """True for one person, body or country by name; `one` and `other` are their plain names."""
    if first.kind != second.kind:
        return False
    if first.kind == "person":
        return _one_person(first, second, one, other)
    if first.kind == "country" and first.country:
        return first.country == second.country
    return one == other


def same_side(first: Actor, second: Actor) -> bool:
    """True for a country and whoever is of it, or two of it of whom one is nobody by name."""
    nameless = first.kind != "person" or second.kind != "person"
    return nameless and first.country is not None and first.country == second.country


def _unknown_side(first: Actor, second: Actor) -> bool:
    """True where one is nobody by name and of one no country is told: they may be the same, and nothing says so."""
    nameless = first.kind == "description" or second.kind == "description"
    return nameless and (first.country is None or second.country is None)


class Shared(NamedTuple):
    """How many actors two events share: by name, how many of those are persons, by side alone; how many may be the same besides."""

    named: int
    persons: int
    sides: int
    unknown: int
    smaller: int
    """How many actors the smaller event has."""


def shared(first: Member, second: Member) -> Shared:
    """Count the actors that two events share; each is taken once, by the surest likeness first."""
    mine, theirs = first.told.actors, second.told.actors
    left, right = list(range(len(mine))), list(range(len(theirs)))

    def taken(alike: Callable[[int, int], bool]) -> list[int]:
        """Of those that are left, the first event's that are like one of the second's; both are taken."""
        found = []
        for at in tuple(left):
            match = next((to for to in right if alike(at, to)), None)
            if match is not None:
                found.append(at)
                left.remove(at)
                right.remove(match)
        return found

    named = taken(lambda at, to: same_actor(mine[at], theirs[to], first.names[at], second.names[to]))
    told = {mine[at].country for at in named}  # a second one of a side that is there already is no second side
    sides = [at for at in taken(lambda at, to: same_side(mine[at], theirs[to])) if mine[at].country not in told]
    unknown = taken(lambda at, to: _unknown_side(mine[at], theirs[to]))
    persons = sum(mine[at].kind == "person" for at in named)
    return Shared(len(named), persons, len(sides), len(unknown), min(len(mine), len(theirs)))


def may_meet(first: Member, second: Member) -> bool:
    """True unless one article tells two events apart, or their days exclude each other."""
    return first.told.article.id != second.told.article.id and _days_meet(first, second)


def may_be_one(first: Member, second: Member, alike: Shared) -> bool:
    """True for events that may meet, unless their actors or places exclude each other."""
    if alike.named + alike.sides + alike.unknown < min(2, alike.smaller):
        return False  # whoever meets one and then another meets twice
    if not _places_conflict(first.told, second.told):
        return True
    whole = alike.named >= 2 and alike.named == alike.smaller
    return first.told.mode != "visit" and first.told.type in _MUTUAL and whole and same_day(first, second)


def _told_days(first: Member, second: Member) -> bool:
    return bool(first.window and second.window and first.window.told and second.window.told)


def _one_contact(first: Member, second: Member, alike: Shared) -> bool:
    """True for two contacts or agreements that share two actors; where a day is not told, one of them is a person, or more is shared."""
    if alike.named + alike.sides < 2:
        return False
    if _told_days(first, second):
        return alike.named >= 1 or same_day(first, second)
    if alike.persons:
        return True
    place = first.place is not None and first.place == second.place and first.told.mode == second.told.mode
    named_alike = first.told.type == "AGREE" and first.trigger == second.trigger
    return alike.named >= 1 and (place or named_alike or _alike_told(first, second))


def are_one(first: Member, second: Member, alike: Shared) -> bool:
    """True where enough is shared: two actors of a contact; one at the same place, told alike; for the rest all actors, told alike."""
    if first.told.text_group == second.told.text_group and first.told.evidence == second.told.evidence:
        return first.trigger == second.trigger
    if first.told.type in _MUTUAL and _one_contact(first, second, alike):
        return True
    if alike.named == 0 or alike.named < alike.smaller:
        return False
    place = first.place is not None and first.place == second.place
    if first.told.mode == "visit":
        return place
    told_place = place and (same_day(first, second) or first.trigger == second.trigger)
    contact = first.told.type in _MUTUAL and same_day(first, second)
    several = first.told.type not in _MUTUAL and alike.named + alike.sides >= 2
    return (contact or told_place or several) and _alike_told(first, second)
