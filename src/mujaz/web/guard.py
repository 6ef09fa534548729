"""What stands before every page and answer: bounds, rates, the host's name, and the headers that keep browsers from harm."""

import asyncio
import logging

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mujaz.web.errors import refused
from mujaz.web.rates import Buckets, client_key
from mujaz.web.refusals import Refusal
from mujaz.web.rights import host_allowed
from mujaz.web.settings import MOST_BODY_BYTES, MOST_QUERY_BYTES, Settings

_log = logging.getLogger(__name__)
_BODY_SECONDS = 15
"""How long a client may take to send what it sends."""
POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # "no-referrer" would also hide the origin from the check of our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex",
}


class Guard:
    """The outermost middleware. Whatever fails behind it is logged, and the client is told so in one sentence."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._asking = Buckets(settings.asking)
        self._adding = Buckets(settings.adding)

    def _check(self, request: Request) -> None:
        if not host_allowed(request, self._settings):
            raise Refusal(421, "web_bad_host")
        if len(request.scope["query_string"]) > MOST_QUERY_BYTES:
            raise Refusal(414, "web_long_query")
        if request.method not in {"GET", "HEAD", "POST"}:
            raise Refusal(405, "web_bad_method", headers={"Allow": "GET, HEAD, POST"})
        if request.scope["path"].startswith("/static/"):
            return
        client = client_key(request.client.host if request.client else None)
        buckets = self._adding if request.method == "POST" else self._asking
        if wait := buckets.wait(client):
            raise Refusal(429, "web_too_often", headers={"Retry-After": str(wait)}, seconds=wait)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        begun = False

        async def guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        try:
            self._check(request)
            body = await _whole(request, receive) if request.method == "POST" else receive
            # what answers GET answers HEAD; the server leaves the body out
            method = "GET" if request.method == "HEAD" else request.method
            await self._app({**scope, "method": method}, body, guarded)
        except Refusal as refusal:
            await refused(request, refusal)(scope, receive, guarded)
        except Exception:
            _log.exception("no answer to %s", request.scope["path"])
            if begun:
                raise
            await refused(request, Refusal(500, "web_failed"))(scope, receive, guarded)


async def _whole(request: Request, receive: Receive) -> Receive:
    """What a client sends, read whole within its bounds before anything looks at it."""
    too_large = Refusal(413, "web_large_body", most=MOST_BODY_BYTES // 1024)
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal() or int(declared) > MOST_BODY_BYTES:
        raise too_large
    body = b""
    try:
        async with asyncio.timeout(_BODY_SECONDS):
            more = True
            while more:
                message = await receive()
                body += message.get("body", b"")
                more = message.get("more_body", False)
                if len(body) > MOST_BODY_BYTES:
                    raise too_large
    except TimeoutError:
        raise Refusal(408, "web_slow_body") from None
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
