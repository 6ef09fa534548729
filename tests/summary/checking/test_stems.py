"""What makes two words alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.summary.checking.stems import is_like, is_related, may_be_related, roots, stems


@pytest.mark.parametrize(
    ("one", "other"), [("الوزير", "لوزير"), ("اتفاقها", "والاتفاق"), ("عمال", "العمال"), ("سفينه", "سفينتها")]
)
def test_clitics_and_endings_make_no_other_word(one: str, other: str) -> None:
    assert is_like(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("يسرح", "تسريح"), ("انتشر", "ستنتشر"), ("استهدف", "يستهدف"), ("تسريح", "سرح")]
)
def test_words_of_one_root_are_related(one: str, other: str) -> None:
    assert is_related(one, other)


def test_words_of_two_consonants_are_related_but_weakly() -> None:
    assert may_be_related("زار", "يزور")
    assert not is_related("زار", "يزور")


def test_other_words_are_not_related() -> None:
    assert not may_be_related("سفينه", "وزير")


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=12))
def test_any_word_is_like_itself(word: str) -> None:
    assert is_like(word, word)
    assert all(len(stem) >= 2 for stem in stems(word))
    assert all(len(root) >= 2 for root in roots(word))
