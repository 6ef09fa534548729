"""The article's body cut where quotations stand, so that each can be linked to."""

from collections.abc import Iterable
from typing import NamedTuple

from mujaz.model import Article, Span, Statement


class Run(NamedTuple):
    """A run of a paragraph's text; `anchor` is the id of the quotation that it is."""

    text: str
    anchor: str | None = None


class Paragraph(NamedTuple):
    """One paragraph: its own id and its runs, whose texts joined are the paragraph."""

    anchor: str
    runs: tuple[Run, ...]


def quoted_in(statements: Iterable[Statement]) -> list[Statement]:
    """The direct quotations in the order of the text."""
    return sorted((said for said in statements if said.mode == "direct"), key=lambda said: said.span)


def paragraph_spans(article: Article) -> list[Span]:
    """The span of each paragraph in the body."""
    spans: list[Span] = []
    start = 0
    for text in article.paragraphs:
        spans.append((start, start + len(text)))
        start += len(text) + 2
    return spans


def _runs(span: Span, body: str, quotations: Iterable[Statement]) -> tuple[Run, ...]:
    runs: list[Run] = []
    cursor, finish = span
    for said in quotations:
        start, end = said.span
        if not cursor <= start < end <= finish:  # of another paragraph, or inside a quotation that is marked already
            continue
        if start > cursor:
            runs.append(Run(body[cursor:start]))
        runs.append(Run(body[start:end], _anchor(said)))
        cursor = end
    if cursor < finish:
        runs.append(Run(body[cursor:finish]))
    return tuple(runs)


def _anchor(said: Statement) -> str:
    return f"said-{said.span[0]}-{said.span[1]}"


def body_paragraphs(article: Article, statements: Iterable[Statement]) -> list[Paragraph]:
    """The paragraphs with their direct quotations as runs of their own."""
    quotations = quoted_in(statements)
    return [
        Paragraph(f"p{number}", _runs(span, article.body, quotations))
        for number, span in enumerate(paragraph_spans(article), start=1)
    ]


def place_of(said: Statement, paragraphs: Iterable[Paragraph], spans: Iterable[Span]) -> str | None:
    """The id to link a quotation to: its own run, else the paragraph that it begins in, else None."""
    for paragraph, (start, end) in zip(paragraphs, spans, strict=True):
        if start <= said.span[0] < end:
            own = _anchor(said)
            return own if any(run.anchor == own for run in paragraph.runs) else paragraph.anchor
    return None
