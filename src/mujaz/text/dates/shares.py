"""Shares of a year or month ("الربع الأول من 2023"), and the time told before in another year ("الفترة نفسها من العام الماضي")."""

from mujaz.text.dates.meaning import Between, Part, When
from mujaz.text.dates.units import FROM, Found, FoundBetween, month, of_year, pointed, small_number
from mujaz.text.dates.words import LEXICON, View, unjoined, words

_SHARES = {word: int(key) for key, names in LEXICON["shares"].items() for word in words(names)}
_DUALS = {word: int(key) for key, names in LEXICON["dual_shares"].items() for word in words(names)}
_ORDER = LEXICON["share_order"]
_FIRST, _LAST, _INITIAL, _MONTHS = (words(_ORDER[name]) for name in ("first", "last", "initial", "months"))
_BARE, _BARE_AFTER = words(_ORDER["bare"]), words(_ORDER["bare_after"])
_SAME = {word: int(key) for key, names in LEXICON["same_time"]["nouns"].items() for word in words(names)}
_THAT_SAME, _ITSELF = words(LEXICON["same_time"]["before"]), words(LEXICON["same_time"]["behind"])
_MONTH_ONLY = frozenset({"month"})
HEADS = frozenset(_SHARES) | frozenset(_DUALS) | _INITIAL
SAME_HEADS = frozenset(_SAME) | _THAT_SAME


def share(view: View, index: int) -> Found | FoundBetween | None:
    """Read "الربع الأول من 2024", "النصف الثاني من يوليو", "الأشهر الستة الأولى من العام", "أول تسعة أشهر من 2024"."""
    word = view.at(index)
    if word in _DUALS:
        return _two_shares(view, index + 1, _DUALS[word])
    if word in _INITIAL:
        return _initial_months(view, index + 1)
    months = _SHARES.get(word)
    if months is None:
        return None
    return _first_months(view, index + 1) if months == 12 else _numbered_share(view, index + 1, months)


def _numbered(months: int, number: int, of: When | None) -> When:
    return When("quarter" if months == 3 else "half", number, of)


def _numbered_share(view: View, index: int, months: int) -> Found | None:
    count = 12 // months
    number = small_number(view, index, count)
    if view.at(index) in _LAST:
        number = (count, index + 1)
    if number is None:
        return None
    of = _whole(view, number[1], halves=months == 6)
    if of is None and not _stands_alone(view, index - 1, number[1]):
        return None
    return Found(_numbered(months, number[0], of.when if of else None), of.end if of else number[1])


def _stands_alone(view: View, index: int, end: int) -> bool:
    """True for "أرباح الربع الثاني", "للربع الثاني": a share of a year that nobody has to name."""
    if view.at(index) not in _BARE or view.at(end) in FROM:
        return False
    return view.head == index or unjoined(view.at(index - 1), _BARE_AFTER) in _BARE_AFTER


def _two_shares(view: View, index: int, months: int) -> FoundBetween | None:
    """Read "الأول والثاني من 2024" behind "الربعين"."""
    first = small_number(view, index, 12 // months)
    joined = view.parted(first[1], "و") if first else None
    last = _ordinal(joined, first[1], 12 // months) if joined and first else None
    of = _whole(view, last[1], halves=False) if last else None
    if not (first and last and of and first[0] < last[0]):
        return None
    return FoundBetween(
        Between(_numbered(months, first[0], of.when), _numbered(months, last[0], of.when)),
        of.end,
    )


def _ordinal(view: View, index: int, largest: int) -> tuple[int, int] | None:
    spelled = view.numbers.get(index)
    return (int(spelled.value), spelled.last) if spelled and 1 <= spelled.value <= largest else None


def _first_months(view: View, index: int) -> Found | None:
    number = small_number(view, index, 11)
    if number is None:
        return None
    order = view.at(number[1])
    of = _whole(view, number[1] + 1, halves=False) if order in _FIRST or order in _LAST else None
    part: Part = "start" if order in _FIRST else "end"
    return Found(When("months", number[0], of.when, part=part), of.end) if of else None


def _initial_months(view: View, index: int) -> Found | None:
    """Read "تسعة أشهر من 2024" behind "أول"."""
    digits, spelled = view.digits(index), view.numbers.get(index)
    count, end = (int(digits), index + 1) if digits and len(digits) <= 2 else (0, index)
    if spelled and not digits and not spelled.ordinal:
        count, end = int(spelled.value), spelled.last
    if not 2 <= count <= 11 or view.at(end) not in _MONTHS:
        return None
    of = _whole(view, end + 1, halves=False)
    return Found(When("months", count, of.when, part="start"), of.end) if of else None


def _whole(view: View, index: int, *, halves: bool) -> Found | None:
    """What a share is of: a year, or for halves a month too."""
    if of := of_year(view, index):
        return of
    if not halves or view.at(index) not in FROM:
        return None
    return month(view, index + 1) or pointed(view, index + 1, _MONTH_ONLY, bare=True)


def same_time(view: View, index: int) -> Found | None:
    """Read "الفترة نفسها من العام الماضي", "نفس الشهر من 2014", "الربع المماثل من العام السابق"."""
    before = view.at(index) in _THAT_SAME
    months = _SAME.get(view.at(index + before))
    at = index + before + 1
    if months is None or not (before or view.at(at) in _ITSELF):
        return None
    of = of_year(view, at + (not before))
    return Found(When("same", months, of.when, anchor="told"), of.end) if of else None
