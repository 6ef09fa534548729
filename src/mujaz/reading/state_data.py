"""An article in the data that a page brings for its script: Next.js and its kin put all that they will show into a JSON element."""

from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from mujaz.reading.json_ld import Linked, Node, loaded, nodes_of

_BODIES = ("body", "content", "articleBody", "bodyText", "text", "html", "blocks", "content_elements", "paragraphs")
_TITLES = ("headline", "title", "headlines", "name")
_PUBLISHED = (
    "datePublished",
    "publishedAt",
    "published_at",
    "published",
    "publishDate",
    "publish_date",
    "display_date",
    "date",
)
_MODIFIED = ("dateModified", "updatedAt", "updated_at", "modifiedAt", "modified_at", "modified", "last_updated_date")
_FEWEST_WORDS = 40
"""Words that a body has; teasers have fewer."""
_DEEPEST = 4


def _strings(value: Any, depth: int = 0) -> Iterator[str]:
    """The texts of a body: itself, or those of the blocks that it is a list of, under the keys that bodies stand under."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list) and depth < _DEEPEST:
        for item in value:
            yield from _strings(item, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        found = next((value[key] for key in _BODIES if key in value), None)
        yield from _strings(found, depth + 1)


def _first(node: Node, keys: tuple[str, ...]) -> str | None:
    """The first of the fields that is a text, or an object whose `basic` or `rendered` field is one."""
    for key in keys:
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("basic") or value.get("rendered")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _article(node: Node) -> Linked | None:
    title = _first(node, _TITLES)
    if title is None:
        return None
    bodies = ("\n".join(_strings(node[key])) for key in _BODIES if key in node)
    body = max(bodies, key=len, default="")
    if len(body.split()) < _FEWEST_WORDS:
        return None
    return Linked(headline=title, published=_first(node, _PUBLISHED), modified=_first(node, _MODIFIED), body=body)


def state_data(page: HtmlElement) -> Linked:
    """The article with the longest body in the page's JSON elements; all fields absent when there is none.

    The body is as it stands there, perhaps with markup. JSON-LD is none of these.
    """
    scripts = page.xpath("//script[@type='application/json' or @id='__NEXT_DATA__' or @id='__NUXT_DATA__']")
    nodes = (node for script in scripts for node in nodes_of(loaded(script.text or "")))
    articles = [article for node in nodes if (article := _article(node))]
    return max(articles, key=lambda article: len(article.body or ""), default=Linked())
