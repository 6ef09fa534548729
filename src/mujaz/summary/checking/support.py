"""The lines of the article that a clause rests on, and how much of it they bear out."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.index import content
from mujaz.summary.checking.vocabulary import is_commonplace
from mujaz.text.tokens import Token

MOST_LINES, LEAST_GAIN = 3, 0.12
"""Lines that a clause may rest on, and the share of its weight that a further one must bear out."""

PARTICLE = 2
"""Letters of "لـ" and "الـ"."""


class Support(NamedTuple):
    """The lines that a clause rests on, the best first, and its words that are nowhere in the article."""

    lines: tuple[int, ...]
    missing: tuple[Token, ...]


def support_of(evidence: Evidence, tokens: Sequence[Token]) -> Support:
    """The few lines that together hold most of the clause's words (a greedy cover by weight)."""
    told = content(tokens)
    places = [evidence.index.lines_with(token.folded) for token in told]
    weights = [evidence.index.weight(token.folded) for token in told]
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
    strange = (token for token, place in zip(told, places, strict=True) if not place and token.kind == "word")
    return Support(tuple(chosen), tuple(token for token in strange if not _tells_nothing(token.folded)))


def _tells_nothing(folded: str) -> bool:
    """True for a word that a summary may have of its own, and for a particle parted from its word by a mark: "لـ «الحياة»"."""
    return len(folded) <= PARTICLE or is_commonplace(folded)
