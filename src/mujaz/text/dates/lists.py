"""Lists of days that share their month: the first of "3 و5 و8 مايو" has no month of its own."""

from mujaz.text.dates.meaning import When
from mujaz.text.dates.units import Found, day_of_month, small_number
from mujaz.text.dates.words import LEXICON, View, unjoined, words

_BEFORE = words(LEXICON["lists"]["before"])
_JOINTS = frozenset({"و", "،", ",", "او"})
_LONGEST = 8
"""Days of a list."""
HEADS = frozenset({"ال"})


def _next(view: View, index: int) -> int:
    """The index of the number behind a joint at `index`; 0 where none follows."""
    at = index
    while view.at(at) in _JOINTS and at < index + 2:
        at += 1
    return at if at > index else 0


def _begins_or_goes_on(view: View, index: int) -> bool:
    """True behind "في", "يومي", "أيام", or behind another number of the list."""
    before = view.at(index - 1)
    return unjoined(before, _BEFORE) in _BEFORE or (before in _JOINTS and view.is_number(index - 2))


def first_of_list(view: View, index: int) -> Found | None:
    """A bare day of the month before others, the last of which names the month."""
    number = small_number(view, index, 31)
    if number is None or not view.digits(number[1] - 1) or not _begins_or_goes_on(view, index):
        return None
    at = number[1]
    for _ in range(_LONGEST):
        at = _next(view, at)
        if not at:
            return None
        if day := day_of_month(view, at):
            return Found(_with_month(day.when, number[0]), number[1])
        following = small_number(view, at, 31)
        if following is None:
            return None
        at = following[1]
    return None


def _with_month(day: When, number: int) -> When:
    return day._replace(number=number, weekday=None)
