"""Who wrote, by the form of the lines around a headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.reading.chrome import line_of
from mujaz.reading.writers import author_of_dateline, is_where_it_comes_from, writers_of


def _authors(*lines: str) -> tuple[str, ...]:
    return writers_of([line_of(text, 0) for text in lines])[0].authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("الدوادمي - مسفر القباني", ("مسفر القباني",)),
        ("حلب - القلعة - رنا الدباغ", ("رنا الدباغ",)),
        ("القاهرة - بوابة السرايا: هاجر الفيتوري", ("هاجر الفيتوري",)),
        ("جدة - صالح العمري، رنا الدباغ", ("صالح العمري", "رنا الدباغ")),
        ("الجزائر: نوال مزيان / الشلف: ع. بلقاسم", ("نوال مزيان", "ع. بلقاسم")),
        ("المصدر: عبدالله الزيودي - الظاهرة", ("عبدالله الزيودي",)),
        ("وليلي بوست - حمزة الفيلالي من فاس", ("حمزة الفيلالي",)),
        ("الخليل 11-3-2022 المدار- رغد أبو سنينة", ("رغد أبو سنينة",)),
        ("16:27 السبت 24 أبريل 2021 سلمى الخطيب", ("سلمى الخطيب",)),
        ("سوق السمك في صيدا القديمة - سلمى الخطيب", ()),
        ("سوق السمك في صيدا – صورة: منير الصفريوي", ()),
        ("المدار نيوز - أبوظبي", ()),
        ("يهر (مرفأ الغد) نبيل العبادي:", ("نبيل العبادي",)),
        ("شمسبريس - إلياس أوحمان الأربعاء 8 أكتوبر 2014 - 10:30", ("إلياس أوحمان",)),
        ("سد حمرين شمال شرقي بعقوبة - أرشيف", ()),
        ("مدة القراءة: دقيقتان", ()),
        ("12:30 (توقيت مسقط)", ()),
        ("", ()),
    ],
)
def test_a_line_names_who_wrote_behind_a_place_a_paper_or_a_date(line: str, authors: tuple[str, ...]) -> None:
    assert _authors(line) == authors


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (("رعد البطوش", "2 مارس 2025"), ("رعد البطوش",)),
        (("2 مارس 2025", "جسر المدينة – ميّادة السرميني"), ("ميّادة السرميني",)),
        (("كتب - مصطفى عبداللطيف", "شيماء الجندي"), ("مصطفى عبداللطيف", "شيماء الجندي")),
        (("كتابة", "ليلى المندلاوي وعمر الشيخ راضي", "عدسة", "سعاد مرادي"), ("ليلى المندلاوي", "عمر الشيخ راضي")),
        (("علوم وتقنيات", "2 مارس 2025"), ()),
        (("رعد البطوش", "شارك"), ()),
        (("مروان الطرابلسي",), ("مروان الطرابلسي",)),
    ],
)
def test_lines_beside_each_other_tell_more(lines: tuple[str, ...], authors: tuple[str, ...]) -> None:
    assert _authors(*lines) == authors


def test_a_label_gives_its_role_to_the_next_line() -> None:
    byline, used = writers_of([line_of(text, 0) for text in ("كتابة", "ليلى المندلاوي", "عدسة", "سعاد مرادي")])
    assert (byline.authors, byline.photographers) == (("ليلى المندلاوي",), ("سعاد مرادي",))
    assert used == {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("paragraph", "author"),
    [
        ("عمان 19 تشرين الثاني (المدار)- رعد البطوش- أطلقت وزارة المياه مشروعاً.", "رعد البطوش"),
        ("أنقرة/ مروان كيليتش/ المدار في قرية بولاية غازي عنتاب", "مروان كيليتش"),
        ("سبسطية - المدار - تقرير هبة الكيلاني - افتتح أهالي البلدة متحفاً.", "هبة الكيلاني"),
        ("عمان 19 تشرين الثاني (المدار)- أطلقت وزارة المياه مشروعاً - كما قالت - أمس.", None),
        ("قال الوزير - وهو طبيب - إن العمل بدأ.", None),
        ("", None),
    ],
)
def test_an_agencys_first_words_may_name_the_reporter(paragraph: str, author: str | None) -> None:
    assert author_of_dateline(paragraph) == author


def test_a_paper_and_its_city_are_told() -> None:
    assert is_where_it_comes_from(line_of("المدار نيوز - أبوظبي", 0))
    assert not is_where_it_comes_from(line_of("حلب - القلعة - رنا الدباغ", 0))


@given(st.lists(st.text(max_size=40), max_size=5))
def test_no_lines_crash_and_those_used_are_among_them(lines: list[str]) -> None:
    _, used = writers_of([line_of(text, 0) for text in lines])
    assert used <= set(range(len(lines)))
