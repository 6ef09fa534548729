"""Who speaks, named in the clause itself: a speaker hidden in the verb or behind a title gets the name that the record gives."""

from collections.abc import Sequence
from itertools import takewhile

from mujaz.model import Edit, Entity, Record
from mujaz.summary.screening import is_hidden, is_standing_for, speaking_verb
from mujaz.summary.words import words
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

_LONGEST_ROLE = 6


def speaker_edit(tokens: Sequence[Token], record: Record, told: str) -> Edit | None:
    """The edit that names the speaker of the clause `tokens`, or None where the clause or the record gives no reason for one.

    The role comes with the name unless the name stands in `told`, the bullets so far.
    """
    verb = speaking_verb(tokens)
    if verb is None:
        return None
    speaker = _speaker_at(tokens[verb], record)
    if speaker is None:
        return None
    if is_hidden(tokens, verb) and not _is_told_later(tokens, verb, speaker):
        return Edit(op="speaker", span=(tokens[verb].end,) * 2, text=f" {_introduced(speaker, told)}")
    if verb + 1 >= len(tokens):
        return None
    subject = tokens[verb + 1]
    if is_standing_for(tokens, verb) or _is_short_name(tokens, verb, speaker, told):
        return Edit(op="speaker", span=(subject.start, subject.end), text=_introduced(speaker, told))
    return None


def _is_told_later(tokens: Sequence[Token], verb: int, speaker: Entity | str) -> bool:
    """True when the subject comes behind an adverbial: "قال في بيان المتحدث …"."""
    name = speaker if isinstance(speaker, str) else " ".join((speaker.name, *speaker.aliases))
    known = set(fold_text(name).split())
    before_content = takewhile(
        lambda token: token.folded not in words("content") and token.text != ":", tokens[verb + 1 :]
    )
    return any(token.folded in known for token in before_content)


def _is_short_name(tokens: Sequence[Token], verb: int, speaker: Entity | str, told: str) -> bool:
    """True when the subject is one word of a longer name that the bullets so far do not give."""
    if isinstance(speaker, str) or speaker.name in told or not is_hidden(tokens, verb + 1):
        return False
    subject = tokens[verb + 1].folded
    return subject != fold_text(speaker.name) and subject in fold_text(speaker.name).split()


def _speaker_at(verb: Token, record: Record) -> Entity | str | None:
    """Who says what the verb introduces: an entity, or the record's own words for someone unnamed."""
    statement = next((s for s in record.statements if s.cue_span and _meets(s.cue_span, verb)), None)
    if statement is None or statement.speaker is None:
        return None
    return next((entity for entity in record.entities if entity.id == statement.speaker), statement.speaker)


def _meets(cue: tuple[int, int], verb: Token) -> bool:
    return cue[0] <= verb.start < cue[1]


def _introduced(speaker: Entity | str, told: str) -> str:
    if isinstance(speaker, str):
        return speaker
    if speaker.role and speaker.name not in told and len(speaker.role.split()) <= _LONGEST_ROLE:
        return f"{speaker.role} {speaker.name}"
    return speaker.name
