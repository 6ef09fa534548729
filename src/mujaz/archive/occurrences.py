"""One meeting told by five papers is one occurrence with five sources; where they differ, the difference shows.

Events are taken in an order that depends on what they tell alone, and each joins the occurrence with whose events it has most in
common and none of whose events it contradicts. So the result does not depend on the order in which articles came.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from mujaz.archive.countries import is_named
from mujaz.archive.event_joining import (
    Member,
    are_one,
    family,
    may_be_one,
    may_meet,
    member,
    same_actor,
    same_side,
    shared,
)
from mujaz.archive.naming import plain_name
from mujaz.archive.occurrence_records import Actor, Difference, Occurrence, Telling, Told, Variant
from mujaz.archive.ranks import contact_rank
from mujaz.archive.records import Excerpt

Cluster = list[Member]
_FAR = 10
"""Days around an event's first one within which its occurrence is looked for; no window is longer."""
_STATUS_ORDER = ("occurred", "planned", "denied")


def _order(one: Member) -> tuple[object, ...]:
    """The surest first: with a told day, with more actors, with a place; then by day and by id."""
    told = one.told
    sure = (one.window is None, not (one.window and one.window.told), -len(told.actors), told.place is None)
    return (*sure, told.first_day or told.article.day or "", told.article.day or "", told.id)


def _strength(cluster: Cluster, one: Member) -> int:
    """How much an event has in common with a cluster's: 0 where it does not belong there."""
    if not all(may_meet(other, one) for other in cluster):
        return 0
    best = 0
    for other in cluster:
        alike = shared(other, one)
        if not may_be_one(other, one, alike):
            return 0
        if are_one(other, one, alike):
            best = max(best, 1 + 4 * alike.named + 2 * alike.sides)
    return best


class _Clusters:
    """The clusters so far, found by family, by day and by what their events have in common."""

    def __init__(self) -> None:
        self.all: list[Cluster] = []
        self._found_by: dict[tuple[str, int, str], set[int]] = {}

    def _days(self, one: Member, slack: int) -> range:
        """The days on which an event is looked for; a vague date has its first day alone."""
        if one.window is None:
            return range(0)
        last = one.window.first if one.window.vague else min(one.window.last, one.window.first + _FAR)
        return range(one.window.first - slack, last + slack + 1)

    def add(self, one: Member) -> None:
        name = family(one.told)
        slots = ((name, day, token) for day in self._days(one, 1) for token in one.sought)
        near = set().union(*(self._found_by.get(slot, ()) for slot in slots))
        best, at = max(((_strength(self.all[at], one), -at) for at in near), default=(0, 0))
        if best:
            self.all[-at].append(one)
        else:
            at = -len(self.all)
            self.all.append([one])
        for day in self._days(one, 0):
            for token in one.tokens:
                self._found_by.setdefault((name, day, token), set()).add(-at)


def joined(events: Iterable[Told]) -> list[Occurrence]:
    """The occurrences that events of several articles tell, by day; those without any day last.

    Args:
        events: each with its article's line and its actors; in any order.
    """
    clusters = _Clusters()
    for one in sorted(map(member, events), key=_order):
        clusters.add(one)
    made = [_occurrence(cluster) for cluster in clusters.all]
    return sorted(made, key=lambda one: (one.first_day or "9", one.last_day or "", one.id))


def _by_text(cluster: Cluster) -> list[list[Told]]:
    """The cluster's events, those of nearly the same text together, in the order of their articles."""
    groups: dict[int, list[Told]] = {}
    for one in sorted(
        (one.told for one in cluster), key=lambda told: (told.article.day or "9", told.article.id, told.id)
    ):
        groups.setdefault(one.text_group, []).append(one)
    return list(groups.values())


def _telling(same: Sequence[Told]) -> Telling:
    first = same[0]
    copies = {told.article.id: told.article for told in same[1:] if told.article.id != first.article.id}
    return Telling(
        event=first.id,
        article=first.article,
        copies=tuple(copies.values()),
        excerpt=Excerpt(text=first.evidence, span=first.span),
        trigger=first.trigger,
        mode=first.mode,
        status=first.status,
        edtf=first.edtf,
        told_on=first.article.day,
        place=first.place,
        participants=tuple(actor.name for actor in first.actors),
    )


