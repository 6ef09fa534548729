"""Engines: functions of an article, its record and a number of bullets that give a summary. The extractive one needs nothing else."""

from typing import NamedTuple

from mujaz.model import Article, Edit, Record, Span, Summary
from mujaz.summary.absolute import date_edits
from mujaz.summary.clauses import Clause, clauses
from mujaz.summary.rewriting import bullet, edits_of, replay
from mujaz.summary.screening import POINTS_BACK, is_text, leaning
from mujaz.summary.selecting import Candidate, Weights, select, stems_of, weights, worth
from mujaz.summary.speakers import speaker_edit
from mujaz.summary.words import Sentence, sentences_of
from mujaz.text.quotes import quotations

_SENTENCE_ENDS = frozenset('.!؟?…»”"')


class _Source(NamedTuple):
    """An article as the engine works on it."""

    article: Article
    body: str
    record: Record
    sentences: list[Sentence]
    dates: tuple[Edit, ...]
    quoted: list[Span]
    weights: Weights


def extractive(article: Article, record: Record, bullets: int) -> Summary:
    """Clauses of the body, chosen by coverage and place, trimmed and dated by recorded edits."""
    source = _source(article, record)
    candidates = [
        candidate
        for sentence in source.sentences
        for clause in clauses(source.body, sentence)
        if (candidate := _candidate(source, clause))
    ]
    written = []
    told = ""
    for candidate in select(candidates, source.weights, bullets):
        written.append(bullet(source.body, _edits(source, candidate.clause, told)))
        told = f"{told} {written[-1].text}"
    return Summary(engine="extractive", bullets=tuple(written))


def _source(article: Article, record: Record) -> _Source:
    body = article.body
    sentences = sentences_of(body)
    looked_at = body[: sentences[-1].end] if sentences else ""
    quoted = [(quote.start, quote.end) for quote in quotations(looked_at)]
    dates = date_edits(looked_at, record)
    return _Source(article, body, record, sentences, dates, quoted, weights(article, sentences))


def _candidate(source: _Source, clause: Clause) -> Candidate | None:
    edits = _edits(source, clause, "")
    text = replay(source.body, edits)
    sentence = source.sentences[clause.sentence]
    ended = source.body[sentence.end - 1] in _SENTENCE_ENDS
    if not is_text(text, source.article.headline, ended):
        return None
    tokens = sentence.tokens[clause.first : clause.last + 1]
    quoted = [any(start <= token.start < end for start, end in source.quoted) for token in tokens]
    named = any(edit.op == "speaker" for edit in edits)
    leans = leaning(tokens, quoted, speaker_known=named) + (POINTS_BACK if _answers(source, sentence) else 0.0)
    words = sum(len(source.body[start:end].split()) for start, end in clause.kept)
    return Candidate(clause, text, stems_of(text, source.weights), worth(words, tokens, leans, clause.sentence == 0))


def _answers(source: _Source, sentence: Sentence) -> bool:
    """True for a sentence that stands behind a question: an answer in somebody's own voice."""
    return sentence.number > 0 and source.body[source.sentences[sentence.number - 1].end - 1] in "؟?"


def _edits(source: _Source, clause: Clause, told: str) -> tuple[Edit, ...]:
    """The edits that make the clause a bullet; `told` are the bullets before it."""
    sentence = source.sentences[clause.sentence]
    speaker = speaker_edit(sentence.tokens[clause.first : clause.last + 1], source.record, told)
    replacements = (*source.dates, speaker) if speaker else source.dates
    return edits_of(clause.kept, (sentence.start, sentence.end), replacements)
