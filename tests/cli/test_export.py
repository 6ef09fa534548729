import csv
import io
import json
import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from mujaz.cli import main
from mujaz.model import Record
from tests.archive.making import brief, kept, met, person, said

BODY = "قال سامر الحلبي إن «=1+1 هي معادلة الميناء في كل يوم». والتقى الحلبي نظيره فؤاد الجزائري في وهران."


@pytest.fixture
def archive(tmp_path: Path) -> str:
    record = Record(
        entities=(person("e1", "سامر الحلبي", "الوزير", "LB"), person("e2", "فؤاد الجزائري", None, "DZ")),
        statements=(said("s1", BODY, "=1+1 هي معادلة الميناء في كل يوم", "e1"),),
        events=(
            met("v1", BODY, "والتقى الحلبي نظيره فؤاد الجزائري في وهران", "e1", "e2", edtf="2025-03-01"),
            met("v2", BODY, "في وهران", "e1", kind="VOTE"),
        ),
    )
    kept(
        tmp_path / "a.db",
        brief("a1", BODY, url="https://one.example/1", record=record),
        brief("a2", "نص آخر بلا أحد فيه."),
    )
    return str(tmp_path / "a.db")


def written(path: Path, *arguments: str) -> Path:
    assert main(["export", *arguments, "-o", str(path)]) == 0
    return path


def test_each_table_has_its_rows(archive: str, tmp_path: Path) -> None:
    for table, count in (("statements", 1), ("events", 2), ("people", 2), ("articles", 2)):
        text = written(tmp_path / f"{table}.csv", table, "--archive", archive).read_text(encoding="utf-8")
        assert len(list(csv.DictReader(io.StringIO(text)))) == count


def test_no_cell_is_run_as_a_formula(archive: str, tmp_path: Path) -> None:
    text = written(tmp_path / "s.csv", "statements", "--archive", archive).read_text(encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["text"].startswith("'=")


def test_json_lines_keep_lists_and_nulls(archive: str, tmp_path: Path) -> None:
    text = written(tmp_path / "e.jsonl", "events", "--archive", archive).read_text(encoding="utf-8")
    first = json.loads(text.splitlines()[0])
    assert first["participants"] == ["سامر الحلبي", "فؤاد الجزائري"]
    assert first["countries"] == ["LB", "DZ"]
    assert first["place"] is None


def test_parquet_has_the_columns_of_the_table_in_their_types(archive: str, tmp_path: Path) -> None:
    table = pq.read_table(written(tmp_path / "e.parquet", "events", "--archive", archive))
    assert table.num_rows == 2
    assert str(table.schema.field("start").type) == "int64"
    assert table.column("participants").to_pylist()[0] == ["سامر الحلبي", "فؤاد الجزائري"]


def test_plover_rows_are_those_of_the_events_that_the_filters_leave(archive: str, tmp_path: Path) -> None:
    whole = written(tmp_path / "p.jsonl", "events", "--format", "plover", "--archive", archive).read_text(
        encoding="utf-8"
    )
    assert [json.loads(line)["event"] for line in whole.splitlines()] == [["CONSULT"]]  # a vote has no category there
    votes = written(tmp_path / "v.jsonl", "events", "--format", "plover", "--event", "VOTE", "--archive", archive)
    assert votes.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["statements", "--speaker", "الحلبي"], 1),
        (["statements", "--speaker", "الجزائري"], 0),
        (["events", "--event", "meeting"], 1),
        (["events", "--person", "الجزائري"], 1),
        (["events", "--country", "LB"], 2),
        (["people", "--country", "الجزائر"], 1),
        (["articles", "--person", "الحلبي"], 1),
        (["articles", "--since", "2026-01-01"], 0),
    ],
)
def test_filters_narrow_an_export(archive: str, tmp_path: Path, arguments: list[str], count: int) -> None:
    text = written(tmp_path / "x.jsonl", *arguments, "--archive", archive).read_text(encoding="utf-8")
    assert len(text.splitlines()) == count


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["people", "--event", "VOTE"], "narrowed by name"),
        (["articles", "--format", "plover"], "events"),
        (["events", "--event", "PARTY"], "PARTY"),
        (["events", "-o", "/nowhere/x.csv"], "/nowhere"),
    ],
)
def test_what_cannot_be_exported_is_told_in_one_sentence(
    archive: str, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main(["export", *arguments, "--archive", archive, "--ui", "en"]) == 2
    assert sentence in capsys.readouterr().err


def test_a_failed_export_leaves_the_file_as_it_was(archive: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("قديم", encoding="utf-8")
    assert main(["export", "events", "--event", "PARTY", "-o", str(path), "--archive", archive]) == 2
    assert path.read_text(encoding="utf-8") == "قديم"
    assert sorted(file.name for file in tmp_path.iterdir() if "x.csv" in file.name) == ["x.csv"]


def test_neither_the_archive_nor_a_pipe_is_replaced(archive: str, tmp_path: Path) -> None:
    assert main(["export", "people", "-o", archive, "--archive", archive]) == 2
    assert Path(archive).read_bytes().startswith(b"SQLite format 3")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert main(["export", "people", "-o", str(pipe), "--archive", archive]) == 0
    assert pipe.is_fifo()
    os.close(reader)
