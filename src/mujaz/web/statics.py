"""The site's style, scripts and fonts, each under an address that changes with its content, so that browsers may keep them."""

import hashlib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from starlette.responses import Response

from mujaz.publishing.assets import FONTS, font, page_script, stylesheet
from mujaz.web.refusals import Refusal

_KEPT = "public, max-age=31536000, immutable"


class Asset(NamedTuple):
    """A file of the site."""

    content: bytes
    media_type: str


def _font_address(name: str) -> str:
    return f"{name}.woff2"  # beside the style that names it


@cache
def _assets() -> dict[str, Asset]:
    own, icon = (
        (files("mujaz.web") / "templates" / name).read_text(encoding="utf-8") for name in ("site.css", "icon.svg")
    )
    fonts = {_font_address(name): Asset(font(name), "font/woff2") for name in FONTS}
    return fonts | {
        "site.css": Asset(f"{stylesheet(_font_address)}\n{own}".encode(), "text/css"),
        "icon.svg": Asset(icon.encode(), "image/svg+xml"),
        "page.js": Asset(page_script().encode(), "text/javascript"),
    }


@cache
def address_of(name: str) -> str:
    """The address of a file of the site."""
    return f"/static/{name}?v={hashlib.sha256(_assets()[name].content).hexdigest()[:12]}"


def static(name: str) -> Response:
    """A file of the site."""
    asset = _assets().get(name)
    if asset is None:
        raise Refusal(404, "web_not_found")
    return Response(asset.content, media_type=asset.media_type, headers={"Cache-Control": _KEPT})
