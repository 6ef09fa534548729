"""Engine events to the characters that the page lights up."""

from hypothesis import given
from hypothesis import strategies as st

from mujaz.speech.spoken import SpokenWord
from mujaz.speech.timing import place, sentence

WORDS = [SpokenWord("بلغ", 0, 3), SpokenWord("خمسة", 4, 6), SpokenWord("وثلاثين", 4, 6), SpokenWord("يوما", 7, 11)]
STARTS = [0, 4, 9, 17]


def test_events_are_matched_by_position_not_by_count() -> None:
    heard = place(WORDS, STARTS, [(0, 0.0, 0.4), (4, 0.4, 0.8), (17, 1.5, 2.0)])
    assert [word.text for word, *_ in heard] == ["بلغ", "خمسة", "يوما"]


def test_a_word_parted_by_the_engine_stays_one() -> None:
    assert place(WORDS, STARTS, [(9, 0.5, 0.7), (12, 0.7, 1.1)]) == [(WORDS[2], 0.5, 1.1)]


def test_a_number_of_several_words_lights_up_as_one() -> None:
    heard = place(WORDS, STARTS, [(0, 0.0, 0.4), (4, 0.4, 0.8), (9, 0.8, 1.5), (17, 1.5, 2.0)])
    shown = sentence("بلغ 35 يوما", heard, 0.0, 2.2)
    assert [("بلغ 35 يوما"[word.first : word.last], word.start, word.end) for word in shown.words] == [
        ("بلغ", 0.0, 0.4),
        ("35", 0.4, 1.5),
        ("يوما", 1.5, 2.0),
    ]


@given(st.lists(st.tuples(st.integers(-3, 40), st.floats(-1, 9), st.floats(-1, 9)), max_size=12))
def test_times_are_in_order_and_within_the_sentence_whatever_the_engine_says(
    events: list[tuple[int, float, float]],
) -> None:
    shown = sentence("بلغ 35 يوما", place(WORDS, STARTS, events), 1.0, 4.0)
    times = [1.0, *(time for word in shown.words for time in (word.start, word.end)), 4.0]
    assert times == sorted(times)
