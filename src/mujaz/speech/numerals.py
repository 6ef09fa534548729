"""Numbers in words, in the gender, case and state that the place asks for.

The grammar of numerals after Ryding, "A Reference Grammar of Modern Standard Arabic", chapter 15: three to ten take the gender
opposite to that of what is counted, eleven and twelve agree with it, hundreds and above have none.
"""

from decimal import Decimal
from typing import Any, Literal

from mujaz.lexicon import load

Gender = Literal["m", "f"]
"""The gender of what is counted."""

Case = Literal["nominative", "accusative", "genitive"]

MOST = 10**15
"""Numbers from here on are said digit by digit."""


def _cardinal_words() -> dict[str, Any]:
    words: dict[str, Any] = load("numerals")["cardinal"]
    return words


def _state(forms: dict[str, str], case: Case, construct: bool) -> str:
    return forms[("construct" if construct else "free") + ("" if case == "nominative" else "_oblique")]


def _unit(number: int, gender: Gender, case: Case, construct: bool) -> str:
    words = _cardinal_words()
    if number == 2 and case != "nominative":
        return str(words["two_oblique"][gender])
    if number == 8 and gender == "f" and not construct:
        return str(words["eight_accusative" if case == "accusative" else "eight_free"])
    return str(words[gender][number])


def _teen(number: int, gender: Gender, case: Case) -> str:
    words = _cardinal_words()
    if number == 11:
        unit = words["one_of_teen"][gender]
    elif number == 12:
        unit = words["two_construct" if case == "nominative" else "two_construct_oblique"][gender]
    else:
        unit = words[gender][number - 10]
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
    first = words["one_of_ten"][gender] if unit == 1 else _unit(unit, gender, case, False)
    return f"{first} و{ten}"


def _hundreds(number: int, case: Case, construct: bool) -> str:
    words = _cardinal_words()
    if number == 1:
        return str(words["hundred"])
    return _state(words["two_hundred"], case, construct) if number == 2 else str(words["hundreds"][number - 3])


def _scaled(count: int, scale: dict[str, Any], case: Case, construct: bool) -> str:
    """`count` thousands, millions, … ; `construct` when what is counted follows at once."""
    if count == 1:
        return str(scale["one"])
    if count == 2:
        return _state(scale["two"], case, construct)
    head = cardinal(count, "m", case, construct=True)
    if 3 <= count % 100 <= 10:
        return f"{head} {scale['few']}"
    if count % 100 > 10 and not construct:
        return f"{head} {scale['many']}"
    return f"{head} {scale['one']}"


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
    return " و".join(parts)


def ordinal(number: int, gender: Gender = "m", case: Case = "nominative") -> str:
    """The ordinal `number` in words with its article, from 1: "الحادي والثلاثون", "الرابعة والعشرون بعد المئة"."""
    above, below = number - number % 100, number % 100
    if below == 0:
        return definite(cardinal(above, gender, case))
    words = load("numerals")["ordinal"]
    tens, unit = divmod(below, 10)
    if below <= 10:
        said = "ال" + words[gender][below - 1]
    else:
        first = words["first_of_compound"][gender] if unit == 1 else words[gender][unit - 1]
        ten = cardinal(tens * 10, gender, case)
        said = f"ال{first} {_cardinal_words()['teen'][gender]}" if tens == 1 else f"ال{first} وال{ten}"
        said = "ال" + ten if unit == 0 else said
    return f"{said} {words['after_hundred']} {definite(cardinal(above, gender, 'genitive'))}" if above else said


def definite(said: str) -> str:
    """The number with its article: on each part of 21 to 99 ("الخمسة والثلاثون"), on the first word of anything else."""
    words = said.split(" ")
    joined = len(words) == 2 and words[1].startswith("و") and words[1] != "واحد"
    return "ال" + (f"{words[0]} وال{words[1][1:]}" if joined else said)


def digit_by_digit(digits: str) -> str:
    """Each digit as it is counted: "واحد تسعة صفر". `digits` are ASCII; anything else in it is passed over."""
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
        return f"{said} و{words['half']}"
    zeros = len(places) - len(places.lstrip("0"))
    tail = cardinal(int(places), "m", case) if len(places) <= 3 else digit_by_digit(places[zeros:])
    return " ".join([said, words["point"], *[cardinal(0)] * zeros, tail])


def fraction(numerator: int, denominator: int, case: Case = "nominative") -> str | None:
    """A simple fraction: "ثلاثة أرباع", "خمس"; None for one that has no word."""
    forms = load("numerals")["fraction"].get(str(denominator))
    if not forms or not 0 < numerator < denominator:
        return None
    if numerator == 1:
        return str(forms[0])
    if numerator == 2:
        return str(forms[1 if case == "nominative" else 2])
    return f"{cardinal(numerator, 'm', case, construct=True)} {forms[3]}"
