"""Who speaks: the noun phrase beside a cue, and the entity that it names."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Entity
from mujaz.text.folding import fold_text
from mujaz.understanding.adjuncts import is_indefinite_adjective, setting_at, time_at
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.entities import Entities, Occurrence
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS, PLACE_HEADS
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS, head_at
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    COMMON_NOUNS,
    GIVEN,
    PREPOSITIONS,
    folded_set,
    is_calendar_word,
    is_function_word,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, WHOLE, Cut, Words, after_conjunction, has_article, readings

_GRAMMAR = load("reported_speech")

_REPORTING = load("reporting")
ANONYMOUS = folded_set(_REPORTING["anonymous"]["heads"])
_NOT_PEOPLE = folded_set(_REPORTING["anonymous"]["not_people"])
DOCUMENTS = folded_set(_REPORTING["documents"]["heads"])
_TIMES = folded_set(_REPORTING["not_speakers"]["words"])
_BEING = folded_set(_GRAMMAR["subjects"]["being"])
_OPENERS = folded_set(_REPORTING["openers"]["words"])
_LONGEST = 14
_PUBLISHER_WITHIN = 6


class Source(NamedTuple):
    """Who speaks in the words `[first, last)`: an entity's id, or None for a phrase that names none.

    `sure` when the phrase can only be a speaker.
    """

    entity: str | None
    first: int
    last: int
    sure: bool
    cut: Cut = WHOLE
    """The preposition written as one with a description: "وفقًا لمسؤول"."""
    behind: int | None = None
    """Where reading goes on, if not behind the phrase: behind the verb that follows it."""

    @property
    def after(self) -> int:
        """The token at which what is said is looked for."""
        return self.last if self.behind is None else self.behind


class Scene(NamedTuple):
    """What resolving needs of an article: its words, its entities by id, and their occurrences by where they begin and end."""

    words: Words
    entities: dict[str, Entity]
    occurrences: tuple[Occurrence, ...]
    begins: dict[int, Occurrence]
    ends: dict[int, Occurrence]
    starts: Sequence[int]
    """The `first` of each occurrence in order."""
    by_name: dict[str, str]
    """The folded first and last words of people's names to the ids; the first of two people keeps the word."""
    by_full_name: dict[str, str]
    """The folded names and aliases of all entities to their ids."""


def scene_of(words: Words, found: Entities) -> Scene:
    """The scene of an article."""
    begins: dict[int, Occurrence] = {}
    ends: dict[int, Occurrence] = {}
    for occurrence in found.occurrences:
        begins.setdefault(occurrence.first, occurrence)
        ends[occurrence.last] = ends[occurrence.end] = occurrence
    begins |= {occurrence.begin: occurrence for occurrence in found.occurrences if occurrence.begin != occurrence.first}
    entities = {entity.id: entity for entity in found.entities}
    starts = [item.first for item in found.occurrences]
    full = {fold_text(name): entity.id for entity in found.entities for name in (entity.name, *entity.aliases)}
    return Scene(words, entities, found.occurrences, begins, ends, starts, _by_name(found), full)


def _by_name(found: Entities) -> dict[str, str]:
    names: dict[str, str] = {}
    for entity in found.entities:
        if entity.kind == "person":
            parts = fold_text(entity.name).split()
            names.setdefault(parts[0], entity.id)
            names.setdefault(parts[-1], entity.id)
    return names


def speaker_at(scene: Scene, index: int, stop: int | None = None) -> Source | None:
    """The speaker whose noun phrase begins with token `index`; with `stop`, the phrase may go on over all its parts up to there."""
    occurrence = scene.begins.get(index)
    if occurrence is not None:
        if _is_behind_preposition(scene, occurrence, index):
            return None
        return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True)
    inside = scene.begins.get(index + 1) if index in scene.words.quoted else None
    if inside is not None and scene.words.quoted[index] <= inside.last + 2:
        return Source(inside.actor, index, scene.words.quoted[index], True)
    return _in_quotes(scene, index) or _described(scene, index, stop)


def _in_quotes(scene: Scene, index: int) -> Source | None:
    """A name in quotation marks: "نجمة داوود الحمراء", or the quoted first word of one: "جيش" الاحتلال."""
    words = scene.words
    last = words.quoted.get(index)
    if last is None or not index + 2 < last <= index + _QUOTED_WORDS:
        return None
    if any(is_verb(words.folded(step)) or is_function_word(words.folded(step)) for step in range(index + 1, last - 1)):
        return None
    if words.is_word(last) and has_article(words.folded(last)) and last == index + 3:
        ends = [end.last for end in definite_ends(words, index + 1, closed=False) if end.sure and end.last > last]
        after = ends[-1] if ends else last + 1
        while words.is_word(after) and has_article(words.folded(after)) and after < last + 3:
            after += 1
        return Source(None, index, after, True)
    name = fold_text(words.surface(index + 1, last - 1))
    return Source(scene.by_full_name.get(name), index, last, False)


