"""The vocabulary of the grammar: the lexicon's words, folded and inflected once, and what class a word is of.

Inflections are those that newspapers use of a verb's third person and of a nisba adjective (Ryding, "A Reference Grammar of Modern
Standard Arabic", ch. 10, 21 and 22); spelling is folded, so that ة is ه and case endings other than the tanwin's alif do not show.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from mujaz.lexicon import load
from mujaz.text.calendar import HIJRI_MONTHS, MONTHS, WEEKDAYS
from mujaz.text.folding import fold_text
from mujaz.understanding.words import ON, after_conjunction, has_article, readings


def folded_set(entries: Iterable[str]) -> frozenset[str]:
    """The entries as `Words` has them: folded, but for the preposition "على"."""
    return frozenset(entry if entry == ON else fold_text(entry) for entry in entries)


def words_in(text: str) -> frozenset[str]:
    """The words of a long list that the lexicon keeps in one string, folded."""
    return frozenset(fold_text(text).split())


def past_forms(past: str, stem: str | None = None) -> Iterator[str]:
    """The third person past forms of a folded verb: he, she, they, both; `stem` is what weak verbs keep before an ending."""
    yield past
    stem = stem or (past[:-1] if past[-1] in "يا" and len(past) > 2 else past)
    for ending in ("ت", "وا", "ا", "تا"):
        yield stem + ending
    if past[-1] in "يا":
        yield past[:-1] + "يا"


def present_forms(present: str) -> Iterator[str]:
    """The third person present forms of a folded verb, with and without the future's س."""
    stem = present[1:]
    short = stem[:-1] if stem[-1] in "يو" else stem
    for prefix in ("ي", "ت", "سي", "ست"):
        for ending in (stem, short + "ون", stem + "ان"):
            yield prefix + ending


def nisba_forms(masculine: str) -> Iterator[str]:
    """The forms of a folded nisba adjective without the article."""
    for ending in ("", "ه", "ين", "ون", "تين", "تان", "ان", "ات"):
        yield masculine + ending


_COMMON = load("common")
_NAMES = load("names")
_ROLES = load("roles")

PREPOSITIONS = folded_set(_COMMON["prepositions"])
PRONOUNS = folded_set(_COMMON["pronouns"])
FUNCTION_WORDS = (PREPOSITIONS | folded_set(_COMMON["particles"]) | PRONOUNS | {ON}) - {"علي"}
ADJECTIVES = folded_set(_COMMON["adjectives"])
COMMON_NOUNS = folded_set(_COMMON["nouns"]) | words_in(_COMMON["vocabulary"]) | words_in(load("ordinary")["words"])
"""The ordinary words of the news: nouns, adjectives, and verbs as they are met, without the article."""

GIVEN = (words_in(_NAMES["given"]["names"]) | words_in(_NAMES["given"]["weak"])) - FUNCTION_WORDS
STRONG_GIVEN = GIVEN - words_in(_NAMES["given"]["weak"])
BETWEEN = folded_set(_NAMES["joints"]["between"])
OPENING = folded_set(_NAMES["joints"]["opening"])
SECONDS = {fold_text(first): folded_set(words) for first, words in _NAMES["joints"]["seconds"].items()}
"""Words of `OPENING` that only a few words follow in a name, with these."""
INITIALS = folded_set(_NAMES["joints"]["initials"])
COMPOUND = folded_set(_NAMES["joints"]["compound"])
PERSIAN_ENDINGS = folded_set(_NAMES["joints"]["persian_endings"])
"""Words that end Persian surnames: "سلطاني فر"."""
REGNAL = folded_set(_NAMES["joints"]["regnal"])
"""Ordinals of kings and popes, which are a part of the name behind `CROWNED`: "الملك عبدالله الثاني"."""
FEASTS = folded_set(_NAMES["joints"]["feasts"])
"""What "عيد" is the feast of, which is nobody's name."""
CROWNED = folded_set(_NAMES["joints"]["crowned"])
EULOGIES = folded_set(_NAMES["joints"]["eulogies"])
PERIODS = folded_set(_NAMES["joints"]["periods"])
"""Definite times, which no surname is: "آبي أحمد الشهر الماضي"."""
SURNAMES = words_in(_NAMES["surnames"]["names"])
"""Surnames without the article that are hardly ever anything else."""

WEAK_SURNAMES = words_in(_NAMES["surnames"]["weak"])
"""Surnames without the article that are ordinary words, places or nisbas too."""

CALENDAR_WORDS = frozenset(word for name in (*MONTHS, *HIJRI_MONTHS, *WEEKDAYS) for word in name.split())


def past_forms_of(verb: dict[str, str]) -> Iterator[str]:
    """The past forms of a reporting verb of the lexicon."""
    stem = verb.get("past_stem")
    yield from past_forms(fold_text(verb["past"]), fold_text(stem) if stem else None)


def finite_forms(verb: dict[str, str]) -> Iterator[str]:
    """The past and present forms of a reporting verb of the lexicon."""
    yield from past_forms_of(verb)
    yield from present_forms(fold_text(verb["present"]))


