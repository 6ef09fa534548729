"""The paragraphs among an article's lines: boxes, buttons, teasers and what comes after the end are left out."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.reading.bylines import is_agency, is_photo_credit
from mujaz.reading.captions import split_caption
from mujaz.reading.chrome import (
    Line,
    after_caption_start,
    ends_with_full_stop,
    heading,
    is_announced_below,
    is_bullet,
    is_marked,
)

_BOX_ENDS_AT = 15
"""Words of the paragraph that ends a box of other stories: their titles are shorter, or end without a full stop."""
_LAST_LINE_WORDS = 15
"""Words that a last line without a full stop must have to be a paragraph rather than a tag or a title."""
_SECTION_WORDS = 3


class Body(NamedTuple):
    """The paragraphs, and the index of the first line behind them."""

    paragraphs: tuple[str, ...]
    end: int


def _is_title_on_the_line(line: Line) -> bool:
    """True for "اقرأ أيضاً: عنوان قصة أخرى": the box is this one line."""
    return ":" in line.text.rstrip(" :\u00a0") and line.words > _SECTION_WORDS


def _box_end(lines: Sequence[Line], start: int) -> int:
    """The index behind the box whose heading is at `start`.

    A box with titles in the heading's own run ends with that run; one whose heading stands alone goes on to the next paragraph, or
    behind it where its title is told twice, as a picture's words and as a link: then a sentence of its story follows.
    """
    group = lines[start].group
    twice = start + 2 < len(lines) and lines[start + 1].key == lines[start + 2].key
    titled = start + 1 < len(lines) and lines[start + 1].group == group
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line.prose and line.words >= _BOX_ENDS_AT and ends_with_full_stop(line.text):
            teaser = twice and index == start + 3 and not line.key.startswith("و")  # a text goes on with "and"
            return index + 1 if teaser else index
        if titled and line.group != group:
            return index
        if heading(line) in {"end", "contributors"}:
            return index
    return len(lines)


def _is_of_a_picture(line: Line) -> bool:
    """True for a further picture's or a film's line within the text: "صدر الصورة، …", "التعليق على الصورة، …", "شاهد.. …"."""
    if line.prose:
        return False
    if after_caption_start(line.text) is not None or is_photo_credit(line.text) or is_marked(line):
        return True
    credit = split_caption(line.text).credit
    return credit is not None and is_agency(credit)


def _lines_of_a_picture(lines: Sequence[Line], index: int) -> int:
    """How many lines from `index` on are a picture's: two where its words stand as its text and as its caption."""
    line, below = lines[index], lines[index + 1 : index + 3]
    if _is_of_a_picture(line):
        return 1
    if below and line.key == below[0].key and line.words > _SECTION_WORDS:
        return 2
    return 1 if is_announced_below(line, below) else 0


def _is_teaser(run: Sequence[Line], after: Line) -> bool:
    """True for a section's name over a title, in a run of their own: another story's box without a heading."""
    if not 2 <= len(run) <= 3 or run[0].group == after.group or len({line.group for line in run}) != 1:
        return False
    title = run[1].text
    return run[0].words <= _SECTION_WORDS < run[1].words and not title.endswith(":") and not ends_with_full_stop(title)


def _kept(run: list[Line], after: Line | None) -> list[Line]:
    """Which lines of a run of chrome and of lines without the form of paragraphs belong to the text that goes on with `after`."""
    if after is not None and _is_teaser(run, after):
        return []
    run = [line for line in run if heading(line) is None]
    if after is None:
        last = run[:1] if run and (run[0].words >= _LAST_LINE_WORDS or is_bullet(run[0].text)) else []
        return run if run and all(is_bullet(line.text) for line in run) else last
    return run


def _drop_run_of(group: int, run: list[Line]) -> list[Line]:
    return [line for line in run if line.group != group]


def _drop_title_at_the_end(kept: list[Line]) -> None:
    """Take off a short question with the headings above it where the text ends with them: it is the title of another story."""
    if len(kept) < 2 or kept[-1].words >= _LAST_LINE_WORDS or ends_with_full_stop(kept[-1].text) or kept[-2].prose:
        return
    kept.pop()
    while kept and not kept[-1].prose:
        kept.pop()


def body_of(lines: Sequence[Line]) -> Body:
    """The paragraphs of lines that begin with the first paragraph.

    Sub-headings and lists between paragraphs are kept. The text ends at a heading that the word lists know for one that stands
    below articles, otherwise with its last paragraph.
    """
    kept: list[Line] = []
    run: list[Line] = []
    end = index = 0
    while index < len(lines):
        line, kind = lines[index], heading(lines[index])
        pictured = _lines_of_a_picture(lines, index) if kind is None else 0
        if pictured:
            index += pictured
            continue
        if kind in {"end", "contributors"} and kept:
            break
        if kind == "box":
            run = _drop_run_of(line.group, run)
            index = index + 1 if _is_title_on_the_line(line) else _box_end(lines, index)
            continue
        if kind is None and line.prose:
            kept += [*_kept(run, line), line]
            run, end = [], index + 1
        else:
            run.append(line)
        index += 1
    _drop_title_at_the_end(kept)
    last = _kept(run, None)
    return Body(tuple(line.text for line in kept + last), max(end, lines.index(last[-1]) + 1 if last else 0))
