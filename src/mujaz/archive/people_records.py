"""What the archive tells of people: frozen records, the same for the terminal, the pages and the API."""

from typing import Literal

from mujaz.model import Rec

DoubtReason = Literal["same_name", "spelling", "part", "surname"]
"""One name with another country or office, or with none; a spelling alike; a name within a fuller one; a family name alone."""

DecisionState = Literal["holds", "overruled", "waiting"]
"""It is followed; a newer one says otherwise; an article that it names is not in the archive."""


class PersonLine(Rec, frozen=True, kw_only=True):
    """A person as lists show them: the fullest usual name, the latest role, and in how many articles they are."""

    id: int
    name: str
    role: str | None
    country: str | None
    articles: int


class People(Rec, frozen=True, kw_only=True):
    """How many people there are in all, and some of them, the best known first."""

    total: int
    people: tuple[PersonLine, ...]


class NameUsed(Rec, frozen=True, kw_only=True):
    """A name under which a person is told, and in how many articles."""

    name: str
    articles: int


class RoleHeld(Rec, frozen=True, kw_only=True):
    """A role in which a person is told, the first and last day of such an article, and how many there are."""

    role: str
    first: str | None
    last: str | None
    articles: int


class Person(Rec, frozen=True, kw_only=True):
    """All that the archive tells of a person; names by use, roles by time."""

    id: int
    name: str
    role: str | None
    country: str | None
    articles: int
    statements: int
    events: int
    first: str | None
    last: str | None
    names: tuple[NameUsed, ...]
    roles: tuple[RoleHeld, ...]


class Doubt(Rec, frozen=True, kw_only=True):
    """Two who may be one, and what speaks for it."""

    reason: DoubtReason
    first: PersonLine
    second: PersonLine


class Doubts(Rec, frozen=True, kw_only=True):
    """How many doubtful pairs there are in all, and some of them, the best known first."""

    total: int
    doubts: tuple[Doubt, ...]


class Mention(Rec, frozen=True, kw_only=True):
    """Somebody by the name that an article has for them; `person` is who they are now, None where the article is not in the archive."""

    article: str
    name: str
    person: int | None = None


class Decision(Rec, frozen=True, kw_only=True):
    """What one command decided: a merge makes the first and the second ones one person, a split parts the first from the second."""

    id: int
    kind: Literal["merge", "split"]
    state: DecisionState
    made: str
    first: tuple[Mention, ...]
    second: tuple[Mention, ...]


class Decisions(Rec, frozen=True, kw_only=True):
    """Every decision, the newest first."""

    total: int
    decisions: tuple[Decision, ...]


class Decided(Rec, frozen=True, kw_only=True):
    """What became of a decision: its number, who there is now, and the older decisions that it overrules."""

    decision: int
    people: tuple[PersonLine, ...]
    overruled: tuple[int, ...] = ()
