"""The article as evidence: its sentences, and in which of them each stem, name, number and day stands."""

import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from mujaz.model import Article, Record, Span, Statement
from mujaz.summary.checking.stems import roots, stems
from mujaz.summary.checking.vocabulary import nisbas
from mujaz.summary.words import words
from mujaz.text.numbers import find_numbers
from mujaz.text.sentences import sentences
from mujaz.text.tokens import Token, folded_words, tokenize

LONGEST_BODY = 60_000
"""Characters of the body that are looked at."""
REACH, COUNTED = 4, 6
"""Words on each side of a name that are looked at, and beside a number, among which what it counts stands."""


class Line(NamedTuple):
    """A sentence of the article: its span in the body (None for the headline and the standfirst) and its tokens."""

    span: Span | None
    tokens: tuple[Token, ...]


class Surroundings(NamedTuple):
    """The words before and behind a name that tell something, the nearest first, and their stems."""

    before: Sequence[Token]
    behind: Sequence[Token]
    stems_before: frozenset[str]
    stems_behind: frozenset[str]


def content(tokens: Iterable[Token]) -> list[Token]:
    """The words and numbers that tell something."""
    stop = words("stop_words")
    told = (token for token in tokens if token.kind != "punct" and token.folded not in stop)
    return [token for token in told if token.folded[:1] != "و" or token.folded[1:] not in stop]


def around(tokens: Sequence[Token], span: Span) -> Surroundings:
    """The words of a line around the characters `span`."""
    told = content(tokens)
    before = [token for token in told if token.end <= span[0]][-REACH:][::-1]
    behind = [token for token in told if token.start >= span[1]][:REACH]
    return Surroundings(
        before, behind, *(frozenset().union(*(stems(t.folded) for t in side)) for side in (before, behind))
    )


class Evidence:
    """An article's lines and record, and what is looked up in them; a table is made when it is first asked for."""

    def __init__(self, article: Article, record: Record) -> None:
        self.article, self.record = article, record
        body = article.body[:LONGEST_BODY]
        self._spans = sentences(body)
        self.lines = [Line(span, tuple(tokenize(body, *span))) for span in self._spans]
        self.lines += [Line(None, tuple(tokenize(text))) for text in (article.headline, article.standfirst) if text]
        self.of_stem = _index(self.lines, stems)
        self.of_root = _index(self.lines, roots)
        self.entities = {entity.id: entity for entity in record.entities}
        self._said: dict[str, frozenset[str]] = {}
        self._around: dict[str, list[Surroundings]] = {}

    @cached_property
    def folded(self) -> str:
        """All words of the article, folded, a space around each."""
        told = (token.folded for line in self.lines for token in line.tokens if token.kind != "punct")
        return f" {' '.join(told)} "

    @cached_property
    def _lengths(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for key in self.of_stem:
            for length in (len(key) - 1, len(key), len(key) + 1):
                found.setdefault(length, []).append(key)
        return found

    def by_length(self, length: int) -> list[str]:
        """The stems of `length` letters, or one more or less."""
        return self._lengths.get(length, [])

    @cached_property
    def numbers(self) -> dict[float, list[str]]:
        """Each number's value, and the folded words beside it wherever it stands."""
        found: dict[float, list[str]] = {}
        for line in self.lines:
            for number in find_numbers(line.tokens):
                before = line.tokens[max(0, number.first - COUNTED) : number.first]
                near = content((*before, *line.tokens[number.last : number.last + COUNTED]))
                found.setdefault(number.value, []).extend(token.folded for token in near)
        return found

    @cached_property
    def dated(self) -> dict[str, set[int]]:
        """The lines that tell each EDTF value of the article."""
        found: dict[str, set[int]] = {}
        for mention in self.record.dates:
            if mention.edtf:
                found.setdefault(mention.edtf, set()).update(self.line_at(start) for start, _ in mention.spans)
        return found

    @cached_property
    def countries(self) -> frozenset[str]:
        """The codes of the countries that the article names, whose officials it names, or whose adjective it has."""
        named = {entity.country for entity in self.record.entities if entity.country}
        return frozenset(named | {code for word, code in nisbas().items() if word in self.of_stem})

    def line_at(self, position: int) -> int:
        """The number of the line that holds a character of the body, or -1."""
        number = bisect_right(self._spans, (position, sys.maxsize)) - 1
        return number if number >= 0 and position < self._spans[number][1] else -1

    def lines_of(self, entity: str) -> set[int]:
        """The lines that name an entity or tell what it says or does."""
        return self._lines_of.get(entity, set())

    @cached_property
    def _lines_of(self) -> dict[str, set[int]]:
        found = {key: self.lines_with_name(key) | self._told_above(key) for key in self.entities}
        for statement in self.record.statements:
            found.setdefault(statement.speaker or "", set()).add(self.line_at(statement.span[0]))
        for event in self.record.events:
            for who in event.participants:
                found.setdefault(who, set()).add(self.line_at(event.span[0]))
        return found

    def _told_above(self, entity: str) -> set[int]:
        """The headline and the standfirst, where they have the last word of the entity's name."""
        last = folded_words(self.entities[entity].name)[-1:]
        above = ((number, line) for number, line in enumerate(self.lines) if line.span is None)
        return {number for number, line in above if any(token.folded in last for token in line.tokens)}

    def lines_with_name(self, entity: str) -> set[int]:
        """The lines where an entity is mentioned."""
        return {self.line_at(start) for start, _ in self.entities[entity].mentions}

    def surroundings(self, entity: str) -> list[Surroundings]:
        """The words around each mention of an entity, within its line."""
        if entity not in self._around:
            placed = [(self.line_at(span[0]), span) for span in self.entities[entity].mentions]
            self._around[entity] = [around(self.lines[number].tokens, span) for number, span in placed if number >= 0]
        return self._around[entity]

    def stems_of(self, statement: Statement) -> frozenset[str]:
        """The stems of the words of a statement of the article."""
        if statement.id not in self._said:
            words_said = content(tokenize(statement.text))
            self._said[statement.id] = frozenset().union(*(stems(token.folded) for token in words_said))
        return self._said[statement.id]


def _index(lines: Sequence[Line], keys_of: Callable[[str], Iterable[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for token in line.tokens:
            if token.kind != "punct":
                for key in keys_of(token.folded):
                    found.setdefault(key, set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}
