"""The pages of articles: the newest, one of them, what a search finds, and what was said."""

from collections.abc import Callable
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mujaz.archive.countries import country_name
from mujaz.archive.filtering import checked_day
from mujaz.archive.keeping import brief_of
from mujaz.archive.nations import nations
from mujaz.archive.newest import Place, people_in, same_text, stories, versions_of
from mujaz.archive.opening import reading
from mujaz.archive.records import Filters
from mujaz.errors import UsageError
from mujaz.publishing.page import page_values, place_in_page
from mujaz.web.cursors import place_of, place_word
from mujaz.web.forms import country_choices, filter_form
from mujaz.web.found import NO_PAGES, Pages, hits_in, quotes_in
from mujaz.web.parameters import Cursor, Day, Direct, Words, filters
from mujaz.web.refusals import Refusal
from mujaz.web.site import site_of
from mujaz.web.statics import static
from mujaz.web.views import Links, page, ui_of

router = APIRouter(include_in_schema=False)
STORIES, HITS, QUOTES = 30, 20, 20
"""How many a page shows."""
_LAST_ID = 2**62
Id = Annotated[int, Path(ge=1, lt=_LAST_ID)]
Filtering = Annotated[Filters, Depends(filters)]


@router.get("/static/{name}")
def static_file(name: str) -> Response:
    """The style, a script or a font."""
    return static(name)


@router.get("/")
def today(request: Request, cursor: Cursor = "", until: Day = "") -> Response:
    """The newest stories under their days."""
    after = Place(checked_day(until), _LAST_ID) if until and not cursor else place_of(cursor)
    with reading(site_of(request).engine) as connection:
        found = stories(connection, after=after, limit=STORIES)
    days = [(day, list(told)) for day, told in groupby(found.stories, key=lambda story: story.article.day)]
    following = found.next and Links(request, ui_of(request))("/", cursor=place_word(found.next))
    return page(request, "today.html", days=days, next=following, moved=after is not None, until=until)


@router.get("/articles/{article_id}")
def article(
    request: Request, article_id: Id, version: Annotated[int | None, Query(ge=1, lt=_LAST_ID)] = None
) -> Response:
    """The reader's page of an article, with what the archive knows beside it."""
    ui = ui_of(request)
    with reading(site_of(request).engine) as connection:
        brief = brief_of(connection, article_id, version)
        if brief is None:
            raise Refusal(404, "web_not_found")
        versions = versions_of(connection, article_id)
        shown = version or versions[0].number
        values = page_values(brief, ui=ui) | {
            "article_id": article_id,
            "versions": versions,
            "shown_version": shown,
            "others": same_text(connection, [article_id]).get(article_id, ()),
            # an older version's people have other ids
            "archive_people": people_in(connection, article_id) if shown == versions[0].number else {},
            "countries_here": [(one.code, country_name(one.code, ui)) for one in nations(connection, article_id)],
            "beside": True,
        }
    del values["words"]  # the site's words hold them
    return page(request, "article.html", **values)


@router.get("/articles/{article_id}/at/{start}-{end}")
def place(request: Request, article_id: Id, start: int, end: int) -> Response:
    """Leads to the place of a statement or an event, or the paragraph of any span, on an article's page."""
    with reading(site_of(request).engine) as connection:
        brief = brief_of(connection, article_id)
    if brief is None:
        raise Refusal(404, "web_not_found")
    anchor = place_in_page(brief, (start, end))
    address = Links(request, ui_of(request))(f"/articles/{article_id}")
    return RedirectResponse(f"{address}#{anchor}" if anchor else address, status_code=303)


def _found_page(
    request: Request,
    template: str,
    find: Callable[[Connection], tuple[object, Pages]],
    filtering: Filters,
    **more: object,
) -> Response:
    """The page of what a search finds, or of the sentence that says why it could not be understood."""
    ui, link = ui_of(request), Links(request, ui_of(request))
    problem, found, pages = None, None, None
    try:
        with reading(site_of(request).engine) as connection:
            found, pages = find(connection)
    except UsageError as error:
        problem = error.message if ui == "ar" else error.message_en
    return page(
        request,
        template,
        filters=filter_form(filtering, ui),
        countries=country_choices(ui),
        found=found,
        problem=problem,
        previous=pages and pages.previous and link.here(cursor=pages.previous),
        next=pages and pages.next and link.here(cursor=pages.next),
        **more,
    )


@router.get("/search")
def search_page(
    request: Request, filtering: Filtering, q: Words = "", order: Words = "best", cursor: Cursor = ""
) -> Response:
    """What a search finds, lit up; with nothing to look for, the form alone."""

    def find(connection: Connection) -> tuple[object, Pages]:
        if not q.strip() and filtering == Filters():
            return None, NO_PAGES
        return hits_in(connection, q, filtering, cursor, HITS, newest=order == "newest")

    feed = Links(request, ui_of(request)).here(cursor=None, order=None).replace("/search", "/feed.atom", 1)
    return _found_page(request, "search.html", find, filtering, query=q, order=order, feed=feed)


@router.get("/statements")
def statements(
    request: Request, filtering: Filtering, q: Words = "", direct: Direct = False, cursor: Cursor = ""
) -> Response:
    """Who said what about something, the newest first."""

    def find(connection: Connection) -> tuple[object, Pages]:
        return quotes_in(connection, q, filtering, cursor, QUOTES, direct=direct)

    return _found_page(request, "statements.html", find, filtering, query=q, direct=direct)
