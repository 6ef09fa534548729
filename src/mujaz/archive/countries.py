"""Countries as the news names them: by name, by capital, by adjective, by a body that is known by name."""

from collections.abc import Iterator
from functools import cache
from itertools import product

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.search_forms import search_words

Phrase = tuple[str, ...]
"""The search forms of the words of a name."""

_NISBA_ENDINGS = ("", "ة", "ون", "ين", "ان", "تان", "تين", "ات")
"""Of the adjective: masculine, feminine, plural, dual."""


def _phrase(text: str) -> Phrase:
    return tuple(word.form for word in search_words(text))


def _adjectives(nisba: str) -> Iterator[str]:
    """The forms of an adjective, each word of it inflected alike: "كوري شمالي", "الكورية الشمالية".

    Both with and without the article: a word that is not known may lose its first letter for a clitic when it stands without.
    """
    for article, ending in product(("", "ال"), _NISBA_ENDINGS):
        yield " ".join(article + word + ending for word in nisba.split())


@cache
def _definite() -> dict[str, str]:
    """Words that name a country with the article alone: "المملكة" is one, "مملكة" is any."""
    return {fold_text(word): code for word, code in load("archive")["definite"].items()}


@cache
def _names() -> dict[str, frozenset[Phrase]]:
    """Of each country all that names it; words that are oftener something else ("مالي" is financial) are left out."""
    places, bodies = load("places"), load("archive")["bodies"]
    doubtful = {fold_text(word) for word in places["context"]["names"]} | _definite().keys()
    found: dict[str, set[Phrase]] = {}
    for table in (places["countries"], places["capitals"], bodies):
        for code, names in table.items():
            found.setdefault(code, set()).update(_phrase(name) for name in names if fold_text(name) not in doubtful)
    for code, nisbas in load("nisbas").items():
        clear = (nisba for nisba in nisbas if fold_text(nisba) not in doubtful)
        found.setdefault(code, set()).update(_phrase(form) for nisba in clear for form in _adjectives(nisba))
    return {code: frozenset(phrases) for code, phrases in found.items()}


@cache
def _codes() -> dict[Phrase, str]:
    return {phrase: code for code in sorted(_names()) for phrase in _names()[code]}


@cache
def _longest() -> int:
    return max(map(len, _codes()))


def country_in(text: str) -> str | None:
    """The code of the first country that a name or a description tells: "نظيره الباكستاني", "وزارة الدفاع الروسية", "البيت الأبيض"."""
    words, codes = search_words(text), _codes()
    forms = tuple(word.form for word in words)
    for start, word in enumerate(words):
        for length in range(min(_longest(), len(forms) - start), 0, -1):
            if code := codes.get(forms[start : start + length]):
                return code
        if code := _definite().get(fold_text(text[slice(*word.span)])):
            return code
    return None


def phrases_of(code: str) -> frozenset[Phrase]:
    """All by which the news names a country, as search forms."""
    return _names().get(code, frozenset())


def is_named(name: str, code: str) -> bool:
    """True where a name is a country's own, not that of a town in it."""
    return _phrase(name) in {_phrase(known) for known in load("places")["countries"].get(code, ())}


def country_name(code: str, language: str) -> str:
    """A country's usual name in Arabic or in English; its code where it has none."""
    if language == "en":
        return str(load("country_names")["names"].get(code, code))
    names = load("places")["countries"].get(code)
    return str(names[0]) if names else code
