import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mujaz.archive.opening import open_archive
from mujaz.cli import main
from mujaz.intake.adding import add
from mujaz.intake.export_rows import COLUMNS
from mujaz.model import Entity, Record
from tests.archive.making import brief, kept, met, person, said
from tests.intake.test_adding import invented

BODY = "التقى سامر الحلبي نظيرته سلوى المحرزي في تونس. وقال الحلبي «=1+2 والميناء الجديد»."


@pytest.fixture
def archive(tmp_path: Path) -> str:
    record = Record(
        entities=(
            person("e1", "سامر الحلبي", "وزير النقل", "LB"),
            person("e2", "سلوى المحرزي", "وزيرة النقل", "TN"),
            Entity(id="e3", kind="country", name="تونس", country="TN"),
        ),
        statements=(said("s1", BODY, "=1+2 والميناء الجديد", "e1"),),
        events=(
            met("v1", BODY, "التقى سامر الحلبي نظيرته سلوى المحرزي", "e1", "e2", edtf="2025-03-01", place="e3"),
            met("v2", BODY, "التقى سامر الحلبي", "e1", kind="VOTE"),
        ),
    )
    path = tmp_path / "a.db"
    kept(
        path,
        brief("a", BODY, headline="لقاء\tفي تونس", url="https://news.example/a", record=record),
        brief("b", "خبر آخر لا يذكر أحداً.", day="2024-01-01"),
    )
    return str(path)


def exported(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    assert main(["export", *arguments]) == 0
    return capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize("what", ["statements", "events", "people", "articles"])
def test_each_table_has_its_columns_in_every_format(
    archive: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], what: str
) -> None:
    names = [column.name for column in COLUMNS[what]]  # type: ignore[index]  # the tables' own names
    table = list(csv.DictReader(io.StringIO(exported(capsysbinary, what, "--archive", archive), newline="")))
    assert list(table[0]) == names
    lines = [
        json.loads(line)
        for line in exported(capsysbinary, what, "--archive", archive, "--format", "jsonl").splitlines()
    ]
    assert [list(line) for line in lines] == [names] * len(table)
    file = tmp_path / "t.parquet"
    exported(capsysbinary, what, "--archive", archive, "-o", str(file))
    assert pq.read_table(file).column_names == names
    assert pq.read_metadata(file).num_rows == len(table)
    whole = json.loads(exported(capsysbinary, what, "--archive", archive, "--json"))
    assert (whole["total"], len(whole[what])) == (len(table), len(table))


def test_a_cell_that_a_spreadsheet_would_run_is_made_text(
    archive: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (row,) = csv.DictReader(io.StringIO(exported(capsysbinary, "statements", "--archive", archive), newline=""))
    assert row["text"] == "'=1+2 والميناء الجديد"
    assert row["headline"] == "لقاء في تونس"
    assert (row["speaker"], row["role"], row["country"]) == ("سامر الحلبي", "وزير النقل", "LB")


def test_parquet_has_days_moments_and_lists(
    archive: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "t.parquet"
    exported(capsysbinary, "events", "--archive", archive, "-o", str(file))
    event = pq.read_table(file).to_pylist()[0]
    assert (event["day"], event["first_day"]) == (date(2025, 3, 1), date(2025, 3, 1))
    assert event["participants"] == ["سامر الحلبي", "سلوى المحرزي"]
    assert (event["place"], event["place_country"]) == ("تونس", "TN")
    exported(capsysbinary, "articles", "--archive", archive, "-o", str(file))
    moments = pq.read_table(file)["added"]
    assert pa.types.is_timestamp(moments.type)
    assert moments.type.tz == "UTC"
    assert moments[0].as_py() <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        (["statements", "--speaker", "الحلبي"], 1),
        (["statements", "--speaker", "المحرزي"], 0),
        (["events", "--event", "meeting"], 1),
        (["events", "--event", "VOTE"], 1),
        (["people", "--country", "تونس"], 1),
        (["people", "--person", "الحلبي"], 1),
        (["people", "--until", "2024-12-31"], 0),
        (["articles", "--since", "2025-01-01"], 1),
        (["articles", "--source", "news.example"], 1),
        (["events", "--format", "plover"], 1),
        (["events", "--format", "plover", "--event", "VOTE"], 0),
    ],
)
def test_filters_narrow_the_table(
    archive: str, capsysbinary: pytest.CaptureFixture[bytes], arguments: list[str], rows: int
) -> None:
    formed = arguments if "--format" in arguments else [*arguments, "--format", "jsonl"]
    assert len(exported(capsysbinary, *formed, "--archive", archive).splitlines()) == rows


def test_plover_records_are_those_of_the_briefs(archive: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    record = json.loads(exported(capsysbinary, "events", "--archive", archive, "--format", "plover"))
    assert (record["id"], record["event"], record["date"]) == ("a-v1", ["CONSULT"], "2025-03-01")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["people", "--format", "plover"], "for events"),
        (["people", "-o", "no/such/folder/t.csv"], "no/such/folder"),
        (["people", "--since", "yesterday"], "yesterday"),
    ],
)
def test_what_cannot_be_exported_is_told_in_one_sentence_and_leaves_no_file(
    archive: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    output = [] if "-o" in arguments else ["-o", "t.csv"]
    assert main(["export", *arguments, *output, "--archive", archive, "--ui", "en"]) == 2
    err = capsys.readouterr().err
    assert sentence in err
    assert err.count("\n") == 1
    assert {path for path in tmp_path.iterdir() if "a.db" not in path.name} <= before


def test_the_archive_itself_is_not_written_over(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "people", "-o", archive, "--archive", archive, "--ui", "en"]) == 2
    assert Path(archive).read_bytes().startswith(b"SQLite format 3")


def test_an_export_of_many_parts_has_each_row_once(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "many.db"
    add(open_archive(path), map(invented, range(1_201)))
    lines = exported(capsysbinary, "statements", "--archive", str(path), "--format", "jsonl").splitlines()
    assert len({json.loads(line)["id"] for line in lines}) == len(lines) == 1_201
