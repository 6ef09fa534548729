"""What `mujaz add` takes, as rows for the workers: files, folders, addresses, lines of JSON."""

import json
import re
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from mujaz.batch.records import Finished, Row, Settings
from mujaz.errors import InputError

_LINES = frozenset({".jsonl", ".ndjson"})
_ARTICLES = frozenset({".html", ".htm", ".xhtml", ".txt", ".json", ".jsonl", ".ndjson"})
_SOURCE = "mujaz:source"
"""The key of a row that names where its article is to be read."""
_BRIEF = b'"schema":"mujaz.brief/'
_SPACED_BRIEF = re.compile(rb'"schema"\s*:\s*"mujaz\.brief/')


def _named(source: str) -> bytes:
    return json.dumps({_SOURCE: source}, ensure_ascii=False).encode()


def _is_lines(path: Path) -> bool:
    """True for a file of JSON Lines: by its name, or by its first line, which is an object of its own."""
    if path.suffix.lower() in _LINES:
        return True
    with path.open("rb") as file:
        first, second = file.readline(), file.readline()
    return first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") and first.rstrip().endswith(b"}") and bool(second.strip())


def _whole_brief(path: Path) -> bytes | None:
    """A brief that is a file by itself, as `mujaz brief --json` writes it, as its one line; None for what is none."""
    content = path.read_bytes() if path.suffix.lower() == ".json" else b""
    if not _SPACED_BRIEF.search(content):
        return None
    try:
        return json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":")).encode()
    except ValueError:
        return None


def _of_path(path: Path) -> Iterator[bytes]:
    try:
        if path.is_dir():
            files = sorted(file for file in path.rglob("*") if file.suffix.lower() in _ARTICLES and file.is_file())
            if not files:
                raise InputError("empty_folder", path=path)
            for file in files:
                yield from _of_path(file)
        elif _is_lines(path):
            with path.open("rb") as lines:
                yield from lines
        else:
            yield _whole_brief(path) or _named(str(path))
    except FileNotFoundError:
        raise InputError("file_not_found", path=path) from None
    except OSError as error:
        raise InputError("cannot_read_file", path=path, reason=error.strerror or error) from error


def _is_address(given: str) -> bool:
    return given.lower().startswith(("http://", "https://"))


def check_inputs(inputs: list[str]) -> None:
    """Find what is missing before anything is done.

    Raises:
        InputError: a file or folder is not there.
    """
    missing = (given for given in inputs if given != "-" and not _is_address(given) and not Path(given).exists())
    if (path := next(missing, None)) is not None:
        raise InputError("file_not_found", path=path)


def rows_of_inputs(inputs: list[str]) -> Iterator[Row]:
    """A row for each article that the inputs hold, numbered from 1.

    Args:
        inputs: paths of files and folders, web addresses, or "-" for JSON Lines from standard input.

    Raises:
        InputError: a file or folder is not there, cannot be read, or holds nothing to read.
    """
    numbers = count(1)
    for given in inputs:
        if given == "-":
            lines: Iterator[bytes] = iter(sys.stdin.buffer)
        elif _is_address(given):
            lines = iter([_named(given)])
        else:
            lines = _of_path(Path(given))
        for line in lines:
            if line.strip():
                yield Row(next(numbers), line)


def _source_of(line: bytes) -> str | None:
    if _SOURCE.encode() not in line:
        return None
    source: str = json.loads(line)[_SOURCE]
    return source


def _finished(row: Row, settings: Settings, *, allow_private: bool) -> Finished:
    from mujaz.batch.rows import brief_of, finished, from_source  # noqa: PLC0415  # a worker loads them

    if _BRIEF in row.line:
        return Finished("ok", row.line)  # a brief that was made before; the archive's side reads it
    source = _source_of(row.line)
    return finished(from_source(source, settings, allow_private=allow_private) if source else brief_of(row, settings))


def briefs_of_inputs(settings: Settings, allow_private: bool, chunk: list[Row]) -> list[Finished]:  # bound by `partial`
    """The brief of each row, as its line: what a worker does."""
    return [_finished(row, settings, allow_private=allow_private) for row in chunk]
