"""A JSON row as an article: its fields as given, its body a paragraph a line."""

import json
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from mujaz.errors import InputError
from mujaz.model import Article, Moment
from mujaz.reading.bylines import parse_author_field
from mujaz.reading.encoding import without_surrogates
from mujaz.reading.moments import before, day_in_address, told

_LINE_END = re.compile("\r\n|[\r\n\u2028\u2029]")
_SOURCE = "row"

Row = Mapping[str, Any]


def parse_row(text: str) -> Row:
    """The one JSON object of a text.

    Raises:
        InputError: the text is not one JSON object.
    """
    try:
        row = json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        raise InputError("bad_json") from None
    if not isinstance(row, dict):
        raise InputError("bad_json")
    return row


def _string(row: Row, key: str) -> str | None:
    """A field as a string: numbers as they are written, blank ones and what is neither as None."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return without_surrogates(str(value)).strip() or None


def identity_of(row: Row) -> str | None:
    """The id that a row gives itself, or None."""
    return _string(row, "id")


def _strings(row: Row, key: str) -> tuple[str, ...]:
    """A field that is a string or a list of strings."""
    value = row.get(key)
    values = value if isinstance(value, list | tuple) else [value]
    return tuple(without_surrogates(item).strip() for item in values if isinstance(item, str) and item.strip())


def paragraphs_of(body: str) -> tuple[str, ...]:
    """The lines of a body that are not empty, without the white space at their ends, otherwise as they are."""
    return tuple(line for raw in _LINE_END.split(without_surrogates(body)) if (line := raw.strip()))


def _authors(row: Row) -> tuple[str, ...]:
    """The names in the fields `author` and `authors`, which papers fill with cities and agencies too."""
    fields = (*_strings(row, "author"), *_strings(row, "authors"))
    return tuple(dict.fromkeys(name for field in fields for name in parse_author_field(field).authors))


def _moment(row: Row, key: str) -> Moment | None:
    return told(_string(row, key), _SOURCE)


def _given(row: Row) -> dict[str, Any]:
    """The fields that the row gives, other than its text."""
    published, modified = _moment(row, "published"), _moment(row, "modified")
    if published and modified and before(modified, published):
        modified = None
    fields = {
        "headline": _string(row, "title") or _string(row, "headline"),
        "url": _string(row, "url"),
        "site": _string(row, "site"),
        "published": published or day_in_address(_string(row, "url")),
        "modified": modified,
        "authors": _authors(row),
        "standfirst": _string(row, "standfirst"),
    }
    return {name: value for name, value in fields.items() if value}


def read_row(row: Row) -> Article:
    """The article of a row `{"id", "published", "title", "body"}` or `{"id", "url", "html"}`.

    Further keys are used where the row has them: `modified`, `standfirst`, `author`, `authors`, `site`, `url`. What the row gives goes
    before what its page says.

    Raises:
        InputError: the row has neither a body nor html.
    """
    given, identity = _given(row), identity_of(row) or ""
    sources = dict.fromkeys(given, _SOURCE)
    if published := given.get("published"):
        sources["published"] = published.source
    body, html = row.get("body"), row.get("html")
    paragraphs = (
        paragraphs_of(body)
        if isinstance(body, str)
        else tuple(line for text in _strings(row, "body") for line in paragraphs_of(text))
    )
    if paragraphs:
        fields = {"headline": None} | given
        return Article(id=identity, paragraphs=paragraphs, sources=sources | {"paragraphs": _SOURCE}, **fields)
    if not isinstance(html, str) or not html.strip():
        raise InputError("row_without_text")
    from mujaz.reading.html import read_html  # noqa: PLC0415  # only pages need lxml

    page = read_html(without_surrogates(html), _string(row, "url"), identity)
    return msgspec.structs.replace(page, **given, sources=page.sources | sources)
