"""Subjects that a clause leaves out, or that a pronoun takes up."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mujaz.model import Statement
from mujaz.text.folding import fold_text
from mujaz.understanding.agreement import is_of_gender, is_woman
from mujaz.understanding.dates import DatedSpan
from mujaz.understanding.events.board import Board, Found, may_act
from mujaz.understanding.events.clauses import Clause
from mujaz.understanding.events.governing import Actor, Kind
from mujaz.understanding.events.merging import Told
from mujaz.understanding.events.needs import is_dignity, is_press
from mujaz.understanding.events.noun_arguments import is_adverbial, is_owned_light_noun
from mujaz.understanding.events.objects import is_feminine, is_object
from mujaz.understanding.events.subjects import subject_of_main_verb
from mujaz.understanding.events.triggers import ADVERBS, DONE_BY_NOBODY, Trigger, is_event_noun, is_finite, is_trigger
from mujaz.understanding.vocabulary import is_calendar_word, is_function_word
from mujaz.understanding.words import Words, after_conjunction, has_article, readings


class Reading(NamedTuple):
    """What reading one article's events needs."""

    board: Board
    dated: dict[int, DatedSpan]
    spans: dict[int, int]
    """First token of a date expression to the token behind it."""
    statements: Sequence[Statement]
    said: Sequence[int]
    """Where each statement starts."""
    published: date | None


def lacks_subject(words: Words, trigger: Trigger, found: Found) -> bool:
    """True where nobody does it, or a pronoun before the verb does, or one alone meets."""
    if trigger.is_noun and trigger.owned:
        return True
    if is_dignity(words.folded(trigger.last)):
        return True
    if not found.subject:
        return len(found.actors) < BOTH or not trigger.is_noun
    if trigger.is_noun:
        return False
    if found.actors and is_object(words, trigger, found.actors[0]):
        return True
    alone = len(found.actors) == 1 and trigger.pattern.mode in {"meeting", "call", "negotiation"}
    return alone or words.folded(trigger.first - 1) in _PRONOUN_SUBJECTS


BOTH = 2


_PRONOUN_SUBJECTS = frozenset(
    prefix + form for prefix in ("", "و", "ب", "ل") for form in ("انه", "انها", "انهم", "انهما", "لكنه", "لكنها")
)


def leaves_out(words: Words, clause: Clause, trigger: Trigger, found: Found) -> bool:
    """True for a noun with a pronoun, or a verb without an unknown noun behind it, which would be its subject."""
    if trigger.is_noun:
        unled = found.unled and not trigger.definite and trigger.pattern.needs != "victims"
        return trigger.owned or unled
    if clause.relative is not None:
        return False
    return not _has_unknown_subject(words, trigger) and not _has_subject_before(words, clause, trigger)


def _has_unknown_subject(words: Words, trigger: Trigger) -> bool:
    """True for a verb before an indefinite noun without the accusative's alif: its subject, whoever that is ("استولى فصيل …")."""
    word = words.folded(trigger.last)
    if not words.is_word(trigger.last) or not words.same_sentence(trigger.first, trigger.last):
        return False
    if is_function_word(word) or is_calendar_word(word) or is_finite(word) or is_event_noun(word):
        return False
    if trigger.owned:
        return not any(reading.prefixes for reading in readings(word))
    marked = "\u064b" in words.tokens[trigger.last].text or word.endswith(("ا", "ه", "ات", "ين"))
    closed = has_article(words.folded(trigger.last + 1))
    return not marked and not closed and not any(each.prefixes or has_article(each.bare) for each in readings(word))


def _has_subject_before(words: Words, clause: Clause, trigger: Trigger) -> bool:
    """True for a verb right behind a noun, which is its subject whoever that is: "الصيدلة الطبية صرفت …"."""
    before = trigger.first - 1
    word = words.folded(before)
    if trigger.first == clause.first or words.folded(trigger.first)[0] in "وف" or not words.is_word(before):
        return False
    return not (is_function_word(word) or is_finite(word) or is_calendar_word(word) or word in ADVERBS)


