"""Which clauses are the summary: together they hold most of what a summary would say, and repeat nothing.

A set of clauses is worth the sum of the weights of the distinct stems it holds (maximum coverage, Gillick and Favre 2009), less what
its words cost a reader, plus what its form earns; clauses are taken greedily (Lin and Bilmes 2011: near-optimal for such a sum). A stem's
weight is the probability that an editor's summary names it, from three signs: how many sentences hold it, whether the headline (or the
standfirst, or the publisher's bullets) does, and whether the first sentence does. The log-odds are a logistic fit to articles and bullets that
were written for this project (`bench/fit_summary_weights.py`), rounded; the other constants were tried on the same articles.
"""

from collections.abc import Iterable, Sequence
from math import exp, log2
from typing import NamedTuple

from mujaz.model import Article
from mujaz.summary.clauses import Clause
from mujaz.summary.words import Sentence, bare, overlaps, plain_words, stem_table, words
from mujaz.text.tokens import Token, tokenize

RARE, TWICE_AS_OFTEN, IN_HEADLINE, IN_FIRST, IN_HINTS = -1.1, 0.9, 2.2, 1.8, 0.7
"""Log-odds of a stem: of one sentence; for each doubling of sentences; named in the headline, the first sentence, the hints."""
WORD_COST = 0.17
"""What a word costs, in expected words of an editor's summary."""
FIRST, REPORTS, SPEAKS = 1.0, 0.6, 0.3
"""What the first sentence earns, a clause that reports a content ("أن"), and one that opens with who says it."""
LEANING, ODD_LENGTH, REPEATING = 2.0, 0.15, 4.0
"""What a point of leaning loses, each word outside `BEST_LENGTH`, and repeating all over the half that any clause may share."""
BEST_LENGTH = (15, 35)


class Candidate(NamedTuple):
    """A clause as it would read as a bullet, how far it leans on its surroundings, its stems, and what its form is worth."""

    clause: Clause
    text: str
    stems: frozenset[str]
    worth: float


class Weights(NamedTuple):
    """The stems of an article's words, and the weight of each stem of its body."""

    stem: dict[str, str]
    weight: dict[str, float]


def weights(article: Article, sentences: Sequence[Sentence]) -> Weights:
    """The weight of each stem of the body."""
    hints = [token for text in (*article.publisher_summary, article.standfirst or "") for token in tokenize(text)]
    headline = plain_words(tokenize(article.headline or ""))
    told = [plain_words(sentence.tokens) for sentence in sentences]
    stem = stem_table({word for line in (*told, headline, plain_words(hints)) for word in line})
    holds = [_stems(line, stem) for line in told]
    signs = (
        (IN_HEADLINE, _stems(headline, stem)),
        (IN_HINTS, _stems(plain_words(hints), stem)),
        (IN_FIRST, holds[0] if holds else frozenset()),
    )
    often: dict[str, int] = {}
    for line in holds:
        for one in line:
            often[one] = often.get(one, 0) + 1
    return Weights(stem, {one: _probability(one, count, signs) for one, count in often.items()})


def _probability(stem: str, count: int, signs: Iterable[tuple[float, frozenset[str]]]) -> float:
    odds = RARE + TWICE_AS_OFTEN * log2(count) + sum(value for value, stems in signs if stem in stems)
    return 1 / (1 + exp(-odds))


def _stems(line: Iterable[str], stem: dict[str, str]) -> frozenset[str]:
    return frozenset(stem[word] for word in line if word in stem)


def stems_of(text: str, weights: Weights) -> frozenset[str]:
    """The stems of a candidate's text."""
    return _stems(plain_words(tokenize(text)), weights.stem)


def worth(length: int, tokens: Sequence[Token], leaning: float, first: bool) -> float:
    """What a clause of `length` words of the body earns by its form and place, less what it costs; its stems come on top."""
    shortest, longest = BEST_LENGTH
    odd = max(0, shortest - length) + max(0, length - longest)
    reports = any(token.folded in words("content") for token in tokens)
    speaks = any(bare(token.folded) in words("said") for token in tokens[:4])
    earned = FIRST * first + REPORTS * reports + SPEAKS * speaks
    return earned - WORD_COST * length - ODD_LENGTH * odd - LEANING * leaning


def select(candidates: Sequence[Candidate], weights: Weights, bullets: int) -> list[Candidate]:
    """Up to `bullets` candidates in the order of the body, no two of them from the same characters."""
    chosen: list[Candidate] = []
    covered: frozenset[str] = frozenset()
    free = list(candidates)
    while free and len(chosen) < bullets:
        best = max(free, key=lambda candidate: _gain(candidate, covered, weights))
        chosen.append(best)
        covered |= best.stems
        free = [candidate for candidate in free if not _meet(candidate, best)]
    return sorted(chosen, key=lambda candidate: candidate.clause.kept[0])


def _gain(candidate: Candidate, covered: frozenset[str], weights: Weights) -> float:
    repeated = len(candidate.stems & covered) / max(1, len(candidate.stems))
    return candidate.worth + _coverage(candidate.stems - covered, weights) - REPEATING * max(0.0, repeated - 0.5)


def _coverage(stems: frozenset[str], weights: Weights) -> float:
    return sum(weights.weight.get(stem, 0.0) for stem in sorted(stems))


def _meet(one: Candidate, other: Candidate) -> bool:
    if one.clause.sentence != other.clause.sentence:
        return False
    return any(overlaps(span, taken) for span in one.clause.kept for taken in other.clause.kept)
