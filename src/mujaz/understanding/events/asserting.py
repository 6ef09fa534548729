"""Whether a word that may name an event is told as one: a verb where a verb stands, done by those who can, and asserted."""

from collections.abc import Iterator, Sequence

from mujaz.lexicon import load
from mujaz.understanding.events.board import Board, Found, is_visitor
from mujaz.understanding.events.clauses import RELATIVES, Clause, sentence_of
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.left_out import Reading
from mujaz.understanding.events.needs import is_armed, is_press
from mujaz.understanding.events.settings import date_of
from mujaz.understanding.events.subjects import BEING
from mujaz.understanding.events.triggers import Trigger, bare_noun, is_event_noun, is_finite, triggers_at
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.vocabulary import folded_set, is_function_word
from mujaz.understanding.words import ON, Words, has_article, readings

_BEFORE = 30
"""Tokens before a sentence in which arms tell what those killed in it died of."""
_DESCRIBED = 4
"""Tokens back from a verb to the event's noun that it describes, over the noun's adjectives."""


def tells_anew(board: Board, clause: Clause, trigger: Trigger) -> bool:
    """False for a verb that describes an event's noun, and tells of no other event: "تفجيرين استهدفا …", "الهجوم الذي استهدف …"."""
    words = board.scene.words
    index = trigger.first
    described = index - 2 if words.folded(index - 1) in RELATIVES else index - 1
    comma = next((step for step in range(described, described - _DESCRIBED, -1) if words.folded(step) in COMMAS), -1)
    back = range(described, max(comma, described - _DESCRIBED), -1)
    nouns = (noun for step in back for noun in triggers_at(words, step))
    if is_event_noun(words.folded(index)) and _is_governed(board, clause, index):
        return False
    joined = words.folded(index)[0] in "وف"
    return joined or not any(noun.is_noun and noun.pattern.type == trigger.pattern.type for noun in nouns)


def _is_governed(board: Board, clause: Clause, index: int) -> bool:
    """True for the token of a noun right behind a verb, or behind the verb's subject: "أعلنت تونس قطع …"."""
    words = board.scene.words
    if words.folded(index - 1) in _PURPOSES or _is_behind_that(words, index) or _joins_noun(words, index):
        return True
    if is_finite(words.folded(index - 1)) and words.same_sentence(index - 1, index):
        return words.folded(index - 1) not in BEING
    subjects = [actor for actor in board.within(clause.first, index) if actor.last == index and not actor.prep]
    return any(is_finite(words.folded(each)) for actor in subjects for each in range(clause.first, actor.first))


def _is_behind_that(words: Words, index: int) -> bool:
    """True right behind a particle that takes a noun: "أن قصف …"; not one with an adverb, which a verb follows: "بعد أن قصف …"."""
    if words.folded(index - 1) not in _THAT or not words.same_sentence(index - 1, index):
        return False
    before = words.folded(index - 2)
    doubled = "\u0651" in words.tokens[index - 1].text
    return doubled or (words.is_word(index - 2) and not is_function_word(before) and before not in _SINCE)


def _joins_noun(words: Words, index: int) -> bool:
    """True for a word with و that goes on with a verbal noun joined likewise: "عزل الرئيس وإغلاق الحدود وفرض …"."""
    genitive = has_article(words.folded(index + 1)) or is_event_noun(words.folded(index + 1))
    if words.folded(index)[0] != "و" or not genitive:
        return False
    for before in range(index - 1, index - _JOINED_WITHIN, -1):
        word = words.folded(before)
        if not words.same_sentence(before, index) or is_finite(word):
            return False
        if word[0] == "و" and is_event_noun(word) and not any(noun.tense for noun in triggers_at(words, before)):
            return True
    return False


_THAT = frozenset({"ان", "بان", "لان"})
_SINCE = frozenset({"سبق", "منذ", "بعد", "قبل", "يوم"})
_JOINED_WITHIN = 8


def is_habit(reading: Reading, clause: Clause, trigger: Trigger) -> bool:
    """True for a violent verb, or one of receiving, in the present without a day, which tells what is done again and again.

    So are deaths without arms, and attacks in words, no attacks.
    """
    words = reading.board.scene.words
    receives = trigger.pattern.mode == "meeting" and trigger.pattern.needs == "people"
    if trigger.tense == "present" and (receives or trigger.pattern.type in {"ASSAULT", "COERCE"}):
        return date_of(reading.board.scene.words, clause, trigger, reading.dated) is None
    if trigger.pattern.needs == "victims":
        first, last = sentence_of(words, trigger.first)
        accident = any(bare_noun(words.folded(index)) in _ACCIDENTS for index in range(first, last))
        armed = any(is_armed(words.folded(index)) for index in range(max(0, first - _BEFORE), last))
        return accident or not (armed or _is_by_hand(words, trigger, last) or _is_by_body(reading.board, trigger))
    return trigger.pattern.type == "ASSAULT" and _is_verbal(words, trigger)


