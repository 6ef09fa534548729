"""Who wrote, by the form of the lines around a headline: behind a cue, behind a place, beside a date, in an agency's first words."""

import re
from collections.abc import Iterable, Sequence

from mujaz.reading.bylines import (
    Byline,
    has_given_name,
    is_agency,
    is_known_name,
    is_place,
    is_short_name,
    is_storys_source,
    names_in,
    nothing_but_names,
    parse_byline,
    role_of_label,
    with_people,
)
from mujaz.reading.chrome import Line, ends_with_stop, heading, neighbours
from mujaz.reading.datelines import HEAD, is_date_line, stray_words, without_stamps
from mujaz.reading.timestamps import Stamp, find_stamps
from mujaz.text.calendar import WEEKDAYS
from mujaz.text.folding import fold_text

_DASH = re.compile(r"\s+[-–—ـ/]\s*|\s*[-–—/]\s+|\s*:\s*")
_PAIRS_APART = re.compile(r"\s*[/|]\s+")
_NAMES_APART = re.compile(r"\s*[/|،]\s*|\s+و\s+")
_BEHIND_AGENCY = re.compile(r"\)\s*[-–—]\s*([^-–—()،.]{5,40}?)\s*[-–—]\s")
_BEFORE_STAMP = re.compile(r"\s+(?:في|يوم|الساعة|بتاريخ)\s*\|")
_BRACKETED_AGENCY = re.compile(r"^\S+ \([^()]+\)\s*[-–—]?\s*([^():،.]+?)\s*:$")
"""A dateline of its own: "يهر (مرفأ الغد) نبيل العبادي:"."""
_MOST_WRITERS = 4
_SIGNATURE_LINES = 3
"""Lines below a text in which it may be signed."""
_LINE_WORDS = 8
_PAPER_WORDS = 4
"""Words that a paper's name takes, or a name with "من" and a city."""


def parts_of(text: str) -> list[str]:
    """What stands between the dashes, bars and colons of a line."""
    return [part.strip() for part in _DASH.split(text.strip(" :")) if part.strip()]


def is_where_it_comes_from(line: Line) -> bool:
    """True for "المدار نيوز - أبوظبي": a paper and its city."""
    parts = parts_of(line.text)
    return (
        len(parts) == 2
        and any(is_place(part) or is_storys_source(part) for part in parts)
        and line.words <= _LINE_WORDS
    )


def _named_behind_cue(text: str, stamps: Sequence[Stamp]) -> Byline:
    """The people whom a line names behind a cue, its stamps left out."""
    sides = without_stamps(text, stamps).split("|")
    return parse_byline(_BEFORE_STAMP.sub(" |", " | ".join(map(_without_weekday, sides)) + " |"))


def signed_below(texts: Iterable[str]) -> tuple[str, ...]:
    """The authors whom the first lines below a text name behind a cue: "إعداد: سناء الحباشنة"."""
    lines = list(texts)[:_SIGNATURE_LINES]
    names = (name for text in lines for name in _named_behind_cue(text, find_stamps(text)).authors)
    return tuple(dict.fromkeys(names))


def byline_of(line: Line) -> Byline:
    """The people whom the line names behind a cue, or as all that stands beside a date ("21 مايو 2022، 01:46 ليلى أبو زيد")."""
    stamps = find_stamps(line.text)
    found = _named_behind_cue(line.text, stamps)
    if any(found):
        return found
    name = _beside(line.text, stamps) if any(stamp.day for stamp in stamps) else ""
    named = is_short_name(name) and len(stray_words(name)) == len(name.split())
    return Byline(authors=(name,) if named else _behind_place(name))


def _beside(text: str, stamps: Sequence[Stamp]) -> str:
    """What stands behind a line's stamps, or before them; nothing where something stands on both sides.

    A place before them and an agency behind them ("الخليل 11-3-2022 المدار- رغد أبو سنينة") are no part of a name.
    """
    before, behind = (_without_weekday(part) for part in (text[: stamps[0].start], text[stamps[-1].end :]))
    if before and behind:
        parts = parts_of(behind)
        return parts[1] if len(before.split()) == 1 and len(parts) == 2 else ""
    return before or behind


def _without_weekday(text: str) -> str:
    """A side of a stamp without the day of the week and the marks at its ends."""
    words = [word for word in text.split() if fold_text(word.strip("،,")) not in WEEKDAYS]
    return " ".join(words).strip(" :|،,-–—ـ\u200e\u200f\xa0")


def _bare_names(line: Line) -> tuple[str, ...]:
    """The names of a line that is nothing but names, as by-lines are: one, or several between bars."""
    if ends_with_stop(line.text) or heading(line) or not stray_words(line.text):
        return ()
    parts = [part.strip() for part in _NAMES_APART.split(line.text.strip()) if part.strip()]
    return tuple(parts) if len(parts) <= _MOST_WRITERS and all(map(is_short_name, parts)) else ()


