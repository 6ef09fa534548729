"""One person across articles: who of those that are named is who, what people decided on it, and what is told of them."""

from mujaz.archive.doubting import doubtful
from mujaz.archive.joining import resolve
from mujaz.archive.people_finding import find_people, line_of, lines_of, numbers_named, person
from mujaz.archive.people_merging import decisions_made as decisions
from mujaz.archive.people_merging import merge, split, undo

__all__ = [
    "decisions",
    "doubtful",
    "find_people",
    "line_of",
    "lines_of",
    "merge",
    "numbers_named",
    "person",
    "resolve",
    "split",
    "undo",
]
