"""Names known beforehand, found in a text: dictionaries of phrases keyed by their first word, read behind clitics."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize
from mujaz.understanding.words import Reading, Words, bares, readings

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A known phrase: tokens `[first, last)`, how the first one was read, and what the phrase stands for."""

    first: int
    last: int
    reading: Reading
    value: T


def _words_of(phrase: str) -> list[str]:
    """The folded words of a phrase; one of letters and spaces alone needs no tokenizer."""
    if phrase.replace(" ", "").isalpha() and not phrase.isascii():
        return fold_text(phrase).split()
    return [token.folded for token in tokenize(phrase)]


class Phrases(Generic[T]):
    """Phrases and what they stand for. Looking one up costs a few dictionary reads, however many there are."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            words = _words_of(phrase)
            if words:
                self._by_first.setdefault(words[0], []).append((tuple(words[1:]), value))
        for endings in self._by_first.values():
            endings.sort(key=lambda ending: -len(ending[0]))
        self._beginning = lru_cache(maxsize=32768)(self._readings_of)

    def _readings_of(self, folded: str) -> tuple[Reading, ...]:
        """The readings of a word that begin a phrase: of most words, none."""
        if self._by_first.keys().isdisjoint(bares(folded)):
            return ()
        return tuple([reading for reading in readings(folded) if reading.bare in self._by_first])

    def begins(self, folded: str) -> bool:
        """True for a word that, behind clitics or not, begins a phrase."""
        return bool(self._beginning(folded))

    def starts(self, words: Words) -> list[int]:
        """The tokens that, behind clitics or not, begin a phrase."""
        return [index for index, token in enumerate(words.tokens) if self._beginning(token.folded)]

    def at(self, words: Words, index: int) -> Found[T] | None:
        """The longest phrase that begins with token `index`; readings with fewer clitics come first among equals."""
        beginning = self._beginning(words.folded(index))
        if not beginning:
            return None
        following = words.folded(index + 1)
        best: Found[T] | None = None
        for reading in beginning:
            for rest, value in self._by_first[reading.bare]:
                last = index + 1 + len(rest)
                if best is not None and last <= best.last:
                    break
                if rest and rest[0] != following:
                    continue
                if all(words.folded(index + 1 + step) == word for step, word in enumerate(rest)):
                    best = Found(index, last, reading, value)
                    break
        return best
