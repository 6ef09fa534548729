"""`mujaz add`: articles and briefs into an archive, with a progress bar."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from mujaz.archive.opening import open_archive
from mujaz.batch.inputs import briefs_of_inputs, check_inputs, rows_of_inputs
from mujaz.batch.records import Finished, Settings
from mujaz.batch.run import cores
from mujaz.batch.workers import finished_rows
from mujaz.cli.archive_parsers import archive_of
from mujaz.cli.brief_command import day
from mujaz.cli.ending import interruptible
from mujaz.errors import InputError, sentence
from mujaz.intake.adding import Tally, add
from mujaz.model import Brief
from mujaz.pipeline import failed
from mujaz.publishing.plain import harmless

OUTCOMES = ("added", "updated", "redone", "same", "refused")
_SHOWN_REFUSALS = 20


def _briefs(lines: Iterable[Finished]) -> Iterator[Brief]:
    for number, made in enumerate(lines, start=1):
        try:
            yield Brief.from_json(made.line)
        except msgspec.DecodeError:
            yield failed(f"line-{number}", InputError("bad_brief", line=number))


def _refusals(tally: Tally, ui: str) -> list[dict[str, str]]:
    return [
        {
            "id": one.brief_id,
            "code": one.problem.code if one.problem else "",
            "message": (one.problem.message if ui == "ar" else one.problem.message_en) if one.problem else "",
        }
        for one in tally.refused
    ]


def told(tally: Tally, path: Path, ui: str, *, as_json: bool) -> None:
    """Print what became of the briefs, the refused ones with their reasons."""
    counts = {outcome: tally.outcomes[outcome] for outcome in OUTCOMES}  # type: ignore[index]  # the outcomes' own names
    refusals = _refusals(tally, ui)
    if as_json:
        print(json.dumps(counts | {"refusals": refusals}, ensure_ascii=False, indent=1))
        return
    for refusal in refusals[:_SHOWN_REFUSALS]:
        print(f"{harmless(refusal['id'])}: {harmless(refusal['message'])}", file=sys.stderr)
    if len(refusals) > _SHOWN_REFUSALS:
        print(sentence("more_refused", ui, count=len(refusals) - _SHOWN_REFUSALS), file=sys.stderr)
    print(sentence("add_done", ui, path=path, **counts))


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code: 1 when nothing of what was given could be kept."""
    path = archive_of(options)
    settings = Settings(day(options.published), options.bullets)
    work = partial(briefs_of_inputs, settings, options.allow_private)
    workers = cores() if options.workers is None else options.workers
    check_inputs(options.inputs)
    rows = rows_of_inputs(options.inputs)
    engine = open_archive(path)
    far = Tally(Counter(), [])
    columns = (TextColumn("mujaz"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), disable=options.json) as bar:
        task = bar.add_task("", total=None)

        def advance(tally: Tally) -> None:
            nonlocal far
            far = tally
            bar.update(task, completed=tally.outcomes.total())

        def interrupted() -> None:
            bar.stop()
            print(sentence("add_interrupted", options.ui, done=far.outcomes.total(), path=path), file=sys.stderr)

        with interruptible(interrupted):
            tally = add(engine, _briefs(finished_rows(rows, work, workers)), advance)
    told(tally, path, options.ui, as_json=options.json)
    return 1 if tally.outcomes.total() == tally.outcomes["refused"] else 0
