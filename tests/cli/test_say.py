"""`mujaz say`: a line for each line, or a sound."""

import io
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from mujaz.cli import main
from mujaz.speech import diacritizers

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


def test_without_a_place_for_the_sound_a_terminal_is_told_what_to_do(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["say", "نص", "--ui", "en"]) == 2
    assert "-o" in capsys.readouterr().err


def test_phonemes_are_printed_a_line_for_each_line(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("قال الوزير\n\nفي المدينة.\n"))
    assert main(["say", "--phonemes"]) == 0
    assert capsys.readouterr().out.split("\n") == ["qˈaːla lwazˈiːr", "", "fi lmadˈiːna.", ""]


def test_explain_has_a_row_for_each_word_with_what_decided(capsys: Capture) -> None:
    assert main(["say", "زاد ترامب 35 %", "--explain", "--ui", "en"]) == 0
    head, *rows = [line.split("\t") for line in capsys.readouterr().out.splitlines() if line]
    assert head == ["shown", "said", "vocalised", "phonemes", "decided by"]
    assert [row[0] for row in rows] == ["زاد", "ترامب", "35 %", "35 %", "35 %", "35 %"]
    assert rows[1][4] == "lexicon:ترامب"
    assert rows[2][4] == "amount"
    assert all(len(row) == 5 for row in rows)


def test_a_pipe_gets_the_sound_sentence_by_sentence() -> None:
    command = [sys.executable, "-m", "mujaz", "say", "قال الوزير نعم. ثم مضى الوزير."]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.startswith(b"ID3")
    assert len(done.stdout) > 10_000
    assert done.stderr == b""


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [sys.executable, "-m", "mujaz", "say", "قال الوزير نعم. " * 200]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 0


def test_a_wav_is_written_where_one_is_asked_for(tmp_path: Path) -> None:
    assert main(["say", "قال الوزير نعم.", "-o", str(tmp_path / "x.WAV")]) == 0
    with wave.open(str(tmp_path / "x.WAV")) as read:
        assert read.getnframes() > read.getframerate()


@pytest.mark.parametrize(
    ("voice", "told"),
    [("nobody", "espeak"), ("piper:nobody", "mujaz voices add"), ("piper:/no/such.onnx", "/no/such.onnx")],
)
def test_a_voice_that_is_not_there_is_told_and_nothing_is_written(
    voice: str, told: str, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["say", "قال", "--voice", voice, "-o", str(tmp_path / "x.mp3")]) == 1
    err = capsys.readouterr().err
    assert told in err
    assert len(err.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["say", "قال", "-o", str(tmp_path / "no" / "x.mp3"), "--ui", "en"]) == 2
    assert "x.mp3" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("arguments", ["-o /dev/full", "> /dev/full", "-o - > /dev/full"])
def test_a_full_disk_is_one_sentence(arguments: str) -> None:
    command = f"{sys.executable} -m mujaz say --ui en 'قال الوزير نعم. ثم مضى.' {arguments}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "No space left" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("printed", ["--words", "--phonemes", "--explain"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_behind_printed_lines_is_one_sentence(printed: str) -> None:
    command = f"{sys.executable} -m mujaz say --ui en 'قال الوزير' {printed} > /dev/full"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "No space left" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_text_that_is_not_utf8_is_refused_in_one_sentence() -> None:
    command = [sys.executable, "-m", "mujaz", "say", "--words", "--ui", "en"]
    done = subprocess.run(command, input="قال الوزير\n".encode("cp1256"), capture_output=True, check=False)
    assert done.returncode == 1
    assert b"iconv" in done.stderr


def test_a_format_that_is_not_written_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["say", "قال", "-o", str(tmp_path / "x.ogg")]) == 2
    assert ".ogg" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path: Path) -> None:
    (tmp_path / "real.mp3").write_bytes(b"old")
    (tmp_path / "link.mp3").symlink_to(tmp_path / "real.mp3")
    assert main(["say", "قال الوزير نعم.", "-o", str(tmp_path / "link.mp3")]) == 0
    assert (tmp_path / "link.mp3").is_symlink()
    assert (tmp_path / "real.mp3").read_bytes().startswith(b"ID3")


@pytest.mark.parametrize(
    "entry",
    [
        '"زيزفون" = "/x"',
        '"زيزفون" = "x/"',
        '"زيزفون" = "123"',
        '"نت" = "Netflix"',
        '"Netflix" = "/netfliks/"',
        '"اثنان معا" = "اِثْنَان"',
    ],
)
def test_a_pronunciation_that_cannot_be_understood_is_refused(entry: str, tmp_path: Path) -> None:
    lexicon = tmp_path / "mine.toml"
    lexicon.write_text(f"[pronunciations.words]\n{entry}\n", encoding="utf-8")
    command = [sys.executable, "-m", "mujaz", "say", "زيزفون", "--phonemes", "--ui", "en", "--lexicon", str(lexicon)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "pronunciation" in done.stderr


def test_a_users_lexicon_is_heard(tmp_path: Path) -> None:
    lexicon = tmp_path / "mine.toml"
    lexicon.write_text('[pronunciations.words]\n"دارتشييف" = "دَارْتْشِيِيفْ"\n', encoding="utf-8")
    command = [sys.executable, "-m", "mujaz", "say", "دارتشييف", "--phonemes", "--lexicon", str(lexicon)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "daːrtʃijˈiːf"


def test_a_text_beyond_the_limit_is_refused_before_work(tmp_path: Path, capsys: Capture) -> None:
    assert main(["say", "كلمة قيلت. " * 11_000, "-o", str(tmp_path / "x.mp3")]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "   ", "؟!…"])
def test_nothing_to_say_is_told_and_nothing_is_written(text: str, tmp_path: Path, capsys: Capture) -> None:
    assert main(["say", text, "-o", str(tmp_path / "x.mp3")]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_without_the_extra_it_says_how_to_get_it(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diacritizers, "LOADERS", ())
    for arguments in (["--marks"], ["--phonemes"], ["-o", "never.mp3"]):
        assert main(["say", "قال الوزير", *arguments]) == 1
        assert "mujaz[voice]" in capsys.readouterr().err
    assert not Path("never.mp3").exists()
