"""Where a number stands: the tokens around it, the noun that it counts, and that noun's gender."""

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple
from unicodedata import combining

from mujaz.lexicon import load
from mujaz.speech.numerals import Gender
from mujaz.text.folding import TATWEEL, fold_text
from mujaz.text.tokens import Token

REACH = 6
"""How many words back a clause is looked through."""

STOPS = frozenset('.،؛:؟!()[]"«»“”')


class Place(NamedTuple):
    """A position among the tokens, with what is written as one with the number there: a particle (و ف ب ل ك) and the article."""

    text: str
    tokens: Sequence[Token]
    position: int
    particle: str = ""
    article: bool = False

    def at(self, offset: int) -> Token | None:
        """The token `offset` places on, or None outside the text."""
        index = self.position + offset
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def moved(self, offset: int) -> "Place":
        """The place `offset` tokens on, with nothing attached."""
        return Place(self.text, self.tokens, self.position + offset)

    @property
    def before(self) -> Token | None:
        """The token before the number and its particle."""
        return self.at(-2 if self.particle or self.article else -1)


class Reading(NamedTuple):
    """What is said for the tokens up to `last`: each piece's words with the first and last token that they stand for."""

    pieces: tuple[tuple[str, int, int], ...]
    last: int


def reading(said: str, first: int, last: int) -> Reading:
    """A reading of one piece."""
    return Reading(((said, first, last),), last)


@cache
def words(table: str, name: str) -> frozenset[str]:
    """A list of the lexicon of contexts, folded."""
    return frozenset(fold_text(word) for word in load("speech_context")[table][name])


def fixed(name: str) -> str:
    """A word that rules supply, vocalised: "في المئة", "إلى"."""
    words_supplied: dict[str, str] = load("speech_signs")["words"]
    return words_supplied[name]


def last_before(tokens: Sequence[Token], first: int, end: int) -> int:
    """The last token from `first` on that begins before the character `end`."""
    while first + 1 < len(tokens) and tokens[first + 1].start < end:
        first += 1
    return first


def glued(first: Token | None, second: Token | None) -> bool:
    """True when nothing stands between two tokens."""
    return first is not None and second is not None and first.end == second.start


def plain(token: Token) -> str:
    """A word without marks and tatweel, its letters as they are written."""
    return "".join(letter for letter in token.text if letter != TATWEEL and not combining(letter))


def is_in(token: Token | None, table: str, name: str) -> bool:
    """True when the word, or the word without a و or ف before it, is in a list of the lexicon."""
    if token is None or token.kind != "word":
        return False
    known = words(table, name)
    return token.folded in known or (token.folded[:1] in {"و", "ف"} and token.folded[1:] in known)


def is_definite(token: Token) -> bool:
    """True for a word with the article, perhaps behind a particle."""
    return token.folded.lstrip("وف").startswith(("ال", "لل", "بال", "كال"))


def is_plural(token: Token) -> bool:
    """True for a definite word that is plural by its ending, by the pattern أفعال, or as a known broken plural."""
    stem = plain(token).removeprefix("و").removeprefix("ال")
    pattern = len(stem) == 5 and stem[0] == "أ" and stem[3] == "ا"
    return stem.endswith(("ات", "ون", "ين")) or pattern or fold_text(stem) in _broken_plurals()


@cache
def _broken_plurals() -> frozenset[str]:
    people = load("genders")
    return words("gender", "broken_plurals") | {fold_text(word) for word in (*people["men"], *people["several"])}


@cache
def _men() -> frozenset[str]:
    """Broken plurals of men that end in a ta marbuta."""
    return frozenset(fold_text(word) for word in load("genders")["men"])


@cache
def _scales() -> dict[str, tuple[int, str]]:
    scales: list[dict[str, Any]] = load("numerals")["scale"]
    return {fold_text(name): (scale["value"], scale["one"]) for scale in scales for name in scale["names"]}


def scale_of(token: Token | None) -> tuple[int, str] | None:
    """The value and the name of a thousand, a million and so on, in whatever form; None for any other token."""
    return _scales().get(token.folded) if token is not None else None


PARTICLES: dict[str, tuple[str, bool]] = {
    particle + ("" if not article else "ل" if particle.endswith("ل") else "ال"): (particle, article)
    for particle in ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
    for article in (False, True)
    if particle or article
}
"""What is written before a number's digits: the particle, and whether the article follows it."""


def counted(place: Place, offset: int = 1) -> Token | None:
    """The noun that a number ending just before `offset` counts; None where no noun follows."""
    noun = place.at(offset)
    if noun is None or noun.kind != "word" or noun.text[0].isascii():
        return None
    if noun.folded in words("case", "genitive_after") or noun.folded in words("gender", "not_counted"):
        return None
    if is_in(place.before, "case", "label"):
        return None
    if noun.folded in PARTICLES or is_definite(noun) or len(noun.folded) < 2:
        return None
    return None if _has_particle(noun) else noun


def _has_particle(word: Token) -> bool:
    """True for a word that و joins, or that ب or ل governs; nouns of these first letters are known, or end as what is counted does."""
    if word.folded.startswith("و"):
        return word.folded not in words("gender", "in_waw")
    governed = word.folded.startswith(("ب", "ل")) and len(word.folded) > 2
    return governed and not (
        word.folded in words("gender", "in_ba_or_lam") or word.folded.endswith(("ا", "ين", "ون", "ات"))
    )


def gender_of(noun: Token | None, number: int) -> Gender:
    """The gender of the noun that `number` counts: of a plural after three to ten, that of its singular."""
    if noun is None or noun.folded in _men() | words("gender", "masculine"):
        return "m"
    if noun.folded in words("gender", "feminine"):
        return "f"
    word = plain(noun)
    if not 3 <= number % 100 <= 10:
        return "f" if word.endswith(("ة", "اء", "ى")) else "m"
    if word.endswith("ة"):  # أجهزة، أسلحة are plurals of masculines; any other is a singular that ought to be a plural
        return "m" if word.startswith("أ") else "f"
    return "f" if word.endswith("ات") and not _is_verbal_noun(word.removesuffix("ات")) else "m"


def _is_verbal_noun(stem: str) -> bool:
    """True for the patterns إفعال، انفعال، افتعال، استفعال and تفعيل, masculine though their plural ends in ات."""
    if len(stem) >= 5 and stem[0] in "اإ" and stem[-2] == "ا":
        return True
    return len(stem) == 5 and stem[0] == "ت" and stem[3] == "ي"
