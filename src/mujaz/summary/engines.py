"""Engines: functions of an article, its record and a number of bullets that give a summary. The extractive one needs nothing else."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from mujaz.errors import problem
from mujaz.model import Article, Bullet, Edit, Problem, Record, Span, Summary
from mujaz.summary.absolute import date_edits, told_once
from mujaz.summary.antecedents import leans_on_untold
from mujaz.summary.clauses import Clause, clauses, finer_clauses
from mujaz.summary.cues import cue_edits
from mujaz.summary.essays import introduction, is_essay, is_headed_like_essay, quotable, quoting_edits
from mujaz.summary.filling import filled
from mujaz.summary.holding import has_no_predicate
from mujaz.summary.joining import AND, joined
from mujaz.summary.names import Mention, name_edits, short_mentions
from mujaz.summary.raising import raising_edits
from mujaz.summary.rewriting import bullet, edits_of, replay
from mujaz.summary.screening import (
    HIDDEN_SPEAKER,
    POINTS_BACK,
    SOME_POINTER,
    STANDS_FOR,
    is_face_to_face,
    is_fragment,
    is_own_voice,
    is_text,
    leaning,
    speaker_leaning,
    speaks_of_us,
    tells,
)
from mujaz.summary.selecting import LEANING, LONGEST_BULLET, Candidate, form, select
from mujaz.summary.spacing import space_edits
from mujaz.summary.speakers import is_named, speaker_edit
from mujaz.summary.vouching import vouched
from mujaz.summary.weighing import Weights, stems_among, weights
from mujaz.summary.words import SENTENCE_ENDS, Sentence, bare, overlaps, sentences_of, spelled, words
from mujaz.text.quotes import quotations
from mujaz.text.tokens import Token

_MOST_REPLACED = 12
"""Bullets that are given up for another before the summary does with fewer."""

OWN_VOICES, OWN_SHARE = 3, 0.15
"""Sentences in the first person, and their share, that make an article somebody's own voice."""
UNTOLD = 2.0
"""What a bullet loses whose subject no bullet before it introduces."""
SHORTEST_BULLET = 11
"""Words."""
A_FEW, LISTED = 2, 1.0
"""People that a bullet may name, and what each further one loses."""
FEWEST_QUOTED = 2
"""Clauses that can be quoted of a text that only its headline shows to be a column."""
SHORTEST_QUOTED, LONGEST_QUOTED = 9, 48
"""Words of a column; of its writer's name and them, where nothing shorter is found."""
CUT_SHORT, RELATIVE_DAY, ADDRESSED = 1.5, 2.0, 1.5
"""What a quotation loses that is no whole sentence, that tells a relative day, or that addresses its reader."""
LONG_ESSAY, TOLD_SHARE = 5, 0.2
"""Sentences of a text that should report something, and the statements and events for each of them that it has then."""


_Parting = Callable[[str, Sentence, Sequence[Span]], list[Clause]]
"""What parts a sentence into clauses."""


class Summarised(NamedTuple):
    """A summary, and which bullets gave way to others because they did not stand the check."""

    summary: Summary
    problems: tuple[Problem, ...]


class _Source(NamedTuple):
    """An article as the engine works on it."""

    article: Article
    body: str
    record: Record
    sentences: list[Sentence]
    dates: tuple[Edit, ...]
    quotations: Sequence[Span]
    quoted: frozenset[int]
    """The characters that stand in a quotation."""
    not_own: frozenset[int]
    """Those, and the characters of names: what stands there is nobody's speech without quotation marks."""
    mentions: tuple[Mention, ...]
    weights: Weights
    glued: frozenset[int]
    """The characters before which a space was lost."""
    written: str
    """Of a column, the words that name its writer before what he wrote."""