def left_out_subject(reading: Reading, clause: Clause, trigger: Trigger, last: Told | None) -> Actor | None:
    """The subject that a clause leaves out, or a pronoun takes up.

    Whoever the sentence is about, who speaks, or who did what was told last.
    """
    scene = reading.board.scene
    words = scene.words
    before = [
        actor
        for actor in reading.board.within(max(0, trigger.first - _LOOK_BACK), trigger.first)
        if not actor.prep
        and may_act(scene, actor)
        and words.same_sentence(actor.first, trigger.first)
        and _may_mean(reading, trigger, actor)
    ]
    if trigger.is_noun and trigger.owned:
        return _owner(reading, clause, trigger, before)
    if is_dignity(words.folded(trigger.last)):
        people = [
            actor
            for actor in reading.board.within(max(0, trigger.first - _DIGNITY_BACK), trigger.first)
            if actor.kind == "person"
        ]
        return people[-1] if people else None
    start = words.tokens[trigger.first].start
    many = trigger.tense is not None and words.folded(trigger.first).endswith(("وا", "ون"))
    if many:
        before = [actor for actor in before if actor.kind != "person"]
    said = [actor for actor in before if words.tokens[actor.first].start >= _said_from(reading, start)]
    speaker = _speaker_at(reading, start) if not said else None
    if speaker is not None and not (many and speaker.kind == "person") and _may_mean(reading, trigger, speaker):
        return speaker
    if said or before:
        return _subject_among(words, trigger, said or before)
    doer = _doer_of(reading, trigger, last)
    if trigger.pattern.type == "CONSULT" and (doer is None or doer.kind != "person"):
        return _person_before(reading, trigger) or doer
    return doer


def announcing_body(reading: Reading, trigger: Trigger) -> Actor | None:
    """The police, the army or the like who announce what was done without telling who did it: "أعلنت الشرطة أنه تم القبض على …"."""
    words = reading.board.scene.words
    done = any(form in DONE_BY_NOBODY for form in after_conjunction(words.folded(trigger.first - 1)))
    if not done or not trigger.is_noun or trigger.pattern.type not in _UNDERGONE:
        return None
    speaker = _speaker_at(reading, words.tokens[trigger.first].start)
    return speaker if speaker is not None and speaker.kind == "organization" else None


def _may_mean(reading: Reading, trigger: Trigger, actor: Actor) -> bool:
    """False where the verb, or the pronoun of the noun, is of another gender than the actor, as far as its name tells."""
    entity = reading.board.scene.entities.get(actor.who)
    word = reading.board.scene.words.folded(trigger.first)
    if entity is None or entity.kind == "country" or word.endswith(("هم", "هما", "وا", "ون")):
        return True
    if trigger.is_noun:
        return not trigger.owned or is_of_gender(entity, word.endswith("ها"), is_woman(entity))
    if trigger.owned or is_of_two(reading.board.scene.words, trigger):
        return True
    return is_of_gender(entity, is_feminine(reading.board.scene.words, trigger), is_woman(entity))


def is_of_two(words: Words, trigger: Trigger) -> bool:
    """True for a verb in the dual ("اتفقا", "يلتقيان") and a noun of two ("زيارتهما", "عقدهما اجتماعا")."""
    word = words.folded(trigger.first)
    if trigger.is_noun:
        carried = words.folded(trigger.first - 1)
        return (trigger.owned and word.endswith("هما")) or (carried.endswith("هما") and is_owned_light_noun(carried))
    if trigger.owned:
        return False
    if trigger.tense != "past":
        return word.endswith("ان")
    forms = [form for form in after_conjunction(word) if form.endswith("ا")]
    return any(is_trigger(form[:-1]) or (form.endswith("تا") and is_trigger(form[:-2])) for form in forms)


def left_out_two(reading: Reading, trigger: Trigger, last: Told | None) -> list[Actor]:
    """The two whom a dual leaves out, if they are two: the last people told in its sentence, else both of what was told last."""
    words = reading.board.scene.words
    before = reading.board.within(max(0, trigger.first - _LOOK_BACK), trigger.first)
    people: dict[str, Actor] = {}
    hosts = _SOMEBODY | _BODIES if trigger.is_noun and not trigger.owned else _SOMEBODY
    for actor in reversed(before):
        if actor.kind in hosts and words.same_sentence(actor.first, trigger.first):
            people.setdefault(actor.who, actor)
    if len(people) >= BOTH:
        return list(people.values())[:BOTH][::-1]
    near = last is not None and words.sentence[trigger.first] - words.sentence[last.trigger.first] <= 1
    if last is None or not near or len(last.participants) != BOTH:
        return []
    return [_as_actor(reading, who) for who in last.participants]


_SOMEBODY = frozenset({"person", "role"})
_BODIES = frozenset({"organization", "group", "country"})
"""Those too, where a verbal noun in the dual carries a meeting out, which bodies hold: "وتنظيمهما اجتماعا"."""


