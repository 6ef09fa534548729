"""A sentence of a summary made ready to be checked: its tokens, what is known of it, and what of the article it rests on."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.model import DateMention, Record, Span
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.index import content
from mujaz.summary.checking.places import Known, Place, places_of
from mujaz.summary.checking.sameness import is_same
from mujaz.summary.checking.support import Support, support_of
from mujaz.summary.checking.vocabulary import is_cue
from mujaz.summary.words import overlaps
from mujaz.text.calendar import MONTHS
from mujaz.text.lines import Line, lines
from mujaz.text.numbers import Number, find_numbers
from mujaz.text.tokens import Token


class Clause(NamedTuple):
    """The tokens of a part of the sentence between commas, and what it rests on."""

    tokens: Sequence[Token]
    support: Support


class Claim(NamedTuple):
    """One sentence: its span in the summary, tokens and clauses, and of the summary's record what lies in it."""

    text: str
    span: Span
    tokens: Sequence[Token]
    clauses: Sequence[Clause]
    spoken: Sequence[Clause]
    """The same parts with their verbs of saying."""
    numbers: Sequence[Number]
    dates: Sequence[tuple[DateMention, Span]]
    names: Sequence[Place]
    """The names of the article in it."""
    here: frozenset[str]
    """The entities of the article that they may be."""
    told: Sequence[Token]
    """Its words that tell something, without those of dates."""
    record: Record
    known: Known
    """For each entity of the record the entities of the article that it may be."""


def claims_of(evidence: Evidence, text: str, record: Record) -> list[Claim]:
    """The sentences of a summary whose record is `record`."""
    entities = evidence.record.entities
    known = {one.id: [other for other in entities if is_same(one, other)] for one in record.entities}
    return [_claim(evidence, text, line, record, known) for line in lines(text)]


def _claim(evidence: Evidence, text: str, line: Line, record: Record, known: Known) -> Claim:
    span, tokens = line
    dates = [(mention, place) for mention in record.dates for place in mention.spans if overlaps(place, span)]
    undated = [token for token in tokens if is_cue(token.folded) or not _is_of_time(token, dates)]
    told = [token for token in undated if not is_cue(token.folded)]
    clauses = [Clause(part, support_of(evidence, part)) for part in _parts(told)]
    spoken = [
        Clause(
            [t for t in undated if part.tokens and _lead(clauses, i) <= t.start <= part.tokens[-1].start], part.support
        )
        for i, part in enumerate(clauses)
    ]
    numbers = [number for number in find_numbers(tokens) if not any(_is_of_date(number, place) for _, place in dates)]
    plain = content(undated)
    names = places_of(evidence, plain, span, record, known)
    here = frozenset().union(*(place.same for place in names))
    return Claim(text[slice(*span)], span, tokens, clauses, spoken, numbers, dates, names, here, plain, record, known)


def _is_of_date(number: Number, place: Span) -> bool:
    """True for a number of a date, the year behind it among them."""
    year = _YEARS[0] <= number.value <= _YEARS[1] and number.start == place[1] + 1
    return year or overlaps((number.start, number.end), place)


_YEARS = (1900, 2100)


def _lead(clauses: Sequence[Clause], index: int) -> int:
    """Where the words before a clause's own begin: behind the clause before it."""
    before = clauses[index - 1].tokens if index else ()
    return before[-1].end if before else 0


def _is_of_time(token: Token, dates: Sequence[tuple[DateMention, Span]]) -> bool:
    """True for a word of a date: like a verb of saying it does not have to stand in the article as it is."""
    return token.folded in MONTHS or any(overlaps((token.start, token.end), place) for _, place in dates)


SHORTEST_CLAUSE = 4


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens parted at commas; a part with few words belongs to the one before it."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in "،,؛;" and len(content(parts[-1])) >= SHORTEST_CLAUSE:
            parts.append([])
        else:
            parts[-1].append(token)
    if len(parts) > 1 and len(content(parts[-1])) < SHORTEST_CLAUSE - 1:
        last = parts.pop()
        parts[-1].extend(last)
    return parts


def shown(claim: Claim, span: Span) -> str:
    """The characters of the summary at `span`, which lies in the claim."""
    return claim.text[max(0, span[0] - claim.span[0]) : span[1] - claim.span[0]]
