"""Days and clock times in words, in the article's own family of month names."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mujaz.lexicon import load
from mujaz.model import Moment
from mujaz.text.calendar import MONTHS, MonthFamily, month_family, month_name
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, tokenize

MonthNaming = tuple[MonthFamily, ...]
"""One family, or two in the order in which the article writes both names ("يناير/كانون الثاني")."""

_OFFSET = re.compile(r"(Z|[+-]\d\d:?\d\d)$")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_DECADE = re.compile(r"\d{3}X", re.ASCII)
_PAIRING = frozenset("/\\(-–")
_LEFT_TO_RIGHT_MARK = "\u200e"


def _month_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The folded month name that begins at a token, and the index after it; longest first ("كانون الثاني")."""
    for length in (2, 1):
        name = " ".join(token.folded for token in tokens[at : at + length])
        if name in MONTHS:
            return name, at + length
    return None


def _family_alone(name: str) -> MonthFamily | None:
    """The family of a name that only one family uses; "مارس" and the like tell nothing."""
    family, month = month_family(name), MONTHS[name]
    shared = family == "western" and fold_text(month_name(month, "maghrebi")) == name
    return None if shared else family


def _namings(tokens: Sequence[Token]) -> Iterator[MonthNaming]:
    """Each naming in the text: pairs of one month's two names, and single names beside a number ("آب" alone is a father)."""
    at = 0
    while at < len(tokens):
        first = _month_at(tokens, at)
        if first is None:
            at += 1
            continue
        name, after = first
        second = _month_at(tokens, after + 1) if after < len(tokens) and tokens[after].text in _PAIRING else None
        if second and MONTHS[second[0]] == MONTHS[name]:
            pair = (month_family(name), month_family(second[0]))
            after = second[1]
            if pair[0] and pair[1] and pair[0] != pair[1]:
                yield (pair[0], pair[1])
        elif any(token.kind == "number" for token in (*tokens[max(0, at - 1) : at], *tokens[after : after + 1])):
            alone = _family_alone(name)
            if alone:
                yield (alone,)
        at = after


def month_naming(text: str) -> MonthNaming:
    """How an article names its months: both names where it pairs them anywhere, else its commonest family, else the western one."""
    seen = Counter(_namings(tokenize(text)))
    if not seen:
        return ("western",)
    return max(seen, key=lambda naming: (len(naming), seen[naming]))


def day_words(day: str, naming: MonthNaming, language: str) -> str:
    """A day, month or year of ISO 8601 in words: "2 مارس/آذار 2025", "مارس 2025", "2025"."""
    year, *rest = day.split("-")
    numbers = [int(part) for part in rest]
    if not numbers:
        return year
    month = _month_words(numbers[0], naming, language)
    return " ".join([*(str(number) for number in numbers[1:]), month, year])


def _month_words(month: int, naming: MonthNaming, language: str) -> str:
    if language == "en":
        return str(load("page")["months_en"]["names"][month - 1])
    return "/".join(dict.fromkeys(month_name(month, family) for family in naming))


def edtf_words(edtf: str, naming: MonthNaming, language: str) -> str:
    """An EDTF date of the record in words: "نحو 20 فبراير 2025", "من 2024 إلى 2025"; a form that is not known stays as it is."""
    words = load("record_words")
    first, interval, last = edtf.partition("/")
    if interval:
        ends = {"first": edtf_words(first, naming, language), "last": edtf_words(last, naming, language)}
        return str(words["date"]["interval"][language].format(**ends))
    if edtf.endswith("~"):
        return str(words["date"]["about"][language].format(date=edtf_words(edtf[:-1], naming, language)))
    if _DECADE.fullmatch(edtf):
        return str(words["date"]["decade"][language].format(year=f"{edtf[:3]}0"))
    if not _DAY.fullmatch(edtf):
        return edtf
    season = words["season"].get(edtf[5:])
    if season:
        return str(season[language].format(year=edtf[:4]))
    return day_words(edtf, naming, language) if 1 <= int(edtf[5:7] or 1) <= 12 else edtf


def clock_words(moment: Moment, gmt: str) -> str | None:
    """The clock time of a moment with its zone in words, "12:30 (توقيت القدس)"; None when it is known to the day only.

    The page's own words for the zone come first; an offset without words is told against `gmt`, the name of Greenwich time.
    """
    if "T" not in moment.value:
        return None
    clock = moment.value.split("T")[1]
    offset = _OFFSET.search(clock)
    hour_and_minute = ":".join(_OFFSET.sub("", clock).split(":")[:2])
    zone = moment.zone_text or (offset and _offset_words(offset.group(), gmt))
    return f"{hour_and_minute} ({zone})" if zone else hour_and_minute


def _offset_words(offset: str, gmt: str) -> str:
    if offset == "Z" or not offset.strip("+-0:"):
        return gmt
    sign, hours, minutes = offset[0], int(offset[1:3]), offset[-2:]
    short = f"{hours}" if minutes == "00" else f"{hours}:{minutes}"
    return f"{gmt} {_LEFT_TO_RIGHT_MARK}{sign}{short}"
