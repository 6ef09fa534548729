"""The signs by which a word's label is told: itself, its letters and shape, its neighbours', the lexicon, what the grammar reads."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from mujaz.understanding.gazetteer import FIGURES, ORGANISATIONS, PLACES, TITLES
from mujaz.understanding.labelling.shapes import NOTHING, heads, shape_of
from mujaz.understanding.names import Elsewhere, elsewhere_in
from mujaz.understanding.phrases import Phrases
from mujaz.understanding.words import Words

OUTSIDE = "O"
"""The label of a word outside every name."""
_MARGIN = 2
"""Neighbours on either side that are looked at."""


Group = tuple[Callable[..., tuple[str, ...]], tuple[str | bool, ...]]
"""Signs that are told by the same few things: the function that tells them, and those things."""


class Signs(NamedTuple):
    """The signs of a token: those in groups that recur from text to text, so that each needs weighing but once, and the others."""

    groups: tuple[Group, ...]
    single: tuple[str, ...]


class Sheet(NamedTuple):
    """What is known of each token before labels are given. Lists are shifted by `_MARGIN`, so that neighbours need no bounds."""

    words: Words
    shapes: Sequence[str]
    known: Sequence[str]
    """Where known phrases stand (a capital at their first word) and what a word may be the head of."""
    read: Sequence[str]
    """The labels that the text has been given before."""
    elsewhere: Elsewhere


def sheet_of(words: Words, read: Sequence[str], elsewhere: Elsewhere | None = None) -> Sheet:
    """The sheet of a text that has been labelled with `read`, one label a token."""
    margin = [NOTHING] * _MARGIN
    shapes = [*margin, *map(shape_of, words.tokens), *margin]
    return Sheet(words, shapes, _known(words), _with_margins(read), elsewhere or elsewhere_in(words))


def with_reading(sheet: Sheet, read: Sequence[str]) -> Sheet:
    """The sheet with other labels that the text has been given."""
    return sheet._replace(read=_with_margins(read))


def _with_margins(read: Sequence[str]) -> list[str]:
    margin = [OUTSIDE] * _MARGIN
    return [*margin, *read, *margin]


def _known(words: Words) -> list[str]:
    marks: dict[int, str] = {}
    for index, token in enumerate(words.tokens):
        for table in _beginning(token.folded) if token.kind == "word" else ():
            found = _KNOWN[table].at(words, index)
            for step in range(index, found.last if found is not None else index):
                marks[step] = marks.get(step, "") + (table.upper() if step == index else table)
    known = [f"|{heads(token.folded)}" if token.kind == "word" else "|" for token in words.tokens]
    for index, mark in marks.items():
        known[index] = _ordered(mark) + known[index]
    margin = ["|"] * _MARGIN
    return [*margin, *known, *margin]


_KNOWN: dict[str, Phrases[Any]] = {"l": PLACES, "o": ORGANISATIONS, "t": TITLES, "f": FIGURES}
_ORDER = {letter: number for number, letter in enumerate("lotf")}


@lru_cache(maxsize=65536)
def _beginning(folded: str) -> tuple[str, ...]:
    """The tables that have a phrase which a word begins: of most words, none."""
    return tuple(table for table, phrases in _KNOWN.items() if phrases.begins(folded))


def _ordered(mark: str) -> str:
    """The letters of a token in the order of the tables, those of one table as they were met."""
    return mark if len(mark) < 2 else "".join(sorted(mark, key=lambda letter: _ORDER[letter.lower()]))


def open_words(sheet: Sheet) -> list[bool]:
    """For each token, False when it and the next one are ordinary and in no person's name that the grammar reads: it is outside names."""
    may_name = [
        read[-1] == "P" or _may_name(shape)
        for read, shape in zip(sheet.read[_MARGIN:], sheet.shapes[_MARGIN:], strict=True)
    ]
    return [this or following for this, following in pairwise(may_name[: len(sheet.words.tokens) + 1])]


@lru_cache(maxsize=8192)
def _may_name(shape: str) -> bool:
    """True for the shapes of known names and of words that are in no list; not for marks and numbers."""
    return not _NAMES.isdisjoint(shape) or (_DULL.isdisjoint(shape) and shape[-1].isalpha())


