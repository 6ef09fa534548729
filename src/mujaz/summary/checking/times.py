"""What the article has still to come told as past, by the words that say so: "سيكون" and "كان", "المقبل" and "الماضي", "توقع" and "أكد"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content
from mujaz.summary.checking.scopes import plain_line
from mujaz.summary.checking.stems import is_like, is_related
from mujaz.summary.checking.tense import is_future
from mujaz.summary.checking.told import is_hedge
from mujaz.summary.checking.vocabulary import is_listed, is_preposition, plain
from mujaz.text.tokens import Token

Line = Sequence[Token]

WHAT, SHARED, HALF = 4, 2, 0.5
"""Telling words behind "كان" or "أكد" that tell of what it is; how many of them, and what share, the article must have."""
SUBJECT = 2
"""Telling words before it that tell of whom."""
SHORTEST = 3
"""Letters of a verb of the past."""
BEFORE, BEHIND = 8, 12
"""Words before and behind it in the article among which those are looked for."""


def told_too_early(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """What will be told as what was, what comes next as what came last, and a forecast as what somebody confirms."""
    for clause in claim.spoken:
        mine = plain_line(clause.tokens)
        lines = [plain_line(evidence.lines[number].tokens) for number in clause.support.lines]
        for at, token in enumerate(mine):
            if is_listed(token.folded, "was_once") and _is_told_by(lines, mine, at, "will_be", "was_once"):
                yield Fault("plan", token.text)
            if is_listed(token.folded, "confirms") and _is_told_by(lines, mine, at, "forecasts", "confirms"):
                yield Fault("modality", token.text)
            if at and (_is_other_side(lines, mine[at - 1], token) or _is_of_future(lines, mine, at)):
                yield Fault("plan", token.text)


def _is_told_by(lines: Sequence[Line], mine: Line, at: int, theirs: str, own: str) -> bool:
    """True where the lines have what stands around a word of the claim around a word of the list `theirs`, and not of the list `own`."""
    behind = _until_mark(mine[at + 1 :])
    if any(is_hedge(behind, place) for place in range(min(len(behind), WHAT + 1))):
        return False
    words = [*content(_until_mark(mine[:at][::-1]))[:SUBJECT], *content(behind)[:WHAT]]
    return len(words) >= SHARED and _is_around(lines, words, theirs) and not _is_around(lines, words, own)


def _is_around(lines: Sequence[Line], words: Sequence[Token], name: str) -> bool:
    """True where most of some words stand in a line around a word of a list."""
    for line in lines:
        for at, token in enumerate(line):
            if is_listed(token.folded, name):
                near = [
                    *_until_mark(line[max(0, at - BEFORE) : at][::-1]),
                    *_until_mark(line[at + 1 : at + 1 + BEHIND]),
                ]
                shared = sum(any(is_related(mine.folded, other.folded) for other in near) for mine in words)
                if shared >= max(SHARED, HALF * len(words)):
                    return True
    return False


def _until_mark(tokens: Line) -> Line:
    end = next((at for at, token in enumerate(tokens) if token.kind == "punct"), len(tokens))
    return tokens[:end]


def _is_other_side(lines: Sequence[Line], noun: Token, token: Token) -> bool:
    """True for "الموسم الماضي" where the lines have "الموسم المقبل" alone, and the other way round."""
    sides = ("last", "next")
    for mine, theirs in (sides, sides[::-1]):
        if is_listed(token.folded, mine):
            behind = [
                line[at + 1] for line in lines for at in range(len(line) - 1) if is_like(line[at].folded, noun.folded)
            ]
            other = any(is_listed(each.folded, theirs) for each in behind)
            return other and not any(is_listed(each.folded, mine) for each in behind)
    return False


def _is_of_future(lines: Sequence[Line], mine: Line, at: int) -> bool:
    """True for the past of a verb that the lines have in the future alone, of the same: "توجه إلى الرياض" for "سيتوجه إلى الرياض"."""
    words = {word for word in plain(mine[at].folded) if len(word) >= SHORTEST}
    before = mine[at - 1].folded
    if not words or is_listed(before, "negators") or is_hedge(mine, at - 1) or is_preposition(before):
        return False
    if any(not words.isdisjoint(plain(token.folded)) for line in lines for token in line):
        return False
    objects = content(_until_mark(mine[at + 1 :]))[:WHAT]
    for line in lines:
        for place, token in enumerate(line):
            if is_future(token.folded) and not words.isdisjoint(pasts(plain(token.folded)[1])):
                behind = content(_until_mark(line[place + 1 :]))[:WHAT]
                if any(is_related(one.folded, other.folded) for one in objects for other in behind):
                    return True
    return False


@lru_cache(maxsize=4096)
def pasts(future: str) -> frozenset[str]:
    """The folded forms of the past that a verb of the future may have: of a man, of a woman, and of several."""
    rest = future[2:]
    stems = {rest, f"ا{rest}"}
    if len(rest) == 3 and rest[1] in "وي":
        stems.add(f"{rest[0]}ا{rest[2]}")
    if rest.endswith("ون"):
        stems.add(rest.removesuffix("ون"))
    return frozenset(stem + ending for stem in stems for ending in ("", "ت", "وا", "ا"))