def participle_forms(verb: dict[str, str]) -> Iterator[str]:
    """The circumstantial participles of a reporting verb ("مؤكدًا", "مؤكدةً", "مؤكدين")."""
    participle = fold_text(verb["participle"])
    stem = participle[:-1] if participle[-1] == "ي" else participle
    yield from (participle + "ا", participle + "ه", stem + "ين")


PRESENT_VERBS = frozenset(form for verb in _COMMON["present"] for form in present_forms(fold_text(verb)))

REPORTING_VERBS = frozenset(form for verb in load("reporting")["verbs"] for form in finite_forms(verb))
"""Folded finite forms of the reporting verbs."""

SPEAKING_VERBS = REPORTING_VERBS | {form for verb in REPORTING_VERBS for form in ("و" + verb, "ف" + verb)}
"""The same, behind و and ف too."""

FINITE_VERBS = (
    frozenset(form for verb in _COMMON["past"] for form in past_forms(fold_text(verb)))
    | PRESENT_VERBS
    | words_in(_COMMON["past_forms"])
    | REPORTING_VERBS
) - STRONG_GIVEN

VERBS = (
    FINITE_VERBS
    | frozenset(form for verb in load("reporting")["verbs"] for form in participle_forms(verb) if form[-1] != "ه")
) - STRONG_GIVEN
"""Finite verbs, and participles that bring what somebody says."""

NISBAS: dict[str, str] = {
    fold_text(form): country
    for country, adjectives in load("nisbas").items()
    for adjective in adjectives
    if " " not in adjective
    for form in nisba_forms(fold_text(adjective))
}
"""Folded nisba adjective without its article to the country's ISO code."""

ADJECTIVAL_HEADS = folded_set(form for word in _ROLES["adjectival"]["words"] for form in (word, word + "ة"))

HEADS = folded_set(
    form
    for heads in _ROLES["heads"].values()
    for head in heads
    if " " not in head
    for form in ((head,) if head in _ROLES["no_feminine"]["words"] else (head, head + "ة"))
)
"""Folded heads of role phrases, masculine and feminine, without the article."""


@lru_cache(maxsize=65536)
def is_function_word(folded: str) -> bool:
    """True for a preposition, particle or pronoun, alone or behind و or ف."""
    return any(word in FUNCTION_WORDS for word in after_conjunction(folded))


def is_surname(folded: str) -> bool:
    """True for a surname, with or without its article, that is hardly ever anything else."""
    return folded in SURNAMES or (has_article(folded) and folded[2:] in SURNAMES)


@lru_cache(maxsize=65536)
def is_ordinary(folded: str) -> bool:
    """True for a word of the ordinary vocabulary: as it stands, behind clitics, in the feminine or plural, or with a pronoun."""
    return any(_is_ordinary_stem(reading.bare, bool(reading.prefixes)) for reading in readings(folded))


def _is_ordinary_stem(bare: str, joined: bool) -> bool:
    stem = bare[2:] if has_article(bare) else bare
    if joined and bare in FUNCTION_WORDS:
        return True
    if len(stem) == 2 and stem != bare:
        return True
    if stem in COMMON_NOUNS:
        return not joined or stem != bare or len(stem) >= 3
    if any(_is_ordinary_base(stem[: -len(ending)], 4) for ending in _ENDINGS if stem.endswith(ending)):
        return True
    short = _PRONOUNS_BEHIND if not joined else (*_PRONOUNS_BEHIND, "ه")
    return any(_is_ordinary_base(stem[: -len(ending)], 3) for ending in short if stem.endswith(ending))


def _is_ordinary_base(base: str, shortest: int) -> bool:
    return len(base) >= shortest and (base in COMMON_NOUNS or (base[-1] == "ت" and base[:-1] + "ه" in COMMON_NOUNS))


_ENDINGS = ("ها", "هم", "هما", "نا", "ه", "ات", "ون", "ين", "ان", "ا")
"""Pronouns, and endings of gender, number and case."""
_PRONOUNS_BEHIND = ("ها", "هم", "هما")
"""Endings that tell a word behind three letters already."""


@lru_cache(maxsize=65536)
def is_verb(folded: str) -> bool:
    """True for a verb of the lexicon, or a word in the shape of a third person present that is no name."""
    if folded in GIVEN or is_surname(folded):
        return False
    if any(word in VERBS for word in after_conjunction(folded)):
        return True
    shapes = (folded, folded[1:]) if folded[:1] == "و" and len(folded) > 5 else (folded,)
    return any((len(word) >= 4 and word[0] == "ي" and word not in GIVEN) or word[:2] == "تت" for word in shapes)


@lru_cache(maxsize=65536)
def nisba_country(folded: str) -> str | None:
    """The country of a nisba adjective, with or without its article."""
    return NISBAS.get(folded) or (NISBAS.get(folded[2:]) if has_article(folded) else None)


@lru_cache(maxsize=65536)
def role_head(folded: str) -> str | None:
    """The head of a role that a word without clitics is: the masculine or feminine noun without article or pronoun."""
    bare = folded[2:] if has_article(folded) else folded
    return bare if bare in HEADS else None


@lru_cache(maxsize=65536)
def is_calendar_word(folded: str) -> bool:
    """True for a weekday or a month, behind clitics too."""
    return any(reading.bare in CALENDAR_WORDS for reading in readings(folded))
