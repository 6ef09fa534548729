"""Numbers: words and digits, their values and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.text.numbers import Number, find_numbers
from mujaz.text.tokens import tokenize

from .alphabets import prose, texts
from .spelling import STYLES, Style, in_words


def _numbers(text: str) -> list[Number]:
    return find_numbers(tokenize(text))


def _values(text: str) -> list[float]:
    return [number.value for number in _numbers(text)]


def _is_read_back(number: int, style: Style) -> bool:
    words = in_words(number, style)
    return [(n.value, n.start, n.end) for n in _numbers(words)] == [(number, 0, len(words))]


def test_every_number_below_ten_thousand_is_read_back_from_its_words() -> None:
    assert [number for number in range(1, 10_000) if not _is_read_back(number, STYLES[0])] == []


@pytest.mark.parametrize("style", STYLES[1:])
def test_gender_case_and_spelling_do_not_change_the_value(style: Style) -> None:
    numbers = [*range(1, 1000), *range(1000, 10_000, 37)]
    assert [number for number in numbers if not _is_read_back(number, style)] == []


@given(st.integers(10_000, 999_999), st.sampled_from(STYLES))
def test_larger_numbers_are_read_back_too(number: int, style: Style) -> None:
    assert _values(in_words(number, style)) == [number]


@given(st.integers(2, 999), st.integers(1, 999_999), st.sampled_from(STYLES))
def test_millions_and_what_follows_them_are_one_number(millions: int, rest: int, style: Style) -> None:
    assert _values(f"{millions} مليوناً و{in_words(rest, style)}") == [millions * 1_000_000 + rest]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("مئة وخمسة وعشرين ألفاً", 125_000),
        ("3.5 مليون", 3_500_000),
        ("8.2 مليون", 8_200_000),
        ("٣٫٥ ملايين", 3_500_000),
        ("ألفين", 2_000),
        ("واحد وعشرون", 21),
        ("ثلاث مئة", 300),
        ("ثمانمائة", 800),
        ("ثمانية وأربعين", 48),
        ("مئتا ألف", 200_000),
        ("مليونان وثلاثمئة ألف", 2_300_000),
        ("خمسة مليارات وثلاثة ملايين وألفان", 5_003_002_000),
        ("ثلاثة تريليونات", 3e12),
        ("ألف مليار", 1e12),
        ("مليون وألف", 1_001_000),
        ("ألف وتسعمئة وثمانية وأربعين", 1948),
        ("3462 مليون", 3_462_000_000),
        ("1500 ألف", 1_500_000),
        ("مليار و700 مليون", 1_700_000_000),
        ("3 ملايين و450 ألف", 3_450_000),
        ("11 ألفاً و300", 11_300),
        ("488 مليوناً و 355 ألف", 488_355_000),
        ("الخمسة عشر", 15),
        ("بخمسة آلاف", 5_000),
        ("ولثلاثة", 3),
    ],
)
def test_compounds_are_one_number(text: str, value: float) -> None:
    (number,) = _numbers(text)
    assert (number.value, number.start, number.end, number.ordinal) == (value, 0, len(text), False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("١٢", 12),
        ("۱۲", 12),
        ("1,234.5", 1234.5),
        ("١٬٢٣٤٫٥", 1234.5),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("3,5", 3.5),
        ("3.5", 3.5),
        ("1.234", 1.234),
        ("0,250", 0.25),
        ("007", 7),
        ("0", 0),
    ],
)
def test_digits_of_every_set_and_writing_have_their_value(text: str, value: float) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize("text", ["7.10.2023", "1,2,3", "192.168.1.1", "874.347.21", "1234567890123456"])
def test_digits_that_are_a_date_an_address_or_an_identity_are_no_number(text: str) -> None:
    assert _values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الأول", 1),
        ("الأولى", 1),
        ("ثانية", 2),
        ("الخامس", 5),
        ("العاشرة", 10),
        ("الحادي عشر", 11),
        ("الثالثة عشرة", 13),
        ("الحادي والعشرين", 21),
        ("الرابعة والسبعون", 74),
        ("للثالث", 3),
    ],
)
def test_ordinals_are_told_from_cardinals(text: str, value: float) -> None:
    (number,) = _numbers(text)
    assert (number.value, number.ordinal, number.end) == (value, True, len(text))


def test_vowel_marks_and_missing_hamzas_change_nothing() -> None:
    assert _values("خَمْسَةٌ وعِشْرُونَ أَلْفًا") == _values("خمسة وعشرون الفا") == [25_000]
    assert _values("اربعمائة واحدى عشرة") == [411]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بين ألف وخمسة آلاف", [1000, 5000]),
        ("بين مليون وثلاثة ملايين", [1e6, 3e6]),
        ("بين 1.5 مليون و3 ملايين", [1.5e6, 3e6]),
        ("من خمسة إلى عشرة آلاف", [5, 10_000]),
        ("خمسة وستة", [5, 6]),
        ("عام 2010 وثلاثة آخرون", [2010, 3]),
        ("عام 2000 وثلاثة آخرون", [2000, 3]),
        ("في 2000 و15", [2000, 15]),
        ("الأول والثاني", [1, 2]),
        ("مئة ومئتين", [100, 200]),
        ("ثلاثة، أربعة", [3, 4]),
        ("عشرون وثلاثة", [20, 3]),
        ("ألف ألف", [1000, 1000]),
    ],
)
def test_numbers_beside_each_other_stay_apart(text: str, values: list[float]) -> None:
    assert _values(text) == values


def test_a_percentage_s_hundred_is_no_number_of_its_own() -> None:
    assert _values("15 في المئة") == [15]
    assert _values("خمسة عشر بالمائة") == [15]
    assert _values("المئة الأولى") == [100, 1]


@pytest.mark.parametrize(
    "text", ["آلاف الزوار", "ملايين الدولارات", "مئات", "عشرات", "كمية الماء", "لست هنا", "", "و", "قال الوزير"]
)
def test_words_that_count_nothing_give_no_number(text: str) -> None:
    assert _values(text) == []


def test_spans_and_token_indices_are_those_of_the_number() -> None:
    text = "زار 150 ألف شخص المعرض في يومه الثالث."
    tokens = tokenize(text)
    thousands, third = find_numbers(tokens)
    assert text[thousands.start : thousands.end] == "150 ألف"
    assert [token.text for token in tokens[thousands.first : thousands.last]] == ["150", "ألف"]
    assert text[third.start : third.end] == "الثالث"


def test_ten_thousand_digits_do_not_break_the_reading() -> None:
    assert _values("9" * 10_000 + " مليون ثم 5") == [1e6, 5]
    assert _values("9," * 10_000 + "9") == []
    assert _values("0." + "1" * 10_000) == []


@given(
    texts
    | prose
    | st.lists(st.sampled_from(["ألف", "وألف", "مليون", "خمسة", "ومئة", "عشر", "و", "5", "آلاف", "الثاني", "3.5"])).map(
        " ".join
    )
)
def test_numbers_are_ordered_disjoint_and_within_their_tokens(text: str) -> None:
    tokens = tokenize(text)
    behind = 0
    for number in find_numbers(tokens):
        assert behind <= number.first < number.last <= len(tokens)
        assert (number.start, number.end) == (tokens[number.first].start, tokens[number.last - 1].end)
        assert 0 <= number.value < float("inf")
        behind = number.last


@given(st.integers(0, 10**15 - 1))
def test_grouped_digits_have_the_value_of_plain_ones(number: int) -> None:
    assert _values(f"{number:,}") == _values(str(number)) == [number]
