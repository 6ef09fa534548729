"""The body cut where quotations stand."""

from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import Article, Statement
from mujaz.publishing.body import body_paragraphs, paragraph_spans, place_of

ARTICLE = Article(id="x", headline=None, paragraphs=("قال: نعم ثم لا.", "وسكت."))


def _said(start: int, end: int, mode: str = "direct") -> Statement:
    return Statement(id="s", speaker=None, mode=mode, text=ARTICLE.body[start:end], span=(start, end))  # type: ignore[arg-type]  # modes vary


def test_a_quotation_is_a_run_of_its_own_and_can_be_linked_to() -> None:
    said = _said(5, 8)
    paragraphs = body_paragraphs(ARTICLE, [said])
    assert [(run.text, run.anchor) for run in paragraphs[0].runs] == [
        ("قال: ", None),
        ("نعم", "said-5-8"),
        (" ثم لا.", None),
    ]
    assert place_of(said, paragraphs, paragraph_spans(ARTICLE)) == "said-5-8"


def test_what_is_not_said_word_for_word_is_not_marked() -> None:
    assert body_paragraphs(ARTICLE, [_said(5, 8, "indirect")])[0].runs == ((ARTICLE.paragraphs[0], None),)


def test_a_quotation_inside_another_is_linked_to_its_paragraph() -> None:
    outer, inner = _said(5, 14), _said(9, 11)
    paragraphs = body_paragraphs(ARTICLE, [outer, inner])
    assert place_of(inner, paragraphs, paragraph_spans(ARTICLE)) == "p1"


def test_a_quotation_over_two_paragraphs_is_linked_to_the_first() -> None:
    said = _said(5, 20)
    paragraphs = body_paragraphs(ARTICLE, [said])
    assert place_of(said, paragraphs, paragraph_spans(ARTICLE)) == "p1"


def test_a_span_outside_the_body_has_no_place() -> None:
    said = Statement(id="s", speaker=None, mode="direct", text="", span=(900, 950))
    assert place_of(said, body_paragraphs(ARTICLE, [said]), paragraph_spans(ARTICLE)) is None


@given(
    st.lists(st.text(min_size=1, max_size=20), max_size=4),
    st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=6),
)
def test_runs_always_join_to_the_paragraphs_and_no_id_stands_twice(
    texts: list[str], spans: list[tuple[int, int]]
) -> None:
    article = Article(id="x", headline=None, paragraphs=tuple(texts))
    statements = [Statement(id="s", speaker=None, mode="direct", text="", span=span) for span in spans]
    paragraphs = body_paragraphs(article, statements)
    assert ["".join(run.text for run in paragraph.runs) for paragraph in paragraphs] == texts
    anchors = [run.anchor for paragraph in paragraphs for run in paragraph.runs if run.anchor]
    assert len(anchors) == len(set(anchors))
