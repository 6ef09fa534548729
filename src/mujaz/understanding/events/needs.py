"""The context that a word needs to be an event: what it is about, behind a verb or around a noun."""

from collections.abc import Callable
from functools import lru_cache

from mujaz.lexicon import load
from mujaz.understanding.events.board import Board, may_act
from mujaz.understanding.events.clauses import Clause
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.settings import PLACE_KINDS
from mujaz.understanding.events.triggers import Trigger, bare_noun
from mujaz.understanding.vocabulary import folded_set, is_calendar_word, is_function_word, is_verb
from mujaz.understanding.words import Words, after_conjunction, readings

_CONTEXTS = {name: folded_set(words) for name, words in load("events")["contexts"].items()}
_IN_ANY_FORM = ("ground", "weapons", "fire", "captives", "soldiers", "roads", "aircraft")
"""Needs whose words are meant with and without the article and in the accusative: "القاعدة", "موقعا"."""
_STEMS = {_CONTEXTS[name]: frozenset(bare_noun(word) for word in _CONTEXTS[name]) for name in _IN_ANY_FORM}
_VERB_WITHIN, _BEFORE_NOUN, _BEHIND_NOUN = 14, 14, 8
_REACHES = {"together": 26, "to_somebody": 26, "destination": 26, "troops": 9}
_FACING = frozenset({"بين", "مع", "ضد", "على"})
_GOING = frozenset({"الي", ""})


def is_met(board: Board, clause: Clause, trigger: Trigger) -> bool:
    """True when the words that the trigger's pattern needs stand where they should."""
    needs = trigger.pattern.needs
    if needs is None:
        return True
    wanted = _CONTEXTS[needs]
    alone = not trigger.is_noun and needs == "assemblies" and _is_of_one(board, trigger)
    if alone or _is_other_than_event(board.scene.words, trigger):
        return False
    if trigger.owned and not trigger.is_noun and needs != "assemblies":
        return bool(wanted & _BY_PRONOUN) or _is_antecedent(board.scene.words, clause, trigger, wanted)
    around = (trigger.is_noun and needs not in _BEHIND_ONLY) or needs == "assemblies"
    first = max(clause.first, trigger.first - _BEFORE_NOUN) if around else trigger.last
    words = board.scene.words
    if not trigger.is_noun and needs in _OF_NEXT and not _next_fits(board, trigger, wanted):
        return False
    last = min(clause.last, trigger.last + _BEHIND_NOUN) if trigger.is_noun else _verb_reach(words, trigger)
    for index in range(first, last):
        if trigger.first <= index < trigger.last or (needs == "troops" and index in board.named):
            continue
        if needs in _GIVEN and words.folded(index)[0] == "ل":
            continue
        if _is_wanted(words.folded(index), wanted):
            return True
    return any(_special(board, clause, trigger, want, last) for want in wanted if want[0] == "@")


def _is_of_one(board: Board, trigger: Trigger) -> bool:
    """True for what one alone approves, which is no vote: "وافق الوزير على …"."""
    near = board.within(trigger.last, trigger.last + _SUBJECT_WITHIN)
    return any(actor.kind in {"person", "role"} and not actor.prep for actor in near)


_SUBJECT_WITHIN = 3


def _is_other_than_event(words: Words, trigger: Trigger) -> bool:
    """True for what a disaster does, what is published and not deployed ("نشرت صورا لقوات …"), and a number reached ("يصل إلى 20")."""
    if words.folded(trigger.last).removeprefix("ال") in _DISASTERS:
        return True
    needs = trigger.pattern.needs
    if needs == "destination":
        return words.tokens[min(trigger.last + 1, len(words.tokens) - 1)].kind == "number"
    near = range(trigger.last, trigger.last + _PUBLISHED_WITHIN)
    return needs == "troops" and any(words.folded(index) in _PUBLISHED for index in near)


_PUBLISHED = folded_set(load("events")["clauses"]["published"])
_PUBLISHED_WITHIN = 5
_DISASTERS = folded_set(load("events")["clauses"]["disasters"])
_BY_PRONOUN = frozenset({"@actor", "@pronoun", "@person", "@place"})
"""Needs that a pronoun written as one with the verb meets."""
_GIVEN = frozenset({"relief", "sums"})
"""Needs of what is given, which a purpose behind ل does not tell: "شكره … لمساعدة"."""
_BEHIND_ONLY = frozenset({"captives", "charges", "assets", "rulers"})
"""Needs of a noun that its genitive must meet."""
_ANTECEDENT = 6


def _is_antecedent(words: Words, clause: Clause, trigger: Trigger, wanted: frozenset[str]) -> bool:
    """True where what the verb's pronoun stands for is wanted: "الاتفاق الذي وقعه …", "عبروا المعبر … بعد أن أغلقته …"."""
    relative = clause.relative
    before = (
        range(max(0, relative - _ANTECEDENT), relative)
        if relative is not None
        else range(max(0, trigger.first - _VERB_WITHIN), trigger.first)
    )
    return any(
        words.same_sentence(index, trigger.first) and _is_wanted(words.folded(index), wanted) for index in before
    )


