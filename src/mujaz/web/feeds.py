"""Atom feeds (RFC 4287) of the newest articles, of a search, of a person."""

import re
import uuid
from typing import Annotated
from xml.etree import ElementTree as ET

from fastapi import APIRouter, Depends
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from mujaz.archive.newest import changes, newest
from mujaz.archive.opening import reading
from mujaz.archive.records import ArticleLine, Filters
from mujaz.archive.searching import search
from mujaz.lexicon import load
from mujaz.publishing.links import web_address
from mujaz.web.parameters import Words, filters
from mujaz.web.site import site_of
from mujaz.web.views import ui_of, words_of

router = APIRouter(include_in_schema=False)
ENTRIES = 50
_ATOM = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEVER = "1970-01-01T00:00:00+00:00"


def _xml_text(text: str) -> str:
    """A text without the characters that XML 1.0 has no place for."""
    return _NOT_XML.sub("", text)


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, name, {key: _xml_text(value) for key, value in attributes.items()})
    if text is not None:
        element.text = _xml_text(text)
    return element


def _id_of(text: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, text)}"


def _entry(feed: ET.Element, line: ArticleLine, sentence: str | None, changed: str, home: str, ui: str) -> None:
    entry = _add(feed, "entry")
    url = web_address(line.url)
    own = f"{home}articles/{line.id}"
    _add(entry, "id", _id_of(url or own))
    _add(entry, "title", line.headline or words_of(ui)["no_headline"], type="text")
    _add(entry, "updated", changed)
    _add(entry, "link", rel="alternate", href=own, type="text/html")
    if url:
        _add(entry, "link", rel="canonical", href=url)
    if sentence:
        _add(entry, "summary", sentence, type="text")
    _add(_add(entry, "author"), "name", line.site or words_of(ui)["brand"])


def _found(connection: Connection, query: str, filtering: Filters) -> list[tuple[ArticleLine, str | None]]:
    if not query.strip() and filtering == Filters():
        return [(line, None) for line in newest(connection, limit=ENTRIES)[0]]
    hits = search(connection, query, filtering, limit=ENTRIES, newest=True).hits
    return [(hit.article, hit.excerpt.text) for hit in hits]


@router.get("/feed.atom")
def feed(request: Request, filtering: Annotated[Filters, Depends(filters)], q: Words = "") -> Response:
    """The newest articles, or the newest of those that a search finds."""
    ui, home = ui_of(request), str(request.base_url)
    with reading(site_of(request).engine) as connection:
        found = _found(connection, q, filtering)
        changed = changes(connection, [line.id for line, _ in found])
    titles = load("site")["feed"]
    told = " ".join(
        value for value in (q, *(getattr(filtering, name) for name in filtering.__struct_fields__)) if value
    )
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": ui})
    _add(root, "id", _id_of(str(request.url)))
    _add(root, "title", titles["search" if told else "newest"][ui].format(query=told), type="text")
    _add(root, "updated", max(changed.values(), default=_NEVER))
    _add(root, "link", rel="self", href=str(request.url), type="application/atom+xml")
    _add(root, "link", rel="alternate", href=home, type="text/html")
    _add(root, "generator", "Mujaz")
    for line, sentence in found:
        _entry(root, line, sentence, changed[line.id], home, ui)
    content = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return Response(content, media_type="application/atom+xml", headers={"Vary": "Accept-Language"})
