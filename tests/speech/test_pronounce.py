"""What the engine is given: pausal forms before pauses, and where each word starts."""

import pytest

from mujaz.speech.pronounce import engine_text, pausal
from mujaz.speech.spoken import SpokenWord


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("الْوَزِيرُ", "الْوَزِير"),
        ("كِتَابٍ", "كِتَاب"),
        ("كَبِيرًا", "كَبِيرا"),
        ("كَبِيراً", "كَبِيرا"),
        ("مُسْتَشْفًى", "مُسْتَشْفى"),
        ("مَدِينَةٌ", "مَدِينَة"),
        ("قوي\u0651\u064c", "قوي\u0651"),
        ("فِي", "فِي"),
        ("", ""),
    ],
)
def test_case_endings_are_silent_at_a_pause(word: str, said: str) -> None:
    assert pausal(word) == said


def test_words_start_where_the_text_says() -> None:
    words = [SpokenWord("قال", 0, 3), SpokenWord("الوزير", 4, 10, "،"), SpokenWord("نعم", 12, 15)]
    text, starts = engine_text(words, ["قَالَ", "الْوَزِيرُ", "نَعَمْ"])
    assert text == "قَالَ الْوَزِير، نَعَم"
    assert [text[start : start + 1] for start in starts] == ["ق", "ا", "ن"]
