"""How a vocalised word begins: particles, the article before sun and moon letters, hamzat al-wasl.

After Wright, "A Grammar of the Arabic Language", part 1, sections 14 to 19, and Ryding, "A Reference Grammar of Modern Standard Arabic",
section 2.5.
"""

from functools import cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.speech.letters import Letter
from mujaz.speech.marks import DAMMA, FATHA, KASRA, PROCLITICS

Phonemes = tuple[str, ...]
"""Phonemes in IPA, one a string."""

SHORT = {FATHA: "a", DAMMA: "u", KASRA: "i"}
ALIFS = frozenset("اىٱ")


@cache
def consonants() -> dict[str, str]:
    """What each letter is said as where it is a consonant."""
    letters: dict[str, str] = load("phonetics")["consonants"]
    return letters


@cache
def _sun() -> frozenset[str]:
    return frozenset(load("phonetics")["letters"]["sun"])


class Head(NamedTuple):
    """What the particles, the article and a hamzat al-wasl at a word's head are said as, and the first letter behind them."""

    phonemes: Phonemes
    first: int
    wasl: str = ""
    article: bool = False


def head_of(letters: list[Letter]) -> Head:
    """The head of a word of at least one letter; a word without particle, article and alif has none."""
    for count in range(min(4, len(letters) - 1)):
        if count and letters[count - 1].base not in PROCLITICS:
            break
        if letters[count].base in {"ا", "ٱ"} and (found := _behind_alif(letters, count)):
            return found
        if count and letters[count - 1].base == letters[count].base == "ل":
            if is_name_of_god(letters, count):
                return Head(_particles(letters[:count]), count)
            if _is_article(letters, count):
                return with_article(letters, count, _particles(letters[:count]), "")
    return Head((), 0)


def _particles(letters: list[Letter]) -> Phonemes:
    """Particles with their vowels, given or not."""
    said: list[str] = []
    for letter in letters:
        said += [consonants()[letter.base], SHORT[letter.vowel or PROCLITICS[letter.base][-1]]]
    return tuple(said)


def _behind_alif(letters: list[Letter], count: int) -> Head | None:
    """The head where an alif stands behind `count` particles: the article's, or of a verb or noun in hamzat al-wasl; None for length."""
    alif = letters[count]
    particles = _particles(letters[:count])
    if alif.vowel not in {KASRA, DAMMA} and _is_article(letters, count + 1):
        return with_article(letters, count + 1, particles, "" if count else "a")
    if count == 0:
        return _initial_alif(letters)
    if alif.vowel == FATHA:  # a hamza that was not written: "وَاَعْرَقِهَا"
        return Head((*particles, "ʔ", "a"), count + 1)
    return Head(particles, count + 1) if _is_wasl_pattern(letters[count + 1 :]) and not alif.tanwin else None


def _is_article(letters: list[Letter], index: int) -> bool:
    """True for the l of the article at `index`."""
    if index + 1 >= len(letters) or letters[index].base != "ل":
        return False
    lam, after = letters[index], letters[index + 1]
    if lam.doubled:
        return lam.vowel != "" and letters[index - 1].base in ALIFS  # الَّذِي
    if lam.vowel:
        return lam.vowel == KASRA and after.base == "ا" and _has_no_vowel(letters, index + 2)  # الِاجتماع
    of_form_eight = (
        after.base == "ت" and after.vowel == FATHA and len(letters) > index + 2 and letters[index + 2].vowel == FATHA
    )
    assimilated = after.doubled or after.base not in _sun()
    return assimilated or not (lam.sukun or of_form_eight)  # اِلْتَقَى


def _has_no_vowel(letters: list[Letter], index: int) -> bool:
    return index < len(letters) and (not letters[index].vowel or letters[index].doubled)


def with_article(letters: list[Letter], index: int, particles: Phonemes, wasl: str) -> Head:
    """The head up to the article's l at `index`, which becomes the sun letter behind it."""
    lam, after = letters[index], letters[index + 1]
    if is_name_of_god(letters, index):
        return Head(particles, index, wasl, True)
    if lam.doubled:
        return Head(particles, index, wasl, True)
    if after.base == "ا" and (lam.vowel or (not after.vowel and _has_no_vowel(letters, index + 2))):
        return Head((*particles, "l", "i"), index + 2, wasl, True)
    if after.base == "ا":
        return Head((*particles, "l", "ʔ", SHORT.get(after.vowel, "a")), index + 2, wasl, True)
    if after.base in _sun():
        letters[index + 1] = after._replace(doubled=True)
        return Head(particles, index + 1, wasl, True)
    return Head((*particles, "l"), index + 1, wasl, True)


def _initial_alif(letters: list[Letter]) -> Head:
    """An alif at the head without article: a hamzat al-wasl before a consonant without vowel, else a hamza that was not written."""
    alif = letters[0]
    if alif.vowel == FATHA or not _has_no_vowel(letters, 1):
        vowel = SHORT.get(alif.vowel, "a")
        long = len(letters) > 1 and letters[1].bare and letters[1].base == {"i": "ي", "u": "و"}.get(vowel)
        return Head(("ʔ", vowel + "ː" if long else vowel), 2 if long else 1)
    return Head((), 1, SHORT.get(alif.vowel) or _wasl_vowel(letters))


def _wasl_vowel(letters: list[Letter]) -> str:
    """U in verbs whose next vowel is u ("انظُر"); the u of a case ending does not count."""
    carrier = 1 if letters[1].doubled else 2
    return "u" if carrier < len(letters) - 1 and letters[carrier].vowel == DAMMA else "i"


def _is_wasl_pattern(letters: list[Letter]) -> bool:
    """True for what follows the alif of forms VII to X and of the nouns ابن، اسم، اثنان، امرأة: the first consonant bears no vowel."""
    if len(letters) < 2 or letters[0].tanwin:
        return False
    if letters[0].doubled:  # a radical that the ت of form VIII has become, or has taken in: "وَاتَّفَقَ"، "وَادَّعَى"
        return letters[0].base in "تدطذزثظ" and len(letters) > 2
    if letters[0].vowel:
        return False
    bases = "".join(letter.base for letter in letters)
    if bases[:2] in {"بن", "سم", "ثن", "مر"} and len(bases) <= 6:
        return (
            bases[:3] in {"بن", "بنة", "بنا", "سم", "ثنا", "ثني", "ثنت", "مرأ", "سمه", "سمي", "بنه", "بني"}
            or len(bases) == 2
        )
    if len(letters) < 3:
        return False
    color = len(letters) in {3, 4} and letters[2].doubled  # form IX, of colours: "وَاحْمَرَّ"
    return letters[0].base == "ن" or bases[1] == "ت" or bases[:2] in {"صط", "ضط", "زد"} or color


def is_name_of_god(letters: list[Letter], index: int) -> bool:
    """True where the name of God begins at `index` with its first l: behind an alif, or as the second l behind the particle ل."""
    bases = "".join(letter.base for letter in letters)
    before, name = bases[:index], bases[index:]
    if name == "له":
        return before.endswith("ل") and all(letter in PROCLITICS for letter in before)
    return name in {"لله", "للهم"} and before.endswith("ا")
