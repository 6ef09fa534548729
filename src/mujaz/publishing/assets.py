"""The page's own style, script and fonts: files of this package, not text of an article, and without any closing tag."""

import base64
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from markupsafe import Markup

_CHARACTERS = {
    "naskh-latin": "U+0000-05FF, U+1E00-1EFF, U+2010-20CF",
    "naskh-arabic": "U+0600-06FF, U+0750-077F, U+200B-200F, U+2066-2069, U+FB50-FDFF, U+FE70-FEFF",
}
FONTS = tuple(_CHARACTERS)
_SCRIPTS = ("shared.js", "player.js", "page.js")


def _file(folder: str, name: str) -> bytes:
    return (files("mujaz.publishing") / folder / name).read_bytes()


def font(name: str) -> bytes:
    """One of `FONTS` as WOFF2."""
    return _file("fonts", f"{name}.woff2")


def embedded_font(name: str) -> str:
    """A font as a `data:` address: a page opened from a folder can load none."""
    return f"data:font/woff2;base64,{base64.b64encode(font(name)).decode()}"


@cache
def stylesheet(font_address: Callable[[str], str]) -> Markup:
    """The page's style with its fonts, each from where `font_address` says."""
    faces = "".join(
        "@font-face { font-family: 'Mujaz Naskh'; font-weight: 400 700; font-display: swap;"
        f" src: url({font_address(name)}) format('woff2'); unicode-range: {characters}; }}\n"
        for name, characters in _CHARACTERS.items()
    )
    return Markup(faces + _file("templates", "page.css").decode())  # noqa: S704


@cache
def page_script() -> Markup:
    """The page's script, a module."""
    return Markup("".join(_file("templates", name).decode() for name in _SCRIPTS))  # noqa: S704
