"""Who takes part in an event that a verbal noun names: its genitives and prepositional phrases, and whoever carries it out."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mujaz.lexicon import load
from mujaz.understanding.events.board import LIST_GAP, PRESENT, Board, Found, is_topic, may_act, takes
from mujaz.understanding.events.clauses import IMPERSONAL, IMPERSONAL_OWNED, LIGHT, LIGHT_OWNED, RELATIVES, Clause
from mujaz.understanding.events.governing import Actor
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.states import state_of
from mujaz.understanding.events.subjects import subject_of_main_verb, subjects_before
from mujaz.understanding.events.triggers import Trigger, bare_noun, is_finite, noun_forms, triggers_at, verb_forms
from mujaz.understanding.events.undergoing import described_thing, undergoing, unnamed_subject
from mujaz.understanding.vocabulary import (
    VERBS,
    folded_set,
    is_calendar_word,
    is_function_word,
)
from mujaz.understanding.words import Words, after_conjunction, has_article, readings

_EVENTS = load("events")
_ADVERBIALS = folded_set(_EVENTS["clauses"]["adverbials"])


_GATHERING = folded_set(_EVENTS["light"]["gathering"])


_LIGHT_NOUNS = folded_set(_EVENTS["light"]["nouns"])


_LIGHT_WITHIN = 14
_HAPPENING_WITHIN = 6
_TELLING = frozenset(form for form, _, _ in verb_forms(_EVENTS["light"]["telling"], []))


_SHARING = frozenset({"CONSULT", "AGREE", "VOTE"})


_HIT_WITHIN = 5


BOTH = 2


def of_noun(board: Board, clause: Clause, trigger: Trigger) -> Found:
    """Those who take part in the event that a verbal noun names."""
    words = board.scene.words
    relative = _relative_behind(words, clause, trigger)
    found = _governed(board, trigger, relative if relative is not None else clause.last)
    subject = bool(found) and found[0].prep == "of"
    told = _told_behind(board, clause, trigger, relative) if relative is not None else []
    found.extend(actor for actor in told if actor not in found)
    if not found and relative is not None and _is_hitting(words.folded(relative)):
        found.extend(described_thing(board, relative + 1, clause.last))
    direct = bool(found)
    found.extend(actor for actor in undergoing(board, clause, trigger, bool(found)) if actor not in found)
    owned = is_owned_light_noun(words.folded(trigger.first - 1))
    led = (
        []
        if owned
        else _led_by(board, clause, trigger, (subject and not _may_be_patient(trigger, found)) or bool(told))
    )
    happens = _happens(words, clause, trigger)
    if led is not None:
        found = [*(actor for actor in led if actor not in found), *found]
    elif (
        not subject
        and not told
        and len(found) < BOTH
        and is_adverbial(words, trigger)
        and trigger.pattern.type in _SHARING
    ):
        led_by_clause = [head for head in _clause_subjects(board, clause, trigger) if head not in found]
        found = [*led_by_clause, *found]
        subject = subject or bool(led_by_clause)
    return Found(
        found,
        subject=subject or bool(told) or bool(led),
        carried=led is not None or bool(told) or happens or len(found) > 1,
        direct=direct,
        unled=led is not None and not led and not happens and not _is_told_of(words, clause, trigger),
    )


def _may_be_patient(trigger: Trigger, found: Sequence[Actor]) -> bool:
    """True for a genitive that it is done to: "اعتقال ثلاثة أشخاص"; who does it has another behind ل: "استهداف الجيش للبلدة"."""
    undergone = trigger.pattern.type in _DONE_TO_SOMEBODY or "عن" in trigger.pattern.takes
    if len(found) > 1 and found[0].last == found[1].first and not found[1].joined:
        return False
    return undergone and "مضاف" in trigger.pattern.takes and all(actor.prep != "ل" for actor in found)


_DONE_TO_SOMEBODY = frozenset({"ASSAULT", "COERCE", "AID"})


def _governed(board: Board, trigger: Trigger, stop: int) -> list[Actor]:
    """The genitive of the noun, then those whom the prepositions of its frame bring before token `stop`."""
    words = board.scene.words
    found = list(_beside(board, trigger, stop))
    for actor in board.within(trigger.last, stop):
        if any((actor.first, actor.who) == (each.first, each.who) for each in found) or not may_act(board.scene, actor):
            continue
        if is_topic(words, trigger.last, actor.first) and actor.prep not in PRESENT:
            continue
        brought = takes(trigger, actor) and (
            _is_told_present(words, trigger, actor) or not _is_parted(words, trigger, actor)
        )
        among = (actor.prep == "بينهم" and actor.kind != "group") or _is_object(words, trigger, found, actor)
        if brought or (found and (among or _goes_on(words, found[-1], actor))):
            found.append(actor)
    return found


def _is_told_present(words: Words, trigger: Trigger, actor: Actor) -> bool:
    """True for those whom the noun's relative clause tells to have been there: "الاجتماع …، والذي عقد في … بمشاركة …"."""
    between = range(trigger.last, actor.first)
    return actor.prep in PRESENT and any(words.folded(index) in RELATIVES for index in between)


