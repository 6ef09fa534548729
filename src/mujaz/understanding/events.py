"""Events: who met whom, who attacked, voted, signed, helped; each once, with its day, its place and whether it has happened."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from mujaz.model import Event, EventDate
from mujaz.understanding.dates import DatedSpan
from mujaz.understanding.entities import Entities
from mujaz.understanding.events_arguments import Setting, around, begins_as_verb, is_carried_out, participants_of
from mujaz.understanding.events_clauses import Clause, clause_around, evidence_of
from mujaz.understanding.events_merging import Told, merged
from mujaz.understanding.events_needs import is_met, is_whole
from mujaz.understanding.events_places import place_of
from mujaz.understanding.events_status import status_of
from mujaz.understanding.events_triggers import Trigger, as_noun, may_be_noun, triggers_at
from mujaz.understanding.speakers import Scene, scene_of
from mujaz.understanding.vocabulary import PREPOSITIONS
from mujaz.understanding.words import Words

_NAMED_AROUND = frozenset({"CONSULT", "ASSAULT"})
"""Types that take those whom their clause names when nobody stands beside their trigger."""


def find_events(
    words: Words, entities: Entities, dated: Sequence[DatedSpan], published: date | None
) -> tuple[Event, ...]:
    """The events of a text in order, by the types of the PLOVER ontology (Halterman et al. 2023) that concern relations of states.

    Args:
        words: the text.
        entities: its entities; participants and places are their ids.
        dated: its date expressions in order, resolved.
        published: the day of publication: what is dated after it is planned.
    """
    scene = scene_of(words, entities)
    starts = [token.start for token in words.tokens]
    by_token = {bisect_left(starts, item.start): item for item in dated}
    spans = {first: max(first + 1, bisect_left(starts, item.end)) for first, item in by_token.items()}
    setting = Setting(scene, spans, ())
    found = merged(_told(setting, by_token, published))
    return tuple(_event(words, number, told) for number, told in enumerate(found, 1))


def _told(setting: Setting, dated: dict[int, DatedSpan], published: date | None) -> Iterator[Told]:
    index = 0
    words = setting.scene.words
    while index < len(words.tokens):
        told = _told_at(setting, index, dated, published) if index not in setting.dated else None
        if told is not None:
            yield told
            pair = told.participants if len(told.participants) == 2 else setting.pair
            setting = setting._replace(pair=pair)
        index = told.trigger.last if told is not None else setting.dated.get(index, index + 1)


def _told_at(setting: Setting, index: int, dated: dict[int, DatedSpan], published: date | None) -> Told | None:
    words = setting.scene.words
    for trigger in triggers_at(words, index):
        clause = clause_around(words, trigger.first, trigger.last, with_relative=trigger.form == "noun")
        read = _as_verb_or_noun(setting, clause, trigger)
        if read is not None and is_met(setting.scene, clause, read):
            told = _telling(setting, clause, read, dated, published)
            if told is not None:
                return told
    return None


def _as_verb_or_noun(setting: Setting, clause: Clause, trigger: Trigger) -> Trigger | None:
    """The trigger, read as the verbal noun that is written like it where no verb can stand; None where it can be neither."""
    words = setting.scene.words
    if trigger.form == "noun":
        return trigger
    if words.folded(trigger.first - 1) in PREPOSITIONS:
        return None
    if not may_be_noun(words, trigger) or begins_as_verb(setting, clause, trigger.first):
        return trigger
    done = trigger.pattern.type == "ASSAULT" or is_carried_out(words, clause, trigger)
    return as_noun(trigger) if done else None


def _telling(
    setting: Setting, clause: Clause, trigger: Trigger, dated: dict[int, DatedSpan], published: date | None
) -> Told | None:
    scene = setting.scene
    when = _date_of(scene.words, clause, trigger, dated)
    status = status_of(scene.words, clause, trigger, when.first if when is not None else None, published)
    if status is None:
        return None
    place = place_of(scene, clause, trigger)
    participants = participants_of(setting, clause, trigger)
    if not participants and not trigger.definite and trigger.pattern.type in _NAMED_AROUND:
        participants = around(scene, clause, trigger, place)
    kept = _kept(scene, trigger, [each for each in participants if each != place])
    if not is_whole(scene, trigger, kept, place):
        return None
    place = place or (_state_of(scene, kept) if trigger.pattern.type == "OFFICE" else None)
    return Told(trigger, clause, tuple(kept), place, when, status)


def _kept(scene: Scene, trigger: Trigger, participants: list[str]) -> list[str]:
    """The participants without the countries for which a person stands; no country goes on a visit."""
    entities = scene.entities
    persons = [entities[each] for each in participants if each in entities and entities[each].kind == "person"]
    standing = {person.country for person in persons}
    visit = trigger.pattern.mode == "visit"

    def stays(each: str) -> bool:
        entity = entities.get(each)
        if entity is None or entity.kind not in {"country", "place"}:
            return True
        return not visit and (entity.kind == "place" or entity.country not in standing)

    return [each for each in participants if stays(each)]


def _date_of(words: Words, clause: Clause, trigger: Trigger, dated: dict[int, DatedSpan]) -> DatedSpan | None:
    """The date of the clause that is nearest to the trigger, with no other trigger between them."""
    inside = (index for index in range(clause.first, clause.last) if index in dated)
    for nearest in sorted(inside, key=lambda index: abs(index - trigger.first)):
        between = range(trigger.last, nearest) if nearest > trigger.first else range(nearest, trigger.first)
        if not any(_is_other(words, index, trigger) for index in between):
            return dated[nearest]
    return None


def _is_other(words: Words, index: int, trigger: Trigger) -> bool:
    return any(
        other.pattern.type != trigger.pattern.type or other.pattern.mode != trigger.pattern.mode
        for other in triggers_at(words, index)
        if other.form == "noun" and (other.possessed or not other.definite)
    )


def _state_of(scene: Scene, participants: list[str]) -> str | None:
    """The country of the article whose office somebody takes or leaves."""
    entities = scene.entities
    countries = {entities[each].country for each in participants if each in entities} - {None}
    return next(
        (key for key, entity in entities.items() if entity.kind == "country" and entity.country in countries), None
    )


def _event(words: Words, number: int, told: Told) -> Event:
    evidence = evidence_of(words, told.clause)
    span = words.span(*evidence)
    start, end = words.span(told.trigger.first, told.trigger.last)
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
        rule=f"{told.trigger.form}.{pattern.type.lower()}",
    )
