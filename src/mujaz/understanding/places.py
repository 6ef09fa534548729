"""Countries and places: where the known ones stand, and unknown ones behind "city of", "province of"."""

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from mujaz.text.folding import fold_text
from mujaz.understanding.gazetteer import (
    ANNOUNCED_PLACES,
    COMPOUND_PLACES,
    FIGURES,
    ORGANISATIONS,
    PLACE_CONTEXT,
    PLACE_HEADS,
    PLACES,
    SEVERAL_PLACES,
    SITES,
    Place,
)
from mujaz.understanding.name_parts import is_name_like
from mujaz.understanding.names import NOWHERE, name_end
from mujaz.understanding.phrases import Found
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import (
    BETWEEN,
    COMMON_NOUNS,
    GIVEN,
    VERBS,
    WEAK_SURNAMES,
    folded_set,
    is_calendar_word,
    is_function_word,
    is_ordinary,
    is_surname,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, WHOLE, Cut, Reading, Words, has_article, readings


class PlaceMention(NamedTuple):
    """A place where it stands: tokens `[first, last)` without the clitics `cut`, and what is known of it."""

    first: int
    last: int
    cut: Cut
    place: Place


def find_places(words: Words, taken: Set[int]) -> list[PlaceMention]:
    """The places of the text in order, none on the tokens `taken` by people's and organisations' names."""
    found: list[PlaceMention] = []
    index = 0
    while index < len(words.tokens):
        begins = _may_begin(words.folded(index)) or (found and found[-1].last == index)
        mention = _at(words, index, found) if begins and index not in taken else None
        free = mention is not None and taken.isdisjoint(range(mention.first, mention.last))
        if mention is not None and free and not is_measure(words, mention):
            found.append(mention)
            index = mention.last
        else:
            index += 1
    return _without_other_kingdoms(words, found)


def is_measure(words: Words, mention: PlaceMention) -> bool:
    """True for the diameter that is written like Qatar: "ضمن قطر 150 مترا"."""
    alone = mention.last == mention.first + 1 and mention.place.country == "QA"
    return alone and words.tokens[min(mention.last, len(words.tokens) - 1)].kind == "number"


def _without_other_kingdoms(words: Words, found: list[PlaceMention]) -> list[PlaceMention]:
    """The places without "the Kingdom" alone where it may be another than Saudi Arabia."""
    alone = [
        item
        for item in found
        if item.place.country == "SA" and words.surface(item.first, item.last, item.cut) == _KINGDOM
    ]
    others = {item.place.country for item in found if item not in alone}
    if "SA" in others or not others & _KINGDOMS:
        return found
    return [item for item in found if item not in alone]


_KINGDOM = "المملكة"
_KINGDOMS = frozenset({"JO", "BH", "MA", "GB", "ES", "BE", "NL", "TH"})


def _at(words: Words, index: int, found: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that begins with token `index`, behind those that were `found` before it."""
    if not words.is_word(index):
        return None
    site = _site(words, index)
    if site is not None:
        return site
    known = _known(words, index)
    if known is not None or PLACES.at(words, index) is not None:
        return known
    return _introduced(words, index) or _joined(words, index, found)


@lru_cache(maxsize=65536)
def _may_begin(folded: str) -> bool:
    """False for a word that neither is the name of a place nor introduces one: most words of a text."""
    return PLACES.begins(folded) or folded in SEVERAL_PLACES or _head_of_place(folded) is not None


@lru_cache(maxsize=32768)
def _head_of_place(folded: str) -> Reading | None:
    heads = (reading for reading in readings(folded) if reading.bare in PLACE_HEADS or reading.bare in SITES)
    return next(heads, None) if folded else None


def _site(words: Words, index: int) -> PlaceMention | None:
    """A site named by where it is or after whom it is: "مطار عدن الدولي", "جبل صبر", "مسجد الإمام علي"."""
    reading = _head_of_place(words.folded(index))
    if (
        reading is None
        or reading.bare not in SITES
        or ((whole := PLACES.at(words, index)) is not None and whole.last > index + 1)
    ):
        return None
    place = PLACES.at(words, index + 1)
    last = place.last if place is not None and not place.reading.prefixes else _past_namesake(words, index + 1)
    if last is None or (reading.bare in _OF_TRADE and place is not None):
        return None
    name = fold_text(words.surface(index, last, reading.cut))
    while _describes_site(words.folded(last)):
        last += 1
    return PlaceMention(index, last, reading.cut, Place(name, "place", None, False))


_OF_TRADE = frozenset({"سوق"})
"""Sites that with a town's name are mostly its stock exchange: "سوق دبي"."""


def _past_namesake(words: Words, index: int) -> int | None:
    """The index behind the person that a site is named after, with the titles before the name."""
    titles = titles_at(words, index).last
    word = words.folded(titles)
    if (figure := FIGURES.at(words, titles)) is not None and not figure.reading.prefixes:
        return figure.last
    named = name_end(words, titles, NOWHERE) if word in GIVEN else None
    if titles > index:
        return named[0] if named is not None else titles + _is_bearer(words, titles)
    follows = words.folded(index + 1)
    sure = follows in BETWEEN or follows in GIVEN or is_surname(follows)
    return named[0] if named is not None and named[1] > 1 and sure else None


def _is_bearer(words: Words, index: int) -> bool:
    """False for a word behind a title that bears it not: "قصر الحكم أمس"."""
    word = words.folded(index)
    other = (is_function_word(word) and word != ON) or is_verb(word) or is_ordinary(word) or word == _YESTERDAY
    return words.is_word(index) and not other


_YESTERDAY = "امس"


def _describes_site(word: str) -> bool:
    return word in _SITE_ADJECTIVES


_SITE_ADJECTIVES = folded_set(
    [
        "الدولي",
        "الدولية",
        "العسكري",
        "العسكرية",
        "الجوي",
        "الجوية",
        "المدني",
        "البحري",
        "البحرية",
        "البري",
        "الحدودي",
        "الكبير",
    ]
)


def _known(words: Words, index: int) -> PlaceMention | None:
    place = PLACES.at(words, index)
    if place is None or (place.value.needs_context and not _has_context(words, place)):
        return None
    if _is_swallowed_article(words.folded(index), place) or _is_inflected(words, place):
        return None
    return PlaceMention(place.first, place.last, place.reading.cut, place.value)


def _is_swallowed_article(word: str, place: Found[Place]) -> bool:
    """True for "للحج", which is "to the pilgrimage" rather than "to Lahj"."""
    bare = place.reading.bare
    return bool(place.reading.prefixes) and "ل" + bare in word and bare[0] == "ل" and is_ordinary("ال" + bare[1:])


def _is_inflected(words: Words, place: Found[Place]) -> bool:
    """True for an adjective in the accusative, "أوكرانيًا", a verb with its object, "وجده", and a noun with a pronoun, "حديثه"."""
    written = words.tokens[place.last - 1].text
    verb = place.reading.prefixes == ("و",) and written.endswith("ه") and is_verb(words.folded(place.first)[:-1])
    return written.endswith(("ً", "ًا")) or verb or (written.endswith("ه") and _is_possessed(words, place))


def _is_possessed(words: Words, place: Found[Place]) -> bool:
    """True for a place's letters that are an ordinary noun with "his" behind it, unless a town is announced: "في حديثه"."""
    stem = place.reading.bare[:-1]
    announced = _head_of_place(words.folded(place.first - 1)) is not None
    alone = place.last == place.first + 1 and not has_article(place.reading.bare)
    return alone and not announced and len(stem) >= _SHORTEST_NOUN and stem in COMMON_NOUNS


_SHORTEST_NOUN = 3


def _has_context(words: Words, found: Found[Place]) -> bool:
    if found.reading.prefixes == ("ب",) and not has_article(found.reading.bare):
        return True
    if (
        found.value.kind == "place"
        and found.reading.prefixes == ("و",)
        and PLACES.at(words, found.first - 1) is not None
    ):
        return True
    before = {reading.bare for reading in readings(words.folded(found.first - 1))}
    return bool(before & PLACE_CONTEXT) and not found.reading.prefixes


def _introduced(words: Words, index: int) -> PlaceMention | None:
    """An unknown place behind a noun that introduces places: "مدينة داماتورو", "ولاية يوبي", "شارع أتلاسوفا"."""
    reading = _head_of_place(words.folded(index))
    bare = reading.bare if reading is not None else words.folded(index)
    opening = index + 1 + (index + 1 in words.quoted)
    compound = bare in PLACE_HEADS and words.folded(opening) in COMPOUND_PLACES and words.is_word(opening + 1)
    told = words.folded(opening) in ANNOUNCED_PLACES or _is_definite_name(words, opening, bare)
    named = compound or told or is_unknown_name(words, opening)
    if (reading is None and bare not in SEVERAL_PLACES) or not named:
        return None
    more = compound or (not told and (is_unknown_name(words, opening + 1) and not _may_be_person(words, opening)))
    last = opening + 1 + more
    with_head = reading is not None and bare in SITES and opening == index + 1
    if reading is None or not with_head:
        return _unknown(words, opening, last, WHOLE)
    return _unknown(words, index, last, reading.cut)


def _is_definite_name(words: Words, index: int, head: str) -> bool:
    """True for an unknown word with the article behind a place's noun ("بلدة المزرعانة"), and any noun behind "حي" ("حي الروضة")."""
    word = words.folded(index)
    if not words.is_word(index) or not has_article(word) or head in _OF_MORE_THAN_PLACES:
        return False
    if "أ" in words.tokens[index - 1].text[:2]:  # "وأدى", which folding makes a valley
        return False
    verb = is_verb(word) or word[2:] in VERBS
    other = verb or role_head(word) is not None or nisba_country(word) is not None or is_calendar_word(word)
    if other or titles_at(words, index).last > index or ORGANISATIONS.begins(word):
        return False
    return head in _NAMED_BY_ANY_NOUN or not is_ordinary(word)


_OF_MORE_THAN_PLACES = folded_set(["ولاية", "قضاء", "مقاطعة", "سوق", "قاعدة", "سد"])
"""Nouns that mean something else before a definite noun: "ولاية الفقيه"."""
_NAMED_BY_ANY_NOUN = folded_set(["حي", "شارع"])


def _unknown(words: Words, first: int, last: int, cut: Cut) -> PlaceMention:
    return PlaceMention(first, last, cut, Place(fold_text(words.surface(first, last, cut)), "place", None, False))


def _may_be_person(words: Words, index: int) -> bool:
    return words.folded(index) in GIVEN or is_surname(words.folded(index))


def _joined(words: Words, index: int, found: Sequence[PlaceMention]) -> PlaceMention | None:
    """An unknown name joined to a place by و: "أسوان والأقصر وقوص"."""
    word = words.folded(index)
    if not found or found[-1].last != index or word[0] != "و" or len(word) <= _SHORTEST:
        return None
    verb = is_verb(word) or is_verb(word[1:])
    if verb or is_ordinary(word) or role_head(word[1:]) is not None or not is_unknown_stem(word[1:]):
        return None
    if word.endswith(_NO_NAMES_ENDINGS) or words.tokens[index].text.endswith("ه") or _may_introduce(word[1:]):
        return None
    return _unknown(words, index, index + 1, Cut(1))


def _may_introduce(word: str) -> bool:
    return word in SEVERAL_PLACES or _head_of_place(word) is not None


_SHORTEST = 4
_NO_NAMES_ENDINGS = ("ها", "هم", "هما", "وه", "وا", "ت")
"""Endings of verbs and of what has a pronoun, which unknown names hardly have."""


def is_unknown_stem(word: str) -> bool:
    """True for a word that is in no lexicon."""
    known = is_ordinary(word) or word in GIVEN or is_surname(word) or word in WEAK_SURNAMES
    return not (known or has_article(word) or ORGANISATIONS.begins(word))


def is_unknown_name(words: Words, index: int) -> bool:
    """True for a word that looks like the name of a place: no noun of the lexicon, no adjective, no function word."""
    word = words.folded(index)
    if not words.is_word(index) or is_function_word(word) or is_ordinary(word) or PLACES.at(words, index) is not None:
        return False
    if nisba_country(word) is not None or role_head(word) is not None:
        return False
    inflected = words.tokens[index].text.endswith(("ة", "ات", "وه", "وها", "وهم"))
    return not has_article(word) and is_name_like(words, index) and not inflected
