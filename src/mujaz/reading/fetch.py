"""A page or a picture from its web address, within bounds: public hosts that allow it, few redirects, limited time and size."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit, urlunsplit

from mujaz.errors import InputError
from mujaz.model import Photo
from mujaz.reading.addresses import checked_address

if TYPE_CHECKING:
    import httpx
    from protego import Protego

MOST_REDIRECTS = 5
MOST_BYTES = 10_000_000
MOST_SECONDS = 20.0
MOST_PHOTO_BYTES = 4_000_000
MOST_ROBOTS_BYTES = 512_000
"""As RFC 9309, section 2.5, asks for at least."""
RETRY_SECONDS = 1.0
"""How long a host that was out of breath is left alone before it is asked once more."""
_SILENCE_SECONDS = 8.0
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OUT_OF_BREATH = frozenset({502, 503, 504})
_PORTS = {"http": 80, "https": 443}
_TEXT = "text/html, application/xhtml+xml, text/plain;q=0.5"
_FEED = "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
_NAME = "Mujaz"
_NO_PAGE = ("image/", "audio/", "video/", "font/")
_PHOTOS = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"GIF8", "image/gif"))


class Fetched(NamedTuple):
    """The bytes of a page, the address that gave them after redirects, and the charset that the server declares."""

    content: bytes
    url: str
    charset: str | None
    etag: str | None = None
    last_modified: str | None = None


class Feed(NamedTuple):
    """A feed's bytes, None where they have not changed since the state that was told, and its state now."""

    content: bytes | None
    url: str
    etag: str | None
    last_modified: str | None


class BusyError(InputError):
    """The host asks to be left alone; `seconds` is how long, where it says so."""

    seconds: float | None = None


class _UnchangedError(Exception):
    """What was asked for is still in the state that was told."""


class _OutOfBreathError(BusyError):
    """The host may answer when it is asked again."""


class _Wanted(NamedTuple):
    """What is asked for: accepted types, most bytes, a check of every host on the way, and what else is told to the host."""

    accept: str
    most_bytes: int
    permit: Callable[["httpx.Client", "_Target"], None] = lambda _client, _target: None
    headers: Mapping[str, str] = {}


class _Target(NamedTuple):
    url: str
    scheme: str
    host: str
    port: int
    authority: str


def _target(url: str) -> _Target:
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise InputError("bad_address", url=url[:200]) from None
    if parts.scheme.lower() not in _PORTS or not host or parts.username or parts.password:
        raise InputError("bad_address", url=url[:200])
    scheme = parts.scheme.lower()
    try:
        name = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        raise InputError("bad_address", url=url[:200]) from None
    shown = f"[{name}]" if ":" in name else name
    authority = shown if port in (None, _PORTS[scheme]) else f"{shown}:{port}"
    return _Target(urlunsplit(parts._replace(fragment="")), scheme, name, port or _PORTS[scheme], authority)


def _numeric_url(target: _Target, address: str) -> str:
    """The target's address with the host as a number: the one that was checked is the one that is connected to."""
    shown = f"[{address}]" if ":" in address else address
    return urlunsplit(urlsplit(target.url)._replace(scheme=target.scheme, netloc=f"{shown}:{target.port}"))


def _user_agent() -> str:
    return f"{_NAME}/{version('mujaz')} (reads articles for its user)"


@contextmanager
def _answer(
    client: "httpx.Client", target: _Target, wanted: _Wanted, *, allow_private: bool
) -> Iterator["httpx.Response"]:
    address = checked_address(target.host, target.port, allow_private=allow_private)
    headers = {"Host": target.authority, "User-Agent": _user_agent(), "Accept": wanted.accept, **wanted.headers}
    request = client.build_request(
        "GET", _numeric_url(target, address), headers=headers, extensions={"sni_hostname": target.host}
    )
    request.extensions["timeout"] = client.timeout.as_dict()
    response = client.send(request, stream=True)
    try:
        yield response
    finally:
        response.close()


