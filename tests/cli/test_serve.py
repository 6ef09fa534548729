"""`mujaz serve`: a server that says where it is, and what keeps it from being one."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from mujaz.cli import main
from mujaz.cli.serve_command import is_loopback
from tests.web.samples import fill, plain

TOKEN = "a-long-token-of-nobody"


@contextmanager
def _served(archive: Path, *options: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """A server, and its address as it tells it."""
    command = [sys.executable, "-m", "mujaz", "serve", "--ui", "en", "--archive", str(archive), "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told = process.stdout.readline()
        try:
            yield process, next(word for word in told.split() if word.startswith("http://"))
        finally:
            process.kill()


@pytest.mark.skipif(os.name != "posix", reason="sends an interrupt")
def test_it_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    fill(tmp_path / "a.db", plain(1))
    with _served(tmp_path / "a.db") as (process, address):
        assert address.startswith("http://127.0.0.1:")
        answer = httpx.get(f"{address}api/articles")
        assert answer.json()["articles"][0]["headline"] == "مكتبة 1"
        assert "server" not in answer.headers
        process.send_signal(signal.SIGINT)
        assert process.wait(15) == 0
        assert process.stderr
        assert process.stderr.read() == ""


def test_from_beyond_this_machine_it_tells_that_it_is_read_only(tmp_path: Path) -> None:
    with _served(tmp_path / "a.db", "--host", "0.0.0.0") as (process, address):
        port = address.rstrip("/").rpartition(":")[2]
        answer = httpx.post(f"http://127.0.0.1:{port}/api/articles", json={"url": "https://paper.example/1"})
        assert answer.status_code == 403
        process.kill()
        assert process.stderr
        assert "can only be read" in process.stderr.read()


def _refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["serve", "--ui", "en", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    return shown.err


def test_a_port_in_use_is_told_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        assert port in _refused(capsys, "--archive", str(tmp_path / "a.db"), "--port", port)


@pytest.mark.parametrize("arguments", [("--port", "99999"), ("--host", "192.0.2.1"), ("--host", "no.such.invalid")])
def test_where_it_cannot_listen_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert "not possible to listen" in _refused(capsys, "--archive", str(tmp_path / "a.db"), *arguments)


def test_a_token_that_everybody_can_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "token"
    path.write_text(TOKEN, encoding="utf-8")
    path.chmod(0o644)
    assert "chmod" in _refused(capsys, "--archive", str(tmp_path / "a.db"), "--token-file", str(path))


def test_what_is_no_archive_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.db").write_text("no archive", encoding="utf-8")
    assert "no archive" in _refused(capsys, "--archive", str(tmp_path / "a.db"), "--port", "0")


def test_only_this_machines_own_addresses_are_loopback() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "127.9.9.9", "::1", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.168.1.5", "example.org", "")))
