"""Amounts as they are said: counted nouns, percentages, money, units, ranges, fractions, ordinals behind a noun."""

import re
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from mujaz.lexicon import load
from mujaz.speech.dates import whole
from mujaz.speech.numerals import (
    AND,
    ARTICLE,
    MOST,
    Case,
    Gender,
    cardinal,
    decimal,
    digit_by_digit,
    fraction,
    inflected,
)
from mujaz.speech.place import (
    Place,
    Reading,
    case_of,
    counted,
    gender_of,
    glued,
    is_in,
    is_label,
    is_plural,
    plain,
    reading,
)
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

_MINUS = frozenset("-−–")
_MOST_DIGITS = 40
"""Digits of one number that are said."""

_LONGEST_AMOUNT = 10
"""From this many digits on, without separators, a number is a telephone's, an account's, a document's."""


class Noun(NamedTuple):
    """A noun in the forms that numbers ask for: one, two (nominative, oblique), 3 to 10, 11 to 99."""

    gender: Gender
    forms: tuple[str, str, str, str, str]


class _Amount(NamedTuple):
    """A number with what belongs to it, from token `first` to `last`."""

    value: Decimal
    negative: bool
    percent: bool
    unit: Noun | None
    scale: int
    scale_name: str
    first: int
    last: int


def _said(word: str) -> str:
    words_said: dict[str, str] = load("speech_signs")["words"]
    return words_said[word]


@cache
def _units() -> list[tuple[str, Noun]]:
    """Each sign of a unit, the longest first."""
    units: list[dict[str, Any]] = load("speech_units")["unit"]
    signs = [(sign, Noun(unit["gender"], tuple(unit["forms"]))) for unit in units for sign in unit["signs"]]
    return sorted(signs, key=lambda pair: -len(pair[0]))


@cache
def _nouns() -> dict[str, Noun]:
    nouns: list[dict[str, Any]] = load("speech_units")["noun"]
    return {
        fold_text(form): Noun(noun["gender"], tuple(noun["forms"])) for noun in nouns for form in noun["forms"][::4]
    }


@cache
def _scales() -> dict[str, tuple[int, str]]:
    scales: list[dict[str, Any]] = load("numerals")["scale"]
    return {fold_text(name): (scale["value"], scale["one"]) for scale in scales for name in scale["names"]}


def value_of(token: Token) -> Decimal | None:
    """The value of a number token: a comma between groups of three is passed over, another is a decimal point."""
    head, *groups = token.folded.split(",")
    thousands = bool(groups) and all(len(group.split(".")[0]) == 3 for group in groups)
    text = head + "".join(groups) if thousands else token.folded.replace(",", ".")
    if text.count(".") > 1:
        text = text.replace(".", "")
    return Decimal(text) if len(text) <= _MOST_DIGITS and Decimal(text) < MOST else None


def _unit_at(place: Place, index: int) -> tuple[Noun, int] | None:
    """The unit whose sign stands at token `index`, and its last token."""
    if not 0 <= index < len(place.tokens):
        return None
    start = place.tokens[index].start
    for sign, noun in _units():
        end = start + len(sign)
        if place.text.startswith(sign, start) and not place.text[end : end + 1].isalpha():
            last = index
            while last + 1 < len(place.tokens) and place.tokens[last + 1].start < end:
                last += 1
            return noun, last
    return None


def _amount_at(place: Place) -> _Amount | None:
    """The amount at the place, whose sign or currency may come first: "-5", "%1.5", "$5", "2 مليار", "48°م"."""
    index, negative, percent, unit = place.position, False, False, None
    token = place.tokens[index]
    if token.text in _MINUS and _may_be_minus(place):
        negative, index = True, index + 1
    elif token.folded == "%":
        percent, index = True, index + 1
    elif token.kind == "punct" and (found := _unit_at(place, index)):
        unit, index = found[0], found[1] + 1
    if index >= len(place.tokens) or place.tokens[index].kind != "number":
        return None
    if index > place.position and place.tokens[index].start - place.tokens[index - 1].end > 1:
        return None
    value = value_of(place.tokens[index])
    if value is None:
        return None
    return _with_tail(place, _Amount(value, negative, percent, unit, 1, "", place.position, index))


