"""Examples for the model of names: what is marked in a passage, as labels of its words."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from typing import NamedTuple

from mujaz.understanding.entities import grammar_reading
from mujaz.understanding.labelling.signs import OUTSIDE, Sheet, sheet_of
from mujaz.understanding.word_stream import words_of
from mujaz.understanding.words import Words
from training.passages import Marked, Passage

NAMES = frozenset("POL")
"""Kinds of marks that names have."""
ROLES = frozenset("R")


class Example(NamedTuple):
    """A text's sheet and its true labels, one a token."""

    sheet: Sheet
    labels: list[str]


def example_of(passage: Passage) -> Example:
    """What a passage tells of names: what the grammar reads in it is among the signs, what is marked are the labels."""
    words = words_of(passage.text)
    return Example(sheet_of(words, grammar_reading(words)), labels_of(words, passage.marks, NAMES))


def role_example_of(passage: Passage) -> Example:
    """What a passage tells of roles: its names are among the signs."""
    words = words_of(passage.text)
    return Example(sheet_of(words, labels_of(words, passage.marks, NAMES)), labels_of(words, passage.marks, ROLES))


def labels_of(words: Words, marks: Sequence[Marked], kinds: Set[str]) -> list[str]:
    """The labels of what is marked as one of `kinds`, the outer one of two; a person or a role behind a clitic begins with "C"."""
    labels = [OUTSIDE] * len(words.tokens)
    starts = [token.start for token in words.tokens]
    ends = [token.end for token in words.tokens]
    for mark in sorted(marks, key=lambda mark: mark.start - mark.end):
        first, last = bisect_right(starts, mark.start) - 1, bisect_left(ends, mark.end) + 1
        if mark.kind not in kinds or first < 0 or labels[first] != OUTSIDE:
            continue
        labels[first:last] = [f"I{mark.kind}"] * (last - first)
        clitic = mark.kind in {"P", "R"} and starts[first] < mark.start
        labels[first] = f"{'C' if clitic else 'B'}{mark.kind}"
    return labels
