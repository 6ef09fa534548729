"""Amounts as they are said: counted nouns, percentages, money, units."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from mujaz.lexicon import load
from mujaz.speech.cases import case_of, is_label
from mujaz.speech.numerals import (
    AND,
    ARTICLE,
    MOST,
    Case,
    Gender,
    cardinal,
    decimal,
    inflected,
)
from mujaz.speech.place import (
    Place,
    Reading,
    counted,
    fixed,
    gender_of,
    glued,
    is_in,
    is_plural,
    last_before,
    plain,
    reading,
    scale_of,
)
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

HYPHENS = frozenset("-−–")
MOST_DIGITS = 40
"""Digits of one number that are said."""


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


def value_of(token: Token) -> Decimal | None:
    """The value of a number token: a comma between groups of three is passed over, another is a decimal point."""
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.000)+", token.folded):  # thousands parted by a point
        return Decimal(token.folded.replace(".", ""))
    head, *groups = token.folded.split(",")
    thousands = bool(groups) and all(len(group.split(".")[0]) == 3 for group in groups)
    text = head + "".join(groups) if thousands else token.folded.replace(",", ".")
    if text.count(".") > 1:
        text = text.replace(".", "")
    return Decimal(text) if len(text) <= MOST_DIGITS and Decimal(text) < MOST else None


def _unit_at(place: Place, index: int) -> tuple[Noun, int] | None:
    """The unit whose sign stands at token `index`, and its last token."""
    if not 0 <= index < len(place.tokens):
        return None
    start = place.tokens[index].start
    for sign, noun in _units():
        end = start + len(sign)
        if place.text.startswith(sign, start) and not place.text[end : end + 1].isalpha():
            return noun, last_before(place.tokens, index, end)
    return None


def _amount_at(place: Place) -> _Amount | None:
    """The amount at the place, whose sign or currency may come first: "-5", "%1.5", "$5", "2 مليار", "48°م"."""
    index, negative, percent, unit = place.position, False, False, None
    token = place.tokens[index]
    if token.text in HYPHENS and _may_be_minus(place):
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
    if place.particle:
        return True
    if before is None or glued(before, hyphen):
        return False
    return "\n" not in place.text[before.end : hyphen.start]


def _with_tail(place: Place, amount: _Amount) -> _Amount:
    """The amount with the scale, unit or percent sign behind it."""
    tail = place.tokens[amount.last + 1] if amount.last + 1 < len(place.tokens) else None
    if scaled := scale_of(tail):
        scale, name = scaled
        amount = amount._replace(scale=scale, scale_name=name, last=amount.last + 1)
        tail = place.tokens[amount.last + 1] if amount.last + 1 < len(place.tokens) else None
    if tail is not None and tail.folded == "%" and not amount.percent:
        return amount._replace(percent=True, last=amount.last + 1)
    if amount.unit is None and (found := _unit_at(place, amount.last + 1)):
        return amount._replace(unit=found[0], last=found[1])
    if tail is not None and tail.text == "م" and _measures_length(place):
        return amount._replace(unit=_nouns()["متر"], last=amount.last + 1)
    return amount


def _measures_length(place: Place) -> bool:
    """True behind a word for what is measured in metres: "بعمق 12 م"."""
    return any(is_in(place.at(offset), "case", "dimensions") for offset in (-1, -2, -3))


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
        said = f"{_scaled_words(found, case, False) if _is_whole(found) else decimal(found.value, case)} {fixed('percent')}"
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
    return f"{said} {fixed('below_zero')}" if degrees else f"{load('numerals')['fraction']['minus']} {said}"


def _unit_words(found: _Amount, unit: Noun, case: Case) -> str:
    if found.scale > 1:
        return f"{_scaled_words(found, case, True)} {unit.forms[0]}"
    if _is_whole(found):
        return counting(int(found.value), unit, case)
    if found.value % 1 == Decimal("0.5") and found.value > 1:
        return f"{counting(int(found.value), unit, case)} {_half_of(unit.forms[0].split(' ')[0], case)}"
    return f"{decimal(found.value, case)} {unit.forms[0]}"


def _noun_of(token: Token | None) -> Noun | None:
    """A singular noun of the text in the forms of one and two; None for what may be a plural."""
    if token is None or is_plural(token) or plain(token).endswith(("ا", "ى", "ي", "ء")):
        return None
    word = plain(token)
    stem = word[:-1] + "ت" if word.endswith("ة") else word
    return Noun(gender_of(token, 1), (word, stem + "ان", stem + "ين", word, word))


class _Count(NamedTuple):
    """An amount of things: its place, its case, the noun behind it, and that noun's forms where the lexicon has them."""

    place: Place
    found: _Amount
    case: Case
    noun: Token | None
    known: Noun | None

    @property
    def number(self) -> int:
        return int(self.found.value)

    @property
    def last(self) -> int:
        """The noun's token."""
        return self.found.last + 1


