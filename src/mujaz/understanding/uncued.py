"""What no cue before it brings: further quotations of one cue, the items of a list, and quotations whose cue follows."""

from mujaz.lexicon import load
from mujaz.understanding.attribution import BEFORE_SOURCES, told_at
from mujaz.understanding.contents import content_of
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.discourse import Memory, resolve
from mujaz.understanding.quotations import Content, content_behind_colon, is_long_quotation, quotation
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.said import Said
from mujaz.understanding.scene import Scene
from mujaz.understanding.speakers import speaker_at
from mujaz.understanding.vocabulary import folded_set
from mujaz.understanding.words import Words

_GRAMMAR = load("reported_speech")

_AND_THAT = folded_set(_GRAMMAR["quotations"]["and_that"])


def without_cue(scene: Scene, index: int, memory: Memory, last: Said | None) -> Said | None:
    """The statement at `index` that no cue before it brings."""
    words = scene.words
    if index not in words.quoted and words.folded(index) not in _OPENING:
        return None
    further = _quoted_further(scene, index, last) or _counted(words, index, last)
    if further is not None:
        return further
    told = told_at(scene, index, memory)
    return Said(*told) if told is not None else _quoted_before(scene, index, memory)


def _quoted_further(scene: Scene, index: int, last: Said | None) -> Said | None:
    """A further quotation of one cue: "…"، وأن "…", "…" و"…"."""
    words = scene.words
    follows = last is not None and last.content.direct and 0 <= index - last.content.after <= 1
    if last is None or not follows or words.folded(index) not in _AND_THAT:
        return None
    if index + 1 not in words.quoted or not is_long_quotation(words, index + 1):
        return None
    content = quotation(words, index + 1, "after_that")
    return Said(last.cue, last.speaker, content) if content.direct else None


def _counted(words: Words, index: int, last: Said | None) -> Said | None:
    """An item of what somebody counts behind a colon: "… ما يلي:", "أولًا: …", "ثانيًا: …"."""
    if last is None or words.folded(index) not in _ITEMS or words.same_sentence(index - 1, index):
        return None
    begins = words.folded(last.content.last) == ":" or words.folded(last.content.last - 1) == ":"
    near = words.sentence[index] - words.sentence[last.content.last - 1] <= _ITEM_AT_MOST
    content = content_behind_colon(words, index + 1) if words.folded(index + 1) == ":" else None
    if content is None or not near or not (begins or last.content.how == "counted"):
        return None
    return Said(last.cue, last.speaker, content._replace(how="counted"))


_ITEMS = folded_set(load("reported_speech")["quotations"]["items"])

_OPENING = _AND_THAT | _ITEMS | BEFORE_SOURCES
"""Words at which such a statement may begin, other than quotation marks."""

_ITEM_AT_MOST = 8
"""Sentences that an item may have."""


def _quoted_before(scene: Scene, index: int, memory: Memory) -> Said | None:
    """A quotation that its cue follows: "…"، قال X; without a comma where it begins the sentence."""
    words = scene.words
    if index not in words.quoted or not is_long_quotation(words, index):
        return None
    last = words.quoted[index]
    behind = last
    while words.folded(behind) in COMMAS:
        behind += 1
    parted = behind > last or not words.same_sentence(index - 1, index)
    cue = cue_at(words, behind) if parted and words.same_sentence(index, behind) else None
    source = speaker_at(scene, behind + 1) if cue is not None and cue.kind == "verb" else None
    if cue is None or source is None or content_of(words, cue, source.last) is not None:
        return None
    if is_complementizer(words, source.last):  # what is said comes still: the quotation is a title
        return None
    content = Content(index + 1, last - 1, True, source.last, "before_cue")
    return Said(behind, resolve(scene, source, memory), content)
