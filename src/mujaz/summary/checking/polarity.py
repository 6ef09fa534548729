"""Words that turn what the article tells: negated for affirmed and the other way round, a fact for what may be or is planned."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.model import FailureKind
from mujaz.summary.checking.claims import Claim, Clause
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.stems import is_like, is_related, keys, stems
from mujaz.summary.checking.told import Told, ToldLine, told_in
from mujaz.summary.checking.vocabulary import is_listed, listed, plain
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token


class Pair(NamedTuple):
    """A word of the claim, and the words of the article that tell the same."""

    mine: Told
    theirs: Sequence[Told]


def pairs(evidence: Evidence, clause: Clause) -> Iterator[Pair]:
    """Each word of a clause that the lines it rests on have too: where one stands beside the same neighbour, that one alone."""
    told = told_in(clause.tokens, weak_within=_WEAK, near=_TURNED)
    theirs = [evidence.told(number) for number in clause.support.lines]
    for index, mine in enumerate(told):
        same = [found for line in theirs for found in _same_in(line, told, index)]
        if same:
            best = max(shared for shared, _ in same)
            yield Pair(mine, [each for shared, each in same if shared == best])


_WEAK, _TURNED = 5, 3
"""Words of a summary, which is brief, before another that make it uncertain, and around it that turn it."""


def _same_in(line: ToldLine, told: Sequence[Told], index: int) -> Iterator[tuple[int, Told]]:
    """The words of a line that tell what word `index` of the claim does; with how many neighbours they share."""
    word = told[index].token.folded
    for place in sorted({place for key in keys(word) for place in line.places.get(key, ())}):
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
    named = [place.span for place in claim.names]
    for clause in claim.spoken:
        for mine, same in pairs(evidence, clause):
            if _is_turned(mine, same):
                yield Fault("negation", mine.token.text)
            open_too = mine.weak or mine.future or _is_weak(mine.token.folded)
            is_name = any(overlaps((mine.token.start, mine.token.end), span) for span in named)
            kind = None if open_too or is_name else _hardened(mine, same)
            if kind:
                yield Fault(kind, mine.token.text)


def _is_weak(folded: str) -> bool:
    """True for a word that itself tells of what may be, is wished for or is planned."""
    return any(is_listed(folded, name) for name in ("possible", "wished", "planned"))


def _is_turned(mine: Told, same: Sequence[Told]) -> bool:
    if mine.negated:
        return not any(each.turned_before for each in same)
    turned = mine.turned_near or mine.refused or mine.hindered
    return not turned and all(each.negated for each in same)


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
    """False for a definite noun, a participle, a feminine noun, a verbal noun of the form of "تغيير" or behind ل, a noun in ي."""
    word = plain(token.folded)[1]
    noun = len(word) == len("تفعيل") and word[0] == "ت" and word[3] == "ي"
    noun = noun or not listed("in_y").isdisjoint(stems(word))
    return not (noun or word.startswith(("ال", "لل", "لا", "بال", "م")) or token.text.endswith("ة"))


def is_present(token: Token) -> bool:
    """True for a word in the form of a verb of the present or the future."""
    word = plain(token.folded)[1]
    return word.startswith(("ي", "ت", "سي", "ست")) and _may_be_verb(token)
