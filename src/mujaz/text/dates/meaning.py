"""What a date expression says, before anybody knows the day it was written on."""

from typing import Literal, NamedTuple

Unit = Literal[
    "day",
    "weekday",
    "week",
    "month",
    "year",
    "decade",
    "century",
    "season",
    "quarter",
    "half",
    "months",
    "same",
    "hour",
]
Anchor = Literal["published", "told"]
Part = Literal["start", "middle", "end"]


class When(NamedTuple):
    """A calendar unit that is named, or pointed at from another day, or both.

    `number` names it within `of`: day of the month, weekday (Monday 0), month, year, first year of a decade, first year of a century,
    season (EDTF 21 to 24), quarter, half, or how many months of a year. `shift` counts units from the `anchor`: the day of
    publication, or the date told before. Both None: the nearest one that fits. "same" is the time told before in another year
    ("الفترة نفسها من العام الماضي"), as many months long as `number` says where it is not 0; "hour" is an hour of the day told before.
    """

    unit: Unit
    number: int | None = None
    of: "When | None" = None
    shift: int | None = None
    anchor: Anchor = "published"
    weekday: int | None = None
    """The weekday that a day is said to be, Monday 0."""
    hijri: bool = False
    part: Part | None = None
    """Only its start, middle or end."""
    about: bool = False
    """Said to be approximate."""


class Between(NamedTuple):
    """A time from one date to another, both included; what one leaves unsaid the other says."""

    first: When
    last: When


class Expression(NamedTuple):
    """A date expression: its characters `[start, end)`, its tokens `[first, last)`, what it says, and the pattern that found it."""

    start: int
    end: int
    first: int
    last: int
    meaning: When | Between
    pattern: str
