"""The signs by which a name of the claim stands where the article has it, or in another's place: what a learned weighing weighs.

A sign is a number of about 0 to 1. Most compare the words around the name in the claim with the words around it in the article: all of
them (votes), those right beside it (sides), those of its clause (lines), and what is said (words).
"""

from collections.abc import Sequence, Set
from math import log2

from mujaz.model import Entity
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.index import content
from mujaz.summary.checking.names import may_be_name
from mujaz.summary.checking.places import kind_in
from mujaz.summary.checking.rivals import is_outvoted, is_replaced
from mujaz.summary.checking.sameness import name_words
from mujaz.summary.checking.slots import Slot
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import (
    has_ordinary_root,
    is_before_place,
    is_cue,
    is_listed,
    is_role,
    nisbas,
)
from mujaz.text.tokens import Token

Signs = dict[str, float]

SIDE, FADING = 3, (1.0, 0.6, 0.4)
"""Telling words on each side of a name that are compared one by one, and what each counts."""
NEARNESS = {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.45, 5: 0.3}
"""What a word counts by how many places it stands from the name in the article."""
OTHER_SIDE = 0.7
GAP = 7
"""Places between which a gap in the article is looked for."""
SPEAKS = 6
"""Words behind a verb of saying among which its speaker is named."""
BESIDE = 16
"""Characters between two places that are told beside each other."""
SAID = 8
"""Telling words behind a speaker that tell what is said."""


def signs_of(slot: Slot) -> Signs:
    """The signs of a name in a claim."""
    before, behind = _sides(slot)
    return {
        "constant": 1.0,
        **_votes(slot),
        **_side(slot, before, "before"),
        **_side(slot, behind, "behind"),
        **_place_beside(slot),
        **_gap(slot, before, behind),
        **_lines(slot),
        **_known(slot),
        **_words(slot),
        "opened_otherwise": float(_is_opened_otherwise(slot)),
        **_said(slot),
        **_of_office(slot, before),
    }


def _votes(slot: Slot) -> Signs:
    """How well the name and its rivals fit among the words around it."""
    here = slot.claim.here
    rivals = {"rival": 0.0, "rival_here": 0.0, "rival_other": 0.0}
    for key, fit in slot.fits.items():
        if key not in slot.same:
            like = slot.kind in {"word", kind_in(slot.evidence.entities[key])}
            name = "rival_here" if like and key in here else "rival" if like else "rival_other"
            if name != "rival_other" or key not in here:
                rivals[name] = max(rivals[name], fit.rival)
    own = min(1.0, slot.own)
    outvoted, replaced = float(is_outvoted(slot)), float(is_replaced(slot))
    return {
        "own": own,
        "outvoted": outvoted,
        "replaced": replaced,
        **rivals,
        "share": own / (own + rivals["rival"] + 0.05),
    }


def _sides(slot: Slot) -> tuple[Sequence[Token], Sequence[Token]]:
    """The telling words on each side, the nearest first, without those of dates."""
    start, end = slot.span
    told = [token for token in slot.claim.told if token.end <= start or token.start >= end]
    before = [token for token in told if token.end <= start]
    behind = [token for token in told if token.start >= end]
    return before[: -SIDE - 1 : -1], behind[:SIDE]


def _side(slot: Slot, words: Sequence[Token], side: str) -> Signs:
    """How near the words of a side stand to the name in the article."""
    index = slot.evidence.index
    total = held = nearest = 0.0
    for number, token in enumerate(words):
        if index.places(token.folded):
            weight = index.weight(token.folded) * FADING[number]
            near = _nearness(slot.evidence, slot.inside, token, behind=side == "behind")
            total, held = total + weight, held + weight * near
            nearest = near if number == 0 else nearest
    first = words[0].folded if words else ""
    return {
        f"{side}_share": held / total if total else 0.5,
        f"{side}_none": float(not total),
        f"{side}_next": nearest,
        f"{side}_cue": float(is_cue(first)) if first else 0.0,
    }


def _nearness(evidence: Evidence, inside: Set[int], token: Token, *, behind: bool) -> float:
    """How near a word ever stands to a name in the article: 1 right beside it on this side, 0 for more than five places."""
    best = 0.0
    for place in evidence.index.places(token.folded):
        for step, near in NEARNESS.items():
            if near <= best:
                break
            if (place - step if behind else place + step) in inside:
                best = near
            elif (place + step if behind else place - step) in inside:
                best = max(best, near * OTHER_SIDE)
    return best


def _gap(slot: Slot, before: Sequence[Token], behind: Sequence[Token]) -> Signs:
    """Whether the article has the words on both sides of the name near each other, with the name between them or with others."""
    index = slot.evidence.index
    ends: dict[int, float] = {}
    for token, weight in zip(behind[:2], FADING, strict=False):
        for place in index.places(token.folded):
            ends.setdefault(place, weight)
    kept = filled = 0.0
    for token, weight in zip(before[:2], FADING, strict=False):
        for first in index.places(token.folded):
            for last in range(first + 1, first + GAP):
                if last in ends:
                    whole = weight * ends[last]
                    if any(place in slot.inside for place in range(first, last + 1)):
                        kept = max(kept, whole)
                    elif last - first > 1:
                        filled = max(filled, whole)
    return {"gap_kept": kept, "gap_filled": 0.0 if kept else filled}


