"""Words in connected speech: hamzat al-wasl falls silent, long vowels shorten before it, endings fall silent at a pause.

After Ryding, "A Reference Grammar of Modern Standard Arabic", sections 2.3.4 (pause) and 2.5 to 2.6 (helping vowels, elidable hamza).
"""

from collections.abc import Sequence

from mujaz.speech.beginnings import Phonemes
from mujaz.speech.sounds import NAME_L, VOWELS, Sounds

_PAUSAL_GLIDES: dict[Phonemes, str] = {("i", "j"): "iː", ("u", "w"): "uː"}
_PRONOUNS_IN_U = frozenset({("h", "u", "m"), ("k", "u", "m"), ("t", "u", "m")})


def connected(words: Sequence[Sounds], pauses: Sequence[bool]) -> list[Phonemes]:
    """The phonemes of each word as it is said among its neighbours; `pauses` tells after which words the voice pauses.

    The first word stands behind a pause. Every word's phonemes are its own, so that times can be told for it: the vowel that helps over a
    hamzat al-wasl belongs to the word before.
    """
    said: list[Phonemes] = []
    before: Sounds | None = None
    for word, pause in zip(words, pauses, strict=True):
        if before is not None and said[-1]:
            if word.wasl:
                said[-1] = _before_wasl(said[-1], before, word)
            elif _is_bn(word.core):
                said[-1] = _shortened(said[-1])
        said.append(_said(word, said[-1] if before is not None and said else (), pause))
        before = None if pause else word
    return said


def _said(word: Sounds, before: Phonemes, pause: bool) -> Phonemes:
    core = word.core
    if word.wasl and not before:
        core = ("ʔ", word.wasl, *core)
    elif _is_bn(core) and (not before or before[-1] not in VOWELS):
        core = ("b", "i", *core[1:])
    core = _with_name_of_god(core, before)
    if not pause:
        return core + word.ending
    if not any(phoneme in VOWELS for phoneme in core):
        return core + word.ending[:1]
    return core + word.pausal if word.pausal else _with_pausal_glide(core)


def _is_bn(core: Phonemes) -> bool:
    """True for ابن between names, whose first letter is not written there."""
    return core == ("b", "n")


def _with_name_of_god(core: Phonemes, before: Phonemes) -> Phonemes:
    """The l of the name of God: light after i, else dark (Wright, part 1, section 14)."""
    if NAME_L not in core:
        return core
    at = core.index(NAME_L)
    vowel = next((phoneme for phoneme in reversed(before + core[:at]) if phoneme in VOWELS), "a")
    lam = "l" if vowel in {"i", "iː"} else "lˤ"
    return tuple(lam if phoneme == NAME_L else phoneme for phoneme in core)


def _with_pausal_glide(core: Phonemes) -> Phonemes:
    """A word such as "هِيَ" ends in iː when its vowel falls silent; a doubled ي stays."""
    glide = _PAUSAL_GLIDES.get(tuple(core[-2:]))
    return (*core[:-2], glide) if glide else core


def _before_wasl(said: Phonemes, word: Sounds, after: Sounds) -> Phonemes:
    """A word's phonemes before a hamzat al-wasl: its long vowel short, or a helping vowel behind its consonant."""
    return _shortened(said) if said[-1] in VOWELS else (*said, _helping_vowel(said, word, after))


def _shortened(said: Phonemes) -> Phonemes:
    """The phonemes with a short vowel in the place of a long one at the end."""
    return (*said[:-1], said[-1].removesuffix("ː") if said[-1] in VOWELS else said[-1])


def _helping_vowel(said: Phonemes, word: Sounds, after: Sounds) -> str:
    if said == ("m", "i", "n"):
        return "a" if after.article else "i"
    if word.plural or said[-3:] in _PRONOUNS_IN_U or said == ("m", "u", "ð"):
        return "u"
    return "i"
