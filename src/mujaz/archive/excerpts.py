"""The piece of an article that shows best why it was found."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.archive.queries import Found, Term, found_in
from mujaz.archive.records import Excerpt
from mujaz.model import Span
from mujaz.text.sentences import sentences

_LONGEST = 320
"""Characters of an excerpt."""


class _Piece(NamedTuple):
    """A sentence, and what was found in it."""

    span: Span
    found: list[Found]

    @property
    def weight(self) -> tuple[int, int]:
        """How many different terms it has, then how many in all."""
        return len({one.term for one in self.found}), len(self.found)


def _paragraphs(body: str) -> Iterator[Span]:
    at = 0
    while at < len(body):
        end = body.find("\n\n", at)
        end = end if end >= 0 else len(body)
        yield at, end
        at = end + 2


def _pieces(body: str, terms: Sequence[Term]) -> Iterator[_Piece]:
    """The sentences that hold a term, in order."""
    for start, end in _paragraphs(body):
        found = found_in(body, terms, start, end)
        for first, last in sentences(body[start:end]) if found else ():
            inside = [one for one in found if start + first <= one.span[0] and one.span[1] <= start + last]
            if inside:
                yield _Piece((start + first, start + last), inside)


def _best(body: str, terms: Sequence[Term]) -> _Piece:
    """The first sentence with all the terms, else one with most of them, else the article's first one."""
    best = None
    for piece in _pieces(body, terms) if terms else ():
        if best is None or piece.weight > best.weight:
            best = piece
        if best.weight[0] == len(terms):
            return best
    first = next(
        iter(sentences(body[: body.find("\n\n") if "\n\n" in body else len(body)])), (0, min(len(body), _LONGEST))
    )
    return best or _Piece(first, [])


def _cut(body: str, piece: _Piece) -> Span:
    """A long sentence from a little before the first thing found on, cut between words."""
    start, end = piece.span
    if end - start <= _LONGEST:
        return piece.span
    first = piece.found[0].span[0] if piece.found else start
    if first > start + _LONGEST // 3:
        start = body.find(" ", max(start, min(first - _LONGEST // 3, end - _LONGEST))) + 1
    cut = body.rfind(" ", start, start + _LONGEST) if end - start > _LONGEST else end
    return start, cut if cut > start else min(end, start + _LONGEST)


def excerpt(body: str, terms: Sequence[Term]) -> Excerpt:
    """The sentence of a body that holds most of the terms, with them marked; a long one is cut."""
    piece = _best(body, terms)
    start, end = _cut(body, piece)
    inside = (one.span for one in piece.found if one.span[0] >= start and one.span[1] <= end)
    marks = tuple((first - start, last - start) for first, last in inside)
    return Excerpt(text=body[start:end], span=(start, end), marks=marks)
