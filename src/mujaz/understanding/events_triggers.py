"""What names an event: finite verbs with their endings, and verbal nouns with article, case and pronoun, from the lexicon."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.model import EventType
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize
from mujaz.understanding.gazetteer import ORGANISATION_HEADS
from mujaz.understanding.vocabulary import STRONG_GIVEN, past_forms, present_forms
from mujaz.understanding.words import ON, Words, after_conjunction, readings

Mode = Literal["meeting", "visit", "call", "negotiation", "letter"]
Form = Literal["past", "present", "future", "noun"]

OBJECT = "مفعول"
GENITIVE = "مضاف"
_PRONOUNS = ("ه", "ها", "هم", "هما")
_EVENTS = load("events")


class Pattern(NamedTuple):
    """An entry of the lexicon: `takes` joins those who take part, `to` the place, `needs` is what must stand near it."""

    type: EventType
    mode: Mode | None
    takes: frozenset[str]
    to: frozenset[str]
    needs: frozenset[str]


class Trigger(NamedTuple):
    """A trigger on tokens `[first, last)`; `possessed` when a pronoun is written as one with it ("زيارته", "استقبله")."""

    first: int
    last: int
    pattern: Pattern
    form: Form
    possessed: bool
    definite: bool


class _Entry(NamedTuple):
    pattern: Pattern
    form: Form
    possessed: bool


class _Noun(NamedTuple):
    entry: _Entry
    rest: tuple[str, ...]
    definite: bool


def fold_word(word: str) -> str:
    """The word folded, but for على, which keeps its ى as the tokens of a text do."""
    return word if word == ON else fold_text(word)


def _folded(entries: list[str]) -> frozenset[str]:
    return frozenset(map(fold_word, entries))


def _pattern(row: Mapping[str, Any]) -> Pattern:
    needs = _EVENTS["contexts"][row["needs"]] if "needs" in row else []
    return Pattern(
        row["type"], row.get("mode"), _folded(row.get("takes", [])), _folded(row.get("to", [])), _folded(needs)
    )


def _with_object(form: str) -> Iterator[str]:
    """The form of a verb before a pronoun: "التقاه", "نفذته", "شنوها"."""
    stem = form[:-1] + "ا" if form[-1] == "ي" and len(form) > 3 else form[:-1] if form.endswith("وا") else form
    stem = stem + "و" if form.endswith("وا") else stem
    yield from (stem + pronoun for pronoun in _PRONOUNS)


def _verb_entries() -> dict[str, list[_Entry]]:
    entries: dict[str, list[_Entry]] = {}
    for row in _EVENTS["verbs"]:
        pattern = _pattern(row)
        stem = row.get("past_stem")
        past = set(past_forms(fold_text(row["past"]), fold_text(stem) if stem else None))
        present = set(present_forms(fold_text(row["present"]))) if row.get("only") != "past" else set()
        for form in past | present:
            tense: Form = "past" if form in past else "future" if form[0] == "س" else "present"
            entries.setdefault(form, []).append(_Entry(pattern, tense, False))
            for owned in _with_object(form) if OBJECT in pattern.takes | pattern.to else ():
                entries.setdefault(owned, []).append(_Entry(pattern, tense, True))
    return entries


def _possessed(word: str) -> Iterator[str]:
    """The forms of a folded noun before a pronoun: "زيارته", "لقائه", "اجتماعها"."""
    stem = word[:-1] + "ت" if word[-1] == "ه" else word
    stems = (stem, word[:-1] + "ي") if word[-1] == "ء" else (stem,)
    yield from (stem + pronoun for stem in stems for pronoun in _PRONOUNS)


def _noun_entries() -> dict[str, list[_Noun]]:
    entries: dict[str, list[_Noun]] = {}
    for row in _EVENTS["nouns"]:
        pattern = _pattern(row)
        plain, owned = _Entry(pattern, "noun", False), _Entry(pattern, "noun", True)
        for phrase in row["words"]:
            first, *rest = [token.folded for token in tokenize(phrase)]
            entries.setdefault(first, []).append(_Noun(plain, tuple(rest), False))
            entries.setdefault("ال" + first, []).append(_Noun(plain, tuple("ال" + word for word in rest), True))
            if not rest:
                entries.setdefault(first + "ا", []).append(_Noun(plain, (), False))
                for form in _possessed(first):
                    entries.setdefault(form, []).append(_Noun(owned, (), True))
    for nouns in entries.values():
        nouns.sort(key=lambda noun: -len(noun.rest))
    return entries


WRITTEN_AS_PAST = _folded(_EVENTS["clauses"]["written_as_past"])
_VERBS = _verb_entries()
_NOUNS = _noun_entries()
EVENT_NOUNS = frozenset(_NOUNS)
"""The folded first words of the verbal nouns, with article, case and pronoun."""
EVENT_VERBS = frozenset(_VERBS)
"""Every folded finite form that may be a trigger, without و or ف before it."""


def triggers_at(words: Words, index: int) -> list[Trigger]:
    """The triggers that token `index` may be, with needs still to be met; verbs first, longer phrases before shorter ones."""
    if not words.is_word(index):
        return []
    word = words.folded(index)
    if word in ORGANISATION_HEADS or word in STRONG_GIVEN:
        return []
    found = [
        Trigger(index, index + 1, entry.pattern, entry.form, entry.possessed, False)
        for form in after_conjunction(word)
        for entry in _VERBS.get(form, ())
    ]
    return found + list(_nouns_at(words, index, word))


def as_noun(trigger: Trigger) -> Trigger:
    """The verbal noun that is written as the past of its verb: "قصف", "فرض", "نشر"."""
    takes = trigger.pattern.takes - {OBJECT} | {GENITIVE}
    return trigger._replace(form="noun", pattern=trigger.pattern._replace(takes=takes))


def may_be_noun(words: Words, trigger: Trigger) -> bool:
    """True for a past that is written as its verbal noun is, and for one with a pronoun ("منحه", "إقالتها")."""
    forms = after_conjunction(words.folded(trigger.first))
    return trigger.form == "past" and (trigger.possessed or any(form in WRITTEN_AS_PAST for form in forms))


def _nouns_at(words: Words, index: int, word: str) -> Iterator[Trigger]:
    for reading in readings(word):
        for noun in _NOUNS.get(reading.bare, ()):
            last = index + 1 + len(noun.rest)
            if all(words.folded(index + 1 + step) == part for step, part in enumerate(noun.rest)):
                yield Trigger(index, last, noun.entry.pattern, "noun", noun.entry.possessed, noun.definite)
