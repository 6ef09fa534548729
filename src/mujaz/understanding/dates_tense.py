"""The time that a clause speaks of, as far as its words tell: what a bare weekday or month needs to find its year or week."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, analyses

Tense = Literal["past", "future"]
Mark = Literal["past", "future", "relative", "that"]
_TENSES: dict[str, Tense] = {"past": "past", "future": "future"}

_TENSE = load("date_words")["tense"]
_FUTURE, _PAST, _RELATIVE, _THAT, _BEFORE, _UNTIL, _UNSCHEDULED = (
    frozenset(fold_text(word) for word in _TENSE[name])
    for name in ("future", "past", "relative", "that", "before", "until", "unscheduled")
)
_NOT_FUTURE = tuple(fold_text(word) for word in _TENSE["not_future"])
_IMPERFECT = tuple("يتنا")
_BACK, _AHEAD = 25, 8
"""Words looked at before and behind the expression."""


def _is_future_verb(word: str) -> bool:
    """True for سـ with an imperfect ("ستعقد", "وسيزور"), a form of five letters or more that is no other word."""
    for reading in analyses(word):
        verb = "س" + reading.stem
        if reading.prefixes[-1:] == ("س",) and len(verb) >= 5 and not verb.startswith(_NOT_FUTURE):
            return True
    return False


def _stem_in(word: str, known: frozenset[str]) -> bool:
    return word in known or (word[:1] in {"و", "ف"} and word[1:] in known)


@lru_cache(maxsize=16384)
def _mark(word: str) -> Mark | None:
    """What one folded word tells of its clause: its time, that a relative clause begins, or that one of its own does."""
    if _stem_in(word, _THAT):
        return "that"
    if _stem_in(word, _FUTURE) or _is_future_verb(word):
        return "future"
    if _stem_in(word, _PAST):
        return "past"
    return "relative" if word in _RELATIVE else None


def _told(mark: Mark | None, after: Token | None) -> Tense | None:
    """The time that a word tells: by itself, or by the perfect behind a relative pronoun."""
    if mark == "relative":
        perfect = after is not None and after.kind == "word" and not after.folded.startswith((*_IMPERFECT, "س", "ل"))
        return "past" if perfect else None
    return _TENSES.get(mark or "")


def _is_wished(tokens: Sequence[Token], index: int) -> bool:
    """True for "أن" with a subjunctive ("على أن يعقد"), unless something came before it ("قبل أن يعلن")."""
    verb = tokens[index + 1].folded
    before = tokens[index - 1].folded if index else ""
    return verb.startswith("ي") and len(verb) >= 3 and not _stem_in(before, _BEFORE)


def _announces(clause: Sequence[Token]) -> bool:
    """True for a clause that begins with an imperfect ("يصوت المجلس الأربعاء"), as news of what is to come does."""
    if not clause or any(token.text in {"،", ",", "؛"} for token in clause):
        return False
    verb = clause[0].folded
    return verb.startswith("ي") and len(verb) >= 4 and not verb.startswith("يوم") and verb not in _UNSCHEDULED


def tense_around(tokens: Sequence[Token], first: int, last: int, sentence: tuple[int, int]) -> Tense | None:
    """The time of the clause that holds the tokens `[first, last)`; None where nothing tells it.

    The nearest telling word before the expression decides; where it begins its clause, the nearest one behind it. Beyond "أن" another
    clause begins, whose time is its own.

    Args:
        tokens: the text's tokens.
        first: the expression's first token.
        last: the token behind it.
        sentence: the tokens `[start, end)` of its sentence.
    """
    start, end = sentence
    if first > start and _stem_in(tokens[first - 1].folded, _UNTIL):
        return None
    told, decided = _before(tokens, start, first)
    return told if decided else _behind(tokens, last, end)


def _before(tokens: Sequence[Token], start: int, first: int) -> tuple[Tense | None, bool]:
    """What the words from `start` to the expression tell, and whether that settles it."""
    for index in range(first - 1, max(start, first - _BACK) - 1, -1):
        mark = _mark(tokens[index].folded)
        if mark is None:
            continue
        after = tokens[index + 1] if index + 1 < first else None
        if told := _told(mark, after):
            return told, True
        if mark == "that":
            return ("future" if after and _is_wished(tokens, index) else None), True
    announced = first - start <= _BACK and _announces(tokens[start:first])
    return ("future" if announced else None), announced


def _behind(tokens: Sequence[Token], last: int, end: int) -> Tense | None:
    """What the first words behind the expression tell."""
    for index in range(last, min(end, last + _AHEAD)):
        mark = _mark(tokens[index].folded)
        if mark == "that":
            return None
        if told := _told(mark, tokens[index + 1] if index + 1 < end else None):
            return told
    return None
