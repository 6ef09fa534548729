"""Where a number stands: the tokens around it, and what they say of its case and of the gender of what it counts.

Heuristics over a few words, not a parse: the case is that of a number behind a preposition, in an iḍāfa, behind a verb, or at the
beginning of its clause (Ryding, "A Reference Grammar of Modern Standard Arabic", chapters 7 and 15).
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import combining

from mujaz.lexicon import load
from mujaz.speech.numerals import Case, Gender
from mujaz.text.folding import TATWEEL, fold_text
from mujaz.text.tokens import Token

_REACH = 6
"""How many words back a clause is looked through."""

_STOPS = frozenset('.،؛:؟!()[]"«»“”')


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


def _definite(token: Token) -> bool:
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
def _scale_names() -> frozenset[str]:
    return frozenset(fold_text(name) for scale in load("numerals")["scale"] for name in scale["names"])


def is_scale(token: Token | None) -> bool:
    """True for a thousand, a million and so on, in any form."""
    return token is not None and token.folded in _scale_names()


def case_of(place: Place) -> Case:
    """The case of the number at the place."""
    if place.particle.lstrip("وف"):
        return "genitive"
    index = place.position - 1 - bool(place.particle or place.article)
    if place.particle:
        partner = _number_before(place.tokens, index)
        return case_of(_with_particle(place, partner)) if partner is not None else "nominative"
    return case_behind(place.tokens, index)


def case_behind(tokens: Sequence[Token], index: int) -> Case:
    """The case of a number or noun that stands behind the token `index`."""
    before = tokens[index] if index >= 0 else None
    if before is None or before.kind != "word":
        return _case_behind_sign(tokens, index)
    for name, case in _DECIDED:
        if is_in(before, "case", name):
            return case
    if _amount_verb_before(tokens, index):
        return "accusative"
    if _begins_clause(tokens, index):
        return "nominative"
    if _definite(before):
        return "accusative"
    return "accusative" if before.text.endswith(("ا", "اً", "ًا")) else "genitive"


_DECIDED: tuple[tuple[str, Case], ...] = (
    ("genitive_after", "genitive"),
    ("construct_before", "genitive"),
    ("accusative_after", "accusative"),
    ("nominative_after", "nominative"),
    ("subject_verbs", "nominative"),
)


def _case_behind_sign(tokens: Sequence[Token], index: int) -> Case:
    """Behind a sign that belongs to the amount the word before it decides; behind a stop a clause begins."""
    if index > 0 and tokens[index].text in {"$", "€", "£", "%", "-", "«", '"'} and tokens[index - 1].kind == "word":
        return case_behind(tokens, index - 1)
    return "nominative"


def _with_particle(place: Place, index: int) -> Place:
    """The place of another number, with the particle that stands before it told apart."""
    before = place.tokens[index - 1] if index else None
    clitic = before.folded if before is not None and before.folded in PARTICLES else ""
    particle, article = PARTICLES.get(clitic, ("", False))
    return Place(place.text, place.tokens, index, particle, article)


PARTICLES: dict[str, tuple[str, bool]] = {
    particle + ("" if not article else "ل" if particle.endswith("ل") else "ال"): (particle, article)
    for particle in ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
    for article in (False, True)
    if particle or article
}
"""What is written before a number's digits: the particle, and whether the article follows it."""


def _number_before(tokens: Sequence[Token], index: int) -> int | None:
    """The number that one with و before it is joined to: the nearest one back in its clause."""
    for position in range(index, max(index - _REACH, -1), -1):
        if tokens[position].kind == "number":
            return position
        if tokens[position].text in _STOPS - {"،"}:
            return None
    return None


def _amount_verb_before(tokens: Sequence[Token], index: int) -> bool:
    for position in range(index, max(index - _REACH, -1), -1):
        if tokens[position].text in _STOPS:
            return False
        if is_in(tokens[position], "case", "amount_verbs"):
            return True
    return False


def is_label(place: Place) -> bool:
    """True for a number behind a definite noun that it names rather than counts ("القرار 1701"), as though رقم stood before it."""
    before = place.before
    if place.particle or before is None or before.kind != "word" or not _definite(before):
        return False
    return not _amount_verb_before(place.tokens, place.position - 1)


def _begins_clause(tokens: Sequence[Token], index: int) -> bool:
    """True when the word is the first of its clause and may be a verb."""
    word = plain(tokens[index])
    noun = _definite(tokens[index]) or word.endswith("ة") or (len(word) > 4 and word.startswith(("ب", "ل")))
    return not noun and (index == 0 or tokens[index - 1].text in _STOPS)


def counted(place: Place, offset: int = 1) -> Token | None:
    """The noun that a number ending just before `offset` counts; None where no noun follows."""
    noun = place.at(offset)
    if noun is None or noun.kind != "word" or noun.text[0].isascii():
        return None
    if noun.folded in words("case", "genitive_after") or noun.folded in words("gender", "not_counted"):
        return None
    if noun.folded in PARTICLES or _definite(noun) or len(noun.folded) < 2:
        return None
    return None if noun.folded.startswith("و") and plain(noun)[1:2] in set("أات") else noun


def gender_of(noun: Token | None, number: int) -> Gender:
    """The gender of the noun that `number` counts: of a plural after three to ten, that of its singular."""
    if noun is None:
        return "m"
    word = plain(noun)
    if noun.folded in words("gender", "feminine"):
        return "f"
    if noun.folded in words("gender", "masculine"):
        return "m"
    if 3 <= number % 100 <= 10:
        if word.endswith(
            "ة"
        ):  # أجهزة، أسلحة are plurals of masculines; any other is a singular that ought to be a plural
            return "m" if word.startswith("أ") else "f"
        return "f" if word.endswith("ات") and not _is_verbal_noun(word.removesuffix("ات")) else "m"
    return "f" if word.endswith(("ة", "اء", "ى")) else "m"


def _is_verbal_noun(stem: str) -> bool:
    """True for the patterns إفعال، انفعال، افتعال، استفعال and تفعيل, masculine though their plural ends in ات."""
    if len(stem) >= 5 and stem[0] in "اإ" and stem[-2] == "ا":
        return True
    return len(stem) == 5 and stem[0] == "ت" and stem[3] == "ي"
