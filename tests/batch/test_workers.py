"""Worker processes: order, and what a death costs."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from mujaz.batch.records import Settings, rows_of
from mujaz.batch.workers import briefs_of, finished_rows
from mujaz.errors import UsageError
from mujaz.model import Brief
from tests.batch.making import die_at_once, die_over_some, rows
from tests.conftest import BODY

WORK = partial(briefs_of, Settings())


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_briefs_come_in_the_order_of_the_rows(row: dict[str, str], workers: int) -> None:
    made = finished_rows(rows_of(rows(row, 40)), WORK, workers)
    assert [Brief.from_json(line).id for _, line in made] == [f"r{index}" for index in range(40)]


def test_input_is_read_no_further_ahead_than_the_workers_need(row: dict[str, str]) -> None:
    taken = 0

    def counted() -> Iterator[bytes]:
        nonlocal taken
        for line in rows(row, 1000):
            taken += 1
            yield line

    made = finished_rows(rows_of(counted()), WORK, 1)
    next(made)
    assert taken <= 80


def test_a_worker_that_dies_costs_the_row_that_it_died_over(row: dict[str, str]) -> None:
    lines = rows(row, 60)
    for at in (0, 21, 22, 59):
        lines[at] = json.dumps({"id": f"r{at}", "body": "deadly"}).encode()
    made = [Brief.from_json(line) for _, line in finished_rows(rows_of(lines), die_over_some, 2)]
    assert [brief.id for brief in made] == [f"r{index}" for index in range(60)]
    dead = {brief.id: brief.problems for brief in made if brief.status == "failed"}
    assert set(dead) == {"r0", "r21", "r22", "r59"}
    assert {problem.code for problems in dead.values() for problem in problems} == {"worker_died"}


def test_workers_that_cannot_work_at_all_are_told_in_one_sentence(row: dict[str, str]) -> None:
    with pytest.raises(UsageError) as caught:
        list(finished_rows(rows_of(rows(row, 2)), die_at_once, 1))
    assert caught.value.code == "workers_failed"


def _children(process: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [int(line) for line in listed.stdout.split()]


def _workers(process: int) -> list[int]:
    commands = {child: Path(f"/proc/{child}/cmdline").read_bytes() for child in _children(process)}
    return [child for child, command in commands.items() if b"spawn_main" in command]


def _started(rows_file: Path, out: Path, *options: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "mujaz", "batch", str(rows_file), "-o", str(out), "--ui", "en", *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)


def _wait_for_lines(out: Path, number: int) -> None:
    for _ in range(600):
        if out.exists() and out.read_bytes().count(b"\n") >= number:
            return
        time.sleep(0.05)
    pytest.fail("no lines were written")


@pytest.fixture(scope="module")
def rows_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows enough that a run can be ended in their middle; two are bad, and the last line has no line feed."""
    lines = rows({"published": "2025-03-02", "title": "محطة رياح جديدة في بنزرت", "body": BODY}, 1000)
    lines[100] = b"{bad\n"
    lines[390] = b'{"body": ""}\n'
    path = tmp_path_factory.mktemp("input") / "rows.jsonl"
    path.write_bytes(b"".join(lines).rstrip())
    return path


@pytest.fixture(scope="module")
def whole(rows_file: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What a run that nobody ends writes."""
    out = tmp_path_factory.mktemp("whole") / "whole.jsonl"
    assert _started(rows_file, out).wait() == 0
    return out.read_bytes()


proc = pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")


@proc
def test_a_run_that_was_killed_goes_on_and_its_file_is_the_same_to_the_byte(
    rows_file: Path, whole: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    for lines in (20, 150):
        run = _started(rows_file, out)
        _wait_for_lines(out, lines)
        workers = _workers(run.pid)
        assert workers
        run.kill()
        run.wait()
        assert whole.startswith(out.read_bytes())
        for _ in range(100):
            if not any(Path(f"/proc/{worker}").exists() for worker in workers):
                break
            time.sleep(0.05)
        else:
            pytest.fail("the workers outlive the run")
    with out.open("ab") as torn:
        torn.write(b'{"id":"r1')
    run = _started(rows_file, out)
    _, told = run.communicate()
    assert run.returncode == 0
    assert b"were kept" in told
    assert out.read_bytes() == whole


@proc
def test_a_worker_that_somebody_kills_costs_nothing(rows_file: Path, whole: bytes, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run = _started(rows_file, out, "--workers", "2")
    _wait_for_lines(out, 20)
    os.kill(_workers(run.pid)[0], signal.SIGKILL)
    assert run.wait() == 0
    assert out.read_bytes() == whole


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_leaves_whole_lines_and_tells_how_to_go_on(
    how: signal.Signals, rows_file: Path, whole: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    run = _started(rows_file, out)
    _wait_for_lines(out, 20)
    if how == signal.SIGINT:
        os.killpg(run.pid, how)  # as a terminal does: to the workers too
    else:
        run.terminate()
    _, told = run.communicate(timeout=30)
    assert run.returncode == 130
    assert b"the same command" in told
    assert b"Traceback" not in told
    assert b"resource_tracker" not in told
    left = out.read_bytes()
    assert left.endswith(b"\n")
    assert left != whole
    assert whole.startswith(left)
    assert _started(rows_file, out).wait() == 0
    assert out.read_bytes() == whole
