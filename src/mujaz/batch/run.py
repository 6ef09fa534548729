"""Rows to briefs, in order, with bounded memory."""

import json
import os
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

from mujaz.errors import InputError, MujazError, UsageError
from mujaz.model import Brief
from mujaz.pipeline import brief, failed
from mujaz.reading.encoding import without_surrogates

_ROWS_AHEAD = 8
"""Rows that wait for each process: enough to keep it busy, few enough to keep memory flat."""


def brief_of_line(number: int, line: str, published: date | None, bullets: int) -> Brief:
    """The brief of one line of JSON Lines; a line that is no row or no article gives a failed brief with its reason.

    Args:
        number: the line's number, from 1, for the message and for a row without an id.
        line: one JSON object with `body` or `html`, as BRIEF's format describes.
        published: the publication day of rows that give none.
        bullets: how many bullets each summary should have.
    """
    identity = f"line-{number}"
    try:
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict):
            raise InputError("bad_row", line=number)
        identity = without_surrogates(str(row.get("id") or identity))
        return brief(row, kind="row", published=published, bullets=bullets)
    except MujazError as error:
        return failed(identity, error)
    except RecursionError:
        return failed(identity, InputError("bad_row", line=number))


def _ahead(pool: ProcessPoolExecutor, jobs: Iterator[tuple[int, str, date | None, int]], room: int) -> Iterator[Brief]:
    waiting: deque[Future[Brief]] = deque()
    for job in jobs:
        waiting.append(pool.submit(brief_of_line, *job))
        if len(waiting) >= room:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def briefs_of_lines(
    lines: Iterable[str], *, published: date | None = None, bullets: int = 3, workers: int | None = None
) -> Iterator[Brief]:
    """A brief for each line that is not blank, in the order of the lines.

    `workers` processes work at once (a process a core by default); 1 works in this process.
    """
    numbered = ((number, line) for number, line in zip(count(1), lines, strict=False) if line.strip())
    jobs = ((number, line, published, bullets) for number, line in numbered)
    workers = workers or os.cpu_count() or 1
    if workers == 1:
        yield from (brief_of_line(*job) for job in jobs)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from _ahead(pool, jobs, workers * _ROWS_AHEAD)


def write_briefs(briefs: Iterable[Brief], path: Path, advance: Callable[[], object]) -> Counter[str]:
    """Write a brief a line to `path` and count their statuses.

    The lines go to a file beside it that takes its place when the last one is written, or when the work is interrupted: what stands
    in `path` is always whole lines.

    Raises:
        UsageError: the file cannot be written.
        KeyboardInterrupt: as it came, once the lines so far are in place.
    """
    statuses: Counter[str] = Counter()
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as out:
            try:
                for made in briefs:
                    out.write(made.to_json() + "\n")
                    statuses[made.status] += 1
                    advance()
            except KeyboardInterrupt:
                out.flush()
                part.replace(path)
                raise
        part.replace(path)
    except OSError as error:
        raise UsageError("cannot_write", path=path, reason=error.strerror or error) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return statuses
