"""Statements: what is said, the cue that brings it, and who says it.

A cue takes its speaker and then its content: a quotation, a clause behind أن or إن, or words behind a colon (the construction of reported
speech in Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 19). What is wholly in quotation marks is direct, all else indirect.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import DateMention, Statement
from mujaz.text.folding import fold_text
from mujaz.understanding.attribution import told_at
from mujaz.understanding.circumstances import circumstances_of
from mujaz.understanding.contents import (
    SHORTEST_QUOTE,
    Content,
    content_behind_colon,
    content_of,
    governor_at,
    is_long_quotation,
    joint_at,
    quotation,
)
from mujaz.understanding.cues import Cue, cue_at, is_according, is_complementizer
from mujaz.understanding.discourse import RELAYING, SPOKESMEN, Memory, resolve
from mujaz.understanding.entities import Entities
from mujaz.understanding.gazetteer import MASCULINE_COUNTRIES
from mujaz.understanding.last_resort import clause_subject, heard_in_clause, stranger_behind
from mujaz.understanding.must_tell import must_tell
from mujaz.understanding.omitted import left_out
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.speaker_nouns import are_several, is_feminine, is_inanimate, is_known, is_oblique, is_thing
from mujaz.understanding.speakers import DOCUMENTS, Scene, Source, scene_of, speaker_at
from mujaz.understanding.subjects import (
    antecedent,
    document_before,
    in_relative_clause,
    is_about_antecedent,
    subject_before,
    subject_behind,
)
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import Words, readings

_GRAMMAR = load("reported_speech")

_RELAY_WITHIN = 16
_NEAR_RELAY = 4
_TOLD_AT_MOST = 300
"""Tokens that "بحسب" at the end of a sentence reaches back over."""
_AND_THAT = folded_set(_GRAMMAR["quotations"]["and_that"])
_SAYING_WITHIN = 24


class _Said(NamedTuple):
    """What a cue brings; `speaker` is an entity's id or a description, `begin` the first token of speaker or cue."""

    cue: int
    speaker: str
    content: Content
    begin: int = -1


class _Unsaid(NamedTuple):
    """Content whose speaker nothing tells. Short, it is read again for what others say in it; long, it is passed over."""

    content: Content


_READ_AGAIN = 60
"""Tokens of content without a speaker that are read again: time stays linear in the length of a text."""


def find_statements(words: Words, entities: Entities, dates: Sequence[DateMention] = ()) -> tuple[Statement, ...]:
    """The statements of the text in order, each with the day and the setting told beside its cue."""
    scene = scene_of(_parted_at_dots(words), entities)
    said = sorted(_without_relays(scene, list(_walk(scene))), key=lambda item: item.content.first)
    ends = [0, *(item.content.last for item in said)]
    return tuple(_statement(scene.words, number, item, ends[number - 1], dates) for number, item in enumerate(said, 1))


def _parted_at_dots(words: Words) -> Words:
    """The words with a new sentence behind ".." where a cue follows: some papers write two dots where others write one."""
    breaks = [
        index
        for index in range(2, len(words.tokens))
        if words.folded(index - 1) == "." and words.folded(index - 2) in {".", "…"} and _begins_report(words, index)
    ]
    if not breaks:
        return words
    numbers = [number + bisect_right(breaks, index) for index, number in enumerate(words.sentence)]
    return words._replace(sentence=numbers)


def _begins_report(words: Words, index: int) -> bool:
    told = is_according(words, index) or words.folded(index) in {"وكان", "وكانت"}
    return told or cue_at(words, index) is not None


def _without_relays(scene: Scene, said: list[_Said]) -> list[_Said]:
    """The statements without those of a medium that says no more than what somebody else said: "وأشارت الصحيفة إلى أن X قال …"."""
    inner = {item.begin for item in said if item.begin >= 0}
    return [
        item
        for item in said
        if not (
            _relays(scene, item) and any(first in inner for first in range(item.content.first, item.content.first + 2))
        )
    ]


def _relays(scene: Scene, said: _Said) -> bool:
    entity = scene.entities.get(said.speaker)
    if entity is None:
        return any(
            reading.bare.removeprefix("ال") in RELAYING for reading in readings(fold_text(said.speaker).split()[0])
        )
    spokesman = entity.kind == "person" and any(
        reading.bare.removeprefix("ال") in SPOKESMEN for reading in readings(fold_text(entity.role or "-").split()[0])
    )
    return spokesman or entity.id in scene.press


def _statement(words: Words, number: int, said: _Said, after: int, dates: Sequence[DateMention]) -> Statement:
    content = said.content
    span = words.span(content.first, content.last, content.cut)
    cue_span = words.span(said.cue, said.cue + 1)
    told = circumstances_of(words, said.cue, range(content.first, content.last), after, dates)
    return Statement(
        id=f"s{number}",
        speaker=said.speaker,
        mode="direct" if content.direct else "indirect",
        text=words.body[slice(*span)],
        span=span,
        cue=words.body[slice(*cue_span)],
        cue_span=cue_span,
        date=told.day,
        venue=told.venue,
        rule=f"{'quote' if content.direct else 'clause'}.{content.how}",
    )


