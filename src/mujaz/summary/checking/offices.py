"""People of the article who have another's office or another country's adjective in the claim."""

from collections.abc import Iterator

from mujaz.summary.checking.claims import Claim, shown
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.places import Place
from mujaz.summary.checking.sameness import name_words
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import folded_capitals, is_listed, nisbas
from mujaz.summary.words import overlaps
from mujaz.text.tokens import strip_to

ROLE_SHARED = 0.8
"""The share of a role's words that another must have to be its bearer."""


def other_roles(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """People of the article with the role that another has there; a role of one word ("اللاعب") may be both's."""
    people = [entity for entity in evidence.entities.values() if entity.kind == "person"]
    for person in claim.record.entities:
        here = person.kind == "person" and any(overlaps(span, claim.span) for span in person.mentions)
        role = name_words(person.role or "")
        same = [other for other in claim.known[person.id] if other.kind == "person"] if here and role else []
        if not same or any(role & name_words(other.role or "") for other in same):
            continue
        shared = (len(role & name_words(other.role or "")) for other in people if other not in same)
        if any(count >= ROLE_SHARED * len(role) for count in shared):
            yield Fault("name", person.name, sure=len(role) > 1)


def states_for_officials(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """States right behind their own adjective, where their minister is named or a state other than theirs: "الوزير الروسي روسيا"."""
    for place in claim.names:
        states = [evidence.entities[key] for key in place.same if evidence.entities[key].kind == "country"]
        code = _country_before(claim, place) if states else None
        first = next(token for token in claim.tokens if overlaps((token.start, token.end), place.span))
        if any(state.country == code for state in states) and not strip_to(first.folded, folded_capitals()):
            yield Fault(place.fault, shown(claim, place.span))


def _country_before(claim: Claim, place: Place) -> str | None:
    """The country whose adjective stands right before a name."""
    before = [token for token in claim.tokens if token.end <= place.span[0]]
    near = [token for token in before if not is_listed(token.folded, "accredited_to")][-1:]
    return next((nisbas()[key] for token in near for key in stems(token.folded) if key in nisbas()), None)
