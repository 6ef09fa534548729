"""The slots of a claim: where it has a name, known to the article's record or not, and where the article has that name."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from mujaz.model import FailureKind, Span
from mujaz.summary.checking.alignment import Fit, Standing, Voter
from mujaz.summary.checking.claims import Claim, Clause
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.names import may_be_name
from mujaz.summary.checking.places import Place, kind_in
from mujaz.summary.checking.speakers import other_speakers
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import (
    has_ordinary_root,
    is_before_place,
    is_commonplace,
    is_cue,
    is_head_of_place,
    is_listed,
    is_ordinary,
    nisbas,
)
from mujaz.summary.words import given_names, overlaps
from mujaz.text.tokens import Token

SHORTEST_WORD = 3
"""Letters of a word that may be a name though the record has none."""


class Slot:
    """A name in a claim: a `Place`, or words of the article that may be a name though its record has none ("word")."""

    said_by_another = False
    """True for a speaker whose words the article gives to another."""

    def __init__(self, evidence: Evidence, claim: Claim, tokens: Sequence[Token], place: Place | None) -> None:
        self.evidence, self.claim, self.tokens, self.place = evidence, claim, tokens, place
        self.span: Span = (tokens[0].start, tokens[-1].end)
        self.kind = place.kind if place else "word"
        self.same: frozenset[str] = place.same if place else frozenset()

    @cached_property
    def standings(self) -> Sequence[Standing]:
        """Where the article has it."""
        if self.place:
            return self.evidence.alignment.standings_of(self.same)
        places = self.evidence.index.places
        return [Standing(place, place, "") for token in self.tokens for place in places(token.folded)]

    @cached_property
    def inside(self) -> frozenset[int]:
        """All places of the article that the name stands in."""
        return frozenset(place for each in self.standings for place in range(each.first, each.last + 1))

    @cached_property
    def lines(self) -> frozenset[int]:
        """The lines of those places."""
        return frozenset(self.evidence.index.line_at(each.first) for each in self.standings)

    @cached_property
    def voters(self) -> Sequence[Voter]:
        """The words around it."""
        if self.place:
            return self.place.voters
        return self.evidence.alignment.voters(self.claim.told, self.span)

    @cached_property
    def fits(self) -> Mapping[str, Fit]:
        """How well each entity of the article would stand there."""
        return self.place.fits if self.place else self.evidence.alignment.fits(self.voters)

    @cached_property
    def own(self) -> float:
        """How well it stands there itself."""
        if self.place:
            return self.place.own
        alignment = self.evidence.alignment
        return max(alignment.fit_of_word(self.voters, token.folded) for token in self.tokens)

    @property
    def fault(self) -> FailureKind:
        """The kind of fault that a wrong name is here: a word without a kind has that of the best of those that may stand there."""
        if self.place:
            return "speaker" if self.said_by_another else self.place.fault
        best = max(self.fits, key=lambda key: self.fits[key].rival, default=None)
        return "place" if best and kind_in(self.evidence.entities[best]) == "place" else "name"

    @cached_property
    def clause(self) -> Clause | None:
        """The clause that it stands in."""
        start = self.span[0]
        around = (each for each in self.claim.clauses if each.tokens)
        return next((each for each in around if each.tokens[0].start <= start <= each.tokens[-1].end), None)


def slots_of(evidence: Evidence, claim: Claim) -> Iterator[Slot]:
    """The names of a claim that the article has, and its words that may be names."""
    others = list(other_speakers(evidence, claim))
    for place in claim.names:
        tokens = [token for token in claim.tokens if overlaps((token.start, token.end), place.span)]
        slot = Slot(evidence, claim, tokens, place)
        slot.said_by_another = any(overlaps(place.span, span) for span in others)
        yield slot
    run: list[Token] = []
    for token in claim.told:
        if not _may_be_part(evidence, claim, token):
            yield from _named(evidence, claim, run)
            run = []
            continue
        if run and not _stand_together(evidence, run[-1], token):
            yield from _named(evidence, claim, run)
            run = []
        run.append(token)
    yield from _named(evidence, claim, run)


def _named(evidence: Evidence, claim: Claim, run: Sequence[Token]) -> Iterator[Slot]:
    """The slot of some words that stand together, if one of them looks like a name."""
    if any(_looks_like_name(claim, token) for token in run):
        yield Slot(evidence, claim, run, None)


def _may_be_part(evidence: Evidence, claim: Claim, token: Token) -> bool:
    """True for a word of the article outside the claim's names that is not of the ordinary vocabulary."""
    if token.kind != "word" or len(token.folded) < SHORTEST_WORD:
        return False
    if is_cue(token.folded) or is_commonplace(token.folded):
        return False
    if is_ordinary(token.folded) and (token.text.endswith("ة") or not _is_headed(claim, token)):
        return False
    if any(overlaps((token.start, token.end), place.span) for place in claim.names):
        return False
    return nisbas().keys().isdisjoint(stems(token.folded)) and bool(evidence.index.places(token.folded))


def _looks_like_name(claim: Claim, token: Token) -> bool:
    """True for a word of no known root, a given name, and what stands where places are told."""
    if may_be_name(token) or not has_ordinary_root(token.folded) or token.folded in given_names():
        return True
    before = [each.folded for each in claim.tokens if each.end <= token.start][-1:]
    opened = any(is_listed(word, name) for word in before for name in ("within", "governors"))
    opened = opened or any(map(is_before_place, before))
    return (opened and token.text.startswith("ال")) or _is_headed(claim, token)


def _is_headed(claim: Claim, token: Token) -> bool:
    """True right behind "مدينة" and its like."""
    before = [each.folded for each in claim.tokens if each.end <= token.start][-1:]
    return any(is_head_of_place(word) for word in before)


def _stand_together(evidence: Evidence, one: Token, other: Token) -> bool:
    """True for two words right behind each other in the article as in the claim."""
    behind = set(evidence.index.places(other.folded))
    return other.start - one.end <= 1 and any(place + 1 in behind for place in evidence.index.places(one.folded))
