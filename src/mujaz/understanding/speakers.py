"""Who speaks: the noun phrase beside a cue, and whom it means."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.tokens import tokenize
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.entities import Entities, Occurrence
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS, head_at
from mujaz.understanding.vocabulary import (
    folded_set,
    is_calendar_word,
    is_function_word,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Words, after_conjunction, has_article, readings

ANONYMOUS = folded_set(load("reporting")["anonymous"]["heads"])
_BEING = frozenset({"كان", "كانت", "كانوا"})
_OPENERS = frozenset(
    {"لكن", "اما", "فيما", "بينما", "حيث", "اذ", "كما", "وكان", "كان", "وكانت", "كانت", "ان", "بدوره", "بدورها"}
)
_LONGEST = 14


class Source(NamedTuple):
    """Who speaks, an entity's id or a verbatim description, and the index behind the words that say so."""

    speaker: str
    last: int


class Scene(NamedTuple):
    """What resolving needs of an article: its words and its entities, with the occurrences by their first tokens."""

    words: Words
    entities: Entities
    begins: dict[int, Occurrence]
    ends: dict[int, Occurrence]
    starts: Sequence[int]
    """The `first` of each occurrence in order."""


def scene_of(words: Words, entities: Entities) -> Scene:
    """The scene of an article."""
    begins: dict[int, Occurrence] = {}
    ends: dict[int, Occurrence] = {}
    for occurrence in entities.occurrences:
        begins.setdefault(occurrence.first, occurrence)
        ends[occurrence.last] = occurrence
        ends[occurrence.end] = occurrence
    for occurrence in entities.occurrences:
        if occurrence.begin != occurrence.first:
            begins[occurrence.begin] = occurrence
    return Scene(words, entities, begins, ends, [occurrence.first for occurrence in entities.occurrences])


def speaker_at(scene: Scene, index: int) -> Source | None:
    """The speaker whose noun phrase begins with token `index`."""
    occurrence = scene.begins.get(index)
    if occurrence is not None and not _has_clitic(scene, occurrence, index):
        return Source(occurrence.actor, _behind_comma_name(scene, occurrence))
    return _described(scene, index)


def _has_clitic(scene: Scene, occurrence: Occurrence, index: int) -> bool:
    """True for a name behind a preposition: whom somebody spoke to, not who spoke."""
    word = scene.words.folded(index)
    entity = occurrence.first == index and any(
        reading.prefixes and reading.prefixes[-1] in {"ل", "ب", "ك"} and _is_read_so(scene, occurrence, reading.cut)
        for reading in readings(word)
    )
    role = occurrence.first != index and any(
        reading.prefixes and reading.prefixes[-1] in {"ل", "ب", "ك"} and role_head(reading.bare)
        for reading in readings(word)
    )
    return entity or (role and role_head(word) is None)


def _is_read_so(scene: Scene, occurrence: Occurrence, cut: int) -> bool:
    entity = next(item for item in scene.entities.entities if item.id == occurrence.entity)
    starts = {start for start, _ in entity.mentions}
    token = scene.words.tokens[occurrence.first]
    return cut > 0 and token.start not in starts


def _behind_comma_name(scene: Scene, occurrence: Occurrence) -> int:
    return max(occurrence.end, occurrence.last)


def _described(scene: Scene, index: int) -> Source | None:
    """A speaker who is no entity here: somebody's office taken up again, or a description of nobody named."""
    words = scene.words
    if not words.is_word(index) or _cannot_begin(words, index):
        return None
    last = _phrase_end(words, index)
    if last is None:
        return None
    holder = _holder(scene, index, last)
    if holder is not None:
        return Source(holder, last)
    start, end = words.span(index, last)
    return Source(words.body[start:end], last)


def _cannot_begin(words: Words, index: int) -> bool:
    word = words.folded(index)
    if word in ANONYMOUS:
        return False
    if is_function_word(word) or is_verb(word) or is_calendar_word(word) or is_complementizer(words, index):
        return True
    accusative = "\u064b" in words.tokens[index].text
    return accusative or any(reading.prefixes and has_article(reading.bare) for reading in readings(word))


def _phrase_end(words: Words, index: int) -> int | None:
    """Where the noun phrase at `index` ends: definite to its last sure end, indefinite over its adjectives and its place."""
    word = words.folded(index)
    if has_article(word) or head_at(words, index) is not None:
        ends = [end.last for end in definite_ends(words, index, has_article(word)) if end.sure]
        if ends:
            return ends[-1]
    return _indefinite_end(words, index) if word in ANONYMOUS or role_head(word) else None


