"""What is longer or vaguer than a day: parts of months and years, shares of a year, decades, seasons, so and so long ago."""

from mujaz.text.calendar import WEEKDAYS
from mujaz.text.dates.meaning import Anchor, Part, Unit, When
from mujaz.text.dates.units import (
    DEFINITE,
    FROM,
    YEAR_NOUNS,
    Found,
    continues,
    month,
    month_name,
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
_SHARES = {word: int(key) for key, names in LEXICON["shares"].items() for word in words(names)}
_FIRST, _LAST = (words(LEXICON["share_order"][name]) for name in ("first", "last"))
_WEEKEND = words(LEXICON["parts"]["not_before"])
_PERIODS = frozenset({"week", "month", "year", "decade", "century"})
_AGO = LEXICON["ago"]
_BEFORE, _SINCE, _AFTER, _THAT = (words(_AGO[name]) for name in ("before", "since", "after", "that"))
_BEFORE_THAT, _AFTER_THAT = words(_AGO["before_that"]), words(_AGO["after_that"])
_ABOUT, _ONLY, _MORE = (words(_AGO[name]) for name in ("about", "only", "more"))
_FEW_DAYS = 10
_LENGTHS: dict[Unit, int] = {"decade": 10, "century": 100}


def _counted_forms(form: str) -> dict[str, Unit]:
    return {word: unit for unit, forms in LEXICON["units"].items() for word in words(forms[form])}


_ONE, _TWO, _MANY = _counted_forms("one"), _counted_forms("two"), _counted_forms("many")


def period(view: View, index: int) -> Found | None:
    """Read "الأسبوع الماضي", "هذا الشهر", "العقد الماضي"."""
    return pointed(view, index, _PERIODS)


def part_of_period(view: View, index: int) -> Found | None:
    """Read "مطلع 2015", "أواخر يوليو (تموز) الماضي", "منتصف الشهر الجاري", "نهاية العام"."""
    part = _PARTS.get(view.at(index))
    if part is None or view.at(index - 1) in _WEEKEND:
        return None
    at = index + 1
    weekend = part == "end" and DEFINITE.get(view.at(at)) == "week" and relation(view, at + 1) is None
    if weekend:
        return None
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


def share(view: View, index: int) -> Found | None:
    """Read "الربع الأول من 2024", "النصف الثاني من يوليو", "الأشهر الستة الأولى من العام"."""
    months = _SHARES.get(view.at(index))
    if months is None:
        return None
    return _first_months(view, index + 1) if months == 12 else _numbered_share(view, index + 1, months)


def _numbered_share(view: View, index: int, months: int) -> Found | None:
    count = 12 // months
    number = small_number(view, index, count)
    if view.at(index) in _LAST:
        number = (count, index + 1)
    if number is None:
        return None
    of = _whole(view, number[1], halves=months == 6)
    return Found(When("quarter" if months == 3 else "half", number[0], of.when), of.end) if of else None


def _first_months(view: View, index: int) -> Found | None:
    number = small_number(view, index, 11)
    if number is None:
        return None
    order = view.at(number[1])
    of = _whole(view, number[1] + 1, halves=False) if order in _FIRST or order in _LAST else None
    part: Part = "start" if order in _FIRST else "end"
    return Found(When("months", number[0], of.when, part=part), of.end) if of else None


def _whole(view: View, index: int, *, halves: bool) -> Found | None:
    """What a share is of: a year, or for halves a month too."""
    if of := of_year(view, index):
        return of
    if not halves or view.at(index) not in FROM:
        return None
    return month(view, index + 1) or pointed(view, index + 1, frozenset({"month"}), bare=True)


def _quantity(view: View, index: int) -> tuple[int, Unit, int] | None:
    """Read "يومين", "ثلاثة أيام", "5 سنوات", "أسبوع": how many of which unit, and the index behind."""
    word = view.at(index)
    if word in _TWO:
        return 2, _TWO[word], index + 1
    digits = view.digits(index)
    number = view.numbers.get(index)
    if word in _ONE:
        return None if _names_its_unit(view, index + 1) else (1, _ONE[word], index + 1)
    if digits or (number and not number.ordinal):
        count = int(digits) if 0 < len(digits) <= 4 else int(number.value) if number and number.value < 1000 else 0
        end = index + 1 if digits else number.last if number else index
        if count and view.at(end) in _MANY:
            return count, _MANY[view.at(end)], end + 1
    return None


def _names_its_unit(view: View, index: int) -> bool:
    """True when the noun before `index` has a name behind it ("عام 2011", "شهر رمضان", "يوم الأحد"): no length of time."""
    name = view.at(index) in WEEKDAYS or index in view.numbers or view.at(index) == "ال"
    return name or month_name(view, index) is not None or relation(view, index) is not None


def ago(view: View, index: int) -> Found | None:
    """Read "قبل ثلاثة أيام", "قبل نحو عامين", "منذ يومين": so long before the publication day, not before something else."""
    word = view.at(index)
    if word not in _BEFORE:
        return None
    about = view.at(index + 1) in _ABOUT
    quantity = _quantity(view, index + 1 + about)
    if quantity is None:
        return None
    count, unit, end = quantity
    after = end + (view.at(end) in _ONLY)
    if view.at(after) in FROM or view.at(end) in _MORE or (count, unit) == (1, "day"):
        return None
    if word in _SINCE and (unit != "day" or count > _FEW_DAYS):  # "منذ 24 يوماً" is how long it has lasted
        return None
    if not about and view.at(end) in _ABOUT:
        about, end = True, end + 1
    return Found(_moved(unit, -count, "published", about=about), end)


def from_told(view: View, index: int) -> Found | None:
    """Read "قبل ذلك بنحو أسبوع", "بعدها بيومين": so long before or after the date told before."""
    word = view.at(index)
    sign = -1 if word in _BEFORE or word in _BEFORE_THAT else 1
    if word in _BEFORE_THAT or word in _AFTER_THAT:
        at = index + 1
    elif (word in _BEFORE or word in _AFTER) and view.at(index + 1) in _THAT:
        at = index + 2
    else:
        return None
    joined = view if view.at(at) == "ب" else view.parted(at, "ب")
    if joined is None:
        return None
    at += joined is view
    about = joined.at(at) in _ABOUT
    quantity = _quantity(joined, at + about)
    if quantity is None:
        return None
    count, unit, end = quantity
    return Found(_moved(unit, sign * count, "told", about=about), end)


def _moved(unit: Unit, shift: int, anchor: Anchor, *, about: bool) -> When:
    """A shift whose precision is the unit's; a week tells a day, and what is told in weeks or decades is never exact."""
    if unit == "week":
        return When("day", shift=7 * shift, anchor=anchor, about=True)
    if unit in _LENGTHS:
        return When("year", shift=_LENGTHS[unit] * shift, anchor=anchor, about=True)
    return When(unit, shift=shift, anchor=anchor, about=about)


HEADS = frozenset(
    _PARTS.keys()
    | _SEASONS.keys()
    | _DECADES.keys()
    | _SHARES.keys()
    | DEFINITE.keys()
    | YEAR_NOUNS
    | _BEFORE
    | _AFTER
    | _BEFORE_THAT
    | _AFTER_THAT
)
"""The words that these patterns begin with, apart from months."""
