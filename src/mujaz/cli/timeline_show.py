"""A timeline as text for a terminal."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from mujaz.archive.timeline import Timeline
from mujaz.cli.timeline_words import (
    Line,
    Quotation,
    WeekRow,
    notes,
    sections,
    statements,
    title,
    week_headings,
    week_rows,
    words_of,
)
from mujaz.publishing.plain import harmless

_WIDTH = 100
_MOST_STATEMENTS = 20
"""Of each side, the newest."""


def _block(text: str, lead: str = "") -> str:
    return "\n".join(wrap(harmless(text), _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead)))


def _line(line: Line, words: dict[str, str]) -> Iterator[str]:
    """The day and what happened, where the sources differ, and the sources."""
    comma = words["comma"]
    status = f" [{line.status}]" if line.status else ""
    parts = [
        f"{line.title}{status}: {comma.join(line.who)}",
        line.place and f"{words['place']} {line.place}",
        line.rank and f"{words['rank']} {line.rank}",
        words["sources"].format(count=line.number),
    ]
    yield _block(f"{line.day} · " + " · ".join(part for part in parts if part), "  - ")
    for field, told in line.differences:
        yield _block(f"{field}: {told}", "      ≠ ")
    for source in line.sources:
        where = source.url or f"#{source.article.id}"
        yield _block(f"{source.name} ({source.told}) {where}", "      ")


def _quotation(told: Quotation) -> str:
    where = told.source.url or f"#{told.source.article.id}"
    return _block(f"{told.day} · {told.speaker}: {told.text} · {told.source.name} {where}", "  - ")


def _said(told: Sequence[Quotation], words: dict[str, str]) -> Iterator[str]:
    yield from map(_quotation, told[-_MOST_STATEMENTS:])
    if len(told) > _MOST_STATEMENTS:
        yield f"  {words['more_statements'].format(count=len(told) - _MOST_STATEMENTS)}"


def _weeks(rows: Sequence[WeekRow], ui: str) -> Iterator[str]:
    """The weeks that have contacts, and those without articles: columns parted by tabs would not align with Arabic in a terminal."""
    words, headings = words_of(ui), week_headings(ui)
    for row in rows:
        if not any(row.counts) and row.covered:
            continue
        counts = [f"{name} {count}" for name, count in zip(headings[1:-1], row.counts, strict=True) if count]
        known = f"{headings[-1]} {row.covered}" if row.covered else words["no_articles"]
        yield _block(f"{row.week}: " + words["comma"].join([*counts, f"({known})"]), "  - ")


def shown(found: Timeline, ui: str) -> str:
    """The timeline as text of at most 100 columns."""
    words = words_of(ui)
    parts = [[title(found, ui)]]
    for section in sections(found, ui):
        parts.append(
            [f"{section.heading} ({len(section.lines)})", *(t for line in section.lines for t in _line(line, words))]
        )
    for heading, told in statements(found, ui):
        parts.append([f"{heading} ({len(told)})", *_said(told, words)])
    if rows := week_rows(found, ui):
        parts.append([words["weekly"], *_weeks(rows, ui)])
    if len(parts) == 1:
        parts.append([words["nothing"]])
    if told_of := list(notes(found, ui)):
        parts.append(told_of)
    return "\n\n".join("\n".join(part) for part in parts)
