"""People as grammar and model read them together."""

import pytest

from mujaz.model import Article
from mujaz.understanding import understand
from mujaz.understanding.entities import find_entities
from mujaz.understanding.labelling import first_reading, names_in
from mujaz.understanding.labelling.model import Labelled
from mujaz.understanding.mentions import Mention
from mujaz.understanding.names import elsewhere_in
from mujaz.understanding.people import find_people
from mujaz.understanding.read_names import people_read, without_doubtful
from mujaz.understanding.word_stream import words_of
from mujaz.understanding.words import WHOLE


def persons(text: str) -> list[tuple[str, str | None]]:
    found = find_entities(words_of(text), None).entities
    return [(entity.name, entity.role) for entity in found if entity.kind == "person"]


def read(text: str, labels: list[str], chance: float) -> list[str]:
    """The names of a text whose words are labelled so, each with the same chance."""
    words = words_of(text)
    labelled = Labelled(labels, [chance] * len(labels))
    return [
        words.surface(item.first, item.last, item.cut)
        for item in people_read(words, find_people(words), labelled, elsewhere_in(words))
    ]


def test_a_further_name_must_be_likely() -> None:
    text, labels = "رأينا تشيموندا كرافتسوك هناك", ["O", "BP", "IP", "O"]
    assert read(text, labels, -0.1) == ["تشيموندا كرافتسوك"]
    assert read(text, labels, -2.0) == []


def test_a_single_word_that_only_the_model_reads_is_left_to_coreference() -> None:
    assert read("رأينا تشيموندا هناك", ["O", "BP", "O"], -0.01) == []


def test_the_letters_of_a_title_are_no_name() -> None:
    assert read("بحضور أ. د. منيرة", ["O", "BP", "IP", "IP", "O", "O"], -0.1) == []


def test_other_bounds_of_what_the_grammar_reads_are_the_models() -> None:
    text = "قال الوزير سالم العامري الخميس إن"
    assert read(text, ["O", "O", "BP", "IP", "O", "O"], -2.0) == ["سالم العامري"]


@pytest.mark.parametrize(("behind", "name"), [("طرابلس", "سالم العامري"), ("لخالد", "سالم العامري")])
def test_a_place_and_whom_somebody_speaks_to_are_no_part_of_a_name(behind: str, name: str) -> None:
    labels = ["O", "BP", "IP", "IP", "O"]
    assert read(f"رأى سالم العامري {behind} أمس", labels, -0.1) == [name]


def test_the_head_of_an_office_that_goes_on_behind_a_name_is_no_part_of_it() -> None:
    labels = ["O", "BP", "IP", "IP", "O", "O"]
    assert read("استقبل محمد العامري ولي العهد أمس", labels, -0.1) == ["محمد العامري"]


def test_a_wish_for_the_bearer_is_no_part_of_a_name() -> None:
    labels = ["O", "BP", "IP", "IP", "IP", "O"]
    assert read("ذكر سالم العامري رحمه الله قصة", labels, -0.1) == ["سالم العامري"]
    assert read("وقال صلى الله عليه وسلم", ["O", "BP", "IP", "O", "O"], -0.1) == []


def test_a_surname_before_a_place_is_no_further_name() -> None:
    text = "قال سالم كرافتسوك إن الجسر جاهز، ثم زار كرافتسوك نواكشوط"
    labels = ["O", "BP", "IP", *["O"] * 6, "BP", "IP"]
    assert read(text, labels, -0.1) == ["سالم كرافتسوك"]


def test_a_clitic_stays_outside_the_name() -> None:
    assert read("حضر وتشيموندا كرافتسوك معا", ["O", "CP", "IP", "O"], -0.1) == ["تشيموندا كرافتسوك"]


def test_no_name_is_longer_than_names_are() -> None:
    words = "محمد " * 40
    assert read(words, ["BP", *["IP"] * 39], -0.01) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وقال وزير الري الكيني كيلفن أدومبا الخميس إن السد جاهز.", ("كيلفن أدومبا", "وزير الري الكيني")),
        ("وأضاف نزيه بركاشة، رئيس غرفة التجارة، أن السوق هادئة.", ("نزيه بركاشة", "رئيس غرفة التجارة")),
    ],
)
def test_the_role_beside_a_name_that_the_model_bounds_is_told(text: str, person: tuple[str, str]) -> None:
    assert person in persons(text)


@pytest.mark.parametrize(
    ("text", "role", "stays"),
    [
        ("رأينا تشيموندا كرافتسوك هناك", None, False),
        ("رأينا تشيموندا كرافتسوك هناك", "الصياد", True),
        ("قال تشيموندا كرافتسوك هناك", None, True),
        ("رأينا محمد كرافتسوك هناك", None, True),
    ],
)
def test_a_name_that_nothing_tells_must_be_surer(text: str, role: str | None, stays: bool) -> None:
    mention = Mention(1, 3, WHOLE, 1, 3, 2, role)
    doubtful = Labelled(["O", "BP", "IP", "O"], [-0.2] * 4)
    assert without_doubtful(words_of(text), [], [mention], doubtful) == ([mention] if stays else [])
    assert without_doubtful(words_of(text), [mention], [mention], doubtful) == [mention]


def test_a_first_reading_has_people_over_bodies() -> None:
    assert first_reading(4, [(1, 3)], [(0, 2)]) == ["BO", "BP", "IP", "O"]
    assert [name.kind for name in names_in(["BO", "BP", "IP", "O"])] == ["O", "P"]


def test_a_name_ends_before_a_time_of_day() -> None:
    text = "قال الناطق باسم الأمم المتحدة أحمد فوزي صباح اليوم إنه ينتظر الوفد."
    record = understand(Article(id="x", headline=None, paragraphs=(text,)))
    assert [entity.name for entity in record.entities if entity.kind == "person"] == ["أحمد فوزي"]


def test_a_name_of_ordinary_words_is_one_where_it_speaks_again() -> None:
    text = "قال رئيس المكتب الإعلامي في المنطقة، سلامة معروف، خلال مؤتمر، إن المخازن فارغة. وأكد معروف أن الطحين نفد."
    assert persons(text) == [("سلامة معروف", "رئيس المكتب الإعلامي في المنطقة")]
    assert persons("بحث العالم سيرى النور في الربيع.") == []
