"""Relative days made absolute: "أمس" becomes "في 20 يوليو 2015", in the article's own family of month names."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from mujaz.model import DateMention, Edit, Record, Span
from mujaz.summary.words import overlaps, spelled, words
from mujaz.text.calendar import MONTHS, WEEKDAYS, MonthFamily, month_family, month_name
from mujaz.text.folding import fold_text
from mujaz.text.quotes import quotations
from mujaz.text.tokens import Token, tokenize

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_BESIDE, _SAME_SENTENCE = 30, 200
"""Characters."""
_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")


def date_edits(body: str, record: Record) -> tuple[Edit, ...]:
    """An `absolute_date` edit for every relative day of the record that stands outside quotations and has a day of its own."""
    quoted = [(quote.start, quote.end) for quote in quotations(body)]
    family = _family(body)
    edits = _year_edits(body, record, quoted)
    for mention in record.dates:
        day = _DAY.match(mention.edtf or "")
        if not day or not is_relative(mention):
            continue
        year, month, number = (int(part) for part in day.groups())
        written = f"{number} {month_name(month, family)} {year}"
        outside = (
            span for span in mention.spans if _is_free(body, span, quoted) and not _means_nowadays(body, span, record)
        )
        edits += [Edit(op="absolute_date", span=span, text=_in_place(body, span, written)) for span in outside]
    return tuple(edits)


def _year_edits(body: str, record: Record, quoted: Sequence[Span]) -> list[Edit]:
    """Edits that give a month or a year that is told by an adjective its number: "مارس الماضي", "الشهر الجاري", "العام المقبل"."""
    family = _family(body)
    found = []
    for mention in record.dates:
        value = _YEAR.match(mention.edtf or "")
        if not value or "/" in (mention.edtf or ""):
            continue
        year, month = value.group(1), int(value.group(2) or 0)
        for span in mention.spans:
            found += [
                Edit(op="absolute_date", span=place, text=text)
                for place, text in _pairs(body, span, year, month, family)
                if not any(overlaps(place, quote) for quote in quoted)
            ]
    return found


def _pairs(body: str, span: Span, year: str, month: int, family: MonthFamily) -> list[tuple[Span, str]]:
    """Each noun of time and its relative adjective in `span`, with the words that they give way to."""
    found = []
    for noun, adjective in pairwise(tokenize(body, *span)):
        if noun.folded in words("pointers") and adjective.folded in words("year_nouns"):
            found.append(((noun.start, adjective.end), f"{adjective.text.removeprefix('ال')} {year}"))
        if adjective.folded not in words("relative_adjectives"):
            continue
        if noun.folded in MONTHS:
            found.append(((adjective.start, adjective.end), year))
        elif noun.folded in words("year_nouns"):
            found.append(((noun.start, adjective.end), f"{noun.text.removeprefix('ال')} {year}"))
        elif noun.folded in words("month_nouns") and 1 <= month <= 12:
            found.append(((noun.start, adjective.end), f"{month_name(month, family)} {year}"))
    return found


def is_relative(mention: DateMention) -> bool:
    """True for words that only tell a day on the day they are read: a weekday, yesterday, next week; nothing with a digit."""
    folded = [token.folded for token in tokenize(mention.text)]
    if not folded or any(token[0].isdigit() for token in folded):
        return False
    ago = folded[0] in words("ago") and any(word in words("spans_of_days") for word in folded[1:])
    return ago or any(word in words("relative_day") or word in WEEKDAYS for word in folded)


def _is_free(body: str, span: Span, quoted: Sequence[Span]) -> bool:
    """True for a day outside quotations, bound by no pointer ("هذا اليوم") and followed by no number."""
    before = _word_before(body, span[0])
    if before and before.folded in words("day_pointers"):
        return False
    followed = body[span[1] : span[1] + 2].strip()[:1].isdigit()  # a year must not run into another number
    return not followed and not any(overlaps(span, quote) for quote in quoted)


def _means_nowadays(body: str, span: Span, record: Record) -> bool:
    """True for a bare "اليوم" beside "الغد", or near a fuller expression of the same day, which tells the date already."""
    if fold_text(body[slice(*span)]) not in words("nowadays"):
        return False
    if any(token.folded in words("tomorrows") for token in tokenize(body, span[1], span[1] + _BESIDE)):
        return True
    near = [
        mention.edtf
        for mention in record.dates
        for start, _ in mention.spans
        if abs(start - span[0]) < _SAME_SENTENCE and start != span[0]
    ]
    own = next((mention.edtf for mention in record.dates if span in mention.spans), None)
    return own in near


@lru_cache(maxsize=4)
def _family(body: str) -> MonthFamily:
    """The family of the first month that the article names by a name of one family alone.

    Names of the Maghreb are words of other things too ("ماي", "أوت"): they count beside a number or behind "شهر".
    """
    tokens = tokenize(body[:20_000])
    for index, token in enumerate(tokens):
        pair = f"{token.folded} {tokens[index + 1].folded}" if index + 1 < len(tokens) else ""
        family = month_family(pair) or month_family(token.folded)
        if family and (family != "maghrebi" or _tells_a_month(tokens, index)):
            return family
    return "western"


def _tells_a_month(tokens: Sequence[Token], index: int) -> bool:
    near = [*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2]]
    return any(token.kind == "number" or token.folded in words("month_heads") for token in near)


def _in_place(body: str, span: Span, written: str) -> str:
    """The day as it reads at `span`: behind its weekday, behind a part of the day, or with "في" before it."""
    told = tokenize(body[slice(*span)])
    weekday = next((token for token in told if token.folded in WEEKDAYS), None)
    parts = [token.text for token in told if token.folded in words("day_parts")]
    before = _word_before(body, span[0])
    lead = f"{parts[0]} " if parts else ""
    if weekday:
        return f"{lead}{weekday.text} {written}"
    if lead or (before and before.folded in words("before_a_date") | words("day_parts")):
        return f"{lead}{written}"
    particle = spelled("from" if before and before.folded in words("earlier_or_later") else "on")
    return f"{particle} {written}"


def _word_before(body: str, start: int) -> Token | None:
    near: Sequence[Token] = tokenize(body, max(0, start - 30), start)
    return near[-1] if near and near[-1].kind == "word" else None
