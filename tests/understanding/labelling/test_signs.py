"""The signs of a word: bounded in number, the same for the same surroundings."""

from mujaz.understanding.labelling import first_reading
from mujaz.understanding.labelling.signs import open_words, sheet_of, signs_at, signs_behind
from mujaz.understanding.word_stream import words_of

TEXT = "وقال تشيموندا كرافتسوك إن السوق تتحسن."


def test_a_word_and_its_neighbours_are_among_its_signs() -> None:
    words = words_of(TEXT)
    signs = signs_at(sheet_of(words, first_reading(len(words.tokens), [], [])), 1)
    assert {"w=تشيموندا", "w-1=وقال", "w+1=كرافتسوك"} <= set(signs)


def test_what_the_grammar_reads_is_a_sign() -> None:
    words = words_of(TEXT)
    size = len(words.tokens)
    read = sheet_of(words, first_reading(size, [(1, 3)], []))
    assert "r=BP" in signs_at(read, 1)
    assert "r=O" in signs_at(sheet_of(words, first_reading(size, [], [])), 1)


def test_the_label_before_is_in_every_sign_behind_it() -> None:
    words = words_of(TEXT)
    sheet = sheet_of(words, first_reading(len(words.tokens), [], []))
    assert all("BP" in sign for sign in signs_behind(sheet, 2, "BP"))


def test_ordinary_words_are_not_looked_at_and_unknown_ones_are() -> None:
    words = words_of("إن السوق اليوم في تحسن تشيموندا")
    sheet = sheet_of(words, first_reading(len(words.tokens), [], []))
    assert not open_words(sheet)[0]
    assert open_words(sheet)[-1]


def test_a_name_is_looked_at_whatever_its_words() -> None:
    words = words_of("إن السوق اليوم في تحسن")
    sheet = sheet_of(words, first_reading(len(words.tokens), [(1, 2)], []))
    assert open_words(sheet)[1]


def test_outside_the_text_is_nothing() -> None:
    words = words_of("سالم")
    signs = signs_at(sheet_of(words, first_reading(1, [], [])), 0)
    assert {"s-1=-", "s+1=-", "w-1=", "w+1="} <= set(signs)
