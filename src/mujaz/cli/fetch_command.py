"""`mujaz fetch`: what is new in the feeds that are followed, into the archive."""

import argparse
import json
import sys
from collections import Counter

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from mujaz.archive.opening import open_archive
from mujaz.cli.archive_parsers import archive_of
from mujaz.cli.ending import interruptible
from mujaz.errors import sentence
from mujaz.intake.fetching import Step, fetch_new, run_for
from mujaz.publishing.plain import harmless

_OUTCOMES = ("added", "updated", "redone", "same", "failed")


def run(options: argparse.Namespace) -> int:
    """Run the command; returns its exit code: 1 when all that was asked failed."""
    run_with = run_for(
        open_archive(archive_of(options), create=False), bullets=options.bullets, allow_private=options.allow_private
    )
    steps: list[Step] = []
    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), disable=options.json) as bar:
        task = bar.add_task("mujaz", total=None)

        def advance(step: Step) -> None:
            steps.append(step)
            bar.update(task, completed=len(steps), description=harmless(step.url)[:60])

        def interrupted() -> None:
            bar.stop()
            print(sentence("fetch_interrupted", options.ui, done=len(steps)), file=sys.stderr)

        with interruptible(interrupted):
            waiting = fetch_new(run_with, options.feeds, advance)
    _tell(steps, waiting, options)
    return 1 if steps and all(step.outcome == "failed" for step in steps) else 0


def _tell(steps: list[Step], waiting: int, options: argparse.Namespace) -> None:
    outcomes = Counter(step.outcome for step in steps)
    counts = {outcome: outcomes[outcome] for outcome in _OUTCOMES}
    failures = [
        {
            "url": step.url,
            "code": step.problem.code,
            "message": step.problem.message if options.ui == "ar" else step.problem.message_en,
        }
        for step in steps
        if step.problem
    ]
    asked = outcomes["feed"] + outcomes["unchanged"]
    if options.json:
        told = {"feeds": asked, **counts, "waiting": waiting, "failures": failures}
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for failure in failures:
        print(f"{harmless(failure['url'])}: {harmless(failure['message'])}", file=sys.stderr)
    print(sentence("fetch_done", options.ui, feeds=asked, waiting=waiting, **counts))
