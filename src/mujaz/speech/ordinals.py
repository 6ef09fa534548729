"""Numbers that their noun or the article makes ordinals, or definite: "الدورة الـ78"، "يومه الـ9"، "الدول الـ3"."""

from collections.abc import Iterator

from mujaz.lexicon import load
from mujaz.speech.cases import case_behind, case_of
from mujaz.speech.dates import whole
from mujaz.speech.numerals import Case, Gender, cardinal, definite, ordinal
from mujaz.speech.place import Place, Reading, counted, gender_of, is_in, is_plural, plain, reading, scale_of, words
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token

_POSSESSIVES = ("ها", "هما", "هم", "ه", "نا")


def ordinal_behind_noun(place: Place) -> Reading | None:
    """What the article or its noun makes definite: "الدورة الـ78", "المرتبة 124", "يومه الـ9", "القرنين الـ12 والـ13", "الدول الـ3"."""
    number = whole(place.at(0))
    if number is None or not 0 < number < 1000 or scale_of(place.at(1)):
        return None
    index = _noun_index(place)
    noun = place.tokens[index] if index >= 0 else None
    if place.article and number % 10 == 0 and is_in(noun, "ordinal", "decades"):
        return _decade(place, number)
    gender = _gender(noun, place.article)
    if noun is not None and gender is not None and (place.article or counted(place) is None):
        return reading(ordinal(number, gender, _noun_case(place, index)), place.position, place.position)
    if place.article and not place.particle and noun is not None and noun.folded in {"في", "وفي"} and _is_age(place):
        return reading(ordinal(number, "f", "genitive"), place.position, place.position)
    return _definite_number(place, number, index) if place.article else None


def _is_age(place: Place) -> bool:
    """True for "في الـ35 من عمره", and where a stop follows: "أصغرهم في الـ19"."""
    of, life = place.at(1), place.at(2)
    if of is None or of.kind == "punct":
        return True
    return of.folded == "من" and life is not None and life.folded.startswith("عمر")


def _noun_index(place: Place) -> int:
    """Where the noun of the number stands: right before it, or before a number with the article that one with و is joined to."""
    index = place.position - 1 - bool(place.particle or place.article)
    if index > 0 and place.tokens[index].text in QUOTATION_MARKS:  # القناة "13"
        return index - 1
    if place.particle != "و" or index < 1 or place.tokens[index].kind != "number":
        return index
    if place.article and place.tokens[index - 1].folded == "ال":
        return index - 2
    dual = place.tokens[index - 1].folded.endswith(("ين", "ان")) and place.tokens[index - 1].kind == "word"
    return index - 1 if dual and not place.article else index


def _gender(noun: Token | None, with_article: bool) -> Gender | None:
    """The gender of a noun that its number puts in an order; None for any other."""
    if noun is None or noun.kind != "word":
        return None
    folded = "ال" + noun.folded[2:] if noun.folded.startswith("لل") else noun.folded.lstrip("بوف")
    for gender, lists in _LISTS:
        if any(folded in words("ordinal", name) for name in lists[: 1 + with_article]):
            return gender
    if not with_article:
        return None
    stem = next(_without_pronoun(plain(noun)), "")
    if len(stem) < 3 or plain(noun).startswith("ال") or is_plural(noun._replace(text=stem)):
        return None
    return "f" if stem.endswith(("ت", "را")) else "m"


_LISTS: tuple[tuple[Gender, tuple[str, str]], ...] = (("f", ("f", "f_with_article")), ("m", ("m", "m_with_article")))


def _possessed_plural(token: Token) -> Token | None:
    """A plural with a pronoun behind it, without it: "أطفاله"."""
    stems = (stem for stem in _without_pronoun(plain(token)) if len(stem) > 2)
    bare = (token._replace(text=stem, folded=fold_text(stem)) for stem in stems)
    return next(filter(is_plural, bare), None)


def _without_pronoun(word: str) -> Iterator[str]:
    """What a word may be without a pronoun at its end."""
    return (word.removesuffix(pronoun) for pronoun in _POSSESSIVES if word.endswith(pronoun))


def _decade(place: Place, number: int) -> Reading | None:
    """The decade behind its noun: "عقد الـ80" is عقد الثمانينيات."""
    if not 20 <= number <= 90:
        return None
    return reading(load("numerals")["decade"]["names"][number // 10 - 2], place.position, place.position)


def _noun_case(place: Place, index: int) -> Case:
    """The case of the noun at `index`, which its ordinal shares."""
    if place.tokens[index].folded.startswith(("لل", "بال", "كال")):
        return "genitive"
    return case_behind(place.tokens, index - 1)


def _definite_number(place: Place, number: int, index: int) -> Reading:
    """A number with the article: with its own noun behind it, as an adjective of a plural before it, or alone."""
    near = [token for token in place.tokens[max(index - 1, 0) : index + 1] if token.folded.startswith("ال")]
    plurals = [token._replace(text=plain(token)[2:], folded=token.folded[2:]) for token in near if is_plural(token)]
    possessed = _possessed_plural(place.tokens[index]) if index >= 0 else None
    if plural := possessed or next(iter(plurals), None):
        said = definite(cardinal(number, gender_of(plural, 3), _noun_case(place, index)))
        return reading(said, place.position, place.position)
    noun = counted(place)
    if noun is None and near and near[-1] is place.tokens[index]:
        said = ordinal(number, "f" if plain(near[-1]).endswith("ة") else "m", _noun_case(place, index))
        return reading(said, place.position, place.position)
    said = definite(cardinal(number, gender_of(noun, number), case_of(place), construct=noun is not None))
    return reading(said, place.position, place.position)
