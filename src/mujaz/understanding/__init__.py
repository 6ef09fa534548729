"""Article in, record out: who is named, who said what, and when."""

from mujaz.model import Article, Record
from mujaz.understanding.entities import find_entities
from mujaz.understanding.statements import find_statements
from mujaz.understanding.words import words_of

__all__ = ["understand"]


def understand(article: Article) -> Record:
    """The record of an article."""
    words = words_of(article.body)
    found = find_entities(words, article.headline)
    return Record(entities=found.entities, statements=find_statements(words, found))
