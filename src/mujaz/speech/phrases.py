"""A sentence in the parts that are said in one breath."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from mujaz.speech.pronounce import PronouncedWord

LONGEST = 40
"""Words of a phrase; a longer one is parted where no mark does it."""


class Phrase(NamedTuple):
    """Words said in one breath, at least one with phonemes; `pause` is the mark behind them, or nothing; `quoted` tells another's words."""

    words: tuple[PronouncedWord, ...]
    pause: str
    quoted: bool


def phrases_of(words: Sequence[PronouncedWord]) -> list[Phrase]:
    """The words cut behind pauses and at the edges of quotations; what has no sound is left out."""
    sayable = [word for word in words if word.phonemes]
    return [
        Phrase(tuple(part), part[-1].word.pause, quoted)
        for quoted, run in groupby(sayable, key=lambda word: word.word.quoted)
        for part in _breaths(run)
    ]


def _breaths(words: Iterable[PronouncedWord]) -> list[list[PronouncedWord]]:
    breaths: list[list[PronouncedWord]] = [[]]
    for word in words:
        breaths[-1].append(word)
        if word.word.pause or len(breaths[-1]) == LONGEST:
            breaths.append([])
    return [breath for breath in breaths if breath]
