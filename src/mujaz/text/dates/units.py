"""The pieces that date expressions are made of: relations, years, months, days of the month."""

from typing import NamedTuple, cast

from mujaz.text.calendar import HIJRI_MONTHS, MONTHS
from mujaz.text.dates.meaning import Anchor, Between, Unit, When
from mujaz.text.dates.words import LEXICON, Phrases, View, phrase_set, phrases, read_phrase, words
from mujaz.text.folding import fold_text

FIRST_YEAR, LAST_YEAR = 1000, 2199
HIJRI_YEARS = range(1300, 1501)
BARE_YEARS = range(1700, 2101)
"""Years that news tells in bare digits."""
UNNAMED_HIJRI_YEARS = range(1400, 1451)
"""Years that are Hijri where nothing is said: news has more to tell of 1436 AH than of 1436 CE."""


class Found(NamedTuple):
    """What was read, and the index of the token behind it."""

    when: When
    end: int


class FoundBetween(NamedTuple):
    """An interval that was read, and the index of the token behind it."""

    when: Between
    end: int


class Relation(NamedTuple):
    """How many units before (negative) or after the anchor; the index of the token behind it."""

    shift: int
    anchor: Anchor
    end: int


_RELATIONS = phrases(LEXICON["relations"])
_TOLD = phrases(LEXICON["told_relations"])
_THIS = words(LEXICON["demonstratives"]["this"])
_THAT = words(LEXICON["demonstratives"]["that"])

_UNIT_FORMS = LEXICON["units"]
DEFINITE: dict[str, Unit] = {
    word: cast(Unit, unit) for unit, forms in _UNIT_FORMS.items() for word in words(forms["definite"])
}
"""Definite noun to unit: "الأسبوع" is a week."""
YEAR_NOUNS = words([*_UNIT_FORMS["year"]["definite"], *_UNIT_FORMS["year"]["one"]])
_MONTH_NOUNS = words(LEXICON["day_nouns"]["month"])
_HIJRI = words(LEXICON["eras"]["hijri"])
COUNTED = words(LEXICON["years"]["not_before"])
"""What four digits count rather than date."""
_GREGORIAN = words(LEXICON["eras"]["gregorian"])
_NO_CALENDAR_YEAR = words(LEXICON["year_kinds"]["not_before"])
_BEFORE_CHRIST = phrase_set(LEXICON["eras"]["before_christ"])
_HONORIFICS = words(LEXICON["months"]["honorifics"])
FIRST = words(LEXICON["day_nouns"]["first"])
FROM = words(LEXICON["joints"]["from"])
SHARED = words(LEXICON["relations_of_several"]["words"])
_LONGEST_LIST = 7
_FOR = LEXICON["told_for"]
_NOT_FOR, _NOT_FOR_STEMS = words(_FOR["other_words"]), tuple(fold_text(stem) for stem in _FOR["other_stems"])
MONTH_HEADS = _MONTH_NOUNS | {name.split()[0] for name in (*MONTHS, *HIJRI_MONTHS)}
"""The words that months begin with."""
DEFINITE_HEADS = frozenset(DEFINITE) | _THIS | _THAT
"""The words that units pointed at begin with."""
_MOST_NAME = 2
"""Words of a month's name."""


def relation(view: View, index: int) -> Relation | None:
    """Read "الماضي", "قبل الماضي", "المقبل", "الجاري"; "نفسه", "التالي" point from the date told before."""
    if near := read_phrase(view, index, _RELATIONS):
        return Relation(near[0], "published", near[1])
    if told := read_phrase(view, index, _TOLD):
        return Relation(told[0], "told", told[1])
    return None


