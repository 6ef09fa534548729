"""Stored text is never HTML: hostile articles stand on every page as the text that they are."""

import re

import pytest
from fastapi.testclient import TestClient

from tests.web.samples import HANDLER, SCRIPT

PATHS = (
    "/",
    "/?cursor=2025-02-10.1",
    "/search?q=خبر",
    "/statements",
    "/people",
    "/countries/TN",
    "/countries/TN/MA",
    "/feed.atom",
    "/docs",
    f"/search?q={SCRIPT}",
    f"/statements?q={HANDLER}",
    f"/people?name={SCRIPT}",
    f"/search?q=x&source={HANDLER}&since={SCRIPT}",
    f"/?until={HANDLER}",
    f"/{SCRIPT}",
)


def _evil_pages(site: TestClient) -> list[str]:
    articles = [f"/articles/{number}" for number in range(49, 54)]
    people = re.findall(r'href="(/people/\d+)"', site.get("/people").text)
    return [*PATHS, *articles, *people]


@pytest.mark.parametrize("ui", ["ar", "en"])
def test_no_page_holds_markup_of_an_article(site: TestClient, ui: str) -> None:
    seen = 0
    for path in _evil_pages(site):
        text = site.get(path, headers={"Accept-Language": ui}).text
        assert "<script>" not in text
        assert "<img" not in text
        assert "<svg onload" not in text
        assert "49" not in re.findall(r"خبر (\S+)", text)
        assert 'href="javascript:' not in text
        seen += "window.hacked" in text
    assert seen > 5


def test_what_turns_the_line_around_is_kept_within_its_own_element(site: TestClient) -> None:
    for path in ("/search?q=عكس", "/people"):
        text = site.get(path).text
        for place in re.finditer("\u202e", text):
            assert text.rfind("<bdi", 0, place.start()) > -1 or "<p" in text[: place.start()]
