"""A feed or a news sitemap as what it lists: RSS and Atom by feedparser, sitemaps (sitemaps.org, Google News) by lxml."""

import calendar
import io
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urljoin

import feedparser
from lxml import etree

from mujaz.errors import InputError
from mujaz.reading.sniffing import is_address

MOST_ITEMS = 10_000
_HEAD = 65_536


class Item(NamedTuple):
    """An article that a feed lists: its address, and when it changed last, as ISO 8601 in UTC where the feed says so."""

    url: str
    updated: str | None


class Listing(NamedTuple):
    """What a feed holds: its title, its articles in its own order, and the sitemaps that an index names, the newest first."""

    title: str | None
    items: tuple[Item, ...]
    sitemaps: tuple[str, ...] = ()


def _moment(told: str | None) -> str | None:
    """A time of a sitemap in UTC; a day is its beginning."""
    try:
        moment = datetime.fromisoformat((told or "").strip())
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _text(element: Any, name: str) -> str | None:
    """The text of the first descendant of a name, whatever its namespace."""
    found = element.find(f".//{{*}}{name}")
    return found.text if found is not None else None


def _sitemap(root: Any, url: str) -> Listing:
    """The addresses of a sitemap, or of the sitemaps that an index names."""
    entries = [
        (urljoin(url, place.strip()), _moment(_text(entry, "lastmod") or _text(entry, "publication_date")))
        for entry in root.iterchildren("{*}url", "{*}sitemap")
        if (place := _text(entry, "loc"))
    ]
    known = [Item(place, moment) for place, moment in entries[:MOST_ITEMS] if is_address(place)]
    if etree.QName(root).localname == "sitemapindex":
        newest = sorted(known, key=lambda item: item.updated or "", reverse=True)
        return Listing(None, (), tuple(item.url for item in newest))
    return Listing(None, tuple(known))


def _root(content: bytes) -> Any:
    """The root of a sitemap's XML, or None for what is none."""
    if b"<urlset" not in content[:_HEAD] and b"<sitemapindex" not in content[:_HEAD]:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None
    return root if root is not None and etree.QName(root).localname in {"urlset", "sitemapindex"} else None


def _updated(entry: Any) -> str | None:
    there = dict(entry)  # the entry itself gives one time for another, and warns of it
    told = there.get("updated_parsed") or there.get("published_parsed")
    try:
        return datetime.fromtimestamp(calendar.timegm(told), UTC).isoformat(timespec="seconds") if told else None
    except (ValueError, OverflowError, OSError):
        return None


def listing_of(content: bytes, url: str) -> Listing:
    """What a feed lists.

    Args:
        content: its bytes.
        url: its address, against which links are resolved.

    Raises:
        InputError: it is no feed and no sitemap, or declares entities of its own.
    """
    if b"<!ENTITY" in content[:_HEAD]:
        raise InputError("feed_with_entities", url=url)
    root = _root(content)
    if root is not None:
        return _sitemap(root, url)
    read = feedparser.parse(io.BytesIO(content), sanitize_html=False)
    if not read.get("version"):
        raise InputError("not_a_feed", url=url)
    linked = [entry for entry in read.entries[:MOST_ITEMS] if entry.get("link")]
    links = ((urljoin(url, entry.link), _updated(entry)) for entry in linked)
    items = dict.fromkeys(Item(link, moment) for link, moment in links if is_address(link))
    title = str(read.feed.get("title") or "").strip() or None
    return Listing(title, tuple(items))
