"""What a noun phrase that takes part stands for: an entity, two of them, or nobody named, whose description it is."""

from mujaz.text.folding import fold_text
from mujaz.understanding.discourse import Memory, resolve
from mujaz.understanding.events_actors import PAIRS, is_head
from mujaz.understanding.speakers import Scene, Source
from mujaz.understanding.vocabulary import role_head
from mujaz.understanding.words import Cut

_CLITICS = frozenset({"و", "ب", "ل"})
_BODY_WITHIN = 300
"""Tokens looked back for a body or a pair that is taken up again."""


def named(scene: Scene, source: Source, pair: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the entities that a noun phrase names or takes up again, else its words; `pair` is whom "الجانبان" takes up."""
    if source.entity is not None:
        return (source.entity,)
    words = scene.words
    head = words.folded(source.first)
    if head in PAIRS:
        return pair or _last_two(scene, source.first)
    if (body := _genitive_body(scene, source)) is not None:
        return (body,)
    if head[:1] in _CLITICS and is_head(head[1:]):
        return (words.body[slice(*words.span(source.first, source.last, Cut(1, "")))],)
    found = resolve(scene, source, Memory(None, {}))
    if found in scene.entities and scene.entities[found].kind == "person" and role_head(head) is None:
        return (_body(scene, source) or words.body[slice(*words.span(source.first, source.last))],)
    return (found,)


def _last_two(scene: Scene, before: int) -> tuple[str, ...]:
    """The two people told last before a token."""
    found: dict[str, None] = {}
    for index in range(before - 1, max(-1, before - _BODY_WITHIN), -1):
        occurrence = scene.begins.get(index)
        if occurrence is not None and scene.entities[occurrence.entity].kind == "person":
            found[occurrence.entity] = None
        if len(found) == 2:
            return tuple(reversed(found))
    return ()


def _genitive_body(scene: Scene, source: Source) -> str | None:
    """The body whose people a description tells of: "مقاتلو حركة …", "وفد من …"."""
    behind = source.first + (2 if scene.words.folded(source.first + 1) == "من" else 1)
    occurrence = scene.begins.get(behind)
    if occurrence is None or scene.entities[occurrence.entity].kind != "organization" or occurrence.last < source.last:
        return None
    return occurrence.actor if role_head(scene.words.folded(source.first)) is None else None


def _body(scene: Scene, source: Source) -> str | None:
    """The body told last whose name has the head of a definite noun: "البعثة", "النقابة"."""
    head = scene.words.folded(source.first).removeprefix("ال")
    before = (
        scene.ends[index]
        for index in range(source.first, max(0, source.first - _BODY_WITHIN), -1)
        if index in scene.ends
    )
    for occurrence in before:
        entity = scene.entities[occurrence.entity]
        if entity.kind == "organization" and head in fold_text(entity.name).split():
            return entity.id
    return None
