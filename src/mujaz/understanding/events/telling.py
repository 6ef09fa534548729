"""Every telling of an event, in order: its word, its clause, who took part, where, when, and whether it has happened."""

from collections.abc import Iterator, Sequence

from mujaz.lexicon import load
from mujaz.model import Entity
from mujaz.text.folding import fold_text
from mujaz.understanding.events.asserting import is_asserted, is_habit, may_take_part, tells_anew
from mujaz.understanding.events.board import Found
from mujaz.understanding.events.clauses import Clause, clause_of
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.left_out import (
    BOTH,
    Reading,
    announcing_body,
    is_of_two,
    lacks_subject,
    leaves_out,
    left_out_subject,
    left_out_two,
)
from mujaz.understanding.events.merging import Told
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.needs import is_met
from mujaz.understanding.events.participants import participants_of, preferred, principals
from mujaz.understanding.events.settings import date_of, place_around, place_of, place_taken_up
from mujaz.understanding.events.status import status_of
from mujaz.understanding.events.triggers import Trigger, may_name_event, triggers_at
from mujaz.understanding.events.verb_arguments import DIPLOMATS
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import Words


def tellings_of(reading: Reading) -> Iterator[Told]:
    """The tellings of events in order, none within a name or a date."""
    words = reading.board.scene.words
    index = 0
    last: Told | None = None
    while index < len(words.tokens):
        if index in reading.spans:
            index = reading.spans[index]
            continue
        passed = not may_name_event(words.folded(index)) or index in reading.board.named
        told = None if passed else _told_at(reading, index, last)
        if told is not None:
            yield told
            last = told
        index = told.trigger.last if told is not None else index + 1


def _told_at(reading: Reading, index: int, last: Told | None) -> Told | None:
    for trigger in triggers_at(reading.board.scene.words, index):
        clause = clause_of(reading.board.scene.words, trigger, reading.board.named)
        if trigger.tense == "past" and not tells_anew(reading.board, clause, trigger):
            continue
        if not is_met(reading.board, clause, trigger) or is_habit(reading, clause, trigger):
            continue
        told = _telling(reading, clause, trigger, last)
        if told is not None:
            return told
    return None


def _telling(reading: Reading, clause: Clause, trigger: Trigger, last: Told | None) -> Told | None:
    board = reading.board
    scene = board.scene
    when = date_of(scene.words, clause, trigger, reading.dated)
    status = status_of(scene.words, clause, trigger, when, reading.published)
    if status is None:
        return None
    found = participants_of(board, clause, trigger)
    how = (
        "direct" if found.direct else "carried" if found.actors and found.carried else "clause" if found.actors else ""
    )
    two = left_out_two(reading, trigger, last) if _lacks_two(scene.words, trigger, found) else []
    if two:
        how = f"{how}+two" if how else "two"
        known = {actor.who for actor in two}
        found = found._replace(actors=[*two, *(each for each in found.actors if each.who not in known)], subject=True)
    elif lacks_subject(scene.words, trigger, found) and leaves_out(scene.words, clause, trigger, found):
        left_out = left_out_subject(reading, clause, trigger, last)
        if left_out is not None and all(left_out.who != actor.who for actor in found.actors):
            how = f"{how}+left_out" if how else "left_out"
            found = found._replace(actors=[left_out, *found.actors], subject=True)
    announcing = announcing_body(reading, trigger)
    if announcing is not None and all(announcing.who != actor.who for actor in found.actors):
        how = f"{how}+announced" if how else "announced"
        found = found._replace(actors=[announcing, *found.actors])
    place = place_of(scene, trigger, board.within(clause.first, clause.last))
    names = preferred(
        board, principals(scene, trigger, found.actors), place if trigger.pattern.needs not in DIPLOMATS else None
    )
    if not may_take_part(scene.words, trigger, found) or not is_asserted(scene.words, trigger, names):
        return None
    place = place or place_taken_up(board, clause, trigger) or place_around(board, trigger, found.actors)
    place = place or _recipient(scene, trigger, found.actors)
    where = _named_place(scene, place) if place is not None else _seat(scene, trigger, names)
    taken_up = trigger.is_noun and trigger.definite and not found.direct and not trigger.owned
    named = frozenset(who for who in names if who in scene.entities)
    persons = frozenset(who for who in named if scene.entities[who].kind == "person")
    sentence = scene.words.sentence[trigger.first]
    told = Told(
        trigger, clause, tuple(names), where, when, status, found.carried, taken_up, how, sentence, persons, named
    )
    there = scene.entities.get(where or "")
    return told if there is None else told._replace(country=there.country, broad=there.kind == "country")


def _lacks_two(words: Words, trigger: Trigger, found: Found) -> bool:
    """True for a dual whose two its clause does not name."""
    doers = [actor for actor in found.actors if actor.kind not in {"country", "place"} or not trigger.is_noun]
    return is_of_two(words, trigger) and len(doers) < BOTH


def _named_place(scene: Scene, place: Actor) -> str | None:
    """The place's own entity, where the actor may be the state that its capital means."""
    named = scene.begins.get(place.first)
    who = named.entity if named is not None else place.who
    return who if who in scene.entities else None


def _recipient(scene: Scene, trigger: Trigger, actors: Sequence[Actor]) -> Actor | None:
    """The country that aid is for, where it goes."""
    if trigger.pattern.type != "AID":
        return None
    helped = (actor for actor in actors if actor.kind in {"country", "capital"} and actor.prep in {"ل", "الي"})
    return next((actor for actor in helped if actor.first in scene.begins), None)


def _seat(scene: Scene, trigger: Trigger, names: Sequence[str]) -> str | None:
    """The country, as the article names it, whose office somebody takes or leaves, whose assembly votes, or which coerces.

    An office that no country is told of is one of the country that the article names most.
    """
    local = _of_local_body(scene, trigger, names)
    if local is not None or trigger.pattern.type not in {"OFFICE", "COERCE", "VOTE"}:
        return local
    told = [scene.entities[each] for each in names if each in scene.entities]
    countries = {_country_of(each) for each in told} - {None}
    if trigger.pattern.type == "VOTE" and [each.kind for each in told] != ["organization"]:
        return None
    states = [each for each in scene.entities.values() if each.kind == "country"]
    if trigger.pattern.type == "OFFICE" and not countries and states:
        return max(states, key=lambda each: len(each.mentions)).id
    return next((each.id for each in states if each.country in countries), None)


def _country_of(entity: Entity) -> str | None:
    """The country of an entity, or the one whose adjective is in its name: "البرلمان البولندي"."""
    named = (nation_of(word) for word in fold_text(entity.name).split())
    return entity.country or next((country for country in named if country is not None), None)


def _of_local_body(scene: Scene, trigger: Trigger, names: Sequence[str]) -> str | None:
    """The place whose police, court or town hall acts, by whose name it is called: "شرطة الليث"."""
    if trigger.pattern.type not in _BY_LOCAL_BODIES:
        return None
    bodies = [scene.entities[each].name if each in scene.entities else each for each in names]
    called = [fold_text(body) for body in bodies if fold_text(body).split()[0] in _LOCAL_BODIES]
    for place in scene.entities.values():
        if place.kind == "place" and any(body.endswith(f" {fold_text(place.name)}") for body in called):
            return place.id
    return None


_BY_LOCAL_BODIES = frozenset({"OFFICE", "COERCE", "RETREAT", "AID"})
_LOCAL_BODIES = folded_set(load("events")["places"]["local_bodies"])
