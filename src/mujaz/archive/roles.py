"""What a role tells of who somebody is: words by which two roles are one office, and the field they are in."""

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from mujaz.archive.naming import without_article
from mujaz.lexicon import load
from mujaz.text.tokens import folded_words


class Signs(NamedTuple):
    """Of a role: the words that few roles share, and its fields."""

    words: frozenset[str]
    fields: frozenset[str]


NO_SIGNS = Signs(frozenset(), frozenset())


def _bare(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(without_article(word) for word in words)


def _bare_text(text: str) -> tuple[str, ...]:
    return _bare(folded_words(text))


@cache
def _telling_nothing() -> frozenset[str]:
    """Generic words, and the adjectives of countries, which are told by the country itself."""
    nisbas = [word for words in load("nisbas").values() if isinstance(words, list) for word in words]
    return frozenset(
        _bare_text(" ".join([load("archive")["roles"]["generic"], *nisbas, *(f"{one}ة" for one in nisbas)]))
    )


@cache
def _strong() -> frozenset[str]:
    return frozenset(_bare_text(" ".join(load("archive")["roles"]["strong"])))


@cache
def _fields() -> tuple[tuple[tuple[str, ...], str], ...]:
    fields = load("archive")["roles"]["fields"].items()
    return tuple((_bare_text(words), field) for field, told in fields for words in told)


@cache
def _far() -> frozenset[tuple[str, str]]:
    pairs = {(one, other) for one, others in load("archive")["roles"]["apart"].items() for other in others}
    return frozenset(pairs | {(other, one) for one, other in pairs})


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


@lru_cache(maxsize=65536)
def signs(role: str | None) -> Signs:
    """What a role tells."""
    if not role:
        return NO_SIGNS
    words = _bare_text(role)
    fields = frozenset(field for part, field in _fields() if _holds(words, part))
    telling = frozenset(words) - _telling_nothing() | frozenset(words) & _strong()
    return Signs(telling | {f"#{field}" for field in fields & {"sport", "arts"}}, fields)


def far_apart(first: Iterable[str], second: Iterable[str]) -> bool:
    """True for fields that one person seldom joins: each of the first is far from each of the second."""
    pairs = list(product(first, second))
    return bool(pairs) and all(pair in _far() for pair in pairs)
