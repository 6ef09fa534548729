"""Statements: what is said, the cue that brings it, and who says it.

A cue takes its speaker and then its content: a quotation, a clause behind أن or إن, or words behind a colon (the construction of reported
speech in Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 19). What is wholly in quotation marks is direct, all else indirect.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mujaz.model import Statement
from mujaz.understanding.attribution import told_at
from mujaz.understanding.contents import (
    Content,
    content_of,
    is_long_quotation,
    joint_at,
    quotation,
)
from mujaz.understanding.cues import Cue, cue_at
from mujaz.understanding.discourse import Heard, Memory, left_out, resolve
from mujaz.understanding.entities import Entities
from mujaz.understanding.gazetteer import MASCULINE_COUNTRIES
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.speakers import Scene, Source, scene_of, speaker_at
from mujaz.understanding.subjects import subject_before, subject_behind
from mujaz.understanding.words import Words

_RELAY_WITHIN = 16
_NEAR_RELAY = 4
_TOLD_AT_MOST = 300
"""Tokens that "بحسب" at the end of a sentence reaches back over."""
_AND_THAT = frozenset({"وان", "وانه", "وانها", "وبان", "وبانه"})
_SAYING_WITHIN = 24


class _Said(NamedTuple):
    """What a cue brings; `speaker` is an entity's id or a description."""

    cue: int
    speaker: str
    content: Content


class _Unsaid(NamedTuple):
    """Content whose speaker nothing tells: it is passed over."""

    content: Content


def find_statements(words: Words, entities: Entities) -> tuple[Statement, ...]:
    """The statements of the text in order."""
    said = sorted(_walk(scene_of(words, entities)), key=lambda item: item.content.first)
    return tuple(_statement(words, number, item) for number, item in enumerate(said, 1))


def _statement(words: Words, number: int, said: _Said) -> Statement:
    span = words.span(said.content.first, said.content.last, said.content.cut)
    cue_span = words.span(said.cue, said.cue + 1)
    return Statement(
        id=f"s{number}",
        speaker=said.speaker,
        mode="direct" if said.content.direct else "indirect",
        text=words.body[slice(*span)],
        span=span,
        cue=words.body[slice(*cue_span)],
        cue_span=cue_span,
        rule=f"{'quote' if said.content.direct else 'clause'}.{said.content.how}",
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
            yield said
            last = said
            memory = memory._replace(last=Heard(said.speaker, said.content.after - 1), until=said.content.after)
        elif source is not None and source.sure:
            memory = memory._replace(last=Heard(resolve(scene, source, memory), index))
        index = max(index + 1, said.content.after if said is not None else 0)


def _without_cue(scene: Scene, index: int, memory: Memory, last: _Said | None) -> _Said | None:
    """The statement at `index` that no cue before it brings."""
    further = _quoted_further(scene, index, last)
    if further is not None:
        return further
    told = told_at(scene, index, memory)
    return _Said(*told) if told is not None else _quoted_before(scene, index, memory)


def _brought(scene: Scene, index: int, cue: Cue, source: Source | None, memory: Memory) -> _Said | _Unsaid | None:
    """The statement that the cue at `index` brings."""
    content = content_of(scene.words, cue, source.last if source is not None else index + 1)
    if source is not None and not source.sure and (content is None or content.how == "of_noun"):
        alone = content_of(scene.words, cue, index + 1)
        source, content = (None, alone) if alone is not None else (source, content)
    if content is None:
        return None
    if source is None and cue.kind == "verb":
        source = subject_before(scene, index)
    if source is not None:
        return _Said(index, resolve(scene, source, memory), content)
    must_tell = cue.kind in {"relay", "document"} or cue.understood == "never"
    must_tell = must_tell or (cue.understood == "at_head" and not _heads_clause(scene.words, index))
    speaker = None if must_tell else left_out(scene, index, memory, cue.kind == "verb")
    return _Said(index, speaker, content) if speaker is not None else _Unsaid(content)


def _heads_clause(words: Words, index: int) -> bool:
    """True for a verb that begins its sentence or is joined to the one before it: "ووصف …", "كما رفض …"."""
    joined = words.folded(index)[0] in {"و", "ف"} or words.folded(index - 1) in {"كما", "وقد", "قد"}
    return joined or not words.same_sentence(index - 1, index)


def _source(scene: Scene, index: int, cue: Cue) -> Source | None:
    """The speaker beside the cue: behind a verb, or behind عن where one relays another."""
    if cue.kind == "participle":
        return None
    if cue.kind == "relay":
        return _relayed(scene, index, range(index + 1, index + _RELAY_WITHIN))
    if cue.kind == "document":
        return speaker_at(scene, index + 2) if scene.words.folded(index + 1) == "في" else None
    if cue.kind == "noun":
        return _relayed(scene, index, range(index - 1, index - _SAYING_WITHIN, -1))
    words = scene.words
    source = subject_behind(scene, cue, index + 1, joint_at(words, cue, index + 1))
    if source is None or _is_object(scene, cue, source):
        return None
    relayed = source.last + (words.folded(source.last) in COMMAS)
    return (_relayed(scene, index, range(relayed, relayed + 2)) if words.folded(relayed) == "نقلا" else None) or source


def _is_object(scene: Scene, cue: Cue, source: Source) -> bool:
    """True for a state behind a masculine verb, which is whom it is about: "انتقد واشنطن"."""
    entity = scene.entities.get(source.entity or "")
    if entity is None or entity.kind not in {"country", "place"} or entity.country in MASCULINE_COUNTRIES:
        return False
    return not cue.feminine


def _relayed(scene: Scene, index: int, steps: range) -> Source | None:
    """Who said what is relayed: "نقلت الوكالة عن X قوله إن", "نقلًا عن X أن"."""
    words = scene.words
    for step in steps:
        if not words.same_sentence(index, step):
            return None
        if words.folded(step) == "عن":
            source = speaker_at(scene, step + 1)
            return source._replace(last=max(source.last, index + 1)) if source is not None else None
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
