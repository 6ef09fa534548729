"""What the archive finds, as text for a terminal."""

import sys
from collections.abc import Iterator, Sequence

from mujaz.archive.records import ArticleLine, Excerpt, Hits, Quotes
from mujaz.lexicon import load
from mujaz.model import Span
from mujaz.publishing.plain import harmless

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def words_of(ui: str) -> dict[str, str]:
    """The words of the archive's lists in a language."""
    words: dict[str, str] = load("cli")["archive_list"][ui]
    return words


def lit(text: str, marks: Sequence[Span]) -> str:
    """A text with its marked spans in bold where somebody looks at it; a pipe gets the text alone."""
    if not sys.stdout.isatty():
        return harmless(text)
    pieces: list[str] = []
    at = 0
    for start, end in marks:
        pieces += [harmless(text[at:start]), _BOLD, harmless(text[start:end]), _PLAIN]
        at = end
    return "".join([*pieces, harmless(text[at:])])


def article_note(article: ArticleLine, words: dict[str, str]) -> str:
    """Where and when an article is from, with its number in the archive."""
    parts = [article.day or words["no_day"], words["comma"].join(article.sources), f"#{article.id}", article.url or ""]
    return " · ".join(harmless(part) for part in parts if part)


def _around(excerpt: Excerpt) -> str:
    return lit(excerpt.text, excerpt.marks)


def _total(total: int, given: int, offset: int, words: dict[str, str]) -> str:
    if not total:
        return words["nothing"]
    return (
        words["total"].format(total=total, first=offset + 1, last=offset + given)
        if given
        else words["beyond"].format(total=total)
    )


def hits_shown(found: Hits, offset: int, ui: str) -> str:
    """The hits of a search, the best first."""
    words = words_of(ui)

    def parts() -> Iterator[str]:
        for hit in found.hits:
            headline = lit(hit.article.headline or words["no_headline"], hit.headline_marks)
            yield "\n".join([headline, f"  {_around(hit.excerpt)}", f"  {article_note(hit.article, words)}"])
        yield _total(found.total, len(found.hits), offset, words)

    return "\n\n".join(parts())


def quotes_shown(found: Quotes, offset: int, ui: str) -> str:
    """Statements with who said them and when, the newest first."""
    words = words_of(ui)

    def parts() -> Iterator[str]:
        for quote in found.statements:
            speaker = quote.speaker or words["unknown_speaker"]
            who = f"{speaker}{words['comma']}{quote.role}" if quote.role else speaker
            when = " · ".join(filter(None, (quote.day, quote.venue, words[quote.mode])))
            yield "\n".join(
                [
                    f"{harmless(who)} ({harmless(when)})",
                    f"  {_around(quote.sentence)}",
                    f"  {article_note(quote.article, words)}",
                ]
            )
        yield _total(found.total, len(found.statements), offset, words)

    return "\n\n".join(parts())
