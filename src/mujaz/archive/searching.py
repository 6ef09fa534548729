"""Full-text search over articles: BM25, nearly equal texts together, what was found lit up in its original spelling."""

from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import Connection, Float, Integer, column, func, literal_column, select, table, text

from mujaz.archive.filtering import article_conditions
from mujaz.archive.lists import article_lines, bodies
from mujaz.archive.queries import Query, Term, marks_of, parsed
from mujaz.archive.records import ArticleLine, Excerpt, Filters, Hit, Hits
from mujaz.archive.tables import articles
from mujaz.model import Span
from mujaz.text.sentences import sentences

_INDEX = table("article_search", column("rowid", Integer))
_SCORE = literal_column("bm25(article_search, 4.0, 1.0)", Float)
"""Okapi BM25 as FTS5 has it, smaller for better; a word in the headline weighs four times as much."""
_LONGEST_EXCERPT = 320


def _weight(body: str, marks: Sequence[Span]) -> tuple[int, int]:
    """How many different words are marked, then how many in all."""
    return len({body[start:end] for start, end in marks}), len(marks)


def _best_sentence(body: str, marks: Sequence[Span]) -> Span:
    """The sentence that holds most marks; the first one where there are none."""
    start = body.rfind("\n\n", 0, marks[0][0]) + 2 if marks and "\n\n" in body[: marks[0][0]] else 0
    best = ((-1, 0), (0, 0))
    edges = [start, *(at for at in _paragraph_starts(body) if at > start), len(body) + 2]
    for first, after in pairwise(edges):
        inside = [mark for mark in marks if first <= mark[0] < after]
        if best[0] >= _weight(body, inside):
            continue
        for begin, end in sentences(body[first : after - 2]):
            held = _weight(body, [mark for mark in inside if first + begin <= mark[0] and mark[1] <= first + end])
            if held > best[0]:
                best = (held, (first + begin, first + end))
    return best[1]


def _paragraph_starts(body: str) -> list[int]:
    starts, at = [0], body.find("\n\n")
    while at >= 0:
        starts.append(at + 2)
        at = body.find("\n\n", at + 2)
    return starts


def _cut(body: str, span: Span, marks: Sequence[Span]) -> Span:
    """A long sentence from a little before its first mark on, cut between words."""
    start, end = span
    if end - start <= _LONGEST_EXCERPT:
        return span
    first = next((mark[0] for mark in marks if mark[0] >= start), start)
    if first > start + _LONGEST_EXCERPT // 3:
        start = body.find(" ", max(start, min(first - _LONGEST_EXCERPT // 3, end - _LONGEST_EXCERPT))) + 1
    cut = body.rfind(" ", start, start + _LONGEST_EXCERPT) if end - start > _LONGEST_EXCERPT else end
    return start, cut if cut > start else min(end, start + _LONGEST_EXCERPT)


def excerpt(body: str, terms: Sequence[Term]) -> Excerpt:
    """The sentence of a body that holds most of the terms, with them marked."""
    marks = marks_of(body, terms)
    start, end = _cut(body, _best_sentence(body, marks), marks)
    inside = tuple((first - start, last - start) for first, last in marks if first >= start and last <= end)
    return Excerpt(text=body[start:end], span=(start, end), marks=inside)


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
) -> Hits:
    """Articles that hold what is looked for, the best first; nearly equal texts are one hit, told by the best of them.

    Args:
        connection: of `reading`.
        query: what `queries.parsed` takes; without words, all articles that the filters leave, the newest first.
        filters: what narrows the search.
        limit: how many hits to give.
        offset: how many to pass over.
        newest: the newest first, not the best.

    Raises:
        UsageError: the query or a filter cannot be understood.
    """
    wanted = parsed(query)
    conditions = article_conditions(connection, filters)
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
    total = connection.execute(select(func.count(rows.c.text_group.distinct()))).scalar_one()
    best = func.min(rows.c.score) if ranked else func.max(rows.c.score)
    order = (best.asc(), rows.c.id.desc()) if ranked else (best.desc(), rows.c.id.desc())
    page = connection.execute(
        select(rows.c.id, best.label("score")).group_by(rows.c.text_group).order_by(*order).limit(limit).offset(offset)
    ).all()
    ids = [row.id for row in page]
    lines, texts = article_lines(connection, ids), bodies(connection, ids)
    scores = {row.id: -float(row.score) if ranked else 0.0 for row in page}
    return Hits(total=total, hits=tuple(_hit(lines[one], texts[one], wanted, scores[one]) for one in ids))
