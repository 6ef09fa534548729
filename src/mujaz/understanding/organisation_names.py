"""How far the name of an organisation goes behind its head, and whether the words behind a head name one."""

from mujaz.understanding.gazetteer import (
    CLUBS,
    COMMON_IN_NAMES,
    FIELDS_TOO,
    FIGURES,
    NO_PURPOSES,
    OF_ANY_BODY,
    OF_SERVICES,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    OUTSIDE_NAMES,
    PLACE_HEADS,
    PLACES,
    SERVICES,
    SIDES,
    WITHOUT_PURPOSE,
)
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    COMMON_NOUNS,
    GIVEN,
    PRESENT_VERBS,
    VERBS,
    folded_set,
    is_function_word,
    is_ordinary,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, Reading, Words, has_article, readings

LONGEST = 8
"""Words that a body's name may have."""


def is_proper(words: Words, first: int, last: int) -> bool:
    """True for the words behind a head that tell one body from others: a name, a place, a country's adjective, an unknown word."""
    head = words.folded(first - 1)
    if any(reading.bare in SERVICES for reading in readings(head)):
        return words.folded(first) in OF_SERVICES
    chair = any(reading.bare in _CHAIR for reading in readings(head)) and _is_bearer(words, first)
    if chair or head in _OF_ANY_STATE or (head in _OF_ANOTHER and _is_body(words, first)):
        return False
    if PLACES.at(words, first) is not None or ORGANISATIONS.at(words, first) is not None:
        return True
    if any(nisba_country(words.folded(index)) is not None for index in range(first, last)):
        return True
    word = words.folded(first)
    club = head.endswith("فريق") and word in CLUBS
    if club or word in COMMON_IN_NAMES or FIGURES.at(words, first) is not None:
        return True
    return not (is_ordinary(word) or is_function_word(word) or is_verb(word) or role_head(word) is not None)


def _is_body(words: Words, index: int) -> bool:
    """True where the name of a body begins."""
    return ORGANISATIONS.at(words, index) is not None or words.folded(index) in ORGANISATION_HEADS


def _is_bearer(words: Words, index: int) -> bool:
    """True for a title or a given name: "برئاسة الأمير …"."""
    return words.folded(index) in GIVEN or titles_at(words, index).last > index


_CHAIR = folded_set(["رئاسة"])
_OF_ANY_STATE = folded_set(["حكومة", "سلطات"])
"""Heads that with a state's name alone are no name of a body."""
_OF_ANOTHER = folded_set(["إدارة", "رئاسة"])
"""Heads that before a body's name tell who leads that: "إدارة نادي …"."""


def is_other_head(words: Words, index: int, head: Reading) -> bool:
    """True for a head that begins no name: "للجنة التنفيذية" with its article swallowed, "لجنة عليا" of any, "وحدات الجيش" of the army."""
    adjective = words.folded(index + 1)
    if head.bare == _UNITS and adjective in _ARMIES:
        return True
    if head.prefixes[-1:] == ("ل",) and head.bare[0] == "ل" and adjective.endswith("يه") and has_article(adjective):
        return adjective not in _FIELDS and not (adjective[2] == "ت" and len(adjective) == _LENGTH_OF_FIELD)
    return not has_article(adjective) and (adjective in OF_ANY_BODY or _is_indefinite(words, index + 1))


_UNITS, _ARMIES = "وحدات", frozenset({"الجيش", "القوات", "الاحتلال"})


def _is_indefinite(words: Words, index: int) -> bool:
    """True for what makes the head before it any: an adjective ("لجنة عليا", "حركة فلسطينية") or its purpose ("مركز لجمع …")."""
    word = words.folded(index)
    purpose = word[:1] == "ل" and word not in COMMON_NOUNS and (word[1:] in COMMON_NOUNS or word[1:] in VERBS)
    adjective = word in ADJECTIVES or "ال" + word in ADJECTIVES or nisba_country(word) is not None
    return words.is_word(index) and (adjective or purpose) and PLACES.at(words, index) is None


_FIELDS = frozenset({"الخارجيه", "الداخليه"})
_LENGTH_OF_FIELD = 7
"""Letters of a verbal noun of the second form with its article, which looks like an adjective: "التنمية", "التربية"."""


def end_of_name(words: Words, head: int, bare: str) -> int | None:
    """Where a headed name ends: the longest phrase without a preposition of place, closed in eight words at most."""
    ends = [end.last for end in definite_ends(words, head, False) if end.last - head <= LONGEST]
    inside = [last for last in ends if not any(_leaves(words, head, step) for step in range(head + 1, last))]
    inside = [last for last in inside if all(_is_of_name(words, step, bare) for step in range(head + 1, last))]
    while (
        inside
        and inside[-1] > head + 2
        and (_tells_only_kind(words, inside[-1] - 1) or _is_of_another(words, head, inside[-1] - 1))
    ):
        inside[-1] -= 1
    return inside[-1] if inside and inside[-1] > head + 1 else None


def is_tract(words: Words, index: int, bare: str) -> bool:
    """True for a noun that means a district or a front before the name of a place, and no office: "مديرية حيس", "جبهة أبين"."""
    behind = words.folded(index + 1)
    if bare == _DIRECTORATE:
        return words.is_word(index + 1) and behind.removeprefix("ال") not in COMMON_NOUNS
    place = PLACES.at(words, index + 1)
    return bare == _FRONT and place is not None and nisba_country(behind) is None


