"""From stamps and metadata to the moments of an article."""

import pytest

from mujaz.model import Moment
from mujaz.reading.moments import agreed, day_in_address, times_of, told
from mujaz.reading.timestamps import find_stamps


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2025-03-02T09:48:10+02:00", "2025-03-02T09:48:10+02:00", "second"),
        ("2025-03-02T09:48:10+0200", "2025-03-02T09:48:10+02:00", "second"),
        ("2025-03-02T09:48:10.123Z", "2025-03-02T09:48:10+00:00", "second"),
        ("2025-03-02 09:48", "2025-03-02T09:48:00", "minute"),
        ("Sun, 02 Mar 2025 10:05:00 +0300", "2025-03-02T10:05:00+03:00", "second"),
        ("الأربعاء، 07 أكتوبر 2020 - 12:09 م", "2020-10-07T12:09:00", "minute"),
        ("2020/09/14", "2020-09-14", "day"),
        ("2019-02-08T00:00:00+01:00", "2019-02-08", "day"),
    ],
)
def test_a_field_is_read_whatever_its_faults(text: str, value: str, precision: str) -> None:
    moment = told(text, "meta")
    assert moment
    assert (moment.value, moment.precision, moment.source) == (value, precision, "meta")


@pytest.mark.parametrize("text", [None, "", "أمس", "2025-13-40T00:00:00", "T12:30", "0000-00-00"])
def test_a_field_without_a_day_tells_nothing(text: str | None) -> None:
    assert told(text, "meta") is None


def test_an_update_without_a_day_takes_the_day_beside_it_and_says_so() -> None:
    times = times_of(find_stamps("02 مارس 2025 | آخر تحديث: 12:30 (توقيت القدس)"), "text")
    assert times.published
    assert times.modified
    assert (times.published.value, times.published.precision) == ("2025-03-02", "day")
    assert times.modified.value == "2025-03-02T12:30:00+02:00"
    assert (times.modified.zone, times.modified.zone_text) == ("Asia/Jerusalem", "توقيت القدس")
    assert [problem.code for problem in times.problems] == ["modified_day_assumed"]


def test_summer_time_gives_its_own_offset() -> None:
    times = times_of(find_stamps("02 يوليو 2025 | آخر تحديث: 12:30 (توقيت القدس)"), "text")
    assert times.modified
    assert times.modified.value == "2025-07-02T12:30:00+03:00"


def test_an_update_without_any_day_is_absent() -> None:
    times = times_of(find_stamps("آخر تحديث: 12:30"), "text")
    assert times == (None, None, ())


def test_an_update_alone_is_no_publication() -> None:
    times = times_of(find_stamps("آخر تحديث: 3 مارس 2025 10:00"), "text")
    assert times.published is None
    assert times.modified


def test_an_update_before_the_publication_is_none() -> None:
    assert times_of(find_stamps("3 مارس 2025 | آخر تحديث: 2 مارس 2025"), "text").modified is None


def test_two_clocks_of_one_line_are_in_one_zone() -> None:
    times = times_of(find_stamps("21 كانون الثاني 2025 | 14:20 - آخر تحديث: 16:05 بتوقيت بيروت"), "text")
    assert times.published
    assert times.published.value == "2025-01-21T14:20:00+02:00"


def _moment(value: str, source: str = "text") -> Moment:
    moment = told(value, source)
    assert moment
    return moment


@pytest.mark.parametrize(
    ("metadata", "visible", "value"),
    [
        ("2025-03-02T09:48:10+02:00", "2025-03-02", "2025-03-02T09:48:10+02:00"),
        ("2025-03-02T22:30:00Z", "2025-03-03 01:30", "2025-03-03T01:30:00+03:00"),
        ("2025-03-02T22:30:00Z", "2025-03-03", "2025-03-03"),
        ("2025-03-02T09:23:13Z", "2025-03-02 09:23", "2025-03-02T09:23:13"),
        ("2025-03-02T11:42:50+00:00", "2025-03-02 12:42", "2025-03-02T11:42:50+00:00"),
        ("2025-03-02", "2025-03-02 09:23", "2025-03-02T09:23:00"),
        ("2025-03-02T09:23:13+02:00", "2025-03-02 09:23", "2025-03-02T09:23:13+02:00"),
        ("01/03/2016 10:41:00 AM", "1/3/2016 01:41 مساءً بتوقيت بغداد", "2016-03-01T13:41:00+03:00"),
    ],
)
def test_metadata_and_the_visible_line_agree_on_the_day_that_the_page_shows(
    metadata: str, visible: str, value: str
) -> None:
    assert agreed(_moment(metadata, "json-ld"), _moment(visible)).value == value


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2025/03/02/sadd/", "2025-03-02"),
        ("https://news.example/2013/middle_east/8/3/story/index.html", "2013-08-03"),
        ("https://news.example/story/2020-8-24/title", "2020-08-24"),
        ("https://news.example/a/20250302/x", "2025-03-02"),
        ("https://news.example/2025/03/title", None),
        ("https://news.example/2025/13/45/title", None),
        ("https://[bad", None),
        (None, None),
    ],
)
def test_the_day_in_an_address(url: str | None, day: str | None) -> None:
    moment = day_in_address(url)
    assert (moment.value if moment else None) == day
