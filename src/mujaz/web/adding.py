"""The page on which an address is added, and what becomes of it."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mujaz.errors import sentence
from mujaz.publishing.links import web_address
from mujaz.web.reading_queue import Job
from mujaz.web.refusals import Refusal
from mujaz.web.rights import is_local, may_write, same_origin
from mujaz.web.site import Site, site_of
from mujaz.web.views import Links, page, ui_of

router = APIRouter(include_in_schema=False)
MOST_ADDRESS = 2_000
_RENEW_SECONDS = 3
_STATUS = {"web_read_only": 403, "web_bad_token": 401}
_CHALLENGE = {"web_bad_token": {"WWW-Authenticate": "Bearer"}}


def _shown(request: Request, jobs: list[Job], problem: str | None = None, address: str = "") -> Response:
    """The form, and what became of some addresses; while any is open the page is renewed, unless its reader stopped that."""
    site = site_of(request)
    is_open = any(job.is_open for job in jobs)
    renewing = is_open and "still" not in request.query_params
    response = page(
        request,
        "add.html",
        key=site.keys.new(),
        verdict=may_write(request, site.settings),
        jobs=jobs,
        open=is_open,
        renewing=renewing,
        problem=problem,
        address=address,
    )
    response.headers["Cache-Control"] = "no-store"
    if renewing:
        response.headers["Refresh"] = str(_RENEW_SECONDS)
    return response


@router.get("/add")
def form(request: Request) -> Response:
    """The form; who works at this machine also sees what was added last."""
    site = site_of(request)
    return _shown(request, site.queue.jobs() if is_local(request, site.settings) else [])


@router.get("/add/{job_id}")
def progress(request: Request, job_id: str) -> Response:
    """What becomes of one address."""
    job = site_of(request).queue.job(job_id)
    if job is None:
        raise Refusal(404, "web_not_found")
    return _shown(request, [job])


def taken(site: Site, request: Request, address: str, typed_token: str = "") -> Job:
    """An address taken into the queue.

    Raises:
        Refusal: whoever asks may not write, the address is none, or too many wait.
    """
    verdict = may_write(request, site.settings, typed_token)
    if verdict != "allowed":
        raise Refusal(_STATUS[verdict], verdict, headers=_CHALLENGE.get(verdict))
    url = web_address(address.strip())
    if url is None or len(url) > MOST_ADDRESS:
        raise Refusal(422, "web_bad_address")
    job = site.queue.add(url)
    if job is None:
        raise Refusal(503, "web_queue_full", headers={"Retry-After": "60"})
    return job


@router.post("/add")
def add(
    request: Request,
    address: Annotated[str, Form()] = "",
    key: Annotated[str, Form()] = "",
    token: Annotated[str, Form()] = "",
) -> Response:
    """Takes an address in and leads to the page that shows what becomes of it."""
    site, ui = site_of(request), ui_of(request)
    if not same_origin(request, told=True) or not site.keys.holds(key):
        raise Refusal(403, "web_foreign_form")
    try:
        job = taken(site, request, address, token)
    except Refusal as refusal:
        if refusal.status == 403:
            raise
        response = _shown(request, [], sentence(refusal.code, ui), address[:MOST_ADDRESS])
        response.status_code = refusal.status
        response.headers.update(refusal.headers)
        return response
    return RedirectResponse(Links(request, ui)(f"/add/{job.id}"), status_code=303)
