"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TOKENS = "unicode61 remove_diacritics 0 tokenchars '_'"


def upgrade() -> None:
    """Make the tables, and the two full-text indices, which are SQLite's own (FTS5)."""
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("brief_id", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("headline", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text_group", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=True),
        sa.Column("article_hash", sa.String(), nullable=False),
        sa.Column("brief_hash", sa.String(), nullable=False),
        sa.Column("added", sa.String(), nullable=False),
        sa.Column("changed", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("key", name=op.f("uq_articles_key")),
    )
    op.create_index(op.f("ix_articles_brief_id"), "articles", ["brief_id"], unique=False)
    op.create_index(op.f("ix_articles_day"), "articles", ["day"], unique=False)
    op.create_index(op.f("ix_articles_site"), "articles", ["site"], unique=False)
    op.create_index(op.f("ix_articles_text_group"), "articles", ["text_group"], unique=False)
    op.create_table(
        "cores",
        sa.Column("full_key", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
    )
    op.create_index(op.f("ix_cores_full_key"), "cores", ["full_key"], unique=False)
    op.create_index("ix_cores_name_key", "cores", ["name_key", "articles"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first_article", sa.String(), nullable=False),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("second_article", sa.String(), nullable=False),
        sa.Column("second_name", sa.String(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_batch"), "decisions", ["batch"], unique=False)
    op.create_table(
        "feeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("added", sa.String(), nullable=False),
        sa.Column("etag", sa.String(), nullable=True),
        sa.Column("last_modified", sa.String(), nullable=True),
        sa.Column("asked", sa.String(), nullable=True),
        sa.Column("next_ask", sa.String(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("problem", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feeds")),
        sa.UniqueConstraint("url", name=op.f("uq_feeds_url")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("full_key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_people_articles"), "people", ["articles"], unique=False)
    op.create_index(op.f("ix_people_country"), "people", ["country"], unique=False)
    op.create_index(op.f("ix_people_full_key"), "people", ["full_key"], unique=False)
    op.create_table(
        "bands",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("band", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_bands_article_id"), ondelete="CASCADE"),
    )
    op.create_index(op.f("ix_bands_article_id"), "bands", ["article_id"], unique=False)
    op.create_index("ix_bands_value_band", "bands", ["value", "band"], unique=False)
    op.create_table(
        "entities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("full_key", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_entities_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_entities_person_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entities")),
    )
    op.create_index(op.f("ix_entities_article_id"), "entities", ["article_id"], unique=False)
    op.create_index(op.f("ix_entities_country"), "entities", ["country"], unique=False)
    op.create_index(
        "ix_entities_full_key",
        "entities",
        ["full_key", "kind", "name", "role", "country", "person_id", "day"],
        unique=False,
    )
    op.create_index(op.f("ix_entities_name_key"), "entities", ["name_key"], unique=False)
    op.create_index("ix_entities_person_id", "entities", ["person_id", "article_id"], unique=False)
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("trigger", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("place_country", sa.String(), nullable=True),
        sa.Column("edtf", sa.String(), nullable=True),
        sa.Column("first_day", sa.String(), nullable=True),
        sa.Column("last_day", sa.String(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_events_article_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_article_id"), "events", ["article_id"], unique=False)
    op.create_index(op.f("ix_events_day"), "events", ["day"], unique=False)
    op.create_index(op.f("ix_events_first_day"), "events", ["first_day"], unique=False)
    op.create_index(op.f("ix_events_place_country"), "events", ["place_country"], unique=False)
    op.create_index(op.f("ix_events_type"), "events", ["type"], unique=False)
    op.create_table(
        "feed_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("updated", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("next_ask", sa.String(), nullable=True),
        sa.Column("problem", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_feed_items_feed_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed_items")),
        sa.UniqueConstraint("url", name=op.f("uq_feed_items_url")),
    )
    op.create_index(op.f("ix_feed_items_feed_id"), "feed_items", ["feed_id"], unique=False)
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("added", sa.String(), nullable=False),
        sa.Column("brief", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_versions_article_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versions")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_versions_article_id_number")),
    )
    op.create_table(
        "participants",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name=op.f("fk_participants_entity_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_participants_event_id"), ondelete="CASCADE"),
    )
    op.create_index("ix_participants_country_event_id", "participants", ["country", "event_id"], unique=False)
    op.create_index(op.f("ix_participants_entity_id"), "participants", ["entity_id"], unique=False)
    op.create_index(op.f("ix_participants_event_id"), "participants", ["event_id"], unique=False)
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("cue", sa.String(), nullable=True),
        sa.Column("venue", sa.String(), nullable=True),
        sa.Column("edtf", sa.String(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_statements_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name=op.f("fk_statements_entity_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
    )
    op.create_index(op.f("ix_statements_article_id"), "statements", ["article_id"], unique=False)
    op.create_index(op.f("ix_statements_day"), "statements", ["day"], unique=False)
    op.create_index(op.f("ix_statements_entity_id"), "statements", ["entity_id"], unique=False)
    for name, columns in (("article_search", "headline, body"), ("statement_search", "text")):
        op.execute(f'CREATE VIRTUAL TABLE {name} USING fts5({columns}, tokenize = "{_TOKENS}")')