def pointed(view: View, index: int, units: frozenset[str], *, bare: bool = False) -> Found | None:
    """A unit that is pointed at: "الأسبوع الماضي", "هذا العام", "نفس العام", and with `bare` "العام" alone."""
    demonstrative = view.at(index)
    start = index + (demonstrative in _THIS or demonstrative in _THAT)
    unit = DEFINITE.get(view.at(start))
    if unit is None or unit not in units:
        return None
    if start > index:
        anchor: Anchor = "published" if demonstrative in _THIS else "told"
        after = relation(view, start + 1)
        if after and after.anchor == "published" and anchor == "told":  # "على ذلك الأسبوع الماضي"
            return None
        return Found(When(unit, shift=0, anchor=anchor), after.end if after else start + 1)
    if view.at(start + 1) in _NO_CALENDAR_YEAR:
        return None
    if after := relation(view, start + 1):
        counted_from_else = after.anchor == "told" and after.shift and is_for(view.at(after.end))
        return None if counted_from_else else Found(When(unit, shift=after.shift, anchor=after.anchor), after.end)
    return Found(When(unit, shift=0), start + 1) if bare else None


def is_for(word: str) -> bool:
    """True for ل before a noun: "اليوم التالي لقرار المحكمة" is counted from the decision, whenever that was."""
    return word[:1] == "ل" and len(word) > 3 and word not in _NOT_FOR and not word.startswith(_NOT_FOR_STEMS)


def _era(view: View, index: int) -> tuple[bool | None, int]:
    """Whether the year before `index` is said to be Hijri (None where nothing is said), and the index behind that."""
    if view.at(index) in _HIJRI:
        return True, index + 1
    if view.at(index) in _GREGORIAN:
        return False, index + 1
    return None, index


def _is_plausible(number: int, after: str) -> bool:
    """True for digits that are a year without a noun to say so: neither a count ("2000 جندي") nor long ago."""
    hijri = number in UNNAMED_HIJRI_YEARS or (number in HIJRI_YEARS and after in _HIJRI)
    return (number in BARE_YEARS or hijri) and after not in COUNTED


def year_number(view: View, index: int, *, named: bool = True) -> Found | None:
    """A year in four digits, or, when it is `named` a year, in words; with its era. "1436" that is named or has none is Hijri."""
    digits = view.digits(index)
    if len(digits) == 4:
        number, end = int(digits), index + 1
        if not named and not _is_plausible(number, view.at(end)):
            return None
    elif named and not digits and (spelled := view.numbers.get(index)) and FIRST_YEAR <= spelled.value <= LAST_YEAR:
        number, end = int(spelled.value), spelled.last
    else:
        return None
    hijri, end = _era(view, end)
    if hijri is None:
        hijri = number in UNNAMED_HIJRI_YEARS
    return Found(When("year", number, hijri=hijri), end) if FIRST_YEAR <= number <= LAST_YEAR else None


def _short_year(view: View, index: int) -> Found | None:
    """Read "82" behind "عام": a year of the last century; below 30 it may as well count."""
    digits = view.digits(index)
    if len(digits) != 2 or int(digits) < 30 or view.at(index + 1) in COUNTED or view.at(index + 1) == "%":
        return None
    return Found(When("year", 1900 + int(digits)), index + 1)


def year(view: View, index: int, *, bare: bool = False) -> Found | None:
    """A year with its noun ("عام 2015", "العام الماضي", "هذا العام 1436 هـ") or in bare digits."""
    if pointing := pointed(view, index, frozenset({"year"})):
        return year_number(view, pointing.end, named=False) or pointing
    if view.at(index) in YEAR_NOUNS:
        bracket = view.at(index + 1) == "("
        number = year_number(view, index + 1 + bracket) or (None if bracket else _short_year(view, index + 1))
        if number and not (bracket and view.at(number.end) != ")"):
            return None if read_phrase(view, number.end, _BEFORE_CHRIST) else Found(number.when, number.end + bracket)
        return pointed(view, index, frozenset({"year"}), bare=bare)
    return year_number(view, index, named=False)


def of_year(view: View, index: int) -> Found | None:
    """The year that a part of it belongs to: "من العام الماضي", "من العام", "لعام 2015", "عام 2015", "2015"."""
    if view.at(index) in FROM:
        return year(view, index + 1, bare=True)
    for parted in view.readings_without(index, "ل"):
        if parted.at(index) in YEAR_NOUNS:
            return year(parted, index, bare=True)
    return year(view, index)