def _placed_names(line: Line) -> tuple[str, ...]:
    """The names in lines such as "الدوادمي - مسفر القباني", "الجزائر: نوال مزيان / الشلف: ع. بلقاسم": places, perhaps a paper, names."""
    if ends_with_stop(line.text) or heading(line) == "noise" or is_date_line(line.text):
        return ()
    pairs = [pair for pair in _PAIRS_APART.split(line.text) if pair.strip()]
    each = [_behind_place(pair) for pair in pairs]
    if 1 < len(pairs) <= _MOST_WRITERS and all(each):
        return tuple(name for names in each for name in names)
    signed = _BRACKETED_AGENCY.search(line.text)
    if signed and is_short_name(signed.group(1)):
        return (signed.group(1),)
    return _behind_place(line.text) or _beside_paper(line.text)


def _behind_place(text: str) -> tuple[str, ...]:
    """The names in one part of a text of two or three whose other parts are a place and perhaps a paper; mostly in the last."""
    parts = parts_of(text)
    if not 2 <= len(parts) <= 3 or len(text.split()) > _LINE_WORDS + _MOST_WRITERS:
        return ()
    for place in dict.fromkeys((len(parts) - 1, 0, 1)):
        named, others = parts[place], parts[:place] + parts[place + 1 :]
        names = names_in(named)
        alone = sum(len(name.split()) for name in names) >= len(named.replace("،", " ").split()) - 1
        placed = any(is_place(part) or len(part.split()) == 1 for part in others) and not any(map(is_agency, others))
        placed = (
            placed and sum(len(part.split()) for part in others) <= _PAPER_WORDS and not any(map(role_of_label, others))
        )
        if names and alone and placed and all(stray_words(name) for name in names):
            return names
    return ()


def _beside_paper(text: str) -> tuple[str, ...]:
    """The one known name in a line that has a paper's name besides ("المنارة بوست - حمزة الفيلالي من فاس")."""
    parts = parts_of(text)
    if len(parts) != 2 or max(len(part.split()) for part in parts) > _PAPER_WORDS:
        return ()
    known = tuple(filter(is_known_name, names_in(text)))
    return known if len(known) == 1 else ()


def _behind_paper(line: Line) -> tuple[str, ...]:
    """The name behind a paper's that looks like one too: "جسر المدينة – ميّادة السرميني"."""
    parts = parts_of(line.text)
    named = len(parts) == 2 and line.words <= _LINE_WORDS and all(map(is_short_name, parts))
    return (parts[1],) if named and not ends_with_stop(line.text) else ()


def merged(one: Byline, other: Byline) -> Byline:
    """The people of both, each once."""
    pairs = zip(one, other, strict=True)
    return Byline(*(tuple(dict.fromkeys((*first, *second))) for first, second in pairs))


def _behind_cues(lines: Sequence[Line]) -> tuple[Byline, set[int]]:
    """The people named behind a cue, in its line or in the next, and the lines of both."""
    byline, used = Byline(), set[int]()
    for index, line in enumerate(lines):
        found = byline_of(line)
        label = role_of_label(lines[index - 1].text) if index else None
        if not any(found) and label and nothing_but_names(line.text):
            found = with_people(Byline(), label, names_in(line.text))
            used.add(index - 1)
        if not any(found) and index - 1 in used and byline.authors and not is_date_line(line.text):
            found = Byline(authors=_bare_names(line))  # the second of two writers, in a line of their own
        if any(found):
            byline = merged(byline, found)
            used.add(index)
    return byline, used


def writers_of(lines: Sequence[Line]) -> tuple[Byline, set[int]]:
    """The people named and the lines that name them: behind a cue, else behind a place, else alone, beside a date or by a known name."""
    byline, used = _behind_cues(lines)
    if byline.authors:
        return byline, used
    for index, line in enumerate(lines):
        if index not in used and (names := _placed_names(line)):
            return byline._replace(authors=names), used | {index}
    for index, line in enumerate(lines):
        names = _bare_names(line) or _behind_paper(line)
        dated = any(is_date_line(other.text) for other in neighbours(lines, index))
        if names and index not in used and (dated or all(map(has_given_name, names))):
            return byline._replace(authors=names), used | {index}
    return byline, used


def author_of_dateline(paragraph: str) -> str | None:
    """The reporter whom an agency's text names in its head: "عمان 19 تشرين الثاني (المدار)- رعد البطوش- أطلقت …"."""
    head = paragraph[:HEAD]
    signed = _BEHIND_AGENCY.search(head)
    if signed and is_short_name(signed.group(1)):
        return signed.group(1)
    parts = [part.strip() for part in _DASH.split(head)[1:-1][:3]]
    return next((name for part in parts if (name := _reporter(part))), None)


def _reporter(part: str) -> str | None:
    """The name in a part of a dateline: alone and known, or behind a cue ("تقرير هبة الكيلاني")."""
    if is_known_name(part):
        return part
    cue, _, name = part.partition(" ")
    return name if role_of_label(cue) == "author" and is_short_name(name) else None