_OF_NEXT = frozenset(
    {"barred", "weapons", "people", "meeting", "ground", "by_phone", "to_somebody", "destination", "somewhere"}
)
_DAYS = frozenset({"امس", "اليوم", "مساء", "صباح", "ليل", "فجر", "ظهر", "عصر", "اول", "من", "يوم"})


def _next_fits(board: Board, trigger: Trigger, wanted: frozenset[str]) -> bool:
    """False where an unknown noun stands right behind the verb: it is the subject, or what is met or hit, and is nobody."""
    words = board.scene.words
    index = trigger.last
    while is_calendar_word(words.folded(index)) or words.folded(index) in _DAYS:
        index += 1
    if not words.is_word(index) or board.within(index, index + 1):
        return True
    word = words.folded(index)
    if (
        word in _DIGNITIES
        or is_function_word(word)
        or is_calendar_word(word)
        or _is_wanted(word, wanted)
        or is_verb(word)
    ):
        return True
    return any(reading.prefixes for reading in readings(word)) or "\u064b" in words.tokens[index].text


def _verb_reach(words: Words, trigger: Trigger) -> int:
    last = trigger.last
    reach = _REACHES.get(trigger.pattern.needs or "", _VERB_WITHIN)
    while last < trigger.last + reach and words.same_sentence(trigger.first, last):
        last += 1
    return last


@lru_cache(maxsize=65536)
def _is_wanted(word: str, wanted: frozenset[str]) -> bool:
    stems = _STEMS.get(wanted, frozenset())
    if any(form in wanted or bare_noun(form) in stems for form in after_conjunction(word)):
        return True
    return any(
        reading.bare in wanted or bare_noun(reading.bare) in stems for reading in readings(word) if reading.prefixes
    )


def _special(board: Board, clause: Clause, trigger: Trigger, want: str, last: int) -> bool:
    """True when somebody or something of a kind stands behind the trigger: see the `@` words of the lexicon."""
    if trigger.owned and want in {"@actor", "@pronoun", "@person"}:
        return True
    if want == "@object":
        return _has_object(board, trigger, last)
    if want in _OF_WORDS:
        return _OF_WORDS[want](board.scene.words, trigger, last)
    first = clause.first if want == "@actor" else trigger.last
    inside = board.within(first, clause.last if want == "@facing" else last)
    return want in _OF_ACTORS and any(_OF_ACTORS[want](board, actor) for actor in inside)


def _is_several(words: Words, trigger: Trigger, _last: int) -> bool:
    return words.folded(trigger.first).endswith(("ون", "وا", "ان", "ا"))


def _has_with(words: Words, trigger: Trigger, last: int) -> bool:
    return any(words.folded(index) in {"مع", "وبين", "بين"} for index in range(trigger.last, last))


def _has_number(words: Words, trigger: Trigger, last: int) -> bool:
    return any(words.tokens[index].kind == "number" for index in range(trigger.last, last))


_OF_WORDS: dict[str, Callable[[Words, Trigger, int], bool]] = {
    "@several": _is_several,
    "@with": _has_with,
    "@number": _has_number,
}
_PEOPLE = frozenset({"person", "group", "role"})


def _has_object(board: Board, trigger: Trigger, last: int) -> bool:
    """True for people behind the verb's subject: "أوقفت الشرطة المهاجمين"."""
    people = [actor for actor in board.within(trigger.last, last) if actor.kind in _PEOPLE and not actor.prep]
    return len(people) > 1


_OF_ACTORS: dict[str, Callable[[Board, Actor], bool]] = {
    "@actor": lambda board, actor: may_act(board.scene, actor),
    "@person": lambda _, actor: actor.kind == "person",
    "@place": lambda _, actor: actor.kind in PLACE_KINDS,
    "@facing": lambda board, actor: actor.prep in _FACING and may_act(board.scene, actor),
    "@to": lambda _, actor: actor.kind == "person" and actor.prep in {"الي", "مع"},
    "@destination": lambda _, actor: actor.kind in PLACE_KINDS and actor.prep in _GOING,
}


_EVENTS = load("events")
_PRESS = folded_set(_EVENTS["clauses"]["press"])
_ARMS = folded_set(_EVENTS["actors"]["arms"])
_DIGNITIES = folded_set(_EVENTS["actors"]["dignities"])


def is_press(folded: str) -> bool:
    """True for a word of the press."""
    return _is_wanted(folded, _PRESS) or _is_wanted(bare_noun(folded), _PRESS)


@lru_cache(maxsize=65536)
def is_armed(folded: str) -> bool:
    """True for a word of arms and attacks."""
    return any(reading.bare.removeprefix("ال") in _ARMS for reading in readings(folded))


def is_dignity(folded: str) -> bool:
    """True for what stands for a dignitary named before: "سموه"."""
    return folded in _DIGNITIES


_SPORT = folded_set(_EVENTS["sport"]["words"])


def is_about_sport(words: Words) -> bool:
    """True for an article of sport, whose attacks and meetings are of another kind."""
    beginning = words.tokens[:_OPENING]
    count = sum(token.folded.removeprefix("و") in _SPORT for token in beginning)
    return count >= _EVENTS["sport"]["at_least"] or (count >= 4 and count * 25 >= len(beginning))


_OPENING = 250
