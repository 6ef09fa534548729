"""Where a description of those who take part in an event ends: behind its genitives and adjectives."""

from mujaz.understanding.events.clauses import LIGHT_OWNED
from mujaz.understanding.events.governing import ACTORS, WITH_PRONOUN, bare_with_article
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.triggers import ADVERBS, bare_noun, is_event_noun, is_finite, is_trigger, triggers_at
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import (
    ADJECTIVAL_HEADS,
    ADJECTIVES,
    folded_set,
    is_calendar_word,
    is_function_word,
    role_head,
)
from mujaz.understanding.words import Words, after_conjunction, has_article

LONGEST = 5
"""Words that a description has at most."""
_SHORT_QUOTE = 4
_OCCUPIERS = frozenset(word.removeprefix("ال") for word in folded_set(list(ACTORS["states"])))
_BROKEN_PLURALS = folded_set(ACTORS["broken_plurals"])
_DOERS = folded_set(ACTORS["doers"])
_HEADS = folded_set(ACTORS["heads"])
_DUALS = frozenset(word for word in _HEADS if word.endswith("ان") and word[:-2] in _HEADS)
QUANTITIES = folded_set(ACTORS["quantities"])
PLACE_NOUNS = folded_set(ACTORS["place_nouns"])


def phrase_end(scene: Scene, head: int) -> int:
    """Where the description at `head` ends: behind its genitives and adjectives."""
    words = scene.words
    definite = has_article(bare_with_article(words.folded(head)))
    last = head + 1
    if (
        bare_noun(words.folded(head)) in _DOERS
        and is_event_noun(words.folded(last))
        and is_trigger(words.folded(last))
        and words.same_sentence(head, last)
    ):
        last += 1
    while last - head < LONGEST and words.same_sentence(head, last) and _goes_on(scene, head, last, definite):
        last += 1
    return last


def _goes_on(scene: Scene, head: int, index: int, definite: bool) -> bool:
    """True for a word of the same phrase: a genitive, an adjective, or a short name in quotation marks."""
    words = scene.words
    if index in words.quoted and words.quoted[index] - index <= _SHORT_QUOTE:
        return index == head + 1 and not definite
    if index < words.quoted.get(head + 1, 0) <= head + 1 + _SHORT_QUOTE:
        return True
    if index in scene.begins or not _may_describe(words, index):
        return index in scene.begins and definite and _is_name_as_adjective(scene, head, index)
    word = words.folded(index)
    if definite or has_article(words.folded(index - 1)):
        goes_on = has_article(word) and _is_definite_part(words, head, index) and not takes_pronoun(words, index)
        named = index - 1 in scene.begins and index - 1 > head
        return goes_on and (not named or _describes(word))
    national = index - 1 > head and nation_of(words.folded(index - 1)) is not None
    closed = national and (has_article(word) or not _describes(word))
    office = role_head(word) is not None and word not in ADJECTIVAL_HEADS
    alone = (
        index == head + 1 and words.folded(head).endswith("ون") and not word.endswith("ون")
    )  # its ن takes no genitive
    return not (closed or office or alone or _is_present(word) or word in PLACE_NOUNS or _is_object(words, head, index))


def _is_name_as_adjective(scene: Scene, head: int, index: int) -> bool:
    """True for the name of a state or a body that is an adjective of the description: "المدفعية السعودية", "المتمردون الحوثيون"."""
    occurrence = scene.begins[index]
    word = scene.words.folded(index)
    kind = scene.entities[occurrence.entity].kind
    single = max(occurrence.last, occurrence.end) == index + 1 and kind in {"country", "organization"}
    adjective = has_article(word) and word.endswith(("يه", "ي", "يون", "يين"))
    return single and adjective and _is_definite_part(scene.words, head, index)


def takes_pronoun(words: Words, index: int) -> bool:
    """True for a participle with a phrase of its own, which describes no further: "الحكومة المعترف بها", "الوحدات المدعومة من"."""
    word = words.folded(index)
    return word in _WITH_CLAUSE or (word.startswith("الم") and words.folded(index + 1) in WITH_PRONOUN)


_WITH_CLAUSE = folded_set(ACTORS["with_clause"])


def _is_definite_part(words: Words, head: int, index: int) -> bool:
    """False for a definite noun that is the verb's object: behind an adjective of nationality, or a body that it does not agree with."""
    word = words.folded(index)
    feminine = words.folded(head).endswith(("ه", "ات")) and not _is_broken_plural(words.folded(head))
    if index == head + 1 and feminine and has_article(words.folded(head)):
        return word.endswith(("ه", "ي"))
    if index > head + 1 and nation_of(words.folded(index - 1)) and not _describes(word):
        return False
    if words.folded(index - 1).removeprefix("ال") in _OCCUPIERS:
        return nation_of(word) is not None
    if index == head + 1 and has_article(words.folded(head)) and words.folded(head).endswith(("ون", "ين")):
        return word.endswith(("ين", "ون")) or nation_of(word) is not None
    if index == head + 1 and words.folded(head).endswith("ان") and bare_noun(words.folded(head)) in _DUALS:
        return word.endswith("ان") or nation_of(word) is not None
    people = word.endswith(("ين", "ون")) and nation_of(word) is None
    return not people or words.folded(head).endswith(("ين", "ون")) or _is_broken_plural(words.folded(head))


def _is_broken_plural(word: str) -> bool:
    """True for a plural of people whose adjective is a sound plural: "القادة العسكريين", "شبان غاضبين"."""
    return any(form.removeprefix("ال") in _BROKEN_PLURALS for form in after_conjunction(word))


def _describes(word: str) -> bool:
    """True for what may follow an adjective of nationality in one phrase: another adjective."""
    return nation_of(word) is not None or word in ADJECTIVES or word.endswith(("يه", "ي"))


def _may_describe(words: Words, index: int) -> bool:
    """False for words that no description has: verbs, function words, days, events, numbers, other phrases."""
    word = words.folded(index)
    if not words.is_word(index) or word in QUANTITIES or (word[0] in "وبل" and nation_of(word) is None):
        return False
    if word in LIGHT_OWNED or word in _WITHIN or word in ADVERBS:
        return False
    if is_function_word(word) or is_finite(word) or is_calendar_word(word) or is_event_noun(word):
        return False
    return not any(trigger.tense for trigger in triggers_at(words, index))


_WITHIN = frozenset({"داخل", "خارج"})
"""Prepositions that look like nouns: "12 شخصا داخل …"."""


def _is_present(word: str) -> bool:
    """True for a word in the shape of a present verb that is no adjective."""
    return word[0] in "تي" and nation_of(word) is None and not word.endswith(("ه", "ات", "ين", "ون"))


def _is_object(words: Words, head: int, index: int) -> bool:
    """True for an accusative behind a head that is none: it is the verb's object."""
    marked = "\u064b" in words.tokens[index].text and "\u064b" not in words.tokens[head].text
    people = words.folded(index).endswith("ين") and words.folded(head).endswith(("ون", "ان"))
    people = people and not _is_broken_plural(words.folded(head))
    return marked or people or _is_accusative(words, head, index)


def _is_accusative(words: Words, head: int, index: int) -> bool:
    """True for an indefinite noun with the accusative's alif behind a head without it."""
    word = words.folded(index)
    return word.endswith("ا") and not has_article(word) and not words.folded(head).endswith("ا")
