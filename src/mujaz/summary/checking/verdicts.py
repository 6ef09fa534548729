"""What the checker gives: a verdict for each sentence of a summary, its evidence and its failures."""

from typing import Literal

from mujaz.errors import sentence
from mujaz.model import Rec, Span

Verdict = Literal["pass", "fail", "unsure"]


class Failure(Rec, frozen=True, kw_only=True):
    """One thing that a sentence says and its article does not: a stable code, and a sentence in each language."""

    code: str
    """A code of `DOUBTS` makes a sentence unsure only."""
    message: str
    """In Arabic."""
    message_en: str


class CheckedSentence(Rec, frozen=True, kw_only=True):
    """A sentence of a summary, the spans of the article's body that it rests on, and what the checker says of it."""

    text: str
    verdict: Verdict
    evidence: tuple[Span, ...] = ()
    failures: tuple[Failure, ...] = ()


DOUBTS = frozenset({"name_fuller", "name_of", "place_of"})
"""Codes that make a sentence unsure, not wrong."""


def failure(code: str, words: str, found: str = "") -> Failure:
    """The failure `code` over the sentence's `words`; `found` is what the article has in their place."""
    key = f"check_{code}"
    return Failure(
        code=code,
        message=sentence(key, "ar", words=words, found=found),
        message_en=sentence(key, "en", words=words, found=found),
    )
