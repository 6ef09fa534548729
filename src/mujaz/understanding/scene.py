"""What resolving speakers needs of an article: its words, its entities, and where they stand."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Entity
from mujaz.text.folding import fold_text
from mujaz.understanding.entities import Entities, Occurrence
from mujaz.understanding.gazetteer import ORGANISATIONS
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import WHOLE, Cut, Words, has_article, readings

MEDIA = folded_set(load("reporting")["documents"]["media"])
"""Heads of media without the article."""


class Source(NamedTuple):
    """Who speaks in the words `[first, last)`: an entity's id, or None for a phrase that names none.

    `sure` when the phrase can only be a speaker.
    """

    entity: str | None
    first: int
    last: int
    sure: bool
    cut: Cut = WHOLE
    """The preposition written as one with a description: "وفقًا لمسؤول"."""
    behind: int | None = None
    """Where reading goes on, if not behind the phrase: behind the verb that follows it."""

    @property
    def after(self) -> int:
        """The token at which what is said is looked for."""
        return self.last if self.behind is None else self.behind


class Scene(NamedTuple):
    """What resolving needs of an article: its words, its entities by id, and their occurrences by where they begin and end."""

    words: Words
    entities: dict[str, Entity]
    occurrences: tuple[Occurrence, ...]
    begins: dict[int, Occurrence]
    ends: dict[int, Occurrence]
    starts: Sequence[int]
    """The `first` of each occurrence in order."""
    by_name: dict[str, str]
    """The folded first and last words of people's names to the ids; the first of two people keeps the word."""
    by_full_name: dict[str, str]
    """The folded names and aliases of all entities to their ids."""
    press: frozenset[str]
    """The ids of agencies, papers and channels."""


def scene_of(words: Words, found: Entities) -> Scene:
    """The scene of an article."""
    begins: dict[int, Occurrence] = {}
    ends: dict[int, Occurrence] = {}
    for occurrence in found.occurrences:
        begins.setdefault(occurrence.first, occurrence)
        for end in (occurrence.last, occurrence.end):
            ends.setdefault(end, occurrence)
    begins |= {occurrence.begin: occurrence for occurrence in found.occurrences if occurrence.begin != occurrence.first}
    entities = {entity.id: entity for entity in found.entities}
    starts = [item.first for item in found.occurrences]
    full = {fold_text(name): entity.id for entity in found.entities for name in (entity.name, *entity.aliases)}
    return Scene(words, entities, found.occurrences, begins, ends, starts, _by_name(found), full, _press(words, found))


def _press(words: Words, found: Entities) -> frozenset[str]:
    """The agencies, papers and channels: those of the lexicon, and names behind "صحيفة" and the like."""
    return frozenset(item.entity for item in found.occurrences if _is_press(words, item))


def _is_press(words: Words, occurrence: Occurrence) -> bool:
    known = ORGANISATIONS.at(words, occurrence.first)
    heads = (reading.bare.removeprefix("ال") for reading in readings(words.folded(occurrence.begin)))
    return (known is not None and known.value.press) or any(head in MEDIA for head in heads)


def _by_name(found: Entities) -> dict[str, str]:
    names: dict[str, str] = {}
    for entity in found.entities:
        if entity.kind == "person":
            parts = fold_text(entity.name).split()
            compound = "".join(parts[-2:])
            sons = (f"بن{name}" for kin, name in pairwise(parts) if kin == "بن")
            inner = (part for part in parts[1:-1] if has_article(part))
            for part in (parts[0], parts[-1], compound, *sons, *inner):
                names.setdefault(part, entity.id)
    return names
