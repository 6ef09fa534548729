"""Hours of the day told before: "الساعة 7:43 صباحاً", "الساعة السابعة مساء"."""

from mujaz.text.dates.meaning import When
from mujaz.text.dates.units import Found, small_number
from mujaz.text.dates.words import LEXICON, View, phrase_set, read_phrase, words

HEADS = words(LEXICON["hours"]["nouns"])
_PARTS = phrase_set(LEXICON["hours"]["parts"])
_FRACTIONS = words(LEXICON["hours"]["fractions"])


def hour(view: View, index: int) -> Found | None:
    """An hour with its minutes in digits, or with the part of the day, or both; a bare "الساعة" is too little."""
    if view.at(index) not in HEADS:
        return None
    told = _digits(view, index + 1)
    if told is None and (spelled := small_number(view, index + 1, 12)):
        told = (spelled[1], False)
    if told is None:
        return None
    end, exact = told
    end += view.at(end) in _FRACTIONS
    part = read_phrase(view, end, _PARTS)
    return Found(When("hour"), part[1] if part else end) if part or exact else None


def _digits(view: View, index: int) -> tuple[int, bool] | None:
    """The index behind "7", "7:43" or "19.30", and whether minutes are told."""
    hours, _, minutes = view.at(index).replace(",", ".").partition(".")
    end = index + 1
    if view.at(end) == ":" and not minutes:
        minutes, end = view.digits(end + 1), end + 2
    if not (hours.isdecimal() and len(hours) <= 2 and int(hours) <= 24):
        return None
    if minutes:
        return (end, True) if minutes.isdecimal() and len(minutes) == 2 and int(minutes) < 60 else None
    return (index + 1, False)
