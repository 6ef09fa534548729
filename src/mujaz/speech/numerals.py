"""Numbers in words with their vowel marks, in the gender, case and state that the place asks for.

The grammar of numerals after Ryding, "A Reference Grammar of Modern Standard Arabic", chapter 15: three to ten take the gender
opposite to that of what is counted, eleven and twelve agree with it, hundreds and above have none; three to nineteen but twelve keep
one form in every case when compounded, what is counted stands in the genitive behind 3 to 10 and 100 and in the accusative behind 11 to 99.
"""

from decimal import Decimal
from typing import Any, Literal

from mujaz.lexicon import load
from mujaz.speech.marks import (
    DAMMA,
    DAMMATAN,
    FATHA,
    FATHATAN,
    KASRA,
    KASRATAN,
    MARKS,
    SHADDA,
    without_tanwin,
)

Gender = Literal["m", "f"]
"""The gender of what is counted."""

Case = Literal["nominative", "accusative", "genitive"]

MOST = 10**15
"""Numbers from here on are said digit by digit."""

AND = "و" + FATHA
ARTICLE = "ال"

_VOWEL = {"nominative": DAMMA, "accusative": FATHA, "genitive": KASRA}
_TANWIN = {"nominative": DAMMATAN, "accusative": FATHATAN, "genitive": KASRATAN}
_UNENDING = frozenset("اىي")
"""Letters of length, which take no case ending."""


def inflected(stem: str, case: Case, *, construct: bool = False) -> str:
    """A vocalised stem with its case ending: tanwin, or a single vowel in the construct and behind the article.

    A stem that ends in a vowel already, or in a letter of length, stays as it is.
    """
    last = stem[-1]
    if last in _UNENDING or (last in MARKS and last != SHADDA):
        return stem
    ending = (_VOWEL if construct else _TANWIN)[case]
    alif = "ا" if ending == FATHATAN and last != "ة" else ""
    return stem + ending + alif


def _cardinal_words() -> dict[str, Any]:
    words: dict[str, Any] = load("numerals")["cardinal"]
    return words


def _state(forms: dict[str, str], case: Case, construct: bool) -> str:
    return forms[("construct" if construct else "free") + ("" if case == "nominative" else "_oblique")]


def _unit(number: int, gender: Gender, case: Case, construct: bool) -> str:
    words = _cardinal_words()
    if number == 2 and case != "nominative":
        return str(words["two_oblique"][gender])
    if number == 8 and gender == "f":
        if not construct:
            return str(words["eight_accusative" if case == "accusative" else "eight_free"])
        return str(words["f"][8]) + (FATHA if case == "accusative" else "")
    return inflected(words[gender][number], case, construct=construct)


def _teen(number: int, gender: Gender, case: Case) -> str:
    words = _cardinal_words()
    if number == 11:
        unit = words["one_of_teen"][gender]
    elif number == 12:
        unit = words["two_construct" if case == "nominative" else "two_construct_oblique"][gender]
    else:
        unit = words[gender][number - 10] + FATHA
    return f"{unit} {words['teen'][gender]}"


def _below_hundred(number: int, gender: Gender, case: Case, construct: bool) -> str:
    if number <= 10:
        return _unit(number, gender, case, construct)
    if number < 20:
        return _teen(number, gender, case)
    words = _cardinal_words()
    tens, unit = divmod(number, 10)
    ten = words["tens" if case == "nominative" else "tens_oblique"][tens - 2]
    if unit == 0:
        return str(ten)
    first = inflected(words["one_of_ten"][gender], case) if unit == 1 else _unit(unit, gender, case, False)
    return f"{first} {AND}{ten}"


def _hundreds(number: int, case: Case, construct: bool) -> str:
    words = _cardinal_words()
    if number == 2:
        return _state(words["two_hundred"], case, construct)
    if number == 1:
        return inflected(words["hundred"], case, construct=construct)
    hundred = inflected(words["hundred"], "genitive", construct=construct)
    return inflected(words["hundreds"][number - 3], case, construct=True) + hundred


def _scaled(count: int, scale: dict[str, Any], case: Case, construct: bool) -> str:
    """`count` thousands, millions, … ; `construct` when what is counted follows at once."""
    if count == 1:
        return inflected(scale["one"], case, construct=construct)
    if count == 2:
        return _state(scale["two"], case, construct)
    over = count % 100
    if count > 100 and over in {1, 2}:
        return f"{_scaled(count - over, scale, case, False)} {AND}{_scaled(over, scale, case, construct)}"
    head = cardinal(count, "m", case, construct=True)
    if 3 <= over <= 10:
        return f"{head} {_genitive_plural(scale['few'], construct)}"
    if over > 10 and not construct:
        return f"{head} {scale['many']}"
    return f"{head} {inflected(scale['one'], 'accusative' if over > 10 else 'genitive', construct=construct)}"


