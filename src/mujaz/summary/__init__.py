"""Article and record to bullets: clauses that cover the article, trimmed by recorded edits, each tied to its evidence."""

from collections.abc import Sequence

from mujaz.model import Article, Record, Summary
from mujaz.summary.checking import check_sentences
from mujaz.summary.engines import Summarised, extractive
from mujaz.summary.essays import length_of_introduction

__all__ = ["Summarised", "check_sentences", "length_of_introduction", "summarise", "summarised"]


def summarised(article: Article, record: Record, *, bullets: int = 3, glued: Sequence[int] = ()) -> Summarised:
    """The summary of an article as `summarise` gives it, and the problems: bullets that did not stand the check and were replaced.

    `glued` are the characters of the body before which a space was lost.
    """
    return extractive(article, record, bullets, glued)


def summarise(article: Article, record: Record, *, bullets: int = 3) -> Summary:
    """The summary of an article: up to `bullets` sentences in the order of its body.

    Args:
        article: The article; its headline, standfirst and publisher's bullets inform the choice and are never copied.
        record: What is known of it; an empty one is enough. Resolved days make relative ones absolute, and statements name speakers.
        bullets: How many bullets at most. An article with fewer sentences fit for one gets fewer; an empty one none.

    Returns:
        The bullets, each of 15 to 35 words where the article allows, closed by a full stop. Replaying a bullet's edits on the body
        gives its text; `mujaz.summary.rewriting.replay` does it. Each was held against what it was made from, and passed.
    """
    return summarised(article, record, bullets=bullets).summary
