"""The rows that are drawn from a brief: its entities, statements and events, each with its place in the body."""

from typing import Any, NamedTuple

from mujaz.archive.countries import country_in
from mujaz.archive.days import days_between
from mujaz.archive.naming import full_key, name_key
from mujaz.model import Article, Brief, Entity, Event, Statement

Row = dict[str, Any]


class Ids(NamedTuple):
    """The first id that is free in each table."""

    entity: int
    statement: int
    event: int


class Drawn(NamedTuple):
    """The rows of one brief, a list a table."""

    entities: list[Row]
    statements: list[Row]
    events: list[Row]
    participants: list[Row]


def _entity(entity: Entity, row_id: int, article_id: int, day: str | None) -> Row:
    return {
        "id": row_id,
        "article_id": article_id,
        "ref": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "role": entity.role,
        "country": entity.country,
        "name_key": name_key(entity.name),
        "full_key": full_key(entity.name),
        "day": day,
        "person_id": None,
    }


def _statement(said: Statement, row_id: int, article_id: int, named: dict[str, Row], day: str | None) -> Row:
    speaker = named.get(said.speaker or "")
    told, _ = days_between(said.date)
    return {
        "id": row_id,
        "article_id": article_id,
        "ref": said.id,
        "entity_id": speaker["id"] if speaker else None,
        "speaker": speaker["name"] if speaker else said.speaker,
        "mode": said.mode,
        "text": said.text,
        "start": said.span[0],
        "end": said.span[1],
        "cue": said.cue,
        "venue": said.venue,
        "edtf": said.date,
        "day": told or day,
    }


def _event(event: Event, row_id: int, article_id: int, named: dict[str, Row], day: str | None) -> Row:
    place = named.get(event.place or "")
    edtf = event.date.edtf if event.date else None
    first, last = days_between(edtf)
    return {
        "id": row_id,
        "article_id": article_id,
        "ref": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "trigger": event.trigger,
        "evidence": event.evidence,
        "start": event.span[0],
        "end": event.span[1],
        "place": place["name"] if place else event.place,
        "place_country": place["country"] if place else None,
        "edtf": edtf,
        "first_day": first,
        "last_day": last,
        "day": first or day,
    }


def _participant(reference: str, position: int, event_id: int, named: dict[str, Row]) -> Row:
    entity = named.get(reference)
    return {
        "event_id": event_id,
        "position": position,
        "entity_id": entity["id"] if entity else None,
        "name": entity["name"] if entity else reference,
        "country": _country(entity, reference),
    }


def _country(entity: Row | None, reference: str) -> str | None:
    """The country of somebody who takes part: a person's is told by the brief alone, the rest by their words too."""
    if entity is None:
        return country_in(reference)
    return entity["country"] or (None if entity["kind"] == "person" else country_in(entity["name"]))


def day_of(article: Article) -> str | None:
    """The day of publication, where the article tells a whole day."""
    value = article.published.value[:10] if article.published else ""
    return value if len(value) == 10 else None


def drawn(brief: Brief, article: Article, article_id: int, free: Ids) -> Drawn:
    """The rows of a brief, with ids from the free ones on."""
    record, day = brief.record, day_of(article)
    persons = [_entity(entity, free.entity + at, article_id, day) for at, entity in enumerate(record.entities)]
    named = {row["ref"]: row for row in persons}
    said = [_statement(one, free.statement + at, article_id, named, day) for at, one in enumerate(record.statements)]
    told = [_event(one, free.event + at, article_id, named, day) for at, one in enumerate(record.events)]
    there = [
        _participant(reference, position, row["id"], named)
        for row, event in zip(told, record.events, strict=True)
        for position, reference in enumerate(event.participants)
    ]
    return Drawn(persons, said, told, there)
