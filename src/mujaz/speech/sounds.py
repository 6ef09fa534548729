"""A vocalised word as phonemes: what its letters are said as, whatever stands around it.

The rules are those of the Arabic script and of Modern Standard Arabic (Ryding, "A Reference Grammar of Modern Standard Arabic", chapter 2;
Wright, "A Grammar of the Arabic Language", part 1): length, gemination, the article before sun letters, hamzat al-wasl, tanwin, ta marbuta.
"""

from functools import cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.speech.letters import Letter, letters_of, respelt, written
from mujaz.speech.marks import DAMMA, DAMMATAN, FATHA, FATHATAN, KASRA, KASRATAN, PROCLITICS

Phonemes = tuple[str, ...]

SHORT = {FATHA: "a", DAMMA: "u", KASRA: "i"}
TANWIN_VOWEL = {FATHATAN: "a", DAMMATAN: "u", KASRATAN: "i"}
VOWELS = frozenset({"a", "i", "u", "e", "o", "aː", "iː", "uː", "eː", "oː"})

NAME_L = "L"
"""The doubled l in the name of God: `lˤ`, or `l` after i, which the word before may decide."""

_ALIFS = frozenset("اىٱ")
_HAMZAS = frozenset("ءأإؤئآ")
_LENGTH_OF = {"ا": "aː", "ى": "aː", "و": "uː", "ي": "iː"}
_FITTING = {"ا": FATHA, "ى": FATHA, "و": DAMMA, "ي": KASRA}


class Sounds(NamedTuple):
    """A word's phonemes in IPA: `core`, then `ending` in connected speech or `pausal` before a pause.

    `wasl` is the vowel that a hamzat al-wasl at its head is said with where nothing stands before it, else nothing; `article` tells that
    this is the article's. `plural` is True for the و of a plural after a ("دَعَوْا"), which takes u before a hamzat al-wasl.
    """

    core: Phonemes
    ending: Phonemes = ()
    pausal: Phonemes = ()
    wasl: str = ""
    article: bool = False
    plural: bool = False


@cache
def _consonants() -> dict[str, str]:
    letters: dict[str, str] = load("phonetics")["consonants"]
    return letters


@cache
def _sun() -> frozenset[str]:
    return frozenset(load("phonetics")["letters"]["sun"])


def sounds_of(word: str) -> Sounds:
    """The sounds of one vocalised word; letters without marks take no vowel unless one of length follows. Never raises."""
    letters = [letter for letter in letters_of(respelt(word) or word) if letter.base in _KNOWN]
    if not letters:
        return Sounds(())
    head = _head(letters)
    core, ending, pausal, plural = _rest(letters, head.index, list(head.phonemes))
    return Sounds(tuple(core), ending, pausal, head.wasl, head.article, plural)


_KNOWN = frozenset({*load("phonetics")["consonants"], "ا", "ى", "ة", "آ", "ٱ"})


class _Head(NamedTuple):
    """What the particles, the article and a hamzat al-wasl at a word's head are said as, and the first letter behind them."""

    phonemes: Phonemes
    index: int
    wasl: str = ""
    article: bool = False


def _head(letters: list[Letter]) -> _Head:
    for count in range(min(4, len(letters) - 1)):
        if count and letters[count - 1].base not in PROCLITICS:
            break
        if letters[count].base in {"ا", "ٱ"} and (found := _behind_alif(letters, count)):
            return found
        if count and letters[count - 1].base == letters[count].base == "ل":
            if _is_name_of_god(letters, count):
                return _Head(_particles(letters[:count]), count)
            if _is_article(letters, count):
                return _with_article(letters, count, _particles(letters[:count]), "")
    return _Head((), 0)


def _particles(letters: list[Letter]) -> Phonemes:
    """Particles with their vowels, given or not."""
    said: list[str] = []
    for letter in letters:
        said += [_consonants()[letter.base], SHORT[letter.vowel or PROCLITICS[letter.base][-1]]]
    return tuple(said)


def _behind_alif(letters: list[Letter], count: int) -> _Head | None:
    """The head where an alif stands behind `count` particles: the article's, or of a verb or noun in hamzat al-wasl; None for length."""
    alif = letters[count]
    particles = _particles(letters[:count])
    if alif.vowel != KASRA and alif.vowel != DAMMA and _is_article(letters, count + 1):
        return _with_article(letters, count + 1, particles, "" if count else "a")
    if count == 0:
        return _initial_alif(letters)
    return _Head(particles, count + 1) if _is_wasl_pattern(letters[count + 1 :]) and not alif.tanwin else None


