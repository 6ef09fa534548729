"""What two words have in common: a stem without clitics and endings, and the consonants of their root.

Light stemming after Larkey et al. (2002); the consonants are what is left of a stem without the letters of its pattern (Ryding, "A
Reference Grammar of Modern Standard Arabic", ch. 3), so that "زار", "يزور" and "زيارة" meet. Both are signs of likeness, no analysis.
"""

from functools import lru_cache

from mujaz.text.tokens import analyses

_ENDINGS = frozenset(
    [
        "تهما",
        "تهم",
        "تها",
        "هما",
        "كما",
        "ته",
        "ها",
        "هم",
        "نا",
        "وا",
        "ون",
        "ين",
        "ان",
        "ات",
        "يه",
        "تا",
        "تم",
        "ه",
        "ت",
        "ي",
        "ا",
    ]
)
_OPENINGS = {
    "ا": ("است", "ا"),
    "ي": ("يست", "ي"),
    "ت": ("تست", "ت"),
    "ن": ("نست", "ن"),
    "م": ("مست", "م"),
    "س": ("سي", "ست"),
}
"""What a pattern puts before a root, by its first letter."""
_WEAK = "اويء"
_SHORTEST = 3
ROOT = 3
"""Consonants that a root has, in all but doubled and hollow verbs."""


@lru_cache(maxsize=65536)
def stems(folded: str) -> frozenset[str]:
    """The forms of a folded word without its clitics, with and without one of its endings."""
    found: set[str] = set()
    for reading in analyses(folded):
        if len(reading.stem) < 2:
            continue
        found.add(reading.stem)
        found.add(_without_ending(reading.stem))
        if reading.stem.endswith("ه") and len(reading.stem) > _SHORTEST:
            found.add(reading.stem[:-1])  # "رواية" meets "روايتها"
    return frozenset(found)


def _without_ending(stem: str) -> str:
    """The stem without its longest ending of four letters or fewer that leaves three."""
    for length in range(min(4, len(stem) - _SHORTEST), 0, -1):
        if stem[-length:] in _ENDINGS:
            return stem[:-length]
    return stem


@lru_cache(maxsize=65536)
def roots(folded: str) -> frozenset[str]:
    """The consonants that may be a folded word's root: two at least, of each reading of it."""
    closed = stems(folded)
    ended = closed.union(map(_without_ending, closed))
    found = {root for root in map(_consonants, ended.union(map(_without_opening, ended))) if len(root) >= 2}
    found.update([root[0] + root[2:] for root in found if len(root) > 3 and root[1] == "ت"])  # the ت of افتعل
    return frozenset(found)


@lru_cache(maxsize=65536)
def keys(folded: str) -> frozenset[str]:
    """The stems and the roots of a folded word together."""
    return stems(folded) | roots(folded)


def _without_opening(stem: str) -> str:
    for opening in _OPENINGS.get(stem[0], ()):
        if len(stem) - len(opening) >= 2 and stem.startswith(opening):
            return stem[len(opening) :]
    return stem


def _consonants(part: str) -> str:
    """The letters of a part of a word that are not weak, a doubled one once."""
    root = ""
    for letter in part:
        if letter not in _WEAK and letter != root[-1:]:
            root += letter
    return root


def is_like(one: str, other: str) -> bool:
    """True for two folded words of one stem."""
    return one == other or not stems(one).isdisjoint(stems(other))


@lru_cache(maxsize=65536)
def full_roots(folded: str) -> frozenset[str]:
    """The roots of a folded word that have three consonants or more: a strong sign."""
    return frozenset(root for root in roots(folded) if len(root) >= ROOT)


def is_related(one: str, other: str) -> bool:
    """True for two folded words that may be of one root of three consonants, or of one stem."""
    return one == other or not stems(one).isdisjoint(stems(other)) or not full_roots(one).isdisjoint(full_roots(other))


def may_be_related(one: str, other: str) -> bool:
    """True for two folded words that have a stem or the consonants of any root in common: with two consonants, a weak sign."""
    return is_like(one, other) or not roots(one).isdisjoint(roots(other))
