"""Relative days as they read once they are absolute."""

import pytest

from mujaz.model import DateMention, Edit, Record
from mujaz.summary.absolute import date_edits, told_once
from mujaz.text.quotes import quotations


def _absolute(text: str, expression: str, edtf: str = "2025-03-01") -> str:
    start = text.index(expression)
    record = Record(dates=(DateMention(text=expression, edtf=edtf, spans=((start, start + len(expression)),)),))
    for edit in date_edits(text, record, [(q.start, q.end) for q in quotations(text)]):
        text = text[: edit.span[0]] + (edit.text or "") + text[edit.span[1] :]
    return text


@pytest.mark.parametrize(
    ("text", "expression", "absolute"),
    [
        ("وصل الوفد أمس إلى المدينة", "أمس", "وصل الوفد في 1 مارس 2025 إلى المدينة"),
        ("قال مصدر مطلع أمس إن الوفد وصل", "أمس", "قال مصدر مطلع في 1 مارس 2025 إن الوفد وصل"),
        ("وصل الوفد مساء أمس", "أمس", "وصل الوفد مساء 1 مارس 2025"),
        ("وصل الوفد مساء أول من أمس", "أول من أمس", "وصل الوفد مساء 1 مارس 2025"),
        ("وصل الوفد مساء أمس", "مساء أمس", "وصل الوفد مساء 1 مارس 2025"),
        ("وصل الوفد اليوم السبت", "اليوم السبت", "وصل الوفد في 1 مارس 2025"),
        ("وصل الوفد يوم السبت الماضي", "يوم السبت الماضي", "وصل الوفد في 1 مارس 2025"),
        ("وصل الوفد يوم السبت الماضي", "السبت الماضي", "وصل الوفد يوم 1 مارس 2025"),
        ("يصل الوفد بعد غد السبت", "بعد غد السبت", "يصل الوفد في 1 مارس 2025"),
        ("العمل متوقف منذ أمس", "أمس", "العمل متوقف منذ 1 مارس 2025"),
        ("وزعت الخيام حتى صباح اليوم", "صباح اليوم", "وزعت الخيام حتى صباح 1 مارس 2025"),
        ("ومنذ أمس والعمل متوقف", "أمس", "ومنذ 1 مارس 2025 والعمل متوقف"),
        ("وصل بعد ظهر اليوم الوفد", "بعد ظهر اليوم", "وصل بعد ظهر 1 مارس 2025 الوفد"),
        ("شهدت تداولات اليوم ارتفاعاً", "اليوم", "شهدت تداولات 1 مارس 2025 ارتفاعاً"),
        ("قال في وقت سابق اليوم", "اليوم", "قال في وقت سابق من 1 مارس 2025"),
        ("يصل الوفد غداً السبت القادم", "غداً السبت", "يصل الوفد في 1 مارس 2025"),
        ("سجلت الوفيات حتى أمس", "أمس", "سجلت الوفيات حتى 1 مارس 2025"),
        ("ضرب الزلزال القرى في ساعة مبكرة أمس", "أمس", "ضرب الزلزال القرى في ساعة مبكرة من 1 مارس 2025"),
        ("تحدث الوزير في حلقة اليوم السبت", "اليوم السبت", "تحدث الوزير في حلقة 1 مارس 2025"),
        ("توقف العمل عشرة أياممنذ أمس", "أمس", "توقف العمل عشرة أياممنذ 1 مارس 2025"),
    ],
)
def test_a_relative_day_reads_well_in_its_place(text: str, expression: str, absolute: str) -> None:
    assert _absolute(text, expression) == absolute


