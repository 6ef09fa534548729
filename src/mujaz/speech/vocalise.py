"""Vowel marks for Arabic text: a small model offline, of whose answer only the marks are taken, and a lexicon of what it gets wrong."""

import re
import unicodedata

from mujaz.speech.diacritizers import LONGEST, diacritizer
from mujaz.speech.marks import FATHATAN, MARKS, SHADDA, without_marks
from mujaz.speech.pronunciations import vocalised_by_lexicon

_WORD = re.compile("[ء-ي" + "".join(sorted(MARKS)) + "]+")


def _bare(text: str) -> str:
    """The characters that the model sees of `text`: its own preparation, told apart here to keep count of letters."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if unicodedata.category(part) not in {"Mn", "So"})


def _marks_by_character(diacritized: str) -> list[tuple[str, str]]:
    """Each bare character of the model's answer with the marks on it."""
    pairs: list[tuple[str, str]] = []
    for character in unicodedata.normalize("NFD", diacritized):
        if unicodedata.category(character) != "Mn":
            pairs.append((character, ""))
        elif pairs and character in MARKS:
            pairs[-1] = (pairs[-1][0], pairs[-1][1] + character)
    return pairs


def _ordered(marks: str) -> str:
    """Shadda before the vowel; at most one vowel."""
    vowel = next((mark for mark in marks if mark != SHADDA), "")
    return (SHADDA if SHADDA in marks else "") + vowel


def _merged(own: str, predicted: str) -> str:
    """The article's own marks stay; a shadda of its own without a vowel takes the model's vowel."""
    if not own:
        return _ordered(predicted)
    if own == SHADDA:
        return _ordered(SHADDA + predicted)
    return SHADDA * own.count(SHADDA) + own.replace(SHADDA, "")


def _letters(text: str) -> list[tuple[str, str]]:
    """Each character of the text with the article's own marks on it."""
    pairs: list[tuple[str, str]] = [("", "")]  # marks on no letter, at the head of the text
    for character in text:
        if character in MARKS:
            pairs[-1] = (pairs[-1][0], pairs[-1][1] + character)
        else:
            pairs.append((character, ""))
    return pairs


def _vocalise_part(text: str) -> str:
    letters = _letters(text)
    predicted = iter(_marks_by_character(diacritizer()(without_marks(text))))
    said: list[str] = []
    for index, (letter, own) in enumerate(letters):
        marks = ""
        for bare in _bare(letter):
            got, marks = next(predicted, ("", ""))
            if got != bare:  # the model dropped or added a character: its marks belong to nobody knows what
                return text
        after = letters[index + 1][1] if index + 1 < len(letters) else ""
        if FATHATAN in after:  # written on the alif, said on the letter before it
            marks = SHADDA if SHADDA in marks else ""
        said.append(letter + _merged(own, marks))
    return "".join(said)


def _parts(text: str) -> list[str]:
    """The text in pieces of at most `LONGEST` characters, cut behind spaces where there are any."""
    parts: list[str] = []
    while len(text) > LONGEST:
        cut = text.rfind(" ", 0, LONGEST) + 1 or LONGEST
        parts.append(text[:cut])
        text = text[cut:]
    return [*parts, text]


def _with_lexicon(text: str, vocalised: str) -> str:
    """The vocalised text with the lexicon's marks on its words; a word that has marks in `text` keeps what it has."""
    given = iter(_WORD.findall(text))

    def said(match: re.Match[str]) -> str:
        word = match.group()
        own = not MARKS.isdisjoint(next(given, word))
        return word if own else vocalised_by_lexicon(word) or word

    return _WORD.sub(said, vocalised)


def vocalise(sentence: str) -> str:
    """The sentence with vowel marks on its Arabic letters.

    Letters, spaces and the text's own marks stay as they are: without marks, the answer equals the sentence without marks. Shadda
    stands before the vowel, as grammarians and text-to-speech engines have it; Unicode's composed order would turn the two round.

    Raises:
        MissingExtraError: the `voice` extra is not installed.

    The marks are those of the best model that works here (`diacritizers`) and of the lexicon of pronunciations.
    """
    vocalised = "".join(_vocalise_part(part) if part.strip() else part for part in _parts(sentence))
    return _with_lexicon(sentence, vocalised)
