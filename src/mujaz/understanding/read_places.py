"""Places that the model of names reads and the grammar does not: villages in no lexicon, towns whose names are words too."""

from collections.abc import Sequence, Set

from mujaz.text.folding import fold_text
from mujaz.understanding.gazetteer import PLACES, Place
from mujaz.understanding.labelling import Labelled, Name, names_in
from mujaz.understanding.places import PlaceMention, is_measure, is_unknown_stem
from mujaz.understanding.words import WHOLE, Cut, Words

_SURE = 0.7
"""How likely a place must be, with its end: below it more are wrong than right."""


def places_read(words: Words, taken: Set[int], known: Sequence[PlaceMention], read: Labelled) -> list[PlaceMention]:
    """The places that the model reads, none on the tokens `taken` by names; a part of a `known` one is that place."""
    found = [
        _mention(words, name)
        for name in names_in(read.labels)
        if name.kind == "L"
        and taken.isdisjoint(range(name.first, name.last))
        and read.chance(name.first, name.last + 1) >= _SURE
    ]
    return [_as_known(mention, known) for mention in found if not is_measure(words, mention)]


def _as_known(mention: PlaceMention, known: Sequence[PlaceMention]) -> PlaceMention:
    """The mention of a site by two words or more at the end of its name as one of that site: "عين الأسد" of "قاعدة عين الأسد"."""
    if " " not in mention.place.key:  # "عدن" is no part of "مطار عدن"
        return mention
    whole = (each.place for each in known[:_KNOWN_AT_MOST] if each.place.key.endswith(f" {mention.place.key}"))
    return mention._replace(place=next(whole, mention.place))


_KNOWN_AT_MOST = 100
"""Places that are looked through, so that time stays linear in the length of a text."""


def _mention(words: Words, name: Name) -> PlaceMention:
    known = PLACES.at(words, name.first)
    if known is not None and known.last == name.last:
        return PlaceMention(name.first, name.last, known.reading.cut, known.value)
    cut = Cut(1) if _is_joined(words, name.first) else WHOLE
    key = fold_text(words.surface(name.first, name.last, cut))
    return PlaceMention(name.first, name.last, cut, Place(key, "place", None, False))


def _is_joined(words: Words, index: int) -> bool:
    """True for an unknown name behind the و of a list: "بين أوكرانيا وبريدنيستروفيه"."""
    word = words.folded(index)
    return word[0] == "و" and len(word) > _SHORTEST and is_unknown_stem(word[1:]) and words.is_word(index - 1)


_SHORTEST = 4
