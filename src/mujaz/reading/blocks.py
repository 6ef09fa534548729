"""A page as the blocks of text that a browser shows, in their order, each with what its place in the tree says of it."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Literal, NamedTuple

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from mujaz.lexicon import load
from mujaz.reading.chrome import Line, ends_with_stop, line_of
from mujaz.text.folding import fold_text

Part = Literal["noise", "caption", "summary", "author", "contributors", "standfirst"]

MOST_BLOCKS = 20_000
"""Blocks of a page that are looked at: no article has so many, and what follows them is left out."""

_TAGS = load("html_tags")
_INLINE = frozenset(_TAGS["inline"])
_SKIPPED = frozenset(_TAGS["skipped"])
_NOISE_TAGS = frozenset({"nav", "aside", "form", "dialog", "menu", "marquee"})
_PARAGRAPH_TAGS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})
_NEVER_NOISE = frozenset({"html", "body", "main", "article"})
_PARTS: tuple[Part, ...] = ("noise", "summary", "contributors", "caption", "standfirst", "author")
_CLASS_WORDS: dict[Part, frozenset[str]] = {part: frozenset(load("page_chrome")["classes"][part]) for part in _PARTS}
_BUILDERS = frozenset({"elementor"})
_POLICY_LINKS = tuple(load("page_chrome")["policy_links"])
_HIDDEN_CLASS = re.compile(r"(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text|hidden|visuallyhidden)(?:\s|$)")
_HIDDEN_BY_BOOTSTRAP = re.compile(r"(?:^|\s)d-none(?:\s|$)")
_SHOWN_FROM_A_WIDTH = re.compile(r"(?:^|\s)d-(?:sm|md|lg|xl|xxl)-(?!none)")
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]+|[A-Z]+(?![a-z])")
_SHORT_LINE = 8
"""Words below which a line before a line break is a line of its own: a heading, a date line."""
_SET_APART = frozenset({"span", "time", "abbr", "cite", "small", "em", "i"})
_APART_WORDS = frozenset(
    word for name in ("author", "date", "caption", "credit") for word in load("page_chrome")["classes"][name]
)
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]{0,15})([^<>]{20000,})>?")
_MOST_ATTRIBUTES = 1_000
_SPACE = re.compile(r"[ \t\n\r\f]+")


class Block(NamedTuple):
    """A run of text that stands in lines of its own.

    `part` is what class names, ids or tags say of it; `root` the element that said it. `linked` is how many of its characters are in
    links. `element` is the innermost block element around it.
    """

    line: Line
    element: HtmlElement
    part: Part | None
    root: HtmlElement | None
    linked: int
    pictured: bool
    """True for the first block behind a picture."""


class _Frame(NamedTuple):
    """An open element of the walk: the block around its text, and what class names say of it; `part` of a hidden one is not asked."""

    holder: HtmlElement
    part: Part | None
    root: HtmlElement | None
    linked: bool
    shown: bool


class _Run:
    """The text gathered for the block in the making, and how much of it is in links."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = 0
        self.pictured = False

    def add(self, text: str | None, frame: _Frame) -> None:
        if text and frame.shown:
            self.pieces.append(text)
            self.linked += len(text.strip()) if frame.linked else 0


def _without_attributes(tag: re.Match[str]) -> str:
    """The tag alone, where it has more attributes than any page needs."""
    inside = tag.group(2)
    return tag.group(0) if inside.count("=") + inside.count(" ") <= _MOST_ATTRIBUTES else f"<{tag.group(1)}>"


def tamed(text: str) -> str:
    """The markup without the attributes of monstrous tags: the parser's time grows with the square of their number."""
    return _LONG_TAG.sub(_without_attributes, text)


def parse(text: str) -> HtmlElement:
    """The tree of a page; broken markup is mended as browsers do, more or less.

    Raises:
        lxml.etree.ParserError: there is nothing in the text that could be a page.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)


def class_words(element: HtmlElement) -> set[str]:
    """The words of an element's class names and id, small: "relatedPosts" has two."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return {word.lower() for word in _WORD.findall(names[:400])} | set(names[:400].lower().split())


def is_hidden(element: HtmlElement) -> bool:
    """True for what a browser does not show."""
    if element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    names = element.get("class", "")
    if _HIDDEN_BY_BOOTSTRAP.search(names):
        return not _SHOWN_FROM_A_WIDTH.search(names)
    return bool(_HIDDEN_CLASS.search(names))


