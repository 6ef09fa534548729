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


@pytest.mark.parametrize("verb", ["ويحجب الغبار الرؤية", "وتجولت في الأسواق", "وغادروا بعد يوم", "وصاحب المعرض"])
def test_a_verb_or_an_office_joined_to_a_place_is_no_place(verb: str) -> None:
    assert places(f"زارت الطبيبة تونس {verb}.") == {"تونس"}


def test_a_market_with_a_town_is_its_exchange() -> None:
    assert places("تراجع سوق دبي أمس بعد ارتفاع دام أسبوعًا.") == {"دبي"}


def test_a_palace_ends_before_the_day() -> None:
    assert places("عقد الاجتماع في قصر الحكم أمس.") == {"قصر الحكم"}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("وقع الحادث في بلدة المزيعرية مساء أمس.", "المزيعرية"),
        ("افتتحت حديقة في حي الروضة.", "حي الروضة"),
        ("تجمع الناس في شارع التحلية.", "شارع التحلية"),
        ("يقع المصنع في محافظة بورصة.", "بورصة"),
    ],
)
def test_what_a_places_noun_announces_is_one(body: str, place: str) -> None:
    assert places(body) == {place}


def test_a_verbal_noun_behind_a_places_noun_is_no_place() -> None:
    assert places("قررت اللجنة قصر العمل على الصباح.") == set()


def test_a_districts_noun_before_an_ordinary_noun_is_no_place() -> None:
    assert places("يفضل كثيرون قضاء العطلة في قرية الأطفال.") == set()


def test_a_verb_that_folds_to_a_valley_is_none() -> None:
    assert places("وأدى الانهيار إلى توقف العمل.") == set()


def test_an_adjective_of_occupation_is_no_part_of_a_towns_name() -> None:
    text = "وصل الوزير إلى القدس المحتلة أمس. ثم غادر القدس في المساء."
    record = understand(Article(id="x", headline=None, paragraphs=(text,)))
    assert [entity.name for entity in record.entities if entity.kind == "place"] == ["القدس"]


def test_a_diameter_is_no_country() -> None:
    assert places("تحدث الصواريخ أضرارا كبيرة ضمن قطر 150 مترا.") == set()
