"""Bodies told short under the fullest form that the article has of them.

"السلطات" for "السلطات اليونانية", "الحركة المتطرفة" for the movement named last, "جنود …" for the army of the same name,
"مدفعية …" for whose guns they are.
"""

from collections.abc import Iterator
from itertools import islice

from mujaz.text.folding import fold_text
from mujaz.understanding.events.governing import ACTORS, Actor
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.states import MEANING_STATE, NAMES_AT_MOST
from mujaz.understanding.scene import Scene
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import has_article, readings

_KINDS = folded_set(ACTORS["kinds"])
_ARMED = folded_set(ACTORS["armed"])
_VAGUE = folded_set(ACTORS["vague"])
_FORCES = folded_set(ACTORS["forces"])
_UNITS = folded_set(ACTORS["units"])
_ARMIES = frozenset({"جيش", "قوات"})
_PARTS = 4
_AVIATION = "طيران"


def in_full(scene: Scene, found: list[Actor]) -> list[Actor]:
    """The actors in order, each body under the fullest form of its description."""
    full = _full_forms(scene, found)
    armies = _armies(scene)
    owners = _owners(scene, found)
    latest: dict[str, Actor] = {}
    told: list[Actor] = []
    for actor in found:
        if actor.kind == "organization" and actor.who in scene.entities:
            latest[_kind_of(scene, actor.who)] = actor
        unit = _owner(actor, owners, full) if actor.kind == "group" else None
        told.append(unit or (_fuller(actor, full, armies, latest) if actor.kind == "group" else actor))
    return told


def _owners(scene: Scene, found: list[Actor]) -> dict[str, Actor]:
    """States and bodies by the folded words that they stand in, and states by the first of these: "الاحتلال"."""
    owners: dict[str, Actor] = {}
    for actor in found:
        if actor.kind in {"country", "organization"}:
            owners.setdefault(fold_text(actor.who), actor)
            for reading in readings(scene.words.folded(actor.first)):
                if reading.bare in MEANING_STATE:
                    owners.setdefault(reading.bare, actor)
    for entity in islice(scene.entities.values(), NAMES_AT_MOST):
        if entity.kind in {"country", "organization"}:
            named = Actor(0, 0, entity.id, entity.kind, "", False, entity.country)
            owners.setdefault(fold_text(entity.name), named)
    return owners


def _owner(actor: Actor, owners: dict[str, Actor], full: dict[str, str]) -> Actor | None:
    """Whose guns, planes or men the description tells, be it in short: "مدفعية الاحتلال الإسرائيلي", "مجاهدو المقاومة"."""
    unit, *words = fold_text(actor.who).split()
    if unit not in _UNITS or not words:
        return None
    name = " ".join(words)
    if unit == _AVIATION and words[0] not in MEANING_STATE:  # an airline: "طيران الهند"
        return None
    told = {country for word in words[1:] if (country := nation_of(word)) is not None}
    short = owners.get(words[0]) if words[0] in MEANING_STATE else None
    owner = owners.get(name) or (short if short is not None and told <= {short.country} else None)
    if owner is None and name in full:
        return actor._replace(who=full[name])
    if owner is None:
        stands = words[0] in MEANING_STATE or words[0].removeprefix("ال") in _ARMIES
        return actor._replace(who=" ".join(actor.who.split()[1:])) if stands else None
    return actor._replace(who=owner.who, kind=owner.kind, country=owner.country)


def _full_forms(scene: Scene, found: list[Actor]) -> dict[str, str]:
    full: dict[str, str] = {}
    for actor in found:
        if actor.kind == "group":
            for part in _parts(actor.who):
                full.setdefault(part, actor.who)
    for entity in scene.entities.values():
        if entity.kind == "organization":
            for part in (fold_text(entity.name.split()[0]), *_parts(entity.name)):
                full.setdefault(part, entity.id)
    return full


def _parts(name: str) -> Iterator[str]:
    """The beginnings of a folded description that are definite, so that each may stand for the whole."""
    words = fold_text(name).split()
    for last in range(1, min(len(words), _PARTS)):
        if has_article(words[last - 1]):
            yield " ".join(words[:last])


def _armies(scene: Scene) -> dict[str, str]:
    """Whose army each is: the folded words behind the head of the army's name to its id."""
    armies: dict[str, str] = {}
    for entity in scene.entities.values():
        words = fold_text(entity.name).split() if entity.kind == "organization" else []
        if words and words[0] in _ARMIES:
            for last in range(2, len(words) + 1):
                armies.setdefault(" ".join(words[1:last]), entity.id)
    return armies


def _kind_of(scene: Scene, who: str) -> str:
    """The head of a body's name without the article; of one that is no kind of body, the empty string."""
    head = fold_text(scene.entities[who].name).split()[0].removeprefix("ال")
    return head if head in _KINDS else ""


def _fuller(actor: Actor, full: dict[str, str], armies: dict[str, str], latest: dict[str, Actor]) -> Actor:
    words = fold_text(actor.who).split()
    kind = words[0].removeprefix("ال")
    if has_article(words[0]) and kind in _KINDS and all(word in _VAGUE for word in words[1:]):
        body = latest.get(kind) or (latest.get("") if kind in _ARMED else None)
        if body is not None:
            return actor._replace(who=body.who, kind="organization", country=body.country)
    if words[0] in _FORCES and " ".join(words[1:]) in armies:
        return actor._replace(who=armies[" ".join(words[1:])], kind="organization")
    return actor._replace(who=full.get(" ".join(words), actor.who))
