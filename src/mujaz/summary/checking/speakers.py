"""Statements of a claim that the article gives to another speaker."""

from collections.abc import Iterator, Sequence

from mujaz.model import Entity, Record, Span, Statement
from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.index import content
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import is_cue, listed
from mujaz.summary.words import overlaps
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

NEAR_CUE = 80
"""Characters from a verb of saying within which its speaker is named."""
FITS = 0.35
"""The share of the votes of the words around it with which a speaker's name stands where it belongs."""
ENOUGH, ALIKE = 0.35, 0.8
"""The share of what is said that a statement of the article must have; how near to the best another must come to count beside it."""


def other_speakers(evidence: Evidence, claim: Claim) -> Iterator[Span]:
    """Where a claim names speakers whom the article names too, but who do not say there what the claim has them say."""
    for statement in claim.record.statements:
        speaker = next((entity for entity in claim.record.entities if entity.id == statement.speaker), None)
        if speaker is None or not overlaps(statement.span, claim.span) or not _is_named_beside(statement, speaker):
            continue
        same = [other.id for other in claim.known[speaker.id]]
        told = [token for token in claim.tokens if overlaps((token.start, token.end), statement.span)]
        theirs = _said(evidence, [token for token in content(told) if not is_cue(token.folded)])
        fits = any(place.own >= FITS and not place.same.isdisjoint(same) for place in claim.names)
        if same and theirs and not fits and not any(_may_be_his(evidence, speaker, same, other) for other in theirs):
            yield from speaker.mentions


def _is_named_beside(statement: Statement, speaker: Entity) -> bool:
    cue = statement.cue_span
    return cue is not None and any(abs(start - cue[0]) <= NEAR_CUE for start, _ in speaker.mentions)


def _said(evidence: Evidence, told: Sequence[Token]) -> list[Statement]:
    """The statements of the article that hold most of the words `told`."""
    weights = [evidence.index.weight(token.folded) for token in told]
    total = sum(weights) or 1.0
    shares: list[tuple[float, Statement]] = []
    for statement in evidence.record.statements:
        theirs = evidence.stems_of(statement)
        held = (w for token, w in zip(told, weights, strict=True) if not stems(token.folded).isdisjoint(theirs))
        shares.append((sum(held) / total, statement))
    best = max((share for share, _ in shares), default=0.0)
    return [statement for share, statement in shares if share >= max(ENOUGH, ALIKE * best)]


def _may_be_his(evidence: Evidence, speaker: Entity, same: Sequence[str], theirs: Statement) -> bool:
    """True for a statement of the same entity, of one described by the same words, or near which he is named, and no other."""
    line = evidence.line_at(theirs.span[0])
    told_there = theirs.speaker in evidence.entities and line in evidence.lines_with_name(theirs.speaker)
    near = {line} if told_there else {line - 1, line}
    if theirs.speaker in same or any(near & evidence.lines_with_name(key) for key in same):
        return True
    mine = _words((speaker.name, *speaker.aliases, speaker.role or ""))
    return not mine.isdisjoint(_words(_names(evidence.record, theirs.speaker)))


def _names(record: Record, speaker: str | None) -> Sequence[str]:
    entity = next((each for each in record.entities if each.id == speaker), None)
    return (entity.name, *entity.aliases, entity.role or "") if entity else (speaker or "",)


def _words(names: Sequence[str]) -> set[str]:
    """The words that tell a speaker from others."""
    return {word.removeprefix("ال") for name in names for word in fold_text(name).split()} - listed("of_any_speaker")
