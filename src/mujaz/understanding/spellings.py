"""One foreign name in two spellings: "ريابكوف" and "ريبكوف", "كولوكولتسيف" and "كولوكولتيسف"."""

from collections.abc import Iterable

_LONG_VOWELS = str.maketrans("", "", "ايو")
_SHORTEST = 5
"""Letters of a name that is told by its spelling alone."""


def skeleton(word: str) -> str:
    """A folded word without its long vowels and the ه at its end."""
    return word.rstrip("ه").translate(_LONG_VOWELS)


def other_spelling(word: str, known: Iterable[str]) -> str | None:
    """The one of some folded names that `word` is another spelling of: one edit or the long vowels apart; None where it may be two."""
    if len(word) < _SHORTEST:
        return None
    near = [name for name in known if len(name) >= _SHORTEST and name[0] == word[0] and _is_near(word, name)]
    return near[0] if len(set(near)) == 1 else None


def _is_near(one: str, other: str) -> bool:
    return skeleton(one) == skeleton(other) or _is_one_edit(one, other)


def _is_one_edit(one: str, other: str) -> bool:
    """True where a letter is put in, left out or exchanged, or two neighbours change places (Damerau 1964)."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    if len(long) > len(short):
        return any(long[:cut] + long[cut + 1 :] == short for cut in range(len(long)))
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) == _SWAPPED:
        first, second = apart
        return second == first + 1 and one[first : second + 1] == other[second] + other[first]
    return len(apart) == 1


_SWAPPED = 2
