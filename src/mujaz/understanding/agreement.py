"""Gender and number: whether a verb or a participle without its speaker may mean somebody.

A verb agrees with a subject told before it in gender and in number, and plurals of what is no person take the feminine singular (Ryding,
"A Reference Grammar of Modern Standard Arabic", ch. 4 and 6).
"""

from collections.abc import Set

from mujaz.lexicon import load
from mujaz.model import Entity
from mujaz.text.folding import fold_text
from mujaz.understanding.cues import Cue, cue_at
from mujaz.understanding.gazetteer import COUNTRY_NAMES, MASCULINE_COUNTRIES
from mujaz.understanding.scene import Scene
from mujaz.understanding.speaker_nouns import SINGULAR, are_several
from mujaz.understanding.vocabulary import folded_set, role_head

_GENDERS = load("genders")
_WOMEN = folded_set(_GENDERS["feminine"])
COUNTRIES = frozenset(COUNTRY_NAMES.values())
"""The usual names of states."""


def agrees(scene: Scene, speaker: str, cue: int, women: Set[str] = frozenset()) -> bool:
    """False where the cue's gender or number is not the speaker's, as far as a role, a given name or the head of a name tells it.

    `women` are the people of whom another verb told that they are women.
    """
    form = cue_at(scene.words, cue)
    if form is None:
        return True
    entity = scene.entities.get(speaker)
    if entity is None:
        return _agrees_with_described(speaker, form)
    return _agrees_with_named(entity, form, is_woman(entity) or speaker in women)


def _agrees_with_named(entity: Entity, form: Cue, woman: bool) -> bool:
    if form.plural:
        return entity.kind == "organization" and fold_text(entity.name).endswith(("ون", "ين"))
    return is_of_gender(entity, form.feminine, woman)


def is_of_gender(entity: Entity, feminine: bool, woman: bool) -> bool:
    """True where a singular of that gender may mean the entity; `woman` tells of a person that she is one."""
    if entity.kind == "person":
        return feminine == woman
    if entity.kind == "organization":
        return feminine or not fold_text(entity.name).split()[0].endswith("ه")
    return feminine or entity.country in MASCULINE_COUNTRIES


def _agrees_with_described(speaker: str, form: Cue) -> bool:
    if speaker in COUNTRIES:
        return not form.plural
    head = fold_text(speaker).split()[0].removeprefix("ال")
    singular = role_head(head) is not None or head in SINGULAR
    if form.plural:
        return not singular
    if form.feminine:
        return head.endswith("ه") or not (singular or are_several(head))
    return not are_several(head)


def is_woman(entity: Entity) -> bool:
    """True for a person whose role is feminine, or whose given name is a woman's."""
    role = entity.role.split()[0] if entity.role else ""
    return role.endswith("ة") or fold_text(entity.name).split()[0] in _WOMEN
