"""The archive's tables (SQLAlchemy Core): what the newest migration makes.

A brief is kept whole in `versions`; every other table is drawn from it when it is taken in, except `decisions` and `feeds`, which hold
what people decided. Days are ISO 8601 text ("2025-03-02"), moments ISO 8601 in UTC.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _article(*, index: bool = True) -> Column[int]:
    return Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=index)


articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    # One article is one article by its canonical address, else by its brief's id.
    Column("brief_id", String, nullable=False, index=True),
    Column("url", String),
    Column("site", String, index=True),
    Column("headline", String),
    Column("published", String),
    # The moment as the page gave it.
    Column("day", String, index=True),
    # Its first ten characters, where it tells a day.
    Column("language", String),
    Column("version", Integer, nullable=False),
    Column("text_group", Integer, nullable=False, index=True),
    # The id of the first article with nearly the same text: agency text in several papers is one group.
    Column("signature", LargeBinary),
    # MinHash of the text, 64 values of 32 bits.
    Column("article_hash", String, nullable=False),
    Column("brief_hash", String, nullable=False),
    Column("added", String, nullable=False),
    Column("changed", String, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    _article(index=False),
    Column("number", Integer, nullable=False),
    Column("added", String, nullable=False),
    Column("brief", LargeBinary, nullable=False),
    # The brief's JSON, compressed by zlib.
    UniqueConstraint("article_id", "number"),
)

bands = Table(
    "bands",
    metadata,
    _article(),
    Column("band", Integer, nullable=False),
    Column("value", String, nullable=False),
    Index("ix_bands_value_band", "value", "band"),
)
"""Pieces of the signatures: articles that share one are compared (locality-sensitive hashing)."""

people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("full_key", String, nullable=False, index=True),
    # A full key of their names.
    Column("name", String, nullable=False),
    Column("role", String),
    # The latest told.
    Column("country", String, index=True),
    Column("articles", Integer, nullable=False, index=True),
    # In how many articles they are.
    sqlite_autoincrement=True,  # the number of who is no more is given to nobody else
)

entities = Table(
    "entities",
    metadata,
    Column("id", Integer, primary_key=True),
    _article(),
    Column("ref", String, nullable=False),
    # Its id in the brief.
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("role", String),
    Column("country", String, index=True),
    Column("name_key", String, nullable=False, index=True),
    # The name's spelling key: names that may be one share it, in full or short.
    Column("full_key", String, nullable=False),
    # The same with another word: full names that may be one share it.
    Column("day", String),
    # The article's.
    Column("person_id", ForeignKey("people.id", ondelete="SET NULL")),
    Index("ix_entities_person_id", "person_id", "article_id"),
    Index("ix_entities_full_key", "full_key", "kind", "name", "role", "country", "person_id", "day"),
    # All that people are joined by: it is read from the index alone.
)

cores = Table(
    "cores",
    metadata,
    Column("full_key", String, nullable=False, index=True),
    Column("name_key", String, nullable=False),
    Column("short", String, nullable=False),
    # The sound of the word by which they are called for short.
    Column("country", String, nullable=False),
    # Empty where none is told.
    Column("articles", Integer, nullable=False),
    Index("ix_cores_name_key", "name_key", "articles"),
)
"""Those who are told by one full name, in how many articles: against them a short name is weighed."""

statements = Table(
    "statements",
    metadata,
    Column("id", Integer, primary_key=True),
    _article(),
    Column("ref", String, nullable=False),
    Column("entity_id", ForeignKey("entities.id", ondelete="SET NULL"), index=True),
    # The speaker; null where it is nobody by name.
    Column("speaker", String),
    # The speaker's name, or the description.
    Column("mode", String, nullable=False),
    Column("text", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("cue", String),
    Column("venue", String),
    Column("edtf", String),
    Column("day", String, index=True),
    # The day it was said where told, else the article's.
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    _article(),
    Column("ref", String, nullable=False),
    Column("type", String, nullable=False, index=True),
    Column("mode", String),
    Column("status", String, nullable=False),
    Column("trigger", String, nullable=False),
    Column("evidence", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("place", String),
    Column("place_country", String, index=True),
    Column("edtf", String),
    Column("first_day", String, index=True),
    Column("last_day", String),
    # The days that the EDTF date spans; null where none is told.
    Column("day", String, index=True),
    # The first day, else the article's: what a list is sorted by.
)

participants = Table(
    "participants",
    metadata,
    Column("event_id", ForeignKey("events.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("entity_id", ForeignKey("entities.id", ondelete="SET NULL"), index=True),
    Column("name", String, nullable=False),
    Column("country", String),
    # The entity's, else the one that its name or description tells ("نظيره الباكستاني").
    Index("ix_participants_country_event_id", "country", "event_id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    # "same" or "apart".
    Column("first_article", String, nullable=False),
    Column("first_name", String, nullable=False),
    Column("second_article", String, nullable=False),
    Column("second_name", String, nullable=False),
    # Somebody as an article's key and the name there: what stays the same when the article is taken in again.
    Column("batch", Integer, nullable=False, index=True),
    # The decisions that one command made, undone together.
    Column("made", String, nullable=False),
)
"""What a person decided on who is who: that two mentions are one person, or that they are not."""

feeds = Table(
    "feeds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", String, nullable=False, unique=True),
    Column("title", String),
    Column("added", String, nullable=False),
    Column("etag", String),
    Column("last_modified", String),
    Column("asked", String),
    # When it was asked last.
    Column("next_ask", String),
    # Not to be asked before.
    Column("failures", Integer, nullable=False, default=0),
    # How often in a row it failed.
    Column("problem", String),
    # The last failure's sentence.
)

feed_items = Table(
    "feed_items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("url", String, nullable=False, unique=True),
    Column("updated", String),
    # The time of change that the feed gave.
    Column("state", String, nullable=False),
    # "waiting", "done" or "failed".
    Column("failures", Integer, nullable=False, default=0),
    Column("next_ask", String),
    Column("problem", String),
)
