"""The check of a summary, sentence by sentence."""

from collections.abc import Sequence
from datetime import date

from mujaz.model import Article, Record
from mujaz.summary.checking.days import check_days
from mujaz.summary.checking.evidence import Rest, rest_of
from mujaz.summary.checking.names import check_bindings, check_names
from mujaz.summary.checking.numbers import Counted, check_numbers, counted
from mujaz.summary.checking.quotes import check_quotations
from mujaz.summary.checking.strangers import check_strangers
from mujaz.summary.checking.support import support_of
from mujaz.summary.checking.turning import check_turning
from mujaz.summary.checking.verdicts import DOUBTS, CheckedSentence, Failure, Verdict
from mujaz.summary.checking.views import View, view_of
from mujaz.summary.checking.voices import check_voices


def check(
    article: Article, record: Record, summary: Sequence[str], summary_record: Record
) -> tuple[CheckedSentence, ...]:
    """What of a summary its article bears out.

    Args:
        article: The article.
        record: Its record, whose spans point into its body.
        summary: The sentences of the summary, in order.
        summary_record: The record of the summary, understood as a text of its own with the article's day of publication: its spans point
            into the sentences joined by a blank line.

    Returns:
        A verdict for each sentence, in order: "fail" with what fails, "unsure" when too little of it was found in the article, else "pass".
    """
    views = (
        view_of(article.body, record),
        view_of(article.headline or "", Record()),
        view_of("\n\n".join(summary), summary_record),
    )
    numbers = counted(views[0]), counted(views[2])
    published = article.published.value[:10] if article.published else None
    checked = []
    start = 0
    for text in summary:
        checked.append(_checked(text, start, views, numbers, published))
        start += len(text) + 2
    return tuple(checked)


def _checked(
    text: str,
    start: int,
    views: tuple[View, View, View],
    numbers: tuple[list[Counted], list[Counted]],
    published: str | None,
) -> CheckedSentence:
    article, heading, summary = views
    within = (start, start + len(text))
    span = summary.range_of(within)
    if not span:
        return CheckedSentence(text=text, verdict="unsure")
    rest = rest_of(article, summary, span)
    support = support_of(article, summary, span, rest)
    failures: list[Failure] = [
        *check_names(article, heading, summary, span),
        *check_strangers(article, heading, summary, span),
        *check_bindings(article, summary, span, "place", "country"),
        *check_bindings(article, summary, span, "person"),
        *check_numbers(article, numbers[0], summary, [number for number in numbers[1] if number.span.start in span]),
        *check_days(article, summary, within, published),
        *check_quotations(article, summary, span),
        *check_voices(article, summary, span),
        *check_turning(article, summary, span, rest, _day(published)),
        *support.failures,
    ]
    return CheckedSentence(
        text=text,
        verdict=_verdict(failures, support.doubtful),
        evidence=_spans(article, rest),
        failures=tuple(failures),
    )


def _verdict(failures: Sequence[Failure], doubtful: bool) -> Verdict:
    if any(failure.code not in DOUBTS for failure in failures):
        return "fail"
    return "unsure" if failures or doubtful else "pass"


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


def _spans(article: View, rest: Rest) -> tuple[tuple[int, int], ...]:
    return tuple(article.sentences[sentence] for sentence in sorted(rest.sentences))
