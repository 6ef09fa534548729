"""What pages and the API take in their addresses, each within its bounds."""

from typing import Annotated

from fastapi import Query

from mujaz.archive.records import Filters
from mujaz.web.settings import MOST_PAGE

_MOST_WORDS = 300
_MOST_NAME = 100


def _bounded(most: int, description: str) -> object:
    return Query(max_length=most, description=description)


Words = Annotated[str, _bounded(_MOST_WORDS, 'Words, "phrases", beginnings*, AND, OR, NOT (or -) and brackets.')]
Name = Annotated[str, _bounded(_MOST_NAME, "A name in any spelling, or an id.")]
Limit = Annotated[int, Query(ge=1, le=MOST_PAGE, description="The most entries of a page.")]
Cursor = Annotated[str, _bounded(40, "Where the page goes on, as `next` of the page before told it.")]
Day = Annotated[str, _bounded(10, "A day as ISO 8601.")]
Direct = Annotated[bool, Query(description="Only what is quoted word for word.")]


def filters(  # noqa: PLR0913, PLR0917  # the framework gives each by its name
    speaker: Annotated[str, _bounded(_MOST_NAME, "Who speaks: a name in any spelling, or a person's id.")] = "",
    person: Annotated[str, _bounded(_MOST_NAME, "Who is named: a name in any spelling, or a person's id.")] = "",
    country: Annotated[str, _bounded(_MOST_NAME, "A country that is named: its ISO 3166 code or its name.")] = "",
    kind: Annotated[str, _bounded(20, "A kind of entity that is named: person, organization, country, place.")] = "",
    source: Annotated[str, _bounded(_MOST_NAME, "The site of a paper.")] = "",
    since: Annotated[str, _bounded(10, "The first day, as ISO 8601.")] = "",
    until: Annotated[str, _bounded(10, "The last day, as ISO 8601.")] = "",
    event: Annotated[str, _bounded(20, "A type of event (CONSULT, VOTE, …) or a mode of one (meeting, call, …).")] = "",
) -> Filters:
    """What narrows a search; what is empty narrows nothing."""
    return Filters(
        speaker=speaker.strip() or None,
        person=person.strip() or None,
        country=country.strip() or None,
        kind=kind.strip() or None,
        source=source.strip() or None,
        since=since.strip() or None,
        until=until.strip() or None,
        event=event.strip() or None,
    )
