"""Who is quoted with what, beside the text and in it; and what a resolved date says, where it stands."""

from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Entity, Record, Statement
from mujaz.publishing.body import Body, Mark, quoted_in
from mujaz.publishing.dates import MonthNaming, edtf_words

_QUOTATION_PAIRS = ('""', "«»", "“”", "”“", "„“", "''", "‘’")


class Said(NamedTuple):
    """One quotation: its text without its marks, where and when it was said, and the id of its place in the page's text."""

    text: str
    occasion: list[str]
    place: str | None


class Speaker(NamedTuple):
    """Somebody quoted, with all that they are quoted with; `name` is None where the speaker is not known."""

    name: str | None
    role: str | None
    said: list[Said]


def _without_marks(text: str) -> str:
    """A quotation without the pair of marks around it: the page sets its own."""
    inner = text.strip()
    whole = len(inner) > 2 and inner[0] + inner[-1] in _QUOTATION_PAIRS
    return inner[1:-1].strip() if whole and inner[0] not in inner[1:-1] else inner


def speakers_of(record: Record, body: Body, naming: MonthNaming, ui: str) -> list[Speaker]:
    """The quotations under their speakers, both in the order of the text."""
    named = {entity.id: entity for entity in record.entities}
    speakers: dict[str | None, Speaker] = {}
    for statement in quoted_in(record.statements):
        if statement.speaker not in speakers:
            speakers[statement.speaker] = _speaker(statement.speaker, named)
        occasion = _occasion(statement, naming, ui)
        said = Said(_without_marks(statement.text), occasion, body.place_of(Mark("said", statement.span)))
        speakers[statement.speaker].said.append(said)
    return list(speakers.values())


def _occasion(statement: Statement, naming: MonthNaming, ui: str) -> list[str]:
    """Where and when something was said, as far as the article tells it."""
    day = statement.date and edtf_words(statement.date, naming, ui)
    return [words for words in (statement.venue, day) if words]


def _speaker(speaker: str | None, named: dict[str, Entity]) -> Speaker:
    """An entity's name and role; a speaker who is nobody by name is described in the article's words."""
    entity = named.get(speaker or "")
    return Speaker(entity.name, entity.role, []) if entity else Speaker(speaker, None, [])


def notes_of(record: Record, naming: MonthNaming, ui: str) -> dict[str, str]:
    """What the text's marks say when a reader points at them: a quotation's speaker, a date's day in full. Keys are the marks' ids.

    A date that stands in full in the text has no note.
    """
    words = load("page")["words"]
    comma = words["comma"][ui]
    named = {entity.id: entity for entity in record.entities}
    notes: dict[str, str] = {}
    for statement in quoted_in(record.statements):
        speaker = _speaker(statement.speaker, named)
        who = comma.join(filter(None, (speaker.name or words["no_speaker"][ui], speaker.role)))
        notes[Mark("said", statement.span).anchor] = comma.join([who, *_occasion(statement, naming, ui)])
    for date in record.dates:
        told = edtf_words(date.edtf, naming, ui) if date.edtf else None
        if told and told not in date.text:
            notes |= {Mark("date", span).anchor: told for span in date.spans}
    return notes
