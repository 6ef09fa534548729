"""Names as keys: spellings under which one name may stand in several papers share one."""

from functools import cache, lru_cache
from typing import Any, NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.tokens import folded_words

_LONG_VOWELS = str.maketrans("", "", "اويء")
_ALIKE = str.maketrans({"غ": "ج", "ق": "ك", "ڤ": "ف", "پ": "ب", "ث": "ت", "ط": "ت", "ذ": "د", "ظ": "ض"})
"""Letters that papers take for one foreign sound."""
_DROPPED = str.maketrans("", "", "ه")
_HISSING = str.maketrans({"ز": "س", "ص": "س", "ش": "س"})
"""Foreign names end in any of them."""


class Name(NamedTuple):
    """A name's words in folded spelling, joints left out, what may be written as one word as one; and the word it is found by."""

    words: tuple[str, ...]
    key_word: str

    @property
    def skeleton(self) -> tuple[str, ...]:
        """The bones of its words."""
        return tuple(map(bone, self.words))


def _words(entries: list[str]) -> frozenset[str]:
    return frozenset(fold_text(word) for word in entries)


def _lexicon() -> dict[str, Any]:
    names: dict[str, Any] = load("archive")["names"]
    return names


@cache
def word_list(name: str) -> frozenset[str]:
    """The folded words of a list of the lexicon's names."""
    given = _lexicon()[name]
    return _words(given.split() if isinstance(given, str) else given)


@cache
def _given() -> frozenset[str]:
    return _words(load("names")["given"]["names"].split()) | word_list("common")


@cache
def _called() -> dict[tuple[str, ...], tuple[str, ...]]:
    called: dict[str, str] = _lexicon()["called"]
    return {tuple(folded_words(short)): tuple(folded_words(full)) for short, full in called.items()}


def plain_name(name: str) -> str:
    """A name in folded spelling, its words parted by one space."""
    return " ".join(folded_words(name))


def without_article(word: str) -> str:
    """A folded word without its article."""
    return word.removeprefix("ال") if len(word) > 4 else word


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A folded word with the letters that papers take for one sound made one: spellings that seldom tell two people apart."""
    bare = without_article(word).translate(_ALIKE).replace("ء", "")
    return bare[:-1] + bare[-1:].translate(_HISSING)


@lru_cache(maxsize=65536)
def bone(word: str) -> str:
    """The letters of a folded word that all its spellings share: the first one, and the consonants after it."""
    bare = without_article(word).translate(_ALIKE)
    rest = bare[1:].translate(_LONG_VOWELS).translate(_DROPPED)
    return bare[:1] + rest[:-1] + rest[-1:].translate(_HISSING)


class _Word(NamedTuple):
    text: str
    after: str | None
    """The joint before it."""


def _joined(words: tuple[str, ...]) -> list[_Word]:
    """The words without their joints, what is glued as one word."""
    made: list[_Word] = []
    joint, glue = None, ""
    for at, word in enumerate(words):
        last = at + 1 == len(words)
        if not glue and word in word_list("joints") and not last:
            joint = word
        elif word in word_list("glued") and not last:
            glue += fold_text("أبو") if word in word_list("kunya") else word
        elif word in word_list("glued_behind") and made and not glue and joint is None:
            made[-1] = made[-1]._replace(text=made[-1].text + word)
        else:
            made.append(_Word(glue + word, joint))
            joint, glue = None, ""
    return made


def _key_word(words: list[_Word]) -> str:
    """The word that short forms of the name keep: the family name, and the given name of whoever is told by his father's.

    A ruling house behind a father's name is told or not.
    """
    if len(words) < 2:
        return words[-1].text if words else ""
    last = words[-1]
    housed = len(words) > 2 and without_article(last.text) in word_list("houses")
    father = words[-2] if housed else last
    by_father = father.after in word_list("sons") and father.text in _given()
    return words[0].text if by_father else (father if housed and last.after else last).text


@lru_cache(maxsize=65536)
def parsed_name(name: str) -> Name:
    """The words that a name is compared by."""
    words = tuple(folded_words(name))
    parts = _joined(_called().get(words, words))
    texts = tuple(part.text for part in parts)
    if len(texts) == 3 and texts[0] in word_list("family_first") and max(map(len, texts)) <= 6:
        return Name((texts[0], texts[1] + texts[2]), texts[1] + texts[2])
    return Name(texts, _key_word(parts))


def name_key(name: str) -> str:
    """The bones of the word by which a name is found: whoever may be one and the same shares it, in full or short.

    That word is the last one, but the first in a name told by the father's ("محمد بن سلمان"). A joint ("بن", "آل") is no word of its own.
    """
    key_word = parsed_name(name).key_word
    return bone(key_word) if key_word else fold_text(name)
