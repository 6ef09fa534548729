"""From the words that are said to their phonemes: vocalised in context, looked up, and joined as they are in connected speech."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.speech.beginnings import Phonemes
from mujaz.speech.connected import connected
from mujaz.speech.letters import respelt
from mujaz.speech.marks import MARKS, without_marks
from mujaz.speech.pronunciations import pronunciation_of
from mujaz.speech.sounds import Sounds, sounds_of
from mujaz.speech.spoken import SpokenWord
from mujaz.speech.stress import stressed
from mujaz.speech.vocalise import vocalise


class PronouncedWord(NamedTuple):
    """A word with its marks and its phonemes in its place; `stress` is the index of the stressed vowel, None for an unstressed word.

    `rule` names what decided: the verbaliser's rule, "lexicon:" with its entry, "spelling", the text's own marks ("marks"), or the "model".
    """

    word: SpokenWord
    vocalised: str
    phonemes: Phonemes
    stress: int | None
    rule: str


def pronounce(words: Sequence[SpokenWord]) -> list[PronouncedWord]:
    """The phonemes of the words of one sentence, in order.

    Raises:
        MissingExtraError: the `voice` extra is not installed.
    """
    vocalised = vocalised_words(words)
    sounds = [_sounds(word) for word in vocalised]
    pauses = [bool(word.pause) for word in words[:-1]] + [True] * bool(words)
    return [
        PronouncedWord(word, marked, phonemes, stressed(phonemes, without_marks(marked)), _rule(word, marked))
        for word, marked, phonemes in zip(words, vocalised, connected(sounds, pauses), strict=True)
    ]


def vocalised_words(words: Sequence[SpokenWord]) -> list[str]:
    """The words with their vowel marks: those that grammar gave, else the model's in their context."""
    line = " ".join(word.text + word.pause for word in words)
    marked = vocalise(line).split(" ") if words else []
    return [word.marked or said.removesuffix(word.pause) for word, said in zip(words, marked, strict=True)]


def _sounds(vocalised: str) -> Sounds:
    """A word's sounds: phonemes of the lexicon behind its particles, a respelling of the lexicon, or what the letters say."""
    found = pronunciation_of(vocalised)
    if found is None:
        return sounds_of(vocalised)
    particles, stem = found.split(vocalised)
    if found.phonemes is None:
        return sounds_of(particles + stem)
    before = sounds_of(particles + _ANY_LETTER)
    return before._replace(core=before.core[:-1] + found.phonemes, ending=(), pausal=())


_ANY_LETTER = "ب"
"""Stands for a word whose phonemes are given, so that the particles before it are read as particles."""


def _rule(word: SpokenWord, vocalised: str) -> str:
    if word.rule != "text":
        return word.rule
    if not MARKS.isdisjoint(word.text):
        return "marks"
    if found := pronunciation_of(vocalised):
        return f"lexicon:{found.entry}"
    return "spelling" if respelt(vocalised) else "model"


def ipa(words: Sequence[PronouncedWord]) -> str:
    """The words in IPA, the stressed vowel behind its mark, each with its pause."""
    return " ".join(
        "".join(("ˈ" if index == word.stress else "") + phoneme for index, phoneme in enumerate(word.phonemes))
        + word.word.pause
        for word in words
    )
