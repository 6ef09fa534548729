"""Searches in windows: pages of what was found that stay the same while articles are added."""

from typing import NamedTuple

from sqlalchemy import Connection

from mujaz.archive.newest import last_id
from mujaz.archive.quoting import quotes
from mujaz.archive.records import Filters, Hits, Quotes
from mujaz.archive.searching import search
from mujaz.web.cursors import Window, window_of, window_word


class Pages(NamedTuple):
    """Where the pages before and after go on; None where there is none."""

    previous: str | None
    next: str | None


NO_PAGES = Pages(None, None)


def _pages(window: Window, limit: int, total: int) -> Pages:
    before, after = max(0, window.offset - limit), window.offset + limit
    return Pages(
        window_word(window._replace(offset=before)) if window.offset else None,
        window_word(window._replace(offset=after)) if after < total else None,
    )


def hits_in(
    connection: Connection, query: str, filters: Filters, cursor: str, limit: int, *, newest: bool = False
) -> tuple[Hits, Pages]:
    """A page of the articles that a search finds."""
    window = window_of(cursor, last_id(connection))
    found = search(connection, query, filters, limit=limit, offset=window.offset, newest=newest, as_of=window.newest)
    return found, _pages(window, limit, found.total)


def quotes_in(
    connection: Connection, query: str, filters: Filters, cursor: str, limit: int, *, direct: bool = False
) -> tuple[Quotes, Pages]:
    """A page of the statements that a search finds."""
    window = window_of(cursor, last_id(connection))
    found = quotes(connection, query, filters, direct=direct, limit=limit, offset=window.offset, as_of=window.newest)
    return found, _pages(window, limit, found.total)
