"""A batch from its input to its file: what is there already is kept, what is missing is made and added."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from mujaz.batch.records import Finished, Settings, rows_of
from mujaz.batch.resuming import Kept, kept_rows, lock
from mujaz.batch.workers import briefs_of, finished_rows
from mujaz.errors import UsageError


class Progress(NamedTuple):
    """How far a run is: the rows of the file, those of them that it found there, and the statuses of all."""

    rows: int
    kept: int
    statuses: Counter[str]

    @classmethod
    def none(cls) -> "Progress":
        """Nothing done yet."""
        return cls(0, 0, Counter())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError("cannot_write", path=path, reason=error.strerror or error) from error


def _opened(path: Path) -> FileIO:
    """The output to read and to add to; a pipe or a device only to write to."""
    if path.exists() and not path.is_file() and not path.is_dir():
        return FileIO(path, "w")
    return FileIO(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+")


def _append(out: FileIO, data: bytes) -> None:
    """Write all of the bytes: one call of an unbuffered file may take fewer."""
    view = memoryview(data)
    while view:
        view = view[out.write(view) or 0 :]


def _write_all(
    out: FileIO, finished: Iterable[Finished], kept: Kept, path: Path, advance: Callable[[Progress], object]
) -> Progress:
    """Add the lines to a file that ends with the kept ones; however this is left, the file ends with a whole line."""
    progress, size, lines = Progress(kept.rows, kept.rows, kept.statuses), kept.size, iter(finished)
    advance(progress)
    try:
        for made in lines:
            with _told(path):
                _append(out, made.line)
            size += len(made.line)
            progress.statuses[made.status] += 1
            progress = progress._replace(rows=progress.rows + 1)
            advance(progress)
    finally:
        if path.is_file():
            out.truncate(size)
    return progress


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def write_briefs(
    lines: Iterable[bytes],
    path: Path,
    advance: Callable[[Progress], object] = lambda _: None,
    *,
    settings: Settings = Settings(),  # noqa: B008  # a tuple does not change
    workers: int | None = None,
    restart: bool = False,
) -> Progress:
    """Write the brief of each row to `path`, a line each, in the order of the rows.

    Whole lines that the file has already are kept and their rows passed over; a torn last line is cut off and its row done again. So
    a run that was ended, however it was, goes on where it stopped when it is started again with the same arguments, and its file is
    in the end the same to the byte.

    Args:
        lines: JSON Lines, an object with `body` or `html` each; blank lines are no rows.
        path: the output.
        advance: called at the start and after each row with how far the run is.
        settings: what holds for every row.
        workers: how many processes work at once, one a core by default; 0 works in this process.
        restart: empty the file first.

    Raises:
        UsageError: the file cannot be written, is being written, or holds something else than the first briefs of this input.
        KeyboardInterrupt: as it came; the file ends with a whole line.
    """
    rows = rows_of(lines)
    with _told(path):
        out = _opened(path)
    with out:
        kept = Kept(0, Counter(), 0)
        if path.is_file():
            lock(out, path)
            if restart:
                out.truncate(0)
            with path.open("rb") as there:
                kept = kept_rows(there, rows, settings, path)
            out.truncate(kept.size)
            out.seek(kept.size)
        finished = finished_rows(rows, partial(briefs_of, settings), cores() if workers is None else workers)
        return _write_all(out, finished, kept, path, advance)
