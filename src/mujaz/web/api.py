"""The JSON API: what the pages show, for programs. Lists come in pages whose `next` stays right while articles are added."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Body, Depends, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from mujaz.archive.countries import country_name
from mujaz.archive.keeping import brief_of
from mujaz.archive.nations import nations
from mujaz.archive.newest import newest, same_text, versions_of
from mujaz.archive.opening import reading
from mujaz.archive.people import find_people, person
from mujaz.archive.people_records import Person
from mujaz.archive.records import Filters
from mujaz.archive.timeline import Timeline, timeline
from mujaz.errors import UsageError
from mujaz.model import Brief
from mujaz.web.adding import taken
from mujaz.web.answers import (
    JSON,
    ArticlePage,
    Countries,
    Country,
    HitPage,
    PeoplePage,
    QuotePage,
    Sending,
    Versions,
    answers,
    json_answer,
    takes,
)
from mujaz.web.cursors import place_of, place_word, window_of, window_word
from mujaz.web.found import hits_in, quotes_in
from mujaz.web.parameters import Cursor, Day, Direct, Limit, Name, Words, filters
from mujaz.web.reading_queue import Job
from mujaz.web.refusals import Refusal
from mujaz.web.rights import same_origin
from mujaz.web.site import site_of
from mujaz.web.views import Links, ui_of

router = APIRouter(prefix="/api")
Id = Annotated[int, Path(ge=1, lt=2**62, description="An id.")]
Filtering = Annotated[Filters, Depends(filters)]


def _following(request: Request, word: str | None) -> str | None:
    return Links(request, ui_of(request)).here(cursor=word) if word else None


@router.get("/articles", responses=answers(ArticlePage))
def articles(request: Request, limit: Limit = 20, cursor: Cursor = "") -> Response:
    """Articles, the newest first."""
    with reading(site_of(request).engine) as connection:
        lines, end = newest(connection, after=place_of(cursor), limit=limit)
    following = _following(request, place_word(end) if end else None)
    return json_answer(ArticlePage(articles=tuple(lines), next=following), following=following)


@router.get("/articles/{article_id}", responses=answers(Brief))
def article(
    request: Request,
    article_id: Id,
    version: Annotated[int | None, Query(ge=1, lt=2**31, description="An older version, by its number.")] = None,
) -> Response:
    """The brief of an article, in the public format `mujaz.brief/1`."""
    with reading(site_of(request).engine) as connection:
        brief = brief_of(connection, article_id, version)
    if brief is None:
        raise Refusal(404, "web_not_found")
    return json_answer(brief)


@router.get("/articles/{article_id}/versions", responses=answers(Versions))
def versions(request: Request, article_id: Id) -> Response:
    """The versions of an article, and the same text in other papers."""
    with reading(site_of(request).engine) as connection:
        found = versions_of(connection, article_id)
        others = same_text(connection, [article_id]).get(article_id, ())
    if not found:
        raise Refusal(404, "web_not_found")
    return json_answer(Versions(versions=tuple(found), same_text=others))


@router.post("/articles", status_code=202, responses=answers(Job, status=202), openapi_extra=takes(Sending))
def add(request: Request, sent: Annotated[Any, Body()] = None) -> Response:
    """Takes the address of a page in, to be read in the background. From elsewhere it needs the token (Authorization: Bearer)."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise Refusal(415, "web_not_json")
    if not same_origin(request, told=False):
        raise Refusal(403, "web_foreign_form")
    try:
        url = msgspec.convert(sent, Sending).url
    except msgspec.ValidationError:
        raise Refusal(422, "web_bad_request") from None
    job = taken(site_of(request), request, url)
    response = json_answer(job, 202)
    response.headers["Location"] = f"/api/jobs/{job.id}"
    return response


@router.get("/jobs/{job_id}", responses=answers(Job))
def job(request: Request, job_id: Annotated[str, Path(description="What adding an address answered.")]) -> Response:
    """What becomes of an address that was taken in."""
    found = site_of(request).queue.job(job_id)
    if found is None:
        raise Refusal(404, "web_not_found")
    return json_answer(found)


@router.get("/search", responses=answers(HitPage))
def search(
    request: Request,
    filtering: Filtering,
    q: Words = "",
    newest_first: Annotated[bool, Query(description="The newest first, not the best.")] = False,
    limit: Limit = 20,
    cursor: Cursor = "",
) -> Response:
    """Articles that hold what is looked for; a text in several papers is one."""
    with reading(site_of(request).engine) as connection:
        found, pages = hits_in(connection, q, filtering, cursor, limit, newest=newest_first)
    following = _following(request, pages.next)
    return json_answer(HitPage(total=found.total, hits=found.hits, next=following), following=following)


@router.get("/statements", responses=answers(QuotePage))
def statements(
    request: Request,
    filtering: Filtering,
    q: Words = "",
    direct: Direct = False,
    limit: Limit = 20,
    cursor: Cursor = "",
) -> Response:
    """Who said what about something, the newest first."""
    with reading(site_of(request).engine) as connection:
        found, pages = quotes_in(connection, q, filtering, cursor, limit, direct=direct)
    following = _following(request, pages.next)
    return json_answer(QuotePage(total=found.total, statements=found.statements, next=following), following=following)


@router.get("/people", responses=answers(PeoplePage))
def people(request: Request, name: Name = "", limit: Limit = 20, cursor: Cursor = "") -> Response:
    """The archive's people, the best known first, or those whom a name means in any spelling."""
    window = window_of(cursor, 0)
    with reading(site_of(request).engine) as connection:
        found = find_people(connection, name, limit=limit, offset=window.offset)
    after = window._replace(offset=window.offset + limit)
    following = _following(request, window_word(after) if after.offset < found.total else None)
    return json_answer(PeoplePage(total=found.total, people=found.people, next=following), following=following)


@router.get("/people/{person_id}", responses=answers(Person))
def one_person(request: Request, person_id: Id) -> Response:
    """All that the archive tells of a person: names, roles through time, how much they said."""
    with reading(site_of(request).engine) as connection:
        try:
            return json_answer(person(connection, person_id))
        except UsageError:
            raise Refusal(404, "web_not_found") from None


@router.get("/timeline", responses=answers(Timeline))
def events(request: Request, who: Name, whom: Name = "", since: Day = "", until: Day = "") -> Response:
    """What a side did and said, or what was between two: contacts, votes, agreements, appointments, statements, week by week."""
    with reading(site_of(request).engine) as connection:
        found = timeline(connection, who, whom or None, since=since or None, until=until or None)
    return json_answer(found)


@router.get("/countries", responses=answers(Countries))
def countries(request: Request) -> Response:
    """The countries that articles name."""
    ui = ui_of(request)
    with reading(site_of(request).engine) as connection:
        found = nations(connection)
    named = (Country(code=one.code, articles=one.articles, name=country_name(one.code, ui)) for one in found)
    return json_answer(Countries(countries=tuple(named)))
