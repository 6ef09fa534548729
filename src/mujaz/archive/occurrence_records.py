"""What happened as several articles tell it: the records of tellings, differences and occurrences."""

from typing import Literal

from mujaz.archive.records import ArticleLine, Excerpt
from mujaz.model import Rec, Span

Rank = Literal["head", "minister", "envoy"]
"""Heads of state and of government, kings and crown princes; ministers; ambassadors, envoys and deputies."""
Kind = Literal["person", "organization", "country", "place", "description"]


class Actor(Rec, frozen=True, kw_only=True):
    """Somebody who took part, as an article names them."""

    name: str
    kind: Kind
    country: str | None = None
    """ISO 3166 alpha-2."""
    person: int | None = None
    """The id among the archive's people."""
    role: str | None = None


class Told(Rec, frozen=True, kw_only=True):
    """One event of one article with everything that is needed to join it with others."""

    id: int
    article: ArticleLine
    text_group: int
    type: str
    mode: str | None
    status: str
    trigger: str
    evidence: str
    span: Span
    place: str | None
    place_country: str | None
    edtf: str | None
    first_day: str | None
    last_day: str | None
    actors: tuple[Actor, ...]


class Telling(Rec, frozen=True, kw_only=True):
    """What one text tells of an occurrence; `copies` are the other articles that carry nearly the same text."""

    event: int
    """The event's id in the archive."""
    article: ArticleLine
    copies: tuple[ArticleLine, ...]
    excerpt: Excerpt
    trigger: str
    mode: str | None
    status: str
    edtf: str | None
    """The day or days as the article tells them; None where it tells none, and the day of the article (`told_on`) is what is known."""
    told_on: str | None
    place: str | None
    participants: tuple[str, ...]


class Variant(Rec, frozen=True, kw_only=True):
    """One of the values that are told, and the articles that tell it."""

    value: str
    articles: tuple[int, ...]


class Difference(Rec, frozen=True, kw_only=True):
    """Where tellings differ: "status", "day", "place" or "participants", with what each says, the most told first."""

    field: Literal["status", "day", "place", "participants"]
    variants: tuple[Variant, ...]


class Occurrence(Rec, frozen=True, kw_only=True):
    """One thing that happened, was planned or was denied, with all that tell it.

    `first_day` and `last_day` are what most tellings say. Where none tells a day (`day_told` is False) they are the day of the first
    article that tells it: "told on", not "happened on".
    """

    id: int
    """The smallest of its events' ids."""
    type: str
    mode: str | None
    status: str
    first_day: str | None
    last_day: str | None
    day_told: bool
    place: str | None
    place_country: str | None
    participants: tuple[Actor, ...]
    rank: Rank | None
    """The rank of the lower side, each side taken at its highest; None where no role is known."""
    tellings: tuple[Telling, ...]
    sources: int
    """How many articles tell it, copies included."""
    differences: tuple[Difference, ...]
