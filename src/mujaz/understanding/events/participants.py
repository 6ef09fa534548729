"""Who takes part in an event: the noun phrases that its word governs.

Who did it and to whom it was done are one list, so that a passive needs no reading of its own: a verb's subject and objects stand
behind it without a preposition, or before it at the head of the clause; prepositions of its frame bring the others. A verbal noun has
its participants as genitives, adjectives of nationality and prepositional phrases, shares the subject of the verb that carries it
out ("عقد … اجتماعًا", "غارة شنتها …"), or of the clause that it is an adverbial of ("قال … بعد لقائه …").
"""

from collections.abc import Sequence
from itertools import islice

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.events.board import PRESENT, TOPICS, Board, Found, is_topic
from mujaz.understanding.events.clauses import LIGHT_OWNED, RELATIVES, Clause
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.noun_arguments import of_noun
from mujaz.understanding.events.settings import LATER
from mujaz.understanding.events.states import NAMES_AT_MOST, state_of
from mujaz.understanding.events.triggers import Trigger, is_finite
from mujaz.understanding.events.verb_arguments import of_verb
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import (
    folded_set,
)

_EVENTS = load("events")
_GOODS = folded_set(_EVENTS["actors"]["goods"])
_BELONGINGS = folded_set(_EVENTS["actors"]["belongings"])
_BESIDE = folded_set(_EVENTS["actors"]["beside"])


_TARGET_WITHIN = 12
_WHERE = frozenset({"في", "ب"})
"""Prepositions that a list of places goes on with, none of which is hit itself: "القوات الأميركية في العراق وسوريا"."""
_HELD_KINDS = frozenset({"country", "organization", "group"})


def participants_of(board: Board, clause: Clause, trigger: Trigger) -> Found:
    """Those who take part in the event that `trigger` names."""
    found = of_noun(board, clause, trigger) if trigger.is_noun else of_verb(board, clause, trigger)
    more: list[Actor] = []
    if trigger.pattern.mode == "letter":
        more = [actor for actor in board.within(clause.first, clause.last) if actor.kind == "person"]
    elif trigger.pattern.type in {"SANCTION", "ASSAULT"} or trigger.pattern.needs == "banned":
        more = _targets(board, clause, trigger)
    elif trigger.pattern.mode == "meeting" and all(actor.kind != "person" for actor in found.actors):
        more = _persons_there(board, clause, trigger)
    known = {actor.who for actor in found.actors}
    actors = [*found.actors, *(actor for actor in more if actor.who not in known)]
    if trigger.pattern.type == "ASSAULT" and trigger.pattern.needs != "victims":
        actors = _without_toll(board.scene, clause, actors)
    if trigger.pattern.type == "SANCTION":
        actors = [_with_state(board.scene, actor) for actor in actors]
    return found._replace(actors=actors)


def _without_toll(scene: Scene, clause: Clause, actors: list[Actor]) -> list[Actor]:
    """Those of an attack without the people whose death it brought, where others are known: "هجوم … أسفر عن مقتل 14 مدنيا"."""
    words = scene.words
    inside = range(clause.first, clause.last)
    brings = next((index for index in inside if words.folded(index).removeprefix("و") in _BRINGING), clause.last)
    toll = next((index for index in range(brings, clause.last) if words.folded(index) in _TOLLS), clause.last)
    killed = range(toll, toll + _TOLL_WITHIN)
    kept = [actor for actor in actors if actor.first not in killed or actor.who in scene.entities]
    return kept or actors


_TOLLS = folded_set(_EVENTS["actors"]["tolls"])
_BRINGING = folded_set(_EVENTS["actors"]["bringing"])
_TOLL_WITHIN = 14


def _persons_there(board: Board, clause: Clause, trigger: Trigger) -> list[Actor]:
    """The persons of a meeting's clause, where its own words name bodies alone: its subject, and who was present or presided."""
    words = board.scene.words
    persons = [actor for actor in board.within(clause.first, clause.last) if actor.kind == "person"]
    return [
        actor
        for actor in persons
        if (not actor.prep or actor.prep in PRESENT) and (actor.prep or not is_topic(words, trigger.last, actor.first))
    ]


