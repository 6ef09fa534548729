"""What joins a cue to what it brings: a complementizer, a colon, a quotation, or the preposition that the verb takes."""

from mujaz.lexicon import load
from mujaz.understanding.clauses import parts_clauses
from mujaz.understanding.cues import Cue, cue_at, is_according, is_complementizer
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS, PLACE_HEADS, PLACES
from mujaz.understanding.quotations import is_long_quotation, is_title
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    FINITE_VERBS,
    GIVEN,
    PREPOSITIONS,
    folded_set,
    is_function_word,
    is_ordinary,
    is_surname,
)
from mujaz.understanding.words import ON, Words, has_article, readings

_GRAMMAR = load("reported_speech")

FAR = 45
"""Tokens from a cue within which its content must begin."""

JOINED = {"الي": "إلى", ON: "على", "عن": "عن", "من": "من", "في": "في"}

_NOT_JOINED = folded_set(_GRAMMAR["contents"]["not_joined"])


def joint_at(words: Words, cue: Cue, start: int) -> int | None:
    """The colon, long quotation or complementizer at which what a cue brings begins, looked for from token `start` on."""
    for index in range(start, min(start + FAR, len(words.tokens))):
        if not words.same_sentence(start - 1, index):
            return None
        if words.folded(index) == ":" or (index in words.quoted and is_long_quotation(words, index)):
            if not is_title(words, index):
                return index
            continue
        if "أن" in cue.takes and is_complementizer(words, index) and _joins(words, cue, start, index):
            return index
        if index > start and is_other_cue(words, index):
            return None
    return None


def governor_at(words: Words, cue: Cue, start: int) -> int | None:
    """The preposition, or the noun with ب, by which a cue that takes no bare noun brings a noun phrase: "أثنى … على", "أشادت … بـ"."""
    if "اسم" in cue.takes or cue.calls:
        return None
    for index in range(start, min(start + APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, index) or (index > start and is_other_cue(words, index)):
            return None
        word = words.folded(index)
        if word[:1] == "و" and words.folded(index - 1) in COMMAS:
            return None
        own = word in FAR_JOINED and JOINED[word] in cue.takes and not is_complementizer(words, index + 1)
        if own or ("ب" in cue.takes and is_with_b(words, index)):
            return index
    return None


def is_other_cue(words: Words, index: int) -> bool:
    """True at a finite cue, which takes what follows for its own, unless it is in a relative clause."""
    cue = cue_at(words, index)
    if cue is not None and cue.kind == "participle" and cue.takes == _QUOTES and words.folded(index + 1) == ON:
        return False
    before = index - 1 - (words.folded(index - 1) in _BEING)
    relative = words.folded(before) in {"الذي", "التي", "الذين"}
    parted = parts_clauses(words, index) and not is_according(words, index)
    return parted or (cue is not None and cue.kind == "verb" and not relative)


_BEING = frozenset({"كان", "كانت", "كانوا"})
_QUOTES = frozenset({"quote"})
"""What a verb of commenting takes: behind it على tells what upon, "قال، معلقًا على القرار، إن …"."""


def _joins(words: Words, cue: Cue, start: int, index: int) -> bool:
    """True for a complementizer that joins this cue to its content: bare, or behind a preposition that the cue takes."""
    before = words.folded(index - 1)
    if _is_conditional(words, index) or (index > start + 1 and _is_behind_judgement(words, index)):
        return False
    if before in JOINED:
        return JOINED[before] in cue.takes or _is_misjoined(words, start, index)
    return before not in _NOT_JOINED


def _is_behind_judgement(words: Words, index: int) -> bool:
    """True for a that of "من الممكن أن" and the like, which brings what may be and not what is said."""
    return words.folded(index - 2) == "من" and words.folded(index - 1) in _JUDGEMENTS


_JUDGEMENTS = folded_set(_GRAMMAR["contents"]["judgements"])


def _is_misjoined(words: Words, start: int, index: int) -> bool:
    """True for إلى or على before أن right behind the subject of a verb that does not take it, as papers write it: "أوضح المصدر إلى أن"."""
    near = range(start, index - 1)
    beside = len(near) <= _SUBJECT and words.folded(index - 1) in {"الي", ON}
    return beside and not any(cue_at(words, step) or words.folded(step) in PREPOSITIONS for step in near)


_SUBJECT = 3
"""Tokens that a subject has beside which a preposition is the verb's."""


def _is_conditional(words: Words, index: int) -> bool:
    """True for إن "if", which a verb in the past follows, where إنّ "that" has a noun behind it, a participle too: "إن مزيدا من …"."""
    surface, following = words.tokens[index].text, words.folded(index + 1)
    verb = following in FINITE_VERBS and not is_function_word(following) and following[0] not in "يتسن"
    return surface in {"إن", "ان"} and verb


APPOSITION = 24
"""Tokens that an apposition to a speaker may have."""

FAR_JOINED = frozenset({"الي", ON, "عن"})
"""Prepositions that are looked for behind an apposition: the others are too common."""

_PLACED = PLACE_HEADS | ORGANISATION_HEADS | MEDIA_HEADS | folded_set(_GRAMMAR["contents"]["not_with_b"])
"""Behind ب these tell where somebody is or works: "بمنطقة …", "بوزارة …"."""


def is_with_b(words: Words, index: int) -> bool:
    """True for an ordinary or a definite noun behind ب, which is no place: "بالدور", "بفتح"; what looks like a verb there is none.

    So "بقصف", "بقتل": ب stands before nouns alone.
    """
    forms = [reading.bare for reading in readings(words.folded(index)) if reading.prefixes == ("ب",)]
    noun = any((has_article(bare) or is_ordinary(bare)) and bare.removeprefix("ال") not in _PLACED for bare in forms)
    noun = noun or (any(bare in FINITE_VERBS for bare in forms) and not _is_named(words.folded(index)))
    noun = noun and not is_function_word(words.folded(index))
    return (noun or any(bare in DETERMINERS for bare in forms)) and words.is_word(index) and not is_whole(words, index)


def _is_named(word: str) -> bool:
    return word in GIVEN or is_surname(word)


def is_whole(words: Words, index: int) -> bool:
    """True for a word of the lexicon or a known name that begins with ب: "باكستان", "بيان"."""
    place = PLACES.at(words, index)
    return words.folded(index) in COMMON_NOUNS or (place is not None and not place.reading.prefixes)


DETERMINERS = folded_set(_GRAMMAR["contents"]["determiners"])
"""Function words that begin a noun phrase."""
