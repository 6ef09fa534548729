"""Claims that turn what the article tells: denied for affirmed, with or without a negation, a fact for what may be or is planned."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from mujaz.model import FailureKind
from mujaz.summary.checking.claims import Claim, Clause
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.index import content
from mujaz.summary.checking.stems import is_like, is_related, roots, stems
from mujaz.summary.checking.told import Told, ToldLine, told_in, turns
from mujaz.summary.checking.vocabulary import is_cue, is_listed, opposites, plain
from mujaz.text.tokens import Token


def turned_stances(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Denied for affirmed, condemned for praised, refused for accepted, and the other way round."""
    for clause in claim.spoken:
        lines = [evidence.lines[number].tokens for number in clause.support.lines]
        if not lines:
            continue
        yield from _denials(clause, lines)
        yield from _lost_denials(clause, lines)
        for one, other in opposites()[1:]:
            for mine, theirs in ((one, other), (other, one)):
                token = next((each for each in clause.tokens if not mine.isdisjoint(plain(each.folded))), None)
                if token is not None and _is_turned_round(lines, clause, mine, theirs):
                    yield Fault("denial", token.text)


def _is_turned_round(
    lines: Sequence[tuple[Token, ...]], clause: Clause, mine: frozenset[str], theirs: frozenset[str]
) -> bool:
    """True where the lines have one stance and not the other, and the claim has not both."""
    return not _stands(lines, mine) and _stands(lines, theirs) and not _stands([tuple(clause.tokens)], theirs)


def _stands(lines: Sequence[tuple[Token, ...]], stance: frozenset[str]) -> bool:
    return any(not stance.isdisjoint(plain(token.folded)) for line in lines for token in line)


_TOLD = 4
"""Words behind a denial that tell what is denied."""


def _denials(clause: Clause, lines: Sequence[tuple[Token, ...]]) -> Iterator[Fault]:
    """A denial where the article neither denies nor negates what is denied, or where what it negates is negated once more."""
    denies = opposites()[0][0]
    at = next((index for index, token in enumerate(clause.tokens) if not denies.isdisjoint(plain(token.folded))), None)
    if at is None or _stands(lines[:1], denies):
        return
    behind = clause.tokens[at + 1 :]
    that = next((index for index, token in enumerate(behind) if is_listed(token.folded, "that")), None)
    theirs = [each.token.folded for line in lines for each in told_in(line, near=3) if each.turned_near]
    denied = content(behind if that is None else behind[that + 1 :])[:_TOLD]
    borne = sum(any(is_related(mine.folded, other) for other in theirs) for mine in denied)
    if borne < (1 if that is None else 2) or any(is_listed(token.folded, "negators") for token in behind):
        yield Fault("denial", clause.tokens[at].text)


_BEHIND = 14


def _lost_denials(clause: Clause, lines: Sequence[tuple[Token, ...]]) -> Iterator[Fault]:
    """An affirmation of what the article tells as denied."""
    denies, affirms = opposites()[0]
    cue = next((token for token in clause.tokens if not affirms.isdisjoint(plain(token.folded))), None)
    if cue is None or any(turns(token.folded) for token in clause.tokens):
        return
    mine = [token.folded for token in content(clause.tokens)]
    for line in lines:
        for at, token in enumerate(line):
            if denies.isdisjoint(plain(token.folded)):
                continue
            behind = [each.folded for each in content(_to_next_cue(line[at + 1 : at + 1 + _BEHIND]))]
            shared = sum(any(is_related(one, other) for one in mine) for other in behind)
            if behind and shared >= min(2, len(behind)) and shared >= 0.5 * len(behind):
                yield Fault("denial", cue.text)


