"""Countries and places: where the known ones stand, and unknown ones behind "city of", "province of"."""

from collections.abc import Collection
from typing import NamedTuple

from mujaz.understanding.gazetteer import (
    PLACE_CONTEXT,
    PLACE_HEADS,
    PLACE_HEADS_IN_NAME,
    PLACES,
    Place,
)
from mujaz.understanding.names import is_name_like
from mujaz.understanding.phrases import Found
from mujaz.understanding.vocabulary import COMMON_NOUNS, is_function_word, nisba_country, role_head
from mujaz.understanding.words import WHOLE, Cut, Words, has_article, readings


class PlaceMention(NamedTuple):
    """A place where it stands: tokens `[first, last)` without the clitics `cut`, and what is known of it."""

    first: int
    last: int
    cut: Cut
    place: Place


def find_places(words: Words, taken: Collection[int]) -> list[PlaceMention]:
    """The places of the text in order, none on the tokens `taken` by people's and organisations' names."""
    found: list[PlaceMention] = []
    index = 0
    while index < len(words.tokens):
        mention = None if index in taken else (_known(words, index) or _introduced(words, index))
        if mention is not None:
            found.append(mention)
        index = mention.last if mention is not None else index + 1
    return found


def _known(words: Words, index: int) -> PlaceMention | None:
    place = PLACES.at(words, index)
    if place is None or (place.value.needs_context and not _has_context(words, place)):
        return None
    return PlaceMention(place.first, place.last, place.reading.cut, place.value)


def _has_context(words: Words, found: Found[Place]) -> bool:
    if found.reading.prefixes == ("ب",) and not has_article(found.reading.bare):
        return True
    before = {reading.bare for reading in readings(words.folded(found.first - 1))}
    return bool(before & PLACE_CONTEXT) and not found.reading.prefixes


def _introduced(words: Words, index: int) -> PlaceMention | None:
    """An unknown place behind a noun that introduces places: "مدينة داماتورو", "ولاية يوبي", "شارع أتلاسوفا"."""
    reading = next((reading for reading in readings(words.folded(index)) if reading.bare in PLACE_HEADS), None)
    if reading is None or not is_unknown_name(words, index + 1):
        return None
    with_head = reading.bare in PLACE_HEADS_IN_NAME
    first, cut = (index, reading.cut) if with_head else (index + 1, WHOLE)
    name = words.folded(index + 1)
    return PlaceMention(
        first, index + 2, cut, Place(f"{reading.bare} {name}" if with_head else name, "place", None, False)
    )


def is_unknown_name(words: Words, index: int) -> bool:
    """True for a word that looks like the name of a place: no noun of the lexicon, no adjective, no function word."""
    word = words.folded(index)
    if not words.is_word(index) or is_function_word(word) or word.removeprefix("ال") in COMMON_NOUNS:
        return False
    if nisba_country(word) is not None or role_head(word) is not None:
        return False
    return not has_article(word) and is_name_like(words, index) and not words.tokens[index].text.endswith(("ة", "ات"))
