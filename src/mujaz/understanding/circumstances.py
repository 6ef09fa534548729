"""When and where something was said: the day and the setting told beside a cue ("قال أمس في مقابلة مع التلفزيون الروسي إن …")."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.model import DateMention, Span
from mujaz.understanding.adjuncts import MADE_BY, setting_at
from mujaz.understanding.words import Words

_DAY = len("2025-03-02")
_BEFORE_CUE = 30
"""Tokens before a cue within which its clause tells when and where."""


class Circumstances(NamedTuple):
    """The day as EDTF and the setting's words, each None where the article does not tell it."""

    day: str | None
    venue: str | None


def circumstances_of(words: Words, cue: int, content: range, after: int, dates: Sequence[DateMention]) -> Circumstances:
    """The day and the setting told in a cue's clause outside of what is said.

    Args:
        words: the text.
        cue: the token of the cue.
        content: the tokens of what is said.
        after: the token behind the statement before, where the clause begins at the earliest.
        dates: the article's dates.
    """
    outside = [index for index in _clause(words, cue, content, after) if index not in content]
    return Circumstances(_day(words, outside, dates), _venue(words, outside))


def _clause(words: Words, cue: int, content: range, after: int) -> Iterator[int]:
    """The tokens of the cue's clause, those between cue and content first."""
    yield from range(cue + 1, content.start)
    for index in range(cue - 1, max(after, cue - _BEFORE_CUE) - 1, -1):
        if not words.same_sentence(index, cue):
            return
        yield index


def _day(words: Words, outside: Sequence[int], dates: Sequence[DateMention]) -> str | None:
    starts = {span[0]: mention.edtf for mention in dates for span in mention.spans}
    for index in outside:
        token = words.tokens[index]
        edtf = next((starts[at] for at in range(token.start, token.end) if at in starts), None)
        if edtf is not None and len(edtf.rstrip("~")) == _DAY:
            return edtf
    return None


def _venue(words: Words, outside: Sequence[int]) -> str | None:
    allowed = frozenset(outside)
    for index in outside:
        setting = setting_at(words, index)
        if setting is not None and setting.venue and allowed.issuperset(range(setting.first, setting.last)):
            steps = range(setting.first + 1, setting.last)
            last = next((step for step in steps if words.folded(step) in MADE_BY), setting.last)
            start, end = _span(words, setting.first, last)
            return words.body[start:end]
    return None


def _span(words: Words, first: int, last: int) -> Span:
    start, end = words.span(first, last)
    return (start + (words.folded(first)[0] == "و" and len(words.folded(first)) > 2), end)
