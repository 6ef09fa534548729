"""The article's body cut where the record stands in it, so that each quotation, event, name and date can be linked to or explained."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from mujaz.model import Article, Entity, Record, Span, Statement

MarkKind = Literal["said", "event", "name", "date", "word"]
_DEEPEST = 5
"""Marks within marks: a word in a name or a date in a quotation, within another, in the sentence of an event."""


class Mark(NamedTuple):
    """A piece of the record, or a word that is said, by its kind and its place in the body."""

    kind: MarkKind
    span: Span

    @property
    def anchor(self) -> str:
        """The id that it has in a page, if it gets an element of its own."""
        return f"{self.kind}-{self.span[0]}-{self.span[1]}"


class Run(NamedTuple):
    """A run of a paragraph's text; `mark` is what it is, if anything, and `runs` are what stands in it."""

    text: str
    mark: Mark | None = None
    runs: tuple["Run", ...] = ()


class Paragraph(NamedTuple):
    """One paragraph: its own id, where it starts in the body, and its runs, whose texts joined are the paragraph."""

    anchor: str
    start: int
    runs: tuple[Run, ...]


class Body(NamedTuple):
    """The paragraphs of a body with their spans, and which marks have an element of their own."""

    paragraphs: tuple[Paragraph, ...]
    spans: tuple[Span, ...]
    anchors: frozenset[str]

    def paragraph_at(self, position: int) -> int | None:
        """The number, from 1, of the paragraph that holds a position of the body."""
        number = bisect_right(self.spans, (position, sys.maxsize))
        return number if number and position < self.spans[number - 1][1] else None

    def place_of(self, mark: Mark) -> str | None:
        """The id to link to: the mark's own element, else the paragraph that it begins in, else None."""
        if mark.anchor in self.anchors:
            return mark.anchor
        return self.paragraph_anchor(mark.span[0])

    def paragraph_anchor(self, position: int) -> str | None:
        """The id of the paragraph that holds a position of the body."""
        number = self.paragraph_at(position)
        return self.paragraphs[number - 1].anchor if number else None


def quoted_in(statements: Iterable[Statement]) -> list[Statement]:
    """The direct quotations in the order of the text."""
    return sorted((said for said in statements if said.mode == "direct"), key=lambda said: said.span)


def first_mention(entity: Entity) -> Mark | None:
    """Where an entity is named first."""
    return Mark("name", min(entity.mentions)) if entity.mentions else None


def marks_of(record: Record) -> list[Mark]:
    """What of a record is marked: direct quotations, events, where each person is named first, and the dates that are resolved."""
    names = (first_mention(entity) for entity in record.entities if entity.kind == "person")
    return [
        *(Mark("said", said.span) for said in record.statements if said.mode == "direct"),
        *(Mark("event", event.span) for event in record.events),
        *(mark for mark in names if mark),
        *(Mark("date", span) for date in record.dates if date.edtf for span in date.spans),
    ]


def paragraph_spans(article: Article) -> list[Span]:
    """The span of each paragraph in the body."""
    spans: list[Span] = []
    start = 0
    for text in article.paragraphs:
        spans.append((start, start + len(text)))
        start += len(text) + 2
    return spans


def marked_body(article: Article, marks: Iterable[Mark]) -> Body:
    """The body with its marks as runs; one that crosses another or a paragraph's end gets no run of its own."""
    body, spans = article.body, paragraph_spans(article)
    ordered = sorted(set(marks), key=lambda mark: (mark.span[0], -mark.span[1], mark.kind))
    starts = [mark.span[0] for mark in ordered]
    paragraphs = tuple(
        Paragraph(
            f"p{number}",
            span[0],
            _runs(span, body, ordered[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]),
        )
        for number, span in enumerate(spans, start=1)
    )
    anchors = frozenset(mark.anchor for paragraph in paragraphs for mark in _marks_in(paragraph.runs))
    return Body(paragraphs, tuple(spans), anchors)


def _marks_in(runs: Iterable[Run]) -> Iterator[Mark]:
    for run in runs:
        if run.mark:
            yield run.mark
        yield from _marks_in(run.runs)


def _runs(span: Span, body: str, marks: Sequence[Mark], depth: int = _DEEPEST) -> tuple[Run, ...]:
    """The text of a span as runs; `marks` are those that start in it, outer before inner."""
    runs: list[Run] = []
    cursor, finish = span
    for at, mark in enumerate(marks if depth else ()):
        start, end = mark.span
        if not cursor <= start < end <= finish:  # it crosses another, or stands in one that is marked already
            continue
        if start > cursor:
            runs.append(Run(body[cursor:start]))
        inner = [other for other in marks[at + 1 :] if other.span[0] < end]
        runs.append(Run(body[start:end], mark, _runs(mark.span, body, inner, depth - 1)))
        cursor = end
    if cursor < finish:
        runs.append(Run(body[cursor:finish]))
    return tuple(runs)
