"""A vocalised word as phonemes: what its letters are said as, whatever stands around it.

The rules are those of the Arabic script and of Modern Standard Arabic (Ryding, "A Reference Grammar of Modern Standard Arabic", chapter 2;
Wright, "A Grammar of the Arabic Language", part 1): length, gemination, tanwin, ta marbuta, the name of God.
"""

from typing import NamedTuple

from mujaz.speech.beginnings import ALIFS, SHORT, Phonemes, consonants, head_of, is_name_of_god, with_article
from mujaz.speech.letters import Letter, letters_of, respelt, written
from mujaz.speech.marks import DAMMA, DAMMATAN, FATHA, FATHATAN, KASRA, KASRATAN

TANWIN_VOWEL = {FATHATAN: "a", DAMMATAN: "u", KASRATAN: "i"}
VOWELS = frozenset({"a", "i", "u", "e", "o", "aː", "iː", "uː", "eː", "oː"})

EMPHATICS = frozenset({"sˤ", "dˤ", "tˤ", "ðˤ", "lˤ"})
STOPS = frozenset({"b", "t", "d", "tˤ", "dˤ", "k", "q", "ʔ", "dʒ", "p", "ɡ", "tʃ"})

NAME_L = "L"
"""The doubled l in the name of God: `lˤ`, or `l` after i, which the word before may decide."""

_LENGTH_OF = {"ا": "aː", "ى": "aː", "و": "uː", "ي": "iː"}
_FITTING = {"ا": FATHA, "ى": FATHA, "و": DAMMA, "ي": KASRA}
_OTHER_LETTERS = frozenset("اىةآٱ")
"""What is said, or kept silent, besides consonants."""


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


class _End(NamedTuple):
    """How a word ends: what its ending is in connected speech and at a pause, and whether it is the و of a plural."""

    ending: Phonemes = ()
    pausal: Phonemes = ()
    plural: bool = False


def sounds_of(word: str) -> Sounds:
    """The sounds of one vocalised word; letters without marks take no vowel unless one of length follows. Never raises."""
    letters = [
        letter
        for letter in letters_of(respelt(word) or word)
        if letter.base in _OTHER_LETTERS or letter.base in consonants()
    ]
    if not letters:
        return Sounds(())
    head = head_of(letters)
    core = list(head.phonemes)
    end = _rest(letters, head.first, core)
    return Sounds(tuple(core), end.ending, end.pausal, head.wasl, head.article, end.plural)


def _rest(letters: list[Letter], index: int, core: list[str]) -> _End:
    """Add to `core` what the letters from `index` on are said as, up to the word's end."""
    while index < len(letters):
        letter = letters[index]
        if letter.base == "ة" and index + 1 == len(letters):
            return _ta_marbuta(letter, core)
        if letter.base == "ل" and is_name_of_god(letters, index):
            return _name_of_god(letters, core)
        if letter.base in ALIFS:  # length is taken with the letter before it: what is left is silent, but for a final ى
            core += ["aː"] if letter.base == "ى" and core and core[-1] not in VOWELS else []
            index += 1
            continue
        consonant = (
            "t" if letter.base == "ة" else consonants().get(letter.base, "ʔ")
        )  # within a word: two that were glued
        core += [consonant] * (2 if letter.doubled and index else 1)
        if _is_compound(letters, index):
            index = _second_part(letters, index, core)
            continue
        vowel, used = _vowel_of(letters, index)
        index += 1
        if end := _end(letters, index, used, vowel, core):
            return end
        core += [vowel] if vowel else []
        index += used
    return _End()


def _end(letters: list[Letter], index: int, used: int, vowel: str, core: list[str]) -> _End | None:
    """The word's end where the consonant before `index` is its last: its case ending, a tanwin, the و of a plural."""
    letter, behind = letters[index - 1], index + used
    tanwin = letter.tanwin or (letters[behind - 1].tanwin if used and behind == len(letters) else "")
    if tanwin:
        return _End((TANWIN_VOWEL[tanwin], "n"), ("aː",) if tanwin == FATHATAN else ())
    if index == len(letters) and vowel in {"a", "i", "u"}:
        return _End((vowel,))
    if letter.base == "و" and used and not vowel:
        return _End(plural=core[-2:-1] == ["a"])
    return None


