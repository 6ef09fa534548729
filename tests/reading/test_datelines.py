"""Lines that are there for their date."""

import pytest

from mujaz.reading.chrome import line_of
from mujaz.reading.datelines import day_of_dateline, is_date_line, is_issue_line, is_only_a_label


@pytest.mark.parametrize(
    "text",
    [
        "الأحد 2 مارس 2025 - 14:32",
        "نُشر في: 2 مارس 2025 | آخر تحديث: 3 مارس 2025",
        "بواسطة لمى الشريف نُشر في 9 مايو 2024 حُدّث في 12 مايو 2024 5 تعليقات وقت القراءة: 4 دقائق",
        "الرياض 03 رمضان 1446 هـ الموافق 03 مارس 2025 م واس",
        "12:30",
    ],
)
def test_a_date_line_is_one_whatever_stands_beside_the_date(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير يوم 2 مارس 2025 إن العمل في السد بدأ قبل موعده بأسبوعين كاملين.",
        "الناطق في برنامج صحافي، 19 ديسمبر 2024 (Getty)",
        "محادثات استمرت حتى 12:30 بين الوفدين",
        "كتب: سامر العلي",
        "",
    ],
)
def test_a_line_with_a_date_in_it_is_not_yet_a_date_line(text: str) -> None:
    assert not is_date_line(text)


def test_an_issues_line_has_its_number() -> None:
    assert is_issue_line("العدد 4412 - الاثنين 19 يوليو 2018")
    assert not is_issue_line("الاثنين 19 يوليو 2018")


def test_a_label_alone_waits_for_its_date() -> None:
    assert is_only_a_label(line_of("آخر تحديث:", 0))
    assert not is_only_a_label(line_of("شارك", 0))


def test_an_agencys_text_begins_with_its_day() -> None:
    (stamp,) = day_of_dateline("مسقط 2-3-2025 المدار- أعلنت الوزارة أن السد بدأ التخزين.")
    assert stamp.day
    assert stamp.day.isoformat() == "2025-03-02"
    assert day_of_dateline("أعلنت الوزارة في مسقط أن السد يبدأ في 2-3-2025 تخزين المياه.") == ()
