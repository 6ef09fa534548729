"""Words that name an event: verbs in every form of the third person, and verbal nouns with or without their adjectives."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.model import EventType
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize
from mujaz.understanding.vocabulary import PREPOSITIONS, folded_set, is_verb, past_forms, present_forms
from mujaz.understanding.words import ON, Words, after_conjunction, has_article, readings

Mode = Literal["meeting", "visit", "call", "negotiation", "letter"]
Tense = Literal["past", "present", "future"]

PRONOUNS = ("هما", "ها", "هم", "ه")
"""Pronouns of the third person, written as one with a verb or a noun; the longest first."""


class Pattern(NamedTuple):
    """An entry of the lexicon: what event it names, what prepositions bring its participants, and the context that it needs."""

    type: EventType
    mode: Mode | None
    takes: frozenset[str]
    needs: str | None
    words: tuple[str, ...]
    """Of a noun, the folded words behind its first."""


class Trigger(NamedTuple):
    """A word that may name an event: tokens `[first, last)`.

    `tense` is a verb's, None of a noun; `owned` when a pronoun is written as one with it; `prefix` is the preposition before a noun.
    """

    first: int
    last: int
    pattern: Pattern
    tense: Tense | None
    definite: bool = False
    owned: bool = False
    prefix: str = ""

    @property
    def is_noun(self) -> bool:
        """True for a verbal noun."""
        return self.tense is None


class _Form(NamedTuple):
    pattern: Pattern
    tense: Tense | None
    owned: bool


_EVENTS = load("events")
ADVERBS = folded_set(_EVENTS["actors"]["adverbs"])
_WITH_PRONOUNS = frozenset(
    preposition + pronoun
    for preposition in ("ب", "ل", "في", "علي", "الي", "عن", "من", "مع", "لدي", "بين", "ضمن")
    for pronoun in PRONOUNS
)
BEFORE_NOUNS = frozenset(word for word in PREPOSITIONS if word not in _WITH_PRONOUNS and not word.endswith("ما")) - {
    "ممن",
    "عمن",
    "حتي",
}
"""Prepositions that a noun follows; behind "كما", "بعدما", "فيه" and the like a verb stands as well."""
DONE_BY_NOBODY = folded_set(_EVENTS["clauses"]["done"])
"""Verbs that make a passive of the noun behind them: "تم القبض"."""
_RELATIVES = folded_set(_EVENTS["clauses"]["relatives"])
_NO_VERBS = ADVERBS | folded_set(_EVENTS["clauses"]["no_verbs"])


def _pattern(entry: dict[str, Any], rest: tuple[str, ...] = ()) -> Pattern:
    takes = frozenset(word if word == ON else fold_text(word) for word in entry.get("takes", ()))
    return Pattern(entry["type"], entry.get("mode"), takes, entry.get("needs"), rest)


def with_pronouns(form: str) -> Iterator[str]:
    """A folded past form with the pronouns of its object."""
    stem = form[:-1] + "ا" if form[-1] == "ي" else form.removesuffix("ا") if form.endswith("وا") else form
    for pronoun in PRONOUNS:
        yield stem + pronoun


def verb_forms(past: list[str], present: list[str]) -> Iterator[tuple[str, Tense, bool]]:
    """The folded forms of verbs with their tense, and whether an object's pronoun is written as one with them."""
    for verb in past:
        folded = fold_text(verb)
        for form in past_forms(folded, folded if verb[-1] in "أؤئء" else None):
            yield form, "past", False
            yield from ((owned, "past", True) for owned in with_pronouns(form))
    for verb in present:
        for form in present_forms(fold_text(verb)):
            tense: Tense = "future" if form[0] == "س" and form[1] in "يت" else "present"
            yield form, tense, False
            yield from ((form + pronoun, tense, True) for pronoun in PRONOUNS if form[-1] != "ن")


def noun_forms(word: str) -> Iterator[tuple[str, bool]]:
    """The folded forms of a noun without clitics, and whether a pronoun is written as one with it."""
    stem = word[:-1] + "ت" if word[-1] == "ه" else word
    yield word, False
    if word[-1] not in "هاي" and not word.endswith("ات"):
        yield word + "ا", False
    yield from ((stem + ending, False) for ending in ("ين", "ان"))
    yield from ((stem + pronoun, True) for pronoun in PRONOUNS)
    if word[-1] == "ء":
        yield from ((word[:-1] + "ي" + pronoun, True) for pronoun in PRONOUNS)


def _verbs() -> Iterator[tuple[str, _Form]]:
    for entry in _EVENTS["verbs"]:
        pattern = _pattern(entry)
        for form, tense, owned in verb_forms(entry["past"], entry["present"]):
            yield form, _Form(pattern, tense, owned)


