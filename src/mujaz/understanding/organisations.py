"""Organisations: those known by name, and those whose name begins with a head: "وزارة الخارجية الروسية", "حزب «فوكس»"."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mujaz.text.folding import fold_text
from mujaz.understanding.gazetteer import (
    DEFINITE_ORGANISATIONS,
    IN_FOREIGN_NAMES,
    LOCAL_HEADS,
    MEDIA_ADJECTIVES,
    MEDIA_HEADS,
    NAMED_BY_ADJECTIVE,
    NO_PURPOSES,
    NOT_BODIES,
    NOT_NAMING,
    OF_ANY_FOREIGN_NAME,
    OF_FOREIGN_NAME,
    OF_SOME_COUNTRY,
    OF_UNKNOWN_NAME,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    ORGANISATIONS_ALONE,
    PLACES,
    PRESS_HEADS,
    PROPER_ONLY,
    QUOTED_MEDIA,
    SECOND_FIELDS,
    WITH_PURPOSE,
    Organisation,
)
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.organisation_names import (
    FEMININE_COMPARATIVES,
    LONGEST,
    before_region,
    end_of_name,
    is_other_head,
    is_proper,
    is_tract,
)
from mujaz.understanding.phrases import Found
from mujaz.understanding.places import is_unknown_name
from mujaz.understanding.roles import DUALS
from mujaz.understanding.vocabulary import (
    GIVEN,
    folded_set,
    is_ordinary,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, WHOLE, Cut, Reading, Words, has_article, readings


class OrganisationMention(NamedTuple):
    """An organisation where it stands: tokens `[first, last)` without the clitics `cut`; mentions of one have one `key`.

    `begin` and `end` take in a head and the marks around a quoted name: صحيفة «…» الأميركية.
    """

    first: int
    last: int
    cut: Cut
    key: str
    begin: int
    end: int


def find_organisations(words: Words) -> list[OrganisationMention]:
    """The organisations of the text, in order."""
    found: list[OrganisationMention] = []
    index = 0
    while index < len(words.tokens):
        if not _may_begin(words.folded(index)) and index not in words.quoted:
            index += 1
            continue
        if (other := NOT_BODIES.at(words, index)) is not None:
            index = other.last
            continue
        mention = _mention_at(words, index)
        if mention is not None:
            found.append(mention)
        index = mention.last if mention is not None else index + 1
    return found


def _mention_at(words: Words, index: int) -> OrganisationMention | None:
    return next((item for finder in _FINDERS if (item := finder(words, index)) is not None), None)


@lru_cache(maxsize=65536)
def _may_begin(folded: str) -> bool:
    """False for a word that begins no organisation, nor what only looks like one: most words of a text."""
    known = any(names.begins(folded) for names in (NOT_BODIES, ORGANISATIONS, DEFINITE_ORGANISATIONS))
    headed = _head_reading(folded) is not None or _titled_reading(folded) is not None or bool(_local_heads(folded))
    return known or headed


def _known(words: Words, index: int) -> OrganisationMention | None:
    known = ORGANISATIONS.at(words, index)
    if known is None or words.tokens[known.last - 1].text.endswith(_TANWIN):
        return None
    generic = DEFINITE_ORGANISATIONS.at(words, index)
    if generic is not None and generic.last == known.last and _agrees(words, known.last):
        last = known.last + 1
        return _mention(known.first, last, known.reading.cut, _key(words, known.first, last, known.reading.cut))
    if words.folded(known.last) == "لكره" and words.is_word(known.last + 1):
        last = known.last + 2
        return _mention(known.first, last, known.reading.cut, _key(words, known.first, last, known.reading.cut))
    if _is_of_country(words, known):
        last = known.last + 1
        return _mention(known.first, last, known.reading.cut, _key(words, known.first, last, known.reading.cut))
    last = known.last + (words.folded(known.last) == "للانباء")
    return _mention(known.first, last, known.reading.cut, fold_text(known.value.key))


_TANWIN = ("ً", "ًا")
"""Ends an ordinary word that has an agency's letters: "لسانًا"."""


def _is_of_country(words: Words, known: Found[Organisation]) -> bool:
    """True for a known body whose name a country's adjective goes on with: "حزب الله اللبناني", "مجلس الأمن الروسي"."""
    head, adjective = known.reading.bare, words.folded(known.last)
    if known.value.press or head not in ORGANISATION_HEADS or head == "نادي" or known.last == known.first + 1:
        return False
    agrees = adjective[-1:] == "ه" or (head[-1] != "ه" and adjective[-1:] == "ي")
    return agrees and _tells_country(adjective) and not _tells_country(words.folded(known.last - 1))


