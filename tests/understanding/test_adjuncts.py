"""Adjuncts beside a cue: times, settings, parentheses, brackets."""

import pytest

from mujaz.understanding.adjuncts import adjuncts_at, is_indefinite_adjective, past_adjuncts, setting_at, time_at
from mujaz.understanding.word_stream import words_of


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("أمس الثلاثاء إن المحطة جاهزة", "إن"),
        ("في بيان إن المحطة جاهزة", "إن"),
        ("في مؤتمر صحافي عقده أمس إن المحطة جاهزة", "إن"),
        ("، بحسب وثيقة، إن المحطة جاهزة", "إن"),
        ("إن المحطة جاهزة", "إن"),
    ],
)
def test_what_stands_between_a_speaker_and_his_words_is_passed_over(text: str, rest: str) -> None:
    words = words_of("قال " + text)
    assert words.tokens[past_adjuncts(words, 1)].text == rest


def test_a_setting_is_a_venue_where_it_tells_in_what_text_something_is_said() -> None:
    words = words_of("قال في بيان إن المحطة جاهزة")
    setting = setting_at(words, 1)
    assert setting is not None
    assert setting.venue


def test_a_time_is_no_venue() -> None:
    words = words_of("قال أمس الثلاثاء إن المحطة جاهزة")
    time = time_at(words, 1)
    assert time is not None
    assert not time.venue
    assert words.surface(time.first, time.last) == "أمس الثلاثاء"


def test_adjuncts_end_with_their_sentence() -> None:
    assert adjuncts_at(words_of("قال أمس. في بيان"), 5) == []


@pytest.mark.parametrize(("text", "expected"), [("مصدر رفيع قال", True), ("مصدر الوزارة قال", False)])
def test_an_indefinite_adjective_describes_an_indefinite_noun(text: str, expected: bool) -> None:
    assert is_indefinite_adjective(words_of(text), 1) is expected
