"""Organisations: those known by name, and those whose name begins with a head: "وزارة الخارجية الروسية", "حزب «فوكس»"."""

from collections.abc import Iterable
from typing import NamedTuple

from mujaz.text.folding import fold_text
from mujaz.understanding.gazetteer import (
    DEFINITE_ORGANISATIONS,
    MEDIA_HEADS,
    NAMED_BY_ADJECTIVE,
    NOT_NAMING,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    ORGANISATIONS_ALONE,
    PLACES,
    QUOTED_MEDIA,
)
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import DUALS
from mujaz.understanding.vocabulary import ADJECTIVES, nisba_country, role_head
from mujaz.understanding.words import WHOLE, Cut, Words, has_article, readings


class OrganisationMention(NamedTuple):
    """An organisation where it stands: tokens `[first, last)` without the clitics `cut`; mentions of one have one `key`.

    `begin` and `end` take in a head and the marks around a quoted name: صحيفة «…» الأميركية.
    """

    first: int
    last: int
    cut: Cut
    key: str
    begin: int
    end: int


def find_organisations(words: Words) -> list[OrganisationMention]:
    """The organisations of the text, in order."""
    found: list[OrganisationMention] = []
    index = 0
    while index < len(words.tokens):
        mention = next((item for finder in _FINDERS if (item := finder(words, index)) is not None), None)
        if mention is not None:
            found.append(mention)
        index = mention.last if mention is not None else index + 1
    return found


def _known(words: Words, index: int) -> OrganisationMention | None:
    known = ORGANISATIONS.at(words, index)
    if known is None:
        return None
    last = known.last
    while nisba_country(words.folded(last)) is not None and has_article(words.folded(last)):
        last += 1
    if last > known.last:
        return _mention(known.first, last, known.reading.cut, _key(words, known.first, last, known.reading.cut))
    return _mention(known.first, known.last, known.reading.cut, fold_text(known.value.key))


def _headed(words: Words, index: int) -> OrganisationMention | None:
    """A name that begins with a head in the construct state: to the first definite noun and the adjectives behind it."""
    if not words.is_word(index):
        return None
    if PLACES.at(words, index) is not None:
        return None
    quoted = index + 1 in words.quoted
    heads = MEDIA_HEADS if quoted else ORGANISATION_HEADS
    reading = next((reading for reading in readings(words.folded(index)) if reading.bare in heads), None)
    if reading is None:
        return None
    if quoted:
        return _in_quotes(words, index + 1, index)
    last = _end_of_name(words, index)
    if last is None:
        return None
    return _mention(index, last, reading.cut, _key(words, index, last, reading.cut))


def _end_of_name(words: Words, head: int) -> int | None:
    """Where a headed name ends: the longest phrase without a preposition of place, closed in five words at most."""
    ends = [end.last for end in definite_ends(words, head, False) if end.last - head <= _LONGEST]
    inside = [last for last in ends if not any(_leaves(words, head, step) for step in range(head + 1, last))]
    inside = [last for last in inside if all(_is_of_name(words, step) for step in range(head + 2, last))]
    return inside[-1] if inside and inside[-1] > head + 1 else None


def _is_of_name(words: Words, index: int) -> bool:
    """True for a word that can stand inside a body's name; a second definite noun must be an adjective of the first."""
    word = words.folded(index)
    if not has_article(word) or not has_article(words.folded(index - 1)):
        return True
    return word.endswith(("ي", "يه")) or word in ADJECTIVES


def _leaves(words: Words, head: int, index: int) -> bool:
    """True for a word that leaves a body's name: a preposition of place, or the head of a role behind its first genitive."""
    word = words.folded(index)
    if word[0] == "و" and word[1:] in ORGANISATION_HEADS:
        return True
    return word in _LEAVING or (index > head + 1 and role_head(word) is not None and not has_article(word))


_LONGEST = 8
"""Words that a body's name may have."""
_LEAVING = frozenset({"(", "على", "في", "عن", "الي", "لدي", "بشان", "باسم"})


