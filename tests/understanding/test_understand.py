"""The whole record: spans are verbatim on any text, and time is bounded on hostile ones."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.model import Article, Moment, Record
from mujaz.text.tokens import tokenize
from mujaz.understanding import understand
from mujaz.understanding.gazetteer import COUNTRY_NAMES
from tests.timing import timed

ROWS = [
    json.loads(line) for line in (Path(__file__).parents[1] / "accuracy/articles.jsonl").read_text("utf-8").splitlines()
]
"""Articles of our own."""

PIECES = [
    "قال", "وأضاف", "أن", "إنّه", "وزير", "الخارجية", "الروسي", "محمد", "عبد", "الله", "بن", "أبو", "،", ".", ":", "؟", '"', "«", "»", "(", ")",
    "للولايات", "المتحدة", "بموسكو", "وزارة", "حزب", "بحسب", "نقلت", "عن", "مصدر", "الرئيسين", "ونظيره", "الأميركي", "نور", "الدين", "\n\n",
    "التقى", "هجوم", "اتفاق", "شنت", "زيارة", "أمس", "بين", "سيزور", "قتل", "عقوبات",
    "على", "علي", "12", "٪", "ـ", "\u200f", "\u00a0", "مؤكداً", "قائلة", "الذي", "كان", "د.", "-", "…", "abc", "\u064b",
]  # fmt: skip


def record(body: str) -> tuple[str, Record]:
    paragraphs = tuple(part.strip() for part in body.split("\n\n") if part.strip())
    article = Article(
        id="x", headline=body[:40], paragraphs=paragraphs, published=Moment(value="2025-03-02", precision="day")
    )
    return article.body, understand(article)


def assert_verbatim(body: str, found: Record) -> None:
    ids = {entity.id for entity in found.entities}
    assert len(ids) == len(found.entities)
    for entity in found.entities:
        assert entity.name
        assert entity.mentions
        assert all(body[start:end].strip() == body[start:end] != "" for start, end in entity.mentions)
    for statement in found.statements:
        assert body[slice(*statement.span)] == statement.text
        assert statement.cue_span is not None
        assert body[slice(*statement.cue_span)] == statement.cue
        assert statement.speaker in ids | STATES or _is_description(statement.speaker or "", body)
        assert statement.rule
    for event in found.events:
        assert body[slice(*event.span)] == event.evidence
        assert event.trigger in event.evidence
        assert all(event.participants)
        assert event.place is None or event.place in ids


STATES = frozenset(COUNTRY_NAMES.values())
"""What a state is called that an article means by its capital alone."""


def _is_description(speaker: str, body: str) -> bool:
    """True for words of the body, or for those behind ل, which swallows their article's alif ("للوزير")."""
    return speaker in body or (speaker.startswith("ال") and "ل" + speaker[1:] in body) or "ل" + speaker[2:] in body


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_spans_are_verbatim_on_any_string_of_news_words(body: str) -> None:
    assert_verbatim(*record(body))


@given(st.text(max_size=120))
@settings(deadline=None)
def test_spans_are_verbatim_on_any_text(body: str) -> None:
    assert_verbatim(*record(body))


def test_the_record_of_an_article_has_people_statements_and_dates(body: str) -> None:
    text, found = record(body)
    assert_verbatim(text, found)
    people = {entity.name: entity for entity in found.entities if entity.kind == "person"}
    assert (people["منذر القابسي"].role, people["منذر القابسي"].country) == ("وزير الطاقة التونسي", "TN")
    assert people["سلوى المحرزي"].role == "رئيسة جمعية حماية الشاطئ"
    quotes = [item for item in found.statements if item.mode == "direct"]
    assert [item.speaker for item in quotes] == [people["منذر القابسي"].id]
    assert date(2025, 3, 2).isoformat() in {item.edtf for item in found.dates}


def test_without_a_day_of_publication_relative_dates_stay_open() -> None:
    found = understand(Article(id="x", headline=None, paragraphs=("وصل الوفد أمس.",)))
    assert [item.edtf for item in found.dates] == [None]


def test_an_empty_article_has_an_empty_record() -> None:
    assert understand(Article(id="x", headline=None, paragraphs=())) == Record()


@pytest.mark.parametrize(
    "unit", ["قال أن ", "وزير الخارجية ", "عبد ", '"', "أحمد قال: ", "بحسب رويترز ", "محمد بن سعد ", "وأضاف "]
)
def test_time_is_bounded_on_a_paragraph_without_a_stop(unit: str) -> None:
    assert timed(lambda: record(unit * (60_000 // len(unit))))[1] < 8


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_text_that_breaks_off_anywhere_is_read(row: dict[str, str]) -> None:
    for token in tokenize(row["body"])[4::7]:
        body = row["body"][max(0, token.end - _BEFORE) : token.end]
        understand(Article(id="x", headline=None, paragraphs=(body,)))


_BEFORE = 300
"""Characters before the place where a text breaks off."""
