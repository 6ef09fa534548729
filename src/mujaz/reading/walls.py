"""Pages that stand where an article should: a login, a consent wall, a shell that only script fills."""

from typing import Literal

from lxml.etree import LxmlError
from lxml.html import HtmlElement

from mujaz.lexicon import load
from mujaz.reading.blocks import parse, tamed
from mujaz.text.folding import fold_text

Wall = Literal["login_page", "consent_page", "needs_script"]

_CONSENT = tuple(fold_text(words) for words in load("walls")["consent"])
_CONSENT_SIGNS = 3
"""Different words of consent that make a page a wall: news of data protection uses one or two in a short text."""
_EMPTY_WORDS = 60
"""Words outside scripts below which a page with scripts shows nothing yet."""
_LONGEST = 200_000


def is_consent(text: str) -> bool:
    """True for a text that asks to agree to cookies."""
    folded = fold_text(text[:_LONGEST])
    return sum(words in folded for words in _CONSENT) >= _CONSENT_SIGNS


def _shown_text(tree: HtmlElement) -> str:
    return " ".join(tree.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]"))


def wall_of(page: str) -> Wall | None:
    """What kind of page without an article this is; None for one that is just no article.

    Args:
        page: the page's markup.
    """
    try:
        tree = parse(tamed(page))
    except (LxmlError, ValueError):
        return None
    if tree.xpath("//input[translate(@type, 'PASWORD', 'pasword')='password']"):
        return "login_page"
    text = _shown_text(tree)
    if is_consent(text):
        return "consent_page"
    return "needs_script" if len(text.split()) < _EMPTY_WORDS and tree.xpath("//script") else None