def _is_skipped(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SKIPPED or is_hidden(element):
        return True
    return element.tag == "sup" and (_in_a_heading(element) or _leads_to_a_note(element))


def _leads_to_a_note(element: HtmlElement) -> bool:
    return any(link.get("href", "").startswith("#") for link in element.iter("a"))


def _in_a_heading(element: HtmlElement) -> bool:
    """True within a heading, where a raised word is a flag ("مميز") and no part of it."""
    return any(outer.tag in {"h1", "h2", "h3"} for outer in islice(element.iterancestors(), 3))


def _foreign(element: HtmlElement) -> bool:
    """True for a part of the page that says it is in another language than Arabic."""
    language = element.get("lang", "")
    return bool(language) and not language.lower().startswith("ar")


def _is_inline(element: HtmlElement) -> bool:
    """True for what stands within a line; a span whose class names it an author, a date or a credit is set apart on the page."""
    if element.tag not in _INLINE:
        return False
    return element.tag not in _SET_APART or not class_words(element) & _APART_WORDS


def _is_site_footer(element: HtmlElement) -> bool:
    return element.tag == "footer" and not any(outer.tag in {"article", "main"} for outer in element.iterancestors())


def _is_policy(element: HtmlElement) -> bool:
    """True for a paragraph that links to the site's rules."""
    if element.tag != "p":
        return False
    addresses = (link.get("href", "").lower() for link in element.iterchildren("a"))
    return any(word in address for address in addresses for word in _POLICY_LINKS)


def _part_of(element: HtmlElement, spared: frozenset[HtmlElement], known: Mapping[HtmlElement, Part]) -> Part | None:
    if element in known:
        return known[element]
    if element.tag in _NEVER_NOISE or element in spared:
        return None
    if element.tag in _NOISE_TAGS or _foreign(element) or _is_policy(element) or _is_site_footer(element):
        return "noise"
    if element.tag == "figcaption":
        return "caption"
    words = class_words(element)
    if _BUILDERS & words:  # a page builder calls every part of a page a widget
        words -= {"widget"}
    return next((part for part in _PARTS if words & _CLASS_WORDS[part]), None)


def _frame(
    element: HtmlElement, outer: _Frame, spared: frozenset[HtmlElement], known: Mapping[HtmlElement, Part]
) -> _Frame:
    if _is_skipped(element):
        return outer._replace(shown=False)
    holder = outer.holder if _is_inline(element) and element not in known else element
    linked = outer.linked or element.tag == "a"
    part = None if outer.part == "noise" else _part_of(element, spared, known)
    if part is None or (outer.part is not None and part != "noise"):
        return outer._replace(holder=holder, linked=linked)
    return _Frame(holder, part, element, linked, True)


def _shown(pieces: list[str]) -> str:
    """The text as a browser shows it: white space but no-break spaces run together."""
    return _SPACE.sub(" ", "".join(pieces)).strip()


def _with_line_breaks(text: str) -> Iterator[str]:
    """The paragraphs of a block with line breaks: one break parts them behind a sentence or a short line, two part them always."""
    held = ""
    for piece in text.split("\v"):
        shown = piece.strip()
        empty = not fold_text(shown).strip()
        if held and (empty or ends_with_stop(held) or held.endswith(":") or len(held.split()) < _SHORT_LINE):
            yield held
            held = ""
        if not empty:
            held = f"{held} {shown}" if held else shown
    if held:
        yield held


def _group_holder(holder: HtmlElement) -> HtmlElement:
    """The element whose blocks are one run: a paragraph's or heading's parent, else the block element itself."""
    parent = holder.getparent()
    return parent if holder.tag in _PARAGRAPH_TAGS and parent is not None else holder


def blocks_of(
    root: HtmlElement,
    spared: frozenset[HtmlElement] = frozenset(),
    known: Mapping[HtmlElement, Part] = MappingProxyType({}),
) -> list[Block]:
    """The blocks of the page, without what a browser hides.

    Elements in `spared` are not noise whatever their names say; of those in `known` it is known what they are.

    The walk does not recurse, so that no depth of tags is too deep.
    """
    blocks: list[Block] = []
    groups: dict[HtmlElement, int] = {}
    frames = [_Frame(root, None, None, False, True)]
    run = _Run()

    def flush(frame: _Frame) -> None:
        nonlocal run
        done, run = run, _Run()
        text = _shown(done.pieces)
        if text:
            group = groups.setdefault(_group_holder(frame.holder), len(groups))
            blocks.extend(
                Block(line_of(paragraph, group), frame.holder, frame.part, frame.root, done.linked, done.pictured)
                for paragraph in islice(_with_line_breaks(text), MOST_BLOCKS - len(blocks))
            )
        else:
            run.pictured = done.pictured

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if len(blocks) >= MOST_BLOCKS:
            break
        if event == "start":
            frame = _frame(element, frames[-1], spared, known)
            if frame.holder is element:
                flush(frames[-1])
            frames.append(frame)
            if frame.shown:
                run.add("\v" if element.tag == "br" else element.text, frame)
                run.pictured |= element.tag == "img"
            else:
                walk.skip_subtree()
        else:
            frame = frames.pop()
            if frame.holder is element:
                flush(frame)
            run.add(element.tail, frames[-1])
    return blocks
