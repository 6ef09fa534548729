"""A text's sentences with their tokens."""

import pytest

from mujaz.text.lines import LONGEST_KEPT, lines
from mujaz.text.sentences import sentences
from mujaz.text.tokens import tokenize
from tests.bad_texts import KINDS

_NEWS = "قالت الوزيرة سلمى الدريدي إن الميناء سيفتح في 5.5 أيام.وأضافت: «لا تأجيل.»\n\nوغادر د. كمال الهاني الجلسة؟ …"


@pytest.mark.parametrize("text", [_NEWS, "", *KINDS.values()])
def test_the_lines_hold_every_token_of_a_text(text: str) -> None:
    assert [token for line in lines(text) for token in line.tokens] == tokenize(text)


def test_the_lines_are_the_sentences() -> None:
    assert [line.span for line in lines(_NEWS)] == sentences(_NEWS)


def test_a_text_too_long_to_be_kept_has_lines_too() -> None:
    long = "زار الوفد المرفأ. " * (LONGEST_KEPT // 10)
    assert len(lines(long)) == len(sentences(long))
    assert lines(long) is not lines(long)
