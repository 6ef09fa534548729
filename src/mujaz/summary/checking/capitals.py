"""Capitals in the claim where something is said to be in them, and the article has it in their states.

Elsewhere a capital may stand for its state ("قالت موسكو"); that something is in the state does not put it in the capital.
"""

from collections.abc import Iterator

from mujaz.summary.checking.claims import Claim, shown
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.places import Place
from mujaz.summary.checking.vocabulary import folded_capitals, is_before_place, is_listed
from mujaz.summary.words import overlaps
from mujaz.text.tokens import strip_to

BY_NAME, OF_STATE = 0.2, 0.3
"""The part of its state's votes below which a capital's own are too few; the share of all votes that the state must have."""


def capitals_for_states(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Capitals that the article names too, but not where the claim has them: there it has the state."""
    named = [place.span for place in claim.names if place.kind == "place"]
    for place in claim.names:
        capital = _capital_at(claim, place) if place.own >= OF_STATE and _is_state_told(place) else None
        if capital and evidence.index.places(capital):
            told = [
                token for token in claim.told if not any(overlaps((token.start, token.end), span) for span in named)
            ]
            voters = evidence.alignment.voters(told, place.span)
            if evidence.alignment.fit_of_word(voters, capital) < BY_NAME * place.own:
                yield Fault("place", shown(claim, place.span))


def _capital_at(claim: Claim, place: Place) -> str | None:
    """The folded name of a capital in which, or near which, the claim says that something is."""
    inside = [token for token in claim.tokens if overlaps((token.start, token.end), place.span)]
    reading = strip_to(inside[0].folded, folded_capitals()) if len(inside) == 1 else None
    if reading is None:
        return None
    before = [token.folded for token in claim.tokens if token.end <= place.span[0]][-1:]
    within = any(is_listed(word, "within") or is_before_place(word) for word in before)
    return ("ال" if reading.article else "") + reading.stem if within or "ب" in reading.prefixes else None


def _is_state_told(place: Place) -> bool:
    """True where the votes are for a name, not for a country's adjective, which counts for less as a rival."""
    return any(place.fits[key].rival == place.own for key in place.same & place.fits.keys())
