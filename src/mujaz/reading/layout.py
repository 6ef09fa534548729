"""A page cut up by what its blocks are: headline, what stands around it, the text, what follows."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from mujaz.reading.asides import as_they_read, without_asides
from mujaz.reading.blocks import Block
from mujaz.reading.body import body_of
from mujaz.reading.bylines import cue_of, is_name
from mujaz.reading.chrome import ends_with_full_stop, heading, key_of, line_of, without_bullet
from mujaz.reading.datelines import is_date_line, is_issue_line
from mujaz.reading.headlines import headline_of
from mujaz.reading.plain import POINT_WORDS, is_lead, summary_of
from mujaz.reading.profiles import NO_PROFILE, Profile
from mujaz.reading.region import inside, is_linked, region_of

_TITLE_PARTS = re.compile(r"\s+[|\-–—»:•·]+\s+|\s*\|\s*|::")
_HEADING_TAGS = ("h1", "h2", "h3", "h4")
_ALIKE = 0.7
_ABOVE = 8
"""Blocks above a headline in which its date line may stand."""
_FRONT = 40
"""Blocks behind a headline in which the lines around it are looked for."""
_NOT_BODY = frozenset({"noise", "caption", "contributors", "author", "summary", "standfirst"})
_NOT_FRONT = frozenset({"noise", "caption", "contributors", "summary", "standfirst"})
_SHORTEST_LINKED_PARAGRAPH = 15
_PARAGRAPH_WORDS = 15
_TITLE_WORDS = 5
_CAPTION_WORDS = 30
_POINTS = range(2, 8)


class Layout(NamedTuple):
    """The parts of a page; each list in the page's order."""

    headline: Block | None
    front: list[Block]
    captions: list[Block]
    standfirst: Block | None
    summary: tuple[str, ...]
    paragraphs: tuple[str, ...]
    tail: list[Block]


def title_parts(title: str) -> list[str]:
    """The title as a whole, and its parts between bars and dashes, the longest first: headline, section, site."""
    return [title, *sorted((part for part in _TITLE_PARTS.split(title) if part.strip()), key=len, reverse=True)]


def _likeness(key: str, title: str) -> float:
    """How alike a block and a title are: the best F1 of their words over the title's parts."""
    words = set(key.split())
    parts = [set(key_of(part).split()) for part in title_parts(title)[:2]]
    return (
        max((2 * len(words & part) / (len(words) + len(part)) for part in parts if part), default=0.0) if words else 0.0
    )


def _level(block: Block) -> int:
    """0 for a first-level heading, more for lower ones, 9 for other blocks."""
    tags = [block.element.tag, *(ancestor.tag for ancestor in block.element.iterancestors())][:3]
    return next((level for level, tag in enumerate(_HEADING_TAGS) if tag in tags), 9)


def _can_be_headline(block: Block) -> bool:
    """A first-level heading is one whatever the class names around it say."""
    return block.line.words >= 2 and (block.part not in {"noise", "caption"} or _level(block) == 0)


def reads_like(block: Block, title: str) -> bool:
    """True when the block shows the title, or the headline in it."""
    return _likeness(block.line.key, title) >= _ALIKE


def _headline_by_form(blocks: Sequence[Block], lead: int) -> int | None:
    places = [i for i in range(lead) if blocks[i].part is None and not is_linked(blocks[i])]
    found = headline_of([blocks[i].line for i in [*places, lead]], len(places))
    return None if found is None else places[found]


def _headline(blocks: Sequence[Block], titles: Sequence[str], end: int) -> int | None:
    """The block that shows the headline: of those that read like the titles in the page's head the highest heading.

    Where no block does, the last first-level heading above the text, else the line that has the form of a headline.
    """
    above = [i for i in range(end) if _can_be_headline(blocks[i])]
    likeness = {i: max((_likeness(blocks[i].line.key, title) for title in titles), default=0.0) for i in above}
    alike = [i for i in above if likeness[i] >= _ALIKE]
    if alike:
        return min(alike, key=lambda i: (_level(blocks[i]), -likeness[i]))
    top = [i for i in above if _level(blocks[i]) == 0]
    return top[-1] if top else _headline_by_form(blocks, end)


