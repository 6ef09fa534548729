"""Asides that a summary leaves out: a month's other name, a weekday or an agency in brackets, what stands between two dashes."""

from collections.abc import Sequence

from mujaz.model import Span
from mujaz.summary.words import phrases
from mujaz.text.calendar import MONTHS, WEEKDAYS
from mujaz.text.tokens import Token

_DASHES = {"-", "–", "—"}
_LONGEST_BRACKETS = 5
_LONGEST_DASHES = 12


def asides(body: str, tokens: Sequence[Token]) -> list[Span]:
    """The spans of the sentence's asides, each with the white space before it."""
    found: list[Span] = []
    index = 0
    while index < len(tokens):
        last = _brackets_end(tokens, index) or _dashes_end(body, tokens, index)
        if last is None:
            index += 1
            continue
        found.append((_with_space_before(body, tokens[index].start), tokens[last].end))
        index = last + 1
    return found


def _with_space_before(body: str, start: int) -> int:
    while start > 0 and body[start - 1].isspace():
        start -= 1
    return start


def _brackets_end(tokens: Sequence[Token], index: int) -> int | None:
    if tokens[index].text != "(":
        return None
    inside = range(index + 1, min(index + 2 + _LONGEST_BRACKETS, len(tokens)))
    closing = next((i for i in inside if tokens[i].text == ")"), None)
    if closing is None or not _adds_nothing(tokens[index + 1 : closing]):
        return None
    return closing


def _adds_nothing(inside: Sequence[Token]) -> bool:
    """True for a month, a weekday, an agency, or a name again in Latin letters."""
    told = tuple(token.folded for token in inside if token.kind == "word")
    if not told:
        return False
    phrase = " ".join(told)
    return phrase in MONTHS or phrase in WEEKDAYS or told in phrases("agencies") or phrase.replace(" ", "").isascii()


def _dashes_end(body: str, tokens: Sequence[Token], index: int) -> int | None:
    if not _is_spaced_dash(body, tokens[index]):
        return None
    inside = range(index + 2, min(index + 2 + _LONGEST_DASHES, len(tokens)))
    closing = next((i for i in inside if tokens[i].text == tokens[index].text), None)
    if closing is None or any(token.text in '"«»“”؛.:' for token in tokens[index + 1 : closing]):
        return None
    return closing if body[tokens[closing].end : tokens[closing].end + 1] in {" ", "،", ","} else None


def _is_spaced_dash(body: str, token: Token) -> bool:
    return token.text in _DASHES and body[token.start - 1 : token.start].isspace()
