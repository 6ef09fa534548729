"""Days: "اليوم الأحد", "مساء أول من أمس", "يوم الخميس الماضي", "الجمعة 1 شوال 1436هـ الموافق 17 يوليو 2015م"."""

from mujaz.text.calendar import WEEKDAYS
from mujaz.text.dates.meaning import When
from mujaz.text.dates.units import (
    DEFINITE_HEADS,
    FIRST,
    SHARED,
    Found,
    Relation,
    continues,
    day_of_month,
    numeric_day,
    numeric_day_and_month,
    pointed,
    relation,
)
from mujaz.text.dates.words import LEXICON, View, phrase_set, phrases, read_phrase, unjoined, words

DAYS = phrases(LEXICON["days"])
DAY_PARTS = phrase_set(LEXICON["day_parts"]["words"])
DAY_NOUNS = words(LEXICON["day_nouns"]["words"])
_EVE = words(LEXICON["day_parts"]["eve"])
_ON_DATE = words(LEXICON["day_nouns"]["on_date"])
_CORRESPONDING = phrase_set(LEXICON["joints"]["corresponding"])
_NOT_AFTER = {name: words(LEXICON[name]["not_after"]) for name in ("today", "weekdays", "tomorrow")}
_NOT_BEFORE = {name: words(LEXICON[name]["not_before"]) for name in ("today", "yesterday", "weekdays")}
_EVERY = phrase_set(LEXICON["weekdays"]["every"])
_TODAY, _TOMORROW, _IN = words(["اليوم"]), words(["الغد", "غد"]), words(["في"])
_DAY_ONLY = frozenset({"day"})
_MOST_PARTS = 4
_LONGEST_LIST = 7
_THAT_DAY = words(LEXICON["told_day"]["words"])
_MORROW, _EVE_OF, _THAT = (words(LEXICON["told_day"][name]) for name in ("morrow", "eve", "that"))
_HEADS_ALONE = (
    frozenset(DAYS.keys())
    | frozenset("ال" + name.removeprefix("ال") for name in WEEKDAYS)
    | DAY_NOUNS
    | DEFINITE_HEADS
    | FIRST
    | _THAT_DAY
    | _MORROW
    | {"ال"}
)
HEADS = _HEADS_ALONE | DAY_PARTS.keys()
"""The words that days begin with."""
_OPENING_PARTS = DAY_PARTS.keys() - _HEADS_ALONE
"""Those that begin a day only as the first of a part of it: "في وقت متأخر أمس"."""
_BRACKETS = {"(": ")", "«": "»", '"': '"'}


def weekday(view: View, index: int, *, with_article: bool = True) -> tuple[int, int] | None:
    """The weekday at `index`, Monday 0, and the index behind it; without an article the names are other words too."""
    name = view.at(index)
    if (
        name not in WEEKDAYS
        or (with_article and not name.startswith("ال"))
        or unjoined(view.at(index - 1), _NOT_AFTER["weekdays"]) in _NOT_AFTER["weekdays"]
    ):
        return None
    if view.at(index + 1) in _NOT_BEFORE["weekdays"] or continues(view, index + 1, _EVERY):
        return None
    return WEEKDAYS[name], index + 1


def _date(view: View, index: int) -> Found | None:
    return numeric_day(view, index) or day_of_month(view, index)


def _in_brackets(view: View, index: int, end: int) -> int:
    """The index behind the bracket that closes at `end` what the one before `index` opened; 0 when it doesn't."""
    closer = _BRACKETS.get(view.at(index - 1))
    return end + 1 if closer and view.at(end) == closer else 0


def _apposed_weekday(view: View, index: int) -> tuple[int, int] | None:
    """Read "الثلاثاء", "(الثلاثاء)" or "«الثلاثاء»" behind "أمس"."""
    if view.at(index) not in _BRACKETS:
        return weekday(view, index)
    inner = weekday(view, index + 1)
    end = _in_brackets(view, index + 1, inner[1]) if inner else 0
    return (inner[0], end) if inner and end else None


def _apposed_date(view: View, index: int) -> Found | None:
    """The date behind a day that is told another way: "الموافق 17 يوليو", "(17 يوليو)", "17 يوليو"."""
    start = index + (view.at(index) in {"،", ","} and continues(view, index + 1, _CORRESPONDING))
    if introduced := read_phrase(view, start, _CORRESPONDING):
        start = introduced[1]
        start += view.at(start) in {"ل", ":"}
        named = weekday(view, start)
        return _date(view, named[1] if named else start) or numeric_day_and_month(view, start)
    if view.at(index) != "(":
        return _date(view, index)
    inner = _date(view, index + 1)
    end = _in_brackets(view, index + 1, inner.end) if inner else 0
    return Found(inner.when, end) if inner and end else None


def _same_day(found: Found, apposed: Found | None) -> Found:
    """Both dates as one; the Gregorian one is kept."""
    if apposed is None:
        return found
    hijri_told_again = apposed.when.hijri and not found.when.hijri
    return Found(found.when if hijri_told_again else apposed.when, apposed.end)


