"""Whether the article says it at all: the share of a clause's words that its evidence has, and inferences put behind."""

from collections.abc import Iterator
from typing import NamedTuple

from mujaz.summary.checking.evidence import Rest
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View, is_one_of

_LEAST_WORDS = 3
_UNSUPPORTED = 0.2
_DOUBTFUL = 0.55
_INFERRED = 0.75


class Support(NamedTuple):
    """What the article does not support, and whether the sentence as a whole is in doubt."""

    failures: tuple[Failure, ...]
    doubtful: bool


def support_of(article: View, summary: View, span: range, rest: Rest) -> Support:
    """The clauses among the words `span` that the article does not support."""
    there = {
        item.position: any(article.words[at].sentence in rest.sentences for at in item.places) for item in rest.shared
    }
    share = sum(there.values()) / len(there) if there else 0.0
    return Support(tuple(_unsupported(article, summary, span, there)), share < _DOUBTFUL)


def _clauses(summary: View, span: range) -> Iterator[range]:
    """The clauses of the sentence; an inference that no comma parts begins one too."""
    start = span.start
    for at in span:
        if at > start and (summary.words[at].clause != summary.words[at - 1].clause or _opens_inference(summary, at)):
            yield range(start, at)
            start = at
    yield range(start, span.stop)


def _opens_inference(summary: View, at: int) -> bool:
    """True for "مما يعكس", "وهو ما يعني", "في خطوة تعكس"."""
    folded = [word.folded for word in summary.words[at : at + 4]] + [""] * 4
    if is_one_of(folded[0], "inference_openers"):
        return any(is_one_of(word, "inferring") for word in folded[1:3])
    return (
        folded[0] == "في"
        and is_one_of(folded[1], "inference_nouns")
        and any(is_one_of(word, "inferring") for word in folded[2:4])
    )


def _unsupported(article: View, summary: View, span: range, there: dict[int, bool]) -> Iterator[Failure]:
    for clause in _clauses(summary, span):
        known = [there[at] for at in clause if at in there]
        share = sum(known) / len(known) if known else 1.0
        if clause and _opens_inference(summary, clause.start):
            if share < _INFERRED or not _infers(article, summary, clause):
                yield failure("inference", summary.told(clause))
        elif len(known) >= _LEAST_WORDS and share < _UNSUPPORTED:
            yield failure("unsupported", summary.told(clause))


def _infers(article: View, summary: View, clause: range) -> bool:
    """True when the article draws an inference with the same verb."""
    verbs = [summary.words[at].folded for at in clause[:4] if is_one_of(summary.words[at].folded, "inferring")]
    return any(word.folded in verbs for word in article.words)
