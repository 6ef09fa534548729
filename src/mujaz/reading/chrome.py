"""What kind of line a line is: part of the page around the article, or of the article. The words are data (`page_chrome.toml`)."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import INVISIBLE, fold_text

Heading = Literal["noise", "box", "end", "summary", "contributors"]

_CHROME = load("page_chrome")
_EDGE_MARKS = re.compile(r"^[\W_]+|[\W_]+$")
_SPACE = re.compile(r"\s+")
_TAIL_SPACE = re.compile(rf"[\s{INVISIBLE}]+$")
_CLOSERS = "\"”»’')]}›"
_STOPS = ".؟?!…"
_BULLETS = "-•–—*●▪◆■○·‣⁃✔"
LONGEST_SHORT_LINE = 400
"""Characters up to which a line can be a date line, a by-line or a caption; longer ones are not even looked at, to bound the time."""
_LONGEST_KEY = 2_000
_LONG_LINE = 25
"""Words from which a line is a paragraph even without a full stop."""
_SENTENCE_WORDS = 4
"""Words from which a line with a stop at its end is a paragraph."""
_HEADING_WORDS = 6


class Line(NamedTuple):
    """A line or block: its text as written but for white space at the ends, its folded words, and the run of lines it stands in.

    `prose` is true for a line that has the form of a paragraph.
    """

    text: str
    key: str
    words: int
    group: int
    prose: bool


def key_of(text: str) -> str:
    """The folded words of a line with one space between them, without the marks at its ends: what the word lists are compared with.

    Of a very long line, its beginning.
    """
    return _EDGE_MARKS.sub("", _SPACE.sub(" ", fold_text(text[:_LONGEST_KEY])))


def ends_with_stop(text: str) -> bool:
    """True when the text ends a sentence: a full stop, a question or an exclamation mark, closing marks behind it or before it."""
    bare = _TAIL_SPACE.sub("", text).rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _STOPS


def ends_with_full_stop(text: str) -> bool:
    """True when the text ends with a full stop: what paragraphs do and headlines do not."""
    bare = _TAIL_SPACE.sub("", text).rstrip(_CLOSERS)
    return bare.endswith(".") and not bare.endswith("..")


def line_of(text: str, group: int) -> Line:
    """The line with its folded form; `text` is stripped already."""
    key = key_of(text)
    words = len(key.split())
    return Line(text, key, words, group, words >= _LONG_LINE or (words >= _SENTENCE_WORDS and ends_with_stop(text)))


def _keys(name: str) -> frozenset[str]:
    return frozenset(key_of(entry) for entry in _CHROME[name])


_HEADINGS: tuple[tuple[Heading, frozenset[str]], ...] = (
    ("summary", _keys("summary")),
    ("contributors", _keys("contributors")),
    ("end", _keys("ends")),
    ("box", _keys("boxes")),
    ("noise", _keys("lines")),
)
_FRONT_PAGES = _keys("front_pages")
_YOU_ARE_HERE = tuple(key_of(entry) for entry in _CHROME["you_are_here"])
_COUNTED = _keys("counted")
_CAPTION_STARTS = _keys("captions")
_MARKED = tuple(sorted(_keys("marked"), key=len, reverse=True))
_BUTTONS = _keys("buttons")
_FEWEST_BUTTONS = 3
_MOSTLY_BUTTONS = 0.8
_NEWSLETTERS = tuple(key_of(entry) for entry in _CHROME["newsletters"])
_INVITATIONS = tuple(key_of(entry) for entry in _CHROME["invitations"])
_STARTS = tuple(key_of(entry) for entry in _CHROME["starts"])
_END_STARTS = tuple(sorted(_keys("ends"), key=len, reverse=True))
_SENTENCES_AT_THE_END = tuple(key_of(entry) for entry in _CHROME["end_starts"])
_BOX_STARTS = tuple(sorted(_keys("boxes"), key=len, reverse=True))


def _begins(line: Line, starts: tuple[str, ...]) -> bool:
    """True when a listed heading stands at the head of the line with a colon or a bar behind it."""
    for start in starts if line.key.startswith(starts) else ():
        if line.key.startswith(start):
            rest = line.key[len(start) :].lstrip()
            if rest[:1] in {":", "|", "/", "©"}:
                return True
    return False


def _is_breadcrumb(line: Line) -> bool:
    """True for "الرئيسية » سياسة » عنوان الخبر", "آراء › زوايا": sections with a mark between them that ends no quotation."""
    first, mark, _ = next((line.text.partition(sign) for sign in "»›>/" if sign in line.text), ("", "", ""))
    if (mark and key_of(first) in _FRONT_PAGES) or line.key.startswith(_YOU_ARE_HERE):
        return True
    return (
        mark in {"»", "›"} and line.words <= _HEADING_WORDS and first[-1:].isspace() and not set("«‹") & set(line.text)
    )


def _is_counter(line: Line) -> bool:
    """True for "2,119 مشاهدة": a number, and what is counted."""
    words = [word for word in line.key.split() if word[:1].isalpha()]
    counted = words[:1] + (words[-1:] if line.words <= _SENTENCE_WORDS else [])
    return line.key[0].isdigit() and line.words <= _HEADING_WORDS and bool(_COUNTED.intersection(counted))


def _is_agencys_sign(line: Line) -> bool:
    """True for "--(المدار)": an agency's sign below its text."""
    return line.words <= 2 and line.text[:1] in "-–—/" and line.text.rstrip(" -–—/\u200e\u200f").endswith(")")


