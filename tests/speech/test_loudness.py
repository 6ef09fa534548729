"""Loudness against the standard's own reference, and levelling."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.speech.loudness import PEAK, TARGET, levelled, loudness

pytestmark = pytest.mark.voice
RATE = 22050


def tone(level: float, seconds: float = 3.0, hertz: float = 997.0) -> bytes:
    """A sine of `level` dBFS as 16-bit PCM."""
    times = np.arange(round(seconds * RATE)) / RATE
    return bytes((10 ** (level / 20) * 32767 * np.sin(2 * np.pi * hertz * times)).round().astype("<i2").tobytes())


def peak(pcm: bytes) -> float:
    return float(20 * np.log10(np.abs(np.frombuffer(pcm, "<i2").astype(float)).max() / 32767))


@pytest.mark.parametrize("level", [0.0, -10.0, -23.0, -40.0])
def test_a_tone_of_one_kilohertz_is_three_below_its_level(level: float) -> None:
    assert loudness(tone(level), RATE) == pytest.approx(level - 3.01, abs=0.1)


def test_low_tones_count_less_and_high_ones_more() -> None:
    middle = loudness(tone(-20), RATE) or 0
    assert (loudness(tone(-20, hertz=30), RATE) or 0) < middle - 5
    assert (loudness(tone(-20, hertz=6000), RATE) or 0) > middle + 2.5


def test_silence_between_does_not_make_speech_quieter() -> None:
    alone = loudness(tone(-20), RATE)
    assert loudness(tone(-20) + bytes(2 * 5 * RATE), RATE) == pytest.approx(alone, abs=0.6)


@pytest.mark.parametrize("pcm", [b"", bytes(2), bytes(2 * RATE)])
def test_silence_has_no_loudness_and_stays(pcm: bytes) -> None:
    assert loudness(pcm, RATE) is None
    assert levelled(pcm, RATE) == pcm


@pytest.mark.parametrize("level", [-5.0, -30.0, -50.0])
def test_quiet_and_loud_come_to_one_level(level: float) -> None:
    assert loudness(levelled(tone(level), RATE), RATE) == pytest.approx(TARGET, abs=0.2)


def test_a_click_keeps_its_peak_below_the_limit() -> None:
    click = tone(-45) + (32767).to_bytes(2, "little", signed=True) * 3 + tone(-45)
    assert peak(levelled(click, RATE)) <= PEAK + 0.01


@given(st.lists(st.integers(-32768, 32767), max_size=3000))
def test_any_samples_can_be_levelled(samples: list[int]) -> None:
    pcm = np.array(samples, dtype="<i2").tobytes()
    assert len(levelled(pcm, RATE)) == len(pcm)
