"""What the reading of the statements finds, before a statement is made of it; and what of it only relays others."""

from typing import NamedTuple

from mujaz.text.folding import fold_text
from mujaz.understanding.discourse import RELAYING, SPOKESMEN
from mujaz.understanding.quotations import Content
from mujaz.understanding.scene import Scene
from mujaz.understanding.words import readings


class Said(NamedTuple):
    """What a cue brings; `speaker` is an entity's id or a description, `begin` the first token of speaker or cue."""

    cue: int
    speaker: str
    content: Content
    begin: int = -1


class Unsaid(NamedTuple):
    """Content whose speaker nothing tells. Short, it is read again for what others say in it; long, it is passed over."""

    content: Content


def relays(scene: Scene, said: Said) -> bool:
    """True for the words of a medium, a document or a spokesman, who may tell no more than what another said."""
    entity = scene.entities.get(said.speaker)
    if entity is None:
        return any(
            reading.bare.removeprefix("ال") in RELAYING for reading in readings(fold_text(said.speaker).split()[0])
        )
    spokesman = entity.kind == "person" and any(
        reading.bare.removeprefix("ال") in SPOKESMEN for reading in readings(fold_text(entity.role or "-").split()[0])
    )
    return spokesman or entity.id in scene.press


def without_relays(scene: Scene, said: list[Said]) -> list[Said]:
    """The statements without those of a medium that says no more than what somebody else said: "وأشارت الصحيفة إلى أن X قال …"."""
    inner = {item.begin for item in said if item.begin >= 0}
    return [
        item
        for item in said
        if not (
            relays(scene, item) and any(first in inner for first in range(item.content.first, item.content.first + 2))
        )
    ]
