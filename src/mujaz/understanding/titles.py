"""Titles in a row before a name: "معالي الدكتور", "اللواء الركن", "د.", "الرئيس"."""

from functools import lru_cache
from typing import NamedTuple

from mujaz.understanding.gazetteer import COURTESIES, NAMED_AFTER, ORGANISATION_HEADS, TITLES
from mujaz.understanding.words import WHOLE, Cut, Words, has_article, readings


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
    """True for a letter that begins initials: "م.س. غوبتا", but not the titles of "م. سالم" and "أ.د. سالم"."""
    first, second = words.folded(index), words.folded(index + 2)
    lettered = len(first) == 1 and words.folded(index + 1) == "." and len(second) == 1
    return lettered and not {first, second} <= COURTESIES


def office_of(words: Words, titles: Titles) -> str | None:
    """The last of the titles that is an office, as it is written without its clitics."""
    if titles.office is None:
        return None
    first, last = titles.office
    return words.surface(first, last, _article_cut(words.folded(first)))


def _article_cut(folded: str) -> Cut:
    return next((reading.cut for reading in readings(folded) if has_article(reading.bare)), WHOLE)


@lru_cache(maxsize=32768)
def _names_after(folded: str) -> bool:
    """True for the head of what is named after people, behind clitics too."""
    return bool(folded) and any(reading.bare in NAMED_AFTER for reading in readings(folded))


def is_named_after(words: Words, index: int) -> bool:
    """True behind the head of a place or a body that has somebody's name: "مطار …", "جامعة الملك …", "جائزة …"."""
    index -= words.tokens[index - 1].folded in _QUOTES if index else 0
    titled = titles_at(words, index - 1).last == index
    before = index - 1 if titled else index
    if titled and words.folded(index - 1) == "الشهيد" and words.folded(before - 1) in ORGANISATION_HEADS:
        return True
    return _names_after(words.folded(before - 1))


_QUOTES = frozenset('"«“')
