"""The record that the steps of speech hand on."""

from typing import NamedTuple


class SpokenWord(NamedTuple):
    """One word as it is said, and the characters `[first, last)` of the shown text that it stands for.

    A number of several spoken words maps each of them to the same characters. `pause` is the punctuation after the word that the
    voice minds ("،", "؛", ":", ".", "؟", "!"), or nothing.
    """

    text: str
    first: int
    last: int
    pause: str = ""
