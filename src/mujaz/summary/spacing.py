"""Words that are written as one where a page lost the space between them: behind a link, a mark, a quotation.

The space comes back only where nothing else can be meant: behind a comma or a closing mark, behind a letter that ends words, and between
two words that the article itself has apart.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from mujaz.model import Edit, Span
from mujaz.summary.words import words
from mujaz.text.folding import MARKS
from mujaz.text.tokens import Token

_BEHIND = frozenset("،؛؟")
_ENDING = re.compile(f"ة[{MARKS}]*(?=\\w)")
_SHORTEST, _SHORTEST_PART = 8, 3
"""Letters of a word that is looked at as two, and of each of the two."""
_SHORTEST_BEFORE_MARK = 3
"""Letters before a quotation that are no particle written as one with it."""


def space_edits(tokens: Sequence[Token], known: Collection[str], quoted: Sequence[Span]) -> tuple[Edit, ...]:
    """A `space` edit at every place among `tokens` where one is missing.

    Args:
        tokens: the tokens of a sentence.
        known: the folded words of the article, each of which is looked up as a whole.
        quoted: the spans of its quotations, with their marks.
    """
    places = {*_behind_marks(tokens), *_around_quotations(tokens, quoted), *_within_words(tokens, known)}
    return tuple(Edit(op="space", span=(place, place), text=" ") for place in sorted(places))


def _behind_marks(tokens: Sequence[Token]) -> Iterable[int]:
    for mark, after in zip(tokens, tokens[1:], strict=False):
        if mark.text in _BEHIND and after.kind == "word" and after.start == mark.end:
            yield mark.end


def _around_quotations(tokens: Sequence[Token], quoted: Sequence[Span]) -> Iterable[int]:
    opening, closing = {start for start, _ in quoted}, {end for _, end in quoted}
    for one, other in zip(tokens, tokens[1:], strict=False):
        if one.end != other.start:
            continue
        opens = other.start in opening and one.kind == "word" and len(one.folded) >= _SHORTEST_BEFORE_MARK
        if opens or (one.end in closing and other.kind == "word"):
            yield one.end


def _within_words(tokens: Sequence[Token], known: Collection[str]) -> Iterable[int]:
    for token in tokens:
        if token.kind != "word":
            continue
        ending = _ENDING.search(token.text)
        if ending:
            yield token.start + ending.end()
        elif len(token.folded) >= _SHORTEST and len(token.folded) == len(token.text):
            yield from (token.start + at for at in _parted(token.folded, known))


def _parted(folded: str, known: Collection[str]) -> list[int]:
    """Where a word is two words of the article; nowhere when it may be parted in two ways."""
    if folded.startswith(tuple(words("written_with_next"))):
        return []
    places = range(_SHORTEST_PART, len(folded) - _SHORTEST_PART + 1)
    found = [place for place in places if folded[:place] in known and folded[place:] in known]
    return found if len(found) == 1 and folded[found[0] :] not in words("pronoun_endings") else []
