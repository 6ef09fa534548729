"""Where in the article a name of the claim belongs: which names stand there among the words that stand around it in the claim.

Each word of the claim near the name votes, the nearer and the rarer the more, for every name of the article that it stands near there. A
name that belongs in the claim gets about as many votes as any other of its kind; one put in another's place gets fewer than that other.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import exp
from typing import NamedTuple

from mujaz.model import Entity, Record, Span
from mujaz.summary.checking.index import Index
from mujaz.summary.checking.sameness import forms_of, is_state
from mujaz.summary.checking.stems import stems
from mujaz.summary.checking.vocabulary import listed, nisbas_of, seats_of
from mujaz.text.tokens import Token, folded_words

AROUND, REACH, LONGEST_NAME = 6, 10, 8
"""Words on each side of a name in the claim that vote; words from a name in the article within which they are looked for; words of a long
name."""
FADES_HERE, FADES_THERE = 2.5, 4.0
"""Words after which a vote has faded to a third, in the claim and in the article."""
OTHER_SIDE, SPOKEN, ADJECTIVE = 0.7, 0.5, 0.7
"""What is left of a vote of a word that stands before one name and behind the other; what a word votes for whoever says it, wherever; and
what is left, for a rival, of the votes for a country that only its adjective tells."""
_NEAR = tuple(exp(-max(0, distance - 1) / FADES_THERE) for distance in range(REACH + 1))
_ACROSS = tuple(vote * OTHER_SIDE for vote in _NEAR)


class Standing(NamedTuple):
    """Where the article tells of an entity: the places of the first and the last word.

    `named` is False for a country's adjective or seat, and for a word that refers to a place told before.
    """

    first: int
    last: int
    entity: str
    named: bool = True


class Voter(NamedTuple):
    """A word near a name of the claim: how much it counts, the folded word, and the side it stands on."""

    weight: float
    word: str
    behind: bool


class Votes(NamedTuple):
    """What a word votes for: the standings near which it stands, with its best vote for each from either side, and who says it."""

    before: Mapping[int, float]
    behind: Mapping[int, float]
    sayers: Set[str]


class Fit(NamedTuple):
    """The votes for an entity, as the share of all that were cast: at its best, as a rival of others, and where that is."""

    own: float
    rival: float
    standing: Standing


class Alignment:
    """The standings of an article's entities, and the votes that the words around a name cast for them."""

    def __init__(self, index: Index, record: Record) -> None:
        self.index = index
        self._entities = {entity.id: entity for entity in record.entities}
        self.standings = sorted(set(_standings(index, record)))
        self._of: dict[str, list[Standing]] = {}
        for standing in self.standings:
            self._of.setdefault(standing.entity, []).append(standing)
        self._sayers: dict[int, set[str]] = {}
        for statement in record.statements:
            if statement.speaker in self._entities:
                for place in index.within(statement.span):
                    self._sayers.setdefault(place, set()).add(statement.speaker)
        self._firsts = [standing.first for standing in self.standings]
        self._lasts = [standing.last for standing in self.standings]
        self._votes: dict[str, Votes] = {}

    def _near(self, place: int) -> list[tuple[int, int]]:
        """The standings near a place, each with its distance: below zero where the place is behind it."""
        firsts, lasts, found = self._firsts, self._lasts, []
        first = bisect_left(firsts, place - REACH - LONGEST_NAME)
        for number in range(first, bisect_left(firsts, place + REACH + 1, first)):
            distance = firsts[number] - place
            if distance <= 0:
                distance = lasts[number] - place
                if not -REACH <= distance < 0:
                    continue
            found.append((number, distance))
        return found

    def line_of(self, standing: Standing) -> int:
        """The line of a standing."""
        return self.index.line_at(standing.first)

    def standings_of(self, entities: Set[str]) -> list[Standing]:
        """Where the article tells of some entities."""
        return [standing for key in entities for standing in self._of.get(key, ())]

    def voters(self, told: Sequence[Token], span: Span) -> list[Voter]:
        """The words of `told` around the name at `span`."""
        before = [token for token in told if token.end <= span[0]][-AROUND:][::-1]
        behind = [token for token in told if token.start >= span[1]][:AROUND]
        return [*self._side(before, behind=False), *self._side(behind, behind=True)]

    def _side(self, tokens: Iterable[Token], *, behind: bool) -> Iterator[Voter]:
        for distance, token in enumerate(tokens):
            if self.index.places(token.folded):
                yield Voter(self.index.weight(token.folded) * exp(-distance / FADES_HERE), token.folded, behind)

    def fits(self, voters: Sequence[Voter]) -> Mapping[str, Fit]:
        """How well each entity fits in the place that the words around it tell."""
        total = sum(voter.weight for voter in voters) or 1.0
        votes: dict[int, float] = {}
        said: dict[str, float] = {}
        for voter in voters:
            share = voter.weight / total
            cast = self._votes_of(voter.word)
            for number, vote in (cast.behind if voter.behind else cast.before).items():
                votes[number] = votes.get(number, 0.0) + vote * share
            for who in cast.sayers:
                said[who] = said.get(who, 0.0) + SPOKEN * share
        found: dict[str, Fit] = {}
        for number, share in votes.items():
            standing = self.standings[number]
            _, _, entity, named = standing
            rival = share if named else share * ADJECTIVE
            best = found.get(entity)
            if best is None:
                spoken = said.get(entity, 0.0)
                best = found[entity] = Fit(spoken, spoken, standing)
            if rival > best.rival:
                found[entity] = Fit(max(share, best.own), rival, standing)
            elif share > best.own:
                found[entity] = Fit(share, best.rival, best.standing)
        return found

    def _votes_of(self, word: str) -> Votes:
        """What a word votes for, found once."""
        votes = self._votes.get(word)
        if votes is None:
            votes = self._votes[word] = self._found_votes(self.index.places(word))
        return votes

    def _found_votes(self, places: Iterable[int]) -> Votes:
        before: dict[int, float] = {}
        behind: dict[int, float] = {}
        for place in places:
            for number, distance in self._near(place):
                same, other = (before, behind) if distance > 0 else (behind, before)
                near, across = _NEAR[abs(distance)], _ACROSS[abs(distance)]
                if near > same.get(number, 0.0):
                    same[number] = near
                if across > other.get(number, 0.0):
                    other[number] = across
        return Votes(before, behind, set().union(*(self._sayers.get(place, ()) for place in places)))

    def fit_of_word(self, voters: Sequence[Voter], folded: str) -> float:
        """How well a word that is no known name fits, in the best of its places."""
        total = sum(voter.weight for voter in voters) or 1.0
        return max((self._share(voters, place) for place in self.index.places(folded)), default=0.0) / total

    def _share(self, voters: Iterable[Voter], here: int) -> float:
        votes = 0.0
        for voter in voters:
            near = [place - here for place in self.index.places(voter.word) if 0 < abs(place - here) <= REACH]
            sided = ((_NEAR if (step > 0) == voter.behind else _ACROSS)[abs(step)] for step in near)
            votes += voter.weight * max(sided, default=0.0)
        return votes


