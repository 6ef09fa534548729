"""Statements: what is said, the cue that brings it, and who says it.

A cue takes its speaker and then its content: a quotation, a clause behind أن or إن, or words behind a colon (the construction of reported
speech in Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 19). What is wholly in quotation marks is direct, all else indirect.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mujaz.model import DateMention, Statement
from mujaz.text.folding import fold_text
from mujaz.understanding.circumstances import circumstances_of
from mujaz.understanding.contents import content_of
from mujaz.understanding.cue_speakers import source_of, stranger_of, understood_speaker
from mujaz.understanding.cues import Cue, cue_at, is_according
from mujaz.understanding.discourse import Memory, resolve
from mujaz.understanding.entities import Entities
from mujaz.understanding.must_tell import must_tell
from mujaz.understanding.quotations import SHORTEST_QUOTE, Content
from mujaz.understanding.said import Said, Unsaid, relays, without_relays
from mujaz.understanding.scene import Scene, Source, scene_of
from mujaz.understanding.speaker_nouns import DOCUMENTS, is_inanimate, is_thing
from mujaz.understanding.speakers import speaker_at
from mujaz.understanding.subjects import (
    document_before,
    in_relative_clause,
    is_about_antecedent,
    subject_before,
)
from mujaz.understanding.uncued import without_cue
from mujaz.understanding.words import Words

_READ_AGAIN = 60
"""Tokens of content without a speaker that are read again: time stays linear in the length of a text."""


def find_statements(words: Words, entities: Entities, dates: Sequence[DateMention] = ()) -> tuple[Statement, ...]:
    """The statements of the text in order, each with the day and the setting told beside its cue."""
    scene = scene_of(_parted_at_dots(words), entities)
    said = sorted(without_relays(scene, list(_walk(scene))), key=lambda item: item.content.first)
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


def _statement(words: Words, number: int, said: Said, after: int, dates: Sequence[DateMention]) -> Statement:
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


def _walk(scene: Scene) -> Iterator[Said]:
    memory = Memory(None, {})
    last: Said | None = None
    index = 0
    while index < len(scene.words.tokens):
        cue = cue_at(scene.words, index)
        source = source_of(scene, index, cue) if cue is not None else None
        brought = _brought(scene, index, cue, source, memory) if cue is not None else None
        said = brought or without_cue(scene, index, memory, last)
        if isinstance(said, Said):
            inner = list(_within(scene, said.content, memory))
            yield from (said, *inner)
            last = said
            memory = _heard(scene, index, cue, said, memory)
            if cue is not None and cue.feminine and source is not None and source.entity == said.speaker:
                memory = memory._replace(women=memory.women | {said.speaker})
            if inner and relays(scene, said) and inner[0].begin <= said.content.first + 1:
                memory = memory.hear(inner[0].speaker, said.content.after - 1)
        elif source is not None and source.sure:
            memory = memory.hear(resolve(scene, source, memory), index)
        index = max(index + 1, _behind(said))


def _behind(said: Said | Unsaid | None) -> int:
    """Where reading goes on."""
    if said is None or (isinstance(said, Unsaid) and said.content.last - said.content.first <= _READ_AGAIN):
        return 0
    return said.content.after


def _heard(scene: Scene, index: int, cue: Cue | None, said: Said, memory: Memory) -> Memory:
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


def _within(scene: Scene, content: Content, memory: Memory) -> Iterator[Said]:
    """What others say inside what somebody says: by verbs with their speaker beside them and a clause or a quotation behind."""
    index = content.first
    while not content.direct and index < content.last:
        cue = cue_at(scene.words, index)
        said = _told_inside(scene, index, cue, memory) if cue is not None and cue.kind == "verb" else None
        if said is not None and said.content.last <= content.last:
            yield said
            index = said.content.last
        index += 1


def _told_inside(scene: Scene, index: int, cue: Cue, memory: Memory) -> Said | None:
    source = source_of(scene, index, cue) or subject_before(scene, index)
    if source is None or not source.sure or (source.entity is None and is_thing(scene.words, source.first)):
        return None
    content = content_of(scene.words, cue, max(source.after, index + 1))
    if content is None or content.last - content.first < SHORTEST_QUOTE:
        return None
    if content.how == "of_noun" and cue.understood == "at_head":
        return None
    return Said(index, resolve(scene, source, memory), content, min(index, source.first))


def _brought(scene: Scene, index: int, cue: Cue, source: Source | None, memory: Memory) -> Said | Unsaid | None:
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
        return Unsaid(content)
    relative = about or in_relative_clause(scene.words, index)
    if source is None and cue.kind == "verb" and not relative:
        source = subject_before(scene, index) or document_before(scene, index)
    if source is None and cue.kind in {"verb", "relay"} and not relative:
        source = stranger_of(scene, index, cue, content)
    if source is not None:
        thing = is_inanimate(scene.words, source.first) and is_thing(scene.words, source.first)
        evidence = source.entity is None and thing and cue.kind == "verb" and not _is_speech(cue, content)
        told = resolve(scene, source, memory)
        return Unsaid(content) if evidence and told not in scene.entities else Said(index, told, content)
    speaker = None if must_tell(scene.words, index, cue, content) else understood_speaker(scene, index, cue, memory)
    return Said(index, speaker, content) if speaker is not None else Unsaid(content)


def _is_speech(cue: Cue, content: Content) -> bool:
    """True for what only a speaker says, whatever noun tells him: a quotation, or a clause behind "قال"."""
    return content.direct or (cue.bare and content.how != "of_noun")
