"""What stands within an article's text on its page and is no part of it: boxes of other stories, pull quotes, captions."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from mujaz.reading.blocks import Block
from mujaz.reading.bylines import cue_of
from mujaz.reading.chrome import Line, ends_with_full_stop, heading
from mujaz.reading.datelines import is_date_line
from mujaz.reading.region import inside, is_linked

_LEAD_WORDS = 25
"""Words from which a block that a class name calls an introduction is the first paragraph, where it ends with a full stop."""
_PARAGRAPH_WORDS = 15
_QUOTED_WORDS = 4
_CAPTION_WORDS = 30


def _around(block: Block) -> Iterator[HtmlElement]:
    """The block's element and those around it, inner ones first."""
    yield block.element
    yield from block.element.iterancestors()


def as_they_read(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; what a class name calls a standfirst, but is a by-line, a date line, a paragraph or a sub-heading, set free."""

    def reads_as_standfirst(line: Line) -> bool:
        named = cue_of(line.text) is not None or is_date_line(line.text)
        return not named and not (line.words >= _LEAD_WORDS and ends_with_full_stop(line.text))

    free = [block.part == "standfirst" and not reads_as_standfirst(block.line) for block in blocks]
    for i in range(1, len(blocks)):
        behind_text = _is_paragraph(blocks[i - 1].line) and blocks[i - 1].part is None
        free[i] |= blocks[i].part == "standfirst" and behind_text  # a sub-heading
    return [block._replace(part=None) if freed else block for block, freed in zip(blocks, free, strict=True)]


def _is_paragraph(line: Line) -> bool:
    return line.words >= _PARAGRAPH_WORDS and ends_with_full_stop(line.text)


def _holders(blocks: Sequence[Block], places: Iterable[int]) -> set[HtmlElement]:
    """The elements around the paragraphs among some blocks."""
    return {outer for i in places if _is_paragraph(blocks[i].line) for outer in _around(blocks[i])}


def _widest(element: HtmlElement, region: HtmlElement, holders: set[HtmlElement]) -> HtmlElement:
    """The widest element around one that holds no paragraph of the text."""
    while (outer := element.getparent()) is not None and outer is not region and outer not in holders:
        element = outer
    return element


def _quoted_again(blocks: Sequence[Block], body: Sequence[int], region: HtmlElement) -> set[int]:
    """The places of pull quotes, with who said them: quoted blocks whose words stand in another block of the text."""
    keys = "\n".join(blocks[i].line.key for i in body)
    quotes = {
        i: quote
        for i in body
        if blocks[i].line.words >= _QUOTED_WORDS
        and (quote := next((element for element in islice(_around(blocks[i]), 3) if element.tag == "blockquote"), None))
        is not None
        and keys.count(blocks[i].line.key) > 1
    }
    holders = _holders(blocks, (i for i in body if i not in quotes))
    boxes = [_widest(quote, region, holders) for quote in quotes.values()]
    return {i for i in body if any(inside(blocks[i], box) for box in boxes)}


def _boxes(blocks: Sequence[Block], body: Sequence[int], region: HtmlElement) -> set[int]:
    """The places of boxes of other stories in the text: the widest element around a box's heading that holds no paragraph.

    Where that is the heading alone, the list or the links behind it belong to the box.
    """
    holders = _holders(blocks, body)
    dropped: set[int] = set()
    for i in body:
        if heading(blocks[i].line) != "box":
            continue
        box = _widest(blocks[i].element, region, holders)
        inner = {j for j, block in enumerate(blocks) if inside(block, box)}
        if box is blocks[i].element:
            inner |= _listed_behind(blocks, i)
        dropped |= inner if len(inner) > 1 else set()
    return dropped


def _listed_behind(blocks: Sequence[Block], place: int) -> set[int]:
    """The places of the list, or of the blocks of links, that stand behind a block."""
    behind = blocks[place].element.getnext()
    if behind is not None and behind.tag in {"ul", "ol"}:
        return {i for i, block in enumerate(blocks) if inside(block, behind)}
    end = place + 1
    while end < len(blocks) and is_linked(blocks[end]):
        end += 1
    return set(range(place + 1, end))


def _is_second_caption(block: Block) -> bool:
    """True behind a picture within the text, for a line in brackets, or one without a full stop in the picture's own paragraph."""
    text = block.line.text
    if not block.pictured or block.line.words > _CAPTION_WORDS:
        return False
    bracketed = text.startswith("(") and text.endswith(")")
    own = block.element.tag == "p" and block.element.find(".//img") is not None and not ends_with_full_stop(text)
    return bracketed or own


def without_asides(blocks: Sequence[Block], body: Sequence[int], region: HtmlElement) -> list[int]:
    """The places in `body` that are text.

    Args:
        blocks: the page's blocks.
        body: the places of those that may be text.
        region: the element around the text.
    """
    kept = [i for i in body if not _is_second_caption(blocks[i])]
    others = _boxes(blocks, kept, region) | _quoted_again(blocks, kept, region)
    return [i for i in kept if i not in others]
