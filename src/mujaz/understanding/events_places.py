"""Where an event is: the most specific place of its clause that a preposition of place governs."""

from collections.abc import Sequence

from mujaz.lexicon import load
from mujaz.understanding.entities import Occurrence
from mujaz.understanding.events_arguments import prefix_of
from mujaz.understanding.events_clauses import Clause
from mujaz.understanding.events_triggers import OBJECT, Trigger
from mujaz.understanding.gazetteer import PLACE_HEADS
from mujaz.understanding.speakers import Scene
from mujaz.understanding.vocabulary import folded_set, is_function_word, is_verb
from mujaz.understanding.words import ON, after_conjunction, readings

_PREPOSITIONS = frozenset(
    {"في", "قرب", "داخل", "وسط", "جنوب", "شمال", "شرق", "غرب", "جنوبي", "شمالي", "شرقي", "غربي", "امام", "بمدينه"}
)
_UPON = frozenset({"ASSAULT", "SANCTION", "COERCE"})
"""Types that are where they are directed: "هجوم على …"."""
_LOOK_BACK = 4
_TO_WITHIN = 16
_FRONTED_WITHIN = 7
_TOPIC_REACH = 25
_HOSTING = folded_set(load("events")["clauses"]["hosting"])
_TOPICS = folded_set(load("events")["clauses"]["topics"])
"""Words behind which a place is what the talk is about."""


def place_of(scene: Scene, clause: Clause, trigger: Trigger) -> str | None:
    """The id of the place of an event: a city or a region before a country."""
    inside = [item for item in _places(scene, clause) if _is_where(scene, item, trigger)]
    if trigger.form != "noun" and trigger.pattern.mode == "visit":
        inside = [
            item
            for item in inside
            if 0 < item.first - trigger.first <= _TO_WITHIN and _is_reached(scene, item, trigger)
        ]
    behind = [item for item in inside if item.first >= trigger.first] or inside
    return _most_specific(scene, behind) or _most_specific(scene, _fronted(scene, clause, trigger))


def _most_specific(scene: Scene, found: Sequence[Occurrence]) -> str | None:
    for kind in ("place", "country"):
        for item in found:
            if scene.entities[item.entity].kind == kind:
                return item.entity
    return None


def _fronted(scene: Scene, clause: Clause, trigger: Trigger) -> list[Occurrence]:
    """The place that opens the sentence: "وفي …، استقبل …"."""
    words = scene.words
    first = clause.first
    while first > clause.first - _FRONTED_WITHIN and words.same_sentence(first - 1, clause.first):
        first -= 1
    if words.same_sentence(first - 1, first) or not any(
        form == "في" for form in after_conjunction(words.folded(first))
    ):
        return []
    return [item for item in _places(scene, Clause(first, clause.first)) if _is_where(scene, item, trigger)]


def _places(scene: Scene, clause: Clause) -> list[Occurrence]:
    found = (scene.begins.get(index) for index in range(clause.first, clause.last))
    return [item for item in found if item is not None and scene.entities[item.entity].kind in {"place", "country"}]


def _is_reached(scene: Scene, occurrence: Occurrence, trigger: Trigger) -> bool:
    """True for where a journey goes: behind إلى, or the object of "زار"."""
    to = trigger.pattern.to
    if prefix_of(scene, occurrence):
        return prefix_of(scene, occurrence) in to
    for index in range(occurrence.first - 1, trigger.first, -1):
        word = scene.words.folded(index)
        if is_function_word(word) and word not in {"ايضا", "اليوم", "امس"}:
            return word in to
    return OBJECT in to


def _is_where(scene: Scene, occurrence: Occurrence, trigger: Trigger) -> bool:
    """True for a place behind a preposition of place, its own or that of the nouns before it ("في العاصمة القطرية الدوحة")."""
    to = trigger.pattern.to
    prefix = prefix_of(scene, occurrence)
    if prefix:
        return prefix == "ب" or (prefix == "ل" and "ل" in to)
    words = scene.words
    topics = range(max(trigger.last, occurrence.first - _TOPIC_REACH), occurrence.first)
    if any(words.folded(index) in _TOPICS for index in topics):
        return False
    looked_at = range(occurrence.first - 1, max(0, occurrence.first - 1 - _LOOK_BACK), -1)
    told = (_told_by(scene, index, occurrence, trigger) for index in looked_at if words.is_word(index))
    visited = OBJECT in to and trigger.form != "noun"
    return next((answer for answer in told if answer is not None), visited)


def _told_by(scene: Scene, index: int, occurrence: Occurrence, trigger: Trigger) -> bool | None:
    """Whether the word at `index` before a place makes it the place of the event; None where it leaves that to the word before it."""
    word = scene.words.folded(index)
    if trigger.first <= index < trigger.last:
        return OBJECT in trigger.pattern.to
    if word in _PREPOSITIONS or word in trigger.pattern.to or _brings_place(word):
        return True
    if is_verb(word) or is_function_word(word):
        return word == ON and trigger.pattern.type in _UPON and scene.entities[occurrence.entity].kind == "place"
    return None


def _brings_place(word: str) -> bool:
    """True for "بمدينة", and for a verb whose subject is the place ("استضافت")."""
    if any(form in _HOSTING for form in after_conjunction(word)):
        return True
    return any(
        reading.bare.removeprefix("ال") in PLACE_HEADS and reading.prefixes[-1:] == ("ب",) for reading in readings(word)
    )
