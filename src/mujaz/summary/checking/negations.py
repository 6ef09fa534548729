"""Negations added or lost where the claim words anew what is negated: told by what it is negated of."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.polarity import is_present
from mujaz.summary.checking.scopes import Scope, Shared, plain_line, scopes, together
from mujaz.summary.checking.told import turns
from mujaz.summary.checking.vocabulary import is_listed
from mujaz.text.tokens import Token

AROUND, BEHIND = 12, 3
"""Words before and behind what is negated among which anything that turns it may stand."""


def turned_scopes(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """What the article negates told without a negation, and the other way round."""
    for clause in claim.spoken:
        mine = plain_line(clause.tokens)
        yield from _bare_exceptions(mine)
        yield from _bare_yets(mine)
        lines = [plain_line(evidence.lines[number].tokens) for number in clause.support.lines]
        for line in lines[:2]:
            for scope in _negated(line):
                same = together(mine, scope.words)
                verb = is_listed(line[scope.at].folded, "before_negated_verbs") and not _is_of_being(line, scope)
                if verb and same and scope.words[0] not in same.told:
                    continue
                if same and not _is_turned(mine, same, scope.words) and not _is_told_plainly(lines, same):
                    yield Fault("negation", mine[same.first].text)
        for scope in _negated(mine):
            same_there = [(line, same) for line in lines if (same := together(line, scope.words))]
            if same_there and not any(_is_turned(line, same, scope.words) for line, same in same_there):
                yield Fault("negation", scope.words[0].text)


def _bare_exceptions(mine: Sequence[Token]) -> Iterator[Fault]:
    """What stands before "سوى" without the negation that it is an exception from: "تصدر سوى"."""
    for at, token in enumerate(mine):
        if is_listed(token.folded, "but_only"):
            before = mine[max(0, at - AROUND) : at]
            if before and not any(_turns(other, near=True) for other in before):
                yield Fault("negation", before[-1].text)


def _bare_yets(mine: Sequence[Token]) -> Iterator[Fault]:
    """A verb before "بعد" at the end of its clause, where it means "yet", without the negation that it needs: "يحل بعد"."""
    for at in range(1, len(mine)):
        ends = at + 1 == len(mine) or mine[at + 1].kind == "punct"
        if ends and is_listed(mine[at].folded, "yet") and is_present(mine[at - 1]):
            before = mine[max(0, at - AROUND) : at]
            if not any(_turns(other, near=True) for other in before):
                yield Fault("negation", mine[at - 1].text)


def _negated(line: Sequence[Token]) -> Iterator[Scope]:
    """What is negated or failed in a line, but not in "لا يزال", in a condition, or where all but one thing is negated.

    Behind a noun ("دون"، "عدم") that is what stands right behind it, and no clause that may follow.
    """
    negators = [at for at, token in enumerate(line) if is_listed(token.folded, "negators") and not _is_none(line, at)]
    for scope in scopes(line, [*negators, *_failing(line)]):
        words = scope.words
        if is_listed(line[scope.at].folded, "negating_nouns"):
            near = takewhile(lambda pair: pair[1].start - pair[0].end <= 1, pairwise([line[scope.at], *words]))
            words = [behind for _, behind in near]
        yield Scope(scope.at, words)


def _is_of_being(line: Sequence[Token], scope: Scope) -> bool:
    """True where the verb negated tells only that something is ("لم تكن لديها"): a summary may tell it by any other."""
    return scope.at + 1 < len(line) and is_listed(line[scope.at + 1].folded, "existing")


def _failing(line: Sequence[Token]) -> Iterator[int]:
    """The places of "في" behind "فشل" and its like, behind which stands what failed."""
    for at, token in enumerate(line):
        if is_listed(token.folded, "failing"):
            near = range(at + 1, min(len(line) - 1, at + AROUND))
            yield from [i for i in near if line[i].folded == "في" and line[i + 1].start - line[i].end <= 1][:1]


def _is_none(line: Sequence[Token], index: int) -> bool:
    if is_listed(line[index].folded, "of_one_word"):
        return True
    before, behind = line[max(0, index - 1) : index], line[index + 1 :]
    if any(is_listed(token.folded, "not_negated") for token in behind[:1]):
        return True
    if any(is_listed(token.folded, "if_not") for token in before):
        return True
    return any(is_listed(token.folded, "restricting") for token in behind[:AROUND])


def _is_told_plainly(lines: Sequence[Sequence[Token]], same: Shared) -> bool:
    """True where the lines have the words once more beside the negated ones."""
    others = ([token for token in line if token not in same.told] for line in lines)
    return any(together(line, same.told) for line in others)


def _is_turned(line: Sequence[Token], same: Shared, words: Sequence[Token]) -> bool:
    """True where a word that negates, denies, refuses or hinders stands around words of a line, and is not one of them.

    A negator reaches no farther than to a comma; what is denied or refused may go on behind it.
    """
    told = {token.folded for token in words}
    comma = max((at for at in range(same.first) if line[at].kind == "punct"), default=-1)
    around = range(max(0, same.first - AROUND), min(len(line), same.last + 1 + BEHIND))
    return any(_turns(line[at], near=comma < at <= same.last) and line[at].folded not in told for at in around)


def _turns(token: Token, *, near: bool) -> bool:
    if is_listed(token.folded, "negators"):
        return near
    return turns(token.folded) or is_listed(token.folded, "hindering")
