"""What each stem of an article weighs: the probability that an editor's summary of it names the stem.

The signs are how many sentences hold it, whether the headline (or the standfirst, or the publisher's bullets), the first or the second
sentence does, whether it belongs to a name or a role, and whether it is told in a direct quotation, which editors seldom repeat. The
log-odds are a logistic fit to articles and bullets that were written for this project (`bench/fit_summary_weights.py`), rounded.
"""

from collections.abc import Iterable, Sequence
from math import exp, log2
from typing import NamedTuple

from mujaz.model import Article, Record, Span
from mujaz.summary.words import Sentence, overlaps, plain_words, stem_table
from mujaz.text.tokens import folded_words

RARE, TWICE_AS_OFTEN, IN_HINTS = -1.7, 0.6, 0.7
"""Log-odds of a stem of one sentence; for each doubling of sentences; named in the standfirst or the publisher's bullets."""
ODDS = {
    "headline": 2.1,
    "first": 2.0,
    "second": 0.5,
    "person": 1.35,
    "entity": 0.5,
    "role": 0.6,
    "direct": -1.9,
}
"""Log-odds of each sign of `signs`."""


class Weights(NamedTuple):
    """The stems of an article's words, and the weight of each stem of its body."""

    stem: dict[str, str]
    weight: dict[str, float]


def weights(article: Article, record: Record, sentences: Sequence[Sentence]) -> Weights:
    """The weight of each stem of the body."""
    hints = [word for text in (*article.publisher_summary, article.standfirst or "") for word in folded_words(text)]
    told = [plain_words(sentence.tokens) for sentence in sentences]
    stem = stem_table({word for line in (*told, folded_words(article.headline or ""), hints) for word in line})
    often = occurrences(told, stem)
    sets = signs(article, record, sentences, stem)
    odds = [(ODDS[name], stems) for name, stems in sets.items()] + [(IN_HINTS, stems_among(hints, stem))]
    return Weights(stem, {one: _probability(one, count, odds) for one, count in often.items()})


def occurrences(told: Iterable[Iterable[str]], stem: dict[str, str]) -> dict[str, int]:
    """The number of sentences that hold each stem."""
    often: dict[str, int] = {}
    for line in told:
        for one in stems_among(line, stem):
            often[one] = often.get(one, 0) + 1
    return often


def signs(
    article: Article, record: Record, sentences: Sequence[Sentence], stem: dict[str, str]
) -> dict[str, frozenset[str]]:
    """For each sign the stems that bear it."""
    people = [entity for entity in record.entities if entity.kind == "person"]
    others = [entity for entity in record.entities if entity.kind != "person"]
    direct = [statement.span for statement in record.statements if statement.mode == "direct"]
    named = {
        "headline": folded_words(article.headline or ""),
        "first": plain_words(sentences[0].tokens) if sentences else [],
        "second": plain_words(sentences[1].tokens) if len(sentences) > 1 else [],
        "person": [word for entity in people for word in folded_words(entity.name)],
        "entity": [word for entity in others for word in folded_words(entity.name)],
        "role": [word for entity in people for word in folded_words(entity.role or "")],
        "direct": _words_within(direct, sentences),
    }
    found = {name: stems_among(words, stem) for name, words in named.items()}
    return {**found, "entity": found["entity"] - found["person"]}


def stems_among(words: Iterable[str], stem: dict[str, str]) -> frozenset[str]:
    """The stems of the words that have one."""
    return frozenset(stem[word] for word in words if word in stem)


def stems_of(text: str, weights: Weights) -> frozenset[str]:
    """The stems of a candidate's text."""
    return stems_among(folded_words(text), weights.stem)


def _words_within(spans: Sequence[Span], sentences: Sequence[Sentence]) -> list[str]:
    touched = [s for s in sentences if any(overlaps((s.start, s.end), span) for span in spans)]
    return [
        token.folded
        for sentence in touched
        for token in sentence.tokens
        if any(start <= token.start < end for start, end in spans)
    ]


def _probability(stem: str, count: int, odds: Iterable[tuple[float, frozenset[str]]]) -> float:
    total = RARE + TWICE_AS_OFTEN * log2(count) + sum(value for value, stems in odds if stem in stems)
    return 1 / (1 + exp(-total))
