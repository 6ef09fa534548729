"""Roles beside names: "وزير الخارجية الروسي سيرغي لافروف", "نجيب دانيش المتحدث باسم …", "للرئيسين الروسي … والأميركي …"."""

from functools import lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.tokens import analyses
from mujaz.understanding.gazetteer import ORGANISATIONS, PLACES
from mujaz.understanding.noun_phrases import End, definite_ends
from mujaz.understanding.vocabulary import ADJECTIVAL_HEADS, folded_set, is_function_word, nisba_country, role_head
from mujaz.understanding.words import ON, Cut, Reading, Words, has_article, readings

DUALS = {fold_text(plural): singular for plural, singular in load("roles")["dual"].items()}
"""Folded dual or plural of a role's head to its singular as it is written."""

COUNTERPARTS = folded_set(load("roles")["counterpart"]["words"])
COMMAS = frozenset({"،", ","})
KIN = folded_set(load("reported_speech")["subjects"]["kin"])
"""Relatives: the name behind them is another's."""
_PRONOUNS = ("هما", "ها", "هم", "نا", "ه")
_BEFORE_NAMES = frozenset({"", "و", "ف", "ب", "ل", "ك"})


COURTESY_WORDS = folded_set(word for title in load("roles")["titles"]["honorifics"] for word in title.split())


def role_weight(role: str) -> tuple[bool, int, int]:
    """How much a role tells: its words that are no courtesies; "his counterpart" less than any other."""
    folded = fold_text(role).split()
    telling = sum(word not in COURTESY_WORDS for word in folded)
    return (folded[0] not in COUNTERPARTS, telling, len(folded))


class Role(NamedTuple):
    """A role's words, tokens `[first, last)` without the clitics `cut` before it, and the country that it tells."""

    first: int
    last: int
    cut: Cut
    country: str | None

    def text(self, words: Words) -> str:
        """The role as it is written."""
        return words.surface(self.first, self.last, self.cut)


class Head(NamedTuple):
    """The head of a role phrase at a token: how its word is read, and whether it is definite by itself."""

    reading: Reading
    closed: bool


def head_at(words: Words, index: int) -> Head | None:
    """The head of a role at token `index`: a noun of the lexicon, with its article, a pronoun or clitics."""
    surface = words.tokens[index].text if words.is_word(index) else ""
    for reading, possessed in _head_readings(words.folded(index)):
        if not possessed and reading.bare.endswith("ه") and surface.endswith("ه") and not has_article(reading.bare):
            continue
        if possessed:
            ahead = reading.bare.startswith("امام") and "إ" not in surface
            if not (surface.endswith("ة") or ahead):
                return Head(reading, True)
        elif not _is_adjective(words, index, reading.bare) and not _lacks_complement(words, index, reading.bare):
            return Head(reading, has_article(reading.bare))
    return None


def adjectival_head(words: Words, index: int) -> Head | None:
    """The head of a role at token `index` that could be an adjective of the definite noun before it."""
    found = (
        Head(reading, True)
        for reading, possessed in _head_readings(words.folded(index))
        if not possessed and has_article(reading.bare)
    )
    return next(found, None)


@lru_cache(maxsize=65536)
def _head_readings(folded: str) -> tuple[tuple[Reading, bool], ...]:
    """The readings of a word that are heads of roles; True for one with a pronoun. Of most words, none."""
    if not folded or is_function_word(folded):
        return ()
    found: list[tuple[Reading, bool]] = []
    for reading in readings(folded):
        if all(prefix in _BEFORE_NAMES for prefix in reading.prefixes):
            if role_head(reading.bare) is not None:
                found.append((reading, False))
            if _with_pronoun(reading.bare):
                found.append((reading, True))
    return tuple(found)


def begins_role(folded: str) -> bool:
    """True for a word that may be the head of a role."""
    return bool(_head_readings(folded))


def _lacks_complement(words: Words, index: int, bare: str) -> bool:
    """True for "قائم" that no "بأعمال" follows: it is a head only with it."""
    return bare.removeprefix("ال") == "قايم" and words.folded(index + 1) not in {"باعمال", "بالاعمال", "بمهام"}


def _is_adjective(words: Words, index: int, bare: str) -> bool:
    """True for a head that is an adjective of the definite noun before it: "المواقف السياسية"."""
    if not has_article(bare) or bare[2:] not in ADJECTIVAL_HEADS or not words.is_word(index - 1):
        return False
    if bare.startswith("المشرف") and words.folded(index + 1) in _BEHIND_OVERSEERS:
        return False
    return any(has_article(reading.bare) for reading in readings(words.folded(index - 1)))


_BEHIND_OVERSEERS = frozenset({"العام", "العامه", ON})


def _with_pronoun(bare: str) -> bool:
    """True for a head with a pronoun: "مؤسسها", "نظيره"."""
    if has_article(bare):
        return False
    return any(bare.endswith(ending) and role_head(bare[: -len(ending)] or "-") is not None for ending in _PRONOUNS)


def role_ends(words: Words, index: int, head: Head) -> list[End]:
    """Every place where the role whose head is at `index` may end, shortest first."""
    return definite_ends(words, index, head.closed)


def role_of(words: Words, first: int, last: int, cut: Cut) -> Role:
    """The role of tokens `[first, last)`, with the country of its nisba adjective, else of the place in it."""
    return Role(first, last, cut, country_of(words, first, last))


def country_of(words: Words, first: int, last: int) -> str | None:
    """The country that the tokens of a role tell: by a nisba adjective before any preposition, else by a place."""
    stop = next((index for index in range(first + 1, last) if words.folded(index) in {"في", "الي", "لدي"}), last)
    for index in range(first, stop):
        if _is_second_term(words, first, index):
            continue
        for reading in readings(words.folded(index)):
            if country := nisba_country(reading.bare):
                return country
    index = first + 1
    while index < stop:
        body, place = ORGANISATIONS.at(words, index), PLACES.at(words, index)
        if place is not None and place.value.country and (body is None or body.last <= place.last):
            return place.value.country
        index = body.last if body is not None else index + 1
    return None


_MINISTRIES = frozenset({"ماليه"})
"""What a minister is of that is a nisba too, without its article before a genitive: "وزير مالية الاحتلال"."""


def _is_second_term(words: Words, first: int, index: int) -> bool:
    """True for a definite feminine behind an indefinite head: a noun of its idafa, no nisba of it ("وزير المالية" is no Malian)."""
    word = words.folded(index)
    if index != first + 1 or not word.endswith("ه") or not (has_article(word) or word in _MINISTRIES):
        return False
    return not any(reading.article for reading in analyses(words.folded(first)))
