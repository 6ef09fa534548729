"""The feeds that an archive follows, and what of their articles is still to be fetched."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from mujaz.archive.days import now
from mujaz.archive.tables import feed_items, feeds
from mujaz.errors import UsageError
from mujaz.intake.feeds import Item, Listing
from mujaz.model import Rec
from mujaz.reading.fetch import Feed

FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=5), timedelta(days=1)
MOST_TRIES = 5
"""Tries after which an article is given up."""


class Followed(Rec, frozen=True, kw_only=True):
    """A feed that is followed: how many of its articles are done, wait, and were given up, and its last problem."""

    id: int
    url: str
    title: str | None
    added: str
    asked: str | None
    next_ask: str | None
    failures: int
    problem: str | None
    done: int
    waiting: int
    failed: int


def later(failures: int, seconds: float | None = None) -> str:
    """When something that failed so often in a row is tried again: twice as late each time, and not before it was asked for."""
    pause = min(FIRST_PAUSE * (1 << min(failures - 1, 20)), LONGEST_PAUSE)
    asked = timedelta(seconds=min(seconds or 0, LONGEST_PAUSE.total_seconds()))
    return (datetime.now(UTC) + max(pause, asked)).isoformat(timespec="seconds")


def followed(connection: Connection) -> list[Followed]:
    """The feeds that are followed, in the order in which they were added."""
    counted = select(feed_items.c.feed_id, feed_items.c.state, func.count().label("number"))
    counts = {
        (row.feed_id, row.state): row.number
        for row in connection.execute(counted.group_by(feed_items.c.feed_id, feed_items.c.state))
    }
    columns = ("id", "url", "title", "added", "asked", "next_ask", "failures", "problem")
    rows = connection.execute(select(*(feeds.c[name] for name in columns)).order_by(feeds.c.id))
    return [
        Followed(**row._mapping, **{state: counts.get((row.id, state), 0) for state in ("done", "waiting", "failed")})
        for row in rows
    ]


def follow(connection: Connection, url: str) -> bool:
    """Follow a feed; False where it is followed already."""
    if connection.execute(select(feeds.c.id).where(feeds.c.url == url)).first():
        return False
    connection.execute(insert(feeds).values(url=url, added=now(), failures=0))
    return True


def stop(connection: Connection, url: str) -> None:
    """Follow a feed no longer; its articles stay in the archive.

    Raises:
        UsageError: it is not followed.
    """
    if not connection.execute(delete(feeds).where(feeds.c.url == url)).rowcount:
        raise UsageError("feed_not_followed", url=url)


def due_feeds(connection: Connection, urls: Collection[str] = ()) -> Sequence[Any]:
    """The rows of the feeds to be asked now: those named, else all whose time has come.

    Raises:
        UsageError: one that is named is not followed.
    """
    if not urls:
        due = or_(feeds.c.next_ask.is_(None), feeds.c.next_ask <= now())
        return connection.execute(select(feeds).where(due).order_by(feeds.c.id)).all()
    rows = connection.execute(select(feeds).where(feeds.c.url.in_(urls)).order_by(feeds.c.id)).all()
    if missing := next((url for url in urls if url not in {row.url for row in rows}), None):
        raise UsageError("feed_not_followed", url=missing)
    return rows


_KNOWN = select(feed_items.c.url, feed_items.c.updated).where(feed_items.c.url.in_(bindparam("urls", expanding=True)))
_PIECE = 500


def _new_items(connection: Connection, feed_id: int, items: Sequence[Item]) -> None:
    """Note the articles that are not known yet, and those that have changed since, as waiting."""
    for at in range(0, len(items), _PIECE):
        piece = {item.url: item for item in items[at : at + _PIECE]}
        known = {row.url: row.updated for row in connection.execute(_KNOWN, {"urls": list(piece)})}
        fresh = {"feed_id": feed_id, "state": "waiting", "failures": 0}
        rows = [fresh | {"url": url, "updated": item.updated} for url, item in piece.items() if url not in known]
        if rows:
            connection.execute(insert(feed_items), rows)
        for url, item in piece.items():
            if url in known and item.updated and item.updated > (known[url] or ""):
                again = {"updated": item.updated, "state": "waiting", "failures": 0, "next_ask": None}
                connection.execute(update(feed_items).where(feed_items.c.url == url).values(again))


def note_answer(connection: Connection, feed_id: int, answer: Feed, listing: Listing | None) -> None:
    """Note what a feed answered; `listing` is None where it has not changed."""
    state = {"etag": answer.etag, "last_modified": answer.last_modified}
    if listing is not None:
        _new_items(connection, feed_id, listing.items)
        state |= {"title": listing.title} if listing.title else {}
    told = {"asked": now(), "next_ask": None, "failures": 0, "problem": None}
    connection.execute(update(feeds).where(feeds.c.id == feed_id).values(told | state))


def note_failure(connection: Connection, row: Any, problem: str, seconds: float | None) -> None:
    """Note that a feed could not be read, and when it is asked again."""
    failures = row.failures + 1
    told = {"asked": now(), "failures": failures, "next_ask": later(failures, seconds), "problem": problem}
    connection.execute(update(feeds).where(feeds.c.id == row.id).values(told))


def waiting_items(connection: Connection, feed_ids: Collection[int], most: int) -> Sequence[Any]:
    """The rows of the articles to be fetched now, the newest of each feed first, at most so many a feed."""
    due = or_(feed_items.c.next_ask.is_(None), feed_items.c.next_ask <= now())
    newest = func.row_number().over(
        partition_by=feed_items.c.feed_id, order_by=(feed_items.c.updated.desc(), feed_items.c.id)
    )
    ranked = (
        select(feed_items, newest.label("rank"))
        .where(feed_items.c.state == "waiting", feed_items.c.feed_id.in_(feed_ids), due)
        .subquery()
    )
    return connection.execute(select(ranked).where(ranked.c.rank <= most).order_by(ranked.c.rank, ranked.c.id)).all()


def note_done(connection: Connection, item_id: int) -> None:
    """Note that an article is in the archive."""
    connection.execute(
        update(feed_items).where(feed_items.c.id == item_id).values(state="done", problem=None, next_ask=None)
    )


def note_item_failure(
    connection: Connection, row: Any, problem: str, *, for_good: bool, seconds: float | None = None
) -> None:
    """Note that an article could not be read: it is tried again later, unless for good or too often."""
    failures = row.failures + 1
    over = for_good or failures >= MOST_TRIES
    told = {
        "state": "failed" if over else "waiting",
        "failures": failures,
        "next_ask": None if over else later(failures, seconds),
        "problem": problem,
    }
    connection.execute(update(feed_items).where(feed_items.c.id == row.id).values(told))
