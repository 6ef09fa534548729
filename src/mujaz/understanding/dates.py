"""Dates of an article: every expression with the calendar time it comes to, as EDTF with the precision that the words have."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mujaz.model import DateMention, Span
from mujaz.text.dates import Expression, When, find_date_expressions
from mujaz.text.quotes import quotations
from mujaz.text.sentences import sentences
from mujaz.text.tokens import Token, tokenize
from mujaz.understanding.dates_tense import tense_around
from mujaz.understanding.dates_values import Setting, Value, resolve_meaning

_ANY_DAY = date(2000, 1, 1)
_TODAY = When("day", shift=0)


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


def _sentence_tokens(text: str, tokens: list[Token], found: list[Expression]) -> Iterator[tuple[int, int]]:
    """For each expression the tokens `[start, end)` of its sentence."""
    index = 0
    bounds: list[tuple[int, int]] = []
    for _, end in sentences(text):
        start = index
        while index < len(tokens) and tokens[index].start < end:
            index += 1
        bounds.append((start, index))
    at = 0
    for expression in found:
        while at + 1 < len(bounds) and bounds[at][1] <= expression.first:
            at += 1
        yield bounds[at] if bounds else (0, len(tokens))


def _inside(position: int, spans: list[Span]) -> bool:
    index = bisect_right(spans, (position, position)) - 1
    return index >= 0 and spans[index][0] <= position < spans[index][1]


def _is_nowadays(expression: Expression, quoted: list[Span]) -> bool:
    """True for "اليوم" alone in somebody's words, where it is nowadays, or a day of theirs, rather than the day of publication."""
    bare_today = expression.meaning == _TODAY and expression.last == expression.first + 1
    return bare_today and _inside(expression.start, quoted)


def _told(setting: Setting, expression: Expression, value: Value) -> Setting:
    """The setting behind an expression. The day of publication is the reader's own: "ذلك اليوم" doesn't point at it."""
    if isinstance(expression.meaning, When) and expression.meaning._replace(weekday=None) == _TODAY:
        return setting
    is_day = value.first == value.last
    return setting._replace(told=value, told_day=value.first if is_day else setting.told_day)


def resolve(body: str, published: date | None) -> list[DatedSpan]:
    """Every date expression of `body` in order, resolved against the day of publication, its clause's time and the date told before.

    Spans are in code points of `body`. What names no existing day, or points back at a date that was never told, is left out.
    """
    tokens = tokenize(body)
    quoted = [(quotation.start, quotation.end) for quotation in quotations(body) if quotation.depth == 0]
    found = [each for each in find_date_expressions(tokens) if not _is_nowadays(each, quoted)]
    setting = Setting(published)
    spans: list[DatedSpan] = []
    for expression, sentence in zip(found, _sentence_tokens(body, tokens, found), strict=True):
        tense = tense_around(tokens, expression.first, expression.last, sentence)
        value = resolve_meaning(expression.meaning, setting._replace(tense=tense))
        text = body[expression.start : expression.end]
        rule = f"date.{expression.pattern}"
        if value:
            setting = _told(setting, expression, value)
            spans.append(DatedSpan(expression.start, expression.end, text, value.edtf, rule, value.first, value.last))
        elif published is None and resolve_meaning(expression.meaning, setting._replace(published=_ANY_DAY)):
            spans.append(DatedSpan(expression.start, expression.end, text, None, rule))
    return spans


def find_dates(body: str, published: date | None) -> tuple[DateMention, ...]:
    """The distinct date expressions of `body` in order of first occurrence, each with all its spans.

    Args:
        body: the article's text.
        published: the day of publication; without it what depends on it has `edtf` None.

    Returns:
        One mention for each distinct text and value; `edtf` is ISO 8601-2 (see `dates_values`).
    """
    spans: dict[tuple[str, str | None], list[Span]] = {}
    rules: dict[tuple[str, str | None], str] = {}
    for dated in resolve(body, published):
        key = (dated.text, dated.edtf)
        spans.setdefault(key, []).append((dated.start, dated.end))
        rules.setdefault(key, dated.rule)
    return tuple(
        DateMention(text=text, edtf=edtf, spans=tuple(spans[text, edtf]), rule=rules[text, edtf])
        for text, edtf in spans
    )
