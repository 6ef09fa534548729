"""How what went wrong is told: one sentence, as a page to readers and as JSON to programs."""

from collections.abc import Mapping
from http import HTTPStatus

import msgspec
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mujaz.errors import InputError, MujazError, sentence
from mujaz.web.refusals import Refusal
from mujaz.web.views import page

_CODES = {404: "web_not_found", 405: "web_bad_method", 422: "web_bad_request"}


def _is_of_api(request: Request) -> bool:
    path: str = request.scope["path"]
    return path == "/api" or path.startswith("/api/") or path == "/openapi.json"


def _answer(request: Request, status: int, code: str, told: Mapping[str, str], headers: Mapping[str, str]) -> Response:
    if _is_of_api(request):
        error = {"code": code, "message": told["ar"], "message_en": told["en"]}
        content = msgspec.json.encode({"error": error})
        return Response(content, status, dict(headers), "application/json")
    title = HTTPStatus(status).phrase
    response = page(request, "error.html", told=told, status=status, phrase=title)
    response.status_code = status
    response.headers.update(headers)
    return response


def refused(request: Request, refusal: Refusal) -> Response:
    """The answer to a request that is refused."""
    told = {language: sentence(refusal.code, language, **refusal.details) for language in ("ar", "en")}
    return _answer(request, refusal.status, refusal.code, told, refusal.headers)


def on_refusal(request: Request, error: Exception) -> Response:
    """Answers a `Refusal`."""
    assert isinstance(error, Refusal)  # noqa: S101  # FastAPI's handlers are registered by their kind
    return refused(request, error)


def on_http(request: Request, error: Exception) -> Response:
    """Answers what the framework itself refuses: no such page, a method that is none."""
    assert isinstance(error, HTTPException)  # noqa: S101
    code = _CODES.get(error.status_code, "web_bad_request")
    return refused(request, Refusal(error.status_code, code, headers=error.headers))


def on_invalid(request: Request, _error: Exception) -> Response:
    """Answers parameters that are missing, or are not what they must be."""
    return refused(request, Refusal(422, "web_bad_request"))


def on_mujaz(request: Request, error: Exception) -> Response:
    """Answers a named error of Mujaz: what was asked for cannot be done as asked."""
    assert isinstance(error, MujazError)  # noqa: S101
    status = 422 if isinstance(error, InputError) else 400
    return _answer(request, status, error.code, {"ar": error.message, "en": error.message_en}, {})


def on_busy(request: Request, _error: Exception) -> Response:
    """Answers while the archive's file cannot be used."""
    return refused(request, Refusal(503, "web_busy", headers={"Retry-After": "5"}))


HANDLERS = {
    Refusal: on_refusal,
    HTTPException: on_http,
    MujazError: on_mujaz,
    OperationalError: on_busy,
}
