"""Asides that a summary leaves out.

A month's other name, a weekday or an agency in brackets, what stands between two dashes, a wish behind a ruler's name, and the occasion on
which somebody spoke ("قال الوزير، في مؤتمر صحفي …، إن").
"""

from collections.abc import Sequence
from functools import cache

from mujaz.model import Span
from mujaz.summary.joints import COMMAS
from mujaz.summary.words import bare, overlaps, phrases, words
from mujaz.text.calendar import MONTHS, WEEKDAYS
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token

_DASHES = {"-", "–", "—"}
_OPENING = {"(", *_DASHES}
_LONGEST_BRACKETS = 5
_LONGEST_DASHES = 12
_LONGEST_SUBJECT = 14
_LONGEST_OCCASION = 14
_LATEST_TIE = 8
"""Tokens of a sentence among which it is tied to the one before."""


def asides(body: str, tokens: Sequence[Token]) -> list[Span]:
    """The spans of the sentence's asides, each with the white space before it."""
    found = [*(_own_sides(body, tokens) or _ties(body, tokens)), *_wishes(body, tokens)]
    if not any(token.text in _OPENING for token in tokens):
        return sorted(found)
    index = 0
    while index < len(tokens):
        last = _brackets_end(tokens, index) or _dashes_end(body, tokens, index)
        if last is None:
            index += 1
            continue
        span = (_with_space_before(body, tokens[index].start), tokens[last].end)
        found += [] if any(overlaps(span, other) for other in found) else [span]
        index = last + 1
    return sorted(found)


def _wishes(body: str, tokens: Sequence[Token]) -> list[Span]:
    """The spans of "حفظه الله" and "حفظه الله ورعاه" outside quotations, with the marks about them."""
    found: list[Span] = []
    quoted = False
    for place in range(1, len(tokens) - 1):
        quoted ^= tokens[place].text in QUOTATION_MARKS
        if quoted or tokens[place].folded not in _heads_of("wishes"):
            continue
        size = max((len(wish) for wish in phrases("wishes") if _tie(tokens, place, len(wish)) == wish), default=0)
        if size:
            found.append(_with_marks(body, tokens, place, place + size - 1))
    return found


def _with_marks(body: str, tokens: Sequence[Token], first: int, last: int) -> Span:
    """The span of the tokens with the dashes, brackets or commas about them, and the white space before it all."""
    dash = _is_dash(tokens[first - 1])
    behind = last + 1 < len(tokens)
    if behind and (tokens[first - 1].text, tokens[last + 1].text) == ("(", ")"):
        return _with_space_before(body, tokens[first - 1].start), tokens[last + 1].end
    if behind and not dash and tokens[first - 1].text in COMMAS:
        return _with_commas(body, tokens, first, last)
    closed = dash and behind and _is_dash(tokens[last + 1])
    return _with_space_before(body, tokens[first - dash].start), tokens[last + closed].end


@cache
def _heads_of(name: str) -> frozenset[str]:
    """The first words of a list's phrases."""
    return frozenset(phrase[0] for phrase in phrases(name))


def _is_dash(token: Token) -> bool:
    return not token.text.strip("-–—ـ")


def _own_sides(body: str, tokens: Sequence[Token]) -> list[Span]:
    """The spans of "من جهته" and "بدوره" behind the verb of saying and its speaker, each with its commas."""
    found: list[Span] = []
    for place in range(2, min(_LONGEST_SUBJECT, len(tokens) - 1)):
        turn = tokens[place].folded in words("in_turn")
        side = tokens[place].folded == "من" and tokens[place + 1].folded in words("own_side")
        last = place + side
        if not (turn or side) or not _is_said_before(tokens, place) or last + 1 >= len(tokens):
            continue
        found.append(_with_commas(body, tokens, place, last))
    return found


def _ties(body: str, tokens: Sequence[Token]) -> list[Span]:
    """The span of "أيضاً", "عقب ذلك" behind the sentence's first words, with its commas, where it stands in no quotation."""
    for place in range(1, min(_LATEST_TIE, len(tokens) - 1)):
        if tokens[place].text in QUOTATION_MARKS:
            return []
        if tokens[place].folded not in _heads_of("tied_to_before"):
            continue
        size = next((size for size in (3, 2, 1) if _tie(tokens, place, size) in phrases("tied_to_before")), 0)
        if not size or place + size >= len(tokens) or tokens[place + size].folded.startswith("ال"):
            continue
        return [_with_commas(body, tokens, place, place + size - 1)]
    return []


def _tie(tokens: Sequence[Token], place: int, size: int) -> tuple[str, ...]:
    return tuple(token.folded for token in tokens[place : place + size])


def _is_said_before(tokens: Sequence[Token], place: int) -> bool:
    """True when a verb of saying stands near before, and what is said is still to come."""
    near = tokens[max(0, place - _LONGEST_SUBJECT) : place]
    said = any(bare(token.folded) in words("said") for token in near)
    return said and not any(token.folded in words("content") or token.text == ":" for token in near)


def _with_commas(body: str, tokens: Sequence[Token], first: int, last: int) -> Span:
    """The span of the tokens, with the two commas between which they stand and the white space before it all."""
    between = tokens[first - 1].text in COMMAS and tokens[last + 1].text in COMMAS
    return _with_space_before(body, tokens[first - between].start), tokens[last + between].end


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


def occasion(tokens: Sequence[Token], first: int) -> list[Span]:
    """Where and how the speaker spoke, told between his name and what he said, when the clause from `first` opens with a reporting verb."""
    if first >= len(tokens) or bare(tokens[first].folded) not in words("said"):
        return []
    head = range(first + 3, min(first + _LONGEST_SUBJECT, len(tokens) - 1))
    start = next((i for i in head if _opens_occasion(tokens, i)), None)
    if start is None or any(token.kind == "punct" and token.text not in COMMAS for token in tokens[first:start]):
        return []
    behind = range(start + 2, min(start + _LONGEST_OCCASION, len(tokens)))
    that = next((i for i in behind if tokens[i].folded in words("content") or tokens[i].kind == "punct"), None)
    if that is not None and tokens[that].text in COMMAS and that + 1 < len(tokens):
        that += 1
    if that is None or tokens[that].folded not in words("content"):
        return []
    before = tokens[start - 1]
    begin = tokens[start - 2].end if before.text in COMMAS else before.end
    end = tokens[that - 1].end
    return [(begin, end)]


def _opens_occasion(tokens: Sequence[Token], place: int) -> bool:
    """True at "في مؤتمر", "خلال اجتماعه"."""
    return tokens[place].folded in words("occasion_prepositions") and tokens[place + 1].folded in words("occasions")
