"""Surnames with the article behind a given name: by the lexicon, by their form, or because nothing else can close the name."""

from mujaz.understanding.gazetteer import ORGANISATION_HEADS, TITLES
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    GIVEN,
    OPENING,
    PERIODS,
    STRONG_GIVEN,
    WEAK_SURNAMES,
    is_calendar_word,
    is_function_word,
    is_ordinary,
    is_surname,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, Words, has_article


def is_surname_with_article(words: Words, index: int, parts: int) -> bool:
    """True for a word with the article that may be the surname of a name of which `parts` parts have been read."""
    word = words.folded(index)
    if not has_article(word) or is_function_word(word) or is_calendar_word(word) or is_verb(word) or word in PERIODS:
        return False
    if word in GIVEN or word[2:] in GIVEN or is_surname(word) or word[2:] in WEAK_SURNAMES:
        return True
    if word[2:] in ORGANISATION_HEADS or (is_ordinary(word) and not _may_close(words, index, parts)):
        return False
    if word.endswith("يه"):
        return False
    if role_head(word) is not None or TITLES.at(words, index) is not None or word in ADJECTIVES:
        return False
    return nisba_country(word) is None or (parts == 1 and not has_article(words.folded(index + 1)))


_COMMON_ENDINGS = ("ه", "اء", "ات", "ون", "ين")
"""Endings of feminines and plurals, which ordinary words have and surnames hardly ever."""


def _may_close(words: Words, index: int, parts: int) -> bool:
    """True for an ordinary word that ends a name of two parts: no feminine or plural, and no more of a noun phrase behind it."""
    word, before = words.folded(index), words.folded(index - 1)
    given = (before in STRONG_GIVEN and before not in _WORDS_TOO) or words.folded(index - 2) in OPENING
    if parts > 1 or word.endswith(_COMMON_ENDINGS) or _is_verbal_noun(word) or not given:
        return False
    return not has_article(words.folded(index + 1)) and words.folded(index + 1) not in OF_NOUNS


_WORDS_TOO = frozenset({"علي", "عمر"})
"""Sure given names that are a preposition and a noun before definite ones: "عمر المتقدم"."""
OF_NOUNS = frozenset({ON, "بين", "ضد"})
"""Prepositions that rather a noun takes than stand behind a name: "نبأ رحيل عمر الصراع على …"."""


def _is_verbal_noun(word: str) -> bool:
    """True for the verbal noun of the second form: "التأكيد", "التنسيق"."""
    return len(word) == len("التفعيل") and word.startswith("الت") and word[5] == "ي"
