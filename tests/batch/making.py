"""Rows for the tests, and work for the workers that goes wrong on purpose."""

import json
import os
import signal
from collections.abc import Sequence

from mujaz.batch.records import Finished, Row, Settings
from mujaz.batch.workers import briefs_of


def rows(row: dict[str, str], number: int) -> list[bytes]:
    """So many rows with ids of their own."""
    return [json.dumps(row | {"id": f"r{index}"}, ensure_ascii=False).encode() + b"\n" for index in range(number)]


def die_over_some(chunk: Sequence[Row]) -> list[Finished]:
    """Die as the system ends a process that takes too much memory, where a row of the chunk asks for it."""
    if any(b"deadly" in row.line for row in chunk):
        os.kill(os.getpid(), signal.SIGKILL)
    return briefs_of(Settings(), chunk)


def die_at_once(_chunk: Sequence[Row]) -> list[Finished]:
    """Die before anything is done."""
    os.kill(os.getpid(), signal.SIGKILL)
    return []
