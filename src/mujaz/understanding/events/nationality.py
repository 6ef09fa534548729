"""The states that adjectives of nationality mean beside events, where an adjective in another sense would name a participant."""

from functools import lru_cache

from mujaz.lexicon import load
from mujaz.understanding.vocabulary import folded_set, nisba_country

_OTHER_SENSES = folded_set(load("events")["actors"]["no_nations"])


@lru_cache(maxsize=65536)
def nation_of(folded: str) -> str | None:
    """The country of an adjective of nationality; None for one that mostly means something else: "عقوبات مالية"."""
    return None if folded.removeprefix("ال") in _OTHER_SENSES else nisba_country(folded)
