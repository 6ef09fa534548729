"""What governs a noun phrase that may take part in an event: a preposition, the noun whose genitive it is, or nothing."""

from typing import Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.events.triggers import BEFORE_NOUNS, is_event_noun, is_finite, triggers_at
from mujaz.understanding.vocabulary import (
    folded_set,
    is_calendar_word,
    is_function_word,
)
from mujaz.understanding.words import Words, has_article, readings

Kind = Literal["person", "organization", "country", "capital", "place", "group", "pair", "role", "press"]


ACTORS = load("events")["actors"]


ATTACHED = frozenset({"ب", "ل", "ك"})


_ADVERBS = folded_set(ACTORS["adverbs"])


_AMONG = frozenset({"بينهم", "بينهن", "منهم", "ومنهم", "وبينهم", "فيهم"})


WITH_PRONOUN = frozenset(
    preposition + pronoun
    for preposition in ("علي", "الي", "من", "عن", "في", "مع", "ب", "ل", "بين", "لدي", "حول", "ضد", "بحق")
    for pronoun in ("ه", "ها", "هم", "هما", "نا")
)


class Actor(NamedTuple):
    """One who may take part, on tokens `[first, last)`.

    `who` is an entity's id, or a description's words. `prep` is the folded preposition that governs it, "of" for a genitive and "" for
    neither; `joined` when و stands before it.
    """

    first: int
    last: int
    who: str
    kind: Kind
    prep: str
    joined: bool
    country: str | None = None


def governor(words: Words, index: int, prefixes: str) -> tuple[str, bool]:
    """The preposition that governs the phrase at `index` ("of" for a genitive, "" for none), and whether و stands before it."""
    joined = prefixes[:1] in {"و", "ف"}
    attached = next((letter for letter in prefixes if letter in ATTACHED), "")
    if attached or joined:
        return attached, joined
    before = words.folded(index - 1) if words.same_sentence(index - 1, index) else ""
    if before in {'"', "«", "“", "("}:
        before = words.folded(index - 2)
    if before in _AMONG:
        return "بينهم", False
    if before in {"يد", "ايدي"} or (before == "قبل" and words.folded(index - 2) == "من"):
        return "من قبل", False
    if (before in BEFORE_NOUNS or before == "على") and before not in WITH_PRONOUN:
        return before, False
    if before[:1] in {"و", "ف"} and before[1:] in BEFORE_NOUNS:
        return before[1:], False
    return ("of" if _governs_genitive(words, index - 1) and before else ""), False


def _governs_genitive(words: Words, index: int) -> bool:
    """True for a noun without an article, that is no adverb and no preposition with a pronoun."""
    word = words.folded(index)
    if not words.is_word(index) or is_finite(word) or is_function_word(word) or has_article(bare_with_article(word)):
        return False
    if word in WITH_PRONOUN or is_calendar_word(word) or word.removeprefix("و") in WITH_PRONOUN:
        return False
    adverb = "\u064b" in words.tokens[index].text or word in _ADVERBS
    return not adverb and not any(trigger.tense and not is_event_noun(word) for trigger in triggers_at(words, index))


def bare_with_article(folded: str) -> str:
    """The word without its clitics, where it has the article."""
    return next((reading.bare for reading in readings(folded) if has_article(reading.bare)), folded)
