"""Briefs into an archive, a transaction at a time: what has been told as kept is kept, whatever happens next."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import Engine

from mujaz.archive.keeping import Kept, Outcome, keep
from mujaz.archive.opening import writing
from mujaz.model import Brief, Problem

_MOST_BRIEFS = 100
_MOST_SECONDS = 0.5
"""A transaction ends after so many briefs or seconds: few, so that little is lost; long enough to pay for its way to the disk."""


class Refusal(NamedTuple):
    """A brief that was not kept, and why."""

    brief_id: str
    problem: Problem | None


class Tally(NamedTuple):
    """What became of the briefs so far, and the last of them that are on the disk."""

    outcomes: Counter[Outcome]
    refused: list[Refusal]
    kept: tuple[Kept, ...] = ()


def _batches(briefs: Iterable[Brief]) -> Iterator[list[Brief]]:
    """The briefs in lists that are full, or old enough, when the next one comes."""
    batch: list[Brief] = []
    begun = time.monotonic()
    for brief in briefs:
        batch.append(brief)
        if len(batch) >= _MOST_BRIEFS or time.monotonic() - begun > _MOST_SECONDS:
            yield batch
            batch, begun = [], time.monotonic()
    if batch:
        yield batch


def add(engine: Engine, briefs: Iterable[Brief], advance: Callable[[Tally], object] = lambda _: None) -> Tally:
    """Keep briefs as they come.

    Args:
        engine: the archive.
        briefs: what to keep; what it raises ends the adding, and what was told as kept before stays.
        advance: called after each transaction, when its briefs are on the disk.

    Returns:
        What became of all of them.
    """
    tally = Tally(Counter(), [])
    with (
        engine.connect()
    ):  # the last connection that closes moves the whole log into the file: not after each transaction
        for batch in _batches(briefs):
            with writing(engine) as connection:
                kept = keep(connection, batch)
            tally.outcomes.update(done.outcome for done in kept)
            problems = {brief.id: brief.problems[0] if brief.problems else None for brief in batch}
            refused = (done.brief_id for done in kept if done.outcome == "refused")
            tally.refused.extend(Refusal(one, problems[one]) for one in refused)
            advance(tally._replace(kept=tuple(kept)))
    return tally
