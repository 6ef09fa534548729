"""What is wrong with an article's dates is told beside them. All sentences are invented."""

from datetime import date

import pytest

from mujaz.model import Article, Moment
from mujaz.pipeline import brief_of
from mujaz.understanding.dates import Dates, find_dates
from mujaz.understanding.word_stream import words_of

SUNDAY = date(2025, 3, 2)


def found(text: str, published: date | None = SUNDAY) -> Dates:
    return find_dates(words_of(text), published)


@pytest.mark.parametrize(
    ("sentence", "text", "edtf", "weekday"),
    [
        ("وصل الوفد الخميس 3 مارس 2025.", "الخميس 3 مارس 2025", "2025-03-03", "الاثنين"),
        ("وصل الوفد يوم الخميس 3/3/2025.", "يوم الخميس 3/3/2025", "2025-03-03", "الاثنين"),
        ("يصل الوفد غداً الثلاثاء 3 مارس.", "غداً الثلاثاء 3 مارس", "2025-03-03", "الاثنين"),
        ("افتتح السوق الاثنين (4 مارس).", "الاثنين (4 مارس)", "2025-03-04", "الثلاثاء"),
        (
            "من الأحد 2 مارس إلى الأحد 6 مارس 2025.",
            "من الأحد 2 مارس إلى الأحد 6 مارس 2025",
            "2025-03-02/2025-03-06",
            "الخميس",
        ),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_told_and_the_date_kept(
    sentence: str, text: str, edtf: str, weekday: str
) -> None:
    mentions, problems, _ = found(sentence)
    assert [(mention.text, mention.edtf) for mention in mentions] == [(text, edtf)]
    [problem] = problems
    assert (problem.stage, problem.code) == ("understanding", "weekday_contradicts_date")
    assert text in problem.message
    assert weekday in problem.message
    assert text in problem.message_en


@pytest.mark.parametrize(
    "sentence",
    [
        "وصل الوفد الاثنين 3 مارس 2025.",
        "وصل الوفد أمس الخميس.",
        "اليوم السبت.",
        "الأحد 15 سبتمبر.",
        "الخميس 3 رمضان 1446هـ.",
        "السبت 30 رمضان 1446هـ.",
        "يوم الجمعة 1 شوال 1436هـ الموافق 17 يوليو 2015م.",
        "من الأحد 2 مارس إلى الخميس 6 مارس 2025.",
        "في 29 فبراير الماضي.",
        "في 1 محرم 1900هـ.",
    ],
)
def test_what_agrees_or_can_agree_is_no_problem(sentence: str) -> None:
    assert found(sentence).problems == ()
    assert found(sentence, None).problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "31 فبراير",
        "30 فبراير 2024",
        "29 فبراير 2023",
        "31 فبراير الماضي",
        "31 نيسان/أبريل",
        "31/6/2024",
        "31 من الشهر الماضي",
    ],
)
def test_a_day_that_no_calendar_has_is_told_and_gets_no_value(text: str) -> None:
    mentions, problems, _ = found(f"وصل الوفد في {text}.", date(2025, 3, 2))
    assert mentions == ()
    assert [(problem.stage, problem.code) for problem in problems] == [("understanding", "no_such_day")]
    assert text in problems[0].message


def test_the_same_words_are_told_once() -> None:
    assert len(found("وصل الخميس 3 مارس 2025، وعاد الخميس 3 مارس 2025.").problems) == 1


def test_a_hijri_day_takes_the_weekday_that_is_next_to_it() -> None:
    [mention] = found("الاثنين 3 رمضان 1446هـ.").mentions
    assert mention.edtf == "2025-03-03"
    [mention] = found("الثلاثاء 3 رمضان 1446هـ.").mentions
    assert mention.edtf == "2025-03-04"


def test_the_brief_tells_it() -> None:
    published = Moment(value="2025-03-02", precision="day", source="given")
    article = Article(
        id="x", headline="وصول الوفد", published=published, paragraphs=("وصل الوفد الخميس 3 مارس 2025 إلى سوسة.",)
    )
    made = brief_of(article)
    assert made.status == "ok"
    assert [problem.code for problem in made.problems if problem.stage == "understanding"] == [
        "weekday_contradicts_date"
    ]
