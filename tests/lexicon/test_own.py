"""A user's own lexicon: what it adds, and how it is told what is wrong with it."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from mujaz.errors import InputError, UsageError
from mujaz.lexicon import built_in, built_in_names
from mujaz.lexicon.own import CLOSED, read_lexicon, use_lexicon
from mujaz.model import Brief

BODY = "دوّن النوخذة هادي الورتاني أن مراكب الشمال ستجتمع في وادي الزيتون. وقال الصيادون إن البحر هادئ منذ يومين."
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "lexicon.toml"


def _lexicon(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _run(*arguments: str | Path) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "mujaz", *arguments], capture_output=True, check=False)


def _row(tmp_path: Path) -> Path:
    path = tmp_path / "row.json"
    path.write_text(json.dumps({"id": "x", "body": BODY, "published": "2025-03-02"}), encoding="utf-8")
    return path


def _knows(brief: Brief) -> set[str]:
    said = {statement.cue for statement in brief.record.statements}
    return {entity.name for entity in brief.record.entities} | {cue for cue in said if cue}


OWN = {"هادي الورتاني", "مراكب الشمال", "وادي الزيتون", "دوّن"}


def test_its_words_are_known_like_the_built_in_ones(tmp_path: Path) -> None:
    row = _row(tmp_path)
    without, with_own = _run("brief", row, "--json"), _run("brief", row, "--json", "--lexicon", EXAMPLE)
    assert with_own.returncode == 0, with_own.stderr.decode()
    assert _knows(Brief.from_json(with_own.stdout)) >= OWN
    assert not _knows(Brief.from_json(without.stdout)) & {"دوّن", "مراكب الشمال", "وادي الزيتون"}


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_batch_knows_them_in_every_process(tmp_path: Path, workers: str) -> None:
    out = tmp_path / "out.jsonl"
    rows = tmp_path / "rows.jsonl"
    rows.write_bytes(b"".join(_row(tmp_path).read_bytes() + b"\n" for _ in range(3)))
    done = _run("batch", rows, "-o", out, "--workers", workers, "--lexicon", EXAMPLE)
    assert done.returncode == 0, done.stderr.decode()
    assert all(_knows(Brief.from_json(line)) >= OWN for line in out.read_bytes().splitlines())
    other = _run("batch", rows, "-o", out, "--workers", "0", "--ui", "en")
    assert (other.returncode, b"other options" in other.stderr) == (2, True)


def test_a_folder_is_all_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[nisbas]\nTN = ["بنزرتي"]\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('\ufeff[calendar.western]\n5 = ["مايه"]\n', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    assert read_lexicon(tmp_path) == [
        ("nisbas", {"TN": ["بنزرتي"]}),
        ("calendar", {"western": {"5": ["مايه"]}}),
    ]


WRONG = {
    "[": "lexicon_not_toml",
    "[reportings]\nverbs = []": "lexicon_unknown_table",
    "[messages.bad_row]\nar = 'x'": "lexicon_unknown_table",
    "[reporting]\nverb = []": "lexicon_unknown_table",
    "[places.citys]\nTN = ['x']": "lexicon_unknown_table",
    "[calendar.western]\n13 = ['شهر']": "lexicon_unknown_table",
    "reporting = 'قال'": "lexicon_misshapen",
    "[reporting]\nverbs = ['قال']": "lexicon_misshapen",
    "[reporting]\nverbs = [{ past = 'قال' }]": "lexicon_misshapen",
    "[reporting]\nverbs = [{ past = 'دون', present = 'ي', participle = 'مدون', takes = ['أن'] }]": "lexicon_misshapen",
    "[reporting]\nverbs = [{ past = 'دون', present = 'يدون', participle = 'مدون', takes = ['أن'], x = 1 }]": "lexicon_misshapen",
    "[reporting]\nnouns = 'قوله'": "lexicon_misshapen",
    "[reporting]\nnouns = [['قوله']]": "lexicon_misshapen",
    "[reporting]\nnouns = ['']": "lexicon_misshapen",
    "[reporting]\nnouns = ['ً']": "lexicon_misshapen",
    "[reporting.nouns]\nx = 1": "lexicon_misshapen",
    "[organisations]\nknown = ['رابطة']": "lexicon_misshapen",
    "[organisations]\nknown = [[]]": "lexicon_misshapen",
    "[places.cities]\nTunisia = ['بنزرت']": "lexicon_misshapen",
    "[places.cities]\nTN = 'بنزرت'": "lexicon_misshapen",
    "[names.figures]\n'فلان' = 'تونس'": "lexicon_misshapen",
    "[roles.dual]\n'نوخذتي' = ['نوخذة']": "lexicon_misshapen",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told_with_its_place(text: str, tmp_path: Path) -> None:
    path = _lexicon(tmp_path, text)
    with pytest.raises(InputError) as caught:
        read_lexicon(path)
    assert caught.value.code == WRONG[text]
    assert str(path) in caught.value.message
    assert str(path) in caught.value.message_en


def test_a_name_that_is_nearly_right_is_told_the_right_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"places\.citys .*: cities"):
        read_lexicon(_lexicon(tmp_path, "[places.citys]\nTN = ['x']"))


def test_a_misshapen_entry_is_shown_a_right_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r'like this: .*past = "قال", present = "يقول"'):
        read_lexicon(_lexicon(tmp_path, "[reporting]\nverbs = ['قال']"))


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "no.toml", "lexicon_not_found"), (tmp_path, "lexicon_empty_folder")):
        with pytest.raises(InputError) as caught:
            read_lexicon(path)
        assert caught.value.code == code


def test_the_command_tells_a_bad_lexicon_in_one_sentence(tmp_path: Path) -> None:
    done = _run("brief", _row(tmp_path), "--lexicon", _lexicon(tmp_path, "[reportings]"), "--ui", "en")
    assert done.returncode == 1
    assert len(done.stderr.decode().strip().splitlines()) == 1
    assert b"reporting" in done.stderr


def test_too_late_is_told_and_twice_is_once(tmp_path: Path) -> None:
    code = """