def _indefinite_end(words: Words, index: int) -> int:
    last = index + 1
    while last - index < _LONGEST and words.same_sentence(index, last):
        word = words.folded(last)
        if (
            word in {"في", "من", "باسم", "رفيع", "رفيعه"}
            and words.is_word(last + 1)
            and not is_function_word(words.folded(last + 1))
        ):
            last += 2
        elif not _goes_on(words, last):
            break
        else:
            last += 1
    return last


def _goes_on(words: Words, index: int) -> bool:
    word = words.folded(index)
    if not words.is_word(index) or is_complementizer(words, index) or cue_at(words, index) is not None:
        return False
    accusative = "\u064b" in words.tokens[index].text
    stops = is_function_word(word) or is_verb(word) or is_calendar_word(word) or accusative
    return not stops and not word.startswith("ل")


def _holder(scene: Scene, first: int, last: int) -> str | None:
    """The person or body whom a definite phrase takes up again: "الوزير", "الرئيس الروسي", "الوزارة"; the latest one that fits."""
    words = scene.words
    head = words.folded(first)
    if not has_article(head):
        role = _role_words(words, first, last)
        return _latest(scene, first, role) if last > first + 1 and head not in ANONYMOUS else None
    return _latest(scene, first, _role_words(words, first, last))


def _role_words(words: Words, first: int, last: int) -> frozenset[str]:
    return frozenset(_stem(words.folded(index)) for index in range(first, last) if words.is_word(index)) - {
        "نفسه",
        "نفسها",
    }


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    bare = word.removeprefix("ال")
    return bare[:-1] if bare.endswith("ه") and len(bare) > 3 else bare


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(token.folded) for token in tokenize(text) if token.kind == "word")


def _latest(scene: Scene, before: int, role: frozenset[str]) -> str | None:
    """The latest occurrence before token `before` whose role or name has all the words of `role`."""
    entities = {entity.id: entity for entity in scene.entities.entities} if role else {}
    stop = bisect_left(scene.starts, before)
    countries = {country for word in role if (country := nisba_country(word))}
    plain = frozenset(word for word in role if nisba_country(word) is None)
    for occurrence in reversed(scene.entities.occurrences[max(0, stop - 40) : stop]):
        entity = entities.get(occurrence.entity)
        if entity is None or entity.kind not in {"person", "organization"}:
            continue
        told = _stems(entity.role or "") if entity.kind == "person" else _stems(entity.name)
        if plain and plain <= told and (not countries or entity.country in countries or role <= told):
            return entity.id
    return None


def speaker_before(scene: Scene, cue: int) -> str | None:
    """The subject before its verb: "لكن كيري قال", "وكان X قد أعلن", "X الذي قال"."""
    words = scene.words
    index = cue - 1
    while words.folded(index) in {"قد", "ايضا", "كذلك"} | COMMAS and words.same_sentence(index, cue):
        index -= 1
    if words.folded(index) in {"الذي", "التي"}:
        index -= 1
    occurrence = scene.ends.get(index + 1)
    if occurrence is not None and words.same_sentence(index, cue) and _begins_clause(words, occurrence.begin):
        return occurrence.actor
    return _subject_of_clause(scene, cue)


def _begins_clause(words: Words, index: int) -> bool:
    before = words.folded(index - 1)
    return (
        not words.same_sentence(index - 1, index)
        or before in COMMAS
        or any(form in _OPENERS for form in after_conjunction(before))
    )


def _subject_of_clause(scene: Scene, cue: int) -> str | None:
    """The subject behind كان or at the head of the sentence, when nothing but its own words stand before the verb."""
    words = scene.words
    start = cue
    while start > cue - _LONGEST and words.same_sentence(start - 1, cue) and words.folded(start - 1) not in COMMAS:
        start -= 1
    while start < cue and any(form in _OPENERS for form in after_conjunction(words.folded(start))):
        start += 1
    source = speaker_at(scene, start) if start < cue else None
    if source is None:
        return None
    rest = [words.folded(index) for index in range(source.last, cue)]
    return source.speaker if all(word in {"قد", "ايضا"} for word in rest) or _is_being(words, start) else None


def _is_being(words: Words, start: int) -> bool:
    return any(form in _BEING for form in after_conjunction(words.folded(start - 1)))