def _body_blocks(blocks: Sequence[Block], voted: Sequence[bool], region: HtmlElement, start: int) -> list[int]:
    """The places of what can be body: the region's blocks, and prose above it that trafilatura took too."""
    within = [inside(block, region) for block in blocks]
    first = within.index(True)
    return [
        i
        for i in range(start, len(blocks))
        if blocks[i].part not in _NOT_BODY
        and (within[i] or (i < first and voted[i] and blocks[i].line.prose))
        and not (is_linked(blocks[i]) and not _is_linked_paragraph(blocks[i]))
    ]


def _is_linked_paragraph(block: Block) -> bool:
    return block.line.words >= _SHORTEST_LINKED_PARAGRAPH and ends_with_full_stop(block.line.text)


def _can_be_front(block: Block) -> bool:
    """Not chrome, and no other story's linked title: links in by-lines are short."""
    return block.part not in _NOT_FRONT and not (is_linked(block) and block.line.words >= _TITLE_WORDS)


def _dates_above(blocks: Sequence[Block], headline: int, lead: int) -> list[Block]:
    """Date lines and by-lines shortly above the headline, in a container that it shares with the text; else the issue's line."""
    shared = set(blocks[headline].element.iterancestors()) & set(blocks[lead].element.iterancestors())
    shared = {element for element in shared if element.tag not in {"html", "body"}}
    above = [block for block in blocks[max(0, headline - _ABOVE) : headline] if block.part not in _NOT_FRONT]
    near = [
        block
        for block in above
        if shared & set(block.element.iterancestors()) and (is_date_line(block.line.text) or cue_of(block.line.text))
    ]
    return near or [block for block in blocks[:headline] if is_issue_line(block.line.text)][:1]


def _summary(blocks: Sequence[Block], start: int) -> tuple[tuple[str, ...], set[int]]:
    """The publisher's bullets, and the places they take: list items in a box named so, or behind a heading that is."""
    boxed = [i for i in range(start, len(blocks)) if blocks[i].part == "summary"]
    items = [
        i for i in boxed if "li" in {blocks[i].element.tag, *_parents(blocks[i])} and heading(blocks[i].line) is None
    ]
    if len(items) >= 2:
        return tuple(without_bullet(blocks[i].line.text) for i in items), set(boxed)
    for i in range(start, len(blocks)):
        if heading(blocks[i].line) == "summary" and blocks[i].part != "noise":
            return _items_behind(blocks, i)
    return (), set()


def _parents(block: Block) -> list[str]:
    return [ancestor.tag for ancestor in block.element.iterancestors()][:2]


def _items_behind(blocks: Sequence[Block], place: int) -> tuple[tuple[str, ...], set[int]]:
    end = place + 1
    while end < len(blocks) and heading(blocks[end].line) in {"summary", "noise"}:
        end += 1
    first = end
    while end < len(blocks) and "li" in {blocks[end].element.tag, *_parents(blocks[end])}:
        end += 1
    if end > first:
        return tuple(without_bullet(block.line.text) for block in blocks[first:end]), set(range(place, end))
    boxed = _boxed_points(blocks, place, end)
    if boxed:
        return tuple(without_bullet(blocks[i].line.text) for i in boxed), set(range(place, boxed[-1] + 1))
    found = summary_of([block.line for block in blocks[place:]])
    return found.bullets, {place + i for i in found.lines}


def _boxed_points(blocks: Sequence[Block], place: int, start: int) -> list[int]:
    """The places of the points in a summary's box that has no list: what stands in the heading's own box behind it, all of it short."""
    box = blocks[place].element.getparent()
    end = start
    while box is not None and end < len(blocks) and inside(blocks[end], box):
        end += 1
    points = list(range(start, end))
    short = all(blocks[i].line.words in POINT_WORDS for i in points)
    return points if short and len(points) in _POINTS else []


