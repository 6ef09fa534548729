"""Atom feeds as RFC 4287 wants them, whatever stands in the articles."""

from xml.etree import ElementTree as ET

import feedparser
import pytest
from fastapi.testclient import TestClient

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.mark.parametrize(
    "path", ["/feed.atom", "/feed.atom?q=خط", "/feed.atom?person=1", "/feed.atom?country=TN&ui=en"]
)
def test_a_feed_holds_what_the_rfc_wants(site: TestClient, path: str) -> None:
    answer = site.get(path)
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = ET.fromstring(answer.content)
    for parent in (root, *root.findall("a:entry", ATOM)):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"a:{name}", ATOM)) == 1
            assert parent.findtext(f"a:{name}", namespaces=ATOM)
        links = [(link.get("rel"), link.get("href", "")) for link in parent.findall("a:link", ATOM)]
        assert all(href.startswith(("http://", "https://")) for _, href in links)
        assert sum(rel == "alternate" for rel, _ in links) == 1
    assert all(entry.findtext("a:author/a:name", namespaces=ATOM) for entry in root.findall("a:entry", ATOM))
    ids = [entry.findtext("a:id", namespaces=ATOM) for entry in root.findall("a:entry", ATOM)]
    assert ids
    assert len(ids) == len(set(ids))


def test_a_reader_of_feeds_understands_it(site: TestClient) -> None:
    found = feedparser.parse(site.get("/feed.atom?q=خط").content)
    assert not found.bozo
    assert found.entries[0].title == "تونس والمغرب تبحثان خطاً بحرياً"
    assert found.feed.title.endswith("خط")


def test_the_pages_tell_of_their_feeds(site: TestClient) -> None:
    assert 'type="application/atom+xml" href="/feed.atom"' in site.get("/").text
    assert 'href="/feed.atom?person=1"' in site.get("/people/1").text
