"""From an input to its brief: the stages as one visible list.

A stage that fails leaves a problem in the brief and the others go on; only an input that is no article stops the line.
"""

import logging
from collections.abc import Callable
from datetime import date
from typing import Literal

import msgspec

from mujaz.errors import MujazError, problem, sentence
from mujaz.model import (
    Article,
    Brief,
    Photo,
    Problem,
    Rec,
    Record,
    SentenceCheck,
    Sound,
    Stage,
    Summary,
    SummaryCheck,
    Verdict,
)
from mujaz.reading import Kind, Source, fetch_photo, read
from mujaz.speech.recording import PARAGRAPH_PAUSE, PAUSE, Piece, numbered
from mujaz.speech.speaking import speak
from mujaz.speech.tags import Tags
from mujaz.summary import check_sentences, length_of_introduction, summarised
from mujaz.text.sentences import sentences
from mujaz.understanding import understand, understood

_log = logging.getLogger(__name__)

Spoken = Literal["summary", "article"]
"""The parts of a brief that can be said."""


class Draft(Rec, frozen=True, kw_only=True):
    """A brief in the making: what the stages so far have found."""

    article: Article
    record: Record = Record()
    glued: tuple[int, ...] = ()
    summary: Summary | None = None
    problems: tuple[Problem, ...] = ()


def _understanding(draft: Draft, _bullets: int) -> Draft:
    record, problems, glued = understood(draft.article)
    return msgspec.structs.replace(draft, record=record, glued=glued, problems=(*draft.problems, *problems))


def _summary(draft: Draft, bullets: int) -> Draft:
    summary, replaced = summarised(draft.article, draft.record, bullets=bullets, glued=draft.glued)
    notes = replaced if summary.bullets else (problem("summary", "no_bullets"),)
    return msgspec.structs.replace(draft, summary=summary, problems=(*draft.problems, *notes))


STAGES: tuple[tuple[Stage, Callable[[Draft, int], Draft]], ...] = (
    ("understanding", _understanding),
    ("summary", _summary),
)
"""What is done with an article, in order. Sound is made apart (`voice`), since it needs somewhere to go."""


def _run(stage: Stage, step: Callable[[Draft, int], Draft], draft: Draft, bullets: int) -> Draft:
    try:
        return step(draft, bullets)
    except Exception:  # noqa: BLE001  # whatever a stage does on hostile text, the brief goes on without it
        _log.exception("stage %s failed on article %s", stage, draft.article.id)
        failure = problem(stage, "stage_failed", name=stage)
        return msgspec.structs.replace(draft, problems=(*draft.problems, failure))


def brief_of(article: Article, *, bullets: int = 3) -> Brief:
    """The brief of an article that has been read, without sound.

    Args:
        article: what `read` gave.
        bullets: how many bullets the summary should have, 1 to 7.

    Returns:
        A brief with status "ok", or "partial" when a stage failed on this article; `problems` tells what was assumed or failed.
    """
    draft = Draft(article=article)
    for stage, step in STAGES:
        draft = _run(stage, step, draft, bullets)
    return Brief(
        id=article.id,
        status="partial" if any(note.code == "stage_failed" for note in draft.problems) else "ok",
        problems=(*article.problems, *draft.problems),
        article=article,
        record=draft.record,
        summary=draft.summary,
    )


def brief(
    source: Source | Article,
    *,
    kind: Kind | None = None,
    published: date | None = None,
    bullets: int = 3,
    allow_private: bool = False,
    any_language: bool = False,
) -> Brief:
    """The brief of one Arabic news article, without sound.

    Args:
        source: an article already read, or what `read` takes: a path, an address, text, bytes or a row.
        kind: what the source is, when its content should not tell.
        published: the publication day, for a source that gives none.
        bullets: how many bullets the summary should have, 1 to 7.
        allow_private: let an address be on this machine or in a private network.
        any_language: go on when the text is not Arabic.

    Raises:
        InputError: the source cannot be read.
        NotAnArticleError: there is no Arabic news article in it.
        ValueError: `bullets` is not from 1 to 7.
    """
    if not 1 <= bullets <= 7:
        raise ValueError(f"bullets must be from 1 to 7, not {bullets}")
    if not isinstance(source, Article):
        source = read(source, kind=kind, published=published, allow_private=allow_private, any_language=any_language)
    return brief_of(source, bullets=bullets)


