"""An output that a run left unfinished: which rows it holds already, and whether they are of this input."""

import fcntl
from collections import Counter
from collections.abc import Iterator
from io import FileIO
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

import msgspec

from mujaz.batch.records import Row, Settings
from mujaz.batch.rows import brief_of, row_id
from mujaz.errors import UsageError
from mujaz.model import Brief

_FIRST_BYTES = b'{"id":"'
"""What the line of every brief begins with, and so a torn one."""


class _Line(msgspec.Struct, frozen=True):
    """What is read of a line that is kept."""

    id: str
    status: str
    schema: Literal["mujaz.brief/1"]


class Kept(NamedTuple):
    """How many rows are done, their statuses, and the bytes of their lines."""

    rows: int
    statuses: Counter[str]
    size: int


def lock(out: FileIO, path: Path) -> None:
    """Keep every other run away from the file for as long as it is open.

    Raises:
        UsageError: another run has it.
    """
    try:
        fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise UsageError("batch_in_use", path=path) from None


def _checked(line: bytes, number: int, row: Row | None, path: Path) -> _Line:
    """A kept line, of which the id is that of its row, where the row has one."""
    try:
        kept = msgspec.json.decode(line, type=_Line)
    except msgspec.DecodeError:
        raise UsageError("batch_not_briefs", path=path, line=number) from None
    wanted = row_id(row) if row else ""
    if wanted is not None and wanted != kept.id:
        raise UsageError("batch_other_input", path=path, line=number, there=kept.id, here=wanted or "—")
    return kept


def _comparable(made: Brief) -> Brief:
    """The brief without its problems, of which some tell the day on which it was made or how a process died."""
    article = made.article and msgspec.structs.replace(made.article, problems=())
    return msgspec.structs.replace(made, article=article, problems=())


def _check_settings(line: bytes, row: Row, settings: Settings, path: Path) -> None:
    """Hold the last kept line against the brief that this run makes of its row."""
    kept = Brief.from_json(line)
    if kept.status != "failed" and _comparable(kept) != _comparable(brief_of(row, settings)):
        raise UsageError("batch_other_settings", path=path)


def kept_rows(out: BinaryIO, rows: Iterator[Row], settings: Settings, path: Path) -> Kept:
    """The rows that the output holds, taken off `rows`; what follows its last whole line is a torn one, to be cut off.

    Ids are compared in order, and the last brief is made again and compared, so that no file ends up with the briefs of two inputs or
    of two settings.

    Raises:
        UsageError: the file holds something else than briefs, or those of another input or other settings.
    """
    statuses: Counter[str] = Counter()
    done = size = 0
    last: tuple[bytes, Row] | None = None
    for line in out:
        if not line.endswith(b"\n"):
            if not (line.startswith(_FIRST_BYTES) or _FIRST_BYTES.startswith(line)):
                raise UsageError("batch_not_briefs", path=path, line=done + 1)
            break
        row = next(rows, None)
        statuses[_checked(line, done + 1, row, path).status] += 1
        done, size = done + 1, size + len(line)
        last = (line, row) if row else None
    if last:
        _check_settings(*last, settings, path)
    return Kept(done, statuses, size)