def _is_article(letters: list[Letter], index: int) -> bool:
    """True for the l of the article at `index`."""
    if index + 1 >= len(letters) or letters[index].base != "ل":
        return False
    lam, after = letters[index], letters[index + 1]
    if lam.doubled:
        return lam.vowel != "" and letters[index - 1].base in _ALIFS  # الَّذِي
    if lam.vowel:
        return lam.vowel == KASRA and after.base == "ا" and _has_no_vowel(letters, index + 2)  # الِاجتماع
    return not (lam.sukun and after.base in _sun() and not after.doubled)  # اِلْتَقَى


def _has_no_vowel(letters: list[Letter], index: int) -> bool:
    return index < len(letters) and (not letters[index].vowel or letters[index].doubled)


def _with_article(letters: list[Letter], index: int, particles: Phonemes, wasl: str) -> _Head:
    """The head up to the article's l at `index`, which becomes the sun letter behind it."""
    lam, after = letters[index], letters[index + 1]
    if _is_name_of_god(letters, index):
        return _Head(particles, index, wasl, True)
    if lam.doubled:
        return _Head(particles, index, wasl, True)
    if after.base == "ا" and (lam.vowel or (not after.vowel and _has_no_vowel(letters, index + 2))):
        return _Head((*particles, "l", "i"), index + 2, wasl, True)
    if after.base == "ا":
        return _Head((*particles, "l", "ʔ", SHORT.get(after.vowel, "a")), index + 2, wasl, True)
    if after.base in _sun():
        letters[index + 1] = after._replace(doubled=True)
        return _Head(particles, index + 1, wasl, True)
    return _Head((*particles, "l"), index + 1, wasl, True)


def _initial_alif(letters: list[Letter]) -> _Head:
    """An alif at the head without article: a hamzat al-wasl before a consonant without vowel, else a hamza that was not written."""
    alif = letters[0]
    if alif.vowel == FATHA or not _has_no_vowel(letters, 1):
        vowel = SHORT.get(alif.vowel, "a")
        long = len(letters) > 1 and letters[1].bare and letters[1].base == {"i": "ي", "u": "و"}.get(vowel)
        return _Head(("ʔ", vowel + "ː" if long else vowel), 2 if long else 1)
    return _Head((), 1, SHORT.get(alif.vowel) or _wasl_vowel(letters))


def _wasl_vowel(letters: list[Letter]) -> str:
    """u in verbs whose next vowel is u ("انظُر"); the u of a case ending does not count."""
    carrier = 1 if letters[1].doubled else 2
    return "u" if carrier < len(letters) - 1 and letters[carrier].vowel == DAMMA else "i"


def _is_wasl_pattern(letters: list[Letter]) -> bool:
    """True for what follows the alif of forms VII to X and of the nouns ابن، اسم، اثنان، امرأة: the first consonant bears no vowel."""
    if len(letters) < 2 or letters[0].vowel or letters[0].tanwin:
        return False
    bases = "".join(letter.base for letter in letters)
    if bases[:2] in {"بن", "سم", "ثن", "مر"} and len(bases) <= 6:
        return (
            bases[:3] in {"بن", "بنة", "بنا", "سم", "ثنا", "ثني", "ثنت", "مرأ", "سمه", "سمي", "بنه", "بني"}
            or len(bases) == 2
        )
    if len(letters) < 3:
        return False
    color = len(letters) == 4 and letters[2].doubled  # form IX, of colours: "وَاسْوَدَّتْ"
    return letters[0].base == "ن" or bases[1] == "ت" or bases[:2] in {"صط", "ضط", "زد"} or letters[0].doubled or color


def _is_name_of_god(letters: list[Letter], index: int) -> bool:
    """True where the name of God begins at `index` with its first l: behind an alif, or as the second l behind the particle ل."""
    bases = "".join(letter.base for letter in letters)
    before, name = bases[:index], bases[index:]
    if name == "له":
        return before.endswith("ل") and all(letter in PROCLITICS for letter in before)
    return name in {"لله", "للهم"} and before.endswith("ا")


