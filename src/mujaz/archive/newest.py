"""Articles newest first, in pages that stay the same while more are added: each goes on from the day and the id where the last ended."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, exists, func, select, tuple_

from mujaz.archive.lists import article_lines
from mujaz.archive.records import ArticleLine
from mujaz.archive.tables import articles, entities, versions
from mujaz.model import Rec


class Place(NamedTuple):
    """Where a page ended: the day of its last article, None for one without, and its id."""

    day: str | None
    id: int


class Story(Rec, frozen=True, kw_only=True):
    """An article, and those of other papers with nearly the same text."""

    article: ArticleLine
    others: tuple[ArticleLine, ...] = ()


class Stories(Rec, frozen=True, kw_only=True):
    """A page of stories, and where it ended; None where no more follow."""

    stories: tuple[Story, ...]
    next: Place | None


class Version(Rec, frozen=True, kw_only=True):
    """One version of an article, by its number, and the moment at which it was taken in."""

    number: int
    added: str


def _page(connection: Connection, query: Select[Any], after: Place | None, limit: int) -> list[Place]:
    """Up to `limit` articles of a query behind a place; those without a day come last."""
    dated = query.where(articles.c.day.is_not(None)).order_by(articles.c.day.desc(), articles.c.id.desc())
    undated = query.where(articles.c.day.is_(None)).order_by(articles.c.id.desc())
    if after and after.day is None:
        undated = undated.where(articles.c.id < after.id)
    elif after:
        dated = dated.where(tuple_(articles.c.day, articles.c.id) < tuple_(after.day, after.id))
    found: list[Place] = []
    if after is None or after.day is not None:
        found = [Place(row.day, row.id) for row in connection.execute(dated.limit(limit))]
    if len(found) < limit:
        found += [Place(row.day, row.id) for row in connection.execute(undated.limit(limit - len(found)))]
    return found


def _cut(found: list[Place], limit: int) -> tuple[list[Place], Place | None]:
    """The page out of what was asked for and one more, and where it ended if more follow."""
    there = found[:limit]
    return there, there[-1] if len(found) > limit else None


def newest(
    connection: Connection, *, after: Place | None = None, limit: int = 10
) -> tuple[list[ArticleLine], Place | None]:
    """A page of articles, the newest first, and where it ended."""
    there, end = _cut(_page(connection, select(articles.c.id, articles.c.day), after, limit + 1), limit)
    lines = article_lines(connection, [place.id for place in there])
    return [lines[place.id] for place in there], end


def stories(connection: Connection, *, after: Place | None = None, limit: int = 10) -> Stories:
    """A page of stories, the newest first: of articles with nearly the same text, the one that came first stands for all."""
    other = articles.alias()
    first = ~exists().where(other.c.text_group == articles.c.text_group, other.c.id < articles.c.id)
    query = select(articles.c.id, articles.c.day).where(first)
    there, end = _cut(_page(connection, query, after, limit + 1), limit)
    others = same_text(connection, [place.id for place in there])
    lines = article_lines(connection, [place.id for place in there])
    told = tuple(Story(article=lines[place.id], others=others.get(place.id, ())) for place in there)
    return Stories(stories=told, next=end)


def same_text(connection: Connection, ids: list[int]) -> dict[int, tuple[ArticleLine, ...]]:
    """For each article that has any, the others with nearly the same text, in the order in which they came."""
    other = articles.alias()
    pairs = connection.execute(
        select(articles.c.id, other.c.id.label("other"))
        .join(other, (other.c.text_group == articles.c.text_group) & (other.c.id != articles.c.id))
        .where(articles.c.id.in_(ids))
        .order_by(other.c.id)
    ).all()
    lines = article_lines(connection, {row.other for row in pairs})
    found: dict[int, list[ArticleLine]] = {}
    for row in pairs:
        found.setdefault(row.id, []).append(lines[row.other])
    return {one: tuple(others) for one, others in found.items()}


def versions_of(connection: Connection, article_id: int) -> list[Version]:
    """The versions of an article, the newest first."""
    query = select(versions.c.number, versions.c.added).where(versions.c.article_id == article_id)
    rows = connection.execute(query.order_by(versions.c.number.desc()))
    return [Version(number=row.number, added=row.added) for row in rows]


def people_in(connection: Connection, article_id: int) -> dict[str, int]:
    """The archive's people in an article: their ids by those that they have in its newest brief."""
    query = select(entities.c.ref, entities.c.person_id).where(
        entities.c.article_id == article_id, entities.c.person_id.is_not(None)
    )
    return {row.ref: row.person_id for row in connection.execute(query)}


def changes(connection: Connection, ids: list[int]) -> dict[int, str]:
    """When each article was added or changed last, as ISO 8601 in UTC."""
    query = select(articles.c.id, articles.c.changed).where(articles.c.id.in_(ids))
    return {row.id: row.changed for row in connection.execute(query)}


def last_id(connection: Connection) -> int:
    """The id of the article that was added last, 0 in an empty archive."""
    found: int = connection.execute(select(func.coalesce(func.max(articles.c.id), 0))).scalar_one()
    return found
