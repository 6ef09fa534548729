"""The lines of the article that a clause rests on, and how much of it they bear out."""

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from mujaz.summary.checking.evidence import Evidence, content
from mujaz.summary.checking.stems import ROOT, roots, stems
from mujaz.summary.checking.vocabulary import is_commonplace
from mujaz.text.tokens import Token

MOST_LINES, LEAST_GAIN = 3, 0.12
"""Lines that a clause may rest on, and the share of its weight that a further one must bear out."""
_NONE: frozenset[int] = frozenset()


class Support(NamedTuple):
    """The lines that a clause rests on, the best first, and its words that are nowhere in the article."""

    lines: tuple[int, ...]
    missing: tuple[Token, ...]


def lines_with(evidence: Evidence, folded: str) -> frozenset[int]:
    """The lines that hold a word of the stem, or else of the root, of a folded word."""
    by_stem = _NONE.union(*(evidence.of_stem.get(key, _NONE) for key in stems(folded)))
    return by_stem or _NONE.union(*(evidence.of_root.get(key, _NONE) for key in roots(folded) if len(key) >= ROOT))


def weight(evidence: Evidence, lines: frozenset[int]) -> float:
    """What a word weighs that stands in `lines`: rare words more."""
    return log(1 + len(evidence.lines) / max(1, len(lines)))


def support_of(evidence: Evidence, tokens: Sequence[Token]) -> Support:
    """The few lines that together hold most of the clause's words (a greedy cover by weight)."""
    told = content(tokens)
    places = [lines_with(evidence, token.folded) for token in told]
    weights = [weight(evidence, place) for place in places]
    least = LEAST_GAIN * sum(weights)
    left, chosen = set(range(len(told))), []
    for _ in range(MOST_LINES):
        gains: dict[int, float] = {}
        for index in left:
            for line in places[index]:
                gains[line] = gains.get(line, 0.0) + weights[index]
        best = max(gains, key=lambda line: (gains[line], -line), default=None)
        if best is None or gains[best] < least:
            break
        chosen.append(best)
        left -= {index for index in left if best in places[index]}
    missing = (token for token, place in zip(told, places, strict=True) if not place and token.kind == "word")
    return Support(tuple(chosen), tuple(token for token in missing if not is_commonplace(token.folded)))
