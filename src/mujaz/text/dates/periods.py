"""What is longer or vaguer than a day: parts of months and years, centuries, decades, seasons."""

from mujaz.text.dates.meaning import Part, When
from mujaz.text.dates.units import (
    DEFINITE,
    FROM,
    Found,
    continues,
    month,
    of_year,
    pointed,
    relation,
    small_number,
    year,
)
from mujaz.text.dates.words import LEXICON, View, phrase_set, words

_PARTS: dict[str, Part] = {word: part for part in ("start", "middle", "end") for word in words(LEXICON["parts"][part])}
_SEASONS = {word: int(key) for key, names in LEXICON["seasons"].items() for word in words(names)}
_DECADES = {
    article + word: int(key)
    for key, names in LEXICON["decades"].items()
    for word in words(names)
    for article in ("", "ال")
}
_AGES = phrase_set(LEXICON["decade_age"]["not_before"])
_WEEKEND = words(LEXICON["parts"]["not_before"])
_PERIODS = frozenset({"week", "month", "year", "decade", "century"})
PART_HEADS, DECADE_HEADS = frozenset(_PARTS), frozenset(_DECADES)
SEASON_HEADS = frozenset(_SEASONS) | words(LEXICON["demonstratives"]["this"])


def period(view: View, index: int) -> Found | None:
    """Read "الأسبوع الماضي", "هذا الشهر", "العقد الماضي"."""
    return pointed(view, index, _PERIODS)


def part_of_period(view: View, index: int) -> Found | None:
    """Read "مطلع 2015", "أواخر يوليو (تموز) الماضي", "منتصف الشهر الجاري", "نهاية العام"."""
    part = _PARTS.get(view.at(index))
    if part is None:
        return None
    if view.at(index - 1) in _WEEKEND and relation(view, index + 2) is None:
        return None
    at = index + 1
    if part == "end" and DEFINITE.get(view.at(at)) == "week" and relation(view, at + 1) is None:
        return Found(When("week", part="end"), at + 1)
    whole = (
        month(view, at)
        or year(view, at, bare=True)
        or century(view, at)
        or pointed(view, at, _PERIODS, bare=True)
        or decade(view, at)
        or season(view, at)
    )
    return Found(whole.when._replace(part=part), whole.end) if whole else None


def season(view: View, index: int) -> Found | None:
    """Read "خريف 2024", "صيف العام الماضي", "الشتاء المقبل", "هذا الصيف"."""
    demonstrative = view.at(index) == "هذا"
    number = _SEASONS.get(view.at(index + demonstrative))
    if number is None:
        return None
    end = index + demonstrative + 1
    if demonstrative:
        return Found(When("season", number, shift=0), end)
    if view.at(index).startswith("ال"):
        after = relation(view, end)
        return Found(When("season", number, shift=after.shift, anchor=after.anchor), after.end) if after else None
    of = of_year(view, end)
    return Found(When("season", number, of.when), of.end) if of else None


def century(view: View, index: int) -> Found | None:
    """Read "القرن التاسع عشر", "القرن الـ19"; the number is the century's first year."""
    if DEFINITE.get(view.at(index)) != "century":
        return None
    number = small_number(view, index + 1, 21)
    if number is None or view.at(number[1]) in {"قبل", "الهجري"}:
        return None
    return Found(When("century", (number[0] - 1) * 100), number[1])


def decade(view: View, index: int) -> Found | None:
    """Read "السبعينات", "تسعينيات القرن الماضي"; the number is the decade's first year, of the last century where none is told."""
    number = _DECADES.get(view.at(index))
    if number is None or continues(view, index + 1, _AGES):
        return None
    at = index + 1 + (view.at(index + 1) in FROM)
    of = century(view, at) or pointed(view, at, frozenset({"century"}))
    if of is None and not view.at(index).startswith("ال"):
        return None
    return Found(When("decade", number, of.when if of else None), of.end if of else index + 1)
