"""What kinds of nouns may speak: people, offices and bodies, in what gender, number and case; and those that may not."""

from functools import lru_cache

from mujaz.lexicon import load
from mujaz.understanding.cues import is_complementizer
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS
from mujaz.understanding.roles import KIN, head_at
from mujaz.understanding.vocabulary import COMMON_NOUNS, GIVEN, folded_set, is_ordinary, is_verb, role_head
from mujaz.understanding.words import Words, has_article, readings

_REPORTING = load("reporting")
ANONYMOUS = folded_set(_REPORTING["anonymous"]["heads"])
"""Heads of descriptions of speakers who are not named."""
OWN_ACTS = folded_set(_REPORTING["own_acts"])
"""What somebody does by saying it, without the article: "الترحيب"."""
DOCUMENTS = folded_set(_REPORTING["documents"]["heads"])
"""Heads of documents that tell something."""
_NOT_PEOPLE = folded_set(_REPORTING["anonymous"]["not_people"])
_FEMININE_PLURALS = folded_set(_REPORTING["anonymous"]["feminine_plurals"])
_GENDERS = load("genders")
_MEN = folded_set(_GENDERS["men"])
_SEVERAL = folded_set(_GENDERS["several"]) | _MEN
SINGULAR = folded_set(_REPORTING["anonymous"]["singular"])
"""Heads of descriptions of one person, without the article."""
HONORIFICS = folded_set(_REPORTING["anonymous"]["honorifics"])
"""Titles with a pronoun, which take up a person: "معاليه"."""


def counts_people(words: Words, index: int) -> bool:
    """True for a small number before people: "ثلاثة شهود", "خمسة موظفين"."""
    counted = words.folded(index + 1)
    people = is_people_word(counted.removesuffix("ين") + "ون" if counted.endswith("ين") else counted)
    return words.folded(index) in _COUNTS and words.is_word(index + 1) and people and counted not in _STATES


_STATES = frozenset({"دول", "دوله", "دولتان", "دولتين"})
_NUMBERS = load("numbers")
_COUNTS = folded_set(word for table in ("units", "tens") for words in _NUMBERS[table].values() for word in words)


def is_known(words: Words, index: int) -> bool:
    """True for the head of a phrase that can only be a speaker: people, an office, a body."""
    word = words.folded(index)
    heads = {reading.bare.removeprefix("ال") for reading in readings(word)}
    body = not heads.isdisjoint(ORGANISATION_HEADS | MEDIA_HEADS)
    people = is_people_word(word) or counts_people(words, index) or is_subject_of_that(words, index)
    return body or people or head_at(words, index) is not None


@lru_cache(maxsize=65536)
def is_people_word(word: str) -> bool:
    """True for a noun that describes speakers who are not named: one of the lexicon, or a sound masculine plural in the nominative."""
    forms = (word, *(reading.bare for reading in readings(word)))
    if any(form in ANONYMOUS or form.removeprefix("ال") in ANONYMOUS for form in forms) or is_kin(word):
        return True
    if word.endswith("و") and word + "ن" in ANONYMOUS:
        return True
    bare = word.removeprefix("و").removeprefix("ال")
    if bare in _NOT_PEOPLE:
        return False
    if len(bare) >= _PARTICIPLE and bare[0] == "م" and bare[-1] == "و" and not is_ordinary(bare) and bare not in GIVEN:
        return True
    return len(bare) >= 5 and bare.endswith("ون") and bare[0] not in "يتس" and not is_verb(word) and word not in GIVEN


_RELATED = KIN | folded_set(load("reported_speech")["subjects"]["company"])


def is_own_act(word: str, acts: frozenset[str] = OWN_ACTS) -> bool:
    """True for one of `acts` with the pronoun of whose it is: "استعدادهم", "حديثه"."""
    stem = next((word.removesuffix(pronoun) for pronoun in ("هما", "ها", "هم", "ه") if word.endswith(pronoun)), "-")
    return stem in acts or (stem.endswith("ت") and stem[:-1] + "ه" in acts)


def is_kin(word: str) -> bool:
    """True for somebody's relative: "والدها", "شقيقتهما"."""
    return any(
        word.endswith(pronoun) and _without_pronoun(word, pronoun) in _RELATED for pronoun in ("هما", "ها", "هم", "ه")
    )


def _without_pronoun(word: str, pronoun: str) -> str:
    stem = word.removesuffix(pronoun)
    return stem[:-1] + "ه" if stem.endswith("ت") and stem[:-1] + "ه" in _RELATED else stem


def is_feminine(words: Words, index: int) -> bool:
    """True for a noun that takes a feminine verb: with a ta marbuta, in the feminine plural, or one of the lexicon's plurals."""
    men = words.folded(index).removeprefix("ال") in _MEN
    return (words.tokens[index].text.endswith("ة") and not men) or is_feminine_plural(words.folded(index))


def is_oblique(words: Words, index: int) -> bool:
    """True for people in the oblique plural, which no subject behind its verb is: "حذر المواطنين من …"."""
    word = words.folded(index)
    stem = word.removesuffix("ين")
    people = is_people_word(stem + "ون") or role_head(stem) is not None
    return stem != word and len(stem) >= _STEM_AT_LEAST and people and word.removeprefix("ال") not in ANONYMOUS


_STEM_AT_LEAST = 4
_PARTICIPLE = 6
"""Letters of a participle in the plural before a genitive at least: "متناقلو المقطع"."""


def is_feminine_plural(word: str) -> bool:
    """True for a folded plural that takes a feminine verb."""
    return word.endswith("ات") or word in _FEMININE_PLURALS or word.removeprefix("ال") in _FEMININE_PLURALS


def is_inanimate(words: Words, index: int) -> bool:
    """True for an ordinary noun without the article, with a pronoun or not, that is no head of a speaker's description."""
    word = words.folded(index)
    stems = (word, *(word[: -len(pronoun)] for pronoun in ("ها", "هم", "ه") if word.endswith(pronoun)))
    if word in HONORIFICS:
        return False
    return not is_known(words, index) and not has_article(word) and any(stem in COMMON_NOUNS for stem in stems)


def is_thing(words: Words, index: int) -> bool:
    """True for an ordinary noun, with its article too, that is no head of a speaker's description: "الاقتراح"."""
    word = words.folded(index).removeprefix("ال")
    if word in DOCUMENTS:
        return False
    return is_inanimate(words, index) or (not is_known(words, index) and word in COMMON_NOUNS)


def is_subject_of_that(words: Words, index: int) -> bool:
    """True for people in the accusative behind أن: "أن مصدرًا مقربًا قال"."""
    return is_complementizer(words, index - 1) and is_people_word(words.folded(index).removesuffix("ا"))


def are_several(head: str) -> bool:
    """True for the head of a description of several men: "شهود", "متعاملون"."""
    return head in _SEVERAL or (is_people_word(head) and head.endswith(("ون", "ين")) and head not in SINGULAR)