def _counted_words(place: Place, found: _Amount, case: Case) -> Reading:
    """An amount whose noun, if there is one, stands in the text behind it."""
    noun = counted(place, found.last - place.position + 1)
    if noun is None and found.scale == 1 and is_label(place):
        case = "genitive"
    count = _Count(place, found, case, noun, _nouns().get(noun.folded) if noun else None)
    readings = (said for form in _FORMS if (said := form(count)) is not None)
    return next(readings, reading(_plainly(count), found.first, found.last))


def _plainly(count: _Count) -> str:
    number = count.number
    said = cardinal(number, gender_of(count.noun, number), count.case, construct=count.noun is not None)
    return _signed(count.found, said)


def _of_a_scale(count: _Count) -> Reading | None:
    """Thousands, millions and so on: "مليونا ونصف المليون"."""
    found = count.found
    if found.scale == 1:
        return None
    return reading(_signed(found, _scaled_words(found, count.case, count.noun is not None)), found.first, found.last)


def _with_a_fraction(count: _Count) -> Reading | None:
    """A number that is not whole: "يومين ونصف اليوم", "اثنان فاصل ثلاثة"."""
    found, number, known = count.found, count.number, count.known
    if _is_whole(found):
        return None
    if known and number and found.value == number + Decimal("0.5"):
        said = f"{counting(number, known, count.case)} {_half_of(known.forms[0], count.case)}"
        return reading(said, found.first, count.last)
    noun = count.noun
    if noun is not None and number > 2 and found.value == number + Decimal("0.5"):
        head = cardinal(number, gender_of(noun, number), count.case, construct=True)
        half = inflected(load("numerals")["fraction"]["half"], count.case)
        pieces = (
            (head, found.first, found.last),
            (plain(noun), count.last, count.last),
            (AND + half, found.first, count.last),
        )
        return Reading(pieces, count.last)
    return reading(_signed(found, decimal(found.value, count.case)), found.first, found.last)


def _one_of(count: _Count) -> Reading | None:
    """One thing: "دولار واحد", "سيارة واحدة"."""
    found, noun = count.found, count.noun
    if count.number != 1 or noun is None or found.negative or is_plural(noun):
        return None
    one = cardinal(1, gender_of(noun, 1), count.case)
    ends = count.case == "accusative" and not plain(noun).endswith(("ا", "ة", "ى", "ي", "ء"))
    thing = inflected(count.known.forms[0], count.case) if count.known else plain(noun) + "ا" * ends
    return Reading(((thing, found.first, count.last), (one, found.first, count.last)), count.last)


def _of_a_group(count: _Count) -> Reading | None:
    """A part of a group takes the gender of the group's noun: "8 من كل 10 أسر", "3 من أصل 5 لاعبين"."""
    found, offset = count.found, count.last - count.place.position
    of, each, number, noun = (count.place.at(offset + index) for index in range(4))
    if count.noun or of is None or each is None or of.folded != "من" or each.folded not in {"كل", "اصل", "بين"}:
        return None
    if number is None or number.kind != "number" or noun is None or noun.kind != "word":
        return None
    return reading(cardinal(count.number, gender_of(noun, count.number), count.case), found.first, found.last)


def _in_the_dual(count: _Count) -> Reading | None:
    """Two of a thing, alone or above a hundred, where the noun turns dual; one above a hundred repeats it."""
    noun = count.known or _noun_of(count.noun)
    if noun is None or count.found.negative:
        return None
    if count.number != 2 and not (count.number > 100 and count.number % 100 in {1, 2}):
        return None
    return reading(counting(count.number, noun, count.case), count.found.first, count.last)


def _below_zero(count: _Count) -> Reading | None:
    """Degrees below zero, told behind their noun and its adjective: "اثنتا عشرة درجة مئوية تحت الصفر"."""
    found, noun, place = count.found, count.noun, count.place
    if not found.negative or noun is None or not noun.folded.startswith("درج"):
        return None
    adjective = place.at(count.last - place.position + 1)
    last = count.last + (adjective is not None and plain(adjective).startswith("مئوي"))
    said = cardinal(count.number, gender_of(noun, count.number), count.case, construct=True)
    nouns = tuple((plain(place.tokens[index]), index, index) for index in range(count.last, last + 1))
    return Reading(((said, found.first, found.last), *nouns, (fixed("below_zero"), last, last)), last)


_FORMS: tuple[Callable[[_Count], Reading | None], ...] = (
    _of_a_scale,
    _with_a_fraction,
    _one_of,
    _of_a_group,
    _in_the_dual,
    _below_zero,
)
"""The first that fits decides; what none fits is a number before its noun, or alone."""
