"""Adding a Piper voice from a hub: with progress, going on where it stopped, and checked before it is put in place."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import httpx

from mujaz.errors import SpeechError
from mujaz.speech.voices.library import CARD, NAME, InstalledVoice, folder, installed, licence_of

HUB = "https://huggingface.co/rhasspy/piper-voices/resolve/main"
INDEX = "voices.json"
"""The hub's table of voices: for each its files, with their sizes and MD5 digests."""

TIMEOUT = httpx.Timeout(30.0, connect=10.0)
PIECE = 1 << 16
LARGEST = 1 << 30
"""Bytes of a file that is still taken for a voice's."""
_LARGEST_INDEX = 16 << 20

Progress = Callable[[str, int, int], None]
"""Told the file's name, the bytes that are there and the bytes that it will have."""


class _File(NamedTuple):
    path: str
    size: int
    md5: str


def add_voice(name: str, progress: Progress, hub: str = HUB) -> InstalledVoice:
    """Download a voice into the voices' folder, unless it is there.

    The parts of a file that came before an interruption stay beside it (`.part`), and the next call goes on behind them. The model is put
    in place last, so that a voice is there whole or not at all.

    Args:
        name: a Piper voice, "ar_JO-kareem-medium".
        progress: told how far each file is.
        hub: the address of a hub, or of a mirror of it.

    Raises:
        SpeechError: no such name, no network, a full disk, or a file that is not what the hub says it is.
    """
    if not NAME.fullmatch(name):
        raise SpeechError("voice_bad_name", voice=name)
    target = folder()
    if there := next((voice for voice in installed() if voice.name == name), None):
        return there
    try:
        target.mkdir(parents=True, exist_ok=True)
        with httpx.Client(timeout=TIMEOUT, follow_redirects=True) as client:
            files = _files_of(name, _index(client, hub), hub)
            for local, file in files.items():
                _fetch(client, f"{hub}/{file.path}", file, target / local, progress)
    except httpx.InvalidURL as error:
        raise SpeechError("voice_bad_hub", hub=hub) from error
    except httpx.HTTPError as error:
        raise SpeechError("voice_not_downloaded", voice=name, reason=_reason(error)) from error
    except OSError as error:
        raise SpeechError("voice_not_kept", folder=target, reason=error.strerror or error) from error
    return InstalledVoice(name, target / f"{name}.onnx", licence_of(target / (name + CARD)))


def _reason(error: httpx.HTTPError) -> str:
    if isinstance(error, httpx.HTTPStatusError):
        return f"HTTP {error.response.status_code}: {error.request.url}"
    return str(error) or type(error).__name__


def _index(client: httpx.Client, hub: str) -> dict[str, Any]:
    """The hub's table of voices."""
    body = bytearray()
    with client.stream("GET", f"{hub}/{INDEX}") as response:
        response.raise_for_status()
        for piece in response.iter_bytes(PIECE):
            body += piece
            if len(body) > _LARGEST_INDEX:
                raise SpeechError("voice_bad_hub", hub=hub)
    try:
        index: dict[str, Any] = httpx.Response(200, content=bytes(body)).json()
    except ValueError as error:
        raise SpeechError("voice_bad_hub", hub=hub) from error
    return index


def _files_of(name: str, index: dict[str, Any], hub: str) -> dict[str, _File]:
    """The files of a voice by the name they get here, the model last."""
    local = {f"{name}.onnx": f"{name}.onnx", f"{name}.onnx.json": f"{name}.onnx.json", "MODEL_CARD": name + CARD}
    try:
        if name not in index:
            raise SpeechError("voice_unknown_to_hub", voice=name, hub=hub)
        given = {
            local[PurePosixPath(path).name]: _File(path, int(about["size_bytes"]), str(about["md5_digest"]))
            for path, about in index[name]["files"].items()
            if PurePosixPath(path).name in local
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SpeechError("voice_bad_hub", hub=hub) from error
    if not {f"{name}.onnx", f"{name}.onnx.json"} <= given.keys() or any(file.size > LARGEST for file in given.values()):
        raise SpeechError("voice_bad_hub", hub=hub)
    return dict(sorted(given.items(), key=lambda pair: pair[0].endswith(".onnx")))


def _fetch(client: httpx.Client, url: str, file: _File, place: Path, progress: Progress) -> None:
    """One file, put in place when it is whole and right."""
    if place.is_file() and _md5(place) == file.md5:
        progress(place.name, file.size, file.size)
        return
    part = place.with_name(place.name + ".part")
    _download(client, url, file, part, progress)
    if part.stat().st_size != file.size or _md5(part) != file.md5:
        part.unlink()
        raise SpeechError("voice_damaged", file=place.name, url=url)
    os.replace(part, place)  # noqa: PTH105 - the one call that replaces a file in a single step on every system


def _download(client: httpx.Client, url: str, file: _File, part: Path, progress: Progress) -> None:
    """Append to `part` what is missing; a server that knows no ranges begins anew."""
    there = part.stat().st_size if part.exists() else 0
    if there > file.size:
        part.unlink()
        there = 0
    if there == file.size and part.exists():
        return
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={there}-"} if there else {})
    with client.stream("GET", url, headers=headers) as response:
        response.raise_for_status()
        goes_on = response.status_code == httpx.codes.PARTIAL_CONTENT
        with part.open("ab" if goes_on else "wb") as out:
            length = there if goes_on else 0
            for piece in response.iter_raw(PIECE):
                length += len(piece)
                if length > file.size:
                    break
                out.write(piece)
                progress(part.name.removesuffix(".part"), length, file.size)


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
