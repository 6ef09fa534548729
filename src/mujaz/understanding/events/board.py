"""What is looked at for one event: the actors of the article where they stand, and who of them was found to take part."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.triggers import Trigger, is_finite
from mujaz.understanding.scene import Scene
from mujaz.understanding.speakers import begins_clause
from mujaz.understanding.vocabulary import (
    VERBS,
    folded_set,
)
from mujaz.understanding.words import Words, after_conjunction

_EVENTS = load("events")
LIST_GAP = 14
"""Tokens between two of a list, with an apposition between them."""


def between(actors: list[Actor], starts: list[int], first: int, last: int) -> Iterator[Actor]:
    """The actors that begin in tokens `[first, last)`."""
    for position in range(bisect_left(starts, first), len(actors)):
        if actors[position].first >= last:
            return
        yield actors[position]


TOPICS = folded_set(_EVENTS["clauses"]["topics"])


class Board(NamedTuple):
    """What participants are looked for in: the scene, all actors in order, and where they begin."""

    scene: Scene
    actors: list[Actor]
    starts: list[int]
    named: frozenset[int]
    """The tokens of names."""
    called: Mapping[str, str]
    """What the article calls a state that it never names, by the state's name: "الاحتلال الإسرائيلي"."""

    def within(self, first: int, last: int) -> list[Actor]:
        """The actors that begin in tokens `[first, last)`."""
        return list(between(self.actors, self.starts, first, last))


class Found(NamedTuple):
    """The actors that take part, whether somebody is named as doing it, and whether a verb carries it out."""

    actors: list[Actor]
    subject: bool
    carried: bool
    direct: bool
    """True when the trigger itself governs somebody, so that it does not only take up what was told before."""
    unled: bool = False
    """True when a verb carries a noun out whose subject is left out: "كما شنت غارات"."""


def may_act(scene: Scene, actor: Actor) -> bool:
    """False for a town or a region, which only is somewhere; a capital acts only where its state could."""
    if actor.kind != "capital":
        return actor.kind not in {"place", "press"}
    words = scene.words
    before = words.folded(actor.first - 1)
    if actor.prep in {"على", "ضد", "مع", "بين", "ل", "لدي"}:
        return True
    if actor.first in scene.ends:
        return not actor.prep
    free = (
        is_finite(before)
        or any(form in VERBS for form in after_conjunction(before))
        or begins_clause(words, actor.first)
    )
    return not actor.prep and (free or actor.joined) and before not in {"،", ","}


PRESENT = frozenset({"بحضور", "برئاسه", "بمشاركه"})
"""What brings those who were there, also behind what a meeting was about."""


def is_topic(words: Words, first: int, last: int) -> bool:
    """True when a word of topics stands in tokens `[first, last)`: what follows is what it is about."""
    return any(words.folded(index) in TOPICS for index in range(first, last))


_VISITOR_WITHIN = 3
"""Words within which ل tells whose visit it is: "زيارة رسمية للوزير"."""


def takes(trigger: Trigger, actor: Actor) -> bool:
    """True for an actor behind a preposition that brings participants of the trigger."""
    where = actor.prep == "في" and actor.kind in {"place", "country", "capital"}
    if trigger.pattern.mode == "visit" and actor.prep == "ل":
        near = actor.first - trigger.last < _VISITOR_WITHIN
        return near and (actor.kind in {"person", "role"} or is_visitor(actor.who))
    return bool(actor.prep) and not where and (actor.prep in trigger.pattern.takes or actor.prep == "من قبل")


def is_visitor(who: str) -> bool:
    """True for a description of people who visit."""
    first = fold_text(who).split()[0] if who else ""
    return first.removeprefix("ال") in _VISITORS


_VISITORS = folded_set([*_EVENTS["actors"]["visitors"], *_EVENTS["actors"]["officials"]])
