"""Where the description of a speaker ends who is nobody by name."""

import pytest

from mujaz.understanding.descriptions import phrase_end
from mujaz.understanding.speaker_nouns import is_feminine, is_people_word
from mujaz.understanding.word_stream import words_of
from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    "speaker",
    [
        "مسؤول أمني رفيع المستوى",
        "شهود عيان",
        "أحد مواطني بلدة الزيتونة",
        "مسؤولون مغاربة وتونسيون",
        "متحدث باسم الدفاع المدني",
        "قادة الأحزاب",
        "والدها",
    ],
)
def test_a_description_is_taken_whole(speaker: str) -> None:
    assert said(f"وقال {speaker} إن الطريق مغلق منذ الصباح.") == [("indirect", speaker, "الطريق مغلق منذ الصباح")]


def test_sources_are_taken_with_their_body() -> None:
    assert said("وقالت مصادر في وزارة الدفاع إن الطريق مغلق.")[0][1] == "مصادر في وزارة الدفاع"


def test_a_description_ends_before_the_verbs_object() -> None:
    assert said("وأكد مصدر أمني ارتفاع عدد الحرائق هذا الصيف.") == [
        ("indirect", "مصدر أمني", "ارتفاع عدد الحرائق هذا الصيف")
    ]


def test_people_told_by_a_small_number_speak() -> None:
    assert said("وقال ثلاثة شهود لرويترز إن الجسر أغلق قبل الفجر.") == [
        ("indirect", "ثلاثة شهود", "الجسر أغلق قبل الفجر")
    ]


def test_an_adverb_ends_a_description() -> None:
    assert said("وقالت البلدية آنذاك إنها خاطبت السكان مرتين.")[0][1] == "البلدية"


@pytest.mark.parametrize(("word", "expected"), [("شهود", True), ("متعاملون", True), ("قانون", False), ("تعاون", False)])
def test_people_are_told_from_things(word: str, expected: bool) -> None:
    assert is_people_word(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("الوزارة", True), ("قادة", False), ("السلطات", True), ("مصدر", False)])
def test_the_gender_of_a_noun(word: str, expected: bool) -> None:
    assert is_feminine(words_of(word), 0) is expected


def test_a_word_of_no_kind_begins_no_description() -> None:
    assert phrase_end(words_of("برتقال طازج"), 0) is None


@pytest.mark.parametrize("office", ["المدعي العام", "الأمين العام", "المفتش العام"])
def test_the_general_of_an_office_is_no_year(office: str) -> None:
    assert said(f"وقال {office} إن التحقيق مستمر منذ أشهر.") == [("indirect", office, "التحقيق مستمر منذ أشهر")]


def test_a_year_behind_an_office_is_no_part_of_it() -> None:
    assert said("وقال المتحدث العام الماضي إن التحقيق مستمر منذ أشهر.") == [
        ("indirect", "المتحدث", "التحقيق مستمر منذ أشهر")
    ]


def test_what_kind_of_medium_speaks_is_no_part_of_what_it_says() -> None:
    assert said('وأعلنت وكالة "بنزرت" الرسمية، احتراق المخزن كله ليلة أمس.') == [
        ("indirect", "بنزرت", "احتراق المخزن كله ليلة أمس")
    ]
