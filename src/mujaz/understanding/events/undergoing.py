"""Whom an attack hits, where the sentence tells it as undergone: "تعرضت … لقصف"."""

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.events.board import Board
from mujaz.understanding.events.clauses import Clause
from mujaz.understanding.events.extents import PLACE_NOUNS, phrase_end
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.triggers import ADVERBS, Trigger, is_event_noun, is_finite
from mujaz.understanding.vocabulary import folded_set, is_calendar_word, is_function_word
from mujaz.understanding.words import WHOLE, Words, has_article, readings

_UNDERGOING = folded_set(load("events")["clauses"]["exposed"])
_SIDING = folded_set(load("events")["actors"]["siding"])
_PARTS = frozenset({"محيط", "اطراف", "مناطق", "احياء"})
_WITHIN = 16
_COUNTED = 4
"""Words that stand between the preposition and the attack at most: "لأكثر من خمس هجمات"."""


def undergoing(board: Board, clause: Clause, trigger: Trigger, attacked: bool) -> list[Actor]:
    """The subject of the verb with which an attack is undergone, or the genitive of its noun.

    A thing is told by its description, where nobody is told to have attacked it.
    """
    words = board.scene.words
    if trigger.pattern.type != "ASSAULT" or not _is_brought(words, trigger):
        return []
    for index in range(trigger.first - 1, max(clause.first, trigger.first - _WITHIN) - 1, -1):
        if any(reading.bare in _UNDERGOING for reading in readings(words.folded(index))):
            near = board.within(index + 1, index + 2)
            if near:
                return [_hit(board, near[0])]
            return [] if attacked else described_thing(board, index + 1, trigger.first)
    return []


def _hit(board: Board, actor: Actor) -> Actor:
    """The actor, or the base, hospital or ship that is hit, which takes part where a town would only be the place."""
    entity = board.scene.entities.get(actor.who)
    thing = actor.kind == "place" and entity is not None and fold_text(entity.name).split()[0] in _THINGS
    return actor._replace(first=-1, last=-1, kind="group") if thing else actor


_THINGS = folded_set(load("events")["places"]["parts_of_towns"])


def _is_brought(words: Words, trigger: Trigger) -> bool:
    """True for an attack behind the preposition of what is undergone: "لقصف", "إلى أكثر من خمس هجمات"."""
    near = [words.folded(index) for index in range(trigger.first - _COUNTED, trigger.first)]
    return trigger.prefix == "ل" or any(word == "الي" or word[:1] == "ل" for word in near)


def unnamed_subject(board: Board, verb: int, stop: int) -> list[Actor]:
    """The subject right behind a verb that carries an event out, whoever its noun tells: "بدأت تشكيلات الجبهة هجوما"."""
    words = board.scene.words
    word = words.folded(verb + 1)
    marked = "\u064b" in words.tokens[min(verb + 1, len(words.tokens) - 1)].text or word.endswith("ا")
    if marked or word in ADVERBS or is_finite(word) or is_event_noun(word):
        return []
    found = described_thing(board, verb + 1, stop)
    return [_with_whose(board, each) for each in found]


def _with_whose(board: Board, actor: Actor) -> Actor:
    """The description with the name of whose it is behind it: "مفاوضو الاتحاد الأوروبي"."""
    words = board.scene.words
    owner = board.scene.begins.get(actor.last)
    if owner is None or owner.start != words.tokens[actor.last].start or has_article(words.folded(actor.first)):
        return actor
    last = max(owner.last, owner.end)
    return actor._replace(last=last, who=words.surface(actor.first, last, WHOLE))


def described_thing(board: Board, first: int, stop: int) -> list[Actor]:
    """The thing that is hit, whose description begins with token `first` and ends before `stop`."""
    scene = board.scene
    word = scene.words.folded(first)
    noun = scene.words.is_word(first) and not is_function_word(word) and not is_calendar_word(word)
    noun = noun and word.removeprefix("ال") not in PLACE_NOUNS | _PARTS
    if not noun or first >= stop or any(reading.prefixes for reading in readings(word)) or first in scene.begins:
        return []
    last = min(stop, phrase_end(scene, first))
    if last - first > 1 and scene.words.folded(last - 1) in _SIDING:
        last -= 1
    return [Actor(first, last, scene.words.surface(first, last, WHOLE), "group", "", False)]
