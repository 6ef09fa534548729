"""Where the descriptions of speakers end who are nobody by name: "مسؤول أمني رفيع المستوى", "مصادر في وزارة الدفاع", "شهود عيان"."""

from mujaz.lexicon import load
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.understanding.adjuncts import is_indefinite_adjective, setting_at, time_at
from mujaz.understanding.cues import JOINTS, cue_at, is_complementizer
from mujaz.understanding.description_bounds import COMPLEMENTS, before_next_phrase, before_object
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS, ORGANISATIONS, PLACE_HEADS
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS, head_at
from mujaz.understanding.speaker_nouns import (
    ANONYMOUS,
    HONORIFICS,
    SINGULAR,
    counts_people,
    is_kin,
    is_people_word,
    is_subject_of_that,
)
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    GIVEN,
    folded_set,
    is_calendar_word,
    is_function_word,
    is_ordinary,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, Words, has_article, past_bracket, readings

_GRAMMAR = load("reported_speech")
_REPORTING = load("reporting")
_WISHED = folded_set(_GRAMMAR["source"]["wished"])
_UNNAMED = folded_set(_GRAMMAR["source"]["unnamed"])
_TIMES = folded_set(_REPORTING["not_speakers"]["words"])
_FALSE_IDAFA = folded_set(_REPORTING["anonymous"]["false_idafa"])
_PARTITIVES = folded_set(_GRAMMAR["subjects"]["partitives"])
LONGEST = 14
"""Tokens that a description may have."""
QUOTED_WORDS = 6
"""Tokens, with its marks, that a name in quotation marks may have."""


def whole_phrase_end(words: Words, index: int, stop: int) -> int:
    """Where a description ends before `stop`: at punctuation, at times, settings and addressees, at a verb or another particle."""
    return _before_other_body(words, index, before_next_phrase(words, index, _whole_end(words, index, stop)))


def _before_other_body(words: Words, index: int, last: int) -> int:
    """Where people who speak end before a body that speaks with them: "المقاتلون الأكراد | والمرصد السوري"."""
    if not is_people_word(words.folded(index)):
        return last
    for step in range(index + 1, last):
        word = words.folded(step)
        if is_function_word(word):
            return last
        if word[0] == "و" and has_article(word[1:]) and word[1:].removeprefix("ال") in ORGANISATION_HEADS:
            return step
    return last


def _whole_end(words: Words, index: int, stop: int) -> int:
    clause = stop
    while clause > index + 1 and words.folded(clause - 1) in COMMAS | JOINTS:
        clause -= 1
    if clause - index <= LONGEST and all(_is_plain(words, step) for step in range(index, clause)):
        while clause > index + 1 and is_function_word(words.folded(clause - 1)):
            clause -= 1
        return clause
    last = index + 1
    while last < min(stop, index + LONGEST) and words.same_sentence(index, last):
        if last in words.quoted:
            if words.quoted[last] - last > _QUOTED_NAME or _is_addressed_medium(words, last):
                break
            last = words.quoted[last]
            continue
        if not words.is_word(last) or not _is_of_phrase(words, last):
            break
        last += 1
    close = past_bracket(words, last, _QUOTED_NAME)
    return close if close == clause and not has_article(words.folded(last - 1)) else last


_QUOTED_NAME = 7


def _is_plain(words: Words, index: int) -> bool:
    """True for a word that may stand in an indefinite description with its relative clause: "موقوفون في خلية شاركت في هجمات"."""
    if not words.is_word(index) or "\u064b" in words.tokens[index].text or is_complementizer(words, index):
        return False
    if words.folded(index) == "في" and _is_own_or_this(words, index + 1):
        return False
    if words.folded(index) in _AFTER:
        return False
    if words.folded(index) in _WISHED and words.folded(index + 1) in _UNNAMED:
        return False
    joined = _joins_others(words, index)
    setting = setting_at(words, index)
    addressed = is_told_to(words, index)
    others = cue_at(words, index) is not None or time_at(words, index) is not None or addressed
    return not (others or joined or (setting is not None and setting.venue))


_AFTER = frozenset({"بعد", "قبل", "عقب", "اثر", "منذ", "خلال", "اثناء"})
"""Prepositions of when something is said, not of who says it: "أبلغ عشرات الطيارين | بعد المصادقة على القانون قادتهم أن"."""


