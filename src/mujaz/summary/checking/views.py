"""A text as the checker sees it: words with their clauses, and where its names and dates stand."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from mujaz.lexicon import load
from mujaz.model import Record, Span
from mujaz.summary.checking.roots import roots, same_root, stems
from mujaz.summary.words import bare
from mujaz.summary.words import words as summary_words
from mujaz.text.folding import fold_text
from mujaz.text.sentences import sentences
from mujaz.text.tokens import analyses, tokenize

LONGEST_TEXT = 60_000
"""Characters of a body that are looked at."""


class Word(NamedTuple):
    """A word or a number: its characters `[start, end)`, its sentence, and its clause, which commas and brackets bound."""

    folded: str
    start: int
    end: int
    sentence: int
    clause: int
    number: bool


class View(NamedTuple):
    """A text: its words, its sentences, the positions of each stem and root, and the word ranges of names and dates."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    stems: dict[str, list[int]]
    roots: dict[str, list[int]]
    record: Record
    names: dict[int, str]
    """Word position to the id of the entity that it names."""
    dated: frozenset[int]
    """Positions of words that belong to a date."""

    def range_of(self, span: Span) -> range:
        """The positions of the words that stand in `span`, even in part."""
        first = bisect_left(self.words, span[0], key=lambda word: word.end - 1)
        return range(first, bisect_left(self.words, span[1], key=lambda word: word.start))

    def sentence_range(self, sentence: int) -> range:
        """The positions of a sentence's words."""
        return self.range_of(self.sentences[sentence])

    def told(self, span: range) -> str:
        """The characters of the words at `span`."""
        return self.text[self.words[span.start].start : self.words[span.stop - 1].end] if span else ""


@cache
def listed(name: str) -> frozenset[str]:
    """The folded entries of the checker's list `name`."""
    return frozenset(fold_text(word) for word in load("checking")[name])


@cache
def opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The pairs of opposite sides, each with its forms."""
    rows: Any = load("checking")["opposites"]
    return tuple((frozenset(map(fold_text, one)), frozenset(map(fold_text, other))) for one, other in rows)


def is_one_of(folded: str, name: str) -> bool:
    """True for a word of the list `name`, alone, behind و or ف, or with a pronoun."""
    word = bare(folded)
    pronouns = (word[: -len(end)] for end in ("ها", "هم") if word.endswith(end) and len(word) > len(end) + 2)
    return any(form in listed(name) for form in (folded, word, folded.removeprefix("ف"), *pronouns))


def is_content(folded: str) -> bool:
    """True for a word that tells something: no function word, none that only reports."""
    known = summary_words("stop_words") | summary_words("said") | listed("particles")
    word = bare(folded)
    return (
        word not in known
        and len(word) > 1
        and not any(reading.stem in summary_words("stop_words") and reading.prefixes for reading in analyses(word)[1:3])
    )


def _words(text: str) -> Iterator[Word]:
    spans = sentences(text)
    sentence = clause = 0
    for token in tokenize(text):
        while sentence + 1 < len(spans) and token.start >= spans[sentence + 1][0]:
            sentence, clause = sentence + 1, clause + 1
        if token.kind != "punct":
            yield Word(token.folded, token.start, token.end, sentence, clause, token.kind == "number")
        elif token.text in "،,؛;:()-–—[]":
            clause += 1


def _index(words: Iterable[Word], keys: Any) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for position, word in enumerate(words):
        for key in keys(word.folded):
            found[key].append(position)
    return dict(found)


def view_of(text: str, record: Record) -> View:
    """The view of `text`, whose record's spans point into it."""
    text = text[:LONGEST_TEXT]
    words = tuple(_words(text))
    empty = View(
        text, words, tuple(sentences(text)), _index(words, stems), _index(words, roots), record, {}, frozenset()
    )
    names = {at: entity.id for entity in record.entities for span in entity.mentions for at in empty.range_of(span)}
    dated = frozenset(at for mention in record.dates for span in mention.spans for at in empty.range_of(span))
    return empty._replace(names=names, dated=dated)


def places_of(view: View, folded: str, *, loosely: bool = False) -> set[int]:
    """The positions of words with a stem of `folded`; `loosely` with a root of it too."""
    found = {at for stem in stems(folded) for at in view.stems.get(stem, ())}
    if loosely:
        near = {at for root in roots(folded) for at in view.roots.get(root, ())}
        found |= {at for at in near if same_root(folded, view.words[at].folded)}
    return found
