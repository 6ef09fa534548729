"""What a word governs: the telling words behind it up to a comma, a verb of saying or "أن", and where the claim has them together."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from mujaz.model import FailureKind
from mujaz.summary.checking.index import content
from mujaz.summary.checking.polarity import is_present
from mujaz.summary.checking.stems import is_related
from mujaz.summary.checking.tense import is_future
from mujaz.summary.checking.told import is_done, is_hedge
from mujaz.summary.checking.vocabulary import is_cue, is_listed
from mujaz.text.tokens import Token

OPEN, AHEAD = 9, 10
"""Telling words behind a hedge that tell what it is of; words between a verb of the present and "غدا"."""
GOVERNED, APART, SHARED = 4, 5, 2
"""Telling words that a word governs at the most; words of the claim among which they stand together; how many it must have of them."""

_PARTING = frozenset("،,؛;:.؟!()")


class Scope(NamedTuple):
    """Where a governing word stands in its line, and the telling words that it governs."""

    at: int
    words: Sequence[Token]


class Shared(NamedTuple):
    """The first and the last place in a line of words that tell the same as others, and which of the others they tell."""

    first: int
    last: int
    told: Sequence[Token]


def plain_line(tokens: Iterable[Token]) -> list[Token]:
    """The words of a line and the marks that part it, without quotation marks and dashes."""
    return [token for token in tokens if token.kind != "punct" or token.text in _PARTING]


def scopes(line: Sequence[Token], governing: Iterable[int]) -> Iterator[Scope]:
    """What the words at the places `governing` of a line govern."""
    for at in governing:
        words = takewhile(lambda token: not _ends(token), line[at + 1 :])
        yield Scope(at, [token for token in content(words) if not is_listed(token.folded, "existing")][:GOVERNED])


def unreal(line: Sequence[Token]) -> dict[int, FailureKind]:
    """Where words of a line begin that tell what is planned ("plan"), or what may be or is wished for ("modality")."""
    found: dict[int, FailureKind] = {}
    comes = any(is_listed(token.folded, "ahead") for token in line)
    for at, token in enumerate(line):
        hedge = is_hedge(line, at) and not is_listed(token.folded, "conditions")
        if not hedge and not (comes and is_present(token)):
            continue
        behind = line[at + 1 : _told_anew(line, at + 1)]
        ahead = comes and is_present(token) and any(is_listed(other.folded, "ahead") for other in behind[:AHEAD])
        if ahead or (hedge and not _is_aside(line, at)):
            planned = ahead or is_future(token.folded) or is_listed(token.folded, "planned")
            for word in (token, *content(behind)[:OPEN]):
                found.setdefault(word.start, "plan" if planned else "modality")
    return found


def _is_aside(line: Sequence[Token], at: int) -> bool:
    """True for "يبدو" in "على ما يبدو"."""
    return at > 0 and is_listed(line[at].folded, "asides") and is_listed(line[at - 1].folded, "if_not")


def _told_anew(line: Sequence[Token], first: int) -> int:
    """Where what a hedge is of ends: at a comma, what "has been done", and a verb of saying, unless that is what is called for."""
    for at in range(first, len(line)):
        said = is_cue(line[at].folded) and not is_listed(line[at - 1].folded, "called_for")
        if said or line[at].text in _PARTING or is_done(line[at].folded):
            return at
    return len(line)


def _ends(token: Token) -> bool:
    return token.text in _PARTING or is_cue(token.folded) or is_listed(token.folded, "that")


def together(line: Sequence[Token], words: Sequence[Token]) -> Shared | None:
    """Where a line has most of some words near each other, half of them and one of the first two at least."""
    found = [(at, other) for at, token in enumerate(line) for other in words if is_related(token.folded, other.folded)]
    best: Shared | None = None
    for first, _ in found:
        near = [(at, other) for at, other in found if first <= at < first + 2 * APART]
        told = list(dict.fromkeys(other for _, other in near))
        if best is None or len(told) > len(best.told):
            best = Shared(first, max(at for at, _ in near), told)
    if best is None or len(best.told) < max(SHARED, len(words) / 2) or not set(words[:2]) & set(best.told):
        return None
    return best
