"""Quotation marks paired as newspapers use them: mixed, nested, mirrored, left open."""

import re
from typing import NamedTuple

Span = tuple[int, int]

_FAMILIES = {"«": "«", "»": "«", "“": "“", "”": "“", "„": "“", '"': '"', "‹": "‹", "›": "‹", "‘": "‘", "’": "‘"}
_MARK = re.compile("[" + "".join(_FAMILIES) + "]")
_BLANK_LINE = re.compile(r"\n\s*\n")

QUOTATION_MARKS = frozenset(_FAMILIES)
"""Every character that opens or closes a quotation."""


class Quotation(NamedTuple):
    """A quotation of the text: `[start, end)` with its marks, `depth` 0 for one that stands in no other."""

    start: int
    end: int
    depth: int

    @property
    def inner(self) -> Span:
        """The span of the words between the marks."""
        return (self.start + 1, self.end - 1)


def _quotations_of_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """Pair the marks by families: a mark closes its family's open one, otherwise it opens one.

    So reversed guillemets and curly marks that an editor typed in one direction only are paired too; a mark that nothing closes
    is passed over.
    """
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for match in _MARK.finditer(text, start, end):
        family = _FAMILIES[match.group()]
        levels = [level for level, (other, _) in enumerate(opened) if other == family]
        if not levels:
            opened.append((family, match.start()))
            continue
        pairs.append((opened[levels[-1]][1], match.end()))
        del opened[levels[-1] :]
    found: list[Quotation] = []
    holders: list[int] = []
    for begin, finish in sorted(pairs):
        while holders and holders[-1] <= begin:
            holders.pop()
        found.append(Quotation(begin, finish, len(holders)))
        holders.append(finish)
    return found


def quotations(text: str) -> list[Quotation]:
    """The quotations of `text` in order, none reaching over a blank line."""
    edges = [0, *(edge for gap in _BLANK_LINE.finditer(text) for edge in gap.span()), len(text)]
    return [
        q
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        for q in _quotations_of_paragraph(text, start, end)
    ]
