"""Who may write: a request from this machine to a site that listens on it alone, or one with the token; never another site's page."""

import hashlib
import hmac
import ipaddress
import re
import secrets
import time
from typing import Literal
from urllib.parse import urlsplit

from starlette.requests import Request

from mujaz.web.settings import Settings

_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_HOST = re.compile(r"([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?", re.ASCII)
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
_FORM_SECONDS = 12 * 3600
"""How long a form that was opened can be sent."""

Verdict = Literal["allowed", "web_read_only", "web_bad_token"]


def host_allowed(request: Request, settings: Settings) -> bool:
    """False for what is no host, and on loopback for another name than this machine's: a page had its own point here (DNS rebinding)."""
    host = _HOST.fullmatch(request.headers.get("host", "").lower())
    return host is not None and (not settings.loopback or host[1] in _LOCAL_NAMES)


def is_local(request: Request, settings: Settings) -> bool:
    """True for a request from this machine to a site that listens on it alone; one that a proxy passed on is from elsewhere."""
    if not settings.loopback or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.client.host if request.client else "").is_loopback
    except ValueError:
        return False


def may_write(request: Request, settings: Settings, typed: str = "") -> Verdict:
    """Whether a request may change the archive; `typed` is a token that came in a form."""
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    token = given.strip() if scheme.lower() == "bearer" else typed.strip()
    if token and settings.token:
        same = hmac.compare_digest(token.encode(), settings.token.encode())
        return "allowed" if same else "web_bad_token"
    if is_local(request, settings):
        return "allowed"
    return "web_bad_token" if settings.token else "web_read_only"


def same_origin(request: Request, *, told: bool) -> bool:
    """False for a request that a page of another site sent; with `told`, also for one that does not tell where it comes from."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    if origin is None:
        return site is not None or not told
    parts = urlsplit(origin)
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == request.headers.get("host", "").lower()


class FormKeys:
    """The hidden keys of forms: only a page of this very site carries one that holds."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def _signed(self, until: str) -> str:
        return hmac.new(self._secret, until.encode(), hashlib.sha256).hexdigest()

    def new(self) -> str:
        """A key for a form that is shown now."""
        until = str(int(time.time()) + _FORM_SECONDS)
        return f"{until}.{self._signed(until)}"

    def holds(self, key: str) -> bool:
        """True for a key of this site that is not too old."""
        until, _, signed = key.partition(".")
        same = hmac.compare_digest(signed.encode(), self._signed(until).encode())
        return same and until.isdecimal() and int(until) >= time.time()
