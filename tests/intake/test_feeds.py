import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.errors import InputError
from mujaz.intake.feeds import MOST_ITEMS, Item, listing_of

HERE = "https://news.example/feeds/all.xml"
RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>أخبار المرفأ</title><link>https://news.example/</link>
<item><title>افتتاح</title><link>https://news.example/1</link><pubDate>Sun, 02 Mar 2025 10:00:00 +0200</pubDate></item>
<item><title>نسبي</title><link>/2</link></item>
<item><title>خطر</title><link>javascript:alert(1)</link></item>
<item><title>بلا رابط</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>أخبار</title><entry><title>ا</title><link href="3"/>
<published>2025-03-02T08:00:00Z</published><updated>2025-03-02T12:00:00+02:00</updated></entry></feed>"""
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/4</loc><news:news><news:publication_date>2025-03-02T10:00:00+03:00</news:publication_date></news:news></url>
<url><loc> https://news.example/5 </loc><lastmod>2025-03-01</lastmod></url><url><lastmod>2025-03-01</lastmod></url></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://news.example/old.xml</loc>
<lastmod>2024-01-01</lastmod></sitemap><sitemap><loc>/new.xml</loc><lastmod>2025-03-01</lastmod></sitemap></sitemapindex>"""
BOMB = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>'


def test_rss_gives_its_links_resolved_and_only_web_addresses() -> None:
    listing = listing_of(RSS.encode(), HERE)
    assert listing.title == "أخبار المرفأ"
    assert listing.items == (
        Item("https://news.example/1", "2025-03-02T08:00:00+00:00"),
        Item("https://news.example/2", None),
    )


def test_atom_gives_the_time_of_the_last_change() -> None:
    assert listing_of(ATOM.encode(), HERE).items == (Item("https://news.example/feeds/3", "2025-03-02T10:00:00+00:00"),)


def test_a_news_sitemap_gives_its_addresses() -> None:
    assert listing_of(SITEMAP.encode(), HERE).items == (
        Item("https://news.example/4", "2025-03-02T07:00:00+00:00"),
        Item("https://news.example/5", "2025-03-01T00:00:00+00:00"),
    )


def test_an_index_names_its_sitemaps_newest_first() -> None:
    listing = listing_of(INDEX.encode(), HERE)
    assert listing.sitemaps == ("https://news.example/new.xml", "https://news.example/old.xml")
    assert listing.items == ()


def test_a_feed_in_windows_1256_is_read() -> None:
    content = RSS.replace("utf-8", "windows-1256").encode("cp1256")
    assert listing_of(content, HERE).title == "أخبار المرفأ"


def test_a_broken_feed_gives_what_can_be_read() -> None:
    assert len(listing_of(RSS.encode()[:-40], HERE).items) == 2


@pytest.mark.parametrize("content", [b"", b"<html><body>x</body></html>", "ليس خلاصة".encode(), b"{}"])
def test_what_is_no_feed_is_told_in_one_sentence(content: bytes) -> None:
    with pytest.raises(InputError, match="no RSS or Atom"):
        listing_of(content, HERE)


def test_entities_of_a_feeds_own_are_refused() -> None:
    with pytest.raises(InputError, match="entities"):
        listing_of(BOMB.encode(), HERE)


def test_a_huge_feed_is_bounded() -> None:
    items = "".join(f"<item><link>https://news.example/{number}</link></item>" for number in range(MOST_ITEMS + 100))
    assert len(listing_of(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), HERE).items) == MOST_ITEMS


@given(st.binary(max_size=300) | st.text(alphabet="<>/=\"'&;?!rsentymluchaioknd ", max_size=200).map(str.encode))
def test_no_bytes_stop_the_reader(content: bytes) -> None:
    with contextlib.suppress(InputError):
        listing_of(content, HERE)
