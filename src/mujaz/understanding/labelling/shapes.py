"""The shape of a word: which lists of the lexicon have it and what its letters look like, as one short key.

A model that reads names from shapes rather than from words alone holds for names it has never seen.
"""

from functools import lru_cache

from mujaz.text.tokens import Token
from mujaz.understanding.gazetteer import ORGANISATION_HEADS, PLACE_HEADS
from mujaz.understanding.vocabulary import (
    BETWEEN,
    COMPOUND,
    GIVEN,
    OPENING,
    SPEAKING_VERBS,
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
from mujaz.understanding.words import after_conjunction, has_article, readings

NOTHING = "-"
"""The shape of what lies outside the text."""


def shape_of(token: Token) -> str:
    """The shape of a token: of a word its lists and letters, of a number "#", of a mark itself."""
    if token.kind == "word":
        return _shape(token.folded, token.text)
    return "#" if token.kind == "number" else token.text


@lru_cache(maxsize=65536)
def _shape(folded: str, surface: str) -> str:
    return _lists(folded) + _begins(folded) + _ends(folded, surface) or "u"


@lru_cache(maxsize=65536)
def _lists(folded: str) -> str:
    """A letter for each list that has the word."""
    bare = folded.removeprefix("ال")
    having = (
        ("G", folded in STRONG_GIVEN),
        ("g", folded in GIVEN and folded not in STRONG_GIVEN),
        ("S", is_surname(folded)),
        ("s", not is_surname(folded) and bare in WEAK_SURNAMES),
        ("o", folded in OPENING),
        ("b", folded in BETWEEN),
        ("c", folded in COMPOUND),
        ("f", is_function_word(folded)),
        ("v", is_verb(folded)),
        ("r", folded in SPEAKING_VERBS),
        ("t", is_calendar_word(folded)),
        ("R", any(role_head(form) is not None for form in after_conjunction(folded))),
        ("n", nisba_country(folded) is not None),
        ("w", is_ordinary(folded)),
    )
    return "".join(letter for letter, has in having if has)


def _begins(folded: str) -> str:
    article = "A" if has_article(folded) else ""
    return article + ("W" if folded[:1] == "و" else "B" if folded[:1] in {"ب", "ل"} else "")


def _ends(folded: str, surface: str) -> str:
    if surface.endswith("ة"):
        return "h"
    if folded.endswith("ات"):
        return "T"
    if folded.endswith(("ها", "هم")):
        return "P"
    return "y" if folded.endswith("ي") else "k" if "\u064b" in surface else ""


@lru_cache(maxsize=65536)
def heads(folded: str) -> str:
    """A letter for each kind of name or phrase that the word, behind clitics or not, may be the head of."""
    bares = {reading.bare.removeprefix("ال") for reading in readings(folded)} | {folded}
    kinds = (
        ("o", bool(bares & ORGANISATION_HEADS)),
        ("l", bool(bares & PLACE_HEADS)),
        ("r", any(role_head(bare) is not None for bare in bares)),
    )
    return "".join(letter for letter, has in kinds if has)
