"""What the API answers with: the archive's own records, and pages of them."""

from collections.abc import Sequence
from typing import Any

import msgspec
from starlette.responses import Response

from mujaz.archive.nations import Nation
from mujaz.archive.newest import Version
from mujaz.archive.people_records import People, Person
from mujaz.archive.records import ArticleLine, Hits, Quotes
from mujaz.archive.timeline import Timeline
from mujaz.model import Brief, Rec
from mujaz.web.reading_queue import Job

JSON = "application/json"


class ArticlePage(Rec, frozen=True, kw_only=True):
    """Articles, the newest first, and the address of the next page."""

    articles: tuple[ArticleLine, ...]
    next: str | None


class HitPage(Hits, frozen=True, kw_only=True):
    """What a search found, and the address of the next page."""

    next: str | None


class QuotePage(Quotes, frozen=True, kw_only=True):
    """Statements that were found, and the address of the next page."""

    next: str | None


class PeoplePage(People, frozen=True, kw_only=True):
    """People who were found, and the address of the next page."""

    next: str | None


class Country(Nation, frozen=True, kw_only=True):
    """A country with its usual name."""

    name: str


class Countries(Rec, frozen=True, kw_only=True):
    """The countries that the archive's articles name, those of most articles first."""

    countries: tuple[Country, ...]


class Versions(Rec, frozen=True, kw_only=True):
    """The versions of an article, the newest first, and the articles of other papers with nearly the same text."""

    versions: tuple[Version, ...]
    same_text: tuple[ArticleLine, ...]


class Sending(Rec, frozen=True, kw_only=True):
    """The address of a page to be read."""

    url: str


class ErrorDetail(Rec, frozen=True, kw_only=True):
    """What went wrong: a stable code, and one sentence in Arabic and in English."""

    code: str
    message: str
    message_en: str


class Failure(Rec, frozen=True, kw_only=True):
    """An answer to what cannot be done."""

    error: ErrorDetail


RECORDS: tuple[type[Rec], ...] = (
    ArticlePage,
    HitPage,
    QuotePage,
    PeoplePage,
    Person,
    Countries,
    Versions,
    Brief,
    Timeline,
    Job,
    Sending,
    Failure,
)


def json_answer(record: Rec, status: int = 200, following: str | None = None) -> Response:
    """A record as JSON; the address of the next page also stands in the header Link (RFC 8288)."""
    headers = {"Link": f'<{following}>; rel="next"'} if following else None
    return Response(msgspec.json.encode(record), status, headers, JSON)


def _reference(record: type[Rec]) -> dict[str, Any]:
    return {"content": {JSON: {"schema": {"$ref": f"#/components/schemas/{record.__name__}"}}}}


def answers(record: type[Rec], *, status: int = 200) -> dict[int | str, dict[str, Any]]:
    """What an operation answers with, for the description of the API."""
    first_line = (record.__doc__ or "").split("\n", 1)[0]
    failed = {"description": "What went wrong, in one sentence."} | _reference(Failure)
    return {status: {"description": first_line} | _reference(record), "4XX": failed, "5XX": failed}


def takes(record: type[Rec]) -> dict[str, Any]:
    """What an operation takes in its body, for the description of the API."""
    return {"requestBody": {"required": True} | _reference(record)}


def schemas(records: Sequence[type[Rec]] = RECORDS) -> dict[str, Any]:
    """The JSON Schemas of the records, by name."""
    _, components = msgspec.json.schema_components(records, ref_template="#/components/schemas/{name}")
    return components
