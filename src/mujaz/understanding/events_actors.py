"""The noun phrases that may take part in an event: named entities, pairs taken up again, and descriptions of people and forces."""

from collections.abc import Sequence

from mujaz.lexicon import load
from mujaz.understanding.events_triggers import EVENT_NOUNS
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.speakers import Scene, Source, speaker_at
from mujaz.understanding.vocabulary import (
    folded_set,
    is_calendar_word,
    is_function_word,
    is_verb,
    nisba_country,
)
from mujaz.understanding.words import Words, after_conjunction, has_article

_ACTORS = load("events")["actors"]
_HEADS = folded_set(_ACTORS["heads"])
_QUANTITIES = folded_set(_ACTORS["quantities"])
PAIRS = folded_set(_ACTORS["pairs"])
_LONGEST = 7


def actor_at(scene: Scene, index: int) -> Source | None:
    """The one who may take part, whose noun phrase begins with token `index`: an entity, a pair, or a description of people."""
    words = scene.words
    word = words.folded(index)
    if not word:
        return None
    if words.tokens[index].kind == "number" or word in _QUANTITIES:
        return _counted(scene, index)
    if word in PAIRS:
        return Source(None, index, index + 1, True)
    source = speaker_at(scene, index) if words.is_word(index) or index in words.quoted else None
    if source is not None and source.entity is not None:
        return source
    return Source(None, index, phrase_end(scene, index), True) if words.is_word(index) and is_head(word) else None


def _counted(scene: Scene, index: int) -> Source | None:
    """People told by their number: "61 مصرفيًا", "تسعة جنود", "عددًا من النواب"."""
    words = scene.words
    head = index + 1
    while words.folded(head) in _QUANTITIES or words.folded(head) in {"من", "كبير", "كبيرا"}:
        head += 1
    if not words.same_sentence(index, head) or not is_head(words.folded(head)):
        return None
    return Source(None, index, phrase_end(scene, head), True)


def is_head(word: str) -> bool:
    """True for a head of a description of people, with article, conjunction or the tanwin's alif."""
    for form in after_conjunction(word):
        bare = form.removeprefix("ال")
        if bare in _HEADS or (bare[-1:] == "ا" and bare[:-1] in _HEADS):
            return True
        if form.startswith("ال") and bare.endswith(("ون", "ين")) and nisba_country(bare) is not None:
            return True
    return False


def phrase_end(scene: Scene, index: int) -> int:
    """Where the description at `index` ends: behind its genitives and adjectives, and "من" with a noun phrase."""
    words = scene.words
    ends: Sequence[int] = [
        end.last for end in definite_ends(words, index, has_article(words.folded(index))) if end.sure
    ]
    if ends:
        return ends[-1]
    last = index + 1
    object_like = words.folded(index)[-1] == "ا"
    while last - index < _LONGEST and words.same_sentence(index, last) and _goes_on(words, last, object_like):
        last += 1
    return last


def _goes_on(words: Words, index: int, accusative: bool) -> bool:
    """True for a word of the same phrase; an accusative behind a head that is none is the verb's object."""
    word = words.folded(index)
    if word in EVENT_NOUNS or word[:1] == "و":
        return False
    if word.endswith("ا") and not word.startswith("ال") and not accusative:
        return False
    if not words.is_word(index) or is_verb(word) or is_calendar_word(word):
        return False
    return (word == "من" and words.is_word(index + 1)) or not is_function_word(word)
