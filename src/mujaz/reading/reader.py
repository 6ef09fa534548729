"""`read`: whatever an article comes in, to an `Article`."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from mujaz.errors import InputError, LanguageError, NotAnArticleError, problem
from mujaz.model import Article, Moment, Problem
from mujaz.reading.encoding import decode, without_surrogates
from mujaz.reading.language import language_names, language_of
from mujaz.reading.plain import read_text
from mujaz.reading.rows import parse_row, read_row
from mujaz.reading.sniffing import Kind, binary_kind, is_address, kind_of

if TYPE_CHECKING:
    from mujaz.reading.fetch import Fetched

Source = str | bytes | Path | Mapping[str, Any]

KINDS: tuple[Kind, ...] = ("text", "html", "row", "url")
MOST_BYTES = 20_000_000
MOST_CHARACTERS = 2_000_000
"""Characters of text or of a row's body: a long book has as many."""
_FEWEST_WORDS = 8
"""Words below which a text is no article."""
_FEW_WORDS = 80
"""Words below which a page's text may be the words of a wall before the article."""
_HASH_LENGTH = 16


class _Text(msgspec.Struct, frozen=True):
    """Decoded content with where it came from."""

    text: str
    url: str | None = None
    problems: tuple[Problem, ...] = ()


def _decoded(content: bytes, charset: str | None = None, url: str | None = None) -> _Text:
    if len(content) > MOST_BYTES:
        raise InputError("too_large", limit=MOST_BYTES // 1_000_000)
    if not content.strip():
        raise InputError("empty_input")
    binary = binary_kind(content)
    if binary:
        raise InputError("binary_input", kind=binary)
    found = decode(content, charset)
    return _Text(found.text, url, (problem("reading", "damaged_text", count=found.damaged),) if found.damaged else ())


def _file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError("is_a_folder", path=path)
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise InputError("file_not_found", path=path) from None
    except (OSError, ValueError) as error:
        raise InputError("cannot_read_file", path=path, reason=getattr(error, "strerror", None) or error) from None


def _fetched(url: str, *, allow_private: bool) -> _Text:
    from mujaz.reading.fetch import fetch  # noqa: PLC0415  # only addresses need it

    return _of_page(fetch(url, allow_private=allow_private))


def _of_page(page: "Fetched") -> _Text:
    return _decoded(page.content, page.charset, page.url)


def _content(source: str | bytes | Path, kind: Kind | None, *, allow_private: bool) -> _Text:
    """The text of a source that is no row."""
    if isinstance(source, Path):
        return _content(_file(source), kind, allow_private=allow_private)
    if kind == "url" or (kind is None and isinstance(source, str) and is_address(source)):
        address = source if isinstance(source, str) else source.decode("utf-8", "replace")
        return _fetched(address.strip(), allow_private=allow_private)
    if isinstance(source, bytes):
        return _decoded(source)
    if not source.strip():
        raise InputError("empty_input")
    if len(source) > MOST_BYTES:
        raise InputError("too_large", limit=MOST_BYTES // 1_000_000)
    return _Text(without_surrogates(source))


def _article(content: _Text, kind: Kind) -> Article:
    """The article in decoded content of a kind."""
    if kind == "text" and len(content.text) > MOST_CHARACTERS:
        raise InputError("too_large", limit=MOST_CHARACTERS // 1_000_000)
    if kind == "row":
        return read_row(parse_row(content.text))
    if kind == "html":
        from mujaz.reading.html import read_html  # noqa: PLC0415  # only pages need lxml

        return read_html(content.text, content.url)
    return msgspec.structs.replace(read_text(content.text), url=content.url)


def _identity(article: Article) -> str:
    """A stable id: a hash of the page's address, else of headline and body."""
    key = article.url or f"{article.headline}\n\n{article.body}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]


def _with_day(article: Article, published: date | None) -> Article:
    """The article with the day that the caller gives, where it has none of its own."""
    if article.published or published is None:
        return article
    moment = Moment(value=published.isoformat(), precision="day", source="given")
    return msgspec.structs.replace(article, published=moment, sources=article.sources | {"published": "given"})


def _day_problems(article: Article) -> tuple[Problem, ...]:
    if article.published is None:
        return (problem("reading", "no_publication_date"),)
    day = date.fromisoformat(article.published.value[:10])
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)  # somewhere it is tomorrow already
    return (problem("reading", "published_in_future", day=day),) if day > tomorrow else ()


def _language(article: Article, *, any_language: bool) -> str | None:
    language = language_of(f"{article.headline or ''}\n{article.body}")
    if language != "ar" and not any_language:
        arabic, english = language_names(language or "und")
        raise LanguageError("other_language", language=arabic, language_en=english)
    return language


def _refuse_wall(page: str, article: Article, *, without_article: bool) -> None:
    """Say what stands on a page in an article's place, where it can be told."""
    from mujaz.reading.walls import is_consent, wall_of  # noqa: PLC0415  # only short pages need it

    wall = wall_of(page) if without_article else None
    if wall or is_consent(article.body):
        raise NotAnArticleError(wall or "consent_page")


def _from_text(content: _Text, kind: Kind | None) -> Article:
    """The article of decoded content; a page or text with hardly a sentence has none."""
    kind = kind if kind in {"text", "html", "row"} else kind_of(content.text)
    article = _article(content, kind)
    words = sum(len(paragraph.split()) for paragraph in article.paragraphs)
    if kind == "html" and words < _FEW_WORDS:
        _refuse_wall(content.text, article, without_article=words < _FEWEST_WORDS)
    if words < _FEWEST_WORDS:
        raise NotAnArticleError("no_article")
    return msgspec.structs.replace(article, problems=(*content.problems, *article.problems))


def read(
    source: Source,
    *,
    kind: Kind | None = None,
    published: date | None = None,
    allow_private: bool = False,
    any_language: bool = False,
) -> Article:
    """The one news article in a source, clean of its page's chrome.

    Args:
        source: a row (a mapping), a file (`Path`), bytes, or a string, which is an http(s) address or else the content itself.
        kind: what the source is, when its content should not tell.
        published: the publication day, for a source that gives none.
        allow_private: let an address be on this machine or in a private network.
        any_language: go on when the text is not Arabic.

    Returns:
        The article. Its `problems` tell what was assumed or is missing, its `sources` where each field was read.

    Raises:
        InputError: the source cannot be read.
        LanguageError: the article is not in Arabic, and `any_language` is off.
        NotAnArticleError: there is no article in the source.
    """
    if kind is not None and kind not in KINDS:
        raise InputError("unknown_kind", kind=kind, kinds=", ".join(KINDS))
    if isinstance(source, Mapping):
        article = read_row(source)
    else:
        article = _from_text(_content(source, kind, allow_private=allow_private), kind)
    return _whole(article, published, any_language=any_language)


def read_page(page: "Fetched", *, any_language: bool = False) -> Article:
    """The one news article in a page that was fetched before.

    Raises:
        InputError: the page cannot be read.
        LanguageError: the article is not in Arabic, and `any_language` is off.
        NotAnArticleError: there is no article in the page.
    """
    return _whole(_from_text(_of_page(page), None), None, any_language=any_language)


def _whole(article: Article, published: date | None, *, any_language: bool) -> Article:
    """An article with its day, its id and its language."""
    if not article.paragraphs:
        raise NotAnArticleError("no_article")
    article = _with_day(article, published)
    return msgspec.structs.replace(
        article,
        id=article.id or _identity(article),
        language=_language(article, any_language=any_language),
        problems=(*article.problems, *_day_problems(article)),
    )


def plain_text(source: bytes | Path) -> str:
    """The plain text of a file or of bytes, whatever their encoding.

    Raises:
        InputError: there is nothing to read, or it is no text.
    """
    return _content(source, "text", allow_private=False).text
