"""`mujaz export`: what the archive holds as a table, in a file or on standard output."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import Connection

from mujaz.archive.opening import open_archive, reading
from mujaz.archive.records import Filters
from mujaz.cli.archive_parsers import EXPORT_FORMATS, archive_of
from mujaz.cli.search_command import filters_of
from mujaz.errors import UsageError, sentence
from mujaz.intake.export_rows import COLUMNS, plover_rows_of, rows_of
from mujaz.intake.exporting import write_json_lines, write_json_object, write_rows


@contextmanager
def _opened(output: str) -> Iterator[BinaryIO]:
    """Where the table goes. A file is there when it is whole, and one that was there stays until then."""
    path = Path(output)
    if output == "-":
        yield sys.stdout.buffer
        return
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a pipe or a device
            with path.open("wb") as out:
                yield out
            return
        part = path.with_name(path.name + ".part")
        try:
            with part.open("wb") as out:
                yield out
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError("cannot_write", path=path, reason=error.strerror or error) from error


def _format(options: argparse.Namespace) -> str:
    """The format that was asked for, else the one that the file's name tells."""
    named = Path(options.output).suffix.lower().removeprefix(".")
    form: str = options.format or (named if named in EXPORT_FORMATS else "csv")
    if form == "plover" and options.what != "events":
        raise UsageError("plover_of_events", what=options.what)
    if form == "parquet" and options.output == "-" and os.isatty(sys.stdout.fileno()):
        raise UsageError("parquet_to_terminal")
    return form


def _write(connection: Connection, options: argparse.Namespace, filters: Filters, form: str, out: BinaryIO) -> int:
    plover = form == "plover"
    rows: Iterator[dict[str, Any]] = (
        plover_rows_of(connection, filters) if plover else rows_of(connection, options.what, filters)
    )
    if options.json and options.output == "-":
        return write_json_object(options.what, rows, out)
    if plover:
        return write_json_lines(rows, out)
    return write_rows(rows, COLUMNS[options.what], form, out)  # type: ignore[arg-type]  # the parser's choices


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    form, filters, path = _format(options), filters_of(options), Path(options.output)
    engine = open_archive(archive_of(options), create=False)
    if path.exists() and path.samefile(archive_of(options)):
        raise UsageError("same_file", path=path)
    with reading(engine) as connection, _opened(options.output) as out:
        count = _write(connection, options, filters, form, out)
    if options.output == "-":
        return 0
    if options.json:
        print(json.dumps({"rows": count, "path": options.output, "format": form}, ensure_ascii=False))
    else:
        print(sentence("export_done", options.ui, count=count, path=options.output))
    return 0
