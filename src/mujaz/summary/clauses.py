"""Clauses of a sentence that can stand as a sentence of their own, as spans of the body.

A sentence is cut only at its joints: a semicolon, a full stop inside a quotation, a connective behind a comma, a conjunction before a verb
or a particle. What is left must hold: no reporting verb without its content, no fronted adverbial without its clause, no claim parted from
its source, no half quotation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.model import Span
from mujaz.summary.asides import asides, occasion
from mujaz.summary.beginnings import is_new_beginning
from mujaz.summary.holding import ends_well, holds, says_nothing
from mujaz.summary.joints import COMMAS, is_adjunct, is_joint, is_seam
from mujaz.summary.openings import opening, stands_without
from mujaz.summary.raising import is_raisable
from mujaz.summary.screening import is_continuing, is_hidden
from mujaz.summary.words import Sentence, bare, length_of_waw, overlaps, words
from mujaz.text.quotes import QUOTATION_MARKS, Quotation, quotations
from mujaz.text.tokens import Token

LONGEST, SHORTEST = 36, 10
"""Words of a clause."""
LONGEST_WHOLE = 75
"""Words of a sentence that is kept whole because no clause of it holds."""
SMALLEST, LARGEST = 6, 100
"""Words of a clause where an article has few."""

_ENDING = {".", "،", ",", "؛", ":", "…", "!", "-", "–", "—", "ـ"}
_FIRST_WORDS = 14
_LONGEST_SOURCE = 18
_LONGEST_NAME = 6
"""Tokens of a quotation that is kept whole."""
_SHORTEST_VERB = 3
_LONGEST_ANNOUNCED = 5
"""Tokens of "يلي نص البيان:" at a sentence's end."""


class Clause(NamedTuple):
    """A clause of the sentence of that number: the spans of the body that are kept, the first and last token it reaches."""

    sentence: int
    kept: tuple[Span, ...]
    first: int
    last: int


def clauses(body: str, sentence: Sentence, whole: Sequence[Span] = ()) -> list[Clause]:
    """The clauses of one sentence that hold, the whole sentence among them, of `LONGEST` words or the shortest that is bearable.

    No aside is taken out of the spans `whole`, which give way to others as they are.
    """
    scope = _scope(body, sentence, whole)
    if scope is None:
        return []
    tokens, first, last = scope.tokens, scope.first, scope.last
    reach = range(first + SHORTEST, last + 1)
    found: list[Clause] = []
    joints: list[int] = []
    for is_cut in (is_joint, is_adjunct, is_seam):
        joints = sorted({*joints, *(place for place in reach if is_cut(tokens, place))})
        found = _of_length(body, sentence.number, _parts(scope, joints))
        if any(clause.first == first for clause in found):
            break
    return found or _bearable(body, sentence.number, _parts(scope, joints))


def finer_clauses(body: str, sentence: Sentence, whole: Sequence[Span] = ()) -> list[Clause]:
    """The clauses that hold when a sentence is parted at every place that is safe, short ones and bearably long ones among them."""
    scope = _scope(body, sentence, whole)
    if scope is None:
        return []
    tokens, first, last = scope.tokens, scope.first, scope.last
    places = range(first + 1, last + 1)
    new = [place for place in places if is_new_beginning(tokens, first, place) or is_raisable(tokens, place)]
    cuts = (is_joint, is_adjunct, is_seam)
    joints = [place for place in range(first + SMALLEST, last + 1) if any(is_cut(tokens, place) for is_cut in cuts)]
    sized = _sized(body, sentence.number, _parts(scope, sorted({*joints, *new}), new))
    return [clause for size, clause in sized if SMALLEST <= size <= LARGEST]


def _scope(body: str, sentence: Sentence, whole: Sequence[Span]) -> "_Scope | None":
    """What of a sentence can be cut; None where nothing of it is kept."""
    first, start = opening(sentence)
    last = _last_token(sentence.tokens)
    if first > last:
        return None
    left_out = _left_out(body, sentence, first, whole)
    return _Scope(sentence.tokens, first, start, last, _quoted(body, sentence), left_out)


def _left_out(body: str, sentence: Sentence, first: int, whole: Sequence[Span]) -> list[Span]:
    """The asides; the occasion of speaking too, but in the first sentence, where it is part of the news."""
    found = asides(body, sentence.tokens)
    spoken = occasion(sentence.tokens, first) if sentence.number > 0 else []
    return sorted([*spoken, *(span for span in found if not any(overlaps(span, other) for other in (*spoken, *whole)))])


class _Scope(NamedTuple):
    """A sentence to be cut: its tokens, the first that is kept and from which character, the last, its quotations and asides."""

    tokens: Sequence[Token]
    first: int
    start: int
    last: int
    quoted: Sequence[Quotation]
    left_out: Sequence[Span]


