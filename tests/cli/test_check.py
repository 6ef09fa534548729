"""`mujaz check` as a user runs it: the verdicts shown, the exit code, and what bad input is told."""

import io
import json
import sys
from pathlib import Path

import pytest

from mujaz.cli import main

Capture = pytest.CaptureFixture[str]
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
ARTICLE = str(EXAMPLES / "row.json")
WRONG = "تسلّم لبنان في مرفأ بيروت أول شحنة قمح وتبلغ 45 ألف طن، مما يعكس تحسناً في الاقتصاد."


def summary(tmp_path: Path, text: str | bytes) -> str:
    path = tmp_path / "summary.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return str(path)


def test_a_faithful_summary_passes_with_exit_code_0(capsys: Capture) -> None:
    assert main(["check", ARTICLE, str(EXAMPLES / "summary.txt")]) == 0
    out = capsys.readouterr().out
    assert out.count("✓ صحيح") == 3
    assert "يستند إلى الفقرات: 1" in out


def test_a_summary_that_says_more_fails_with_exit_code_3(tmp_path: Path, capsys: Capture) -> None:
    assert main(["check", ARTICLE, summary(tmp_path, WRONG), "--ui", "en"]) == 3
    out = capsys.readouterr().out
    assert "✗ fail" in out
    assert "“45 ألف”" in out
    assert "pass 0, can't tell 0, fail 1" in out


def test_json_is_one_object_and_nothing_else(tmp_path: Path, capsys: Capture) -> None:
    assert main(["check", ARTICLE, summary(tmp_path, WRONG), "--json"]) == 3
    done = json.loads(capsys.readouterr().out)
    assert (done["schema"], done["id"], done["verdict"]) == ("mujaz.check/1", "example-row", "fail")
    assert {failure["kind"] for failure in done["sentences"][0]["failures"]} >= {"number", "support"}


def test_without_a_summary_the_publishers_own_is_checked(capsys: Capture) -> None:
    assert main(["check", str(EXAMPLES / "copied.txt"), "--ui", "en"]) == 0
    assert "fail 0" in capsys.readouterr().out


def test_an_article_without_a_publishers_summary_asks_for_one(capsys: Capture) -> None:
    assert main(["check", ARTICLE, "--ui", "en"]) == 2
    assert "no summary of its publisher's" in capsys.readouterr().err


def test_the_summary_may_come_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode("utf-8"))))
    assert main(["check", ARTICLE, "-"]) == 3


def test_the_summary_may_be_in_windows_1256(tmp_path: Path) -> None:
    text = (EXAMPLES / "summary.txt").read_text(encoding="utf-8").replace("٬", "")
    assert main(["check", ARTICLE, summary(tmp_path, text.encode("windows-1256"))]) == 0


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (["-", "-"], 2, "standard input"),
        ([ARTICLE, "no-such-file.txt"], 1, "no-such-file.txt"),
        (["no-such-file.json", "-"], 1, "no-such-file.json"),
        ([ARTICLE, str(EXAMPLES)], 1, "folder"),
        ([ARTICLE, str(EXAMPLES / "summary.txt"), "--published", "غداً"], 2, "غداً"),
    ],
)
def test_bad_input_gets_one_sentence_and_a_code(given: list[str], code: int, said: str, capsys: Capture) -> None:
    assert main(["check", *given, "--ui", "en"]) == code
    err = capsys.readouterr().err
    assert said in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_summary_is_told_of(text: str, tmp_path: Path, capsys: Capture) -> None:
    assert main(["check", ARTICLE, summary(tmp_path, text), "--ui", "en"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