_DIRECTORATE, _FRONT = "مديريه", "جبهه"


def before_region(words: Words, first: int, last: int) -> int:
    """Where a body's name ends before the region it is in, or before a ب that stands alone: "قوات الطوارئ الخاصة | بمنطقة عسير"."""
    ends = (step for step in range(first + 1, last) if words.folded(step) in _IN_REGION)
    return next(ends, last)


_IN_REGION = folded_set(["بمنطقة", "بمحافظة", "بمدينة", "ب", "بـ"])


def _tells_only_kind(words: Words, index: int) -> bool:
    """True for an adjective that stays out of a name: "الرسمية", and a country's behind a proper name ("محكمة وستمنستر البريطانية")."""
    word, before = words.folded(index), words.folded(index - 1)
    if word in _OFFICIAL:
        return True
    return nisba_country(word) is not None and not (has_article(before) or is_ordinary(before))


def _is_of_another(words: Words, head: int, index: int) -> bool:
    """True for a masculine adjective behind feminine words alone, which is another's: "موقع وزارة الداخلية الإلكتروني"."""
    word = words.folded(index)
    if not (
        word.endswith("ي") and has_article(word) and (word in ADJECTIVES or nisba_country(word) or is_ordinary(word))
    ):
        return False
    if word in FEMININE_COMPARATIVES or not words.folded(head).endswith("ه"):
        return False
    return all(words.tokens[step].text.endswith(("ة", "ات")) for step in range(head + 1, index))


FEMININE_COMPARATIVES = folded_set(["الكبرى", "العليا", "العظمى", "الأولى", "الوسطى", "السفلى"])
"""Feminine adjectives that do not end like one."""


_OFFICIAL = frozenset({"الرسميه", "الرسمي", "الارهابي", "الارهابيه", "السابق", "السابقه", "الحالي", "الحاليه"})
"""Adjectives that tell what a body is and stay out of its name."""


def _is_of_name(words: Words, index: int, head: str) -> bool:
    """True for a word that can stand inside a body's name; a second definite noun must be an adjective of the first."""
    word = words.folded(index)
    if word[0] == "و" and head in _WITHOUT_CONJUNCTION and has_article(word[1:]) and not _is_in_purpose(words, index):
        return False
    if word.startswith("لل") and head in WITHOUT_PURPOSE:
        return False
    before = words.folded(index - 1)
    if word in PRESENT_VERBS or (word[0] == "ي" and is_verb(word)):
        return False
    if not has_article(word):
        return before in ORGANISATION_HEADS or is_ordinary(before) or has_article(before) or not is_ordinary(word)
    if not has_article(before) or word == "الحديد":
        return True
    return word.endswith(("ي", "يه")) or word in ADJECTIVES or nisba_country(word) is not None


def _is_in_purpose(words: Words, index: int) -> bool:
    """True for what is joined to a purpose: "للاستثمار والسياحة"."""
    step = index - 1
    while words.folded(step).startswith("وال"):
        step -= 1
    return words.folded(step).startswith("لل")


_WITHOUT_CONJUNCTION = folded_set(
    ["حكومة", "قوات", "جيش", "شركة", "حزب", "كتائب", "حركة", "شرطة", "سرايا", "تنظيم", "جماعة", "مليشيا"]
)
"""Heads of names that have one genitive: what is conjoined to it is another body."""


def _leaves(words: Words, head: int, index: int) -> bool:
    """True for a word that leaves a body's name: a preposition of place, or the head of a role behind its first genitive."""
    word = words.folded(index)
    if word in _LEAVING or (word[0] == "و" and _is_another_body(word[1:])):
        return True
    if word[0] == "ب" and _is_place_behind(words, index):
        return True
    return index > head + 1 and role_head(word) is not None and not has_article(word)


def _is_another_body(word: str) -> bool:
    """True for a head, an office or "the side" joined to a name: "وزارة الصحة والأمانة العامة …", "والمتحدث …"."""
    bare = word[2:] if has_article(word) else word
    if bare in ORGANISATION_HEADS:
        return bare not in FIELDS_TOO
    return word in SIDES or (has_article(word) and role_head(word) is not None)


def _is_place_behind(words: Words, index: int) -> bool:
    """True for ب before a place: "وزارة الصحة بالرباط", "الشرطة بمحافظة …"."""
    place = PLACES.at(words, index)
    if place is not None and place.reading.prefixes == ("ب",):
        return True
    return any(
        reading.prefixes == ("ب",) and (reading.bare in PLACE_HEADS or has_article(reading.bare))
        for reading in readings(words.folded(index))
    )


_LEAVING = (
    frozenset({"(", ON, "في", "عن", "الي", "لدي", "بشان", "باسم"})
    | NO_PURPOSES
    | OUTSIDE_NAMES
    | folded_set(
        [
            "الموالية",
            "الموالي",
            "التابعة",
            "التابع",
            "المقربة",
            "المقرب",
            "المنتمية",
            "المنتمي",
            "المكلف",
            "المكلفة",
            "المسؤول",
            "المسؤولة",
            "المدعومة",
            "المدعوم",
            "المتحالفة",
            "المنبثقة",
            "المناهضة",
        ]
    )
)