_Part = tuple[int, int, tuple[Span, ...]]
"""First and last token, and the spans that are kept."""

_FARTHEST = 120
"""Tokens from a beginning to the last joint that it is tried with: more are too long with any aside left out."""


def _parts(scope: _Scope, joints: Sequence[int], new: Sequence[int] = ()) -> list[_Part]:
    """What the joints allow: from each beginning, and the places `new`, to each later joint or the sentence's end, if it holds."""
    tokens, last = scope.tokens, scope.last
    parts: list[_Part] = []
    sources = {joint: _source_behind(tokens, joint, last) for joint in joints}
    begun = [(place, tokens[place].start + length_of_waw(tokens[place])) for place in new]
    free = [(place, at) for place, at in begun if not _holder(scope.quoted, at)]
    own = _own_beginnings(tokens, joints, scope.quoted)
    ends = [joint for joint in joints if not _is_in_a_name(scope.quoted, tokens, joint)]
    for begin, at in dict.fromkeys([(scope.first, scope.start), *own, *free]):
        for end in [*(joint for joint in ends if begin < joint <= begin + _FARTHEST), last + 1]:
            source = sources.get(end, ())
            if says_nothing(tokens, begin, end):
                continue
            if ends_well(tokens, begin, end) and (end > last or holds(tokens, begin, end, sourced=bool(source))):
                kept = _kept(tokens, at, begin, end, scope.quoted, scope.left_out)
                parts.append((begin, end - 1, (*kept, *source)))
    return [*parts, *_later_contents(tokens, scope.first, scope.start, joints, last)]


def _of_length(body: str, number: int, parts: Sequence[_Part]) -> list[Clause]:
    """The parts that are neither too long nor too short."""
    sized = _sized(body, number, parts)
    return [clause for size, clause in sized if SHORTEST - 3 <= size <= LONGEST]


def _sized(body: str, number: int, parts: Sequence[_Part]) -> list[tuple[int, Clause]]:
    """Each part as a clause, with its words."""
    return [
        (sum(len(body[a:b].split()) for a, b in kept), Clause(number, kept, first, last)) for first, last, kept in parts
    ]


def _bearable(body: str, number: int, parts: Sequence[_Part]) -> list[Clause]:
    """The shortest of parts that are all too long, where it is bearable."""
    bearable = [(size, clause) for size, clause in _sized(body, number, parts) if LONGEST < size <= LONGEST_WHOLE]
    return [min(bearable, key=lambda pair: pair[0])[1]] if bearable else []


def _quoted(body: str, sentence: Sentence) -> list[Quotation]:
    if not any(token.text in QUOTATION_MARKS for token in sentence.tokens):
        return []
    found = quotations(body[sentence.start : sentence.end])
    return [
        quote._replace(start=quote.start + sentence.start, end=quote.end + sentence.start)
        for quote in found
        if quote.depth == 0
    ]


