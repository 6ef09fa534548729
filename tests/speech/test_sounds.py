"""Vocalised words as phonemes, alone and in connected speech: 450 items with IPA, and what any letters may do."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mujaz.speech.beginnings import Phonemes
from mujaz.speech.connected import connected
from mujaz.speech.sounds import NAME_L, VOWELS, Sounds, sounds_of
from tests.speech.phonemes import said

GOLD = Path(__file__).parents[1] / "accuracy" / "pronunciation.tsv"
ROWS = [tuple(line.split("\t")) for line in GOLD.read_text(encoding="utf-8").splitlines()[1:]]
LETTERS = "اأإآٱىةءؤئبتثجحخدذرزسشصضطظعغفقكلمنهويپڤگچژ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"


def test_the_gold_covers_every_rule() -> None:
    rules = {rule for *_, rule in ROWS}
    assert len(ROWS) == 450
    assert {"sun_letters", "hamzat_wasl", "helping_vowels", "ta_marbuta", "pausal", "name_of_god", "foreign"} <= rules


@pytest.mark.parametrize("rule", sorted({rule for *_, rule in ROWS}))
def test_words_are_said_as_the_gold_has_them(rule: str) -> None:
    wrong = [(text, ipa, said(text)) for text, ipa, of in ROWS if of == rule and said(text) != ipa]
    assert not wrong


@pytest.mark.parametrize(
    ("text", "ipa"),
    [
        ("الن\u0651\u0650ظ\u0627مُ", "ʔanniðˤaːmu"),
        ("الن\u0650\u0651ظ\u0627مُ", "ʔanniðˤaːmu"),
        ("واحِدٌ", "waːħidun"),
        ("وَاشِنْطُن", "waːʃintˤun"),
        ("مَن", "man"),
        ("اِلى", "ʔilaː"),
        ("إَردُوغان", "ʔirduːɣaːn"),
        ("وَاَعْرَقِهَا", "waʔaʕraqihaː"),
        ("السُّورِيَّةِلِعُدْوَانٍ", "ʔassuːrijjatiliʕudwaːnin"),
        ("وَلِيٌّ", "walijjun"),
        ("لِ", "li"),
        ("و.", "w"),
        ("بِ.", "bi"),
        ("اللَّهْجَةُ", "ʔallahdʒatu"),
        ("خَلَلَهُ", "xalalahu"),
        ("سَلْمَان بن عَبْدِالعَزِيزِ", "salmaːn bin ʕabdilʕaziːzi"),
    ],
)
def test_odd_spellings_are_said_right(text: str, ipa: str) -> None:
    assert said(text) == ipa


def assert_sound(sounds: Sounds) -> None:
    phonemes: Phonemes = (*sounds.core, *sounds.ending)
    assert all(phonemes), phonemes
    assert sounds.wasl in {"", "a", "i", "u"}


@given(st.lists(st.text(alphabet=LETTERS, max_size=12), min_size=1, max_size=6), st.data())
@example(["ا"], None)
@example(["ال"], None)
@example(["لل"], None)
@example(["للله"], None)
@example(["\u0651"], None)
@example(["عبدال"], None)
def test_any_letters_have_sounds(words: list[str], data: st.DataObject | None) -> None:
    sounds = [sounds_of(word) for word in words]
    for one in sounds:
        assert_sound(one)
    pauses = [data.draw(st.booleans()) if data else True for _ in words]
    phonemes = connected(sounds, pauses)
    assert len(phonemes) == len(words)
    assert all(phoneme and phoneme != NAME_L for word in phonemes for phoneme in word)


@given(st.text(max_size=30))
def test_any_text_has_sounds(text: str) -> None:
    assert_sound(sounds_of(text))


def test_no_vowel_stands_beside_another_within_a_word() -> None:
    for text, *_ in ROWS:
        for word in connected(
            [sounds_of(word) for word in text.rstrip(".").split(" ")], [False] * len(text.split(" "))
        ):
            assert not any(one in VOWELS and other in VOWELS for one, other in pairwise(word)), (text, word)
