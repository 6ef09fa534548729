"""Copied text: the same story as readers of different papers copy it."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.reading.plain import read_text
from tests.reading.news import BODY, FIRST, HEADLINE, PARAGRAPHS, SECOND, THIRD


class Form(NamedTuple):
    """A copied page, and what must come out besides headline and paragraphs."""

    text: str
    published: str | None = "2025-03-02"
    modified: str | None = None
    authors: tuple[str, ...] = ()
    caption: str | None = None
    credit: str | None = None
    contributors: tuple[str, ...] = ()
    standfirst: str | None = None
    summary: tuple[str, ...] = ()


FORMS = {
    "with a summary box": Form(
        f"""مجتمع
{HEADLINE}

مسقط
سعيد الهنائي
02 مارس 2025   |   آخر تحديث: 12:30 (توقيت مسقط)
سد الصفا من جهة الشمال، 19 ديسمبر 2024 (Getty)
+ الخط -

استمع إلى الملخص

اظهر الملخص
- يبدأ السد التخزين في أبريل بعد اختبارات استمرت ستة أشهر.

- بلغت كلفة السد 90 مليون ريال.

{FIRST}

{SECOND}

قضايا
محطات التحلية تتوقف يومين للصيانة السنوية
التحديثات الحية

{THIRD}

دلالات
سدود
المساهمون
هدى الكندي
الأكثر مشاهدة
قرية تعيش على الصفير
""",
        modified="2025-03-02T12:30:00+04:00",
        authors=("سعيد الهنائي",),
        caption="سد الصفا من جهة الشمال",
        credit="Getty",
        contributors=("هدى الكندي",),
        summary=("يبدأ السد التخزين في أبريل بعد اختبارات استمرت ستة أشهر.", "بلغت كلفة السد 90 مليون ريال."),
    ),
    "menus above, date in numbers with bidi marks": Form(
        f"""تخطي الروابط
القائمة
أخبار
اقتصاد
أخبار|مياه|الواحات
{HEADLINE}
سد بين جبلين (الفرنسية-أرشيف)
2/3/2025
|
آخر تحديث: \u200e2/3/2025\u200e \u200e12:41 م\u200e (توقيت مكة المكرمة)
حفظ
شارِك
\tفيسبوك
{FIRST}

إعلان

{SECOND}

اقرأ أيضا
list of 2 items
list 1 of 2
كيف تعيش القرى على مياه الأفلاج؟
list 2 of 2
السدود القديمة.. تاريخ من الماء
end of list
{THIRD}

المصدر : وكالات
حول هذه القصة
خبراء: السدود توفر مليارات
""",
        modified="2025-03-02T12:41:00+03:00",
        caption="سد بين جبلين",
        credit="الفرنسية-أرشيف",
    ),
    "by-line with a cue, twelve-hour clock": Form(
        f"""الأحد، 02 مارس 2025 11:59 ص
الرئيسية
{HEADLINE}
الأحد، 02 مارس 2025 02:23 م
مريم الوادعي وزيرة المياه
كتبت - هدى الكندي
{BODY}

موضوعات متعلقة:
"المياه": لا رسوم جديدة
""",
        published="2025-03-02T14:23:00",
        authors=("هدى الكندي",),
        caption="مريم الوادعي وزيرة المياه",
    ),
    "agency with Hijri day and a clock below": Form(
        f"""{HEADLINE}
مسقط ٢ رمضان ١٤٤٦ هـ الموافق ٢ مارس ٢٠٢٥ م واس
{FIRST}
{SECOND}
{THIRD}
// انتهى //
١٢:٣٠ ت م
٠٠٧٣
حفظ
أخبار متعلقة
مؤشر السوق يغلق مرتفعًا عند مستوى جديد
""",
        published="2025-03-02T12:30:00+03:00",
    ),
    "agency with its day in the first sentence": Form(
        f"{HEADLINE}\n\nمسقط 2-3-2025 وفا- {FIRST}\n{SECOND}\n{THIRD}\nـــــ\nس.ه/ ع.ب\n"
    ),
    "place and name on one line, headline told twice": Form(
        f"""{HEADLINE}
الوزيرة قالت إنه سيحمي القرى الواقعة على مجرى الوادي
منظر عام للسد (الصباح)
مسقط: سعيد الهنائي
نُشر: 12:30-2 مارس 2025 م ـ 02 رمضان 1446 هـ
TT
{BODY}