def extractive(article: Article, record: Record, bullets: int, glued: Sequence[int] = ()) -> Summarised:
    """Clauses of the body, chosen by coverage and place, trimmed, dated and joined by recorded edits; each is held against its source."""
    source = _source(article, record, glued)
    free = _quotations(source) if source.written else _free(source)
    problems: dict[str, Problem] = {}
    weighed: set[tuple[Clause, ...]] = set()
    for _ in range(_MOST_REPLACED):
        chosen = _chosen(free, source.weights, bullets)
        written = _written(source, chosen)
        failed = [one for one, made in zip(chosen, written, strict=True) if made.check and made.check.failures]
        if not failed:
            untold = [one for one in _leaning_on_untold(chosen, written) if one.clauses not in weighed]
            if not untold:
                break
            weighed |= {one.clauses for one in untold}
            free = [one._replace(form=one.form - UNTOLD) if one in untold else one for one in free]
            continue
        reasons = [reason for made in written if made.check for reason in made.check.failures]
        problems |= {reason: problem("summary", "bullet_replaced", reason=reason) for reason in reasons}
        free = [one for one in free if one not in failed]
    passed = [one for one, made in zip(chosen, written, strict=True) if _passes(made)]
    if len(passed) < bullets and not source.written:
        passed = filled(passed, list(_reserve(source)), source.weights, bullets, partial(_stand, source))
    if passed != chosen:
        written = [made for made in _written(source, passed) if _passes(made)]
    if 0 < len(passed) < bullets:
        problems["few_bullets"] = problem("summary", "few_bullets", found=len(passed), asked=bullets)
    if _is_own_voice(source):
        problems["own_voice"] = problem("summary", "own_voice")
    return Summarised(Summary(engine="extractive", bullets=tuple(written)), tuple(problems.values()))


def _free(source: _Source) -> list[Candidate]:
    """The clauses that are bullets by themselves, and the pairs that make one."""
    single = list(_candidates(source))
    alone = [one for one in single if one.alone]
    return alone + joined(single, source.sentences, source.record, source.weights)


def _leaning_on_untold(chosen: Sequence[Candidate], written: Sequence[Bullet]) -> Iterator[Candidate]:
    """The candidates whose bullet has a subject that no bullet before it introduces."""
    told = ""
    for one, made in zip(chosen, written, strict=True):
        if told and leans_on_untold(made.text, told):
            yield one
        told = f"{told} {made.text}"


def _passes(made: Bullet) -> bool:
    return made.check is not None and not made.check.failures


def _stand(source: _Source, chosen: Sequence[Candidate]) -> bool:
    return all(map(_passes, _written(source, chosen)))


def _reserve(source: _Source) -> Iterator[Candidate]:
    """Every clause, however short, whose speaker is named; no item of a list and no content without its verb ("أن يفتح الجسر")."""
    for candidate in _candidates(source, finer_clauses):
        whole = candidate.text[0].isalnum() and candidate.text.split()[0] != spelled("that")
        sentence = source.sentences[candidate.clauses[0].sentence]
        tokens = sentence.tokens[candidate.clauses[0].first : candidate.clauses[0].last + 1]
        told = tells(tokens) and not is_fragment(tokens)
        if candidate.unnamed < LEANING * HIDDEN_SPEAKER and whole and told:
            yield candidate


def _chosen(free: Sequence[Candidate], known: Weights, bullets: int) -> list[Candidate]:
    """The best candidates; a short article has more of them where no two of its clauses are joined."""
    best = select(free, known, bullets)
    if len(best) == bullets:
        return best
    return max(best, select([one for one in free if len(one.clauses) == 1], known, bullets), key=len)


def _is_own_voice(source: _Source) -> bool:
    """True when several sentences, and no small part of them, are in the first person outside quotations, or nothing is reported.

    A text of some length that tells hardly any statement, event or figure, and no day of the month in which it was published, is no news.
    """
    size = len(source.sentences)
    if source.written:
        return True
    own = sum(is_own_voice(sentence.tokens, source.quoted) for sentence in source.sentences)
    if own >= OWN_VOICES and own >= OWN_SHARE * size:
        return True
    if source.record == Record():
        return False
    told = len(source.record.statements) + len(source.record.events)
    month = source.article.published.value[:7] if source.article.published else None
    dated = month is None or any((mention.edtf or "").startswith(month) for mention in source.record.dates)
    figures = sum(token.kind == "number" for sentence in source.sentences for token in sentence.tokens)
    return size >= LONG_ESSAY and told <= TOLD_SHARE * size and not dated and figures <= size


