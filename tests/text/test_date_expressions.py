"""Date expressions found from the characters alone. All sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.text.dates import Between, When, find_date_expressions
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize
from tests.timing import timed


def texts(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_date_expressions(tokenize(text))]


def meaning(text: str) -> When | Between:
    [found] = find_date_expressions(tokenize(text))
    return found.meaning


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("افتتح الوزير، اليوم الأحد، الميناء", ["اليوم الأحد"]),
        ("وصل الوفد مساء أول من أمس إلى سوسة", ["مساء أول من أمس"]),
        ("عاد يوم أمس (الجمعة) من صفاقس", ["يوم أمس (الجمعة)"]),
        ("وصباح اليوم الثلاثاء، أعلنت البلدية", ["صباح اليوم الثلاثاء"]),
        ("وقع العقد في 20 يناير/ كانون الثاني الماضي", ["20 يناير/ كانون الثاني الماضي"]),
        ("منذ يوم الـ7 من تشرين الأول/أكتوبر الماضي", ["يوم الـ7 من تشرين الأول/أكتوبر الماضي"]),
        ("ينتهي بحلول 30 يوليو (تموز) الحالي", ["30 يوليو (تموز) الحالي"]),
        ("في الرابع والعشرين من فبراير 2022", ["الرابع والعشرين من فبراير 2022"]),
        ("تعقد في 15 من الشهر الجاري", ["15 من الشهر الجاري"]),
        ("تعقد في أول شباط المقبل", ["أول شباط المقبل"]),
        ("يوم الجمعة 1 شوال 1436هـ الموافق 17 يوليو 2015م", ["يوم الجمعة 1 شوال 1436هـ الموافق 17 يوليو 2015م"]),
        ("قبل ذلك بنحو أسبوع فقط", ["قبل ذلك بنحو أسبوع"]),
        ("وبعدها بيومين عاد", ["بعدها بيومين"]),
        ("الأشهر الستة الأولى من العام", ["الأشهر الستة الأولى من العام"]),
        ("في النصف الثاني من شهر يونيو المقبل", ["النصف الثاني من شهر يونيو المقبل"]),
        ("في تسعينيات القرن الماضي", ["تسعينيات القرن الماضي"]),
        ("في القرن التاسع عشر", ["القرن التاسع عشر"]),
        ("بين حزيران (يونيو) 2014 وكانون الثاني (يناير)", ["بين حزيران (يونيو) 2014 وكانون الثاني (يناير)"]),
        ("من 1 إلى 10 ديسمبر", ["من 1 إلى 10 ديسمبر"]),
        ("من 4 ــ 6 ذي الحجة 1422هــ", ["من 4 ــ 6 ذي الحجة 1422هــ"]),
        ("يومي الأربعاء والخميس المقبلين", ["يومي الأربعاء والخميس المقبلين"]),
        ("تعرضت ليل الأحد الاثنين لعاصفة", ["ليل الأحد الاثنين"]),
        ("في 2009 و2011 وفي عام (2015)", ["2009", "2011", "عام (2015)"]),
        ("خلال الأشهر الثلاثة من يوليو إلى سبتمبر", ["من يوليو إلى سبتمبر"]),
        ("وفي يوليو عاد وفي 2009 سافر", ["يوليو", "2009"]),
        ("من كانون ثان/يناير إلى حزيران/يونيو 2021", ["من كانون ثان/يناير إلى حزيران/يونيو 2021"]),
        ("غادر أمس «الخميس» إلى جربة", ["أمس «الخميس»"]),
        ("يوم (الخميس) الماضي", ["يوم (الخميس) الماضي"]),
        ("الاجتماع ٣/٢/٢٠٢٥ في قابس", ["٣/٢/٢٠٢٥"]),
    ],
)
def test_an_expression_is_found_in_its_full_extent(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("لعام 2015", ["عام 2015"]),
        ("وأمس وصلت", ["أمس"]),
        ("هجوم بالأمس", ["الأمس"]),
        ("للأسبوع الماضي", ["للأسبوع الماضي"]),
        ("لنوفمبر المقبل", ["نوفمبر المقبل"]),
    ],
)
def test_a_clitic_is_left_out_unless_it_has_grown_together_with_the_article(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "مارس الحزب ضغوطاً على الحكومة",
        "لم يحضر أحد من الأعضاء",
        "فاز الفريق 3-2 على ضيفه",
        "رقم الهاتف 2015-44-71",
        "سجن ثلاث سنوات وعمره 45 عاماً",
        "الحرب المستمرة منذ ثلاث سنوات",
        "المستمر منذ 24 يوماً",
        "خلال الأسابيع الأخيرة ومؤخراً وقبل أيام",
        "قبل يومين فقط من تنصيبه",
        "وصل أكثر من 2000 مواطن",
        "على مساحة 1800 م",
        "قال محمد الخميس إن الفريق جاهز",
        "بعد صلاة الجمعة",
        "تقام كل يوم خميس",
        "القصيدة ذات الأبيات الأحد عشر",
        "وهو في أمس الحاجة إليها",
        "في صحيفة «اليوم» السعودية",
        "في اليوم الثاني من المعرض",
        "العدوان مستمر لليوم الـ32",
        "في اليوم العالمي للغة العربية",
        "وهو في الستينات من عمره",
        "خلال السنوات الخمس القادمة",
        "ولامس المؤشر أعلى مستوى",
        "مع بداية العام الدراسي",
        "في عطلة نهاية الأسبوع",
        "التقى رجب وشعبان وصفر",
        "التقى شقيقه شباط وابنه تموز",
        "سنة 500 قبل الميلاد",
    ],
)
def test_what_is_no_calendar_time_is_left_alone(sentence: str) -> None:
    assert not texts(sentence)


def test_a_newspapers_name_in_quotation_marks_is_no_date_but_a_quoted_day_with_its_weekday_is() -> None:
    assert texts("قال لـ«اليوم» إن الموعد «اليوم الأحد»") == ["اليوم الأحد"]


def test_the_first_of_two_days_takes_its_month_from_the_second() -> None:
    between = meaning("بين 11 و13 فبراير")
    assert isinstance(between, Between)
    assert (between.first.number, between.last.number) == (11, 13)
    assert between.first.of == between.last.of == When("month", 2)


def test_a_relation_behind_a_day_and_its_month_is_the_days() -> None:
    assert meaning("20 يناير الماضي") == When("day", 20, When("month", 1), shift=-1)


@pytest.mark.parametrize("month", ["يناير", "كانون الثاني", "جانفي", "يناير/ كانون الثاني", "كانون الثاني (يناير)"])
def test_the_families_of_month_names_mean_the_same_month(month: str) -> None:
    assert meaning(f"في {month} 2021") == When("month", 1, When("year", 2021))


@pytest.mark.parametrize(
    "spelled", ["أمس الأول", "أول من أمس", "اول أمس", "أوَّل مِن أمْسِ", "أول\u00a0من\u200f أمس", "أول مـن أمـس"]
)
def test_spelling_marks_and_invisible_characters_make_no_difference(spelled: str) -> None:
    assert meaning(f"حدث {spelled} في البلدة") == When("day", shift=-2)


_VOCABULARY = (
    "اليوم أمس غدا يوم مساء الأحد الاثنين أحد 3 7 31 11 12 2015 1436 هـ م / - – ، ( ) « » من إلى بين و عام شهر الأسبوع الماضي المقبل هذا "
    "ذلك نفسه التالي قبل بعد منذ ذلك بنحو أسبوع يومين ثلاثة أيام يناير كانون الثاني مارس رمضان مطلع نهاية الربع النصف الأول الأشهر "
    "الستة القرن التاسع عشر السبعينات صيف الصيف الموافق عامي يومي وكانون والخميس لعام للأسبوع الـ ليل حتى 99999999999999999999 ٣/٢/٢٠٢٥ 21.7.2015"
)
_WORDS = _VOCABULARY.split()
hostile = st.one_of(st.text(), st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))


@given(hostile)
def test_any_text_gives_expressions_in_order_that_do_not_overlap_and_hold_whole_tokens(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for found in find_date_expressions(tokens):
        assert end <= found.start < found.end <= len(text)
        assert tokens[found.first].start <= found.start
        assert tokens[found.last - 1].end == found.end
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        end = found.end


@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_folding_the_spelling_changes_nothing_that_is_found(words: list[str]) -> None:
    text = " ".join(words)
    folded = " ".join(fold_text(word) for word in words)
    assert [found.meaning for found in find_date_expressions(tokenize(text))] == [
        found.meaning for found in find_date_expressions(tokenize(folded))
    ]


SIZE = 40_000
SECONDS = 10.0
"""Of processor time: the slowest needs three, a quadratic one would need minutes."""


@pytest.mark.parametrize(
    "piece", ["بين 1 و", "من 3 إلى ", "يوم ", "مساء ", "قبل ذلك ب", "1/", "الأحد الاثنين ", "يناير ", "9"]
)
def test_long_repetitions_take_linear_time(piece: str) -> None:
    tokens = tokenize(piece * (SIZE // len(piece)))
    assert timed(lambda: find_date_expressions(tokens))[1] < SECONDS
