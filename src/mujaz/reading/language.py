"""Which language a text is in: by script, and among languages of one script by their commonest words."""

import re
from collections import Counter

from mujaz.lexicon import load

_LANGUAGES = load("languages")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC_LETTERS = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_OTHER_ARABIC_SCRIPT = re.compile("[پچژڤگٹڈڑںےہھۆێڵڕټډړښځڅڼېۍۇ]")
_SAMPLE = 20_000
_ARABIC_SHARE = 0.4
"""The share of letters in Arabic script from which a text counts as written in it: news quotes Latin names at length."""
_FOREIGN_LETTERS = 0.01
_FOREIGN_WORDS = 0.06
_LATIN_WORDS = 0.04


def _by_words(words: list[str], languages: tuple[str, ...], least: float) -> str | None:
    """The language whose common words make up most of `words`, and at least the share `least`."""
    counts = Counter(words)
    shares = {
        language: sum(counts[word] for word in _LANGUAGES["words"][language]) / len(words) for language in languages
    }
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= least else None


def _in_arabic_script(text: str, letters: int) -> str:
    """Arabic, or the language whose own letters or words say that it is another."""
    words = _WORD.findall(text)
    foreign = len(_OTHER_ARABIC_SCRIPT.findall(text)) / letters
    other = _by_words(words, ("fa", "ur", "ps", "ckb"), _FOREIGN_WORDS) if words else None
    return other if other and foreign >= _FOREIGN_LETTERS else "ar"


def _other_script(text: str) -> str | None:
    counts = {
        language: sum(first <= character <= last for character in text for first, last in ranges)
        for language, ranges in _LANGUAGES["scripts"].items()
    }
    if counts["ja"] > 0.1 * (counts["zh"] + 1):
        counts["ja"] += counts["zh"]
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= 0.3 * len(_LETTER.findall(text)) else None


def language_of(text: str) -> str | None:
    """The ISO 639 code of the language of `text`; "und" for one that is not known, None for a text without letters."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    arabic = len(_ARABIC_LETTERS.findall(sample))
    if arabic >= _ARABIC_SHARE * letters:
        return _in_arabic_script(sample, letters)
    latin = ("en", "fr", "es", "de", "it", "pt", "tr", "id", "nl")
    return _other_script(sample) or _by_words(_WORD.findall(sample.lower()), latin, _LATIN_WORDS) or "und"


def language_names(code: str) -> tuple[str, str]:
    """The language's name in Arabic and in English."""
    arabic, english = _LANGUAGES["names"].get(code, _LANGUAGES["names"]["und"])
    return arabic, english
