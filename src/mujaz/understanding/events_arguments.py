"""Who takes part in an event and where it is: the noun phrases that a trigger governs.

A verb's subject stands behind it or at the head of its clause, its object behind the subject; prepositions bring the others. A verbal
noun has its subject as a genitive, or shares that of the verb that carries it out ("عقد … اجتماعًا"), or that of the clause it is an
adverbial of ("قال … بعد لقائه …").
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.cues import cue_at, is_according
from mujaz.understanding.discourse import Memory, left_out
from mujaz.understanding.entities import Occurrence
from mujaz.understanding.events_actors import actor_at, is_head, phrase_end
from mujaz.understanding.events_clauses import OPENERS, PRONOUN_OPENERS, RELATIVES, Clause, clause_around
from mujaz.understanding.events_naming import named
from mujaz.understanding.events_triggers import EVENT_VERBS, GENITIVE, OBJECT, Trigger
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.speakers import Scene, Source, head_prefix
from mujaz.understanding.vocabulary import (
    VERBS,
    folded_set,
    is_function_word,
    is_verb,
    past_forms,
    present_forms,
)
from mujaz.understanding.words import Words, after_conjunction

_CLAUSES = load("events")["clauses"]
_BEFORE_SUBJECT = folded_set(_CLAUSES["before_subject"])
_ADVERBIALS = folded_set(_CLAUSES["adverbials"])
_FILLERS = folded_set(_CLAUSES["fillers"])
_LIGHT = frozenset(form for verb in _CLAUSES["light"] for form in past_forms(fold_text(verb))) | frozenset(
    form for verb in _CLAUSES["light_present"] for form in present_forms(fold_text(verb))
)
_ANNOUNCING = frozenset(form for verb in _CLAUSES["announcing"] for form in past_forms(fold_text(verb)))
_LIGHT_OWNED = frozenset(form + pronoun for form in _LIGHT for pronoun in ("ه", "ها", "هما"))
_GATHERING = folded_set(_CLAUSES["gathering"])
_BETWEEN = "بين"
_SKIPPED = frozenset({"قد", "ايضا", "كذلك", "امس", "اليوم", "بدوره", "بدورها"}) | COMMAS
_ATTACHED = frozenset({"ب", "ل", "ك"})
_TWO_NEEDED = frozenset({"meeting", "call", "negotiation"})
_SUBJECT_WITHIN = 9
_LIGHT_WITHIN = 22
_CARRIED_WITHIN = 30
_DONE_WITHIN = 10
_AROUND = 40
_FRONTED_WITHIN = 25
_NOBODY = Memory(None, {})

Dated = Mapping[int, int]
"""First token of a date expression to the token behind it."""


class Setting(NamedTuple):
    """What finding arguments needs: the scene, the tokens of its dates, and who took part in the last event that had two."""

    scene: Scene
    dated: Dated
    pair: tuple[str, ...]


def participants_of(setting: Setting, clause: Clause, trigger: Trigger) -> list[str]:
    """The ids of the entities, or the descriptions, that take part; in the order told, each once."""
    found = list(_of_noun(setting, clause, trigger) if trigger.form == "noun" else _of_verb(setting, clause, trigger))
    if (
        len(found) == 1
        and trigger.form != "noun"
        and trigger.pattern.mode in _TWO_NEEDED
        and found[0].first > trigger.first
    ):
        subject = _left_out(setting, trigger.first)
        found = [subject, *found] if subject is not None else found
    return list(dict.fromkeys(name for source in found for name in named(setting.scene, source, setting.pair)))


def _of_verb(setting: Setting, clause: Clause, trigger: Trigger) -> Iterator[Source]:
    subject = subject_of(setting, clause, trigger.first)
    if subject is not None and trigger.pattern.mode == "visit" and _is_place(setting.scene, subject):
        subject = None
    after = trigger.last
    if subject is not None:
        after = max(after, subject.last)
        yield from _with_joined(setting.scene, subject)
    elif (silent := _left_out(setting, trigger.first)) is not None:
        yield silent
    if OBJECT in trigger.pattern.takes and not trigger.possessed:
        place = _over(setting, after, clause.last)
        found = actor_at(setting.scene, place) if place < clause.last and place > trigger.first else None
        if found is not None:
            after = found.last
            yield from _with_joined(setting.scene, found)
    yield from _governed(setting, trigger, after, clause.last)


def _is_place(scene: Scene, source: Source) -> bool:
    return source.entity is not None and scene.entities[source.entity].kind in {"place", "country"}


def _left_out(setting: Setting, verb: int) -> Source | None:
    joined = setting.scene.words.folded(verb)[:1] == "و"
    return (_carried_on(setting, verb) if joined else None) or _silent(setting.scene, verb)


def _silent(scene: Scene, verb: int) -> Source | None:
    """The subject that a verb leaves out, or has as the pronoun of "أنه"."""
    words = scene.words
    if (
        words.folded(verb - 1) not in PRONOUN_OPENERS
        and words.folded(verb)[:1] != "و"
        and words.folded(verb - 1) != "قد"
    ):
        return None
    return _last_subject(scene, verb)


def _last_subject(scene: Scene, index: int) -> Source | None:
    speaker = left_out(scene, index, _NOBODY, True)
    return Source(speaker, index, index, False) if speaker is not None else None


def _carried_on(setting: Setting, verb: int) -> Source | None:
    """The subject of the verb before a conjoined one: "أغلقت القوات … واعتقلت …"."""
    words = setting.scene.words
    for index in range(verb - 1, max(-1, verb - 1 - _CARRIED_WITHIN), -1):
        if not words.same_sentence(index, verb):
            return None
        if any(form in VERBS or form in EVENT_VERBS for form in after_conjunction(words.folded(index))):
            clause = clause_around(words, index, index + 1, with_relative=False)
            return subject_of(setting, Clause(clause.first, verb), index)
    return None


def subject_of(setting: Setting, clause: Clause, verb: int) -> Source | None:
    """The subject of the finite verb at token `verb`: at the head of its clause, else behind the verb."""
    scene = setting.scene
    head = clause.first
    while head < verb and any(
        form in _BEFORE_SUBJECT or form in _SKIPPED for form in after_conjunction(scene.words.folded(head))
    ):
        head = setting.dated.get(head, head + 1)
    if head < verb:
        leading = _leading(setting, head, verb)
        if leading is not None:
            return leading
    return _behind(setting, verb, clause.last)


def _leading(setting: Setting, head: int, verb: int) -> Source | None:
    scene = setting.scene
    if scene.words.folded(head) in RELATIVES:
        return _antecedent(scene, head)
    source = actor_at(scene, head)
    if source is None or source.last > verb or _has_verb(scene.words, source.last, verb):
        return None
    return source


def _antecedent(scene: Scene, relative: int) -> Source | None:
    """The entity that a relative pronoun follows: "X، الذي …"."""
    last = relative - (scene.words.folded(relative - 1) in COMMAS)
    occurrence = scene.ends.get(last)
    return Source(occurrence.actor, relative, relative + 1, True) if occurrence is not None else None


def _has_verb(words: Words, first: int, last: int) -> bool:
    return any(
        is_verb(words.folded(index)) and words.folded(index) not in _BEFORE_SUBJECT for index in range(first, last)
    )


def _behind(setting: Setting, verb: int, last: int) -> Source | None:
    place = _over(setting, verb + 1, min(last, verb + 1 + _SUBJECT_WITHIN))
    return actor_at(setting.scene, place) if place < last else None


def _over(setting: Setting, index: int, last: int) -> int:
    """The token behind dates, commas, adverbs and "in a place"."""
    scene = setting.scene
    while index < last:
        if index in setting.dated:
            index = setting.dated[index]
        elif scene.words.folded(index) in _SKIPPED:
            index += 1
        elif scene.words.folded(index) in {"في", "الي"} and (behind := _behind_place(scene, index + 1)):
            index = behind
        else:
            break
    return index


def _behind_place(scene: Scene, index: int) -> int | None:
    for start in (index, index + 1):
        occurrence = scene.begins.get(start)
        if occurrence is not None and scene.entities[occurrence.entity].kind in {"place", "country"}:
            return occurrence.last
    return None


def _of_noun(setting: Setting, clause: Clause, trigger: Trigger) -> Iterator[Source]:
    after = trigger.last
    own = trigger.possessed or not trigger.definite
    genitive = _genitive(setting.scene, trigger) if GENITIVE in trigger.pattern.takes else None
    if genitive is not None and trigger.pattern.mode == "visit" and _is_place(setting.scene, genitive):
        genitive = None
    elif (
        genitive is None
        and trigger.pattern.type == "OFFICE"
        and GENITIVE in trigger.pattern.takes
        and not trigger.possessed
    ):
        return
    if genitive is not None:
        after = genitive.last
        yield from _with_joined(setting.scene, genitive)
    between = list(_governed(setting, trigger, after, clause.last))
    behind = _carried_out_behind(setting, clause, trigger)
    if behind is not None:
        yield from _with_joined(setting.scene, behind)
    elif _BETWEEN not in _words_between(setting.scene.words, trigger.last, clause.last):
        before = _carried_out_before(setting, clause, trigger) if own else None
        if before is not None and (genitive is None or trigger.pattern.type in _BY_AUTHORITY):
            yield from _with_joined(setting.scene, before)
    yield from between


_BY_AUTHORITY = frozenset({"OFFICE", "COERCE", "AID", "SANCTION"})
"""Types whose verbal noun has as its genitive whom somebody else does it to."""


def _words_between(words: Words, first: int, last: int) -> set[str]:
    return {words.folded(index) for index in range(first, last)}


def _genitive(scene: Scene, trigger: Trigger) -> Source | None:
    """Whose the event is: the noun phrase right behind its noun."""
    if trigger.possessed or trigger.definite:
        return None
    if is_function_word(scene.words.folded(trigger.last)):
        return None
    return actor_at(scene, trigger.last)


def _carried_out_behind(setting: Setting, clause: Clause, trigger: Trigger) -> Source | None:
    """The subject of the relative clause behind a noun: "زيارة قام بها …", "الهجوم الذي شنه …"."""
    words = setting.scene.words
    for index in range(trigger.last, min(clause.last, trigger.last + _SUBJECT_WITHIN)):
        if words.folded(index) in _LIGHT_OWNED or (words.folded(index) in _LIGHT and words.folded(index + 1) == "بها"):
            place = index + 2 if words.folded(index + 1) == "بها" else index + 1
            return actor_at(setting.scene, _over(setting, place, clause.last))
    return None


def _carried_out_before(setting: Setting, clause: Clause, trigger: Trigger) -> Source | None:
    """The subject of the verb that carries the noun out, or of the clause that it is an adverbial of."""
    words = setting.scene.words
    start = trigger.first - 1
    while words.folded(start) in _FILLERS and start > clause.first:
        start -= 1
    attack = trigger.pattern.type == "ASSAULT"
    carriers = _LIGHT - _ANNOUNCING if attack else _LIGHT
    adverbial = trigger.possessed or (
        not attack and any(form in _ADVERBIALS for form in after_conjunction(words.folded(start)))
    )
    for index in range(trigger.first - 1, max(clause.first, trigger.first - _LIGHT_WITHIN) - 1, -1):
        word = words.folded(index)
        if any(form in carriers for form in after_conjunction(word)) or (adverbial and is_verb(word)):
            found = subject_of(setting, Clause(clause.first, trigger.first), index) or _left_out(setting, index)
            if found is not None:
                return found
    if not adverbial:
        return None
    return _fronted(setting, trigger) or _last_subject(setting.scene, trigger.first)


def _fronted(setting: Setting, trigger: Trigger) -> Source | None:
    """The subject of the verb behind an adverbial that opens its sentence: "خلال لقائه …، أكد X"."""
    words = setting.scene.words
    if words.same_sentence(trigger.first - 4, trigger.first):
        return None
    for index in range(trigger.last, trigger.last + _FRONTED_WITHIN):
        if not words.same_sentence(trigger.first, index):
            return None
        if words.folded(index) in VERBS:
            return _behind(setting, index, index + _FRONTED_WITHIN)
    return None


def _governed(setting: Setting, trigger: Trigger, first: int, last: int) -> Iterator[Source]:
    """Those whom a preposition of the trigger's brings."""
    scene = setting.scene
    takes = trigger.pattern.takes
    takes = takes | _GATHERING if trigger.form == "noun" and trigger.pattern.type == "CONSULT" else takes
    index = first
    while index < last:
        found = _brought(scene, index, takes)
        if found is None:
            index += 1
            continue
        yield from _with_joined(scene, found)
        index = max(index + 1, found.last)


