"""PCM as MP3, and what the encoder does to time."""

BIT_RATE = 64
"""Kilobits a second: speech of 22 kHz, mono, without audible loss."""

QUALITY = 5
"""LAME's 0 (slow) to 9; 5 is its own middle."""

DELAY = 1105
"""Samples that a decoded file is late by: 576 of LAME's lookahead, 529 of the decoder's filter bank (LAME's technical FAQ)."""


class Mp3:
    """An MP3 in the making: PCM goes in piece by piece, and only the compressed sound is kept.

    `rate` is in samples a second; the PCM is 16-bit little-endian mono.
    """

    def __init__(self, rate: int) -> None:
        import lameenc  # noqa: PLC0415 - an extra

        self.rate = rate
        self._samples = 0
        self._data: list[bytes] = []
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

    def add(self, pcm: bytes) -> None:
        """Encode more sound."""
        self._samples += len(pcm) // 2
        if pcm:
            self._data.append(bytes(self._encoder.encode(pcm)))

    def add_silence(self, seconds: float) -> None:
        """Encode a pause."""
        self.add(bytes(2 * round(seconds * self.rate)))

    def finish(self) -> bytes:
        """The file. Nothing can be added afterwards."""
        self._data.append(bytes(self._encoder.flush()))
        return b"".join(self._data)


def duration(mp3: bytes) -> float:
    """The seconds that a player shows for a file of `Mp3`, whose bit rate is constant."""
    return len(mp3) * 8 / (BIT_RATE * 1000)
