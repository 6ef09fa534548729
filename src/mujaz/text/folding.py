"""Folding: the spellings that Arabic newspapers use for one word become one, with a map back to the original.

What is folded follows common practice of Arabic retrieval (Larkey, Ballesteros and Connell 2002, "light" normalisation): forms of
alif and hamza, alif maqsura, ta marbuta; and what editors' keyboards leave behind: Persian letters, tatweel, vowel marks,
no-break spaces, bidirectional marks, presentation forms, and the two Arabic sets of digits.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.spans import Span

_MARK_RANGES = (
    (0x610, 0x61A),
    (0x64B, 0x65F),
    (0x670, 0x670),
    (0x6D6, 0x6DC),
    (0x6DF, 0x6E8),
    (0x6EA, 0x6ED),
    (0x8D3, 0x8FF),
)
_INVISIBLE_RANGES = (
    (0xAD, 0xAD),
    (0x61C, 0x61C),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x2064),
    (0x2066, 0x2069),
    (0xFEFF, 0xFEFF),
)


def _character_class(ranges: tuple[tuple[int, int], ...]) -> str:
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


def _codes(ranges: tuple[tuple[int, int], ...]) -> list[int]:
    return [code for first, last in ranges for code in range(first, last + 1)]


MARKS = _character_class(_MARK_RANGES)
"""Vowel and Quranic marks, as the inside of a character class."""

INVISIBLE = _character_class(_INVISIBLE_RANGES)
"""Bidirectional controls, zero-width characters and soft hyphens, as the inside of a character class."""

TATWEEL = "\u0640"

_LETTERS = {
    "أإآٱٲٳٵ": "ا",
    "ىیېےئ": "ي",
    "ؤ": "و",
    "ةۀەہۃ": "ه",
    "کڪ": "ك",
    "٫": ".",
    "٬": ",",
    "٪": "%",
}
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\x85"


def _folding_table() -> dict[int, str]:
    table = {ord(letter): folded for letters, folded in _LETTERS.items() for letter in letters}
    table |= {ord(space): " " for space in _SPACES}
    table |= {first + digit: str(digit) for first in (0x0660, 0x06F0) for digit in range(10)}
    table |= {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
    table |= dict.fromkeys((*_codes(_MARK_RANGES), *_codes(_INVISIBLE_RANGES), ord(TATWEEL)), "")
    for code in (*range(0xFB50, 0xFDFF + 1), *range(0xFE70, 0xFEFC + 1)):
        form = unicodedata.normalize("NFKC", chr(code))
        if form != chr(code):
            table[code] = form.translate(table).strip()
    return table


_TABLE = _folding_table()
INVISIBLE_CHARACTERS = frozenset(chr(code) for code in _codes(_INVISIBLE_RANGES))
_CHANGES_LENGTH = re.compile("[" + "".join(chr(code) for code, folded in _TABLE.items() if len(folded) != 1) + "]")


class Folded(NamedTuple):
    """Folded text; `starts[i]` and `ends[i]` bound the original characters of folded character `i`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The span of the original text that the folded span `[start, end)` came from, marks on its last letter included."""
        if start >= end:
            here = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return (here, here)
        return (self.starts[start], self.ends[end - 1])


def fold_text(text: str) -> str:
    """The text with its spelling variants folded."""
    return text.translate(_TABLE)


def fold(text: str) -> Folded:
    """The folded text with its map back to `text`."""
    if not _CHANGES_LENGTH.search(text):
        return Folded(text.translate(_TABLE), range(len(text)), range(1, len(text) + 1))
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    width = 0  # how many folded characters the last letter became: a ligature becomes several
    for position, character in enumerate(text):
        folded = _TABLE.get(ord(character), character)
        if folded:
            width = len(folded)
            characters.extend(folded)
            starts.extend([position] * width)
            ends.extend([position + 1] * width)
        elif width and character not in INVISIBLE_CHARACTERS:  # a mark or tatweel belongs to the letter before it
            ends[-width:] = [position + 1] * width
    return Folded("".join(characters), starts, ends)
