"""From stamps to moments: what a page's lines and metadata say of its publication and its last change."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec

from mujaz.errors import problem
from mujaz.model import Moment, Precision, Problem
from mujaz.reading.clocks import Clock
from mujaz.reading.timestamps import Stamp, find_stamps
from mujaz.reading.zones import Zone

_QUARTER = timedelta(minutes=15)
_FARTHEST = timedelta(hours=14)
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](?:[a-z_]{3,20}/)?(\d{1,2})[/-](\d{1,2})(?=[/\-_.]|$)")
_COMPACT_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/\-_.]|$)")


class Times(NamedTuple):
    """When a page was published and last changed, and what was assumed."""

    published: Moment | None = None
    modified: Moment | None = None
    problems: tuple[Problem, ...] = ()


def _offset(clock: Clock, zone: Zone | None) -> timezone | ZoneInfo | None:
    minutes = clock.offset if clock.offset is not None else (zone.offset if zone else None)
    if minutes is not None:
        return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None
    return ZoneInfo(zone.name) if zone and zone.name else None


def to_moment(stamp: Stamp, source: str) -> Moment | None:
    """The moment of a stamp that has a day; a clock with a zone or an offset has it in its value."""
    if stamp.day is None:
        return None
    words = stamp.zone.words if stamp.zone else None
    name = stamp.zone.name if stamp.zone else None
    if stamp.clock is None:
        return Moment(value=stamp.day.isoformat(), precision="day", zone=name, zone_text=words, source=source)
    at = datetime.combine(stamp.day, stamp.clock.at, _offset(stamp.clock, stamp.zone))
    precision: Precision = "second" if stamp.clock.seconds else "minute"
    return Moment(
        value=at.isoformat(timespec="seconds"), precision=precision, zone=name, zone_text=words, source=source
    )


def is_placeholder(moment: Moment) -> bool:
    """True for a midnight to the second: systems write it where they know the day alone."""
    return moment.precision != "day" and moment.value[11:19] == "00:00:00"


def day_alone(moment: Moment) -> Moment:
    """The moment's day, without its clock."""
    return msgspec.structs.replace(moment, value=moment.value[:10], precision="day", zone=None, zone_text=None)


def told(text: str | None, source: str) -> Moment | None:
    """The moment that one field tells, as an ISO string with whatever faults or in words; None when there is no day in it."""
    stamps = [stamp for stamp in find_stamps(text or "") if stamp.day]
    found = to_moment(stamps[0], source) if stamps else None
    return day_alone(found) if found and is_placeholder(found) else found


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def day_in_address(url: str | None) -> Moment | None:
    """The day in an address, where year, month and day stand in it, also with a section between ("/2013/middle_east/8/3/")."""
    path = _path(url or "")
    found = _DAY_IN_ADDRESS.search(path) or _COMPACT_DAY_IN_ADDRESS.search(path)
    if not found:
        return None
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        return None
    return Moment(value=day.isoformat(), precision="day", source="address")


def as_datetime(moment: Moment) -> datetime:
    """The moment as a datetime, without a zone where it has none; a day is its midnight."""
    return datetime.fromisoformat(moment.value)


def same_instant(one: Moment, other: Moment) -> bool:
    """True when both have a zone and are one instant."""
    first, second = as_datetime(one), as_datetime(other)
    return bool(first.tzinfo and second.tzinfo) and first == second


def before(one: Moment, other: Moment) -> bool:
    """True when `one` was surely before `other`: by the instant where both have one, else by the day on the page."""
    first, second = as_datetime(one), as_datetime(other)
    if first.tzinfo and second.tzinfo:
        return first < second
    if one.precision == "day" or other.precision == "day":
        return first.date() < second.date()
    return first.replace(tzinfo=None) < second.replace(tzinfo=None)


def _last_change(stamps: Sequence[Stamp], published: Stamp | None) -> tuple[Stamp | None, tuple[Problem, ...]]:
    changed = next((stamp for stamp in stamps if stamp.label == "modified"), None)
    if changed is None or changed.day:
        return changed, ()
    if published is None:
        return None, ()
    return changed._replace(day=published.day), (problem("reading", "modified_day_assumed"),)


def times_of(stamps: Sequence[Stamp], source: str) -> Times:
    """When the lines of a page say that it was published and changed.

    A change told by a clock alone takes the day of publication, with the problem `modified_day_assumed`; one before the publication
    is none. A clock without a day or label belongs to the first day.
    """
    dated = [stamp for stamp in stamps if stamp.day and stamp.label != "modified"]
    first = next((stamp for stamp in dated if stamp.label == "published"), dated[0] if dated else None)
    lone = next((stamp for stamp in stamps if stamp.label is None and stamp.day is None), None)
    if first and first.clock is None and lone:
        first = first._replace(clock=lone.clock, zone=lone.zone)
    changed, problems = _last_change(stamps, first)
    if first and first.clock and not first.zone and changed:
        first = first._replace(zone=changed.zone)  # one line of a page has its clocks in one zone
    published = to_moment(first, source) if first else None
    modified = to_moment(changed, source) if changed else None
    if published and modified and before(modified, published):
        return Times(published)
    return Times(published, modified, problems)


def _distance(clock: datetime, instant: datetime) -> timedelta | None:
    """The offset that makes the clock on the page that instant, when there can be such an offset."""
    apart = clock - instant.astimezone(UTC).replace(tzinfo=None, second=0, microsecond=0)
    return apart if abs(apart) <= _FARTHEST and apart % _QUARTER == timedelta(0) else None


def agreed(metadata: Moment, visible: Moment) -> Moment:
    """What metadata and the page's own line say together.

    The day that the page shows its reader is the day. A visible clock that is the metadata's in another zone gives the instant
    with that zone's offset; one that equals a clock labelled UTC shows that the label was wrong, and the offset goes.
    """
    zone, words = visible.zone or metadata.zone, visible.zone_text or metadata.zone_text
    joined = msgspec.structs.replace(metadata, zone=zone, zone_text=words)
    same_day = metadata.value[:10] == visible.value[:10]
    if visible.precision != "day" and as_datetime(visible).tzinfo and not as_datetime(metadata).tzinfo:
        return visible  # the page tells its zone, the data does not
    if metadata.precision == "day":
        return msgspec.structs.replace(visible, source=metadata.source) if same_day else visible
    if visible.precision == "day" or as_datetime(metadata).tzinfo is None or as_datetime(visible).tzinfo:
        return joined if same_day else visible
    return _in_the_zone_shown(joined, visible, same_day=same_day)


def _in_the_zone_shown(metadata: Moment, visible: Moment, *, same_day: bool) -> Moment:
    """The metadata's instant as a clock without a zone beside it shows it."""
    instant, shown = as_datetime(metadata), as_datetime(visible).replace(second=0)
    if instant.replace(tzinfo=None, second=0) == shown:
        bare = instant.replace(tzinfo=None).isoformat(timespec="seconds")
        return msgspec.structs.replace(metadata, value=bare) if instant.utcoffset() == timedelta(0) else metadata
    if same_day:
        return metadata
    offset = _distance(shown, instant)
    if offset is None:
        return visible
    return msgspec.structs.replace(metadata, value=instant.astimezone(timezone(offset)).isoformat(timespec="seconds"))
