"""Where a description of who speaks ends before another noun phrase: the verb's object, or somebody else.

Behind a verb its subject stands before its object, with nothing between them. What cannot belong to the subject's phrase begins the
object: a noun that does not agree with it as an adjective must, a noun without the article behind one with it, a country behind a place
(Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 8 and 10).
"""

from mujaz.lexicon import load
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS, ORGANISATIONS, PLACE_HEADS, PLACES
from mujaz.understanding.roles import head_at
from mujaz.understanding.speaker_nouns import (
    ANONYMOUS,
    OWN_ACTS,
    are_several,
    is_feminine_plural,
    is_own_act,
    is_people_word,
)
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    COMMON_NOUNS,
    folded_set,
    is_function_word,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Words, has_article, readings

_GRAMMAR = load("reported_speech")
CALLED_ON = folded_set(_GRAMMAR["verbs"]["called_on"])
"""Heads without the article of those who are called on rather than call."""
_NOUNS = folded_set(_GRAMMAR["subjects"]["plain_nouns"])
"""Nouns that are never adjectives, without the article."""
COMPLEMENTS = frozenset({"به", "بها", "بهم", "له", "لها", "عليه", "عليها", "فيه", "فيها"})
"""What a participle of a description takes behind it: "المعترف بها"."""


def before_object(words: Words, first: int, last: int) -> int:
    """Where a definite phrase ends before a noun that is the verb's object: "وصف الوزير الروسي المفاوضات", "طالب السفير الإدارة".

    A feminine behind a man's office is no adjective of it, nor is the name of a body. A sound plural with its ن takes no genitive.
    """
    known = head_at(words, first) is not None or words.folded(first) in ANONYMOUS
    man = has_article(words.folded(first)) and known and not is_feminine_plural(words.folded(first))
    man = man and not words.tokens[first].text.endswith("ة")
    plural = words.folded(first).endswith("ون") and not has_article(words.folded(first))
    for index in range(first + 1, last):
        word = words.folded(index)
        other = words.tokens[index].text.endswith("ة") or word.removeprefix("ال") in CALLED_ON | ORGANISATION_HEADS
        if index == first + 1 and has_article(word) and (plural or (man and other) or _is_behind_dual(words, index)):
            return index
        if index == first + 1 and _is_object_of_body(words, first):
            return index
        body = ORGANISATIONS.at(words, index) if has_article(word) and has_article(words.folded(index - 1)) else None
        if body is not None and index == first + 1 and body.last == last:
            return index
        behind_nisba = nisba_country(words.folded(index - 1)) is not None and has_article(words.folded(index - 1))
        if behind_nisba and has_article(word) and not word.endswith(("ي", "يه")) and word not in ADJECTIVES:
            return index
        if _disagrees(words, first, index) or _names_another(words, index):
            return index
    return last


def _is_behind_dual(words: Words, index: int) -> bool:
    """True for a definite noun behind a dual that it does not agree with, unless it tells one of the two: "الجانبان | الحرص"."""
    two, word = words.folded(index - 1), words.folded(index)
    dual = has_article(two) and two.endswith("ان")
    return dual and two.removeprefix("ال") in DUALS and not word.endswith("ان") and nisba_country(word) is None


DUALS = folded_set(_GRAMMAR["subjects"]["duals"])


def _disagrees(words: Words, first: int, index: int) -> bool:
    """True for a definite noun that is no adjective of the definite phrase before it, by its gender, number or case.

    "المبعوث الأممي | الحاجة", "الجامعة | المتقدمين": adjectives agree with their noun (Ryding, ch. 10).
    """
    word, before = words.folded(index), words.folded(index - 1)
    if not has_article(word) or not has_article(before):
        return False
    masculine = words.tokens[index - 1].text.endswith(("ي", "يّ")) and len(before) >= _NISBA_AT_LEAST
    if masculine and words.tokens[index].text.endswith("ة") and word not in ADJECTIVES:
        return True
    if before.endswith("ون") and index == first + 1 and not word.endswith("ون") and word not in ADJECTIVES:
        return is_people_word(before) and word.removeprefix("ال") in COMMON_NOUNS - _PEOPLES
    alone = all(has_article(words.folded(step)) for step in range(first, index))
    several = are_several(words.folded(first).removeprefix("ال"))
    people = word.endswith("ين") and is_people_word(word.removesuffix("ين") + "ون")
    return alone and people and not several


