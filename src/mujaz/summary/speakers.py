"""Who speaks, named in the clause itself: a speaker hidden in the verb or behind a title gets the name that the record gives."""

from collections.abc import Sequence

from mujaz.model import Edit, Entity, Record
from mujaz.summary.screening import is_hidden, is_standing_for, speaking_verb
from mujaz.text.tokens import Token

_LONGEST_ROLE = 6


def speaker_edit(tokens: Sequence[Token], record: Record, told: str) -> Edit | None:
    """The edit that names the speaker of the clause `tokens`, or None where the clause or the record gives no reason for one.

    The role comes with the name unless the name stands in `told`, the bullets so far.
    """
    verb = speaking_verb(tokens)
    if verb is None:
        return None
    name = _speaker_at(tokens[verb], record, told)
    if not name:
        return None
    if is_hidden(tokens, verb):
        return Edit(op="speaker", span=(tokens[verb].end,) * 2, text=f" {name}")
    if is_standing_for(tokens, verb):
        subject = tokens[verb + 1]
        return Edit(op="speaker", span=(subject.start, subject.end), text=name)
    return None


def _speaker_at(verb: Token, record: Record, told: str) -> str | None:
    """Who says what the verb introduces: the full name of an entity, or the record's own words for someone unnamed."""
    statement = next((s for s in record.statements if s.cue_span and _meets(s.cue_span, verb)), None)
    if statement is None or statement.speaker is None:
        return None
    entity = next((entity for entity in record.entities if entity.id == statement.speaker), None)
    return statement.speaker if entity is None else _introduced(entity, told)


def _meets(cue: tuple[int, int], verb: Token) -> bool:
    return cue[0] <= verb.start < cue[1]


def _introduced(entity: Entity, told: str) -> str:
    known = any(name in told for name in (entity.name, *entity.aliases))
    if entity.role and not known and len(entity.role.split()) <= _LONGEST_ROLE:
        return f"{entity.role} {entity.name}"
    return entity.name