def _is_object(words: Words, trigger: Trigger, found: Sequence[Actor], actor: Actor) -> bool:
    """True for whom it is with or done to, right behind the noun's genitive: "استضافة الحزب الرئيس …", "قتل الجيش ثلاثة مسلحين"."""
    host = found[-1] if len(found) == 1 else None
    met = trigger.pattern.mode in {"meeting", "visit"} and actor.kind in _NAMED_KINDS
    hit = trigger.pattern.type in {"ASSAULT", "COERCE"} and "مضاف" in trigger.pattern.takes
    governed = (met or hit) and actor.prep in {"", "of"} and not actor.joined
    if not governed or host is None or host.prep != "of":
        return False
    gap = range(host.last, actor.first)
    return len(gap) <= _DAY_WITHIN and all(_is_day(words.folded(index)) for index in gap)


def _is_day(folded: str) -> bool:
    """True for a word that tells a day: between the host and the guest, as "أمس" is."""
    return folded in _DAYS or is_calendar_word(folded)


_DAYS = frozenset({"امس", "اليوم", "غدا"})
_DAY_WITHIN = 2


def _told_behind(board: Board, clause: Clause, trigger: Trigger, verb: int) -> list[Actor]:
    """Those whom the verb that describes the noun tells, and those whom the noun's prepositions bring behind it."""
    told = _carriers(board, clause, verb)
    brought = (
        actor for actor in board.within(verb, clause.last) if takes(trigger, actor) and may_act(board.scene, actor)
    )
    return [*told, *(actor for actor in brought if actor not in told)]


