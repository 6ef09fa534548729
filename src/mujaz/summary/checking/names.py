"""Names and places of a claim that the article does not have."""

from collections.abc import Iterator
from functools import lru_cache

from mujaz.model import Entity, FailureKind
from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import capitals, has_ordinary_root, is_ordinary, listed
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token, folded_words


def unknown_names(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """People, bodies and places with a word that is nowhere in the article, and words that can be nothing but names."""
    strange = [token for token in claim.tokens if _is_strange(evidence, token)]
    named: set[Token] = set()
    for entity in claim.record.entities:
        for span in entity.mentions:
            inside = [token for token in strange if overlaps((token.start, token.end), span)]
            named |= set(inside)
            told = _telling(entity, inside) if not _stands_for(evidence, entity) else []
            if told:
                yield Fault(kind_of(entity), " ".join(token.text for token in told))
    for clause in claim.clauses:
        for token in clause.support.missing:
            if token in strange and token not in named and _may_be_name(token):
                yield Fault("name", token.text)


def _telling(entity: Entity, strange: list[Token]) -> list[Token]:
    """The strange words of a name that are no ordinary words, unless all of a person's name is strange."""
    if entity.kind == "person" and len(strange) >= len(entity.name.split()):
        return strange
    body = entity.kind == "organization"
    return [t for t in strange if not (is_ordinary(t.folded) or (body and has_ordinary_root(t.folded)))]


def _may_be_name(token: Token) -> bool:
    """True for a word of no lexicon in no form that verbs, feminines, plurals and accusatives have."""
    word, surface = token.folded.removeprefix("و"), token.text
    verbal = word[:1] in {"ي", "ت", "ن", "س"} or word.endswith(_ENDINGS)
    ordinary = is_ordinary(token.folded) or has_ordinary_root(token.folded)
    return not (verbal or ordinary or "\u064b" in surface or surface.endswith("ة"))


_ENDINGS = ("ت", "وا", "ها", "هم", "هما", "ات", "ون", "ين")


def _stands_for(evidence: Evidence, place: Entity) -> bool:
    """True for a state or its capital where the article names the other, or its people: "واشنطن" for "الولايات المتحدة"."""
    return place.country in evidence.countries and _is_state(place)


def kind_of(entity: Entity) -> FailureKind:
    """The kind of fault that a wrong name of the entity is."""
    return "place" if entity.kind in {"place", "country"} else "name"


def _is_strange(evidence: Evidence, token: Token) -> bool:
    """True for a word that the article does not have, nor one of another spelling."""
    if token.kind != "word" or token.folded in listed("joints") or len(token.folded) == 1:
        return False
    if any(key in evidence.of_stem for key in stems(token.folded)):
        return False
    keys = [key for key in stems(token.folded) if len(key) >= _SPELT_OTHERWISE]
    return not any(_is_spelling(key, other) for key in keys for other in evidence.by_length(len(key)))


_SPELT_OTHERWISE = 4
"""Letters that a name has at least whose long vowels papers write or leave out."""


def _is_spelling(one: str, other: str) -> bool:
    """True for two words that differ in long vowels alone: "رنزي", "رينزي"."""
    return one[0] == other[0] and one.translate(_VOWELS) == other.translate(_VOWELS)


_VOWELS = str.maketrans("", "", "اوي")


def _is_state(entity: Entity) -> bool:
    return entity.kind == "country" or entity.name in capitals()


@lru_cache(maxsize=4096)
def name_words(name: str) -> frozenset[str]:
    """The folded words of a name or a role, without their articles."""
    return frozenset(word.removeprefix("ال") for word in folded_words(name))


def is_same(one: Entity, other: Entity) -> bool:
    """True for two entities of two texts that may be one: by name, by a part of it, or by country."""
    if one.country == other.country and one.country and _is_state(one) and _is_state(other):
        return True
    if one.kind == "country" or other.kind == "country":
        return False
    a, b = name_words(one.name), name_words(other.name)
    return a <= b or b <= a or len(a & b) >= 2