_NISBA_AT_LEAST = 6
_PEOPLES = folded_set(_GRAMMAR["subjects"]["peoples"])
"""Broken plurals, without the article, that describe people as adjectives do: "المقاتلون الأكراد"."""


def _names_another(words: Words, index: int) -> bool:
    """True where a country's name follows a place or a definite noun that is no head of places: "في صنعاء | الولايات المتحدة"."""
    place = PLACES.at(words, index)
    before = words.folded(index - 1)
    adjective = nisba_country(words.folded(index)) is not None
    if place is None or place.reading.prefixes or place.value.kind != "country" or adjective:
        return False
    behind_place = any(
        (known := PLACES.at(words, step)) is not None and known.last == index for step in (index - 1, index - 2)
    )
    return behind_place or (has_article(before) and before.removeprefix("ال") not in PLACE_HEADS)


def _is_object_of_body(words: Words, first: int) -> bool:
    """True for a masculine noun behind a feminine body with the article, whose adjectives are feminine: "طالبت الوزارة | الجيش بـ"."""
    body, word = words.folded(first), words.folded(first + 1)
    bodies = words.tokens[first].text.endswith("ة") and body.removeprefix("ال") in ORGANISATION_HEADS
    feminine = has_article(body) and (bodies or is_feminine_plural(body))
    masculine = words.is_word(first + 1) and not words.tokens[first + 1].text.endswith(("ة", "ى", "ا"))
    masculine = masculine and words.folded(first + 2) not in COMPLEMENTS
    return feminine and masculine and has_article(word) and word.removeprefix("ال") in COMMON_NOUNS


def before_next_phrase(words: Words, first: int, last: int) -> int:
    """Where the description `[first, last)` ends before a noun that begins a phrase of its own."""
    return next((step for step in range(first + 1, last) if _begins_phrase(words, first, step)), last)


def _begins_phrase(words: Words, first: int, index: int) -> bool:
    if not words.is_word(index) or not words.is_word(index - 1):
        return False
    word = words.folded(index)
    if _is_with_own_name(words, index) or _is_own_saying(words, index) or _is_addressed(words, index):
        return True
    if word == "عن" and words.is_word(index + 1) and _is_own_saying(words, index + 1):
        return True
    if word in _OF_AGE and words.folded(index + 1) == "من":
        return True
    determined = word in _DETERMINERS and words.is_word(index + 1)
    return (determined or _is_plain_noun(words, index)) and _is_closed(words, first, index)


def _is_addressed(words: Words, index: int) -> bool:
    """True for the medium that somebody tells, behind an adjective of nationality: "أفاد مسؤول ألماني | صحيفة …"."""
    return words.folded(index) in MEDIA_HEADS and nisba_country(words.folded(index - 1)) is not None


def _is_with_own_name(words: Words, index: int) -> bool:
    """True for "باسمه" and the like: in whose name somebody speaks."""
    return words.folded(index) in _IN_OWN_NAME


_IN_OWN_NAME = frozenset({"باسمه", "باسمها", "باسمهم", "باسمي"})


_DETERMINERS = frozenset({"هذا", "هذه", "كل", "كافه", "جميع"})
"""Behind a whole phrase these begin the object: "رفض العلماء هذه الفكرة"."""
_OF_AGE = frozenset({"البالغ", "البالغه"})


def _is_own_saying(words: Words, index: int) -> bool:
    """True for what somebody says or does by saying it, with the speaker's pronoun: "حديثه", "استعدادهم"."""
    return words.tokens[index].text[-1] != "ة" and is_own_act(words.folded(index), _SAYINGS)


_SAYINGS = OWN_ACTS | folded_set(_GRAMMAR["subjects"]["speeches"])


def _is_plain_noun(words: Words, index: int) -> bool:
    """True for an ordinary noun with or without the article that is no adjective, no office and no people."""
    word = words.folded(index)
    bare = word.removeprefix("ال")
    other = is_function_word(word) or is_people_word(word) or role_head(bare) is not None
    return not other and bare in _NOUNS


def _is_closed(words: Words, first: int, index: int) -> bool:
    """True where the phrase before token `index` is whole: its last noun is definite, or an adjective of its indefinite head."""
    before = words.folded(index - 1)
    definite = any(has_article(reading.bare) for reading in readings(before))
    described = index - 1 > first and not has_article(words.folded(index)) and nisba_country(before) is not None
    return definite or described or PLACES.at(words, index - 1) is not None