def _with_state(scene: Scene, actor: Actor) -> Actor:
    """The state of companies and people told by its adjective alone, at which sanctions aim: "شركات إيرانية"."""
    head = next((word for word in fold_text(actor.who).split() if word.removeprefix("ال") in _GOODS), None)
    if actor.kind != "group" or head is None or actor.country is None:
        return actor
    return actor._replace(who=state_of(scene, actor.country), kind="country")


def _targets(board: Board, clause: Clause, trigger: Trigger) -> list[Actor]:
    """Whose people or goods are hit behind على and the like: "عقوبات على شركات روسية", "قصف مواقع للمتمردين"."""
    words = board.scene.words
    found: list[Actor] = []
    assets = trigger.pattern.needs == "assets"
    on = assets or (trigger.pattern.type == "ASSAULT" and (not trigger.is_noun or "مضاف" in trigger.pattern.takes))
    taken = {index for actor in board.within(clause.first, clause.last) for index in range(actor.first, actor.last)}
    owned = {"في"} if trigger.pattern.type == "SANCTION" and not assets else {"ل", "of"}
    for index in range(trigger.last, min(clause.last, trigger.last + _TARGET_WITHIN)):
        word = words.folded(index)
        on = on or word in {"على", "عن", "ضد"}
        led = trigger.pattern.type == "ASSAULT" and word in LIGHT_OWNED
        parts = (is_finite(word) and not led) or word in TOPICS or word in RELATIVES or word in LATER
        if index > trigger.last + 1 and parts:
            break
        near = board.within(index, index + 1)
        if near and on:
            elsewhere = near[0].kind == "country" and near[0].prep in _WHERE
            hit = words.folded(index - 1) in _BELONGINGS and words.folded(index - 2) not in _BESIDE
            person = assets or hit
            if (near[0].prep in owned or (near[0].joined and not elsewhere)) and near[0].kind in _HELD_KINDS | (
                {"person"} if person else set()
            ):
                found.append(near[0])
        elif (
            on and index not in taken and (country := nation_of(word)) is not None and words.folded(index - 1) in _GOODS
        ):
            found.append(Actor(index, index + 1, state_of(board.scene, country), "country", "of", False, country))
    return found


def preferred(board: Board, found: Sequence[Actor], place: Actor | None) -> list[str]:
    """The ids or descriptions of those who take part, each once: no country for which a person stands, and not the place."""
    scene = board.scene
    kept = [actor for actor in found if place is None or actor.first != place.first or actor.first < 0]
    countries = {actor.country for actor in kept if actor.kind == "person"}
    names: dict[str, None] = {}
    for actor in kept:
        if actor.kind in {"country", "place"} and actor.country in countries:
            continue
        who = actor.who
        if actor.kind == "place" and who in scene.entities and scene.entities[who].kind == "place" and actor.country:
            who = state_of(scene, actor.country)
        names.setdefault(board.called.get(who, who))
    return list(names)


def principals(scene: Scene, trigger: Trigger, found: Sequence[Actor]) -> list[Actor]:
    """The actors, with the body for its spokesman, who only announces what it does; he meets people himself."""
    if trigger.pattern.type in {"CONSULT", "OFFICE"}:
        return list(found)
    return [_principal(scene, actor) for actor in found]


def _principal(scene: Scene, actor: Actor) -> Actor:
    entity = scene.entities.get(actor.who)
    role = fold_text(entity.role or "") if entity is not None and entity.kind == "person" else ""
    if not role or role.split()[0].removeprefix("ال") not in _SPOKESMEN:
        return actor
    bodies = [each for each in islice(scene.entities.values(), NAMES_AT_MOST) if each.kind == "organization"]
    named = [each for each in bodies if fold_text(each.name) in role]
    body = max(named, key=lambda each: len(each.name), default=None)
    return actor._replace(who=body.id, kind="organization", country=body.country) if body is not None else actor


_SPOKESMEN = folded_set(_EVENTS["actors"]["spokesmen"])
