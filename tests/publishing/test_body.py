"""The body cut where the record stands in it."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import Article
from mujaz.publishing.body import Mark, Run, marked_body, marks_of
from tests.publishing.events import EVENTFUL, span_of

ARTICLE = Article(id="x", headline=None, paragraphs=("قال: نعم ثم لا.", "وسكت."))


def _said(start: int, end: int) -> Mark:
    return Mark("said", (start, end))


def _flat(runs: tuple[Run, ...]) -> Iterator[Run]:
    for run in runs:
        yield run
        yield from _flat(run.runs)


def test_a_quotation_is_a_run_of_its_own_and_can_be_linked_to() -> None:
    body = marked_body(ARTICLE, [_said(5, 8)])
    assert [(run.text, run.mark and run.mark.anchor) for run in body.paragraphs[0].runs] == [
        ("قال: ", None),
        ("نعم", "said-5-8"),
        (" ثم لا.", None),
    ]
    assert body.place_of(_said(5, 8)) == "said-5-8"


def test_what_is_marked_are_quotations_events_first_mentions_of_people_and_dates() -> None:
    marks = marks_of(EVENTFUL.record)
    assert [mark.kind for mark in marks] == ["said", *["event"] * 6, *["name"] * 3, *["date"] * 2]
    assert Mark("name", span_of("نبيل القروي")) in marks


def test_a_mark_inside_another_stands_in_it() -> None:
    body = marked_body(ARTICLE, [_said(9, 11), _said(5, 14), Mark("event", (0, 15))])
    (event,) = body.paragraphs[0].runs
    assert event.mark == Mark("event", (0, 15))
    assert [run.text for run in event.runs] == ["قال: ", "نعم ثم لا", "."]
    assert [run.mark for run in event.runs[1].runs] == [None, _said(9, 11), None]
    assert body.place_of(_said(9, 11)) == "said-9-11"


def test_a_mark_that_crosses_another_is_linked_to_its_paragraph() -> None:
    body = marked_body(ARTICLE, [_said(5, 11), _said(8, 14)])
    assert (body.place_of(_said(5, 11)), body.place_of(_said(8, 14))) == ("said-5-11", "p1")


def test_a_quotation_over_two_paragraphs_is_linked_to_the_first() -> None:
    assert marked_body(ARTICLE, [_said(5, 20)]).place_of(_said(5, 20)) == "p1"


def test_a_span_outside_the_body_has_no_place() -> None:
    assert marked_body(ARTICLE, [_said(900, 950)]).place_of(_said(900, 950)) is None


def test_a_position_is_in_its_paragraph() -> None:
    body = marked_body(ARTICLE, [])
    assert [body.paragraph_at(at) for at in (0, 14, 15, 17, 21, 22, -1)] == [1, 1, None, 2, 2, None, None]


@given(
    st.lists(st.text(min_size=1, max_size=20), max_size=4),
    st.lists(st.tuples(st.sampled_from(["said", "event"]), st.integers(-5, 90), st.integers(-5, 90)), max_size=9),
)
def test_runs_always_join_to_the_paragraphs_and_no_id_stands_twice(
    texts: list[str], spans: list[tuple[str, int, int]]
) -> None:
    article = Article(id="x", headline=None, paragraphs=tuple(texts))
    body = marked_body(article, [Mark(kind, (start, end)) for kind, start, end in spans])  # type: ignore[arg-type]
    assert ["".join(run.text for run in paragraph.runs) for paragraph in body.paragraphs] == texts
    runs = [run for paragraph in body.paragraphs for run in _flat(paragraph.runs)]
    assert all("".join(inner.text for inner in run.runs) == run.text for run in runs if run.runs)
    anchors = [run.mark.anchor for run in runs if run.mark]
    assert len(anchors) == len(set(anchors))