def _last_token(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    for place in range(max(1, end - _LONGEST_ANNOUNCED), end):
        if tokens[place].folded in words("follows") and bare(tokens[place - 1].folded) in words("announcing"):
            end = place - 1
            break
    last = end - 1
    while last >= 0 and tokens[last].text in _ENDING:
        last -= 1
    return last


def _own_beginnings(
    tokens: Sequence[Token], joints: Sequence[int], quoted: Sequence[Quotation]
) -> list[tuple[int, int]]:
    """Where a clause begins that needs nothing of what stands before it: its first token and first character."""
    found = []
    for joint in joints:
        token, before = tokens[joint], tokens[joint - 1]
        if _holder(quoted, token.start):
            continue
        own = token.folded in words("clause_of_its_own") and before.text in COMMAS and joint + 1 < len(tokens)
        own = own and (bare(token.folded) not in words("governing") or stands_without(tokens[joint + 1]))
        if own and not _is_still_said(tokens, joint):
            found.append((joint + 1, tokens[joint + 1].start))
        elif _is_beginning(tokens, joint):
            found.append((joint, token.start + length_of_waw(token)))
    return found


def _is_still_said(tokens: Sequence[Token], joint: int) -> bool:
    """True for a clause behind "فيما" that may be part of what somebody said before it: "أوضح أن …، فيما بلغ العدد …"."""
    speaks = tokens[joint + 1].folded in words("said")
    said = next((place for place in range(joint) if bare(tokens[place].folded) in words("said", "adding")), joint)
    return not speaks and any(token.folded in words("content") or token.text == ":" for token in tokens[said:joint])


def _is_beginning(tokens: Sequence[Token], joint: int) -> bool:
    """True behind a semicolon that does not bring a reason, and before "و" with a reporting verb whose speaker is named beside it."""
    token = tokens[joint]
    if tokens[joint - 1].text == "؛":
        reason = token.folded.startswith("ل") and not token.folded.startswith(("لم", "لن", "لا", "لق"))
        goes_on = is_continuing(token.folded) or token.folded in words("fronting")
        return token.kind == "word" and not reason and not goes_on
    verb = bare(token.folded)
    noun = verb in words("said_or_noun") and tokens[joint - 1].text not in COMMAS
    addressed = verb in words("addressing")  # the noun behind may be whom it is said to
    spoken = verb != token.folded and verb in words("said") and not noun and not addressed
    return spoken and not is_hidden(tokens, joint)


def _is_in_a_name(quoted: Sequence[Quotation], tokens: Sequence[Token], joint: int) -> bool:
    """True within a quotation that is as short as the name of a work: «حاضرون رغم الغياب»."""
    holder = _holder(quoted, tokens[joint].start)
    if holder is None:
        return False
    return sum(holder.start < token.start < holder.end - 1 for token in tokens) <= _LONGEST_NAME


def _holder(quoted: Sequence[Quotation], position: int) -> Quotation | None:
    return next((quote for quote in quoted if quote.start < position < quote.end), None)


def _kept(
    tokens: Sequence[Token], at: int, begin: int, end: int, quoted: Sequence[Quotation], left_out: Sequence[Span]
) -> tuple[Span, ...]:
    """The spans from the character `at` up to the token `end`, without the asides; a quotation that is cut keeps its closing mark."""
    last = _last_word(tokens, begin, end)
    if last > begin and any(quote.start == tokens[last].start for quote in quoted):
        last = _last_word(tokens, begin, last)  # a quotation of which nothing is left
    finish = tokens[last].end
    stopped = tokens[last].text in QUOTATION_MARKS and last - 2 > begin and tokens[last - 1].text in _ENDING
    if stopped:  # the stop before a closing mark goes, the bullet's own comes behind it
        finish = tokens[last - 2].end
    spans: list[Span] = []
    position = at
    for start, stop in left_out:
        if position < start and stop < finish:
            spans.append((position, start))
            position = stop
        elif position < start < finish:  # an aside at the end, or the first half of one
            finish = start
    spans.append((position, finish))
    holder = _holder(quoted, finish)
    if holder and holder.start >= at:
        spans.append((holder.end - 1, holder.end))
    return tuple(spans)


def _source_behind(tokens: Sequence[Token], end: int, last: int) -> tuple[Span, ...]:
    """The span of the source that closes the sentence ("، بحسب المتحدث"), with its comma, when one does."""
    behind = range(end, last)
    comma = next((i for i in behind if tokens[i].text in COMMAS and tokens[i + 1].folded in words("source")), None)
    if comma is None or last - comma > _LONGEST_SOURCE:
        return ()
    return ((tokens[comma].start, tokens[last].end),)


def _later_contents(tokens: Sequence[Token], first: int, start: int, joints: Sequence[int], last: int) -> list[_Part]:
    """A reporting verb with its later contents: "أكد الوزير أن …، وأن …" gives "أكد الوزير أن …" of the second too."""
    head = next(
        (i for i in range(first, min(first + _FIRST_WORDS, last)) if tokens[i].folded in words("content")), None
    )
    if head is None or bare(tokens[first].folded) not in words("said"):
        return []
    found: list[_Part] = []
    for joint in joints:
        token = tokens[joint]
        if token.text != "و" + tokens[head].text or not _ends_clause(tokens, joint):
            continue
        if joint + 1 > last or _is_present(tokens[joint + 1]) != _is_present(tokens[head + 1]):
            continue
        for end in [*(other for other in joints if other > joint), last + 1]:
            if ends_well(tokens, joint, end) and (end > last or holds(tokens, joint, end, sourced=True)):
                kept = ((start, tokens[head].start), (token.start + 1, tokens[_last_word(tokens, joint, end)].end))
                found.append((first, end - 1, kept))
    return found


def _is_present(token: Token) -> bool:
    """True for what looks like a verb of the present: behind "أن" it is another "أن" than the one before a noun."""
    return len(token.folded) >= _SHORTEST_VERB and token.folded.startswith(("ي", "ت"))


def _ends_clause(tokens: Sequence[Token], joint: int) -> bool:
    return tokens[joint - 1].text in COMMAS or tokens[joint - 1].kind != "punct"


def _last_word(tokens: Sequence[Token], begin: int, end: int) -> int:
    """The last token of `[begin, end)` that is no mark to be dropped at an end."""
    last = end - 1
    while last > begin and tokens[last].text in _ENDING:
        last -= 1
    return last