def dated(view: View, index: int) -> Found | None:
    """A day of a month, in words or digits, and the same day in another calendar behind it."""
    found = _date(view, index)
    if found is None and view.at(index - 1) in _ON_DATE:
        found = numeric_day_and_month(view, index)
    return _same_day(found, _apposed_date(view, found.end)) if found else None


def _is_no_day(view: View, index: int, end: int) -> bool:
    """True for "اليوم", "أمس" and "الغد" that stand in a name or in another sense."""
    before, word, after = view.at(index - 1), view.at(index), view.at(end)
    if word in _TODAY:
        ordinal = view.numbers.get(end)
        counted = after == "ال" or (ordinal is not None and ordinal.ordinal and after not in WEEKDAYS)
        other_sense = before in _NOT_AFTER["today"] or before in _IN
        return counted or after in _NOT_BEFORE["today"] or (other_sense and after not in WEEKDAYS)
    if word in _TOMORROW:
        return before in _NOT_AFTER["tomorrow"]
    touched = view.head == index and view.tokens[index].folded.endswith("ل" + word)  # the verb "لامس"
    return touched or after in _NOT_BEFORE["yesterday"] or after in _NOT_BEFORE["today"]


def deictic(view: View, index: int) -> Found | None:
    """Read "اليوم الأحد", "أمس (الجمعة)", "غداً الاثنين 3 مارس"."""
    day = read_phrase(view, index, DAYS)
    if day is None or _is_no_day(view, index, day[1]):
        return None
    shift, end = day
    named = _apposed_weekday(view, end)
    found = Found(When("day", shift=shift, weekday=named[0] if named else None), named[1] if named else end)
    return _with_date(found, _apposed_date(view, found.end))


def _with_date(found: Found, date: Found | None) -> Found:
    return Found(date.when._replace(weekday=found.when.weekday), date.end) if date else found


def on_weekday(view: View, index: int, *, with_article: bool = True) -> Found | None:
    """Read "الثلاثاء", "الثلاثاء الماضي", "الثلاثاء 3 مارس", "الثلاثاء 3/3"."""
    named = weekday(view, index, with_article=with_article)
    if named is None and not with_article:  # "يوم (الخميس) الماضي"
        named = _apposed_weekday(view, index)
    if named is None:
        return None
    number, end = named
    after = relation(view, end)
    end = after.end if after else end
    after = after or _shared_relation(view, end)
    date = _apposed_date(view, end) or numeric_day_and_month(view, end)
    if date:
        both = _same_day(date, _apposed_date(view, date.end))
        return Found(both.when._replace(weekday=number), both.end)
    shift, anchor = (after.shift, after.anchor) if after else (None, "published")
    return Found(When("weekday", number, shift=shift, anchor="told" if anchor == "told" else "published"), end)


def _shared_relation(view: View, index: int) -> Relation | None:
    """The relation that a weekday shares with those listed behind it: "الأحد والثلاثاء المقبلين"."""
    at = index
    for _ in range(_LONGEST_LIST):
        parted = view.parted(at, "و")
        named = weekday(parted, at) if parted else None
        if named is None:
            return None
        at = named[1]
        if view.at(at) in SHARED:
            return relation(view, at)
    return None


def told_day(view: View, index: int) -> Found | None:
    """Read "ذلك اليوم", "اليوم نفسه", "اليوم التالي", "يومذاك": a day that only the date told before makes known."""
    if view.at(index) in _THAT_DAY:
        return Found(When("day", shift=0, anchor="told"), index + 1)
    if view.at(index + 1) in _THAT and view.at(index) in _MORROW:
        return Found(When("day", shift=-1 if view.at(index) in _EVE_OF else 1, anchor="told"), index + 2)
    found = pointed(view, index, _DAY_ONLY)
    return found if found and found.when.anchor == "told" else None


def _lead(view: View, index: int) -> tuple[int, bool]:
    """The index behind the parts of the day and the noun before a day ("مساء يوم"), and whether an eve is meant ("عشية سبت")."""
    at = index
    for _ in range(_MOST_PARTS):
        part = read_phrase(view, at, DAY_PARTS)
        if part is None:
            break
        at = part[1]
    noun = view.at(at) in DAY_NOUNS
    eve = not noun and view.at(at - 1) in _EVE and at > index and not view.at(at).startswith("ال")
    return at + noun, eve


def day(view: View, index: int) -> Found | None:
    """A day with the part of the day and the noun before it, however it is told."""
    core, eve = _lead(view, index)
    if core == index and view.at(index) in _OPENING_PARTS and not view.is_number(index):
        return None
    found = (
        told_day(view, index)
        or told_day(view, core)
        or deictic(view, core)
        or on_weekday(view, core, with_article=core == index)
        or dated(view, core)
    )
    if found and found.when.unit == "weekday" and view.at(index - 1) in _NOT_AFTER["weekdays"]:
        return None
    if found is None or not eve or found.when.unit != "weekday" or found.when.number is None:
        return found
    return Found(found.when._replace(number=(found.when.number - 1) % 7), found.end)
