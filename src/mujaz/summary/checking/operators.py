"""What turns or weakens a statement: negation and denial, and what makes a fact a possibility, a demand, a plan or a condition.

An operator governs the words behind it in its clause; the first of them that tell something are its heads.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from mujaz.summary.checking.days import days_of
from mujaz.summary.checking.views import View, is_content, is_one_of, listed
from mujaz.summary.words import bare
from mujaz.summary.words import words as summary_words
from mujaz.text.tokens import analyses

Kind = Literal["negative", "possible", "demanded", "planned", "conditional"]

_REACH = 12
_SHORTEST_VERB = 3
_REACH_OF_NEGATOR = 4
_THAT = frozenset({"ان", "انه", "انها", "بان", "بانه", "بانها", "انهم", "انهما"})
_JOINING: dict[str, frozenset[str]] = {
    "demanded": _THAT | {"الي"},
    "negative": _THAT | {"من"},
    "possible": _THAT | {"من"},
}
_BEING = frozenset({"يكون", "تكون", "يكونوا", "كان", "كانت", "قد", "يتم", "تتم", "ما"})
_LISTS: tuple[tuple[str, Kind], ...] = (
    ("possible", "possible"),
    ("demanded", "demanded"),
    ("planned", "planned"),
    ("conditional", "conditional"),
)


class Operator(NamedTuple):
    """An operator at word `at`: what it governs, and which of those words are its heads."""

    kind: Kind
    at: int
    governed: range
    heads: tuple[int, ...]


def operators(view: View, span: range) -> list[Operator]:
    """The operators among the words `span`, in order."""
    return [found for at in span for found in _operators_at(view, at)]


def _operators_at(view: View, at: int) -> Iterator[Operator]:
    word = view.words[at].folded
    if is_one_of(word, "negators") and not _is_idle(view, at):
        yield _operator(view, "negative", at, at + 1, _REACH_OF_NEGATOR)
    elif is_one_of(word, "denials"):
        yield _operator(view, "negative", at, _behind_subject(view, at, "negative"), _REACH)
    elif is_one_of(word, "perhaps"):
        if at + 1 < len(view.words) and is_imperfect(view.words[at + 1].folded):
            yield _operator(view, "possible", at, at + 1, _REACH_OF_NEGATOR)
    elif is_future(word):
        yield Operator("planned", at, range(at, at + 1), (at,))
    for name, kind in _LISTS:
        if is_one_of(word, name):
            yield _operator(view, kind, at, _behind_subject(view, at, kind), _REACH)


def _is_idle(view: View, at: int) -> bool:
    return at + 1 < len(view.words) and is_one_of(view.words[at + 1].folded, "not_negating")


def is_future(folded: str) -> bool:
    """True for an imperfect verb with the س of the future."""
    if bare(folded).startswith(tuple(listed("not_future"))):
        return False
    return any(
        reading.prefixes[-1:] == ("س",) and reading.stem[0] in "يت" and len(reading.stem) > _SHORTEST_VERB
        for reading in analyses(folded)
    )


def is_imperfect(folded: str) -> bool:
    """True for a word that has the form of an imperfect verb in the third person."""
    word = folded.removeprefix("و").removeprefix("ف") if len(folded) > 4 else folded
    return word[:1] in {"ي", "ت"} and len(word) > 3 and word[-1] not in "هت"


def _clause_end(view: View, at: int, reach: int) -> int:
    clause, end = view.words[at].clause, at + 1
    while end < min(len(view.words), at + 1 + reach) and view.words[end].clause == clause:
        end += 1
    return end


def _behind_subject(view: View, at: int, kind: Kind) -> int:
    """Where the content of a verb begins: behind what joins it, even over an apposition, else behind the names that follow."""
    joining = _JOINING.get(kind, _THAT)
    for step in range(at + 1, min(len(view.words), at + 1 + _REACH)):
        word = view.words[step]
        if word.sentence != view.words[at].sentence or bare(word.folded) in summary_words("said"):
            break
        if word.folded in joining:
            return step + 1
    step = at + 1
    while step < len(view.words) and step in view.names:
        step += 1
    return step


def _operator(view: View, kind: Kind, at: int, first: int, reach: int) -> Operator:
    if first >= len(view.words) or view.words[first].sentence != view.words[at].sentence:
        return Operator(kind, at, range(at, at + 1), ())
    end = _clause_end(view, first, reach)
    told = [
        step
        for step in range(first, end)
        if step not in view.dated and is_content(view.words[step].folded) and view.words[step].folded not in _BEING
    ]
    if (
        first == at + 1 and reach == _REACH
    ):  # what follows the verb may be its subject: an indefinite noun is what it governs
        told = [step for step in told if not bare(view.words[step].folded).startswith(("ال", "لل"))] or told
    return Operator(
        kind, at, range(at, end), tuple(told[: 1 if kind != "negative" or reach == _REACH_OF_NEGATOR else 2])
    )


def future_verbs(view: View, after: date) -> list[Operator]:
    """The imperfect verbs in clauses that tell a day after `after`: what they say has not been done."""
    clauses = set()
    for mention in view.record.dates:
        days = days_of(mention.edtf)
        if days and days.first > after:
            clauses |= {view.words[at].clause for span in mention.spans for at in view.range_of(span)}
    return [
        Operator("planned", at, range(at, at + 1), (at,))
        for at, word in enumerate(view.words)
        if word.clause in clauses and is_imperfect(word.folded)
    ]
