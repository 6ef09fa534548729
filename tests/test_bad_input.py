"""What is no plain news article goes through the whole line: a sensible brief or a clear sentence, in bounded time, never an exception."""

from collections.abc import Callable

import pytest

import mujaz
from mujaz.cli.show import shown
from mujaz.errors import NotAnArticleError
from mujaz.model import Article, Brief
from mujaz.pipeline import brief_of
from mujaz.publishing import render_page
from mujaz.publishing.plover import plover_rows
from mujaz.publishing.tables import FORMATS, TABLES, rows_of, written
from tests.bad_texts import KINDS, NEWS
from tests.timing import timed

Check = Callable[[Brief], Brief]


def _whole_line(source: object, kind: str) -> Brief:
    """A brief with everything that is made of it."""
    made, seconds = timed(lambda: _all_of(source, kind))
    assert seconds < 5
    return made


def _all_of(source: object, kind: str) -> Brief:
    made = mujaz.brief(source, kind=kind)  # type: ignore[arg-type]  # kinds vary
    for ui in ("ar", "en"):
        assert shown(made, ui, None)
        assert render_page(made, None, ui).endswith("</html>\n")
    for table in TABLES:
        assert all(isinstance(written(rows_of(made.record, table), table, form), str) for form in FORMATS)
    assert isinstance(plover_rows(made), list)
    return made


def _row(name: str) -> dict[str, str]:
    return {"id": name, "title": "عنوان قصير", "body": KINDS[name]}


@pytest.mark.parametrize("name", KINDS)
def test_as_a_row_it_gives_a_brief(name: str, check_brief: Check) -> None:
    made = check_brief(_whole_line(_row(name), "row"))
    assert made.status == "ok"
    assert "no_publication_date" in {problem.code for problem in made.problems}


@pytest.mark.parametrize("name", sorted(KINDS.keys() - {"scores", "poem"}))
def test_as_copied_text_it_gives_a_brief(name: str, check_brief: Check) -> None:
    assert check_brief(_whole_line(KINDS[name], "text")).status == "ok"


@pytest.mark.parametrize("name", ["scores", "poem"])
def test_copied_text_without_a_paragraph_of_prose_is_told_to_be_no_article(name: str) -> None:
    with pytest.raises(NotAnArticleError) as caught:
        mujaz.brief(KINDS[name], kind="text")
    assert caught.value.code == "no_article"


def _dates(made: Brief) -> dict[str, str | None]:
    return {mention.text: mention.edtf for mention in made.record.dates}


def test_without_a_publication_day_nothing_is_guessed() -> None:
    dates = _dates(_whole_line(_row("undated"), "row"))
    assert dates
    assert set(dates.values()) == {None}


@pytest.mark.parametrize("name", ["opinion", "scores", "poem"])
def test_what_reports_nothing_has_no_statements(name: str) -> None:
    assert _whole_line(_row(name), "row").record.statements == ()


@pytest.mark.parametrize("name", ["scores", "poem", "dialect"])
def test_what_is_no_news_has_no_events(name: str) -> None:
    assert _whole_line(_row(name), "row").record.events == ()


def test_one_line_is_an_article_of_one_bullet() -> None:
    made = _whole_line(_row("one line"), "row")
    assert made.summary
    assert [bullet.text for bullet in made.summary.bullets] == [KINDS["one line"]]
    assert [statement.cue for statement in made.record.statements] == ["أعلن"]


def test_the_letters_of_questions_and_answers_are_nobody() -> None:
    made = _whole_line(_row("interview"), "row")
    names = {entity.name for entity in made.record.entities}
    assert "سليم الماجري" in names
    assert not {"س", "ج"} & names
    assert not {"س", "ج"} & {statement.speaker for statement in made.record.statements}


def test_three_articles_in_one_keep_each_word_with_its_own_speaker() -> None:
    made = _whole_line(_row("three articles"), "row")
    assert made.article
    names = {entity.id: entity.name for entity in made.record.entities}
    speakers = {statement.text.split()[0]: names[statement.speaker or ""] for statement in made.record.statements}
    assert speakers["موسم"] == "رامي الحايك"
    assert speakers["الحديقة"] == "هشام الوسلاتي"
    assert speakers["إغلاق"] == "لينا العبادي"


def test_english_within_the_text_stays_as_it_is() -> None:
    made = _whole_line(_row("half English"), "row")
    assert made.article
    assert made.article.language == "ar"
    assert "رامي الحايك" in {entity.name for entity in made.record.entities}


def test_direction_marks_change_nothing_of_what_is_found() -> None:
    plain, marked = (_whole_line(_row(name), "row") for name in ("undated", "bidi"))

    def found(made: Brief) -> list[tuple[str, str]]:
        return [(statement.mode, statement.cue or "") for statement in made.record.statements]

    assert found(marked) == found(plain)
    assert len(marked.record.dates) == len(plain.record.dates)
    text = shown(marked, "ar", None)
    assert not any(mark in text for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _brief_of(body: str) -> tuple[Brief, float]:
    return timed(lambda: brief_of(Article(id="x", headline="عنوان", paragraphs=(body,))))


def test_a_megabyte_in_one_paragraph_without_a_full_stop(check_brief: Check) -> None:
    clause = NEWS.replace(".", "").replace('"', "") + " و"
    body = (clause * (1_000_000 // len(clause.encode()) + 1))[:600_000]
    assert len(body.encode()) > 900_000
    made, seconds = _brief_of(body)
    assert check_brief(made).status == "ok"
    assert seconds < 60


HOSTILE = {
    "one word": "كلمة ",
    "cues": "وأضاف ",
    "cues and content": "وقال أحمد إن ",
    "roles": "وزير رئيس مدير ",
    "names": "الوزير محمد أحمد علي ",
    "a word for a state": "الاحتلال ",
    "counterparts": "نظيره ",
    "kings": "استقبل الملك سلمان رئيس ",
    "names that speak again": "قال رئيس المكتب، سلامة معروف، إن وأكد معروف ",
    "bodies": "منظمة اتحاد مجلس ",
    "conjoined": "أحمد و",
    "opening quotes": "«كلام ",
    "closing quotes": "كلام» ",
    "quotes": '"كلام" ',
    "brackets": "(كلمة ",
    "commas": "، ",
    "dates": "يوم الأحد 2 مارس 2025 ",
    "numbers": "1.2 3,4 ",
    "places": "في تونس والجزائر ",
    "meetings": "التقى الرئيس الوزير في عمان ",
    "questions": "س: كيف ج: هكذا ",
    "one letter": "و",
    "marks": "\u202b\u200f\u2067 ",
    "combining": "ب\u064b\u0651",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length_and_not_with_its_square(name: str) -> None:
    unit = HOSTILE[name]
    short, long = (_brief_of(unit * (length // len(unit))) for length in (8_000, 64_000))
    assert (short[0].status, long[0].status) == ("ok", "ok")
    assert long[1] < 24 * short[1] + 1.5, f"{short[1]:.2f} s for 8,000 characters, {long[1]:.2f} s for 64,000"
