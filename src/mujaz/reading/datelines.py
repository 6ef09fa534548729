"""Lines that are there for their date: a page's stamps, an issue's line, the head of an agency's text."""

import re
from collections.abc import Sequence

from mujaz.lexicon import load
from mujaz.reading.bylines import cue_of, is_name
from mujaz.reading.captions import has_pictures_data, split_caption
from mujaz.reading.chrome import LONGEST_SHORT_LINE, Line
from mujaz.reading.timestamps import Stamp, find_stamps
from mujaz.text.calendar import WEEKDAYS
from mujaz.text.folding import fold_text
from mujaz.text.tokens import strip_to, tokenize

_STAMPS = load("stamps")
_COUNTED = frozenset(fold_text(word) for word in load("page_chrome")["counted"])
_FILLER = frozenset(fold_text(word) for word in _STAMPS["filler"]["words"]) | WEEKDAYS.keys() | _COUNTED
_LABEL_WORDS = {
    word for labels in _STAMPS["labels"].values() for label in labels for word in fold_text(label).split()
} | {fold_text(word) for words in (*_STAMPS["clock"].values(), *_STAMPS["era"].values()) for word in words}
_ISSUE = frozenset(fold_text(word) for word in _STAMPS["issue"]["words"])
_SEGMENT = re.compile(r"[|•·\n]")
HEAD = 90
"""Characters at the head of a paragraph in which an agency's place and day stand."""
_HEAD_END = re.compile(r"^[^.،؛:]{0,25}(?:[-–—:]|\)|/)\s")
_STRAY_WORDS = 5
"""Words that a date line may have besides its date: a city, an agency, a name."""


def without_stamps(text: str, stamps: Sequence[Stamp]) -> str:
    """The text with a bar in the place of each stamp."""
    rest, last = "", 0
    for stamp in stamps:
        rest, last = rest + text[last : stamp.start] + " | ", stamp.end
    return rest + text[last:]


def stray_words(text: str) -> list[str]:
    """The words of a line that do not go with dates."""
    known = _FILLER | _LABEL_WORDS
    tokens = [token for token in tokenize(text) if token.kind == "word"]
    return [token.text for token in tokens if token.folded not in known and not strip_to(token.folded, WEEKDAYS.keys())]


def is_date_line(text: str) -> bool:
    """True when a day or a clock is what the line is there for: hardly any words stand besides it."""
    stamps = find_stamps(text) if len(text) <= LONGEST_SHORT_LINE else []
    if not stamps or has_pictures_data(text):
        return False
    stray = stray_words(without_stamps(text, stamps))
    if not any(stamp.day or stamp.label for stamp in stamps):
        return not stray
    segments = _SEGMENT.split(without_stamps(text, stamps))
    named = sum(len(stray_words(segment)) for segment in segments if cue_of(segment) or is_name(segment))
    return len(stray) - named < _STRAY_WORDS and not _closing_bracket_is_a_credit(text, stamps)


def is_issue_line(text: str) -> bool:
    """True for a masthead's line with the number and the day of the issue, which is the day of what is in it."""
    return is_date_line(text) and any(token.folded in _ISSUE for token in tokenize(text))


def _closing_bracket_is_a_credit(text: str, stamps: Sequence[Stamp]) -> bool:
    found = split_caption(text)
    tail = text[stamps[-1].end :]
    return found.credit is not None and found.words is not None and "(" in tail and not stamps[-1].zone


def day_of_dateline(paragraph: str) -> tuple[Stamp, ...]:
    """The day that an agency's text begins with: a place, the day and the agency before a dash or a bracket's end.

    "مسقط 2-3-2025 وفا- أعلنت …" has one; a day further on in the sentence is its own affair.
    """
    head = paragraph[:HEAD]
    stamps = [stamp for stamp in find_stamps(head) if stamp.day]
    if not stamps or len(head[: stamps[0].start].split()) > 4:
        return ()
    return tuple(stamps[:1]) if _HEAD_END.search(head[stamps[0].end :]) else ()


def is_only_a_label(line: Line) -> bool:
    """True for "آخر تحديث:" or "نشر في" on a line of its own: its date stands on the next."""
    return 0 < line.words <= 4 and not stray_words(line.text) and any(word in _LABEL_WORDS for word in line.key.split())
