"""Rows of the archive written as CSV, JSON Lines or Parquet, a few at a time: memory stays flat."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, BinaryIO, Literal

from mujaz.intake.export_rows import Column, Row
from mujaz.publishing.tables import csv_cell

Format = Literal["csv", "jsonl", "parquet"]

_ROWS_IN_GROUP = 5_000


def _line(cells: Iterable[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue().encode("utf-8", "replace")


def _csv(rows: Iterable[Row], columns: Sequence[Column], out: BinaryIO) -> int:
    out.write(_line(column.name for column in columns))
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007  # how many there were
        out.write(_line(csv_cell(row[column.name]) for column in columns))
    return count


def write_json_lines(rows: Iterable[Row], out: BinaryIO) -> int:
    """Write a row a line, as JSON; gives how many there were."""
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007  # how many there were
        out.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
    return count


def write_json_object(name: str, rows: Iterable[Row], out: BinaryIO) -> int:
    """Write one object with all rows under `name` and their number under "total"; gives that number."""
    out.write(b'{"%s": [' % name.encode())
    count = 0
    for count, row in enumerate(rows, start=1):
        out.write((b",\n" if count > 1 else b"\n") + json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"))
    out.write(b'\n], "total": %d}\n' % count)
    return count


def _json_lines(rows: Iterable[Row], columns: Sequence[Column], out: BinaryIO) -> int:
    return write_json_lines(({column.name: row[column.name] for column in columns} for row in rows), out)


def _typed(value: Any, column: Column) -> Any:
    """A cell as Parquet's type has it; a day or a moment that is none is left empty."""
    if value is None or column.kind not in {"day", "moment"}:
        return value
    try:
        return date.fromisoformat(value) if column.kind == "day" else datetime.fromisoformat(value)
    except ValueError:
        return None


def _parquet(rows: Iterable[Row], columns: Sequence[Column], out: BinaryIO) -> int:
    import pyarrow as pa  # noqa: PLC0415  # only Parquet needs it
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    types = {
        "int": pa.int64(),
        "text": pa.string(),
        "day": pa.date32(),
        "moment": pa.timestamp("s", tz="UTC"),
        "list": pa.list_(pa.string()),
    }
    schema = pa.schema([(column.name, types[column.kind]) for column in columns])
    count, left = 0, iter(rows)
    with ParquetWriter(out, schema, compression="zstd") as writer:
        while group := list(islice(left, _ROWS_IN_GROUP)):
            count += len(group)
            cells = {column.name: [_typed(row[column.name], column) for row in group] for column in columns}
            writer.write_table(pa.table(cells, schema=schema))
    return count


_WRITERS: dict[Format, Callable[[Iterable[Row], Sequence[Column], BinaryIO], int]] = {
    "csv": _csv,
    "jsonl": _json_lines,
    "parquet": _parquet,
}


def write_rows(rows: Iterator[Row], columns: Sequence[Column], form: Format, out: BinaryIO) -> int:
    """Write rows as they come.

    CSV is RFC 4180's in UTF-8, with a heading, lists joined by "; ", and an apostrophe before a cell that a spreadsheet would run as a
    formula. JSON Lines have all columns, nulls included. Parquet has days as dates and moments in UTC.

    Args:
        rows: with the columns' names as keys.
        columns: in the order in which they are written.
        form: which.
        out: where to.

    Returns:
        How many rows there were.
    """
    return _WRITERS[form](rows, columns, out)
