"""Article in, record out: who is named, who said what, what happened, and when."""

from datetime import date
from typing import NamedTuple

from mujaz.model import Article, Problem, Record
from mujaz.understanding.dates import find_dates
from mujaz.understanding.entities import find_entities
from mujaz.understanding.events import find_events
from mujaz.understanding.statements import find_statements
from mujaz.understanding.word_stream import glued_at, words_of

__all__ = ["Understood", "understand", "understood"]


class Understood(NamedTuple):
    """The record of an article, and what the article itself gets wrong."""

    record: Record
    problems: tuple[Problem, ...]
    glued: tuple[int, ...]
    """The characters of the body before which a space was lost."""


def _day_of(article: Article) -> date | None:
    """The day that the article was published, or None when no more than its month is known."""
    value = article.published.value[:10] if article.published else ""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def understood(article: Article) -> Understood:
    """The record of an article: who and where, what was said and what happened, and every date resolved against the publication day."""
    words = words_of(article.body)
    published = _day_of(article)
    found = find_entities(words, article.headline)
    dates = find_dates(words, published)
    statements = find_statements(words, found, dates.mentions)
    events = find_events(words, found, statements, dates.occurrences, published)
    record = Record(entities=found.entities, statements=statements, events=events, dates=dates.mentions)
    return Understood(record, dates.problems, glued_at(words))


def understand(article: Article) -> Record:
    """The record of an article alone."""
    return understood(article).record
