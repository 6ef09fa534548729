"""What joins a cue to what it brings."""

import pytest

from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وقال متعاملون إن مزيدا من البيع سيضغط على السعر.", "مزيدا من البيع سيضغط على السعر"),
        ("وأوضحت المصادر إلى أن السفينة أبحرت قبل الفجر.", "السفينة أبحرت قبل الفجر"),
    ],
)
def test_that_joins_a_verb_to_its_clause(text: str, content: str) -> None:
    assert [found for _, _, found in said(text)] == [content]


def test_a_name_that_looks_like_that_joins_nothing() -> None:
    assert said("وقال بان كي مون إن السلام ممكن هذا العام.") == [("indirect", "بان كي مون", "السلام ممكن هذا العام")]
