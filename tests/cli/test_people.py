"""`mujaz people`: lists, decisions and their undoing, in both languages and as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from mujaz.cli import main
from mujaz.model import Record
from tests.archive.making import brief, kept, person

Capture = pytest.CaptureFixture[str]
BODY = "خبر قصير عن أناس لا وجود لهم."


@pytest.fixture
def archive(tmp_path: Path) -> str:
    """Three articles on a minister, and one on a writer, whose role holds what a terminal must not get."""
    minister = person("e1", "سامر الحلبي", "وزير النقل", "LB")
    writer = person("e1", "نادر الجزامي", "الكاتب [bold]\x1b[31m", "IQ")
    named = (minister, minister, minister, writer, person("e1", "الجزامي"))
    briefs = [brief(f"a{at}", BODY, record=Record(entities=(one,))) for at, one in enumerate(named, start=1)]
    kept(tmp_path / "a.db", *briefs)
    return str(tmp_path / "a.db")


def told(capture: Capture, *arguments: str) -> str:
    assert main(["people", *arguments]) == 0
    return capture.readouterr().out


def as_json(capture: Capture, *arguments: str) -> Any:
    return json.loads(told(capture, *arguments, "--json"))


def test_people_are_listed_the_best_known_first(archive: str, capsys: Capture) -> None:
    shown = told(capsys, "--archive", archive)
    assert shown.index("سامر الحلبي") < shown.index("نادر الجزامي")
    assert "آخر منصب" in shown
    assert "وُجد 3" in shown
    assert "\x1b" not in shown
    assert "[bold]" in shown
    assert "Latest role" in told(capsys, "--archive", archive, "--ui", "en")


def test_people_are_found_by_name(archive: str, capsys: Capture) -> None:
    found = as_json(capsys, "--archive", archive, "--name", "الوزير سامر حلبي")
    assert [(one["name"], one["articles"]) for one in found["people"]] == [("سامر الحلبي", 3)]
    assert told(capsys, "--archive", archive, "--name", "كريم").strip() == "لم يوجد شيء."


def test_json_is_one_object_with_its_page(archive: str, capsys: Capture) -> None:
    found = as_json(capsys, "--archive", archive, "--limit", "1", "--offset", "1")
    assert found["total"] == 3
    assert len(found["people"]) == 1


def test_doubtful_cases_are_listed(archive: str, capsys: Capture) -> None:
    assert as_json(capsys, "doubtful", "--archive", archive)["doubts"][0]["reason"] == "surname"
    assert "لقب وحده" in told(capsys, "--archive", archive, "doubtful", "--limit", "5")


def test_a_merge_and_a_split_are_told_listed_and_undone(archive: str, capsys: Capture) -> None:
    numbers = {one["name"]: str(one["id"]) for one in as_json(capsys, "--archive", archive)["people"]}
    first, second = numbers["سامر الحلبي"], numbers["نادر الجزامي"]
    assert "شخص واحد" in told(capsys, "merge", first, second, "--archive", archive)
    assert as_json(capsys, "--archive", archive)["total"] == 2
    parted = as_json(capsys, "split", first, "4", "--archive", archive)
    assert parted["decision"] == 2
    assert parted["overruled"] == [1]
    shown = told(capsys, "decisions", "--archive", archive, "--ui", "en")
    assert "overruled by a newer one" in shown
    assert as_json(capsys, "decisions", "--archive", archive)["total"] == 2
    assert "was taken back" in told(capsys, "undo", "2", "--archive", archive, "--ui", "en")
    assert "القرار 1" in told(capsys, "undo", "1", "--archive", archive)
    assert as_json(capsys, "--archive", archive)["total"] == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["merge", "1", "1"], "name two people"),
        (["merge", "1", "99"], "Nobody"),
        (["split", "2", "4"], "does not name"),
        (["split", "2", "1", "2", "3"], "at least one"),
        (["undo", "5"], "no decision 5"),
        (["--limit", "0"], "At least one"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    archive: str, capsys: Capture, arguments: list[str], said: str
) -> None:
    assert main(["people", "--archive", archive, *arguments, "--ui", "en"]) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.err.count("\n") == 1
    assert shown.out == ""


def test_a_missing_archive_is_not_made(tmp_path: Path, capsys: Capture) -> None:
    assert main(["people", "--archive", str(tmp_path / "none.db"), "--ui", "en"]) == 2
    assert not (tmp_path / "none.db").exists()
