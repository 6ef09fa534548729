"""Dates of an article: every expression with the calendar time it comes to, as EDTF with the precision that the words have."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from mujaz.model import DateMention, Problem, Span
from mujaz.text.dates import Between, Expression, When, find_date_expressions
from mujaz.understanding.dates_problems import Trouble, problems_of, trouble_with
from mujaz.understanding.dates_setting import Setting, Value
from mujaz.understanding.dates_speech import TODAY, Quotes, Said, day_said, is_counted, is_nowadays, outermost
from mujaz.understanding.dates_tense import tense_around
from mujaz.understanding.dates_values import needs_tense, resolve_meaning
from mujaz.understanding.words import Words

_ANY_DAY = date(2000, 1, 1)
_LATEST_COLLECTED = 2
"""Days that may lie between the writing of an article and its publication."""
_NARRATIVE = frozenset({"from_told", "ago"})
"""Patterns that go back in a story ("قبل ذلك بأسبوع"), from where the story may go on."""
_HOURS_BEHIND_DAY = 2
"""Sentences."""
_PART_OF_YEAR = (timedelta(days=27), timedelta(days=300))


class DatedSpan(NamedTuple):
    """One occurrence of a date expression; `edtf` is None when only the day of publication, which is not known, could tell it."""

    start: int
    end: int
    text: str
    edtf: str | None
    rule: str
    first: date | None = None
    """The first day of the time that is meant."""
    last: date | None = None
    """Its last day."""


class Dates(NamedTuple):
    """The dates of an article, what is wrong with them, and every occurrence in order."""

    mentions: tuple[DateMention, ...]
    problems: tuple[Problem, ...]
    occurrences: tuple[DatedSpan, ...]


class _Reading(NamedTuple):
    """An expression with what it comes to: a span, or something wrong with it, or both, or neither."""

    span: DatedSpan | None
    trouble: Trouble | None


def _written(found: Sequence[Expression], published: date | None) -> date | None:
    """The day an article was written: where every "اليوم الأحد" of it says so, a day or two before it was published."""
    if published is None:
        return None
    told = [each.meaning for each in found if isinstance(each.meaning, When)]
    weekdays = {when.weekday for when in told if when.weekday is not None and when._replace(weekday=None) == TODAY}
    days = (published - timedelta(days=back) for back in range(_LATEST_COLLECTED + 1))
    return next((day for day in days if weekdays == {day.weekday()}), published)


def _points_aside(expression: Expression) -> bool:
    """True for what later words don't point at: the reader's own day, and what a time is compared with ("مقارنة بالعام السابق")."""
    when = expression.meaning
    if isinstance(when, Between):
        return False
    previous = when.anchor == "told" and when.number is None and (when.shift or 0) < 0
    compared = when.unit == "same" or (previous and expression.pattern not in _NARRATIVE)
    return when._replace(weekday=None) == TODAY or compared


def _told(setting: Setting, expression: Expression, value: Value) -> Setting:
    """The setting behind an expression that tells a time of its own."""
    is_day = value.first == value.last
    if is_day:
        setting = setting._replace(hour_day=value.first)
    if _points_aside(expression):
        return setting
    part = setting.told_part
    if "~" in value.edtf:
        part = None
    elif _PART_OF_YEAR[0] <= value.last - value.first <= _PART_OF_YEAR[1]:
        part = value
    return setting._replace(
        told=value,
        told_day=value.first if is_day else setting.told_day,
        told_part=part,
    )


def _has_day(meaning: When | Between) -> bool:
    ends = meaning if isinstance(meaning, Between) else (meaning,)
    return any(when.unit in {"day", "weekday"} and when.anchor == "published" for when in ends)


def _worth_reading(words: Words, found: Iterable[Expression], quotes: Quotes) -> list[Expression]:
    """The expressions without "اليوم" that is nowadays, and without hours of days that their own sentence tells."""
    kept = [each for each in found if quotes.around(each.first) is None or not is_nowadays(words, each)]
    with_day = {words.sentence[each.first] for each in kept if _has_day(each.meaning)}
    return [each for each in kept if each.pattern != "hour" or _hour_counts(words, each.first, with_day)]


def _hour_counts(words: Words, first: int, with_day: set[int]) -> bool:
    """True for an hour whose own sentence tells no day, but one of the two before it does."""
    number = words.sentence[first]
    return number not in with_day and not with_day.isdisjoint(range(number - _HOURS_BEHIND_DAY, number))


def _read(words: Words, published: date | None) -> list[_Reading]:
    quotes = outermost(words)
    found = _worth_reading(words, find_date_expressions(words.tokens), quotes)
    setting = Setting(_written(found, published))
    said: Said | None = None
    readings: list[_Reading] = []
    for each in found:
        opening = quotes.around(each.first)
        here = _here(words, each, setting, opening, said)
        value = resolve_meaning(each.meaning, here)
        readings.append(_reading(words, each, value, here, published))
        if value:
            setting = _told(setting, each, value)
            if opening is None and value.first == value.last:
                said = Said(each.first, value.first)
    return readings


def _here(words: Words, each: Expression, setting: Setting, opening: int | None, said: Said | None) -> Setting:
    """The setting of one expression: its clause's time, and in a quotation the day of its saying."""
    bare = isinstance(each.meaning, When) and each.meaning.weekday is None
    if opening is not None and bare and is_counted(each.meaning):
        return setting._replace(published=day_said(words, each, opening, said, setting.published))
    if not needs_tense(each.meaning):
        return setting
    number = words.sentence[each.first]
    sentence = (bisect_left(words.sentence, number), bisect_right(words.sentence, number))
    return setting._replace(tense=tense_around(words.tokens, each.first, each.last, sentence))


def _reading(words: Words, each: Expression, value: Value | None, here: Setting, published: date | None) -> _Reading:
    text = words.body[each.start : each.end]
    trouble = trouble_with(each.meaning, value, text, here)
    rule = f"date.{each.pattern}"
    if value:
        return _Reading(DatedSpan(each.start, each.end, text, value.edtf, rule, value.first, value.last), trouble)
    open_yet = published is None and resolve_meaning(each.meaning, here._replace(published=_ANY_DAY))
    return _Reading(DatedSpan(each.start, each.end, text, None, rule) if open_yet else None, trouble)


def resolve(words: Words, published: date | None) -> list[DatedSpan]:
    """Every date expression of a text in order, resolved against the day of publication, its clause's time and the date told before.

    Spans are in code points of the body. What names no existing day, or points back at a date that was never told, is left out.
    """
    return [reading.span for reading in _read(words, published) if reading.span]


def find_dates(words: Words, published: date | None) -> Dates:
    """The distinct date expressions of a text in order of first occurrence, each with all its spans, and what is wrong with them.

    Args:
        words: the article's text.
        published: the day of publication; without it what depends on it has `edtf` None.

    Returns:
        One mention for each distinct text and value; `edtf` is ISO 8601-2 (see `dates_values`).
    """
    readings = _read(words, published)
    spans: dict[tuple[str, str | None], list[Span]] = {}
    rules: dict[tuple[str, str | None], str] = {}
    found = tuple(reading.span for reading in readings if reading.span)
    for dated in found:
        key = (dated.text, dated.edtf)
        spans.setdefault(key, []).append((dated.start, dated.end))
        rules.setdefault(key, dated.rule)
    mentions = tuple(
        DateMention(text=text, edtf=edtf, spans=tuple(spans[text, edtf]), rule=rules[text, edtf])
        for text, edtf in spans
    )
    return Dates(mentions, problems_of(reading.trouble for reading in readings if reading.trouble), found)
