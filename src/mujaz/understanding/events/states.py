"""Words that mean a state without being its name: "الاحتلال", "العدو الإسرائيلي", "بلاده"."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice, pairwise

from mujaz.text.folding import fold_text
from mujaz.understanding.events.governing import ACTORS, Actor, governor
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.gazetteer import COUNTRY_NAMES
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import readings

NAMES_AT_MOST = 300
"""Entities that are looked through for a name, so that a text made of names costs no more than its length."""
_STATES = {fold_text(word): code for word, code in ACTORS["states"].items()}
_ENEMIES = {fold_text(word): code for word, code in ACTORS["enemies"].items()}
MEANING_STATE = {fold_text(word): word for word in (*ACTORS["states"], *ACTORS["enemies"])}
"""Folded words that mean a state, to the words as they are written."""


def state_of(scene: Scene, country: str) -> str:
    """The article's entity of a country, else the country's name."""
    found = next(
        (
            key
            for key, each in islice(scene.entities.items(), NAMES_AT_MOST)
            if each.kind == "country" and each.country == country
        ),
        None,
    )
    return found or COUNTRY_NAMES.get(country, country)


def may_mean_state(word: str) -> bool:
    """True for a word that means a state, as far as its form tells."""
    return any(reading.bare in MEANING_STATE or reading.bare in _OWN_COUNTRIES for reading in readings(word))


def own_country(scene: Scene, index: int) -> Actor | None:
    """The country of the person told last before "بلاده"."""
    words = scene.words
    reading = next((each for each in readings(words.folded(index)) if each.bare in _OWN_COUNTRIES), None)
    if reading is None:
        return None
    here = bisect_left(scene.starts, index)
    before = scene.occurrences[max(0, here - _PEOPLE_BACK) : here]
    people = (scene.entities[each.entity] for each in reversed(before))
    country = next((each.country for each in people if each.kind == "person" and each.country is not None), None)
    if country is None:
        return None
    prep, joined = governor(words, index, "".join(reading.prefixes))
    return Actor(index, index + 1, state_of(scene, country), "country", prep, joined, country)


_OWN_COUNTRIES = folded_set(ACTORS["own_countries"])
_PEOPLE_BACK = 8


def standing_for_state(scene: Scene, index: int) -> Actor | None:
    """A word that means a state: "الاحتلال", and "العدو" with its adjective."""
    words = scene.words
    described_too = nation_of(words.folded(index + 1)) is not None
    meant = _STATES | _ENEMIES if described_too else _STATES
    reading = next((reading for reading in readings(words.folded(index)) if reading.bare in meant), None)
    if reading is None:
        return None
    return _state(scene, index, MEANING_STATE[reading.bare], meant[reading.bare], "".join(reading.prefixes))


def _state(scene: Scene, index: int, word: str, country: str, prefixes: str) -> Actor:
    """The state that a word means: the one of its adjective, else its own; the article's words where it does not name that state."""
    country = nation_of(scene.words.folded(index + 1)) or country
    last = index + 1
    while nation_of(scene.words.folded(last)) == country:
        last += 1
    prep, joined = governor(scene.words, index, prefixes)
    state = state_of(scene, country)
    return Actor(index, last, state if state in scene.entities else word, "country", prep, joined, country)


def with_adjectives(scene: Scene, actors: list[Actor]) -> list[Actor]:
    """The actors, a word that means a state with the adjective that it has first in the article: "الاحتلال" is "الاحتلال الإسرائيلي"."""
    short = {actor.who for actor in actors if actor.kind == "country"} & set(MEANING_STATE.values())
    if not short:
        return actors
    full: dict[str, str] = {}
    for one, other in pairwise(scene.words.tokens):
        if nation_of(other.folded) is not None:
            for word in (MEANING_STATE.get(reading.bare) for reading in readings(one.folded)):
                if word in short:
                    full.setdefault(word, f"{word} {other.text}")
    return [actor._replace(who=full[actor.who]) if actor.who in full else actor for actor in actors]


def called(actors: Iterable[Actor]) -> dict[str, str]:
    """What the article calls each state that only adjectives name elsewhere in it, by the state's name.

    So that "القصف الإسرائيلي" has the same participant as "قصف الاحتلال الإسرائيلي" in an article without "إسرائيل".
    """
    found: dict[str, str] = {}
    for actor in actors:
        if (
            actor.kind == "country"
            and actor.country is not None
            and _OWN_STATES.get(actor.who.split()[0]) == actor.country
        ):
            found.setdefault(COUNTRY_NAMES.get(actor.country, actor.country), actor.who)
    return found


_OWN_STATES = {**ACTORS["states"], **ACTORS["enemies"]}
"""Words that mean a state, and which without an adjective of another: "الاحتلال الفرنسي" is no name of France."""
