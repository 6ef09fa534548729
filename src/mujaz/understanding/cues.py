"""Reporting cues: the verbs, participles and nouns that bring what somebody said."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.vocabulary import finite_forms, folded_set, participle_forms, past_forms_of
from mujaz.understanding.words import Words, after_conjunction

CueKind = Literal["verb", "participle", "noun", "relay", "document"]


class Cue(NamedTuple):
    """A reporting form: its kind, what joins it to its content, and whether its speaker must be told (see `reporting.toml`)."""

    kind: CueKind
    takes: frozenset[str]
    weak: bool = False
    feminine: bool = False


_REPORTING = load("reporting")
COMPLEMENTIZERS = folded_set(_REPORTING["complementizers"])
ACCORDING = folded_set(_REPORTING["according"])
_CLAUSE = frozenset({"أن"})


def _forms() -> Iterator[tuple[str, Cue]]:
    for verb in _REPORTING["verbs"]:
        yield from _forms_of(verb)
    for table, kind in _OTHER_FORMS.items():
        yield from ((fold_text(form), Cue(kind, _CLAUSE)) for form in _REPORTING[table])


_OTHER_FORMS: dict[str, CueKind] = {
    "nouns": "noun",
    "adverbs": "participle",
    "coming": "document",
    "relays": "relay",
}


def _forms_of(verb: dict[str, Any]) -> Iterator[tuple[str, Cue]]:
    takes, weak = frozenset(verb["takes"]), verb.get("weak", False)
    for form in participle_forms(verb):
        if len(form) > _SHORTEST_PARTICIPLE:
            yield form, Cue("participle", takes, feminine=form.endswith("ه"))
    past = set(past_forms_of(verb))
    for form in finite_forms(verb):
        feminine = form.endswith(("ت", "تا")) if form in past else form.startswith(("ت", "ست"))
        yield form, Cue("verb", takes, weak, feminine)


_SHORTEST_PARTICIPLE = 4


_CUES = dict(_forms())
_IMPERSONAL = folded_set(_REPORTING["impersonal"])
_STILL_SAID = folded_set(_REPORTING["said_in_negation"])
_NEGATIONS = frozenset({"لم", "لن", "لا", "ولم", "ولن", "ولا"})
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
    if words.folded(index - 1) in _NEGATIONS and not any(form in _STILL_SAID for form in after_conjunction(word)):
        return None
    if cue.kind == "participle" and not _is_circumstance(words, index):
        return None
    if any(form in _AMBIGUOUS for form in after_conjunction(word)) and not _is_plainly_verb(words, index):
        return None
    return cue


def _is_circumstance(words: Words, index: int) -> bool:
    """True for a participle in the accusative, or a feminine one behind a comma: no noun ("المشيرة", "مصرحة")."""
    word = words.folded(index)
    return (
        word[-1] == "ا"
        or word == "بالقول"
        or "\u064b" in words.tokens[index].text
        or words.folded(index - 1) in {"،", ",", "»", '"'}
    )


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
