"""The case of a number by what stands before it.

Heuristics over a few words, not a parse: the case is that of a number behind a preposition, in an iḍāfa, behind a verb, or at the
beginning of its clause (Ryding, "A Reference Grammar of Modern Standard Arabic", chapters 7 and 15).
"""

from collections.abc import Sequence

from mujaz.speech.numerals import Case
from mujaz.speech.place import PARTICLES, REACH, STOPS, Place, is_definite, is_in, plain
from mujaz.text.tokens import Token


def case_of(place: Place) -> Case:
    """The case of the number at the place; one that و joins to another has that one's."""
    while place.particle in _JOINING:
        partner = _number_before(place.tokens, _before(place))
        if partner is None:
            return "nominative"
        place = _with_particle(place, partner)
    return "genitive" if place.particle else case_behind(place.tokens, _before(place))


_JOINING = frozenset({"و", "ف"})


def _before(place: Place) -> int:
    """The token before the number and its particle."""
    return place.position - 1 - bool(place.particle or place.article)


def case_behind(tokens: Sequence[Token], index: int) -> Case:
    """The case of a number or noun that stands behind the token `index`."""
    before = tokens[index] if index >= 0 else None
    if before is None or before.kind != "word":
        return _case_behind_sign(tokens, index)
    if index and is_in(before, "case", "adverbs"):
        return case_behind(tokens, index - 1)
    decided = next((case for name, case in _DECIDED if is_in(before, "case", name)), None)
    return decided or _case_in_clause(tokens, index)


def _case_in_clause(tokens: Sequence[Token], index: int) -> Case:
    """The case that the clause before a number asks for: the object of a verb of amounts, the subject, an iḍāfa."""
    before = tokens[index]
    adverb = before.text.endswith(("ا", "اً", "ًا"))
    if _amount_verb_before(tokens, index):
        return "accusative"
    if _begins_clause(tokens, index) or _is_feminine_verb(before):
        return "nominative"
    if is_definite(before):
        return _case_behind_definite(tokens, index)
    if adverb and index and is_in(tokens[index - 1], "case", "prepositions"):
        return "nominative"  # behind a place's name: "يعيش في أفريقيا 1.4 مليار"
    return "accusative" if adverb else "genitive"


_DECIDED: tuple[tuple[str, Case], ...] = (
    ("genitive_after", "genitive"),
    ("construct_before", "genitive"),
    ("accusative_after", "accusative"),
    ("nominative_after", "nominative"),
    ("subject_verbs", "nominative"),
)


def _case_behind_definite(tokens: Sequence[Token], index: int) -> Case:
    """Behind a definite noun: the predicate of a nominal sentence, a subject behind a fronted phrase, else an object."""
    first = _clause_start(tokens, index)
    if first is not None and is_in(tokens[first], "case", "nominal_heads"):
        return "nominative"
    if first is not None and is_in(tokens[first], "case", "accusative_after"):
        return "accusative"
    return "nominative" if first is not None and _is_fronted(tokens, first, index) else "accusative"


def _is_feminine_verb(token: Token) -> bool:
    """True for a past verb in ت, whose subject follows: "حين وافقت 20 دولة"."""
    word = plain(token)
    return len(word) >= 4 and word.endswith("ت") and not word.endswith(("ات", "يت", "وت"))


def _case_behind_sign(tokens: Sequence[Token], index: int) -> Case:
    """Behind a sign that belongs to the amount the word before it decides; behind a stop a clause begins."""
    if index >= 0 and tokens[index].text == "=":
        return "accusative"
    if index > 0 and tokens[index].text == "-" and tokens[index - 1].kind == "number":
        return "genitive"
    if index > 0 and tokens[index].text in {"$", "€", "£", "%", "-", "«", '"'} and tokens[index - 1].kind == "word":
        return case_behind(tokens, index - 1)
    return "nominative"


def _with_particle(place: Place, index: int) -> Place:
    """The place of another number, with the particle that stands before it told apart."""
    before = place.tokens[index - 1] if index else None
    clitic = before.folded if before is not None and before.folded in PARTICLES else ""
    particle, article = PARTICLES.get(clitic, ("", False))
    return Place(place.text, place.tokens, index, particle, article)


def _number_before(tokens: Sequence[Token], index: int) -> int | None:
    """The number that one with و before it is joined to: the nearest one back in its clause."""
    for position in range(index, max(index - REACH, -1), -1):
        if tokens[position].kind == "number":
            return position
        if tokens[position].text in STOPS - {"،"}:
            return None
    return None


def _amount_verb_before(tokens: Sequence[Token], index: int) -> bool:
    for position in range(index, max(index - REACH, -1), -1):
        if tokens[position].text in STOPS:
            return False
        if is_in(tokens[position], "case", "amount_verbs"):
            return True
    return False


def _clause_start(tokens: Sequence[Token], index: int) -> int | None:
    """The first token of the clause that holds `index`; None where it lies too far back."""
    for first in range(index, max(index - REACH, -1), -1):
        if first == 0 or tokens[first - 1].text in STOPS:
            return first
    return None


def _is_fronted(tokens: Sequence[Token], first: int, index: int) -> bool:
    """True when nothing but a prepositional phrase, perhaps behind a verb, leads from `first` to `index`."""
    heads = (first, first + 1) if _begins_clause(tokens, first) else (first,)
    return any(head < index and is_in(tokens[head], "case", "prepositions") for head in heads)


def is_label(place: Place) -> bool:
    """True for a number behind a definite noun that it names rather than counts ("القرار 1701"), as though رقم stood before it."""
    before = place.before
    if place.particle or before is None or before.kind != "word" or not is_definite(before):
        return False
    return not _amount_verb_before(place.tokens, place.position - 1)


def _begins_clause(tokens: Sequence[Token], index: int) -> bool:
    """True when the word is the first of its clause and may be a verb."""
    word = plain(tokens[index])
    noun = is_definite(tokens[index]) or word.endswith("ة") or (len(word) > 4 and word.startswith(("ب", "ل")))
    return not noun and (index == 0 or tokens[index - 1].text in STOPS)
