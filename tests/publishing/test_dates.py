"""Days and clock times in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import Moment
from mujaz.publishing.dates import MonthNaming, clock_words, day_words, edtf_words, month_naming


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("وصل الوفد في 20 يناير الماضي", ("western",)),
        ("وصل الوفد في 20 كانون الثاني الماضي", ("levantine",)),
        ("وصل الوفد في 20 يناير/ كانون الثاني الماضي", ("western", "levantine")),
        ("وصل الوفد في 20 كانون الثاني/يناير الماضي", ("levantine", "western")),
        ("وصل الوفد في 20 يناير (كانون الثاني) الماضي", ("western", "levantine")),
        ("وصل الوفد في 20 جانفي الماضي", ("maghrebi",)),
        ("وصل الوفد يوم 3 مارس ثم غادر في 5 فيفري", ("maghrebi",)),
        ("وصل الوفد يوم ٣ شباط ثم غادر في ٥ أيار", ("levantine",)),
        ("في 1 يونيو و2 يونيو، وكان في 3 حزيران", ("western",)),
        ("لا شهر في هذا النص", ("western",)),
        ("زار أب ابنه، وقال آب إنه بخير", ("western",)),
        ("", ("western",)),
    ],
)
def test_months_are_named_as_the_article_names_them(text: str, naming: MonthNaming) -> None:
    assert month_naming(text) == naming


@pytest.mark.parametrize(
    ("day", "naming", "language", "words"),
    [
        ("2026-03-04", ("western",), "ar", "4 مارس 2026"),
        ("2026-03-04", ("levantine",), "ar", "4 آذار 2026"),
        ("2026-01-20", ("western", "levantine"), "ar", "20 يناير/كانون الثاني 2026"),
        ("2026-10-20", ("western", "maghrebi"), "ar", "20 أكتوبر 2026"),
        ("2026-03", ("western",), "ar", "مارس 2026"),
        ("2026", ("western",), "ar", "2026"),
        ("2026-03-04", ("levantine",), "en", "4 March 2026"),
    ],
)
def test_a_day_is_told_in_words_as_precisely_as_it_is_known(
    day: str, naming: MonthNaming, language: str, words: str
) -> None:
    assert day_words(day, naming, language) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment(value="2026-03-04", precision="day"), None),
        (Moment(value="2026-03-04T09:05", precision="minute"), "09:05"),
        (
            Moment(value="2026-03-04T12:30:00+02:00", precision="minute", zone_text="توقيت القدس"),
            "12:30 (توقيت القدس)",
        ),
        (Moment(value="2026-03-04T12:30:00Z", precision="minute"), "12:30 (غرينتش)"),
        (Moment(value="2026-03-04T12:30:00+00:00", precision="minute"), "12:30 (غرينتش)"),
        (Moment(value="2026-03-04T12:30:00+03:00", precision="second"), "12:30 (غرينتش \u200e+3)"),
        (Moment(value="2026-03-04T12:30:00-0330", precision="second"), "12:30 (غرينتش \u200e-3:30)"),
    ],
)
def test_a_clock_time_tells_its_zone_in_words(moment: Moment, words: str | None) -> None:
    assert clock_words(moment, "غرينتش") == words


@given(st.text(alphabet="يناركونلثاشبط 20/()\n", max_size=60))
def test_no_text_crashes_the_naming(text: str) -> None:
    assert 1 <= len(month_naming(text)) <= 2


@pytest.mark.parametrize(
    ("edtf", "arabic", "english"),
    [
        ("2026-03-04", "4 مارس 2026", "4 March 2026"),
        ("2026-03", "مارس 2026", "March 2026"),
        ("2026", "2026", "2026"),
        ("2026-03-04~", "نحو 4 مارس 2026", "about 4 March 2026"),
        ("2026-02-24/2026-02-26", "من 24 فبراير 2026 إلى 26 فبراير 2026", "24 February 2026 to 26 February 2026"),
        ("2024-23", "خريف 2024", "autumn 2024"),
        ("201X", "عقد 2010", "2010s"),
        ("20XX", "20XX", "20XX"),
        ("2026-13", "2026-13", "2026-13"),
        ("2026-03-04/..", "من 4 مارس 2026 إلى ..", "4 March 2026 to .."),
        ("", "", ""),
    ],
)
def test_a_date_of_the_record_is_told_in_words(edtf: str, arabic: str, english: str) -> None:
    assert (edtf_words(edtf, ("western",), "ar"), edtf_words(edtf, ("western",), "en")) == (arabic, english)


@given(st.text(alphabet="0129-X~/.%", max_size=24))
def test_no_date_crashes_the_words(edtf: str) -> None:
    assert isinstance(edtf_words(edtf, ("western",), "ar"), str)