def _tells_country(word: str) -> bool:
    """True for a country's adjective with the article; "المالية" is hardly ever Mali's."""
    return has_article(word) and nisba_country(word) is not None and word not in {"الماليه", "المالي"}


def _headed(words: Words, index: int) -> OrganisationMention | None:
    """A name that begins with a head in the construct state: to the first definite noun and the adjectives behind it."""
    reading = _head_reading(words.folded(index))
    if reading is None or PLACES.at(words, index) is not None or is_other_head(words, index, reading):
        return None
    if index + 1 in words.quoted:
        return _in_quotes(words, index + 1, index, reading) if reading.bare in MEDIA_HEADS else None
    if reading.bare not in ORGANISATION_HEADS or is_tract(words, index, reading.bare):
        return None
    last = end_of_name(words, index, reading.bare)
    if last is None and reading.bare in OF_UNKNOWN_NAME:
        last = _behind_unknown_name(words, index + 1)
    if last is None or (reading.bare in PROPER_ONLY and not is_proper(words, index + 1, last)):
        return None
    if reading.bare in WITH_PURPOSE:
        last = _purpose_end(words, last)
    last = before_region(words, index, last)
    return _mention(index, last, reading.cut, _key(words, index, last, reading.cut)) if last > index + 1 else None


def _foreign(words: Words, index: int) -> OrganisationMention | None:
    """A foreign name, which the noun before it only explains: "بنك | غولدمان ساكس", "مؤسسة | إديسون ريسيرش".

    With a purpose behind it the name is the whole; so it is where one word follows a noun that bodies are mostly named by: "معهد باستور".
    """
    reading = _head_reading(words.folded(index))
    if reading is None or reading.bare not in OF_FOREIGN_NAME or PLACES.at(words, index) is not None:
        return None
    first, last = index + 1, _behind_unknown_name(words, index + 1)
    if last is None or _purpose_end(words, last) > last:
        return None
    known = ORGANISATIONS.at(words, first)
    if known is not None and known.last == last:
        return OrganisationMention(first, last, WHOLE, fold_text(known.value.key), index, last)
    several = last - first > 1 or reading.bare in OF_ANY_FOREIGN_NAME
    alone = several and end_of_name(words, index, reading.bare) is None
    return OrganisationMention(first, last, WHOLE, _key(words, first, last, WHOLE), index, last) if alone else None


def _behind_unknown_name(words: Words, index: int) -> int | None:
    """The index behind a name that is in no lexicon: "جامعة يورك", "شركة رينو نيسان"."""
    last = index
    while last < index + _UNKNOWN_AT_MOST and _is_of_unknown_name(words, last, begins=last == index):
        last += 1
    return last if last > index and words.folded(index) not in GIVEN else None


def _is_of_unknown_name(words: Words, index: int, *, begins: bool) -> bool:
    word = words.folded(index)
    long = len(word) >= (_SHORTEST if begins else _SHORTEST - 1)
    return (long and is_unknown_name(words, index)) or (not begins and word in IN_FOREIGN_NAMES)


_UNKNOWN_AT_MOST = 4
_SHORTEST = 3


@lru_cache(maxsize=32768)
def _head_reading(folded: str) -> Reading | None:
    heads = (
        reading for reading in readings(folded) if reading.bare in ORGANISATION_HEADS or reading.bare in MEDIA_HEADS
    )
    return next(heads, None) if folded else None


def _key(words: Words, first: int, last: int, cut: Cut) -> str:
    return fold_text(plain(words.surface(first, last, cut)))


def plain(name: str) -> str:
    """A name without the quotation marks inside it."""
    return " ".join(name.translate(_WITHOUT_MARKS).split())


_WITHOUT_MARKS = dict.fromkeys(map(ord, "«»\"“”„'‘’"), " ")


def _local(words: Words, index: int) -> OrganisationMention | None:
    """The office of a region, with its region: "المديرية العامة للشؤون الصحية بمنطقة …", "إدارة التعليم بمحافظة …"."""
    for reading in _local_heads(words.folded(index)):
        if is_tract(words, index, reading.bare):
            continue
        for end in definite_ends(words, index, has_article(reading.bare)):
            region = next((step for step in range(index + 1, end.last + 1) if words.folded(step) in _OF_REGION), None)
            place = PLACES.at(words, region + 1) if region is not None else None
            if place is not None and region is not None and region - index <= LONGEST:
                return _mention(index, place.last, reading.cut, _key(words, index, place.last, reading.cut))
    return None


@lru_cache(maxsize=32768)
def _local_heads(folded: str) -> tuple[Reading, ...]:
    return tuple(reading for reading in readings(folded or "-") if reading.bare.removeprefix("ال") in LOCAL_HEADS)


