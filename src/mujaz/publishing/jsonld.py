"""The article as schema.org data, and data set safely into a page."""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from mujaz.model import Article, Image, Speech
from mujaz.publishing.links import web_address

_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def json_ld(article: Article, bullets: Iterable[str] = (), speech: Speech | None = None) -> dict[str, Any]:
    """The article as a schema.org `NewsArticle`: what it does not give is left out, and only web addresses are addresses."""
    url = web_address(article.url)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "inLanguage": article.language or "ar",
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": article.published and article.published.value,
        "dateModified": article.modified and article.modified.value,
        "author": _people(article.authors),
        "contributor": _people(article.contributors),
        "publisher": article.site and {"@type": "Organization", "name": article.site},
        "description": article.standfirst,
        "image": article.image and _image(article.image),
        "abstract": " ".join(bullets),
        "audio": speech and _audio(speech),
    }
    return {key: value for key, value in data.items() if value}


def _people(names: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in names]


def _image(image: Image) -> dict[str, str] | None:
    url = web_address(image.url)
    if url is None:
        return None
    data = {"@type": "ImageObject", "url": url, "caption": image.caption, "creditText": image.credit}
    return {key: value for key, value in data.items() if value}


def _audio(speech: Speech) -> dict[str, str]:
    return {
        "@type": "AudioObject",
        "contentUrl": speech.audio,
        "encodingFormat": "audio/mpeg",
        "duration": f"PT{speech.seconds:.1f}S",
    }


def embedded(data: dict[str, Any]) -> Markup:
    """JSON for the inside of a `<script>`: no `<`, `>` or `&` is left in it, so nothing in the data can end the element."""
    return Markup(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))  # noqa: S704 - what could end the element is escaped
