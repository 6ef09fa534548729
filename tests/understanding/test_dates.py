"""Dates resolved against the publication day, the clause and the date told before. All sentences are invented."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.understanding.dates import find_dates, resolve
from mujaz.understanding.word_stream import words_of
from tests.timing import timed

SUNDAY = date(2025, 3, 2)

_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])~?"
_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])~?"
_YEAR = r"\d{4}~?|\d{3}X|\d{2}XX|\d{4}-2[1-4]"
_POINT = f"(?:{_DAY}|{_MONTH}|{_YEAR})"
_EDTF = re.compile(f"{_POINT}(?:/{_POINT})?")


def assert_edtf(value: str) -> None:
    """The value is one of the forms of ISO 8601-2 that briefs use, and its days exist."""
    assert _EDTF.fullmatch(value), value
    for day in re.findall(r"\d{4}-\d{2}-\d{2}", value):
        date.fromisoformat(day)


def values(text: str, published: date | None = SUNDAY) -> dict[str, str | None]:
    return {mention.text: mention.edtf for mention in find_dates(words_of(text), published).mentions}


@pytest.mark.parametrize(
    ("sentence", "text", "edtf"),
    [
        ("قال الوزير، اليوم الأحد، إن", "اليوم الأحد", "2025-03-02"),
        ("وصل الوفد أمس", "أمس", "2025-03-01"),
        ("وصل الوفد مساء أول من أمس", "مساء أول من أمس", "2025-02-28"),
        ("وصل الوفد البارحة الأولى", "البارحة الأولى", "2025-02-28"),
        ("يسافر غداً", "غداً", "2025-03-03"),
        ("يوم الاثنين الماضي", "يوم الاثنين الماضي", "2025-02-24"),
        ("الأحد الماضي", "الأحد الماضي", "2025-02-23"),
        ("الأحد المقبل", "الأحد المقبل", "2025-03-09"),
        ("الخميس قبل الماضي", "الخميس قبل الماضي", "2025-02-20"),
        ("في 20 يناير/ كانون الثاني الماضي", "20 يناير/ كانون الثاني الماضي", "2025-01-20"),
        ("في 15 من الشهر الجاري", "15 من الشهر الجاري", "2025-03-15"),
        ("في مارس الماضي", "مارس الماضي", "2024-03"),
        ("في ديسمبر المقبل", "ديسمبر المقبل", "2025-12"),
        ("الأسبوع الماضي", "الأسبوع الماضي", "2025-02-17/2025-02-23"),
        ("هذا الشهر", "هذا الشهر", "2025-03"),
        ("العام الماضي", "العام الماضي", "2024"),
        ("في عام 2015", "عام 2015", "2015"),
        ("العام الحالي 2025", "العام الحالي 2025", "2025"),
        ("العقد الماضي", "العقد الماضي", "201X"),
        ("السبعينات", "السبعينات", "197X"),
        ("تسعينيات القرن الماضي", "تسعينيات القرن الماضي", "199X"),
        ("القرن التاسع عشر", "القرن التاسع عشر", "18XX"),
        ("مطلع 2015", "مطلع 2015", "2015-01~"),
        ("مطلع يونيو (حزيران) الماضي", "مطلع يونيو (حزيران) الماضي", "2024-06-01~"),
        ("منتصف الشهر الجاري", "منتصف الشهر الجاري", "2025-03-15~"),
        ("أواخر شباط/فبراير الماضي", "أواخر شباط/فبراير الماضي", "2025-02-28~"),
        ("نهاية العام", "نهاية العام", "2025-12~"),
        ("خريف 2024", "خريف 2024", "2024-23"),
        ("الصيف الماضي", "الصيف الماضي", "2024-22"),
        ("الربع الأول من 2024", "الربع الأول من 2024", "2024-01/2024-03"),
        ("الأشهر الستة الأولى من العام", "الأشهر الستة الأولى من العام", "2025-01/2025-06"),
        ("النصف الثاني من فبراير الماضي", "النصف الثاني من فبراير الماضي", "2025-02-16/2025-02-28"),
        ("قبل ثلاثة أيام", "قبل ثلاثة أيام", "2025-02-27"),
        ("منذ يومين", "منذ يومين", "2025-02-28"),
        ("قبل نحو أسبوع", "قبل نحو أسبوع", "2025-02-23~"),
        ("قبل شهرين", "قبل شهرين", "2025-01"),
        ("قبل عامين", "قبل عامين", "2023"),
        ("قبل نحو 15 عاماً", "قبل نحو 15 عاماً", "2010~"),
        ("بين 11 و13 فبراير", "بين 11 و13 فبراير", "2025-02-11/2025-02-13"),
        ("من 28 ديسمبر إلى 3 يناير", "من 28 ديسمبر إلى 3 يناير", "2024-12-28/2025-01-03"),
        ("بين حزيران 2014 وكانون الثاني", "بين حزيران 2014 وكانون الثاني", "2014-06/2015-01"),
        ("عامي 2014 و2015", "عامي 2014 و2015", "2014/2015"),
        ("2011-2015", "2011-2015", "2011/2015"),
        ("ليل الجمعة السبت", "ليل الجمعة السبت", "2025-02-28/2025-03-01"),
        ("1 رمضان 1446هـ", "1 رمضان 1446هـ", "2025-03-01"),
        ("19 / 10 / 1436هـ", "19 / 10 / 1436هـ", "2015-08-04"),
        ("شهر رمضان", "شهر رمضان", "2025-03-01/2025-03-29"),
        ("رمضان الماضي", "رمضان الماضي", "2024-03-11/2024-04-09"),
        ("رمضان 2015", "رمضان 2015", "2015-06-18/2015-07-16"),
        ("عام 1436هـ", "عام 1436هـ", "2014-10-25/2015-10-13"),
        ("3/2/2025", "3/2/2025", "2025-02-03"),
        ("2025-02-13", "2025-02-13", "2025-02-13"),
        ("عشية سبت", "عشية سبت", "2025-02-28"),
    ],
)
def test_an_expression_comes_to_its_time_with_the_precision_it_has(sentence: str, text: str, edtf: str) -> None:
    assert values(f"{sentence}.") == {text: edtf}


@pytest.mark.parametrize(
    ("sentence", "text", "edtf"),
    [
        ("وقّع الطرفان الاتفاق الأربعاء.", "الأربعاء", "2025-02-26"),
        ("سيوقّع الطرفان الاتفاق الأربعاء.", "الأربعاء", "2025-03-05"),
        ("ومن المقرر أن يصل الوفد يوم الأربعاء.", "يوم الأربعاء", "2025-03-05"),
        ("سيصل الوفد الذي غادر الأربعاء.", "الأربعاء", "2025-02-26"),
        ("وصل الوفد قبل أن يعلن الأربعاء عودته.", "الأربعاء", "2025-02-26"),
        ("وقالت، الجمعة، إن اللجنة ستجتمع قريباً.", "الجمعة", "2025-02-28"),
        ("أُعلن الاتفاق في نوفمبر.", "نوفمبر", "2024-11"),
        ("ستعقد القمة في نوفمبر.", "نوفمبر", "2025-11"),
        ("يصوت المجلس على المشروع الأربعاء.", "الأربعاء", "2025-03-05"),
        ("يأتي ذلك بعد تصويت الأربعاء.", "الأربعاء", "2025-02-26"),
        ("ويتوقع أن يتم التصويت عليه الأربعاء.", "الأربعاء", "2025-03-05"),
        ("سياسة الحكومة منذ الأربعاء.", "الأربعاء", "2025-02-26"),
    ],
)
def test_the_clause_tells_which_weekday_or_month_is_meant(sentence: str, text: str, edtf: str) -> None:
    assert values(sentence) == {text: edtf}


def test_the_weekday_decides_where_it_disagrees_with_yesterday() -> None:
    assert values("وصل أمس الجمعة.") == {"أمس الجمعة": "2025-02-28"}
    assert values("اليوم السبت.") == {"اليوم السبت": "2025-03-01"}
    assert values("غداً الثلاثاء.") == {"غداً الثلاثاء": "2025-03-04"}


def test_a_weekday_finds_the_year_of_its_day_of_the_month_among_those_that_are_near() -> None:
    assert values("الثلاثاء 4 مارس.") == {"الثلاثاء 4 مارس": "2025-03-04"}
    assert values("الأحد 15 سبتمبر.") == {"الأحد 15 سبتمبر": "2024-09-15"}
    assert values("الاثنين 15 سبتمبر.") == {"الاثنين 15 سبتمبر": "2025-09-15"}


def test_what_points_back_is_counted_from_the_date_told_before() -> None:
    text = "بدأت الجولة يوم الخميس الماضي. وقبل ذلك بنحو أسبوع اجتمعا. وفي اليوم التالي سافرا."
    assert list(values(text).values()) == ["2025-02-27", "2025-02-20~", "2025-02-21"]
    assert values("تأسست في 2004، وفازت في نفس العام، ثم أغلقت العام التالي.") == {
        "2004": "2004",
        "نفس العام": "2004",
        "العام التالي": "2005",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هطل المطر السبت والأحد.", {"السبت والأحد": "2025-03-01/2025-03-02"}),
        ("هطل المطر الاثنين والثلاثاء والأربعاء.", {"الاثنين والثلاثاء والأربعاء": "2025-02-24/2025-02-26"}),
        ("ستقام الندوة يومي السبت والأحد المقبلين.", {"يومي السبت والأحد المقبلين": "2025-03-08/2025-03-09"}),
        ("ستقام الندوة الأحد والثلاثاء المقبلين.", {"الأحد": "2025-03-09", "الثلاثاء المقبلين": "2025-03-04"}),
        ("سجلت أعوام 2013 و2014 و2015 أرباحاً.", {"أعوام 2013 و2014 و2015": "2013/2015"}),
        ("سجلت سنوات 2007، 2008، 2009 خسائر.", {"سنوات 2007، 2008، 2009": "2007/2009"}),
        ("يزور القيروان في شهر سبتمبر أو أكتوبر المقبلين.", {"شهر سبتمبر أو أكتوبر المقبلين": "2025-09/2025-10"}),
        ("عقدت الجلسات في 3 و5 و8 فبراير 2024.", {"3": "2024-02-03", "5": "2024-02-05", "8 فبراير 2024": "2024-02-08"}),
        ("أُعلن في نيسان وأيار الماضيين.", {"نيسان": "2024-04", "أيار الماضيين": "2024-05"}),
        ("حدث هذا قبل ثلاث أو أربع سنوات.", {"قبل ثلاث أو أربع سنوات": "2021/2022"}),
        ("من أمس إلى غد.", {"من أمس إلى غد": "2025-03-01/2025-03-03"}),
    ],
)
def test_a_list_says_all_its_days(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "last", "edtf"),
    [
        ("زادت الصادرات في يناير 2025 عن الشهر نفسه من العام الماضي.", "الشهر نفسه من العام الماضي", "2024-01"),
        (
            "ربحت في الربع الأول من 2024 أكثر من الفترة المماثلة من العام السابق.",
            "الفترة المماثلة من العام السابق",
            "2023-01/2023-03",
        ),
        ("زادت في مايو 2024 عن الربع المقابل من 2022.", "الربع المقابل من 2022", "2022-04/2022-06"),
        ("زادت عن نفس الفترة من العام الماضي.", "نفس الفترة من العام الماضي", "2024"),
    ],
)
def test_the_same_time_in_another_year(text: str, last: str, edtf: str) -> None:
    assert values(text)[last] == edtf


def test_what_a_time_is_compared_with_is_no_time_to_count_from() -> None:
    text = "ربحت في الربع الثاني من 2024 مقابل الربع المماثل من العام السابق. وباعت أكثر مما باعت في الربع نفسه من العام السابق."
    assert list(values(text).values()) == ["2024-04/2024-06", "2023-04/2023-06", "2023-04/2023-06"]


@pytest.mark.parametrize(
    ("sentence", "text", "edtf"),
    [
        ("نشرت الشركة نتائج الربع الرابع", "الربع الرابع", "2024-10/2024-12"),
        ("في الفصلين الأول والثاني من السنة", "الفصلين الأول والثاني من السنة", "2025-01/2025-06"),
        ("في السداسي الأول من 2021", "السداسي الأول من 2021", "2021-01/2021-06"),
        ("في أول تسعة أشهر من 2024", "أول تسعة أشهر من 2024", "2024-01/2024-09"),
        ("الربع الأول للعام 2024", "الربع الأول للعام 2024", "2024-01/2024-03"),
        ("مطلع القرن العشرين", "مطلع القرن العشرين", "190X"),
        ("أواخر التسعينات", "أواخر التسعينات", "199X"),
        ("منذ هجمات 11 سبتمبر", "11 سبتمبر", "2001-09-11"),
        ("بعد أحداث 9/11", "9/11", "2001-09-11"),
        ("الأراضي المحتلة عام 48", "عام 48", "1948"),
        ("الليلة قبل الماضية", "الليلة قبل الماضية", "2025-02-28"),
        ("ابتداء من فاتح يناير المقبل", "فاتح يناير المقبل", "2026-01-01"),
        ("وصل الوفد نهاية الأسبوع", "نهاية الأسبوع", "2025-03-02~"),
        ("سيصل الوفد نهاية الأسبوع المقبل", "نهاية الأسبوع المقبل", "2025-03-09~"),
        ("بعد خمسة أشهر من الآن", "بعد خمسة أشهر من الآن", "2025-08"),
        ("قبل عقد من الزمن", "قبل عقد من الزمن", "2015~"),
        ("في الثالث من أكتوبر تشرين الأول", "الثالث من أكتوبر تشرين الأول", "2024-10-03"),
    ],
)
def test_shares_centuries_and_days_that_everybody_knows(sentence: str, text: str, edtf: str) -> None:
    assert values(f"{sentence}.") == {text: edtf}


@pytest.mark.parametrize(
    "text", ["قال نواب قوى 14 آذار.", "في شارع 17 يونيو.", "جاء في اليوم التالي لقرار المحكمة.", "عالم اليوم."]
)
def test_what_is_named_after_a_day_or_counted_from_something_else_is_left_alone(text: str) -> None:
    assert values(text) == {}


def test_so_long_before_that_is_counted_from_the_date_told_before() -> None:
    assert list(values("فاز في 7 يونيو 2023. وقبل يومين على ذلك تعادل.").values()) == ["2023-06-07", "2023-06-05"]
    assert list(values("فاز في 7 يونيو 2023. وغداة ذلك سافر.").values()) == ["2023-06-07", "2023-06-08"]


def test_an_hour_is_of_the_day_told_before_it() -> None:
    text = "في 7 يونيو 2023 اندلع الحريق. وعند الساعة 7:43 صباحاً وصلت الفرق."
    assert values(text)["الساعة 7:43 صباحاً"] == "2023-06-07"
    assert list(values("وصل أمس عند الساعة 7:43 صباحاً.")) == ["أمس"]
    assert list(values("يفتح اليوم الأحد. والدخول من الساعة السابعة مساء حتى العاشرة.")) == ["اليوم الأحد"]
    assert values("عند الساعة السابعة مساء وصل.") == {}


def test_words_of_a_quotation_are_counted_from_the_day_they_were_said() -> None:
    assert values("وقال الوزير الجمعة: «نصوت غداً».") == {"الجمعة": "2025-02-28", "غداً": "2025-03-01"}
    assert values("وقال أمس: «وقعنا اليوم العقد».") == {"أمس": "2025-03-01", "اليوم": "2025-03-01"}
    assert values("وقال الوزير الذي وصل الجمعة: «نصوت غداً».")["غداً"] == "2025-03-03"
    assert values("وقال: «وقعنا اليوم العقد».") == {}


def test_where_an_article_names_its_own_day_that_day_counts() -> None:
    text = "قال الوزير اليوم السبت إن السد امتلأ. ووصل أمس وفد، وتفتح اليوم ورشة."
    assert list(values(text).values()) == ["2025-03-01", "2025-02-28", "2025-03-01"]


def test_that_day_is_never_the_day_of_publication() -> None:
    text = "في 7 أكتوبر 2023 هطل المطر. وقالت البلدية اليوم الأحد إن السدود امتلأت في ذلك اليوم."
    assert values(text)["ذلك اليوم"] == "2023-10-07"


def test_what_points_back_at_nothing_is_left_out() -> None:
    assert values("وفي اليوم التالي سافر، وقبل ذلك بأسبوع عاد.") == {}


def test_today_alone_in_somebodys_words_is_nowadays() -> None:
    assert values('وقال: "العالم اليوم يتغير، ونوقع اليوم الأحد عقداً".') == {"اليوم الأحد": "2025-03-02"}


def test_without_a_day_of_publication_only_what_needs_it_is_unresolved() -> None:
    text = "وقع العقد أمس في مارس الماضي بعد لقاء 3 فبراير 2020 وعام 1998."
    assert values(text, None) == {"أمس": None, "مارس الماضي": None, "3 فبراير 2020": "2020-02-03", "عام 1998": "1998"}


@pytest.mark.parametrize(
    "text", ["31 فبراير 2025", "في 30 فبراير", "31 فبراير الماضي", "1 محرم 1900هـ", "29 فبراير 2023"]
)
def test_a_day_that_does_not_exist_is_left_out(text: str) -> None:
    assert values(text) == {}
    assert values(text, None) == {}


def test_the_leap_day_is_found_in_its_year() -> None:
    assert values("في 29 فبراير الماضي.") == {"29 فبراير الماضي": "2024-02-29"}


def test_the_same_words_with_the_same_value_are_one_mention_with_all_their_spans() -> None:
    text = "وصل أمس، وعاد أمس.\n\nوقال أمس الأول."
    first, second = find_dates(words_of(text), SUNDAY).mentions
    assert (first.text, len(first.spans)) == ("أمس", 2)
    assert (second.text, second.edtf) == ("أمس الأول", "2025-02-28")
    assert all(text[slice(*span)] == "أمس" for span in first.spans)


def test_occurrences_tell_their_first_and_last_day() -> None:
    [week] = resolve(words_of("الأسبوع المقبل."), SUNDAY)
    assert (week.first, week.last) == (date(2025, 3, 3), date(2025, 3, 9))


_VOCABULARY = (
    'اليوم أمس غدا يوم مساء الأحد الاثنين 3 7 31 29 2015 0001 9999 1436 هـ م / - ، . ( ) " من إلى بين و عام شهر الأسبوع الشهر الماضي المقبل '
    "هذا ذلك نفسه التالي السابق قبل بعد منذ بنحو أسبوع يومين ثلاثة أيام 900 سنة قرون عقود يناير فبراير رمضان مطلع نهاية الربع النصف الأول "
    "الأشهر الستة القرن التاسع عشر السبعينات صيف الصيف شتاء الموافق عامي يومي والخميس الـ ليل ستعقد قال أن"
)
_WORDS = _VOCABULARY.split()
bodies = st.one_of(st.text(), st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join))


@given(bodies, st.one_of(st.none(), st.dates()))
def test_any_body_gives_verbatim_spans_and_well_formed_values(body: str, published: date | None) -> None:
    seen = set()
    for mention in find_dates(words_of(body), published).mentions:
        assert mention.spans
        assert (mention.text, mention.edtf) not in seen
        seen.add((mention.text, mention.edtf))
        assert all(body[start:end] == mention.text for start, end in mention.spans)
        if mention.edtf is None:
            assert published is None
        else:
            assert_edtf(mention.edtf)


@given(bodies, st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)))
def test_a_resolved_time_ends_no_earlier_than_it_starts(body: str, published: date) -> None:
    for dated in resolve(words_of(body), published):
        assert dated.first is not None
        assert dated.last is not None
        assert dated.first <= dated.last


SIZE = 250_000
SECONDS = 20
"""Of processor time: it needs seven, a quadratic reading would need hours."""
_PIECES = ("الأحد ", "1/", "9 ", "3 و", "الخميس 3 مارس 2025 ", '"اليوم ', "الساعة 7 صباحا أمس ", "من 3 إلى ")


def test_a_quarter_of_a_megabyte_of_digits_slashes_and_weekdays_is_read_in_linear_time() -> None:
    words = words_of("".join(piece * (SIZE // len(_PIECES) // len(piece)) for piece in _PIECES))
    assert timed(lambda: find_dates(words, SUNDAY))[1] < SECONDS
