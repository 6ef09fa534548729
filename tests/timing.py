"""The processor time of a piece of work, told alike on fast and slow machines."""

import time
from collections.abc import Callable
from typing import TypeVar

from coverage import Coverage

Made = TypeVar("Made")


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """What `work` gives, and the seconds of processor time it took on the machine that the bars were set on.

    A fixed piece of work is timed before and after, so that a slower machine, or one that others use at the same time, is
    given as much longer. Coverage doesn't trace meanwhile: it takes up to eight times what is measured.
    """
    traced = Coverage.current()
    if traced:
        traced.stop()
    try:
        paces = [_pace()]
        began = time.process_time()
        made = work()
        taken = time.process_time() - began
        paces.append(_pace())
    finally:
        if traced:
            traced.start()
    return made, taken / max(1.0, *paces)


_USUAL = 0.031
"""Seconds that the fixed work takes on a machine of 2024 with nothing else to do."""


def _pace() -> float:
    """How many times the usual the fixed work takes here and now."""
    began = time.process_time()
    counts: dict[str, int] = {}
    letters = "abcdefg hijkl" * 20
    for at in range(24_000):
        word = letters[at % 200 : at % 200 + 5]
        counts[word] = counts.get(word, 0) + len([letter for letter in word if letter != " "])
    return (time.process_time() - began) / _USUAL
