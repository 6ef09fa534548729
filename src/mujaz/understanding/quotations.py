"""What a quotation or a colon brings: how far it goes, and whether it is all that is said."""

from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.clauses import CLOSERS, LONGEST, STOPS, end_of_clause
from mujaz.understanding.cues import cue_at, is_according, is_complementizer
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.vocabulary import (
    folded_set,
    is_verb,
)
from mujaz.understanding.words import WHOLE, Cut, Words, readings

_GRAMMAR = load("reported_speech")

SHORTEST_QUOTE = 4
"""Words that a quotation must have to be a statement of its own."""


class Content(NamedTuple):
    """What is said, tokens `[first, last)`; `direct` when it is wholly a quotation.

    `after` is where reading goes on, `how` what joins it to its cue.
    """

    first: int
    last: int
    direct: bool
    after: int
    how: str
    cut: Cut = WHOLE
    """The ب of "بأنه", which joins and is not said."""


def is_long_quotation(words: Words, opening: int) -> bool:
    """True for a quotation of as many words as a statement must have."""
    return sum(words.is_word(index) for index in range(opening + 1, words.quoted[opening] - 1)) >= SHORTEST_QUOTE


def content_behind_colon(words: Words, index: int) -> Content | None:
    """What follows the colon at `index`: a quotation, or a clause of three tokens or more."""
    if index + 1 in words.quoted:
        return quotation(words, index + 1, "after_colon") if is_long_quotation(words, index + 1) else None
    if words.folded(index + 1) in _OPENING_MARKS:
        return _unclosed(words, index + 1)
    if is_complementizer(words, index + 1):
        clause = clause_behind(words, index + 1)
        return clause._replace(how="after_colon") if clause is not None and not clause.direct else clause
    last = end_of_clause(words, index + 1)
    return Content(index + 1, last, False, last, "after_colon") if last > index + 2 else None


def _unclosed(words: Words, opening: int) -> Content | None:
    """A quotation that is opened behind a colon and never closed: it ends with its paragraph."""
    last = opening + 1
    while last < len(words.tokens) and last - opening < LONGEST and not _begins_paragraph(words, last):
        last += 1
    after = last
    while last > opening and words.folded(last - 1) in STOPS | CLOSERS | COMMAS:
        last -= 1
    return Content(opening + 1, last, True, after, "after_colon") if last - opening > SHORTEST_QUOTE else None


def _begins_paragraph(words: Words, index: int) -> bool:
    return "\n" in words.body[words.tokens[index - 1].end : words.tokens[index].start]


_OPENING_MARKS = frozenset({'"', "«", "“"})


def quotation(words: Words, opening: int, how: str) -> Content:
    """The quotation at `opening` as content: direct when nothing of the clause goes on behind it."""
    last = words.quoted[opening]
    if _is_closed(words, last):
        return Content(opening + 1, last - 1, True, last, how)
    end = end_of_clause(words, last)
    return Content(opening, end, False, end, how)


def _is_closed(words: Words, index: int) -> bool:
    """True where a clause has ended: with its sentence, at punctuation, or before a new clause."""
    if not words.same_sentence(index - 1, index) or words.folded(index) in COMMAS | STOPS | {")", "-", "–"}:
        return True
    joined = words.folded(index)[0] == "و" and is_complementizer(words, index)
    return joined or cue_at(words, index) is not None or is_according(words, index)


def clause_behind(words: Words, index: int) -> Content | None:
    """The clause behind the complementizer at `index`; one with a pronoun belongs to it, unless a quotation is all of it."""
    first = index + 1
    if first in words.quoted and is_long_quotation(words, first):
        content = quotation(words, first, "after_that")
        if content.direct:
            return content
    if words.folded(first) in _OPENING_MARKS and first not in words.quoted and _opens(words, first):
        return _left_open(words, first)
    last = end_of_clause(words, first)
    if last <= first + 1:
        return None
    if words.folded(index) in {"ان", "بان"}:
        return Content(first, last, False, last, "after_that")
    with_b = Cut(1) if words.folded(index)[0] == "ب" else WHOLE
    return Content(index, last, False, last, "after_that", with_b)


def _opens(words: Words, index: int) -> bool:
    """True for a mark right before a word: one that closes has a space behind it."""
    behind = words.tokens[index + 1 : index + 2]
    return bool(behind) and behind[0].start == words.tokens[index].end


def _left_open(words: Words, opening: int) -> Content | None:
    """A quotation behind a that which is opened and never closed: it ends with its clause."""
    last = end_of_clause(words, opening + 1)
    direct = last - opening > SHORTEST_QUOTE
    return Content(opening + 1, last, direct, last, "after_that") if last > opening + 2 else None


def is_title(words: Words, index: int) -> bool:
    """True for a quotation that is the title of a book, or the name of a body: "كتاب «…»", "مصرف «…»"."""
    before = words.folded(index - 1) or "-"
    bodies = ORGANISATION_HEADS | MEDIA_HEADS
    short = words.quoted.get(index, index) - index <= _NAME_AT_MOST
    if (
        index in words.quoted
        and short
        and words.folded(index + 1).removeprefix("ال") in ORGANISATION_HEADS
        and not _has_verb(words, index)
    ):
        return True
    return before in _TITLED or (short and any(reading.bare in bodies for reading in readings(before)))


def _has_verb(words: Words, opening: int) -> bool:
    return any(is_verb(words.folded(step)) for step in range(opening + 1, words.quoted[opening]))


_NAME_AT_MOST = 8

_TITLED = folded_set(_GRAMMAR["quotations"]["titled"])
"""Behind these a quotation is a title."""
