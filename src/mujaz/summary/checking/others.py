"""Names of the article that stand in the claim where the article has others: among its words, in its lines, with its office."""

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from mujaz.model import Entity
from mujaz.summary.checking.alignment import Fit
from mujaz.summary.checking.claims import Claim, shown
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.names import may_be_name
from mujaz.summary.checking.places import Place, kind_in
from mujaz.summary.checking.sameness import is_state, kind_of, name_words
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.support import support_of
from mujaz.summary.checking.vocabulary import is_cue, is_listed, listed, nisbas, nisbas_of
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token

APART, TOGETHER, ONE_LINE = 0.9, 0.6, 0.4
"""The share of the votes for another of its kind below which a name stands in the other's place: where the lines behind the clause do not
tell of it, where they do, and where it stands in the other's very line."""
PRESENT, BODY, UNLIKE, SWAPPED = 0.3, 0.4, 0.6, 0.7
"""The same for another who is in the claim too, for a body, for another of another kind where somebody speaks, and for two who change
places."""
LEAST, LEAST_OF_BODY, LEAST_OF_PRESENT = 0.1, 0.25, 0.4
"""The share of all votes that the other must have: at all, in a body's place, and where it is in the claim too."""
WORD, LEAST_OF_WORD = 0.5, 0.2
"""The same two for a word that the record does not know as a name."""
SPEAKS = 6
"""Words behind a verb of saying among which its speaker is named."""
AT_HOME = 0.25
"""The share of all votes with which a name stands where it belongs."""
FAR = 0.1
"""The share with which it stands far from anything that is told there."""
ROLE_SHARED = 0.6
"""The share of a role's words that another must have to be its bearer."""


