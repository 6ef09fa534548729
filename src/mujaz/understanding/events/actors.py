"""Those who may take part in an event: named entities, sides that mean their state, and descriptions of people and forces.

All are found once for the article, each with what governs it.
"""

from collections.abc import Mapping
from functools import lru_cache

from mujaz.understanding.entities import Occurrence
from mujaz.understanding.events.descriptions import described, may_begin
from mujaz.understanding.events.dual_offices import may_be_dual, offices_at
from mujaz.understanding.events.extents import PLACE_NOUNS
from mujaz.understanding.events.fuller import in_full
from mujaz.understanding.events.governing import ACTORS, ATTACHED, Actor, Kind, bare_with_article, governor
from mujaz.understanding.events.states import state_of, with_adjectives
from mujaz.understanding.gazetteer import ORGANISATIONS, PLACES, TITLES
from mujaz.understanding.roles import head_at
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import (
    folded_set,
)
from mujaz.understanding.words import Words, has_article, readings

_PEOPLE = folded_set(["الوزيران", "الوزيرين", "الرئيسان", "الرئيسين", "الزعيمان", "الزعيمين", "المسؤولان", "المسؤولين"])
_STATES = folded_set(["البلدان", "البلدين", "الدولتان", "الدولتين", "الحكومتان", "الحكومتين"])


def actors_of(scene: Scene, dated: Mapping[int, int]) -> list[Actor]:
    """Every actor of the article, in order; `dated` has the first token of each date expression and the token behind it."""
    return in_full(scene, with_adjectives(scene, _found(scene, dated)))


def _found(scene: Scene, dated: Mapping[int, int]) -> list[Actor]:
    found: list[Actor] = []
    index = 0
    while index < len(scene.words.tokens):
        if index in dated:
            index = dated[index]
            continue
        token = scene.words.tokens[index]
        if index not in scene.begins and token.kind != "number" and not _may_be_actor(token.folded):
            index += 1
            continue
        offices = offices_at(scene, index) if index not in scene.begins else []
        if offices:
            found.extend(offices)
            index = offices[-1].last
            continue
        actor = _actor_at(scene, index)
        if actor is not None and _is_title(scene, actor):
            found.append(_joined_to(scene.words, found, _titled(scene, actor)))
            index = found[-1].last
            continue
        if actor is not None and actor.kind == "pair":
            found.extend(_pair(found, actor))
        elif actor is not None:
            found.append(_joined_to(scene.words, found, actor))
        index = actor.last if actor is not None else index + 1
    return found


@lru_cache(maxsize=65536)
def _may_be_actor(folded: str) -> bool:
    """True for a word that may begin a description, as far as its form tells: of most words it does not."""
    return may_begin(folded) or may_be_dual(folded)


def _is_title(scene: Scene, actor: Actor) -> bool:
    """True for a definite description right before the name of the person that it describes: "الفريق منذر …"."""
    named = scene.begins.get(actor.last)
    if named is None or actor.kind not in {"role", "group"} or scene.entities[named.entity].kind != "person":
        return False
    words = scene.words
    definite = actor.kind == "role" or has_article(bare_with_article(words.folded(actor.first)))
    return definite and named.start == words.tokens[actor.last].start and words.same_sentence(actor.first, actor.last)


def _titled(scene: Scene, title: Actor) -> Actor:
    """The person whose title stands before the name, with what governs the title."""
    named = _of_occurrence(scene, title.last, scene.begins[title.last])
    return named._replace(first=title.first, prep=title.prep, joined=title.joined)


def _pair(found: list[Actor], pair: Actor) -> list[Actor]:
    """The two that were named last, for "الوزيران", "الجانبان": people for offices, states for countries, else whichever two of a kind."""
    near = [actor for actor in found[-_LOOK_BACK:] if actor.prep not in _AWAY]
    for kinds in _TWO_OF.get(pair.who, _SIDES_OF):
        latest: dict[str, dict[str, Actor]] = {kind: {} for kind in kinds}
        for actor in reversed(near):
            if actor.kind not in latest:
                continue
            two = latest[actor.kind]
            two.setdefault(actor.who, actor)
            if len(two) == 2:
                return [each._replace(first=pair.first, last=pair.last, prep=pair.prep) for each in two.values()][::-1]
    return []


_AWAY = frozenset({"ل", "في", "ب"})
"""Prepositions of whom is thanked, and where something is: they are no side of what is told of two."""
_SIDES_OF: tuple[tuple[Kind, ...], ...] = (("person", "country", "organization"),)
_TWO_OF = dict.fromkeys(_PEOPLE, (("person",),)) | dict.fromkeys(_STATES, (("country",), ("person",)))
_LOOK_BACK = 14


