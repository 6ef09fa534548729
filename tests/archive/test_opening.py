import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import DatabaseError

from mujaz.archive.opening import open_archive, reading, writing
from mujaz.archive.tables import metadata
from mujaz.errors import UsageError


def test_the_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    with reading(open_archive(tmp_path / "a.db")) as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    assert [one for one in differences if "search" not in str(one)] == []


def test_an_archive_is_kept_in_write_ahead_mode_and_opened_again(tmp_path: Path) -> None:
    open_archive(tmp_path / "new" / "a.db")
    with reading(open_archive(tmp_path / "new" / "a.db", create=False)) as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_missing_archive_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no archive"):
        open_archive(tmp_path / "a.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_not_made_an_archive_by_looking(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with pytest.raises(UsageError, match="There is no archive"):
        open_archive(tmp_path / "a.db", create=False)
    assert (tmp_path / "a.db").read_bytes() == b""


def test_another_file_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.write_text("ليس أرشيفاً")
    with pytest.raises(UsageError, match="no archive of Mujaz"):
        open_archive(file)
    assert file.read_text() == "ليس أرشيفاً"


def test_another_programs_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    with pytest.raises(UsageError, match="no archive of Mujaz"):
        open_archive(file)
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]
    connection.close()


def test_a_newer_archive_is_refused_and_a_folder_too(tmp_path: Path) -> None:
    with writing(open_archive(tmp_path / "a.db")) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UsageError, match="newer Mujaz"):
        open_archive(tmp_path / "a.db")
    with pytest.raises(UsageError, match="folder"):
        open_archive(tmp_path)


def test_a_broken_archive_is_told_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    open_archive(file)
    content = file.read_bytes()
    for extra in tmp_path.glob("a.db-*"):
        extra.unlink()
    file.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    with pytest.raises(UsageError, match="cannot be opened"):
        open_archive(file)


def test_nothing_is_kept_of_a_block_that_fails(tmp_path: Path) -> None:
    engine = open_archive(tmp_path / "a.db")
    with pytest.raises(DatabaseError), writing(engine) as connection:  # noqa: PT012  # the second line fails
        connection.exec_driver_sql("INSERT INTO people (full_key, name, articles) VALUES ('x', 'x', 1)")
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM people").scalar() == 0


def test_a_reader_sees_one_state_while_another_writes(tmp_path: Path) -> None:
    engine = open_archive(tmp_path / "a.db")
    with reading(engine) as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM people").scalar() == 0
        with writing(engine) as writer:
            writer.exec_driver_sql("INSERT INTO people (full_key, name, articles) VALUES ('x', 'x', 1)")
        assert reader.exec_driver_sql("SELECT count(*) FROM people").scalar() == 0
