"""Several told together by their states: "وزيرا الدفاع الروسي والتركي", "الجانبان الروسي والتركي", "رؤساء الصين والبرازيل"."""

from functools import lru_cache
from itertools import islice

from mujaz.understanding.events.governing import ACTORS, Actor, governor
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.states import NAMES_AT_MOST, state_of
from mujaz.understanding.roles import DUALS
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import folded_set, is_function_word
from mujaz.understanding.words import Reading, has_article, readings

_OFFICE = 3
"""Words that an office has at most behind its head."""


def offices_at(scene: Scene, index: int) -> list[Actor]:
    """The holders whom a dual at token `index` tells by their adjectives of nationality, each by name where the article has it."""
    words = scene.words
    reading = _dual(words.folded(index))
    states = _of_states(scene, index)
    if reading is None or states:
        return states or _sides_at(scene, index)
    last = index + 1
    while last - index <= _OFFICE and nation_of(words.folded(last)) is None:
        if not has_article(words.folded(last)) or is_function_word(words.folded(last)):
            return []
        last += 1
    adjectives = [each for each in (last, last + 1) if words.same_sentence(index, each)]
    countries = [nation_of(words.folded(each).removeprefix("و")) for each in adjectives]
    if len(countries) < len(("one", "other")) or None in countries or words.folded(last + 1)[0] != "و":
        return []
    if any(words.folded(each).endswith(("ين", "ون")) for each in adjectives):  # a plural: "المسؤولين الأستراليين"
        return []
    prep, joined = governor(words, index, "".join(reading.prefixes))
    office = words.surface(index + 1, last) if last > index + 1 else ""
    found = []
    for each, country in zip(adjectives, countries, strict=True):
        adjective = words.surface(each, each + 1).removeprefix("و") if each > last else words.surface(each, each + 1)
        who = _holder(scene, DUALS[reading.bare], country) or " ".join(
            part for part in (_singular(reading.bare, office), office, adjective) if part
        )
        kind = "person" if who in scene.entities else "role"
        found.append(Actor(index, last + 2, who, kind, prep, joined, country))  # type: ignore[arg-type]  # one of the kinds
    return found


def _of_states(scene: Scene, index: int) -> list[Actor]:
    """The states whose office holders a plural or a dual tells: "برؤساء الصين والبرازيل", "وزراء خارجية قطر ومصر"."""
    words = scene.words
    reading = _of_several(words.folded(index))
    if reading is None:
        return []
    first = next((step for step in range(index + 1, index + 1 + _OFFICE) if step in scene.begins), index)
    if not words.same_sentence(index, first) or any(has_article(words.folded(step)) for step in range(index, first)):
        return []
    states: list[tuple[str, str | None]] = []
    last = first
    while (named := scene.begins.get(last)) is not None and words.same_sentence(index, last):
        entity = scene.entities[named.entity]
        joined = words.folded(last)[0] == "و" and named.start > words.tokens[last].start
        if entity.kind != "country" or joined != bool(states):
            break
        states.append((named.entity, entity.country))
        last = max(named.last, named.end)
    prep, joined = governor(words, index, "".join(reading.prefixes))
    several = len(states) > 1
    return [Actor(index, last, who, "country", prep, joined, country) for who, country in states] if several else []


@lru_cache(maxsize=65536)
def _of_several(folded: str) -> Reading | None:
    """The reading of a word as the plural or the dual, without an article, of an office's head."""
    return next((each for each in readings(folded) if each.bare in _SEVERAL or each.bare in DUALS), None)


_SEVERAL = folded_set(["رؤساء", "وزراء", "قادة", "زعماء", "سفراء", "ملوك"])


def _sides_at(scene: Scene, index: int) -> list[Actor]:
    """The two states that a dual of sides tells: "بين الجانبين الروسي والتركي"."""
    words = scene.words
    reading = _dual_side(words.folded(index))
    if reading is None or not words.same_sentence(index, index + 2) or words.folded(index + 2)[0] != "و":
        return []
    countries = [nation_of(words.folded(index + 1)), nation_of(words.folded(index + 2).removeprefix("و"))]
    prep, joined = governor(words, index, "".join(reading.prefixes))
    states = [country for country in countries if country is not None]
    if len(set(states)) < len(countries):
        return []
    return [Actor(index, index + 3, state_of(scene, each), "country", prep, joined, each) for each in states]


def may_be_dual(folded: str) -> bool:
    """True for a word that may be the dual of a side or of an office's head."""
    return _dual(folded) is not None or _dual_side(folded) is not None or _of_several(folded) is not None


@lru_cache(maxsize=65536)
def _dual_side(folded: str) -> Reading | None:
    """The reading of a word as the dual of a side; of most words, none."""
    return next((reading for reading in readings(folded) if reading.bare in _TWO_SIDES), None)


_TWO_SIDES = folded_set(ACTORS["two_sides"])


@lru_cache(maxsize=65536)
def _dual(folded: str) -> Reading | None:
    """The reading of a word as the dual of an office's head; of most words, none."""
    return next((reading for reading in readings(folded) if reading.bare in DUALS), None)


def _singular(bare: str, office: str) -> str:
    """The head in the singular, with the article where the dual has it."""
    singular = DUALS[bare]
    return singular if office or singular.startswith("ال") else f"ال{singular}"


def _holder(scene: Scene, head: str, country: str | None) -> str | None:
    """The person of a country whose role begins with the head."""
    bare = head.removeprefix("ال")
    return next(
        (
            key
            for key, each in islice(scene.entities.items(), NAMES_AT_MOST)
            if each.kind == "person"
            and each.country == country
            and (each.role or "").removeprefix("ال").startswith(bare)
        ),
        None,
    )
