"""Titles in a row before a name: "معالي الدكتور", "اللواء الركن", "د.", "الرئيس"."""

from typing import NamedTuple

from mujaz.understanding.gazetteer import COURTESIES, TITLES
from mujaz.understanding.words import Words


class Titles(NamedTuple):
    """Titles in a row: where they end, the last of them that is an office, and where those end that a role may take in."""

    last: int
    office: tuple[int, int] | None
    rank_last: int


def titles_at(words: Words, index: int) -> Titles:
    """The titles from token `index` on; none of them gives `last == index`."""
    last, rank_last = index, index
    office: tuple[int, int] | None = None
    for _ in range(_TITLES_AT_MOST):
        found = TITLES.at(words, last)
        if found is None or (last > index and found.reading.prefixes) or is_initial(words, last):
            break
        title = words.folded(last)
        last = found.last
        office = (found.first, found.last) if found.value else office
        if title not in COURTESIES and not found.reading.prefixes and rank_last == found.first:
            rank_last = last
        if words.folded(last) == "." and len(title) <= 2:
            last += 1
    return Titles(last, office, rank_last)


_TITLES_AT_MOST = 8


def is_initial(words: Words, index: int) -> bool:
    """True for a letter that begins initials: "م.س. غوبتا", but not the title of "م. سالم"."""
    return len(words.folded(index)) == 1 and words.folded(index + 1) == "." and len(words.folded(index + 2)) == 1
