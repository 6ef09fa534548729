"""Names of one word: joined to the one well-known person who is called by it, or told to be a name of its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from mujaz.archive.clustering import (
    KNOWN,
    MOST,
    NEARLY_ALL,
    WELL_KNOWN,
    Form,
    Group,
    Known,
    known_form,
    leading,
    of_common_name,
    of_rare_name,
)
from mujaz.archive.naming import parsed_name, sound, word_list
from mujaz.lexicon import load
from mujaz.text.folding import fold_text

Weights = Mapping[tuple[str, str], int]
"""The articles of the less known, by the sound of the word they are called by and their country."""


class ShortNames(NamedTuple):
    """Forms by the groups that they join, groups of their own, and the places of those of which each article may mean somebody else."""

    joined: list[tuple[Group, Group]]
    groups: list[Group]
    scattered: list[int]


@cache
def _figures() -> frozenset[str]:
    names = load("names")
    known = set(names["figures"]) - set(names["not_figures"]["names"])
    return frozenset(parsed_name(name).words[-1] for name in known)


def _stands_for_one(word: str, *, is_family: bool) -> bool:
    """True for one word that is somebody's whole name: a kunya, a figure, or what is nobody's family name."""
    return word.startswith(fold_text("أبو")) or word in _figures() or not (is_family or word in word_list("common"))


def _meant(alone: Group, called: Sequence[Group], weights: Weights, word: str) -> Group | None:
    """The one well-known person whom one word means."""
    agreeing = [group for group in called if group.agrees(alone)]
    others = sum(weights.get((word, country), 0) for country in alone.countries)
    best = leading(agreeing, MOST, KNOWN, others)
    if best is not None or alone.words:
        return best
    others = sum(count for (sounding, _), count in weights.items() if sounding == word)
    best = leading(called, NEARLY_ALL, WELL_KNOWN, others)
    return best if best is not None and not best.conflicts(alone) else None


def short_names(forms: Sequence[Form], groups: Sequence[Group], weights: Weights) -> ShortNames:
    """Who is told by forms of one word.

    Args:
        forms: of one name key.
        groups: the well-known people of full names with that key.
        weights: of the people of the key who are not among the groups.
    """
    called: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for word in sorted({sound(name.key_word) for name in group.names}):
            called[word].append(group)
    families = {*called, *(word for word, _ in weights)}
    rest: dict[str, list[Known]] = defaultdict(list)
    found = ShortNames([], [], [])
    for at, form in enumerate(forms):
        known = known_form(at, form)
        alone = Group([known])
        word = sound(known.name.key_word)
        best = _meant(alone, called[word], weights, word)
        if best is None:
            rest["".join(known.name.words)].append(known)
        else:
            found.joined.append((best, alone))
    for word in sorted(rest):
        one = _stands_for_one(word, is_family=sound(word) in families)
        told = (of_rare_name if one else of_common_name)(rest[word])
        found.groups.extend(told.groups)
        found.scattered.extend(form.at for form in told.scattered)
    return found
