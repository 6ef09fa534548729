"""Keys under which two forms of an Arabic word meet: "مقتل" and "قُتل", "بإصابة" and "أصيب", "المهاجمون" and "هجوم".

Light stemming in two steps: clitics, article and endings go (Larkey et al. 2002), then weak letters and the commonest derivational
prefixes, which leaves what is close to a root. Different roots may meet; the checker never takes a key alone for proof.
"""

from functools import lru_cache

from mujaz.summary.words import bare
from mujaz.text.tokens import analyses

_ENDINGS = (
    "تهما",
    "تهم",
    "يهم",
    "هما",
    "تها",
    "يين",
    "تين",
    "تان",
    "يات",
    "ها",
    "هم",
    "ات",
    "ون",
    "ين",
    "ان",
    "وا",
    "نا",
    "ته",
    "يه",
    "ه",
    "ت",
    "ا",
    "ي",
)
_WEAK = frozenset("اويىئءؤ")
_DERIVING = ("است", "يست", "تست", "مست", "ان", "ت", "ي", "م", "ن")
_SHORTEST = 3


@lru_cache(maxsize=32768)
def stems(folded: str) -> frozenset[str]:
    """The word and its readings without clitics, each with and without its ending."""
    word = bare(folded)
    found = {word, folded}
    if len(folded) == _SHORTEST + 1 and folded[0] == "و" and folded[2] == "ا":
        found.add(folded[1:])  # a hollow verb in the past behind و ("وزار"), which looks like a noun's beginning
    for reading in analyses(word):
        if len(reading.stem) >= _SHORTEST and reading.prefixes[:1] not in {("و",), ("ف",)}:
            found.add(reading.stem)
    for stem in tuple(found):
        found |= {stem[: -len(end)] for end in _ENDINGS if stem.endswith(end) and len(stem) - len(end) >= _SHORTEST}
    return frozenset(found)


@lru_cache(maxsize=32768)
def roots(folded: str) -> frozenset[str]:
    """What is left of the word's stems without weak letters: its root, nearly. Never empty for a word of two letters."""
    return frozenset(
        root for stem in stems(folded) for form in _underived(stem) if len(root := _strong(form)) >= _SHORTEST - 1
    )


def _underived(stem: str) -> tuple[str, ...]:
    return (
        stem,
        *(
            stem[len(prefix) :]
            for prefix in _DERIVING
            if stem.startswith(prefix) and len(stem) - len(prefix) >= _SHORTEST
        ),
    )


def _strong(form: str) -> str:
    """The form without its weak letters; a weak first letter is kept unless it is an alif."""
    first = form[:1] if form[:1] not in _WEAK or form[:1] == "و" else ""
    kept = first + "".join(letter for letter in form[1:] if letter not in _WEAK)
    return kept if len(kept) >= _SHORTEST - 1 else form


def same_word(one: str, other: str) -> bool:
    """True for two folded words that share a stem."""
    return one == other or bool(stems(one) & stems(other))


def same_root(one: str, other: str) -> bool:
    """True for two folded words that share a stem or what is close to a root."""
    shared = roots(one) & roots(other)
    near = abs(len(one) - len(other)) < _SHORTEST
    return same_word(one, other) or any(len(root) >= _SHORTEST or near for root in shared)