def _lines(slot: Slot) -> Signs:
    """How much of the rest of the clause stands in lines with the name, or beside them."""
    evidence, clause = slot.evidence, slot.clause
    weights: dict[int, float] = {}
    total = 0.0
    start, end = slot.span
    for token in content(clause.tokens) if clause else ():
        if token.end <= start or token.start >= end:
            lines = evidence.index.lines_with(token.folded)
            weight = evidence.index.weight(token.folded)
            total += weight if lines else 0.0
            for line in lines:
                weights[line] = weights.get(line, 0.0) + weight
    there = slot.lines.union(*(evidence.lines_of(key) for key in slot.same))
    best = max(weights.values(), default=0.0)
    own = max((weights.get(line, 0.0) for line in there), default=0.0)
    near = max((weights.get(line + step, 0.0) for line in there for step in (-1, 0, 1)), default=0.0)
    return {
        "line": own / best if best else 1.0,
        "line_best": float(own == best),
        "line_near": near / best if best else 1.0,
        "line_own": own / total if total else 0.5,
        "lines": log2(1 + len(there)),
    }


def _place_beside(slot: Slot) -> Signs:
    """For a place told beside another: whether the article has them near each other, or never in lines that follow each other."""
    if slot.kind not in {"place", "word"}:
        return {}
    start, end = slot.span
    others = (place for place in slot.claim.names if place.kind == "place" and place.same != slot.same)
    apart = [(min(abs(place.span[0] - end), abs(start - place.span[1])), place) for place in others]
    gap, beside = min(apart, key=lambda each: each[0], default=(BESIDE, None))
    if beside is None or gap >= BESIDE:
        return {}
    alignment = slot.evidence.alignment
    theirs = alignment.standings_of(beside.same)
    steps = [abs(one.first - other.first) for one in slot.standings for other in theirs]
    here, there = ({alignment.line_of(each) for each in standings} for standings in (slot.standings, theirs))
    lines = [abs(one - other) for one in here for other in there]
    near, line = min(steps, default=99), min(lines, default=9)
    return {"place_near": max(0.0, 1 - near / 8), "place_apart": float(line > 0)}


def _known(slot: Slot) -> Signs:
    """How often the article has the name, and how many others of its kind."""
    kinds = [kind_in(entity) for entity in slot.evidence.entities.values()]
    named = sum(each.named for each in slot.standings)
    return {
        "times": log2(1 + named),
        "adjective": float(named < len(slot.standings)),
        "others": log2(1 + kinds.count(slot.kind)),
    }


def _words(slot: Slot) -> Signs:
    """What the words of the name and right before it look like."""
    first = slot.tokens[0]
    before = _before(slot)[-1:]
    told = before[0].folded if before else ""
    found = {
        "long": len(slot.tokens) / 2,
        "behind_role": float(bool(told) and is_role(told)),
        "behind_place": float(bool(told) and is_before_place(told)),
        "within": float(bool(told) and is_listed(told, "within")),
        "ba": float(first.text.startswith(("ب", "وب"))),
    }
    if slot.kind == "word":
        found["name_form"] = float(any(map(may_be_name, slot.tokens)))
        found["root"] = float(all(has_ordinary_root(token.folded) for token in slot.tokens))
    return found


def _is_opened_otherwise(slot: Slot) -> bool:
    """True right behind "مدينة" or "محافظ" and their like, where the article has that word too, and never before this name."""
    opening = _before(slot)[-1:]
    if not opening or not (is_before_place(opening[0].folded) or is_role(opening[0].folded)):
        return False
    places = slot.evidence.index.places(opening[0].folded)
    return bool(places) and not any(place + step in slot.inside for place in places for step in (1, 2))


def _before(slot: Slot) -> Sequence[Token]:
    """The words before a name."""
    return [token for token in slot.claim.tokens if token.kind != "punct" and token.end <= slot.span[0]][-SPEAKS:]


def _said(slot: Slot) -> Signs:
    """For one who speaks: how much of what is said the article has him say, and how much another."""
    before = _before(slot)
    cue = next((at for at in reversed(range(len(before))) if is_cue(before[at].folded)), None)
    if cue is None or any(is_listed(token.folded, "that") for token in before[cue:]):
        return {"said_by_another": float(slot.said_by_another)}
    words = [token for token in slot.claim.told if token.start >= slot.span[1] and not is_cue(token.folded)][:SAID]
    index = slot.evidence.index
    weights = [index.weight(token.folded) for token in words]
    total = sum(weights) or 1.0
    own = other = 0.0
    for statement in slot.evidence.record.statements if slot.same else ():
        theirs = slot.evidence.stems_of(statement)
        held = sum(w for t, w in zip(words, weights, strict=True) if not theirs.isdisjoint(stems(t.folded))) / total
        if statement.speaker in slot.same:
            own = max(own, held)
        else:
            other = max(other, held)
    return {
        "speaks": 1.0,
        "speaks_next": float(cue == len(before) - 1),
        "said": own,
        "said_less": max(0.0, other - own),
        "said_by_another": float(slot.said_by_another),
    }


def _of_office(slot: Slot, before: Sequence[Token]) -> Signs:
    """For a person: whether the words before the name are of the role of another, or of another country, and not of theirs."""
    if slot.kind != "person":
        return {}
    entities = slot.evidence.entities
    told = {token.folded.removeprefix("ال") for token in before}
    codes = {nisbas()[key] for token in before[:2] for key in stems(token.folded) if key in nisbas()}
    mine = [entities[key] for key in slot.same]
    own = max((_shared(told, entity) for entity in mine), default=0)
    others = (e for key, e in entities.items() if e.kind == "person" and key not in slot.same)
    other = max((_shared(told, entity) for entity in others), default=0)
    theirs = {entity.country for entity in mine if entity.country}
    return {
        "office": own / SIDE,
        "office_of_other": max(0, other - own) / SIDE,
        "foreign": float(bool(codes and theirs) and codes.isdisjoint(theirs)),
    }


def _shared(told: Set[str], person: Entity) -> int:
    return len(told & name_words(person.role or ""))