def _is_behind_preposition(scene: Scene, occurrence: Occurrence, index: int) -> bool:
    """True for a name with ل or ب before it: whom somebody spoke to, not who spoke."""
    word = scene.words.folded(index)
    if index != occurrence.first:
        return not scene.words.is_word(index) or head_prefix(scene.words, index) in {"ل", "ب", "ك"}
    token = scene.words.tokens[index]
    cut = occurrence.start - token.start
    return cut > 0 and word[cut - 1] in "لبك"


def head_prefix(words: Words, index: int) -> str:
    """The preposition written as one with the head of a role at `index`, or nothing."""
    head = head_at(words, index)
    return head.reading.prefixes[-1] if head is not None and head.reading.prefixes else ""


def _described(scene: Scene, index: int, stop: int | None) -> Source | None:
    """A speaker whose phrase names no entity: somebody's office taken up again, a document, or a description of nobody named."""
    words = scene.words
    if not words.is_word(index) or _cannot_begin(words, index):
        return None
    publisher = _publisher(scene, index) or _by_first_name(scene, index)
    if publisher is not None:
        return publisher
    last = _phrase_end(words, index) if stop is None else whole_phrase_end(words, index, stop)
    if last is None:
        return None
    singular = words.folded(index) not in ANONYMOUS and head_at(words, index) is not None
    named = _named_in(scene, index, last, stop) if singular else None
    if named is not None:
        return Source(named.actor, index, max(named.end, named.last), True)
    known = _is_known(words, index)
    inanimate = not known and words.folded(index) in COMMON_NOUNS and not has_article(words.folded(index))
    return None if inanimate else Source(None, index, last, known)


def _is_known(words: Words, index: int) -> bool:
    """True for the head of a phrase that can only be a speaker: people, an office, a body."""
    word = words.folded(index)
    body = any(reading.bare in ORGANISATION_HEADS or reading.bare in MEDIA_HEADS for reading in readings(word))
    people = is_people_word(word) or _is_subject_of_that(words, index)
    return body or people or head_at(words, index) is not None


def _named_in(scene: Scene, index: int, last: int, stop: int | None) -> Occurrence | None:
    """The person whose office a role phrase tells: inside it, behind it, or behind a bracket or a comma before what is said."""
    words = scene.words
    after = _past_bracket(words, last)
    after += words.folded(after) in COMMAS
    steps = [*range(index + 1, last + 1), after]
    if stop is not None:
        steps += [step for step in range(after, stop) if words.folded(step - 1) in COMMAS]
    for step in steps:
        named = scene.begins.get(step)
        if named is None or not words.same_sentence(index, named.first):
            continue
        if scene.entities[named.entity].kind == "person" and not _is_behind_preposition(scene, named, step):
            return None if step < last and words.folded(step - 1) in PREPOSITIONS else named
    return None


def _past_bracket(words: Words, index: int) -> int:
    if words.folded(index) != "(":
        return index
    close = next((step for step in range(index, index + _BRACKET) if words.folded(step) == ")"), None)
    return index if close is None else close + 1


_BRACKET = 12


def described_at(scene: Scene, index: int, stop: int) -> Source | None:
    """Whatever noun phrase stands between a verb of speech and what is said, from token `index` on."""
    words = scene.words
    if not words.is_word(index) or _cannot_begin(words, index):
        return None
    governed = any(
        reading.prefixes in (("ب",), ("ل",), ("ك",))
        and (reading.bare in COMMON_NOUNS or is_function_word(reading.bare) or reading.bare.endswith(("ه", "ها")))
        for reading in readings(words.folded(index))
    )
    indefinite = words.folded(index) in COMMON_NOUNS and not has_article(words.folded(index))
    return None if governed or indefinite else Source(None, index, whole_phrase_end(words, index, stop), False)


def governed_at(scene: Scene, index: int, stop: int) -> Source | None:
    """A description behind ل with the article: "وفقًا للرئيس التنفيذي"."""
    words = scene.words
    if not any(reading.prefixes == ("ل",) and has_article(reading.bare) for reading in readings(words.folded(index))):
        return None
    last = whole_phrase_end(words, index, stop)
    named = _named_in(scene, index, last, stop=None)
    if named is not None:
        return Source(named.actor, index, max(named.end, named.last), True)
    return Source(None, index, last, False)