import sys, mujaz
mujaz.use_lexicon(sys.argv[1])
mujaz.use_lexicon(sys.argv[1])
brief = mujaz.brief({"body": sys.argv[2]})
assert "دوّن" in {statement.cue for statement in brief.record.statements}
mujaz.use_lexicon(sys.argv[1])
try:
    mujaz.use_lexicon(sys.argv[3])
except mujaz.UsageError as error:
    print(error.code)
"""
    other = _lexicon(tmp_path, '[nisbas]\nTN = ["بنزرتي"]')
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, EXAMPLE, BODY, other], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "lexicon_too_late", done.stderr


def test_every_built_in_file_is_of_its_own_shape(tmp_path: Path) -> None:
    for name in set(built_in_names()) - CLOSED:
        assert _is_right(name, built_in(name), tmp_path), name


def _is_right(name: str, table: dict[str, object], tmp_path: Path) -> bool:
    """Each table of a built-in file, given alone, is a sound lexicon."""
    lines = [f"[{name}]"]
    for key, value in table.items():
        lines.append(f"{json.dumps(key, ensure_ascii=False)} = {_toml(value)}")
    text = "\n".join(lines)
    assert tomllib.loads(text)[name] == table
    return bool(read_lexicon(_lexicon(tmp_path, text)))


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=False)} = {_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def test_use_lexicon_is_refused_in_a_process_that_has_read_articles(tmp_path: Path) -> None:
    import mujaz.pipeline  # noqa: F401, PLC0415  # loads every stage

    with pytest.raises(UsageError):
        use_lexicon(_lexicon(tmp_path, '[nisbas]\nTN = ["بنزرتي"]'))
