"""Rows in, briefs out: order, bad rows, whole files."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mujaz.batch import briefs_of_lines, write_briefs
from mujaz.errors import UsageError
from mujaz.model import Brief


def _rows(row: dict[str, str], number: int) -> list[str]:
    return [json.dumps(row | {"id": f"r{index}"}, ensure_ascii=False) for index in range(number)]


@pytest.mark.parametrize("workers", [1, 2])
def test_briefs_come_in_the_order_of_the_rows(row: dict[str, str], workers: int) -> None:
    made = list(briefs_of_lines(_rows(row, 12), workers=workers))
    assert [brief.id for brief in made] == [f"r{index}" for index in range(12)]


@pytest.mark.parametrize(
    "bad", ["{not json", "[1, 2]", '"text"', "null", '{"id": "bad-3"}', '{"id": "x", "body": ""}', "[" * 100_000]
)
def test_a_bad_row_becomes_a_row_with_its_problem_and_the_others_go_on(
    row: dict[str, str], bad: str, check_brief: Callable[[Brief], Brief]
) -> None:
    good = _rows(row, 2)
    made = [check_brief(brief) for brief in briefs_of_lines([good[0], bad, good[1]], workers=1)]
    assert [brief.status for brief in made] == ["ok", "failed", "ok"]
    assert made[1].problems[0].message
    assert made[1].problems[0].message_en


def test_a_row_without_an_id_is_named_by_its_line() -> None:
    (made,) = briefs_of_lines(["", "{oops"], workers=1)
    assert made.id == "line-2"


def test_blank_lines_are_no_rows(row: dict[str, str]) -> None:
    assert len(list(briefs_of_lines(["", *_rows(row, 1), "  \n"], workers=1))) == 1


def test_an_interrupted_batch_leaves_whole_lines(tmp_path: Path, row: dict[str, str]) -> None:
    def interrupted() -> Iterator[Brief]:
        yield from briefs_of_lines(_rows(row, 3), workers=1)
        raise KeyboardInterrupt

    out = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt):
        write_briefs(interrupted(), out, lambda: None)
    lines = out.read_text(encoding="utf-8").splitlines()
    assert [Brief.from_json(line).id for line in lines] == ["r0", "r1", "r2"]
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_failure_half_way_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    def broken() -> Iterator[Brief]:
        yield Brief(id="a", status="failed")
        raise RuntimeError

    out = tmp_path / "out.jsonl"
    out.write_text("old\n", encoding="utf-8")
    with pytest.raises(RuntimeError):
        write_briefs(broken(), out, lambda: None)
    assert out.read_text(encoding="utf-8") == "old\n"


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        write_briefs([], tmp_path / "missing" / "out.jsonl", lambda: None)
    assert caught.value.code == "cannot_write"


def test_half_a_surrogate_pair_in_a_row_stops_nothing(
    row: dict[str, str], check_brief: Callable[[Brief], Brief], tmp_path: Path
) -> None:
    broken = {"id": "\ud800", "title": "\udc00" + row["title"], "body": row["body"] + "\ud83d"}
    lines = [json.dumps(broken), *_rows(row, 1)]
    counts = write_briefs(
        (check_brief(made) for made in briefs_of_lines(lines, workers=1)), tmp_path / "o", lambda: None
    )
    assert counts["ok"] == 2
