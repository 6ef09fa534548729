"""Whether an event has happened, is to come, is denied, or is none: only wished, asked for or supposed."""

from datetime import date
from typing import Literal

from mujaz.lexicon import load
from mujaz.understanding.dates import DatedSpan
from mujaz.understanding.events.clauses import DONE, RELATIVES, Clause
from mujaz.understanding.events.triggers import Trigger, bare_noun, is_finite, triggers_at, verb_forms
from mujaz.understanding.vocabulary import COMMON_NOUNS, folded_set, is_function_word
from mujaz.understanding.words import Words, after_conjunction, has_article, readings

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
    words: Words, clause: Clause, trigger: Trigger, when: DatedSpan | None, published: date | None
) -> Status | None:
    """The status of the event that `trigger` names; None where it is no event.

    Args:
        words: the text.
        clause: the trigger's clause.
        trigger: the trigger.
        when: the event's date, if it has one.
        published: the day of publication.
    """
    before = _before(words, trigger)
    refused = any(word in _REFUSED for word in before)
    if _is_denied(words, clause, trigger, before) or (refused and trigger.pattern.type in _REFUSABLE):
        return "denied"
    unreal = refused or any(word in _UNREAL for word in before) or _is_asked(words, clause, trigger)
    if trigger.is_noun and _is_only_possible(words, clause, trigger):
        return None
    if unreal and not _is_told_done(words, trigger):
        return "planned" if _is_bound_for(words, clause, trigger, before) else None
    first, last = (when.first, when.last) if when is not None else (None, None)
    if first is not None and published is not None and first > published:
        return "planned"
    if _is_planned(words, clause, trigger, before):
        return "planned" if last is None or published is None or last >= published else "occurred"
    subjunctive = trigger.tense == "present" and words.folded(trigger.first - 1) in _AN | {"قد"}
    return None if subjunctive else "occurred"