def _brought(scene: Scene, index: int, takes: frozenset[str]) -> Source | None:
    """The noun phrase behind a preposition at `index`, or with one written as one with it."""
    word = scene.words.folded(index)
    if word in takes:
        return actor_at(scene, index + 1)
    occurrence = scene.begins.get(index)
    if not takes & {"ب", "ل"}:
        return None
    if occurrence is None:
        described = word[:1] in takes and not is_head(word) and is_head(word[1:])
        return Source(None, index, phrase_end(scene, index), True) if described else None
    if prefix_of(scene, occurrence) not in takes:
        return None
    return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True)


def prefix_of(scene: Scene, occurrence: Occurrence) -> str:
    """The preposition written as one with the noun phrase of an occurrence, or nothing."""
    words = scene.words
    if occurrence.begin != occurrence.first:
        prefix = head_prefix(words, occurrence.begin)
        return prefix if prefix in _ATTACHED else ""
    cut = occurrence.start - words.tokens[occurrence.first].start
    letter = words.folded(occurrence.first)[cut - 1 : cut] if cut > 0 else ""
    return letter if letter in _ATTACHED else ""


def is_carried_out(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for a verbal noun with a verb of announcing, deciding or doing before it."""
    near = range(max(clause.first, trigger.first - _DONE_WITHIN), trigger.first)
    return any(form in _LIGHT for index in near for form in after_conjunction(words.folded(index)))


def begins_as_verb(setting: Setting, clause: Clause, index: int) -> bool:
    """True where the word at `index` can only be a verb: nothing stands before it in its clause but its subject."""
    head = clause.first
    words = setting.scene.words
    while head < index and any(
        form in _BEFORE_SUBJECT or form in _SKIPPED | OPENERS | RELATIVES
        for form in after_conjunction(words.folded(head))
    ):
        head = setting.dated.get(head, head + 1)
    if head >= index:
        joined = words.folded(index)[:1] == "و"
        return not joined or not words.is_word(index - 1) or actor_at(setting.scene, index + 1) is not None
    source = _leading(setting, head, index)
    return source is not None and index - source.last <= 1


def _with_joined(scene: Scene, source: Source) -> Iterator[Source]:
    """The noun phrase and those joined to it by و: "X ونظيره Y", "X، وY"."""
    yield source
    words, index = scene.words, source.last
    while True:
        if words.folded(index) in COMMAS and words.folded(index + 1)[:1] == "و":
            index += 1
        following = _joined_at(scene, index)
        if following is None:
            return
        yield following
        index = following.last


def _joined_at(scene: Scene, index: int) -> Source | None:
    words = scene.words
    word = words.folded(index)
    if word[:1] != "و":
        return None
    occurrence = scene.begins.get(index)
    if occurrence is not None:
        bare = prefix_of(scene, occurrence) == ""
        return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True) if bare else None
    if not is_head(word[1:]):
        return None
    last = phrase_end(scene, index)
    return None if is_verb(words.folded(last)) else Source(None, index, last, True)


def around(scene: Scene, clause: Clause, trigger: Trigger, place: str | None) -> list[str]:
    """Whom the clause of a trigger that has nobody beside it names: people, else bodies, else the bodies of its sentence."""
    near = range(max(0, trigger.first - _AROUND), trigger.first + _AROUND)
    sentence = [item for index in near if (item := _acting(scene, index, trigger.first)) is not None]
    inside = [item for item in sentence if clause.first <= item.begin < clause.last]
    chosen = ((inside, "person"), (inside, "organization"), (sentence, "organization"), (inside, "country"))
    for found, kind in chosen:
        named = [item.actor for item in found if scene.entities[item.entity].kind == kind and item.entity != place]
        if named:
            return list(dict.fromkeys(named))[:2]
    return []


def _acting(scene: Scene, index: int, trigger: int) -> Occurrence | None:
    """The entity told at `index` in the sentence of the trigger, unless it only speaks."""
    occurrence = scene.begins.get(index)
    if occurrence is None or not scene.words.same_sentence(index, trigger):
        return None
    speaks = cue_at(scene.words, index - 1) is not None or is_according(scene.words, index - 1)
    return None if speaks else occurrence
