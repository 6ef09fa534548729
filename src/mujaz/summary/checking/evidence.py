"""The sentences of the article that a sentence of the summary rests on: those that share its rarest words."""

from math import log
from typing import NamedTuple

from mujaz.summary.checking.views import View, is_content, places_of

_MOST = 5
_LEAST_GAIN = 1.2
"""What a further sentence must add, in the weight of a word that stands in about a third of the sentences."""


class Shared(NamedTuple):
    """A word of the summary and the positions in the article where it stands too."""

    position: int
    weight: float
    places: frozenset[int]


class Rest(NamedTuple):
    """What a sentence rests on: its words with their places, and the article's sentences, the best first."""

    shared: tuple[Shared, ...]
    sentences: tuple[int, ...]


def shared_words(article: View, summary: View, span: range) -> tuple[Shared, ...]:
    """The content words of the summary in `span`, each with its places in the article, and how rare it is there."""
    count = len(article.sentences) + 1
    found = []
    for at in span:
        word = summary.words[at]
        if not is_content(word.folded):
            continue
        places = frozenset(places_of(article, word.folded, loosely=True))
        holders = {article.words[place].sentence for place in places}
        found.append(Shared(at, log(1 + count / max(1, len(holders))), places))
    return tuple(found)


def rest_of(article: View, summary: View, span: range) -> Rest:
    """The evidence of the words `span` of the summary: sentences taken while each adds words that the others lack."""
    shared = shared_words(article, summary, span)
    left = {item.position for item in shared}
    chosen: list[int] = []
    while len(chosen) < _MOST:
        gains: dict[int, float] = {}
        for item in shared:
            if item.position in left:
                for sentence in {article.words[place].sentence for place in item.places}:
                    gains[sentence] = gains.get(sentence, 0.0) + item.weight
        best = max(gains, key=lambda sentence: (gains[sentence], -sentence), default=None)
        if best is None or (chosen and gains[best] < _LEAST_GAIN):
            break
        chosen.append(best)
        left -= {item.position for item in shared if any(article.words[at].sentence == best for at in item.places)}
    return Rest(shared, tuple(chosen))
