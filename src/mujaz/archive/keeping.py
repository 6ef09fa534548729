"""Briefs taken into an archive: one article once, a changed one as a new version, all of it or nothing."""

import hashlib
import zlib
from collections.abc import Iterable
from typing import Literal, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from mujaz.archive.addresses import canonical
from mujaz.archive.days import now
from mujaz.archive.drawing import Drawn, Ids, day_of, drawn
from mujaz.archive.people import resolve
from mujaz.archive.tables import articles, bands, entities, events, participants, statements, versions
from mujaz.archive.texts import band_values, group_of, signature
from mujaz.model import Article, Brief
from mujaz.text.search_forms import searchable
from mujaz.text.tokens import folded_words

Outcome = Literal["added", "updated", "redone", "same", "refused"]
"""A new article; a new version of one; the same text, understood otherwise; nothing new; no article in the brief."""

_HASH_BYTES = 16
_NUMBERED = (articles, entities, statements, events)
_INSERT = {table: insert(table) for table in (articles, versions, bands, entities, statements, events, participants)}
"""Made once: building a statement takes longer than running it."""
_THERE = select(articles.c.id, articles.c.version, articles.c.article_hash, articles.c.brief_hash).where(
    articles.c.key == bindparam("key")
)
_INSERT_WORDS = text("INSERT INTO article_search (rowid, headline, body) VALUES (:id, :headline, :body)")
_INSERT_SAID = text("INSERT INTO statement_search (rowid, text) VALUES (:id, :text)")
_FORGET_WORDS = text("DELETE FROM article_search WHERE rowid = :id")
_FORGET_STATEMENTS = text(
    "DELETE FROM statement_search WHERE rowid IN (SELECT id FROM statements WHERE article_id = :id)"
)


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


def _free_ids(connection: Connection) -> list[int]:
    """The first free id of each of `_NUMBERED`: the writer has the archive alone."""
    return [connection.execute(select(func.coalesce(func.max(table.c.id), 0) + 1)).scalar_one() for table in _NUMBERED]


def _forget(connection: Connection, article_id: int) -> None:
    """Remove what was drawn from an article's brief."""
    connection.execute(_FORGET_STATEMENTS, {"id": article_id})
    connection.execute(_FORGET_WORDS, {"id": article_id})
    for table in (statements, events, entities, bands):
        connection.execute(delete(table).where(table.c.article_id == article_id))


def _keys_in(connection: Connection, article_id: int) -> set[str]:
    """The full keys of the people in an article."""
    query = select(entities.c.full_key).where(entities.c.article_id == article_id, entities.c.kind == "person")
    return set(connection.execute(query).scalars())


def _index(connection: Connection, made: Drawn, article: Article, article_id: int, words: list[str]) -> None:
    """Insert what was drawn from a brief, and its words."""
    tables = (
        (entities, made.entities),
        (statements, made.statements),
        (events, made.events),
        (participants, made.participants),
    )
    for table, rows in tables:
        if rows:
            connection.execute(_INSERT[table], rows)
    headline = searchable(folded_words(article.headline or ""))
    connection.execute(_INSERT_WORDS, {"id": article_id, "headline": headline, "body": searchable(words)})
    if made.statements:
        said = [{"id": row["id"], "text": searchable(folded_words(row["text"]))} for row in made.statements]
        connection.execute(_INSERT_SAID, said)


def _host(url: str | None) -> str | None:
    return canonical(url).removeprefix("//").split("/")[0] or None if url else None


def _fields(brief: Brief, article: Article, hashes: _Hashes) -> dict[str, object]:
    return {
        "brief_id": brief.id,
        "url": article.url,
        "site": article.site or _host(article.url),
        "headline": article.headline,
        "published": article.published.value if article.published else None,
        "day": day_of(article),
        "language": article.language,
        "article_hash": hashes.article,
        "brief_hash": hashes.brief,
        "changed": now(),
    }


class _Writer:
    """One transaction's taking in: the ids that are still free, and the full keys of the people that were touched."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.free = _free_ids(connection)
        self.touched: set[str] = set()

    def keep(self, brief: Brief) -> Kept:
        """Take one brief in."""
        article = brief.article
        if article is None:
            return Kept(brief.id, "refused", None)
        key, hashes = key_of(brief), _hashes(brief, article)
        there = self.connection.execute(_THERE, {"key": key}).one_or_none()
        if there is None:
            return Kept(brief.id, "added", self._write(brief, article, hashes, 1, None, key))
        if (there.article_hash, there.brief_hash) == hashes:
            return Kept(brief.id, "same", there.id)
        outcome: Outcome = "updated" if there.article_hash != hashes.article else "redone"
        self.touched |= _keys_in(self.connection, there.id)
        _forget(self.connection, there.id)
        version = there.version + (outcome == "updated")
        old = versions.c.article_id == there.id, versions.c.number == version
        self.connection.execute(delete(versions).where(*old))
        return Kept(brief.id, outcome, self._write(brief, article, hashes, version, there.id, key))

    def _write(self, brief: Brief, article: Article, hashes: _Hashes, version: int, there: int | None, key: str) -> int:
        """Write an article's rows, in place of those of `there` where it is there already; gives its id."""
        article_id = there or self.free[0]
        words = folded_words(article.body)
        signed = signature(words)
        values = band_values(signed) if signed else []
        group = group_of(self.connection, signed, values, article_id) if signed else None
        fields = _fields(brief, article, hashes) | {
            "version": version,
            "signature": signed,
            "text_group": group or article_id,
        }
        if there:
            self.connection.execute(update(articles).where(articles.c.id == there).values(fields))
        else:
            self.connection.execute(
                _INSERT[articles], fields | {"id": article_id, "key": key, "added": fields["changed"]}
            )
            self.free[0] += 1
        if values:
            self.connection.execute(
                _INSERT[bands],
                [{"article_id": article_id, "band": band, "value": value} for band, value in enumerate(values)],
            )
        self.connection.execute(
            _INSERT[versions],
            {"article_id": article_id, "number": version, "added": fields["changed"], "brief": packed(brief)},
        )
        made = drawn(brief, article, article_id, Ids(*self.free[1:]))
        for at, rows in enumerate((made.entities, made.statements, made.events), start=1):
            self.free[at] += len(rows)
        _index(self.connection, made, article, article_id, words)
        self.touched |= {row["full_key"] for row in made.entities if row["kind"] == "person"}
        return article_id


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
    writer = _Writer(connection)
    kept = [writer.keep(brief) for brief in briefs]
    resolve(connection, writer.touched)
    return kept


def brief_of(connection: Connection, article_id: int, version: int | None = None) -> Brief | None:
    """The brief of an article, its newest version by default; None where there is none."""
    query = select(versions.c.brief).where(versions.c.article_id == article_id)
    query = query.where(versions.c.number == version) if version else query.order_by(versions.c.number.desc()).limit(1)
    stored = connection.execute(query).scalar()
    return unpacked(stored) if stored else None
