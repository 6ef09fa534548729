"""Text as a reader copies it from a page: the headline, the lines around it, the paragraphs, and none of the page's chrome.

It is read by form. Paragraphs are long lines that end in a stop; the headline is the line above them that has their words and no
full stop; date lines, by-lines and the photo's line stand between; short lines around are menus, buttons and lists.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mujaz.model import Article
from mujaz.reading.body import body_of
from mujaz.reading.bylines import (
    cue_of,
    is_known_name,
    is_short_name,
    names_in,
)
from mujaz.reading.captions import looks_like_caption
from mujaz.reading.chrome import (
    Line,
    ends_with_full_stop,
    heading,
    is_bullet,
    key_of,
    line_of,
    neighbours,
    without_bullet,
)
from mujaz.reading.datelines import day_of_dateline, is_date_line, is_issue_line
from mujaz.reading.front import Front, read_front, with_lines_above
from mujaz.reading.headlines import HEAD_LINES, headline_of
from mujaz.reading.moments import times_of
from mujaz.reading.timestamps import find_stamps
from mujaz.reading.writers import author_of_dateline, signed_below
from mujaz.text.folding import fold_text

_LINE_END = re.compile("\r\n|[\r\n\u2028\u2029\v\f]")
_LEAD_WORDS = 8
POINT_WORDS = range(4, 31)
"""Words of a point of a summary that has no bullet before it."""
_FARTHEST = 12
"""Lines between two paragraphs of one text at most."""
_SHARE_OF_TEXT = 0.4
_FEWEST_PARAGRAPHS = 2
_NEAR_HEADLINE = 5
"""Lines above the headline in which its date line may stand; one further up is the day on which the page was opened."""
_FEW_STOPS = 0.3
"""Share of long lines with a stop below which a text is one that leaves its full stops out."""
_LONG_WORDS = 12
_TAIL_LINES = 5
_SOURCE = "text"


class Summary(NamedTuple):
    """The publisher's own bullets, and the places of the lines that the box takes."""

    bullets: tuple[str, ...] = ()
    lines: frozenset[int] = frozenset()


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not empty; lines without an empty one between them are one group."""
    found: list[Line] = []
    group = 0
    for raw in _LINE_END.split(text):
        stripped = raw.strip()
        if fold_text(stripped).strip():
            found.append(line_of(stripped, group))
        else:
            group += 1
    return _with_unstopped_prose(found)


def _with_unstopped_prose(lines: list[Line]) -> list[Line]:
    """The lines, their long ones taken for paragraphs where the text as a whole leaves full stops out."""
    long = [line for line in lines if line.words >= _LONG_WORDS]
    if not long or sum(ends_with_full_stop(line.text) for line in long) >= _FEW_STOPS * len(long):
        return lines
    return [line._replace(prose=line.prose or line.words >= _LONG_WORDS) for line in lines]


def summary_of(lines: Sequence[Line]) -> Summary:
    """The publisher's summary: the bulleted lines behind one of its names.

    Lines without a bullet are taken too, where they stand in the heading's own run and paragraphs follow in another.
    """
    first = next((index for index, line in enumerate(lines) if heading(line) == "summary"), None)
    if first is None:
        return Summary()
    start = first
    while start < len(lines) and heading(lines[start]) in {"summary", "noise"}:
        start += 1
    end = start
    while end < len(lines) and is_bullet(lines[end].text):
        end += 1
    if end == start:
        while end < len(lines) and lines[end].group == lines[start - 1].group and lines[end].words in POINT_WORDS:
            end += 1
        if not any(line.prose for line in lines[end:]):
            end = start
    bullets = tuple(without_bullet(line.text) for line in lines[start:end])
    return Summary(bullets, frozenset(range(first, end)))


def is_lead(line: Line) -> bool:
    """True when the line can be the first paragraph."""
    form = line.prose and line.words >= _LEAD_WORDS and not is_bullet(line.text)
    return form and heading(line) is None and not looks_like_caption(line.text) and not is_date_line(line.text)


def _texts(lines: Sequence[Line], summary: Summary) -> list[list[int]]:
    """The places of what can be first paragraphs, those that stand near each other together."""
    groups: list[list[int]] = []
    for index, line in enumerate(lines):
        told_twice = any(line.key == other.key for other in neighbours(lines, index))  # a picture's words
        if index in summary.lines or not is_lead(line) or told_twice:
            continue
        if groups and index - groups[-1][-1] <= _FARTHEST:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _lead(lines: Sequence[Line], summary: Summary) -> int:
    """The place of the first paragraph of the first of the long texts; a lone sentence above its date line is a standfirst."""
    texts = _texts(lines, summary)
    if not texts:
        return next((i for i, line in enumerate(lines) if line.prose and i not in summary.lines), len(lines))
    sizes = [sum(lines[index].words for index in text) for text in texts]
    leads = next(text for text, size in zip(texts, sizes, strict=True) if size >= _SHARE_OF_TEXT * max(sizes))
    second = leads[1] if len(leads) > 1 else leads[0]
    dated = [index for index in range(max(0, second - HEAD_LINES), second) if is_date_line(lines[index].text)]
    return second if dated and dated[-1] > leads[0] and len(leads) > 1 else leads[0]


def _around(lines: Sequence[Line], headline: int | None, lead: int, summary: Summary) -> Front:
    """What the lines between headline and text tell; dates, by-lines and captions above the headline where none are below."""
    first = -1 if headline is None else headline
    told_again = lines[first].key if headline is not None else None
    below = [
        i
        for i in range(max(first + 1, lead - HEAD_LINES), lead)
        if i not in summary.lines and lines[i].key != told_again
    ]
    front = read_front([lines[index] for index in below])
    if headline is None or (front.stamps and front.byline.authors):
        return front
    near = range(max(0, headline - _NEAR_HEADLINE), headline)
    above = [
        line
        for index, line in enumerate(lines[:headline])
        if (index in near and (is_date_line(line.text) or cue_of(line.text) or is_known_name(line.text)))
        or is_issue_line(line.text)
    ]
    return with_lines_above(front, read_front(above)) if above else front


def _signature(lines: Sequence[Line], authors: Sequence[str]) -> int | None:
    """The place of the writer's name below the text, over the lines that tell who that is; None where it does not stand there."""
    names = {key_of(name) for name in authors}
    prose = 0
    for index, line in enumerate(lines):
        if prose >= _FEWEST_PARAGRAPHS and line.key in names:
            return index
        prose += line.prose
    return None