_OF_REGION = folded_set(["بمنطقة", "بمحافظة"])


def _definite(words: Words, index: int) -> OrganisationMention | None:
    """A definite noun that a country's adjective makes a body ("الحكومة السورية", "الجيش الأميركي"), or that is one alone."""
    found = DEFINITE_ORGANISATIONS.at(words, index)
    if found is None or PLACES.at(words, index) is not None:
        return None
    last, cut = found.last, found.reading.cut
    if role_head(words.folded(index - 1)) is not None or words.folded(index - 1) in DUALS:
        return None
    marked = words.quoted.get(index - 1) == last + 1
    if not marked and _tells_branch(words, last) and _agrees(words, last, last + 1):
        return _mention(index, last + 2, cut, _key(words, index, last + 2, cut))
    if _agrees(words, last, last + marked):
        return _mention(index, last + 1 + marked, cut, _key(words, index, last + 1 + marked, cut))
    return _mention(index, last, cut, found.reading.bare) if found.reading.bare in ORGANISATIONS_ALONE else None


def _tells_branch(words: Words, index: int) -> bool:
    """True for an adjective between a body and its country's: "المخابرات العسكرية الأوكرانية", "الإذاعة العامة الإسرائيلية"."""
    word, country = words.folded(index), words.folded(index + 1)
    alike = (word[-1:] == "ه") == (country[-1:] == "ه")
    general = word.endswith(("ي", "يه", "عامه", "عام", "حده")) and is_ordinary(word)
    return alike and general and has_article(word) and word not in NOT_NAMING


def _agrees(words: Words, last: int, adjective_at: int | None = None) -> bool:
    """True where a country's adjective with the article is behind the noun that ends at `last`, feminine behind a feminine."""
    noun, adjective = words.folded(last - 1), words.folded(last if adjective_at is None else adjective_at)
    if nisba_country(adjective) is None or not has_article(adjective):
        return False
    return adjective[-1] == "ه" if noun[-1] == "ه" else not (adjective[-1] == "ه" and noun in _MASCULINE)


_MASCULINE = folded_set(["الجيش", "البرلمان", "القضاء", "التلفزيون", "المنتخب", "الكنيست"])
"""Bodies whose adjective is never feminine: in "محطات التلفزيون العراقية" it is another word's."""


def _marked_head(words: Words, index: int) -> OrganisationMention | None:
    """A head alone in quotation marks, which papers put around what they do not recognise: "جيش" الاحتلال."""
    if words.quoted.get(index) != index + 3 or words.folded(index + 1) not in ORGANISATION_HEADS:
        return None
    last = index + 3
    if not has_article(words.folded(last)):
        return None
    last += 1
    while nisba_country(words.folded(last)) is not None and has_article(words.folded(last)):
        last += 1
    return _mention(index + 1, last, WHOLE, _key(words, index + 1, last, WHOLE))


def _titled(words: Words, index: int) -> OrganisationMention | None:
    """A definite head with adjectives that name it: "الحزب الشعبي", "المجلس الوطني لحماية الوطن"."""
    reading = _titled_reading(words.folded(index))
    if reading is None or PLACES.at(words, index) is not None:
        return None
    last = index + 1
    while (
        last - index < 4
        and _names(words.folded(last))
        and _is_feminine(words.folded(last)) == _is_feminine(reading.bare)
    ):
        last += 1
    if last > index + 1 and _is_second_adjective(words, last):
        last += 1
    if last == index + 1 or (reading.bare in _GOVERNMENTS and _agrees(words, index + 1)):
        return None
    purpose = _purpose_end(words, last)
    if reading.bare in OF_SOME_COUNTRY and purpose == index + 2 and nisba_country(words.folded(index + 1)) is not None:
        return None
    return _mention(index, purpose, reading.cut, _key(words, index, purpose, reading.cut))


_GOVERNMENTS = folded_set(["الإدارة"])
"""Heads that with a country's adjective are its government, which `_definite` reads."""


@lru_cache(maxsize=32768)
def _titled_reading(folded: str) -> Reading | None:
    return (
        next((reading for reading in readings(folded) if reading.bare in NAMED_BY_ADJECTIVE), None) if folded else None
    )


def _is_feminine(word: str) -> bool:
    return word[-1:] == "ه" or word in FEMININE_COMPARATIVES


def _is_second_adjective(words: Words, index: int) -> bool:
    """True for an adjective joined to the one before it: "المركز العلمي والثقافي"."""
    word, before = words.folded(index), words.folded(index - 1)
    joined = (
        nisba_country(before) is None
        and word.startswith("وال")
        and _names(word[1:])
        and is_ordinary(word[1:])
        and nisba_country(word[1:]) is None
    )
    return joined and word.endswith(("ي", "يه")) and _is_feminine(word) == _is_feminine(before)


