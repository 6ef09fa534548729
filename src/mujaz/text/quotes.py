"""Quotation marks paired as newspapers use them: mixed, nested, mirrored, left open."""

import re
from typing import NamedTuple

from mujaz.spans import Span

_FAMILIES = {
    "«": "«",
    "»": "«",
    "“": "“",
    "”": "“",
    "„": "“",
    "″": "“",
    '"': '"',
    "‹": "‹",
    "›": "‹",
    "‘": "‘",
    "’": "‘",
}
_MIXED = {"“": '"'}
"""Families that editors mix in one pair."""

_MARK = re.compile("[" + "".join(_FAMILIES) + "]")
_OPENS_BEHIND = re.compile(r"(?:^|[\s(\[{])[وف]?[بكل]?ـ?$")
"""What may stand before an opening mark: a space, a bracket, or a particle that is written as one with what is quoted."""

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


class _Mark(NamedTuple):
    position: int
    character: str
    family: str
    before: str
    """Four characters at most."""
    after: str

    @property
    def apostrophe(self) -> bool:
        return self.family == "‘" and self.before[-1:].isalpha() and self.after.isalpha()

    @property
    def stands_as_opening(self) -> bool:
        return bool(_OPENS_BEHIND.search(self.before)) and self.after.isalnum()


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    found = []
    for match in _MARK.finditer(text, start, end):
        at, character = match.start(), match.group()
        before, after = text[max(start, at - 4) : at], text[at + 1 : min(end, at + 2)]
        found.append(_Mark(at, character, _FAMILIES[character], before, after))
    return [mark for mark in found if not mark.apostrophe]


def _close(opened: list[_Mark], by_family: dict[str, list[_Mark]], mark: _Mark) -> Span:
    """Close the innermost open mark of the family of `mark`; what was left open inside it is passed over."""
    while True:
        other = opened.pop()
        by_family[other.family].pop()
        if other.family == mark.family:
            return (other.position, mark.position + 1)


def _pair(marks: list[_Mark]) -> list[Span]:
    """Pair the marks by families: a mark closes its family's open one, otherwise it opens one.

    So reversed guillemets and curly marks that an editor typed in one direction only are paired too. The mark that opened a quotation
    opens one inside it where the space around it says so. What is left open after that was spaced carelessly, or mixes two
    families: neighbours are paired, and one that has none is passed over.
    """
    opened: list[_Mark] = []
    by_family: dict[str, list[_Mark]] = {family: [] for family in _FAMILIES.values()}
    pairs: list[Span] = []
    for mark in marks:
        same = by_family[mark.family]
        if same and not (mark.character == same[-1].character and mark.stands_as_opening):
            pairs.append(_close(opened, by_family, mark))
        else:
            opened.append(mark)
            same.append(mark)
    return pairs + _neighbours(opened)


def _neighbours(opened: list[_Mark]) -> list[Span]:
    pairs: list[Span] = []
    waiting: list[_Mark] = []
    for mark in opened:
        family = _MIXED.get(mark.family, mark.family)
        if waiting and _MIXED.get(waiting[-1].family, waiting[-1].family) == family:
            pairs.append((waiting.pop().position, mark.position + 1))
        else:
            waiting.append(mark)
    return pairs


def _quotations_of_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    holders: list[int] = []
    for begin, finish in sorted(_pair(_marks(text, start, end))):
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
