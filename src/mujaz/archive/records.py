"""What the archive gives: frozen records with JSON out, the same for the terminal, the pages and the API."""

from mujaz.model import Rec, Span


class ArticleLine(Rec, frozen=True, kw_only=True):
    """An article as lists show it; `sources` are the sites that carry nearly the same text, its own first."""

    id: int
    headline: str | None
    url: str | None
    site: str | None
    published: str | None
    day: str | None
    sources: tuple[str, ...] = ()


class Excerpt(Rec, frozen=True, kw_only=True):
    """A piece of an article as it was written, its place in the body, and the spans *of the piece* that are lit up."""

    text: str
    span: Span
    marks: tuple[Span, ...] = ()


class Hit(Rec, frozen=True, kw_only=True):
    """An article that a search found, with its best piece and the marks in its headline; a greater score is a better hit."""

    article: ArticleLine
    headline_marks: tuple[Span, ...]
    excerpt: Excerpt
    score: float


class Hits(Rec, frozen=True, kw_only=True):
    """How many articles were found in all, and some of them, the best first."""

    total: int
    hits: tuple[Hit, ...]


class Saying(Rec, frozen=True, kw_only=True):
    """A statement of an article: who said it, when and where, and the words with their place in the body."""

    id: int
    article: ArticleLine
    speaker: str | None
    person: int | None
    """The speaker's id among the archive's people."""
    role: str | None
    mode: str
    text: str
    span: Span
    cue: str | None
    venue: str | None
    day: str | None


class Quote(Saying, frozen=True, kw_only=True):
    """A statement with the sentence around it, in which its words are marked."""

    sentence: Excerpt


class Quotes(Rec, frozen=True, kw_only=True):
    """How many statements were found in all, and some of them, the newest first."""

    total: int
    statements: tuple[Quote, ...]


class Filters(Rec, frozen=True, kw_only=True):
    """What narrows a search; what is None narrows nothing.

    `speaker` and `person` are names as a reader writes them, or a person's id; `country` is an ISO 3166 code or a country's name; `kind` is
    a kind of entity that must be named; `since` and `until` are days, both included; `event` is an event type ("CONSULT").
    """

    speaker: str | None = None
    person: str | None = None
    country: str | None = None
    kind: str | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None
    event: str | None = None
