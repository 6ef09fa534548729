"""What may be a part of a person's name, by the form of the word alone."""

from functools import lru_cache

from mujaz.understanding.gazetteer import ORGANISATION_HEADS, ORGANISATIONS, PLACE_HEADS, PLACES
from mujaz.understanding.vocabulary import (
    GIVEN,
    PRONOUNS,
    VERBS,
    is_calendar_word,
    is_function_word,
    is_ordinary,
    is_surname,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Reading, Words, after_conjunction, has_article, readings


def is_name_like(words: Words, index: int) -> bool:
    """True for a word without the article that may be part of a name: not a verb, a noun of the lexicon, a place or a number's word."""
    word = words.folded(index)
    if not words.is_word(index) or not _looks_like_name(word, words.tokens[index].text) or _is_told(words, index):
        return False
    return word in GIVEN or is_surname(word) or not is_place(words, index)


@lru_cache(maxsize=65536)
def _looks_like_name(word: str, surface: str) -> bool:
    """The same, as far as the word's form tells."""
    definite = has_article(word) and surface[0] not in _HAMZAS
    if len(word) < 2 or definite or word.isascii() or word == "ال":
        return False
    if word in GIVEN or is_surname(word):
        return True
    if word.endswith(("ها", "هم", "هما")) or _is_plural(word) or surface.endswith("ه"):
        return False
    return not _is_other_word(word) and not is_accusative(surface)


def is_definite(words: Words, index: int) -> bool:
    """True for a word with the article; what is written with a hamza, as "إلسا", begins with its letters only."""
    return has_article(words.folded(index)) and words.tokens[index].text[0] not in _HAMZAS


_HAMZAS = "أإآ"


def _is_plural(word: str) -> bool:
    """True for a feminine plural, which the lexicon's surnames alone look like: "تطمينات"."""
    return word.endswith("ات") and len(word) >= _PLURAL_AT_LEAST


_PLURAL_AT_LEAST = 6


def _is_told(words: Words, index: int) -> bool:
    """True for a known body behind ل, whom somebody speaks to: "لرويترز"."""
    body = ORGANISATIONS.at(words, index)
    return body is not None and body.reading.prefixes == ("ل",)


def _is_other_word(word: str) -> bool:
    if is_function_word(word) or is_verb(word) or is_calendar_word(word):
        return True
    if is_ordinary(word) or any(role_head(form) or nisba_country(form) for form in after_conjunction(word)):
        return True
    return any(_is_other_stem(reading) for reading in readings(word))


def _is_other_stem(reading: Reading) -> bool:
    """True for a reading with clitics that no name has: before an article or a pronoun, or before the head of a body's name."""
    if reading.bare in ORGANISATION_HEADS or reading.bare in PLACE_HEADS:
        return True
    return bool(reading.prefixes) and (has_article(reading.bare) or reading.bare in PRONOUNS)


def is_accusative(surface: str) -> bool:
    """True for a word with the tanwin of the accusative, which names in the news do not have."""
    return "\u064b" in surface


def is_place(words: Words, index: int) -> bool:
    """True for a known place that is no given name."""
    place = PLACES.at(words, index)
    return place is not None and words.folded(index) not in GIVEN


def begins_with_and(word: str) -> bool:
    """True for و with a word that is known: "وعدد", "وولي"; what is left of "وهدان" is no word."""
    active = word[1:2] == "ا" and len(word) <= _ACTIVE
    return word[0] == "و" and not active and any(_is_known(rest) for rest in after_conjunction(word)[1:])


_ACTIVE = 4
"""Letters of a name in the form of "واجد", "وافي"."""


def _is_known(word: str) -> bool:
    return has_article(word) or is_ordinary(word) or word in GIVEN or is_surname(word) or role_head(word) is not None


def is_addressed(word: str) -> bool:
    """True for ب or ل with a name or a verb: "لأوباما", "ليجيب"."""
    rests = (reading.bare for reading in readings(word) if reading.prefixes in {("ب",), ("ل",)})
    return any(has_article(rest) or rest in VERBS or rest in GIVEN or is_surname(rest) for rest in rests)


def may_be_governed(word: str) -> bool:
    """True for a word that may be ب or ل with a known one: "بتفجير"; what is left of "باهنر" is no word."""
    governed = (reading for reading in readings(word) if reading.prefixes in {("ب",), ("ل",)})
    return any(_is_known(reading.bare) or reading.bare in VERBS or PLACES.begins(reading.bare) for reading in governed)


def is_said_twice(words: Words, index: int) -> bool:
    """True for an adverb that looks like a given name: "رويداً رويداً"."""
    word = words.folded(index)
    return word.endswith("ا") and word in {words.folded(index - 1), words.folded(index + 1)}
