"""Text of an article as it may reach a terminal or a spreadsheet."""

import unicodedata

_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of what follows: a stray one would turn the rest of the line."""


def harmless(text: str) -> str:
    """The text without control characters and embedding marks; line feeds and tabs become spaces, and LRM and RLM stay."""
    return "".join(
        " " if character in "\n\t" else character
        for character in text
        if character in "\n\t" or (unicodedata.category(character) != "Cc" and character not in _DIRECTIONS)
    )
