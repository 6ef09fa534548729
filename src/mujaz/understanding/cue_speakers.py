"""Whose cue it is: the speaker beside a verb, the one whose words are relayed, or the one who is understood."""

from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.understanding.cues import Cue, is_complementizer
from mujaz.understanding.description_bounds import CALLED_ON, DUALS
from mujaz.understanding.discourse import Memory
from mujaz.understanding.gazetteer import MASCULINE_COUNTRIES
from mujaz.understanding.joints import governor_at, is_with_b, joint_at
from mujaz.understanding.last_resort import clause_subject, heard_in_clause, stranger_behind
from mujaz.understanding.omitted import left_out
from mujaz.understanding.quotations import Content
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.scene import Scene, Source
from mujaz.understanding.speaker_nouns import OWN_ACTS, are_several, is_feminine, is_known, is_oblique
from mujaz.understanding.speakers import speaker_at
from mujaz.understanding.subjects import (
    THEREIN,
    antecedent,
    in_relative_clause,
    is_about_antecedent,
    subject_before,
    subject_behind,
)
from mujaz.understanding.words import Words, has_article

_RELAY_WITHIN = 16

_SAYING_WITHIN = 24


def source_of(scene: Scene, index: int, cue: Cue) -> Source | None:
    """The speaker beside the cue, or behind عن where one relays another."""
    match cue.kind:
        case "verb":
            return _subject(scene, index, cue)
        case "relay":
            return _relayed(scene, index, range(index + 1, index + _RELAY_WITHIN))
        case "document":
            return speaker_at(scene, index + 2) if scene.words.folded(index + 1) == "في" else None
        case "noun":
            return _relayed(scene, index, range(index - 1, index - _SAYING_WITHIN, -1))
        case _:
            return None


def _subject(scene: Scene, index: int, cue: Cue) -> Source | None:
    """The subject of a reporting verb: its antecedent, a subject before it, else the one behind it or on whose word that has it."""
    words = scene.words
    if in_relative_clause(words, index):
        return _at(antecedent(scene, index), index)
    before = None if is_about_antecedent(words, index) else subject_before(scene, index)
    if before is not None and before.sure:
        return _at(before, index)
    source = subject_behind(scene, cue, index + 1, _joint(words, cue, index + 1))
    if source is None or _is_object(scene, cue, source) or _is_accused_alone(words, index, cue, source):
        return None
    two = words.folded(source.first).removeprefix("ال") in DUALS
    if words.folded(index + 1) in THEREIN and source.entity is None and not (two or is_known(words, source.first)):
        return None
    relayed = source.last + (words.folded(source.last) in COMMAS)
    return (_relayed(scene, index, range(relayed, relayed + 2)) if words.folded(relayed) == "نقلا" else None) or source


def _joint(words: Words, cue: Cue, start: int) -> int | None:
    """Where what a verb brings begins: its clause, colon or quotation, else the preposition that it takes."""
    joint, governor = joint_at(words, cue, start), governor_at(words, cue, start)
    if governor is None or joint is None:
        return joint if governor is None else governor
    return governor if governor == start or (joint in words.quoted and governor < joint) else joint


def _at(source: Source | None, cue: int) -> Source | None:
    """A subject that stands before its verb, with what is said behind the verb."""
    return source._replace(behind=cue + 1) if source is not None else None


def _is_object(scene: Scene, cue: Cue, source: Source) -> bool:
    """True for whom a verb is about: a state or a feminine noun behind a masculine verb ("انتقد واشنطن", "ودعا الدول إلى …").

    A verb before its subject agrees with it in gender (Ryding, ch. 4).
    """
    entity = scene.entities.get(source.entity or "")
    if source.cut.letters:
        return False
    if entity is None and _is_spoken_about(scene, cue, source):
        return True
    if cue.feminine or (entity is not None and entity.kind == "person"):
        return False
    if entity is None or entity.kind == "organization":
        return is_feminine(scene.words, source.first)
    return entity.country not in MASCULINE_COUNTRIES


def _is_accused_alone(words: Words, index: int, cue: Cue, source: Source) -> bool:
    """True for the one noun phrase behind "واتهم" before what it is accused of: who accuses goes on speaking."""
    joined = words.folded(index)[0] == "و" and cue.accuses and not cue.addressed
    described = source.entity is None and has_article(words.folded(source.last)) and words.is_word(source.last)
    return joined and is_with_b(words, source.last + described)


def _is_spoken_about(scene: Scene, cue: Cue, source: Source) -> bool:
    """True for a description of whom a verb calls on or describes: "حذر المواطنين من …", "ودعا الشعب إلى …", "ووصف الموقع بأنه …"."""
    words, head = scene.words, scene.words.folded(source.first).removeprefix("ال")
    if is_oblique(words, source.first):
        return True
    if "اسم" in cue.takes and head in OWN_ACTS and not is_known(words, source.first):
        return True
    if {"اسم", "ب"} <= cue.takes:
        return not is_known(words, source.first) and words.folded(source.last) in _THAT_HE
    called = cue.calls and head in CALLED_ON and not (cue.feminine and is_feminine(words, source.first))
    several = cue.calls and cue.feminine and are_several(head) and not is_feminine(words, source.first)
    return called or several


_THAT_HE = frozenset({"بانه", "بانها", "بانهم"})
"""What describes the noun before it: "ووصف الموقع بأنه …"."""


def _relayed(scene: Scene, index: int, steps: range) -> Source | None:
    """Who said what is relayed: "نقلت الوكالة عن X قوله إن", "نقلت قول X إن", "علمت الصحيفة من X أن"."""
    words = scene.words
    for step in steps:
        if not words.same_sentence(index, step):
            return None
        if words.folded(step) in _RELAYED_FROM and words.is_word(step + 1):
            source = speaker_at(scene, step + 1, step + _RELAY_WITHIN)
            return source._replace(behind=max(source.last, index + 1)) if source is not None else None
    return None


_RELAYED_FROM = frozenset({"عن", "من", "قول"})

_PLAIN = frozenset({"after_that", "after_colon", "after_cue"})
"""What joins speech to its cue so that there must be a speaker."""


_MARKS = QUOTATION_MARKS | {":"}


def stranger_of(scene: Scene, index: int, cue: Cue, content: Content) -> Source | None:
    """A subject that nobody knows, of a verb that takes no noun that could be mistaken for it."""
    plain = content.how in _PLAIN and "اسم" not in cue.takes and not cue.calls and not cue.addressed
    if cue.kind == "relay":
        plain = plain and not any(scene.words.folded(step) in _RELAYED_FROM for step in range(index + 1, content.first))
    words, joint = scene.words, content.first
    while joint > index + 1 and (words.folded(joint - 1) in _MARKS or is_complementizer(words, joint - 1)):
        joint -= 1
    return stranger_behind(scene, index, joint) if plain else None


def understood_speaker(scene: Scene, index: int, cue: Cue, memory: Memory) -> str | None:
    """The speaker of a cue that has none beside it."""
    told = left_out(scene, index, memory, cue.kind == "verb")
    if told is not None or cue.kind == "verb":
        return told
    return heard_in_clause(scene, index, memory) or clause_subject(scene, index, memory)