def _is_by_body(board: Board, trigger: Trigger) -> bool:
    """True for a verb whose subject right behind it is a body or a state: "قتل الجيش ثلاثة مدنيين"."""
    behind = board.within(trigger.last, trigger.last + 1) if not trigger.is_noun else []
    return any(actor.kind in {"organization", "country"} for actor in behind)


def _is_by_hand(words: Words, trigger: Trigger, last: int) -> bool:
    """True for those whose killer is told behind them: "مقتل شاب على يد شرطي"."""
    near = range(trigger.last, min(last, trigger.last + _KILLER_WITHIN))
    return any(words.folded(index) in _HANDS and words.folded(index - 1) == ON for index in near) or any(
        words.folded(index) in _BY_HANDS for index in near
    )


_HANDS = frozenset({"يد", "ايدي"})
_BY_HANDS = frozenset({"بيد", "بايدي"})
_KILLER_WITHIN = 12


def _is_verbal(words: Words, trigger: Trigger) -> bool:
    """True for an attack in words: "هاجم … قائلا", "هجوما حادا على سياسة …"."""
    word = words.folded(trigger.first)
    near = range(trigger.last, trigger.last + _SPOKEN_WITHIN)
    return ("هجوم" in word or "هاجم" in word) and any(
        words.folded(index) in _VERBAL for index in near if words.same_sentence(trigger.first, index)
    )


_ACCIDENTS = folded_set(load("events")["clauses"]["accidents"])
_VERBAL = folded_set(load("events")["clauses"]["verbal"])
_SPOKEN_WITHIN = 5


def may_take_part(words: Words, trigger: Trigger, found: Found) -> bool:
    """False for a visit of nobody who visits, and for words to the press."""
    pattern = trigger.pattern
    if pattern.mode == "visit":
        return any(_visits(words, trigger, actor) for actor in found.actors)
    if pattern.mode == "meeting" and trigger.is_noun:
        return not any(is_press(words.folded(index)) for index in _around(words, trigger))
    return True


def _around(words: Words, trigger: Trigger) -> Iterator[int]:
    """The tokens that tell whether a meeting is one for the press: few, but for words that mostly mean an interview."""
    interview = any(bare_noun(reading.bare) in _INTERVIEWS for reading in readings(words.folded(trigger.first)))
    if interview:
        yield from range(trigger.first - 3, trigger.first)
    for index in range(trigger.last, trigger.last + (_INTERVIEWED if interview else _NAMED_PRESS)):
        if words.folded(index) in COMMAS or not words.same_sentence(trigger.first, index):
            return
        yield index


_INTERVIEWS = folded_set(load("events")["clauses"]["interviews"])
_INTERVIEWED, _NAMED_PRESS = 7, 3


_PURPOSES = folded_set(load("events")["clauses"]["purposes"])
"""Nouns whose genitive tells what they are for or under, and not that it was done: "فرق الإنقاذ", "مناطق سيطرة …"."""
_DECADES = "عقود"
"""Decades too, behind a word of time."""
_SPANNING = frozenset({"منذ", "قبل", "طوال", "خلال", "مدي", "مدار", "عده", "بعد", "ثلاثه", "اربعه", "خمسه"})
_THERE_IS = frozenset({"هناك", "ثمه", "وهناك", "وثمه"})


def is_asserted(words: Words, trigger: Trigger, names: Sequence[str]) -> bool:
    """True where the article says that it happened, rather than only using the word: somebody takes part, or it takes up what was told."""
    if not trigger.is_noun:
        return bool(names)
    before = words.folded(trigger.first - 1)
    if (before == "على" and words.folded(trigger.first - 2) == "ردا") or before in _THERE_IS:
        return False
    if before in _SPANNING and words.folded(trigger.first) == _DECADES:
        return False
    purposes = {bare_noun(reading.bare) for reading in readings(before)} & _PURPOSES
    if words.is_word(trigger.first - 1) and purposes and not trigger.owned:
        return False
    return bool(names) or trigger.definite


def _visits(words: Words, trigger: Trigger, actor: Actor) -> bool:
    """True for somebody, people who visit, a body's delegation, and the state of one, which stands behind its verb."""
    state = actor.kind == "country" and not trigger.is_noun and actor.first >= trigger.last and not actor.prep
    state = state and is_visitor(_head_of(words, actor))
    return state or actor.kind in {"person", "role"} or is_visitor(actor.who) or is_visitor(_head_of(words, actor))


def _head_of(words: Words, actor: Actor) -> str:
    """The word that an actor's description begins with, where it stands in the text: "وفدا من …", whose body it is known by."""
    return bare_noun(words.folded(actor.first)) if actor.first >= 0 else ""
