"""PCM as MP3 or WAV, and what the encoder does to time."""

import struct
from typing import Protocol

from mujaz.speech.tags import Tags, chunk, id3, riff_info

BIT_RATE = 64
"""Kilobits a second: speech of 22 kHz, mono, without audible loss."""

QUALITY = 5
"""LAME's 0 (slow) to 9; 5 is its own middle."""

DELAY = 1105
"""Samples that a decoded MP3 is late by: 576 of LAME's lookahead, 529 of the decoder's filter bank (LAME's technical FAQ)."""

UNKNOWN = 0xFFFFFFFF
"""The length that a WAV gives for itself while it is still being written."""


class Encoder(Protocol):
    """A sound file in the making: 16-bit little-endian mono PCM of `rate` samples a second goes in, the file's bytes come out in order.

    `head` stands before all that comes out.
    """

    rate: int
    head: bytes

    @property
    def seconds(self) -> float:
        """Where the next sample will be in the decoded sound."""

    def add(self, pcm: bytes) -> bytes:
        """More sound; what of the file is ready."""

    def finish(self) -> bytes:
        """The rest of the file. Nothing can be added afterwards."""


class Mp3:
    """An MP3 of constant bit rate, its tags in the head."""

    def __init__(self, rate: int, tags: Tags) -> None:
        import lameenc  # noqa: PLC0415 - an extra

        self.rate = rate
        self._samples = 0
        self.head = id3(tags)
        self._encoder = lameenc.Encoder()
        self._encoder.silence()
        self._encoder.set_bit_rate(BIT_RATE)
        self._encoder.set_in_sample_rate(rate)
        self._encoder.set_out_sample_rate(rate)
        self._encoder.set_channels(1)
        self._encoder.set_quality(QUALITY)

    @property
    def seconds(self) -> float:
        """Where the next sample will be in the decoded sound."""
        return (self._samples + DELAY) / self.rate

    def add(self, pcm: bytes) -> bytes:
        """More sound; the frames that are ready."""
        self._samples += len(pcm) // 2
        return bytes(self._encoder.encode(pcm)) if pcm else b""

    def finish(self) -> bytes:
        """The last frames."""
        return bytes(self._encoder.flush())


class Wav:
    """A WAV whose head gives no length, since it is written before the sound is known; `whole_wav` puts that right."""

    def __init__(self, rate: int, tags: Tags) -> None:
        self.rate = rate
        self._samples = 0
        form = chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, rate, rate * 2, 2, 16))
        data = b"data" + struct.pack("<I", UNKNOWN)
        self.head = b"RIFF" + struct.pack("<I", UNKNOWN) + b"WAVE" + form + riff_info(tags) + data

    @property
    def seconds(self) -> float:
        """Where the next sample will be."""
        return self._samples / self.rate

    def add(self, pcm: bytes) -> bytes:
        """More sound."""
        self._samples += len(pcm) // 2
        return pcm

    def finish(self) -> bytes:
        """Nothing is left to write."""
        return b""


def whole_wav(data: bytes) -> bytes:
    """A finished WAV with its lengths in its head."""
    at = data.index(b"data" + struct.pack("<I", UNKNOWN)) + 4
    return (
        b"RIFF" + struct.pack("<I", len(data) - 8) + data[8:at] + struct.pack("<I", len(data) - at - 4) + data[at + 4 :]
    )


def mp3_seconds(frames: int) -> float:
    """The seconds that a player shows for so many bytes of frames of `Mp3`, whose bit rate is constant."""
    return frames * 8 / (BIT_RATE * 1000)
