"""Abbreviations, Latin letters, hashtags, addresses and signs as they are said."""

from functools import cache

from mujaz.lexicon import load
from mujaz.speech.dates import whole
from mujaz.speech.numerals import cardinal
from mujaz.speech.place import Place, Reading, glued, reading
from mujaz.text.tokens import Token

_LONGEST_ACRONYM = 5


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
    for written, said in _phrases().get(place.text[start : start + 1], ()):
        end = start + len(written)
        if place.text.startswith(written, start) and _stands_alone(place, written, end):
            return reading(said, place.position, _last_token(place, end))
    return None


def _stands_alone(place: Place, written: str, end: int) -> bool:
    """True when no letter goes on; an abbreviated title also needs a name behind it and no number before it."""
    after = place.text[end : end + 1]
    if after.isalnum() or after == "ـ":
        return False
    if not written.endswith("."):
        return True
    name, before = place.text[end : end + 2].strip()[:1], place.at(-1)
    return name.isalpha() and (before is None or before.kind != "number")


def _last_token(place: Place, end: int) -> int:
    last = place.position
    while last + 1 < len(place.tokens) and place.tokens[last + 1].start < end:
        last += 1
    return last


def latin(place: Place) -> Reading | None:
    """A Latin word with an Arabic name, or an acronym letter by letter, with a number joined to it ("F-16")."""
    token = place.tokens[place.position]
    said = _latin_name(token) if token.kind == "word" and token.text.isascii() else None
    if said is None:
        return None
    for offset in (1, 2):
        number, before = place.at(offset), place.at(offset - 1)
        value = whole(number)
        if value is not None and glued(before, number) and (offset == 1 or _is_hyphen(place)):
            return reading(f"{said} {cardinal(value, 'm', 'genitive')}", place.position, place.position + offset)
    return reading(said, place.position, place.position)


def _is_hyphen(place: Place) -> bool:
    hyphen = place.at(1)
    return hyphen is not None and hyphen.text == "-" and glued(place.at(0), hyphen)


def _latin_name(token: Token) -> str | None:
    signs = load("speech_signs")
    name: str | None = signs["latin_words"].get(token.folded)
    if name is None and len(token.text) <= _LONGEST_ACRONYM and token.text.isupper():
        name = " ".join(signs["latin_letters"][letter] for letter in token.folded)
    return name


def address(place: Place) -> Reading | None:
    """A web address: that there is a link, since nobody listens to its letters."""
    if place.tokens[place.position].folded not in {"http", "https", "www"}:
        return None
    last = place.position
    while last + 1 < len(place.tokens) and glued(place.tokens[last], place.tokens[last + 1]):
        last += 1
    if last - place.position < 2:
        return None
    if place.tokens[last].text in {".", "،", ")", "؟", "!"}:
        last -= 1
    said: str = load("speech_signs")["words"]["link"]
    return reading(said, place.position, last)


def sign(place: Place) -> Reading | None:
    """A sign that has a word; a hash mark is "وسم" unless that was just said."""
    token, before = place.tokens[place.position], place.at(-1)
    said: str | None = load("speech_signs")["signs"].get(token.text)
    words = load("speech_signs")["words"]
    if token.text == "#" and not (before is not None and before.text in words["before_hashtag"]):
        said = words["hashtag"]
    return reading(said, place.position, place.position) if said else None
