"""The model of names: what it reads, and that no text breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.understanding.entities import grammar_reading
from mujaz.understanding.labelling import names_in, names_read, sheet_of
from mujaz.understanding.labelling.model import Labelled, model_of
from mujaz.understanding.word_stream import words_of
from tests.timing import timed


def read(text: str) -> Labelled:
    words = words_of(text)
    return names_read(sheet_of(words, grammar_reading(words)))


def people(text: str) -> list[str]:
    words = words_of(text)
    return [words.surface(name.first, name.last) for name in names_in(read(text).labels) if name.kind == "P"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال الباحث كيلفن أدومبا الخميس إن السد جاهز.", ["كيلفن أدومبا"]),
        ("أوضح المشرف على المشروع سلطان الدوة أن العمل بدأ.", ["سلطان الدوة"]),
        ("وأضاف رجل الأعمال اللبناني نزيه بركاشة: لن نغلق المصنع.", ["نزيه بركاشة"]),
        ("قالت وزارة الزراعة إن المحصول وافر هذا العام.", []),
    ],
)
def test_a_name_that_no_list_has_is_read_with_its_end(text: str, names: list[str]) -> None:
    assert people(text) == names


def test_a_name_behind_a_clitic_tells_so() -> None:
    (one, two) = [name for name in names_in(read("حضر سالم العامري ومبارك الدويري اللقاء.").labels) if name.kind == "P"]
    assert (one.cut, two.cut) == (False, True)


def test_chances_are_chances() -> None:
    labelled = read("قال كيلفن أدومبا إن السد جاهز.")
    assert len(labelled.labels) == len(labelled.chances)
    assert 0 < labelled.chance(0, len(labelled.labels)) <= 1


def test_inside_a_name_only_its_own_kind_goes_on() -> None:
    labels = read("قال وزير الخارجية كيلفن أدومبا في كينشاسا إن منظمة الصحة العالمية قلقة.").labels
    for before, label in zip(["O", *labels], labels, strict=False):
        assert label[0] != "I" or before[1:] == label[1:]


def test_the_weights_are_small_and_name_their_labels() -> None:
    model = model_of("names")
    assert {"O", "BP", "CP", "IP"} <= set(model.labels)
    assert "no such sign" not in model.packed


@given(st.text(alphabet='ابتسلمنوية ـًّ-.،«»"()\u200f\u00a01a\n', max_size=200))
def test_any_text_has_one_label_a_token(text: str) -> None:
    words = words_of(text)
    assert len(read(text).labels) == len(words.tokens)


@pytest.mark.parametrize("unit", ["محمد ", "محمد-", "تشيموندا ", "ومحمد "])
def test_time_is_linear_in_a_text_of_names_alone(unit: str) -> None:
    words = words_of(unit * 5000)
    reading = ["O"] * len(words.tokens)
    assert timed(lambda: names_read(sheet_of(words, reading)))[1] < 5
