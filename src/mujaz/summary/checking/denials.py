"""Denials made affirmations and the other way round, blame made praise, refusals made consents: told by what they are of."""

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import takewhile

from mujaz.summary.checking.claims import Claim, Clause
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content
from mujaz.summary.checking.stems import is_related
from mujaz.summary.checking.told import told_in, turns, without_pronouns
from mujaz.summary.checking.vocabulary import is_cue, is_listed, opposites, plain
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token

Line = Sequence[Token]

OBJECTS, MORE = 5, 8
"""Telling words behind a verb of saying that tell what is said; behind a denial, where some may be of an office."""
SHARED, HALF = 0.6, 0.5
"""The share of them that is denied where that is denied."""
SAYER = 7
"""Telling words behind a verb of saying among which who says it is named, behind his office."""
LEAST = 2
"""How many of them that are, at least, where there are so many."""
BEHIND = 40
"""Words on each side of a denial in the article among which what is denied stands."""


def turned_stances(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Denied for affirmed, condemned for praised, refused for accepted, and the other way round."""
    for number, clause in enumerate(claim.spoken):
        lines = [evidence.lines[number].tokens for number in clause.support.lines]
        if not lines:
            continue
        yield from _denials(evidence, claim, number)
        yield from _lost_denials(evidence, claim, number)
        told = frozenset().union(*(plain(token.folded) for token in clause.tokens))
        for one, other in opposites()[1:]:
            for mine, theirs in ((one, other), (other, one)):
                if not mine.isdisjoint(told) and not _stands(lines, mine) and not _stands([clause.tokens], theirs):
                    yield from _turned_round(claim, clause, lines, mine, theirs, of_same=one is not opposites()[2][0])


def _turned_round(
    claim: Claim, clause: Clause, lines: Sequence[Line], mine: Set[str], theirs: Set[str], *, of_same: bool
) -> Iterator[Fault]:
    """One stance in the claim where the lines have the other; blame and praise, which may stand side by side, of the same."""
    for at, token in enumerate(clause.tokens):
        if not mine.isdisjoint(plain(token.folded)):
            objects = _objects(claim, clause.tokens, at, OBJECTS)
            taken = [line[i + 1 : i + 1 + MORE] for line in lines for i, t in enumerate(line) if _is_of(t, theirs)]
            same = (is_related(one.folded, other.folded) for behind in taken for one in objects for other in behind)
            if any(same) if of_same else taken:
                yield Fault("denial", token.text)


def _stands(lines: Sequence[Line], stance: Set[str]) -> bool:
    return any(_is_of(token, stance) for line in lines for token in line)


def _is_of(token: Token, stance: Set[str]) -> bool:
    return not stance.isdisjoint(_forms(token.folded))


@lru_cache(maxsize=65536)
def _forms(folded: str) -> frozenset[str]:
    """A folded word without a و or ف before it, and without a pronoun behind it: "فنده" is of "فند"."""
    return without_pronouns(plain(folded))


def _reached(evidence: Evidence, claim: Claim, number: int, at: int) -> tuple[Line, Sequence[Line]]:
    """The words of a clause and the lines it rests on; with those of the next clause, where none behind `at` tells what is said."""
    clauses = claim.spoken[number : number + 1]
    if not _objects(claim, clauses[0].tokens, at, 1):
        clauses = claim.spoken[number : number + 2]
    numbers = dict.fromkeys(line for clause in clauses for line in clause.support.lines)
    words = [token for clause in clauses for token in clause.tokens]
    return words, [evidence.lines[line].tokens for line in numbers]


def _denials(evidence: Evidence, claim: Claim, number: int) -> Iterator[Fault]:
    """A denial where the article neither denies nor negates what is denied, or where what it negates is negated once more."""
    denies = opposites()[0][0]
    for at, token in enumerate(claim.spoken[number].tokens):
        if denies.isdisjoint(plain(token.folded)) or _is_negated(claim.spoken[number].tokens, at):
            continue
        mine, lines = _reached(evidence, claim, number, at)
        objects = _objects(claim, mine, at, MORE)
        told = {form for other in mine for form in plain(other.folded)} - denies
        behind = mine[at + 1 :]
        negated = any(is_listed(other.folded, "negators") for other in _to_next_cue(behind))
        if _is_of_root(lines[0], token):
            continue
        if _are_denied(lines, objects, denies | opposites()[2][0], HALF, told):
            continue
        if not objects:
            if not any(turns(other.folded) and other.folded not in told for line in lines for other in line):
                yield Fault("denial", token.text)
            continue
        said = any(is_listed(other.folded, "that") for other in behind)
        if negated or _negated_among(lines, objects[:OBJECTS]) < (LEAST if said else 1):
            yield Fault("denial", token.text)


def _is_negated(line: Line, at: int) -> bool:
    return at > 0 and is_listed(line[at - 1].folded, "negators")


def _is_of_root(line: Line, token: Token) -> bool:
    """True where a line has a noun or a passive of the denial's own root: "باستبعادي" for "استبعدت"."""
    denies = opposites()[0][0]
    return any(is_related(other.folded, token.folded) and not _is_of(other, denies) for other in content(line))


def _negated_among(lines: Sequence[Line], objects: Sequence[Token]) -> int:
    """How many of some words the lines negate, deny or refuse."""
    theirs = [each.token.folded for line in lines for each in told_in(line, near=3) if each.turned_near]
    return sum(any(is_related(mine.folded, other) for other in theirs) for mine in objects)


def _lost_denials(evidence: Evidence, claim: Claim, number: int) -> Iterator[Fault]:
    """An affirmation of what the article tells as denied."""
    affirms = opposites()[0][1]
    for at, token in enumerate(claim.spoken[number].tokens):
        if affirms.isdisjoint(plain(token.folded)):
            continue
        mine, lines = _reached(evidence, claim, number, at)
        said = _to_next_cue(mine[at + 1 :])
        turned = any(turns(other.folded) for other in (*mine[max(0, at - 1) : at], *said))
        objects = _objects(claim, mine, at, OBJECTS)
        if not turned and _are_denied(lines, objects, opposites()[0][0], SHARED):
            yield Fault("denial", token.text)


def _objects(claim: Claim, line: Line, at: int, count: int) -> Sequence[Token]:
    """The telling words that tell what a verb of saying is of: behind "أن", or else behind the one who says it."""
    behind = _to_next_cue(line[at + 1 :])
    that = next((index for index, token in enumerate(behind) if is_listed(token.folded, "that")), -1)
    told = content(behind[that + 1 :])
    if that >= 0:
        return told[:count]
    sayers = [place.span for place in claim.names if place.kind == "person"]
    first = next((end for start, end in sayers if any(token.start == start for token in told[:SAYER])), 0)
    named = [place.span for place in claim.names]
    told = [token for token in told if token.start >= first]
    return [token for token in told if not any(overlaps((token.start, token.end), span) for span in named)][:count]


def _are_denied(
    lines: Sequence[Line], objects: Sequence[Token], denies: Set[str], share: float, told: Set[str] = frozenset()
) -> bool:
    """True where most of some words stand with a denial in a line that is none of the words `told`, which the claim has itself."""
    least = max(min(LEAST, len(objects)), share * len(objects))
    for line in lines:
        for at, token in enumerate(line):
            if objects and _is_of(token, denies) and token.folded not in told:
                denied = [*_to_comma_before(line, at), *_to_next_cue(line[at + 1 : at + 1 + BEHIND])]
                shared = sum(any(is_related(mine.folded, other.folded) for other in denied) for mine in objects)
                if shared >= least or _is_of_all(line[at + 1 : at + 1 + SAYER]):
                    return True
    return False


def _is_of_all(behind: Line) -> bool:
    """True for a denial of what was told before: "ونفت الوزارة ذلك"."""
    return any(is_listed(token.folded, "all_of_it") for token in _to_next_cue(behind))


def _to_comma_before(line: Line, at: int) -> Line:
    """The words before a denial, up to the comma: who denies; behind "الأمر الذي" those before that too, which tell what is denied."""
    before = list(reversed(line[max(0, at - BEHIND) : at]))
    near = list(takewhile(lambda token: token.kind != "punct", before))
    if near and is_listed(near[0].folded, "relative"):
        near += takewhile(lambda token: token.kind != "punct", before[len(near) + 1 :])
    return near


def _to_next_cue(tokens: Line) -> Line:
    """The words up to the next verb of saying or of denying."""
    return list(takewhile(lambda token: not (is_cue(token.folded) or _is_of(token, opposites()[0][0])), tokens))
