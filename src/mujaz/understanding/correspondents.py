"""A medium's own people who report: "مراسلنا" is the "مراسل الميادين" of the same article, wherever in the world he is."""

from mujaz.lexicon import load
from mujaz.understanding.scene import Scene, Source
from mujaz.understanding.vocabulary import folded_set

_REPORTERS = load("reported_speech")["reporters"]
_HEADS = folded_set(_REPORTERS["heads"])
_OURS = folded_set(_REPORTERS["ours"])
_AT_MOST = 20_000
"""Tokens that are looked through for a correspondent's medium."""


def correspondent(scene: Scene, source: Source) -> str | None:
    """A correspondent by the medium's name, without where he is; None for any other source."""
    head = scene.words.folded(source.first)
    if head in _HEADS and source.cut.letters == 0:
        return _of_medium(scene, source.first)
    if head not in _OURS:
        return None
    woman = head.endswith(("تنا", "ه"))
    named = (
        index
        for index in range(min(len(scene.words.tokens), _AT_MOST))
        if scene.words.folded(index) in _HEADS and scene.words.folded(index).endswith("ه") == woman
    )
    return next((told for index in named if (told := _of_medium(scene, index)) is not None), None)


def _of_medium(scene: Scene, index: int) -> str | None:
    """The correspondent whose word stands at `index` and whose medium stands right behind it."""
    medium = scene.begins.get(index + 1)
    if medium is None or medium.entity not in scene.press or not scene.words.same_sentence(index, index + 1):
        return None
    words = scene.words
    return f"{words.tokens[index].text} {words.surface(index + 1, max(medium.last, medium.end))}"