مواضيع
سدود مياه
""",
        published="2025-03-02T12:30:00",
        authors=("سعيد الهنائي",),
        caption="منظر عام للسد",
        credit="الصباح",
        standfirst="الوزيرة قالت إنه سيحمي القرى الواقعة على مجرى الوادي",
    ),
    "Maghrebi month, credit behind a dash, comments below": Form(
        f"""جهات
{HEADLINE}
نُشر في 31 جانفي 2025 (11:42)
بقلم: سعيد الهنائي
سد الصفا – صورة: منية الطرابلسي
{BODY}

تعليقات الزوار
1
ابن الجبل
الأحد 2 مارس 2025 - 12:14
نتمنى أن يكون السد خيرا على أهل القرى وأن يصل ماؤه إلى الجميع.
""",
        published="2025-01-31T11:42:00",
        authors=("سعيد الهنائي",),
        caption="سد الصفا",
        credit="منية الطرابلسي",
    ),
    "CRLF, no-break spaces": Form(
        f"{HEADLINE}\n\nبقلم/ سعيد بن ناصر الهنائي\n2\u00a0آذار\u00a02025\n\n{BODY}\n\n#سدود #مياه".replace(
            "\n", "\r\n"
        ),
        authors=("سعيد بن ناصر الهنائي",),
    ),
    "announced caption": Form(
        f"{HEADLINE}\nصدر الصورة، Getty Images\nالتعليق على الصورة، السد من جهة الشمال\n2 مارس/ آذار 2025\n{BODY}\n\nمواضيع ذات صلة\nمياه",
        caption="السد من جهة الشمال",
        credit="Getty Images",
    ),
    "nothing but headline and text": Form(f"{HEADLINE}\n\n{BODY}", published=None),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_copied_page_is_read_whatever_its_paper(name: str) -> None:
    form = FORMS[name]
    article = read_text(form.text)
    assert article.headline == HEADLINE
    dateline = f"مسقط 2-3-2025 وفا- {FIRST}"
    assert article.paragraphs in (PARAGRAPHS, (dateline, SECOND, THIRD))
    assert (article.published.value if article.published else None) == form.published
    assert (article.modified.value if article.modified else None) == form.modified
    assert article.authors == form.authors
    assert (article.image.caption if article.image else None) == form.caption
    assert (article.image.credit if article.image else None) == form.credit
    assert article.contributors == form.contributors
    assert article.standfirst == form.standfirst
    assert article.publisher_summary == form.summary


def test_text_without_a_headline_has_none() -> None:
    article = read_text(BODY)
    assert article.headline is None
    assert article.paragraphs == PARAGRAPHS


def test_an_empty_contributors_list_is_empty() -> None:
    assert read_text(f"{HEADLINE}\n\n{BODY}\n\nالمساهمون").contributors == ()


def test_the_day_of_a_photo_is_not_that_of_the_article() -> None:
    article = read_text(f"{HEADLINE}\nسد الصفا، 19 ديسمبر 2024 (Getty)\n\n{BODY}")
    assert article.published is None
    assert article.image
    assert article.image.taken
    assert article.image.taken.value == "2024-12-19"


def test_every_field_tells_its_source() -> None:
    article = read_text(FORMS["with a summary box"].text)
    told = {"headline", "paragraphs", "published", "modified", "image", "authors", "contributors", "publisher_summary"}
    assert article.sources == dict.fromkeys(told, "text")


def test_text_whose_paragraphs_have_no_full_stop_is_text_all_the_same() -> None:
    bare = [paragraph.rstrip(".") for paragraph in PARAGRAPHS]
    article = read_text("\n\n".join([HEADLINE, *bare]))
    assert article.paragraphs == tuple(bare)


@given(
    st.lists(
        st.sampled_from(
            [
                HEADLINE,
                FIRST,
                SECOND,
                "إعلان",
                "اقرأ أيضا",
                "2 مارس 2025",
                "- بند",
                "",
                " ",
                "المساهمون",
                "كتب: سامر علي",
                "ص",
            ]
        )
    )
)
@settings(max_examples=60, deadline=None)
def test_whatever_the_order_of_lines_paragraphs_are_lines_of_the_text(lines: list[str]) -> None:
    article = read_text("\n".join(lines))
    assert set(article.paragraphs) <= set(lines)


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_no_text_crashes(text: str) -> None:
    article = read_text(text)
    assert all(paragraph == paragraph.strip() and paragraph for paragraph in article.paragraphs)
    assert all(paragraph in text for paragraph in article.paragraphs)
