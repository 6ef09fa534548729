"""Which syllable of a word is stressed."""

from functools import cache

from mujaz.lexicon import load
from mujaz.speech.beginnings import Phonemes
from mujaz.speech.sounds import VOWELS


@cache
def _unstressed() -> frozenset[str]:
    return frozenset(load("phonetics")["stress"]["none"])


def stressed(phonemes: Phonemes, word: str) -> int | None:
    """The index of the stressed vowel of a word (its letters without marks); None for a particle and for what has no vowel.

    The last syllable when it is superheavy (CVːC, CVCC), else the one before it when it is heavy (CVː, CVC), else the third from the end
    (Ryding, section 2.4; Watson, "The Phonology and Morphology of Arabic", chapter 5).
    """
    vowels = [index for index, phoneme in enumerate(phonemes) if phoneme in VOWELS]
    if not vowels or word in _unstressed():
        return None
    if len(vowels) == 1 or _weight(phonemes, vowels, -1) > 2:
        return vowels[-1]
    if len(vowels) == 2 or _weight(phonemes, vowels, -2) > 1:
        return vowels[-2]
    return vowels[-3]


def _weight(phonemes: Phonemes, vowels: list[int], syllable: int) -> int:
    """The morae of a syllable, counted from the end: 1 for CV, 2 for CVː and CVC, 3 for CVːC and CVCC."""
    vowel = vowels[syllable]
    following = len(phonemes) - vowel - 1 if syllable == -1 else vowels[syllable + 1] - vowel - 2
    return 1 + phonemes[vowel].endswith("ː") + min(following, 2)
