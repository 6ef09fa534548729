"""Input made to exhaust: it ends in an article or a named error, soon."""

import contextlib
import html
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.errors import MujazError
from mujaz.reading import read
from tests.reading.news import BODY, HEADLINE, HTML_BODY, PARAGRAPHS
from tests.timing import timed

HOSTILE: dict[str, Callable[[], str | bytes]] = {
    "deeply nested blocks": lambda: "<html>" + "<div>" * 200_000 + HTML_BODY,
    "deeply nested spans": lambda: "<html><body>" + "<span>" * 200_000 + HTML_BODY,
    "nested tables": lambda: "<html><body>" + "<table><tr><td>" * 3_000 + HTML_BODY,
    "a million attributes": lambda: "<html><div " + " ".join(f"a{i}=1" for i in range(1_000_000)) + ">" + HTML_BODY,
    "a million bare attributes": lambda: "<html><div " + " ".join(f"a{i}" for i in range(1_000_000)) + ">" + HTML_BODY,
    "a hundred thousand links": lambda: "<html><body>" + "<a href='x'>خبر آخر</a> " * 100_000 + HTML_BODY,
    "line breaks": lambda: "<html><body>" + "كلمة<br>" * 200_000 + HTML_BODY,
    "entities that explode": lambda: (
        '<!DOCTYPE html [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html>'
        + HTML_BODY
        + "&b;" * 10_000
    ),
    "deep JSON-LD": lambda: (
        f"<html><head><script type='application/ld+json'>{'[' * 100_000}</script></head>{HTML_BODY}</html>"
    ),
    "a caption of commas": lambda: (
        f"<html><body><figure><img><figcaption>{'، ' * 100_000}</figcaption></figure>{HTML_BODY}"
    ),
    "five megabytes of junk": lambda: bytes(32 + (i * 7919) % 224 for i in range(5_000_000)),
    "junk markup": lambda: "<html>" + "</p <a =\"'>&;<!-- " * 100_000,
    "one long line": lambda: "ا" * 1_900_000,
    "one long line of dates": lambda: "2 مارس 2025 | آخر تحديث 12:30 " * 60_000,
    "many short lines": lambda: "كلمة أخرى\n" * 150_000,
    "slashes": lambda: "1/" * 900_000,
    "brackets": lambda: "(" * 900_000,
    "deep JSON": lambda: '{"body": ' + "[" * 200_000,
    "right-to-left overrides": lambda: "\u202e" * 100_000 + BODY,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_ends_in_bounded_time(name: str) -> None:
    source = HOSTILE[name]()
    assert timed(lambda: _read_or_told(source))[1] < 15


def _read_or_told(source: str | bytes) -> None:
    with contextlib.suppress(MujazError):
        assert read(source).paragraphs


@pytest.mark.parametrize("byte", range(0x80, 0x100, 8))
def test_text_with_any_high_byte_is_read_or_told(byte: int) -> None:
    content = BODY.encode("cp1256") + bytes([byte])
    try:
        assert read(content).paragraphs[0] == PARAGRAPHS[0]
    except MujazError as error:
        pytest.fail(f"byte {byte:#x}: {error}")


PIECES = (
    *(
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<br>",
        "<ul><li>",
        "</li></ul>",
        "<blockquote>",
    ),
    *(
        "<figure><img src='a.jpg'><figcaption>",
        "</figcaption></figure>",
        "<h1>",
        "</h1>",
        "<h2>اقرأ أيضا</h2>",
        "<sup>مميز</sup>",
    ),
    *(
        "<span class='author'>كتب: سلمى الخطيب</span>",
        "<time datetime='2025-03-02T10:00'>",
        "</time>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
    ),
    *(
        '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "datePublished": "',
        '"}</script>',
        "<meta property='og:title' content='سد الصفا'>",
    ),
    *(
        "<div class='related'>",
        "<div class='entry-content'>",
        "2 مارس 2025 | 10:30",
        "آخر تحديث: ",
        "(رويترز)",
        "&nbsp;",
        "&#x202e;",
    ),
    *(HEADLINE, *PARAGRAPHS, "، ", " ", "\n"),
)


@settings(deadline=None)  # the first page imports trafilatura
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_markup_in_any_order_gives_an_article_without_markup_or_a_named_error(pieces: list[str]) -> None:
    page = "<html><body>" + "".join(pieces)
    try:
        article = read(page, kind="html")
    except MujazError:
        return
    assert all(set(paragraph) <= set(html.unescape(page)) for paragraph in article.paragraphs)
    assert not any("@type" in paragraph or "<" in paragraph for paragraph in article.paragraphs)
