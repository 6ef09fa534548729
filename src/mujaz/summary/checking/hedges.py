"""Hedges of the article that the claim has lost: what may be, is wished for or called for there, told as a fact."""

from collections.abc import Iterator, Sequence

from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content
from mujaz.summary.checking.polarity import is_present
from mujaz.summary.checking.stems import is_related
from mujaz.summary.checking.told import is_done, is_hedge, may_pass
from mujaz.summary.checking.vocabulary import is_listed
from mujaz.text.tokens import Token

GOVERNED, SHARED = 4, 2
"""Words behind a hedge that it governs, and how many of them the claim must have."""
BEFORE, APART = 3, 4
"""Words of the claim before what is hedged among which a hedge of its own may stand, and between which what is hedged stands."""


def lost_hedges(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Words that the article hedges wherever it has them together, and the claim does not."""
    mine = [token for token in claim.tokens if token.kind != "punct"]
    told = content(mine)
    for number in {line for clause in claim.clauses for line in clause.support.lines[:2]}:
        line = [token for token in evidence.lines[number].tokens if token.kind != "punct"]
        for at in range(len(line)):
            if is_hedge(line, at):
                same = _same(told, content(line[at + 1 : at + 2 + 2 * GOVERNED])[:GOVERNED])
                if len(same) < SHARED or _is_hedged(mine, same):
                    continue
                if may_pass(line, at) and is_present(same[0]):
                    yield Fault("modality", same[0].text)
                elif _is_told_as_done(mine, same[0]):
                    yield Fault("plan", same[0].text)


def _same(told: Sequence[Token], governed: Sequence[Token]) -> list[Token]:
    """The words of the claim that are governed in the article, the first of them among them, where they stand together."""
    if not governed:
        return []
    firsts = [
        at for at, token in enumerate(told) if any(is_related(token.folded, each.folded) for each in governed[:2])
    ]
    best: list[Token] = []
    for at in firsts:
        near = told[at : at + APART]
        same = [token for token in near if any(is_related(token.folded, other.folded) for other in governed)]
        best = max(best, same, key=len)
    return best


def _is_hedged(mine: Sequence[Token], same: Sequence[Token]) -> bool:
    """True where a hedge or a negator stands before the words in the claim, or among them: what will not be is no fact."""
    first = next(at for at, token in enumerate(mine) if token.start == same[0].start)
    last = next(at for at, token in enumerate(mine) if token.start == same[-1].start)
    around = range(max(0, first - BEFORE), last + 1)
    return any(is_hedge(mine, at) or is_listed(mine[at].folded, "negators") for at in around)


def _is_told_as_done(mine: Sequence[Token], word: Token) -> bool:
    """True right behind a verb that tells that what follows has been done."""
    return any(is_done(token.folded) for token in [each for each in mine if each.end <= word.start][-2:])
