"""Engines: functions of an article, its record and a number of bullets that give a summary. The extractive one needs nothing else."""

from collections.abc import Sequence
from typing import NamedTuple

from mujaz.model import Article, Bullet, Edit, Record, Summary
from mujaz.summary.absolute import date_edits
from mujaz.summary.clauses import Clause, clauses
from mujaz.summary.cues import cue_edits
from mujaz.summary.joining import AND, joined
from mujaz.summary.names import Mention, name_edits, short_mentions
from mujaz.summary.rewriting import bullet, edits_of, replay
from mujaz.summary.screening import HIDDEN_SPEAKER, POINTS_BACK, is_text, leaning, speaker_leaning
from mujaz.summary.selecting import LEANING, Candidate, form, select
from mujaz.summary.speakers import is_named, speaker_edit
from mujaz.summary.weighing import Weights, stems_of, weights
from mujaz.summary.words import Sentence, sentences_of
from mujaz.text.quotes import quotations
from mujaz.text.tokens import Token

_SENTENCE_ENDS = frozenset('.!؟?…»”"')


class _Source(NamedTuple):
    """An article as the engine works on it."""

    article: Article
    body: str
    record: Record
    sentences: list[Sentence]
    dates: tuple[Edit, ...]
    quoted: frozenset[int]
    """The characters that stand in a quotation."""
    mentions: tuple[Mention, ...]
    weights: Weights


def extractive(article: Article, record: Record, bullets: int) -> Summary:
    """Clauses of the body, chosen by coverage and place, trimmed, dated and joined by recorded edits."""
    source = _source(article, record)
    single = [
        candidate
        for sentence in source.sentences
        for clause in clauses(source.body, sentence)
        if (candidate := _candidate(source, clause))
    ]
    pairs = joined(single, source.sentences, record, source.weights)
    written: list[Bullet] = []
    told = ""
    for candidate in select([*single, *pairs], source.weights, bullets):
        written.append(bullet(source.body, _edits(source, candidate, told)))
        told = f"{told} {written[-1].text}"
    return Summary(engine="extractive", bullets=tuple(written))


def _source(article: Article, record: Record) -> _Source:
    body = article.body
    sentences = sentences_of(body)
    looked_at = body[: sentences[-1].end] if sentences else ""
    quoted = [(quote.start, quote.end) for quote in quotations(looked_at)]
    dates = date_edits(looked_at, record)
    mentions = short_mentions(looked_at, record, quoted)
    inside = frozenset(character for span in quoted for character in range(*span))
    return _Source(article, body, record, sentences, dates, inside, mentions, weights(article, record, sentences))


def _candidate(source: _Source, clause: Clause) -> Candidate | None:
    edits = _plain_edits(source, clause, _spoken_edits(source, clause, ""))
    text = replay(source.body, edits)
    sentence = source.sentences[clause.sentence]
    ended = source.body[sentence.end - 1] in _SENTENCE_ENDS
    if not is_text(text, source.article.headline, ended):
        return None
    tokens = sentence.tokens[clause.first : clause.last + 1]
    quoted = [token.start in source.quoted for token in tokens]
    named = any(edit.op == "speaker" for edit in edits)
    unnamed = 0.0 if named else _unnamed(tokens, source.record)
    leans = unnamed + leaning(tokens, quoted) + (POINTS_BACK if _answers(source, sentence) else 0.0)
    return Candidate(
        clauses=(clause,),
        text=text,
        stems=stems_of(text, source.weights),
        length=len(text.split()),
        form=form(tokens, leans, clause.sentence == 0),
        unnamed=LEANING * unnamed,
    )


def _unnamed(tokens: Sequence[Token], record: Record) -> float:
    """How far the clause leans on what goes before because it does not name who speaks."""
    by_form = speaker_leaning(tokens)
    return HIDDEN_SPEAKER if not by_form and is_named(tokens, record) is False else by_form


def _answers(source: _Source, sentence: Sentence) -> bool:
    """True for a sentence that stands behind a question: an answer in somebody's own voice."""
    return sentence.number > 0 and source.body[source.sentences[sentence.number - 1].end - 1] in "؟?"


def _edits(source: _Source, candidate: Candidate, told: str) -> tuple[Edit, ...]:
    """The edits that make the candidate a bullet; `told` are the bullets before it."""
    first, *rest = candidate.clauses
    edits = _clause_edits(source, first, told)
    for clause in rest:
        told = f"{told} {replay(source.body, edits)}"
        joint = Edit(op="join", span=(clause.kept[0][0],) * 2, text=candidate.joint)
        more = _clause_edits(source, clause, told) if candidate.joint != AND else _plain_edits(source, clause)
        edits = (*edits, joint, *more)
    return edits


def _plain_edits(source: _Source, clause: Clause, more: tuple[Edit, ...] = ()) -> tuple[Edit, ...]:
    sentence = source.sentences[clause.sentence]
    return edits_of(clause.kept, (sentence.start, sentence.end), (*source.dates, *more))


def _clause_edits(source: _Source, clause: Clause, told: str) -> tuple[Edit, ...]:
    """The edits of a clause that stands behind the bullets `told`."""
    spoken = _spoken_edits(source, clause, told)
    near = [one for one in source.mentions if clause.kept[0][0] <= one.span[0] < clause.kept[-1][1]]
    names = name_edits(source.body, clause.kept, near, told + "".join(edit.text or "" for edit in spoken))
    return _plain_edits(source, clause, (*spoken, *names))


def _spoken_edits(source: _Source, clause: Clause, told: str) -> tuple[Edit, ...]:
    tokens = source.sentences[clause.sentence].tokens[clause.first : clause.last + 1]
    speaker = speaker_edit(tokens, source.record, told)
    return (*cue_edits(tokens, clause.kept), *((speaker,) if speaker else ()))
