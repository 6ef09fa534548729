"""Speakers that a cue leaves out: who spoke last, or whom the sentence is about."""

from collections.abc import Iterator

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.agreement import agrees
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.descriptions import phrase_end
from mujaz.understanding.discourse import Heard, Memory, continues, occurrences_before, resolve
from mujaz.understanding.entities import Occurrence
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.scene import Scene
from mujaz.understanding.speaker_nouns import are_several, is_known, is_oblique, is_people_word
from mujaz.understanding.speakers import begins_clause, head_prefix, speaker_at
from mujaz.understanding.vocabulary import PREPOSITIONS, VERBS, folded_set, is_verb
from mujaz.understanding.words import Words, after_conjunction, has_article


def left_out(scene: Scene, index: int, memory: Memory, own_clause: bool) -> str | None:
    """The speaker of a cue at `index` that has none beside it.

    Who spoke in this sentence speaks on; else whom the sentence is about; else, for a cue with a clause of its own ("وأضاف"), who spoke in
    the sentence before, whom that was about, or who spoke last.
    """
    words = scene.words
    heard = (memory.last, *memory.before) if memory.last is not None else ()
    last = next((item for item in heard if agrees(scene, item.speaker, index, memory.women)), None)
    distance = words.sentence[index] - words.sentence[last.at] if last is not None else 99
    if last is not None and own_clause and distance == 1 and not continues(words, index):
        reported = _reported_on(scene, index, last, memory)
        if reported is not None:
            return reported
    if last is not None and (distance == 0 or (distance <= _GOES_ON and continues(words, index))):
        return last.speaker
    subject = next(_subjects(scene, index, words.sentence[index], memory), None) or _main_subject(scene, index, memory)
    subject = subject or _crowd(scene, index)
    if subject is not None:
        return subject
    if last is not None and distance == 1:
        return last.speaker
    if not own_clause:
        begins = not scene.words.same_sentence(index - 1, index)
        goes_on = begins and last is not None and distance <= _HEARD
        return last.speaker if goes_on and last is not None else next(_named_in(scene, index, memory), None)
    before = next(_subjects(scene, index, words.sentence[index] - 1, memory), None)
    return before or (
        last.speaker if last is not None and distance <= _HEARD else _heard_just_now(words, index, memory)
    )


def _reported_on(scene: Scene, index: int, last: Heard, memory: Memory) -> str | None:
    """Of whom the press told in the sentence before, at the head of what it told: "ذكرت وسائل إعلام أن فلانة … . وقالت إن"."""
    words = scene.words
    if last.speaker not in scene.press and fold_text(last.speaker).split()[0] not in _MEDIA:
        return None
    near = (item for item in occurrences_before(scene, index) if words.sentence[item.first] == words.sentence[last.at])
    return next(
        (
            item.actor
            for item in near
            if scene.entities[item.entity].kind == "person"
            and is_complementizer(words, item.begin - 1)
            and agrees(scene, item.actor, index, memory.women)
        ),
        None,
    )


_MEDIA = folded_set(["وسائل", "إعلام", "صحف", "تقارير", "مواقع", "قنوات"])
_GOES_ON = 10
"""Sentences behind a speaker within which a verb of going on ("وأضاف") is his."""
_HEARD = 4


def _crowd(scene: Scene, index: int) -> str | None:
    """The people without a name, told last in the sentence, whom a cue in the plural is about: "بأقلام خبراء ومختصين، يؤكدون أن …"."""
    words, cue = scene.words, cue_at(scene.words, index)
    if cue is None or not cue.plural:
        return None
    near = range(index - 1, max(index - _CLAUSE_AT_MOST, 0), -1)
    head = next((step for step in near if words.same_sentence(step, index) and _is_group(scene, step)), None)
    if head is None:
        return None
    last = phrase_end(words, head) or head + 1
    while words.folded(last)[:1] == "و" and is_oblique(words, last):
        last += 1
    return words.surface(head, last)


def _is_group(scene: Scene, index: int) -> bool:
    """True for people who are not joined to others, named, or part of an office or a body: "الناشطون", "خبراء", but not "مجلس الوزراء"."""
    words, word = scene.words, scene.words.folded(index)
    plural = words.is_word(index) and not word.endswith(("ين", "ه")) and are_several(word.removeprefix("ال"))
    return plural and word[0] != "و" and index + 1 not in scene.begins and not is_known(words, index - 1)


