"""The tokens that date patterns read, and the lexicon's tables that they ask."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.numbers import Number
from mujaz.text.tokens import Token, analyses

T = TypeVar("T")

Phrase = tuple[str, ...]
"""Folded words that follow each other."""

Phrases = dict[str, list[tuple[Phrase, T]]]
"""Phrases with their values by their first word, the longest first."""


class View(NamedTuple):
    """Tokens with the numbers among them; the token `head` is read as `head_word`, without what is written as one with it."""

    tokens: Sequence[Token]
    numbers: Mapping[int, Number]
    """By their first token."""
    head: int = -1
    head_word: str = ""

    def at(self, index: int) -> str:
        """The folded word at `index`, or an empty string outside the text."""
        if index == self.head:
            return self.head_word
        return self.tokens[index].folded if 0 <= index < len(self.tokens) else ""

    def is_number(self, index: int) -> bool:
        """True where a number begins, in digits or words."""
        return index in self.numbers or bool(self.digits(index))

    def digits(self, index: int) -> str:
        """The digits of the number token at `index`, or an empty string."""
        token = self.tokens[index] if 0 <= index < len(self.tokens) else None
        return token.folded if token and token.kind == "number" and token.folded.isdecimal() else ""

    def glued(self, index: int) -> bool:
        """True when no space stands before the token at `index`."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def parted(self, index: int, prefix: str) -> "View | None":
        """The view in which the word at `index` stands without the clitic `prefix`, or None when it has none."""
        return next(self.readings_without(index, prefix), None)

    def readings_without(self, index: int, prefix: str) -> "Iterator[View]":
        """The views in which the word at `index` stands without the clitic `prefix`: "للعام" is "لعام" and "العام"."""
        for reading in analyses(self.at(index)):
            if reading.prefixes == (prefix,):
                yield self._replace(head=index, head_word=("ال" if reading.article else "") + reading.stem)


def words(names: Iterable[str]) -> frozenset[str]:
    """The folded forms of single words."""
    return frozenset(fold_text(name) for name in names)


def _by_first_word(values: Iterable[tuple[Phrase, T]]) -> Phrases[T]:
    table: Phrases[T] = {}
    for phrase, value in sorted(values, key=lambda entry: -len(entry[0])):
        table.setdefault(phrase[0], []).append((phrase, value))
    return table


def phrases(table: Mapping[str, Iterable[str]]) -> Phrases[int]:
    """Phrases with the number that is their key in the lexicon."""
    named = ((name, int(key)) for key, names in table.items() for name in names)
    return _by_first_word((tuple(fold_text(name).split()), key) for name, key in named)


def phrase_set(names: Iterable[str]) -> Phrases[bool]:
    """Phrases of which only the presence matters."""
    return _by_first_word((tuple(fold_text(name).split()), True) for name in names)


def read_phrase(view: View, index: int, table: Phrases[T]) -> tuple[T, int] | None:
    """The value of the longest phrase of `table` that stands at `index`, and the index behind it."""
    for phrase, value in table.get(view.at(index), ()):
        if len(phrase) == 1 or all(view.at(index + offset) == phrase[offset] for offset in range(1, len(phrase))):
            return value, index + len(phrase)
    return None


def parted_readings(folded: str, known: Container[str]) -> tuple[tuple[str, int], ...]:
    """The readings of a word without its clitics that are in `known`, each with how many folded letters are left out.

    An article that has grown together with ل ("للأسبوع") can't be parted verbatim: that ل stays.
    """
    found: list[tuple[str, int]] = []
    for reading in analyses(folded):
        word = ("ال" if reading.article else "") + reading.stem
        if reading.prefixes and word in known:
            grown_together = reading.article and reading.prefixes[-1] == "ل"
            found.append((word, len(reading.prefixes) - grown_together))
    return tuple(found)


def unjoined(word: str, known: Container[str]) -> str:
    """The word without the conjunction written as one with it, when that is a known word: "وفي" is "في"."""
    return word[1:] if word[:1] in {"و", "ف"} and word[1:] in known else word


LEXICON = load("date_words")
