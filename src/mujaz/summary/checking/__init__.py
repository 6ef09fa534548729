"""A summary held against its article: for each sentence the evidence it rests on, a verdict, and what fails."""

from collections.abc import Callable, Iterator

from mujaz.model import Article, Record, SentenceCheck, Verdict
from mujaz.summary.checking.agreement import names_that_do_not_agree
from mujaz.summary.checking.capitals import capitals_for_states
from mujaz.summary.checking.claims import Claim, claims_of
from mujaz.summary.checking.denials import turned_stances
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault, failure
from mujaz.summary.checking.figures import days, numbers, quoted
from mujaz.summary.checking.hedges import lost_hedges
from mujaz.summary.checking.misplaced import misplaced_names
from mujaz.summary.checking.names import unknown_names
from mujaz.summary.checking.negations import turned_scopes
from mujaz.summary.checking.offices import other_roles, states_for_officials
from mujaz.summary.checking.own_words import unsupported
from mujaz.summary.checking.plans import plans_told_as_done
from mujaz.summary.checking.polarity import turned_words
from mujaz.summary.checking.times import told_too_early

__all__ = ["check_sentences"]

_CHECKS: tuple[Callable[[Evidence, Claim], Iterator[Fault]], ...] = (
    unknown_names,
    other_roles,
    states_for_officials,
    misplaced_names,
    names_that_do_not_agree,
    capitals_for_states,
    numbers,
    days,
    quoted,
    turned_stances,
    turned_words,
    turned_scopes,
    lost_hedges,
    plans_told_as_done,
    told_too_early,
    unsupported,
)


def check_sentences(
    article: Article, record: Record, summary: str, summary_record: Record
) -> tuple[SentenceCheck, ...]:
    """Each sentence of a summary with its verdict.

    Args:
        article: the article; its headline and standfirst count as evidence too.
        record: what is known of the article.
        summary: the sentences to be checked, as running text or a line each.
        summary_record: what is known of `summary`, understood as a text of its own, published when the article was.

    Returns:
        For each sentence a verdict: "fail" where something is surely not what the article says, "unsure" where it may not be, else
        "pass"; with the failures, and the spans of the body that the sentence rests on.
    """
    evidence = Evidence(article, record)
    return tuple(_checked(evidence, claim) for claim in claims_of(evidence, summary, summary_record))


def _checked(evidence: Evidence, claim: Claim) -> SentenceCheck:
    faults = list(dict.fromkeys(fault for check in _CHECKS for fault in check(evidence, claim)))
    sure = any(fault.sure for fault in faults)
    verdict: Verdict = "fail" if sure else "unsure" if faults else "pass"
    lines = sorted({number for clause in claim.clauses for number in clause.support.lines})
    spans = tuple(span for number in lines if (span := evidence.lines[number].span))
    told = [fault for fault in faults if fault.sure == sure]
    return SentenceCheck(
        text=claim.text, span=claim.span, verdict=verdict, failures=tuple(map(failure, told)), evidence=spans
    )
