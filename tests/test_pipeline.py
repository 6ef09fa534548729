"""The line as a whole: an input in, a brief out, and what happens when a stage fails."""

import threading
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mujaz
from mujaz import pipeline
from mujaz.errors import InputError, MissingExtraError
from mujaz.model import Article, Brief

Check = Callable[[Brief], Brief]


def test_a_row_gives_a_brief_with_bullets_and_record(row: dict[str, str], check_brief: Check) -> None:
    made = check_brief(mujaz.brief(row))
    assert made.status == "ok"
    assert made.id == "bizerte"
    assert made.article
    assert made.article.paragraphs == tuple(row["body"].split("\n\n"))
    assert made.summary
    assert len(made.summary.bullets) == 3


def test_people_introduced_by_a_role_are_named_and_quotations_have_their_speaker(row: dict[str, str]) -> None:
    made = mujaz.brief(row)
    people = {entity.name: entity for entity in made.record.entities if entity.kind == "person"}
    assert people["منذر القابسي"].role == "وزير الطاقة التونسي"
    direct = [statement for statement in made.record.statements if statement.mode == "direct"]
    assert any(s.speaker == people["منذر القابسي"].id and s.text.startswith("هذه المحطة") for s in direct)


def test_a_minister_of_finance_is_not_from_mali(row: dict[str, str]) -> None:
    body = "قالت وزيرة المالية الكويتية نورة العيسى إن الموازنة جاهزة. وقال وزير المالية سعيد الحمد إن العمل بدأ في المشاريع."
    people = {entity.name: entity.country for entity in mujaz.brief(row | {"body": body}).record.entities}
    assert people["نورة العيسى"] == "KW"
    assert people["سعيد الحمد"] is None


def test_days_are_resolved_against_the_publication_day(row: dict[str, str]) -> None:
    dates = {mention.text: mention.edtf for mention in mujaz.brief(row).record.dates}
    assert dates["اليوم الأحد"] == "2025-03-02"
    assert dates["يوم الخميس الماضي"] == "2025-02-27"


def test_without_a_publication_day_relative_dates_stay_unresolved_and_the_brief_says_so(
    row: dict[str, str], check_brief: Check
) -> None:
    made = check_brief(mujaz.brief({"id": "undated", "title": row["title"], "body": row["body"]}))
    assert "no_publication_date" in {problem.code for problem in made.problems}
    dates = {mention.text: mention.edtf for mention in made.record.dates}
    assert dates["اليوم الأحد"] is None


def test_a_publication_day_can_be_given(row: dict[str, str]) -> None:
    undated = {"id": "undated", "title": row["title"], "body": row["body"]}
    made = mujaz.brief(undated, published=date(2025, 3, 2))
    assert {mention.text: mention.edtf for mention in made.record.dates}["اليوم الأحد"] == "2025-03-02"


def test_an_article_already_read_is_not_read_again(row: dict[str, str]) -> None:
    article = mujaz.read(row)
    assert mujaz.brief(article).article is article


@pytest.mark.parametrize("bullets", [0, 8, -1])
def test_a_number_of_bullets_out_of_range_is_refused(row: dict[str, str], bullets: int) -> None:
    with pytest.raises(ValueError, match="1 to 7"):
        mujaz.brief(row, bullets=bullets)


@pytest.mark.parametrize("stage", ["understood", "summarised"])
def test_a_stage_that_fails_leaves_a_problem_and_the_rest_of_the_brief(
    row: dict[str, str], check_brief: Check, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    def broken(*_args: object, **_options: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(pipeline, stage, broken)
    made = check_brief(mujaz.brief(row))
    assert made.status == "partial"
    assert [problem.code for problem in made.problems] == ["stage_failed"]
    assert made.article
    assert made.article.headline == row["title"]


def test_without_the_voice_extra_the_brief_says_how_to_get_it(
    row: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_args: object, **_options: object) -> None:
        raise MissingExtraError("speech_not_installed")

    monkeypatch.setattr(pipeline, "speak", missing)
    made, sound = pipeline.voice(mujaz.brief(row))
    assert sound is None
    assert made.status == "ok"
    assert "mujaz[voice]" in made.problems[-1].message
    assert "mujaz[voice]" in made.problems[-1].message_en


def test_a_voice_that_fails_in_whatever_way_leaves_a_problem_and_the_brief(
    row: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("ل")

    monkeypatch.setattr(pipeline, "speak", fail)
    made, sound = pipeline.voice(mujaz.brief(row))
    assert sound is None
    assert made.summary is not None
    assert [(note.stage, note.code) for note in made.problems][-1] == ("speech", "stage_failed")


def test_an_article_without_a_sentence_to_show_says_that_it_has_no_bullets(check_brief: Check) -> None:
    made = check_brief(pipeline.brief_of(Article(id="x", headline=None, paragraphs=("كلمات قليلة",))))
    assert made.status == "ok"
    assert [problem.code for problem in made.problems] == ["no_bullets"]


def test_a_failed_brief_keeps_the_reason_in_both_languages(check_brief: Check) -> None:
    made = check_brief(pipeline.failed("x", InputError("bad_row", line=7)))
    assert (made.status, made.article) == ("failed", None)
    assert "7" in made.problems[0].message
    assert "7" in made.problems[0].message_en


def test_a_brief_of_another_schema_is_not_taken_for_ours() -> None:
    with pytest.raises(ValueError, match="schema"):
        Brief.from_json('{"id": "x", "status": "ok", "schema": "other/1"}')


def test_many_threads_give_the_same_brief(row: dict[str, str]) -> None:
    expected = mujaz.brief(row).to_json()
    results: list[str] = []
    threads = [threading.Thread(target=lambda: results.append(mujaz.brief(row).to_json())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 8


_WORDS = 'قال وأضاف الوزير أحمد وزير الخارجية أن " « » ، . : ( أمس الأحد 2025 / مارس 15 عبد بن نفى ؟ … لم من في الرياض x ١٢ ـ ً'
_PIECES = st.sampled_from([*_WORDS.split(), "\u200f", "\u00a0", "\n\n"])


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(st.lists(_PIECES, max_size=120).map(" ".join), st.text(max_size=40))
def test_no_text_crashes_a_stage_and_every_span_is_verbatim(check_brief: Check, words: str, junk: str) -> None:
    paragraphs = tuple(line.strip() for line in (words + "\n" + junk).splitlines() if line.strip())
    made = check_brief(pipeline.brief_of(Article(id="x", headline=junk, paragraphs=paragraphs)))
    assert made.status == "ok", made.problems
