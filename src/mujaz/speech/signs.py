"""Abbreviations, hashtags, addresses and signs as they are said."""

from collections.abc import Sequence
from functools import cache

from mujaz.lexicon import load
from mujaz.speech.latin import latin_name
from mujaz.speech.marks import FATHA
from mujaz.speech.numerals import AND, digit_by_digit
from mujaz.speech.place import Place, Reading, glued, last_before, reading
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

_SPELT_LABEL = 3
"""Letters of a part of a host's name that is spelt."""


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Abbreviations and fixed forms by their first character, the longest first."""
    signs = load("speech_signs")
    by_first: dict[str, list[tuple[str, str]]] = {}
    for written, said in sorted((signs["abbreviations"] | signs["fixed"]).items(), key=lambda pair: -len(pair[0])):
        by_first.setdefault(written[0], []).append((written, said))
    return by_first


def phrase(place: Place) -> Reading | None:
    """An abbreviation or a form that is said as a whole: "أ.ف.ب", "د.", "9/11"."""
    start = place.tokens[place.position].start
    if found := _abbreviation_at(place, start):
        return reading(found[0], place.position, found[1])
    if place.text.startswith(AND[0], start) and (found := _abbreviation_at(place, start + 1)):
        return reading(AND + found[0], place.position, found[1])
    return None


def _abbreviation_at(place: Place, start: int) -> tuple[str, int] | None:
    """What the abbreviation that is written from `start` on is said as, and its last token."""
    for written, said in _phrases().get(place.text[start : start + 1], ()):
        end = start + len(written)
        if place.text.startswith(written, start) and _stands_alone(place, written, end):
            last = last_before(place.tokens, place.position, end)
            title = written.endswith(".") and last + 1 < len(place.tokens) and _is_of_a_woman(place.tokens[last + 1])
            return _feminine(said) if title else said, last
    return None


@cache
def _women() -> frozenset[str]:
    return frozenset(fold_text(name) for name in load("genders")["feminine"])


def _is_of_a_woman(name: Token) -> bool:
    return name.folded in _women()


def _feminine(title: str) -> str:
    """A title of a woman: "الأستاذة الدكتورة"."""
    return " ".join(f"{word}{FATHA}ة" for word in title.split(" "))


def _stands_alone(place: Place, written: str, end: int) -> bool:
    """True when no letter goes on; an abbreviated title also needs a name behind it and no number before it."""
    after = place.text[end : end + 1]
    if after.isalnum() or after == "ـ":
        return False
    if not written.endswith("."):
        return True
    name, before = place.text[end : end + 2].strip()[:1], place.at(-1)
    return name.isalpha() and (before is None or before.kind != "number")


def address(place: Place) -> Reading | None:
    """A web address: a host's name as it is spelt, else that there is a link, since nobody listens to more of its letters."""
    if place.tokens[place.position].folded not in {"http", "https", "www"} and not _is_host(place):
        return None
    last = place.position
    while last + 1 < len(place.tokens) and _goes_on(place.tokens[last], place.tokens[last + 1]):
        last += 1
    if last - place.position < 2:
        return None
    if place.tokens[last].text in {".", "،", ")", "؟", "!"}:
        last -= 1
    return reading(_host(place.tokens[place.position : last + 1]), place.position, last)


def _goes_on(token: Token, after: Token) -> bool:
    """True for what is written as one with an address; Arabic that is glued to its end is not."""
    return glued(token, after) and after.text.isascii()


def _is_host(place: Place) -> bool:
    """True for a Latin name with a point and a domain that is written as one with it: "aljazeera.net"."""
    name, dot, domain = place.at(0), place.at(1), place.at(2)
    if (
        name is None
        or dot is None
        or domain is None
        or not name.text.isascii()
        or name.kind != "word"
        or dot.text != "."
    ):
        return False
    known = domain.folded.lower() in load("speech_signs")["words"]["top_domains"]
    return known and glued(name, dot) and glued(dot, domain)


def _host(tokens: Sequence[Token]) -> str:
    """A host name by name ("www.un.org"); a link's word for what is more than a host."""
    words = load("speech_signs")["words"]
    if any(token.kind == "punct" and token.text != "." for token in tokens):
        return str(words["link"])
    return " ".join(str(words["dot"]) if token.text == "." else _label(token) for token in tokens)


def _label(token: Token) -> str:
    """A part of a host's name, spelt where it is short, a number digit by digit."""
    if token.kind == "number":
        return digit_by_digit(token.folded)
    return latin_name(token._replace(text=token.text.upper()) if len(token.text) <= _SPELT_LABEL else token)


def sign(place: Place) -> Reading | None:
    """A sign that has a word; a hash mark is "وسم" unless that was just said."""
    token, before, after = place.tokens[place.position], place.at(-1), place.at(1)
    said: str | None = load("speech_signs")["signs"].get(token.text)
    words = load("speech_signs")["words"]
    if (
        token.text == "&"
        and before is not None
        and after is not None
        and before.text.isascii()
        and after.text.isascii()
    ):
        said = words["and_latin"]
    if token.text == "#" and not (before is not None and before.text in words["before_hashtag"]):
        said = words["hashtag"]
    return reading(said, place.position, place.position) if said else None
