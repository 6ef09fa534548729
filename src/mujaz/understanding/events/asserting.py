"""Whether a word that may name an event is told as one: a verb where a verb stands, done by those who can, and asserted."""

from collections.abc import Sequence

from mujaz.understanding.events.board import Board, Found
from mujaz.understanding.events.clauses import RELATIVES, Clause, sentence_of
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.left_out import BEFORE_VERB, Reading
from mujaz.understanding.events.needs import is_armed, is_press, is_visitor
from mujaz.understanding.events.noun_arguments import is_adverbial
from mujaz.understanding.events.settings import date_of
from mujaz.understanding.events.triggers import Trigger, is_event_noun, is_finite, triggers_at
from mujaz.understanding.words import Words

_DESCRIBED = 4
"""Tokens back from a verb to the event's noun that it describes, over the noun's adjectives."""


def may_be_verb(board: Board, clause: Clause, trigger: Trigger) -> bool:
    """False for a form that is a verbal noun too ("قصف", "فرض") where no verb stands: behind another verb or a noun.

    A verb that describes an event's noun ("تفجيرين استهدفا …", "الهجوم الذي استهدف …") tells of no other event.
    """
    words = board.scene.words
    index = trigger.first
    described = index - 2 if words.folded(index - 1) in RELATIVES else index - 1
    nouns = (noun for step in range(described, described - _DESCRIBED, -1) for noun in triggers_at(words, step))
    if words.folded(index)[0] not in "وف" and any(
        noun.is_noun and noun.pattern.type == trigger.pattern.type for noun in nouns
    ):
        return False
    if trigger.owned or not is_event_noun(words.folded(index)) or index == clause.first:
        return True
    if words.folded(index)[0] in "وف" or words.folded(index - 1) in BEFORE_VERB:
        return True
    subjects = [actor for actor in board.within(clause.first, index) if actor.last == index and not actor.prep]
    return any(
        not any(is_finite(words.folded(each)) for each in range(clause.first, actor.first)) for actor in subjects
    )


def is_habit(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """True for a violent verb in the present without a day, which tells what is done again and again; and for deaths without arms."""
    words = reading.board.scene.words
    if trigger.tense == "present" and trigger.pattern.type in {"ASSAULT", "COERCE"}:
        return date_of(reading.board.scene, clause, trigger, reading.dated) is None
    if trigger.pattern.needs == "victims":
        first, last = sentence_of(words, trigger.first)
        return not any(is_armed(words.folded(index)) for index in range(first, last))
    return False


def may_take_part(words: Words, trigger: Trigger, found: Found) -> bool:
    """False for a visit of nobody who visits, and for words to the press."""
    pattern = trigger.pattern
    if pattern.mode == "visit":
        return any(actor.kind in {"person", "role"} or is_visitor(actor.who) for actor in found.actors)
    if pattern.mode == "meeting" and trigger.is_noun:
        return not any(is_press(words.folded(index)) for index in range(trigger.last, trigger.last + 3))
    return True


def hosts(board: Board, trigger: Trigger, place: Actor) -> list[Actor]:
    """The people of the country visited that the sentence of the visit names."""
    first, last = sentence_of(board.scene.words, trigger.first)
    inside = board.within(first, last)
    return [actor for actor in inside if actor.kind == "person" and actor.country and actor.country == place.country]


def is_asserted(words: Words, trigger: Trigger, found: Found, names: Sequence[str]) -> bool:
    """True where the article says that it happened, rather than only using the word."""
    if not trigger.is_noun:
        return bool(names)
    if words.folded(trigger.first - 1) == "على" and words.folded(trigger.first - 2) == "ردا":
        return False
    if not names:
        return trigger.definite
    if trigger.pattern.mode in {"meeting", "call", "negotiation"}:
        return found.carried or len(names) > 1 or trigger.owned
    return found.carried or found.subject or trigger.definite or is_adverbial(words, trigger)
