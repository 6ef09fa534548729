"""An archive's file, made or opened and brought up to today's tables."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from mujaz.errors import UsageError

_MIGRATIONS = Path(__file__).parent / "migrations"
_WAIT_SECONDS = 60
"""How long a writer waits for another one."""
_APPLICATION_ID = 0x4D756A7A  # "Mujz" in the file's header


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    return config


def _engine(path: Path) -> Engine:
    """Connections in write-ahead mode: readers see a whole state and never wait for the one who writes."""
    address = URL.create("sqlite", database=str(path))
    engine = create_engine(
        address, poolclass=NullPool, connect_args={"timeout": _WAIT_SECONDS, "isolation_level": None}
    )

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        for setting in (
            "journal_mode = WAL",
            "foreign_keys = ON",
            "synchronous = FULL",
            "cache_size = -32000",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        # a transaction that begins by reading and then writes would fail when another has written in between
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _check_file(path: Path, *, create: bool) -> None:
    """Refuse what is no archive, before SQLite makes an empty file of a misspelt name."""
    if path.is_dir():
        raise UsageError("archive_is_folder", path=path)
    if not path.exists():
        if not create:
            raise UsageError("archive_missing", path=path)
        path.parent.mkdir(parents=True, exist_ok=True)
        return
    with path.open("rb") as file:
        header = file.read(100)
    if not header and not create:
        raise UsageError("archive_missing", path=path)
    if header and not header.startswith(b"SQLite format 3\0"):
        raise UsageError("archive_is_none", path=path)
    if header and int.from_bytes(header[68:72], "big") not in {0, _APPLICATION_ID}:
        raise UsageError("archive_is_none", path=path)


def _migrate(engine: Engine, path: Path) -> None:
    """Bring the tables up to the newest; an archive made by a newer Mujaz is refused, another program's database too."""
    scripts = ScriptDirectory.from_config(_config())
    with engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
        if present == scripts.get_current_head():
            return
        foreign = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if present is None and foreign:
        raise UsageError("archive_is_none", path=path)
    if present is not None and present not in {script.revision for script in scripts.walk_revisions()}:
        raise UsageError("archive_newer", path=path)
    with writing(engine) as connection:
        if MigrationContext.configure(connection).get_current_revision() == scripts.get_current_head():
            return  # another process was first
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {_APPLICATION_ID}")


def open_archive(path: Path, *, create: bool = True) -> Engine:
    """The archive in a file, with today's tables.

    Args:
        path: the file. Its folder is made where it is missing.
        create: make an empty archive where there is no file.

    Raises:
        UsageError: there is no file and `create` is off; the file is no archive, or a newer Mujaz's; it cannot be opened or written.
    """
    try:
        _check_file(path, create=create)
        engine = _engine(path)
        _migrate(engine, path)
    except (OSError, sqlite3.Error, DatabaseError) as error:
        reason = getattr(error, "strerror", None) or getattr(error, "orig", None) or error
        raise UsageError("archive_cannot_open", path=path, reason=reason) from error
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the archive, whatever is written meanwhile."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection of which everything is kept when the block ends, and nothing when it fails; one at a time."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection
