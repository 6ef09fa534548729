"""What an input is, told from its content: binary, a JSON row, a page, or text."""

import re
from typing import Literal

Kind = Literal["text", "html", "row", "url"]

_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "RIFF"),
    (b"PK\x03\x04", "ZIP (DOCX, ODT, …)"),
    (b"\x1f\x8b", "gzip"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"BZh", "bzip2"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"\x7fELF", "ELF"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"{\\rtf", "RTF"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"SQLite format 3", "SQLite"),
)
_HEAD = 4096
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.02
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|meta|div|table)\b", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"<(?:p|br|h[1-6]|span)\b[^<>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def binary_kind(content: bytes) -> str | None:
    """What kind of binary file the bytes are, by their first bytes; None for text.

    Text in UTF-16 has a byte order mark; other bytes with many control characters are binary of an unknown kind.
    """
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            return kind
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    head = content[:_HEAD]
    return "binary" if len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head) else None


def is_address(text: str) -> bool:
    """True for a string that is one web address and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def kind_of(text: str) -> Literal["text", "html", "row"]:
    """What decoded text is: a JSON object (or rows of them), a page, or plain text."""
    head = text.lstrip("\ufeff \t\r\n")[:_HEAD]
    if head.startswith("{"):
        return "row"
    if _PAGE.search(head) or len(_PARAGRAPHS.findall(head)) >= 2:
        return "html"
    return "text"
