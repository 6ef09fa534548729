"""Where in the article a name belongs."""

from mujaz.summary.checking.alignment import Alignment
from mujaz.summary.checking.evidence import Evidence
from mujaz.summary.checking.index import content
from mujaz.text.tokens import tokenize
from mujaz.understanding import understand
from tests.summary.checking.harbour import HARBOUR


def _best_in(text: str, gap: str) -> str:
    """The entity of the article that fits best in a text where `gap` stands."""
    evidence = Evidence(HARBOUR, understand(HARBOUR))
    at = text.index(gap)
    told = [token for token in content(tokenize(text)) if token.text != gap]
    alignment: Alignment = evidence.alignment
    fits = alignment.fits(alignment.voters(told, (at, at + len(gap))))
    people = {key: fit for key, fit in fits.items() if evidence.entities[key].kind == "person"}
    return evidence.entities[max(people, key=lambda key: people[key].own)].name


def test_the_words_around_a_gap_tell_who_belongs_there() -> None:
    assert _best_in("انتقد فلان خطة الوزارة ودعا إلى تأجيل الأشغال", "فلان") == "منذر العوني"
    assert _best_in("نفت فلانة وجود نية لتسريح العمال", "فلانة") == "هالة بن رجب"


def test_a_text_of_other_words_tells_nobody() -> None:
    evidence = Evidence(HARBOUR, understand(HARBOUR))
    told = content(tokenize("هطلت أمطار غزيرة"))
    assert evidence.alignment.fits(evidence.alignment.voters(told, (0, 4))) == {}
