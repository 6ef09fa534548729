"""Numbers in running text: digits of every set, cardinals and ordinals in words, and the two together ("150 مليون")."""

from collections.abc import Sequence
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
_DUALS = _table("dual_scales")
_ORDINALS = _table("ordinals")
_CARDINALS = _UNITS | _TENS | _HUNDREDS | _DUALS
_WORDS = _CARDINALS.keys() | _SCALES.keys() | _ORDINALS.keys()


class _Piece(NamedTuple):
    value: float
    table: dict[str, int] | None
    joined: bool
    """Written with و before it."""
    article: bool


def _digits(token: Token) -> float:
    """The value of a number token; a comma that parts groups of three is passed over, another one is a decimal point."""
    head, *groups = token.folded.split(",")
    if groups and all(len(group.split(".")[0]) == 3 for group in groups):
        text = head + "".join(groups)
    else:
        text = token.folded.replace(",", ".")
    if text.count(".") > 1:
        text = text.replace(".", "")
    return float(text)


def _piece(token: Token) -> _Piece | None:
    if token.kind == "number":
        return _Piece(_digits(token), None, False, False)
    if token.kind != "word":
        return None
    for reading in analyses(token.folded):
        if reading.stem not in _WORDS:
            continue
        for table in (_ORDINALS, _UNITS, _TENS, _HUNDREDS, _DUALS, _SCALES):
            if reading.stem in table:
                joined = reading.prefixes[:1] == ("و",)
                return _Piece(table[reading.stem], table, joined, reading.article)
    return None


def _goes_on(last: _Piece, piece: _Piece, total: float) -> bool:
    """True when `piece` can stand behind `last` in one number whose value so far is `total`."""
    if piece.table is None:
        return False
    if piece.table is _SCALES:
        return not piece.joined and last.table is not _SCALES and last.table is not _ORDINALS
    if last.table is _UNITS or last.table is _ORDINALS:
        teen = piece.table is _TENS and piece.value == 10 and not piece.joined
        hundred = piece.table is _HUNDREDS and piece.value == 100 and not piece.joined
        return teen or hundred or (piece.table is _TENS and piece.joined and piece.value > 10)
    smaller = piece.table in (_UNITS, _TENS, _HUNDREDS, _DUALS) and 0 < piece.value < _last_order(total)
    return piece.joined and smaller and last.table is not _TENS


def _last_order(total: float) -> float:
    """The order of the last part of a number: 3000 and 3100 leave room for what is below 1000 and 100."""
    order = 1.0
    while total and total % (order * 10) == 0 and order < 1e12:
        order *= 10
    return order


def _combine(total: float, last: _Piece, piece: _Piece) -> float:
    if piece.table is _SCALES:
        whole = total - total % 1000 if total > 1000 else 0.0
        return whole + (total - whole or 1) * piece.value
    if last.table is _UNITS and piece.table is _HUNDREDS:
        return total - last.value + last.value * 100
    return total + piece.value


def find_numbers(tokens: Sequence[Token]) -> list[Number]:
    """The numbers among `tokens`, in order: digits, cardinals, ordinals with or without the article, and digits with a scale.

    Counted nouns in the dual ("يومين") are left to whoever knows the noun. A word that is a number only in some contexts (أحد, ثانية) is
    reported as one; callers that know more discard it.
    """
    found: list[Number] = []
    index = 0
    while index < len(tokens):
        piece = _piece(tokens[index])
        if piece is None:
            index += 1
            continue
        first, total, ordinal = index, piece.value, piece.table is _ORDINALS
        index += 1
        while index < len(tokens) and (after := _piece(tokens[index])) and _goes_on(piece, after, total):
            total = _combine(total, piece, after)
            piece = after
            index += 1
        found.append(Number(total, tokens[first].start, tokens[index - 1].end, ordinal, first, index))
    return found
