"""Passages with their names marked in the line: "قال [R وزير الصحة] [P سالم العامري] إن"."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PASSAGES = Path(__file__).parent / "passages"
PARTING = re.compile(r"^-{3,}\s*$", re.MULTILINE)


class Marked(NamedTuple):
    """Characters `[start, end)` of a text and what they are: P a person, O a body, L a place, R an office, S who speaks unnamed."""

    start: int
    end: int
    kind: str


class Passage(NamedTuple):
    """A text without its marks, and what was marked."""

    text: str
    marks: tuple[Marked, ...]


def parsed(marked: str) -> Passage:
    """The passage that a marked text tells. Marks may stand inside one another.

    Raises:
        ValueError: a mark that is never closed, or is closed twice.
    """
    text: list[str] = []
    marks: list[Marked] = []
    open_marks: list[tuple[int, str]] = []
    for piece in re.split(r"(\[[POLRS] |\])", marked):
        if piece == "]":
            if not open_marks:
                raise ValueError(f"closed but never opened: …{''.join(text)[-40:]}")
            start, kind = open_marks.pop()
            marks.append(Marked(start, sum(map(len, text)), kind))
        elif re.fullmatch(r"\[[POLRS] ", piece):
            open_marks.append((sum(map(len, text)), piece[1]))
        else:
            text.append(piece)
    if open_marks:
        raise ValueError(f"never closed: {''.join(text)[open_marks[0][0] :][:40]}…")
    return Passage("".join(text), tuple(marks))


def passages_in(folder: Path) -> Iterator[Passage]:
    """The passages of all files of a folder, which lines of hyphens part."""
    for path in sorted(folder.glob("*.txt")):
        for marked in PARTING.split(path.read_text(encoding="utf-8")):
            if marked.strip():
                yield parsed(marked.strip())