def _standings(index: Index, record: Record) -> Iterator[Standing]:
    known = {entity.id for entity in record.entities}
    for entity in record.entities:
        yield from _standings_of(index, entity)
    for statement in record.statements:
        if statement.cue_span and statement.speaker in known:
            yield from _at(index, statement.cue_span, statement.speaker)
    for event in record.events:
        place = index.from_character(event.span[0])
        if place is not None:
            yield from (Standing(place, place, who) for who in event.participants if who in known)
    yield from _referred_to(index, record)


def _referred_to(index: Index, record: Record) -> Iterator[Standing]:
    """Where "المدينة" and its like stand for a place: the one told last before it, and those of the headline."""
    kinds = {entity.id: entity.kind for entity in record.entities if entity.kind in {"place", "country"}}
    told = sorted((span[0], entity.id) for entity in record.entities if entity.id in kinds for span in entity.mentions)
    above = _above(index, [entity for entity in record.entities if entity.id in kinds])
    for place, start, country in sorted(_referring(index)):
        before = [key for at, key in told if at < start and (kinds[key] == "country") == country][-1:]
        yield from (Standing(place, place, key, named=False) for key in {*before, *above})


def _referring(index: Index) -> Iterator[tuple[int, int, bool]]:
    """The places of words that refer to a place told before, with their first characters, and whether it is a country."""
    for name in ("stand_for_places", "stand_for_countries"):
        for word in listed(name):
            for place in index.of_stem(word.removeprefix("ال")):
                token = index.at(place)
                if token.folded.endswith(word) and index.lines[index.line_at(place)].span:
                    yield place, token.start, name == "stand_for_countries"


def _above(index: Index, places: Iterable[Entity]) -> set[str]:
    """The places that the headline or the standfirst names."""
    words = {token.folded for line in index.lines if line.span is None for token in line.tokens}
    stems_above = {key for word in words for key in stems(word)}
    return {place.id for place in places if stems_above.issuperset(folded_words(place.name))}


def _standings_of(index: Index, entity: Entity) -> Iterator[Standing]:
    for span in entity.mentions:
        yield from _at(index, span, entity.id)
    for form in forms_of(entity):
        for place in index.written(form[0]):
            told = index.from_place(place, len(form))
            if [token.folded for token in told[1:]] == list(form[1:]):
                yield Standing(place, place + len(form) - 1, entity.id)
    for word in (*nisbas_of(entity.country), *seats_of(entity.country)) if is_state(entity) else ():
        yield from (Standing(place, place, entity.id, named=False) for place in index.of_stem(word))


def _at(index: Index, span: Span, entity: str) -> Iterator[Standing]:
    """The standing of the characters `span` of the body."""
    inside = index.within(span)
    place = None if inside else index.from_character(span[0])
    if inside:
        yield Standing(inside[0], inside[-1], entity)
    elif place is not None:
        yield Standing(place, place, entity)
