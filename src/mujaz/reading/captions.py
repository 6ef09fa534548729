"""A photo's line: its words, whose photo it is, and the day it was taken."""

import re
from typing import NamedTuple

from mujaz.model import Moment
from mujaz.reading.bylines import cue_of, is_agency, is_known_name, is_name, is_storys_source
from mujaz.reading.chrome import LONGEST_SHORT_LINE, after_caption_start, ends_with_full_stop
from mujaz.reading.moments import to_moment
from mujaz.reading.timestamps import find_stamps

_LAST_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]\s*[.،]?\s*$")
_BEFORE_CREDIT = re.compile(r"[\s.،,:؛|/\-–—]+$")
_SEPARATED = re.compile(r"\s*[|–—/]\s*|\s+-\s+|[.،]\s+")
_BAR = re.compile(r"\s+[|–—/-]\s+")
_PICTURES_DATA = re.compile(r"\s+-\s+[^-]{3,40},\s*\d{3,4},\s*\d\d\.\d\d\.\d{4}$")
"""The paper, the picture's width and the day, as Sputnik's sites put them behind a picture's words."""
_LONGEST_NAME = 4
"""Words."""
_LONGEST_CREDIT = 8
"""Words."""
_LONGEST_CAPTION = 45
"""Words."""


class Caption(NamedTuple):
    """What a photo's line says."""

    words: str | None
    credit: str | None = None
    taken: Moment | None = None


def credit_of(text: str) -> str | None:
    """Whose photo it is, where the text is nothing but a credit: "تصوير: كريم نصّار", "رويترز"."""
    cue = cue_of(text)
    if cue and cue[0] == "photo":
        return cue[1].strip(" .") or None
    return text.strip() if is_agency(text) else None


def _bracketed(text: str) -> tuple[str, str] | None:
    bracket = _LAST_BRACKET.search(text)
    inside = bracket.group(1).strip() if bracket else ""
    if not bracket or not inside or len(inside.split()) > _LONGEST_CREDIT or find_stamps(inside):
        return None
    return text[: bracket.start()], credit_of(inside) or inside


def _behind_a_mark(text: str) -> tuple[str, str] | None:
    """The credit behind the last mark that parts one off: "…، آب 2020. تصوير: كريم نصّار", "… | رويترز"."""
    for mark in reversed(list(_SEPARATED.finditer(text))):
        credit = credit_of(text[mark.end() :])
        if credit:
            return text[: mark.start()], credit
    return None


def _day_at_the_end(words: str) -> tuple[str, Moment | None]:
    stamps = [stamp for stamp in find_stamps(words) if stamp.day and not stamp.clock]
    if not stamps:
        return words, None
    taken = to_moment(stamps[-1]._replace(zone=None), "caption")
    if words[stamps[-1].end :].strip(" .)م"):
        return words, taken
    return _BEFORE_CREDIT.sub("", words[: stamps[-1].start].rstrip("( ")), taken


def _without_outer_brackets(text: str) -> str:
    """What stands in brackets where the whole line does: "(الميناء قبل التوسعة — عدسة: كريم نصّار)"."""
    inside = text.strip()
    whole = inside[:1] == "(" and inside[-1:] == ")" and not set("()") & set(inside[1:-1])
    return inside[1:-1].strip() if whole and len(inside.split()) > 1 else text


def split_caption(text: str) -> Caption:
    """The photo's words up to the day at their end, the credit in brackets or behind a mark, and the day.

    "بيسكوف في موسكو، 19 ديسمبر 2024 (Getty)" gives the words without the day. A month alone stays among the words.
    """
    if len(text) > LONGEST_SHORT_LINE:
        return Caption(text)
    text = _without_outer_brackets(after_caption_start(text) or text)
    words, credit = _bracketed(text) or _behind_a_mark(text) or (text, credit_of(text))
    if credit and words == text:
        return Caption(None, credit)
    if credit:
        words = words.rstrip(" \u00a0|/–—-،")
    words, taken = _day_at_the_end(words.strip())
    return Caption(words or None, credit, taken)