def _doer_of(reading: Reading, trigger: Trigger, last: Told | None) -> Actor | None:
    """Who did what was told last, no more than two sentences before; those killed did nothing."""
    words = reading.board.scene.words
    if last is not None and last.trigger.pattern.needs == "victims":
        return None
    near = last is not None and words.sentence[trigger.first] - words.sentence[last.trigger.first] <= 2
    return _as_actor(reading, last.participants[0]) if last is not None and near and last.participants else None


def _owner(reading: Reading, clause: Clause, trigger: Trigger, before: Sequence[Actor]) -> Actor | None:
    """Whom the pronoun of a noun means: "خلال لقائه", "منذ اعتقاله"."""
    persons = [actor for actor in before if actor.kind == "person"]
    inside = [actor for actor in before if actor.first >= clause.first]
    whose = persons if trigger.pattern.type in _AMONG_PEOPLE else inside
    if whose:
        return whose[-1]
    opens = trigger.pattern.type == "CONSULT" and is_adverbial(reading.board.scene.words, trigger)
    opened = subject_of_main_verb(reading.board, trigger.first) if opens else None
    if opened is not None and opened.kind in _SOMEBODY and _may_mean(reading, trigger, opened):
        return opened
    if trigger.pattern.type not in _UNDERGONE:
        start = reading.board.scene.words.tokens[trigger.first].start
        speaker = _speaker_at(reading, start)
        meant = speaker if speaker is not None and _may_mean(reading, trigger, speaker) else None
        return meant or _whose_deed(reading, trigger)
    people = reading.board.within(max(0, trigger.first - _LOOK_BACK), trigger.first)
    return next((actor for actor in reversed(people) if actor.kind == "person"), None)


def _whose_deed(reading: Reading, trigger: Trigger) -> Actor | None:
    """The first of the sentence whose deed it tells: "صمت … خلال مقابلته"."""
    words = reading.board.scene.words
    if trigger.pattern.type != "CONSULT":
        return None
    people = (
        actor
        for actor in reading.board.within(max(0, trigger.first - _LOOK_BACK), trigger.first)
        if actor.kind == "person" and actor.prep == "of" and words.same_sentence(actor.first, trigger.first)
    )
    return next(people, None)


def _subject_among(words: Words, trigger: Trigger, before: Sequence[Actor]) -> Actor:
    """Of those told before in the sentence, whom it is about; the last subject that is somebody, where people meet."""
    persons = [actor for actor in before if actor.kind == "person"]
    if trigger.pattern.type != "CONSULT" or not persons:
        return before[0]
    subjects = [actor for actor in persons if is_finite(words.folded(actor.first - 1))]
    return subjects[-1] if subjects else persons[0]


def _person_before(reading: Reading, trigger: Trigger) -> Actor | None:
    """Whom the sentence before is about."""
    words = reading.board.scene.words
    people = [
        actor
        for actor in reading.board.within(max(0, trigger.first - _SENTENCE_BACK), trigger.first)
        if actor.kind == "person"
        and not actor.prep
        and words.sentence[trigger.first] - words.sentence[actor.first] <= 1
    ]
    return people[0] if people else None


_SENTENCE_BACK = 80


_UNDERGONE = frozenset({"COERCE"})
"""Types whose noun's pronoun means whom it is done to."""
_AMONG_PEOPLE = frozenset({"CONSULT", "AGREE", "VOTE", "OFFICE"})


_LOOK_BACK = 40
_DIGNITY_BACK = 150


def _said_from(reading: Reading, position: int) -> int:
    """Where what is said around `position` begins; behind it where nothing is."""
    stop = bisect_right(reading.said, position)
    near = reading.statements[max(0, stop - _NESTED) : stop]
    return next((each.span[0] for each in reversed(near) if position < each.span[1]), position)


def _speaker_at(reading: Reading, position: int) -> Actor | None:
    """Who says what stands at `position` of the body, unless it is the press or nobody by name."""
    scene = reading.board.scene
    stop = bisect_right(reading.said, position)
    for statement in reversed(reading.statements[max(0, stop - _NESTED) : stop]):
        if position < statement.span[1] and statement.speaker in scene.entities:
            speaker = _as_actor(reading, statement.speaker)
            if may_act(scene, speaker):
                return speaker
    return None


_NESTED = 4


def _as_actor(reading: Reading, who: str) -> Actor:
    entity = reading.board.scene.entities.get(who)
    kind: Kind = entity.kind if entity is not None else "group"
    if who in reading.board.scene.press or (entity is not None and is_press(fold_text(entity.name).split()[0])):
        kind = "press"
    return Actor(-1, -1, who, kind, "", False, entity.country if entity is not None else None)
