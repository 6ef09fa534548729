"""Places, organisations and people of the news that are known by name: the lexicon as phrase dictionaries."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.phrases import Phrases
from mujaz.understanding.vocabulary import folded_set

PlaceKind = Literal["country", "capital", "place"]


class Place(NamedTuple):
    """A known place: `key` is one for all its spellings, `country` the ISO code of the state it is, heads or lies in."""

    key: str
    kind: PlaceKind
    country: str | None
    needs_context: bool
    """True for a word that is a place only behind a preposition or "city of"."""


class Organisation(NamedTuple):
    """A known organisation: its fullest name is its key; `press` for an agency, a paper or a channel."""

    key: str
    press: bool


_PLACES = load("places")
_ORGANISATIONS = load("organisations")
_NAMES = load("names")

PLACE_CONTEXT = folded_set(_PLACES["context"]["after"])
PLACE_HEADS = folded_set(_PLACES["kinds"]["heads"])
PLACE_HEADS_IN_NAME = folded_set(_PLACES["kinds"]["part_of_name"])
SITES = folded_set(_PLACES["kinds"]["sites"]) | PLACE_HEADS_IN_NAME
SEVERAL_PLACES = folded_set(_PLACES["kinds"]["several"])


COMPOUND_PLACES = folded_set(_PLACES["kinds"]["compound"])
"""What the names of villages of two words begin with: "تل الزهور", "أم السدر"."""

ANNOUNCED_PLACES = folded_set(_PLACES["kinds"]["announced"])
"""Ordinary words that are towns only right behind a place's noun: "مدينة بورصة"."""


def _places() -> Iterator[tuple[str, Place]]:
    weak = folded_set(_PLACES["context"]["names"])
    same = {fold_text(name): fold_text(names[0]) for names in _PLACES["same"]["names"] for name in names}
    for country, names in _PLACES["countries"].items():
        for name in names:
            yield name, Place(country, "country", country, fold_text(name) in weak)
    for table, kind in (("capitals", "capital"), ("cities", "place")):
        for country, names in _PLACES[table].items():
            for name in names:
                key = fold_text(names[0] if table == "capitals" else name)
                yield name, Place(same.get(key, key), kind, country, fold_text(name) in weak)  # type: ignore[arg-type]  # the tables' kinds
    for name in _PLACES["regions"]["names"]:
        key = fold_text(name)
        yield name, Place(same.get(key, key), "place", None, key in weak)


PLACES: Phrases[Place] = Phrases(_places())

COUNTRY_NAMES: dict[str, str] = {country: names[0] for country, names in _PLACES["countries"].items()}
"""ISO code of a country to its usual name."""

MASCULINE_COUNTRIES = frozenset(_PLACES["masculine"]["codes"])
"""ISO codes of the countries whose names take a masculine verb."""

ORGANISATIONS: Phrases[Organisation] = Phrases(
    (name, Organisation(names[0], table == "press"))
    for table in ("known", "press")
    for names in _ORGANISATIONS[table]
    for name in names
)

