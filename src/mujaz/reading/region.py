"""Where on a page the article's text is: the element that holds the most prose and the least else.

trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping Library and Command-Line Tool") says which blocks it takes for the text.
Its output loses line breaks, glues words and flattens tables, so the blocks themselves are kept, and it only votes on them.
"""

import logging
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from mujaz.reading.blocks import Block, blocks_of
from mujaz.reading.profiles import NO_PROFILE, Profile

_log = logging.getLogger(__name__)

_LONGEST_FOR_TRAFILATURA = 1_500_000
_MOST_TAGS_FOR_TRAFILATURA = 60_000
"""Characters and tags; a page with more is judged by its blocks alone, to stay within bounded time."""
_UNVOTED = 0.1
"""What prose counts that trafilatura left out, against 1 for what it took."""
_OTHER_TEXT = 0.5
"""What a character of short lines counts against an element."""
_LINKED = 0.6
"""The share of its characters in links from which a block is a list of links."""
_MOST_OF_THE_PROSE = 0.5
_TRIES = 4


def is_linked(block: Block) -> bool:
    """True for a block that is hardly anything but links."""
    return block.linked >= _LINKED * len(block.line.text)


def _counts(block: Block) -> bool:
    return block.line.prose and not is_linked(block)


def sound_blocks(root: HtmlElement, profile: Profile = NO_PROFILE) -> list[Block]:
    """The page's blocks, after making sure that no class name has the article's text itself taken for noise."""
    spared = frozenset() if profile.body is None else frozenset({profile.body})
    known = profile.parts
    blocks = blocks_of(root, spared, known)
    for _ in range(_TRIES):
        prose: Counter[HtmlElement | None] = Counter()
        for block in blocks:
            if _counts(block):
                prose[block.root] += len(block.line.text)
        named = Counter({element: size for element, size in prose.items() if element is not None})
        largest = named.most_common(1)
        if not largest or largest[0][1] < _MOST_OF_THE_PROSE * prose.total():
            break
        spared |= {largest[0][0]}
        blocks = blocks_of(root, spared, known)
    return blocks


def votes(page: str, blocks: Sequence[Block]) -> list[bool]:
    """For each block, whether trafilatura takes it for the article's text; all True where trafilatura has nothing to say."""
    text = _extracted(page)
    if not text:
        return [True] * len(blocks)
    joined = "".join(text.split())
    found = ["".join(block.line.text.split()) in joined for block in blocks]
    return (
        found
        if any(vote and block.line.prose for vote, block in zip(found, blocks, strict=True))
        else [True] * len(blocks)
    )


def _extracted(page: str) -> str | None:
    if len(page) > _LONGEST_FOR_TRAFILATURA or page.count("<") > _MOST_TAGS_FOR_TRAFILATURA:
        return None
    from trafilatura import extract  # noqa: PLC0415  # half a second to import: only pages need it

    try:
        text: str | None = extract(
            page, include_comments=False, include_tables=True, output_format="txt", with_metadata=False, fast=True
        )
    except Exception:  # noqa: BLE001  # whatever it does on hostile markup, the blocks are still there
        _log.debug("trafilatura failed", exc_info=True)
        return None
    return text


def _weight(block: Block, vote: bool) -> float:
    """What the block counts for the elements around it."""
    if block.part in {"noise", "caption", "contributors"}:
        return 0.0
    size = len(block.line.text)
    if _counts(block):
        return size if vote else _UNVOTED * size
    return -_OTHER_TEXT * size


def region_of(blocks: Sequence[Block], voted: Sequence[bool]) -> HtmlElement | None:
    """The element around the article's text: the one whose prose outweighs its other text most, and of equal ones the innermost.

    None for a page without prose.
    """
    score: dict[HtmlElement, float] = {}
    for block, vote in zip(blocks, voted, strict=True):
        weight = _weight(block, vote)
        element: HtmlElement | None = block.element
        while element is not None and weight:
            score[element] = score.get(element, 0.0) + weight
            element = element.getparent()
    if not score or max(score.values()) <= 0:
        return None
    best = max(score.values())
    equal = [element for element, value in score.items() if value == best]
    return max(equal, key=lambda element: sum(1 for _ in element.iterancestors()))


def inside(block: Block, region: HtmlElement) -> bool:
    """True when the block stands in the region."""
    element: HtmlElement | None = block.element
    while element is not None:
        if element is region:
            return True
        element = element.getparent()
    return False
