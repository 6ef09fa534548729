"""Dates of a summary: each must come to a time that the article tells, and be told of the same thing."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mujaz.model import DateMention, Span
from mujaz.summary.checking.binding import CLEARLY, best
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View

_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_DECADE = re.compile(r"(\d{3})X")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


class Days(NamedTuple):
    """The first and the last day of a time."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def days_of(edtf: str | None) -> Days | None:
    """The days of an EDTF value of level 1, approximate or not; None for a value that names none."""
    ends = [_point(part) for part in (edtf or "").replace("~", "").replace("?", "").replace("%", "").split("/")]
    known = [end for end in ends if end]
    return Days(known[0].first, known[-1].last) if known else None


def _point(text: str) -> Days | None:
    decade = _DECADE.fullmatch(text)
    if decade:
        begin = int(decade[1]) * 10
        return Days(date(begin, 1, 1), date(begin + 9, 12, 31)) if begin else None
    match = _POINT.match(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _days(year or 1, month, day)
    except ValueError:
        return None


def _days(year: int, month: int | None, day: int | None) -> Days:
    if month is None:
        return Days(date(year, 1, 1), date(year, 12, 31))
    first, last = (_SEASONS | _QUARTERS).get(month, (month, month))
    if day is not None:
        return Days(date(year, month, day), date(year, month, day))
    return Days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def is_told(summary: str | None, article: str | None) -> bool:
    """True when the article's time can be told as the summary's: they share days and the summary is not the more exact by far."""
    if summary == article:
        return True
    one, other = days_of(summary), days_of(article)
    if one is None or other is None or one.last < other.first or other.last < one.first:
        return False
    return one.length * 10 >= other.length


def _ranges(view: View, mention: DateMention) -> list[range]:
    return [found for span in mention.spans if (found := view.range_of(span))]


def check_days(article: View, summary: View, within: Span, published: str | None) -> Iterator[Failure]:
    """The failures of the dates that stand in the characters `within` of the summary."""
    own = [
        mention for mention in summary.record.dates if any(within[0] <= start < within[1] for start, _ in mention.spans)
    ]
    told = article.record.dates
    for mention in own:
        fitting = [other for other in told if is_told(mention.edtf, other.edtf)]
        if not fitting:
            if not _is_published(mention, published):
                yield failure("date", mention.text)
            continue
        yield from _bound(article, summary, mention, fitting, own)


def _is_published(mention: DateMention, published: str | None) -> bool:
    return published is not None and is_told(mention.edtf, published)


def _bound(
    article: View, summary: View, mention: DateMention, fitting: list[DateMention], own: list[DateMention]
) -> Iterator[Failure]:
    span = next(iter(_ranges(summary, mention)), None)
    if span is None or any(item.text == mention.text for item in fitting):
        return
    same = best(summary, span, article, (place for other in fitting for place in _ranges(article, other)))
    others = [
        other
        for other in article.record.dates
        if other.edtf and not any(is_told(item.edtf, other.edtf) for item in own)
    ]
    rated = ((best(summary, span, article, _ranges(article, other)), other) for other in others)
    better = max(rated, key=lambda pair: pair[0], default=None)
    if better and better[0] >= same + CLEARLY:
        yield failure("date_of", mention.text, better[1].text)
