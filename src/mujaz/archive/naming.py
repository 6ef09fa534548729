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
    by_father: bool
    """True for a name that is told by the father's, without a family's ("محمد بن سلمان")."""
    is_sons: bool
    """True for a name that tells the father's in any way: without its first word it is the father's."""

    @property
    def skeleton(self) -> tuple[str, ...]:
        """The bones of its words."""
        return tuple(map(bone, self.words))

    def is_part_of(self, full: "Name") -> bool:
        """True for a short form of the fuller name: its words in their order; its first ones where the father's name tells who it is."""
        if len(self.words) >= len(full.words) or (full.is_sons and self.words[0] != full.words[0]):
            return False
        if full.by_father:
            return full.words[: len(self.words)] == self.words
        rest = iter(full.words)
        return all(word in rest for word in self.words)


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


def _without_house(words: list[_Word]) -> list[_Word]:
    """A name without the ruling house that is told behind it or not."""
    last = words[-1]
    housed = len(words) > 2 and last.after == fold_text("آل") and without_article(last.text) in word_list("houses")
    return words[:-1] if housed else words


def _without_fathers(words: list[_Word]) -> list[_Word]:
    """A name and a family name without the fathers that are told behind it or not ("خالد الفيصل بن عبدالعزيز")."""
    told = len(words) > 2 and words[1].after is None and words[1].text.startswith("ال") and words[2].after is not None
    return words[:2] if told else words


@lru_cache(maxsize=65536)
def parsed_name(name: str) -> Name:
    """The words that a name is compared by."""
    words = tuple(folded_words(name))
    parts = _joined(_called().get(words, words))
    if not parts:
        return Name((), "", False, False)
    parts = _without_fathers(_without_house(parts))
    texts = tuple(part.text for part in parts)
    if len(texts) == 3 and texts[0] in word_list("family_first") and max(map(len, texts)) <= 6:
        return Name((texts[0], texts[1] + texts[2]), texts[1] + texts[2], False, False)
    sons = [part.after in word_list("sons") for part in parts[1:]]
    by_father = bool(sons) and sons[-1] and texts[-1] in _given()
    return Name(texts, texts[0] if by_father else texts[-1], by_father, any(sons))


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The bones of the word by which a name is found: whoever may be one and the same shares it, in full or short.

    That word is the last one, but the first in a name told by the father's ("محمد بن سلمان"). A joint ("بن", "آل") is no word of its own.
    """
    key_word = parsed_name(name).key_word
    return bone(key_word) if key_word else fold_text(name)


@lru_cache(maxsize=65536)
def full_key(name: str) -> str:
    """The name key with the bones of the other word that tells who it is: the given name, or the father's behind one.

    A short form of two words and more shares it with the full name; one word alone has nothing behind the stroke.
    """
    parsed = parsed_name(name)
    other = parsed.words[1 if parsed.by_father else 0] if len(parsed.words) > 1 else ""
    return f"{name_key(name)}/{bone(other) if other else ''}"


def name_key_of(key: str) -> str:
    """The name key in a full key."""
    return key.rpartition("/")[0]


def bare_key(key: str) -> str:
    """The full key of the names of one word that share a full key's name key."""
    return f"{name_key_of(key)}/"
