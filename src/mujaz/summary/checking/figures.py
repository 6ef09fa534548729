"""Numbers, days and quotations of a claim that the article does not bear out."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from mujaz.model import DateMention, Span
from mujaz.summary.checking.claims import Claim, Clause, shown
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content
from mujaz.summary.checking.stems import may_be_related
from mujaz.summary.checking.vocabulary import is_listed
from mujaz.text.calendar import MONTHS, WEEKDAYS, MonthFamily, month_family
from mujaz.text.numbers import Number
from mujaz.text.quotes import quotations
from mujaz.text.tokens import Token, folded_words, tokenize

_BESIDE = 8
"""Words on each side of a number among which what it counts stands."""
_DAY = len("2025-01-01")
WEEK = 7
"""Days before or behind publication that a weekday alone may be."""
ABOUT = 6
"""Days between two times that both are told roughly: "مطلع مارس"، "مطلع الأسبوع"."""
RARE = 1000
"""Numbers from here on are seldom of two things."""
FEW = 10
"""What a number told in a word may count though the article only lists it, or has the dual: "الأربعة"، "اثنين"."""


def numbers(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Numbers that are nowhere in the article, or that count something else there."""
    for number in claim.numbers:
        if number.ordinal or number.value == 1:
            continue
        there = evidence.numbers.get(number.value)
        if there is None or (there and not (_counts_same(claim, number, there) or _is_behind(evidence, claim, number))):
            text = shown(claim, (number.start, number.end))
            yield Fault("number", text, sure=number.value > FEW or any(map(str.isdigit, text)))


def _counts_same(claim: Claim, number: Number, there: Sequence[str]) -> bool:
    """True where a word beside the number is of the stem or the root of one beside it in the article."""
    before = content(claim.tokens[max(0, number.first - _BESIDE) : number.first])
    behind = content(claim.tokens[number.last : number.last + _BESIDE])
    return not behind or any(may_be_related(one.folded, other) for one in (*before, *behind) for other in there)


def _is_behind(evidence: Evidence, claim: Claim, number: Number) -> bool:
    """True for a number that two things seldom have, in a line that has most other words of the clause around it."""
    if number.value < RARE and number.value == int(number.value):
        return False
    clause = _clause_around(claim, (number.start, number.end))
    words = [token for token in content(clause.tokens if clause else ()) if token.kind == "word"]
    lines = [evidence.index.lines_with(token.folded) for token in words]
    numbered = (line for line in (clause.support.lines if clause else ()) if evidence.has_number(number.value, line))
    return any(2 * sum(line in each for each in lines) > len(words) for line in numbered)