def _joins_others(words: Words, index: int) -> bool:
    """True for و before further people: "… ومسؤولون", but not before a further adjective of the same."""
    others = any(
        reading.prefixes == ("و",) and (is_people_word(reading.bare) or role_head(reading.bare) is not None)
        for reading in readings(words.folded(index))
    )
    return others and not _is_second_adjective(words, index)


_PLACED = PLACE_HEADS | ORGANISATION_HEADS | MEDIA_HEADS
"""Behind ب these tell where somebody works or is: "مصادر بمحافظة …"."""
_PHRASE_LINKS = folded_set(_GRAMMAR["subjects"]["links"]) | {ON}


def _is_of_phrase(words: Words, index: int) -> bool:
    word = words.folded(index)
    if is_complementizer(words, index) or cue_at(words, index) is not None or time_at(words, index) is not None:
        return False
    if word in _WISHED and words.folded(index + 1) in _UNNAMED:
        return False
    setting = setting_at(words, index)
    if setting is not None and setting.venue:
        return False
    if word in _PHRASE_LINKS:
        return _links_on(words, index)
    joined = _joins_others(words, index)
    if (
        joined
        or word in {"ل", "لـ"}
        or (is_function_word(word) or is_verb(word))
        or "\u064b" in words.tokens[index].text
    ):
        return False
    return not is_told_to(words, index)


def _links_on(words: Words, index: int) -> bool:
    """True for a preposition behind which a description goes on: with a noun, or a short quotation, that is not somebody's own."""
    if words.folded(index) == "في" and _is_own_or_this(words, index + 1):
        return False
    quoted = words.quoted.get(index + 1, index)
    if index < quoted <= index + 1 + _QUOTED_NAME:
        return True
    return words.is_word(index + 1) and not is_function_word(words.folded(index + 1))


def _is_own_or_this(words: Words, index: int) -> bool:
    """True for what is somebody's own, or this: "في قناته", "في هذا السياق" tell where something is said, not who says it."""
    word = words.folded(index)
    if not words.is_word(index) or word in COMMON_NOUNS:
        return word in _THIS
    ending = next((pronoun for pronoun in ("ها", "هم", "ه") if words.tokens[index].text.endswith(pronoun)), "")
    stem = word.removesuffix(ending)
    forms = {stem, stem[:-1] + "ه"} if stem.endswith("ت") else {stem}
    return word in _THIS or (ending != "" and bool(forms & COMMON_NOUNS))


_THIS = frozenset({"هذا", "هذه", "ذلك", "تلك"})


def is_told_to(words: Words, index: int) -> bool:
    """True for the medium or the journalists that somebody speaks to: "للوكالة", "لوكالة …", "لرويترز"."""
    word = words.folded(index)
    if words.folded(index - 1) in _BELONGING:
        return False
    known = ORGANISATIONS.at(words, index)
    body = known is not None and known.reading.prefixes == ("ل",)
    body = body and ((known is not None and known.value.press) or not has_article(words.folded(index - 1)))
    heads = (reading.bare.removeprefix("ال") for reading in readings(word) if reading.prefixes == ("ل",))
    return word in {"ل", "لـ"} or body or any(bare in _PRESS_HEADS for bare in heads)


_PRESS_HEADS = folded_set(_GRAMMAR["subjects"]["press"])


def cannot_begin(words: Words, index: int) -> bool:
    """True for a word with which no speaker's description begins: a particle, a verb, a time, an adverb, a preposition with its noun."""
    word = words.folded(index)
    if word in ANONYMOUS or word in HONORIFICS or is_kin(word):
        return False
    if (
        word in _ALONE
        or is_function_word(word)
        or is_verb(word)
        or is_calendar_word(word)
        or is_complementizer(words, index)
        or word in _TIMES
    ):
        return True
    if any(reading.prefixes and is_function_word(reading.bare) for reading in readings(word)[1:]):
        return True
    if _is_with_preposition(words, index):
        return True
    accusative = "\u064b" in words.tokens[index].text and not is_subject_of_that(words, index)
    if word[:1] == "ل" and words.tokens[index].text.endswith(("ه", "ها", "هم")) and not _is_owned(word):
        return True  # whom it is said to: "وقال لصديقته إن"
    return accusative or any(reading.prefixes and has_article(reading.bare) for reading in readings(word))


