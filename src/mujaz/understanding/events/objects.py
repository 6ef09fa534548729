"""Whether who stands behind a verb can be its subject, as far as gender and case tell it.

A verb before its subject agrees with it in gender; a dual or a sound plural in "ين" and an indefinite noun with the accusative's alif are
no subjects (Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 4, 7 and 21).
"""

from mujaz.understanding.events.extents import QUANTITIES
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.triggers import Trigger, is_trigger
from mujaz.understanding.words import Words

_PASSIVE = frozenset({"victims"})
"""Needs of verbs that are mostly read as passives: "قتل خمسة …"."""


def is_object(words: Words, trigger: Trigger, actor: Actor) -> bool:
    """True for a description right behind a verb that is not its subject: "واعتقلت ثلاثة أشخاص", "وأوقف المهاجمين"."""
    if actor.kind != "group" or actor.first < trigger.last or actor.prep not in {"", "of"}:
        return False
    counted = words.tokens[actor.first].kind == "number" or words.folded(actor.first) in QUANTITIES
    if counted:
        return is_feminine(words, trigger) and _counts_men(words, actor)
    head = words.folded(actor.first)
    oblique = head.endswith("ين") or "\u064b" in words.tokens[actor.first].text
    return oblique and trigger.pattern.needs not in _PASSIVE


def is_feminine(words: Words, trigger: Trigger) -> bool:
    """True for a verb in the feminine singular: "اعتقلت", "تعتقل", "ستعتقل"."""
    word = words.folded(trigger.first)
    word = word if is_trigger(word) or word[:1] not in {"و", "ف"} else word[1:]
    return word.endswith("ت") if trigger.tense == "past" else word.removeprefix("س").startswith("ت")


def _counts_men(words: Words, actor: Actor) -> bool:
    """True for a count of men: a numeral with ه before its noun ("ثلاثة أشخاص"), or a noun that is no feminine behind digits."""
    first = words.folded(actor.first)
    if words.tokens[actor.first].kind != "number":
        return first.endswith("ه") and first in QUANTITIES
    noun = words.folded(min(actor.first + 1, actor.last - 1))
    return not noun.endswith(("ه", "ات"))