def _heard_just_now(words: Words, index: int, memory: Memory) -> str | None:
    """Who spoke in the sentence before, whatever the verb's gender: a body's spokesman may be meant."""
    last = memory.last
    return last.speaker if last is not None and words.sentence[index] - words.sentence[last.at] <= 1 else None


def _subjects(scene: Scene, index: int, sentence: int, memory: Memory) -> Iterator[str]:
    """The people, the bodies, then the states that are subjects in a sentence before token `index`: behind a verb, or heading a clause."""
    words = scene.words
    inside = [item for item in occurrences_before(scene, index) if words.sentence[item.first] == sentence]
    for kind in ("person", "organization", "country"):
        for item in inside:
            if (
                _kind(scene, item) == kind
                and _is_subject(scene, item)
                and agrees(scene, item.actor, index, memory.women)
            ):
                yield item.actor


def _main_subject(scene: Scene, index: int, memory: Memory) -> str | None:
    """Whom the clause that begins the sentence of token `index` is about, told by an office, a body or a description behind its verb.

    A circumstance in the accusative is the subject's: "وتطرقت الصحيفة إلى …، مبينة أن", "وظهر المعتصمون … وهم يهتفون".
    """
    words, first = scene.words, index
    while first > 0 and index - first < _CLAUSE_AT_MOST and words.same_sentence(first - 1, index):
        first -= 1
    opening = range(first, min(first + _OPENING_AT_MOST, index))
    heads = (step for step in opening if step == first or words.folded(step - 1) in COMMAS)
    verb = next((step for step in heads if _is_verb_form(words, step) or _is_nominative(words, step + 1)), None)
    source = speaker_at(scene, verb + 1) if verb is not None else None
    if source is None or not words.same_sentence(index, source.last) or source.last > index:
        return None
    if is_oblique(words, source.first) or not (source.sure or has_article(words.folded(source.first))):
        return None
    speaker = resolve(scene, source, memory)
    known = speaker in scene.entities or is_known(words, source.first)
    return speaker if known and agrees(scene, speaker, index, memory.women) else None


def _is_verb_form(words: Words, index: int) -> bool:
    return any(form in VERBS for form in after_conjunction(words.folded(index)))


def _is_nominative(words: Words, index: int) -> bool:
    """True for people in the nominative plural, which only a verb stands before: "وظهر المعتصمون"."""
    return (
        words.folded(index).endswith("ون") and has_article(words.folded(index)) and is_people_word(words.folded(index))
    )


_CLAUSE_AT_MOST = 45
_OPENING_AT_MOST = 6


def _kind(scene: Scene, occurrence: Occurrence) -> str:
    """The kind of an entity as an actor: a capital acts as its country."""
    kind = scene.entities[occurrence.entity].kind
    return "country" if kind == "place" and occurrence.actor != occurrence.entity else kind


def _named_in(scene: Scene, index: int, memory: Memory) -> Iterator[str]:
    """The people, then the bodies, named in the sentence before token `index` without a preposition."""
    words = scene.words
    inside = [item for item in occurrences_before(scene, index) if words.same_sentence(item.first, index)]
    for kind in ("person", "organization"):
        for item in inside:
            behind = words.folded(item.begin - 1) in PREPOSITIONS or _is_prefixed(scene, item)
            if (
                scene.entities[item.entity].kind == kind
                and not behind
                and agrees(scene, item.actor, index, memory.women)
            ):
                yield item.actor


def _is_prefixed(scene: Scene, occurrence: Occurrence) -> bool:
    words = scene.words
    begin = occurrence.begin
    return occurrence.start > words.tokens[occurrence.first].start or head_prefix(words, begin) in {"ل", "ب", "ك"}


def _is_subject(scene: Scene, occurrence: Occurrence) -> bool:
    words = scene.words
    begin = occurrence.begin
    if _is_prefixed(scene, occurrence):
        return False
    begin -= words.folded(begin - 1) in _SPEECHES
    before = words.folded(begin - 1)
    return begins_clause(words, begin) or is_verb(before) or any(form in VERBS for form in after_conjunction(before))


_SPEECHES = folded_set(load("reported_speech")["subjects"]["speeches"])
"""What somebody says: where that is the subject, the sentence is about the speaker ("وجاءت تصريحات سالم خلال …")."""
