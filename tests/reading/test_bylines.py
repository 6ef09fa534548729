"""Names out of by-lines."""

import pytest

from mujaz.reading.bylines import is_known_name, is_name, is_short_name, parse_author_field, parse_byline


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("كتب: سامر العلي", ("سامر العلي",)),
        ("كتبت - هدى الكندية", ("هدى الكندية",)),
        ("كتب: أحمد الصاوي وهند عبدالجواد", ("أحمد الصاوي", "هند عبدالجواد")),
        ("كتب: أحمد الصاوي ومنى خالد ورامي سعد", ("أحمد الصاوي", "منى خالد", "رامي سعد")),
        ("كتب: خالد الهادي وليد فهمي", ("خالد الهادي وليد فهمي",)),
        ("بقلم/ سعيد بن ناصر الهنائي", ("سعيد بن ناصر الهنائي",)),
        ("بقلم د. ليلى الحسيني", ("د. ليلى الحسيني",)),
        ("حاورتها: سلمى الخطيب | تصوير: كريم نصار", ("سلمى الخطيب",)),
        ("كتب - رامي سعد:", ("رامي سعد",)),
        ("كتبت وفاء زيدان", ("وفاء زيدان",)),
        ("\u200fكتب\u200f-\u200f ماهر أبوالسعود\u200f:", ("ماهر أبوالسعود",)),
        ("Author, نجوى عثمان وديفيد هولواي", ("نجوى عثمان", "ديفيد هولواي")),
        ("كتب محمد الششتاوي وأميرة سرحان", ("محمد الششتاوي", "أميرة سرحان")),
        ("كتب الوزير السابق مقالاً عن التجربة.", ()),
        ("إعداد: فريق التحرير", ()),
        ("كتب: رويترز", ()),
        ("تقرير اقتصادي يكشف حجم الديون", ()),
        ("", ()),
    ],
)
def test_a_line_names_authors_behind_a_cue(line: str, authors: tuple[str, ...]) -> None:
    assert parse_byline(line).authors == authors


def test_photographers_and_contributors_are_told_apart() -> None:
    byline = parse_byline("حاورتها: سلمى الخطيب | تصوير: كريم نصار | تحرير: نادر عون")
    assert byline == (("سلمى الخطيب",), ("نادر عون",), ("كريم نصار",))


@pytest.mark.parametrize(
    ("field", "authors"),
    [
        ("الواحة: فارس المنصور", ("فارس المنصور",)),
        ("الواحة - الصباح - نهى سليم:", ("نهى سليم",)),
        ("\u00a0محمد الغانم (طريف)", ("محمد الغانم",)),
        ("فارس المنصور من الرياض", ("فارس المنصور",)),
        ("جدة  صالح العمري", ("صالح العمري",)),
        ("عمان-الصباح-خالد نادر", ("خالد نادر",)),
        ("مكة المكرمة - سامي علي / تصوير - سليم وهبي:", ("سامي علي",)),
        ("بيروت: نانسي سعد، أسماء خوري", ("نانسي سعد", "أسماء خوري")),
        ("علي سعيد ـ جدة", ("علي سعيد",)),
        ("واس - جدة", ()),
        ("لندن: «الصباح أونلاين»", ()),
        ("بيروت: (أ ف ب)", ()),
        ("", ()),
    ],
)
def test_a_field_gives_the_people_and_neither_cities_nor_agencies(field: str, authors: tuple[str, ...]) -> None:
    assert parse_author_field(field).authors == authors


@pytest.mark.parametrize(
    "text",
    [
        "اقتصاد عربي",
        "webmaster",
        "https://x.example/a b",
        "المدينة المنورة",
        "صحيفة الصباح",
        "2025 مارس",
        "منظر عام للسد",
        "مدة القراءة",
        "استمع للخبر",
        "طباعةالاستماع للخبر",
        "Super User",
        "paper.example",
        "علوم وتقنيات",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("text", "short", "known"),
    [
        ("مروان الطرابلسي", True, True),
        ("عبد الله بن يوسف الهنائي", True, True),
        ("د. ليلى الكندية", True, True),
        ("ك. بوراس", True, False),
        ("سفينة شحن تدخل الميناء القديم", False, False),
        ("مسقط واس", False, False),
    ],
)
def test_a_name_without_a_cue_is_short_and_surer_with_a_known_first_name(text: str, short: bool, known: bool) -> None:
    assert (is_short_name(text), is_known_name(text)) == (short, known)
