"""A reader's query as a full-text match: words, "phrases", beginnings*, AND, OR, NOT (or -) and brackets.

Whatever is typed is a query: a quotation mark or a bracket that is never closed ends with the text, an operator without a side is passed
over. Words are searched in their search form, so that clitics and spelling variants find each other.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mujaz.errors import UsageError
from mujaz.model import Span
from mujaz.text.folding import fold_text
from mujaz.text.search_forms import beginning_form, search_words

MOST_CHARACTERS = 1_000
"""A longer query is cut: nobody types one."""
_MOST_DEPTH = 20
_PIECE = re.compile(r'-?"[^"]*"?|-?«[^»]*»?|-?“[^”]*”?|-?\(|\)|[^\s()"«»“”]+')
_QUOTES = '"«»“”'


class Term(NamedTuple):
    """Words that are looked for side by side; with `prefix`, the last one is the beginning of a word."""

    forms: tuple[str, ...]
    prefix: bool


class Query(NamedTuple):
    """A query for the index (FTS5's syntax; empty for one without words), and the terms that are lit up in what it finds."""

    match: str
    terms: tuple[Term, ...]


_NOTHING = Query("", ())


def _term(piece: str) -> Query:
    text = piece.strip(_QUOTES)
    prefix = text.endswith("*")
    words = search_words(text)
    forms = [word.form for word in words]
    if prefix and words:
        forms[-1] = beginning_form(fold_text(text[slice(*words[-1].span)]))
    if not forms:
        return _NOTHING
    return Query(f'"{" ".join(forms)}"{" *" if prefix else ""}', (Term(tuple(forms), prefix),))


def _joined(queries: Iterable[Query], operator: str) -> Query:
    """Queries with words, joined; a single one stays as it is."""
    there = [query for query in queries if query.match]
    if len(there) < 2:
        return there[0] if there else _NOTHING
    return Query(
        f"({f' {operator} '.join(query.match for query in there)})", tuple(t for query in there for t in query.terms)
    )


class _Pieces:
    """What is left to parse."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._left = list(reversed(pieces))

    def next(self) -> str | None:
        return self._left[-1] if self._left else None

    def take(self) -> str:
        return self._left.pop()


def _either(pieces: _Pieces, depth: int) -> Query:
    """Alternatives, up to the bracket that closes them."""
    sides = [_all(pieces, depth)]
    while pieces.next() == "OR":
        pieces.take()
        sides.append(_all(pieces, depth))
    return _joined(sides, "OR")


def _all(pieces: _Pieces, depth: int) -> Query:
    """What must be there together, less what must not."""
    wanted: list[Query] = []
    unwanted: list[Query] = []
    negated = False
    while (piece := pieces.next()) not in {None, "OR", ")"}:
        pieces.take()
        if piece in {"AND", "NOT"}:
            negated = piece == "NOT"
            continue
        if len(piece) > 1 and piece[0] == "-" and not piece[1].isdigit():
            negated, piece = True, piece[1:]
        found = _bracket(pieces, depth + 1) if piece == "(" else _term(piece)
        (unwanted if negated else wanted).append(found)
        negated = False
    kept, left_out = _joined(wanted, "AND"), _joined(unwanted, "OR")
    if not left_out.match:
        return kept
    if not kept.match:
        raise UsageError("query_only_not")
    return Query(f"({kept.match} NOT {left_out.match})", kept.terms)


def _bracket(pieces: _Pieces, depth: int) -> Query:
    if depth > _MOST_DEPTH:
        raise UsageError("query_too_deep", most=_MOST_DEPTH)
    found = _either(pieces, depth)
    if pieces.next() == ")":
        pieces.take()
    return found


def parsed(text: str) -> Query:
    """A query as it was typed, ready for the index.

    Raises:
        UsageError: it tells only what must not be there, has signs and no word, or its brackets are too deep.
    """
    pieces = _Pieces(_PIECE.findall(text[:MOST_CHARACTERS]))
    parts = []
    while pieces.next() is not None:
        parts.append(_either(pieces, 0))
        if pieces.next() == ")":  # one that opens nowhere
            pieces.take()
    found = _joined(parts, "AND")
    if text.strip() and not found.match:
        raise UsageError("query_without_words")
    return found


class Found(NamedTuple):
    """A term that was found, by its index, and its characters in the text."""

    span: Span
    term: int


def _ends_at(words: Sequence[str], at: int, term: Term) -> int:
    """Where a term that begins at a word ends, or `at` where it does not stand there."""
    last = at + len(term.forms)
    there = words[at:last]
    if len(there) < len(term.forms) or tuple(there[:-1]) != term.forms[:-1]:
        return at
    found = there[-1].startswith(term.forms[-1]) if term.prefix else there[-1] == term.forms[-1]
    return last if found else at


def found_in(text: str, terms: Sequence[Term], start: int = 0, end: int | None = None) -> list[Found]:
    """The terms in a text, or in its characters `[start, end)`, in order, the longest where several begin, none within another."""
    words = search_words(text, start, end)
    forms = [word.form for word in words]
    found: list[Found] = []
    at = 0
    while at < len(words):
        after, index = max(((_ends_at(forms, at, term), -number) for number, term in enumerate(terms)), default=(at, 0))
        if after > at:
            found.append(Found((words[at].span[0], words[after - 1].span[1]), -index))
        at = max(after, at + 1)
    return found


def marks_of(text: str, terms: Sequence[Term]) -> tuple[Span, ...]:
    """The spans of a text in which the terms stand: the original spelling of what was found."""
    return tuple(one.span for one in found_in(text, terms)) if terms else ()