def _is_owned(word: str) -> bool:
    """True for a noun that begins with ل itself, with a pronoun or without: "لجنتها"."""
    stem = next((word.removesuffix(ending) for ending in ("ها", "هم", "ه") if word.endswith(ending)), word)
    return bool({word, stem, stem[:-1] + "ه"} & COMMON_NOUNS)


_ALONE = frozenset({"ب", "ك"})
"""Prepositions that stand apart from a quotation: "وطالب بـ «…»"."""


def _is_with_preposition(words: Words, index: int) -> bool:
    """True for ب written as one with an ordinary noun: "بحرج الموقف"."""
    word = words.folded(index)
    if word in COMMON_NOUNS or word in GIVEN or is_people_word(word) or head_at(words, index) is not None:
        return False
    nouns = (reading.bare for reading in readings(word) if reading.prefixes == ("ب",))
    return any(len(bare) >= _NOUN_AT_LEAST and is_ordinary(bare) for bare in nouns)


_NOUN_AT_LEAST = 3


def phrase_end(words: Words, index: int) -> int | None:
    """Where the noun phrase at `index` ends: definite to its last sure end, indefinite over its adjectives and its place."""
    if counts_people(words, index):
        return phrase_end(words, index + 1)
    word = words.folded(index)
    body = any(reading.bare in ORGANISATION_HEADS or reading.bare in MEDIA_HEADS for reading in readings(word))
    alone = word in SINGULAR and has_article(words.folded(index + 1))
    medium = ORGANISATIONS.at(words, index + 1) if alone else None
    if medium is not None:
        return medium.last
    if ((is_indefinite_adjective(words, index + 1) and word not in _PARTITIVES) or alone) and not has_article(word):
        return _past_quoted_name(words, _indefinite_end(words, index))
    if has_article(word) or head_at(words, index) is not None or is_people_word(word):
        ends = [end.last for end in definite_ends(words, index, has_article(word)) if end.sure]
        ends = [last for last in ends if not any(words.folded(step) in {"ل", "لـ"} for step in range(index, last))]
        if ends:
            last = _before_other_body(words, index, before_object(words, index, ends[-1]))
            last = before_next_phrase(words, index, last)
            return _past_quoted_name(words, _past_complement(words, last))
    known = body or is_people_word(word) or role_head(word) is not None or is_subject_of_that(words, index)
    return _past_quoted_name(words, _indefinite_end(words, index)) if known else None


def _past_complement(words: Words, last: int) -> int:
    """The index behind what a participle takes: "الحكومة المعترف بها دوليا"."""
    if words.folded(last) not in COMPLEMENTS or not has_article(words.folded(last - 1)):
        return last
    return last + 1 + (words.folded(last + 1).endswith("يا") and words.is_word(last + 1))


def _past_quoted_name(words: Words, index: int) -> int:
    """The index behind a short name in quotation marks that closes a description: "ناطق باسم شرطة «…»", "باسم «جيش» الاحتلال"."""
    if words.quoted.get(index - 3) == index and has_article(words.folded(index)):
        return index + 1
    last = words.quoted.get(index, index)
    if last - index > _QUOTED_NAME or _is_addressed_medium(words, index):
        return index
    while last == index + 3 or (index < last and has_article(words.folded(last))):
        if not has_article(words.folded(last)):
            break
        last += 1
    return last


def _is_addressed_medium(words: Words, opening: int) -> bool:
    """True for a paper's name in marks behind another noun than "صحيفة": whom somebody tells, "أبلغ مسؤول في الوزارة | «عكاظ» أن"."""
    medium = ORGANISATIONS.at(words, opening + 1) if opening in words.quoted else None
    closed = has_article(words.folded(opening - 1)) and words.folded(opening - 1).removeprefix("ال") not in MEDIA_HEADS
    return medium is not None and medium.value.press and closed


def _indefinite_end(words: Words, index: int) -> int:
    return before_next_phrase(words, index, _past_adjectives(words, index))


