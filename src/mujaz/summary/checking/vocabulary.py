"""The words that the checker knows: what turns a meaning, what says, what a summary may have of its own."""

from functools import cache, lru_cache

from mujaz.lexicon import load
from mujaz.summary.checking.stems import ROOT, roots, stems
from mujaz.summary.words import words
from mujaz.text.folding import fold_text


@cache
def listed(name: str) -> frozenset[str]:
    """The folded words of a list of the checker's lexicon."""
    return frozenset(map(fold_text, load("checking")[name]))


@cache
def opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The pairs of stances that are each other's opposite: denied and affirmed, condemned and praised, refused and accepted."""
    pairs = load("checking")["opposites"]
    return tuple((frozenset(map(fold_text, pair["one"])), frozenset(map(fold_text, pair["other"]))) for pair in pairs)


def plain(folded: str) -> tuple[str, str]:
    """A folded word as it stands, and without a و or ف before it."""
    return (folded, folded[1:]) if folded[:1] in {"و", "ف"} and len(folded) > 2 else (folded, folded)


@lru_cache(maxsize=65536)
def is_listed(folded: str, name: str) -> bool:
    """True for a word of a list, behind و or ف too."""
    return not listed(name).isdisjoint(plain(folded))


@cache
def _cues() -> frozenset[str]:
    forms = set(opposites()[0][1] | words("said"))
    for verb in load("reporting")["verbs"]:
        past, present, participle = (fold_text(verb[form]) for form in ("past", "present", "participle"))
        forms |= {past, past + "ت", past + "وا", past + "ا", present, "ت" + present[1:], present + "ون"}
        forms |= {participle + "ا", participle + "ه", participle.removesuffix("ي") + "ين"}
    return frozenset(forms) - _heads_of_places()  # "مدينة" is a city, seldom one who condemns


@lru_cache(maxsize=65536)
def is_cue(folded: str) -> bool:
    """True for a verb or a participle of saying, behind و or ف too."""
    return not _cues().isdisjoint(plain(folded))


@cache
def _ordinary() -> frozenset[str]:
    common, roles, bodies = load("common"), load("roles"), load("organisations")
    lists = [
        common[name] for name in ("prepositions", "particles", "pronouns", "adjectives", "nouns", "past", "present")
    ]
    lists += [*roles["heads"].values(), bodies["heads"], bodies["media"], bodies["press_heads"], listed("commonplace")]
    found = {fold_text(word) for entries in lists for word in entries}
    found |= set(fold_text(f"{load('ordinary')['words']} {common['past_forms']}").split())
    return frozenset(found | {word.removeprefix("ال") for word in found if len(word) > 4})


def is_ordinary(folded: str) -> bool:
    """True for a word of the ordinary vocabulary, which is no name."""
    return not stems(folded).isdisjoint(_ordinary())


@cache
def _ordinary_roots() -> frozenset[str]:
    return frozenset(root for word in _ordinary() for root in roots(word) if len(root) >= ROOT)


def has_ordinary_root(folded: str) -> bool:
    """True for a word with three consonants that a word of the ordinary vocabulary has too."""
    return not roots(folded).isdisjoint(_ordinary_roots())


def is_commonplace(folded: str) -> bool:
    """True for a word that a summary may have of its own."""
    return not stems(folded).isdisjoint(listed("commonplace"))


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(map(fold_text, load("common")["prepositions"]))


def is_preposition(folded: str) -> bool:
    """True for a preposition, behind و or ف too: behind it stands no verb."""
    return not _prepositions().isdisjoint(plain(folded))


@cache
def capitals() -> frozenset[str]:
    """The names of capitals, which stand for their states."""
    return frozenset(name for names in load("places")["capitals"].values() for name in names)


@cache
def folded_capitals() -> frozenset[str]:
    """The same, folded."""
    return frozenset(map(fold_text, capitals()))


@cache
def seats() -> dict[str, str]:
    """Folded name of a seat of power, as "الكرملين", to the ISO code of its state."""
    return {fold_text(word): code for code, names in load("checking")["seats"].items() for word in names}


@cache
def seats_of(country: str | None) -> tuple[str, ...]:
    """The seats of power of a country, without their articles."""
    return tuple(word.removeprefix("ال") for word, code in seats().items() if code == country)


@cache
def nisbas() -> dict[str, str]:
    """Folded adjective to the ISO code of its country."""
    return {fold_text(word): code for code, adjectives in load("nisbas").items() for word in adjectives}


@cache
def nisbas_of(country: str | None) -> tuple[str, ...]:
    """The folded adjectives of a country."""
    return tuple(word for word, code in nisbas().items() if code == country)


@cache
def _roles() -> frozenset[str]:
    return frozenset(fold_text(word) for words_of in load("roles")["heads"].values() for word in words_of)


def is_head_of_role(folded: str) -> bool:
    """True for a word that opens a role."""
    return not stems(folded).isdisjoint(_roles())


def is_role(folded: str) -> bool:
    """True for a word that opens a role, and for a country's adjective, which ends one: behind it stands a name."""
    return any(key in _roles() or key in nisbas() for key in stems(folded))


@cache
def _before_places() -> frozenset[str]:
    return frozenset(map(fold_text, load("places")["context"]["after"])) - words("stop_words")


def is_head_of_place(folded: str) -> bool:
    """True for a noun that tells of what kind a place is, as "مدينة"."""
    return not _heads_of_places().isdisjoint(plain(folded.removeprefix("ب")))


@cache
def _heads_of_places() -> frozenset[str]:
    return frozenset(map(fold_text, load("places")["kinds"]["heads"]))


def is_before_place(folded: str) -> bool:
    """True for "مدينة" and its like, behind which a place is named."""
    return not _before_places().isdisjoint(plain(folded))
