"""Names that would stand better in a slot."""

import msgspec

from mujaz.summary.checking.claims import claims_of
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.rivals import is_outvoted, is_replaced
from mujaz.summary.checking.slots import Slot, slots_of
from mujaz.understanding import understand
from tests.summary.checking.dam import DAM


def _slot(text: str, name: str) -> Slot:
    evidence = Evidence(DAM, understand(DAM))
    claimed = msgspec.structs.replace(DAM, headline=None, paragraphs=(text,))
    (claim,) = claims_of(evidence, claimed.body, understand(claimed))
    return next(slot for slot in slots_of(evidence, claim) if name in " ".join(token.text for token in slot.tokens))


TEXT = "قال وزير المياه رامي الزعبي إن السد يبعد سبعين كيلومتراً عن مدينة {}."


def test_a_place_beside_the_word_of_another_is_replaced_and_outvoted() -> None:
    slot = _slot(TEXT.format("العقبة"), "العقبة")
    assert is_replaced(slot)
    assert is_outvoted(slot)


def test_a_place_where_the_article_has_it_is_neither() -> None:
    slot = _slot(TEXT.format("الكرك"), "الكرك")
    assert not is_replaced(slot)
    assert not is_outvoted(slot)
