"""Numbers of a summary: each must be the article's, and count the same thing there."""

from collections.abc import Iterator
from typing import NamedTuple

from mujaz.summary.checking.binding import CLEARLY, best
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View
from mujaz.text.numbers import find_numbers
from mujaz.text.tokens import tokenize

_UNTOLD = 2
"""One and two are often told by the noun alone."""


class Counted(NamedTuple):
    """A number outside of dates, and the positions of its words."""

    value: float
    span: range
    ordinal: bool


def counted(view: View) -> list[Counted]:
    """The numbers of a text that belong to no date."""
    found = []
    for number in find_numbers(tokenize(view.text)):
        span = view.range_of((number.start, number.end))
        if span and not any(at in view.dated for at in span):
            found.append(Counted(number.value, span, number.ordinal))
    return found


def _in_dates(view: View) -> set[float]:
    return {number.value for number in find_numbers(tokenize(view.text))}


def check_numbers(article: View, told: list[Counted], summary: View, own: list[Counted]) -> Iterator[Failure]:
    """The failures of `own`, numbers of one sentence of the summary, against `told`, those of the article."""
    everywhere = {number.value for number in told}
    said = {number.value for number in own}
    for number in own:
        words = summary.told(number.span)
        if number.value not in everywhere:
            if number.value > _UNTOLD and number.value not in (_in_dates(article) if number.ordinal else ()):
                yield failure("number", words)
            continue
        same = best(summary, number.span, article, (other.span for other in told if other.value == number.value))
        others = (
            (best(summary, number.span, article, [other.span]), other)
            for other in told
            if other.value not in said and not other.ordinal
        )
        better = max(others, key=lambda pair: pair[0], default=None)
        if not number.ordinal and better and better[0] >= same + CLEARLY:
            yield failure("number_of", words, article.told(better[1].span))