def days(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Days, months and years that the article does not tell, or not of what the claim tells; weekdays that are not those of their day."""
    yield from _months_at_odds(claim)
    for mention, span in claim.dates:
        text = shown(claim, span)
        if mention.edtf and _contradicts(mention.edtf, text):
            yield Fault("day", text)
        elif mention.edtf and not _is_told(evidence, claim, mention.edtf, span):
            yield Fault("day", text, sure=not _is_cut_short(mention))


def _months_at_odds(claim: Claim) -> Iterator[Fault]:
    """A month told by a name of each of two families, which are not one month's: "نيسان/مايو"."""
    months = list(_months(claim.tokens))
    for (_, last, month, family), (first, end, other, beside) in pairwise(months):
        between = [token.text for token in claim.tokens[last:first]]
        if between in ([], ["/"]) and month != other and family != beside:
            start, stop = claim.tokens[last - 1].start, claim.tokens[end - 1].end
            yield Fault("day", shown(claim, (start, stop)))


def _months(tokens: Sequence[Token]) -> Iterator[tuple[int, int, int, MonthFamily | None]]:
    """The names of months: the places of the first token and behind the last, the month, and the family of the name."""
    at = 0
    while at < len(tokens):
        names = (" ".join(token.folded for token in tokens[at : at + length]) for length in (2, 1))
        name = next((name for name in names if name in MONTHS), None)
        if name:
            yield at, at + 1 + name.count(" "), MONTHS[name], month_family(name)
        at += 1 + name.count(" ") if name else 1


def _is_today(evidence: Evidence, edtf: str) -> bool:
    """True for the day of publication, which any sentence of the article may tell without naming it."""
    published = evidence.article.published
    return published is not None and _agree(edtf, published.value[:10])


def _is_cut_short(mention: DateMention) -> bool:
    """True for a time whose year the claim leaves out and whose place in the year the article may tell otherwise: "بداية شوال"."""
    return mention.edtf is not None and mention.edtf.endswith("~") and not any(map(str.isdigit, mention.text))


def _is_told(evidence: Evidence, claim: Claim, edtf: str, span: Span) -> bool:
    """True for a time that one of the lines behind the claim tells, or its lines tell none and it is the day of publication."""
    told = {number for value, numbers in evidence.dated.items() if _agree(edtf, value) for number in numbers}
    today = _is_today(evidence, edtf)
    if not told and not today:
        return _is_weekday_above(evidence, edtf)
    if today and _is_publication(claim, span):
        return True
    if today and not any(token.kind == "number" or token.folded in WEEKDAYS for token in tokenize(shown(claim, span))):
        return True
    lines = _lines_around(claim, span)
    if not lines or "/" in edtf:
        return True
    others = set().union(*(numbers for value, numbers in evidence.dated.items() if len(value) == len(edtf)))
    behind = {line for clause in claim.clauses for line in clause.support.lines}
    everywhere = behind if today else behind | {line + step for line in behind for step in (-1, 1)}
    return not told.isdisjoint(everywhere) or others.isdisjoint(lines[:1] if told else behind)


def _is_weekday_above(evidence: Evidence, edtf: str) -> bool:
    """True for a day near that of publication of which the headline or the standfirst has the weekday: "الأحد القادم"."""
    published = evidence.article.published
    if published is None or len(edtf) != _DAY or _days_between(edtf, published.value[:10]) > WEEK:
        return False
    above = (token for line in evidence.lines if line.span is None for token in line.tokens)
    return date.fromisoformat(edtf).weekday() in {WEEKDAYS.get(token.folded) for token in above}


def _is_publication(claim: Claim, span: Span) -> bool:
    """True for the day behind "نُشر في"."""
    before = content(token for token in claim.tokens if token.end <= span[0])[-1:]
    return bool(before) and is_listed(before[0].folded.removeprefix("ال"), "published")


def _lines_around(claim: Claim, span: Span) -> tuple[int, ...]:
    """The lines that the clause around a date rests on."""
    clause = _clause_around(claim, span)
    return clause.support.lines if clause else ()


def _clause_around(claim: Claim, span: Span) -> Clause | None:
    clauses = [clause for clause in claim.clauses if clause.tokens]
    return next((clause for clause in clauses if clause.tokens[-1].end > span[0]), clauses[-1] if clauses else None)


def _contradicts(edtf: str, text: str) -> bool:
    """True for a weekday beside a date that is not the date's."""
    tokens = tokenize(text)
    named = [WEEKDAYS[token.folded] for token in tokens if token.folded in WEEKDAYS]
    dated = len(edtf) == _DAY and any(token.kind == "number" for token in tokens)
    return bool(named) and dated and date.fromisoformat(edtf).weekday() not in named


def _agree(claimed: str, told: str) -> bool:
    """True for two EDTF values of which one may stand for the other: equal, or the claimed one is the other's month or year."""
    about = claimed.endswith("~") and told.endswith("~")
    claimed, told = claimed.rstrip("~?"), told.rstrip("~?")
    if about and len(claimed) == len(told) == _DAY and _days_between(claimed, told) <= ABOUT:
        return True
    if claimed == told or told.startswith(claimed + "-"):
        return True
    if "/" in told or "/" in claimed:
        interval, inner = (told, claimed) if "/" in told else (claimed, told)
        first, last = interval.split("/")[:2]
        return first <= inner.split("/")[0] <= last
    return False


def _days_between(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def quoted(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Quotations that the article does not have word for word; an "and" that ties the first word to what went before may be left out."""
    for quote in quotations(claim.text):
        words = " ".join(folded_words(claim.text[quote.start + 1 : quote.end - 1]))
        if words and not any(f" {tie}{words} " in evidence.folded for tie in ("", "و", "ف")):
            yield Fault("quotation", claim.text[quote.start : quote.end])
