"""The rank at which two sides meet, told by the roles of those who meet."""

from collections.abc import Iterable
from functools import cache

from mujaz.archive.countries import country_in
from mujaz.archive.occurrence_records import Actor, Rank
from mujaz.lexicon import load
from mujaz.text.search_forms import search_words

_ORDER: tuple[Rank, ...] = ("head", "minister", "envoy")
_STATE = "دوله"


def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in search_words(text))


@cache
def _beginnings(table: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_forms(words) for words in load("archive")["ranks"][table])


def _begins(forms: tuple[str, ...], table: str) -> bool:
    return any(forms[:length] in _beginnings(table) for length in range(1, 5))


def _only_state(words: list[str]) -> bool:
    """True for nothing, or words each of which tells a country."""
    text = " ".join(words)
    return (
        not words
        or (len(words) <= 4 and all(country_in(word) or _forms(word) == (_STATE,) for word in words))
        or (len(words) == 2 and country_in(text) is not None)
    )


@cache
def rank_of(role: str) -> Rank | None:
    """The rank that a role tells; None for one that tells none, or that somebody had once."""
    forms = _forms(role)
    if not forms or any(form in {one[0] for one in _beginnings("former")} for form in forms):
        return None
    if _begins(forms, "head") or (forms[:1] in _beginnings("head_of") and _only_state(role.split()[1:])):
        return "head"
    if _begins(forms, "minister"):
        return "minister"
    return "envoy" if _begins(forms, "envoy") else None


def _told_by(actor: Actor) -> Rank | None:
    role = actor.name if actor.kind == "description" else actor.role
    return rank_of(role) if role else None


def contact_rank(actors: Iterable[Actor]) -> Rank | None:
    """The rank of the lower side, each side taken at its highest; None where no role is known."""
    sides: dict[str, Rank] = {}
    for actor in actors:
        rank = _told_by(actor)
        side = actor.country or actor.name
        if rank and (side not in sides or _ORDER.index(rank) < _ORDER.index(sides[side])):
            sides[side] = rank
    return max(sides.values(), key=_ORDER.index, default=None)