def _nouns() -> Iterator[tuple[str, _Form]]:
    for entry in _EVENTS["nouns"]:
        for phrase in entry["words"]:
            first, *rest = (token.folded for token in tokenize(phrase))
            pattern = _pattern(entry, tuple(rest))
            for form, owned in noun_forms(first):
                yield form, _Form(pattern, None, owned)


def _table(forms: Iterator[tuple[str, _Form]]) -> dict[str, tuple[_Form, ...]]:
    table: dict[str, list[_Form]] = {}
    for form, value in forms:
        table.setdefault(form, []).append(value)
    return {form: tuple(dict.fromkeys(values)) for form, values in table.items()}


_VERBS = _table(_verbs())
_NOUNS = {
    form: tuple(sorted(values, key=lambda value: -len(value.pattern.words)))
    for form, values in _table(_nouns()).items()
}


_LIGHT = verb_forms([*_EVENTS["light"]["past"], *_EVENTS["light"]["none"]], _EVENTS["light"]["present"])
_PLAIN = {form for form, _, owned in _LIGHT if not owned} | {
    form for form, values in _VERBS.items() if any(not value.owned for value in values)
}


@lru_cache(maxsize=65536)
def is_finite(folded: str) -> bool:
    """True for a verb of this or of the common vocabulary that is no event's noun too."""
    if is_verb(folded):
        return True
    forms = after_conjunction(folded)
    return any(form in _PLAIN for form in forms) and not any(form in _NOUNS for form in forms)


class _Reading(NamedTuple):
    form: _Form
    definite: bool
    prefix: str


@lru_cache(maxsize=65536)
def _read(folded: str) -> tuple[_Reading, ...]:
    """What a word may name: as a verb behind a conjunction, then as a noun behind clitics."""
    verbs = [bare for bare in after_conjunction(folded) if bare in _VERBS and bare not in _NO_VERBS]
    found = [_Reading(form, False, "") for bare in verbs for form in _VERBS[bare]]
    for reading in readings(folded):
        bare = reading.bare.removeprefix("ال") if reading.bare.startswith("ال") else reading.bare
        definite = bare != reading.bare
        if bare not in _NOUNS or "س" in reading.prefixes:
            continue
        prefix = next((each for each in reversed(reading.prefixes) if each in {"ب", "ل", "ك"}), "")
        found.extend(_Reading(form, definite or form.owned, prefix) for form in _NOUNS[bare])
    return tuple(found)


def may_name_event(folded: str) -> bool:
    """True for a word that may name an event as one of its readings."""
    return bool(_read(folded))


def triggers_at(words: Words, index: int) -> Iterator[Trigger]:
    """What the word at token `index` may name, its readings as a verb first, longer phrases before shorter ones."""
    if not words.is_word(index) or not may_name_event(words.folded(index)):
        return
    feminine = words.tokens[index].text.endswith("ة")
    before = words.folded(index - 1)
    governed = (
        before in BEFORE_NOUNS or before == ON or any(form in DONE_BY_NOBODY for form in after_conjunction(before))
    )
    verbal = not governed or not words.same_sentence(index - 1, index)
    for form, definite, prefix in _read(words.folded(index)):
        noun_too = form.owned and form.tense and any(each in _NOUNS for each in after_conjunction(words.folded(index)))
        accusative = form.tense is not None and "\u064b" in words.tokens[index].text
        if form.owned and form.tense is None and before in _RELATIVES:
            continue
        if accusative or (form.owned and feminine) or (form.tense and not verbal) or noun_too:
            continue
        last = index + 1
        for word in form.pattern.words:
            if bare_noun(words.folded(last)) != word.removeprefix("ال"):
                break
            last += 1
        else:
            closed = definite or (form.tense is None and has_article(words.folded(last)))
            yield Trigger(index, last, form.pattern, form.tense, closed, form.owned, prefix)


@lru_cache(maxsize=65536)
def bare_noun(folded: str) -> str:
    """A folded noun without its article and without the tanwin's alif."""
    bare = folded.removeprefix("ال") if len(folded) > 4 else folded
    return bare[:-1] if bare.endswith("ا") and len(bare) > 3 else bare


@lru_cache(maxsize=65536)
def is_event_noun(folded: str) -> bool:
    """True for a word that is an event's noun, alone or with others."""
    return any(reading.form.tense is None for reading in _read(folded))


def is_trigger(folded: str) -> bool:
    """True for a word that names an event as it stands, but for its article."""
    return folded in _VERBS or folded.removeprefix("ال") in _NOUNS
