"""What a page's head says of its article: JSON-LD, OpenGraph and other meta elements, microdata. Each field keeps its source."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from mujaz.model import Moment
from mujaz.reading.bylines import is_name, names_in
from mujaz.reading.json_ld import Linked, linked_data
from mujaz.reading.moments import told
from mujaz.reading.state_data import state_data

Sourced = tuple[str, str]
"""A value and the name of the layer that it was read from."""

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.created",
    "dc.date",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publish_date",
    "publishdate",
    "pubdate",
    "publication_date",
    "originalpublicationdate",
    "article.published",
    "publish-date",
    "date",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
)
_AUTHOR = ("author", "article:author", "citation_author", "parsely-author", "dc.creator.name")
_LONGEST_FIELD = 2_000


class Metadata(NamedTuple):
    """The head's fields; each is a value with its source, or absent."""

    headlines: tuple[Sourced, ...] = ()
    published: Moment | None = None
    also_published: tuple[Moment, ...] = ()
    """The moments of publication that its other layers tell."""
    modified: Moment | None = None
    authors: tuple[Sourced, ...] = ()
    site: Sourced | None = None
    url: Sourced | None = None
    image: Sourced | None = None
    caption: Sourced | None = None
    credit: Sourced | None = None
    standfirst: Sourced | None = None
    body: Sourced | None = None


def _meta_fields(page: HtmlElement) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        content = (meta.get("content") or "").strip()[:_LONGEST_FIELD]
        for attribute in ("property", "name", "itemprop"):
            key = (meta.get(attribute) or "").strip().lower()
            if key and content:
                fields.setdefault(key, []).append(content)
    return fields


def _layer(key: str) -> str:
    return "opengraph" if key.startswith(("og:", "article:", "twitter:")) else "meta"


def _first_of(fields: dict[str, list[str]], keys: Iterable[str]) -> Sourced | None:
    return next(((value, _layer(key)) for key in keys for value in fields.get(key, [])), None)


def _first_moment(*candidates: Sourced | None) -> Moment | None:
    """The first candidate that tells a day."""
    return next((found for text, source in filter(None, candidates) if (found := told(text, source))), None)


def _microdata(page: HtmlElement, name: str) -> Sourced | None:
    """A date in microdata or RDFa, or in the `time` element that a theme marks as the date of publication or change."""
    rdf = {"datePublished": "dc:date", "dateModified": "dc:modified"}[name]
    word = {"datePublished": "published", "dateModified": "updated"}[name]
    path = (
        f"//body//*[@itemprop='{name}' or contains(@property, '{rdf}') or contains(@property, '{name}')"
        f" or ((self::time or self::abbr) and contains(concat(' ', @class, ' '), ' {word} '))]"
    )
    for element in page.xpath(path)[:3]:
        value = element.get("content") or element.get("datetime") or element.get("title") or ""
        if value.strip():
            return value.strip(), "microdata"
    return None