def _happens(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True beside a verb whose subject is the event itself: "وقع هجوم", "اشتباكات دارت"."""
    near = range(max(clause.first, trigger.first - 3), min(clause.last, trigger.last + 4))
    return any(words.folded(index) in IMPERSONAL for index in near)


def _is_told_of(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True behind an impersonal verb, where nobody is left out: "جرى تحديد … في تفجير …"."""
    near = range(max(clause.first, trigger.first - _HAPPENING_WITHIN), trigger.first)
    return any(form in IMPERSONAL for index in near for form in after_conjunction(words.folded(index)))


def _goes_on(words: Words, last: Actor, actor: Actor) -> bool:
    """True for a further one of a list, behind an apposition: "بين X، و… Y، وZ"."""
    gap = range(last.last, actor.first)
    if last.prep not in {"بين", "مع"} or actor.prep or len(gap) > LIST_GAP:
        return False
    return (actor.joined or actor.kind == "person") and not any(is_finite(words.folded(index)) for index in gap)


def _is_parted(words: Words, noun: Trigger, actor: Actor) -> bool:
    """True when a verb, or another noun that takes the preposition, stands between the noun and a prepositional phrase.

    A genitive of the same kind does not part them: "رفع العقوبات عن …".
    """
    first = noun.last
    stop = actor.first - 2 if actor.prep == "من قبل" else actor.first
    for index in range(first, stop):
        if is_finite(words.folded(index)) and actor.prep != "بين":
            return True
        others = [trigger for trigger in triggers_at(words, index) if trigger.is_noun]
        if index == first and any(other.pattern.type == noun.pattern.type for other in others):
            continue
        if any(actor.prep in other.pattern.takes for other in others):
            return True
    return False


def _beside(board: Board, trigger: Trigger, stop: int) -> Iterator[Actor]:
    """The genitive behind the noun, or the state that its adjective of nationality tells."""
    words = board.scene.words
    index = trigger.last
    while (
        index < stop
        and index - trigger.last <= 3
        and (words.is_word(index) or index in words.quoted or words.tokens[index].kind == "number")
    ):
        near = board.within(index, index + 1)
        if near and not near[0].prep and near[0].kind in _NAMED_KINDS and has_article(words.folded(trigger.last - 1)):
            return
        if near and (near[0].prep in {"of", ""}) and may_act(board.scene, near[0]):
            yield from (each._replace(prep="of") for each in near)
            yield from (
                actor for actor in board.within(near[0].last, near[0].last + 8) if actor.joined and actor.prep == "of"
            )
            return
        word = words.folded(index)
        country = nation_of(word)
        if country is not None and has_article(word) == trigger.definite and trigger.pattern.mode != "visit":
            yield Actor(index, index + 1, state_of(board.scene, country), "country", "of", False, country)
        elif (
            near
            or is_finite(word)
            or is_function_word(word)
            or _is_prefixed(word)
            or (trigger.definite and not has_article(word))
        ):
            return
        index += 1


_NAMED_KINDS = frozenset({"person", "role"})
"""Kinds of actors that are no genitive behind a noun with the article: "حضر الاستقبال الأمير …"."""


def _is_prefixed(word: str) -> bool:
    """True for ل or ب before a word: another phrase begins."""
    return len(word) > 3 and word[0] in "لب" and nation_of(word) is None


def _relative_behind(words: Words, clause: Clause, trigger: Trigger) -> int | None:
    """The token of the verb behind the noun that tells who carried it out: "غارة شنتها …", "الهجوم الذي نفذه …"."""
    for index in range(trigger.last, min(clause.last, trigger.last + 10)):
        word = words.folded(index)
        owned = word in LIGHT_OWNED or word in IMPERSONAL_OWNED
        gathers = word in _GATHERING or (word in LIGHT - _TELLING and words.folded(index - 1) in RELATIVES)
        if owned or gathers or _is_hitting(word):
            return index
        if is_finite(word) and words.folded(index - 1) not in RELATIVES:
            return None
    return None


def _is_hitting(word: str) -> bool:
    return word.startswith("استهدف")


def _carriers(board: Board, clause: Clause, verb: int) -> list[Actor]:
    """The subject of the verb that tells who carried an event out; all whom a verb of gathering names."""
    words = board.scene.words
    inside = [actor for actor in board.within(verb + 1, clause.last) if may_act(board.scene, actor)]
    if words.folded(verb) in _GATHERING:
        return [actor for actor in inside if not is_topic(words, verb, actor.first)]
    if _is_hitting(words.folded(verb)):
        return [actor for actor in inside if actor.first - verb <= _HIT_WITHIN and actor.prep in {"", "of", "ل"}][:2]
    if words.folded(verb) in IMPERSONAL | IMPERSONAL_OWNED:
        return []
    found: list[Actor] = []
    for actor in inside:
        if (
            (not found and actor.first - verb <= 6 and actor.prep in {"", "of"})
            or (found and actor.joined and actor.first - found[-1].last <= 2)
            or (found and actor.prep in {"على", "ضد", "مع", "بينهم"})
        ):
            found.append(actor)
    return found


def _led_by(board: Board, clause: Clause, trigger: Trigger, has_subject: bool) -> list[Actor] | None:
    """The subject of the light verb before the noun; None where no light verb carries the event out."""
    words = board.scene.words
    for index in range(trigger.first - 1, max(clause.first, trigger.first - _LIGHT_WITHIN) - 1, -1):
        word = words.folded(index)
        forms = after_conjunction(word)
        if any(form in IMPERSONAL for form in forms):
            return [] if trigger.first - index <= _HAPPENING_WITHIN else None
        if index not in board.named and any(reading.bare in _LIGHT_NOUNS for reading in readings(word)):
            return _around_noun(board, clause, index, trigger)
        if any(form in LIGHT or form in LIGHT_OWNED for form in forms) and _may_carry(words, trigger, forms):
            announced = any(form in _TELLING for form in forms) and trigger.pattern.type not in _ANNOUNCED_BY_DOER
            if index < trigger.first - 3 and (
                has_subject or (announced and board.within(trigger.last, trigger.last + 1))
            ):
                return []
            telling = any(form in _TELLING for form in forms)
            led = (telling and _whose_will(board, index, trigger)) or _subject_of(board, clause, index, trigger)
            if not led and any(form in _DOING for form in forms):
                led = unnamed_subject(board, index, trigger.first)
            return led if led or index <= clause.first + 1 or words.folded(index + 1) in _THEREIN else None
        if is_finite(word) and word not in _TIMES:
            return None
    return None


def _whose_will(board: Board, verb: int, trigger: Trigger) -> list[Actor]:
    """Whose readiness, wish or decision somebody announces: "أعلن المتحدث استعداد الحركة للإفراج عن …"."""
    between = board.within(verb + 1, trigger.first)
    return [
        actor
        for actor in between
        if actor.prep == "of"
        and bare_noun(board.scene.words.folded(actor.first - 1)) in _WILLS
        and may_act(board.scene, actor)
    ]


_THEREIN = folded_set(["خلالها", "خلاله", "فيها", "فيه", "بعدها", "بعده", "أثناءها"])
"""Behind a verb whose subject is left out in a clause about something else: "بزيارة … يجري خلالها مباحثات"."""
_DOING = frozenset(form for form, _, _ in verb_forms(_EVENTS["light"]["doing"], _EVENTS["light"]["doing_now"]))
_WILLS = folded_set(_EVENTS["light"]["wills"])
_ANNOUNCED_BY_DOER = frozenset({"COERCE", "RETREAT"})
"""Types of events that mostly those announce who did them."""
_TIMES = frozenset({"فجر"})
"""Times of day that look like verbs."""


@lru_cache(maxsize=65536)
def is_owned_light_noun(word: str) -> bool:
    """True for a verbal noun with the pronoun of who carries the event out: "بعد عقده لقاء", "إجرائه محادثات"."""
    return any(reading.bare in _OWNED_LIGHT_NOUNS for reading in readings(word))


_OWNED_LIGHT_NOUNS = frozenset(form for noun in _LIGHT_NOUNS for form, owned in noun_forms(noun) if owned)


def _may_carry(words: Words, trigger: Trigger, forms: Sequence[str]) -> bool:
    """False where who announces an event does not carry it out: those killed, and what it was announced in or after."""
    if not any(form in _TELLING for form in forms):
        return True
    return trigger.pattern.needs != "victims" and words.folded(trigger.first - 1) not in _ADVERBIALS


def _around_noun(board: Board, clause: Clause, index: int, trigger: Trigger) -> list[Actor]:
    """Who carries an event out as a verbal noun tells it: its genitive, else whoever is named last before it ("اتهمت … كييف بشن هجوم")."""
    behind = [
        actor for actor in board.within(index + 1, trigger.first) if actor.prep == "of" or actor.first == index + 1
    ]
    before = [actor for actor in board.within(clause.first, index) if not actor.prep and may_act(board.scene, actor)]
    return behind[:1] or _last_named(before)


def _last_named(before: Sequence[Actor]) -> list[Actor]:
    """The last of the actors, with those whom it is joined to: "يستعد X وY لإجراء …"."""
    first = max(0, len(before) - 1)
    while first > 0 and before[first].joined and before[first].first - before[first - 1].last <= 1:
        first -= 1
    return list(before[first:])


def _subject_of(board: Board, clause: Clause, verb: int, trigger: Trigger) -> list[Actor]:
    found = [
        actor
        for actor in board.within(verb + 1, trigger.first)
        if may_act(board.scene, actor)
        and (not actor.prep or actor.prep in trigger.pattern.takes or actor.first == verb + 1)
    ]
    if found:
        return found
    return subjects_before(board, clause, verb)


def is_adverbial(words: Words, trigger: Trigger) -> bool:
    """True for a noun behind "خلال", "بعد" and the like, whose subject is that of its clause."""
    near = (words.folded(index) for index in range(trigger.first - 2, trigger.first))
    return any(form in _ADVERBIALS for word in near for form in after_conjunction(word))


def _clause_subjects(board: Board, clause: Clause, trigger: Trigger) -> list[Actor]:
    """The subject of the clause whose adverbial the noun is, with those joined to it: "السعودية وإيران أعلنتا في بيان مشترك"."""
    before = [
        actor for actor in board.within(clause.first, trigger.first) if not actor.prep and may_act(board.scene, actor)
    ]
    persons = [actor for actor in before if actor.kind == "person"]
    if persons or before:
        first, *rest = persons or before
        joined = [first]
        for actor in rest:
            if not actor.joined or actor.first - joined[-1].last > 1:
                break
            joined.append(actor)
        return joined
    subject = _behind_verb(board, clause, trigger) or subject_of_main_verb(board, trigger.first)
    return [subject] if subject is not None else []


def _behind_verb(board: Board, clause: Clause, trigger: Trigger) -> Actor | None:
    """The subject of the verb that a fronted adverbial precedes: "في لقاء مع … أقر X بأن …"."""
    words = board.scene.words
    for actor in board.within(trigger.last, clause.last):
        before = words.folded(actor.first - 1)
        if any(form in VERBS for form in after_conjunction(before)) and may_act(board.scene, actor):
            return actor
    return None
