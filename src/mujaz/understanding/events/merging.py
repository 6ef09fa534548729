"""One event however often it is told: tellings of one article put together."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from mujaz.understanding.dates import DatedSpan
from mujaz.understanding.events.clauses import Clause
from mujaz.understanding.events.status import Status
from mujaz.understanding.events.triggers import Trigger


class Told(NamedTuple):
    """One telling of an event."""

    trigger: Trigger
    clause: Clause
    participants: tuple[str, ...]
    place: str | None
    dated: DatedSpan | None
    status: Status
    carried: bool
    taken_up: bool
    """True for a definite noun that governs nobody: it takes up an event told before, if there is one."""
    how: str
    """How those who take part were found."""
    sentence: int
    """The number of its sentence."""
    persons: frozenset[str]
    """Those of the participants who are persons by name."""
    named: frozenset[str]
    """Those of them who have a name at all."""
    country: str | None = None
    """The country of the place."""
    broad: bool = False
    """True where the place is a country."""


def merged(tellings: Iterable[Told]) -> list[Told]:
    """The tellings with those of one event put together under the one that says most."""
    events: list[Told] = []
    unattributed: Told | None = None
    for each in tellings:
        if unattributed is not None and _is_known_outcome(events, unattributed, each):
            continue
        told = _attributed(unattributed, each)
        if _is_bare(told) and told.trigger.pattern.type == "ASSAULT" and not _is_outcome(told):
            unattributed = told
            if events and _is_known_outcome(events[:-1], told, events[-1]):
                events.pop()
                continue
        near = range(len(events) - 1, max(-1, len(events) - 1 - _LOOK_BACK), -1)
        alike = (index for index in near if not told.taken_up or _are_alike(events[index], told))
        latest = islice(alike, 1 if told.taken_up else None)
        number = next((index for index in latest if _is_same(events[index], told)), None)
        if number is None:
            if not _is_bare(told):
                events.append(told)
        else:
            events[number] = _together(events[number], told)
    return _placed(events)


def _is_known_outcome(events: Sequence[Told], attack: Told, told: Told) -> bool:
    """True for those killed beside a definite noun that takes up an attack told before: "الهجمات … أسفرت عن مقتل …"."""
    near = abs(told.trigger.first - attack.trigger.first) < _NEAR
    known = any(event.trigger.pattern.type == "ASSAULT" for event in events)
    return near and known and attack.trigger.definite and _is_outcome(told)


def _attributed(attack: Told | None, told: Told) -> Told:
    """An attack told without anybody, with those whose death is told beside it; else the telling as it is."""
    if attack is None or not _is_outcome(told) or not 0 < told.trigger.first - attack.trigger.first < _NEAR:
        return told
    place, dated = attack.place or told.place, attack.dated or told.dated
    return attack._replace(participants=told.participants, place=place, dated=dated, carried=True, taken_up=False)


def _placed(events: list[Told]) -> list[Told]:
    """The events with each meeting that has no place where one of those who meet is on a visit, or was told to be just before."""
    visits = [told for told in events if told.trigger.pattern.mode == "visit" and told.place]
    placed: list[Told] = []
    for told in sorted(events, key=lambda event: event.trigger.first):
        alone = told.trigger.pattern.mode == "meeting" and told.place is None
        placed.append((_on_visit(told, visits) or told._replace(place=_place_before(placed, told))) if alone else told)
    return placed


def _on_visit(meeting: Told, visits: Sequence[Told]) -> Told | None:
    """A meeting with the place of the visit on which one of those who meet is: the last told before it, else the first.

    Told in one sentence they are of one day.
    """
    theirs = [visit for visit in visits if set(visit.participants) & set(meeting.participants)]
    if not theirs:
        return None
    before = [visit for visit in theirs if visit.trigger.first < meeting.trigger.first]
    visit = before[-1] if before else theirs[0]
    same = visit.sentence == meeting.sentence and visit in before and visit.status == meeting.status
    return meeting._replace(place=visit.place, dated=meeting.dated or (visit.dated if same else None))


def _place_before(placed: list[Told], told: Told) -> str | None:
    """The place of the event told last before a meeting, where somebody took part in both."""
    last = placed[-1] if placed else None
    if last is None or told.trigger.first - last.trigger.first > _SOON_AFTER or last.status != told.status:
        return None
    together = last.trigger.pattern.type in {"CONSULT", "AGREE"} and set(last.participants) & set(told.participants)
    return last.place if together else None


_SOON_AFTER = 60
_LOOK_BACK = 80
"""Events that are looked at when one is told again."""


def _is_bare(told: Told) -> bool:
    """True for a telling that says nothing but that the event was, or takes up one that was never told."""
    return not told.participants or (told.taken_up and not told.carried and told.dated is None)


def _is_same(event: Told, told: Told) -> bool:
    """True when both tell of one event: of one type, with compatible day, place and status, and the same people."""
    if not _are_alike(event, told):
        return _is_paired(event, told)
    one, other = set(event.participants), set(told.participants)
    if _is_one_clause(event, told) and (other <= one or not one or (one & other and _is_one_time(event, told))):
        return True
    if not _is_one_time(event, told):
        return False
    if not other or told.taken_up:
        return told.trigger.definite and _is_one_place(event, told)
    if event.trigger.pattern.type == "ASSAULT":
        return _is_same_attack(event, told, bool(one & other))
    placed = _is_one_place(event, told) or event.trigger.pattern.type == "OFFICE"
    return placed and _are_same_people(event, told, len(one & other))


def _is_paired(event: Told, told: Told) -> bool:
    """True for two nouns joined that tell one event: "لقاءات ومفاوضات"."""
    beside = event.trigger.is_noun and event.trigger.last == told.trigger.first
    return beside and event.trigger.pattern.type == told.trigger.pattern.type


def _is_one_time(event: Told, told: Told) -> bool:
    return (event.status == "planned") == (told.status == "planned") and _agree(_day(event), _day(told))


def _are_alike(event: Told, told: Told) -> bool:
    """True for one type and mode; a definite noun may call a meeting talks."""
    one, other = event.trigger.pattern, told.trigger.pattern
    talks = told.trigger.definite and {one.mode, other.mode} == {"meeting", "negotiation"}
    return one.type == other.type and (one.mode == other.mode or talks)


def _are_same_people(event: Told, told: Told, shared: int) -> bool:
    enough = 1 if told.trigger.is_noun and told.trigger.definite else 2
    return shared >= min(len(event.participants), len(told.participants), enough)


def _is_one_clause(event: Told, told: Told) -> bool:
    """True for a verb and the noun that it carries out: "ترفع العقوبات", "وقعا اتفاقا"."""
    return 0 < told.trigger.first - event.trigger.first <= _ONE_CLAUSE


_ONE_CLAUSE = 6


def _is_same_attack(event: Told, told: Told, shared: bool) -> bool:
    """One attack a place: what is told without a place of its own, or of the same place and day, of the same people.

    Nobody is killed twice: what is told of a person again is the same, wherever else it is told to have been.
    """
    one, other = set(event.participants), set(told.participants)
    if event.persons & told.persons and (one <= other or other <= one):
        return True
    distance = abs(told.trigger.first - event.trigger.first)
    near = distance < _NEAR
    if _is_outcome(told) and _is_outcome(event) and told.place is not None and event.place == told.place:
        return told.sentence - event.sentence <= 1
    if _is_outcome(told) or _is_outcome(event):
        one_sentence = event.sentence == told.sentence and (_is_outcome(told) or told.trigger.is_noun)
        return (near or one_sentence) and _agree(event.place, told.place)
    if told.trigger.definite and told.trigger.is_noun and not told.carried:
        return (shared or near) and _agree(event.place, told.place)
    if not shared or not set(told.participants) <= set(event.participants):
        return False
    return event.place == told.place or (told.place is None and near)


_NEAR = 20


def _is_outcome(told: Told) -> bool:
    """True for those killed, which tells of an attack but not which."""
    return told.trigger.pattern.needs == "victims"


def _day(told: Told) -> str | None:
    return told.dated.edtf if told.dated is not None else None


def _is_one_place(event: Told, told: Told) -> bool:
    """True for one place, for a place and its country, and where one tells none."""
    within = event.country is not None and event.country == told.country and event.broad != told.broad
    return within or _agree(event.place, told.place)


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _together(event: Told, told: Told) -> Told:
    fuller, other = (event, told) if _weight(event) >= _weight(told) else (told, event)
    names = fuller.participants
    if told.taken_up:
        names = event.participants
    elif not names:
        names = other.participants
    elif _is_outcome(event) and _is_outcome(told) and other.persons:
        names = (
            *other.participants,
            *(each for each in names if each not in other.participants and each in fuller.named),
        )
    told_nearer = fuller.broad and other.place is not None and fuller.trigger.pattern.type == "CONSULT"
    nearer = other if fuller.place is None or told_nearer else fuller
    return fuller._replace(
        participants=names,
        place=nearer.place,
        country=nearer.country,
        broad=nearer.broad,
        dated=fuller.dated or other.dated,
        carried=fuller.carried or other.carried,
    )


def _weight(told: Told) -> int:
    """How much a telling says: who, when, where, and that it was done rather than only named."""
    told_of = min(len(told.participants), 2) + 2 * (told.dated is not None) + (told.place is not None) + told.carried
    return told_of - 5 * _is_outcome(told) - 6 * told.taken_up
