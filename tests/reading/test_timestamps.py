"""Days, clocks, labels and zones in the lines that pages write."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.reading.timestamps import find_stamps


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("02 مارس 2025", date(2025, 3, 2)),
        ("الأحد، 2 آذار 2025", date(2025, 3, 2)),
        ("2 كانون الثاني/ يناير 2025", date(2025, 1, 2)),
        ("2 يناير (كانون الثاني) 2025", date(2025, 1, 2)),
        ("14 أيلول/سبتمبر 2020", date(2020, 9, 14)),
        ("الجمعة 8 فيفري 2019", date(2019, 2, 8)),
        ("17 غشت 2023", date(2023, 8, 17)),
        ("31 جانفي 2025", date(2025, 1, 31)),
        ("٢٦ فبراير ٢٠٢٥ م", date(2025, 2, 26)),
        ("۱۲ مارس ۲۰۲۵", date(2025, 3, 12)),
        ("3/2/2025", date(2025, 2, 3)),
        ("\u200e3/2/2025\u200e", date(2025, 2, 3)),
        ("3\u00a0مارس\u00a02025", date(2025, 3, 3)),
        ("20.1.2025", date(2025, 1, 20)),
        ("2025-03-02", date(2025, 3, 2)),
        ("2025/3/2", date(2025, 3, 2)),
        ("2025 مارس 2", date(2025, 3, 2)),
        ("November 9, 2020", date(2020, 11, 9)),
        ("9 Nov 2020", date(2020, 11, 9)),
        ("3/22/2025", date(2025, 3, 22)),
        ("27 شعبان 1446 هـ", date(2025, 2, 26)),
        ("٢٧ شعبان ١٤٤٦هـ الموافق ٢٦ فبراير ٢٠٢٥م", date(2025, 2, 26)),
        ("12 صفر 1427 هـ - 12 مارس 2006", date(2006, 3, 12)),
        ("1446/8/27هـ", date(2025, 2, 26)),
        ("04 تشرين1/أكتوير 2010", date(2010, 10, 4)),
        ("2009 الأحد 5 أبريل", date(2009, 4, 5)),
        ("04 كانون2/يناير 2011", date(2011, 1, 4)),
    ],
)
def test_a_day_is_read_in_every_form_that_pages_write(text: str, day: date) -> None:
    (stamp,) = find_stamps(text)
    assert stamp.day == day
    assert stamp.clock is None


@pytest.mark.parametrize(
    "text",
    [
        "31 فبراير 2025",
        "30/30/2025",
        "2 مارس",
        "مارس 2025",
        "المادة 3/2",
        "99:99",
        "12:5",
        "1234567",
        "صفحة 2025",
        "",
        " ",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert find_stamps(text) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("12:30", time(12, 30)),
        ("02:15 م", time(14, 15)),
        ("2:15 مساءً", time(14, 15)),
        ("9:05 صباحاً", time(9, 5)),
        ("12:09 م", time(12, 9)),
        ("12:09 ص", time(0, 9)),
        ("12:00 ظهراً", time(12, 0)),
        ("1:30 ظهرا", time(13, 30)),
        ("11:40 ليلا", time(23, 40)),
        ("1:10 ليلاً", time(1, 10)),
        ("6:47 PM", time(18, 47)),
        ("6:47 p.m.", time(18, 47)),
        ("١٢:٣٠", time(12, 30)),
        ("14:30 م", time(14, 30)),
        ("09:48:10", time(9, 48, 10)),
        ("م 02:15", time(14, 15)),
    ],
)
def test_a_clock_of_12_or_24_hours_is_read(text: str, at: time) -> None:
    (stamp,) = find_stamps(text)
    assert stamp.clock
    assert stamp.clock.at == at


def test_the_mark_of_a_year_is_not_that_of_an_afternoon() -> None:
    (stamp,) = find_stamps("٢٦ فبراير ٢٠٢٥ م 10:30")
    assert stamp.clock
    assert stamp.clock.at == time(10, 30)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("12:30 (توقيت القدس)", "Asia/Jerusalem", "توقيت القدس"),
        ("12:30 بتوقيت غرينتش", "UTC", "بتوقيت غرينتش"),
        ("12:30 توقيت مكة المكرمة", "Asia/Riyadh", "توقيت مكة المكرمة"),
        ("12:30 بتوقيت أبو ظبي", "Asia/Dubai", "بتوقيت أبو ظبي"),
        ("بتوقيت القاهرة 12:30", "Africa/Cairo", "بتوقيت القاهرة"),
        ("١٢:٣٠ ت م", "Asia/Riyadh", "ت م"),
        ("02:30 م GST", "Asia/Dubai", "GST"),
        ("17:05 غرينتش", "UTC", "غرينتش"),
        ("17:05 ت غ", "UTC", "ت غ"),
        ("12:30 GMT", "UTC", "GMT"),
        ("12:30 بالتوقيت المحلي", None, "بالتوقيت المحلي"),
        ("12:30 بالتوقيت المحلي لتونس", "Africa/Tunis", "بالتوقيت المحلي لتونس"),
    ],
)
def test_a_zone_in_words_keeps_its_words_and_gets_its_name(text: str, name: str | None, words: str) -> None:
    zones = [stamp.zone for stamp in find_stamps(text) if stamp.zone]
    assert [(zone.name, zone.words) for zone in zones] == [(name, words)]


@pytest.mark.parametrize(("text", "minutes"), [("GMT+0400", 240), ("GMT+3", 180), ("UTC-05:30", -330)])
def test_an_offset_behind_gmt_is_read(text: str, minutes: int) -> None:
    (stamp,) = find_stamps(f"14:00 ({text})")
    assert stamp.zone
    assert stamp.zone.offset == minutes


def test_the_city_of_a_date_line_is_no_zone() -> None:
    (stamp,) = find_stamps("القاهرة: الأربعاء، 07 أكتوبر 2020 12:19 م")
    assert stamp.zone is None


def test_a_bar_parts_publication_from_update_and_a_comma_does_not() -> None:
    parted = find_stamps("02 مارس 2025   |  آخر تحديث: 12:30")
    assert [(stamp.label, stamp.day) for stamp in parted] == [(None, date(2025, 3, 2)), ("modified", None)]
    (joined,) = find_stamps("الأربعاء، 28 آب 2013، آخر تحديث 14:00")
    assert (joined.label, joined.day) == ("modified", date(2013, 8, 28))


def test_a_label_takes_the_day_behind_it_when_there_is_one() -> None:
    stamps = find_stamps("2 مارس 2025، آخر تحديث 3 مارس 2025 10:00")
    assert [(stamp.label, stamp.day) for stamp in stamps] == [(None, date(2025, 3, 2)), ("modified", date(2025, 3, 3))]


def test_a_label_may_stand_on_the_line_above_its_date() -> None:
    stamps = find_stamps("3/2/2025\n|\nآخر تحديث:\n4/2/2025 12:41 م")
    assert [(stamp.label, stamp.day) for stamp in stamps] == [(None, date(2025, 2, 3)), ("modified", date(2025, 2, 4))]


def test_a_clock_behind_a_bar_belongs_to_the_day_before_it() -> None:
    (stamp,) = find_stamps("الأحد 02 مارس 2025 | 02:15 م")
    assert stamp.day == date(2025, 3, 2)
    assert stamp.clock
    assert stamp.clock.at == time(14, 15)


@given(st.text(alphabet="0123456789٠١٢/-:.|,،+ ()صمZT\u200f\u00a0\nتحديثآخر مارس2025", max_size=80))
def test_no_line_crashes_and_every_stamp_lies_in_it(text: str) -> None:
    for stamp in find_stamps(text):
        assert 0 <= stamp.start < stamp.end <= len(text)
        assert stamp.day or stamp.clock


@pytest.mark.parametrize("text", ["12:40 غرينتش+3", "12:40 بتوقيت غرينتش +3", "12:40 GMT+03:00"])
def test_hours_from_greenwich_are_read_in_arabic_too(text: str) -> None:
    (stamp,) = find_stamps(text)
    assert stamp.zone
    assert (stamp.zone.name, stamp.zone.offset) == (None, 180)


def test_a_hijri_day_behind_day_and_clock_is_the_same_moment() -> None:
    (stamp,) = find_stamps("آخر تحديث: 11:20-3 مارس 2025 م ـ 03 رمضان 1446 هـ")
    assert (stamp.label, stamp.day) == ("modified", date(2025, 3, 3))
    assert stamp.clock
    assert stamp.clock.at == time(11, 20)
