"""Bytes to text: byte order mark, UTF-8, the declared encoding, the Arabic ones of before, in this order.

Arabic in windows-1256 or ISO-8859-6 is never valid UTF-8, so text that is valid UTF-8 is taken for that, whatever is declared.
"""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:\-]{2,30})""", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a page must declare its encoding (HTML asks for 1024; older pages are laxer)."""
_OF_BEFORE = ("cp1256", "iso8859_6")
_SAMPLE = 200_000
_ALIASES = {"windows-1256": "cp1256", "iso-8859-1": "cp1252", "latin-1": "cp1252"}
_ARABIC_WORD = re.compile("[ء-ي]{2,}")
_MOST_DAMAGE = 0.02
"""The share of damaged characters up to which a text is UTF-8 with faults."""


class Decoded(NamedTuple):
    """The text, and how many of its characters could not be read."""

    text: str
    damaged: int


def without_surrogates(text: str) -> str:
    """The text with U+FFFD for halves of a pair that stand alone, which JSON can carry and no file can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def declared_encoding(content: bytes) -> str | None:
    """The encoding that a page's head declares, as a codec's name; None for none and for one that Python does not know."""
    found = _DECLARED.search(content[:_HEAD])
    return known_encoding(found.group(1).decode("ascii")) if found else None


def known_encoding(name: str | None) -> str | None:
    """The codec for a declared name, or None."""
    if not name:
        return None
    try:
        return codecs.lookup(_ALIASES.get(name.strip().lower(), name.strip())).name
    except LookupError:
        return None


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, ValueError, LookupError):
        return None


def _arabic_words(content: bytes, encoding: str) -> float:
    """How much the bytes read as Arabic in this encoding: common beginnings of words count, letters of other scripts count against."""
    text = content[:_SAMPLE].decode(encoding, "replace")
    words = _ARABIC_WORD.findall(text)
    foreign = sum(character.isalpha() and not "ء" <= character <= "ي" and ord(character) > 127 for character in text)
    return sum(2 if word.startswith("ال") else 0.2 for word in words) - foreign - text.count("\ufffd")


def _of_before(content: bytes, declared: str | None) -> str:
    """The text in the legacy encoding in which it reads most like Arabic, or else in the one that is declared or guessed."""
    candidates = dict.fromkeys((*([declared] if declared else []), *_OF_BEFORE))
    best = max(candidates, key=lambda encoding: _arabic_words(content, encoding))
    if _arabic_words(content, best) > 0:
        return content.decode(best, "replace")
    from charset_normalizer import from_bytes  # noqa: PLC0415  # for what none of the usual encodings fits

    guess = from_bytes(content[:_SAMPLE]).best()
    return content.decode(declared or (guess.encoding if guess else "utf-8"), "replace")


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes.

    Args:
        content: the bytes of a file or an answer.
        declared: the encoding that the sender declares, where there is one (a header's charset).
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            marked = content.decode(encoding, "replace")
            return Decoded(marked, marked.count("\ufffd"))
    clean = _strict(content, "utf-8")
    if clean is not None:
        return Decoded(clean, 0)
    lax = content.decode("utf-8", "replace")
    damaged = lax.count("\ufffd")
    if damaged <= max(1.0, _MOST_DAMAGE * len(lax)):
        return Decoded(lax, damaged)
    text = _of_before(content, known_encoding(declared) or declared_encoding(content))
    return Decoded(text, text.count("\ufffd"))
