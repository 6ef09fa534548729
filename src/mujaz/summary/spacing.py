"""Words that are written as one where a page lost the space between them: beside a link, a mark, a quotation.

The space comes back only where nothing else can be meant: behind a comma or a closing mark, behind a letter that ends words, and between
two words that the article itself has apart.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from mujaz.model import Edit, Span
from mujaz.summary.gluing import is_a_form, parted_by_lexicon
from mujaz.summary.words import affixes, words
from mujaz.text.folding import MARKS, fold_text
from mujaz.text.tokens import Token

_BEHIND = frozenset("،؛؟")
_NEVER_SPACED = frozenset("،,؛.:")
_ENDING = re.compile(f"(?:[ةى][{MARKS}]*+|[\u064b\u064c\u064d][{MARKS}]*+ا?+[{MARKS}]*+)(?=[^\\Wء])")
"""A letter or a case ending that words end with."""
_THAT = re.compile("(?<=[ء-ي]{4})(?=[أإ]ن\u0651(?:ه|ها|هم)?$)")
"""Before "أنّ" behind the letters of a word."""
_BEFORE_HAMZA = re.compile("(?<=[ء-ي]{2})(?=إ[ء-ي]{2})")
"""Before a hamza under its alif, which stands only at the beginning of a word."""
_WRITTEN_WITH_NEXT = ("ال", "لل", "و", "ف", "ب", "ل", "ك")
"""Letters before such a hamza that may be its word's article or particle."""
_BEHIND_QAD = re.compile("^[وف]?قد(?=أ)")
"""Behind "قد": no word begins with its letters and a hamza."""
_MARK = re.compile(f"[{MARKS}]")
_SHORTEST, _SHORTEST_LED, _SHORTEST_PART = 7, 5, 3
"""Letters of a word that is looked at as several, of one that begins like a particle of two letters, and of each part."""
_TURNED = {"««": "«»", "»»": "«»", "»«": "«»", "““": "“”", "””": "“”"}
_LONGEST_NAME = 5
"""Words of a quotation of which the spaces tell nothing."""
_SHORTEST_BEFORE_MARK = 3
"""Letters before a quotation that are no particle written as one with it."""
_SHORTEST_REST = 5
"""Letters behind a particle of two letters."""


def space_edits(
    tokens: Sequence[Token], known: AbstractSet[str], quoted: Sequence[Span], glued: Collection[int] = ()
) -> tuple[Edit, ...]:
    """A `space` edit at every place among `tokens` where one is missing, and one that takes away each before a comma or a stop.

    Args:
        tokens: the tokens of a sentence.
        known: the folded words of the article.
        quoted: the spans of its quotations, with their marks.
        glued: the characters before which a space is known to be missing.
    """
    places = {
        *(place for token in tokens for place in range(token.start + 1, token.end) if place in glued),
        *_behind_marks(tokens),
        *_around_numbers(tokens),
        *_around_quotations(tokens, quoted),
        *_within_words(tokens, known),
    }
    missing = [Edit(op="space", span=(place, place), text=" ") for place in sorted(places)]
    spare = (Edit(op="space", span=span, text="") for span in _before_marks(tokens, quoted))
    return (*missing, *spare, *_inside_quotations(tokens, quoted))


def _inside_quotations(tokens: Sequence[Token], quoted: Sequence[Span]) -> Iterable[Edit]:
    """The spaces beside the marks of a short quotation go; of two marks that look the same way the wrong one is turned: "« الواحة «".

    Both marks must have a space inside, and the quotation be as short as a name, so that no two are taken for one.
    """
    at = {token.start: place for place, token in enumerate(tokens)}
    for start, end in quoted:
        if start not in at or end - 1 not in at:
            continue
        first, last = at[start], at[end - 1]
        inner = tokens[first + 1 : last]
        if not inner or len(inner) > _LONGEST_NAME or inner[0].start == start + 1 or inner[-1].end == end - 1:
            continue
        turned = _TURNED.get(tokens[first].text + tokens[last].text, tokens[first].text + tokens[last].text)
        yield Edit(op="space", span=(start, inner[0].start), text=turned[0])
        yield Edit(op="space", span=(inner[-1].end, end), text=turned[1])


def _before_marks(tokens: Sequence[Token], quoted: Sequence[Span]) -> Iterable[Span]:
    closing = {end for _, end in quoted}
    for one, mark in pairwise(tokens):
        if mark.text in _NEVER_SPACED and one.end < mark.start and (one.kind == "word" or one.end in closing):
            yield one.end, mark.start


def _behind_marks(tokens: Sequence[Token]) -> Iterable[int]:
    for mark, after in pairwise(tokens):
        if after.start != mark.end or after.kind == "punct":
            continue
        if mark.text in _BEHIND or (mark.text == "," and after.kind == "word" and not after.text.isascii()):
            yield mark.end


