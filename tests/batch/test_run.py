"""A batch and its file: what is kept, what is refused, what is cut off."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mujaz.batch.records import Settings
from mujaz.batch.run import Progress, write_briefs
from mujaz.errors import UsageError
from mujaz.model import Brief
from tests.batch.making import rows


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def _write(lines: list[bytes], out: Path, settings: Settings = Settings(), *, restart: bool = False) -> Progress:  # noqa: B008
    return write_briefs(lines, out, settings=settings, workers=0, restart=restart)


def _ids(out: Path) -> list[str]:
    return [Brief.from_json(line).id for line in out.read_bytes().splitlines()]


def _refused(lines: list[bytes], out: Path, settings: Settings = Settings()) -> str:  # noqa: B008
    before = out.read_bytes()
    with pytest.raises(UsageError) as caught:
        _write(lines, out, settings)
    assert out.read_bytes() == before
    assert str(out) in caught.value.message
    return caught.value.code


def test_a_row_goes_to_a_line_and_statuses_are_counted(out: Path, row: dict[str, str]) -> None:
    lines = [*rows(row, 2), b"{bad\n"]
    progress = _write(lines, out)
    assert _ids(out) == ["r0", "r1", "line-3"]
    assert progress == Progress(3, 0, {"ok": 2, "failed": 1})  # type: ignore[arg-type]  # a Counter is equal to a dict


def test_what_is_there_is_kept_and_what_is_missing_added(out: Path, row: dict[str, str]) -> None:
    lines = [b"\n", *rows(row, 2), b"{bad\n", *rows(row, 5)[2:]]
    _write(lines, out)
    whole = out.read_bytes()
    first_lines = [whole[:end] for end in (0, 3, whole.index(b"\n") + 1, whole.index(b"\n") + 30, len(whole) - 1)]
    for left in (*first_lines, whole):
        out.write_bytes(left)
        progress = _write(lines, out)
        assert out.read_bytes() == whole
        assert progress.kept == left.count(b"\n")
        assert (progress.rows, progress.statuses["failed"]) == (6, 1)


def test_progress_is_told_from_the_rows_that_are_kept_on(out: Path, row: dict[str, str]) -> None:
    _write(rows(row, 2), out)
    told: list[int] = []
    write_briefs(rows(row, 4), out, lambda now: told.append(now.rows), workers=0)
    assert told == [2, 3, 4]


def test_another_input_is_noticed_before_anything_is_written(out: Path, row: dict[str, str]) -> None:
    lines = rows(row, 4)
    _write(lines, out)
    assert _refused([lines[0], lines[2], lines[3]], out) == "batch_other_input"
    assert _refused(lines[:3], out) == "batch_other_input"
    assert _refused([], out) == "batch_other_input"


def test_the_same_ids_with_other_text_are_noticed(out: Path, row: dict[str, str]) -> None:
    _write(rows(row, 2), out)
    changed = rows(row | {"body": row["body"] + " وأغلق المرفأ أبوابه مساء السبت."}, 3)
    assert _refused(changed, out) == "batch_other_settings"


def test_other_settings_are_noticed(out: Path, row: dict[str, str]) -> None:
    undated = {key: value for key, value in row.items() if key != "published"}
    lines = rows(undated, 3)
    _write(lines, out)
    assert _refused(lines, out, Settings(bullets=1)) == "batch_other_settings"
    assert _refused(lines, out, Settings(published=date(2025, 3, 2))) == "batch_other_settings"


@pytest.mark.parametrize("content", [b"notes\n", b"notes", b'{"id": "x"}\n', b"\n", b'{"ids', b"\x00\x00"])
def test_a_file_of_something_else_is_not_touched(out: Path, row: dict[str, str], content: bytes) -> None:
    out.write_bytes(content)
    assert _refused(rows(row, 1), out) == "batch_not_briefs"


def test_restart_writes_over_whatever_is_there(out: Path, row: dict[str, str]) -> None:
    out.write_bytes(b"notes\n")
    assert _write(rows(row, 2), out, restart=True).kept == 0
    assert _ids(out) == ["r0", "r1"]


def test_a_second_run_on_the_same_file_is_refused(out: Path, row: dict[str, str]) -> None:
    def lines() -> Iterator[bytes]:
        yield from rows(row, 1)
        with pytest.raises(UsageError) as caught:
            _write(rows(row, 1), out)
        assert caught.value.code == "batch_in_use"

    write_briefs(lines(), out, workers=0)
    assert _ids(out) == ["r0"]


def test_an_interrupted_batch_leaves_whole_lines(out: Path, row: dict[str, str]) -> None:
    def lines() -> Iterator[bytes]:
        yield from rows(row, 3)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_briefs(lines(), out, workers=0)
    assert _ids(out) == ["r0", "r1", "r2"]


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "missing" / "out.jsonl", tmp_path):
        with pytest.raises(UsageError) as caught:
            _write([], path)
        assert caught.value.code == "cannot_write"


def test_a_device_is_written_to_and_not_read(row: dict[str, str]) -> None:
    assert _write(rows(row, 1), Path("/dev/null")).rows == 1


def test_rows_without_ids_are_held_against_the_last_brief(out: Path, row: dict[str, str]) -> None:
    bare = {key: value for key, value in row.items() if key != "id"}
    lines = [json.dumps(bare | {"title": f"عنوان {number}"}).encode() for number in range(3)]
    _write(lines[:2], out)
    assert _write(lines, out).kept == 2
    out.write_bytes(b"".join(out.read_bytes().splitlines(keepends=True)[:2]))
    assert _refused([lines[0], lines[2]], out) == "batch_other_settings"
