"""What is said: the quotation, the clause or the noun phrase that a cue brings, whichever stands nearest."""

from mujaz.lexicon import load
from mujaz.understanding.adjuncts import past_adjuncts
from mujaz.understanding.clauses import STOPS, end_of_clause
from mujaz.understanding.cues import Cue
from mujaz.understanding.joints import FAR, joint_at
from mujaz.understanding.noun_contents import further_noun_phrase, noun_phrase_behind
from mujaz.understanding.quotations import SHORTEST_QUOTE, Content, clause_behind, content_behind_colon, quotation
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    folded_set,
)
from mujaz.understanding.words import Words, has_article

_GRAMMAR = load("reported_speech")

_BESIDE_NOUN = 5
"""Tokens within which a clause is what is said although a noun phrase could be."""

_NEAR = 12
"""Tokens from a speaker within which a quotation without any joint is what he said."""


def content_of(words: Words, cue: Cue, start: int) -> Content | None:
    """The content of a cue whose speaker ends at `start`: the first quotation, clause or colon within reach, else a noun phrase."""
    joint = joint_at(words, cue, start)
    noun = noun_phrase_behind(words, cue, start) or (further_noun_phrase(words, cue, start) if joint is None else None)
    reach = _BESIDE_NOUN if noun is not None and not has_article(words.folded(noun.first)) else FAR
    if (
        joint is not None
        and words.folded(joint - 1) in COMMAS
        and noun is not None
        and words.folded(noun.first - 1) in COMMAS
    ):
        reach = FAR
    if joint is None or joint - start >= reach:
        return noun or _without_joint(words, cue, past_adjuncts(words, start))
    if words.folded(joint) == ":":
        return content_behind_colon(words, joint)
    if joint in words.quoted:
        if noun is not None and noun.first < joint and "ب" not in cue.takes:
            return noun
        bare = _stands_bare(words, joint, start)
        return quotation(words, joint, "after_cue") if bare else further_noun_phrase(words, cue, start)
    return clause_behind(words, joint)


def _stands_bare(words: Words, index: int, start: int) -> bool:
    """True for a quotation behind the speaker, a comma or a short adverbial, and for one that closes its sentence."""
    closes = not words.same_sentence(words.quoted[index], index) or words.folded(words.quoted[index]) in STOPS
    return words.folded(index - 1) in COMMAS or index - start <= _NEAR or closes


def _without_joint(words: Words, cue: Cue, start: int) -> Content | None:
    """Words that follow a verb of saying as they were said, without marks: "وقال نحن سعداء بهذه الزيارة"."""
    word = words.folded(start)
    future = word.startswith(_FUTURE) and len(word) >= _FUTURE_AT_LEAST and word not in COMMON_NOUNS
    if not cue.bare or not (future or word in _BEGINS_SPEECH):
        return None
    last = end_of_clause(words, start)
    return Content(start, last, False, last, "bare") if last - start >= SHORTEST_QUOTE else None


_FUTURE = ("ست", "سي", "سن", "سا")

_FUTURE_AT_LEAST = 6

_BEGINS_SPEECH = folded_set(_GRAMMAR["quotations"]["begins_speech"])
