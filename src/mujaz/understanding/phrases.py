"""Names known beforehand, found in a text: dictionaries of phrases keyed by their first word, read behind clitics."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from mujaz.text.tokens import tokenize
from mujaz.understanding.words import Reading, Words, readings

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A known phrase: tokens `[first, last)`, how the first one was read, and what the phrase stands for."""

    first: int
    last: int
    reading: Reading
    value: T


class Phrases(Generic[T]):
    """Phrases and what they stand for. Looking one up costs a few dictionary reads, however many there are."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            first, *rest = [token.folded for token in tokenize(phrase)]
            self._by_first.setdefault(first, []).append((tuple(rest), value))
        for endings in self._by_first.values():
            endings.sort(key=lambda ending: -len(ending[0]))

    def at(self, words: Words, index: int) -> Found[T] | None:
        """The longest phrase that begins with token `index`; readings with fewer clitics come first among equals."""
        if not words.is_word(index):
            return None
        best: Found[T] | None = None
        for reading in readings(words.folded(index)):
            for rest, value in self._by_first.get(reading.bare, ()):
                last = index + 1 + len(rest)
                if best is not None and last <= best.last:
                    break
                if all(words.folded(index + 1 + step) == word for step, word in enumerate(rest)):
                    best = Found(index, last, reading, value)
                    break
        return best