def contributors_below(tail: Sequence[Line]) -> tuple[str, ...]:
    """The names below "المساهمون", up to the first line that is none."""
    start = next((index for index, line in enumerate(tail) if heading(line) == "contributors"), None)
    names: list[str] = []
    for line in tail[start + 1 :] if start is not None else ():
        cue = cue_of(line.text)
        found = names_in(cue[1]) if cue else tuple(filter(is_short_name, names_in(line.text)))
        if not found or heading(line):
            break
        names += found
    return tuple(dict.fromkeys(names))


def read_text(text: str, identity: str = "") -> Article:
    """The article in copied text; its id is `identity`, and paragraphs are empty when there is no article in it."""
    lines = lines_of(text)
    summary = summary_of(lines)
    lead = _lead(lines, summary)
    headline = headline_of(lines, lead, summary.lines)
    front = _around(lines, headline, lead, summary)
    rest = [line for index, line in enumerate(lines[lead:], lead) if index not in summary.lines]
    body = body_of(rest[: _signature(rest, front.byline.authors)])
    tail = rest[body.end :]
    late = [line.text for line in tail[:_TAIL_LINES] if is_date_line(line.text)]
    late_stamps = [stamp for stamp in find_stamps("\n".join(late)) if not front.stamps or stamp.day is None]
    stamps = [*front.stamps, *late_stamps] or day_of_dateline(" ".join(body.paragraphs[:1]))
    times = times_of(stamps, _SOURCE)
    reporter = author_of_dateline(body.paragraphs[0]) if body.paragraphs and not front.byline.authors else None
    authors = (reporter,) if reporter else front.byline.authors or signed_below(line.text for line in tail)
    contributors = tuple(dict.fromkeys((*front.byline.contributors, *contributors_below(tail))))
    found = {
        "headline": headline,
        "published": times.published,
        "modified": times.modified,
        "image": front.image,
        "authors": authors,
        "contributors": contributors,
        "standfirst": front.standfirst,
        "publisher_summary": summary.bullets,
        "paragraphs": body.paragraphs,
    }
    return Article(
        id=identity,
        headline=None if headline is None else lines[headline].text,
        paragraphs=body.paragraphs,
        published=times.published,
        modified=times.modified,
        image=front.image,
        authors=authors,
        contributors=contributors,
        standfirst=front.standfirst,
        publisher_summary=summary.bullets,
        sources={name: _SOURCE for name, value in found.items() if value not in (None, ())},
        problems=times.problems,
    )
