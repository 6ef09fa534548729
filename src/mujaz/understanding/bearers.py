"""The bearer of a long office, whose name stands far behind its head: "أوضح مستشار الأمير المشرف العام على الوكالة الدكتور سالم …"."""

from collections.abc import Mapping

from mujaz.model import Entity
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.entities import Occurrence
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import is_verb
from mujaz.understanding.words import Words, has_article, past_bracket

_WITHIN = 16
"""Tokens behind the end of an office within which its bearer is named."""
_BRACKET = 6


def bearer(
    words: Words, begins: Mapping[int, Occurrence], entities: Mapping[str, Entity], last: int
) -> Occurrence | None:
    """The person in apposition to an office whose phrase was read up to token `last`, or None where anything else comes first."""
    step, stop = last, last + _WITHIN
    while step < stop and words.same_sentence(last - 1, step):
        named = begins.get(step)
        if named is not None and entities[named.entity].kind == "person":
            return named if _is_apposed(words, named) else None
        after = past_bracket(words, step, _BRACKET)
        if named is not None:
            step = max(named.last, named.end)
        elif after > step:
            step = after
        elif _is_of_office(words, step) or (words.folded(step) in COMMAS and step + 1 in begins):
            step += 1
        else:
            return None
    return None


def _is_of_office(words: Words, index: int) -> bool:
    word = words.folded(index)
    ends = is_complementizer(words, index) or cue_at(words, index) is not None
    return words.is_word(index) and not ends and not is_verb(word)


def _is_apposed(words: Words, named: Occurrence) -> bool:
    """True for a bare or titled name behind a definite noun, with a comma or not, that closes the phrase."""
    titles = titles_at(words, named.begin)
    before = named.begin - 1 - (words.folded(named.begin - 1) in COMMAS)
    plain = titles.last == named.first and titles.office is None
    return plain and (has_article(words.folded(before)) or words.folded(before) == ")") and _closes(words, named.last)


def _closes(words: Words, index: int) -> bool:
    return not words.is_word(index) or is_complementizer(words, index) or cue_at(words, index) is not None
