"""What must stand near a trigger for it to name an event, and whom the event must have."""

from mujaz.text.folding import fold_text
from mujaz.understanding.events_clauses import Clause
from mujaz.understanding.events_triggers import OBJECT, Trigger
from mujaz.understanding.speakers import Scene
from mujaz.understanding.words import after_conjunction

_BEHIND = 14
_BEFORE, _AFTER = 8, 8
_PERSON = "@person"
_PRONOUN = "@pronoun"


def is_met(scene: Scene, clause: Clause, trigger: Trigger) -> bool:
    """True when a word that the trigger needs stands near it: behind a verb, on either side of a noun."""
    needs = trigger.pattern.needs
    if not needs or (_PRONOUN in needs and trigger.possessed):
        return True
    if _PERSON in needs and _has_person(scene, clause):
        return True
    if trigger.form == "noun":
        near = range(max(clause.first - 1, trigger.first - _BEFORE), min(clause.last, trigger.last + _AFTER))
    else:
        near = range(max(clause.first - 4, trigger.first - _BEFORE), min(clause.last, trigger.last + _BEHIND))
    return any(form in needs for index in near for form in _forms(scene.words.folded(index)))


def _forms(word: str) -> tuple[str, ...]:
    """The word, and without its conjunction or preposition."""
    plain = after_conjunction(word)
    return (*plain, *(form[1:] for form in plain if form[:1] in {"ب", "ل"} and len(form) > 3))


def _has_person(scene: Scene, clause: Clause) -> bool:
    found = (scene.begins.get(index) for index in range(clause.first, clause.last))
    return any(item is not None and scene.entities[item.entity].kind == "person" for item in found)


def is_whole(scene: Scene, trigger: Trigger, participants: list[str], place: str | None) -> bool:
    """True when somebody takes part; a vote needs an assembly, and to arrive or set out needs a place."""
    if not participants:
        return False
    pattern = trigger.pattern
    if pattern.type == "VOTE" and pattern.needs:
        return any(_is_assembly(scene, each, pattern.needs) for each in participants)
    persons = sum(each in scene.entities and scene.entities[each].kind == "person" for each in participants)
    if pattern.mode == "visit":
        return place is not None or (persons > 0 and (trigger.form == "noun" or OBJECT in pattern.to))
    return pattern.mode != "meeting" or persons > 0 or len(participants) > 1


def _is_assembly(scene: Scene, participant: str, assemblies: frozenset[str]) -> bool:
    name = scene.entities[participant].name if participant in scene.entities else participant
    return any(word in assemblies for word in fold_text(name).split())