def misplaced_names(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Names of the article that stand where it has others."""
    here = frozenset().union(*(place.same for place in claim.names))
    for place in claim.names:
        if any(_is_its_place(evidence, claim, place, key, here) for key in place.fits if key not in place.same):
            yield Fault(place.fault, shown(claim, place.span))
    for one, other in combinations(claim.names, 2):
        others = one.kind == other.kind and one.same.isdisjoint(other.same)
        if others and _fits_better(one, other) and _fits_better(other, one):
            yield Fault(one.fault, shown(claim, one.span))


def _fits_better(place: Place, other: Place) -> bool:
    """True where the other name of the claim would fit better in the place."""
    return place.own < SWAPPED * place.votes_for(other.same)


def _is_its_place(evidence: Evidence, claim: Claim, place: Place, key: str, here: Set[str]) -> bool:
    """True where another entity fits so much better that it is its place."""
    fit, other = place.fits[key], evidence.entities[key]
    body = place.kind == "organization"
    if fit.rival < LEAST or _says_so(evidence, claim, place):
        return False
    if kind_in(other) != place.kind:
        if place.kind == "person" and kind_in(other) == "place":  # what he speaks of stands near his words
            return False
        if (
            key in here
            or not _speaks(claim, place)
            or not _may_speak(other)
            or _speaks_for(evidence, claim, place, other)
        ):
            return False
        if body and _has_spokesman(evidence, place):
            return False
        share = UNLIKE
    elif body and _has_spokesman(evidence, place):
        return False
    elif body:
        share = BODY if key not in here and fit.rival >= LEAST_OF_BODY else 0.0
    else:
        present = PRESENT if fit.rival >= LEAST_OF_PRESENT else 0.0
        share = present if key in here else _share(evidence, place, fit)
    return place.own < share * fit.rival and not _stands_beside(evidence, place, fit)


def _share(evidence: Evidence, place: Place, fit: Fit) -> float:
    told = evidence.alignment.lines_of(place.same)
    if evidence.alignment.line_of(fit.standing) in told:
        return ONE_LINE
    if place.own >= APART * fit.rival:
        return 0.0
    return APART if told.isdisjoint(support_of(evidence, place.clause).lines) else TOGETHER


def _says_so(evidence: Evidence, claim: Claim, place: Place) -> bool:
    """True for a state or a person right behind a verb of saying who speaks in the line that the words rest on."""
    before = [token for token in claim.tokens if token.end <= place.span[0]][-1:]
    if place.kind == "organization" or not before or not is_cue(before[0].folded):
        return False
    lines = support_of(evidence, place.clause).lines[:1]
    return any(s.speaker in place.same and evidence.line_at(s.span[0]) in lines for s in evidence.record.statements)


def _speaks(claim: Claim, place: Place) -> bool:
    """True for a name close behind a verb of saying, and not in what is said; for a place, which has no office, right behind it."""
    before = [token.folded for token in claim.tokens if token.end <= place.span[0]]
    near = before[-1:] if place.kind == "place" else before[-SPEAKS:]
    cue = next((at for at in reversed(range(len(near))) if is_cue(near[at])), None)
    return cue is not None and not any(is_listed(word, "that") for word in near[cue + 1 :])


def _may_speak(entity: Entity) -> bool:
    """True for all but places that are no state nor its capital."""
    return kind_in(entity) != "place" or is_state(entity)


def _speaks_for(evidence: Evidence, claim: Claim, place: Place, other: Entity) -> bool:
    """True for a body or a state right behind a verb of saying where the article has its spokesman or official, or it his."""
    before = [token for token in claim.tokens if token.end <= place.span[0]][-1:]
    if other.kind == "person" and (place.kind == "person" or not before or not is_cue(before[0].folded)):
        return False
    return any(_are_of_one(evidence.entities[key], other) for key in place.same)


def _are_of_one(one: Entity, other: Entity) -> bool:
    """True for a state and its bodies and officials, and for a body and who speaks for it."""
    if one.country and one.country == other.country:
        return True
    return any(not _told_by(part).isdisjoint(_tells(whole, part)) for whole, part in ((one, other), (other, one)))


def _told_by(entity: Entity) -> frozenset[str]:
    """The stems of the words of a person's role, or of a body's name."""
    told = name_words((entity.role or "") if entity.kind == "person" else entity.name)
    return frozenset().union(*map(stems, told))


def _tells(whole: Entity, part: Entity) -> Set[str]:
    """The words that tell a state's own, and a body's own people."""
    if is_state(whole):
        return frozenset(nisbas_of(whole.country))
    return name_words(whole.name) - listed("of_any_speaker") if part.kind == "person" else frozenset()


def _has_spokesman(evidence: Evidence, place: Place) -> bool:
    """True for a body whose own name is in the role of somebody in the lines that the words rest on: he speaks for it there."""
    lines = support_of(evidence, place.clause).lines
    names = [name_words(evidence.entities[key].name) for key in place.same]
    return any(
        not evidence.alignment.lines_of(frozenset({key})).isdisjoint(lines)
        for key, person in evidence.entities.items()
        if person.kind == "person" and any(name <= name_words(person.role or "") for name in names)
    )


def _stands_beside(evidence: Evidence, place: Place, fit: Fit) -> bool:
    """True for a place right beside which the article has the claim's: "حي نافيه يعقوب في القدس"."""
    return place.kind == "place" and not place.same.isdisjoint(evidence.alignment.beside(fit.standing))


def misplaced_words(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Words that may be names though the record has none, where the article has somebody or somewhere else."""
    here = frozenset().union(*(place.same for place in claim.names))
    for token in claim.told:
        if _may_stand_for_name(evidence, claim, token):
            alignment = evidence.alignment
            voters = alignment.voters(claim.told, (token.start, token.end))
            others = [
                (evidence.entities[key], fit.rival)
                for key, fit in alignment.fits(voters).items()
                if fit.rival >= LEAST_OF_WORD and key not in here and evidence.entities[key].kind != "organization"
            ]
            own = alignment.fit_of_word(voters, token.folded) if others else 0.0
            better = next((entity for entity, rival in others if own < WORD * rival), None)
            if better is not None:
                yield Fault(kind_of(better), token.text)


def _may_stand_for_name(evidence: Evidence, claim: Claim, token: Token) -> bool:
    """True for a word of the article outside the claim's names that may be a name, and is no adjective of a country."""
    if not may_be_name(token) or not nisbas().keys().isdisjoint(stems(token.folded)):
        return False
    if token.kind != "word" or token.folded.removeprefix("و").startswith("الم"):
        return False
    inside = any(overlaps((token.start, token.end), place.span) for place in claim.names)
    return not inside and bool(evidence.index.places(token.folded))


def distant_names(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """People and places that the lines behind a clause do not tell of: a doubt, for the summary may join what stands apart."""
    told = [place for place in claim.names if place.kind != "organization" and place.own < AT_HOME]
    for clause in claim.clauses:
        if not clause.tokens or not clause.support.lines:
            continue
        first, last = clause.tokens[0].start, clause.tokens[-1].end
        inside = [place for place in told if first <= place.span[0] and place.span[1] <= last]
        here = frozenset().union(*(place.same for place in inside))
        for place in inside:
            if _is_elsewhere(evidence, clause.support.lines, place, here):
                yield Fault(place.fault, shown(claim, place.span), sure=_is_far(evidence, clause.support.lines, place))


def _is_elsewhere(evidence: Evidence, lines: Sequence[int], place: Place, here: Set[str]) -> bool:
    """True for a name that stands in none of the lines nor beside them, or in none while the first has another of its kind."""
    told = set().union(*(evidence.lines_of(key) for key in place.same))
    if not told.isdisjoint(lines):
        return False
    if told.isdisjoint({line + step for line in lines for step in (-1, 1)}):
        return True
    others = (key for key, other in evidence.entities.items() if kind_of(other) == place.fault and key not in here)
    return any(lines[0] in evidence.lines_of(key) for key in others)


def _is_far(evidence: Evidence, lines: Sequence[int], place: Place) -> bool:
    """True for a name with next to no votes that neither the lines nor those beside them tell of."""
    told = set().union(*(evidence.lines_of(key) for key in place.same))
    return place.own < FAR and told.isdisjoint({line + step for line in lines for step in (-1, 0, 1)})


def other_roles(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """People of the article with the role that another has there."""
    people = [entity for entity in evidence.entities.values() if entity.kind == "person"]
    for person in claim.record.entities:
        here = person.kind == "person" and any(overlaps(span, claim.span) for span in person.mentions)
        role = name_words(person.role or "")
        same = [other for other in claim.known[person.id] if other.kind == "person"] if here and role else []
        if not same or any(role & name_words(other.role or "") for other in same):
            continue
        shared = (len(role & name_words(other.role or "")) for other in people if other not in same)
        if any(count >= ROLE_SHARED * len(role) for count in shared):
            yield Fault("name", person.name)