def _with_agency_at_the_end(caption: Caption) -> Caption:
    """The caption with the agency that its last words name where no mark parts them off ("ميناء صيدا القديم رويترز")."""
    words = (caption.words or "").split()
    for length in (2, 1):
        last = " ".join(words[-length:])
        if caption.credit is None and len(words) > length + 2 and is_agency(last) and not last.startswith("أرشيف"):
            return caption._replace(words=" ".join(words[:-length]), credit=" ".join(words[-length:]))
    return caption


def _with_credit_behind_the_day(text: str) -> Caption | None:
    """The caption whose day has a name of a few words behind a dash or a bar: "ميناء ينبع، 12 نوفمبر 2024 - بلومريز"."""
    stamps = [stamp for stamp in find_stamps(text) if stamp.day]
    behind = text[stamps[-1].end :].strip(" .") if stamps else ""
    if behind[:1] not in set("-–—|") or not 0 < len(behind[1:].split()) <= _LONGEST_NAME:
        return None
    return split_caption(text[: stamps[-1].end])._replace(credit=behind[1:].strip())


def _with_mark_in_front(text: str) -> Caption | None:
    """The caption behind an agency's abbreviation: "ح.م شاحنات أمام الصومعة"."""
    first, _, rest = text.partition(" ")
    return split_caption(rest)._replace(credit=first) if "." in first and rest and is_agency(first) else None


def _with_credit_behind_slashes(text: str) -> Caption | None:
    """The caption with agency and photographer behind slashes: "نقوش على جدار المغارة / Globallookpress / Alexei Dvornikov"."""
    words, mark, credit = text.partition(" / ")
    short = all(len(part.split()) <= _LONGEST_NAME for part in credit.split(" / "))
    parted = mark and short and (len(words.split()) > 2 or credit.isascii())
    return split_caption(words)._replace(credit=credit.strip(" .")) if parted else None


def _with_name_behind_a_bar(caption: Caption) -> Caption:
    bar = list(_BAR.finditer(caption.words or ""))
    if caption.credit or caption.words is None or not bar:
        return caption
    words, name = caption.words[: bar[-1].start()].strip(), caption.words[bar[-1].end() :].strip(" .")
    named = len(words.split()) > 2 and len(name.split()) <= _LONGEST_NAME and is_name(name)
    return caption._replace(words=words, credit=name) if named else caption


def split_marked_caption(text: str) -> Caption:
    """As `split_caption`, for what the page marks as a caption: there a person's name behind a bar or a dash is the photographer's."""
    text = _PICTURES_DATA.sub("", text)
    found = split_caption(text)
    dated = None if found.credit else _with_credit_behind_the_day(text)
    marked = dated or _with_mark_in_front(text) or _with_credit_behind_slashes(text)
    return marked or _with_name_behind_a_bar(_with_agency_at_the_end(found))


def has_pictures_data(text: str) -> bool:
    """True for "بركان في كامتشاتكا - المدار عربي, 1920, 15.03.2022"."""
    return _PICTURES_DATA.search(text) is not None


def _signed_by_name(text: str) -> bool:
    """True for "شارع في المدينة بعد المطر | طارق شمعون": a bar, and a name that is surely one."""
    bar = list(_BAR.finditer(text))
    name = text[bar[-1].end() :] if bar else ""
    return is_known_name(name) and len(text[: bar[-1].start()].split()) > 2


def looks_like_caption(text: str) -> bool:
    """True for a line that ends with a credit in brackets or behind a mark, or with a day, and is no paragraph."""
    if len(text) > LONGEST_SHORT_LINE or len(text.split()) > _LONGEST_CAPTION:
        return False
    found = split_caption(text)
    if found.words is None or len(found.words.split()) < 2:  # "غزة - وكالات" is where a story comes from
        return False
    if found.credit and is_storys_source(found.credit) and len(found.words.split()) <= _LONGEST_NAME:
        return False
    bracket = _bracketed(text)
    if bracket and ends_with_full_stop(text):
        return is_agency(bracket[1])
    if found.credit or has_pictures_data(text) or _signed_by_name(text):
        return True
    return found.taken is not None and not ends_with_full_stop(text) and found.words != text