def _may_be_minus(place: Place) -> bool:
    """False for a hyphen between words, and for one at the head of a line, which begins an item of a list."""
    before, hyphen = place.at(-1), place.tokens[place.position]
    if before is None or glued(before, hyphen):
        return False
    return "\n" not in place.text[before.end : hyphen.start]


def _with_tail(place: Place, amount: _Amount) -> _Amount:
    """The amount with the scale, unit or percent sign behind it."""
    tail = place.tokens[amount.last + 1] if amount.last + 1 < len(place.tokens) else None
    if tail is not None and tail.kind == "word" and tail.folded in _scales():
        scale, name = _scales()[tail.folded]
        amount = amount._replace(scale=scale, scale_name=name, last=amount.last + 1)
        tail = place.tokens[amount.last + 1] if amount.last + 1 < len(place.tokens) else None
    if tail is not None and tail.folded == "%" and not amount.percent:
        return amount._replace(percent=True, last=amount.last + 1)
    if amount.unit is None and (found := _unit_at(place, amount.last + 1)):
        return amount._replace(unit=found[0], last=found[1])
    return amount


def counting(number: int, noun: Noun, case: Case) -> str:
    """A number of a noun in the form that it asks for: "خمسة كيلومترات", "مئة يوم ويومين"."""
    one, two, two_oblique, few, many = noun.forms
    dual = two if case == "nominative" else two_oblique
    single = inflected(one, case) if " " not in one else one
    rest = number % 100
    if number <= 2:
        return single if number == 1 else dual
    if rest in {1, 2}:
        return (
            f"{cardinal(number - rest, noun.gender, case, construct=True)} {one} {AND}{single if rest == 1 else dual}"
        )
    form = few if 3 <= rest <= 10 else many if rest else one
    construct = rest <= 10
    return f"{cardinal(number, noun.gender, case, construct=construct)} {form}"


def _scaled_words(amount: _Amount, case: Case, construct: bool) -> str:
    """With a scale: "2 مليون" is مليونان; "1.5 مليون" مليون ونصف المليون; "2.3 مليون" keeps its point."""
    total = amount.value * amount.scale
    if amount.scale == 1 or amount.value == amount.value.to_integral():
        return cardinal(int(total), "m", case, construct=construct)
    if amount.value % 1 == Decimal("0.5") and amount.value > 1:
        above = cardinal(int(amount.value) * amount.scale, "m", case)
        return f"{above} {_half_of(amount.scale_name, case)}"
    return f"{decimal(amount.value, case)} {amount.scale_name}"


def _half_of(noun: str, case: Case) -> str:
    """A half of the noun told before: "ونصف المليون"."""
    half = inflected(load("numerals")["fraction"]["half"], case, construct=True)
    return f"{AND}{half} {ARTICLE}{inflected(noun, 'genitive', construct=True)}"


def amount(place: Place) -> Reading | None:
    """Any amount that no other rule has taken."""
    found = _amount_at(place)
    if found is None:
        return None
    case = _case_of_amount(place, found)
    if found.percent:
        said = f"{_scaled_words(found, case, False) if _is_whole(found) else decimal(found.value, case)} {_said('percent')}"
    elif found.unit is not None:
        said = _unit_words(found, found.unit, case)
    else:
        return _counted_words(place, found, case)
    return reading(_signed(found, said), found.first, found.last)


def _is_whole(found: _Amount) -> bool:
    return found.value == found.value.to_integral()


def _case_of_amount(place: Place, found: _Amount) -> Case:
    return "genitive" if found.negative and place.before is not None else case_of(place)


def _signed(found: _Amount, said: str) -> str:
    if not found.negative:
        return said
    degrees = found.unit is not None and not found.percent
    return f"{said} {_said('below_zero')}" if degrees else f"{load('numerals')['fraction']['minus']} {said}"


