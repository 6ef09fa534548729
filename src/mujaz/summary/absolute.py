"""Relative days made absolute: "أمس" becomes "في 20 يوليو 2015", in the article's own family of month names."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from mujaz.model import DateMention, Edit, Record, Span
from mujaz.summary.gluing import is_a_form
from mujaz.summary.screening import shows_verb
from mujaz.summary.words import affixes, bare, overlaps, spelled, words
from mujaz.text.calendar import MONTHS, WEEKDAYS, MonthFamily, month_family, month_name
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, tokenize

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_STOP = re.compile(r"[.!؟?](?=\s)|\n")
_BESIDE, _SAME_SENTENCE = 30, 200
"""Characters."""
_WRITTEN_DAY = re.compile(r"(?P<lead>\w+) (?P<day>\d{1,2} .+ \d{4})")
"""A day behind a preposition or a part of the day."""
_SHORTEST_NAME, _SHORTEST_GLUED = 4, 6
"""Letters."""
_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")


def date_edits(body: str, record: Record, quoted: Sequence[Span]) -> tuple[Edit, ...]:
    """An `absolute_date` edit for every relative day of the record that stands outside the spans `quoted` and has a day of its own."""
    if not record.dates:
        return ()
    family = _family(body)
    edits = [*_year_edits(body, record, quoted), *_week_edits(body, record, quoted)]
    for mention in record.dates:
        day = _DAY.match(mention.edtf or "")
        if not day or not is_relative(mention):
            continue
        year, month, number = (int(part) for part in day.groups())
        written = f"{number} {month_name(month, family)} {year}"
        outside = (
            span for span in mention.spans if _is_free(body, span, quoted) and not _means_nowadays(body, span, record)
        )
        edits += [
            Edit(
                op="absolute_date", span=(span[0], _past_adjective(body, span[1])), text=_in_place(body, span, written)
            )
            for span in outside
        ]
    return tuple(edits)


def _past_adjective(body: str, end: int) -> int:
    """Where the day ends with the adjective behind it, which a date needs no more: "غداً السبت القادم"."""
    behind = tokenize(body, end, end + _BESIDE)
    told = bool(behind) and behind[0].folded in words("relative_adjectives") and body[end : behind[0].start].isspace()
    return behind[0].end if told else end


def told_once(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits of one bullet with "اليوم نفسه" for a day that an earlier one of them has told."""
    told: set[str] = set()
    found = []
    for edit in edits:
        day = _WRITTEN_DAY.fullmatch(edit.text or "") if edit.op == "absolute_date" else None
        again = day is not None and day["day"] in told
        found.append(
            Edit(op=edit.op, span=edit.span, text=f"{day['lead']} {spelled('same_day')}") if day and again else edit
        )
        told |= {day["day"]} if day else set()
    return tuple(found)


def _year_edits(body: str, record: Record, quoted: Sequence[Span]) -> list[Edit]:
    """Edits that give a month or a year that is told by an adjective its number: "مارس الماضي", "الشهر الجاري", "العام المقبل"."""
    family = _family(body)
    found = []
    for mention in record.dates:
        value = _YEAR.match(mention.edtf or "")
        ends = [end[:4] for end in (mention.edtf or "").split("/")]
        if not value or ends[0] != ends[-1]:
            continue
        year, month = value.group(1), int(value.group(2) or 0) if len(ends) == 1 else 0
        for span in mention.spans:
            found += [
                Edit(op="absolute_date", span=place, text=text)
                for place, text in _pairs(body, span, year, month, family)
                if not any(overlaps(place, quote) for quote in quoted)
            ]
    return found


