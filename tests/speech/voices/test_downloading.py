"""Adding a voice from a hub: progress, going on, checks, and everything that a network and a disk can do."""

import errno
import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from mujaz.errors import SpeechError
from mujaz.speech.voices import downloading
from mujaz.speech.voices.downloading import add_voice
from mujaz.speech.voices.library import find, folder, installed

NAME = "ar_JO-salma-medium"
PLACE = f"ar/ar_JO/salma/medium/{NAME}"
MODEL = bytes(range(256)) * 3000
FILES = {
    f"{PLACE}.onnx": MODEL,
    f"{PLACE}.onnx.json": b'{"audio": {"sample_rate": 22050}}',
    "ar/ar_JO/salma/medium/MODEL_CARD": b"# Model card for salma\n\n* Language: ar_JO\n* License: CC0\n",
}


def index(files: dict[str, bytes]) -> dict[str, Any]:
    about = {
        path: {"size_bytes": len(body), "md5_digest": hashlib.md5(body, usedforsecurity=False).hexdigest()}
        for path, body in files.items()
    }
    return {NAME: {"key": NAME, "files": about}}


class Hub(ThreadingHTTPServer):
    """A hub of voices on this machine; `breaks_after` cuts a model off, `ranges` False knows no going on."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = dict(FILES)
        self.index = json.dumps(index(FILES)).encode()
        self.breaks_after: int | None = None
        self.ranges = True
        self.asked: list[tuple[str, str | None]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Hub

    def do_GET(self) -> None:
        hub, path = self.server, self.path.lstrip("/")
        hub.asked.append((path, self.headers.get("Range")))
        body = hub.index if path == "voices.json" else hub.files.get(path)
        if body is None:
            self.send_error(404)
            return
        wanted = self.headers.get("Range")
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and hub.ranges else 0
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body) - start))
        self.end_headers()
        cut = hub.breaks_after if path.endswith(".onnx") else None
        self.wfile.write(body[start:][:cut])

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("MUJAZ_VOICES", str(tmp_path / "أصوات"))
    with Hub() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def quiet(*_: object) -> None:
    """Progress that nobody looks at."""


def names() -> list[str]:
    return sorted(path.name for path in folder().iterdir()) if folder().exists() else []


def test_a_voice_is_added_whole_with_its_licence_and_progress(hub: Hub) -> None:
    told: list[tuple[str, int, int]] = []
    voice = add_voice(NAME, lambda *step: told.append(step), hub.address)
    assert voice.licence == "CC0"
    assert find(NAME).read_bytes() == MODEL
    assert [one.name for one in installed()] == [NAME]
    steps = [there for name, there, _ in told if name == f"{NAME}.onnx"]
    assert steps == sorted(steps)
    assert steps[-1] == len(MODEL)
    assert not [name for name in names() if name.endswith(".part")]


def test_what_is_there_is_not_downloaded_again(hub: Hub) -> None:
    add_voice(NAME, quiet, hub.address)
    hub.asked.clear()
    add_voice(NAME, quiet, hub.address)
    assert hub.asked == []


@pytest.mark.parametrize("ranges", [True, False])
def test_a_download_that_broke_off_goes_on_or_begins_anew(hub: Hub, ranges: bool) -> None:
    hub.ranges = ranges
    hub.breaks_after = 200_000
    with pytest.raises(SpeechError) as caught:
        add_voice(NAME, quiet, hub.address)
    assert caught.value.code == "voice_not_downloaded"
    assert installed() == []
    hub.breaks_after = None
    hub.asked.clear()
    add_voice(NAME, quiet, hub.address)
    assert find(NAME).read_bytes() == MODEL
    wanted = dict(hub.asked)[f"{PLACE}.onnx"]
    assert wanted is not None
    assert 0 < int(wanted.removeprefix("bytes=").rstrip("-")) <= 200_000


@pytest.mark.parametrize("body", [MODEL[:-1] + b"?", MODEL + b"more", MODEL[:1000]])
def test_a_file_that_is_not_what_the_hub_says_is_not_kept(hub: Hub, body: bytes) -> None:
    hub.files[f"{PLACE}.onnx"] = body
    with pytest.raises(SpeechError) as caught:
        add_voice(NAME, quiet, hub.address)
    assert caught.value.code == "voice_damaged"
    assert not [name for name in names() if ".onnx" in name and not name.endswith(".json")]


def test_a_part_that_is_too_long_begins_anew(hub: Hub) -> None:
    folder().mkdir(parents=True)
    (folder() / f"{NAME}.onnx.part").write_bytes(b"x" * (len(MODEL) + 1))
    add_voice(NAME, quiet, hub.address)
    assert find(NAME).read_bytes() == MODEL


def test_no_network_is_one_sentence(hub: Hub) -> None:
    with pytest.raises(SpeechError) as caught:
        add_voice(NAME, quiet, "http://127.0.0.1:9")
    assert caught.value.code == "voice_not_downloaded"


@pytest.mark.parametrize("name", ["", "../../etc", "ar_JO", "ar_JO-x/y-medium", "AR_jo-x-medium", "ar_JO-x-huge"])
def test_a_name_that_is_none_is_refused_before_the_network(hub: Hub, name: str) -> None:
    with pytest.raises(SpeechError) as caught:
        add_voice(name, quiet, hub.address)
    assert caught.value.code == "voice_bad_name"
    assert hub.asked == []


def test_a_voice_that_the_hub_has_not_is_told(hub: Hub) -> None:
    with pytest.raises(SpeechError) as caught:
        add_voice("ar_JO-nobody-medium", quiet, hub.address)
    assert caught.value.code == "voice_unknown_to_hub"


@pytest.mark.parametrize(
    "table",
    [b"", b"<html>", b"[]", b"null", b'{"%s": 3}' % NAME.encode(), b'{"%s": {"files": {}}}' % NAME.encode()],
)
def test_a_hub_that_is_none_is_told(hub: Hub, table: bytes) -> None:
    hub.index = table
    with pytest.raises(SpeechError) as caught:
        add_voice(NAME, quiet, hub.address)
    assert caught.value.code in {"voice_bad_hub", "voice_unknown_to_hub"}


def test_a_full_disk_is_told_and_the_part_stays(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(downloading, "_download", full)
    with pytest.raises(SpeechError) as caught:
        add_voice(NAME, quiet, hub.address)
    assert caught.value.code == "voice_not_kept"
    assert "No space left" in caught.value.message_en


def test_a_folder_that_is_a_file_is_told(hub: Hub) -> None:
    folder().write_text("no folder", encoding="utf-8")
    with pytest.raises(SpeechError) as caught:
        add_voice(NAME, quiet, hub.address)
    assert caught.value.code == "voice_not_kept"
    assert installed() == []
