"""The clause that a word stands in, as far as events need it: bounded by complementizers, relatives and conjoined verbs.

Arabic marks where clauses begin rather than where they end (Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 18 and 19).
"""

from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.cues import cue_at
from mujaz.understanding.events_triggers import EVENT_VERBS, WRITTEN_AS_PAST
from mujaz.understanding.vocabulary import VERBS, folded_set
from mujaz.understanding.words import Words, after_conjunction

_CLAUSES = load("events")["clauses"]
OPENERS = folded_set(_CLAUSES["openers"])
PRONOUN_OPENERS = folded_set(_CLAUSES["pronouns"])
RELATIVES = folded_set(_CLAUSES["relatives"])
_PARTING = frozenset({"،", ",", "؛", ";", ":", "-", "–", "—"})
_STOPS = frozenset({"؛", ";", ":"})
_REACH = 60
"""Tokens looked at on either side: a text without a full stop stays linear."""


class Clause(NamedTuple):
    """Tokens `[first, last)` of a clause."""

    first: int
    last: int


def clause_around(words: Words, first: int, last: int, with_relative: bool) -> Clause:
    """The clause that holds the tokens `[first, last)`; `with_relative` lets it go on through the relative clauses behind them."""
    begin = first
    while begin > max(0, first - _REACH) and words.same_sentence(begin - 1, first) and not _begins(words, begin):
        begin -= 1
    end = last
    while end < last + _REACH and words.same_sentence(first, end) and not _ends(words, end, with_relative):
        end += 1
    return Clause(begin, end)


def _ends(words: Words, index: int, with_relative: bool) -> bool:
    if with_relative and words.folded(index) in RELATIVES:
        return False
    return _begins(words, index)


def _begins(words: Words, index: int) -> bool:
    """True where token `index` begins a clause."""
    word = words.folded(index)
    if word in OPENERS or word in RELATIVES or words.folded(index - 1) in _STOPS:
        return True
    if word[:1] in {"و", "ف"} and _is_finite(word[1:]):
        return True
    return words.folded(index - 1) in _PARTING and _opens_behind_comma(words, index)


def _opens_behind_comma(words: Words, index: int) -> bool:
    """True for a cue or a verb behind a comma; one without و only where a verb stands before it, else what precedes is its subject."""
    cue = cue_at(words, index)
    if cue is not None and cue.kind == "participle":
        return True
    word = words.folded(index)
    if word[:1] in {"و", "ف"} and _is_finite(word[1:]):
        return True
    return _is_finite(word) and word not in WRITTEN_AS_PAST and _has_verb_before(words, index)


def _has_verb_before(words: Words, index: int) -> bool:
    for before in range(index - 1, max(-1, index - 1 - _SUBJECT_REACH), -1):
        word = words.folded(before)
        if not words.same_sentence(before, index) or word in OPENERS or word in RELATIVES:
            return False
        if any(_is_finite(form) for form in after_conjunction(word)):
            return True
    return True


def _is_finite(word: str) -> bool:
    return word in VERBS or word in EVENT_VERBS


def evidence_of(words: Words, clause: Clause) -> Clause:
    """The clause without the punctuation at its edges, or its whole sentence where that is short."""
    first, last = clause
    while first > max(0, clause.first - _REACH) and words.same_sentence(first - 1, clause.first):
        first -= 1
    while last < clause.last + _REACH and words.same_sentence(clause.first, last):
        last += 1
    chosen = Clause(first, last) if last - first <= _SHORT or clause.last - clause.first < _FEW else clause
    return _trimmed(words, chosen)


_SUBJECT_REACH = 20
"""Tokens that a subject with its appositions may have."""
_SHORT = 32
"""Tokens of a sentence that is shown whole."""
_FEW = 5


def _trimmed(words: Words, clause: Clause) -> Clause:
    first, last = clause
    while last - first > 1 and words.folded(last - 1) in _PARTING:
        last -= 1
    while last - first > 1 and words.folded(first) in _PARTING:
        first += 1
    return Clause(first, last)