class _Name(NamedTuple):
    number: int
    hijri: bool
    end: int


def _one_name(view: View, index: int) -> _Name | None:
    name = view.at(index)
    if name not in MONTH_HEADS:
        return None
    longer = f"{name} {view.at(index + 1)}"
    for length, known in ((_MOST_NAME, longer), (1, name)):
        if known in MONTHS:
            return _Name(MONTHS[known], hijri=False, end=index + length)
        if known in HIJRI_MONTHS:
            return _Name(HIJRI_MONTHS[known], hijri=True, end=index + length)
    return None


_SEPARATORS = frozenset({"/", "-", "("})


def month_name(view: View, index: int) -> Found | None:
    """A month's name, with "شهر" before it and its name in another family behind it: "شهر يناير/ كانون الثاني", "يوليو (تموز)"."""
    name = _one_name(view, index + (view.at(index) in _MONTH_NOUNS))
    if name is None:
        return None
    opener = view.at(name.end)
    other = _one_name(view, name.end + (opener in _SEPARATORS))
    end = name.end
    if other and other[:2] == name[:2]:
        end = other.end + (opener == "(" and view.at(other.end) == ")")
    return Found(When("month", name.number, hijri=name.hijri), end)


def month(view: View, index: int) -> Found | None:
    """A month's name with its year or relation: "فبراير من العام الماضي", "مارس 2015", "مارس الماضي"."""
    name = month_name(view, index)
    if name is None:
        return None
    behind = name.end + (name.when.hijri and view.at(name.end) in _HONORIFICS)
    after = relation(view, behind)
    of = year_number(view, after.end, named=False) if after else of_year(view, behind)  # "حزيران الجاري 2023"
    if of:
        year_of = of.when._replace(hijri=name.when.hijri and of.when.number in HIJRI_YEARS)
        told_again = relation(view, of.end)  # "شهر رمضان من عام 1435 الماضي"
        return Found(name.when._replace(of=year_of), told_again.end if told_again else of.end)
    if after:
        return Found(name.when._replace(shift=after.shift, anchor=after.anchor), after.end)
    shared = _shared_with_months(view, behind)
    return Found(name.when._replace(shift=shared.shift, anchor=shared.anchor) if shared else name.when, behind)


def _shared_with_months(view: View, index: int) -> Relation | None:
    """The relation that a month shares with those listed behind it: "نيسان وأيار الماضيين"."""
    for _ in range(_LONGEST_LIST):
        parted = view.parted(index, "و")
        named = month_name(parted, index) if parted else None
        if named is None:
            return None
        index = named.end
        if view.at(index) in SHARED:
            return relation(view, index)
    return None


def small_number(view: View, index: int, largest: int) -> tuple[int, int] | None:
    """A number from 1 to `largest`, as digits ("7", "الـ7") or definite words ("السابع"), and the index behind it."""
    at = index + (view.at(index) == "ال")
    digits = view.digits(at)
    if digits:
        return (int(digits), at + 1) if len(digits) <= 2 and 1 <= int(digits) <= largest else None
    spelled = view.numbers.get(index)
    if spelled and view.at(index).startswith(("ال", "لل")) and 1 <= spelled.value <= largest:
        return int(spelled.value), spelled.last
    return None


_MONTH_ONLY = frozenset({"month"})
_BEHIND_DAYS = MONTH_HEADS | DEFINITE_HEADS | frozenset(_RELATIONS) | frozenset(_TOLD)
"""The words that a day's month begins with."""
_FEMININE = "ه"


def _month_of_day(view: View, index: int) -> Found | None:
    """The month behind a day's number: by name, pointed at, or by its relation alone ("15 الجاري")."""
    if named := month(view, index) or pointed(view, index, _MONTH_ONLY):
        return named
    exact = view.at(index - 1) in FROM or bool(view.digits(index - 1))
    if exact and view.at(index).endswith(_FEMININE):  # "السنوات الـ5 القادمة" counts; "الشهر" is masculine
        return None
    if exact and (after := relation(view, index)):
        return Found(When("month", shift=after.shift, anchor=after.anchor), after.end)
    return None