def _commonest(values: Iterable[str | None]) -> str | None:
    """The value that most tell, the smallest of equals."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _one(first: Actor, second: Actor) -> bool:
    return same_actor(first, second, plain_name(first.name), plain_name(second.name))


def _fuller(first: Actor, second: Actor) -> Actor:
    """The one that tells more, with what the other adds."""
    best, other = (second, first) if len(second.name) > len(first.name) else (first, second)
    roles = sorted((role for role in (best.role, other.role) if role), key=lambda role: (-len(role), role))
    return Actor(
        name=best.name,
        kind=best.kind,
        country=best.country or other.country,
        person=best.person if best.person is not None else other.person,
        role=roles[0] if roles else None,
    )


def _participants(events: Sequence[Told]) -> tuple[Actor, ...]:
    """Everybody whom a telling names, once; who is nobody by name gives way to a person of the same side."""
    ordered = sorted(events, key=lambda told: (-len(told.actors), told.id))
    found: list[Actor] = []
    for actor in (actor for told in ordered for actor in told.actors):
        at = next((at for at, there in enumerate(found) if _one(there, actor)), None)
        if at is None:
            found.append(actor)
        else:
            found[at] = _fuller(found[at], actor)
    return tuple(actor for at, actor in enumerate(found) if not _stood_for(actor, found[:at], found[at + 1 :]))


def _stood_for(actor: Actor, before: Sequence[Actor], after: Sequence[Actor]) -> bool:
    """True for a country, or somebody without a name, for whom a person of the same side stands, or for a country a description."""
    if actor.kind not in {"country", "description"}:
        return False
    stronger = {"person"} if actor.kind == "description" else {"person", "description"}
    same = [other for other in (*before, *after) if same_side(actor, other)]
    return any(other.kind in stronger for other in same) or any(
        other.kind == actor.kind and same_side(actor, other) for other in before
    )


def _difference(
    field: Literal["status", "day", "place"], heads: Sequence[Told], value: Callable[[Told], str | None]
) -> Difference:
    """What each telling says, the most told first."""
    told: dict[str, list[int]] = {}
    for head in heads:
        if said := value(head):
            told.setdefault(said, []).append(head.article.id)
    ordered = sorted(told.items(), key=lambda item: (-len(item[1]), item[0]))
    return Difference(field=field, variants=tuple(Variant(value=said, articles=tuple(ids)) for said, ids in ordered))


def _days_differ(members: Sequence[Member]) -> bool:
    windows = [one.window for one in members if one.window and one.window.told]
    return any(one.last < other.first for one in windows for other in windows)


def _is_whole_country(told: Told) -> bool:
    """True where the place that is told is a country, which says no other place than a town in it."""
    return told.place_country is not None and is_named(told.place or "", told.place_country)


def _places_differ(heads: Sequence[Told]) -> bool:
    there = {plain_name(head.place): head for head in heads if head.place}
    towns = [head for head in there.values() if not _is_whole_country(head)]
    countries = {head.place_country for head in there.values()}
    return len(towns) > 1 or len(countries) > 1


def _present(head: Told, who: Sequence[Actor]) -> frozenset[int]:
    """Which of all who took part one text names, by name or by their side."""

    def of(actor: Actor) -> int | None:
        named = (at for at, one in enumerate(who) if _one(actor, one))
        return next(named, next((at for at, one in enumerate(who) if same_side(actor, one)), None))

    return frozenset(at for actor in head.actors if (at := of(actor)) is not None)


def _status_differs(heads: Sequence[Told], last_day: str | None) -> bool:
    """True where it occurred by one text and was still planned by one that is newer; a plan that came true is no difference."""
    planned = [head.article.day for head in heads if head.status == "planned"]
    return len(planned) < len(heads) and any(day and last_day and day > last_day for day in planned)


def _differences(
    cluster: Cluster, heads: Sequence[Told], who: Sequence[Actor], last_day: str | None
) -> tuple[Difference, ...]:
    """Where the texts differ; each text speaks once."""
    if len(heads) < 2:
        return ()
    ids = {head.id for head in heads}
    found = []
    if _status_differs(heads, last_day):
        found.append(_difference("status", heads, lambda told: told.status))
    if _days_differ([one for one in cluster if one.told.id in ids]):
        found.append(_difference("day", heads, lambda told: told.edtf))
    if _places_differ(heads):
        found.append(_difference("place", heads, lambda told: told.place))
    found += _who_differ(heads, who)
    return tuple(found)


def _who_differ(heads: Sequence[Told], who: Sequence[Actor]) -> list[Difference]:
    """Those whom some texts name and others do not, where two texts name each somebody whom the other does not."""
    present = [_present(head, who) for head in heads]
    if not any(one - other and other - one for one, other in combinations(present, 2)):
        return []
    variants = [
        Variant(value=actor.name, articles=ids)
        for at, actor in enumerate(who)
        if len(ids := tuple(head.article.id for head, there in zip(heads, present, strict=True) if at in there))
        < len(heads)
    ]
    variants.sort(key=lambda variant: (-len(variant.articles), variant.value))
    return [Difference(field="participants", variants=tuple(variants))]


def _days(heads: Sequence[Told], status: str) -> tuple[str | None, str | None, bool]:
    """The days that most texts tell, those first that tell the occurrence's own status; else the first article's day."""
    for told in ([head for head in heads if head.status == status], heads):
        counts = Counter((head.first_day, head.last_day or head.first_day) for head in told if head.first_day)
        if counts:
            first, last = min(counts, key=lambda days: (-counts[days], _length(days), days))
            return first, last, True
    day = min((head.article.day for head in heads if head.article.day), default=None)
    return day, day, False


def _length(days: tuple[str | None, str | None]) -> int:
    first, last = days
    return (date.fromisoformat(last or "") - date.fromisoformat(first or "")).days


def _occurrence(cluster: Cluster) -> Occurrence:
    texts = _by_text(cluster)
    heads = [same[0] for same in texts]
    events = [one.told for one in cluster]
    status = next(status for status in _STATUS_ORDER if any(told.status == status for told in events))
    first_day, last_day, day_told = _days(heads, status)
    place = _commonest(head.place for head in heads)
    who = _participants(events)
    return Occurrence(
        id=min(told.id for told in events),
        type=events[0].type,
        mode=_commonest(head.mode for head in heads),
        status=status,
        first_day=first_day,
        last_day=last_day,
        day_told=day_told,
        place=place,
        place_country=next((told.place_country for told in events if told.place == place), None),
        participants=who,
        rank=contact_rank(actor for told in events for actor in told.actors) if events[0].type == "CONSULT" else None,
        tellings=tuple(map(_telling, texts)),
        sources=len({told.article.id for told in events}),
        differences=_differences(cluster, heads, who, last_day),
    )
