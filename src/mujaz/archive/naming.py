"""Names as keys: spellings under which one name may stand in several papers share one."""

from functools import cache

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.tokens import folded_words

_LONG_VOWELS = str.maketrans("", "", "اويء")
_ALIKE = str.maketrans({"غ": "ج", "ق": "ك", "ڤ": "ف", "پ": "ب", "ث": "ت", "ذ": "د", "ظ": "ض", "ه": ""})
"""Letters that papers take for one foreign sound, and those that are dropped or doubled at will."""


def plain_name(name: str) -> str:
    """A name in folded spelling, its words parted by one space."""
    return " ".join(folded_words(name))


def _bone(word: str) -> str:
    """The letters of a word that its spellings share: the first one, and the consonants after it."""
    word = word.removeprefix("ال") if len(word) > 4 else word
    return word[:1].translate(_ALIKE) + word[1:].translate(_LONG_VOWELS).translate(_ALIKE)


@cache
def _joints() -> frozenset[str]:
    return frozenset(fold_text(word) for word in load("archive")["name_joints"])


def name_key(name: str) -> str:
    """The bones of a name's last word: whoever may be one and the same shares it, with or without the given name.

    A joint before it ("بن", "أبو", "آل") is no word of its own.
    """
    words = [word for word in folded_words(name) if word not in _joints()]
    return _bone(words[-1]) if words else fold_text(name)
