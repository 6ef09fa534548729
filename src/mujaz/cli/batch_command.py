"""`mujaz batch`: JSON Lines in, a brief a line out, with a progress bar."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from mujaz.batch import briefs_of_lines, write_briefs
from mujaz.cli.brief_command import day
from mujaz.errors import InputError, UsageError, sentence
from mujaz.reading.encoding import decode


@contextmanager
def _opened(given: str) -> Iterator[tuple[Iterator[str], int | None]]:
    """The lines of the input and how many there are; standard input has no number."""
    if given == "-":
        yield (decode(line).text for line in sys.stdin.buffer), None
        return
    path = Path(given)
    try:
        with path.open("rb") as file:
            total = sum(1 for line in file if line.strip())
        with path.open("rb") as lines:
            yield (decode(line).text for line in lines), total
    except FileNotFoundError:
        raise InputError("file_not_found", path=given) from None
    except OSError as error:
        raise InputError("cannot_read_file", path=given, reason=error.strerror or error) from error


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    published, path, done = day(options.published), Path(options.output), 0
    if options.input != "-" and path.exists() and path.samefile(options.input):
        raise UsageError("same_file", path=path)
    columns = (TextColumn("mujaz"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with _opened(options.input) as (lines, total), Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=total)

        def advance() -> None:
            nonlocal done
            done += 1
            bar.advance(task)

        briefs = briefs_of_lines(lines, published=published, bullets=options.bullets, workers=options.workers)
        try:
            counts = write_briefs(briefs, path, advance)
        except KeyboardInterrupt:
            bar.stop()
            print(sentence("batch_interrupted", options.ui, done=done, path=path), file=sys.stderr)
            raise
    statuses = {status: counts[status] for status in ("ok", "partial", "failed")}
    print(sentence("batch_done", options.ui, path=path, **statuses), file=sys.stderr)
    return 0
