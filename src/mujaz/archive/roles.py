"""What a role tells of who somebody is: words by which two roles are one office, and the field they are in."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.search_forms import search_form
from mujaz.text.tokens import folded_words


class Signs(NamedTuple):
    """Of a role: the words that few roles share, and its fields."""

    words: frozenset[str]
    fields: frozenset[str]


NO_SIGNS = Signs(frozenset(), frozenset())


def _bare(text: str) -> tuple[str, ...]:
    """The words of a role without clitics."""
    return tuple(search_form(word) for word in folded_words(text))


@cache
def _nisbas() -> frozenset[str]:
    """The adjectives of countries."""
    words = [word for told in load("nisbas").values() if isinstance(told, list) for word in told]
    return frozenset(_bare(" ".join([*words, *(f"{word}ة" for word in words)])))


@cache
def _heads_of_state() -> frozenset[str]:
    return frozenset(_bare(" ".join(load("archive")["roles"]["heads_of_state"])))


@cache
def _telling_nothing() -> frozenset[str]:
    """Generic words, and the adjectives of countries, which are told by the country itself."""
    return frozenset(_bare(load("archive")["roles"]["generic"])) | _nisbas()


@cache
def strong_words() -> frozenset[str]:
    """Words of offices that few hold."""
    return frozenset(_bare(" ".join(load("archive")["roles"]["strong"])))


@cache
def _fields() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Words that tell a field, with the field, by their first word."""
    told: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for field, entries in load("archive")["roles"]["fields"].items():
        for entry in entries:
            words = _bare(entry)
            told[words[0]].append((words, field))
    return dict(told)


@cache
def _far() -> frozenset[tuple[str, str]]:
    pairs = {(one, other) for one, others in load("archive")["roles"]["apart"].items() for other in others}
    return frozenset(pairs | {(other, one) for one, other in pairs})


@lru_cache(maxsize=65536)
def signs(role: str | None) -> Signs:
    """What a role tells."""
    if not role:
        return NO_SIGNS
    words = _bare(role)
    known = _fields()
    fields = frozenset(
        field
        for at, word in enumerate(words)
        for entry, field in known.get(word, ())
        if words[at : at + len(entry)] == entry
    )
    telling = frozenset(words) - _telling_nothing() | frozenset(words) & strong_words()
    shared = {f"#{field}" for field in fields & {"sport", "arts"}}
    if len(words) == 2 and words[0] in _heads_of_state() and words[1] in _nisbas():
        shared.add("#head")
    return Signs(telling | shared, fields)


def far_apart(first: Iterable[str], second: Iterable[str]) -> bool:
    """True for fields that one person seldom joins: each of the first is far from each of the second."""
    pairs = list(product(first, second))
    return bool(pairs) and all(pair in _far() for pair in pairs)
