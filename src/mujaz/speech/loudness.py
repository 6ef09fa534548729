"""How loud speech is, and the gain that brings it to one level (ITU-R BS.1770-4, EBU R 128)."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

TARGET = -19.0
"""LUFS of every sentence: what AES TD1008 advises for speech in one channel."""

PEAK = -1.0
"""dBFS that no sample passes."""

_STEP, _STEPS = 0.1, 4
"""Seconds from one block to the next, and the steps of a block: 400 ms."""
_LIMITER = 0.005
"""Seconds of a block of the limiter."""
_SILENT, _QUIET = -70.0, -10.0
"""The gates: LUFS of a block that counts at all, and how far below the mean of those one may be."""


def loudness(pcm: bytes, rate: int) -> float | None:
    """The integrated loudness of 16-bit mono PCM in LUFS; None of silence."""
    import numpy as np  # noqa: PLC0415 - comes with the voice extra

    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float64) / 32768
    powers = _block_powers(samples, rate)
    audible = powers[_lufs(powers) > _SILENT]
    if not len(audible):
        return None
    loud = audible[_lufs(audible) > _lufs(audible.mean()) + _QUIET]
    return float(_lufs(loud.mean()))


def levelled(pcm: bytes, rate: int, target: float = TARGET) -> bytes:
    """The PCM at the loudness `target`, its peaks held below `PEAK`; silence stays as it is."""
    import numpy as np  # noqa: PLC0415 - comes with the voice extra

    given = loudness(pcm, rate)
    if given is None:
        return pcm
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float64)
    limited = _limited(samples * 10 ** ((target - given) / 20), rate)
    return bytes(limited.round().astype("<i2").tobytes())


def _limited(samples: "np.ndarray", rate: int) -> "np.ndarray":
    """The samples with a gain that sinks around each peak that passes the limit.

    Each block has the gain of the worst of its neighbours, and straight lines lead from one to the next: low enough at every sample.
    """
    import numpy as np  # noqa: PLC0415

    limit = 10 ** (PEAK / 20) * 32767
    size = max(1, round(_LIMITER * rate))
    blocks = np.pad(np.abs(samples), (0, -len(samples) % size)).reshape(-1, size).max(axis=1)
    if not len(blocks) or blocks.max() <= limit:
        return samples
    gains = limit / np.maximum(np.pad(blocks, 1), limit)
    worst = np.minimum(np.minimum(gains[:-2], gains[1:-1]), gains[2:])
    at = (np.arange(len(worst)) + 0.5) * size
    held: np.ndarray = samples * np.interp(np.arange(len(samples)), at, worst)
    return held


def _lufs(power: "np.ndarray | np.floating") -> "np.ndarray":
    import numpy as np  # noqa: PLC0415

    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _block_powers(samples: "np.ndarray", rate: int) -> "np.ndarray":
    """The power of each block behind the K-weighting filter, out of the spectra of its steps (Parseval); one block for what is shorter."""
    import numpy as np  # noqa: PLC0415

    step = round(_STEP * rate)
    steps = np.pad(samples, (0, -len(samples) % step)).reshape(-1, step)
    spectra = np.abs(np.fft.rfft(steps, axis=1)) ** 2 * _k_weighting(step, rate)
    powers = (2 * spectra.sum(axis=1) - spectra[:, 0]) / step**2
    if len(powers) <= _STEPS:
        return np.array([powers.sum() * step / max(len(samples), 1)])
    blocks: np.ndarray = np.convolve(powers, np.full(_STEPS, 1 / _STEPS), mode="valid")
    return blocks


@cache
def _k_weighting(length: int, rate: int) -> "np.ndarray":
    """The gain in power of the standard's two filters at the frequencies of a spectrum: a shelf of 4 dB for the head, and a high-pass.

    Their analogue prototypes, as derived from the standard's coefficients by De Man, "Evaluation of Implementations of the EBU R128
    Loudness Measurement" (AES convention 145, 2018).
    """
    import numpy as np  # noqa: PLC0415

    s = 1j * np.fft.rfftfreq(length, 1 / rate)
    shelf_at, shelf_q, high, band = 1681.97, 0.7072, 1.58489, 1.25872
    pass_at, pass_q = 38.135, 0.5003
    damped = (shelf_at / shelf_q) * s
    shelf = (high * s**2 + band * damped + shelf_at**2) / (s**2 + damped + shelf_at**2)
    high_pass = s**2 / (s**2 + (pass_at / pass_q) * s + pass_at**2)
    gains: np.ndarray = np.abs(shelf * high_pass) ** 2
    return gains
