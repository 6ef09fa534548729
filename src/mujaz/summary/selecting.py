"""Which clauses are the summary: together they hold most of what a summary would say, and repeat nothing.

A set of clauses is worth the sum of the weights of the distinct stems it holds (maximum coverage, Gillick and Favre 2009), less what
its words cost a reader, plus what its form earns; clauses are taken greedily (Lin and Bilmes 2011: near-optimal for such a sum). A
bullet is one clause, or two that a conjunction joins. The constants were tried on articles that were written for this project.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.summary.clauses import Clause
from mujaz.summary.weighing import Weights
from mujaz.summary.words import bare, overlaps, words
from mujaz.text.tokens import Token

WORD_COST = 0.17
"""What a word costs, in expected words of an editor's summary: at this price the bullets are about as long as an editor's."""
FIRST, SPEAKS = 1.0, 0.3
"""What the first sentence earns, and a clause that opens with who says it."""
LEANING, REPEATING = 2.0, 4.0
"""What a point of leaning loses, and repeating all over the half that any clause may share."""
SHORT, TOO_SHORT, TOO_LONG, UNBEARABLE = (18, 0.15), (13, 0.3), (35, 0.15), (45, 0.5)
"""Lengths, and what each word short of the first two, or past the others, loses."""
LONGEST_BULLET = 40
"""Words that a reader bears."""


class Candidate(NamedTuple):
    """A bullet that could be: its clauses in the order of the body, what joins them, its stems, its words, what its form is worth."""

    clauses: tuple[Clause, ...]
    text: str
    stems: frozenset[str]
    length: int
    form: float
    unnamed: float = 0.0
    """What of its form it loses because its speaker is not named in it: regained where he is named just before."""
    leans: float = 0.0
    """How far it leans on what stands before it."""
    joint: str = ""
    alone: bool = True
    """False for a clause that is no bullet by itself: its speaker or its subject is told before it."""


def form(tokens: Sequence[Token], leaning: float, first: bool) -> float:
    """What a clause earns by its form and place, less what it loses by leaning on its surroundings."""
    speaks = any(bare(token.folded) in words("said") for token in tokens[:4])
    return FIRST * first + SPEAKS * speaks - LEANING * leaning


def value(candidate: Candidate, weights: Weights, covered: frozenset[str] = frozenset()) -> float:
    """What a candidate adds to a summary that holds the stems `covered`."""
    short = sum(loss * max(0, length - candidate.length) for length, loss in (SHORT, TOO_SHORT))
    odd = short + sum(loss * max(0, candidate.length - length) for length, loss in (TOO_LONG, UNBEARABLE))
    repeated = len(candidate.stems & covered) / max(1, len(candidate.stems))
    cost = WORD_COST * candidate.length + odd + REPEATING * max(0.0, repeated - 0.5)
    return candidate.form + _coverage(candidate.stems - covered, weights) - cost


def select(candidates: Sequence[Candidate], weights: Weights, bullets: int) -> list[Candidate]:
    """Up to `bullets` candidates in the order of the body, no two of them from the same characters."""
    chosen: list[Candidate] = []
    covered: frozenset[str] = frozenset()
    free = list(candidates)
    while free and len(chosen) < bullets:
        best = max(free, key=lambda candidate: value(candidate, weights, covered))
        chosen.append(best)
        covered |= best.stems
        free = [candidate for candidate in free if not meet(candidate, best)]
    return sorted(chosen, key=lambda candidate: candidate.clauses[0].kept[0])


def _coverage(stems: frozenset[str], weights: Weights) -> float:
    return sum(weights.weight.get(stem, 0.0) for stem in sorted(stems))


def meet(one: Candidate, other: Candidate) -> bool:
    """True when the two are made from some of the same characters."""
    return any(_clauses_meet(clause, taken) for clause in one.clauses for taken in other.clauses)


def _clauses_meet(one: Clause, other: Clause) -> bool:
    if one.sentence != other.sentence:
        return False
    return any(overlaps(span, taken) for span in one.kept for taken in other.kept)