def _address(page: HtmlElement, linked: Linked, fields: dict[str, list[str]], given: str | None) -> Sourced | None:
    canonical = [
        link.get("href") for link in page.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    candidates = [
        *((href, "canonical") for href in canonical if href),
        *((url, "opengraph") for url in fields.get("og:url", [])),
        *([(linked.url, "json-ld")] if linked.url else []),
        *([(given, "given")] if given else []),
    ]
    whole = ((urljoin(given or "", url), source) for url, source in candidates)
    return next(((url, source) for url, source in whole if _is_page_address(url)), None)


def _is_page_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _marked_authors(page: HtmlElement) -> tuple[str, ...]:
    """The name that links or microdata mark as the author's, where the page marks one alone: teasers have authors too."""
    for path in (
        "//body//*[@itemprop='author']//*[@itemprop='name']",
        "//body//a[contains(concat(' ', @rel, ' '), ' author ')]",
    ):
        texts = [" ".join(element.text_content().split()) for element in page.xpath(path)[:20]]
        names = tuple(dict.fromkeys(text for text in texts if is_name(text)))
        if len(names) == 1:
            return names
    return ()


def _in_host(name: str, host: str) -> bool:
    """True for a name in Latin letters that the page's host is called by: "Jerida FM" on jeridafm.example."""
    letters = "".join(name.split()).lower()
    return letters.isascii() and letters in host.replace("-", "")


def _authors(
    linked: Linked, fields: dict[str, list[str]], marked: tuple[str, ...], site: str | None, host: str
) -> tuple[Sourced, ...]:
    told = [(name, "json-ld") for name in linked.authors]
    told += [(name, _layer(key)) for key in _AUTHOR for name in fields.get(key, [])]
    told += [(name, "microdata") for name in marked]
    names = [(name, source) for field, source in told for name in names_in(field) or (field,)]
    others = {site, linked.site, *fields.get("og:site_name", [])}
    people = [
        (name, source) for name, source in names if name not in others and is_name(name) and not _in_host(name, host)
    ]
    first_source = people[0][1] if people else None
    return tuple(dict.fromkeys((name, source) for name, source in people if source == first_source))


def _titles(page: HtmlElement, linked: Linked, fields: dict[str, list[str]]) -> tuple[Sourced, ...]:
    titles = [(linked.headline, "json-ld")] if linked.headline else []
    titles += [(title, "opengraph") for key in ("og:title", "twitter:title") for title in fields.get(key, [])[:1]]
    titles += [
        (title.strip(), "title") for element in page.xpath("//head/title")[:1] if (title := element.text_content())
    ]
    return tuple((" ".join(title.split()), source) for title, source in titles if title.strip())


def _site(linked: Linked, fields: dict[str, list[str]]) -> Sourced | None:
    names = [name for name in fields.get("og:site_name", []) if "://" not in name]
    if names:
        return names[0], "opengraph"
    return (linked.site, "json-ld") if linked.site else _first_of(fields, ("application-name", "publisher"))


def _image(linked: Linked, fields: dict[str, list[str]], base: str | None) -> Sourced | None:
    found = (linked.image, "json-ld") if linked.image else _first_of(fields, ("og:image", "twitter:image", "image"))
    if not found:
        return None
    url = urljoin(base or "", found[0])
    return (url, found[1]) if _is_page_address(url) else None


def read_metadata(page: HtmlElement, url: str | None = None) -> Metadata:
    """What the page says of its article outside the text that it shows.

    Args:
        page: the page's tree.
        url: the address that the page came from, where one is known.
    """
    fields, linked = _meta_fields(page), linked_data(page)
    site, address = _site(linked, fields), _address(page, linked, fields, url)
    picture = _image(linked, fields, address[0] if address else url)
    host = urlsplit((address or picture or ("",))[0]).hostname or ""
    layers = (
        (linked.published, "json-ld") if linked.published else None,
        _first_of(fields, _PUBLISHED),
        _microdata(page, "datePublished"),
        *((text, "json-ld") for text in linked.also_published),
    )
    published = [moment for text, source in filter(None, layers) if (moment := told(text, source))]
    modified = _first_moment(
        (linked.modified, "json-ld") if linked.modified else None,
        _first_of(fields, _MODIFIED),
        _microdata(page, "dateModified"),
    )
    return Metadata(
        headlines=_titles(page, linked, fields),
        published=published[0] if published else None,
        also_published=tuple(published[1:]),
        modified=modified,
        authors=_authors(linked, fields, _marked_authors(page), site[0] if site else None, host),
        site=site,
        url=address,
        image=picture,
        caption=(linked.caption, "json-ld") if linked.caption else None,
        credit=(linked.credit, "json-ld") if linked.credit else None,
        body=(linked.body, "json-ld") if linked.body else None,
    )


def with_state_data(metadata: Metadata, page: HtmlElement) -> Metadata:
    """The metadata with what the page's data for its script tells, where it holds an article: for pages that show none without script."""
    state = state_data(page)
    if state.body is None or (metadata.body and len(metadata.body[0]) >= len(state.body)):
        return metadata
    source = "script"
    return metadata._replace(
        headlines=tuple(
            sorted([*metadata.headlines, (state.headline or "", source)], key=lambda told: told[1] == "title")
        ),
        published=metadata.published or told(state.published, source),
        modified=metadata.modified or told(state.modified, source),
        body=(state.body, source),
    )
