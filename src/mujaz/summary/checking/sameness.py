"""Which names of two texts may be one's, and by which words somebody is told."""

from functools import lru_cache

from mujaz.model import Entity, FailureKind
from mujaz.summary.checking.vocabulary import capitals, is_ordinary
from mujaz.text.tokens import folded_words

SHORTEST = 4
"""Letters of a word that may tell somebody alone."""


def kind_of(entity: Entity) -> FailureKind:
    """The kind of fault that a wrong name of the entity is."""
    return "place" if entity.kind in {"place", "country"} else "name"


def is_state(entity: Entity) -> bool:
    """True for a country, and for the capital that stands for it."""
    return entity.kind == "country" or entity.name in capitals()


@lru_cache(maxsize=4096)
def name_words(name: str) -> frozenset[str]:
    """The folded words of a name or a role, without their articles."""
    return frozenset(word.removeprefix("ال") for word in folded_words(name))


def is_same(one: Entity, other: Entity) -> bool:
    """True for two entities of two texts that may be one: by name, by a part of it, or by country."""
    if one.country == other.country and one.country and is_state(one) and is_state(other):
        return True
    if one.kind == "country" or other.kind == "country":
        return False
    a, b = name_words(one.name), name_words(other.name)
    return a <= b or b <= a or len(a & b) >= 2


@lru_cache(maxsize=4096)
def _folded(name: str) -> tuple[str, ...]:
    return tuple(folded_words(name))


def forms_of(entity: Entity) -> set[tuple[str, ...]]:
    """The folded names by which an entity is told: all it has, and the last word of a person's; no short or ordinary word alone."""
    forms = {_folded(name) for name in (entity.name, *entity.aliases)}
    if entity.kind == "person":
        forms |= {form[-1:] for form in forms}
    return {form for form in forms if len(form) > 1 or (form and _tells(form[0]))}


def _tells(word: str) -> bool:
    return len(word) >= SHORTEST and not is_ordinary(word)
