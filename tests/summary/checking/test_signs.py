"""The signs by which a name stands where it belongs."""

import msgspec

from mujaz.summary.checking.claims import claims_of
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.signs import Signs, signs_of
from mujaz.summary.checking.slots import slots_of
from mujaz.understanding import understand
from tests.summary.checking.harbour import HARBOUR


def _signs(text: str, name: str) -> Signs:
    evidence = Evidence(HARBOUR, understand(HARBOUR))
    claimed = msgspec.structs.replace(HARBOUR, headline=None, paragraphs=(text,))
    (claim,) = claims_of(evidence, claimed.body, understand(claimed))
    slot = next(slot for slot in slots_of(evidence, claim) if name in " ".join(token.text for token in slot.tokens))
    return signs_of(slot)


RIGHT = "انتقد منذر العوني خطة الوزارة ودعا إلى تأجيل الأشغال حتى الصيف."
WRONG = "انتقد كريم الفاسي خطة الوزارة ودعا إلى تأجيل الأشغال حتى الصيف."


def test_a_name_in_its_place_has_more_votes_than_one_in_anothers() -> None:
    right, wrong = _signs(RIGHT, "العوني"), _signs(WRONG, "الفاسي")
    assert right["own"] > wrong["own"]
    assert wrong["rival"] > right["rival"]
    assert (right["outvoted"], wrong["outvoted"]) == (0.0, 1.0)


def test_the_line_of_the_clause_has_the_name_that_belongs_there() -> None:
    assert _signs(RIGHT, "العوني")["line"] == 1.0
    assert _signs(WRONG, "الفاسي")["line"] < 1.0


def test_the_office_of_another_is_told() -> None:
    signs = _signs("دعا رئيس نقابة البحارة سامي القروي إلى تأجيل الأشغال حتى الصيف.", "القروي")
    assert signs["office_of_other"] > 0.0


def test_what_another_says_is_told() -> None:
    text = "قال {} إن أشغال التوسعة ستبدأ في أكتوبر بكلفة 85 مليون دينار."
    assert _signs(text.format("سامي القروي"), "القروي")["said"] > 0.5
    assert _signs(text.format("منذر العوني"), "العوني")["said_less"] > 0.5


def test_every_sign_is_a_small_number() -> None:
    for name, value in _signs(RIGHT, "العوني").items():
        assert 0.0 <= value <= 5.0, name
