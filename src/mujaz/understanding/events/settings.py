"""Where and when: the place and the date of an event."""

from collections.abc import Sequence

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.dates import DatedSpan
from mujaz.understanding.events.board import Board
from mujaz.understanding.events.clauses import RELATIVES, Clause, sentence_of, tells_more
from mujaz.understanding.events.extents import PLACE_NOUNS
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.triggers import Trigger, is_event_noun, triggers_at, verb_forms
from mujaz.understanding.events.verb_arguments import DIPLOMATS
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import Words, after_conjunction, has_article, readings

_GOING = frozenset({"الي", "نحو", "ل", "", "of", "على"})
_POSTED = frozenset({"لدي", "في", "ب", "من"})
"""Prepositions of where an ambassador is."""
_HIT = frozenset({"على", "", "of"})
_AT = frozenset({"في", "ب", "داخل", "قرب", "من", "الي", "وسط", "شمال", "جنوب", "شرق", "غرب", "على"})


def place_of(scene: Scene, trigger: Trigger, inside: Sequence[Actor]) -> Actor | None:
    """The place of an event: of a visit its destination, else the nearest named place of the clause; a town rather than a country."""
    diplomats = trigger.pattern.needs in DIPLOMATS or trigger.pattern.needs == "embassies"
    if trigger.pattern.mode == "call" or (trigger.pattern.type == "SANCTION" and not diplomats):
        return None
    if diplomats and trigger.pattern.type == "SANCTION":
        return next((actor for actor in inside if actor.kind in PLACE_KINDS and actor.prep in _POSTED), None)
    places = [actor for actor in inside if actor.kind in PLACE_KINDS and _is_placed(scene, trigger, actor)]
    places = [
        actor
        for actor in places
        if not (_is_topic(scene, trigger, actor) or _is_of_another(scene.words, trigger, actor))
    ]
    if trigger.pattern.mode == "visit":
        there = [actor for actor in places if actor.first >= trigger.last and actor.prep in _GOING]
        first = {""} if trigger.pattern.needs == "somewhere" else {"الي", "نحو"}
        places = [actor for actor in there if actor.prep in first] or there or places
    if not places:
        return None
    return min(places, key=lambda actor: (_breadth(scene, actor), _distance(trigger, actor)))


def place_taken_up(board: Board, clause: Clause, trigger: Trigger) -> Actor | None:
    """The place last called by the definite noun that the clause has: "قصف … القطاع" behind "قطاع …", "دخلوا المدينة" behind "مدينة …"."""
    if trigger.pattern.type not in _LOCAL:
        return None
    words = board.scene.words
    for index in range(trigger.last, min(clause.last, trigger.last + _TAKEN_UP_WITHIN)):
        noun = next((each.bare for each in readings(words.folded(index)) if each.bare in _TAKEN_UP), None)
        if noun is None or index in board.scene.begins or has_article(words.folded(index + 1)):
            continue
        before = board.within(max(0, index - _BEFORE), index)
        bare = noun.removeprefix("ال")
        return next(
            (actor for actor in reversed(before) if actor.kind in PLACE_KINDS and _is_called(words, actor, bare)), None
        )
    return None


def _is_called(words: Words, actor: Actor, noun: str) -> bool:
    """True for a place whose name begins with the noun, or has it before: "قطاع غزة", "مدينة سرت"."""
    return any(
        reading.bare.removeprefix("ال") == noun
        for index in (actor.first - 1, actor.first)
        for reading in readings(words.folded(index))
    )


_TAKEN_UP_WITHIN = 12
_TAKEN_UP = folded_set(load("events")["places"]["taken_up"])


def place_around(board: Board, trigger: Trigger, actors: Sequence[Actor]) -> Actor | None:
    """The place that the sentence tells, else the one told last before it, for an event whose clause names none.

    What a state does to people in it is not told to be in another.
    """
    scene = board.scene
    if trigger.pattern.type not in _LOCAL:
        return None
    first, last = sentence_of(scene.words, trigger.first)
    inside = [
        actor
        for actor in board.within(first, last)
        if actor.kind in PLACE_KINDS
        and actor.prep in _STANDING
        and _OCCASIONS.isdisjoint(scene.words.folded(index) for index in range(trigger.last, actor.first))
    ]
    if inside:
        return min(inside, key=lambda actor: (_breadth(scene, actor), _distance(trigger, actor)))
    before = [
        actor
        for actor in board.within(max(0, first - _BEFORE), first)
        if actor.kind in PLACE_KINDS and actor.prep in _STANDING and _breadth(scene, actor) < _BROAD
    ]
    states = {actor.country for actor in actors} - {None} if trigger.pattern.type in _WITHIN_STATES else set()
    if states:
        before = [actor for actor in before if actor.country is None or actor.country in states]
    return before[-1] if before else None


_LOCAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST"})
_WITHIN_STATES = frozenset({"COERCE", "PROTEST"})
_PLACES = load("events")["places"]
_HOSTING = folded_set(_PLACES["hosting"])
_STANDING = frozenset({"في", "ب", "داخل", "وسط", "قرب", "شمال", "جنوب", "شرق", "غرب"})
_BEFORE = 250

PLACE_KINDS = frozenset({"place", "country", "capital"})
_TOPICS = folded_set(load("events")["clauses"]["topics"])
_OCCASIONS = folded_set(load("events")["clauses"]["occasions"])


def _is_topic(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """True for a place in what the event is about, or done for: "بحث … الوضع في …", "ردا على القصف في …".

    A relative clause tells where it was, whatever it was about.
    """
    between = range(trigger.last, actor.first)
    relative = next((index for index in between if scene.words.folded(index) in RELATIVES), actor.first)
    told = relative < actor.first and tells_more(scene.words, relative + 1)
    return not told and any(scene.words.folded(index) in _TOPICS | _OCCASIONS for index in between)


def _is_of_another(words: Words, trigger: Trigger, actor: Actor) -> bool:
    """True for a place behind a meeting that is agreed on: "اتفقوا على … عقد الاجتماع … في …"."""
    return trigger.pattern.type == "AGREE" and any(
        other.is_noun and other.pattern.mode == "meeting"
        for index in range(trigger.last, actor.first)
        for other in triggers_at(words, index)
    )


def _breadth(scene: Scene, actor: Actor) -> int:
    """How little a place tells where something was: a town, a part of one, a country, a sea or a continent."""
    occurrence = scene.begins.get(actor.first)
    if occurrence is None:
        return _BROAD
    entity = scene.entities[occurrence.entity]
    name = fold_text(entity.name)
    head = name.split()[0].removeprefix("ال")
    if name in _REGIONS or head in _FEATURES:
        return _BROAD
    return _OF_COUNTRY if entity.kind == "country" else int(head in _PARTS_OF_TOWNS)


_OF_COUNTRY = 2
_BROAD = 3
_PARTS_OF_TOWNS = folded_set(_PLACES["parts_of_towns"])
_REGIONS = folded_set(_PLACES["regions"])
_FEATURES = folded_set(_PLACES["features"])
_SIDES = folded_set(_PLACES["sides"])


def _distance(trigger: Trigger, actor: Actor) -> int:
    return abs(actor.first - trigger.first) + (10 if actor.first < trigger.first else 0)


def _is_placed(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """True where a name tells a place: behind في and the like, in apposition to a place, or as what a visit or an attack reaches."""
    occurrence = scene.begins.get(actor.first)
    if occurrence is None:
        return False
    reached = actor.first >= trigger.last and (
        (trigger.pattern.mode == "visit" and actor.prep in _GOING)
        or (trigger.pattern.type in {"ASSAULT", "COERCE"} and actor.prep in _HIT)
    )
    verb = not trigger.is_noun and trigger.pattern.type in {"ASSAULT", "COERCE"}
    subject = verb and actor.first == trigger.last and actor.kind != "place" and not actor.prep
    if (reached and not subject) or actor.prep in _STANDING:
        return True
    town = actor.kind == "place"
    if _is_led_to(scene, trigger, actor) or _is_called_after(scene, trigger, actor):
        return True
    if trigger.pattern.type in _BETWEEN and trigger.pattern.mode != "visit" and actor.prep in {"", "of"}:
        return False
    if town or scene.words.folded(actor.first - 1) in _PARTS:
        return actor.prep in _AT or actor.prep in {"", "of"}
    return False


def _is_called_after(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """True for the town by which a meeting or an accord is called: "اتفاق فيينا"; with another joined it stands for its state."""
    entity = scene.entities.get(scene.begins[actor.first].entity) if actor.first in scene.begins else None
    if (
        trigger.pattern.type not in _TALKS
        or trigger.pattern.mode == "visit"
        or entity is None
        or entity.kind != "place"
    ):
        return False
    town = fold_text(entity.name).split()[0].removeprefix("ال") not in _FEATURES
    joined = scene.words.folded(actor.last)[:1] == "و" and actor.last in scene.begins
    return trigger.is_noun and actor.first == trigger.last and town and not joined


def _is_visited(words: Words, index: int) -> bool:
    """True for a place right behind a visit to it: "يستعد لزيارة … لعقد قمة"."""
    return any(reading.bare.startswith("زيار") for reading in readings(words.folded(index - 1)))


_TALKS = frozenset({"CONSULT", "AGREE"})


def _is_led_to(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """True for a place that the words before it tell as where something was: a host, a side of it, a visit to it."""
    beside = actor.prep == "ل" and _is_side_of(scene.words, actor.first)
    talks = trigger.pattern.type in _TALKS and trigger.pattern.mode != "letter"
    return beside or _is_hosting(scene, actor.first) or (talks and _is_visited(scene.words, actor.first))


def _is_side_of(words: Words, index: int) -> bool:
    """True for a place whose side or surroundings are told before it: "الريف الشمالي للرقة", "الأطراف الغربية لمدينة غزة"."""
    noun = words.folded(index - 1)
    named = noun.startswith("ل") and noun[1:].removeprefix("ل") in PLACE_NOUNS
    return words.folded(index - 1 - named) in _SIDES


def _is_hosting(scene: Scene, index: int) -> bool:
    """True for a place right behind the verb that tells it as the host: "احتضنت مدينة …"."""
    words = scene.words
    before = index - 1
    while index - before < _PLACE_WORDS and (
        words.folded(before).removeprefix("ال") in PLACE_NOUNS
        or words.folded(before) in _PARTS
        or nation_of(words.folded(before)) is not None
    ):
        before -= 1
    return any(form in _HOSTING for form in after_conjunction(words.folded(before)))


_PLACE_WORDS = 4


_BETWEEN = frozenset({"CONSULT"})
"""Types of events that a place's name without a preposition tells the subject of: "مفاوضات سد …"."""
_PARTS = frozenset(
    {
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "وسط",
        "عاصمه",
        "مدن",
        "شوون",
        "انحاء",
        "مناطق",
        "اراضي",
        "شوارع",
        "احياء",
    }
)


def date_of(words: Words, clause: Clause, trigger: Trigger, dated: dict[int, DatedSpan]) -> DatedSpan | None:
    """The date of the clause that is nearest to the trigger, else that of the announcement whose content the clause is."""
    inside = [
        index
        for index in range(clause.first, clause.last)
        if index in dated and not _is_of_other(words, trigger, index)
    ]
    if inside:
        return dated[min(inside, key=lambda index: abs(index - trigger.first))]
    opener = words.folded(clause.first - 1)
    content = opener in _THAT and trigger.pattern.type not in _SUDDEN
    if content or opener in _ASIDE or trigger.tense == "future":
        return None
    announced: DatedSpan | None = None
    for index in range(clause.first - 1, max(-1, clause.first - _ANNOUNCED), -1):
        if not words.same_sentence(index, trigger.first):
            return None
        announced = dated.get(index, announced)
        announcing = _REPORTING if trigger.pattern.type in _SUDDEN else _ANNOUNCING
        if any(form in announcing for form in after_conjunction(words.folded(index))):
            return announced
    return None


def _is_of_other(words: Words, trigger: Trigger, index: int) -> bool:
    """True for a date behind another event that an adverb brings: "تستعد لهجمات … بعد عام على انقضاء هدنة …، مطلع أكتوبر"."""
    between = range(trigger.last, index)
    adverb = next((step for step in between if words.folded(step) in LATER), None)
    return adverb is not None and any(is_event_noun(words.folded(step)) for step in range(adverb + 1, index))


LATER = frozenset({"بعد", "قبل", "منذ", "قبيل"})
_ASIDE = frozenset({"حيث", "فيما", "بينما", "اذ"})
"""What begins a clause beside the main one, whose day is not told to be its own."""
_ANNOUNCED = 16
_THAT = frozenset({"ان", "بان"})
_SUDDEN = frozenset({"ASSAULT"})
"""Types of events that are news on their day: the day of their first report is theirs."""
_REPORTING = frozenset(form for form, _, _ in verb_forms(["أعلن", "أفاد"], ["يعلن", "يفيد"]))
_ANNOUNCING = frozenset(form for form, _, _ in verb_forms(["أعلن"], ["يعلن"]))
