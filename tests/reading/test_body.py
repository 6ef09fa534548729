"""The paragraphs among lines: what is left out and what is kept."""

from mujaz.reading.body import body_of
from mujaz.reading.plain import lines_of

FIRST = "أعلنت الوزارة اليوم أن الجسر الجديد سيفتح أمام السيارات في مطلع الشهر المقبل بعد عامين من العمل."
SECOND = "وقال المهندس المشرف على المشروع إن الاختبارات الأخيرة جرت من دون عوائق وإن الجسر جاهز."
THIRD = "ويخدم الجسر نحو عشرين ألف نسمة في القرى المجاورة كانوا يقطعون مسافات طويلة كل يوم."


def paragraphs(*lines: str) -> tuple[str, ...]:
    return body_of(lines_of("\n".join(lines))).paragraphs


def test_a_sub_heading_before_a_paragraph_is_kept() -> None:
    assert paragraphs(FIRST, "", "اختبارات أخيرة", SECOND) == (FIRST, "اختبارات أخيرة", SECOND)


def test_a_box_of_other_stories_is_left_out_with_its_titles() -> None:
    assert paragraphs(FIRST, "", "اقرأ أيضاً", "كيف تُبنى الجسور؟", "خمسة جسور عربية قديمة", "", SECOND) == (
        FIRST,
        SECOND,
    )


def test_a_box_whose_heading_stands_alone_goes_on_to_the_next_paragraph() -> None:
    assert paragraphs(FIRST, "", "شاهد أيضاً:", "", "كيف تُبنى الجسور؟", "", "جسور قديمة", "", SECOND) == (FIRST, SECOND)


def test_a_box_of_one_line_takes_nothing_else() -> None:
    assert paragraphs(FIRST, "إقرأ أيضا: جسور عربية قديمة", "اختبارات أخيرة", SECOND) == (
        FIRST,
        "اختبارات أخيرة",
        SECOND,
    )


def test_a_teaser_without_a_heading_is_left_out() -> None:
    assert paragraphs(FIRST, "", "اقتصاد عربي", "بلد آخر يدرس رسوم الجسور", "", SECOND) == (FIRST, SECOND)


def test_a_teaser_marked_at_its_end_is_left_out_whole() -> None:
    lines = (FIRST, "", "قضايا", "بلد آخر يدرس رسوم الجسور الجديدة كلها", "التحديثات الحية", "", SECOND)
    assert paragraphs(*lines) == (FIRST, SECOND)


def test_an_advertisement_mark_goes_alone() -> None:
    assert paragraphs(FIRST, "", "إعلان", "", "اختبارات أخيرة", SECOND) == (FIRST, "اختبارات أخيرة", SECOND)


def test_tags_at_the_end_are_left_out_also_without_a_heading() -> None:
    assert paragraphs(FIRST, SECOND, "جسور", "هندسة", "الطرق السريعة") == (FIRST, SECOND)


def test_what_stands_below_an_end_mark_is_left_out() -> None:
    assert paragraphs(FIRST, SECOND, "// انتهى //", "0073", THIRD) == (FIRST, SECOND)
    assert paragraphs(FIRST, SECOND, "المصدر : وكالات", THIRD) == (FIRST, SECOND)
    assert paragraphs(FIRST, SECOND, "الآراء الواردة هنا لا تعبر عن رأي الصحيفة.", THIRD) == (FIRST, SECOND)


def test_list_items_between_paragraphs_are_kept() -> None:
    assert paragraphs(FIRST, "- المسار الأول", "- المسار الثاني", SECOND) == (
        FIRST,
        "- المسار الأول",
        "- المسار الثاني",
        SECOND,
    )


def test_paragraphs_are_verbatim() -> None:
    odd = "وقال \u00a0المهندس\u200f إن  العمل انتهى، وإن الجسر جاهز للافتتاح."
    assert paragraphs(FIRST, f"  \u00a0{odd} \t") == (FIRST, odd)
