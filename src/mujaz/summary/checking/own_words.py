"""Clauses that the article does not bear out: too many of their words are nowhere in it."""

from collections.abc import Iterator

from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content

MISSING, DOUBTFUL, FEW = 0.3, 0.2, 2
"""The share of a clause's words found nowhere in the article that makes it unsupported, and that makes it doubtful; words that are too
few to be sure of."""


def unsupported(_: Evidence, claim: Claim) -> Iterator[Fault]:
    """Clauses with so many words of their own that nothing in the article can stand behind them."""
    for clause in claim.clauses:
        missing, told = clause.support.missing, len(content(clause.tokens))
        if missing and len(missing) >= DOUBTFUL * told:
            words = " ".join(token.text for token in missing)
            yield Fault("support", words, sure=len(missing) >= max(FEW, MISSING * told))
