"""espeak's worker process, seen from Mujaz: it may crash or hang, and costs one sentence when it does."""

import contextlib
import json
import struct
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, NamedTuple, Self

from mujaz.speech.voices.voice import VoiceError

WORKER = Path(__file__).with_name("espeak_worker.py")


class Prosody(NamedTuple):
    """How a text is said: words a minute as espeak counts them, pitch and its range from 0 to 99."""

    speed: int
    pitch: int
    pitch_range: int


class Answer(NamedTuple):
    """What the engine made of one text.

    `pcm` is 16-bit little-endian mono; `words` holds for each word the index of its first character, its first sample and one past
    its last.
    """

    pcm: bytes
    words: list[tuple[int, int, int]]


def _library_folders() -> list[str]:
    """Where the wheel with the library is installed, which an isolated interpreter may not look at (a user's own site)."""
    found = find_spec("espeakng_loader")
    return [str(Path(found.origin).parents[1])] if found and found.origin else []


class EspeakProcess:
    """A worker process, started at once and again whenever it was lost. Use it as a context manager, from one thread.

    `timeout` is the time in seconds that one text may take; `losses` counts the texts that were lost.
    """

    def __init__(self, worker: Path = WORKER, timeout: float = 10.0) -> None:
        self._worker = worker
        self._timeout = timeout
        self._greeted = False
        self.rate = 0
        self.losses = 0
        self._process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        self._greeted = False
        return subprocess.Popen(  # noqa: S603 - our own interpreter on our own file
            [sys.executable, "-I", str(self._worker), *_library_folders()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def greet(self) -> None:
        """Wait until the worker has loaded its engine; sets `rate`, samples a second.

        Raises:
            VoiceError: it could not.
        """
        if self._greeted:
            return
        try:
            with self._deadline():
                greeting = self._receive()
            if "rate" not in greeting:
                raise VoiceError(str(greeting.get("error")))
            self.rate = int(greeting["rate"])
        except (OSError, ValueError, TypeError) as error:
            raise VoiceError(str(error)) from error
        self._greeted = True

    def say(self, text: str, prosody: Prosody) -> Answer:
        """The sound of `text`, phonemes between double brackets. A worker lost before is started again first.

        Raises:
            VoiceError: no answer within the time; the worker is ended, and the next call starts another.
        """
        if self._process.poll() is not None:
            self._restart()
        try:
            self.greet()
            with self._deadline():
                self._send({"text": text, "speed": prosody.speed, "pitch": prosody.pitch, "range": prosody.pitch_range})
                answer = self._receive()
                pcm = self._read(int(answer["bytes"]))
            return Answer(pcm, [(position, start, end) for position, start, end in answer["words"]])
        except (OSError, ValueError, TypeError, KeyError, VoiceError) as error:
            self.losses += 1
            self._end()
            raise VoiceError(str(error)) from error

    def _deadline(self) -> "_Deadline":
        return _Deadline(self._timeout, self._process)

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None  # noqa: S101 - opened as a pipe
        body = json.dumps(message).encode()
        self._process.stdin.write(struct.pack(">I", len(body)) + body)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        length: int = struct.unpack(">I", self._read(4))[0]
        message: Any = json.loads(self._read(length))
        if not isinstance(message, dict):
            raise VoiceError("the worker's answer is no message")
        return message

    def _read(self, count: int) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - opened as a pipe
        data = self._process.stdout.read(count)
        if len(data) < count:
            raise VoiceError("the worker ended")
        return data

    def _restart(self) -> None:
        self._end()
        self._process = self._start()

    def _end(self) -> None:
        """End the worker whatever it is doing, and close its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()


class _Deadline:
    """Kills the process when its time is over, so that a read that waits for it ends."""

    def __init__(self, seconds: float, process: subprocess.Popen[bytes]) -> None:
        self._timer = Timer(seconds, process.kill)

    def __enter__(self) -> None:
        self._timer.daemon = True
        self._timer.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
