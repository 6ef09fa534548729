"""So and so long before or after a day: the day of publication, or the date told before."""

from mujaz.text.calendar import WEEKDAYS
from mujaz.text.dates.meaning import Anchor, Between, Unit, When
from mujaz.text.dates.units import FROM, Found, FoundBetween, month_name, relation
from mujaz.text.dates.words import LEXICON, View, words

_AGO = LEXICON["ago"]
_BEFORE, _SINCE, _AFTER, _THAT, _ON, _NOW, _OF_TIME = (
    words(_AGO[name]) for name in ("before", "since", "after", "that", "on", "now", "of_time")
)
_ON |= frozenset(_AGO["on"])  # "على" may have kept its ى, as the grammar of names needs it
_BEFORE_THAT, _AFTER_THAT, _OR = (words(_AGO[name]) for name in ("before_that", "after_that", "or"))
_ABOUT, _ONLY, _MORE = (words(_AGO[name]) for name in ("about", "only", "more"))
_FEW_DAYS = 10
_LENGTHS: dict[Unit, int] = {"decade": 10, "century": 100}


def _counted_forms(form: str) -> dict[str, Unit]:
    return {word: unit for unit, forms in LEXICON["units"].items() for word in words(forms[form])}


_ONE, _TWO, _MANY = _counted_forms("one"), _counted_forms("two"), _counted_forms("many")


def _count(view: View, index: int) -> tuple[int, int] | None:
    """A cardinal below a thousand, in digits or words, and the index behind it."""
    if digits := view.digits(index):
        return (int(digits), index + 1) if len(digits) <= 4 and int(digits) else None
    number = view.numbers.get(index)
    counts = number and not number.ordinal and 1 <= number.value < 1000
    return (int(number.value), number.last) if number and counts else None


def _quantity(view: View, index: int) -> tuple[int, Unit, int] | None:
    """Read "يومين", "ثلاثة أيام", "5 سنوات", "أسبوع": how many of which unit, and the index behind."""
    word = view.at(index)
    if word in _TWO:
        return 2, _TWO[word], index + 1
    if word in _ONE:
        return None if _names_its_unit(view, index + 1) else (1, _ONE[word], index + 1)
    counted = _count(view, index)
    if counted and view.at(counted[1]) in _MANY:
        return counted[0], _MANY[view.at(counted[1])], counted[1] + 1
    return None


def _names_its_unit(view: View, index: int) -> bool:
    """True when the noun before `index` has a name behind it ("عام 2011", "شهر رمضان", "يوم الأحد"): no length of time."""
    name = view.at(index) in WEEKDAYS or index in view.numbers or view.at(index) == "ال"
    return name or month_name(view, index) is not None or relation(view, index) is not None


def _counted_from(view: View, index: int) -> tuple[Anchor | None, int]:
    """What a length of time before `index` is counted from: "من الآن", "على ذلك"; None for anything else ("من تنصيبه")."""
    word, after = view.at(index), view.at(index + 1)
    if word in FROM and after in _OF_TIME:
        return "published", index + 2
    if (word in FROM or word in _ON) and (after in _THAT or after in _NOW):
        return ("told" if after in _THAT else "published"), index + 2
    return (None if word in FROM or word in _ON else "published"), index


def _either(view: View, index: int) -> FoundBetween | None:
    """Read "ثلاث أو أربع سنوات" behind "قبل"."""
    fewer = _count(view, index)
    more = _quantity(view, fewer[1] + 1) if fewer and view.at(fewer[1]) in _OR else None
    if fewer is None or more is None or fewer[0] >= more[0]:
        return None
    both = Between(_moved(more[1], -more[0], "published"), _moved(more[1], -fewer[0], "published"))
    return FoundBetween(both, more[2])


def ago(view: View, index: int) -> Found | FoundBetween | None:
    """Read "قبل ثلاثة أيام", "قبل نحو عامين", "منذ يومين", "بعد يومين من ذلك": so long from the publication day, or the date before."""
    word = view.at(index)
    if word not in _BEFORE and word not in _AFTER:
        return None
    about = view.at(index + 1) in _ABOUT
    quantity = _quantity(view, index + 1 + about)
    if quantity is None:
        return _either(view, index + 1 + about) if word in _BEFORE and word not in _SINCE else None
    count, unit, end = quantity
    if view.at(end) in _MORE:
        return None
    if not about and view.at(end) in _ABOUT:
        about, end = True, end + 1
    anchor, behind = _counted_from(view, end + (view.at(end) in _ONLY))
    if anchor is None or (behind <= end + 1 and not _is_point(word, count, unit)):
        return None
    end = behind if behind > end + 1 else end
    return Found(_moved(unit, -count if word in _BEFORE else count, anchor, about=about), end)


def _is_point(word: str, count: int, unit: Unit) -> bool:
    """True where the words alone point to a day: "منذ 24 يوماً" is how long it has lasted, "بعد يومين" follows what it follows."""
    if word in _AFTER or (count, unit) == (1, "day"):
        return False
    return word not in _SINCE or (unit == "day" and count <= _FEW_DAYS)


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


def _moved(unit: Unit, shift: int, anchor: Anchor, *, about: bool = False) -> When:
    """A shift whose precision is the unit's; a week tells a day, and what is told in weeks or decades is never exact."""
    if unit == "week":
        return When("day", shift=7 * shift, anchor=anchor, about=True)
    if unit in _LENGTHS:
        return When("year", shift=_LENGTHS[unit] * shift, anchor=anchor, about=True)
    return When(unit, shift=shift, anchor=anchor, about=about)


HEADS = frozenset(_BEFORE | _AFTER | _BEFORE_THAT | _AFTER_THAT)
"""The words that these patterns begin with."""