def _genitive_plural(plural: str, construct: bool) -> str:
    """A plural in the genitive; one without tanwin ("مَلَايِينَ") takes its kasra only in the construct."""
    if plural.endswith(FATHA):
        return plural[:-1] + KASRA if construct else plural
    return inflected(plural, "genitive", construct=construct)


def cardinal(number: int, gender: Gender = "m", case: Case = "nominative", *, construct: bool = False) -> str:
    """The cardinal `number` in words, 0 up to `MOST`.

    `gender` is that of the noun counted; `construct` says that the noun follows at once, so that a dual loses its nūn ("مئتا شخص").
    """
    parts: list[str] = []
    rest = number
    for scale in reversed(load("numerals")["scale"]):
        count, rest = divmod(rest, scale["value"])
        if count:
            parts.append(_scaled(count, scale, case, construct and rest == 0))
    hundreds, rest = divmod(rest, 100)
    if hundreds:
        parts.append(_hundreds(hundreds, case, construct and rest == 0))
    if rest or not parts:
        parts.append(_below_hundred(rest, gender, case, construct))
    return f" {AND}".join(parts)


def ordinal(number: int, gender: Gender = "m", case: Case = "nominative") -> str:
    """The ordinal `number` in words with its article, from 1: "الحادي والثلاثون", "الرابعة والعشرون بعد المئة"."""
    above, below = number - number % 100, number % 100
    if below == 0:
        return definite(cardinal(above, gender, case))
    said = _ordinal_below_hundred(below, gender, case)
    after: str = load("numerals")["ordinal"]["after_hundred"]
    return f"{said} {after} {definite(cardinal(above, gender, 'genitive'))}" if above else said


def _ordinal_below_hundred(number: int, gender: Gender, case: Case) -> str:
    words = load("numerals")["ordinal"]
    tens, unit = divmod(number, 10)
    if number <= 10:
        return ARTICLE + _agreeing(words[gender][number - 1], case)
    if unit == 0:
        return ARTICLE + cardinal(number, gender, case)
    first = words["first_of_compound"][gender] if unit == 1 else words[gender][unit - 1]
    if tens == 1:
        return f"{ARTICLE}{first}{FATHA} {_cardinal_words()['teen'][gender]}"
    return f"{ARTICLE}{_agreeing(first, case)} {AND}{ARTICLE}{cardinal(tens * 10, gender, case)}"


def _agreeing(ordinal_stem: str, case: Case) -> str:
    """An ordinal behind the article; one in ي shows only the accusative ("الثانِيَ")."""
    if ordinal_stem.endswith("ي") and case == "accusative":
        return ordinal_stem + FATHA
    return inflected(ordinal_stem, case, construct=True)


def definite(said: str) -> str:
    """The number with its article: on each part of 21 to 99 ("الخمسة والثلاثون"), on the first word of anything else."""
    first, *others = said.split(" ")
    if len(others) == 1 and others[0].startswith(AND):
        others = [AND + _with_article(others[0].removeprefix(AND))]
    return " ".join([_with_article(first), *others])


def _with_article(word: str) -> str:
    return ARTICLE + without_tanwin(word.replace(FATHATAN + "ا", FATHATAN))


def digit_by_digit(digits: str) -> str:
    """Each digit as it is counted, without endings: "واحد تسعة صفر". `digits` are ASCII; anything else in it is passed over."""
    names = _cardinal_words()["m"]
    return " ".join(names[int(digit)] for digit in digits if digit in "0123456789")


def decimal(number: Decimal, case: Case = "nominative") -> str:
    """A number with decimals: "واحد ونصف", "واحد وخمسين فاصل ثلاثة"; zeros after the point are said one by one."""
    words = load("numerals")["fraction"]
    text = format(abs(number), "f")
    whole, _, places = text.partition(".")
    said = cardinal(int(whole), "m", case)
    if not places.strip("0"):
        return said
    if places.rstrip("0") == "5" and whole != "0":
        return f"{said} {AND}{inflected(words['half'], case)}"
    zeros = len(places) - len(places.lstrip("0"))
    tail = cardinal(int(places), "m", case) if len(places) <= 3 else digit_by_digit(places[zeros:])
    return " ".join([said, words["point"], *[cardinal(0)] * zeros, tail])


def fraction(numerator: int, denominator: int, case: Case = "nominative", *, construct: bool = False) -> str | None:
    """A simple fraction: "ثلاثة أرباع", "خمس"; None for one that has no word. `construct` says that its noun follows at once."""
    forms = load("numerals")["fraction"].get(str(denominator))
    if not forms or not 0 < numerator < denominator:
        return None
    if numerator == 1:
        return inflected(forms[0], case, construct=construct)
    if numerator == 2:
        return str(forms[1 if case == "nominative" else 2])
    return f"{cardinal(numerator, 'm', case, construct=True)} {inflected(forms[3], 'genitive', construct=construct)}"