def _walk(scene: Scene) -> Iterator[_Said]:
    memory = Memory(None, {})
    last: _Said | None = None
    index = 0
    while index < len(scene.words.tokens):
        cue = cue_at(scene.words, index)
        source = _source(scene, index, cue) if cue is not None else None
        brought = _brought(scene, index, cue, source, memory) if cue is not None else None
        said = brought or _without_cue(scene, index, memory, last)
        if isinstance(said, _Said):
            inner = list(_within(scene, said.content, memory))
            yield from (said, *inner)
            last = said
            memory = _heard(scene, index, cue, said, memory)
            if cue is not None and cue.feminine and source is not None and source.entity == said.speaker:
                memory = memory._replace(women=memory.women | {said.speaker})
            if inner and _relays(scene, said) and inner[0].begin <= said.content.first + 1:
                memory = memory.hear(inner[0].speaker, said.content.after - 1)
        elif source is not None and source.sure:
            memory = memory.hear(resolve(scene, source, memory), index)
        index = max(index + 1, _behind(said))


def _behind(said: _Said | _Unsaid | None) -> int:
    """Where reading goes on."""
    if said is None or (isinstance(said, _Unsaid) and said.content.last - said.content.first <= _READ_AGAIN):
        return 0
    return said.content.after


def _heard(scene: Scene, index: int, cue: Cue | None, said: _Said, memory: Memory) -> Memory:
    """The memory after a statement: a medium that relays it is heard before its speaker."""
    medium = speaker_at(scene, index + 1) if cue is not None and cue.kind == "relay" else None
    if medium is not None and medium.entity is not None:
        memory = memory.hear(medium.entity, index)
    if cue is None and _is_document(scene, said.speaker):
        return memory._replace(until=said.content.after)
    return memory.hear(said.speaker, said.content.after - 1)._replace(until=said.content.after)


def _is_document(scene: Scene, speaker: str) -> bool:
    """True for a text that is told as a source and names nobody: "ووفقًا للبيان"."""
    return speaker not in scene.entities and fold_text(speaker).split()[0].removeprefix("ال") in DOCUMENTS


def _within(scene: Scene, content: Content, memory: Memory) -> Iterator[_Said]:
    """What others say inside what somebody says: by verbs with their speaker beside them and a clause or a quotation behind."""
    index = content.first
    while not content.direct and index < content.last:
        cue = cue_at(scene.words, index)
        said = _told_inside(scene, index, cue, memory) if cue is not None and cue.kind == "verb" else None
        if said is not None and said.content.last <= content.last:
            yield said
            index = said.content.last
        index += 1


def _told_inside(scene: Scene, index: int, cue: Cue, memory: Memory) -> _Said | None:
    source = _source(scene, index, cue) or subject_before(scene, index)
    if source is None or not source.sure or (source.entity is None and is_thing(scene.words, source.first)):
        return None
    content = content_of(scene.words, cue, max(source.after, index + 1))
    if content is None or content.last - content.first < SHORTEST_QUOTE:
        return None
    if content.how == "of_noun" and cue.understood == "at_head":
        return None
    return _Said(index, resolve(scene, source, memory), content, min(index, source.first))


def _without_cue(scene: Scene, index: int, memory: Memory, last: _Said | None) -> _Said | None:
    """The statement at `index` that no cue before it brings."""
    further = _quoted_further(scene, index, last) or _counted(scene.words, index, last)
    if further is not None:
        return further
    told = told_at(scene, index, memory)
    return _Said(*told) if told is not None else _quoted_before(scene, index, memory)


def _brought(scene: Scene, index: int, cue: Cue, source: Source | None, memory: Memory) -> _Said | _Unsaid | None:
    """The statement that the cue at `index` brings."""
    content = content_of(scene.words, cue, source.after if source is not None else index + 1)
    if source is not None and not source.sure and resolve(scene, source, memory) in scene.entities:
        source = source._replace(sure=True)
    if source is not None and not source.sure and (content is None or content.how == "of_noun"):
        alone = content_of(scene.words, cue, index + 1)
        source, content = (None, alone) if alone is not None else (source, content)
    if content is None:
        return None
    about = is_about_antecedent(scene.words, index)
    if about and content.how == "of_noun" and not cue.addressed:
        return _Unsaid(content)
    relative = about or in_relative_clause(scene.words, index)
    if source is None and cue.kind == "verb" and not relative:
        source = subject_before(scene, index) or document_before(scene, index)
    if source is None and cue.kind in {"verb", "relay"} and not relative:
        source = _stranger(scene, index, cue, content)
    if source is not None:
        thing = is_inanimate(scene.words, source.first) and is_thing(scene.words, source.first)
        evidence = source.entity is None and thing and cue.kind == "verb" and not _is_speech(cue, content)
        told = resolve(scene, source, memory)
        return _Unsaid(content) if evidence and told not in scene.entities else _Said(index, told, content)
    speaker = None if must_tell(scene.words, index, cue, content) else _understood(scene, index, cue, memory)
    return _Said(index, speaker, content) if speaker is not None else _Unsaid(content)


