"""What each stem of an article weighs: the probability that an editor's summary of it names the stem.

The signs are how many sentences hold it, whether the headline (or the standfirst, or the publisher's bullets), the first or the second
sentence does, how much of the headline its sentences hold, whether it tells an event of the record, and whether it belongs to a role, a
name, or the name of one of those who speak most; told in a direct quotation it weighs less. The log-odds are a logistic fit to articles
and bullets that were written for this project (`bench/fit_summary_weights.py`), rounded.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from math import exp, log2, sqrt
from typing import NamedTuple

from mujaz.model import Article, Record
from mujaz.summary.words import Sentence, plain_words, stem_table
from mujaz.text.tokens import folded_words

RARE, TWICE_AS_OFTEN, NEAR_HEADLINE, IN_HINTS = -1.6, 0.4, 0.9, 0.7
"""Log-odds of a stem of one sentence; for each doubling of sentences; for what its sentences hold of the headline (`nearness`); named in
the standfirst or the publisher's bullets."""
ODDS = {
    "headline": 1.8,
    "first": 1.3,
    "second": 0.1,
    "event": 0.45,
    "main speaker": 2.4,
    "person": 0.5,
    "entity": 0.3,
    "role": 0.8,
    "direct": -1.0,
}
"""Log-odds of each sign of `signs`."""
MAIN_SPEAKERS = 2


class Weights(NamedTuple):
    """The words of an article, their stems, and the weight of each stem of its body."""

    words: frozenset[str]
    stem: dict[str, str]
    weight: dict[str, float]


def weights(article: Article, record: Record, sentences: Sequence[Sentence]) -> Weights:
    """The weight of each stem of the body."""
    hints = [word for text in (*article.publisher_summary, article.standfirst or "") for word in folded_words(text)]
    told = [plain_words(sentence.tokens) for sentence in sentences]
    known = frozenset(word for line in (*told, folded_words(article.headline or ""), hints) for word in line)
    stem = stem_table(known)
    lines = [stems_among(line, stem) for line in told]
    sets = signs(article, record, lines, stem)
    odds = [*((ODDS[name], stems) for name, stems in sets.items()), (IN_HINTS, stems_among(hints, stem))]
    near = nearness(lines, sets["headline"])
    told_by: dict[str, float] = defaultdict(float)
    for value, stems in odds:
        for one in stems:
            told_by[one] += value
    weight = {one: _probability(n, near[one], told_by[one]) for one, n in occurrences(lines).items()}
    return Weights(known, stem, weight)


def occurrences(lines: Iterable[frozenset[str]]) -> Counter[str]:
    """The number of sentences that hold each stem."""
    return Counter(chain.from_iterable(lines))


def nearness(lines: Iterable[frozenset[str]], headline: frozenset[str]) -> dict[str, float]:
    """For each stem how much of the headline its sentences hold: the most stems that one shares with it, for its length."""
    near: dict[str, float] = {}
    for line in lines:
        shared = len(line & headline) / sqrt(1 + len(line))
        near |= {one: shared for one in line if shared >= near.get(one, 0.0)}
    return near


def signs(
    article: Article, record: Record, lines: Sequence[frozenset[str]], stem: dict[str, str]
) -> dict[str, frozenset[str]]:
    """For each sign the stems that bear it; `lines` are the stems of each sentence."""
    people = [entity for entity in record.entities if entity.kind == "person"]
    others = [entity for entity in record.entities if entity.kind != "person"]
    told = {
        "headline": [article.headline or ""],
        "event": [event.evidence for event in record.events],
        "main speaker": _main_speakers(record),
        "person": [entity.name for entity in people],
        "entity": [entity.name for entity in others],
        "role": [entity.role or "" for entity in people],
        "direct": [statement.text for statement in record.statements if statement.mode == "direct"],
    }
    found = {name: stems_among(folded_words(" ".join(texts)), stem) for name, texts in told.items()}
    places = {"first": next(iter(lines), frozenset()), "second": next(islice(lines, 1, None), frozenset())}
    return {**found, **places, "entity": found["entity"] - found["person"]}


def _main_speakers(record: Record) -> list[str]:
    """The names, or descriptions, of those who have the most statements."""
    often = Counter(statement.speaker for statement in record.statements if statement.speaker)
    names = {entity.id: entity.name for entity in record.entities}
    return [names.get(speaker, speaker) for speaker, _ in often.most_common(MAIN_SPEAKERS)]


def stems_among(words: Iterable[str], stem: dict[str, str]) -> frozenset[str]:
    """The stems of the words that have one."""
    return frozenset(filter(None, map(stem.get, words)))


def _probability(count: int, near: float, signs: float) -> float:
    """The weight of a stem of `count` sentences whose signs have the log-odds `signs` together."""
    total = RARE + TWICE_AS_OFTEN * log2(count) + NEAR_HEADLINE * near
    return 1 / (1 + exp(-total - signs))
