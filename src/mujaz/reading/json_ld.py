"""What a page's JSON-LD says of its article (schema.org NewsArticle and its kin)."""

import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"([A-Za-z]*(?:Article|BlogPosting|Report))"')
_TIME = re.compile(r'"(datePublished|dateModified)"\s*:\s*"([^"]{8,40})"')
_LONGEST = 2_000_000
"""Characters of one script."""
_MOST_NODES = 20_000

Node = dict[str, Any]


class Linked(NamedTuple):
    """The article's fields in JSON-LD, as strings; absent ones are None."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    image: str | None = None
    caption: str | None = None
    credit: str | None = None
    site: str | None = None
    url: str | None = None
    body: str | None = None
    also_published: tuple[str, ...] = ()
    """What the page's other articles' nodes say: the same one twice, or others."""


def loaded(script: str) -> Any:
    """The JSON of a script, mended where it breaks in the common ways; None for what stays broken."""
    text = _WRAPPING.sub("", script[:_LONGEST]).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


def _salvaged(text: str) -> Node | None:
    """The type and the times of an article whose JSON is beyond mending, a quotation mark within its headline perhaps."""
    kind = _TYPE.search(text)
    times = dict(_TIME.findall(text))
    return {"@type": kind.group(1), **times} if kind and "datePublished" in times else None


def nodes_of(value: Any) -> Iterator[Node]:
    """Every object in a JSON value, outer ones first."""
    waiting, seen = deque([value]), 0
    while waiting and seen < _MOST_NODES:
        item = waiting.popleft()
        seen += 1
        if isinstance(item, dict):
            yield item
            waiting.extend(child for child in item.values() if isinstance(child, dict | list))
        elif isinstance(item, list):
            waiting.extend(item)


def _types(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _text(value: Any) -> str | None:
    value = _first(value)
    return unescape(value).strip() or None if isinstance(value, str) else None


def _named(value: Any, known: dict[str, Node], *kinds: str) -> list[str]:
    """The names in a field that holds a name, an object, a reference to one, or a list of these; objects of other types are left out."""
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        node = known.get(str(item.get("@id")), item) if isinstance(item, dict) else item
        if isinstance(node, dict):
            if kinds and _types(node) and not set(_types(node)) & set(kinds):
                continue
            node = _text(node.get("name"))
        if isinstance(node, str) and node.strip():
            names.append(unescape(node).strip())
    return names


def _field(value: Any, key: str) -> str | None:
    """A string field of an object, or the string itself where there is no object."""
    value = _first(value)
    return _text(value.get(key)) if isinstance(value, dict) else _text(value)


def linked_data(page: HtmlElement) -> Linked:
    """The fields of the page's article in its JSON-LD; all absent when it has none that can be read."""
    scripts = page.xpath("//script[contains(@type, 'ld+json')]")
    nodes = [node for script in scripts for node in nodes_of(loaded(script.text or ""))]
    known = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    articles = [node for node in nodes if any(_ARTICLE_TYPES.search(kind) for kind in _types(node))]
    node = next((node for node in articles if node.get("headline") or node.get("datePublished")), None)
    if node is None:
        return Linked()
    image = _first(node.get("image"))
    image = known.get(str(image.get("@id")), image) if isinstance(image, dict) else image
    details = image if isinstance(image, dict) else {}
    return Linked(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        published=_text(node.get("datePublished")),
        modified=_text(node.get("dateModified")),
        authors=tuple(_named(node.get("author"), known, "Person")),
        image=_field(image, "url") or _text(details.get("contentUrl")),
        caption=_text(details.get("caption")),
        credit=_text(details.get("creditText")),
        site=next(iter(_named(node.get("publisher"), known)), None),
        url=_field(node.get("mainEntityOfPage"), "@id") or _text(node.get("url")),
        body=_text(node.get("articleBody")),
        also_published=tuple(text for other in articles if (text := _text(other.get("datePublished")))),
    )