_PLAIN = frozenset({"after_that", "after_colon", "after_cue"})
"""What joins speech to its cue so that there must be a speaker."""


def _stranger(scene: Scene, index: int, cue: Cue, content: Content) -> Source | None:
    """A subject that nobody knows, of a verb that takes no noun that could be mistaken for it."""
    plain = content.how in _PLAIN and "اسم" not in cue.takes and not cue.calls and not cue.addressed
    if cue.kind == "relay":
        plain = plain and not any(scene.words.folded(step) in {"عن", "من"} for step in range(index + 1, content.first))
    joint = content.first - (not is_complementizer(scene.words, content.first))
    return stranger_behind(scene, index, joint) if plain else None


def _understood(scene: Scene, index: int, cue: Cue, memory: Memory) -> str | None:
    """The speaker of a cue that has none beside it."""
    told = left_out(scene, index, memory, cue.kind == "verb")
    if told is not None or cue.kind == "verb":
        return told
    return heard_in_clause(scene, index, memory) or clause_subject(scene, index, memory)


def _is_speech(cue: Cue, content: Content) -> bool:
    """True for what only a speaker says, whatever noun tells him: a quotation, or a clause behind "قال"."""
    return content.direct or (cue.bare and content.how != "of_noun")


def _source(scene: Scene, index: int, cue: Cue) -> Source | None:
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
    if source is None or _is_object(scene, cue, source):
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


def _is_spoken_about(scene: Scene, cue: Cue, source: Source) -> bool:
    """True for a description of whom a verb calls on or describes: "حذر المواطنين من …", "ودعا الشعب إلى …", "ووصف الموقع بأنه …"."""
    words, head = scene.words, scene.words.folded(source.first).removeprefix("ال")
    if is_oblique(words, source.first):
        return True
    if {"اسم", "ب"} <= cue.takes:
        return not is_known(words, source.first) and words.folded(source.last) in _THAT_HE
    called = cue.calls and not cue.feminine and head in _CALLED_ON
    several = cue.calls and cue.feminine and are_several(head) and not is_feminine(words, source.first)
    return called or several


_THAT_HE = frozenset({"بانه", "بانها", "بانهم"})
"""What describes the noun before it: "ووصف الموقع بأنه …"."""
_CALLED_ON = folded_set(_GRAMMAR["verbs"]["called_on"])
"""Heads without the article of those who are called on rather than call."""


def _relayed(scene: Scene, index: int, steps: range) -> Source | None:
    """Who said what is relayed: "نقلت الوكالة عن X قوله إن", "نقلًا عن X أن", "علمت الصحيفة من X أن"."""
    words = scene.words
    for step in steps:
        if not words.same_sentence(index, step):
            return None
        if words.folded(step) in {"عن", "من"}:
            source = speaker_at(scene, step + 1, step + _RELAY_WITHIN)
            return source._replace(behind=max(source.last, index + 1)) if source is not None else None
    return None


def _quoted_further(scene: Scene, index: int, last: _Said | None) -> _Said | None:
    """A further quotation of one cue: "…"، وأن "…"."""
    words = scene.words
    follows = last is not None and last.content.direct and 0 <= index - last.content.after <= 1
    if last is None or not follows or words.folded(index) not in _AND_THAT:
        return None
    if index + 1 not in words.quoted or not is_long_quotation(words, index + 1):
        return None
    content = quotation(words, index + 1, "after_that")
    return _Said(last.cue, last.speaker, content) if content.direct else None


def _counted(words: Words, index: int, last: _Said | None) -> _Said | None:
    """An item of what somebody counts behind a colon: "… ما يلي:", "أولًا: …", "ثانيًا: …"."""
    if last is None or words.folded(index) not in _ITEMS or words.same_sentence(index - 1, index):
        return None
    begins = words.folded(last.content.last) == ":" or words.folded(last.content.last - 1) == ":"
    near = words.sentence[index] - words.sentence[last.content.last - 1] <= _ITEM_AT_MOST
    content = content_behind_colon(words, index + 1) if words.folded(index + 1) == ":" else None
    if content is None or not near or not (begins or last.content.how == "counted"):
        return None
    return _Said(last.cue, last.speaker, content._replace(how="counted"))


_ITEMS = folded_set(load("reported_speech")["quotations"]["items"])
_ITEM_AT_MOST = 8
"""Sentences that an item may have."""


def _quoted_before(scene: Scene, index: int, memory: Memory) -> _Said | None:
    """A quotation that its cue follows: "…"، قال X."""
    words = scene.words
    if index not in words.quoted or not is_long_quotation(words, index):
        return None
    last = words.quoted[index]
    behind = last
    while words.folded(behind) in COMMAS:
        behind += 1
    cue = cue_at(words, behind) if behind > last and words.same_sentence(index, behind) else None
    source = speaker_at(scene, behind + 1) if cue is not None and cue.kind == "verb" else None
    if cue is None or source is None or content_of(words, cue, source.last) is not None:
        return None
    content = Content(index + 1, last - 1, True, source.last, "before_cue")
    return _Said(behind, resolve(scene, source, memory), content)
