"""A page from its web address, within bounds: http and https, public hosts, few redirects, limited time and size."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit, urlunsplit

from mujaz.errors import InputError
from mujaz.reading.addresses import checked_address

if TYPE_CHECKING:
    import httpx

MOST_REDIRECTS = 5
MOST_BYTES = 10_000_000
MOST_SECONDS = 20.0
_SILENCE_SECONDS = 8.0
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PORTS = {"http": 80, "https": 443}


class Fetched(NamedTuple):
    """The bytes of a page, the address that gave them after redirects, and the charset that the server declares."""

    content: bytes
    url: str
    charset: str | None


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
    return f"Mujaz/{version('mujaz')} (reads one article for its user)"


@contextmanager
def _answer(client: "httpx.Client", target: _Target, *, allow_private: bool) -> Iterator["httpx.Response"]:
    address = checked_address(target.host, target.port, allow_private=allow_private)
    headers = {
        "Host": target.authority,
        "User-Agent": _user_agent(),
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.5",
    }
    request = client.build_request(
        "GET", _numeric_url(target, address), headers=headers, extensions={"sni_hostname": target.host}
    )
    request.extensions["timeout"] = client.timeout.as_dict()
    response = client.send(request, stream=True)
    try:
        yield response
    finally:
        response.close()


def _content(response: "httpx.Response", target: _Target, deadline: float) -> bytes:
    """The body, unpacked, up to the bounds of size and time."""
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > MOST_BYTES:
            raise InputError("too_large", limit=MOST_BYTES // 1_000_000)
        if time.monotonic() > deadline:
            raise InputError("too_slow", host=target.host, seconds=int(MOST_SECONDS))
        pieces.append(piece)
    return b"".join(pieces)


def _followed(client: "httpx.Client", url: str, deadline: float, *, allow_private: bool) -> Fetched:
    target = _target(url)
    for _ in range(MOST_REDIRECTS + 1):
        with _answer(client, target, allow_private=allow_private) as response:
            place = response.headers.get("location")
            if response.status_code in _REDIRECTS and place:
                target = _target(urljoin(target.url, place))
                continue
            if not response.is_success:
                raise InputError("http_status", host=target.host, status=response.status_code)
            return Fetched(_content(response, target, deadline), target.url, response.charset_encoding)
    raise InputError("too_many_redirects", url=url[:200], limit=MOST_REDIRECTS)


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """The page at an http or https address.

    Every host on the way is looked up once and its addresses checked; the connection goes to the very address that was checked.

    Args:
        url: the address.
        allow_private: ask hosts on this machine and in private networks too.

    Raises:
        InputError: the address is none, or is not allowed; the host does not answer in time; it answers with an error, with too much,
            or with too many redirects.
    """
    import httpx  # noqa: PLC0415  # only addresses need it

    host = _target(url).host
    deadline = time.monotonic() + MOST_SECONDS
    # trust_env off: a proxy of the environment would look the name up again, behind the check
    with httpx.Client(timeout=httpx.Timeout(_SILENCE_SECONDS), trust_env=False, follow_redirects=False) as client:
        try:
            return _followed(client, url, deadline, allow_private=allow_private)
        except httpx.TimeoutException:
            raise InputError("too_slow", host=host, seconds=int(_SILENCE_SECONDS)) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise InputError("no_answer", host=host, reason=type(error).__name__) from None
