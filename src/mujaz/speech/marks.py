"""The vowel marks of Arabic (harakat, tanwin, shadda, sukun, dagger alif), and what grammar writes with them."""

SHADDA, SUKUN, DAGGER_ALIF = "\u0651", "\u0652", "\u0670"
FATHA, DAMMA, KASRA = "\u064e", "\u064f", "\u0650"
FATHATAN, DAMMATAN, KASRATAN = "\u064b", "\u064c", "\u064d"

VOWELS = frozenset({FATHA, DAMMA, KASRA})
TANWIN = {FATHATAN: FATHA, DAMMATAN: DAMMA, KASRATAN: KASRA}
"""Each tanwin with its vowel."""

MARKS = VOWELS | frozenset(TANWIN) | {SHADDA, SUKUN, DAGGER_ALIF}

PROCLITICS = {"و": "وَ", "ف": "فَ", "ب": "بِ", "ل": "لِ", "ك": "كَ"}
"""Particles of one letter that are written as one with the noun behind them, vocalised."""

_WITHOUT = {ord(mark): None for mark in MARKS}
_WITHOUT_TANWIN = str.maketrans(TANWIN)


def without_marks(text: str) -> str:
    """The text without its vowel marks."""
    return text.translate(_WITHOUT)


def without_tanwin(word: str) -> str:
    """The word with a single vowel in the place of its tanwin, as in "الخمسةُ" for "خمسةٌ"."""
    return word.translate(_WITHOUT_TANWIN)
