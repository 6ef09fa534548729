"""Names and places of a claim that the article does not have."""

from collections.abc import Iterator

from mujaz.model import Entity
from mujaz.summary.checking.claims import Claim
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.sameness import is_state, kind_of
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import (
    has_ordinary_root,
    is_before_place,
    is_cue,
    is_ordinary,
    is_role,
    listed,
    seats,
)
from mujaz.summary.words import overlaps
from mujaz.text.tokens import Token, folded_words, strip_to


def unknown_names(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """People, bodies and places with a word that is nowhere in the article, and words that can be nothing but names."""
    strange = [token for token in claim.tokens if _is_strange(evidence, token)]
    named: set[Token] = set()
    for entity in claim.record.entities:
        for span in entity.mentions:
            inside = [token for token in strange if overlaps((token.start, token.end), span)]
            named |= set(inside)
            told = _telling(entity, inside) if not _stands_for(evidence, entity) else []
            if told:
                sure = not _is_told_by_surname(claim, entity)
                yield Fault(kind_of(entity), " ".join(token.text for token in told), sure=sure)
    for clause in claim.clauses:
        for token in clause.support.missing:
            if token in strange and token not in named and may_be_name(token):
                yield Fault("name", token.text, sure=_is_named(claim, token, strange))


def _is_named(claim: Claim, token: Token, strange: list[Token]) -> bool:
    """True for a word beside another such word, or right behind a verb of saying, a role or "مدينة", where names stand."""
    told = [each for each in claim.tokens if each.kind != "punct"]
    at = next(index for index, each in enumerate(told) if each.start == token.start)
    beside = [*told[max(0, at - 1) : at], *told[at + 1 : at + 2]]
    before = told[at - 1].folded if at else ""
    opened = is_cue(before) or is_role(before) or is_before_place(before)
    foreign = len(token.folded.removeprefix("و").removeprefix("ال")) >= FOREIGN
    return opened or foreign or any(each in strange and may_be_name(each) for each in beside)


FOREIGN = 7
"""Letters of a word without a known root that no Arabic word is likely to have."""


def _is_told_by_surname(claim: Claim, entity: Entity) -> bool:
    """True for somebody whom the article names by the last word of the name alone, so that the rest is known from elsewhere."""
    last = folded_words(entity.name)[-1:]
    known = (other for other in claim.known[entity.id] if other.kind == "person")
    return entity.kind == "person" and any(folded_words(other.name) == last for other in known)


def _telling(entity: Entity, strange: list[Token]) -> list[Token]:
    """The strange words of a name that are no ordinary words, unless all of a person's name is strange."""
    if entity.kind == "person" and len(strange) >= len(entity.name.split()):
        return strange
    body = entity.kind == "organization"
    known = (
        is_ordinary(t.folded) or is_before_place(t.folded) or (body and has_ordinary_root(t.folded)) for t in strange
    )
    return [token for token, plain in zip(strange, known, strict=True) if not plain]


def may_be_name(token: Token) -> bool:
    """True for a word of no lexicon in no form that verbs, feminines, plurals and accusatives have."""
    word, surface = token.folded.removeprefix("و"), token.text
    verbal = word[:1] in {"ي", "ت", "ن", "س"} or word.endswith(_ENDINGS)
    ordinary = is_ordinary(token.folded) or has_ordinary_root(token.folded)
    return not (verbal or ordinary or "\u064b" in surface or surface.endswith("ة"))


_ENDINGS = ("ت", "وا", "ها", "هم", "هما", "ات", "ون", "ين")


def _stands_for(evidence: Evidence, place: Entity) -> bool:
    """True for a state or its capital where the article names the other, or its people: "واشنطن" for "الولايات المتحدة"."""
    return place.country in evidence.countries and is_state(place)


def _is_strange(evidence: Evidence, token: Token) -> bool:
    """True for a word that the article does not have, nor one of another spelling."""
    if token.kind != "word" or token.folded in listed("joints") or len(token.folded) == 1:
        return False
    if any(map(evidence.index.has_stem, stems(token.folded))) or _is_seat(evidence, token.folded):
        return False
    keys = [key for key in stems(token.folded) if len(key) >= _SPELT_OTHERWISE]
    return not any(evidence.index.has_spelling(key) for key in keys) and not _is_glued(evidence, token.folded)


def _is_seat(evidence: Evidence, word: str) -> bool:
    """True for a seat of power whose state the article tells of: "الكرملين" for "الرئاسة الروسية"."""
    seat = strip_to(word, seats())
    return seat is not None and seats().get(seat.stem, seats().get("ال" + seat.stem)) in evidence.countries


def _is_glued(evidence: Evidence, word: str) -> bool:
    """True for a long word that the article has written as one with another, as pages do that lose spaces."""
    return len(word) >= _GLUED and word in evidence.folded


_SPELT_OTHERWISE = 4
"""Letters that a name has at least whose long vowels papers write or leave out."""
_GLUED = 6
"""Letters of a word that is no part of another by chance."""
