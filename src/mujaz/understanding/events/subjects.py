"""The subject of a clause: before its verb, or what its relative pronoun stands for."""

from mujaz.understanding.events.board import Board, may_act
from mujaz.understanding.events.clauses import Clause
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.triggers import is_finite

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
        return _antecedent(board, clause.relative)
    inside = [actor for actor in board.within(clause.first, index) if not actor.prep and may_act(board.scene, actor)]
    words = board.scene.words
    for actor in inside:
        gap = range(clause.first, actor.first)
        if len(gap) <= 4 and not any(is_finite(words.folded(each)) and words.folded(each) not in BEING for each in gap):
            return actor
    return None


def _antecedent(board: Board, relative: int) -> Actor | None:
    near = [actor for actor in board.within(max(0, relative - 12), relative) if may_act(board.scene, actor)]
    words = board.scene.words
    if not near or not words.same_sentence(near[-1].first, relative):
        return None
    gap = relative - near[-1].last
    return near[-1] if gap <= 1 or (gap == 2 and words.folded(relative - 1) in {"،", ","}) else None
