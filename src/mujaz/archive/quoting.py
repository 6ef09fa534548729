"""Who said what about something: statements that hold some words, with the sentence around them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Integer, column, func, select, table, text

from mujaz.archive.filtering import article_conditions, mentioned
from mujaz.archive.lists import article_lines, bodies, sentence_around
from mujaz.archive.queries import parsed
from mujaz.archive.records import ArticleLine, Excerpt, Filters, Quote, Quotes
from mujaz.archive.tables import articles, entities, statements

_INDEX = table("statement_search", column("rowid", Integer))


def saying_of(row: Any, line: ArticleLine) -> dict[str, Any]:
    """The fields of a `Saying`: a row of `statements` with its speaker's `person_id` and `role`, and its article's line."""
    return {
        "id": row.id,
        "article": line,
        "speaker": row.speaker,
        "person": row.person_id,
        "role": row.role,
        "mode": row.mode,
        "text": row.text,
        "span": (row.start, row.end),
        "cue": row.cue,
        "venue": row.venue,
        "day": row.day,
    }


def _quote(row: Any, line: ArticleLine, body: str) -> Quote:
    start, end = sentence_around(body, (row.start, row.end))
    around = Excerpt(text=body[start:end], span=(start, end), marks=((row.start - start, row.end - start),))
    return Quote(sentence=around, **saying_of(row, line))


def quotes_of(connection: Connection, ids: Sequence[int]) -> list[Quote]:
    """The statements of some ids, in the order of the ids."""
    query = (
        select(statements, entities.c.person_id, entities.c.role)
        .outerjoin(entities, statements.c.entity_id == entities.c.id)
        .where(statements.c.id.in_(ids))
    )
    rows = {row.id: row for row in connection.execute(query)}
    there = {row.article_id for row in rows.values()}
    lines, texts = article_lines(connection, there), bodies(connection, there)
    return [_quote(rows[one], lines[rows[one].article_id], texts[rows[one].article_id]) for one in ids if one in rows]


def quotes(
    connection: Connection,
    query: str = "",
    filters: Filters = Filters(),  # noqa: B008  # frozen
    *,
    direct: bool = False,
    limit: int = 10,
    offset: int = 0,
    as_of: int | None = None,
) -> Quotes:
    """Statements that hold what is looked for, the newest first; those of nearly equal texts once.

    Args:
        connection: of `reading`.
        query: what `queries.parsed` takes; without words, all statements that the filters leave.
        filters: what narrows the search; `speaker` is who said it, the rest holds for the article.
        direct: only what is quoted word for word.
        limit: how many statements to give.
        offset: how many to pass over.
        as_of: the id of the newest article to look at, as `searching.search` has it.

    Raises:
        UsageError: the query or a filter cannot be understood.
    """
    wanted = parsed(query)
    chosen = select(statements.c.id, statements.c.day, statements.c.text, articles.c.text_group).join(
        articles, articles.c.id == statements.c.article_id
    )
    if wanted.match:
        matched = text("statement_search MATCH :wanted").bindparams(wanted=wanted.match)
        chosen = chosen.where(statements.c.id.in_(select(_INDEX.c.rowid).where(matched)))
    if as_of is not None:
        chosen = chosen.where(articles.c.id <= as_of)
    if direct:
        chosen = chosen.where(statements.c.mode == "direct")
    if filters.speaker:
        chosen = chosen.join(entities, statements.c.entity_id == entities.c.id)
        chosen = chosen.where(mentioned(connection, filters.speaker))
    rest = Filters(**{name: getattr(filters, name) for name in filters.__struct_fields__ if name != "speaker"})
    rows = chosen.where(*article_conditions(connection, rest)).subquery()
    once = select(func.min(rows.c.id).label("id"), func.max(rows.c.day).label("day")).group_by(
        rows.c.text_group, rows.c.text
    )
    found = once.subquery()
    total = connection.execute(select(func.count()).select_from(found)).scalar_one()
    order = (func.coalesce(found.c.day, "").desc(), found.c.id.desc())
    ids = connection.execute(select(found.c.id).order_by(*order).limit(limit).offset(offset)).scalars().all()
    return Quotes(total=total, statements=tuple(quotes_of(connection, ids)))