@pytest.mark.parametrize(
    ("text", "expression", "edtf", "absolute"),
    [
        ("ينتهي العمل بنهاية هذا الشهر", "هذا الشهر", "2025-03", "ينتهي العمل بنهاية مارس 2025"),
        ("وصل مطلع العام الجاري", "مطلع العام الجاري", "2025-01~", "وصل مطلع عام 2025"),
        ("وصل في نيسان الماضي", "نيسان الماضي", "2024-04", "وصل في نيسان 2024"),
        ("يصل نهاية الشهر الجاري", "نهاية الشهر الجاري", "2025-03-31~", "يصل نهاية مارس 2025"),
        ("يصل في 30 أيار المقبل", "30 أيار المقبل", "2025-05-30", "يصل في 30 أيار 2025"),
        ("يصل في أيار (مايو) المقبل", "أيار (مايو) المقبل", "2025-05", "يصل في أيار (مايو) 2025"),
        ("زارت الوزيرة الشهر الماضي المدينة", "الشهر الماضي", "2025-02", "زارت الوزيرة في فبراير 2025 المدينة"),
        ("أمطار الشهر الماضي", "الشهر الماضي", "2025-02", "أمطار فبراير 2025"),
        ("وصل إلى بلدة تربكيل العام الماضي", "العام الماضي", "2024", "وصل إلى بلدة تربكيل في عام 2024"),
        ("زيارات متبادلة هذا الشهر", "هذا الشهر", "2025-03", "زيارات متبادلة هذا الشهر"),
        ("تنتهي الأعمال بداية هذا الشهر", "هذا الشهر", "2025-03", "تنتهي الأعمال بداية مارس 2025"),
        (
            "فتح الجسر.\nوالأسبوع الماضي ذكر المدير موعده",
            "الأسبوع الماضي",
            "2025-02-17/2025-02-23",
            "فتح الجسر.\nوفي الأسبوع من 17 إلى 23 فبراير 2025 ذكر المدير موعده",
        ),
        (
            "وصل الوفد الأسبوع الماضي",
            "الأسبوع الماضي",
            "2025-02-17/2025-02-23",
            "وصل الوفد في الأسبوع من 17 إلى 23 فبراير 2025",
        ),
        (
            "يصل خلال هذا الأسبوع",
            "هذا الأسبوع",
            "2025-03-31/2025-04-06",
            "يصل خلال الأسبوع من 31 مارس إلى 6 أبريل 2025",
        ),
        ("وصل هذا العام وفد", "هذا العام", "2025", "وصل في عام 2025 وفد"),
    ],
)
def test_a_month_or_a_year_told_by_an_adjective_gets_its_number(
    text: str, expression: str, edtf: str, absolute: str
) -> None:
    assert _absolute(text, expression, edtf) == absolute


@pytest.mark.parametrize(
    ("told", "month"),
    [("في تموز الماضي", "آذار"), ("في يوليو الماضي", "مارس"), ("في جويلية الماضي", "مارس"), ("", "مارس")],
)
def test_the_month_is_named_in_the_articles_own_family(told: str, month: str) -> None:
    assert _absolute(f"وصل الوفد أمس بعد زيارة {told}", "أمس") == f"وصل الوفد في 1 {month} 2025 بعد زيارة {told}"


@pytest.mark.parametrize(
    ("text", "expression", "edtf"),
    [
        ("قال: «وصلنا أمس»", "أمس", "2025-03-01"),
        ("في مثل هذا اليوم", "اليوم", "2025-03-01"),
        ("وصل في 1 مارس", "1 مارس", "2025-03-01"),
        ("وصل هذا العام 2025 وفد", "هذا العام", "2025"),
        ("وصل أمس 40 مسافراً", "أمس", "2025-03-01"),
        ("قال: «وصلنا العام الماضي»", "العام الماضي", "2024"),
        ("وصل في العقد الماضي", "العقد الماضي", "201X"),
        ("قالت صحيفة اليوم إن الوفد وصل", "اليوم", "2025-03-01"),
    ],
)
def test_quoted_days_bound_days_absolute_days_and_vague_ones_stay(text: str, expression: str, edtf: str) -> None:
    assert _absolute(text, expression, edtf) == text


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("وصل الوفد أمس الأول إلى المدينة", "أمس"),
        ("وصل الوفد قبل أمس إلى المدينة", "أمس"),
        ("وزعت الجوائز في نهاية اليوم", "اليوم"),
    ],
)
def test_a_day_of_which_the_record_has_a_part_of_the_words_stays(text: str, expression: str) -> None:
    assert _absolute(text, expression) == text


def test_a_day_that_a_bullet_has_told_is_the_same_day() -> None:
    edits = (
        Edit(op="absolute_date", span=(4, 7), text="في 1 مارس 2025"),
        Edit(op="absolute_date", span=(20, 28), text="فجر 1 مارس 2025"),
        Edit(op="absolute_date", span=(40, 48), text="في 2 مارس 2025"),
    )
    assert [edit.text for edit in told_once(edits)] == ["في 1 مارس 2025", "فجر اليوم نفسه", "في 2 مارس 2025"]


def test_a_day_behind_what_is_looked_at_is_left_alone() -> None:
    text = "وصل الوفد أمس"
    record = Record(dates=(DateMention(text="أمس", edtf="2025-03-01", spans=((10, 13),)),))
    assert not date_edits(text[:9], record, ())


def test_a_month_or_a_year_with_an_adjective_of_its_own_keeps_its_pointer() -> None:
    assert (
        _absolute("هنأ الوزير الطلاب بهذا العام الدراسي", "هذا العام", "2025") == "هنأ الوزير الطلاب بهذا العام الدراسي"
    )


def test_a_day_is_told_in_each_sentence() -> None:
    text = "الواحة 1 مارس 2025\nالتقى الوزير اليوم نظيره"
    dates = (
        DateMention(text="1 مارس 2025", edtf="2025-03-01", spans=((7, 18),)),
        DateMention(text="اليوم", edtf="2025-03-01", spans=((32, 37),)),
    )
    assert [edit.text for edit in date_edits(text, Record(dates=dates), ())] == ["في 1 مارس 2025"]
