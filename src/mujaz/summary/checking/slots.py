"""Names of the claim that stand where the article has another: beside a word that the other stands beside there, and they never."""

from collections.abc import Iterator, Mapping, Set
from itertools import takewhile

from mujaz.summary.checking.claims import Claim, shown
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content
from mujaz.summary.checking.places import Place, kind_in
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import folded_capitals, is_cue, nisbas
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token, strip_to


def replaced_names(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """People and places that stand beside what the article has another stand beside."""
    here = frozenset().union(*(place.same for place in claim.names))
    for place in claim.names:
        replaced = _is_replaced(evidence, claim, place, here) or _is_behind_own_adjective(evidence, claim, place)
        if replaced or _is_of_another_country(evidence, claim, place, here):
            yield Fault(place.fault, shown(claim, place.span))


def _is_replaced(evidence: Evidence, claim: Claim, place: Place, here: Set[str]) -> bool:
    before, behind = (_beside(evidence, claim, place, behind=side) for side in (False, True))
    if not place.same.isdisjoint(before.keys() | behind.keys()):
        return False
    better = {
        key for key, fit in place.fits.items() if kind_in(evidence.entities[key]) == place.kind and fit.own > place.own
    }
    left, right = ({key for key, far in side.items() if far == 1} & better for side in (before, behind))
    return not left.isdisjoint(right) or not left <= here


def _beside(evidence: Evidence, claim: Claim, place: Place, *, behind: bool) -> Mapping[str, int]:
    """The names that stand in the article on the same side of the word next to one of the claim, where that word may tell which."""
    token = _next_word(claim, place, behind=behind)
    return evidence.neighbours.beside(token, behind=behind) if token and not _is_loose(claim, token) else {}


def _next_word(claim: Claim, place: Place, *, behind: bool) -> Token | None:
    """The telling word next to a name, where no comma stands between them."""
    side = [t for t in claim.tokens if (t.start >= place.span[1] if behind else t.end <= place.span[0])]
    near = takewhile(lambda token: token.kind != "punct", side if behind else reversed(side))
    return next(iter(content(near)), None)


def _is_loose(claim: Claim, token: Token) -> bool:
    """True for a number, a word of a date or another name, a verb of saying, a country's adjective: many stand beside them."""
    if token.kind != "word" or is_cue(token.folded) or not nisbas().keys().isdisjoint(stems(token.folded)):
        return True
    spans = [*(place.span for place in claim.names), *(span for _, span in claim.dates)]
    return any(overlaps((token.start, token.end), span) for span in spans)


def _is_behind_own_adjective(evidence: Evidence, claim: Claim, place: Place) -> bool:
    """True for a state right behind its own adjective, where its minister or its president is named: "الوزير الروسي روسيا"."""
    code, (first, *_) = _country_before(claim, place), _inside(claim, place)
    if code is None or strip_to(first.folded, folded_capitals()):
        return False
    states = (evidence.entities[key] for key in place.same)
    return any(entity.kind == "country" and entity.country == code for entity in states)


def _is_of_another_country(evidence: Evidence, claim: Claim, place: Place, here: Set[str]) -> bool:
    """True for a person behind the adjective of a country not theirs, of which the article has somebody whom the claim leaves out."""
    code = _country_before(claim, place) if place.kind == "person" else None
    if code is None or any(evidence.entities[key].country in {None, code} for key in place.same):
        return False
    people = (key for key, entity in evidence.entities.items() if entity.kind == "person" and entity.country == code)
    return any(key not in here for key in people)


def _country_before(claim: Claim, place: Place) -> str | None:
    """The country whose adjective stands right before a name."""
    near = [token for token in claim.tokens if token.end <= place.span[0]][-1:]
    return next((nisbas()[key] for token in near for key in stems(token.folded) if key in nisbas()), None)


def _inside(claim: Claim, place: Place) -> list[Token]:
    return [token for token in claim.tokens if overlaps((token.start, token.end), place.span)]
