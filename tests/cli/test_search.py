import json
import sqlite3
from pathlib import Path

import pytest

from mujaz.cli import main

TEXT = """الوزير سامر الحلبي يفتتح ميناء في لبنان

بيروت - 2 مارس 2025

افتتح وزير النقل سامر الحلبي الأحد ميناء جديداً في طرابلس، بحضور عدد من السفراء وأصحاب السفن.

وقال الحلبي إن "الميناء الجديد سيستقبل السفن الكبيرة ابتداء من الأسبوع المقبل"، وأضاف أن العمل فيه استغرق ثلاث سنوات.
"""


@pytest.fixture
def archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """An archive that `mujaz brief --archive` made."""
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    place = str(tmp_path / "a.db")
    assert main(["brief", str(article), "--archive", place, "--no-speech"]) == 0
    capsys.readouterr()
    return place


def test_a_brief_that_was_kept_is_found(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "لميناء", "--archive", archive]) == 0
    out = capsys.readouterr().out
    assert "سامر الحلبي" in out
    assert "وُجد 1" in out


def test_json_is_one_object_with_its_total(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "ميناء", "--archive", archive, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"] == len(found["hits"]) == 1


def test_statements_are_listed_with_their_speaker(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statements", "سفن", "--speaker", "الحلبي", "--archive", archive, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["total"] >= 1
    assert {quote["speaker"] for quote in found["statements"]} == {"سامر الحلبي"}
    assert main(["statements", "--direct", "--archive", archive, "--ui", "en"]) == 0
    assert "word for word" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["NOT ميناء"], "add a word"),
        (["ميناء", "--since", "أمس"], "أمس"),
        (["ميناء", "--country", "أطلنطس"], "no country"),
        (["ميناء", "--country", "xx"], "no country"),
        (["ميناء", "--limit", "0"], "At least one"),
    ],
)
def test_what_cannot_be_understood_is_told_in_one_sentence(
    archive: str, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main(["search", *arguments, "--archive", archive, "--ui", "en"]) == 2
    err = capsys.readouterr().err
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("option", ["--limit", "--offset"])
def test_a_number_beyond_all_bounds_is_wrong_usage(archive: str, option: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["search", "ميناء", option, "9" * 30, "--archive", archive])
    assert caught.value.code == 2


@pytest.mark.parametrize("digits", [30, 5000])
def test_nobody_has_a_number_beyond_all_bounds(archive: str, digits: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--person", "9" * digits, "ميناء", "--archive", archive, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 0


def test_an_archive_that_breaks_off_is_told_in_one_sentence(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(archive) as connection:
        connection.execute("DROP TABLE article_search")
    connection.close()
    assert main(["search", "ميناء", "--archive", archive, "--ui", "en"]) == 2
    err = capsys.readouterr().err
    assert "no such table" in err
    assert err.count("\n") == 1


def test_a_missing_archive_is_told_and_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "ميناء", "--archive", str(tmp_path / "none.db"), "--ui", "en"]) == 2
    assert "mujaz add" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_the_archive_may_be_named_by_the_environment(
    archive: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUJAZ_ARCHIVE", archive)
    assert main(["search", "ميناء"]) == 0
    assert "وُجد 1" in capsys.readouterr().out
