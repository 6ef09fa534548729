"""Bytes to text in the encodings of Arabic pages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.reading.encoding import declared_encoding, decode
from tests.reading.news import BODY

PLAIN = BODY.replace("'", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1256", "iso8859_6"])
def test_arabic_is_read_in_every_encoding_without_a_declaration(encoding: str) -> None:
    assert decode(PLAIN.encode(encoding)).text == PLAIN


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1256", "iso-8859-6"),
        ("cp1256", "iso-8859-1"),
        ("utf-8", "windows-1256"),
        ("cp1256", "utf-8"),
        ("cp1256", "no-such-thing"),
    ],
)
def test_a_wrong_declaration_does_not_mislead(encoding: str, declared: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>{PLAIN}</p>'
    assert decode(page.encode(encoding)).text == page
    assert decode(page.encode(encoding), declared).text == page


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="windows-1256">',
        b"<meta charset=windows-1256>",
        b'<META CONTENT="text/html; charset=windows-1256">',
        b'<?xml version="1.0" encoding="windows-1256"?>',
    ],
)
def test_a_declaration_is_found_however_it_is_written(head: bytes) -> None:
    assert declared_encoding(head) == "cp1256"


def test_a_few_damaged_bytes_leave_the_rest_readable_and_are_counted() -> None:
    content = BODY.encode()
    damaged = content[:100] + b"\xff\xfe" + content[100:] + b"\xd8"
    decoded = decode(damaged)
    assert decoded.damaged >= 2
    assert "وقالت الوزيرة مريم الوادعي" in decoded.text


@given(st.binary(max_size=400))
@settings(deadline=None, max_examples=80)
def test_any_bytes_become_text(content: bytes) -> None:
    decoded = decode(content)
    assert decoded.damaged == (0 if decoded.damaged == 0 else decoded.text.count("\ufffd"))
