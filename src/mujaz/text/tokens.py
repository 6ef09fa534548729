"""Tokens of Arabic text, and the clitics that are written as one with a word."""

import re
import sys
from collections.abc import Container
from functools import lru_cache
from typing import Literal, NamedTuple

from mujaz.text.folding import INVISIBLE, INVISIBLE_CHARACTERS, MARKS, fold_text

TokenKind = Literal["word", "number", "punct"]

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_TOKEN = re.compile(
    rf"(?P<word>[{_LATIN}](?:[{_LATIN}{MARKS}{INVISIBLE}\u0300-\u036f])*"
    rf"|[^\W\d_{_LATIN}](?:[^\W\d_{_LATIN}]|[{MARKS}{INVISIBLE}\u0300-\u036f])*)"
    r"|(?P<number>\d+(?:[.,٫٬]\d+)*)"
    rf"|(?P<punct>[^\s\w{MARKS}{INVISIBLE}]|_)"
)
_CONTROLS = "".join(sorted(INVISIBLE_CHARACTERS))


class Token(NamedTuple):
    """A word, a number or one punctuation mark; `[start, end)` are its characters in the text. `folded` is never empty."""

    text: str
    start: int
    end: int
    kind: TokenKind
    folded: str


_folded = lru_cache(maxsize=65536)(fold_text)
"""Folding with a memory: the words of a text come again."""


def tokenize(text: str, start: int = 0, end: int = sys.maxsize) -> list[Token]:
    """The tokens of `text` in order, or of its characters `[start, end)`; the tokens' own ends are always those in `text`.

    A word is Latin letters or those of other scripts, with their marks ("وShell" is two); a number keeps its separators ("1,234.5");
    each punctuation mark stands alone; tatweel that joins no letters is the dash that some papers make of it. White space, invisible
    controls and marks without a letter are no tokens.
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        first = match.start()
        surface, kind, folded = _read(match.group(), match.lastgroup)
        tokens.append(Token._make((surface, first, first + len(surface), kind, folded)))
    return tokens


@lru_cache(maxsize=65536)
def _read(surface: str, group: str | None) -> tuple[str, TokenKind, str]:
    """What the pattern found, as its token has it: the text, the kind, and the text folded."""
    folded = _folded(surface)
    if group != "word":
        return surface, "number" if group == "number" else "punct", folded or surface
    surface = surface.rstrip(_CONTROLS)
    return surface, "word" if folded else "punct", folded or surface


def folded_words(text: str) -> list[str]:
    """The folded words and numbers of `text`, as `tokenize` has them."""
    return [
        folded for match in _TOKEN.finditer(text) if match.lastgroup != "punct" and (folded := _folded(match.group()))
    ]


class Clitics(NamedTuple):
    """A folded word parted from what is written as one with it: conjunction, preposition or future particle, article, stem."""

    prefixes: tuple[str, ...]
    article: bool
    stem: str


_CONJUNCTIONS = frozenset("وف")
_PREPOSITIONS = frozenset("بكلس")
_AFTER_SIN = frozenset("يتنا")
"""Letters that a verb of the future has behind its س."""
_SHORTEST_STEM = 2


def _definite(prefixes: tuple[str, ...], rest: str) -> list[Clitics]:
    """The readings of `rest` with an article: after ل the article's alif is not written, and before another lam only one lam is."""
    if prefixes and prefixes[-1] == "ل":
        if not rest.startswith("ل"):
            return []
        return [Clitics(prefixes, True, rest[1:]), Clitics(prefixes, True, rest)]
    return [Clitics(prefixes, True, rest[2:])] if rest.startswith("ال") else []


@lru_cache(maxsize=16384)
def analyses(folded_word: str) -> tuple[Clitics, ...]:
    """Every way a folded word can be parted into clitics and a stem of two letters or more, fewest clitics first.

    Purely of form (Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 15 and 16): which reading is right, the lexicon
    that asks decides. The word as it stands is always the first.
    """
    found: list[Clitics] = []
    for conjunction in ("", folded_word[0]) if folded_word[:1] in _CONJUNCTIONS else ("",):
        behind = folded_word[len(conjunction) :]
        for preposition in ("", behind[0]) if behind[:1] in _PREPOSITIONS else ("",):
            prefixes = (*conjunction, *preposition)
            rest = behind[len(preposition) :]
            if preposition != "س" or rest[:1] in _AFTER_SIN:
                found.append(Clitics(prefixes, False, rest))
            if preposition != "س":
                found.extend(_definite(prefixes, rest))
    if len(found) == 1:
        return tuple(found)
    long_enough = (reading for reading in found if len(reading.stem) >= _SHORTEST_STEM or reading.stem == folded_word)
    return tuple(sorted(long_enough, key=lambda reading: len(reading.prefixes) + reading.article))


def strip_to(folded_word: str, known: Container[str]) -> Clitics | None:
    """The reading with the fewest clitics whose stem, bare or with its article, is in `known` (folded words)."""
    for reading in analyses(folded_word):
        if reading.stem in known or (reading.article and "ال" + reading.stem in known):
            return reading
    return None
