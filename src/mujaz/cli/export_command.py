"""`mujaz export`: the archive's statements, events, people or articles as CSV, JSON Lines, Parquet or PLOVER records."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from mujaz.archive.exporting import COLUMNS, INTEGERS, LISTS, Row, Table, event_places, exported
from mujaz.archive.keeping import brief_of
from mujaz.archive.opening import open_archive, reading
from mujaz.cli.archive_parsers import archive_of
from mujaz.cli.search_command import filters_of
from mujaz.errors import UsageError, sentence
from mujaz.publishing.files import whole_file
from mujaz.publishing.plover import plover_rows
from mujaz.publishing.tables import cell_text, csv_text

_GROUP = 5_000
"""Rows that are written to Parquet together."""
_BY_NAME = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}


def _csv(rows: Iterator[Row], table: Table, out: BinaryIO) -> int:
    out.write(csv_text([COLUMNS[table]]).encode())
    count = 0
    for row in rows:
        out.write(csv_text([[cell_text(row[column]) for column in COLUMNS[table]]]).encode())
        count += 1
    return count


def _object(rows: Iterator[Row], table: Table, out: BinaryIO) -> int:
    """One object with all the rows: what `--json` gives."""
    there = list(rows)
    out.write(json.dumps({"total": len(there), table: there}, ensure_ascii=False, indent=1).encode() + b"\n")
    return len(there)


def _jsonl(rows: Iterator[Row], _table: Table, out: BinaryIO) -> int:
    count = 0
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
        count += 1
    return count


def _parquet(rows: Iterator[Row], table: Table, out: BinaryIO) -> int:
    import pyarrow as pa  # noqa: PLC0415  # only Parquet needs it
    import pyarrow.parquet as pq  # noqa: PLC0415

    def kind(column: str) -> Any:
        if column in LISTS:
            return pa.list_(pa.string() if LISTS[column] is str else pa.int64())
        return pa.int64() if column in INTEGERS else pa.string()

    schema = pa.schema([(column, kind(column)) for column in COLUMNS[table]])
    count = 0
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        while group := list(islice(rows, _GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
            count += len(group)
    return count


_WRITERS: dict[str, Callable[[Iterator[Row], Table, BinaryIO], int]] = {
    "csv": _csv,
    "jsonl": _jsonl,
    "parquet": _parquet,
    "plover": _jsonl,
    "json": _object,
}


@contextmanager
def _opened(given: str) -> Iterator[BinaryIO]:
    """The output; a file is written beside its place and put there when it is whole."""
    if given == "-":
        yield sys.stdout.buffer
        return
    try:
        with whole_file(Path(given)) as out:
            yield out
    except OSError as error:
        raise UsageError("cannot_write", path=given, reason=error.strerror or error) from error


def _format(options: argparse.Namespace) -> str:
    """The format that is asked for, else the one of the file's name."""
    form: str = options.format or ("json" if options.json else _BY_NAME.get(Path(options.output).suffix.lower(), "csv"))
    if form == "plover" and options.what != "events":
        raise UsageError("plover_is_of_events")
    if form == "parquet" and options.output == "-" and sys.stdout.isatty():
        raise UsageError("parquet_to_terminal")
    return form


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    form = _format(options)
    filters = filters_of(options)
    engine, output = open_archive(archive_of(options), create=False), Path(options.output)
    if output.exists() and output.samefile(archive_of(options)):
        raise UsageError("same_file", path=output)
    with reading(engine) as connection:

        def plover() -> Iterator[Row]:
            for article, refs in event_places(connection, filters):
                made = brief_of(connection, article)
                for row in plover_rows(made) if made else ():
                    if row["id"].rpartition("-")[2] in refs:
                        yield row

        rows = plover() if form == "plover" else exported(connection, options.what, filters)
        with _opened(options.output) as out:
            count = _WRITERS[form](rows, options.what, out)
    if options.output != "-":
        print(sentence("export_done", options.ui, count=count, path=options.output), file=sys.stderr)
    return 0
