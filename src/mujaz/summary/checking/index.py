"""In which lines of an article, and at which place among its telling words, each word stands, however it is inflected."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from math import log
from typing import NamedTuple

from mujaz.model import Span
from mujaz.summary.checking.stems import full_roots, stems
from mujaz.summary.words import words
from mujaz.text.tokens import Token


class Line(NamedTuple):
    """A sentence of the article: its span in the body (None for the headline and the standfirst) and its tokens."""

    span: Span | None
    tokens: tuple[Token, ...]


BETWEEN_LINES = 2
"""Places left empty between two lines."""


def content(tokens: Iterable[Token]) -> list[Token]:
    """The words and numbers that tell something."""
    return [token for token in tokens if token.kind != "punct" and tells(token.folded)]


@lru_cache(maxsize=65536)
def tells(folded: str) -> bool:
    """True for a word that is no function word, behind و neither."""
    return words("stop_words").isdisjoint((folded, folded.removeprefix("و")))


class Index:
    """The words of an article's lines; what is asked for twice is found once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.told: list[list[Token]] = []
        """The telling words of each line."""
        self.first: list[int] = []
        """The place of the first of them."""
        self._starts = [line.span[0] for line in lines if line.span]
        self._lines: dict[str, set[int]] = defaultdict(set)
        self._places: dict[str, list[int]] = defaultdict(list)
        place = 0
        for number, (_, tokens) in enumerate(lines):
            for token in tokens:
                if token.kind != "punct":
                    self._lines[token.folded].add(number)
            told = content(tokens)
            self.told.append(told)
            self.first.append(place)
            for at, token in enumerate(told, place):
                self._places[token.folded].append(at)
            place += len(told) + BETWEEN_LINES
        self._of_stem = _by_key(self._lines, stems)
        self._found_lines: dict[str, frozenset[int]] = {}
        self._found_places: dict[str, Sequence[int]] = {}
        self._weights: dict[str, float] = {}

    @cached_property
    def _of_root(self) -> dict[str, list[str]]:
        return _by_key(self._lines, full_roots)

    def has_stem(self, stem: str) -> bool:
        """True where a word of the article has the stem."""
        return stem in self._of_stem

    def has_spelling(self, stem: str) -> bool:
        """True where a stem of the article differs in long vowels alone, and by a letter at most: "رنزي", "رينزي"."""
        like = (other for other in self._initials.get(stem[0], ()) if abs(len(stem) - len(other)) <= 1)
        return any(_without_vowels(other) == _without_vowels(stem) for other in like)

    @cached_property
    def _initials(self) -> dict[str, list[str]]:
        return _by_key(self._of_stem, lambda stem: stem[0])

    def same(self, folded: str) -> set[str]:
        """The words of the article of the stem, or else of the root of three consonants, of a folded word."""
        by_stem = {word for key in stems(folded) for word in self._of_stem.get(key, ())}
        return by_stem or {word for key in full_roots(folded) for word in self._of_root.get(key, ())}

    def lines_with(self, folded: str) -> frozenset[int]:
        """The lines that hold such a word."""
        if folded not in self._found_lines:
            self._found_lines[folded] = frozenset().union(*(self._lines[word] for word in self.same(folded)))
        return self._found_lines[folded]

    def places(self, folded: str) -> Sequence[int]:
        """The places of the words of the stem or the root of a folded word, among all that tell something."""
        if folded not in self._found_places:
            known = self._places
            alike = {word for key in stems(folded) for word in self._of_stem.get(key, ())}
            alike.update(word for key in full_roots(folded) for word in self._of_root.get(key, ()))
            self._found_places[folded] = sorted(place for word in alike for place in known.get(word, ()))
        return self._found_places[folded]

    def written(self, word: str) -> Iterator[int]:
        """The places of a folded word as it is, behind clitics too."""
        for other in self._of_stem.get(word, ()):
            if other.endswith(word):
                yield from self._places.get(other, ())

    def of_stem(self, stem: str) -> Iterator[int]:
        """The places of every word of a stem."""
        for word in self._of_stem.get(stem, ()):
            yield from self._places.get(word, ())

    def line_of(self, position: int) -> int:
        """The number of the line that holds a character of the body, or -1."""
        number = bisect_right(self._starts, position) - 1
        span = self.lines[number].span if number >= 0 else None
        return number if span and position < span[1] else -1

    def within(self, span: Span) -> Sequence[int]:
        """The places of the words in the characters `span` of the body."""
        if self.line_of(span[0]) < 0:
            return ()
        starts, ends, places = self._in_body
        return places[bisect_right(ends, span[0]) : bisect_left(starts, span[1])]

    @cached_property
    def _in_body(self) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Where the telling words of the body start and end, and their places."""
        lines = [
            pair for pair, line in zip(zip(self.first, self.told, strict=True), self.lines, strict=True) if line.span
        ]
        starts = [token.start for _, told in lines for token in told]
        ends = [token.end for _, told in lines for token in told]
        return starts, ends, [place for first, told in lines for place in range(first, first + len(told))]

    def from_character(self, position: int) -> int | None:
        """The place of the first word that begins at a character of the body or behind it in its line."""
        line = self.line_of(position)
        told = enumerate(self.told[line], self.first[line]) if line >= 0 else ()
        return next((place for place, token in told if token.start >= position), None)

    def line_at(self, place: int) -> int:
        """The line that a place is in."""
        return bisect_right(self.first, place) - 1

    def at(self, place: int) -> Token:
        """The telling word at a place."""
        line = self.line_at(place)
        return self.told[line][place - self.first[line]]

    def from_place(self, place: int, count: int) -> Sequence[Token]:
        """The telling words from a place on, within its line."""
        line = self.line_at(place)
        start = place - self.first[line]
        return self.told[line][start : start + count]

    def weight(self, folded: str) -> float:
        """What a word weighs: rare words more."""
        if folded not in self._weights:
            self._weights[folded] = log(1 + len(self.lines) / max(1, len(self.lines_with(folded))))
        return self._weights[folded]


def _by_key(known: Mapping[str, object], keys_of: Callable[[str], Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word in known:
        for key in keys_of(word):
            found[key].append(word)
    return found


_VOWELS = str.maketrans("", "", "اوي")


@lru_cache(maxsize=65536)
def _without_vowels(stem: str) -> str:
    return stem[0] + stem[1:].translate(_VOWELS)
