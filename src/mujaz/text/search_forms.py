"""The form under which a word is searched: its spelling folded, its clitics taken off.

A light stemmer of prefixes in the manner of Larkey, Ballesteros and Connell ("Light stemming for Arabic information retrieval", 2007),
which takes nothing off a word that is known as a whole ("وزير", "لبنان"), and leaves suffixes where they are: "روسيا" and "روسي" are
two words to those who search the news.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.spans import Span
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize

_HAMZA = "ء"
"""A hamza that stands alone is dropped: papers write "وزراء" and "وزرا"."""
_SHORTEST = 3
"""Letters that a word keeps when something is taken off it."""
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
_WORD = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3})")


class SearchWord(NamedTuple):
    """A word or number of a text: its search form and its characters there."""

    form: str
    span: Span


def _words_in(entries: object) -> set[str]:
    """Every folded word in a lexicon file's strings, whatever its shape."""
    if isinstance(entries, str):
        return set(_WORD.findall(fold_text(entries)))
    if isinstance(entries, dict):
        return set().union(*map(_words_in, entries.keys()), *map(_words_in, entries.values()))
    if isinstance(entries, list):
        return set().union(*map(_words_in, entries))
    return set()


_LEXICONS = ("ordinary", "names", "places", "roles", "nisbas", "organisations", "events", "calendar", "numbers")
_PLAINLY_JOINED = ("وال", "فال", "بال", "كال", "لل")


@cache
def _whole_words() -> frozenset[str]:
    """Words that only look as if they had a clitic or an article: a list, and those of the lexicon."""
    known = set().union(*(_words_in(load(name)) for name in _LEXICONS))
    known |= {word.removeprefix("ال") for word in known if len(word) >= 2 + _SHORTEST}
    beginnings = (*_CONJUNCTIONS, *_PREPOSITIONS, "ال")
    candidates = {word for word in known if len(word) >= _SHORTEST and word.startswith(beginnings)}
    joined = {
        word
        for word in candidates
        if word.startswith(_PLAINLY_JOINED)
        or (len(word) > _SHORTEST and word[2 if word.startswith("ال") else 1 :] in known)
    }
    whole = (candidates - joined) | _words_in(load("search")["whole"])
    return frozenset(word.replace(_HAMZA, "") for word in whole)


def _bare(word: str) -> str:
    return fold_text(word).replace(_HAMZA, "")


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    return tuple(
        (_bare(other), _bare(usual)) for usual, others in load("search")["spellings"].items() for other in others
    )


def _stem(word: str) -> str:
    """A folded word without its conjunction, its preposition and its article."""
    whole = _whole_words()
    for clitics in (_CONJUNCTIONS, _PREPOSITIONS):
        if word in whole:
            return word
        if word[:1] in clitics and len(word) > _SHORTEST:
            if word.startswith("لل") and clitics is _PREPOSITIONS and len(word) >= 2 + _SHORTEST:
                return word[1:] if word[1:] in whole else word[2:]
            word = word[1:]
    articled = word.startswith("ال") and len(word) >= 2 + _SHORTEST
    return word[2:] if articled and word not in whole else word


def _spelt(stem: str) -> str:
    """A stem in the one of its spellings that is indexed."""
    for other, usual in _spellings():
        if stem.startswith(other):
            return usual + stem[len(other) :]
    return stem


@lru_cache(maxsize=131072)
def search_form(folded: str) -> str:
    """The search form of a folded word or number; never empty, and the same for a word with and without its clitics."""
    if folded[0].isdigit():
        return _GROUPED.sub("", folded).replace(".", "_")
    return _spelt(_stem(folded.replace(_HAMZA, ""))) or folded


def beginning_form(folded: str) -> str:
    """The search form of the beginning of a word: what begins a whole word keeps the letter that looks like a clitic."""
    if any(word.startswith(folded) for word in _whole_words()):
        return _spelt(folded)
    return search_form(folded)


def search_words(text: str, start: int = 0, end: int | None = None) -> list[SearchWord]:
    """The words and numbers of a text, or of its characters `[start, end)`, in order, with their search forms."""
    tokens = tokenize(text, start) if end is None else tokenize(text, start, end)
    return [
        SearchWord(search_form(token.folded), (token.start, token.end)) for token in tokens if token.kind != "punct"
    ]


def searchable(words: Iterable[str]) -> str:
    """The search forms of folded words (`tokens.folded_words`), with a space between them: what an index holds."""
    return " ".join(map(search_form, words))
