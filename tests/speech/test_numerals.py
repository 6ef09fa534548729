"""Numbers in words: gender polarity, case, state, and the orders above a thousand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.speech.marks import without_marks
from mujaz.speech.numerals import MOST, Case, Gender, cardinal, decimal, definite, digit_by_digit, fraction, ordinal


@pytest.mark.parametrize(
    ("number", "gender", "case", "construct", "said"),
    [
        (0, "m", "nominative", False, "صفر"),
        (3, "m", "nominative", True, "ثلاثة"),
        (3, "f", "nominative", True, "ثلاث"),
        (8, "f", "genitive", True, "ثماني"),
        (8, "f", "accusative", False, "ثمانيا"),
        (10, "f", "nominative", True, "عشر"),
        (11, "f", "nominative", True, "إحدى عشرة"),
        (12, "m", "nominative", True, "اثنا عشر"),
        (12, "f", "accusative", True, "اثنتي عشرة"),
        (18, "f", "nominative", True, "ثماني عشرة"),
        (21, "f", "nominative", True, "إحدى وعشرون"),
        (28, "f", "accusative", True, "ثمانيا وعشرين"),
        (99, "m", "genitive", True, "تسعة وتسعين"),
        (200, "m", "nominative", True, "مئتا"),
        (200, "m", "nominative", False, "مئتان"),
        (305, "f", "nominative", True, "ثلاثمئة وخمس"),
        (2000, "m", "genitive", True, "ألفي"),
        (2024, "m", "genitive", False, "ألفين وأربعة وعشرين"),
        (7000, "f", "nominative", True, "سبعة آلاف"),
        (15_000, "m", "nominative", True, "خمسة عشر ألف"),
        (15_320, "m", "nominative", False, "خمسة عشر ألفا وثلاثمئة وعشرون"),
        (100_000, "m", "genitive", True, "مئة ألف"),
        (2_000_000, "m", "accusative", True, "مليوني"),
        (3_000_000_000, "m", "nominative", True, "ثلاثة مليارات"),
    ],
)
def test_cardinal_takes_gender_case_and_state(
    number: int, gender: Gender, case: Case, construct: bool, said: str
) -> None:
    assert without_marks(cardinal(number, gender, case, construct=construct)) == said


@pytest.mark.parametrize(
    ("number", "gender", "case", "said"),
    [
        (1, "m", "genitive", "الأول"),
        (2, "f", "nominative", "الثانية"),
        (11, "m", "genitive", "الحادي عشر"),
        (12, "f", "nominative", "الثانية عشرة"),
        (20, "m", "genitive", "العشرين"),
        (31, "m", "nominative", "الحادي والثلاثون"),
        (100, "f", "genitive", "المئة"),
        (124, "f", "genitive", "الرابعة والعشرين بعد المئة"),
    ],
)
def test_ordinal_is_definite_and_agrees(number: int, gender: Gender, case: Case, said: str) -> None:
    assert without_marks(ordinal(number, gender, case)) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("1.5", "واحد ونصف"),
        ("0.5", "صفر فاصل خمسة"),
        ("0.05", "صفر فاصل صفر خمسة"),
        ("3.25", "ثلاثة فاصل خمسة وعشرين"),
        ("7.0", "سبعة"),
        ("1.12345", "واحد فاصل واحد اثنان ثلاثة أربعة خمسة"),
    ],
)
def test_decimals_keep_their_zeros(number: str, said: str) -> None:
    assert without_marks(decimal(Decimal(number), "genitive")).replace("اثنين", "اثنان") == said


def test_fractions_have_words_up_to_a_tenth() -> None:
    assert fraction(3, 4) == "ثَلَاثَةُ أَرْبَاعٍ"
    assert fraction(2, 3, "genitive") == "ثُلْثَيْ"
    assert fraction(1, 5, "accusative") == "خُمْسًا"
    assert fraction(3, 17) is None
    assert fraction(5, 4) is None
    assert fraction(1, 0) is None


def test_article_stands_on_both_parts_of_a_joined_number() -> None:
    assert definite(cardinal(35)) == "الخَمْسَةُ وَالثَلَاثُونَ"
    assert definite(cardinal(3, "f", "genitive")) == "الثَلَاثِ"
    assert definite(cardinal(15)) == "الخَمْسَةَ عَشَرَ"
    assert definite(cardinal(21, "m", "accusative")) == "الوَاحِدَ وَالعِشْرِينَ"


@pytest.mark.parametrize(
    ("number", "gender", "case", "construct", "said"),
    [
        (3, "m", "nominative", False, "ثَلَاثَةٌ"),
        (3, "m", "genitive", True, "ثَلَاثَةِ"),
        (5, "f", "accusative", False, "خَمْسًا"),
        (8, "f", "accusative", True, "ثَمَانِيَ"),
        (8, "f", "genitive", False, "ثَمَانٍ"),
        (13, "f", "genitive", True, "ثَلَاثَ عَشْرَةَ"),
        (21, "m", "accusative", False, "وَاحِدًا وَعِشْرِينَ"),
        (300, "m", "accusative", True, "ثَلَاثَمِئَةِ"),
        (1_000, "m", "accusative", False, "أَلْفًا"),
        (15_000, "m", "nominative", True, "خَمْسَةَ عَشَرَ أَلْفَ"),
        (15_320, "m", "genitive", False, "خَمْسَةَ عَشَرَ أَلْفًا وَثَلَاثِمِئَةٍ وَعِشْرِينَ"),
        (101_000, "m", "nominative", False, "مِئَةُ أَلْفٍ وَأَلْفٌ"),
        (3_000_000, "m", "nominative", False, "ثَلَاثَةُ مَلَايِينَ"),
        (3_000_000, "m", "nominative", True, "ثَلَاثَةُ مَلَايِينِ"),
    ],
)
def test_marks_tell_case_and_state(number: int, gender: Gender, case: Case, construct: bool, said: str) -> None:
    assert cardinal(number, gender, case, construct=construct) == said


@pytest.mark.parametrize(
    ("number", "gender", "case", "said"),
    [
        (1, "m", "genitive", "الأَوَّلِ"),
        (2, "m", "accusative", "الثَانِيَ"),
        (2, "m", "genitive", "الثَانِي"),
        (11, "m", "nominative", "الحَادِيَ عَشَرَ"),
        (23, "f", "genitive", "الثَالِثَةِ وَالعِشْرِينَ"),
        (124, "f", "genitive", "الرَابِعَةِ وَالعِشْرِينَ بَعْدَ المِئَةِ"),
    ],
)
def test_marks_of_an_ordinal_agree(number: int, gender: Gender, case: Case, said: str) -> None:
    assert ordinal(number, gender, case) == said


def test_digits_are_said_one_by_one() -> None:
    assert digit_by_digit("907") == "تِسْعَة صِفْر سَبْعَة"
    assert digit_by_digit("") == ""


@given(st.integers(0, MOST - 1), st.sampled_from(["m", "f"]), st.sampled_from(["nominative", "accusative", "genitive"]))
def test_every_number_below_the_limit_has_words(number: int, gender: Gender, case: Case) -> None:
    said = cardinal(number, gender, case)
    assert said
    assert not any(character.isdigit() for character in said)
    assert "  " not in said


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_different_numbers_are_said_differently(one: int, other: int) -> None:
    assert (cardinal(one) == cardinal(other)) == (one == other)
