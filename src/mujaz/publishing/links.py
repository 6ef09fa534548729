"""Addresses out of an article: only what a browser opens as a web page becomes a link."""

from urllib.parse import urlsplit


def web_address(url: str | None) -> str | None:
    """The address when it is a plain `http` or `https` one with a host, else None.

    White space and control characters, which browsers drop before they read the scheme, disqualify the whole address: they stand
    in none that is honest.
    """
    if not url or any(character.isspace() or not character.isprintable() for character in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and host else None


def host_of(url: str) -> str:
    """The host of a web address without a leading "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
