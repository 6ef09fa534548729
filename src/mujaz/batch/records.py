"""What passes between a batch and its workers. Nothing heavy is imported here: see the package's docstring."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple


class Row(NamedTuple):
    """A line of the input that is not blank, and its number there, from 1."""

    number: int
    line: bytes


class Settings(NamedTuple):
    """What every row of a run has in common; it travels to the worker processes."""

    published: date | None = None
    """The publication day of rows that give none."""
    bullets: int = 3


class Finished(NamedTuple):
    """A row's brief as the line that is written, with its line feed."""

    status: str
    line: bytes


def rows_of(lines: Iterable[bytes]) -> Iterator[Row]:
    """The lines that are not blank, with their numbers."""
    return (Row(number, line) for number, line in enumerate(lines, start=1) if line.strip())