def _second_part(letters: list[Letter], index: int, core: list[str]) -> int:
    """Add the first part's ending and the article of a name written as one; the first letter behind the article."""
    second = written(letters[index + 1 :])
    core.append(SHORT.get(letters[index].vowel, "u"))
    letters[index + 1 :] = letters_of(respelt(second) or second)
    head = with_article(letters, index + 2, (), "")
    core += head.phonemes
    return head.first


def _ends_in_alif(letters: list[Letter], index: int) -> bool:
    return index + 1 == len(letters) and letters[index].base == "ا"


def _is_compound(letters: list[Letter], index: int) -> bool:
    """True at the end of the first part of a name written as one: "عبدالرحمن"، "نصرالله"، "نورالدين"."""
    bases = "".join(letter.base for letter in letters)
    before, behind = bases[: index + 1], bases[index + 1 :]
    if not behind.startswith("ال") or index < 1 or letters[index].base in ALIFS:
        return False
    return behind in {"الله", "الدين"} or (before.endswith("عبد") and len(behind) > 3)


def _ta_marbuta(letter: Letter, core: list[str]) -> _End:
    core += [] if core and core[-1] in {"a", "aː"} else ["a"]
    if letter.tanwin:
        return _End(("t", TANWIN_VOWEL[letter.tanwin], "n"))
    return _End(("t", SHORT[letter.vowel]) if letter.vowel else ())


def _name_of_god(letters: list[Letter], core: list[str]) -> _End:
    core += [NAME_L, NAME_L, "aː", "h"]
    if letters[-1].base == "م":
        core += ["u", "m", "m"]
        return _End(("a",))
    vowel = letters[-1].vowel
    return _End((SHORT[vowel],) if vowel else ())


def _vowel_of(letters: list[Letter], index: int) -> tuple[str, int]:
    """The vowel behind the consonant at `index`, and how many letters of length, or silent ones, it takes."""
    letter = letters[index]
    after = letters[index + 1] if index + 1 < len(letters) else None
    before_alif = after is not None and after.base in ALIFS
    if letter.base == "آ":
        return "aː", 0
    if letter.dagger:
        return "aː", int(before_alif and after is not None and after.bare)
    if letter.tanwin or (before_alif and after is not None and after.tanwin):
        return "", int(before_alif)
    mark = KASRA if letter.base == "إ" else letter.vowel
    if letter.base == "و" and not mark and index and _ends_in_alif(letters, index + 1):
        return "", 1  # the silent alif of a plural
    if after is not None and _is_length(letters, index + 1, mark, letter.sukun):
        return _length(letters, index + 1, mark)
    unmarked_hamza = not mark and letter.base == "أ" and index == 0 and not letter.sukun
    return "a" if unmarked_hamza else SHORT.get(mark, ""), 0


def _length(letters: list[Letter], index: int, mark: str) -> tuple[str, int]:
    """The long vowel of the letter at `index`, and how many letters it takes: two where a silent alif follows the و of a plural."""
    letter = letters[index]
    silent = letter.base == "و" and _ends_in_alif(letters, index + 1)
    return "iː" if letter.base == "ى" and mark == KASRA else _LENGTH_OF[letter.base], 2 if silent else 1


def _is_length(letters: list[Letter], index: int, mark: str, sukun: bool) -> bool:
    """True when the letter at `index` lengthens the vowel `mark` before it, or tells the vowel that was not marked."""
    letter = letters[index]
    if letter.base not in _LENGTH_OF or letter.vowel or letter.tanwin or letter.doubled:
        return False
    if mark:
        return _FITTING[letter.base] == mark or (letter.base == "ى" and mark == KASRA)
    return letter.base in ALIFS or not sukun
