"""The record as tables: a row a statement, event, person or date, as CSV, Markdown or JSON."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, get_args

from mujaz.lexicon import load
from mujaz.model import Entity, Record, Span
from mujaz.publishing.plain import harmless

Table = Literal["statements", "events", "people", "dates"]
Format = Literal["csv", "md", "json"]
TABLES: tuple[Table, ...] = get_args(Table)
FORMATS: tuple[Format, ...] = get_args(Format)

Cell = str | int | list[str] | list[Span] | None
Row = dict[str, Cell]

_LIST_JOINT = "; "
_FORMULA_STARTS = tuple("=+-@\t\r＝＋－＠")
"""What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection")."""
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>|~&$])")


def _named(record: Record) -> dict[str, Entity]:
    return {entity.id: entity for entity in record.entities}


def name_of(reference: str | None, named: Mapping[str, Entity]) -> str | None:
    """The name of an entity's id; a description of somebody who is nobody by name stays as it is."""
    entity = named.get(reference or "")
    return entity.name if entity else reference


def _statements(record: Record) -> list[Row]:
    named = _named(record)
    return [
        {
            "speaker": name_of(said.speaker, named),
            "role": named[said.speaker].role if said.speaker in named else None,
            "mode": said.mode,
            "text": said.text,
            "cue": said.cue,
            "date": said.date,
            "venue": said.venue,
            "start": said.span[0],
            "end": said.span[1],
        }
        for said in record.statements
    ]


def _events(record: Record) -> list[Row]:
    named = _named(record)
    return [
        {
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "date": event.date.edtf if event.date else None,
            "place": name_of(event.place, named),
            "participants": [name_of(participant, named) or "" for participant in event.participants],
            "trigger": event.trigger,
            "evidence": event.evidence,
            "start": event.span[0],
            "end": event.span[1],
        }
        for event in record.events
    ]


def _people(record: Record) -> list[Row]:
    return [
        {
            "name": person.name,
            "role": person.role,
            "country": person.country,
            "aliases": list(person.aliases),
            "mentions": len(person.mentions),
            "first": min((start for start, _ in person.mentions), default=None),
        }
        for person in record.entities
        if person.kind == "person"
    ]


def _dates(record: Record) -> list[Row]:
    return [{"text": date.text, "edtf": date.edtf, "spans": list(date.spans)} for date in record.dates]


_COLUMNS: dict[Table, tuple[str, ...]] = {
    "statements": ("speaker", "role", "mode", "text", "cue", "date", "venue", "start", "end"),
    "events": (
        "type", "mode", "status", "date", "place", "participants", "trigger", "evidence", "start", "end",
    ),
    "people": ("name", "role", "country", "aliases", "mentions", "first"),
    "dates": ("text", "edtf", "spans"),
}  # fmt: skip
_ROWS: dict[Table, Callable[[Record], list[Row]]] = {
    "statements": _statements,
    "events": _events,
    "people": _people,
    "dates": _dates,
}


def rows_of(record: Record, table: Table) -> list[Row]:
    """The rows of one of the record's tables, in the record's order, with the table's columns as keys."""
    return _ROWS[table](record)


def written(rows: Iterable[Row], table: Table, form: Format, ui: str = "ar") -> str:
    """Rows as text.

    CSV is RFC 4180's, UTF-8 without a byte order mark when encoded; a cell that a spreadsheet would run as a formula gets an apostrophe
    before it, and control characters are left out. Headings are in the language `ui`; JSON has the English keys, lists and nulls.

    Args:
        rows: what `rows_of` gave, of one record or of many.
        table: which table they are of.
        form: "csv", "md" or "json".
        ui: the language of the headings, "ar" or "en".
    """
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"
    columns = _COLUMNS[table]
    headings = [load("tables")["ar"][column] if ui == "ar" else column for column in columns]
    lines = [headings, *([cell_text(row[column]) for column in columns] for row in rows)]
    return csv_text(lines) if form == "csv" else _markdown(lines)


def cell_text(cell: Cell) -> str:
    """A cell as one text without control characters, which no spreadsheet and no terminal should get from an article."""
    if cell is None:
        return ""
    if isinstance(cell, list):
        return _LIST_JOINT.join(
            "-".join(map(str, item)) if isinstance(item, tuple) else cell_text(item) for item in cell
        )
    return harmless(str(cell))


def csv_text(lines: Iterable[Iterable[str]]) -> str:
    """Lines of cells as RFC 4180 has them, a cell that a spreadsheet would run as a formula behind an apostrophe."""
    out = io.StringIO()
    csv.writer(out).writerows([_harmless(cell) for cell in line] for line in lines)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell


def _markdown(lines: Iterable[Iterable[str]]) -> str:
    head, *body = (["", *(_MARKDOWN_SIGNS.sub(r"\\\1", cell) for cell in line), ""] for line in lines)
    rule = ["", *("---" for _ in head[2:]), ""]
    return "".join(" | ".join(line).strip() + "\n" for line in (head, rule, *body))