def _content(response: "httpx.Response", target: _Target, most_bytes: int, deadline: float) -> bytes:
    """The body, unpacked, up to the bounds of size and time."""
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > most_bytes:
            raise InputError("too_large", limit=most_bytes // 1_000_000)
        if time.monotonic() > deadline:
            raise InputError("too_slow", host=target.host, seconds=int(MOST_SECONDS))
        pieces.append(piece)
    return b"".join(pieces)


def _seconds(told: str | None) -> float | None:
    """How long a host asks to be left alone: its Retry-After (RFC 9110, section 10.2.3), in seconds or as a date."""
    if not told:
        return None
    if told.strip().isdecimal():
        return float(told)
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - time.time())
    except ValueError:
        return None


def _refusal(response: "httpx.Response", host: str) -> InputError:
    """The error of a status that is no page: each kind has its own sentence."""
    status = response.status_code
    codes = {401: "page_forbidden", 403: "page_forbidden", 404: "page_gone", 410: "page_gone", 429: "too_many_requests"}
    if status in _OUT_OF_BREATH or status == 429:
        kind = BusyError if status == 429 else _OutOfBreathError
        busy = kind(codes.get(status, "server_failed"), host=host, status=status)
        busy.seconds = _seconds(response.headers.get("retry-after"))
        return busy
    return InputError(codes.get(status, "server_failed" if status >= 500 else "http_status"), host=host, status=status)


def _followed(client: "httpx.Client", url: str, wanted: _Wanted, deadline: float, *, allow_private: bool) -> Fetched:
    target = _target(url)
    for _ in range(MOST_REDIRECTS + 1):
        wanted.permit(client, target)
        with _answer(client, target, wanted, allow_private=allow_private) as response:
            place = response.headers.get("location")
            if response.status_code in _REDIRECTS and place:
                target = _target(urljoin(target.url, place))
                continue
            if response.status_code == 304 and wanted.headers:
                raise _UnchangedError
            if not response.is_success:
                raise _refusal(response, target.host)
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if wanted.accept is _TEXT and kind.startswith(_NO_PAGE):
                raise InputError("not_a_page", host=target.host, kind=kind)
            content = _content(response, target, wanted.most_bytes, deadline)
            told = response.headers
            return Fetched(content, target.url, response.charset_encoding, told.get("etag"), told.get("last-modified"))
    raise InputError("too_many_redirects", url=url[:200], limit=MOST_REDIRECTS)


@contextmanager
def _client(url: str) -> Iterator["httpx.Client"]:
    """A client whose failures are sentences. The environment's proxies are not used: they would look names up behind the check."""
    import httpx  # noqa: PLC0415  # only addresses need it

    host = _target(url).host
    with httpx.Client(timeout=httpx.Timeout(_SILENCE_SECONDS), trust_env=False, follow_redirects=False) as client:
        try:
            yield client
        except httpx.TimeoutException:
            raise InputError("too_slow", host=host, seconds=int(_SILENCE_SECONDS)) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _OutOfBreathError("no_answer", host=host, reason=type(error).__name__) from None


def _fetched(url: str, wanted: _Wanted, *, allow_private: bool) -> Fetched:
    """What stands at the address; a host that fails in passing is asked once more."""
    deadline = time.monotonic() + MOST_SECONDS
    try:
        with _client(url) as client:
            return _followed(client, url, wanted, deadline, allow_private=allow_private)
    except _OutOfBreathError:
        time.sleep(RETRY_SECONDS)
    with _client(url) as client:
        return _followed(client, url, wanted, deadline, allow_private=allow_private)