def _is_glued_box(line: Line) -> bool:
    """True for a box's heading with a title right behind it, without a space, as columns are copied: "مقالات مرتبطةأسواق المدينة …"."""
    start = next((start for start in _BOX_STARTS if " " in start and line.key.startswith(start)), None)
    return start is not None and line.key[len(start) : len(start) + 1].isalpha()


def _is_row_of_buttons(line: Line) -> bool:
    """True for "شارك على فيسبوك غرّد أرسل عبر واتساب طباعة": hardly a word that no button has."""
    words = [word for word in line.key.split() if sum(map(str.isalpha, word)) > 1]
    if line.prose or not _FEWEST_BUTTONS <= len(words) <= _LONG_LINE:
        return False
    return sum(word.strip("()+-:") in _BUTTONS for word in words) >= _MOSTLY_BUTTONS * len(words)


def is_marked(line: Line) -> bool:
    """True for the title of a film or a gallery behind its kind: "شاهد.. لحظة الإنقاذ"."""
    start = next((start for start in _MARKED if line.key.startswith(start)), None)
    rest = line.key[len(start) :].lstrip() if start else ""
    return not line.prose and (rest.startswith("..") or rest[:1] in {":", "|", "…"})


def _is_noise(line: Line) -> bool:
    """True for a line that is chrome by its form or by how it begins or ends."""
    if _is_agencys_sign(line) or _is_breadcrumb(line) or _is_counter(line) or _is_glued_box(line):
        return True
    if _is_row_of_buttons(line):
        return True
    if line.words <= 2 * _HEADING_WORDS and (line.key.startswith(_STARTS) or line.key.endswith(_INVITATIONS)):
        return True
    if line.words <= _LONG_LINE and any(words in line.key for words in _NEWSLETTERS):
        return True
    return not any(len(word) > 1 and any(map(str.isalpha, word)) for word in line.key.split())


def heading(line: Line) -> Heading | None:
    """What kind of chrome the line is, by the word lists; None for what they do not know.

    A title behind a box's heading on the same line ("اقرأ أيضاً: …") is part of the heading.
    """
    for kind, keys in _HEADINGS:
        if line.key in keys:
            return kind
    if not line.key:
        return "noise"
    if _begins(line, _BOX_STARTS):
        return "box"
    if line.key.startswith(_SENTENCES_AT_THE_END) or (line.words <= 2 * _HEADING_WORDS and _begins(line, _END_STARTS)):
        return "end"
    return "noise" if _is_noise(line) else None


def after_caption_start(text: str) -> str | None:
    """What stands behind "التعليق على الصورة،" and the like; None for a line that does not begin so."""
    start, mark, rest = text.replace(":", "،", 1).partition("،")
    return rest.strip() or None if mark and key_of(start) in _CAPTION_STARTS else None


def is_announced_below(line: Line, below: Sequence[Line]) -> bool:
    """True for a picture's words that stand again behind "التعليق على الصورة،" in one of the next lines."""
    told = (after_caption_start(other.text) for other in below)
    return any(words is not None and key_of(words) == line.key for words in told)


def neighbours(lines: Sequence[Line], index: int) -> list[Line]:
    """The lines right before and right behind the one at `index`."""
    return [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]


def is_caption_label(text: str) -> bool:
    """True for "التعليق على الصورة،" alone: the caption stands in the next block."""
    return key_of(text) in _CAPTION_STARTS


def is_bullet(text: str) -> bool:
    """True when the line begins with a list's mark."""
    return len(text) > 1 and text[0] in _BULLETS


def without_bullet(text: str) -> str:
    """The line without its list mark."""
    return text.lstrip(_BULLETS).strip() if is_bullet(text) else text
