"""The article as evidence: its sentences, and in which of them each stem, name, number and day stands."""

import re
from collections.abc import Sequence
from functools import cached_property

from mujaz.model import Article, Entity, Record, Statement
from mujaz.summary.checking.alignment import Alignment
from mujaz.summary.checking.index import Index, Line, content
from mujaz.summary.checking.neighbours import Neighbours
from mujaz.summary.checking.sameness import forms_of, is_same
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.told import ToldLine, told_line
from mujaz.summary.checking.vocabulary import nisbas
from mujaz.text.lines import lines
from mujaz.text.numbers import Number, find_numbers
from mujaz.text.tokens import Token, folded_words, tokenize

LONGEST_BODY = 60_000
"""Characters of the body that are looked at."""
COUNTED = 9
"""Words beside a number among which what it counts stands."""
_BY_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_AROUND_NUMBERS = frozenset("()")
"""Brackets that some papers set around the figures of a number: "( 100 ) ألف"."""


class Evidence:
    """An article's lines and record, and what is looked up in them; a table is made when it is first asked for."""

    def __init__(self, article: Article, record: Record) -> None:
        self.article, self.record = article, record
        body = article.body[:LONGEST_BODY]
        self.lines = [Line(*line) for line in lines(body)]
        self.lines += [Line(None, tuple(tokenize(text))) for text in (article.headline, article.standfirst) if text]
        self.index = Index(self.lines)
        self.entities = {entity.id: entity for entity in record.entities}
        self._said: dict[str, frozenset[str]] = {}
        self._told: dict[int, ToldLine] = {}
        self._same: dict[str, frozenset[str]] = {}

    @cached_property
    def alignment(self) -> Alignment:
        """Where the article tells of each entity."""
        return Alignment(self.index, self.record)

    @cached_property
    def neighbours(self) -> Neighbours:
        """The names that stand right beside each word."""
        return Neighbours(self.alignment)

    @cached_property
    def forms(self) -> dict[str, list[tuple[tuple[str, ...], Entity]]]:
        """The names by which the article's entities are told, by their first word."""
        found: dict[str, list[tuple[tuple[str, ...], Entity]]] = {}
        for entity in self.record.entities:
            for form in sorted(forms_of(entity)):
                found.setdefault(form[0], []).append((form, entity))
        return found

    @cached_property
    def folded(self) -> str:
        """All words of the article, folded, a space around each."""
        told = (token.folded for line in self.lines for token in line.tokens if token.kind != "punct")
        return f" {' '.join(told)} "

    @cached_property
    def numbers(self) -> dict[float, list[str]]:
        """Each number's value, and the folded words beside it wherever it stands."""
        found: dict[float, list[str]] = {}
        for line in self.lines:
            tokens = [token for token in line.tokens if token.text not in _AROUND_NUMBERS]
            for number in find_numbers(tokens):
                before = tokens[max(0, number.first - COUNTED) : number.first]
                near = content((*before, *tokens[number.last : number.last + COUNTED]))
                for value in _values(number, tokens):
                    found.setdefault(value, []).extend(token.folded for token in near)
        return found

    def has_number(self, value: float, line: int) -> bool:
        """True for a line that has a number."""
        return any(number.value == value for number in find_numbers(self.lines[line].tokens))

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
        return frozenset(named | {code for word, code in nisbas().items() if self.index.has_stem(word)})

    def told(self, number: int) -> ToldLine:
        """The telling words of a line, with what governs them."""
        if number not in self._told:
            self._told[number] = told_line(self.lines[number].tokens)
        return self._told[number]

    def same_as(self, entity: Entity) -> frozenset[str]:
        """The entities of the article that may be one with an entity of it."""
        if entity.id not in self._same:
            self._same[entity.id] = frozenset(other.id for other in self.record.entities if is_same(entity, other))
        return self._same[entity.id]

    def line_at(self, position: int) -> int:
        """The number of the line that holds a character of the body, or -1."""
        return self.index.line_of(position)

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

    def stems_of(self, statement: Statement) -> frozenset[str]:
        """The stems of the words of a statement of the article."""
        if statement.id not in self._said:
            words_said = map(self.index.at, self.index.within(statement.span))
            self._said[statement.id] = frozenset().union(*(stems(token.folded) for token in words_said))
        return self._said[statement.id]


def _values(number: Number, tokens: Sequence[Token]) -> tuple[float, ...]:
    """What a number may be worth: "2.360" is two thousand too, for some papers part thousands by a point."""
    grouped = number.last - number.first == 1 and _BY_POINT.fullmatch(tokens[number.first].text)
    return (number.value, number.value * 1000) if grouped else (number.value,)
