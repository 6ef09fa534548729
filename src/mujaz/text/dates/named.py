"""Days that the press names without their year, since everybody knows it: "هجمات 11 سبتمبر", "ثورة 25 يناير"."""

from typing import NamedTuple

from mujaz.text.dates.meaning import When
from mujaz.text.dates.units import FIRST, Found, day_of_month
from mujaz.text.dates.words import LEXICON, View, words


class _Day(NamedTuple):
    year: int
    after: frozenset[str]


_MEMORABLE = {
    tuple(int(part) for part in key.split("-")[1:]): _Day(int(key[:4]), words(after))
    for key, after in LEXICON["memorable"]["days"].items()
}
_DIGITS = {tuple(text.split("/")): key for text, key in LEXICON["memorable"]["in_digits"].items()}
_DAY_NOUNS = words(LEXICON["day_nouns"]["words"])
HEADS = FIRST | {"ال"}


def memorable(view: View, index: int) -> Found | None:
    """Read "11 سبتمبر" behind "هجمات", "9/11" behind "أحداث"; where a year is told, that is the year."""
    if in_digits := _in_digits(view, index):
        return in_digits
    found = day_of_month(view, index)
    of = found.when.of if found else None
    if found is None or of is None or of.number is None or of.of or of.hijri or found.when.shift is not None:
        return None
    known = _MEMORABLE.get((of.number, found.when.number or 0))
    return (
        _known_day(known, (of.number, found.when.number or 0), found.end)
        if known and _told(view, index, known)
        else None
    )


def _told(view: View, index: int, known: _Day) -> bool:
    before = index - 1 - (view.at(index - 1) in _DAY_NOUNS)
    return any(view.at(before) in known.after or reading in known.after for reading in _bare(view.at(before)))


def _bare(word: str) -> tuple[str, ...]:
    """The word without one or two letters of clitics ("بهجمات", "وبأحداث")."""
    return (word, word[1:], word[2:]) if len(word) > 4 else (word,)


def _in_digits(view: View, index: int) -> Found | None:
    key = _DIGITS.get((view.at(index), view.at(index + 2)))
    if key is None or view.at(index + 1) not in {"/", "-"}:
        return None
    day = tuple(int(part) for part in key.split("-"))
    known = _MEMORABLE[day]
    return _known_day(known, day, index + 3) if _told(view, index, known) else None


def _known_day(known: _Day, day: tuple[int, ...], end: int) -> Found:
    month, number = day
    return Found(When("day", number, When("month", month, When("year", known.year))), end)