def _around_numbers(tokens: Sequence[Token]) -> Iterable[int]:
    """Behind a word that is no particle written as one with its number, and before a word that is no unit: "بحياة13", "13مشرفاً"."""
    for one, other in pairwise(tokens):
        if one.end != other.start:
            continue
        told = one.kind == "word" and len(one.folded) > _SHORTEST_BEFORE_MARK
        if told and other.kind == "number" and one.folded not in words("written_with_next"):
            yield one.end
        if (
            one.kind == "number"
            and other.kind == "word"
            and len(other.folded) >= _SHORTEST_PART
            and not other.text.isascii()
        ):
            yield one.end


def _around_quotations(tokens: Sequence[Token], quoted: Sequence[Span]) -> Iterable[int]:
    opening, closing = {start for start, _ in quoted}, {end for _, end in quoted}
    for one, other in pairwise(tokens):
        if one.end != other.start:
            continue
        if one.kind == other.kind == "word" and (
            one.text[-1].isascii() or one.folded in words("content", "answering_that")
        ):
            yield one.end
        whole = len(one.folded) >= _SHORTEST_BEFORE_MARK or one.folded in words("short_particles")
        opens = other.start in opening and one.kind == "word" and whole
        if opens or (one.end in closing and other.kind == "word"):
            yield one.end


def _within_words(tokens: Sequence[Token], known: AbstractSet[str]) -> Iterable[int]:
    for token in tokens:
        if token.kind != "word":
            continue
        if ending := _end_within(token.text, len(token.folded)):
            yield token.start + ending
            continue
        if len(token.folded) < (_SHORTEST_LED if token.folded.startswith(affixes("short_leads")) else _SHORTEST):
            continue
        parts = _parted(token.folded, known) or parted_by_lexicon(token.folded, known)
        letters = [i for i, character in enumerate(token.text) if not _MARK.match(character)] if parts else []
        if len(letters) == len(token.folded):
            yield from (token.start + letters[at] for at in parts)


@lru_cache(maxsize=65536)
def _end_within(text: str, size: int) -> int:
    """Where a word of `size` folded letters shows by its letters that another follows; 0 where it does not."""
    ending = _BEHIND_QAD.search(text) or _before_hamza(text)
    if not ending and size >= _SHORTEST:
        ending = _ending_of(text) or _THAT.search(text)
    return ending.end() if ending else 0


def _before_hamza(text: str) -> re.Match[str] | None:
    """Where "إ" stands behind letters that are no particle or article written as one with its word: "ضدإصلاح"."""
    found = _BEFORE_HAMZA.search(text)
    if not found:
        return None
    before = fold_text(text[: found.start()])
    return None if before in words("written_before", "before_hamza") or before.endswith(_WRITTEN_WITH_NEXT) else found


def _ending_of(text: str) -> re.Match[str] | None:
    """The letter or case ending at which a word ends that another follows; what is left of two letters must be a particle."""
    found = _ENDING.search(text)
    if not found:
        return None
    rest = fold_text(text[found.end() :])
    return found if len(rest) >= _SHORTEST_PART or rest in words("short_particles", "short_behind_case") else None


def _parted(folded: str, known: AbstractSet[str]) -> list[int]:
    """Where a word is two or three words of the article; nowhere when it may be parted in two ways."""
    if folded.startswith(affixes("written_with_next")):
        return []
    found = [at for at in range(2, len(folded) - 1) if _is_head(folded, at, known) and _is_tail(folded[at:], known)]
    found = found or [at for at in range(_SHORTEST_PART, len(folded) - 4) if _is_definite_tail(folded, at, known)]
    if len(found) == 1:
        return found
    halves = range(_SHORTEST_PART, len(folded) - _SHORTEST_PART)
    if found or not any(folded[:at] in known for at in halves):
        return []
    return next(
        ([at, at + rest[0]] for at in halves if folded[:at] in known and (rest := _parted(folded[at:], known))), []
    )


def _is_head(folded: str, at: int, known: AbstractSet[str]) -> bool:
    if at < _SHORTEST_PART:
        return folded[:at] in words("short_particles") and len(folded) - at >= _SHORTEST_REST
    return folded[:at] in known and folded[:at] not in words("exceptive")


def _is_definite_tail(folded: str, at: int, known: AbstractSet[str]) -> bool:
    """True before a definite noun of the article, unless its letters may end the head ("تمويلها لوكالة", "الاحتلال مدينة", "الفعاليات")."""
    ends_here = folded[at - 1] != "ه" and folded[: at + 2] not in known
    return ends_here and folded.startswith("ال", at) and folded[at:] in known and not is_a_form(folded)


def _is_tail(folded: str, known: AbstractSet[str]) -> bool:
    if len(folded) < _SHORTEST_PART:
        return folded in words("short_prepositions")
    return folded in known and folded not in words("pronoun_endings")
