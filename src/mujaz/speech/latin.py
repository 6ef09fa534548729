"""Latin words and acronyms as they are said in Arabic."""

import re

from mujaz.lexicon import load
from mujaz.speech.dates import whole
from mujaz.speech.numerals import cardinal
from mujaz.speech.place import Place, Reading, glued, reading
from mujaz.text.tokens import Token

_LONGEST_ACRONYM = 5
_LONGEST_SPELT = 12
_CAMEL = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_VOWELS = frozenset("aeiouy")


def latin(place: Place) -> Reading | None:
    """A Latin word: its Arabic name, its letters or its sounds, with a number joined to it ("F-16")."""
    token = place.tokens[place.position]
    if token.kind != "word" or not token.folded.isascii():
        return None
    said = latin_name(token)
    for offset in (1, 2):
        number, before = place.at(offset), place.at(offset - 1)
        value = whole(number)
        if value is not None and glued(before, number) and (offset == 1 or _is_hyphen(place)):
            return reading(f"{said} {cardinal(value, 'm', 'genitive')}", place.position, place.position + offset)
    return reading(said, place.position, place.position)


def _is_hyphen(place: Place) -> bool:
    hyphen = place.at(1)
    return hyphen is not None and hyphen.text == "-" and glued(place.at(0), hyphen)


def latin_name(token: Token) -> str:
    """An Arabic name that the word has, its letters' names for an acronym, else its letters' sounds."""
    signs = load("speech_signs")
    word = token.folded.lower()
    name: str | None = signs["latin_words"].get(word)
    if name is not None:
        return name
    parts = _CAMEL.findall(token.text)
    if len(parts) > 1 and "".join(parts) == token.text and max(map(len, parts)) > 2:
        return " ".join(latin_name(token._replace(text=part, folded=part.lower())) for part in parts)
    if len(word) == 1 or _VOWELS.isdisjoint(word) or (len(word) <= _LONGEST_ACRONYM and token.text.isupper()):
        return " ".join(signs["latin_letters"][letter] for letter in word[:_LONGEST_SPELT])
    return _sounds(word)


def _sounds(word: str) -> str:
    """A Latin word in Arabic letters, roughly as English and its kin are said: "Netflix" is نيتفليكس."""
    table = load("latin_sounds")
    rest = word.removesuffix("e") if len(word) > 3 else word
    said = next((table["initial"][letters] for letters in table["initial"] if rest.startswith(letters)), "")
    rest = rest[next((len(letters) for letters in table["initial"] if rest.startswith(letters)), 0) :]
    while rest:
        letters = next((letters for letters in table["sounds"] if rest.startswith(letters)), rest[0])
        said += table["sounds"].get(letters, "")
        rest = rest[len(letters) :]
    return said or " ".join(load("speech_signs")["latin_letters"][letter] for letter in word)
