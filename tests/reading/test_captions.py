"""A photo's line parted into words, credit and day."""

import pytest

from mujaz.reading.captions import looks_like_caption, split_caption, split_marked_caption


@pytest.mark.parametrize(
    ("text", "words", "credit", "taken"),
    [
        ("الناطق في برنامج صحافي، 19 ديسمبر 2024 (Getty)", "الناطق في برنامج صحافي", "Getty", "2024-12-19"),
        (
            "عمال في المعصرة، 22 تشرين الثاني 2024 (سامي نور/فرانس برس)",
            "عمال في المعصرة",
            "سامي نور/فرانس برس",
            "2024-11-22",
        ),
        ("محطة قرب المدينة (الفرنسية-أرشيف)", "محطة قرب المدينة", "الفرنسية-أرشيف", None),
        ("باعة في السوق (تصوير: ناصر الفهد)", "باعة في السوق", "ناصر الفهد", None),
        ("الكاتبة في مكتبها، آب 2020. تصوير: كريم نصار", "الكاتبة في مكتبها، آب 2020", "كريم نصار", None),
        ("حقول القمح – صورة: منية طرابلسي", "حقول القمح", "منية طرابلسي", None),
        ("سوق السمك | رويترز", "سوق السمك", "رويترز", None),
        ("التعليق على الصورة، السد من جهة الشمال", "السد من جهة الشمال", None, None),
        ("في 19 ديسمبر 2024 افتُتح الجسر القديم", "في 19 ديسمبر 2024 افتُتح الجسر القديم", None, "2024-12-19"),
        ("تصوير: كريم نصار", None, "كريم نصار", None),
        ("رويترز", None, "رويترز", None),
    ],
)
def test_words_credit_and_day(text: str, words: str | None, credit: str | None, taken: str | None) -> None:
    caption = split_caption(text)
    assert (caption.words, caption.credit) == (words, credit)
    assert (caption.taken.value if caption.taken else None) == taken


@pytest.mark.parametrize(
    ("text", "words", "credit"),
    [
        ("سوق السمك في صيدا | طارق شمعون", "سوق السمك في صيدا", "طارق شمعون"),
        ("سوق السمك في صيدا - سلمى الخطيب", "سوق السمك في صيدا", "سلمى الخطيب"),
        ("سوق السمك في صيدا رويترز", "سوق السمك في صيدا", "رويترز"),
        ("سوق السمك في صيدا Getty Images", "سوق السمك في صيدا", "Getty Images"),
        (
            "نقوش على جدار المغارة / Globallookpress / Alexei Dvornikov",
            "نقوش على جدار المغارة",
            "Globallookpress / Alexei Dvornikov",
        ),
        ("(واجهة مكتبة في بيروت - تصوير: طارق شمعون)", "واجهة مكتبة في بيروت", "طارق شمعون"),
        ("سوق السمك - الميناء القديم في المدينة", "سوق السمك - الميناء القديم في المدينة", None),
    ],
)
def test_in_a_marked_caption_a_name_or_an_agency_at_the_end_is_the_credit(
    text: str, words: str, credit: str | None
) -> None:
    caption = split_marked_caption(text)
    assert (caption.words, caption.credit) == (words, credit)


def test_a_paragraph_that_ends_with_a_bracket_is_no_caption() -> None:
    paragraph = "وقال الوزير إن العمل سينتهي قريباً، وإن الكلفة بلغت مئة مليون (نحو ثلث الموازنة)."
    assert not looks_like_caption(paragraph)


def test_a_very_long_line_is_left_alone() -> None:
    assert split_caption("، " * 5000 + "(Getty)").credit is None
