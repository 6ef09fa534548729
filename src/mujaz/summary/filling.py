"""The last resort of an article with little to say: what was refused only for its length or for leaning on what stands before it."""

from collections.abc import Callable, Sequence

from mujaz.summary.selecting import LONGEST_BULLET, Candidate, meet, select, value
from mujaz.summary.weighing import Weights

_SHORTEST = (10, 0)
"""Words of the shortest of the pieces that are tried, one after the other, where long bullets leave no room for others."""
_SAME = 0.8
"""The share of a clause's stems that says it again."""
_MOST_TRIED = 24

Stands = Callable[[Sequence[Candidate]], bool]
"""Whether bullets, in the order of the body, all pass the check."""


def filled(
    chosen: Sequence[Candidate], reserve: Sequence[Candidate], known: Weights, bullets: int, stands: Stands
) -> list[Candidate]:
    """As many bullets as asked, if there are: the chosen and others beside them, or else shorter ones in their place."""
    best = _added(chosen, reserve, known, bullets, stands)
    for shortest in _SHORTEST:
        if len(best) >= bullets:
            break
        plain = [one for one in reserve if one.length >= shortest and one.leans == 0]
        apart = select(_pieces(plain, stands), known, bullets)
        if stands(apart):
            best = max(best, _added(apart, reserve, known, bullets, stands), key=len)
    return best


def _pieces(candidates: Sequence[Candidate], stands: Stands) -> list[Candidate]:
    """The most of the candidates that stand and do not meet: always the one that ends first."""
    found: list[Candidate] = []
    for one in sorted(candidates, key=lambda one: one.clauses[-1].kept[-1][1]):
        if not any(meet(one, other) for other in found) and stands([one]):
            found.append(one)
    return found


def _added(
    chosen: Sequence[Candidate], reserve: Sequence[Candidate], known: Weights, bullets: int, stands: Stands
) -> list[Candidate]:
    """The chosen, and of the reserve what leans least, then what is bearable and worth most, and neither meets nor repeats them."""
    found = list(chosen)
    free = list(reserve)
    for _ in range(_MOST_TRIED):
        told = frozenset(stem for one in found for stem in one.stems)
        free = [one for one in free if not any(meet(one, other) for other in found) and _adds(one, told)]
        if len(found) >= bullets or not free:
            break
        best = min(free, key=lambda one: (one.leans, one.length > LONGEST_BULLET, -value(one, known, told)))
        free.remove(best)
        more = sorted([*found, best], key=lambda one: one.clauses[0].kept[0])
        if stands(more):
            found = more
    return found


def _adds(candidate: Candidate, told: frozenset[str]) -> bool:
    return bool(candidate.stems) and len(candidate.stems & told) <= _SAME * len(candidate.stems)
