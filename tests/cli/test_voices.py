"""`mujaz voices`: what is there, what can be added, and adding it."""

from pathlib import Path

import pytest

from mujaz.cli import main, voices_command
from mujaz.errors import SpeechError
from mujaz.speech.voices.library import CARD, InstalledVoice

Capture = pytest.CaptureFixture[str]
NAME = "ar_JO-kareem-medium"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUJAZ_VOICES", str(tmp_path))
    return tmp_path


def test_the_built_in_voice_and_those_that_can_be_added_are_listed(kept: Path, capsys: Capture) -> None:
    assert main(["voices", "--ui", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("espeak\t")
    assert f"mujaz voices add {NAME}" in lines[1]


def test_a_voice_that_was_added_is_listed_with_its_licence(kept: Path, capsys: Capture) -> None:
    for suffix in (".onnx", ".onnx.json"):
        (kept / f"{NAME}{suffix}").write_bytes(b"x")
    (kept / f"{NAME}{CARD}").write_text("* License: CC0\n", encoding="utf-8")
    (kept / "half.onnx").write_bytes(b"x")
    assert main(["voices", "--ui", "en"]) == 0
    out = capsys.readouterr().out
    assert f"piper:{NAME}\tlicence: CC0\t{kept / NAME}.onnx" in out
    assert "half" not in out
    assert f"add {NAME}" not in out


def test_adding_tells_the_licence_and_how_to_try_it(
    kept: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(name: str, progress: object, hub: str) -> InstalledVoice:
        assert callable(progress)
        progress("x.onnx", 5, 10)
        progress("x.onnx", 10, 10)
        assert hub == "http://mirror"
        return InstalledVoice(name, kept / f"{name}.onnx", None)

    monkeypatch.setattr(voices_command, "add_voice", add)
    assert main(["voices", "add", NAME, "--hub", "http://mirror/", "--ui", "en"]) == 0
    out = capsys.readouterr().out
    assert f"--voice piper:{NAME}" in out
    assert "names no licence" in out


def test_a_voice_that_cannot_be_added_is_one_sentence(
    kept: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(name: str, *_: object) -> InstalledVoice:
        raise SpeechError("voice_not_downloaded", voice=name, reason="no network")

    monkeypatch.setattr(voices_command, "add_voice", fail)
    assert main(["voices", "add", NAME]) == 1
    err = capsys.readouterr().err
    assert "no network" in err
    assert len(err.strip().splitlines()) == 1
