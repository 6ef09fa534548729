"""Names of the article that would stand better in a slot than the claim's: by the votes around it, and by the words right beside it."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from mujaz.summary.checking.alignment import Fit
from mujaz.summary.checking.index import content
from mujaz.summary.checking.places import kind_in
from mujaz.summary.checking.slots import Slot
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import is_cue, nisbas
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token

APART, TOGETHER, ONE_LINE = 0.9, 0.6, 0.4
"""The share of a rival's votes below which the name is outvoted: where the lines behind the clause do not tell of it, where they do, and
where it stands in the rival's very line."""
PRESENT, BODY = 0.3, 0.4
"""The same for a rival who is in the claim too, and for a body."""
LEAST, LEAST_OF_BODY, LEAST_OF_PRESENT = 0.1, 0.25, 0.4
"""The share of all votes that the rival must have: at all, in a body's place, and where it is in the claim too."""


def is_outvoted(slot: Slot) -> bool:
    """True where another of its kind fits so much better that it is its place."""
    others = ((key, fit) for key, fit in slot.fits.items() if key not in slot.same)
    like = ((key, fit) for key, fit in others if kind_in(slot.evidence.entities[key]) == slot.kind)
    return any(slot.own < _share(slot, key, fit) * fit.rival for key, fit in like)


def _share(slot: Slot, key: str, fit: Fit) -> float:
    """The share of a rival's votes that the name must have."""
    here = key in slot.claim.here
    if fit.rival < (LEAST_OF_PRESENT if here else LEAST_OF_BODY if slot.kind == "organization" else LEAST):
        return 0.0
    if here:
        return PRESENT
    if slot.kind == "organization":
        return BODY
    if slot.evidence.alignment.line_of(fit.standing) in slot.lines:
        return ONE_LINE
    return APART if slot.clause and slot.lines.isdisjoint(slot.clause.support.lines) else TOGETHER


def is_replaced(slot: Slot) -> bool:
    """True for a name beside words that the article has beside one that fits better, and never beside the name."""
    before, behind = (_beside(slot, behind=side) for side in (False, True))
    if not slot.same or not slot.same.isdisjoint(before.keys() | behind.keys()):
        return False
    left, right = (set(_better(slot, side)) for side in (before, behind))
    return not left.isdisjoint(right) or not left <= slot.claim.here


def _better(slot: Slot, beside: Mapping[str, int]) -> Iterator[str]:
    """Those of the kind right beside a word that fit better than the name."""
    for key, far in beside.items():
        like = far == 1 and key in slot.fits and kind_in(slot.evidence.entities[key]) == slot.kind
        if like and slot.fits[key].own > slot.own:
            yield key


def _beside(slot: Slot, *, behind: bool) -> Mapping[str, int]:
    """The names that stand in the article on the same side of the word next to one of the claim, where that word may tell which."""
    token = _next_word(slot, behind=behind)
    return slot.evidence.neighbours.beside(token, behind=behind) if token and not _is_loose(slot, token) else {}


def _next_word(slot: Slot, *, behind: bool) -> Token | None:
    """The telling word next to a name, where no comma stands between them."""
    start, end = slot.span
    side = [t for t in slot.claim.tokens if (t.start >= end if behind else t.end <= start)]
    near = takewhile(lambda token: token.kind != "punct", side if behind else reversed(side))
    return next(iter(content(near)), None)


def _is_loose(slot: Slot, token: Token) -> bool:
    """True for a number, a word of a date or another name, a verb of saying, a country's adjective: many stand beside them."""
    if token.kind != "word" or is_cue(token.folded) or not nisbas().keys().isdisjoint(stems(token.folded)):
        return True
    spans = [*(place.span for place in slot.claim.names), *(span for _, span in slot.claim.dates)]
    return any(overlaps((token.start, token.end), span) for span in spans)