def _counts(view: View, index: int) -> bool:
    """True for a cardinal below twenty, which counts what stands before it ("الأشهر الثلاثة من يوليو") and is no day."""
    spelled = view.numbers.get(index)
    return spelled is not None and not (view.digits(index) or spelled.ordinal or spelled.value >= 20)


def _first_of(view: View, index: int) -> tuple[int, int] | None:
    """Read "أول", "غرة", "فاتح" right before a month: its first day."""
    return (1, index + 1) if view.at(index) in FIRST and month_name(view, index + 1) else None


def day_of_month(view: View, index: int) -> Found | None:
    """Read "20 يناير/ كانون الثاني الماضي", "الرابع والعشرين من فبراير 2022", "15 من الشهر الجاري"."""
    number = small_number(view, index, 31) or _first_of(view, index)
    if number is None or _counts(view, index):
        return None
    day, end = number
    behind = end + (view.at(end) in FROM)
    of = _month_of_day(view, behind) if view.at(behind) in _BEHIND_DAYS else None
    if of is None:
        return None
    month_of = of.when
    if month_of.number is not None and month_of.shift is not None:  # the relation of "20 يناير الماضي" is the day's
        bare = month_of._replace(shift=None, anchor="published")
        return Found(When("day", day, bare, month_of.shift, month_of.anchor, hijri=bare.hijri), of.end)
    return Found(When("day", day, month_of, hijri=month_of.hijri), of.end)


def _numeric(day: int, month_number: int, year_of: int) -> When | None:
    if day <= 12 < month_number:
        day, month_number = month_number, day
    if not (1 <= day <= 31 and 1 <= month_number <= 12 and FIRST_YEAR <= year_of <= LAST_YEAR):
        return None
    hijri = year_of in HIJRI_YEARS
    of = When("month", month_number, When("year", year_of, hijri=hijri), hijri=hijri)
    return When("day", day, of, hijri=hijri)


def numeric_day(view: View, index: int) -> Found | None:
    """Read "3/2/2025", "2025-02-03", "19 / 10 / 1436هـ", "3.2.2025"; the day first, unless only the month can be second."""
    dotted = view.at(index).split(".")
    if len(dotted) == 3 and all(part.isdecimal() for part in dotted):
        parts, end = dotted, index + 1
    else:
        mark = view.at(index + 1)
        if mark not in {"/", "-"} or view.at(index + 3) != mark:
            return None
        if mark == "-" and not all(view.glued(index + offset) for offset in range(1, 5)):
            return None
        parts, end = [view.digits(index + offset) for offset in (0, 2, 4)], index + 5
    if sorted(map(len, parts)) not in ([1, 1, 4], [1, 2, 4], [2, 2, 4]) or len(parts[1]) > 2:
        return None
    first, second, third = (int(part) for part in parts)
    when = _numeric(third, second, first) if len(parts[0]) == 4 else _numeric(first, second, third)
    return Found(when, _era(view, end)[1]) if when else None


def numeric_day_and_month(view: View, index: int) -> Found | None:
    """Read "18/7", which only a word before it makes a date."""
    first, second = view.digits(index), view.digits(index + 2)
    if view.at(index + 1) != "/" or not (0 < len(first) <= 2 and 0 < len(second) <= 2) or view.at(index + 3) == "/":
        return None
    day, month_number = int(first), int(second)
    if not (1 <= day <= 31 and 1 <= month_number <= 12):
        return None
    return Found(When("day", day, When("month", month_number)), index + 3)


def continues(view: View, index: int, table: Phrases[bool]) -> bool:
    """True when one of the phrases stands at `index`."""
    return read_phrase(view, index, table) is not None


def is_plain_name(view: View, index: int, end: int) -> bool:
    """True when `[index, end)` is one month's name and nothing else: without "شهر", its other name, year or relation."""
    name = _one_name(view, index)
    return name is not None and name.end == end
