"""The calendar: months of three families, weekdays, Hijri days."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.text.calendar import (
    ENGLISH_MONTHS,
    FAMILIES,
    HIJRI_MONTHS,
    MONTHS,
    WEEKDAYS,
    MonthFamily,
    hijri_to_gregorian,
    month_family,
    month_name,
)
from mujaz.text.folding import fold_text


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("يناير", 1),
        ("أبريل", 4),
        ("إبريل", 4),
        ("ابريل", 4),
        ("يونية", 6),
        ("أغسطس", 8),
        ("كانون الثاني", 1),
        ("كانون ثاني", 1),
        ("آذار", 3),
        ("اذار", 3),
        ("أيار", 5),
        ("آب", 8),
        ("تشرين الاول", 10),
        ("كانون الأول", 12),
        ("جانفي", 1),
        ("جويلية", 7),
        ("يوليوز", 7),
        ("أوت", 8),
        ("غشت", 8),
        ("شتنبر", 9),
        ("نونبر", 11),
        ("دجنبر", 12),
    ],
)
def test_month_names_of_all_regions_and_spellings_are_known(name: str, month: int) -> None:
    assert MONTHS[fold_text(name)] == month


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("يناير", "western"),
        ("مارس", "western"),
        ("شباط", "levantine"),
        ("آب", "levantine"),
        ("فيفري", "maghrebi"),
        ("غشت", "maghrebi"),
    ],
)
def test_a_month_name_tells_its_family(name: str, family: MonthFamily) -> None:
    assert month_family(fold_text(name)) == family


def test_a_word_that_is_no_month_has_no_family() -> None:
    assert month_family("وزير") is None
    assert month_family("") is None


@pytest.mark.parametrize("family", FAMILIES)
def test_the_name_written_for_a_month_is_read_back_as_that_month(family: MonthFamily) -> None:
    names = [month_name(month, family) for month in range(1, 13)]
    assert [MONTHS[fold_text(name)] for name in names] == list(range(1, 13))
    assert len(set(names)) == 12


def test_every_table_has_its_twelve_months_or_seven_days_under_folded_names() -> None:
    for table, numbers in (
        (MONTHS, range(1, 13)),
        (HIJRI_MONTHS, range(1, 13)),
        (ENGLISH_MONTHS, range(1, 13)),
        (WEEKDAYS, range(7)),
    ):
        assert set(table.values()) == set(numbers)
        assert all(fold_text(name) == name for name in table)


def test_weekdays_count_from_monday_as_datetime_does() -> None:
    assert WEEKDAYS[fold_text("الأحد")] == date(2025, 3, 2).weekday()
    assert WEEKDAYS[fold_text("الإثنين")] == 0
    assert WEEKDAYS[fold_text("الأربعاء")] == 2


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1446, 1, 1), date(2024, 7, 7)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1445, 12, 10), date(2024, 6, 16)),
        ((1436, 10, 1), date(2015, 7, 17)),
        ((1444, 1, 1), date(2022, 7, 30)),
    ],
)
def test_hijri_days_have_their_umm_al_qura_gregorian_day(hijri: tuple[int, int, int], gregorian: date) -> None:
    assert hijri_to_gregorian(*hijri) == gregorian


@pytest.mark.parametrize(
    "day",
    [
        (1446, 0, 1),
        (1446, 13, 1),
        (1446, 1, 0),
        (1446, 1, 31),
        (1446, 1, -3),
        (0, 1, 1),
        (1342, 1, 1),
        (1501, 1, 1),
        (10**30, 1, 1),
    ],
)
def test_a_hijri_day_that_does_not_exist_or_lies_outside_the_tables_is_none(day: tuple[int, int, int]) -> None:
    assert hijri_to_gregorian(*day) is None


def test_the_thirtieth_of_a_month_of_29_days_is_none() -> None:
    lengths = {month: hijri_to_gregorian(1446, month, 30) is not None for month in range(1, 13)}
    assert set(lengths.values()) == {True, False}


@given(st.integers(1344, 1499), st.integers(1, 12))
def test_hijri_days_follow_each_other_without_a_gap(year: int, month: int) -> None:
    days = [day for number in range(1, 32) if (day := hijri_to_gregorian(year, month, number)) is not None]
    days.append(hijri_to_gregorian(year + month // 12, month % 12 + 1, 1) or days[-1])
    assert 28 <= len(days) - 1 <= 31  # some months of the tables before 1365 have 28 or 31 days
    assert all((after - before).days == 1 for before, after in itertools.pairwise(days))


@given(st.integers(), st.integers(), st.integers())
def test_no_numbers_break_the_conversion(year: int, month: int, day: int) -> None:
    assert hijri_to_gregorian(year, month, day) is None or 1343 <= year <= 1500
