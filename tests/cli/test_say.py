"""`mujaz say`: a line for each line, or a sound."""

import io
import sys
from pathlib import Path

import pytest

from mujaz.cli import main
from mujaz.speech.vocalise import _load

pytestmark = pytest.mark.voice
Capture = pytest.CaptureFixture[str]


def test_words_are_printed_a_line_for_each_line_and_empty_for_empty(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("وصل 3 وزراء\n\nفي 5 مارس\n"))
    assert main(["say", "--words"]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert lines == ["وصل ثلاثة وزراء", "", "في الخامس من مارس", ""]


def test_marks_are_added_and_no_letter_changes(capsys: Capture) -> None:
    assert main(["say", "قال الوزير إن العمل بدأ", "--marks"]) == 0
    out = capsys.readouterr().out.strip()
    assert "".join(letter for letter in out if not "\u064b" <= letter <= "\u0652") == "قال الوزير إن العمل بدأ"
    assert out != "قال الوزير إن العمل بدأ"


def test_sound_is_written_whole(tmp_path: Path) -> None:
    assert main(["say", "قال الوزير إن العمل بدأ. وسيستمر.", "-o", str(tmp_path / "x.mp3")]) == 0
    assert (tmp_path / "x.mp3").stat().st_size > 5_000
    assert [path.name for path in tmp_path.iterdir()] == ["x.mp3"]


def test_without_a_place_for_the_sound_it_says_what_to_do(capsys: Capture) -> None:
    assert main(["say", "نص", "--ui", "en"]) == 2
    assert "-o" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "   ", "؟!…"])
def test_nothing_to_say_is_told_and_nothing_is_written(text: str, tmp_path: Path, capsys: Capture) -> None:
    assert main(["say", text, "-o", str(tmp_path / "x.mp3")]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_without_the_extra_it_says_how_to_get_it(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "text2tashkeel", None)
    _load.cache_clear()
    for arguments in (["--marks"], ["-o", "never.mp3"]):
        assert main(["say", "قال الوزير", *arguments]) == 1
        assert "mujaz[voice]" in capsys.readouterr().err
    assert not Path("never.mp3").exists()
