"""espeak-ng behind a pipe: run by path as a process of its own, importing nothing of Mujaz.

espeak-ng is GPL-3.0-or-later. This file is the only one that loads it; Mujaz talks to the process over its pipes alone and links
nothing of it. A system's own libespeak-ng serves where the wheel `espeakng-loader` is not installed.

Its arguments are folders to look for that wheel in. The protocol, every integer big-endian:

* a message is a frame: 4 bytes of length, then that many bytes of JSON (UTF-8);
* the worker greets with `{"rate": 22050}` (samples a second), or `{"error": "…"}` and ends;
* a request is `{"text": "[[…]]", "speed": 160, "pitch": 45, "range": 50}`: espeak's mnemonics of phonemes between double brackets, words
  parted by spaces, with a mark of punctuation behind them; what stands outside of brackets is read as Arabic text;
* its answer is `{"bytes": n, "words": [[position, start, end], …]}` and then n bytes of 16-bit little-endian mono PCM. `position` is
  the index of the word's first character in the text, `start` and `end` are samples: those of its first phoneme, and of what follows it;
* the end of the input ends the worker.
"""

import ctypes
import ctypes.util
import json
import os
import struct
import sys
from typing import Any, BinaryIO

SYNCHRONOUS = 2
PHONEME_EVENTS = 0x0001
DO_NOT_EXIT = 0x8000
UTF8 = 0x0001
PHONEMES = 0x0100
SPEED, PITCH, RANGE = 1, 3, 4
WORD, END, PHONEME = 1, 5, 7
PAUSE_PHONEME = b"_"

Words = list[list[int]]


class _Name(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Name),
    ]


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


def _library() -> tuple[str, bytes | None]:
    """The library's path and its data's; None where the library knows its own."""
    try:
        import espeakng_loader  # noqa: PLC0415 - absent where the system's own library serves
    except ImportError:
        found = ctypes.util.find_library("espeak-ng")
        if not found:
            raise OSError("no espeak-ng library") from None
        return found, None
    return str(espeakng_loader.get_library_path()), str(espeakng_loader.get_data_path()).encode()


class Engine:
    """The loaded library with its Arabic voice; one text at a time."""

    def __init__(self) -> None:
        path, data = _library()
        self._library = ctypes.CDLL(path)
        self.rate: int = self._library.espeak_Initialize(SYNCHRONOUS, 0, data, PHONEME_EVENTS | DO_NOT_EXIT)
        if self.rate <= 0 or self._library.espeak_SetVoiceByName(b"ar") != 0:
            raise OSError("espeak-ng has no Arabic voice")
        self._pcm: list[bytes] = []
        self._words: Words = []
        self._awaited = False
        self._callback = _Callback(self._collect)  # kept: the library holds only its address
        self._library.espeak_SetSynthCallback(self._callback)

    def _collect(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._pcm.append(ctypes.string_at(samples, count * 2))
        index = 0
        while events[index].type:
            self._note(events[index])
            index += 1
        return 0

    def _note(self, event: _Event) -> None:
        """A word begins with its first phoneme, and ends with the next word, a pause or the clause, whichever comes first.

        The word's own event may come before a closure of some 50 ms that nobody hears, of a plosive or of a hamza.
        """
        pause = event.type == PHONEME and event.id.string.startswith(PAUSE_PHONEME)
        if self._words and self._words[-1][2] < 0 and (pause or event.type in (WORD, END)):
            self._words[-1][2] = event.sample
        if event.type == WORD:
            self._words.append([event.text_position - 1, event.sample, -1])
            self._awaited = True
        elif event.type == PHONEME and self._awaited and not pause:
            self._words[-1][1] = event.sample
            self._awaited = False

    def say(self, text: str, speed: int, pitch: int, pitch_range: int) -> tuple[bytes, Words]:
        """The PCM of `text` and its words' positions and samples."""
        self._pcm.clear()
        self._words.clear()
        self._awaited = False
        for parameter, value in ((SPEED, speed), (PITCH, pitch), (RANGE, pitch_range)):
            self._library.espeak_SetParameter(parameter, value, 0)
        encoded = text.encode("utf-8", "replace")
        if self._library.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, UTF8 | PHONEMES, None, None) != 0:
            raise OSError("espeak-ng refused the text")
        pcm = b"".join(self._pcm)
        samples = len(pcm) // 2
        return pcm, [[position, start, samples if end < 0 else end] for position, start, end in self._words]


def _read(stream: BinaryIO) -> dict[str, Any] | None:
    head = stream.read(4)
    if len(head) < 4:
        return None
    body = stream.read(struct.unpack(">I", head)[0])
    message: dict[str, Any] = json.loads(body)
    return message


def _write(stream: BinaryIO, message: dict[str, Any], pcm: bytes = b"") -> None:
    body = json.dumps(message).encode()
    stream.write(struct.pack(">I", len(body)) + body + pcm)
    stream.flush()


def main() -> None:
    """Greet, then answer requests until the input ends."""
    sys.path += sys.argv[1:]
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever the library prints must not stand between the frames
    try:
        engine = Engine()
    except OSError as error:
        _write(output, {"error": str(error)})
        return
    _write(output, {"rate": engine.rate})
    while request := _read(sys.stdin.buffer):
        pcm, words = engine.say(request["text"], request["speed"], request["pitch"], request["range"])
        _write(output, {"bytes": len(pcm), "words": words}, pcm)


if __name__ == "__main__":
    main()