def _key(words: Words, first: int, last: int, cut: Cut) -> str:
    return fold_text(words.surface(first, last, cut))


def _definite(words: Words, index: int) -> OrganisationMention | None:
    """A definite noun that a country's adjective makes a body ("الحكومة السورية", "الجيش الأميركي"), or that is one alone."""
    found = DEFINITE_ORGANISATIONS.at(words, index)
    if found is None:
        return None
    last, cut = found.last, found.reading.cut
    if role_head(words.folded(index - 1)) is not None or words.folded(index - 1) in DUALS:
        return None
    if _agrees(words.folded(last - 1), words.folded(last)):
        return _mention(index, last + 1, cut, _key(words, index, last + 1, cut))
    return _mention(index, last, cut, found.reading.bare) if found.reading.bare in ORGANISATIONS_ALONE else None


def _agrees(noun: str, adjective: str) -> bool:
    """True for a country's adjective with the article, feminine behind a feminine noun."""
    if nisba_country(adjective) is None or not has_article(adjective):
        return False
    return noun[-1] != "ه" or adjective[-1] == "ه"


def _titled(words: Words, index: int) -> OrganisationMention | None:
    """A definite head with adjectives that name it: "الحزب الشعبي", "المجلس الوطني لحماية الوطن"."""
    reading = next((reading for reading in readings(words.folded(index)) if reading.bare in NAMED_BY_ADJECTIVE), None)
    if reading is None or not words.is_word(index):
        return None
    last = index + 1
    while last - index < 4 and _names(words.folded(last)):
        last += 1
    if last == index + 1:
        return None
    purpose = _purpose_end(words, last)
    return _mention(index, purpose, reading.cut, _key(words, index, purpose, reading.cut))


def _names(word: str) -> bool:
    return has_article(word) and word not in NOT_NAMING and word.endswith(("ي", "يه", "لي", "لا", "امه", "عام", "حده"))


def _purpose_end(words: Words, index: int) -> int:
    """The index behind a body's purpose or field: "… لحماية الوطن", "… للأمن القومي الإيراني"."""
    word = words.folded(index)
    if not any(reading.prefixes == ("ل",) for reading in readings(word)) or not words.is_word(index):
        return index
    last = index + 1
    if not word.startswith("لل"):
        if not has_article(words.folded(last)) or not word.endswith("ه"):
            return index
        last += 1
    while last - index < 4 and _names(words.folded(last)):
        last += 1
    return last


def _quoted(words: Words, index: int) -> OrganisationMention | None:
    """A paper's or a group's name that is one only in quotation marks: «الشرق الأوسط»."""
    last = words.quoted.get(index)
    if last is None or last - index > 6:
        return None
    name = fold_text(words.surface(index + 1, last - 1)) if last - index > 2 else ""
    return _in_quotes(words, index, index) if name in QUOTED_MEDIA else None


def _in_quotes(words: Words, opening: int, begin: int) -> OrganisationMention | None:
    last = words.quoted[opening] - 1
    if not opening + 1 < last <= opening + 5 or (PLACES.at(words, opening + 1) is not None and last > opening + 3):
        return None
    known = ORGANISATIONS.at(words, opening + 1)
    key = (
        fold_text(known.value.key)
        if known is not None and known.last == last
        else _key(words, opening + 1, last, WHOLE)
    )
    end = last + 1
    if nisba_country(words.folded(end)) is not None:
        end += 1
    return OrganisationMention(opening + 1, last, WHOLE, key, begin, end)


def _mention(first: int, last: int, cut: Cut, key: str) -> OrganisationMention:
    return OrganisationMention(first, last, cut, key, first, last)


_FINDERS = (_known, _headed, _titled, _definite, _quoted)


def longest_names(words: Words, mentions: Iterable[OrganisationMention]) -> dict[str, str]:
    """Key to the fullest name that the article writes."""
    names: dict[str, str] = {}
    for mention in mentions:
        name = words.surface(mention.first, mention.last, mention.cut)
        if len(name) > len(names.get(mention.key, "")):
            names[mention.key] = name
    return names