DEFINITE_MEDIA = frozenset(
    fold_text(name)
    for names in _ORGANISATIONS["press"]
    for name in names
    if name.startswith("ال") and " " not in name and len(name) >= 7
)
"""Agencies, papers and channels of one word with the article."""
QUOTED_MEDIA = folded_set(_ORGANISATIONS["quoted"])
ORGANISATION_HEADS = folded_set(_ORGANISATIONS["heads"])
DEFINITE_ORGANISATIONS: Phrases[None] = Phrases((name, None) for name in _ORGANISATIONS["definite"])
ORGANISATIONS_ALONE = folded_set(_ORGANISATIONS["alone"])
NAMED_BY_ADJECTIVE = folded_set(_ORGANISATIONS["adjective"]["heads"])
NOT_BODIES: Phrases[None] = Phrases((name, None) for name in _ORGANISATIONS["no_bodies"])
LOCAL_HEADS = folded_set(_ORGANISATIONS["local"]["heads"])
NOT_NAMING = folded_set(_ORGANISATIONS["adjective"]["not_naming"])
OF_SOME_COUNTRY = folded_set(_ORGANISATIONS["adjective"]["of_some_country"])
"""Heads that a country's adjective alone does not name: "الشركة الألمانية"."""
PROPER_ONLY = folded_set(_ORGANISATIONS["proper_only"]["heads"])
"""Heads that name a body only with a proper name behind them ("إدارة", "شبكة"); COMMON_IN_NAMES tells the exceptions."""
COMMON_IN_NAMES = folded_set(_ORGANISATIONS["proper_only"]["common"])
OF_UNKNOWN_NAME = folded_set(_ORGANISATIONS["of_unknown_name"])
IN_FOREIGN_NAMES = folded_set(_ORGANISATIONS["in_foreign_names"])
OF_ANY_FOREIGN_NAME = folded_set(_ORGANISATIONS["of_any_foreign_name"])
OF_FOREIGN_NAME = folded_set(_ORGANISATIONS["of_foreign_name"])
"""Those of them that only explain the name behind them and are no part of it: "بنك غولدمان ساكس"."""
SECOND_FIELDS = folded_set(_ORGANISATIONS["purposes"]["joined"])
"""Nouns that join a second field to a body's name: "وزارة الاتصالات وتقنية المعلومات"."""
NO_PURPOSES = folded_set(_ORGANISATIONS["purposes"]["none"])
"""What stands behind a body and is no purpose of it: the sentence goes on."""
OUTSIDE_NAMES = folded_set(_ORGANISATIONS["purposes"]["outside"])
"""Words that are never inside a body's name: "وكيل وزارة … الأسبق"."""
OF_ANY_BODY = folded_set(_ORGANISATIONS["purposes"]["of_any"])
"""Adjectives without the article behind a head that is no name: "جمعية خيرية"."""
CLUBS = folded_set(_ORGANISATIONS["proper_only"]["clubs"])
"""Clubs of one ordinary word, which "فريق" before it names."""
FIELDS_TOO = folded_set(_ORGANISATIONS["purposes"]["fields_too"])
"""Heads of bodies that are also what bodies deal with: "هيئة الإذاعة والتلفزيون"."""
SIDES = folded_set(_ORGANISATIONS["purposes"]["sides"])
"""What is joined to a body's name and is another side: "والجهات"."""
SERVICES = folded_set(_ORGANISATIONS["services"]["heads"])
"""Heads that mean an interest, unless one of `OF_SERVICES` is behind them: "مصلحة الجمارك"."""
OF_SERVICES = folded_set(_ORGANISATIONS["services"]["of"])
PRESS_HEADS = folded_set(_ORGANISATIONS["press_heads"])
WITH_PURPOSE = folded_set(_ORGANISATIONS["with_purpose"])
WITHOUT_PURPOSE = folded_set(_ORGANISATIONS["without_purpose"])
MEDIA_ADJECTIVES = folded_set(_ORGANISATIONS["media_adjectives"])
MEDIA_HEADS = folded_set(_ORGANISATIONS["media"])

FIGURES: Phrases[str] = Phrases(_NAMES["figures"].items())
FIGURES_ALONE = frozenset(fold_text(name) for name in _NAMES["figures"] if " " not in name)
"""People of the news who are told by this one word."""
FIGURES_NEED_CONTEXT = folded_set(_NAMES["not_figures"]["names"])

TITLES: Phrases[bool] = Phrases(
    [(title, True) for title in load("roles")["titles"]["offices"]]
    + [(title, False) for title in load("roles")["titles"]["honorifics"]]
)
"""Offices (True) and honorifics (False) that stand before a name."""

NAMED_AFTER = folded_set(_NAMES["named_after"]["heads"]) | PLACE_HEADS
"""Heads of places and bodies that are named after people."""

COURTESIES = folded_set(load("roles")["titles"]["courtesies"])
