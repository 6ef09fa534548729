"""Who speaks: the noun phrase beside a cue, and the entity that it names."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Entity
from mujaz.text.folding import fold_text
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.entities import Entities, Occurrence
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS, head_at, titles_at
from mujaz.understanding.vocabulary import (
    folded_set,
    is_calendar_word,
    is_function_word,
    is_verb,
    role_head,
)
from mujaz.understanding.words import Words, after_conjunction, has_article, readings

_REPORTING = load("reporting")
ANONYMOUS = folded_set(_REPORTING["anonymous"]["heads"])
DOCUMENTS = folded_set(_REPORTING["documents"]["heads"])
_TIMES = folded_set(_REPORTING["not_speakers"]["words"])
_BEING = frozenset({"كان", "كانت", "كانوا"})
_OPENERS = folded_set(_REPORTING["openers"]["words"])
_LONGEST = 14
_PUBLISHER_WITHIN = 6


class Source(NamedTuple):
    """Who speaks in the words `[first, last)`: an entity's id, or None for a phrase that names none.

    `sure` when the phrase can only be a speaker.
    """

    entity: str | None
    first: int
    last: int
    sure: bool


class Scene(NamedTuple):
    """What resolving needs of an article: its words, its entities by id, and their occurrences by where they begin and end."""

    words: Words
    entities: dict[str, Entity]
    occurrences: tuple[Occurrence, ...]
    begins: dict[int, Occurrence]
    ends: dict[int, Occurrence]
    starts: Sequence[int]
    """The `first` of each occurrence in order."""
    by_name: dict[str, str]
    """The folded first and last words of people's names to the ids; the first of two people keeps the word."""


def scene_of(words: Words, found: Entities) -> Scene:
    """The scene of an article."""
    begins: dict[int, Occurrence] = {}
    ends: dict[int, Occurrence] = {}
    for occurrence in found.occurrences:
        begins.setdefault(occurrence.first, occurrence)
        ends[occurrence.last] = ends[occurrence.end] = occurrence
    begins |= {occurrence.begin: occurrence for occurrence in found.occurrences if occurrence.begin != occurrence.first}
    entities = {entity.id: entity for entity in found.entities}
    starts = [item.first for item in found.occurrences]
    return Scene(words, entities, found.occurrences, begins, ends, starts, _by_name(found))


def _by_name(found: Entities) -> dict[str, str]:
    names: dict[str, str] = {}
    for entity in found.entities:
        if entity.kind == "person":
            parts = fold_text(entity.name).split()
            names.setdefault(parts[0], entity.id)
            names.setdefault(parts[-1], entity.id)
    return names


def speaker_at(scene: Scene, index: int) -> Source | None:
    """The speaker whose noun phrase begins with token `index`."""
    occurrence = scene.begins.get(index)
    if occurrence is not None:
        if _is_behind_preposition(scene, occurrence, index):
            return None
        return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True)
    inside = scene.begins.get(index + 1) if index in scene.words.quoted else None
    if inside is not None and scene.words.quoted[index] <= inside.last + 2:
        return Source(inside.actor, index, scene.words.quoted[index], True)
    return _described(scene, index)


def _is_behind_preposition(scene: Scene, occurrence: Occurrence, index: int) -> bool:
    """True for a name with ل or ب before it: whom somebody spoke to, not who spoke."""
    word = scene.words.folded(index)
    if index != occurrence.first:
        return not scene.words.is_word(index) or head_prefix(scene.words, index) in {"ل", "ب", "ك"}
    token = scene.words.tokens[index]
    cut = occurrence.start - token.start
    return cut > 0 and word[cut - 1] in "لبك"


def head_prefix(words: Words, index: int) -> str:
    """The preposition written as one with the head of a role at `index`, or nothing."""
    head = head_at(words, index)
    return head.reading.prefixes[-1] if head is not None and head.reading.prefixes else ""


def _described(scene: Scene, index: int) -> Source | None:
    """A speaker whose phrase names no entity: somebody's office taken up again, a document, or a description of nobody named."""
    words = scene.words
    if not words.is_word(index) or _cannot_begin(words, index):
        return None
    publisher = _publisher(scene, index) or _by_first_name(scene, index)
    if publisher is not None:
        return publisher
    last = _phrase_end(words, index)
    if last is None:
        return None
    comma = words.folded(last) in COMMAS
    singular = words.folded(index) not in ANONYMOUS and head_at(words, index) is not None
    named = scene.begins.get(last + comma) if singular else None
    if named is not None and scene.entities[named.entity].kind == "person" and words.same_sentence(index, named.first):
        return Source(named.actor, index, max(named.end, named.last), True)
    word = words.folded(index)
    known = (
        word in ANONYMOUS
        or any(reading.bare in ANONYMOUS for reading in readings(word))
        or head_at(words, index) is not None
    )
    return Source(None, index, last, known)


