"""Names that cannot stand behind the words before them: "قال وزارة الصحة", "قال وزير الصحة نقابة الأطباء إن".

A verb before its subject agrees with it in gender, and a body holds no office: a name put in another's place often breaks one of the two.
Only verbs of saying that take no one for an object are looked at ("قال", not "اتهم": "اتهم الوزارة").
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from mujaz.lexicon import load
from mujaz.model import Entity
from mujaz.summary.checking.claims import Claim, shown
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.places import Place
from mujaz.summary.checking.tense import is_past
from mujaz.summary.checking.vocabulary import is_head_of_role, is_listed, is_ordinary, is_role, plain
from mujaz.summary.words import overlaps, womens_names
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, folded_words

OFFICE = 9
"""Words behind a verb of saying among which an office ends."""
_QUOTES = frozenset('«»"“”')


def names_that_do_not_agree(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Names whose gender the verb of saying right before them has not, and bodies and places that are told as who holds an office."""
    for place in claim.names:
        before = _before(claim, place)
        if not before or not _opens_plainly(evidence, claim, place):
            continue
        entities = [evidence.entities[key] for key in place.same]
        holds = place.kind != "person" and (
            _holds_an_office(evidence, claim, place, before) or _is_told_as_holder(claim, place, before[0])
        )
        if holds or _is_of_other_gender(before[0], claim, place, entities):
            yield Fault(place.fault, shown(claim, place.span))


def _before(claim: Claim, place: Place) -> Sequence[Token]:
    """The words right before a name, the nearest first, back to a mark other than a quotation's."""
    before = [token for token in claim.tokens if token.end <= place.span[0] and token.text not in _QUOTES]
    return list(takewhile(lambda token: token.kind != "punct", reversed(before)))[:OFFICE]


def _first(claim: Claim, place: Place) -> Token:
    return next(token for token in claim.tokens if overlaps((token.start, token.end), place.span))


def _opens_plainly(evidence: Evidence, claim: Claim, place: Place) -> bool:
    """True for a name without a preposition or a conjunction before it as part of its word."""
    first = _first(claim, place).folded
    names = (name for key in place.same for name in (evidence.entities[key].name, *evidence.entities[key].aliases))
    return any(first in folded_words(name)[:1] for name in names)


def _is_of_other_gender(verb: Token, claim: Claim, place: Place, entities: Sequence[Entity]) -> bool:
    """True for "قال" before a woman, a state or a body of feminine form, and for "قالت" before a man or a body of masculine form.

    A verb that may take an object tells only where "أن" stands right behind the name, or where it begins the sentence: then nobody is
    told before it who might be its subject.
    """
    behind = [token for token in claim.tokens if token.start >= place.span[1] and token.text not in _QUOTES][:1]
    plainly = any(is_listed(token.folded, "that") for token in behind)
    first = _first(claim, place)
    person = all(entity.kind == "person" for entity in entities)
    if person and verb.start == claim.tokens[0].start and verb.folded.endswith("ت") and is_past(claim.tokens, 0):
        return bool(entities) and all(_is_masculine(first, entity) for entity in entities)
    if is_listed(verb.folded, "says") or (plainly and not _hes().isdisjoint(plain(verb.folded))):
        return bool(entities) and all(_is_feminine(first, entity) for entity in entities)
    if is_listed(verb.folded, "she_says") or (plainly and not _shes().isdisjoint(plain(verb.folded))):
        return bool(entities) and all(_is_masculine(first, entity) for entity in entities)
    return False


def _is_feminine(first: Token, entity: Entity) -> bool:
    """True for a woman by her given name, for a state that is not known as masculine, and for a body whose first word is feminine."""
    if entity.kind == "person":
        return first.folded in womens_names()
    if entity.kind == "country":
        return entity.country not in load("places")["masculine"]["codes"]
    ending = first.text.endswith(("ة", "ات")) and first.folded.removeprefix("ال") not in _men()
    return entity.kind == "organization" and ending


def _is_masculine(first: Token, entity: Entity) -> bool:
    """True for a man by his role, and for a body whose first word is known as masculine."""
    if entity.kind == "person":
        head = folded_words(entity.role or "")[:1]
        return bool(head) and is_role(head[0]) and not head[0].endswith("ه") and first.folded not in womens_names()
    return entity.kind == "organization" and is_listed(first.folded.removeprefix("ال"), "masculine_bodies")


@cache
def _men() -> frozenset[str]:
    return frozenset(map(fold_text, load("genders")["men"]))


@cache
def _hes() -> frozenset[str]:
    return frozenset(fold_text(verb["past"]) for verb in load("reporting")["verbs"])


@cache
def _shes() -> frozenset[str]:
    pasts = (verb["past"] for verb in load("reporting")["verbs"])
    return frozenset(fold_text((past[:-1] if past.endswith(("ى", "ا")) else past) + "ت") for past in pasts)


def _holds_an_office(evidence: Evidence, claim: Claim, place: Place, before: Sequence[Token]) -> bool:
    """True for a body or a place right behind an office told in full, where only who holds it is told: "قال وزير الصحة النقابة"."""
    words = list(takewhile(lambda token: not _says(token), before))
    said = len(words) < len(before)
    if not said or not words or not is_role(words[-1].folded) or not words[0].folded.startswith(("ال", "لل")):
        return False
    return not _in_body(claim, words[0], place) and not _is_told_so(evidence, claim, words[0], place)


def _is_told_as_holder(claim: Claim, place: Place, verb: Token) -> bool:
    """True for who says something, a body or a place, with an office told behind a comma: "قالت الهيئة، المديرة السابقة"."""
    behind = [token for token in claim.tokens if token.start >= place.span[1]][:2]
    office = behind[1].folded if len(behind) > 1 and behind[0].text == "،" else ""
    return _says(verb) and office.startswith("ال") and is_head_of_role(office)


def _says(token: Token) -> bool:
    return is_listed(token.folded, "says") or is_listed(token.folded, "she_says")


def _in_body(claim: Claim, word: Token, place: Place) -> bool:
    """True for the last word of a body behind which its proper name stands: "الحركة الإسلامية حماس"."""
    within = any(other.kind == "organization" and overlaps((word.start, word.end), other.span) for other in claim.names)
    return within and not is_ordinary(_first(claim, place).folded)


def _is_told_so(evidence: Evidence, claim: Claim, word: Token, place: Place) -> bool:
    """True where the article has the word and the name together too."""
    return f" {word.folded} {_first(claim, place).folded} " in evidence.folded