def _is_only_possible(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for a noun that its adjective ("مواجهة محتملة") or its verb ("قد يعقد هدنة") tells as what may be."""
    adjectives = range(trigger.last, min(clause.last, trigger.last + _ADJECTIVES))
    if any(words.folded(index) in _POSSIBLE for index in adjectives):
        return True
    verbs = range(max(clause.first, trigger.first - _REACH), trigger.first)
    return any(words.folded(index) in _MAY and words.folded(index + 1)[:1] == "ي" for index in verbs)


_POSSIBLE = folded_set(load("events")["clauses"]["possible"])
_MAY = frozenset({"قد", "وقد", "فقد"})


def _is_told_done(words: Words, trigger: Trigger) -> bool:
    """True for a definite noun whose relative clause tells that it was done, whatever governs it: "يعارض … الاتفاق الذي وقعته …"."""
    if not trigger.is_noun or not trigger.definite:
        return False
    near = range(trigger.last, trigger.last + _ADJECTIVES)
    relative = next((index for index in near if words.folded(index) in RELATIVES), None)
    return relative is not None and words.folded(relative + 1) in DONE


_ADJECTIVES = 3
"""Adjectives that stand between a noun and its relative clause at most, and one more."""


def _is_planned(words: Words, clause: Clause, trigger: Trigger, before: list[str]) -> bool:
    """True for what its verb's form, a word beside it, or the verb that governs it tells as still to come."""
    behind = (words.folded(index) for index in range(trigger.last, min(clause.last, trigger.last + 3)))
    if trigger.tense == "future" or any(word in _PLANNED for word in (*before, *behind)):
        return True
    if trigger.tense == "present" and words.folded(trigger.first - 1) in _WHEN:
        return True
    told = _is_agreed(words, trigger) or _is_aimed_at(words, trigger)
    return told or _led_by_future(words, clause, trigger) or _is_awaited(words, clause, trigger)


def _is_denied(words: Words, clause: Clause, trigger: Trigger, before: list[str]) -> bool:
    """True behind a word of denial: near, or at the head of a clause that has no other verb before the trigger."""
    if any(word in _DENIED for word in before) or _is_negated(words, trigger):
        return True
    head = [words.folded(index) for index in range(clause.first, min(clause.first + 3, trigger.first))]
    denies = any(form in _DENIED for word in head for form in after_conjunction(word))
    return denies and trigger.first - clause.first < _DENIAL_REACH


def _is_awaited(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for an event that the verb of its clause awaits: "يستعد … لزيارة …، لعقد قمة", "يتوقع أن يواصل …"."""
    first = max(clause.first - 1, trigger.first - _DENIAL_REACH)
    return any(
        form in _AWAITING
        for index in range(first - 1, trigger.first)
        for form in after_conjunction(words.folded(index))
    )


_AWAITING = folded_set(_STATUS["awaiting"])


def _is_asked(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for a noun that a verb of asking, threatening or warning governs: "دعا … إلى وقف إطلاق النار"; a purpose behind ل too."""
    if not trigger.is_noun:
        return False
    before = words.folded(trigger.first - 1)
    carried = before[:1] == "ب" and before[1:] in _CARRYING
    governed = before in {"الي", "من", "على", "عن"} or trigger.prefix == "ب" or carried
    head = {
        form
        for index in range(clause.first, min(clause.first + 3, trigger.first))
        for form in after_conjunction(words.folded(index))
    }
    if (governed and head & _ASKING) or _is_demanded(words, trigger) or _is_voted_on(words, clause, trigger):
        return True
    return trigger.prefix == "ل" and not any(
        reading.bare in _UNDERGOING
        for index in range(trigger.first - _UNDERGONE_WITHIN, trigger.first)
        for reading in readings(words.folded(index))
    )


def _is_demanded(words: Words, trigger: Trigger) -> bool:
    """True for what the verb of the sentence asks somebody for, whoever stands between: "دعا … جميع الأطراف … إلى وقف القتال"."""
    index = trigger.first - 1 - (not words.is_word(trigger.first - 1))
    scheduled = any(words.folded(step) in _PLANNED for step in range(trigger.last, trigger.last + _SCHEDULED))
    if scheduled or not (words.folded(index) == _TO or trigger.prefix == "ب" or _is_led_to(words, index)):
        return False
    for step in range(index - 1, max(-1, index - _DEMAND_REACH), -1):
        word = words.folded(step)
        if not words.same_sentence(step, trigger.first) or word in RELATIVES:
            return False
        if any(form in _CALLING for form in after_conjunction(word)):
            return True
        if is_finite(word):
            return False
    return False


def _is_led_to(words: Words, index: int) -> bool:
    """True for a verbal noun between the preposition and what it governs: "إلى نقل الحرب", "بوقف العدوان"."""
    word = words.folded(index)
    if not words.is_word(index) or is_function_word(word) or has_article(word):
        return False
    return words.folded(index - 1) == _TO or (word[0] == "ب" and bare_noun(word[1:]) in COMMON_NOUNS)


def _is_voted_on(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for aid that an assembly passes, which the vote tells: "وافق المجلس على رزمة مساعدات"."""
    before = range(clause.first, trigger.first)
    if trigger.pattern.type != "AID" or not any(words.folded(index) in _ASSEMBLIES for index in before):
        return False
    verbs = (verb for index in before for verb in triggers_at(words, index))
    return any(verb.tense and verb.pattern.type == "VOTE" for verb in verbs)


_ASSEMBLIES = folded_set(load("events")["contexts"]["assemblies"])


_TO = "الي"
_SCHEDULED = 4
_DEMAND_REACH = 20
_CALLING = frozenset(
    form for form, _, owned in verb_forms(["دعا", "طالب", "ناشد"], ["يدعو", "يطالب", "يناشد"]) if not owned
)
_UNDERGONE_WITHIN = 8
_ASKING = folded_set(_STATUS["asking"])
_BOUND = folded_set(load("events")["clauses"]["bound"])
_UNDERGOING = folded_set(_STATUS["undergoing"])


def _is_bound_for(words: Words, clause: Clause, trigger: Trigger, before: list[str]) -> bool:
    """True for a meeting or an accord for which somebody goes somewhere: "توجه … لإجراء محادثات", "سيصل … لتوقيع"."""
    if (
        trigger.pattern.type not in {"CONSULT", "AGREE"}
        or trigger.prefix != "ل"
        or any(word in _UNREAL for word in before)
    ):
        return False
    first = max(clause.first, trigger.first - _DENIAL_REACH)
    return any(
        form in _BOUND for index in range(first, trigger.first) for form in after_conjunction(words.folded(index))
    )


def _is_agreed(words: Words, trigger: Trigger) -> bool:
    """True for what an agreement lays down: "ينص على أن ترفع"."""
    if trigger.is_noun:
        near = {words.folded(index) for index in range(trigger.first - 4, trigger.first - 1)}
        return words.folded(trigger.first - 1) == "على" and bool(near & _LAID_DOWN)
    near = {words.folded(index) for index in range(trigger.first - 12, trigger.first - 1)}
    that = trigger.tense == "present" and words.folded(trigger.first - 1) in _AN
    return that and words.folded(trigger.first - 2) == "على" and bool(near & _LAID_DOWN)


def _is_aimed_at(words: Words, trigger: Trigger) -> bool:
    """True for a noun that a verbal noun behind ل carries out: "مساع لإبرام اتفاقية", "لعقد محادثات"."""
    near = (words.folded(index) for index in range(trigger.first - 2, trigger.first))
    return trigger.is_noun and any(word[0] == "ل" and word[1:] in _CARRYING for word in near if word)


_DENIAL_REACH = 16
_WHEN = frozenset({"حين", "وحين", "عندما", "وعندما", "متي", "حالما"})
_CARRYING = folded_set(load("events")["light"]["nouns"])
_LAID_DOWN = frozenset(
    {"ينص", "وينص", "تنص", "وتنص", "نص", "ونص", "يقضي", "ويقضي", "تقضي", "اتفق", "اتفقا", "واتفق", "اتفقوا"}
)


def _is_negated(words: Words, trigger: Trigger) -> bool:
    """True for a verb behind لم, or a noun whose verb is."""
    reach = 1 if trigger.tense else 4
    near = [words.folded(index) for index in range(trigger.first - reach, trigger.first)]
    return any(word in _NOT for word in near) and not any(word == "الا" for word in near)


_NOT = frozenset({"لم", "ولم"})


def _before(words: Words, trigger: Trigger) -> list[str]:
    """The words before the trigger, with and without their conjunction, back to a comma or a relative pronoun."""
    found: list[str] = []
    for index in range(trigger.first - 1, trigger.first - 1 - _REACH, -1):
        word = words.folded(index)
        if not words.same_sentence(index, trigger.first) or word in _STOPS:
            break
        found.extend(after_conjunction(word))
        found.extend(part for part in (word[1:], word[2:]) if word[:1] in {"ل", "ب"} and len(part) > 2)
    return found


def _led_by_future(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for a noun whose clause has a future verb before it: "سيعقد الوزيران اجتماعا"."""
    if not trigger.is_noun:
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
