"""The subject of a clause: before its verb, or what its relative pronoun stands for."""

from mujaz.understanding.events.board import Board, may_act
from mujaz.understanding.events.clauses import Clause
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.triggers import is_finite
from mujaz.understanding.roles import COMMAS

BEING = frozenset({"كان", "كانت", "كانوا", "وكان", "وكانت", "قد"})


def subjects_before(board: Board, clause: Clause, index: int) -> list[Actor]:
    """The subject before its verb, with those joined to it."""
    first = subject_before(board, clause, index)
    if first is None:
        return []
    rest = [
        actor
        for actor in board.within(first.last, index)
        if actor.joined and not actor.prep and may_act(board.scene, actor)
    ]
    pair = [actor for actor in board.within(first.first, first.first + 1) if actor.who != first.who]
    return [first, *pair, *(actor for actor in rest if actor.kind == first.kind)]


def subject_before(board: Board, clause: Clause, index: int) -> Actor | None:
    """The subject at the head of the clause, or the antecedent of the relative pronoun that opens it."""
    if clause.relative is not None:
        return antecedent(board, clause.relative)
    inside = [actor for actor in board.within(clause.first, index) if not actor.prep and may_act(board.scene, actor)]
    words = board.scene.words
    for actor in inside:
        gap = range(clause.first, actor.first)
        if len(gap) <= 4 and not any(is_finite(words.folded(each)) and words.folded(each) not in BEING for each in gap):
            return actor
    return None


def antecedent(board: Board, relative: int) -> Actor | None:
    """Whom the relative pronoun at a token stands for."""
    near = [actor for actor in board.within(max(0, relative - 12), relative) if may_act(board.scene, actor)]
    words = board.scene.words
    if not near or not words.same_sentence(near[-1].first, relative):
        return None
    gap = relative - near[-1].last
    return near[-1] if gap <= 1 or (gap == 2 and words.folded(relative - 1) in {"،", ","}) else None


def subject_of_main_verb(board: Board, index: int) -> Actor | None:
    """The subject of the verb behind the adverbial that opens a sentence, in which token `index` stands: "وبعد زيارته …، قال الوزير"."""
    words = board.scene.words
    if index >= _OPENS_WITHIN and words.same_sentence(index - _OPENS_WITHIN, index):
        return None
    for verb in range(index + 1, index + _MAIN_VERB_WITHIN):
        if not words.same_sentence(index, verb):
            return None
        if is_finite(words.folded(verb)) and words.folded(verb - 1) in COMMAS:
            behind = board.within(verb + 1, verb + 2)
            return behind[0] if behind and not behind[0].prep and may_act(board.scene, behind[0]) else None
    return None


_OPENS_WITHIN = 8
_MAIN_VERB_WITHIN = 30
