"""The record that the steps of speech hand on."""

from typing import NamedTuple


class SpokenWord(NamedTuple):
    """One word as it is said, and the characters `[first, last)` of the shown text that it stands for.

    A number of several spoken words maps each of them to the same characters. `pause` is the punctuation after the word that the
    voice minds ("،", "؛", ":", ".", "؟", "!"), or nothing. `marked` is the word with its vowel marks where grammar or a lexicon gives
    them, else nothing: what is not known is left to the model. `quoted` is True inside quotation marks. `rule` names what decided.
    """

    text: str
    first: int
    last: int
    pause: str = ""
    marked: str = ""
    quoted: bool = False
    rule: str = "text"
