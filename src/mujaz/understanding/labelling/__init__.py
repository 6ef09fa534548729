"""Names and roles read by small models, which see what the grammar has read and the shapes of the words around."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from mujaz.understanding.labelling.model import Labelled, labelled, model_of
from mujaz.understanding.labelling.signs import OUTSIDE, Sheet, open_words, sheet_of, with_reading

__all__ = ["Labelled", "Name", "Sheet", "first_reading", "names_in", "names_read", "roles_read", "sheet_of"]


class Name(NamedTuple):
    """Tokens `[first, last)`: a person's name "P", a body's "O", a place's "L", or a role "R"; `cut` when a clitic stands before it."""

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


def names_read(sheet: Sheet) -> Labelled:
    """The labels of a text's names."""
    return labelled(model_of("names"), sheet, open_words(sheet).__getitem__)


def roles_read(sheet: Sheet, names: Labelled, near: Container[int]) -> Labelled:
    """The labels of the roles among the tokens `near` of a text whose names have been read: "BR", behind a clitic "CR", then "IR"."""
    return labelled(model_of("roles"), with_reading(sheet, names.labels), near.__contains__)


def names_in(labels: Iterable[str]) -> list[Name]:
    """The names or roles that labels tell, in order."""
    names: list[Name] = []
    for index, label in enumerate(labels):
        if label[0] == "I":
            names[-1] = names[-1]._replace(last=index + 1)
        elif label != OUTSIDE:
            names.append(Name(index, index + 1, label[1], label[0] == "C"))
    return names
