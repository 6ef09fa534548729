"""From vocalised words to what the engine is given."""

from collections.abc import Sequence

from mujaz.speech.spoken import SpokenWord
from mujaz.speech.vocalise import FATHATAN

_VOWELS = frozenset("\u064c\u064d\u064e\u064f\u0650\u0652")
_ALIFS = "اى"


def pausal(word: str) -> str:
    """A vocalised word as it is said before a pause: its case ending falls silent, "ـًا" becomes a long vowel.

    Ryding, "A Reference Grammar of Modern Standard Arabic", section 2.3.4 (pause form).
    """
    end = len(word)
    while end and (word[end - 1] in _VOWELS or word[end - 1] == FATHATAN):
        end -= 1
    word = word[:end]
    if word[-1:] in tuple(_ALIFS) and word[-2:-1] == FATHATAN:
        return word[:-2] + word[-1]
    return word


def engine_text(words: Sequence[SpokenWord], vocalised: Sequence[str]) -> tuple[str, list[int]]:
    """The text for the engine and the index in it where each word starts.

    `vocalised` are the words with their marks, in the same order. Words before a pause take their pausal form.
    """
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for index, (word, marked) in enumerate(zip(words, vocalised, strict=True)):
        last = index + 1 == len(words)
        said = (pausal(marked) if word.pause or last else marked) + word.pause
        starts.append(length)
        pieces.append(said)
        length += len(said) + 1
    return " ".join(pieces), starts