def _written(source: _Source, chosen: Sequence[Candidate]) -> list[Bullet]:
    """The candidates as bullets that tell a name whole the first time, each with its verdict."""
    written: list[Bullet] = []
    told = ""
    for candidate in chosen:
        made = bullet(source.body, _edits(source, candidate, told))
        written.append(vouched(source.body, made, source.record, source.article.authors))
        told = f"{told} {made.text}"
    return written


def _source(article: Article, record: Record, glued: Sequence[int]) -> _Source:
    body = article.body
    sentences = sentences_of(body)
    looked_at = body[: sentences[-1].end] if sentences else ""
    quoted = [(quote.start, quote.end) for quote in quotations(looked_at)]
    dates = date_edits(looked_at, record, quoted)
    mentions = short_mentions(looked_at, record, quoted)
    inside = frozenset(character for span in quoted for character in range(*span))
    named = (character for entity in record.entities for span in entity.mentions for character in range(*span))
    known = weights(article, record, sentences)
    not_own = inside.union(named)
    source = _Source(
        article, body, record, sentences, dates, quoted, inside, not_own, mentions, known, frozenset(glued), ""
    )
    by_name = source._replace(written=introduction(article.authors))
    if is_essay(article, sentences, record, not_own):
        return by_name
    headed = is_headed_like_essay(article, sentences) and _is_own_voice(source)
    return by_name if headed and len(_quotations(by_name)) >= FEWEST_QUOTED else source


def _candidates(source: _Source, parted: _Parting = clauses) -> Iterator[Candidate]:
    dated = [edit.span for edit in source.dates]
    for sentence in source.sentences:
        for clause in parted(source.body, sentence, dated):
            candidate = _candidate(source, clause)
            if candidate:
                yield candidate


def _quotations(source: _Source) -> list[Candidate]:
    """What a column says in clauses that stand alone; where none does, in what points back a little or is somewhat long."""
    told = list(_quotable(source))
    plain = [one for one in told if not one.leans and one.length <= LONGEST_BULLET]
    return plain or told


def _quotable(source: _Source) -> Iterator[Candidate]:
    """The clauses of a column that may be quoted as its writer's words."""
    for sentence in source.sentences:
        for clause in quotable(source.body, sentence):
            tokens = sentence.tokens[clause.first : clause.last + 1]
            said = source.body[slice(*clause.kept[0])]
            text = f"{source.written}{said}"
            size, length = len(said.split()), len(text.split())
            head = tokens[:1]
            mine = speaks_of_us(head, ()) or is_face_to_face(head, ())  # "أعتقد أن": who speaks is the writer
            leans = leaning(tokens) + (0.0 if mine else speaker_leaning(tokens))
            bearable = size >= SHORTEST_QUOTED and length <= LONGEST_QUOTED
            if leans > SOME_POINTER or not bearable or not is_text(said, source.article.headline, ended=True):
                continue
            stems = stems_among((token.folded for token in tokens), source.weights.stem)
            yield Candidate((clause,), text, stems, length, -_lost(source, sentence, clause), leans=leans)


def _lost(source: _Source, sentence: Sentence, clause: Clause) -> float:
    """What a quotation loses by its form: a cut, a day that only its own day tells, an address to the reader."""
    tokens = sentence.tokens[clause.first : clause.last + 1]
    cut = clause.last + 2 < len(sentence.tokens)
    dated = any(overlaps(edit.span, clause.kept[0]) for edit in source.dates)
    return CUT_SHORT * cut + RELATIVE_DAY * dated + ADDRESSED * is_face_to_face(tokens, source.quoted)


