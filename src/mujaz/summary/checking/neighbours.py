"""Which names of the article stand right beside the word that stands right beside a name of the claim.

A narrower sign than the votes of all words around: put in another's place, a name has the other's neighbours and none of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from mujaz.summary.checking.alignment import Alignment, Standing
from mujaz.text.tokens import Token

NEAR = 3
"""Words from a name within which a word is its neighbour in the article."""


class Neighbours:
    """An article's names by where they begin and end."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._found: dict[tuple[str, bool], Mapping[str, int]] = {}

    @cached_property
    def _beginning(self) -> Mapping[int, Sequence[Standing]]:
        return _by_place((standing.first, standing) for standing in self._alignment.standings)

    @cached_property
    def _ending(self) -> Mapping[int, Sequence[Standing]]:
        return _by_place((standing.last, standing) for standing in self._alignment.standings)

    def beside(self, token: Token, *, behind: bool) -> Mapping[str, int]:
        """The entities behind which (or before which) the article has a word within a few, each with how few at the least."""
        key = (token.folded, behind)
        if key not in self._found:
            self._found[key] = self._beside(token.folded, behind=behind)
        return self._found[key]

    def _beside(self, folded: str, *, behind: bool) -> Mapping[str, int]:
        standings, step = (self._ending, -1) if behind else (self._beginning, 1)
        nearest: dict[str, int] = {}
        for place in self._alignment.index.places(folded):
            for distance in range(1, NEAR + 1):
                for standing in standings.get(place + step * distance, ()):
                    nearest[standing.entity] = min(distance, nearest.get(standing.entity, distance))
        return nearest


def _by_place(placed: Iterable[tuple[int, Standing]]) -> dict[int, list[Standing]]:
    found: dict[int, list[Standing]] = {}
    for place, standing in placed:
        found.setdefault(place, []).append(standing)
    return found