def _past_adjectives(words: Words, index: int) -> int:
    last = index + 1
    while last - index < LONGEST and words.same_sentence(index, last):
        linked = _past_link(words, last) or _past_owner(words, last)
        if linked is not None:
            last = linked
        elif is_indefinite_adjective(words, last) or _is_second_adjective(words, last):
            last += 1
        elif not _goes_on(words, last) or _leaves_adjectives(words, index, last):
            break
        else:
            last += 1
    return last


def _is_second_adjective(words: Words, index: int) -> bool:
    """True for an adjective of a country that و joins to another: "مسؤولون أميركيون وبريطانيون"."""
    joined = any(
        reading.prefixes == ("و",) and nisba_country(reading.bare) is not None and not has_article(reading.bare)
        for reading in readings(words.folded(index) or "-")
    )
    return joined and is_indefinite_adjective(words, index - 1)


def _past_link(words: Words, index: int) -> int | None:
    """The index behind a prepositional phrase that tells where somebody is or works, or what he knows of.

    "في وزارة الصحة", "بمحافظة مأرب", "من سكان الحي", "مطلع على ملف رفع العقوبات".
    """
    word = words.folded(index)
    setting = setting_at(words, index)
    if (setting is not None and setting.venue) or time_at(words, index) is not None:
        return None
    placed = any(reading.prefixes == ("ب",) and reading.bare in _PLACED for reading in readings(word))
    knows = word in _PHRASE_LINKS and words.folded(index - 1) in _KNOWING
    if word not in _OF_PLACE and not placed and not knows:
        return None
    head = index if placed else index + 1
    if not words.is_word(head) or is_function_word(words.folded(head)):
        return None
    ends = [end.last for end in definite_ends(words, head, has_article(words.folded(head))) if end.sure]
    if knows and not ends:  # a chain of genitives: "على ملف رفع سقف الدين"
        ends = [end.last for end in definite_ends(words, head + 1, False) if end.sure]
    near = [last for last in ends if last - head <= (LONGEST if knows else _PLACE_AT_MOST)]
    return near[-1] if near else head + 1


def _past_owner(words: Words, index: int) -> int | None:
    """The index behind the body that a description is told to belong to: "وكالة إغاثة تابعة | للأمم المتحدة"."""
    owner = ORGANISATIONS.at(words, index) if words.folded(index - 1) in _BELONGING else None
    return owner.last if owner is not None and owner.reading.prefixes == ("ل",) else None


_BELONGING = folded_set(_GRAMMAR["subjects"]["belonging"])
_OF_PLACE = folded_set(_GRAMMAR["subjects"]["of_place"])
_PLACE_AT_MOST = 6
_KNOWING = folded_set(_GRAMMAR["subjects"]["knowing"])


def _leaves_adjectives(words: Words, head: int, index: int) -> bool:
    """True for a noun behind a description that is whole: it is the verb's object ("أعلنت مصادر رسمية مقتل …", "أكد تجار السوق ارتفاع …").

    Whole it is behind the adjectives of an indefinite head, and behind a definite noun.
    """
    before = words.folded(index - 1)
    if before in _PHRASE_LINKS or is_indefinite_adjective(words, index):
        return False
    described = index > head + 1 and is_indefinite_adjective(words, head + 1) and before not in _FALSE_IDAFA
    bare = not has_article(words.folded(index)) and _joined_definite(words, index) is None
    definite = bare and (has_article(before) or before in QUOTATION_MARKS)
    return described or definite


def _joined_definite(words: Words, index: int) -> str | None:
    """The definite noun behind و: a second genitive, "تجار الخضار والفاكهة"."""
    forms = (reading.bare for reading in readings(words.folded(index)) if reading.prefixes == ("و",))
    return next((bare for bare in forms if has_article(bare)), None)


def _goes_on(words: Words, index: int) -> bool:
    word = words.folded(index)
    if not words.is_word(index) or is_complementizer(words, index) or cue_at(words, index) is not None:
        return False
    accusative = "\u064b" in words.tokens[index].text and "\u064b" not in words.tokens[index - 1].text
    stops = is_function_word(word) or is_verb(word) or is_calendar_word(word) or accusative
    with_b = any(reading.prefixes == ("ب",) and not has_article(reading.bare) for reading in readings(word))
    with_b = with_b and not any(reading.prefixes == ("ب",) and reading.bare in _PLACED for reading in readings(word))
    return not stops and not with_b and not word.startswith("ل")
