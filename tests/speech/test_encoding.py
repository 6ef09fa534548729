"""MP3 and WAV: what stands in the files, what they say of themselves, and where a sample is found again."""

import io
import struct
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.speech.encoding import BIT_RATE, DELAY, Mp3, Wav, mp3_seconds, whole_wav
from mujaz.speech.tags import Tags, id3, riff_info

pytestmark = pytest.mark.voice
RATE = 22050
PCM = struct.pack("<400h", *(20000 if (i // 11) % 2 else -20000 for i in range(400))) * 100
TAGS = Tags("عودة القطارات بعد «35» يوماً", "2025-03-02", "ar")


def frames_of(tag: bytes) -> dict[str, str]:
    """The text frames of an ID3v2.4 tag."""
    assert tag[:5] == b"ID3\x04\x00"
    frames: dict[str, str] = {}
    at = 10
    while at < len(tag):
        size = sum(byte << shift for byte, shift in zip(tag[at + 4 : at + 8], (21, 14, 7, 0), strict=True))
        body = tag[at + 10 : at + 10 + size]
        assert body[0] == 3
        frames[tag[at : at + 4].decode()] = body[1:].decode()
        at += 10 + size
    return frames


def test_an_mp3_tells_title_day_and_language_before_its_first_frame() -> None:
    mp3 = Mp3(RATE, TAGS)
    data = mp3.head + mp3.add(PCM) + mp3.finish()
    length = sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    assert frames_of(data[: 10 + length]) == {"TIT2": TAGS.title, "TDRC": "2025-03-02", "TLAN": "ara", "TENC": "Mujaz"}
    assert data[10 + length] == 0xFF
    assert data[10 + length + 1] & 0xE0 == 0xE0


def test_what_is_not_known_is_left_out_of_the_tags() -> None:
    assert frames_of(id3(Tags(language="xx"))) == {"TLAN": "und", "TENC": "Mujaz"}


@given(st.text(max_size=500))
def test_any_title_makes_a_tag_that_is_read_back(title: str) -> None:
    told = frames_of(id3(Tags(title))).get("TIT2", "")
    assert told == title.encode("utf-8", "replace").decode()
    assert len(riff_info(Tags(title))) % 2 == 0


def test_a_wav_is_a_wav_for_python_and_keeps_every_sample() -> None:
    wav = Wav(RATE, TAGS)
    data = whole_wav(wav.head + wav.add(PCM) + wav.finish())
    with wave.open(io.BytesIO(data)) as read:
        assert (read.getframerate(), read.getnchannels(), read.getsampwidth()) == (RATE, 1, 2)
        assert read.readframes(read.getnframes()) == PCM
    assert struct.unpack("<I", data[4:8])[0] == len(data) - 8
    assert TAGS.title.encode() in data
    assert b"ICRD" in data


def test_times_reckon_with_the_delay_of_an_mp3_and_with_none_of_a_wav() -> None:
    mp3, wav = Mp3(RATE, Tags()), Wav(RATE, Tags())
    assert mp3.seconds == DELAY / RATE
    assert wav.seconds == 0
    for encoder in (mp3, wav):
        before = encoder.seconds
        encoder.add(bytes(2 * RATE))
        assert encoder.seconds == pytest.approx(before + 1)


def test_the_length_of_an_mp3_is_that_of_its_frames() -> None:
    mp3 = Mp3(RATE, TAGS)
    frames = mp3.add(bytes(2 * RATE * 3)) + mp3.finish()
    assert mp3_seconds(len(frames)) == pytest.approx(3.05, abs=0.1)
    assert mp3_seconds(BIT_RATE * 125) == 1.0
