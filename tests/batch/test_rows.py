"""One row to its brief: whatever it is, a brief and never an exception."""

from collections.abc import Callable

import pytest

from mujaz.batch import rows as module
from mujaz.batch.records import Row, rows_of
from mujaz.batch.rows import brief_of, finished
from mujaz.model import Brief
from tests.batch.making import rows


@pytest.mark.parametrize(
    "bad", [b"{not json", b"[1, 2]", b'"text"', b"null", b'{"id": "x"}', b'{"id": "x", "body": ""}', b"[" * 100_000]
)
def test_a_bad_row_becomes_a_brief_with_its_problem(bad: bytes, check_brief: Callable[[Brief], Brief]) -> None:
    made = check_brief(brief_of(Row(3, bad)))
    assert made.status == "failed"
    assert made.id == ("x" if b"x" in bad and b"text" not in bad else "line-3")
    assert made.problems[0].message
    assert made.problems[0].message_en


def test_an_error_that_nobody_expected_costs_the_row_and_not_the_run(
    row: dict[str, str], monkeypatch: pytest.MonkeyPatch, check_brief: Callable[[Brief], Brief]
) -> None:
    monkeypatch.setattr(module, "brief", lambda *_a, **_k: 1 / 0)
    made = check_brief(brief_of(Row(1, rows(row, 1)[0])))
    assert (made.id, made.status, made.problems[0].code) == ("r0", "failed", "row_failed")
    assert "ZeroDivisionError" in made.problems[0].message


def test_blank_lines_are_no_rows_and_keep_their_numbers() -> None:
    assert list(rows_of([b"\n", b"a\n", b"  \n", b"b"])) == [Row(2, b"a\n"), Row(4, b"b")]


def test_half_a_surrogate_pair_in_a_row_stops_nothing(
    row: dict[str, str], check_brief: Callable[[Brief], Brief]
) -> None:
    broken = (
        b'{"id": "\\ud800", "title": "\\udc00", "body": "%s\\ud83d"}'
        % row["body"].replace("\n", " ").replace('"', "'").encode()
    )
    made = check_brief(brief_of(Row(1, broken)))
    assert made.status == "ok"
    assert Brief.from_json(finished(made).line) == made
