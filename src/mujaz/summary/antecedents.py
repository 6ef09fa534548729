"""Nouns that a reader of the bullets alone cannot place: "الصحيفة", "هذه المبادرة", where no bullet before has told which.

Whether a noun is known is seen only in the bullets as they are chosen: "الصحيفة" is plain behind a bullet that tells of one.
"""

from collections.abc import Sequence

from mujaz.summary.completing import is_verb
from mujaz.summary.words import bare, given_names, words
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token, folded_words, tokenize

_HEAD = 2
"""Words of a bullet among which its subject stands, behind what only tells the time of its verb."""
_SEEN = 150
"""Characters of a bullet that are looked at."""
_NEAR = 12
"""Words of a bullet among which "this" asks what is meant: further on what stands before it mostly tells."""


def leans_on_untold(text: str, told: str) -> bool:
    """True when the bullet's subject is a general noun, or "this" with one, that neither it nor the bullets `told` before it introduce."""
    tokens = [token for token in tokenize(text, 0, _SEEN) if token.kind == "word" or token.text in QUOTATION_MARKS]
    leading = words("anaphoric", "pointers_within")
    if not any(bare(token.folded) in leading or token.folded in leading for token in tokens):
        return False
    known = {_stem(word) for word in folded_words(told)}
    return _has_untold_subject(tokens, known) or _points_at_untold(tokens, known)


def _stem(folded: str) -> str:
    plain = bare(folded)
    for article in ("بال", "لل", "ال", "كال"):
        if plain.startswith(article):
            return plain.removeprefix(article)
    return plain


def _has_untold_subject(tokens: Sequence[Token], known: set[str]) -> bool:
    first = next((place for place, token in enumerate(tokens) if bare(token.folded) not in words("auxiliaries")), 0)
    for place, token in enumerate(tokens[first : first + _HEAD], first):
        if token.folded in words("content", "relatives", "fronting") or token.text in QUOTATION_MARKS:
            return False
        if bare(token.folded) in words("anaphoric"):
            noun = _stem(token.folded)
            one_of_two = noun.removesuffix("ان")  # "وقع الوزيران" behind a bullet that tells of one minister
            return not {noun, one_of_two} & known and not _is_told_which(tokens, place)
    return False


def _is_told_which(tokens: Sequence[Token], place: int) -> bool:
    """True when what stands behind the noun tells which: an adjective, a relative clause, a name, a quotation."""
    if place + 1 >= len(tokens):
        return False
    behind = tokens[place + 1]
    if behind.text in QUOTATION_MARKS or behind.folded in given_names() | words("relatives", "telling_which"):
        return True
    if behind.folded in words("particles", "fronting", "content", "stop_words"):
        return False
    named = tokens[place].folded in words("people_told_by_name") and not is_verb(behind.folded)
    return named or (behind.folded.startswith("ال") and behind.folded not in words("anaphoric"))


def _points_at_untold(tokens: Sequence[Token], known: set[str]) -> bool:
    quoted = False
    told = set(known)
    for place, token in enumerate(tokens[: min(_NEAR, len(tokens) - 1)]):
        quoted ^= token.text in QUOTATION_MARKS
        noun = tokens[place + 1].folded
        if not quoted and token.folded in words("pointers_within") and noun.startswith("ال"):
            exempt = noun in words("known_without", "which_day", "known_by_sight")
            if not exempt and _stem(noun) not in told:
                return True
        told.add(_stem(token.folded))
    return False
