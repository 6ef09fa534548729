"""Who takes part in an event that a verb names: its subject, its objects, and what the prepositions of its frame bring."""

from mujaz.text.folding import fold_text
from mujaz.understanding.events.board import LIST_GAP, Board, Found, is_topic, may_act, takes
from mujaz.understanding.events.clauses import Clause
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.states import state_of
from mujaz.understanding.events.subjects import antecedent, subjects_before
from mujaz.understanding.events.triggers import PRONOUNS, Trigger, is_finite
from mujaz.understanding.words import Words

DIPLOMATS = frozenset({"diplomats", "own_diplomats"})
"""What a word needs that tells of ambassadors sent home or called home."""


_SUBJECT_WITHIN = 3


_OBJECT_GAP = 9


def of_verb(board: Board, clause: Clause, trigger: Trigger) -> Found:
    """Those who take part in the event that a verb names."""
    words = board.scene.words
    found: list[Actor] = []
    behind = board.within(trigger.last, clause.last)
    subject = False
    visit = trigger.pattern.mode == "visit"
    for actor in behind:
        if visit and actor.kind not in {"person", "role"} and (found or not _may_visit(board, actor)):
            continue
        if _is_thing(trigger, actor):
            if trigger.pattern.needs in DIPLOMATS and actor.country:
                found.append(actor._replace(who=state_of(board.scene, actor.country), kind="country"))
            continue
        if is_topic(words, trigger.last, actor.first):
            break
        if not may_act(board.scene, actor):
            continue
        free = actor.prep == "" or _is_next(words, trigger, actor)
        among = actor.prep == "بينهم" and bool(found) and actor.kind != "group"
        if among or (free and (not found or _is_near(words, found[-1], actor))) or takes(trigger, actor):
            subject = subject or free
            found.append(actor)
    follows = bool(found) and subject and found[0].first - trigger.last <= _SUBJECT_WITHIN
    before = (
        []
        if clause.relative is not None and follows and not trigger.owned
        else subjects_before(board, clause, trigger.first)
    )
    described = _described(board, clause, trigger) if follows else []
    return Found([*before, *found, *described], subject or bool(before), True, True)


def _is_next(words: Words, trigger: Trigger, actor: Actor) -> bool:
    """True for an actor right behind the verb, whatever the verb looks like, or behind "سراح", which goes with it."""
    next_to = actor.first == trigger.last and actor.prep in {"of", words.folded(trigger.first)}
    return next_to or (actor.prep == "of" and words.folded(actor.first - 1) in _FREEDOM)


_FREEDOM = frozenset({"سراح", "سبيل"})


def _described(board: Board, clause: Clause, trigger: Trigger) -> list[Actor]:
    """Whom a relative clause describes by what is done to them, behind a preposition: "الأسيرة التي أفرجت عنها الكتائب"."""
    word = board.scene.words.folded(trigger.last)
    brought = any(word.startswith(prep) and word[len(prep) :] in PRONOUNS for prep in trigger.pattern.takes)
    whom = antecedent(board, clause.relative) if clause.relative is not None and brought else None
    return [whom] if whom is not None else []


def _may_visit(board: Board, actor: Actor) -> bool:
    """True for a body or some people, and for a state that its delegation stands for: "وصل وفد روسي"."""
    delegation = actor.kind == "country" and actor.first not in board.scene.begins
    return delegation or actor.kind in {"organization", "group"}


def _is_thing(trigger: Trigger, actor: Actor) -> bool:
    """True for whom an event is about rather than who takes part: the troops sent, the ambassador called home."""
    first = fold_text(actor.who).split()[0] if actor.kind in {"group", "role"} and actor.who else ""
    if trigger.pattern.needs == "troops":
        return first in {"قوات", "جنود", "وحدات", "مقاتلات", "طايرات"}
    return (
        trigger.pattern.type == "SANCTION"
        and trigger.pattern.needs in DIPLOMATS
        and first.startswith(("سفير", "دبلوماس", "السفير"))
    )


def _is_near(words: Words, last: Actor, actor: Actor) -> bool:
    """True for an actor that no verb parts from the one before, and few words unless it is joined to it."""
    gap = range(last.last, actor.first)
    return len(gap) <= (LIST_GAP if actor.joined else _OBJECT_GAP) and not any(
        is_finite(words.folded(index)) for index in gap
    )