def _publisher(scene: Scene, index: int) -> Source | None:
    """The body behind a document: "تقرير لموقع …", "بيان وزارة …", "تحقيق أجرته صحيفة …"."""
    words = scene.words
    if words.folded(index).removeprefix("ال") not in DOCUMENTS:
        return None
    for step in range(index + 1, index + 1 + _PUBLISHER_WITHIN):
        occurrence = scene.begins.get(step)
        if not words.same_sentence(index, step) or is_complementizer(words, step):
            return None
        if occurrence is not None and scene.entities[occurrence.entity].kind == "organization":
            return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True)
    return None


def _by_first_name(scene: Scene, index: int) -> Source | None:
    """A person taken up by title and first or last name: "الأمير سعود", "العميد سريع"."""
    words = scene.words
    first = titles_at(words, index).last
    if first == index or not words.is_word(first):
        return None
    holder = scene.by_name.get(words.folded(first))
    return Source(holder, index, first + 1, True) if holder is not None else None


def _cannot_begin(words: Words, index: int) -> bool:
    word = words.folded(index)
    if word in ANONYMOUS:
        return False
    if (
        is_function_word(word)
        or is_verb(word)
        or is_calendar_word(word)
        or is_complementizer(words, index)
        or word in _TIMES
    ):
        return True
    accusative = "\u064b" in words.tokens[index].text
    return accusative or any(reading.prefixes and has_article(reading.bare) for reading in readings(word))


def _phrase_end(words: Words, index: int) -> int | None:
    """Where the noun phrase at `index` ends: definite to its last sure end, indefinite over its adjectives and its place."""
    word = words.folded(index)
    if has_article(word) or head_at(words, index) is not None or word in ANONYMOUS:
        ends = [end.last for end in definite_ends(words, index, has_article(word)) if end.sure]
        if ends:
            return ends[-1]
    return _indefinite_end(words, index) if word in ANONYMOUS or role_head(word) else None


def _indefinite_end(words: Words, index: int) -> int:
    last = index + 1
    while last - index < _LONGEST and words.same_sentence(index, last):
        word = words.folded(last)
        linked = (
            word in {"في", "من", "باسم"} and words.is_word(last + 1) and not is_function_word(words.folded(last + 1))
        )
        if not linked and not _goes_on(words, last):
            break
        last += 2 if linked else 1
    return last


def _goes_on(words: Words, index: int) -> bool:
    word = words.folded(index)
    if not words.is_word(index) or is_complementizer(words, index) or cue_at(words, index) is not None:
        return False
    accusative = "\u064b" in words.tokens[index].text
    stops = is_function_word(word) or is_verb(word) or is_calendar_word(word) or accusative
    with_b = any(reading.prefixes == ("ب",) and not has_article(reading.bare) for reading in readings(word))
    return not stops and not with_b and not word.startswith("ل")


def speaker_before(scene: Scene, cue: int) -> Source | None:
    """The subject before its verb: "لكن كيري قال", "وكان X قد أعلن", "X الذي قال"."""
    words = scene.words
    index = cue - 1
    while words.folded(index) in {"قد", "ايضا", "كذلك"} | COMMAS and words.same_sentence(index, cue):
        index -= 1
    if words.folded(index) in {"الذي", "التي"}:
        index -= 1
    occurrence = scene.ends.get(index + 1)
    if occurrence is not None and words.same_sentence(index, cue) and begins_clause(words, occurrence.begin):
        return Source(occurrence.actor, occurrence.begin, occurrence.end, True)
    return _subject_of_clause(scene, cue)


def begins_clause(words: Words, index: int) -> bool:
    """True for a token at the head of its sentence or clause."""
    before = words.folded(index - 1)
    if not words.same_sentence(index - 1, index) or before in COMMAS:
        return True
    return any(form in _OPENERS for form in after_conjunction(before))


def _subject_of_clause(scene: Scene, cue: int) -> Source | None:
    """The subject at the head of the cue's clause, when its own words alone stand before the verb, or كان before it."""
    words = scene.words
    start = cue
    while start > cue - _LONGEST and words.same_sentence(start - 1, cue) and words.folded(start - 1) not in COMMAS:
        start -= 1
    while start < cue and any(form in _OPENERS for form in after_conjunction(words.folded(start))):
        start += 1
    source = speaker_at(scene, start) if start < cue else None
    if source is None or source.last > cue:
        return None
    rest = [words.folded(index) for index in range(source.last, cue)]
    being = any(form in _BEING for form in after_conjunction(words.folded(start - 1)))
    return source if being or (source.sure and all(word in {"قد", "ايضا"} for word in rest)) else None
