"""Who speaks, named in the clause itself, where the record leaves no doubt.

A name put to the wrong words is the worst that a summary can do. So a speaker hidden in the verb is named only when nobody else can be
meant in the lines before, a title gives way to a name only when it is part of that person's role, and a surname only to a name that
holds it.
"""

from collections.abc import Sequence
from itertools import takewhile

from mujaz.model import Edit, Entity, Record, Span, Statement
from mujaz.summary.names import LONGEST_ROLE, with_role
from mujaz.summary.screening import is_hidden, is_standing_for, speaking_verb
from mujaz.summary.words import words
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

_LONGEST_NAME = 6
_LINES_BEFORE = 400
"""Characters before a verb in which nobody but its hidden speaker may be mentioned."""


def speaker_edit(tokens: Sequence[Token], record: Record, told: str) -> Edit | None:
    """The edit that names the speaker of the clause `tokens`, or None where the clause or the record gives no reason for one.

    The role comes with the name unless the name stands in `told`, the bullets so far.
    """
    verb = speaking_verb(tokens)
    if verb is None or verb + 1 >= len(tokens):
        return None
    speaker = _speaker_at(tokens[verb], record)
    if speaker is None:
        return None
    if is_hidden(tokens, verb):
        alone = _is_alone_before(tokens[verb].start, speaker, record) and not _is_told_later(tokens, verb, speaker)
        return Edit(op="speaker", span=(tokens[verb].end,) * 2, text=f" {introduced(speaker, told)}") if alone else None
    title = _his_title(tokens, verb, speaker)
    if tokens[verb + 1].folded in words("honorifics") and _has_another_spoken(tokens[verb].start, speaker, record):
        return None
    if not title and not _is_short_name(tokens, verb, speaker, told):
        return None
    span = (tokens[verb + 1].start, tokens[verb + max(1, title)].end)
    return Edit(op="speaker", span=span, text=introduced(speaker, told))


def statement_at(verb: Token, record: Record) -> Statement | None:
    """The statement that the verb introduces."""
    return next((s for s in record.statements if s.cue_span and s.cue_span[0] <= verb.start < s.cue_span[1]), None)


def is_named(tokens: Sequence[Token], record: Record) -> bool | None:
    """Whether the clause that a reporting verb opens names its speaker; None where the record does not know him."""
    verb = speaking_verb(tokens)
    statement = statement_at(tokens[verb], record) if verb is not None else None
    if verb is None or statement is None or not statement.speaker:
        return None
    if _is_place_behind(tokens, verb, record):
        return True
    speaker = next((entity for entity in record.entities if entity.id == statement.speaker), None)
    names = (speaker.name, *speaker.aliases) if speaker else (statement.speaker,)
    known = {word.removeprefix("ال") for word in fold_text(" ".join(names)).split()}
    return any(token.folded.removeprefix("ال") in known for token in tokens)


def _is_place_behind(tokens: Sequence[Token], verb: int, record: Record) -> bool:
    """True for a place right behind the verb: a capital that speaks for its state ("حذّرت بكين")."""
    if verb + 1 >= len(tokens):
        return False
    subject = tokens[verb + 1].start
    places = (entity for entity in record.entities if entity.kind in {"place", "country"})
    return any(start == subject for entity in places for start, _ in entity.mentions)


def _speaker_at(verb: Token, record: Record) -> Entity | None:
    """The entity that says what the verb introduces; nobody who is only described."""
    return entity_of(statement_at(verb, record), record)


def entity_of(statement: Statement | None, record: Record) -> Entity | None:
    """The entity that a statement is said by; None for somebody who is only described."""
    said_by = statement.speaker if statement is not None else None
    return next((entity for entity in record.entities if entity.id == said_by), None)


def _is_alone_before(position: int, speaker: Entity, record: Record) -> bool:
    """True when of all people and bodies the speaker alone can be meant in the lines before `position`.

    Nobody else is mentioned there; or he spoke last, and the others are mentioned only in what somebody said.
    """
    near = (position - _LINES_BEFORE, position)
    if _named_in(near, record, ()) == {speaker.id}:
        return True
    before = [said for said in record.statements if said.span[1] <= position]
    last = max(before, key=lambda said: said.span[1], default=None)
    if last is None or last.speaker != speaker.id or speaker.kind != "person":
        return False
    return _named_in(near, record, [said.span for said in before]) <= {speaker.id}


def _has_another_spoken(position: int, speaker: Entity, record: Record) -> bool:
    """True when somebody else of the record spoke last before `position`: an honorific with a pronoun may be his."""
    known = {entity.id for entity in record.entities if entity.kind == "person"}
    before = [said for said in record.statements if said.span[1] <= position and said.speaker in known]
    last = max(before, key=lambda said: said.span[1], default=None)
    return last is not None and last.speaker != speaker.id


def _named_in(near: Span, record: Record, said: Sequence[Span]) -> set[str]:
    """The people and bodies that are mentioned within the span `near` and outside the spans `said`."""
    return {
        entity.id
        for entity in record.entities
        if entity.kind in {"person", "organization"}
        for start, end in entity.mentions
        if near[0] <= start and end <= near[1] and not any(first <= start < stop for first, stop in said)
    }


def _is_told_later(tokens: Sequence[Token], verb: int, speaker: Entity) -> bool:
    """True when the subject comes behind an adverbial: "قال في بيان المتحدث …"."""
    known = set(fold_text(" ".join((speaker.name, *speaker.aliases))).split())
    before_content = takewhile(
        lambda token: token.folded not in words("content") and token.text != ":", tokens[verb + 1 :]
    )
    return any(token.folded in known for token in before_content)


def _his_title(tokens: Sequence[Token], verb: int, speaker: Entity) -> int:
    """The words of the subject when it is a title of the speaker and nothing else; 0 when it is not.

    Such are a general noun that his role holds ("الوزير"), several words of his role ("الرئيس الروسي"), and the honorific of a person
    ("معاليه").
    """
    if tokens[verb + 1].folded in words("honorifics") and is_hidden(tokens, verb + 1):
        return 1 if speaker.kind == "person" else 0
    held = {word.removeprefix("ال") for word in fold_text(speaker.role or "").split()}
    title = list(takewhile(lambda token: token.folded.removeprefix("ال") in held, tokens[verb + 1 :]))
    behind = tokens[verb + len(title) + 1 : verb + len(title) + 1 + _LONGEST_NAME]
    names = set(fold_text(" ".join((speaker.name, *speaker.aliases))).split())
    if any(token.folded in names for token in behind):
        return 0
    if not title or len(title) > LONGEST_ROLE or not is_hidden(tokens, verb + len(title)):
        return 0
    return len(title) if len(title) > 1 or is_standing_for(tokens, verb) else 0


def _is_short_name(tokens: Sequence[Token], verb: int, speaker: Entity, told: str) -> bool:
    """True when the subject is one word of a longer name that the bullets so far do not give."""
    subject, name = tokens[verb + 1].folded, fold_text(speaker.name)
    if speaker.kind != "person" and name.split()[0] != subject:  # its head gives the gender of the verb
        return False
    if (
        verb + 2 < len(tokens) and tokens[verb + 2].folded in name.split()
    ):  # "علي" within a name, which looks like "على"
        return False
    return is_hidden(tokens, verb + 1) and speaker.name not in told and subject != name and subject in name.split()


def introduced(speaker: Entity, told: str) -> str:
    """The speaker's name, with the role unless the bullets so far have the name."""
    return speaker.name if speaker.name in told else with_role(speaker)