def _rules(client: "httpx.Client", target: _Target, *, allow_private: bool) -> "Protego":
    """What the host's robots.txt allows (RFC 9309: no such file allows all, a broken server nothing)."""
    from protego import Protego  # noqa: PLC0415  # only addresses need it

    address = urlunsplit((target.scheme, target.authority, "/robots.txt", "", ""))
    deadline = time.monotonic() + _SILENCE_SECONDS
    try:
        found = _followed(
            client, address, _Wanted("text/plain", MOST_ROBOTS_BYTES), deadline, allow_private=allow_private
        )
    except InputError as error:
        if error.code in {"server_failed", "too_slow"}:
            raise
        return Protego.parse("")
    return Protego.parse(found.content.decode("utf-8", "replace"))


class Robots:
    """What the hosts that were asked allow; each is asked once."""

    def __init__(self, *, allow_private: bool = False) -> None:
        self._allow_private = allow_private
        self._told: dict[str, Protego] = {}

    def permit(self, client: "httpx.Client", target: _Target) -> None:
        """Do nothing where the host allows the address to be asked for.

        Raises:
            InputError: it does not.
        """
        host = f"{target.scheme}://{target.authority}"
        if host not in self._told:
            self._told[host] = _rules(client, target, allow_private=self._allow_private)
        if not self._told[host].can_fetch(target.url, _NAME):
            raise InputError("robots_forbid", host=target.host)

    def pause(self, url: str) -> float:
        """The seconds between two requests that the address's host asks for; 0 where it does not, or was not asked yet."""
        target = _target(url)
        rules = self._told.get(f"{target.scheme}://{target.authority}")
        return float((rules and rules.crawl_delay(_NAME)) or 0)


def fetch(url: str, *, allow_private: bool = False, robots: Robots | None = None) -> Fetched:
    """The page at an http or https address.

    Every host on the way is looked up once and its addresses checked; the connection goes to the very address that was checked. What a
    host's robots.txt forbids is not asked for, and a host that does not answer or is out of order is asked once more.

    Args:
        url: the address.
        allow_private: ask hosts on this machine and in private networks too.
        robots: what hosts that were asked before allow.

    Raises:
        InputError: the address is none, or is not allowed; the host does not answer in time; it answers with an error, with too much,
            with too many redirects, or with what is no page. Where it asks to be left alone this is a `BusyError`.
    """
    robots = robots or Robots(allow_private=allow_private)
    return _fetched(url, _Wanted(_TEXT, MOST_BYTES, robots.permit), allow_private=allow_private)


def fetch_feed(
    url: str,
    *,
    etag: str | None = None,
    last_modified: str | None = None,
    allow_private: bool = False,
    robots: Robots | None = None,
) -> Feed:
    """The feed or sitemap at an address, unless it is still in the state that is told (RFC 9110, section 13).

    Args:
        url: the address.
        etag: the state's tag, as the server gave it.
        last_modified: the state's time, as the server gave it.
        allow_private: ask hosts on this machine and in private networks too.
        robots: what hosts that were asked before allow.

    Raises:
        InputError: as `fetch`.
    """
    robots = robots or Robots(allow_private=allow_private)
    told = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    headers = {name: value for name, value in told.items() if value}
    try:
        found = _fetched(url, _Wanted(_FEED, MOST_BYTES, robots.permit, headers), allow_private=allow_private)
    except _UnchangedError:
        return Feed(None, url, etag, last_modified)
    return Feed(found.content, found.url, found.etag, found.last_modified)


def _media_type(content: bytes) -> str | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:12] in {b"ftypavif", b"ftypavis"}:
        return "image/avif"
    return next((kind for magic, kind in _PHOTOS if content.startswith(magic)), None)


def fetch_photo(url: str, *, allow_private: bool = False) -> Photo:
    """The picture at an address; what it is, is told by its first bytes.

    Raises:
        InputError: as `fetch`, or what is there is no JPEG, PNG, GIF, WebP or AVIF.
    """
    found = _fetched(url, _Wanted("image/*", MOST_PHOTO_BYTES), allow_private=allow_private)
    kind = _media_type(found.content)
    if kind is None:
        raise InputError("not_a_photo", url=url[:200])
    return Photo(content=found.content, media_type=kind)
