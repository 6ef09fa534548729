"""Events: who met whom, who attacked, voted, signed, helped; each once, with its day, its place and whether it has happened.

The types are those of the PLOVER ontology (Halterman et al. 2023) that concern the relations of states and of groups in them.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from mujaz.model import Event, EventDate, Statement
from mujaz.understanding.dates import DatedSpan
from mujaz.understanding.entities import Entities
from mujaz.understanding.events.actors import actors_of
from mujaz.understanding.events.board import Board
from mujaz.understanding.events.clauses import evidence_of
from mujaz.understanding.events.left_out import Reading
from mujaz.understanding.events.listing import is_worth_listing
from mujaz.understanding.events.merging import Told, merged
from mujaz.understanding.events.needs import is_about_sport
from mujaz.understanding.events.states import called
from mujaz.understanding.events.telling import tellings_of
from mujaz.understanding.events.triggers import Pattern, Trigger, is_trigger
from mujaz.understanding.scene import Scene, scene_of
from mujaz.understanding.words import WHOLE, Cut, Words, readings

__all__ = ["find_events"]


def find_events(
    words: Words,
    entities: Entities,
    statements: Sequence[Statement],
    dated: Sequence[DatedSpan],
    published: date | None,
) -> tuple[Event, ...]:
    """The events of a text in order.

    Args:
        words: the text.
        entities: its entities; participants and places are their ids.
        statements: what is said in it: who speaks is meant where an event's clause leaves its subject out.
        dated: its date expressions in order, resolved.
        published: the day of publication: what is dated after it is planned.
    """
    scene = scene_of(words, entities)
    starts = [token.start for token in words.tokens]
    by_token = {bisect_left(starts, item.start): item for item in dated}
    spans = {first: max(first + 1, bisect_left(starts, item.end)) for first, item in by_token.items()}
    actors = actors_of(scene, spans)
    board = Board(scene, actors, [actor.first for actor in actors], _named(scene), called(actors))
    said = [statement.span[0] for statement in statements]
    reading = Reading(board, by_token, spans, statements, said, published)
    tellings = tellings_of(reading)
    if is_about_sport(words):
        tellings = (told for told in tellings if _is_of_sport(told.trigger.pattern))
    events = (told for told in merged(tellings) if is_worth_listing(reading, told))
    return tuple(_event(words, number, told) for number, told in enumerate(events, 1))


def _named(scene: Scene) -> frozenset[int]:
    return frozenset(index for item in scene.occurrences for index in range(item.first, item.last))


def _is_of_sport(pattern: Pattern) -> bool:
    """True for events that an article of sport tells in the same words as others: contracts, offices and talks about them."""
    return pattern.type in {"AGREE", "OFFICE"} or pattern.mode == "negotiation"


def _clitics(words: Words, trigger: Trigger) -> Cut:
    """The conjunction and preposition written as one with a trigger, which are no part of it: "والتقى", "بزيارة"."""
    word = words.folded(trigger.first)
    if not trigger.is_noun:
        return Cut(1) if word[0] in "وف" and not is_trigger(word) and is_trigger(word[1:]) else WHOLE
    reading = next((each for each in readings(word) if is_trigger(each.bare)), None)
    return reading.cut if reading is not None and not reading.cut.lost else WHOLE


def _event(words: Words, number: int, told: Told) -> Event:
    span = words.span(*evidence_of(words, told.clause, told.trigger))
    start, end = words.span(told.trigger.first, told.trigger.last, _clitics(words, told.trigger))
    pattern = told.trigger.pattern
    when = told.dated
    return Event(
        id=f"v{number}",
        type=pattern.type,
        mode=pattern.mode,
        status=told.status,
        trigger=words.body[start:end],
        participants=told.participants,
        evidence=words.body[slice(*span)],
        span=span,
        place=told.place,
        date=EventDate(text=when.text, edtf=when.edtf) if when is not None else None,
        rule=f"{'noun' if told.trigger.is_noun else 'verb'}.{told.how}",
    )
