"""The names of a claim, and what in it may be a name."""

import msgspec

from mujaz.model import Article
from mujaz.summary.checking.claims import claims_of
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.slots import Slot, slots_of
from mujaz.understanding import understand

ARTICLE = Article(
    id="well",
    headline=None,
    paragraphs=(
        "حفرت البلدية بئراً في حي الزمبوعة قرب مدينة صفاقس، وقال رئيس البلدية نجيب الشرفي إن الماء صالح للشرب.",
        "وأضاف الشرفي أن أهالي المدينة ينتظرون بئراً أخرى.",
    ),
)


def _slots(text: str) -> dict[str, Slot]:
    evidence = Evidence(ARTICLE, understand(ARTICLE))
    claimed = msgspec.structs.replace(ARTICLE, paragraphs=(text,))
    (claim,) = claims_of(evidence, claimed.body, understand(claimed))
    return {" ".join(token.text for token in slot.tokens): slot for slot in slots_of(evidence, claim)}


def test_names_of_the_record_are_slots_of_their_kind() -> None:
    slots = _slots("قال نجيب الشرفي إن ماء صفاقس صالح للشرب.")
    assert slots["نجيب الشرفي"].kind == "person"
    assert slots["صفاقس"].kind == "place"


def test_ordinary_words_are_no_slots() -> None:
    assert _slots("حفرت البلدية بئراً.").keys() == set()


def test_a_slot_knows_where_the_article_has_it() -> None:
    slot = _slots("قال نجيب الشرفي إن الماء صالح للشرب.")["نجيب الشرفي"]
    assert slot.lines == {0, 1}
    assert slot.own > 0.5


def test_a_word_that_refers_to_a_place_told_before_is_where_that_place_is_told() -> None:
    assert _slots("ينتظر أهالي صفاقس بئراً أخرى.")["صفاقس"].lines == {0, 1}
