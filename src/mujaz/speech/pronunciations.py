"""The lexicon of pronunciations: words that a model or the rules would say wrongly, and a user's own.

An entry is a line of TOML: the word as it is written, without particles, article and case ending, and how it is said: vocalised letters
("تْرَامْب"), or phonemes between slashes ("/traːmb/"). A vocalised word that ends in a bare letter takes the case ending of its place; one
that ends in sukun, or in a vowel, never does.
"""

from functools import cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.speech.beginnings import Phonemes
from mujaz.speech.letters import clitics_of, letters_of, with_ending, written
from mujaz.speech.marks import SUKUN, without_marks
from mujaz.speech.sounds import VOWELS

_SHORTEST_STEM = {"و": 4, "ب": 5, "ل": 5, "وب": 5, "ول": 5}
"""Letters of an entry that is looked for behind each particle: of a shorter word, it is more often a part. Behind others none is."""


class Pronunciation(NamedTuple):
    """How a word of the lexicon is said: vocalised letters or phonemes, with the `particles` before it, a count of letters."""

    entry: str
    said: str
    particles: int

    def split(self, word: str) -> tuple[str, str]:
        """A vocalised word of this pronunciation as its particles and its stem as it is said, with the word's own case ending."""
        letters = letters_of(word)
        particles, stem = letters[: self.particles], letters[self.particles :]
        said = with_ending(self.said, stem)
        if particles and stem[0].doubled:  # by the article
            first, *others = letters_of(said)
            said = written([first._replace(doubled=True), *others])
        return written(particles), said

    @property
    def phonemes(self) -> Phonemes | None:
        """The phonemes of an entry that gives them."""
        return _phonemes(self.said[1:-1]) if self.said.startswith("/") else None


@cache
def _entries() -> dict[str, str]:
    marked: str = load("vocalised")["words"]
    given: dict[str, str] = load("pronunciations")["words"]
    own = {
        without_marks(word): said if said.startswith("/") else written(letters_of(said)) for word, said in given.items()
    }
    return dict(zip(without_marks(marked).split(), marked.split(), strict=True)) | own


def pronunciation_of(word: str) -> Pronunciation | None:
    """The lexicon's pronunciation of a word, whatever particles stand before it; None where it has none."""
    bare = without_marks(word)
    for count in clitics_of(bare):
        stem = bare[count:]
        said = _entries().get(stem)
        if said is not None and (not count or _may_follow(bare[:count], stem, said)):
            return Pronunciation(stem, said, count)
    return None


def _may_follow(particles: str, stem: str, said: str) -> bool:
    """True for an entry that particles may stand before; the article, only before one that takes case endings."""
    if particles.endswith(("ال", "لل")):
        return not said.endswith(SUKUN)
    return len(stem) >= _SHORTEST_STEM.get(particles, len(stem) + 1) and not (
        particles.endswith("ل") and stem.startswith("ل")
    )


def vocalised_by_lexicon(word: str) -> str | None:
    """A word that has been vocalised, with the marks of the lexicon on its stem; None where the lexicon has no marks for these letters."""
    found = pronunciation_of(word)
    if found is None or without_marks(found.said) != found.entry:
        return None
    return "".join(found.split(word))


def _phonemes(ipa: str) -> Phonemes:
    """The phonemes of an IPA string; a symbol that no rule of Arabic gives stands for itself."""
    said: list[str] = []
    rest = ipa.strip()
    while rest:
        symbol = next((symbol for symbol in _symbols() if rest.startswith(symbol)), rest[0])
        rest = rest[len(symbol) :]
        if symbol.strip() and symbol not in "ˈˌ.":
            said.append(symbol)
    return tuple(said)


@cache
def _symbols() -> list[str]:
    """The phonemes of the rules, the longest first."""
    return sorted({*load("phonetics")["consonants"].values(), *VOWELS, "lˤ"}, key=len, reverse=True)