def _joined_to(words: Words, found: list[Actor], actor: Actor) -> Actor:
    """The actor with the preposition of the one that it is joined to: "بين X، وزير …، وY"."""
    if actor.prep == "of" and found and found[-1].last == actor.first and found[-1].kind in _CLOSED:
        return actor._replace(prep="")
    if not actor.joined or actor.prep:
        return actor
    near: Actor | None = None
    for before in reversed(found[-_JOINED_BACK:]):
        gap = actor.first - _behind_brackets(words, before.last)
        if not words.same_sentence(before.first, actor.first) or gap > _JOINED_GAP:
            break
        if near is None and gap <= 1:
            near = before
            if before.kind in _WHERE and actor.kind in _WHERE:
                break
        if before.prep == "بين":
            return actor._replace(prep=before.prep)
    return actor._replace(prep=near.prep) if near is not None else actor


def _behind_brackets(words: Words, index: int) -> int:
    """The token behind brackets at `index`, which hold an age or another name: "فلان (31 عاما)، وفلان"; else `index` itself."""
    if words.folded(index) != "(":
        return index
    inside = range(index + 1, index + _IN_BRACKETS)
    close = next((step for step in inside if words.folded(step) == ")"), index - 1)
    return close + 1


_IN_BRACKETS = 6
_CLOSED = frozenset({"person", "place", "capital", "country"})
"""Kinds of names, which take no genitive."""
_WHERE = frozenset({"place", "capital", "country"})
_JOINED_BACK, _JOINED_GAP = 4, 16


def _actor_at(scene: Scene, index: int) -> Actor | None:
    occurrence = scene.begins.get(index)
    if occurrence is not None:
        return _of_occurrence(scene, index, occurrence)
    words = scene.words
    if not words.is_word(index) and words.tokens[index].kind != "number":
        return None
    return described(scene, index)


def _of_occurrence(scene: Scene, index: int, occurrence: Occurrence) -> Actor:
    entity = scene.entities[occurrence.entity]
    prefixes = _prefixes(scene.words, index, occurrence)
    if entity.kind == "person" and not prefixes:
        index, prefixes = _before_titles(scene.words, index)
    prep, joined = governor(scene.words, index, prefixes)
    kind: Kind = entity.kind
    if kind == "organization" and _is_press(scene.words, occurrence):
        kind = "press"
    last = max(occurrence.last, occurrence.end)
    if kind in {"place", "country"} and prep in {"", "of"} and not joined:
        prep = _far_preposition(scene.words, index) or prep
    known = PLACES.at(scene.words, index) if kind == "place" else None
    if known is not None and known.value.kind == "capital" and known.value.country:
        return Actor(index, last, state_of(scene, known.value.country), "capital", prep, joined, known.value.country)
    return Actor(index, last, occurrence.actor, kind, prep, joined, entity.country)


def _before_titles(words: Words, index: int) -> tuple[int, str]:
    """Where the honorifics before a role or a name begin, and the clitics before them: "مع معالي وزير …", "لصاحب السمو …"."""
    prefixes = ""
    for _ in range(_TITLES_AT_MOST):
        titles = (TITLES.at(words, step) for step in range(index - _TITLE_WORDS, index) if words.is_word(step))
        title = next((each for each in titles if each is not None and each.last == index and not each.value), None)
        if title is None or prefixes or not words.same_sentence(title.first, index):
            break
        index, prefixes = title.first, "".join(title.reading.prefixes)
    return index, prefixes


_TITLES_AT_MOST, _TITLE_WORDS = 4, 3


def _is_press(words: Words, occurrence: Occurrence) -> bool:
    known = ORGANISATIONS.at(words, occurrence.first)
    heads = {reading.bare.removeprefix("ال") for reading in readings(words.folded(occurrence.begin))}
    return (known is not None and known.value.press) or bool(heads & _PRESS_HEADS)


_PRESS_HEADS = folded_set(ACTORS["press"])


def _far_preposition(words: Words, index: int) -> str:
    """The preposition before the words that tell what a place is: "في العاصمة القطرية الدوحة", "إلى عاصمة النيجر نيامي"."""
    for step in range(index - 1, index - 1 - _PLACE_WORDS, -1):
        reading = next(
            (each for each in readings(words.folded(step)) if each.bare.removeprefix("ال") in PLACE_NOUNS), None
        )
        if reading is not None:
            return (
                next((letter for letter in reading.prefixes if letter in ATTACHED), "") or governor(words, step, "")[0]
            )
    return ""


_PLACE_WORDS = 3


def _prefixes(words: Words, index: int, occurrence: Occurrence) -> str:
    """The clitics before the first word of an occurrence."""
    if index == occurrence.first:
        return words.folded(index)[: occurrence.start - words.tokens[index].start]
    head = head_at(words, index)
    if head is not None:
        return "".join(head.reading.prefixes)
    reading = next((each for each in readings(words.folded(index)) if has_article(each.bare)), None)
    return "".join(reading.prefixes) if reading is not None else ""
