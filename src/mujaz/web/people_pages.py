"""The pages of people, of countries, and of two countries together."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mujaz.archive.countries import country_name
from mujaz.archive.filtering import known_country
from mujaz.archive.nations import nations, people_of
from mujaz.archive.opening import reading
from mujaz.archive.people import find_people, person
from mujaz.archive.quoting import quotes
from mujaz.archive.records import Filters
from mujaz.archive.searching import search
from mujaz.archive.timeline import timeline
from mujaz.errors import UsageError
from mujaz.web.chronology import met, shown
from mujaz.web.forms import country_choices
from mujaz.web.pages import Id
from mujaz.web.parameters import Day, Name
from mujaz.web.refusals import Refusal
from mujaz.web.site import site_of
from mujaz.web.views import Links, page, ui_of

router = APIRouter(include_in_schema=False)
PEOPLE = 60
_SAID, _NAMED, _OF_COUNTRY = 10, 10, 12
Offset = Annotated[int, Query(ge=0, le=1_000_000)]


def _country(code: str) -> str:
    """A country's code.

    Raises:
        Refusal: there is none such.
    """
    known = known_country(code)
    if known is None or country_name(known, "ar") == known:
        raise Refusal(404, "web_not_found")
    return known


@router.get("/people")
def people(request: Request, name: Name = "", offset: Offset = 0) -> Response:
    """The archive's people, the best known first, or those of a name."""
    with reading(site_of(request).engine) as connection:
        found = find_people(connection, name, limit=PEOPLE, offset=offset)
    ui, after = ui_of(request), offset + PEOPLE
    link = Links(request, ui)
    return page(
        request,
        "people.html",
        name=name,
        found=found,
        country_name=lambda code: country_name(code, ui),
        previous=link.here(offset=max(0, offset - PEOPLE) or None) if offset else None,
        next=link.here(offset=after) if after < found.total else None,
    )


@router.get("/people/{person_id}")
def person_page(request: Request, person_id: Id, offset: Offset = 0) -> Response:
    """A person: roles through time, what they said, whom they met, and the articles that name them."""
    ui = ui_of(request)
    with reading(site_of(request).engine) as connection:
        try:
            known = person(connection, person_id)
        except UsageError:
            raise Refusal(404, "web_not_found") from None
        said = quotes(connection, "", Filters(speaker=str(person_id)), limit=_SAID)
        named = search(connection, "", Filters(person=str(person_id)), limit=_NAMED)
        told = timeline(connection, str(person_id))
    return page(
        request,
        "person.html",
        person=known,
        country=known.country and country_name(known.country, ui),
        said=said,
        named=named,
        met=met(told),
        shown=shown(request, told, offset),
    )


@router.get("/countries")
def countries(request: Request, first: Name = "", second: Name = "") -> Response:
    """The countries that articles name; with two chosen, leads to their page."""
    ui = ui_of(request)
    link = Links(request, ui)
    if first:
        path = f"/countries/{_country(first)}"
        return RedirectResponse(link(f"{path}/{_country(second)}" if second else path), status_code=303)
    with reading(site_of(request).engine) as connection:
        found = nations(connection)
    named = [(one, country_name(one.code, ui)) for one in found]
    return page(request, "countries.html", nations=named, choices=country_choices(ui))


@router.get("/countries/{code}")
def country(request: Request, code: str, since: Day = "", until: Day = "", offset: Offset = 0) -> Response:
    """A country: its contacts, what happened, its people, and what they said."""
    code, ui = _country(code), ui_of(request)
    with reading(site_of(request).engine) as connection:
        told = timeline(connection, code, since=since or None, until=until or None)
        theirs = people_of(connection, code, _OF_COUNTRY)
    return page(
        request,
        "country.html",
        codes=[code],
        names=[country_name(code, ui)],
        people=theirs,
        choices=country_choices(ui),
        since=since,
        until=until,
        shown=shown(request, told, offset),
    )


@router.get("/countries/{first}/{second}")
def pair(request: Request, first: str, second: str, since: Day = "", until: Day = "", offset: Offset = 0) -> Response:
    """Two countries: what was between them, and what each said of the other."""
    codes, ui = [_country(first), _country(second)], ui_of(request)
    if codes[0] == codes[1]:
        return RedirectResponse(Links(request, ui)(f"/countries/{codes[0]}"), status_code=303)
    with reading(site_of(request).engine) as connection:
        told = timeline(connection, codes[0], codes[1], since=since or None, until=until or None)
    return page(
        request,
        "country.html",
        codes=codes,
        names=[country_name(code, ui) for code in codes],
        people=[],
        choices=country_choices(ui),
        since=since,
        until=until,
        shown=shown(request, told, offset),
    )
