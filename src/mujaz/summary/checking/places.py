"""The names of the article in a claim, and how well each of its names would stand in their places."""

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from mujaz.model import Entity, FailureKind, Record, Span
from mujaz.summary.checking.alignment import Fit, Voter
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token, analyses


class Place(NamedTuple):
    """A name in the claim: its span and kind, the entities of the article that it may be, and how well each entity fits there."""

    span: Span
    kind: str
    same: frozenset[str]
    fits: Mapping[str, Fit]
    voters: Sequence[Voter]
    """The words around it."""

    @property
    def fault(self) -> FailureKind:
        """The kind of fault that a wrong name is here."""
        return "place" if self.kind == "place" else "name"

    def votes_for(self, entities: Set[str]) -> float:
        """The votes for the best of some entities."""
        return max((self.fits[key].own for key in entities if key in self.fits), default=0.0)

    @property
    def own(self) -> float:
        """The votes for the name itself."""
        return self.votes_for(self.same)


def kind_in(entity: Entity) -> str:
    """What may stand in an entity's place: a person, a body, or a place, which a country is too."""
    return "place" if entity.kind == "country" else entity.kind


Known = Mapping[str, Sequence[Entity]]
"""For each entity of a summary the entities of the article that it may be."""


def places_of(
    evidence: Evidence,
    told: Sequence[Token],
    span: Span,
    record: Record,
    known: Known,
) -> list[Place]:
    """The names in the sentence at `span` of a summary whose record is `record`.

    Args:
        evidence: the article.
        told: the words of the sentence that tell something, without those of dates.
        span: the sentence's place in the summary.
        record: the summary's record.
        known: for each of its entities those of the article that it may be.
    """
    found: dict[Span, list[Entity]] = {}
    for place, entity in (*_recorded(span, record, known), *_written(evidence, told)):
        dated = not any(overlaps((token.start, token.end), place) for token in told)
        if not dated and not _is_part(evidence, place, entity, found):
            found.setdefault(place, []).append(entity)
    places = sorted(found.items())
    named = [where for where, entities in places if kind_in(entities[0]) == "place"]
    return [_place(evidence, _without(told, named, where), where, entities) for where, entities in places]


def _without(told: Sequence[Token], named: Sequence[Span], where: Span) -> Sequence[Token]:
    """The words that tell where a place belongs: other places, which are told beside many, do not."""
    if where not in named:
        return told
    return [token for token in told if not any(overlaps((token.start, token.end), x) for x in named)]


def _place(evidence: Evidence, told: Sequence[Token], span: Span, entities: Sequence[Entity]) -> Place:
    same: frozenset[str] = frozenset().union(*map(evidence.same_as, entities))
    voters = evidence.alignment.voters(told, span)
    return Place(span, kind_in(entities[0]), same, evidence.alignment.fits(voters), voters)


def _is_part(evidence: Evidence, span: Span, entity: Entity, found: Mapping[Span, Sequence[Entity]]) -> bool:
    """True for a part of a name that is no other's: a place in the name of a body or a crossing may be told on its own."""
    around = [place for place in found if place != span and overlaps(place, span)]
    same = evidence.same_as(entity)
    return any(kind_in(entity) != "place" or any(other.id in same for other in found[place]) for place in around)


def _recorded(span: Span, record: Record, known: Known) -> Iterator[tuple[Span, Entity]]:
    """The mentions of the summary's own record that may be of entities of the article."""
    for entity in record.entities:
        spans = [mention for mention in entity.mentions if overlaps(mention, span)]
        yield from ((mention, other) for mention in spans for other in known[entity.id])


def _written(evidence: Evidence, tokens: Sequence[Token]) -> list[tuple[Span, Entity]]:
    """The names of the article that stand in the sentence, longer ones first."""
    found: list[tuple[Span, int, Entity]] = []
    for index, token in enumerate(tokens):
        for start in {token.folded, *(reading.stem for reading in analyses(token.folded))}:
            for form, entity in evidence.forms.get(start, ()):
                last = index + len(form) - 1
                if last < len(tokens) and all(tokens[index + n].folded == form[n] for n in range(1, len(form))):
                    found.append(((token.start, tokens[last].end), len(form), entity))
    return [(span, entity) for span, _, entity in sorted(found, key=lambda each: -each[1])]
