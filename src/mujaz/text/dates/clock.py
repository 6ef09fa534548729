"""Hours of the day told before: "الساعة 7:43 صباحاً", "الساعة السابعة مساء"."""

from mujaz.text.dates.meaning import When
from mujaz.text.dates.units import Found, small_number
from mujaz.text.dates.words import LEXICON, View, phrase_set, read_phrase, unjoined, words

HEADS = words(LEXICON["hours"]["nouns"])
_PARTS = phrase_set(LEXICON["hours"]["parts"])
_FRACTIONS, _AT, _UNTIL = (words(LEXICON["hours"][name]) for name in ("fractions", "at", "until"))


def hour(view: View, index: int) -> Found | None:
    """An hour at which something was, with the part of the day; not the first or last of opening hours."""
    if view.at(index) not in HEADS or unjoined(view.at(index - 1), _AT) not in _AT:
        return None
    end = _digits(view, index + 1)
    if not end and (spelled := small_number(view, index + 1, 12)):
        end = spelled[1]
    if not end:
        return None
    part = read_phrase(view, end + (view.at(end) in _FRACTIONS), _PARTS)
    return Found(When("hour"), part[1]) if part and view.at(part[1]) not in _UNTIL else None


def _digits(view: View, index: int) -> int:
    """The index behind "7", "7:43" or "19.30"; 0 where no time stands."""
    hours, _, minutes = view.at(index).replace(",", ".").partition(".")
    end = index + 1
    if view.at(end) == ":" and not minutes:
        minutes, end = view.digits(end + 1), end + 2
    if not (hours.isdecimal() and len(hours) <= 2 and int(hours) <= 24):
        return 0
    if minutes:
        return end if minutes.isdecimal() and len(minutes) == 2 and int(minutes) < 60 else 0
    return index + 1
