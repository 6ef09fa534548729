"""What stands between a headline and the first paragraph: date lines, by-lines, the photo's line, the standfirst."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Image
from mujaz.reading.bylines import (
    Byline,
    cue_of,
    has_given_name,
    is_glued,
    is_known_name,
    is_name,
    is_place,
    is_short_name,
    names_in,
    parse_byline,
)
from mujaz.reading.captions import Caption, credit_of, looks_like_caption, split_caption, split_marked_caption
from mujaz.reading.chrome import LONGEST_SHORT_LINE, Line, after_caption_start, ends_with_stop, heading
from mujaz.reading.timestamps import Stamp, find_stamps
from mujaz.text.calendar import WEEKDAYS
from mujaz.text.folding import fold_text
from mujaz.text.tokens import strip_to, tokenize

_STAMPS = load("stamps")
_FILLER = frozenset(fold_text(word) for word in _STAMPS["filler"]["words"]) | WEEKDAYS.keys()
_LABEL_WORDS = {
    word for labels in _STAMPS["labels"].values() for label in labels for word in fold_text(label).split()
} | {fold_text(word) for words in (*_STAMPS["clock"].values(), *_STAMPS["era"].values()) for word in words}
_ISSUE = frozenset(fold_text(word) for word in _STAMPS["issue"]["words"])
_NAMES_APART = re.compile(r"\s*[/|،]\s*|\s+و\s+")
_MOST_WRITERS = 4
_SEGMENT = re.compile(r"[|•·\n]")
_DASH = re.compile(r"\s+[-–—ـ/]\s*|\s*[-–—/]\s+|\s*:\s*")
_BYLINE_WORDS = 8
_PAPER_WORDS = 4
"""Words that a paper's name and "من" with a city take."""
_DATELINE = 90
"""Characters at the head of a paragraph in which an agency's place and day stand."""
_DATELINE_END = re.compile(r"^[^.،؛:]{0,25}(?:[-–—:]|\)|/)\s")
_BEHIND_AGENCY = re.compile(r"\)\s*[-–—]\s*([^-–—()،.]{5,40}?)\s*[-–—]\s")
_STRAY_WORDS = 5
"""Words that a date line may have besides its date: a city, an agency, a name."""
_STANDFIRST_WORDS = 8
_CAPTION_WORDS = 4
_TWO_PART_WORDS = 12


class Front(NamedTuple):
    """What the lines around a headline tell."""

    stamps: tuple[Stamp, ...] = ()
    byline: Byline = Byline()
    image: Image | None = None
    standfirst: str | None = None


def _without_stamps(text: str, stamps: Sequence[Stamp]) -> str:
    rest, last = "", 0
    for stamp in stamps:
        rest, last = rest + text[last : stamp.start] + " | ", stamp.end
    return rest + text[last:]


def _stray_words(text: str) -> list[str]:
    known = _FILLER | _LABEL_WORDS
    tokens = [token for token in tokenize(text) if token.kind == "word"]
    return [token.text for token in tokens if token.folded not in known and not strip_to(token.folded, WEEKDAYS.keys())]


def is_date_line(text: str) -> bool:
    """True when a day or a clock is what the line is there for: hardly any words stand besides it."""
    stamps = find_stamps(text) if len(text) <= LONGEST_SHORT_LINE else []
    if not stamps:
        return False
    stray = _stray_words(_without_stamps(text, stamps))
    if not any(stamp.day or stamp.label for stamp in stamps):
        return not stray
    segments = [segment for segment in _SEGMENT.split(text) if not find_stamps(segment)]
    named = sum(len(_stray_words(segment)) for segment in segments if cue_of(segment) or is_name(segment))
    return len(stray) - named < _STRAY_WORDS and not _closing_bracket_is_a_credit(text, stamps)


def is_issue_line(text: str) -> bool:
    """True for a masthead's line with the number and the day of the issue, which is the day of what is in it."""
    return is_date_line(text) and any(token.folded in _ISSUE for token in tokenize(text))


def _closing_bracket_is_a_credit(text: str, stamps: Sequence[Stamp]) -> bool:
    found = split_caption(text)
    tail = text[stamps[-1].end :]
    return found.credit is not None and found.words is not None and "(" in tail and not stamps[-1].zone


def _byline_of(line: Line) -> Byline:
    """The people whom the line names behind a cue, or as all that stands beside a date ("21 مايو 2022، 01:46 ليلى أبو زيد")."""
    stamps = find_stamps(line.text)
    text = _without_stamps(line.text, stamps)
    found = parse_byline(text)
    rest = _beside(line.text, stamps)
    beside = is_short_name(rest) and len(_stray_words(text)) == len(rest.split())
    return Byline(authors=(rest,)) if beside and not any(found) else found


def _beside(text: str, stamps: Sequence[Stamp]) -> str:
    """What stands behind a line's stamps, or before them, if one of them tells a day; nothing where something stands on both sides."""
    if not any(stamp.day for stamp in stamps):
        return ""
    sides = [part.strip(" :|،,-–—ـ\u200e\u200f\xa0") for part in (text[: stamps[0].start], text[stamps[-1].end :])]
    return "" if all(sides) else sides[0] or sides[1]


def _bare_names(line: Line) -> tuple[str, ...]:
    """The names of a line that is nothing but names, as by-lines are: one, or several between bars."""
    if ends_with_stop(line.text) or heading(line) or not _stray_words(line.text):
        return ()
    parts = [part.strip() for part in _NAMES_APART.split(line.text.strip()) if part.strip()]
    return tuple(parts) if len(parts) <= _MOST_WRITERS and all(map(is_short_name, parts)) else ()


