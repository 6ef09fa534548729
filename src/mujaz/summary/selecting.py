"""Which clauses are the summary: together they cover most of what the article is about, and repeat nothing.

A set of clauses is worth the weight of the distinct stems it holds (maximum coverage, Gillick and Favre 2009), and what each clause earns by
its place and loses by leaning on its surroundings; clauses are taken greedily (Lin and Bilmes 2011: near-optimal for such a sum). A stem
weighs by the sentences it stands in, early ones counting more, and by the headline, standfirst and publisher's bullets naming it.
"""

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple

from mujaz.model import Article, Span
from mujaz.summary.clauses import Clause
from mujaz.summary.words import Sentence, overlaps, plain_words, stem_table
from mujaz.text.tokens import tokenize

HEADLINE, HINT = 1.0, 0.5
"""What naming in the headline, and in the standfirst or the publisher's bullets, adds to a stem's weight, in multiples of it."""
FIRST, PLACE, OPENING = 0.5, 0.25, 0.08
"""What the first sentence, a place early in the body, and opening a paragraph earn, in shares of the article's coverage."""
LEANING, LENGTH = 0.15, 0.25
"""What a point of leaning, and a length far from the best, lose, in the same shares."""
BEST_WORDS = 28


class Candidate(NamedTuple):
    """A clause as it would read as a bullet, how far it leans on its surroundings, and its stems."""

    clause: Clause
    text: str
    leaning: float
    stems: frozenset[str]


class Weights(NamedTuple):
    """The stems of an article's words and what each stem weighs; all weights together are 1."""

    stem: dict[str, str]
    weight: dict[str, float]


def weights(article: Article, sentences: Sequence[Sentence]) -> Weights:
    """The weight of each stem of the body."""
    hints = plain_words([t for text in (*article.publisher_summary, article.standfirst or "") for t in tokenize(text)])
    headline = plain_words(tokenize(article.headline or ""))
    told = [plain_words(sentence.tokens) for sentence in sentences]
    stem = stem_table({word for words in (*told, headline, hints) for word in words})
    weight: dict[str, float] = {}
    for place, words in enumerate(told):
        for one in _stems(words, stem):
            weight[one] = weight.get(one, 0.0) + 1 / sqrt(1 + place)
    in_headline, in_hints = _stems(headline, stem), _stems(hints, stem)
    for one in weight:
        weight[one] *= 1 + HEADLINE * (one in in_headline) + HINT * (one in in_hints)
    total = sum(weight.values()) or 1.0
    return Weights(stem, {one: value / total for one, value in weight.items()})


def _stems(words: Iterable[str], stem: dict[str, str]) -> frozenset[str]:
    return frozenset(stem[word] for word in words if word in stem)


def stems_of(text: str, weights: Weights) -> frozenset[str]:
    """The stems of a candidate's text."""
    return _stems(plain_words(tokenize(text)), weights.stem)


def select(candidates: Sequence[Candidate], sentences: Sequence[Sentence], weights: Weights, bullets: int) -> list[Candidate]:
    """Up to `bullets` candidates in the order of the body, no two of them from the same characters."""
    chosen: list[Candidate] = []
    covered: frozenset[str] = frozenset()
    earned = [_earned(candidate, sentences) for candidate in candidates]
    free = set(range(len(candidates)))
    while free and len(chosen) < bullets:
        gains = {i: earned[i] + _coverage(candidates[i].stems - covered, weights) for i in free}
        best = max(sorted(free), key=gains.__getitem__)
        chosen.append(candidates[best])
        covered |= candidates[best].stems
        free = {i for i in free if not _meet(candidates[i], candidates[best])}
    return sorted(chosen, key=lambda candidate: candidate.clause.kept[0])


def _coverage(stems: frozenset[str], weights: Weights) -> float:
    return sum(weights.weight.get(stem, 0.0) for stem in stems)


def _earned(candidate: Candidate, sentences: Sequence[Sentence]) -> float:
    index = candidate.clause.index
    place = FIRST if index == 0 else PLACE / sqrt(1 + index)
    opening = OPENING if sentences[index].opening else 0.0
    words = len(candidate.text.split())
    length = LENGTH * max(0, abs(words - BEST_WORDS) - 5) / BEST_WORDS
    return place + opening - LEANING * candidate.leaning - length


def _meet(one: Candidate, other: Candidate) -> bool:
    if one.clause.index != other.clause.index:
        return False
    spans: list[Span] = list(other.clause.kept)
    return any(overlaps(span, taken) for span in one.clause.kept for taken in spans)
