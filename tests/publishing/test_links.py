"""Which addresses become links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.publishing.links import host_of, web_address


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org", "HTTPS://Example.org/خبر"])
def test_web_addresses_are_kept_as_they_are(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " https://example.org",
        "\x01https://example.org",
        "https://example.org/\u202efdp.exe",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//example.org/a",
        "/a/b",
        "https://",
        "http://[::1",
        "vbscript:x",
    ],
)
def test_whatever_is_no_plain_web_address_is_no_link(url: str | None) -> None:
    assert web_address(url) is None


@given(st.text())
def test_no_text_crashes_and_only_web_schemes_pass(url: str) -> None:
    kept = web_address(url)
    assert kept is None or kept.lower().startswith(("http://", "https://"))


def test_host_is_told_without_www() -> None:
    assert host_of("https://www.example.org:8080/a") == "example.org"
