"""Where what is said ends."""

import pytest

from tests.understanding.test_statements import said


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("قال منذر القابسي إن المحطة جاهزة، مؤكدًا أن الشبكة سليمة.", ["المحطة جاهزة", "الشبكة سليمة"]),
        ("قال منذر القابسي إن المحطة جاهزة وأشار إلى أن الشبكة سليمة.", ["المحطة جاهزة", "الشبكة سليمة"]),
        ("قال منذر القابسي إن المحطة جاهزة، لكنه أكد أن الشبكة قديمة.", ["المحطة جاهزة", "الشبكة قديمة"]),
        ("قال منذر القابسي إن المحطة جاهزة، فيما ينتظر الناس الكهرباء.", ["المحطة جاهزة"]),
        ("قال منذر القابسي إن المحطة التي شيدت هنا وأكملت جاهزة.", ["المحطة التي شيدت هنا وأكملت جاهزة"]),
    ],
)
def test_a_clause_ends_before_the_reporters_own_next_one(text: str, contents: list[str]) -> None:
    assert [content for _, _, content in said(text)] == contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال منذر القابسي إن الأجر يختلف حسب نوعية العمل.", "الأجر يختلف حسب نوعية العمل"),
        ("قال منذر القابسي إن المحطة جاهزة بحسب بيان الوزارة.", "المحطة جاهزة"),
        ("قال منذر القابسي إن المحطة جاهزة، وذلك وفق بيان الوزارة.", "المحطة جاهزة"),
    ],
)
def test_a_clause_ends_before_its_source_but_not_before_its_measure(text: str, content: str) -> None:
    assert said(text)[0][2] == content


def test_a_noun_phrase_ends_before_a_clause_that_does_not_hang_on_it() -> None:
    assert said("أعلن منذر القابسي افتتاح المحطة الجديدة، حيث حضر كثير من الناس.") == [
        ("indirect", "منذر القابسي", "افتتاح المحطة الجديدة")
    ]


def test_a_text_that_never_ends_its_sentence_is_read_in_linear_time() -> None:
    [(_, speaker, content)] = said("قال منذر القابسي إن " + "الماء كثير " * 20_000)[:1]
    assert speaker == "منذر القابسي"
    assert len(content.split()) <= 600
