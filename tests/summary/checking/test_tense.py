"""Verbs of the past by their form."""

import pytest

from mujaz.summary.checking.tense import is_future, is_past
from mujaz.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "at"), [("بدأت الأشغال", 0), ("وحطمت الريح السارية", 0), ("إنه نظم ورشة", 1), ("عادوا إلى المدينة", 0)]
)
def test_verbs_of_the_past_are_known_by_ending_or_place(text: str, at: int) -> None:
    assert is_past(tokenize(text), at)


@pytest.mark.parametrize(
    ("text", "at"), [("وقت الزيارة", 0), ("في البيت", 1), ("وعفواً عاماً", 0), ("خطة الوزارة", 0), ("سياسات جديدة", 0)]
)
def test_nouns_are_no_verbs_of_the_past(text: str, at: int) -> None:
    assert not is_past(tokenize(text), at)


@pytest.mark.parametrize(("word", "future"), [("سيزور", True), ("وستبدا", True), ("سيف", False), ("يزور", False)])
def test_a_verb_behind_sin_is_of_the_future(word: str, future: bool) -> None:
    assert is_future(word) is future