def _to_next_cue(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next((index for index, token in enumerate(tokens) if is_cue(token.folded)), len(tokens))
    return tokens[:end]


class Pair(NamedTuple):
    """A word of the claim, and the words of the article that tell the same."""

    mine: Told
    theirs: Sequence[Told]


def pairs(evidence: Evidence, clause: Clause) -> Iterator[Pair]:
    """Each word of a clause that the lines it rests on have too: where one stands beside the same neighbour, that one alone."""
    told = told_in(clause.tokens, weak_within=_WEAK, near=_TURNED)
    theirs = [evidence.told(number) for number in clause.support.lines]
    for index, mine in enumerate(told):
        keys = stems(mine.token.folded) | roots(mine.token.folded)
        same = [found for line in theirs for found in _same_in(line, told, index, keys)]
        if same:
            best = max(shared for shared, _ in same)
            yield Pair(mine, [each for shared, each in same if shared == best])


_WEAK, _TURNED = 5, 3
"""Words of a summary, which is brief, before another that make it uncertain, and around it that turn it."""


def _same_in(line: ToldLine, told: Sequence[Told], index: int, keys: Set[str]) -> Iterator[tuple[int, Told]]:
    """The words of a line that tell what word `index` of the claim, of these stems and roots, does; with how many neighbours they share."""
    word = told[index].token.folded
    for place in sorted({place for key in keys for place in line.places.get(key, ())}):
        shared = _shares_neighbour(told, index, line.words, place)
        if shared or is_related(line.words[place].token.folded, word):
            yield shared, line.words[place]


def _shares_neighbour(mine: Sequence[Told], index: int, theirs: Sequence[Told], place: int) -> int:
    """On how many sides a word beside one is near the other too: 0 to 2."""
    before, behind = mine[max(0, index - 1) : index], mine[index + 1 : index + 2]
    sides = ((before, theirs[max(0, place - 2) : place]), (behind, theirs[place + 1 : place + 3]))
    return sum(any(is_related(a.token.folded, b.token.folded) for a in here for b in there) for here, there in sides)


def turned_words(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Words negated that the article affirms, or affirmed that it negates; facts that it tells as possible, wished for or planned."""
    for clause in claim.spoken:
        for mine, same in pairs(evidence, clause):
            if _is_turned(mine, same):
                yield Fault("negation", mine.token.text)
            kind = None if mine.weak or mine.future or _is_weak(mine.token.folded) else _hardened(mine, same)
            if kind:
                yield Fault(kind, mine.token.text)


def _is_weak(folded: str) -> bool:
    """True for a word that itself tells of what may be, is wished for or is planned."""
    return any(is_listed(folded, name) for name in ("possible", "wished", "planned"))


def _is_turned(mine: Told, same: Sequence[Told]) -> bool:
    if mine.negated:
        return not any(each.turned_before for each in same)
    return not mine.turned_near and all(each.negated for each in same)


def _hardened(mine: Told, same: Sequence[Told]) -> FailureKind | None:
    """What a fact of the claim is in the article: a plan, or only possible or wished for; None where it is a fact there too."""
    if mine.done and all(each.weak or each.future for each in same):
        return "plan" if all(each.future for each in same) else "modality"
    verbs = [each for each in same if is_present(each.token)]
    if not verbs or not _may_be_verb(mine.token):
        return None
    if is_present(mine.token):
        hoped = all(each.weak and is_like(each.token.folded, mine.token.folded) for each in verbs)
        return "modality" if hoped else None
    if all(each.future for each in verbs):
        return "plan"
    return "modality" if all(each.weak for each in verbs) else None


def _may_be_verb(token: Token) -> bool:
    """False for a definite noun, a participle, a feminine noun, a verbal noun of the form of "تغيير"."""
    word = plain(token.folded)[1]
    noun = len(word) == len("تفعيل") and word[0] == "ت" and word[3] == "ي"
    return not (noun or word.startswith(("ال", "لل", "بال", "م")) or token.text.endswith("ة"))


def is_present(token: Token) -> bool:
    """True for a word in the form of a verb of the present or the future."""
    word = plain(token.folded)[1]
    return word.startswith(("ي", "ت", "سي", "ست")) and _may_be_verb(token)
