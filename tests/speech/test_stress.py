"""The stressed syllable by its weight."""

import pytest

from mujaz.speech.sounds import sounds_of
from mujaz.speech.stress import stressed


def shown(word: str, pause: bool = False) -> str:
    sounds = sounds_of(word)
    phonemes = sounds.core + (sounds.pausal if pause else sounds.ending)
    at = stressed(phonemes, "".join(letter for letter in word if not "\u064b" <= letter <= "\u0652"))
    return "".join(("ˈ" if index == at else "") + phoneme for index, phoneme in enumerate(phonemes))


@pytest.mark.parametrize(
    ("word", "pause", "ipa"),
    [
        ("كَتَبَ", False, "kˈataba"),
        ("كِتَابٌ", False, "kitˈaːbun"),
        ("كِتَابٌ", True, "kitˈaːb"),
        ("مُدَرِّسَةٌ", False, "mudarrˈisatun"),
        ("مُدَرِّسَةٌ", True, "mudˈarrisa"),
        ("عَرَبِيٌّ", True, "ʕarabˈijj"),
        ("اسْتِقْلَالٌ", False, "stiqlˈaːlun"),
        ("وَزِيرٌ", True, "wazˈiːr"),
        ("يَدٌ", False, "jˈadun"),
        ("حَقّ", True, "ħˈaqq"),
        ("مِنْ", False, "min"),
        ("فِي", False, "fiː"),
        ("إِلَى", False, "ʔilaː"),
        ("ز", False, "z"),
    ],
)
def test_stress_falls_by_weight_and_never_on_particles(word: str, pause: bool, ipa: str) -> None:
    assert shown(word, pause) == ipa
