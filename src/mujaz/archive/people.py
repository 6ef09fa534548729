"""One person across articles: who of those that are named is who."""

from collections.abc import Collection

from sqlalchemy import Connection


def resolve(connection: Connection, name_keys: Collection[str]) -> None:
    """Join anew the people whose names have one of the keys."""
