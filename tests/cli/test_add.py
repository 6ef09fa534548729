import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mujaz.cli import main
from tests.intake.test_adding import counts, invented

EXAMPLES = Path(__file__).parents[2] / "examples"


def added(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, object]:
    """What `mujaz add --json` tells."""
    assert main(["add", *arguments, "--json", "--workers", "0"]) == code
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def test_pages_texts_rows_and_folders_are_added_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = str(tmp_path / "a.db")
    inputs = [str(EXAMPLES / name) for name in ("news.jsonl", "article.html", "copied.txt", "row.json")]
    assert added(capsys, *inputs, "--archive", archive)["added"] == 23
    again = added(capsys, *inputs, "--archive", archive)
    assert (again["added"], again["same"]) == (0, 23)
    folder = added(capsys, str(EXAMPLES), "--archive", archive)
    assert (folder["updated"], folder["refused"]) == (0, 0)


def test_ready_briefs_are_told_by_their_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive, file = str(tmp_path / "a.db"), tmp_path / "briefs.jsonl"
    file.write_text("\n".join(invented(number).to_json() for number in range(3)), encoding="utf-8")
    assert added(capsys, str(file), "--archive", archive)["added"] == 3
    assert set(counts(Path(archive)).values()) == {3}


def test_rows_come_from_standard_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = io.TextIOWrapper(io.BytesIO((EXAMPLES / "news.jsonl").read_bytes()))
    monkeypatch.setattr(sys, "stdin", lines)
    assert added(capsys, "-", "--archive", str(tmp_path / "a.db"))["added"] == 20


def test_what_cannot_be_read_is_refused_with_its_reason_and_the_rest_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rows.jsonl"
    good = (EXAMPLES / "row.json").read_text(encoding="utf-8").replace("\n", " ")
    file.write_text(f'{good}\nليس JSON\n{{"id": "leer", "body": ""}}\n{{"schema":"mujaz.brief/1"}}\n', encoding="utf-8")
    told = added(capsys, str(file), "--archive", str(tmp_path / "a.db"), "--ui", "en")
    assert (told["added"], told["refused"]) == (1, 3)
    refusals = told["refusals"]
    assert isinstance(refusals, list)
    assert all(refusal["message"] for refusal in refusals)
    assert refusals[0]["id"] == "line-2"


def test_nothing_that_can_be_kept_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("ليس JSON\n", encoding="utf-8")
    assert added(capsys, str(file), "--archive", str(tmp_path / "a.db"), code=1)["refused"] == 1


@pytest.mark.parametrize("given", ["none.txt", "empty"])
def test_an_input_that_is_not_there_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    (tmp_path / "empty").mkdir()
    arguments = ["add", str(tmp_path / given), "--archive", str(tmp_path / "a.db"), "--workers", "0", "--ui", "en"]
    assert main(arguments) == 1
    assert given in capsys.readouterr().err


def test_a_number_of_workers_below_none_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["add", str(EXAMPLES / "row.json"), "--workers", "-3", "--archive", str(tmp_path / "a.db")])
    assert caught.value.code == 2


def test_what_was_counted_before_an_interrupt_is_kept(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    command = [sys.executable, "-m", "mujaz", "add", "-", "--archive", str(archive), "--workers", "1", "--ui", "en"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"".join(invented(number).to_json().encode() + b"\n" for number in range(300)))
        process.stdin.flush()
        until = time.monotonic() + 30
        while not (archive.exists() and counts(archive)["articles"]) and time.monotonic() < until:
            time.sleep(0.1)
        os.kill(process.pid, signal.SIGINT)
        process.stdin.close()
        error = process.stderr.read().decode()
        assert process.wait(timeout=30) == 130
    assert "Stopped after" in error
    assert "Traceback" not in error
    assert counts(archive)["articles"] >= 50


def test_a_brief_that_was_printed_as_json_is_added(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(EXAMPLES / "row.json"), "--json"]) == 0
    file = tmp_path / "brief.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert added(capsys, str(file), "--archive", str(tmp_path / "a.db"))["added"] == 1


def test_a_missing_input_is_told_before_anything_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = tmp_path / "a.db"
    arguments = [
        "add",
        str(EXAMPLES / "news.jsonl"),
        str(tmp_path / "none.txt"),
        "--archive",
        str(archive),
        "--ui",
        "en",
    ]
    assert main(arguments) == 1
    assert "none.txt" in capsys.readouterr().err
    assert not archive.exists()
