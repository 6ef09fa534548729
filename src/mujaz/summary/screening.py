"""What may be a bullet at all, and how far a clause leans on what stands before it."""

from collections.abc import Sequence
from functools import cache

from mujaz.summary.words import bare, phrases, words
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS, quotations
from mujaz.text.tokens import Token

HIDDEN_SPEAKER, STANDS_FOR, POINTS_BACK, SOME_POINTER, OWN_VOICE = 3.0, 1.0, 2.0, 0.5, 1.5
"""How heavily each fault of a clause weighs against the other two bullets it could make room for."""

_LONGEST_QUOTED_NAME = 4
_PRONOUN_ENDINGS = ("ها", "هم", "هما")
_QUESTION = {"؟", "?"}


def is_text(text: str, headline: str | None, ended: bool) -> bool:
    """True for running text of the article: no question, caption, by-line, link or copy of the headline, and no half quotation.

    `ended` says that its sentence is closed by a mark; a line without one is taken for text only when it is long.
    """
    folded = fold_text(text)
    if any(mark in text for mark in _QUESTION) or (not ended and len(text.split()) < 9):
        return False
    if any(" ".join(phrase) in folded for phrase in phrases("not_text")) or folded.startswith(_label_heads()):
        return False
    if _is_credit_line(folded):
        return False
    if headline and fold_text(headline).strip(" .") == folded.strip(" ."):
        return False
    return is_balanced(text)


def _is_credit_line(folded: str) -> bool:
    """True for a short line that ends with an agency's name."""
    told = tuple(folded.rstrip(" .").split())
    return len(told) < 15 and any(told[-size:] in phrases("agencies") for size in (1, 2, 3))


@cache
def _label_heads() -> tuple[str, ...]:
    return tuple(" ".join(phrase) for phrase in phrases("labels"))


def is_balanced(text: str) -> bool:
    """True when every quotation mark and bracket of the text has its other half."""
    marks = sum(text.count(mark) for mark in QUOTATION_MARKS)
    return marks == 2 * len(quotations(text)) and text.count("(") == text.count(")")


def leaning(tokens: Sequence[Token], quoted: Sequence[bool], speaker_known: bool) -> float:
    """How far the clause `tokens` leans on its surroundings: 0 for one that stands alone.

    `quoted[i]` tells whether token i stands in a quotation; `speaker_known` that the hidden or general speaker will be named.
    """
    if not tokens:
        return HIDDEN_SPEAKER
    return (
        (0.0 if speaker_known else speaker_leaning(tokens)) + _pointer_leaning(tokens) + _voice_leaning(tokens, quoted)
    )


def speaker_leaning(tokens: Sequence[Token]) -> float:
    """The weight of a speaker who is not named at the clause's head: hidden in the verb, or a general noun ("الوزير")."""
    verb = speaking_verb(tokens)
    if verb is None:
        if _is_unknown_speaker(tokens):
            return HIDDEN_SPEAKER
        return STANDS_FOR if tokens[0].folded in words("standing_for") else 0.0
    if is_hidden(tokens, verb):
        return HIDDEN_SPEAKER
    return STANDS_FOR if is_standing_for(tokens, verb) else 0.0


def _is_unknown_speaker(tokens: Sequence[Token]) -> bool:
    """True for some other verb with its content right behind it ("تطرق إلى أن"), unless the verb is impersonal ("يجب أن")."""
    head = [token.folded for token in tokens[:3]]
    first = bare(head[0])
    if first in words("impersonal") | words("fronting") or len(head) < 3:
        return False
    return head[1] in words("content") or (head[1] in words("particles") and head[2] in words("content"))


def speaking_verb(tokens: Sequence[Token]) -> int | None:
    """The index of a reporting verb that opens the clause, itself or behind "كان", "قد"."""
    for index, token in enumerate(tokens[:2]):
        if bare(token.folded) in words("said"):
            return index
        if bare(token.folded) not in words("auxiliaries"):
            return None
    return None


def is_hidden(tokens: Sequence[Token], verb: int) -> bool:
    """True when what follows the verb cannot be its subject: a mark, a particle, a preposition."""
    if verb + 1 >= len(tokens):
        return True
    after = tokens[verb + 1]
    if (
        after.text in QUOTATION_MARKS
    ):  # a name in quotation marks may be the subject, a longer quotation is what is said
        return not any(token.text in QUOTATION_MARKS for token in tokens[verb + 2 : verb + 3 + _LONGEST_QUOTED_NAME])
    return after.kind == "punct" or _is_particle(after)


def _is_particle(token: Token) -> bool:
    return token.folded in words("particles") or token.folded.startswith(("بال", "لل"))


def is_standing_for(tokens: Sequence[Token], verb: int) -> bool:
    """True when the subject behind the verb is one general noun and nothing that tells who it is."""
    if verb + 2 >= len(tokens) or tokens[verb + 1].folded not in words("standing_for"):
        return False
    return is_hidden(tokens, verb + 1)


def _pointer_leaning(tokens: Sequence[Token]) -> float:
    head = [bare(token.folded) for token in tokens[:4] if token.kind == "word"]
    if not head or _continues(head[0]):
        return POINTS_BACK
    if any(word in words("pointing") for word in head[:2]):
        return POINTS_BACK
    if any(word in words("pointing") for word in head):
        return SOME_POINTER
    return SOME_POINTER if any(len(word) > 4 and word.endswith(_PRONOUN_ENDINGS) for word in head[:2]) else 0.0


def _continues(first: str) -> bool:
    """True for a word that goes on with the sentence before: "حيث", "نظراً", "فليس"."""
    if first in words("continuing") | words("adding"):
        return True
    return first.startswith("ف") and first[1:] in words("stop_words")


def _voice_leaning(tokens: Sequence[Token], quoted: Sequence[bool]) -> float:
    own = any(
        bare(token.folded) in words("first_person") for token, inside in zip(tokens, quoted, strict=True) if not inside
    )
    return OWN_VOICE if own else 0.0
