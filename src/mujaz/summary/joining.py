"""Two short clauses as one bullet: a second speaker's words behind "فيما", the same speaker's behind "و".

A clause whose speaker is hidden in its verb ("وأضاف أن …") stands well behind the clause that names him; two speakers in one bullet set
a position beside another, as editors do.
"""

from collections.abc import Sequence
from itertools import combinations

from mujaz.model import Record
from mujaz.summary.screening import is_hidden, is_standing_for, speaking_verb
from mujaz.summary.selecting import Candidate, meet, value
from mujaz.summary.speakers import is_named, statement_at
from mujaz.summary.weighing import Weights
from mujaz.summary.words import Sentence, spelled
from mujaz.text.tokens import Token

MEANWHILE, AND = spelled("meanwhile"), spelled("and")
LONGEST_JOINED = 37
MOST_JOINED = 18
"""Clauses that are tried in pairs."""
_NEAR, _SAME_NEWS = 2, 8
"""Sentences between a clause that names the speaker and the one that goes on; between two speakers of one piece of news."""


def joined(
    candidates: Sequence[Candidate], sentences: Sequence[Sentence], record: Record, weights: Weights
) -> list[Candidate]:
    """The pairs of the best candidates that make one bullet."""
    spoken = [candidate for candidate in candidates if speaking_verb(_tokens(candidate, sentences)) is not None]
    best = sorted(spoken, key=lambda candidate: -value(candidate, weights) - candidate.unnamed)[:MOST_JOINED]
    ordered = sorted(best, key=lambda candidate: candidate.clauses[0].kept[0])
    found = []
    for one, other in combinations(ordered, 2):
        joint = _joint(one, other, sentences, record)
        if joint:
            found.append(_pair(one, other, joint))
    return found


def _pair(one: Candidate, other: Candidate, joint: str) -> Candidate:
    return Candidate(
        clauses=(*one.clauses, *other.clauses),
        text=one.text + joint + other.text,
        stems=one.stems | other.stems,
        length=one.length + other.length,
        form=one.form + other.form + (other.unnamed if joint == AND else 0.0),
        joint=joint,
    )


def _joint(one: Candidate, other: Candidate, sentences: Sequence[Sentence], record: Record) -> str | None:
    """What joins the two, or None where nothing does."""
    if one.length + other.length > LONGEST_JOINED or meet(one, other):
        return None
    head, rest = _tokens(one, sentences), _tokens(other, sentences)
    first, second = (_speaker(tokens, record) for tokens in (head, rest))
    if first is None or second is None or _is_unnamed(head):
        return None
    apart = other.clauses[0].sentence - one.clauses[0].sentence
    if first != second:
        named = is_named(head, record) and is_named(rest, record) and not _is_unnamed(rest)
        return MEANWHILE if named and apart <= _SAME_NEWS else None
    return AND if apart <= _NEAR and _is_unnamed(rest) else None


def _tokens(candidate: Candidate, sentences: Sequence[Sentence]) -> Sequence[Token]:
    clause = candidate.clauses[0]
    return sentences[clause.sentence].tokens[clause.first : clause.last + 1]


def _speaker(tokens: Sequence[Token], record: Record) -> str | None:
    verb = speaking_verb(tokens)
    if verb is None or verb + 1 >= len(tokens):
        return None
    statement = statement_at(tokens[verb], record)
    return statement.speaker if statement and statement.speaker else tokens[verb + 1].folded


def _is_unnamed(tokens: Sequence[Token]) -> bool:
    verb = speaking_verb(tokens)
    return verb is None or is_hidden(tokens, verb) or is_standing_for(tokens, verb)
