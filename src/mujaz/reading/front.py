"""What stands between a headline and the first paragraph: date lines, by-lines, the photo's line, the standfirst."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.model import Image
from mujaz.reading.bylines import Byline, cue_of, is_glued, is_place
from mujaz.reading.captions import Caption, credit_of, looks_like_caption, split_caption, split_marked_caption
from mujaz.reading.chrome import LONGEST_SHORT_LINE, Line, after_caption_start, ends_with_stop, heading
from mujaz.reading.datelines import is_date_line, is_only_a_label
from mujaz.reading.timestamps import Stamp, find_stamps
from mujaz.reading.writers import byline_of, is_where_it_comes_from, merged, writers_of

_STANDFIRST_WORDS = 8
_CAPTION_WORDS = 4
_TWO_PART_WORDS = 12


class Front(NamedTuple):
    """What the lines around a headline tell."""

    stamps: tuple[Stamp, ...] = ()
    byline: Byline = Byline()
    image: Image | None = None
    standfirst: str | None = None


def _announced_caption(lines: Sequence[Line], told: int, free: Sequence[int]) -> tuple[Caption, set[int]]:
    """The caption at `told`, and the credit of another line: "صدر الصورة، …" above "التعليق على الصورة، …"."""
    caption = split_caption(lines[told].text)
    for index in free:
        credit = credit_of(lines[index].text)
        if credit and caption.credit is None:
            return caption._replace(credit=credit), {told, index}
    return caption, {told}


def _photo_lines(lines: Sequence[Line], used: set[int]) -> tuple[Caption | None, set[int]]:
    """The caption: the first line that has the form of one, else the line before a credit that stands alone."""
    free = [index for index in range(len(lines)) if index not in used and heading(lines[index]) is None]
    told = next((index for index in free if after_caption_start(lines[index].text)), None)
    if told is not None:
        return _announced_caption(lines, told, free)
    twin = next((i for i in free if i + 1 in free and lines[i].key == lines[i + 1].key and lines[i].words > 2), None)
    if twin is not None:  # the picture's words, as its text and as its caption
        return split_marked_caption(lines[twin].text), {twin, twin + 1}
    for index in free:
        if looks_like_caption(lines[index].text) and lines[index].words >= 2:
            return _with_credit_below(lines, index)
    for index, line in enumerate(lines):
        credit = credit_of(line.text) if line.words <= 8 else None
        if credit:
            words = next(
                (
                    other
                    for other in (index - 1, index + 1)
                    if other in free and not _dated(lines[other]) and lines[other].words > 2
                ),
                None,
            )
            caption = split_caption(lines[words].text) if words is not None else Caption(None)
            return caption._replace(credit=credit), {index} | ({words} if words is not None else set())
    return None, set()


def _with_credit_below(lines: Sequence[Line], index: int) -> tuple[Caption, set[int]]:
    """The caption at `index`, and the credit that stands alone in the next line."""
    caption = split_marked_caption(lines[index].text)
    credit = credit_of(lines[index + 1].text) if index + 1 < len(lines) else None
    return (
        (caption._replace(credit=credit), {index, index + 1}) if credit and not caption.credit else (caption, {index})
    )


def _dated(line: Line) -> bool:
    return is_date_line(line.text)


def _can_stand_alone(line: Line) -> bool:
    if heading(line) is not None or is_where_it_comes_from(line) or line.text.endswith(":"):
        return False
    return (
        not is_place(line.text) and not is_glued(line.text) and cue_of(line.text) is None and not find_stamps(line.text)
    )


def _lone_lines(lines: Sequence[Line], used: set[int]) -> tuple[str | None, str | None]:
    """A standfirst and a caption among the lines that nothing else has claimed.

    The standfirst is a long line or a sentence above the date line or the by-line; the caption, which ends without a full stop,
    stands below, or is short.
    """
    marks = sorted(index for index in range(len(lines)) if index in used)
    first_mark = marks[0] if marks else len(lines)
    free = [i for i, line in enumerate(lines) if i not in used and _can_stand_alone(line)]
    above = [i for i in free if i < first_mark and lines[i].words >= _STANDFIRST_WORDS]
    below = [
        i
        for i in free
        if (i > first_mark or lines[i].words < _STANDFIRST_WORDS)
        and lines[i].words >= _CAPTION_WORDS
        and not ends_with_stop(lines[i].text)
    ]
    if not above and below and _reads_as_standfirst(lines[below[0]]):
        above, below = below[:1], below[1:]
    standfirst = lines[above[0]].text if above else None
    caption = lines[below[0]].text if below else None
    return standfirst, caption


def _reads_as_standfirst(line: Line) -> bool:
    """True for a line that is longer than captions are and has more than one part."""
    return line.words >= _TWO_PART_WORDS and bool(set("،؛:") & set(line.text) or ".." in line.text)


def read_front(lines: Sequence[Line]) -> Front:
    """What the lines that stand around a headline and are not chrome tell, each line used once.

    Args:
        lines: those between the headline and the first paragraph in their order, or whatever stands in their stead.
    """
    lines = [
        line for line in lines if len(line.text) <= LONGEST_SHORT_LINE and (heading(line) != "noise" or _dated(line))
    ]
    dated = {index for index, line in enumerate(lines) if _dated(line) or is_only_a_label(line)}
    stamps = tuple(find_stamps("\n".join(lines[index].text for index in sorted(dated))))
    byline, byline_lines = writers_of(lines)
    used = dated | byline_lines
    photo_only = {index for index in byline_lines - dated if _names_photographers_only(lines[index])}
    caption, photo_lines = _photo_lines(lines, used - photo_only)
    used |= photo_lines
    standfirst, words = _lone_lines(lines, used)
    if caption is None and words:
        caption = split_marked_caption(words)
    image = None
    if caption and (caption.words or caption.credit):
        image = Image(caption=caption.words, credit=caption.credit, taken=caption.taken)
    return Front(stamps, byline, image, standfirst)


def with_lines_above(front: Front, above: Front) -> Front:
    """What the lines below a headline tell, with days and people of those above it where there are none below."""
    return front._replace(
        stamps=front.stamps or above.stamps,
        byline=front.byline if front.byline.authors else merged(front.byline, above.byline),
    )


def _names_photographers_only(line: Line) -> bool:
    byline = byline_of(line)
    return bool(byline.photographers) and not byline.authors
