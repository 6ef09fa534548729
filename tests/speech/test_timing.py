"""Times of spoken words to the characters that the page lights up."""

from hypothesis import given
from hypothesis import strategies as st

from mujaz.speech.spoken import SpokenWord
from mujaz.speech.timing import Heard, sentence

WORDS = [SpokenWord("بلغ", 0, 3), SpokenWord("خمسة", 4, 6), SpokenWord("وثلاثين", 4, 6), SpokenWord("يوما", 7, 11)]


def test_a_number_of_several_words_lights_up_as_one() -> None:
    heard = list(zip(WORDS, (0.0, 0.4, 0.8, 1.5), (0.4, 0.8, 1.5, 2.0), strict=True))
    shown = sentence("بلغ 35 يوما", heard, 0.0, 2.2)
    assert [("بلغ 35 يوما"[word.first : word.last], word.start, word.end) for word in shown.words] == [
        ("بلغ", 0.0, 0.4),
        ("35", 0.4, 1.5),
        ("يوما", 1.5, 2.0),
    ]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.floats(-1, 9), st.floats(-1, 9)), max_size=12))
def test_times_are_in_order_and_within_the_sentence_whatever_the_voice_says(heard: list[Heard]) -> None:
    shown = sentence("بلغ 35 يوما", heard, 1.0, 4.0)
    times = [1.0, *(time for word in shown.words for time in (word.start, word.end)), 4.0]
    assert times == sorted(times)
