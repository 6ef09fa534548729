"""What a sound file says of itself: title, day and language, as ID3 in an MP3 and as RIFF INFO in a WAV."""

import struct
from typing import NamedTuple

ENCODED_BY = "Mujaz"


class Tags(NamedTuple):
    """A recording's title, its day (ISO 8601, or its beginning) and its language (ISO 639-1)."""

    title: str = ""
    day: str = ""
    language: str = "ar"


_THREE_LETTERS = {"ar": "ara", "en": "eng", "fa": "fas", "ur": "urd", "fr": "fra"}


def id3(tags: Tags) -> bytes:
    """An ID3v2.4 tag (id3.org, "ID3 tag version 2.4.0") to stand before the first MP3 frame."""
    texts = {
        b"TIT2": tags.title,
        b"TDRC": tags.day,
        b"TLAN": _THREE_LETTERS.get(tags.language, "und"),
        b"TENC": ENCODED_BY,
    }
    frames = b"".join(_id3_frame(name, text) for name, text in texts.items() if text)
    return b"ID3\x04\x00\x00" + _synchsafe(len(frames)) + frames


def _id3_frame(name: bytes, text: str) -> bytes:
    body = b"\x03" + text.encode("utf-8", "replace")  # 3: UTF-8
    return name + _synchsafe(len(body)) + b"\x00\x00" + body


def _synchsafe(number: int) -> bytes:
    """28 bits as four bytes whose highest bit is clear."""
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def riff_info(tags: Tags) -> bytes:
    """A LIST chunk of kind INFO (Microsoft, "Multimedia Programming Interface and Data Specifications 1.0"), its text in UTF-8."""
    texts = {b"INAM": tags.title, b"ICRD": tags.day, b"ILNG": tags.language, b"ISFT": ENCODED_BY}
    body = b"INFO" + b"".join(
        chunk(name, text.encode("utf-8", "replace") + b"\x00") for name, text in texts.items() if text
    )
    return chunk(b"LIST", body)


def chunk(name: bytes, body: bytes) -> bytes:
    """A RIFF chunk, filled up to an even length."""
    return name + struct.pack("<I", len(body)) + body + b"\x00" * (len(body) % 2)