def _unit_words(found: _Amount, unit: Noun, case: Case) -> str:
    if found.scale > 1:
        return f"{_scaled_words(found, case, True)} {unit.forms[0]}"
    if _is_whole(found):
        return counting(int(found.value), unit, case)
    return f"{decimal(found.value, case)} {unit.forms[0]}"


def _counted_words(place: Place, found: _Amount, case: Case) -> Reading:
    """An amount whose noun, if there is one, stands in the text behind it."""
    offset = found.last - place.position + 1
    noun = counted(place, offset)
    known = _nouns().get(noun.folded) if noun else None
    if found.scale > 1:
        return reading(_signed(found, _scaled_words(found, case, noun is not None)), found.first, found.last)
    number = int(found.value)
    if noun is None and is_label(place):
        case = "genitive"
    if not _is_whole(found):
        if known and found.value == number + Decimal("0.5") and number:
            return reading(
                f"{counting(number, known, case)} {_half_of(known.forms[0], case)}", found.first, found.last + 1
            )
        return reading(_signed(found, decimal(found.value, case)), found.first, found.last)
    dual = known or _noun_of(noun)
    if dual and (number == 2 or (number > 100 and number % 100 in {1, 2})) and not found.negative:
        return reading(counting(number, dual, case), found.first, found.last + 1)
    said = cardinal(number, gender_of(noun, number), case, construct=noun is not None)
    if found.negative and noun is not None and noun.folded.startswith("درج"):
        return _below_zero(place, said, found, offset)
    return reading(_signed(found, said), found.first, found.last)


def _below_zero(place: Place, said: str, found: _Amount, offset: int) -> Reading:
    """Degrees below zero, told behind their noun and its adjective: "اثنتا عشرة درجة مئوية تحت الصفر"."""
    adjective = place.at(offset + 1)
    last = found.last + (2 if adjective is not None and plain(adjective).startswith("مئوي") else 1)
    nouns = tuple((plain(place.tokens[index]), index, index) for index in range(found.last + 1, last + 1))
    return Reading(((said, found.first, found.last), *nouns, (_said("below_zero"), last, last)), last)


def _noun_of(token: Token | None) -> Noun | None:
    """A singular noun of the text in the forms of one and two; None for what may be a plural."""
    if token is None or is_plural(token) or plain(token).endswith(("ا", "ى", "ي", "ء")):
        return None
    word = plain(token)
    stem = word[:-1] + "ت" if word.endswith("ة") else word
    return Noun(gender_of(token, 1), (word, stem + "ان", stem + "ين", word, word))


def span(place: Place) -> Reading | None:
    """Two numbers joined by a hyphen: a range where something is counted or years meet, else a score."""
    first, hyphen, second = whole(place.at(0)), place.at(1), whole(place.at(2))
    if first is None or second is None or hyphen is None or hyphen.text not in _MINUS:
        return None
    noun, after = counted(place, 3), place.at(3)
    percent = after is not None and after.folded == "%"
    last = place.position + 2 + percent
    if noun is not None or percent or (first >= 1000 and second > first):
        case = case_of(place)
        low = cardinal(first, gender_of(noun, first), case)
        if noun is not None and 3 <= second % 100 <= 10:
            low = cardinal(first, gender_of(noun, second), case)
        high = cardinal(second, gender_of(noun, second), "genitive", construct=noun is not None)
        tail = f" {_said('percent')}" if percent else ""
        return reading(f"{low} {_said('to')} {high}{tail}", place.position, last)
    if max(first, second) > 20:
        said = f"{cardinal(first, 'm', 'genitive')} {_said('against')} {cardinal(second, 'm', 'genitive')}"
    else:
        said = f"{cardinal(first)} {cardinal(second)}"
    return reading(said, place.position, last)


def between(place: Place) -> Reading | None:
    """The first of "بين 5 و12 درجة", which takes its gender and its noun from behind the second."""
    first, joint, second = whole(place.at(0)), place.at(1), whole(place.at(2))
    if first is None or second is None or joint is None or joint.folded not in {"و", "الي"}:
        return None
    noun = counted(place, 3)
    if noun is None:
        return None
    return reading(cardinal(first, gender_of(noun, second), case_of(place)), place.position, place.position)


