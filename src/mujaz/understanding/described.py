"""Which description of a speaker who is not named a definite phrase takes up again: "مصدر أمني … المصدر"."""

from collections.abc import Iterable

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.vocabulary import GIVEN, folded_set, is_ordinary, nisba_country
from mujaz.understanding.words import has_article

Described = dict[str, tuple[str, ...]]
"""The descriptions told so far by the stems of their heads, the latest first."""

_ORDINALS = folded_set([form for forms in load("numbers")["ordinals"].values() for form in forms])
_KEPT = 4
"""Descriptions with one head that are remembered."""


def remember(described: Described, stem: str, description: str) -> None:
    """Keep a description, which was told just now, under the stem of its head."""
    others = tuple(other for other in described.get(stem, ()) if other != description)
    described[stem] = (description, *others[: _KEPT - 1])


def recalled(described: Described, stem: str, further: Iterable[str]) -> str | None:
    """The latest description under a head's stem that the further folded words of a phrase do not tell to be another.

    Countries and ordinals tell it: "المسؤول الروسي" is not "مسؤول أميركي", "المادة التاسعة" not "المادة الثامنة".
    """
    words = list(further)
    told = next((told for told in described.get(stem, ()) if not _is_another(fold_text(told).split()[1:], words)), None)
    if told is not None:
        remember(described, stem, told)
    return told


def named(described: Described, name: str) -> str | None:
    """The latest description with a folded name in it: "جون نورث مدير إدارة …", "مدير إدارة … جون نورث", then "نورث"."""
    told = (latest for latest, *_ in described.values() if _has_name(fold_text(latest).split(), name))
    return next(told, None) if len(name) >= _NAME_AT_LEAST else None


def _has_name(told: list[str], name: str) -> bool:
    """True where a name is at the beginning of a description, or behind a given name at its end."""
    if name in told[:_NAME_AT_MOST] and not has_article(name):
        return True
    return len(told) > _NAME_AT_MOST and name == told[-1] and (told[-2] in GIVEN or not is_ordinary(told[-2]))


_NAME_AT_MOST, _NAME_AT_LEAST = 4, 3
"""Words of a description among which a name stands, and letters that one has."""


def _is_another(told: list[str], words: list[str]) -> bool:
    pairs = zip(_marks(told), _marks(words), strict=True)
    return any(one and other and not one & other for one, other in pairs)


def _marks(words: list[str]) -> tuple[set[str], set[str]]:
    """The countries that the adjectives among some words tell, and the ordinals and numbers among them."""
    countries = {country for word in words if (country := nisba_country(word)) is not None}
    bare = {word.removeprefix("ال") for word in words}
    return countries, {word for word in bare if word in _ORDINALS or word.isdigit()}