def _names(word: str) -> bool:
    return has_article(word) and word not in NOT_NAMING and word.endswith(("ي", "يه", "لي", "لا", "امه", "عام", "حده"))


def _purpose_end(words: Words, index: int) -> int:
    """The index behind a body's purpose or field: "… لحماية الوطن", "… للأمن القومي", "… لحركة …"."""
    word = words.folded(index)
    if (
        not words.is_word(index)
        or word[0] != "ل"
        or word in NO_PURPOSES
        or not any(reading.prefixes == ("ل",) for reading in readings(word))
    ):
        return index
    whole = _known(words, index) or _headed(words, index)
    if whole is not None:
        return whole.last
    last = index + 1
    if not word.startswith("لل"):
        if not has_article(words.folded(last)) or not is_ordinary(word):
            return index
        last += 1
    elif any(role_head(reading.bare) is not None for reading in readings(word)):
        return index
    while last - index < 4 and (_names(words.folded(last)) or _is_second_field(words, last)):
        last += 1
    if (
        words.folded(last)[1:] in SECOND_FIELDS
        and words.folded(last)[:1] == "و"
        and has_article(words.folded(last + 1))
    ):
        last += 2
    return index if words.folded(last) in {ON, "من", "علي"} else last


def _is_second_field(words: Words, index: int) -> bool:
    """True for a further field that a body is for: "للسياحة والآثار", "لمراقبة الفيضانات والعواصف"."""
    word = words.folded(index)
    if not word.startswith("وال") or not (is_ordinary(word) or _names(words.folded(index - 1))):
        return False
    other = role_head(word[1:]) is not None or word[3:] in ORGANISATION_HEADS or word[1:] in ORGANISATION_HEADS
    return not other and PLACES.at(words, index) is None and ORGANISATIONS.at(words, index) is None


def _quoted(words: Words, index: int) -> OrganisationMention | None:
    """A paper's or a group's name that is one only in quotation marks: «الشرق الأوسط»."""
    last = words.quoted.get(index)
    if last is None or last - index > 6:
        return None
    name = fold_text(words.surface(index + 1, last - 1)) if last - index > 2 else ""
    spoken_to = (
        words.folded(index - 1) == "ل" and last - index <= _SPOKEN_TO_AT_MOST and PLACES.at(words, index + 1) is None
    )
    return _in_quotes(words, index, index) if name in QUOTED_MEDIA or spoken_to else None


_SPOKEN_TO_AT_MOST = 5
"""Tokens of a paper's name in its marks behind "لـ"."""


def _in_quotes(words: Words, opening: int, begin: int, head: Reading | None = None) -> OrganisationMention | None:
    """The name in the marks that open at `opening`; the head before it is part of it, unless it is a paper's or a channel's."""
    last = words.quoted[opening] - 1
    if not opening + 1 < last <= opening + 5 or (PLACES.at(words, opening + 1) is not None and last > opening + 3):
        return None
    end = last + 1
    while nisba_country(words.folded(end)) is not None or words.folded(end) in MEDIA_ADJECTIVES:
        end += 1
    if words.folded(end) in _MILITARY:
        return None
    known = ORGANISATIONS.at(words, opening + 1)
    if known is not None and known.last == last:
        return OrganisationMention(opening + 1, last, WHOLE, fold_text(known.value.key), begin, end)
    if head is not None and head.bare in OF_FOREIGN_NAME and _behind_unknown_name(words, opening + 1) == last:
        return OrganisationMention(opening + 1, last, WHOLE, _key(words, opening + 1, last, WHOLE), begin, end)
    if head is not None and head.bare not in PRESS_HEADS:
        return OrganisationMention(begin, last + 1, head.cut, _key(words, begin, last, head.cut), begin, end)
    return OrganisationMention(opening + 1, last, WHOLE, _key(words, opening + 1, last, WHOLE), begin, end)


_MILITARY = folded_set(["العسكري", "العسكريين"])
"""Behind a name in marks they tell a post of an army: موقع "…" العسكري."""


def _mention(first: int, last: int, cut: Cut, key: str) -> OrganisationMention:
    return OrganisationMention(first, last, cut, key, first, last)


_FINDERS = (_local, _known, _foreign, _headed, _titled, _definite, _marked_head, _quoted)


def longest_names(words: Words, mentions: Iterable[OrganisationMention]) -> dict[str, str]:
    """Key to the fullest name that the article writes."""
    names: dict[str, str] = {}
    for mention in mentions:
        name = plain(words.surface(mention.first, mention.last, mention.cut))
        if len(name) > len(names.get(mention.key, "")):
            names[mention.key] = name
    return names
