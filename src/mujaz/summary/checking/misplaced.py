"""Names of the article that stand in the claim where it has others: by a learned weighing of many weak signs.

The weights are those of a logistic regression for each kind of name, fitted by `python -m training.checking` on faithful summaries of
articles that were written for this project and on the same with a name put in another's place. Each failure is still one name.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from math import exp
from pathlib import Path

from mujaz.summary.checking.claims import Claim, shown
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.faults import Fault
from mujaz.summary.checking.signs import Signs, signs_of
from mujaz.summary.checking.slots import slots_of

WEIGHTS = Path(__file__).with_name("weights.json")
FAILS = {"person": 0.86, "organization": 0.95, "place": 0.8, "word": 0.93}
"""How likely a name of a kind is misplaced to fail: higher where many names are told in other words than the article's."""
DOUBTFUL = 0.7
"""How likely it is to be in doubt."""
OPENED = 0.75
"""How likely a name is misplaced to fail behind a word ("محافظ", "معبر") behind which the article has only others."""
BEST = 0.5
"""The share of a name's votes and its best rival's from which on it stands where it belongs."""


def misplaced_names(evidence: Evidence, claim: Claim) -> Iterator[Fault]:
    """Names that stand where the article has others, or that nothing in it joins to what is told of them."""
    for slot in slots_of(evidence, claim):
        signs = signs_of(slot)
        likely = likelihood(slot.kind, signs)
        if likely >= DOUBTFUL and not fits_best(signs):
            sure = likely >= (OPENED if signs["opened_otherwise"] else FAILS[slot.kind])
            yield Fault(slot.fault, shown(claim, slot.span), sure=sure)


def fits_best(signs: Signs) -> bool:
    """True for a name with more votes than any other that might stand there, beside no word of another's, and who says what is said."""
    against = ("outvoted", "replaced", "said_by_another", "office_of_other", "foreign")
    return signs["share"] >= BEST and not any(signs.get(sign) for sign in against)


def likelihood(kind: str, signs: Signs) -> float:
    """How likely a name of a kind with these signs stands in another's place."""
    weights = _weights()[kind]
    return 1 / (1 + exp(-sum(weights.get(sign, 0.0) * value for sign, value in signs.items())))


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    kinds: Mapping[str, Mapping[str, float]] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return kinds