def _rest(letters: list[Letter], index: int, core: list[str]) -> tuple[list[str], Phonemes, Phonemes, bool]:
    """The letters from `index` on: the phonemes, the ending, the pausal ending, and whether a plural's و ends the word."""
    plural = False
    while index < len(letters):
        letter, last = letters[index], index + 1 == len(letters)
        if letter.base == "ل" and _is_name_of_god(letters, index):
            return _name_of_god(letters, core)
        if letter.base == "ة":
            if core and core[-1] not in {"a", "aː"}:
                core.append("a")
            return core, *_ta_marbuta(letter), False
        if letter.base in _ALIFS and letter.base != "ى":
            index += 1  # silent: length is taken with the letter before it
            continue
        consonant = _consonants().get(letter.base, "ʔ")
        if letter.base == "ى":
            core.append("aː" if core and core[-1] not in VOWELS else "")
            index += 1
            continue
        core.append(consonant)
        if letter.doubled and index:
            core.append(consonant)
        if _is_compound(letters, index):
            inner = "".join(written([part]) for part in letters[index + 1 :])
            letters[index + 1 :] = letters_of(respelt(inner) or inner)
            head = _with_article(letters, index + 2, (), "")
            core += [SHORT.get(letter.vowel, "u"), *head.phonemes]
            index = head.index
            continue
        vowel, used = _vowel_of(letters, index)
        behind = index + 1 + used
        if letter.tanwin or (behind == len(letters) and used and letters[behind - 1].tanwin):
            tanwin = letter.tanwin or letters[behind - 1].tanwin
            return core, (TANWIN_VOWEL[tanwin], "n"), ("aː",) if tanwin == FATHATAN else (), False
        if last and vowel in {"a", "i", "u"}:
            return core, (vowel,), (), False
        plural = letter.base == "و" and core[-2:-1] == ["a"] and not vowel and used == 1
        if vowel:
            core.append(vowel)
        index = behind
    return core, (), (), plural


def _ends_in_alif(letters: list[Letter], index: int) -> bool:
    return index + 1 == len(letters) and letters[index].base == "ا"


def _is_compound(letters: list[Letter], index: int) -> bool:
    """True at the end of the first part of a name written as one: "عبدالرحمن"، "نصرالله"، "نورالدين"."""
    bases = "".join(letter.base for letter in letters)
    before, behind = bases[: index + 1], bases[index + 1 :]
    if not behind.startswith("ال") or index < 1 or letters[index].base in _ALIFS:
        return False
    return behind in {"الله", "الدين"} or (before.endswith("عبد") and len(behind) > 3)


def _ta_marbuta(letter: Letter) -> tuple[Phonemes, Phonemes]:
    if letter.tanwin:
        return ("t", TANWIN_VOWEL[letter.tanwin], "n"), ()
    return (("t", SHORT[letter.vowel]) if letter.vowel else ()), ()


def _name_of_god(letters: list[Letter], core: list[str]) -> tuple[list[str], Phonemes, Phonemes, bool]:
    core += [NAME_L, NAME_L, "aː", "h"]
    if letters[-1].base == "م":
        return [*core, "u", "m", "m"], ("a",), (), False
    vowel = letters[-1].vowel
    return core, (SHORT[vowel],) if vowel else (), (), False


def _vowel_of(letters: list[Letter], index: int) -> tuple[str, int]:
    """The vowel behind the consonant at `index`, and how many letters of length it takes."""
    letter = letters[index]
    if letter.base == "آ":
        return "aː", 0
    mark = KASRA if letter.base == "إ" else letter.vowel
    after = letters[index + 1] if index + 1 < len(letters) else None
    if letter.dagger:
        return "aː", 1 if after is not None and after.base in _ALIFS and after.bare else 0
    if letter.tanwin or (after is not None and after.tanwin and after.base in _ALIFS):
        return "", 1 if after is not None and after.base in _ALIFS else 0
    if letter.base == "و" and not mark and index and _ends_in_alif(letters, index + 1):
        return "", 1  # the silent alif of a plural
    if after is not None and _is_length(letters, index + 1, mark, letter.sukun):
        silent = after.base == "و" and _ends_in_alif(letters, index + 2)
        length = "iː" if after.base == "ى" and mark == KASRA else _LENGTH_OF[after.base]
        return length, 2 if silent else 1
    if not mark and letter.base == "أ" and index == 0 and not letter.sukun:
        return "a", 0
    return SHORT.get(mark, ""), 0


def _is_length(letters: list[Letter], index: int, mark: str, sukun: bool) -> bool:
    """True when the letter at `index` lengthens the vowel `mark` before it, or tells the vowel that was not marked."""
    letter = letters[index]
    if letter.base not in _LENGTH_OF or letter.vowel or letter.tanwin or letter.doubled:
        return False
    if mark:
        return _FITTING[letter.base] == mark or (letter.base == "ى" and mark == KASRA)
    return letter.base in _ALIFS or not sukun