@lru_cache(maxsize=65536)
def is_people_word(word: str) -> bool:
    """True for a noun that describes speakers who are not named: one of the lexicon, or a sound masculine plural in the nominative."""
    if word in ANONYMOUS or any(reading.bare in ANONYMOUS for reading in readings(word)):
        return True
    bare = word.removeprefix("و").removeprefix("ال")
    if bare in _NOT_PEOPLE:
        return False
    return len(bare) >= 5 and bare.endswith("ون") and bare[0] not in "يتس" and not is_verb(word) and word not in GIVEN


def whole_phrase_end(words: Words, index: int, stop: int) -> int:
    """Where a description ends before `stop`: at punctuation, at times, settings and addressees, at a verb or another particle."""
    clause = stop
    while clause > index + 1 and words.folded(clause - 1) in COMMAS | _JOINTS:
        clause -= 1
    if clause - index <= _LONGEST and all(_is_plain(words, step) for step in range(index, clause)):
        return clause
    last = index + 1
    while last < min(stop, index + _LONGEST) and words.same_sentence(index, last):
        if last in words.quoted:
            if words.quoted[last] - last > _QUOTED_NAME:
                break
            last = words.quoted[last]
            continue
        if not words.is_word(last) or not _is_of_phrase(words, last):
            break
        last += 1
    return last


_QUOTED_NAME = 7
_QUOTED_WORDS = 6
"""Tokens, with its marks, that a name in quotation marks may have."""
_JOINTS = folded_set(_GRAMMAR["subjects"]["joints"]) | {ON}


def _is_plain(words: Words, index: int) -> bool:
    """True for a word that may stand in an indefinite description with its relative clause: "موقوفون في خلية شاركت في هجمات"."""
    if not words.is_word(index) or "\u064b" in words.tokens[index].text or is_complementizer(words, index):
        return False
    joined = any(
        reading.prefixes == ("و",) and (is_people_word(reading.bare) or role_head(reading.bare) is not None)
        for reading in readings(words.folded(index))
    )
    setting = setting_at(words, index)
    addressed = words.folded(index) in {"ل", "لـ"} or any(
        reading.prefixes == ("ل",) and reading.bare in _PRESS_HEADS for reading in readings(words.folded(index))
    )
    others = cue_at(words, index) is not None or time_at(words, index) is not None or addressed
    return not (others or joined or (setting is not None and setting.venue))


_PLACED = PLACE_HEADS | ORGANISATION_HEADS | MEDIA_HEADS
"""Behind ب these tell where somebody works or is: "مصادر بمحافظة …"."""
_PHRASE_LINKS = folded_set(_GRAMMAR["subjects"]["links"]) | {ON}


def _is_of_phrase(words: Words, index: int) -> bool:
    word = words.folded(index)
    if is_complementizer(words, index) or cue_at(words, index) is not None or time_at(words, index) is not None:
        return False
    setting = setting_at(words, index)
    if setting is not None and setting.venue:
        return False
    if word in _PHRASE_LINKS:
        return words.is_word(index + 1) and not is_function_word(words.folded(index + 1))
    joined = any(
        reading.prefixes == ("و",) and (is_people_word(reading.bare) or role_head(reading.bare) is not None)
        for reading in readings(word)
    )
    if (
        joined
        or word in {"ل", "لـ"}
        or (is_function_word(word) or is_verb(word))
        or "\u064b" in words.tokens[index].text
    ):
        return False
    press = any(reading.prefixes == ("ل",) and reading.bare in _PRESS_HEADS for reading in readings(word))
    return not press


_PRESS_HEADS = folded_set(_GRAMMAR["subjects"]["press"])


def _publisher(scene: Scene, index: int) -> Source | None:
    """The body behind a document: "تقرير لموقع …", "بيان وزارة …", "تحقيق أجرته صحيفة …"."""
    words = scene.words
    if not any(reading.bare.removeprefix("ال") in DOCUMENTS for reading in readings(words.folded(index))):
        return None
    for step in range(index + 1, index + 1 + _PUBLISHER_WITHIN):
        occurrence = scene.begins.get(step)
        if not words.same_sentence(index, step) or is_complementizer(words, step):
            break
        if occurrence is not None and _publishes(scene, occurrence, step):
            return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True)
        quoted = _in_quotes(scene, step)
        if quoted is not None and quoted.entity is not None:
            return quoted._replace(first=index, sure=True)
    if has_article(words.folded(index)) or not has_article(words.folded(index + 1)):
        return None
    return Source(None, index + 1, index + 2, True)


