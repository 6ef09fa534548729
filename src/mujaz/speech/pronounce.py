"""From the words that are said to their phonemes: vocalised in context, looked up, and joined as they are in connected speech."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.speech.beginnings import Phonemes, consonants
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
    sounds = [_sounds(marked, own=_has_own_marks(word)) for word, marked in zip(words, vocalised, strict=True)]
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


def _has_own_marks(word: SpokenWord) -> bool:
    return not MARKS.isdisjoint(word.text)


def _sounds(vocalised: str, *, own: bool) -> Sounds:
    """A word's sounds: phonemes or a respelling of the lexicon behind its particles, or what the letters say.

    A word with marks of its `own` is what they say. Entries that only mark the word have been used when it was vocalised.
    """
    found = None if own else pronunciation_of(vocalised)
    if found is None or without_marks(found.said) == found.entry:
        return sounds_of(vocalised)
    particles, stem = found.split(vocalised)
    if found.phonemes is None:
        return sounds_of(particles + stem)
    before = sounds_of(particles + _letter_for(found.phonemes[:1]))
    return before._replace(core=before.core[:-1] + found.phonemes, ending=(), pausal=())


def _letter_for(first: Phonemes) -> str:
    """A letter that stands for a word whose phonemes are given, so that particles and the article before it are read as such."""
    return next((letter for letter, phoneme in consonants().items() if (phoneme,) == first), "ب")


def _rule(word: SpokenWord, vocalised: str) -> str:
    if word.rule != "text":
        return word.rule
    if _has_own_marks(word):
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
