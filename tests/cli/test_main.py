"""The command as a user runs it: what it prints, where it writes, how it fails."""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mujaz.cli import main
from mujaz.model import Brief
from tests.publishing.events import EVENTFUL

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def row_file(tmp_path: Path, row: dict[str, str]) -> Path:
    path = tmp_path / "row.json"
    path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    return path


def test_brief_prints_headline_times_bullets_statements_and_days(row_file: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file)]) == 0
    out = capsys.readouterr().out
    for expected in (
        "محطة رياح جديدة في بنزرت",
        "2 مارس 2025",
        "ملخص آلي",
        "•",
        "من قال ماذا",
        "منذر القابسي",
        "27 فبراير 2025",
        "[الفقرة 2]",
        "أشخاص في الخبر",
    ):
        assert expected in out


def test_brief_speaks_english_when_asked(row_file: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file), "--ui", "en"]) == 0
    assert "Who said what" in capsys.readouterr().out


def test_json_is_the_brief_and_nothing_else(
    row_file: Path, capsys: Capture, check_brief: Callable[[Brief], Brief]
) -> None:
    assert main(["brief", str(row_file), "--json"]) == 0
    captured = capsys.readouterr()
    check_brief(Brief.from_json(captured.out))
    assert captured.err == ""


def test_output_writes_a_page_and_a_brief(row_file: Path, tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "out"
    assert main(["brief", str(row_file), "-o", str(folder), "--no-speech"]) == 0
    assert {path.name for path in folder.iterdir()} == {"index.html", "brief.json"}
    assert Brief.from_json((folder / "brief.json").read_bytes()).id == "bizerte"
    assert str(folder / "index.html") in capsys.readouterr().out


@pytest.mark.voice
def test_output_writes_the_sound_with_its_cues(row_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert main(["brief", str(row_file), "-o", str(folder)]) == 0
    brief = Brief.from_json((folder / "brief.json").read_bytes())
    assert brief.speech
    assert (folder / brief.speech.audio).stat().st_size > 10_000
    assert (folder / brief.speech.cues).read_text(encoding="utf-8").startswith("WEBVTT")


def test_standard_input_is_read(row: dict[str, str]) -> None:
    text = f"{row['title']}\n\n2 مارس 2025\n\n{row['body']}"
    done = subprocess.run(
        [sys.executable, "-m", "mujaz", "brief", "-", "--json"], input=text.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    brief = Brief.from_json(done.stdout)
    assert brief.article
    assert brief.article.headline == row["title"]
    assert brief.article.published
    assert brief.article.published.value == "2025-03-02"


BAD_INPUTS: dict[str, bytes | None] = {
    "missing": None,
    "empty": b"",
    "white": b" \n\t \n",
    "binary": bytes(range(256)) * 40,
    "pdf": b"%PDF-1.7\n" + bytes(200),
    "png": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "no-article": b"<!doctype html><html><head><title>x</title></head><body><nav>a b c</nav></body></html>",
    "french": ("Le ministre de la santé a annoncé dimanche un plan de soutien aux hôpitaux publics. " * 8).encode(),
}


@pytest.mark.parametrize("name", BAD_INPUTS)
def test_bad_input_gets_one_sentence_in_either_language_and_exit_code_1(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    path, content = tmp_path / name, BAD_INPUTS[name]
    if content is not None:
        path.write_bytes(content)
    for ui in ("ar", "en"):
        assert main(["brief", str(path), "--ui", ui]) == 1
        captured = capsys.readouterr()
        assert captured.out == ""
        assert len(captured.err.strip().splitlines()) == 1
        assert "Traceback" not in captured.err


def test_a_directory_is_told_as_one(tmp_path: Path, capsys: Capture) -> None:
    assert main(["brief", str(tmp_path), "--ui", "en"]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_another_language_goes_on_when_told_to(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "french.txt"
    path.write_bytes(BAD_INPUTS["french"] or b"")
    assert main(["brief", str(path), "--any-language", "--as", "text", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["language"] != "ar"


@pytest.mark.parametrize(
    "wrong",
    [[], ["brief"], ["nonsense"], ["brief", "x", "--as", "pdf"], ["brief", "x", "--bullets", "9"], ["batch", "x"]],
)
def test_wrong_usage_is_exit_code_2(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(wrong)
    assert caught.value.code == 2


def test_a_wrong_date_is_wrong_usage_and_says_how_to_write_one(row_file: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file), "--published", "yesterday", "--ui", "en"]) == 2
    assert "2025-03-02" in capsys.readouterr().err


def test_a_folder_that_is_a_file_is_told(row_file: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file), "-o", str(row_file), "--no-speech"]) == 2
    assert str(row_file) in capsys.readouterr().err


def test_batch_writes_a_brief_a_line_and_counts_them(tmp_path: Path, row: dict[str, str], capsys: Capture) -> None:
    rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows.write_text("\n".join([json.dumps(row), "{bad", json.dumps(row | {"id": "second"})]), encoding="utf-8")
    assert main(["batch", str(rows), "-o", str(out), "--ui", "en", "--workers", "0"]) == 0
    briefs = [Brief.from_json(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [brief.status for brief in briefs] == ["ok", "failed", "ok"]
    assert "2 ok" in capsys.readouterr().err


def test_batch_of_a_missing_file_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["batch", str(tmp_path / "no.jsonl"), "-o", str(tmp_path / "out.jsonl")]) == 1
    assert "no.jsonl" in capsys.readouterr().err


def test_help_takes_little_time_and_loads_no_model() -> None:
    code = (
        "import sys\nfrom mujaz.cli import main\n"
        "try:\n main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'lxml', 'trafilatura', 'httpx', 'onnxruntime', 'rich', 'jinja2', 'numpy'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if heavy else 0)"
    )
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, encoding="utf-8")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert done.returncode == 0, done.stderr
    assert cpu < 0.4, f"{cpu:.2f} s of CPU, {time.monotonic() - started:.2f} s in all"


def test_an_unexpected_error_is_one_sentence_without_debug(
    row_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mujaz.cli.brief_command.brief", lambda *_a, **_k: 1 / 0)
    assert main(["brief", str(row_file), "--ui", "en"]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err
    with pytest.raises(ZeroDivisionError):
        main(["brief", str(row_file), "--debug"])


def test_control_characters_of_an_article_do_not_reach_the_terminal(
    tmp_path: Path, row: dict[str, str], capsys: Capture
) -> None:
    path = tmp_path / "row.json"
    path.write_text(json.dumps(row | {"title": "عنوان \x1b[31m\x07 خبيث"}), encoding="utf-8")
    assert main(["brief", str(path)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_arabic_is_printed_whatever_the_locale_says(row_file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mujaz", "brief", str(row_file)],
        capture_output=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert done.returncode == 0
    assert "بنزرت" in done.stdout.decode("utf-8")


def test_batch_reads_rows_in_windows_1256(tmp_path: Path, row: dict[str, str]) -> None:
    rows, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows.write_bytes(json.dumps(row, ensure_ascii=False).encode("windows-1256"))
    assert main(["batch", str(rows), "-o", str(out), "--workers", "0"]) == 0
    brief = Brief.from_json(out.read_text(encoding="utf-8"))
    assert brief.article
    assert brief.article.headline == row["title"]


def test_batch_does_not_write_over_its_input(row_file: Path, capsys: Capture) -> None:
    before = row_file.read_bytes()
    assert main(["batch", str(row_file), "-o", str(row_file), "--ui", "en"]) == 2
    assert str(row_file) in capsys.readouterr().err
    assert row_file.read_bytes() == before


@pytest.mark.parametrize("workers", ["-3", "x"])
def test_a_number_of_workers_that_is_none_is_wrong_usage(workers: str, row_file: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["batch", str(row_file), "-o", str(tmp_path / "o"), "--workers", workers])
    assert caught.value.code == 2
    assert not list(tmp_path.glob("o*"))


def test_an_address_of_another_kind_is_told_as_one(capsys: Capture) -> None:
    assert main(["brief", "ftp://paper.example/x", "--ui", "en"]) == 1
    assert "http" in capsys.readouterr().err


def test_reported_words_stand_behind_their_cue(tmp_path: Path, row: dict[str, str], capsys: Capture) -> None:
    path = tmp_path / "row.json"
    body = "نفى وزير الطاقة التونسي منذر القابسي أن تكون المحطة قد توقفت عن العمل في الأسبوع الماضي."
    path.write_text(json.dumps(row | {"body": body}), encoding="utf-8")
    assert main(["brief", str(path)]) == 0
    assert "- نفى: " in capsys.readouterr().out


def test_a_table_is_printed_and_nothing_else(row_file: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file), "--table", "people"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("الاسم,الصفة,الدولة")
    assert lines[1].startswith("منذر القابسي,وزير الطاقة التونسي,TN")
    assert main(["brief", str(row_file), "--table", "statements", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["speaker"] == "منذر القابسي"


@pytest.mark.parametrize("wrong", [["--table", "bullets"], ["--table", "dates", "--json"], ["--format", "xml"]])
def test_tables_that_are_none_are_wrong_usage(wrong: list[str], row_file: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["brief", str(row_file), *wrong])
    assert caught.value.code == 2


def test_a_form_without_a_table_is_told(row_file: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file), "--format", "csv", "--ui", "en"]) == 2
    assert "--table" in capsys.readouterr().err


def test_plover_is_json_lines_of_events_and_tells_what_it_leaves_out(
    row_file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mujaz.cli.brief_command.brief", lambda *_a, **_k: EVENTFUL)
    assert main(["brief", str(row_file), "--table", "events", "--format", "plover", "--ui", "en"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out.splitlines()[0])["event"] == ["CONSULT"]
    assert captured.err.startswith("1 events")


def test_plover_of_another_table_is_told(row_file: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file), "--table", "people", "--format", "plover", "--ui", "en"]) == 2
    assert "--table events" in capsys.readouterr().err


@pytest.mark.voice
@pytest.mark.parametrize("arguments", [["--voice", "espeak"], ["--read", "both"]])
def test_a_voice_without_a_place_for_the_sound_is_wrong_usage(
    arguments: list[str], row_file: Path, capsys: Capture
) -> None:
    assert main(["brief", str(row_file), "--ui", "en", *arguments]) == 2
    assert "-o" in capsys.readouterr().err


@pytest.mark.voice
def test_an_unknown_voice_ends_the_command_before_anything_is_written(
    row_file: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["brief", str(row_file), "-o", str(tmp_path / "out"), "--voice", "nobody"]) == 1
    assert "espeak" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.voice
def test_the_whole_article_is_read_where_asked_for(row_file: Path, tmp_path: Path, capsys: Capture) -> None:
    assert main(["brief", str(row_file), "-o", str(tmp_path / "out"), "--read", "article"]) == 0
    made = Brief.from_json((tmp_path / "out" / "brief.json").read_bytes())
    assert made.speech is None
    assert made.article_speech is not None
    assert (tmp_path / "out" / made.article_speech.audio).stat().st_size > 20_000
    assert "article.mp3" in capsys.readouterr().out
