"""A participle that adds to somebody's speech, made the verb of a sentence of its own: "…، مؤكداً أن …" becomes "أكد الوزير أن …".

It is done only where the record has the same speaker for the participle and for a verb before it in the sentence.
"""

from collections.abc import Sequence
from functools import cache

from mujaz.lexicon import load
from mujaz.model import Edit, Record, Span
from mujaz.summary.joints import COMMAS
from mujaz.summary.speakers import entity_of, introduced, statement_at
from mujaz.summary.words import bare, length_of_waw, words
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

_ADDED = (("ا", ""), ("ه", "ت"), ("ين", ""), ("ات", "ت"))
"""Endings of a participle in the accusative, and of the past verb that stands before such a subject (Ryding 2005, ch. 4)."""


def is_raisable(tokens: Sequence[Token], place: int) -> bool:
    """True for a participle of a verb of saying behind a comma, with what is said right behind it."""
    if place + 1 >= len(tokens) or tokens[place - 1].text not in COMMAS:
        return False
    joint = tokens[place + 1].folded
    brings = joint in words("content", "said_to_joints", "said_on_joints")
    return brings and bare(tokens[place].folded) in _verbs()


def raising_edits(tokens: Sequence[Token], since: int, record: Record, told: str) -> tuple[Edit, ...]:
    """The edits that put verb and speaker for the participle that opens the clause `tokens`; none where it is not raised.

    `since` is where its sentence starts, `told` are the bullets so far, in which the speaker may be named already.
    """
    first = tokens[0]
    verb = _verbs().get(bare(first.folded))
    statement = statement_at(first, record) if verb is not None else None
    speaker = entity_of(statement, record)
    if verb is None or speaker is None or not _has_spoken(speaker.id, (since, first.start), record):
        return ()
    put = Edit(op="cue", span=(first.start + length_of_waw(first), first.end), text=verb)
    return put, Edit(op="speaker", span=(first.end, first.end), text=f" {introduced(speaker, told)}")


def _has_spoken(speaker: str, within: Span, record: Record) -> bool:
    """True when the last cue within a span is the speaker's."""
    cues = [(said.cue_span, said.speaker) for said in record.statements if said.cue_span is not None]
    before = [(cue, who) for cue, who in cues if within[0] <= cue[0] < within[1]]
    return bool(before) and max(before)[1] == speaker


@cache
def _verbs() -> dict[str, str]:
    """Folded participles in the accusative to the past verbs as they are spelt."""
    found: dict[str, str] = {}
    for verb in load("reporting")["verbs"]:
        stem = fold_text(verb["participle"])
        for ending, past in _ADDED:
            found.setdefault(stem + ending, verb["past"] + past)
    return {form: past for form, past in found.items() if form in words("adding")}
