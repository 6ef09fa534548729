"""The clause that an event's word stands in: what begins and ends it, and what of it is the evidence."""

from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.cues import cue_at
from mujaz.understanding.events.triggers import Trigger, verb_forms, with_pronouns
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.vocabulary import VERBS, folded_set, past_forms
from mujaz.understanding.words import Words, after_conjunction

_EVENTS = load("events")
_OPENERS = folded_set(_EVENTS["clauses"]["openers"])
RELATIVES = frozenset(before + word for word in folded_set(_EVENTS["clauses"]["relatives"]) for before in ("", "و"))
_STOPS = frozenset({"؛", ":", ";", "…"})
_REACH = 45
"""Tokens that a clause may have on either side of its trigger."""

_LIGHT_FORMS = tuple(verb_forms(_EVENTS["light"]["past"], _EVENTS["light"]["present"]))
LIGHT = frozenset(form for form, _, owned in _LIGHT_FORMS if not owned)
LIGHT_OWNED = frozenset(form for form, _, owned in _LIGHT_FORMS if owned)
IMPERSONAL = frozenset(form for verb in _EVENTS["light"]["none"] for form in past_forms(fold_text(verb)))
IMPERSONAL_OWNED = frozenset(owned for form in IMPERSONAL for owned in with_pronouns(form))
_HITTING = frozenset(form for form, _, _ in verb_forms(["استهدف"], []))
DONE = frozenset(form for form, tense, _ in _LIGHT_FORMS if tense == "past") | IMPERSONAL | IMPERSONAL_OWNED | _HITTING
"""Verbs in the past that tell that an event was carried out, or was."""


class Clause(NamedTuple):
    """Tokens `[first, last)` around a trigger; `relative` is the relative pronoun that opens it, or None."""

    first: int
    last: int
    relative: int | None


def clause_of(words: Words, trigger: Trigger, named: Container[int]) -> Clause:
    """The clause of a trigger; a noun's takes in the relative clause that tells who did it. `named` are the tokens of names."""
    first, relative = _begin(words, trigger, named)
    return Clause(first, _end(words, trigger, named), relative)


def _begin(words: Words, trigger: Trigger, named: Container[int]) -> tuple[int, int | None]:
    index = trigger.first
    floor = max(0, index - _REACH)
    while index > floor and words.same_sentence(index - 1, trigger.first):
        word = words.folded(index - 1)
        if word in RELATIVES:
            return index, index - 1
        if _is_opener(word) or word in _STOPS or _is_meanwhile(words, index - 2):
            break
        joined = _is_joined_verb(words.folded(index)) and index not in named
        if joined and (index < trigger.first or trigger.tense):
            break
        index -= 1
    return index, None


def _end(words: Words, trigger: Trigger, named: Container[int]) -> int:
    index = trigger.last
    ceiling = min(len(words.tokens), index + _REACH)
    while index < ceiling and words.same_sentence(trigger.first, index):
        word = words.folded(index)
        if _is_opener(word) or word in _STOPS or (_is_joined_verb(word) and index not in named):
            break
        if _is_meanwhile(words, index):
            break
        if word in RELATIVES and not (trigger.is_noun and tells_more(words, index + 1)):
            break
        if index > trigger.last and words.folded(index - 1) in COMMAS and cue_at(words, index) is not None:
            break
        index += 1
    while index > trigger.last and (words.folded(index - 1) in COMMAS or words.folded(index - 1) in {"(", "«"}):
        index -= 1
    return index


def tells_more(words: Words, index: int) -> bool:
    """True for a verb that tells who carried an event out, or where it was: "الذي شنه", "التي وقعت"."""
    word = words.folded(index + (words.folded(index) in {"كان", "كانت"}))
    return (
        word in LIGHT
        or word in LIGHT_OWNED
        or word in IMPERSONAL
        or word in IMPERSONAL_OWNED
        or word.startswith("استهدف")
    )


@lru_cache(maxsize=65536)
def _is_opener(word: str) -> bool:
    return any(form in _OPENERS for form in after_conjunction(word))


def _is_meanwhile(words: Words, index: int) -> bool:
    """True for "في وقت" before a verb, with which another clause begins: "… في وقت أكد الوزير"."""
    return (
        words.folded(index + 1) == "وقت"
        and words.folded(index) == "في"
        and any(form in VERBS for form in after_conjunction(words.folded(index + 2)))
    )


@lru_cache(maxsize=65536)
def _is_joined_verb(word: str) -> bool:
    """True for و or ف with a verb: "وأعلن", "فقتل"."""
    return word[:1] in {"و", "ف"} and len(word) > 3 and (word[1:] in VERBS or word[1:] in LIGHT) and word not in VERBS


def evidence_of(words: Words, clause: Clause, trigger: Trigger) -> tuple[int, int]:
    """The tokens of the evidence: the clause, with the antecedent that its relative pronoun stands for; a short sentence whole."""
    first, last = clause.first, clause.last
    start, end = sentence_of(words, trigger.first)
    if end - start <= _SHORT:
        return start, end
    if clause.relative is not None or last - first < _FEWEST:
        first = max(start, first - _ANTECEDENT)
    if last - first < _FEWEST:
        last = min(end, last + _ANTECEDENT)
    while first < trigger.first and not words.is_word(first) and words.tokens[first].kind != "number":
        first += 1
    return first, last


_SHORT, _FEWEST, _ANTECEDENT = 28, 7, 8


def sentence_of(words: Words, index: int) -> tuple[int, int]:
    """The tokens `[start, end)` of the sentence of a token, as far as evidence may reach."""
    start = index
    while index - start < 2 * _REACH and words.same_sentence(start - 1, index):
        start -= 1
    end = index + 1
    while end - index < 2 * _REACH and words.same_sentence(end, index):
        end += 1
    while end > index + 1 and not words.is_word(end - 1) and words.folded(end - 1) not in {"»", '"', ")"}:
        end -= 1
    return start, end
