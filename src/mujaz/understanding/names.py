"""Where a person's name ends: given names, compound parts, connectives, surnames.

A name is told by what it begins with (a given name of the lexicon, "عبد", "أبو") or by where it stands (behind a role). It goes on over
connectives ("بن", "آل", "دي"), further given names and surnames, and stops at verbs, prepositions, punctuation, roles, places and numbers.
"""

from collections.abc import Callable

from mujaz.understanding.gazetteer import FIGURES, ORGANISATION_HEADS, PLACE_HEADS, PLACES, TITLES
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    BETWEEN,
    COMMON_NOUNS,
    COMPOUND,
    GIVEN,
    OPENING,
    PRONOUNS,
    STRONG_GIVEN,
    SURNAMES,
    is_calendar_word,
    is_function_word,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Reading, Words, after_conjunction, has_article, readings

LONGEST = 6
"""Parts that a name may have: a connective and the word behind it are one part."""

_SECOND_OF_COMPOUND = frozenset({"الدين", "الله", "الاسلام", "الحق"})


_KINSHIP = frozenset({"بن", "ابن", "بنت", "ال"})
"""Connectives of Arabic names, behind which a surname with the article may follow."""


def is_name_like(words: Words, index: int) -> bool:
    """True for a word without the article that may be part of a name: not a verb, a noun of the lexicon, a place or a number's word."""
    word = words.folded(index)
    if not words.is_word(index) or len(word) < 2 or has_article(word):
        return False
    if word in GIVEN or word in SURNAMES:
        return True
    if word.endswith(("ها", "هم", "هما")) or words.tokens[index].text.endswith("ه"):
        return False
    return not _is_other_word(word) and not _is_accusative(words.tokens[index].text) and not _is_place(words, index)


def _is_other_word(word: str) -> bool:
    if is_function_word(word) or is_verb(word) or is_calendar_word(word):
        return True
    if any(form in COMMON_NOUNS or role_head(form) or nisba_country(form) for form in after_conjunction(word)):
        return True
    return any(_is_other_stem(reading) for reading in readings(word))


def _is_other_stem(reading: Reading) -> bool:
    """True for a reading with clitics that no name has: before an article or a pronoun, or before the head of a body's name."""
    if reading.bare in ORGANISATION_HEADS or reading.bare in PLACE_HEADS:
        return True
    return bool(reading.prefixes) and (
        has_article(reading.bare) or reading.bare in PRONOUNS or reading.bare in COMMON_NOUNS
    )


def _is_accusative(surface: str) -> bool:
    """True for a word with the tanwin of the accusative, which names in the news do not have."""
    return "\u064b" in surface


def _is_place(words: Words, index: int) -> bool:
    place = PLACES.at(words, index)
    return place is not None and words.folded(index) not in GIVEN


def _after_part(words: Words, index: int) -> int | None:
    """The index behind the compound part of a name at `index` ("عبد الله", "أبو بكر", "صلاح الدين"), or None."""
    word, following = words.folded(index), words.folded(index + 1)
    if not words.is_word(index + 1):
        return None
    if word in OPENING and not is_function_word(following) and not is_verb(following):
        deeper = _after_part(words, index + 1)
        return deeper or index + 2
    if word in COMPOUND and following in _SECOND_OF_COMPOUND:
        return index + 2
    return None


def _is_surname_with_article(words: Words, index: int, parts: int) -> bool:
    word = words.folded(index)
    if not has_article(word) or is_function_word(word) or is_calendar_word(word):
        return False
    if word in GIVEN or word in SURNAMES:
        return True
    if word[2:] in COMMON_NOUNS or word[2:] in ORGANISATION_HEADS:
        return False
    if role_head(word) is not None or TITLES.at(words, index) is not None or word in ADJECTIVES:
        return False
    return nisba_country(word) is None or (parts == 1 and not has_article(words.folded(index + 1)))


def name_end(words: Words, index: int, recurs: Callable[[str], bool]) -> tuple[int, int] | None:
    """Where the name that begins with token `index` ends, and how many parts it has; None when no name can begin there.

    Args:
        words: the text.
        index: the first token, whose place or form says that a name may begin.
        recurs: tells of a folded word whether it stands elsewhere in the article in a way that only names do.
    """
    if holds_office(words, index):
        return None
    last = _after_part(words, index)
    if last is None:
        if not is_name_like(words, index) and words.folded(index) not in GIVEN:
            return None
        last = index + 1
    parts, given = 1, last > index + 1 or words.folded(index) in GIVEN
    while parts < LONGEST:
        after = _next_part(words, last, parts, given, recurs)
        if after is None:
            break
        given = words.folded(last) in _KINSHIP or (given and (after > last + 1 or words.folded(last) in GIVEN))
        ended = has_article(words.folded(last)) and words.folded(last) not in GIVEN
        last, parts = after, parts + 1
        if ended and words.folded(last) not in BETWEEN:
            break
    return last, parts


def _next_part(words: Words, index: int, parts: int, given: bool, recurs: Callable[[str], bool]) -> int | None:
    """The index behind the part of the name at `index`, or None where the name has ended before it."""
    if words.folded(index) == "-" and words.is_word(index + 1):
        glued = words.tokens[index].start == words.tokens[index - 1].end
        return index + 2 if glued and words.tokens[index].end == words.tokens[index + 1].start else None
    if not words.is_word(index):
        return None
    word = words.folded(index)
    if parts == 1 and FIGURES.at(words, index - 1) is not None and (word in STRONG_GIVEN or word == "عبد"):
        return None
    compound = _after_part(words, index)
    if compound is not None:
        return compound
    if word in BETWEEN and words.is_word(index + 1) and not is_function_word(words.folded(index + 1)):
        return index + 2
    if holds_office(words, index) or (word[0] == "و" and word[1:] in GIVEN):
        return None
    figure = FIGURES.at(words, index)
    if figure is not None and figure.last > index + 1:
        return figure.last
    if word in GIVEN or (given and _is_surname_with_article(words, index, parts)):
        return index + 1
    if parts == 1 and given and _ends_apposition(words, index) and not has_article(word) and not is_function_word(word):
        return index + 1
    if not is_name_like(words, index) or (word[0] == "و" and parts > 1):
        return None
    if word[0] in "بل" and parts > 1 and not _ends_apposition(words, index):
        return None
    return (
        index + 1 if parts == 1 or (parts < 4 and (given or recurs(word) or _ends_apposition(words, index))) else None
    )


def holds_office(words: Words, index: int) -> bool:
    """True for a name that is an office in this place: "أمير منطقة …", "أمير الرياض"."""
    following = words.folded(index + 1)
    if role_head(words.folded(index)) is None:
        return False
    body = following in PLACE_HEADS or following in ORGANISATION_HEADS or following in COMMON_NOUNS
    return body or has_article(following) or PLACES.at(words, index + 1) is not None


def _ends_apposition(words: Words, index: int) -> bool:
    """True for an unknown word that punctuation follows: a third part rather than the sentence's next word."""
    return words.folded(index + 1) in {"،", ",", "(", ")"}
