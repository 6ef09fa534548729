"""Contacts week by week, beside how much of each week the archive has: a week without articles is not a week without contacts."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from mujaz.archive.occurrence_records import Occurrence
from mujaz.archive.tables import articles
from mujaz.model import Rec

KINDS = ("meeting", "visit", "call", "negotiation", "letter")
_WEEK = timedelta(days=7)
_LONGEST = 7
"""Days of a contact that still lies in a week; it counts in the week of its first day."""
_AHEAD = 8
"""Weeks behind the last covered one in which plans are shown."""


class Week(Rec, frozen=True, kw_only=True):
    """A week from its Monday on: contacts that occurred, were planned and were denied, by kind, and the articles of that week.

    Where `covered` is 0, the archive tells nothing of the week.
    """

    monday: str
    occurred: dict[str, int]
    planned: dict[str, int]
    denied: dict[str, int]
    covered: int

    @property
    def contacts(self) -> int:
        """How many occurred."""
        return sum(self.occurred.values())


def monday_of(day: str) -> date:
    """The Monday of a day's ISO week."""
    told = date.fromisoformat(day)
    return told - timedelta(days=told.weekday())


def _covered(connection: Connection, since: str | None, until: str | None) -> dict[date, int]:
    """How many articles each week has, as far as the archive knows their days."""
    query = select(articles.c.day, func.count().label("number")).where(articles.c.day.is_not(None))
    if since:
        query = query.where(articles.c.day >= since)
    if until:
        query = query.where(articles.c.day <= until)
    weeks: Counter[date] = Counter()
    for row in connection.execute(query.group_by(articles.c.day)):
        weeks[monday_of(row.day)] += row.number
    return dict(weeks)


def _week_of(contact: Occurrence) -> date | None:
    """The week in which a contact was; None where its days are told too vaguely, or not at all."""
    if contact.first_day is None or contact.last_day is None:
        return None
    length = date.fromisoformat(contact.last_day) - date.fromisoformat(contact.first_day)
    return monday_of(contact.first_day) if length.days < _LONGEST else None


def weeks_of(
    connection: Connection, contacts: Sequence[Occurrence], since: str | None, until: str | None
) -> tuple[tuple[Week, ...], int]:
    """The weeks from the first contact to the last one, none left out, and how many contacts lie in none of them.

    Weeks before the archive's first article, or long after its last, are not counted: what lies there is background.
    """
    covered = _covered(connection, since, until)
    if not covered:
        return (), len(contacts)
    first, last = min(covered), max(covered) + _AHEAD * _WEEK
    placed = [(week, one) for one in contacts if (week := _week_of(one)) and first <= week <= last]
    if not placed:
        return (), len(contacts)
    begin = monday_of(since) if since else min(week for week, _ in placed)
    end = max(monday_of(until) if until else begin, *(week for week, _ in placed))
    counts: dict[tuple[date, str], Counter[str]] = {}
    for week, one in placed:
        counts.setdefault((week, one.status), Counter())[one.mode or "meeting"] += 1
    mondays = [begin + at * _WEEK for at in range((end - begin).days // 7 + 1)]
    weeks = tuple(
        Week(
            monday=monday.isoformat(),
            occurred=_by_kind(counts.get((monday, "occurred"))),
            planned=_by_kind(counts.get((monday, "planned"))),
            denied=_by_kind(counts.get((monday, "denied"))),
            covered=covered.get(monday, 0),
        )
        for monday in mondays
    )
    return weeks, len(contacts) - len(placed)


def _by_kind(counts: Counter[str] | None) -> dict[str, int]:
    return {kind: counts[kind] for kind in KINDS if counts and counts[kind]}
