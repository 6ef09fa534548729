"""Article in, record out: who is named, who said what, and when."""

from datetime import date

from mujaz.model import Article, Record
from mujaz.understanding.dates import find_dates
from mujaz.understanding.entities import find_entities
from mujaz.understanding.statements import find_statements
from mujaz.understanding.words import words_of

__all__ = ["understand"]


def _day_of(article: Article) -> date | None:
    """The day that the article was published, or None when no more than its month is known."""
    value = article.published.value[:10] if article.published else ""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def understand(article: Article) -> Record:
    """The record of an article: who and where, what was said, and every date resolved against the publication day."""
    words = words_of(article.body)
    found = find_entities(words, article.headline)
    return Record(
        entities=found.entities,
        statements=find_statements(words, found),
        dates=find_dates(article.body, _day_of(article)),
    )