def _candidate(source: _Source, clause: Clause) -> Candidate | None:
    sentence = source.sentences[clause.sentence]
    tokens = sentence.tokens[clause.first : clause.last + 1]
    own = words("own_people")
    if speaks_of_us(tokens, source.not_own) or any(bare(token.folded) in own for token in tokens):
        return None
    raised = raising_edits(tokens, sentence.start, source.record, "")
    edits = _plain_edits(source, clause, raised or _introducing_edits(source, clause, ""))
    text = replay(source.body, edits)
    ended = source.body[sentence.end - 1] in SENTENCE_ENDS
    if not is_text(text, source.article.headline, ended):
        return None
    length = len(text.split())
    named = any(edit.op == "speaker" for edit in edits)
    unnamed = 0.0 if named else _unnamed(tokens, source.record)
    spoken = _answers(source, sentence) or is_face_to_face(tokens, source.quoted)
    fragment = has_no_predicate(tokens)
    leans = (0.0 if raised else leaning(tokens)) + (POINTS_BACK if spoken or fragment else 0.0)
    kept = (token.folded for start, end in clause.kept for token in tokens if start <= token.start < end)
    return Candidate(
        clauses=(clause,),
        text=text,
        stems=stems_among(kept, source.weights.stem),
        length=length,
        form=form(tokens, leans + unnamed, clause.sentence == 0) - LISTED * _more_than_a_few(source.record, clause),
        unnamed=LEANING * unnamed,
        leans=leans + unnamed,
        alone=unnamed < HIDDEN_SPEAKER and leans < POINTS_BACK and _is_bearable(length, sentence.number),
    )


def _more_than_a_few(record: Record, clause: Clause) -> int:
    """The people whom the clause names beyond a few: a line-up, or who was present, is not what the news is about."""
    mentions = (entity.mentions for entity in record.entities if entity.kind == "person")
    named = sum(any(a <= start < b for start, _ in spans for a, b in clause.kept) for spans in mentions)
    return max(0, named - A_FEW)


def _is_bearable(length: int, number: int) -> bool:
    """True for a length that a bullet may have; the first sentence, which is the news, may be shorter or longer."""
    return SHORTEST_BULLET <= length <= LONGEST_BULLET or number == 0


def _unnamed(tokens: Sequence[Token], record: Record) -> float:
    """How far the clause leans on what goes before because it does not name who speaks."""
    by_form = speaker_leaning(tokens)
    if by_form or is_named(tokens, record) is not False:
        return by_form
    return HIDDEN_SPEAKER if bare(tokens[0].folded) in words("addressing") else STANDS_FOR


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
    return told_once(edits)


def _plain_edits(source: _Source, clause: Clause, more: tuple[Edit, ...] = ()) -> tuple[Edit, ...]:
    sentence = source.sentences[clause.sentence]
    return edits_of(clause.kept, (sentence.start, sentence.end), (*source.dates, *more))


def _clause_edits(source: _Source, clause: Clause, told: str) -> tuple[Edit, ...]:
    """The edits of a clause that stands behind the bullets `told`."""
    if source.written:
        return _quoted_edits(source, clause)
    spoken = _spoken_edits(source, clause, told)
    near = [one for one in source.mentions if clause.kept[0][0] <= one.span[0] < clause.kept[-1][1]]
    names = name_edits(source.body, clause.kept, near, told + "".join(edit.text or "" for edit in spoken))
    tokens = source.sentences[clause.sentence].tokens
    spaces = space_edits(tokens, source.weights.words, source.quotations, source.glued)
    return _plain_edits(source, clause, (*spoken, *names, *spaces))


def _quoted_edits(source: _Source, clause: Clause) -> tuple[Edit, ...]:
    """The edits of a clause that its writer's name and quotation marks stand about; nothing else of it is changed but lost spaces."""
    sentence = source.sentences[clause.sentence]
    spaces = space_edits(sentence.tokens, source.weights.words, source.quotations, source.glued)
    before, behind, inner = quoting_edits(source.body, clause.kept[0], source.written)
    return edits_of(clause.kept, (sentence.start, sentence.end), (before, *inner, *spaces, behind))


def _spoken_edits(source: _Source, clause: Clause, told: str) -> tuple[Edit, ...]:
    sentence = source.sentences[clause.sentence]
    tokens = sentence.tokens[clause.first : clause.last + 1]
    return raising_edits(tokens, sentence.start, source.record, told) or _introducing_edits(source, clause, told)


def _introducing_edits(source: _Source, clause: Clause, told: str) -> tuple[Edit, ...]:
    """The edits that tell who speaks in a clause that is not raised."""
    tokens = source.sentences[clause.sentence].tokens[clause.first : clause.last + 1]
    speaker = speaker_edit(tokens, source.record, told)
    return (*cue_edits(tokens, clause.kept), *((speaker,) if speaker else ()))
