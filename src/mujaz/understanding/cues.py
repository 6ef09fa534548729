"""Reporting cues: the verbs, participles and nouns that bring what somebody said."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.vocabulary import finite_forms, folded_set, participle_forms
from mujaz.understanding.words import Words, after_conjunction

CueKind = Literal["verb", "participle", "noun", "relay"]


class Cue(NamedTuple):
    """A reporting form: its kind, and what joins it to its content (see `reporting.toml`)."""

    kind: CueKind
    takes: frozenset[str]


_REPORTING = load("reporting")
COMPLEMENTIZERS = folded_set(_REPORTING["complementizers"])
ACCORDING = folded_set(_REPORTING["according"])
_CLAUSE = frozenset({"أن"})


def _forms() -> Iterator[tuple[str, Cue]]:
    for verb in _REPORTING["verbs"]:
        takes = frozenset(verb["takes"])
        yield from ((form, Cue("participle", takes)) for form in participle_forms(verb) if _is_circumstantial(form))
        yield from ((form, Cue("verb", takes)) for form in finite_forms(verb))
    yield from ((fold_text(noun), Cue("noun", _CLAUSE)) for noun in _REPORTING["nouns"])
    yield from ((fold_text(adverb), Cue("participle", _CLAUSE)) for adverb in _REPORTING["adverbs"])
    yield from ((fold_text(relay), Cue("relay", _CLAUSE)) for relay in _REPORTING["relays"])


def _is_circumstantial(form: str) -> bool:
    return len(form) > 4


_CUES = dict(_forms())
_IMPERSONAL = folded_set(_REPORTING["impersonal"])
_AMBIGUOUS = folded_set(_REPORTING["ambiguous"])


@lru_cache(maxsize=65536)
def _cue(folded: str) -> Cue | None:
    return next((_CUES[form] for form in after_conjunction(folded) if form in _CUES), None)


def cue_at(words: Words, index: int) -> Cue | None:
    """The cue that token `index` is, or None."""
    word = words.folded(index)
    cue = _cue(word) if words.is_word(index) else None
    if cue is None or any(form in _IMPERSONAL for form in after_conjunction(word)):
        return None
    if cue.kind == "participle" and not _is_circumstance(words, index):
        return None
    if any(form in _AMBIGUOUS for form in after_conjunction(word)) and not _is_plainly_verb(words, index):
        return None
    return cue


def _is_circumstance(words: Words, index: int) -> bool:
    """True for a participle in the accusative, or a feminine one behind a comma: no noun ("المشيرة", "مصرحة")."""
    word = words.folded(index)
    return word[-1] == "ا" or word == "بالقول" or "\u064b" in words.tokens[index].text or words.folded(index - 1) in {"،", ",", "»", '"'}


def _is_plainly_verb(words: Words, index: int) -> bool:
    """True for a word that is a preposition or a noun too, where it is marked with a shadda or begins its sentence as a verb does."""
    marked = "\u0651" in words.tokens[index].text
    begins = words.folded(index)[0] == "و" and not words.same_sentence(index - 1, index)
    return marked or begins


def is_complementizer(words: Words, index: int) -> bool:
    """True for أن or إن, alone or with a pronoun or ب."""
    return words.folded(index) in COMPLEMENTIZERS


def is_according(words: Words, index: int) -> bool:
    """True for "بحسب", "وفقًا لـ" and the like."""
    return words.folded(index) in ACCORDING
