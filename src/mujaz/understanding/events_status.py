"""Whether an event has happened, is to come, is denied, or is none: only wished, asked for or supposed."""

from datetime import date
from typing import Literal

from mujaz.lexicon import load
from mujaz.understanding.events_clauses import RELATIVES, Clause
from mujaz.understanding.events_triggers import Trigger
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import Words, after_conjunction

Status = Literal["occurred", "planned", "denied"]

_STATUS = load("events")["status"]
_PLANNED, _DENIED, _REFUSED, _UNREAL = (
    folded_set(_STATUS[name]) for name in ("planned", "denied", "refused", "unreal")
)
_REFUSABLE = frozenset({"RETREAT", "AGREE"})
_STOPS = frozenset({"،", ",", "؛", ":"}) | RELATIVES
_AN = frozenset({"ان", "بان"})
_REACH = 7


def status_of(
    words: Words, clause: Clause, trigger: Trigger, day: date | None, published: date | None
) -> Status | None:
    """The status of the event that `trigger` names; None where it is no event.

    Args:
        words: the text.
        clause: the trigger's clause.
        trigger: the trigger.
        day: the first day of the event's date, if it has one.
        published: the day of publication.
    """
    before = _before(words, trigger)
    if any(word in _DENIED for word in before):
        return "denied"
    if any(word in _REFUSED for word in before):
        return "denied" if trigger.pattern.type in _REFUSABLE else None
    if any(word in _UNREAL for word in before):
        return None
    planned = (
        any(word in _PLANNED for word in before) or trigger.form == "future" or _led_by_future(words, clause, trigger)
    )
    if day is not None and published is not None and day > published:
        return "planned"
    if planned:
        return "planned" if day is None or published is None or day >= published else "occurred"
    return None if _is_subjunctive(words, trigger) or _is_possible(words, trigger) else "occurred"


def _before(words: Words, trigger: Trigger) -> list[str]:
    """The words before the trigger, with and without their conjunction, back to a comma or a relative pronoun."""
    found: list[str] = []
    for index in range(trigger.first - 1, trigger.first - 1 - _REACH, -1):
        word = words.folded(index)
        if not words.same_sentence(index, trigger.first) or word in _STOPS:
            break
        found.extend(after_conjunction(word))
        found.extend(part for part in (word[1:], word[2:]) if word[:1] in {"ل", "ب"} and len(part) > 3)
    return found


def _led_by_future(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for a noun whose clause has a future verb before it: "سيعقد الوزيران اجتماعا"."""
    if trigger.form != "noun":
        return False
    span = range(max(clause.first, trigger.first - 2 * _REACH), trigger.first)
    return any(_is_future(form) for index in span for form in after_conjunction(words.folded(index)))


def _is_future(word: str) -> bool:
    return (
        len(word) >= 5
        and word[0] == "س"
        and word[1] in "يت"
        and word[:4] not in {"سياس", "سيار", "سيطر", "سيدا", "سيدي", "سيما"}
    )


def _is_subjunctive(words: Words, trigger: Trigger) -> bool:
    """True for "أن يزور", which nobody has announced."""
    return trigger.form == "present" and words.folded(trigger.first - 1) in _AN


def _is_possible(words: Words, trigger: Trigger) -> bool:
    """True for "قد يزور"."""
    return trigger.form == "present" and words.folded(trigger.first - 1) == "قد"
