"""Quotations of a summary: word for word the article's."""

from collections.abc import Iterator

from mujaz.summary.checking.roots import stems
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View
from mujaz.text.quotes import quotations

_GAP = "..."


def quoted(summary: View, span: range) -> frozenset[int]:
    """The positions among the words `span` that stand in quotation marks."""
    inside = (at for quote in quotations(summary.text) for at in summary.range_of(quote.inner))
    return frozenset(at for at in inside if at in span)


def check_quotations(article: View, summary: View, span: range) -> Iterator[Failure]:
    """A failure for each quotation among the words `span` that the article's words do not hold in the same order."""
    start, end = summary.words[span.start].start, summary.words[span.stop - 1].end
    for quote in quotations(summary.text):
        if start <= quote.start < end + 1:
            inner = summary.text[slice(*quote.inner)]
            parts = inner.replace("…", _GAP).split(_GAP)
            if not all(_holds(article, summary, quote.start + 1, inner, part) for part in parts):
                yield failure("quotation", inner)


def _holds(article: View, summary: View, start: int, inner: str, part: str) -> bool:
    begin = start + inner.replace("…", _GAP).find(part)
    words = [summary.words[at].folded for at in summary.range_of((begin, begin + len(part)))]
    if not words:
        return True
    heads = {at for stem in stems(words[0]) for at in article.stems.get(stem, ())}
    return any(_follows(article, at, words) for at in heads)


def _follows(article: View, at: int, words: list[str]) -> bool:
    there = [word.folded for word in article.words[at + 1 : at + len(words)]]
    return there == words[1:]
