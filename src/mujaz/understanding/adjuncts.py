"""What stands between a speaker and what he says: times, settings ("في مقابلة مع …", "عبر تويتر"), parentheses between commas."""

from collections.abc import Iterator
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS
from mujaz.understanding.noun_phrases import definite_ends, is_general_of_office
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.vocabulary import (
    ADJECTIVAL_HEADS,
    PREPOSITIONS,
    folded_set,
    is_calendar_word,
    is_function_word,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, Words, after_conjunction, has_article, readings

_GRAMMAR = load("reported_speech")

_SETTINGS = load("reporting")["settings"]
_PREPOSITIONS = folded_set(_SETTINGS["prepositions"])
_DEMONSTRATIVES = folded_set(_SETTINGS["demonstratives"])
_OF_VENUES = folded_set(_SETTINGS["of_venues"]) | {ON}
VENUES = folded_set(_SETTINGS["venues"])
"""Heads of the occasions and the texts in which something is said."""
DESCRIBING = folded_set(load("reporting")["anonymous"]["describing"])
"""Adjectives of speakers who are not named."""
MADE_BY = folded_set(_SETTINGS["made_by"])
"""Whose text a setting is, or who held it: "في بيان أصدرته …"."""
_OPENS_PARENTHESIS = folded_set(_SETTINGS["parentheses"])
_ADVERBS = folded_set(load("reporting")["adverbs_of_time"])

_PARENTHESIS_AT_MOST = 18
_BRACKET = 8
_PHRASE_AT_MOST = 12
_ADJUNCTS_AT_MOST = 6


class Adjunct(NamedTuple):
    """The tokens `[first, last)` beside a cue; `venue` where they tell in what text or on what occasion something is said."""

    first: int
    last: int
    venue: bool


def adjuncts_at(words: Words, start: int) -> list[Adjunct]:
    """The adjuncts that follow one another from token `start` on, in order."""
    found: list[Adjunct] = []
    index = start
    while len(found) < _ADJUNCTS_AT_MOST:
        adjunct = adjunct_at(words, index)
        if adjunct is None:
            break
        found.append(adjunct)
        index = adjunct.last
    return found


def past_adjuncts(words: Words, start: int) -> int:
    """The token behind the adjuncts at `start`."""
    found = adjuncts_at(words, start)
    return found[-1].last if found else start


def adjunct_at(words: Words, index: int) -> Adjunct | None:
    """The adjunct that begins at token `index`, with the commas around it."""
    if not words.same_sentence(index - 1, index):
        return None
    if words.folded(index) in COMMAS:
        return _parenthesis(words, index)
    if words.folded(index) == "(":
        return _bracket(words, index)
    return time_at(words, index) or setting_at(words, index)


def _bracket(words: Words, index: int) -> Adjunct | None:
    """A short bracket: "(يويفا)", "(52 عاما)"."""
    close = next((step for step in range(index + 1, index + _BRACKET) if words.folded(step) == ")"), None)
    return None if close is None else Adjunct(index, close + 1, False)


def _parenthesis(words: Words, comma: int) -> Adjunct | None:
    """Words between two commas that begin as an adjunct does; a comma before nothing of the kind is passed over alone."""
    first = comma + 1
    if not _opens(words, first):
        return None if words.folded(first)[:1] == "و" else Adjunct(comma, first, False)
    close = next(_closing_commas(words, first), None)
    if close is None:
        inner = time_at(words, first) or setting_at(words, first)
        return None if inner is None else Adjunct(comma, inner.last, inner.venue)
    setting = setting_at(words, first)
    return Adjunct(comma, close + 1, setting is not None and setting.venue)


def _opens(words: Words, index: int) -> bool:
    word = words.folded(index)
    opens = word in _PREPOSITIONS | _OPENS_PARENTHESIS | _ADVERBS or _is_time_word(words, index)
    return opens and not is_complementizer(words, index)


def _closing_commas(words: Words, first: int) -> Iterator[int]:
    for index in range(first, min(first + _PARENTHESIS_AT_MOST, len(words.tokens))):
        if not words.same_sentence(first, index) or is_complementizer(words, index):
            return
        if words.folded(index) in COMMAS:
            yield index
        cue = cue_at(words, index)
        if words.folded(index) == ":" or (cue is not None and cue.kind == "participle"):
            return


def _is_time_word(words: Words, index: int) -> bool:
    word = words.folded(index)
    if word in _ADVERBS or (is_calendar_word(word) and word not in {"احد", "واحد"}):
        return True
    return words.tokens[index].kind == "number" if 0 <= index < len(words.tokens) else False


_OF_TIME = folded_set(_GRAMMAR["time"]["of_time"])


def time_at(words: Words, index: int) -> Adjunct | None:
    """Days and hours: "أمس", "مساء الثلاثاء", "الأسبوع الماضي", "(الخميس)", "في وقت سابق"."""
    last = index
    if is_general_of_office(words, index) or _is_general(words, index):
        return None
    if words.folded(index) == "في" and (words.folded(index + 1) in {"وقت"} or _is_time_word(words, index + 1)):
        last = index + 1
    elif not _is_time_word(words, index) and words.folded(index) not in _PERIODS:
        return None
    last += 1
    while last < index + _PHRASE_AT_MOST and words.same_sentence(index, last):
        bracket = words.folded(last) in {"(", ")", "/"}
        if not (bracket or _is_time_word(words, last) or words.folded(last) in _OF_TIME | _PERIODS):
            break
        last += 1
    return Adjunct(index, last, False)


def _is_general(words: Words, index: int) -> bool:
    """True for the adjective "public", which is written like the year: "الدين العام الأميركي", but "المؤتمر العام الماضي"."""
    year = words.folded(index) != _GENERAL or words.folded(index + 1) in _OF_TIME
    return not year and has_article(words.folded(index - 1))


_GENERAL = "العام"
_PERIODS = folded_set(_GRAMMAR["time"]["periods"])


def setting_at(words: Words, index: int) -> Adjunct | None:
    """A prepositional phrase that tells where something was said: "في بيان صادر عنها", "خلال مؤتمر صحافي", "على تويتر"."""
    head = index + 1 + (words.folded(index + 1) in _DEMONSTRATIVES)
    if not any(form in _PREPOSITIONS for form in after_conjunction(words.folded(index))):
        return None
    if words.folded(index) in {"ردا", "تعليقا"} and words.folded(head) == ON:
        return Adjunct(index, _phrase_end(words, head + 1), False)
    heads = [reading.bare.removeprefix("ال") for reading in readings(words.folded(head) or "-")]
    if not any(map(_is_venue, heads)) or (words.folded(index) == ON and not any(map(_is_account, heads))):
        return None
    venue = after_conjunction(words.folded(index))[-1] in _OF_VENUES
    return Adjunct(index, _phrase_end(words, head), venue)


def _is_venue(word: str) -> bool:
    """True for the head of a setting, with a pronoun too: "تصريحاته", "كلمتها"."""
    stems = (word, *(word[: -len(pronoun)] for pronoun in ("هم", "ها", "ه") if word.endswith(pronoun)))
    return any(stem in VENUES or (stem[-1:] == "ت" and stem[:-1] + "ه" in VENUES) for stem in stems)


def _is_account(word: str) -> bool:
    """True for where one writes on: "على حسابه", "على منصة إكس"; "مطلع على المكالمة" tells what somebody knows."""
    return word.removesuffix("ه").removesuffix("ها") in _ACCOUNTS or word in _ACCOUNTS


_ACCOUNTS = folded_set(_SETTINGS["accounts"])


def _phrase_end(words: Words, head: int) -> int:
    """Where the setting's noun phrase ends: its adjectives and genitives, and to whom or with whom one spoke."""
    last = _noun_phrase_end(words, head)
    while last - head < _PHRASE_AT_MOST and words.same_sentence(head, last):
        linked = _link(words, last)
        if linked is None:
            break
        last = linked
    return last


def _noun_phrase_end(words: Words, head: int) -> int:
    if head in words.quoted:
        return words.quoted[head]
    word = words.folded(head)
    if not has_article(word) and is_indefinite_adjective(words, head + 1):
        return _indefinite_end(words, head)
    ends = [end.last for end in definite_ends(words, head, has_article(word) or _has_pronoun(words, head)) if end.sure]
    near = [last for last in ends if last - head <= _NEAR]
    return near[-1] if near else _indefinite_end(words, head)


_NEAR = 6


def _has_pronoun(words: Words, index: int) -> bool:
    return words.tokens[index].text.endswith(("ه", "ها", "هم", "هما", "هما"))


def _indefinite_end(words: Words, head: int) -> int:
    """The head and the adjectives behind it: "بيان", "مؤتمر صحافي مشترك", "رسالة صوتية"."""
    last = head + 1
    while last - head < 4 and is_indefinite_adjective(words, last):
        last += 1
    return last


_BODIES = ORGANISATION_HEADS | MEDIA_HEADS


def is_indefinite_adjective(words: Words, index: int) -> bool:
    """True for a word without the article in the form of an adjective: "صحافي", "رسمية", "رفيع", "مطلعة"."""
    word = words.folded(index)
    if not words.is_word(index) or has_article(word):
        return False
    if word in DESCRIBING or nisba_country(word) is not None:
        return True
    head = role_head(word) is not None and word not in ADJECTIVAL_HEADS
    others = is_function_word(word) or is_verb(word) or is_complementizer(words, index) or head or word in _BODIES
    ends = word.endswith(("ي", "يين")) or words.tokens[index].text.endswith("ية")
    return word[0] not in "وبل" and ends and not others


def _link(words: Words, index: int) -> int | None:
    """The index behind a further part: "مع قناة …", "لـ«…»", "على موقعه", "صادر عن …", "نشرته …"."""
    word = words.folded(index)
    if word in MADE_BY:
        return index + 1
    if word in PREPOSITIONS and word in {
        "مع",
        "عبر",
        "علي",
        "على",
        "في",
        "الي",
        "امام",
        "بها",
        "به",
        "لها",
        "له",
        "عنه",
        "عنها",
    }:
        following = index + 1
        if word in {"بها", "به", "لها", "له", "عنه", "عنها"}:
            return following
        return _noun_phrase_end(words, following) if words.is_word(following) or following in words.quoted else None
    if word in {"ل", "لـ"} and index + 1 in words.quoted:
        return words.quoted[index + 1]
    to_body = word.startswith("ل") and len(word) > 3 and any(reading.prefixes == ("ل",) for reading in readings(word))
    return _noun_phrase_end(words, index) if to_body and not is_function_word(word) else None
