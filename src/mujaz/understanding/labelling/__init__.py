"""Names read by a small model, which sees what the grammar has read and the shapes of the words around."""

from collections.abc import Iterable
from typing import NamedTuple

from mujaz.understanding.labelling.model import Labelled, labelled, model_of
from mujaz.understanding.labelling.signs import OUTSIDE, sheet_of
from mujaz.understanding.words import Words

__all__ = ["Labelled", "Name", "first_reading", "names_in", "names_read"]


class Name(NamedTuple):
    """A name on tokens `[first, last)`: "P" of a person, "O" of a body, "L" of a place; `cut` when a clitic stands before it."""

    first: int
    last: int
    kind: str
    cut: bool


def first_reading(size: int, people: Iterable[tuple[int, int]], bodies: Iterable[tuple[int, int]]) -> list[str]:
    """One label a token for the people and bodies that the grammar has found on tokens `[first, last)`."""
    labels = [OUTSIDE] * size
    for kind, spans in (("O", bodies), ("P", people)):
        for first, last in spans:
            labels[first:last] = [f"B{kind}", *[f"I{kind}"] * (last - first - 1)]
    return labels


def names_read(words: Words, read: list[str]) -> Labelled:
    """The labels of a text's names, where `read` are the labels that the grammar gives."""
    return labelled(model_of("names"), sheet_of(words, read))


def names_in(labels: Iterable[str]) -> list[Name]:
    """The names that labels tell, in order."""
    names: list[Name] = []
    for index, label in enumerate(labels):
        if label[0] == "I":
            names[-1] = names[-1]._replace(last=index + 1)
        elif label != OUTSIDE:
            names.append(Name(index, index + 1, label[1], label[0] == "C"))
    return names