def _pairs(body: str, span: Span, year: str, month: int, family: MonthFamily) -> list[tuple[Span, str]]:
    """Each noun of time and its relative adjective in `span`, with the words that they give way to."""
    found = []
    told = _without_brackets(tokenize(body, *span))
    for noun, adjective in pairwise(told):
        pointed = noun.folded in words("pointers")
        named = adjective if pointed else noun
        if not pointed and adjective.folded not in words("relative_adjectives"):
            continue
        place = (noun.start, adjective.end)
        if pointed and (_is_described(body, place[1]) or _may_be_owned(body, place[0])):
            continue
        if not pointed and noun.folded in MONTHS:
            found.append(((adjective.start, adjective.end), year))
        elif named.folded in words("year_nouns") and not _is_numbered(body, place[1]):
            found.append((place, _adverbial(body, place[0], f"{named.text.removeprefix('ال')} {year}")))
        elif named.folded in words("month_nouns") and 1 <= month <= 12:
            found.append((place, _adverbial(body, place[0], f"{month_name(month, family)} {year}")))
    return found


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The words outside brackets: "أكتوبر (تشرين الأول) المقبل"."""
    told, depth = [], 0
    for token in tokens:
        depth += (token.text == "(") - (token.text == ")")
        if depth == 0 and token.kind != "punct":
            told.append(token)
    return told


def _is_numbered(body: str, end: int) -> bool:
    """True where a number follows already: "هذا العام 2024"."""
    return body[end : end + 2].strip()[:1].isdigit()


def _is_described(body: str, end: int) -> bool:
    """True before an adjective that belongs to the noun: "هذا الشهر الفضيل", "هذا العام الدراسي"."""
    behind = tokenize(body, end, end + _BESIDE)
    return bool(behind) and behind[0].folded in words("which_month_or_year")


def _adverbial(body: str, start: int, written: str) -> str:
    """With "في" where the words told when by themselves ("زار الشهر الماضي"), without it behind what they belong to."""
    before = _word_before(body, start)
    if before is None and body[:start].rstrip(" ")[-1:].isdigit() and fold_text(written.split(maxsplit=1)[0]) in MONTHS:
        return written  # "28 الشهر الجاري"
    if before is None or _opens_with_and(body, before, start):
        return f"{spelled('on')} {written}"
    folded = bare(before.folded)
    if folded in words("earlier_or_later"):
        return f"{spelled('from')} {written}"
    governs = folded in words("before_a_date", "fronting", "day_parts")
    owned = before.text.endswith(affixes("possessive_endings"))  # folded, the ة of "بنهاية" would be a pronoun too
    alone = shows_verb(before) or folded.startswith("ال") or owned or _is_name(before)
    return f"{spelled('on')} {written}" if alone and not governs else written


def _is_name(token: Token) -> bool:
    """True for a word that the lexicon does not know, which owns no time: "تينيسي الأسبوع الماضي"."""
    return len(token.folded) >= _SHORTEST_NAME and token.folded not in MONTHS and not is_a_form(token.folded)


def _may_be_owned(body: str, start: int) -> bool:
    """True behind an indefinite feminine: a noun that the time belongs to or an adjective, no one can tell ("حصيلة", "ضئيلة هذا الشهر")."""
    before = _word_before(body, start)
    if before is None or not before.text.endswith("ة") or bare(before.folded).startswith("ال"):
        return False
    noun = bare(before.folded)
    return not {noun, noun[1:]} & words("before_a_date", "fronting", "day_parts", "month_heads")  # "بنهاية" too


def _opens_with_and(body: str, before: Token, start: int) -> bool:
    """True where only the "and" that opens a sentence stands before: "والأسبوع الماضي ذكر …"."""
    lead = body[: before.start].rstrip(" ")
    return before.text == "و" and before.end == start and (not lead or lead[-1] in ".\n")


_WEEK = re.compile(r"(\d{4})-(\d{2})-(\d{2})/(\d{4})-(\d{2})-(\d{2})$")


def _week_edits(body: str, record: Record, quoted: Sequence[Span]) -> list[Edit]:
    """Edits that give a week that is told by an adjective its days: "الأسبوع الماضي" becomes "الأسبوع من 13 إلى 19 يوليو 2015"."""
    family = _family(body)
    found = []
    for mention in record.dates:
        week = _WEEK.match(mention.edtf or "")
        if not week:
            continue
        first, last = week.groups()[:3], week.groups()[3:]
        begins = f"{int(first[2])}" if first[:2] == last[:2] else f"{int(first[2])} {month_name(int(first[1]), family)}"
        days = spelled("week").format(first=begins, last=f"{int(last[2])} {month_name(int(last[1]), family)} {last[0]}")
        for span in mention.spans:
            place = _week_in(body, span)
            if place and not any(overlaps(place, quote) for quote in quoted):
                found.append(Edit(op="absolute_date", span=place, text=_adverbial(body, place[0], days)))
    return found


def _week_in(body: str, span: Span) -> Span | None:
    """Where "الأسبوع الماضي" or "هذا الأسبوع" stands in a date."""
    for one, other in pairwise(tokenize(body, *span)):
        told = one.folded in words("week_nouns") and other.folded in words("relative_adjectives")
        if told or (one.folded in words("pointers") and other.folded in words("week_nouns")):
            return one.start, other.end
    return None


def is_relative(mention: DateMention) -> bool:
    """True for words that only tell a day on the day they are read: a weekday, yesterday, next week; nothing with a digit."""
    folded = [token.folded for token in tokenize(mention.text)]
    if not folded or any(token[0].isdigit() for token in folded):
        return False
    ago = folded[0] in words("ago") and any(word in words("spans_of_days") for word in folded[1:])
    return ago or any(word in words("relative_day") or word in WEEKDAYS for word in folded)


def _is_free(body: str, span: Span, quoted: Sequence[Span]) -> bool:
    """True for a day outside quotations, bound by no pointer ("هذا اليوم"), followed by no number and by no word that makes it another."""
    if span[1] > len(body):  # of a long article its beginning is looked at
        return False
    before = _word_before(body, span[0])
    first_word = fold_text(body[slice(*span)]).split()[0]
    part = first_word in words("day_parts")  # "حتى صباح اليوم" is a day, "حتى اليوم" is not
    two_days = (
        before is not None and before.folded in words("before_yesterday") and first_word in words("yesterday")
    )  # "قبل أمس"
    named = before is not None and before.folded in words("papers_called_today")
    if named and fold_text(body[slice(*span)]) in words("nowadays"):  # "صحيفة اليوم"
        return False
    dated = part or (first_word in words("yesterday") and before is not None and before.folded in words("until"))
    pointed = two_days or (before is not None and before.folded in words("day_pointers") and not dated)
    if pointed or (before and before.end == span[0] and before.text != "و"):
        return False
    behind = tokenize(body, span[1], span[1] + _BESIDE)
    if behind and behind[0].folded in words("day_before"):  # "أمس الأول" of which the record has "أمس" alone
        return False
    followed = body[span[1] : span[1] + 2].strip()[:1].isdigit()  # a year must not run into another number
    return not followed and not any(overlaps(span, quote) for quote in quoted)


def _means_nowadays(body: str, span: Span, record: Record) -> bool:
    """True for a bare "اليوم" beside "الغد", or in a sentence with a fuller expression of the same day."""
    if fold_text(body[slice(*span)]) not in words("nowadays"):
        return False
    behind = tokenize(body, span[1], span[1] + _BESIDE)
    if any(token.folded in words("tomorrows") for token in behind) or (behind and _tells_which(behind[0])):
        return True
    near = [
        mention.edtf
        for mention in record.dates
        for start, _ in mention.spans
        if abs(start - span[0]) < _SAME_SENTENCE
        and span not in mention.spans
        and not _STOP.search(body, min(start, span[0]), max(start, span[0]))
    ]
    own = next((mention.edtf for mention in record.dates if span in mention.spans), None)
    return own in near


def _tells_which(token: Token) -> bool:
    """True for an adjective that tells which day is meant: "اليوم التالي", "اليوم الوطني"."""
    return token.folded in words("which_day")


@lru_cache(maxsize=4)
def _family(body: str) -> MonthFamily:
    """The family of the first month that the article names by a name of one family alone.

    Names of the Maghreb are words of other things too ("ماي", "أوت"): they count beside a number or behind "شهر".
    """
    for match in _month_names().finditer(fold_text(body[:20_000])):
        family = month_family(match.group())
        if family and (family != "maghrebi" or _tells_a_month(match.string, match.span())):
            return family
    return "western"


@cache
def _month_names() -> re.Pattern[str]:
    names = sorted((name for name in MONTHS if month_family(name)), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(names)})\b")


def _tells_a_month(folded: str, place: Span) -> bool:
    near = [*folded[max(0, place[0] - 12) : place[0]].split()[-1:], *folded[place[1] : place[1] + 6].split()[:1]]
    return any(word.isdigit() or word in words("month_heads") for word in near)


def _in_place(body: str, span: Span, written: str) -> str:
    """The day as it reads at `span`: behind a part of the day, or with "في" before it; its weekday tells no more then, and goes."""
    told = tokenize(body[slice(*span)])
    part = next((i for i, token in enumerate(told) if token.folded in words("day_parts")), None)
    before = _word_before(body, span[0])
    lead = "".join(f"{token.text} " for token in told[: part + 1]) if part is not None else ""  # "بعد ظهر اليوم"
    if lead or (before and _governs_a_day(before.folded)):
        return f"{lead}{written}"
    particle = spelled("from" if before and before.folded in words("earlier_or_later") else "on")
    return f"{particle} {written}"


def _governs_a_day(folded: str) -> bool:
    """True for a preposition or a part of the day, and for a preposition that lost the space before it: "أياممنذ"."""
    plain = bare(folded) in words("before_a_date", "day_parts") - words("informed")
    return plain or (len(folded) >= _SHORTEST_GLUED and folded.endswith(affixes("ends_before_a_date")))


def _word_before(body: str, start: int) -> Token | None:
    near: Sequence[Token] = tokenize(body, max(0, start - 30), start)
    return near[-1] if near and near[-1].kind == "word" else None
