"""Briefs taken into an archive: one article once, a changed one as a new version, all of it or nothing."""

import hashlib
import zlib
from collections.abc import Iterable
from typing import Literal, NamedTuple

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, text, update

from mujaz.archive.addresses import canonical
from mujaz.archive.days import now
from mujaz.archive.drawing import Ids, day_of, drawn
from mujaz.archive.people import resolve
from mujaz.archive.tables import articles, bands, entities, events, participants, statements, versions
from mujaz.archive.texts import band_values, group_of, signature
from mujaz.model import Article, Brief
from mujaz.text.search_forms import searchable

Outcome = Literal["added", "updated", "redone", "same", "refused"]
"""A new article; a new version of one; the same text, understood otherwise; nothing new; no article in the brief."""

_HASH_BYTES = 16
_FORGET_WORDS = "DELETE FROM statement_search WHERE rowid IN (SELECT id FROM statements WHERE article_id = :id)"


class Kept(NamedTuple):
    """What became of a brief, and the id of its article in the archive."""

    brief_id: str
    outcome: Outcome
    article_id: int | None


class _Hashes(NamedTuple):
    """Of what an article says, and of what was made of it; neither depends on the day on which it was done."""

    article: str
    brief: str


def key_of(brief: Brief) -> str:
    """What tells one article from others: its canonical address, else its brief's id."""
    url = brief.article.url if brief.article else None
    return canonical(url) if url else brief.id


def packed(brief: Brief) -> bytes:
    """A brief as it is stored."""
    return zlib.compress(brief.to_json().encode())


def unpacked(stored: bytes) -> Brief:
    """The brief that `packed` stored."""
    return Brief.from_json(zlib.decompress(stored))


def _hash(value: object) -> str:
    return hashlib.blake2b(msgspec.json.encode(value, order="deterministic"), digest_size=_HASH_BYTES).hexdigest()


def _hashes(brief: Brief, article: Article) -> _Hashes:
    bare = msgspec.structs.replace(article, id="", url=None, site=None, sources={}, problems=())
    return _Hashes(_hash(bare), _hash((brief.record, brief.summary)))


def _free_ids(connection: Connection) -> Ids:
    """The first free id of each table: the writer has the archive alone."""
    return Ids(
        *(
            connection.execute(select(func.coalesce(func.max(table.c.id), 0) + 1)).scalar_one()
            for table in (entities, statements, events)
        )
    )


def _forget(connection: Connection, article_id: int) -> None:
    """Remove what was drawn from an article's brief."""
    connection.execute(text(_FORGET_WORDS), {"id": article_id})
    connection.execute(text("DELETE FROM article_search WHERE rowid = :id"), {"id": article_id})
    for table in (statements, events, entities, bands):
        connection.execute(delete(table).where(table.c.article_id == article_id))


def _keys_in(connection: Connection, article_id: int) -> set[str]:
    """The name keys of the people in an article."""
    query = select(entities.c.name_key).where(entities.c.article_id == article_id, entities.c.kind == "person")
    return set(connection.execute(query).scalars())


def _index(connection: Connection, brief: Brief, article: Article, article_id: int) -> None:
    """Insert what is drawn from a brief, and its words."""
    made = drawn(brief, article, article_id, _free_ids(connection))
    tables = (
        (entities, made.entities),
        (statements, made.statements),
        (events, made.events),
        (participants, made.participants),
    )
    for table, rows in tables:
        if rows:
            connection.execute(insert(table), rows)
    words = {"id": article_id, "headline": searchable(article.headline or ""), "body": searchable(article.body)}
    connection.execute(text("INSERT INTO article_search (rowid, headline, body) VALUES (:id, :headline, :body)"), words)
    if made.statements:
        said = [{"id": row["id"], "text": searchable(row["text"])} for row in made.statements]
        connection.execute(text("INSERT INTO statement_search (rowid, text) VALUES (:id, :text)"), said)


def _group(connection: Connection, article_id: int, signed: bytes | None) -> int:
    """The group of an article's text; its bands are kept."""
    if signed is None:
        return article_id
    values = band_values(signed)
    found = group_of(connection, signed, values, article_id)
    rows = [{"article_id": article_id, "band": band, "value": value} for band, value in enumerate(values)]
    connection.execute(insert(bands), rows)
    return found or article_id


def _fields(brief: Brief, article: Article, hashes: _Hashes) -> dict[str, object]:
    return {
        "brief_id": brief.id,
        "url": article.url,
        "site": article.site or _host(article.url),
        "headline": article.headline,
        "published": article.published.value if article.published else None,
        "day": day_of(article),
        "language": article.language,
        "signature": signature(article.body),
        "article_hash": hashes.article,
        "brief_hash": hashes.brief,
        "changed": now(),
    }


def _host(url: str | None) -> str | None:
    return canonical(url).removeprefix("//").split("/")[0] or None if url else None


def _keep(connection: Connection, brief: Brief, touched: set[str]) -> Kept:
    article = brief.article
    if article is None:
        return Kept(brief.id, "refused", None)
    key, hashes = key_of(brief), _hashes(brief, article)
    there = connection.execute(
        select(articles.c.id, articles.c.version, articles.c.article_hash, articles.c.brief_hash).where(
            articles.c.key == key
        )
    ).one_or_none()
    if there and (there.article_hash, there.brief_hash) == hashes:
        return Kept(brief.id, "same", there.id)
    fields = _fields(brief, article, hashes)
    outcome: Outcome
    if there is None:
        outcome, version = "added", 1
        article_id: int = connection.execute(select(func.coalesce(func.max(articles.c.id), 0) + 1)).scalar_one()
        connection.execute(
            insert(articles).values(
                id=article_id, key=key, version=1, text_group=article_id, added=fields["changed"], **fields
            )
        )
    else:
        article_id = there.id
        outcome = "updated" if there.article_hash != hashes.article else "redone"
        version = there.version + (outcome == "updated")
        touched |= _keys_in(connection, article_id)
        _forget(connection, article_id)
        connection.execute(delete(versions).where(versions.c.article_id == article_id, versions.c.number == version))
    group = _group(connection, article_id, fields["signature"])  # type: ignore[arg-type]
    connection.execute(
        update(articles).where(articles.c.id == article_id).values(version=version, text_group=group, **fields)
    )
    connection.execute(
        insert(versions).values(article_id=article_id, number=version, added=fields["changed"], brief=packed(brief))
    )
    _index(connection, brief, article, article_id)
    touched |= _keys_in(connection, article_id)
    return Kept(brief.id, outcome, article_id)


def keep(connection: Connection, briefs: Iterable[Brief]) -> list[Kept]:
    """Take briefs into the archive, within the caller's transaction.

    An article that is there already is left as it is where nothing differs; where its text differs it gets a new version, and where only
    the record or the summary does, the version is made anew. A brief without an article is refused.

    Args:
        connection: of `writing`.
        briefs: what to keep, in order.

    Returns:
        What became of each.
    """
    touched: set[str] = set()
    kept = [_keep(connection, brief, touched) for brief in briefs]
    resolve(connection, touched)
    return kept


def brief_of(connection: Connection, article_id: int, version: int | None = None) -> Brief | None:
    """The brief of an article, its newest version by default; None where there is none."""
    query = select(versions.c.brief).where(versions.c.article_id == article_id)
    query = query.where(versions.c.number == version) if version else query.order_by(versions.c.number.desc()).limit(1)
    stored = connection.execute(query).scalar()
    return unpacked(stored) if stored else None
