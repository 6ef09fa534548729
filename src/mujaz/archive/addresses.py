"""The one address under which an article is kept, however it was linked."""

from urllib.parse import urlsplit, urlunsplit

from courlan import normalize_url


def canonical(url: str) -> str:
    """An article's address without what changes nothing: scheme, "www.", port, fragment, trackers, a slash at the end.

    Returns "//host/path?query".
    """
    parts = urlsplit(normalize_url(url.strip(), strict=False, trailing_slash=False))
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    return urlunsplit(("", host + port, parts.path.rstrip("/"), parts.query, ""))
