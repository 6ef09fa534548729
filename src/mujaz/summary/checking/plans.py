"""What the article tells as planned, possible or wished for, told as done: by a verb of the past and what it is told of.

Both verbs need not be one: "ستنطلق الدراسة في موعدها" is turned by "بدأت الدراسة في موعدها" too.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from mujaz.model import FailureKind
from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content
from mujaz.summary.checking.polarity import is_present
from mujaz.summary.checking.scopes import plain_line, unreal
from mujaz.summary.checking.stems import is_like, is_related, may_be_related
from mujaz.summary.checking.tense import TANWIN, is_past
from mujaz.summary.checking.told import is_done, is_hedge, turns
from mujaz.summary.checking.vocabulary import is_cue, is_listed, plain
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token

OBJECTS, BEFORE, BEFORE_PRESENT = 4, 2, 6
"""Telling words behind a verb that tell what it is of; words around it among which its own hedge stands, and before one of the present."""
SHARED = 2
"""Words that a verb of the claim, with what it is of, has in common with what is not yet, or may not be."""
NOUNS, ATTRIBUTES = 3, 3
"""Telling words before "التي جرت" among which what took place is named; words behind it in the article that tell it is yet to come."""


def plans_told_as_done(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """What is not yet, or may not be, told in the past."""
    for clause in claim.spoken:
        mine = plain_line(clause.tokens)
        lines = [_line(evidence, number) for number in clause.support.lines[:2]]
        for at, verb in enumerate(mine) if any(line.open for line in lines) else ():
            past = is_past(mine, at)
            if (past or _is_told_now(mine, at)) and not _is_open(mine, at, BEFORE if past else BEFORE_PRESENT):
                objects = [token for token in content(mine[at + 1 :]) if not _is_named(claim, token)][:OBJECTS]
                kind = _as_done(lines, verb, objects)
                if kind == "modality" or (kind and past):
                    yield Fault(kind, verb.text)
    yield from _took_place(evidence, claim)


class OpenLine(NamedTuple):
    """A line of the article, its telling words, and where those begin that are planned, possible or wished for."""

    tokens: Sequence[Token]
    told: Sequence[Token]
    open: Mapping[int, FailureKind]


def _line(evidence: Evidence, number: int) -> OpenLine:
    tokens = plain_line(evidence.lines[number].tokens)
    return OpenLine(tokens, content(tokens), unreal(tokens))


def _is_told_now(mine: Sequence[Token], at: int) -> bool:
    """True for a verb of the present that nothing before it makes a wish or a purpose; who says what may be says so in fact."""
    before = mine[at - 1].folded if at else ""
    tells = bool(content(mine[at : at + 1])) or is_listed(mine[at].folded, "existing")
    return tells and is_present(mine[at]) and not (is_listed(before, "that") or is_cue(mine[at].folded))


def _is_open(mine: Sequence[Token], at: int, before: int) -> bool:
    """True for a verb that tells itself of a wish or a plan, or with a hedge or a negator of its own around it."""
    if is_hedge(mine, at):
        return True
    near = [index for index in range(max(0, at - before), min(len(mine), at + BEFORE)) if index != at]
    hedges = (
        index
        for index in near
        if not (mine[index].folded.startswith("ال") or is_listed(mine[index].folded, "of_one_word"))
    )
    return any(is_hedge(mine, index) or turns(mine[index].folded) for index in hedges)


def _is_named(claim: Claim, token: Token) -> bool:
    return any(overlaps((token.start, token.end), place.span) for place in claim.names)


def _as_done(lines: Sequence[OpenLine], verb: Token, objects: Sequence[Token]) -> FailureKind | None:
    """What the lines tell of what the verb and its objects say: a plan, or what may be; None where they tell it as a fact."""
    if not _is_surely_present(verb) and any(_are_one(verb, token) for line in lines for token in line.tokens):
        return None
    found: FailureKind | None = None
    for line in lines:
        facts = [token for token in line.told if token.start not in line.open]
        done = any(is_related(verb.folded, token.folded) for token in facts)
        if done and objects and _is_told_of(line, verb, objects[0]):
            return None
        if done and (not objects or any(is_related(mine.folded, token.folded) for mine in objects for token in facts)):
            return None
        open_words = [token for token in line.told if token.start in line.open]
        telling = [token for token in open_words if is_related(verb.folded, token.folded)]
        telling += [t for t in open_words if any(may_be_related(mine.folded, t.folded) for mine in objects)]
        if len(set(telling)) >= SHARED and _is_about(line, verb, objects):
            found = found or line.open[telling[0].start]
    return found


def _is_told_of(line: OpenLine, verb: Token, first: Token) -> bool:
    """True where the line tells as a fact that verb of what begins with that word: "أطلعهما على نية القيادة"."""
    for at, token in enumerate(line.told):
        if token.start not in line.open and is_related(verb.folded, token.folded):
            return any(is_related(first.folded, other.folded) for other in line.told[at + 1 : at + 3])
    return False


def _is_surely_present(verb: Token) -> bool:
    return plain(verb.folded)[1].startswith("ي") and TANWIN not in verb.text


def _are_one(one: Token, other: Token) -> bool:
    """True for one word, behind و or ف too: a verb told anew in the past is in another form."""
    return plain(one.folded)[1] == plain(other.folded)[1]


def _is_about(line: OpenLine, verb: Token, objects: Sequence[Token]) -> bool:
    """True where the verb itself is open in the line, or its objects are: the first where it tells no more than that it was done."""

    def is_open(mine: Token) -> bool:
        return any(token.start in line.open and is_related(mine.folded, token.folded) for token in line.tokens)

    if is_open(verb):
        return True
    if turns(verb.folded) or is_listed(verb.folded, "hindering"):
        return False
    telling = objects[: 1 if is_done(verb.folded) else SHARED]
    return bool(telling) and all(map(is_open, telling))


def _took_place(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """What the claim says took place ("التي جرت"), and the article calls planned ("المقررة") and nowhere done."""
    told = [token for token in claim.tokens if token.kind != "punct"]
    for at in range(1, len(told) - 1):
        if is_listed(told[at].folded, "which") and is_done(told[at + 1].folded):
            for noun in content(told[:at])[-NOUNS:]:
                behind = [word.folded for words in _behind(evidence, noun) for word in words]
                planned = any(is_listed(word, "planned") for word in behind)
                if planned and not any(is_done(word) for word in behind):
                    yield Fault("plan", told[at + 1].text)


def _behind(evidence: Evidence, noun: Token) -> Iterator[Sequence[Token]]:
    """The few words behind each place where the article has a noun."""
    for number in evidence.index.lines_with(noun.folded):
        line = [token for token in evidence.lines[number].tokens if token.kind != "punct"]
        for at, token in enumerate(line):
            if is_like(token.folded, noun.folded):
                yield line[at + 1 : at + 1 + ATTRIBUTES]