def check(article: Source | Article, summary: str, *, published: date | None = None) -> SummaryCheck:
    """A summary, whoever wrote it, held against its article.

    Args:
        article: an article already read, or what `read` takes.
        summary: the summary's sentences, as running text or a line each; marks of lists before a line are left out.
        published: the publication day, for an article that gives none; days of the summary are read from it too.

    Returns:
        For each sentence a verdict ("pass", "unsure", "fail"), what fails, and the spans of the body that it rests on. The verdict of
        the whole is that of its worst sentence; an empty summary passes.

    Raises:
        InputError: the article cannot be read.
        NotAnArticleError: there is no Arabic news article in it.
    """
    if not isinstance(article, Article):
        article = read(article, published=published)
    lines = tuple(line for text in summary.splitlines() if (line := text.strip(_LIST_MARKS)))
    record = understand(article)
    said = tuple(_unattributed(line, article) for line in lines)
    claimed = msgspec.structs.replace(article, headline=None, standfirst=None, publisher_summary=(), paragraphs=said)
    claims = understand(claimed)
    whole = msgspec.structs.replace(claimed, paragraphs=lines).body
    checked = tuple(
        _with_lead(one, claimed.body, whole) for one in check_sentences(article, record, claimed.body, claims)
    )
    verdicts = {sentence.verdict for sentence in checked}
    worst: Verdict = "fail" if "fail" in verdicts else "unsure" if "unsure" in verdicts else "pass"
    return SummaryCheck(id=article.id, verdict=worst, sentences=checked)


def _unattributed(line: str, article: Article) -> str:
    """The line with blanks where it tells that the article's author wrote what it quotes: his by-line vouches for that."""
    lead = length_of_introduction(line, article.authors)
    return " " * lead + line[lead:]


def _with_lead(checked: SentenceCheck, said: str, whole: str) -> SentenceCheck:
    """The sentence with the words before it that are blanks in `said`."""
    start, end = checked.span
    lead = len(said[:start]) - len(said[:start].rstrip(" "))
    if not lead or whole[start - lead : start].isspace():
        return checked
    return msgspec.structs.replace(checked, text=whole[start - lead : end], span=(start - lead, end))


_LIST_MARKS = " \t\u00a0\u200e\u200f-–—•·*"


def failed(identity: str, error: MujazError) -> Brief:
    """The brief of an input that could not be read: no article, and the reason."""
    reason = Problem(stage="reading", code=error.code, message=error.message, message_en=error.message_en)
    return Brief(id=identity, status="failed", problems=(reason,))


def photo(made: Brief, *, allow_private: bool = False) -> tuple[Brief, Photo | None]:
    """The picture of a brief's article, fetched from its address, and the brief, which says so when there is none and why."""
    url = made.article.image.url if made.article and made.article.image else None
    if url is None:
        return _noted(made, problem("publishing", "photo_without_address")), None
    try:
        return made, fetch_photo(url, allow_private=allow_private)
    except MujazError as error:
        note = Problem(
            stage="publishing",
            code="photo_not_embedded",
            message=sentence("photo_not_embedded", "ar", reason=error.message),
            message_en=sentence("photo_not_embedded", "en", reason=error.message_en),
        )
        return _noted(made, note), None


def _noted(made: Brief, note: Problem) -> Brief:
    return msgspec.structs.replace(made, problems=(*made.problems, note))


def voice(made: Brief, part: Spoken = "summary", name: str = "espeak") -> tuple[Brief, Sound | None]:
    """The sound of a brief's bullets or of its whole article, and the brief, which says so when there is none and why.

    Without the voice extra, or when the voice fails, the sound is None and the brief has a problem that says what to do; so it has when
    the voice lacks sounds of the text.

    Args:
        made: the brief.
        part: "summary", each bullet behind its number, or "article", the headline and the paragraphs.
        name: the voice: "espeak", or "piper:" with the path or the name of a Piper voice.
    """
    pieces = _bullets_said(made) if part == "summary" else _article_said(made)
    if not pieces:
        return made, None
    try:
        sound = speak(pieces, name, _tags(made))
    except MujazError as error:
        silent = Problem(stage="speech", code=error.code, message=error.message, message_en=error.message_en)
        return _noted(made, silent), None
    except Exception:  # noqa: BLE001  # as with the stages: whatever the voice does on hostile text, the brief goes on without it
        _log.exception("stage speech failed on article %s", made.id)
        return _noted(made, problem("speech", "stage_failed", name="speech")), None
    if sound.lacking:
        made = _noted(made, problem("speech", "voice_lacks", voice=name, sounds=" ".join(sound.lacking)))
    return made, sound


def _bullets_said(made: Brief) -> list[Piece]:
    return numbered([bullet.text for bullet in made.summary.bullets]) if made.summary else []


def _article_said(made: Brief) -> list[Piece]:
    """The headline and the body, sentence by sentence, with a longer pause before each paragraph."""
    if made.article is None:
        return []
    headline = [Piece(made.article.headline)] if made.article.headline else []
    return headline + [
        Piece(paragraph[start:end], before=PAUSE if index else PARAGRAPH_PAUSE)
        for paragraph in made.article.paragraphs
        for index, (start, end) in enumerate(sentences(paragraph))
    ]


def _tags(made: Brief) -> Tags:
    """What a brief's sound says of itself: the article's headline, its day and its language."""
    article = made.article
    day = article.published.value.split("T")[0] if article and article.published else ""
    return Tags((article.headline if article else None) or "", day, (article.language if article else None) or "ar")