def _publishes(scene: Scene, occurrence: Occurrence, index: int) -> bool:
    """True for a body behind a document, and for a person from whom it is: "رسالة من …"."""
    kind = scene.entities[occurrence.entity].kind
    return kind == "organization" or (kind == "person" and scene.words.folded(index - 1) == "من")


def _by_first_name(scene: Scene, index: int) -> Source | None:
    """A person taken up by title and first or last name: "الأمير سعود", "العميد سريع"."""
    words = scene.words
    first = titles_at(words, index).last
    if first == index or not words.is_word(first):
        return None
    holder = scene.by_name.get(words.folded(first))
    return Source(holder, index, first + 1, True) if holder is not None else None


def _cannot_begin(words: Words, index: int) -> bool:
    word = words.folded(index)
    if word in ANONYMOUS:
        return False
    if (
        is_function_word(word)
        or is_verb(word)
        or is_calendar_word(word)
        or is_complementizer(words, index)
        or word in _TIMES
    ):
        return True
    accusative = "\u064b" in words.tokens[index].text and not _is_subject_of_that(words, index)
    return accusative or any(reading.prefixes and has_article(reading.bare) for reading in readings(word))


def _is_subject_of_that(words: Words, index: int) -> bool:
    """True for people in the accusative behind أن: "أن مصدرًا مقربًا قال"."""
    return is_complementizer(words, index - 1) and is_people_word(words.folded(index).removesuffix("ا"))


def _phrase_end(words: Words, index: int) -> int | None:
    """Where the noun phrase at `index` ends: definite to its last sure end, indefinite over its adjectives and its place."""
    word = words.folded(index)
    body = any(reading.bare in ORGANISATION_HEADS or reading.bare in MEDIA_HEADS for reading in readings(word))
    if is_indefinite_adjective(words, index + 1) and not has_article(word):
        return _past_quoted_name(words, _indefinite_end(words, index))
    if has_article(word) or head_at(words, index) is not None or is_people_word(word):
        ends = [end.last for end in definite_ends(words, index, has_article(word)) if end.sure]
        if ends:
            return _past_quoted_name(words, _before_object(words, index, ends[-1]))
    known = body or is_people_word(word) or role_head(word) is not None or _is_subject_of_that(words, index)
    return _past_quoted_name(words, _indefinite_end(words, index)) if known else None


def _before_object(words: Words, first: int, last: int) -> int:
    """Where a phrase with a country's adjective ends before a definite noun that is the verb's object: "وصف الوزير الروسي المفاوضات"."""
    for index in range(first + 1, last):
        word = words.folded(index)
        behind_nisba = nisba_country(words.folded(index - 1)) is not None and has_article(words.folded(index - 1))
        if behind_nisba and has_article(word) and not word.endswith(("ي", "يه")) and word not in ADJECTIVES:
            return index
    return last


def _past_quoted_name(words: Words, index: int) -> int:
    """The index behind a short name in quotation marks that closes a description: "ناطق باسم شرطة «…»"."""
    last = words.quoted.get(index, index)
    if last - index > _QUOTED_NAME:
        return index
    while last == index + 3 or (index < last and has_article(words.folded(last))):
        if not has_article(words.folded(last)):
            break
        last += 1
    return last


def _indefinite_end(words: Words, index: int) -> int:
    last = index + 1
    while last - index < _LONGEST and words.same_sentence(index, last):
        word = words.folded(last)
        linked = (
            word in {"في", "من", "باسم"} and words.is_word(last + 1) and not is_function_word(words.folded(last + 1))
        )
        if not linked and (not _goes_on(words, last) or _leaves_adjectives(words, index, last)):
            break
        last += 2 if linked else 1
    return last


def _leaves_adjectives(words: Words, head: int, index: int) -> bool:
    """True for a noun behind a description that is whole: it is the verb's object ("أعلنت مصادر رسمية مقتل …", "أكد تجار السوق ارتفاع …").

    Whole it is behind the adjectives of an indefinite head, and behind a definite noun.
    """
    before = words.folded(index - 1)
    if before in _PHRASE_LINKS or is_indefinite_adjective(words, index):
        return False
    described = index > head + 1 and is_indefinite_adjective(words, head + 1) and before != "رفيع" and before != "رفيعه"
    definite = has_article(before) and not has_article(words.folded(index)) and _joined_definite(words, index) is None
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


def begins_clause(words: Words, index: int) -> bool:
    """True for a token at the head of its sentence or clause."""
    before = words.folded(index - 1)
    if not words.same_sentence(index - 1, index) or before in COMMAS:
        return True
    return any(form in _OPENERS for form in after_conjunction(before))