def _placed_name(line: Line) -> tuple[str, ...]:
    """The name in a line such as "الدوادمي - مسفر القباني", "حلب - القلعة - رنا الدباغ": a place, perhaps the paper, a name.

    A name with a known first name needs no place ("المنارة بوست - حمزة الفيلالي من فاس").
    """
    parts = [part.strip() for part in _DASH.split(line.text.strip(" :")) if part.strip()]
    if line.words > _BYLINE_WORDS or len(parts) not in {2, 3} or ends_with_stop(line.text):
        return ()
    placed = any(is_place(part) or len(part.split()) == 1 for part in parts)
    names = tuple(name for part in parts for name in names_in(part) if _stray_words(name))
    known = tuple(name for name in names if is_known_name(name))
    if placed and len(names) == 1:
        return names
    others = len(_stray_words(line.text)) - sum(len(name.split()) for name in known)
    return known if len(known) == 1 and others <= _PAPER_WORDS else ()


def _behind_paper(line: Line) -> tuple[str, ...]:
    """The name behind a paper's that looks like one too: "جسر المدينة – ميّادة السرميني"."""
    parts = [part.strip() for part in _DASH.split(line.text.strip(" :")) if part.strip()]
    named = len(parts) == 2 and line.words <= _BYLINE_WORDS and all(map(is_short_name, parts))
    return (parts[1],) if named and not ends_with_stop(line.text) else ()


def _merged(one: Byline, other: Byline) -> Byline:
    pairs = zip(one, other, strict=True)
    return Byline(*(tuple(dict.fromkeys((*first, *second))) for first, second in pairs))


def _bylines(lines: Sequence[Line]) -> tuple[Byline, set[int]]:
    """The people named and the lines that name them: behind a cue, else behind a place, else alone, beside a date or by a known name."""
    byline, used = Byline(), set[int]()
    for index, line in enumerate(lines):
        found = _byline_of(line)
        if not any(found) and index - 1 in used and byline.authors and not _dated(line):
            found = Byline(authors=_bare_names(line))  # the second of two writers, in a line of their own
        if any(found):
            byline = _merged(byline, found)
            used.add(index)
    if byline.authors:
        return byline, used
    for index, line in enumerate(lines):
        if names := _placed_name(line):
            return byline._replace(authors=names), used | {index}
    for index, line in enumerate(lines):
        beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
        names = _bare_names(line) or _behind_paper(line)
        if names and (any(map(_dated, beside)) or all(map(has_given_name, names))):
            return byline._replace(authors=names), used | {index}
    return byline, used


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
    for index in free:
        if looks_like_caption(lines[index].text) and lines[index].words >= 2:
            return split_marked_caption(lines[index].text), {index}
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


def _dated(line: Line) -> bool:
    return is_date_line(line.text)


def _is_where_it_comes_from(line: Line) -> bool:
    """True for "المدار نيوز - أبوظبي": a paper and its city."""
    parts = [part.strip() for part in _DASH.split(line.text.strip(" :")) if part.strip()]
    return len(parts) == 2 and any(map(is_place, parts)) and line.words <= _BYLINE_WORDS


def _can_stand_alone(line: Line) -> bool:
    if heading(line) is not None or _is_where_it_comes_from(line):
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


def day_of_dateline(paragraph: str) -> tuple[Stamp, ...]:
    """The day that an agency's text begins with: a place, the day and the agency before a dash or a bracket's end.

    "مسقط 2-3-2025 وفا- أعلنت …" has one; a day further on in the sentence is its own affair.
    """
    head = paragraph[:_DATELINE]
    stamps = [stamp for stamp in find_stamps(head) if stamp.day]
    if not stamps or len(head[: stamps[0].start].split()) > 4:
        return ()
    return tuple(stamps[:1]) if _DATELINE_END.search(head[stamps[0].end :]) else ()


def author_of_dateline(paragraph: str) -> str | None:
    """The reporter whom an agency's text names in its head: "عمان 19 تشرين الثاني (المدار)- رعد البطوش- أطلقت …"."""
    head = paragraph[:_DATELINE]
    signed = _BEHIND_AGENCY.search(head)
    if signed and is_short_name(signed.group(1)):
        return signed.group(1)
    parts = _DASH.split(head)[1:-1]
    return next((part.strip() for part in parts[:2] if is_known_name(part.strip())), None)


def read_front(lines: Sequence[Line]) -> Front:
    """What the lines that stand around a headline and are not chrome tell, each line used once.

    Args:
        lines: those between the headline and the first paragraph in their order, or whatever stands in their stead.
    """
    lines = [
        line for line in lines if len(line.text) <= LONGEST_SHORT_LINE and (heading(line) != "noise" or _dated(line))
    ]
    dated = {index for index, line in enumerate(lines) if _dated(line) or _only_a_label(line)}
    stamps = tuple(find_stamps("\n".join(lines[index].text for index in sorted(dated))))
    byline, byline_lines = _bylines(lines)
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
        byline=front.byline if front.byline.authors else _merged(front.byline, above.byline),
    )


def _names_photographers_only(line: Line) -> bool:
    byline = _byline_of(line)
    return bool(byline.photographers) and not byline.authors


def _only_a_label(line: Line) -> bool:
    """True for "آخر تحديث:" or "نشر في" on a line of its own: its date stands on the next."""
    return (
        0 < line.words <= 4 and not _stray_words(line.text) and any(word in _LABEL_WORDS for word in line.key.split())
    )
