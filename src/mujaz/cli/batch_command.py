"""`mujaz batch`: JSON Lines in, a brief a line out, with a progress bar; a run that was ended goes on where it stopped."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from mujaz.batch.records import Settings
from mujaz.batch.run import Progress, write_briefs
from mujaz.cli.brief_command import day
from mujaz.cli.ending import interruptible
from mujaz.errors import InputError, UsageError, sentence


@contextmanager
def _opened(given: str) -> Iterator[tuple[Iterator[bytes], int | None]]:
    """The lines of the input and how many there are; standard input and pipes have no number."""
    if given == "-":
        yield iter(sys.stdin.buffer), None
        return
    path, total = Path(given), None
    try:
        if path.is_file():
            with path.open("rb") as file:
                total = sum(1 for line in file if line.strip())
        with path.open("rb") as lines:
            yield iter(lines), total
    except FileNotFoundError:
        raise InputError("file_not_found", path=given) from None
    except OSError as error:
        raise InputError("cannot_read_file", path=given, reason=error.strerror or error) from error


def _say(code: str, ui: str, **details: object) -> None:
    print(sentence(code, ui, **details), file=sys.stderr)


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code."""
    path, far = Path(options.output), Progress.none()
    if options.input != "-" and path.exists() and path.samefile(options.input):
        raise UsageError("same_file", path=path)
    settings = Settings(day(options.published), options.bullets)
    columns = (TextColumn("mujaz"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with _opened(options.input) as (lines, total), Bar(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=total)

        def advance(now: Progress) -> None:
            nonlocal far
            far = now
            bar.update(task, completed=now.rows)

        def interrupted() -> None:
            bar.stop()
            _say("batch_interrupted", options.ui, done=far.rows, path=path)

        with interruptible(interrupted):
            write_briefs(lines, path, advance, settings=settings, workers=options.workers, restart=options.restart)
    if far.kept:
        _say("batch_kept", options.ui, kept=far.kept, path=path)
    _say(
        "batch_done", options.ui, path=path, **{status: far.statuses[status] for status in ("ok", "partial", "failed")}
    )
    return 0
