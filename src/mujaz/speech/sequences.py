"""Numbers that belong together, and what is read digit by digit: ranges, scores, sums, fractions, telephone numbers."""

import re

from mujaz.speech.amounts import HYPHENS, MOST_DIGITS, value_of
from mujaz.speech.cases import case_of
from mujaz.speech.dates import whole
from mujaz.speech.numerals import AND, cardinal, digit_by_digit, fraction
from mujaz.speech.place import Place, Reading, counted, fixed, gender_of, glued, is_in, reading, scale_of

_MOST_GROUPS = 8
"""Groups of a telephone number."""

_LONGEST_AMOUNT = 10
"""From this many digits on, without separators, a number is a telephone's, an account's, a document's."""


def span(place: Place) -> Reading | None:
    """Two numbers joined by a hyphen: a range where something is counted or years meet, else a score."""
    first, hyphen, second = whole(place.at(0)), place.at(1), whole(place.at(2))
    if first is None or second is None or hyphen is None:
        return None
    if hyphen.text == "/" and 1000 <= first < second <= 2199:  # a season
        said = f"{cardinal(first, 'm', 'genitive')} {cardinal(second, 'm', 'genitive')}"
        return reading(said, place.position, place.position + 2)
    if hyphen.text not in HYPHENS:
        return None
    noun, after = counted(place, 3), place.at(3)
    percent = after is not None and after.folded == "%"
    last = place.position + 2 + percent
    if noun is not None or percent or scale_of(after) or (first >= 1000 and second > first):
        case = case_of(place)
        joint = AND if is_in(place.before, "case", "between") else f"{fixed('to')} "
        low = cardinal(first, gender_of(noun, first), case, construct=noun is not None)
        if noun is not None and 3 <= second % 100 <= 10:
            low = cardinal(first, gender_of(noun, second), case, construct=True)
        high = cardinal(second, gender_of(noun, second), "genitive", construct=noun is not None)
        tail = f" {fixed('percent')}" if percent else ""
        return reading(f"{low} {joint}{high}{tail}", place.position, last)
    if max(first, second) > 20:
        said = f"{cardinal(first, 'm', 'genitive')} {fixed('against')} {cardinal(second, 'm', 'genitive')}"
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
    said = f"{cardinal(first, 'm', 'genitive')} {fixed('plus')} {cardinal(second, 'm', 'genitive')}"
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
    before = place.at(-2) if place.before is not None and place.before.text == ":" else place.before
    called = is_in(before, "calls", "before") and len(place.tokens[place.position].folded) >= 3
    if not plus and not (called and whole(place.at(0)) is not None):
        return None
    last = place.position + plus
    while last + 1 < len(place.tokens) and plus and whole(place.tokens[last + 1]) is not None:
        last += 1
    digits = "".join(token.folded for token in place.tokens[place.position + plus : last + 1])
    said = f"{fixed('plus')} {digit_by_digit(digits)}" if plus else digit_by_digit(digits)
    return reading(said, place.position, last)


def _hyphened(place: Place) -> int | None:
    """The last token of groups of digits joined by hyphens whose first begins with a zero, or which are three or more and no date."""
    first = place.at(0)
    if whole(first) is None or first is None:
        return None
    last, groups = place.position, [first]
    while (
        len(groups) < _MOST_GROUPS
        and last + 2 < len(place.tokens)
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
    return reading(digit_by_digit(token.folded[:MOST_DIGITS]), place.position, place.position)
