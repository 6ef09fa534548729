"""What is new in the feeds that are followed, fetched into the archive: one request at a time, with a pause for each host.

All that is known stands in the archive's tables: a run that is killed goes on where it was when the next one begins.
"""

import logging
import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sqlalchemy import Engine

from mujaz.archive.keeping import Outcome, keep
from mujaz.archive.opening import reading, writing
from mujaz.errors import InputError, MujazError, NotAnArticleError
from mujaz.intake.feeds import Item, Listing, listing_of
from mujaz.intake.following import (
    due_feeds,
    followed,
    note_answer,
    note_done,
    note_failure,
    note_item_failure,
    waiting_items,
)
from mujaz.pipeline import brief_of
from mujaz.reading import read_page
from mujaz.reading.fetch import BusyError, Feed, Robots, fetch, fetch_feed

_log = logging.getLogger(__name__)

MOST_ITEMS = 200
"""Articles of one feed that one run fetches; the others wait for the next."""
_PAUSE_SECONDS = 1.0
"""Between two requests to one host, unless its robots.txt asks for more."""
_LONGEST_PAUSE_SECONDS = 30.0
_MOST_SITEMAPS = 5
"""Sitemaps of an index that one run reads, the newest."""
_FOR_GOOD = frozenset({"page_gone", "robots_forbid", "bad_address", "private_address", "not_a_page"})
"""Codes of what will not be otherwise when it is tried again."""


class Step(NamedTuple):
    """One request's end: its address, what became of it ("feed", "unchanged", "failed" or an outcome), and why it failed."""

    url: str
    outcome: str
    problem: MujazError | None = None


class _Manners:
    """When each host may be asked again."""

    def __init__(self, robots: Robots, pause: float) -> None:
        self._robots, self._pause = robots, pause
        self._free: dict[str, float] = {}

    def wait(self, url: str) -> float:
        """The seconds until the address's host may be asked."""
        return max(0.0, self._free.get(urlsplit(url).netloc, 0.0) - time.monotonic())

    def asked(self, url: str) -> None:
        """Note that the host was asked just now."""
        pause = min(max(self._pause, self._robots.pause(url)), _LONGEST_PAUSE_SECONDS)
        self._free[urlsplit(url).netloc] = time.monotonic() + pause


class Fetching(NamedTuple):
    """What a run is done with."""

    engine: Engine
    robots: Robots
    manners: _Manners
    bullets: int
    allow_private: bool


def _told(caught: Exception, url: str) -> MujazError:
    """What is told of a failure, also of one that nobody thought of."""
    if isinstance(caught, MujazError):
        return caught
    _log.error("%s failed", url, exc_info=caught)
    return InputError("source_failed", source=url, kind=type(caught).__name__)


def _listing(run: Fetching, answer: Feed) -> Listing:
    """What a feed lists, with what the newest sitemaps of an index list."""
    listing = listing_of(answer.content or b"", answer.url)
    items: list[Item] = list(listing.items)
    for url in listing.sitemaps[:_MOST_SITEMAPS]:
        time.sleep(run.manners.wait(url))
        part = fetch_feed(url, allow_private=run.allow_private, robots=run.robots)
        run.manners.asked(url)
        items += listing_of(part.content or b"", part.url).items
    return listing._replace(items=tuple(items))


def ask_feed(run: Fetching, row: Any) -> Step:
    """Ask one feed what is new and note it."""
    time.sleep(run.manners.wait(row.url))
    try:
        answer = fetch_feed(
            row.url,
            etag=row.etag,
            last_modified=row.last_modified,
            allow_private=run.allow_private,
            robots=run.robots,
        )
        run.manners.asked(row.url)
        listing = _listing(run, answer) if answer.content is not None else None
    except Exception as caught:  # noqa: BLE001  # whatever a parser does on a hostile feed, the others are asked
        error = _told(caught, row.url)
        run.manners.asked(row.url)
        with writing(run.engine) as connection:
            note_failure(connection, row, error.message, error.seconds if isinstance(error, BusyError) else None)
        return Step(row.url, "failed", error)
    with writing(run.engine) as connection:
        note_answer(connection, row.id, answer, listing)
    return Step(row.url, "unchanged" if listing is None else "feed")


def _take(run: Fetching, row: Any) -> Step:
    """Fetch one article and keep its brief; both are noted in one transaction."""
    try:
        page = fetch(row.url, allow_private=run.allow_private, robots=run.robots)
        article = read_page(page)
    except Exception as caught:  # noqa: BLE001  # a page on which reading breaks would else stop this run and every later one
        error = _told(caught, row.url)
        busy = error.seconds if isinstance(error, BusyError) else None
        for_good = isinstance(error, NotAnArticleError) or error.code in _FOR_GOOD
        with writing(run.engine) as connection:
            note_item_failure(connection, row, error.message, for_good=for_good, seconds=busy)
        return Step(row.url, "failed", error)
    finally:
        run.manners.asked(row.url)
    made = brief_of(article, bullets=run.bullets)
    with writing(run.engine) as connection:
        outcome: Outcome = keep(connection, [made])[0].outcome
        note_done(connection, row.id)
    return Step(row.url, outcome)


def _take_all(run: Fetching, rows: Sequence[Any], advance: Callable[[Step], object]) -> None:
    """Fetch articles, always the first one whose host may be asked."""
    left = deque(rows)
    while left:
        waits = [run.manners.wait(row.url) for row in left]
        soonest = min(range(len(waits)), key=lambda at: (waits[at] > 0, waits[at] if waits[at] > 0 else at))
        time.sleep(waits[soonest])
        left.rotate(-soonest)
        row = left.popleft()
        left.rotate(soonest)
        step = _take(run, row)
        advance(step)
        if isinstance(
            step.problem, BusyError
        ):  # the host asked to be left alone: its other articles wait for a later run
            host = urlsplit(row.url).netloc
            left = deque(other for other in left if urlsplit(other.url).netloc != host)


def run_for(
    engine: Engine, *, bullets: int = 3, allow_private: bool = False, pause: float = _PAUSE_SECONDS
) -> Fetching:
    """What a run needs.

    Args:
        engine: the archive.
        bullets: how many bullets a summary should have.
        allow_private: ask hosts on this machine and in private networks too.
        pause: the seconds between two requests to one host.
    """
    robots = Robots(allow_private=allow_private)
    return Fetching(engine, robots, _Manners(robots, pause), bullets, allow_private)


def fetch_new(run: Fetching, urls: Collection[str] = (), advance: Callable[[Step], object] = lambda _: None) -> int:
    """Ask feeds what is new and fetch it.

    Args:
        run: what `run_for` gave.
        urls: the feeds to ask; without, all that are due.
        advance: called after each request, when its end is noted in the archive.

    Returns:
        How many articles still wait.

    Raises:
        UsageError: a feed that is named is not followed.
    """
    with reading(run.engine) as connection:
        rows = due_feeds(connection, urls)
    for row in rows:
        advance(ask_feed(run, row))
    with reading(run.engine) as connection:
        ids = [row.id for row in (rows if urls else followed(connection))]
        items = waiting_items(connection, ids, MOST_ITEMS)
    _take_all(run, items, advance)
    with reading(run.engine) as connection:
        return len(waiting_items(connection, ids, 1_000_000))
