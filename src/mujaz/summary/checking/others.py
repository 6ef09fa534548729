"""Names of the article that stand in the claim where the article has others: among its words, in its lines, with its office."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from mujaz.model import FailureKind, Span
from mujaz.summary.checking.claims import Claim, shown
from mujaz.summary.checking.evidence import Evidence, Surroundings, around
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.names import is_same, kind_of, name_words
from mujaz.summary.checking.stems import is_like, stems
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token

ENOUGH, PLENTY, BOUND = 3, 4, 2
"""Words that another name's place shares with the claim's: so many at least, so many that a smaller lead will do, and so many for a place
behind the very word that stands before it in the claim."""
ROLE_SHARED = 0.6
"""The share of a role's words that another must have to be its bearer."""


class Place(NamedTuple):
    """A mention in the claim: its span, the words around it, and the entities of the article that it may be."""

    span: Span
    kind: FailureKind
    person: bool
    around: Surroundings
    same: frozenset[str]


def _places(evidence: Evidence, claim: Claim) -> list[Place]:
    found = []
    for entity in claim.record.entities:
        same = frozenset(key for key, other in evidence.entities.items() if is_same(entity, other))
        for span in entity.mentions:
            if same and overlaps(span, claim.span):
                person = entity.kind == "person"
                found.append(Place(span, kind_of(entity), person, around(claim.tokens, span), same))
    return found


def misplaced_names(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Names of the article that stand where it has others."""
    places = _places(evidence, claim)
    yield from _in_others_places(evidence, claim, places)
    yield from _far_from_their_lines(evidence, claim, places)


def _in_others_places(evidence: Evidence, claim: Claim, places: Sequence[Place]) -> Iterator[Fault]:
    """Names that stand among the words that the article has around another of their kind and not around them."""
    for place in places:
        own = _best(evidence, place.same, place.around)
        others = (
            key for key, other in evidence.entities.items() if kind_of(other) == place.kind and key not in place.same
        )
        if any(_fits_better(evidence, place, places, key, own) for key in others):
            yield Fault(place.kind, shown(claim, place.span))


def _fits_better(evidence: Evidence, place: Place, places: Sequence[Place], key: str, own: int) -> bool:
    """True where another name fits the place; one that is in the claim too must fit it better than its own place there."""
    theirs = _best(evidence, {key}, place.around)
    bound = place.kind == "place" and own == 0 and theirs >= BOUND and _is_behind_same(evidence, key, place.around)
    ahead = BOUND if bound else _ahead(theirs)
    if theirs - own < ahead or not (bound or (theirs >= ENOUGH and _is_beside(evidence, key, place.around))):
        return False
    told = [other for other in places if key in other.same]
    gains = (_best(evidence, place.same, other.around) - _best(evidence, other.same, other.around) for other in told)
    return theirs - own + min(gains, default=0) >= ahead


def _ahead(shared: int) -> int:
    """How many words more than a name's own places another's must share to be sure."""
    return 2 if shared >= PLENTY else 3


def _best(evidence: Evidence, keys: Set[str], here: Surroundings) -> int:
    """The most words that any place of the entities shares with `here`."""
    return max((_shared(here, there) for key in keys for there in evidence.surroundings(key)), default=0)


def _shared(mine: Surroundings, theirs: Surroundings) -> int:
    """How many words stand on the same side of both names."""
    sides = ((mine.before, theirs.stems_before), (mine.behind, theirs.stems_behind))
    return sum(not stems(one.folded).isdisjoint(there) for here, there in sides for one in here)


def _is_behind_same(evidence: Evidence, key: str, here: Surroundings) -> bool:
    """True where the word right before the name in the claim stands right before the other name in the article."""
    return any(_first_alike(here.before, there.before) for there in evidence.surroundings(key))


def _is_beside(evidence: Evidence, key: str, here: Surroundings) -> bool:
    """True where a word right beside the name in the claim stands right beside the other name in the article."""
    there = evidence.surroundings(key)
    return any(_first_alike(here.before, x.before) or _first_alike(here.behind, x.behind) for x in there)


def _first_alike(one: Sequence[Token], other: Sequence[Token]) -> bool:
    return bool(one and other) and is_like(one[0].folded, other[0].folded)


def _far_from_their_lines(evidence: Evidence, claim: Claim, places: Sequence[Place]) -> Iterator[Fault]:
    """People and places that the lines behind a clause do not tell of: a doubt, for the summary may join what stands apart."""
    told = [place for place in places if place.person or place.kind == "place"]
    for clause in claim.clauses:
        if not clause.tokens or not clause.support.lines:
            continue
        first, last = clause.tokens[0].start, clause.tokens[-1].end
        inside = [place for place in told if first <= place.span[0] and place.span[1] <= last]
        here = frozenset().union(*(place.same for place in inside))
        for place in inside:
            if _is_elsewhere(evidence, clause.support.lines, place, here):
                yield Fault(place.kind, shown(claim, place.span), sure=False)


def _is_elsewhere(evidence: Evidence, lines: Sequence[int], place: Place, here: Set[str]) -> bool:
    """True for a name that stands in none of the lines nor beside them, or in none while the first has another of its kind."""
    told = set().union(*(evidence.lines_of(key) for key in place.same))
    if not told.isdisjoint(lines):
        return False
    if told.isdisjoint({line + step for line in lines for step in (-1, 1)}):
        return True
    others = (key for key, other in evidence.entities.items() if kind_of(other) == place.kind and key not in here)
    return any(lines[0] in evidence.lines_of(key) for key in others)


def other_roles(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """People of the article with the role that another has there."""
    people = [entity for entity in evidence.entities.values() if entity.kind == "person"]
    for person in claim.record.entities:
        here = person.kind == "person" and any(overlaps(span, claim.span) for span in person.mentions)
        role = name_words(person.role or "")
        same = [other for other in people if is_same(person, other)] if here and role else []
        if not same or any(role & name_words(other.role or "") for other in same):
            continue
        shared = (len(role & name_words(other.role or "")) for other in people if other not in same)
        if any(count >= ROLE_SHARED * len(role) for count in shared):
            yield Fault("name", person.name)
