"""A vocalised word as letters, each with its marks, whatever their order; spellings that are not said as written, respelt."""

from functools import cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.speech.marks import DAGGER_ALIF, KASRA, MARKS, PROCLITICS, SHADDA, SUKUN, TANWIN, without_marks


class Letter(NamedTuple):
    """A letter with what is written on it: a vowel or nothing, a tanwin or nothing, shadda, an explicit sukun, a dagger alif."""

    base: str
    vowel: str = ""
    tanwin: str = ""
    doubled: bool = False
    sukun: bool = False
    dagger: bool = False

    @property
    def bare(self) -> bool:
        """Nothing is written on it."""
        return not (self.vowel or self.tanwin or self.doubled or self.sukun or self.dagger)


def letters_of(word: str) -> list[Letter]:
    """The letters of a vocalised word; a mark before any letter is passed over."""
    letters: list[Letter] = []
    for character in word:
        if character not in MARKS:
            letters.append(Letter(character))
        elif letters:
            letters[-1] = _marked(letters[-1], character)
    return letters


def _marked(letter: Letter, mark: str) -> Letter:
    if mark == SHADDA:
        return letter._replace(doubled=True)
    if mark == SUKUN:
        return letter._replace(sukun=True)
    if mark == DAGGER_ALIF:
        return letter._replace(dagger=True)
    return letter._replace(tanwin=mark) if mark in TANWIN else letter._replace(vowel=mark)


def written(letters: list[Letter]) -> str:
    """The letters as a word, shadda before the vowel."""
    return "".join(
        letter.base
        + SHADDA * letter.doubled
        + letter.vowel
        + letter.tanwin
        + SUKUN * letter.sukun
        + DAGGER_ALIF * letter.dagger
        for letter in letters
    )


_JOINING, _GOVERNING = frozenset("وف"), frozenset("بلك")
"""Particles that join, and particles that govern a noun, which stand behind them."""


def clitics_of(bare: str) -> list[int]:
    """How many letters of a word without marks may be particles and the article before its stem, the fewest first."""
    counts = [0]
    if bare[:1] in PROCLITICS and len(bare) > 1:
        counts.append(1)
    if bare[:1] in _JOINING and bare[1:2] in _GOVERNING and len(bare) > 2:
        counts.append(2)
    with_article = [count + 2 for count in counts if bare.startswith("ال", count) and len(bare) > count + 2]
    with_article += [
        count + 1 for count in counts if count and bare.startswith("لل", count - 1) and len(bare) > count + 1
    ]
    return sorted({*counts, *with_article})


_SHORTEST = 3
"""Letters of a word that is looked for behind particles."""


@cache
def _spellings() -> dict[str, str]:
    words: dict[str, str] = load("phonetics")["spellings"]
    return words


def respelt(word: str) -> str | None:
    """A vocalised word that is not said as it is written, as it is said, with its own particles and case ending; None for any other."""
    bare = without_marks(word)
    for count in clitics_of(bare):
        if count and len(bare) - count < _SHORTEST:
            continue
        said = _spellings().get(bare[count:])
        letters = letters_of(word)
        if said is not None and not (any(letter.doubled for letter in letters[count + 1 : -1]) and SHADDA not in said):
            return written(letters[:count]) + with_ending(said, letters[count:])
    return None


_LENGTH = frozenset("اىوي")


def with_ending(stem: str, letters: list[Letter]) -> str:
    """A vocalised stem with the case ending that `letters` bear, unless its own last letter has a mark.

    A tanwin or a kasra may stand before a last letter that is only written ("عَمْرٌو"، "عَمْرِو").
    """
    *front, last = letters_of(stem)
    if last.vowel or last.tanwin or last.sukun or (last.base in _LENGTH and not last.doubled):
        return stem
    before = [
        letter for letter in letters[-2:-1] if letter.tanwin or (letter.vowel == KASRA and letter.base == last.base)
    ]
    ending = before[0] if before and not (letters[-1].vowel or letters[-1].tanwin) else letters[-1]
    doubled = last.doubled or (ending.doubled and ending.base == last.base)
    return written([*front, last._replace(vowel=ending.vowel, tanwin=ending.tanwin, doubled=doubled)])
