"""Whether something stands in the article among the same words: "17" of the attackers is not "17" of the soldiers.

Each place of a thing in the article is compared by its neighbours with the place in the summary. What fits badly fails only where
another of its kind fits clearly better.
"""

from collections.abc import Iterable
from itertools import chain

from mujaz.summary.checking.roots import roots, same_root
from mujaz.summary.checking.views import View, is_content

_NEAR, _NEARBY, _FAR = 2, 6, 30
_NEAR_WEIGHT, _NEARBY_WEIGHT, _FAR_WEIGHT = 3.0, 1.0, 0.4
CLEARLY = 3.0
"""How much better another must fit: as much as one shared next neighbour."""


def _neighbours(view: View, span: range, apart: range) -> dict[int, int]:
    """Content words of the same sentence and how far each is from `span`; `apart` are never looked at."""
    sentence = view.words[span.start].sentence
    found: dict[int, int] = {}
    for at in chain(
        range(max(0, span.start - _FAR), span.start), range(span.stop, min(len(view.words), span.stop + _FAR))
    ):
        word = view.words[at]
        if word.sentence == sentence and at not in apart and at not in view.dated and is_content(word.folded):
            found[at] = span.start - at if at < span.start else at - span.stop + 1
    return found


def affinity(summary: View, span: range, article: View, place: range) -> float:
    """How many neighbours the words `span` of the summary share with the words `place` of the article, the near ones counted more."""
    told = _neighbours(summary, span, span)
    there = _neighbours(article, place, place)
    by_root: dict[str, list[int]] = {}
    for at in there:
        for root in roots(article.words[at].folded):
            by_root.setdefault(root, []).append(at)
    total = 0.0
    for at, distance in told.items():
        folded = summary.words[at].folded
        met = {other for root in roots(folded) for other in by_root.get(root, ())}
        reach = [there[other] for other in met if same_root(folded, article.words[other].folded)]
        if reach:
            total += _weight(max(distance, min(reach)))
    return total


def _weight(distance: int) -> float:
    if distance <= _NEAR:
        return _NEAR_WEIGHT
    return _NEARBY_WEIGHT if distance <= _NEARBY else _FAR_WEIGHT


def best(summary: View, span: range, article: View, places: Iterable[range]) -> float:
    """The best affinity of `places`, or -1 when there is none."""
    return max((affinity(summary, span, article, place) for place in places), default=-1.0)
