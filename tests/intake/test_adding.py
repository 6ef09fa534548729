import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import sleep

import pytest

from mujaz.archive.opening import open_archive, reading
from mujaz.intake.adding import Tally, add
from mujaz.model import Brief, Record
from tests.archive.making import brief, person, said

NUMBER = 1_000
KILLS = 20
TABLES = ("articles", "versions", "entities", "statements", "article_search", "statement_search")


def invented(number: int) -> Brief:
    body = f"قال الوزير رقم{number} إن «السفينة رقم {number} تصل إلى الميناء في يومها» وغادر."
    record = Record(
        entities=(person("e1", f"سامر الحلبي{number}", "الوزير", "LB"),),
        statements=(said("s1", body, f"السفينة رقم {number} تصل إلى الميناء في يومها", "e1"),),
    )
    return brief(f"a{number}", body, url=f"https://news.example/{number}", record=record)


def counts(path: Path) -> dict[str, int]:
    with reading(open_archive(path)) as connection:
        return {table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in TABLES}


def test_what_becomes_of_each_brief_is_counted_and_told_when_it_is_kept(tmp_path: Path) -> None:
    engine = open_archive(tmp_path / "a.db")
    told: list[Tally] = []
    briefs = [invented(1), invented(1), Brief(id="f", status="failed"), invented(2)]
    tally = add(engine, briefs, told.append)
    assert tally.outcomes == Counter(added=2, same=1, refused=1)
    assert [refusal.brief_id for refusal in tally.refused] == ["f"]
    assert [kept.brief_id for step in told for kept in step.kept] == ["a1", "a1", "f", "a2"]


def test_what_was_told_stays_when_the_briefs_end_in_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.db"

    def broken() -> Iterator[Brief]:
        yield from map(invented, range(120))
        raise OSError

    told: list[Tally] = []
    with pytest.raises(OSError):  # noqa: PT011  # whichever
        add(open_archive(path), broken(), told.append)
    assert sum(len(step.kept) for step in told) == counts(path)["articles"] == 100


def _import(path: Path, told: Connection) -> None:
    """Take the briefs in and say, after each transaction, which are on the disk: what a process does until it is killed."""
    add(open_archive(path), map(invented, range(NUMBER)), lambda tally: told.send([one.brief_id for one in tally.kept]))


def _killed(path: Path, transactions: int, pause: float) -> set[str]:
    """What an import acknowledged before it was killed, some time after so many transactions."""
    context = get_context("fork")  # a fresh interpreter would take a second each time
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_import, args=(path, there))
    process.start()
    there.close()
    acknowledged: set[str] = set()
    with suppress(EOFError):
        for _ in range(transactions):
            acknowledged.update(here.recv())
        sleep(pause)
        process.kill()
        while True:
            acknowledged.update(here.recv())
    process.join()
    return acknowledged


def test_a_kill_in_the_middle_loses_nothing_acknowledged_and_doubles_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    chance = random.Random(7)
    acknowledged: set[str] = set()
    ids: list[str] = []
    for _ in range(KILLS):
        # into what the last one had not reached
        acknowledged |= _killed(path, len(ids) // 100 + chance.randrange(2), chance.random() / 50)
        with reading(open_archive(path)) as connection:
            ids = list(connection.exec_driver_sql("SELECT brief_id FROM articles").scalars())
        assert len(ids) == len(set(ids))
        assert acknowledged <= set(ids)
        assert set(counts(path).values()) == {len(ids)}
    tally = add(open_archive(path), map(invented, range(NUMBER)))
    assert tally.outcomes == Counter(same=len(ids)) + Counter(added=NUMBER - len(ids))
    assert set(counts(path).values()) == {NUMBER}
