"""What is known of one paper's pages: CSS selectors for the parts of an article (`lexicon/sites.toml`, and a user's own)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

from cssselect import SelectorError
from lxml.html import HtmlElement

from mujaz.errors import InputError
from mujaz.lexicon import load
from mujaz.reading.blocks import Part

_PARTS: dict[str, Part] = {
    "noise": "noise",
    "caption": "caption",
    "summary": "summary",
    "authors": "author",
    "standfirst": "standfirst",
}


class Profile(NamedTuple):
    """The elements of a page that its paper's profile names."""

    body: HtmlElement | None = None
    headline: HtmlElement | None = None
    dates: tuple[HtmlElement, ...] = ()
    parts: Mapping[HtmlElement, Part] = MappingProxyType({})


NO_PROFILE = Profile()


def _selectors(host: str) -> dict[str, str] | None:
    """The profile of a host, or of the nearest name above it."""
    hosts: dict[str, dict[str, str]] = load("sites")["hosts"]
    names = host.lower().split(".")
    return next((found for start in range(len(names)) if (found := hosts.get(".".join(names[start:])))), None)


def _selected(tree: HtmlElement, selector: str, host: str) -> list[HtmlElement]:
    try:
        found: list[HtmlElement] = tree.cssselect(selector, translator="html")
    except SelectorError:
        raise InputError("bad_selector", host=host, selector=selector) from None
    return found


def profile_of(tree: HtmlElement, url: str | None) -> Profile:
    """What the profile of the page's paper finds on it; nothing where no address is known or the paper has no profile.

    A profile whose `body` is not on the page finds nothing either: the page is not of the kind that it was written for.

    Raises:
        InputError: a selector of the profile is none.
    """
    host = (urlsplit(url).hostname or "") if url else ""
    selectors = _selectors(host) if host else None
    if selectors is None:
        return NO_PROFILE
    found = {key: _selected(tree, selector, host) for key, selector in selectors.items()}
    if not found.get("body"):
        return NO_PROFILE
    headlines = found.get("headline", [])
    parts = {element: part for key, part in _PARTS.items() for element in found.get(key, [])}
    return Profile(found["body"][0], headlines[0] if headlines else None, tuple(found.get("dates", [])), parts)
