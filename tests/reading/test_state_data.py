"""Articles in the data that a page brings for its script, where it shows none; and JSON-LD that is broken."""

import json

import pytest

from mujaz.errors import NotAnArticleError
from mujaz.reading import read
from tests.reading.news import HEADLINE, HTML_BODY, PARAGRAPHS

BLOCKS = [{"type": "paragraph", "content": text} for text in PARAGRAPHS]
BODIES = {
    "markup": HTML_BODY,
    "lines": "\n\n".join(PARAGRAPHS),
    "blocks": [{"type": "image", "url": "x"}, *BLOCKS],
    "rendered": {"content": HTML_BODY},
}


def _page(state: object) -> str:
    data = json.dumps(state, ensure_ascii=False)
    return (
        "<!doctype html><html><head><title>المرفأ</title><script src='/_next/app.js'></script></head><body><div id='__next'></div>"
        f"<script id='__NEXT_DATA__' type='application/json'>{data}</script></body></html>"
    )


@pytest.mark.parametrize("name", BODIES)
def test_a_page_that_only_script_fills_is_read_from_its_data(name: str) -> None:
    teaser = {"title": "قصة أخرى", "body": "مقدمة قصيرة لقصة أخرى."}
    article = {"title": HEADLINE, "publishedAt": "2025-03-02T09:10:00+03:00", "body": BODIES[name]}
    found = read(_page({"props": {"pageProps": {"related": [teaser], "article": article}}}))
    assert found.paragraphs == PARAGRAPHS
    assert found.headline == HEADLINE
    assert found.published
    assert found.published.value == "2025-03-02T09:10:00+03:00"
    assert found.sources["paragraphs"] == "script"


def test_data_without_an_article_leaves_the_page_empty() -> None:
    with pytest.raises(NotAnArticleError) as caught:
        read(_page({"props": {"pageProps": {"related": [{"title": "قصة", "body": "قصيرة"}]}}}))
    assert caught.value.code == "needs_script"


def test_what_a_page_shows_goes_before_its_data() -> None:
    other = {"title": "غير ذلك", "body": "كلمات " * 200}
    page = _page(other).replace("<div id='__next'></div>", f"<article><h1>{HEADLINE}</h1>{HTML_BODY * 2}</article>")
    assert read(page).paragraphs[: len(PARAGRAPHS)] == PARAGRAPHS


@pytest.mark.parametrize("depth", [10, 5_000])
def test_deep_data_ends(depth: int) -> None:
    page = _page({}).replace("{}", '{"title": "x", "body": [' * depth + "1" + "]}" * depth)
    with pytest.raises(NotAnArticleError):
        read(page)


@pytest.mark.parametrize(
    "broken",
    [
        '{"@type": "NewsArticle", "headline": "قال: "نعم" ومضى", "datePublished": "2025-03-02T09:10:00+03:00"}',
        '{"@type": ["NewsArticle"], "headline": "سد", "datePublished": "2025-03-02T09:10:00+03:00", "image": [}',
        '{"@type": "NewsArticle", "headline": "سطر\nوسطر", "datePublished": "2025-03-02T09:10:00+03:00",}',
    ],
)
def test_broken_json_ld_still_tells_the_time(broken: str) -> None:
    page = f"<html><head><script type='application/ld+json'>{broken}</script></head><body><h1>{HEADLINE}</h1>{HTML_BODY}</body></html>"
    article = read(page)
    assert article.headline == HEADLINE
    assert article.published
    assert (article.published.value, article.published.source) == ("2025-03-02T09:10:00+03:00", "json-ld")
