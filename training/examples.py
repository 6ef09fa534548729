"""Examples for the model of names: what is marked in a passage, as labels of its words."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.understanding.entities import grammar_reading
from mujaz.understanding.labelling.signs import OUTSIDE, Sheet, sheet_of
from mujaz.understanding.word_stream import words_of
from mujaz.understanding.words import Words
from training.passages import Marked, Passage

KINDS = frozenset("POL")
"""Kinds of marks that names have."""


class Example(NamedTuple):
    """A text's sheet and its true labels, one a token."""

    sheet: Sheet
    labels: list[str]


def example_of(passage: Passage) -> Example:
    """The example that a passage is: what the grammar reads in it is among the signs, what is marked are the labels."""
    words = words_of(passage.text)
    return Example(sheet_of(words, grammar_reading(words)), labels_of(words, passage.marks))


def labels_of(words: Words, marks: Sequence[Marked]) -> list[str]:
    """The labels of the names marked, the outer one of two; a person's behind a clitic begins with "C"."""
    labels = [OUTSIDE] * len(words.tokens)
    starts = [token.start for token in words.tokens]
    ends = [token.end for token in words.tokens]
    for mark in sorted(marks, key=lambda mark: mark.start - mark.end):
        first, last = bisect_right(starts, mark.start) - 1, bisect_left(ends, mark.end) + 1
        if mark.kind not in KINDS or first < 0 or labels[first] != OUTSIDE:
            continue
        labels[first:last] = [f"I{mark.kind}"] * (last - first)
        clitic = mark.kind == "P" and starts[first] < mark.start
        labels[first] = f"{'C' if clitic else 'B'}{mark.kind}"
    return labels