_DULL = frozenset("fvwnt")
"""Letters in the shapes of words that are something other than names."""
_NAMES = frozenset("GgS")


def signs_at(sheet: Sheet, index: int) -> list[str]:
    """The signs of token `index`, whatever the labels before it are."""
    return _all(grouped_at(sheet, index))


def signs_behind(sheet: Sheet, index: int, label: str) -> list[str]:
    """The signs of token `index` behind a token with `label`."""
    return _all(grouped_behind(sheet, index, label))


def _all(signs: Signs) -> list[str]:
    return [*(sign for told, by in signs.groups for sign in told(*by)), *signs.single]


def grouped_at(sheet: Sheet, index: int) -> Signs:
    """What `signs_at` gives, in groups."""
    words, at = sheet.words, index + _MARGIN
    word, after = words.folded(index), words.folded(index + 1)
    s2, s1, s, t1, t2 = sheet.shapes[at - 2 : at + 3]
    k2, k1, k, l1, _ = sheet.known[at - 2 : at + 3]
    r2, r1, r, q1, q2 = sheet.read[at - 2 : at + 3]
    speaks, again = word in sheet.elsewhere.speaking, word in sheet.elsewhere.repeated
    groups: tuple[Group, ...] = (
        (_of_word, (word,)),
        (_of_known, (k2, k1, k, l1, s)),
        (_of_uses, (again, speaks, not words.same_sentence(index - 1, index), s)),
        (_of_reading, (r2, r1, r, q1, q2)),
    )
    single = (
        f"w-1={words.folded(index - 1)}",
        f"w-2={words.folded(index - 2)}",
        f"w+1={after}",
        f"s={s}",
        f"s-1={s1}",
        f"s-2={s2}",
        f"s+1={t1}",
        f"s+2={t2}",
        f"s-2,-1={s2} {s1}",
        f"s-1,0={s1} {s}",
        f"s0,1={s} {t1}",
        f"s-1,0,1={s1} {s} {t1}",
        f"s+1,2={t1} {t2}",
        f"r3,s={r1} {r} {q1} {s}",
        f"r2,s0,1={r1} {r} {s} {t1}",
        f"r2,w={r1} {r} {word}",
        f"r2,w+1={r1} {r} {after}",
    )
    return Signs(groups, single)


def grouped_behind(sheet: Sheet, index: int, label: str) -> Signs:
    """What `signs_behind` gives, in groups."""
    at = index + _MARGIN
    s1, s, t1 = sheet.shapes[at - 1 : at + 2]
    r, q1 = sheet.read[at : at + 2]
    single = (
        f"b,s={label} {s}",
        f"b,s0,1={label} {s} {t1}",
        f"b,s-1,0={label} {s1} {s}",
        f"b,w={label} {sheet.words.folded(index)}",
    )
    return Signs(((_of_label, (label, sheet.known[at], r, q1)),), single)


def _of_word(word: str) -> tuple[str, ...]:
    return (
        "prior",
        f"w={word}",
        f"long={min(len(word), 8)}",
        f"end1={word[-1:]}",
        f"end2={word[-2:]}",
        f"end3={word[-3:]}",
        f"head2={word[:2]}",
        f"head3={word[:3]}",
    )


def _of_known(k2: str, k1: str, k: str, l1: str, s: str) -> tuple[str, ...]:
    return (f"k={k}", f"k-1={k1}", f"k-2={k2}", f"k+1={l1}", f"k,s={k} {s}", f"k-1,s={k1} {s}")


def _of_uses(again: bool, speaks: bool, first: bool, s: str) -> tuple[str, ...]:
    return (f"again={again} {s}", f"speaks={speaks} {s}", f"first={first} {s}")


def _of_reading(r2: str, r1: str, r: str, q1: str, q2: str) -> tuple[str, ...]:
    return (f"r={r}", f"r3={r1} {r} {q1}", f"r5={r2} {r1} {r} {q1} {q2}")


def _of_label(label: str, k: str, r: str, q1: str) -> tuple[str, ...]:
    return (f"b={label}", f"b,k={label} {k}", f"b,r={label} {r}", f"b,r2={label} {r} {q1}")
