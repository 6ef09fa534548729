"""Places: what looks like one and is an ordinary word, a verb or an exchange."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand


def places(*paragraphs: str) -> set[str]:
    article = Article(id="x", headline=None, paragraphs=paragraphs)
    return {entity.name for entity in understand(article).entities if entity.kind in {"place", "country"}}


@pytest.mark.parametrize(
    "body",
    [
        "وأضاف المدرب في حديثه أن الفريق جاهز.",
        "استقبل الضيف زواره في المساء.",
        "قال الطالب: لا أدري متى يبدأ الدرس.",
        "ارتفع مؤشر الأسهم في بورصة الأوراق المالية.",
    ],
)
def test_an_ordinary_word_is_no_place(body: str) -> None:
    assert places(body) == set()


def test_a_town_written_with_a_he_is_one() -> None:
    assert places("وصل الوفد إلى جده مساء أمس.") == {"جده"}


@pytest.mark.parametrize("verb", ["وتجولت في الأسواق", "وغادروا بعد يوم", "وصاحب المعرض"])
def test_a_verb_or_an_office_joined_to_a_place_is_no_place(verb: str) -> None:
    assert places(f"زارت الطبيبة تونس {verb}.") == {"تونس"}


def test_a_market_with_a_town_is_its_exchange() -> None:
    assert places("تراجع سوق دبي أمس بعد ارتفاع دام أسبوعًا.") == {"دبي"}


def test_a_palace_ends_before_the_day() -> None:
    assert places("عقد الاجتماع في قصر الحكم أمس.") == {"قصر الحكم"}
