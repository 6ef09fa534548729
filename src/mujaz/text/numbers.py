"""Numbers in running text: digits of every set, cardinals and ordinals in words, and the two together ("150 مليون")."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token, analyses


class Number(NamedTuple):
    """A number of the text: its value, its characters `[start, end)`, and its tokens `[first, last)`."""

    value: float
    start: int
    end: int
    ordinal: bool
    first: int
    last: int


def _table(*names: str) -> dict[str, int]:
    numbers = load("numbers")
    return {fold_text(word): int(key) for name in names for key, words in numbers[name].items() for word in words}


_UNITS = _table("units")
_TENS = _table("tens")
_HUNDREDS = _table("hundreds")
_SCALES = _table("scales")
_PLURALS = _table("plural_scales")
_DUALS = _table("dual_scales")
_ORDINALS = _table("ordinals")
_TABLES = (_ORDINALS, _UNITS, _TENS, _HUNDREDS, _DUALS, _SCALES, _PLURALS)
_TABLE_OF = {word: table for table in reversed(_TABLES) for word in table}
_OTHER_WORDS = frozenset(fold_text(word) for word in load("numbers")["other_words"])
_PERCENT = frozenset({"الميه", "المايه"})
"""Folded "المئة" and "المائة": behind "في" they say a percentage, not a hundred."""

_MOST_DIGITS = 15
"""A longer row of digits is a mark of identity (an account, a barcode), and no longer exact as a float."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")


class _Piece(NamedTuple):
    value: float
    table: dict[str, int] | None
    """None for digits."""
    joined: bool
    """Written with و before it."""


class _Group(NamedTuple):
    """A part of a number: what is below a thousand, a scale, or the two together ("مئة وعشرين ألفا")."""

    value: float
    order: float
    """Its scale, 1 when it has none."""
    last: int
    ordinal: bool
    joined: bool


def _digits(folded: str) -> float | None:
    """The value of digits with separators: groups of three by commas or dots, one decimal point or comma; None for other forms."""
    if len(folded) > 2 * _MOST_DIGITS or sum(map(str.isdigit, folded)) > _MOST_DIGITS:
        return None
    if _GROUPED.fullmatch(folded) and not folded.startswith("0"):
        return float(folded.replace(",", ""))
    if _GROUPED_BY_DOTS.fullmatch(folded):
        return float(folded.replace(".", "").replace(",", "."))
    return float(folded.replace(",", ".")) if _DECIMAL.fullmatch(folded) else None


def _piece(token: Token) -> _Piece | None:
    if token.kind == "number":
        value = _digits(token.folded)
        return None if value is None else _Piece(value, None, False)
    return _word_piece(token.folded) if token.kind == "word" else None


@lru_cache(maxsize=16384)
def _word_piece(folded: str) -> _Piece | None:
    if folded in _OTHER_WORDS:
        return None
    for reading in analyses(folded):
        table = _TABLE_OF.get(reading.stem)
        if table is not None:
            return _Piece(table[reading.stem], table, reading.prefixes[:1] == ("و",))
    return None


def _piece_at(tokens: Sequence[Token], index: int) -> tuple[_Piece, int] | None:
    """The piece that begins at `index` and the index behind it; digits may have their و before them as a word of its own."""
    if index >= len(tokens):
        return None
    if tokens[index].folded == "و" and index + 1 < len(tokens) and tokens[index + 1].kind == "number":
        piece = _piece(tokens[index + 1])
        return (piece._replace(joined=True), index + 2) if piece else None
    piece = _piece(tokens[index])
    if piece and tokens[index].folded == "واحد" and index + 1 < len(tokens) and tokens[index + 1].folded == "عشر":
        piece = piece._replace(joined=True)  # "وأحد عشر": one alone has no teen
    return (piece, index + 1) if piece else None


def _goes_on(last: _Piece, piece: _Piece) -> bool:
    """True when `piece` can stand behind `last` in a number below a thousand."""
    if last.table is _UNITS or last.table is _ORDINALS:
        teen = piece.table is _TENS and piece.value == 10
        hundred = piece.table is _HUNDREDS and piece.value == 100
        return (piece.table is _TENS and piece.value > 10) if piece.joined else (teen or hundred)
    return last.table is _HUNDREDS and piece.joined and (piece.table is _UNITS or piece.table is _TENS)


def _below_thousand(tokens: Sequence[Token], first: _Piece, index: int) -> tuple[float, int]:
    """The value of the number below a thousand that `first` begins, and the index behind it."""
    last, total = first, first.value
    while (found := _piece_at(tokens, index)) and _goes_on(last, found[0]):
        piece, index = found
        if piece.table is _HUNDREDS:  # "ثلاث مئة"
            piece = piece._replace(value=total * 100)
            total = 0
        total += piece.value
        last = piece
    return total, index


def _group(tokens: Sequence[Token], index: int) -> _Group | None:
    """The group that begins at `index`: a plural scale ("آلاف") begins none."""
    found = _piece_at(tokens, index)
    if found is None or found[0].table is _PLURALS:
        return None
    head, index = found
    value, order = head.value, 1.0
    if head.table is _SCALES or head.table is _DUALS:
        order = head.value if head.table is _SCALES else head.value / 2
    elif head.table is not None:
        value, index = _below_thousand(tokens, head, index)
    ordinal = head.table is _ORDINALS
    while not ordinal and (found := _piece_at(tokens, index)) and _multiplies(found[0], order):
        order, index = found[0].value, found[1]
        value = round(value * order, 3)  # 8.2 million is not 8199999.999999999
    return _Group(value, order, index, ordinal, head.joined)


def _multiplies(piece: _Piece, order: float) -> bool:
    """True for a scale that multiplies what stands before it, whose own scale is `order` ("خمسة آلاف", "ألف مليار")."""
    return (piece.table is _SCALES or piece.table is _PLURALS) and not piece.joined and piece.value > order


def _adds(group: _Group, to: _Group) -> bool:
    """True when `group` goes on with a number whose last group is `to`: the scales of a number fall from the left to the right."""
    return group.joined and not group.ordinal and not group.value % 1 and 0 < group.value < to.order


def _begins_nothing(tokens: Sequence[Token], index: int) -> bool:
    """True for a word of no number, a lone و, and the hundred of "في المئة"."""
    if _piece(tokens[index]) is None:
        return True
    return tokens[index].folded in _PERCENT and index > 0 and tokens[index - 1].folded == "في"


def find_numbers(tokens: Sequence[Token]) -> list[Number]:
    """The numbers among `tokens`, in order: digits, cardinals, ordinals with or without the article, and digits with a scale.

    Counted nouns in the dual ("يومين") are left to whoever knows the noun. A word that is a number only in some contexts (أحد, ثانية) is
    reported as one; callers that know more discard it. The hundred of "في المئة", a plural that counts nothing ("آلاف الناس"), digits
    that are no number ("7.10.2023") and rows of more than 15 digits are not reported.
    """
    found: list[Number] = []
    index = 0
    while index < len(tokens):
        group = None if _begins_nothing(tokens, index) else _group(tokens, index)
        if group is None:
            index += 1
            continue
        first, total, ordinal = index, group.value, group.ordinal
        while (after := _group(tokens, group.last)) and _adds(after, group):
            total += after.value
            group = after
        index = group.last
        found.append(Number(total, tokens[first].start, tokens[index - 1].end, ordinal, first, index))
    return found