def sum_of(place: Place) -> Reading | None:
    """A sum: "90+3"."""
    first, plus, second = whole(place.at(0)), place.at(1), whole(place.at(2))
    if first is None or second is None or plus is None or plus.text != "+" or not glued(place.at(0), plus):
        return None
    said = f"{cardinal(first, 'm', 'genitive')} {_said('plus')} {cardinal(second, 'm', 'genitive')}"
    return reading(said, place.position, place.position + 2)


def simple_fraction(place: Place) -> Reading | None:
    """A fraction: "3/4"."""
    above, slash, below = whole(place.at(0)), place.at(1), whole(place.at(2))
    if above is None or below is None or slash is None or slash.text != "/" or not glued(place.at(0), slash):
        return None
    said = fraction(above, below, case_of(place))
    return reading(said, place.position, place.position + 2) if said else None


_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}


def fraction_sign(place: Place) -> Reading | None:
    """A fraction of one sign, alone or behind its whole number: "½", "2½"."""
    first, second = place.at(0), place.at(1)
    if first is not None and first.text in _VULGAR:
        said = fraction(*_VULGAR[first.text], case_of(place), construct=counted(place) is not None)
        return reading(said, place.position, place.position) if said else None
    number = whole(first)
    if number is None or second is None or second.text not in _VULGAR or not glued(first, second):
        return None
    half = fraction(*_VULGAR[second.text], case_of(place))
    return reading(f"{cardinal(number, 'm', case_of(place))} {AND}{half}", place.position, place.position + 1)


def telephone(place: Place) -> Reading | None:
    """A telephone number: "+962 6 550 1234", "0800-123-456", and a number of three digits or more behind الرقم or هاتف, digit by digit."""
    if (last := _hyphened(place)) is not None:
        digits = "".join(token.folded for token in place.tokens[place.position : last + 1])
        return reading(digit_by_digit(digits), place.position, last)
    plus = (
        place.tokens[place.position].text == "+" and glued(place.at(0), place.at(1)) and whole(place.at(1)) is not None
    )
    called = is_in(place.before, "calls", "before") and len(place.tokens[place.position].folded) >= 3
    if not plus and not (called and whole(place.at(0)) is not None):
        return None
    last = place.position + plus
    while last + 1 < len(place.tokens) and plus and whole(place.tokens[last + 1]) is not None:
        last += 1
    digits = "".join(token.folded for token in place.tokens[place.position + plus : last + 1])
    said = f"{_said('plus')} {digit_by_digit(digits)}" if plus else digit_by_digit(digits)
    return reading(said, place.position, last)


def _hyphened(place: Place) -> int | None:
    """The last token of groups of digits joined by hyphens whose first begins with a zero, or which are three or more and no date."""
    first = place.at(0)
    if whole(first) is None or first is None:
        return None
    last, groups = place.position, [first]
    while (
        last + 2 < len(place.tokens)
        and place.tokens[last + 1].text == "-"
        and whole(place.tokens[last + 2]) is not None
    ):
        if not (
            glued(place.tokens[last], place.tokens[last + 1]) and glued(place.tokens[last + 1], place.tokens[last + 2])
        ):
            break
        last += 2
        groups.append(place.tokens[last])
    lengths = [len(group.folded) for group in groups]
    if len(groups) >= 2 and len(first.folded) >= 2 and first.folded.startswith("0") and sum(lengths) >= 7:
        return last
    return last if len(groups) >= 3 and sum(lengths) >= 8 and min(lengths[1:]) >= 3 else None


def digits(place: Place) -> Reading | None:
    """What is a sign rather than an amount, digit by digit: very long numbers, and those that begin with a zero."""
    token = place.tokens[place.position]
    if token.kind != "number":
        return None
    sign_like = token.folded.isdecimal() and (len(token.folded) >= _LONGEST_AMOUNT or re.match("0[0-9]", token.folded))
    if not sign_like and value_of(token) is not None:
        return None
    return reading(digit_by_digit(token.folded[:_MOST_DIGITS]), place.position, place.position)