def _whole_headline(blocks: Sequence[Block], place: int) -> Block:
    """The headline with its first line, where a line break parts the two: "أربعة أنوال ما زالت تدور..", "صنّاع البروكار يخشون …"."""
    block, before = blocks[place], blocks[place - 1] if place else None
    if before is None or before.element is not block.element or not before.line.text.endswith(".."):
        return block
    return block._replace(line=line_of(f"{before.line.text} {block.line.text}", block.line.group))


def lay_out(
    blocks: Sequence[Block], voted: Sequence[bool], titles: Sequence[str], profile: Profile = NO_PROFILE
) -> Layout | None:
    """The page's parts, or None for a page without prose.

    Args:
        blocks: the page's blocks.
        voted: for each block, whether it seems to be of the article's text.
        titles: the titles in the page's head.
        profile: the elements that are known from the paper's profile.
    """
    blocks = as_they_read(blocks)
    region = region_of(blocks, voted) if profile.body is None else profile.body
    if region is None or not any(inside(block, region) for block in blocks):
        return None
    known = [i for i, block in enumerate(blocks) if profile.headline is not None and inside(block, profile.headline)]
    headline = known[0] if known else _headline(blocks, titles, _first_paragraph(blocks, voted, region))
    start = 0 if headline is None else headline + 1
    bullets, boxed = _summary(blocks, start)
    body = without_asides(blocks, [i for i in _body_blocks(blocks, voted, region, start) if i not in boxed], region)
    lead = next((i for i in body if is_lead(blocks[i].line)), next((i for i in body if blocks[i].line.prose), None))
    if lead is None:
        return None
    front = [i for i in range(start, lead)[-_FRONT:] if _can_be_front(blocks[i]) and i not in boxed]
    kept = [i for i in body if i >= lead]
    found = body_of([blocks[i].line for i in kept])
    end = kept[found.end - 1] + 1
    around = [blocks[i] for i in front]
    if headline is not None and not any(is_date_line(block.line.text) for block in around):
        around = [*_dates_above(blocks, headline, lead), *around]
    return Layout(
        headline=None if headline is None else _whole_headline(blocks, headline),
        front=around,
        captions=_captions(blocks, max(0, start - _ABOVE), lead),
        standfirst=next((blocks[i] for i in range(start, lead) if blocks[i].part == "standfirst"), None),
        summary=bullets,
        paragraphs=found.paragraphs,
        tail=list(blocks[end:]),
    )


def _first_paragraph(blocks: Sequence[Block], voted: Sequence[bool], region: HtmlElement) -> int:
    """The place of the region's first long paragraph that trafilatura took too: the headline stands above it."""
    within = [i for i, block in enumerate(blocks) if inside(block, region) and block.part not in _NOT_BODY]
    long = [i for i in within if voted[i] and blocks[i].line.prose and blocks[i].line.words >= _PARAGRAPH_WORDS]
    return next(iter(long or within), 0)


def _captions(blocks: Sequence[Block], start: int, end: int) -> list[Block]:
    """The blocks of the first caption between `start` and `end`."""
    marked = [i for i in range(start, end + 1) if blocks[i].part == "caption"]
    pictured = [
        i for i in range(start, end) if blocks[i].pictured and blocks[i].part is None and _can_be_caption(blocks[i])
    ]
    first = next(iter(marked or pictured), None)
    if first is None:
        return []
    return [blocks[first], *(blocks[i] for i in marked if i == first + 1)]


def _can_be_caption(block: Block) -> bool:
    """True for a line under a picture that has the form of a caption."""
    line = block.line
    plain = heading(line) is None and not is_date_line(line.text) and cue_of(line.text) is None and not is_linked(block)
    whole = [word for word in line.key.split() if len(word) > 1 and word.isalpha()]
    return plain and len(whole) > 2 and line.words <= _CAPTION_WORDS and not is_name(line.text)
