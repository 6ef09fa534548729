"""Full-text search over articles: BM25, nearly equal texts together, what was found lit up in its original spelling."""

from sqlalchemy import Connection, Float, Integer, column, func, literal_column, select, table, text

from mujaz.archive.excerpts import excerpt
from mujaz.archive.filtering import article_conditions
from mujaz.archive.lists import article_lines, bodies
from mujaz.archive.queries import Query, marks_of, parsed
from mujaz.archive.records import ArticleLine, Filters, Hit, Hits
from mujaz.archive.tables import articles

_INDEX = table("article_search", column("rowid", Integer))
_SCORE = literal_column("bm25(article_search, 4.0, 1.0)", Float)
"""Okapi BM25 as FTS5 has it, smaller for better; a word in the headline weighs four times as much."""


def _hit(line: ArticleLine, body: str, query: Query, score: float) -> Hit:
    return Hit(
        article=line,
        headline_marks=marks_of(line.headline or "", query.terms),
        excerpt=excerpt(body, query.terms),
        score=score,
    )


def search(
    connection: Connection,
    query: str,
    filters: Filters = Filters(),  # noqa: B008  # frozen
    *,
    limit: int = 10,
    offset: int = 0,
    newest: bool = False,
    as_of: int | None = None,
) -> Hits:
    """Articles that hold what is looked for, the best first; nearly equal texts are one hit, told by the best of them.

    Args:
        connection: of `reading`.
        query: what `queries.parsed` takes; without words, all articles that the filters leave, the newest first.
        filters: what narrows the search.
        limit: how many hits to give.
        offset: how many to pass over.
        newest: the newest first, not the best.
        as_of: the id of the newest article to look at: pages of what is found stay the same while articles are added.

    Raises:
        UsageError: the query or a filter cannot be understood.
    """
    wanted = parsed(query)
    conditions = article_conditions(connection, filters)
    if as_of is not None:
        conditions.append(articles.c.id <= as_of)
    ranked = bool(wanted.match) and not newest
    matched = text("article_search MATCH :wanted").bindparams(wanted=wanted.match)
    if ranked:
        found = (
            select(_INDEX.c.rowid.label("id"), _SCORE.label("score"))
            .where(matched)
            .cte("found")
            .prefix_with("MATERIALIZED")
        )
        source = select(articles.c.id, articles.c.text_group, found.c.score).join(found, found.c.id == articles.c.id)
    else:
        source = select(articles.c.id, articles.c.text_group, func.coalesce(articles.c.day, "").label("score"))
        if wanted.match:
            conditions.append(articles.c.id.in_(select(_INDEX.c.rowid).where(matched)))
    rows = source.where(*conditions).subquery()
    best = func.min(rows.c.score) if ranked else func.max(rows.c.score)
    order = (best.asc(), rows.c.id.desc()) if ranked else (best.desc(), rows.c.id.desc())
    groups = select(rows.c.id, best.label("score"), func.count().over().label("total")).group_by(rows.c.text_group)
    page = connection.execute(groups.order_by(*order).limit(limit).offset(offset)).all()
    # beyond the end no row tells how many there are
    counted = page[:1] or (connection.execute(groups.limit(1)).all() if offset else ())
    total = counted[0].total if counted else 0
    ids = [row.id for row in page]
    lines, texts = article_lines(connection, ids), bodies(connection, ids)
    scores = {row.id: -float(row.score) if ranked else 0.0 for row in page}
    return Hits(total=total, hits=tuple(_hit(lines[one], texts[one], wanted, scores[one]) for one in ids))
