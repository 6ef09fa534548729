"""The entities of an article: people, organisations, countries and places, each once, with every mention."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mujaz.model import Entity, Span
from mujaz.text.folding import fold_text
from mujaz.understanding.gazetteer import COUNTRY_NAMES
from mujaz.understanding.labelling import first_reading, names_read, sheet_of
from mujaz.understanding.mentions import Mention
from mujaz.understanding.names import elsewhere_in
from mujaz.understanding.organisations import OrganisationMention, find_organisations, longest_names
from mujaz.understanding.people import find_people
from mujaz.understanding.persons import Person, find_figures, find_persons
from mujaz.understanding.places import PlaceMention, find_places
from mujaz.understanding.read_names import people_read, without_doubtful
from mujaz.understanding.read_places import places_read
from mujaz.understanding.read_roles import with_read_roles
from mujaz.understanding.words import Cut, Words, has_article


class Occurrence(NamedTuple):
    """A mention on tokens `[first, last)`; `begin` and `end` take in the role and the apposition. `actor` speaks and acts for it.

    `actor` is the entity itself, except for a capital, which stands for its country: its entity, or its name where the article has none.
    """

    first: int
    last: int
    begin: int
    end: int
    entity: str
    actor: str
    start: int
    """Where the name starts in the body, behind its clitics."""


class Entities(NamedTuple):
    """The entities, the token occurrences in order, and the roles that a definite noun alone may take up again."""

    entities: tuple[Entity, ...]
    occurrences: tuple[Occurrence, ...]


class _Draft(NamedTuple):
    entity: Entity
    occurrences: list[tuple[int, int, int, int]]
    capital_of: str | None = None


def find_entities(words: Words, headline: str | None) -> Entities:
    """The entities of the text. `headline` may tell fuller names; mentions are of the text alone."""
    elsewhere = elsewhere_in(words)
    grammar = find_people(words, elsewhere)
    bodies = find_organisations(words)
    sheet = sheet_of(words, _first_reading(words, grammar, bodies), elsewhere)
    names = names_read(sheet)
    people = with_read_roles(sheet, names, people_read(words, grammar, names, elsewhere))
    people = without_doubtful(words, grammar, people, names)
    persons = find_persons(words, people, headline)
    taken = {index for person in persons for mention in person.mentions for index in range(mention.first, mention.last)}
    persons += find_figures(words, taken)
    for person in persons:
        taken |= {index for mention in person.mentions for index in range(mention.first, mention.last)}
    organisations = [item for item in bodies if not taken.intersection(range(item.first, item.last))]
    for item in organisations:
        taken |= set(range(item.first, item.last))
    places = find_places(words, taken)
    for place in places:
        taken |= set(range(place.first, place.last))
    places += places_read(words, taken, places, names)
    drafts = [_of_person(words, person) for person in persons]
    drafts += _of_organisations(words, organisations)
    drafts += _of_places(words, places)
    drafts.sort(key=lambda draft: draft.occurrences[0])
    return _numbered(drafts)


def grammar_reading(words: Words) -> list[str]:
    """The labels of the people and bodies that the grammar alone finds, which the model of names sees."""
    return _first_reading(words, find_people(words), find_organisations(words))


def _first_reading(words: Words, people: Sequence[Mention], bodies: Sequence[OrganisationMention]) -> list[str]:
    spans = ([(item.first, item.last) for item in found] for found in (people, bodies))
    return first_reading(len(words.tokens), *spans)


def _numbered(drafts: Sequence[_Draft]) -> Entities:
    ids = [f"e{number}" for number in range(1, len(drafts) + 1)]
    countries = {
        draft.entity.country: key for draft, key in zip(drafts, ids, strict=True) if draft.entity.kind == "country"
    }
    entities: list[Entity] = []
    occurrences: list[Occurrence] = []
    for key, draft in zip(ids, drafts, strict=True):
        entities.append(_with_id(draft.entity, key))
        actor = countries.get(draft.capital_of, COUNTRY_NAMES[draft.capital_of]) if draft.capital_of else key
        occurrences.extend(
            Occurrence(*tokens, key, actor, start)
            for tokens, (start, _) in zip(draft.occurrences, draft.entity.mentions, strict=True)
        )
    return Entities(tuple(entities), tuple(sorted(occurrences)))


def _with_id(entity: Entity, key: str) -> Entity:
    return Entity(
        id=key,
        kind=entity.kind,
        name=entity.name,
        role=entity.role,
        country=entity.country,
        aliases=entity.aliases,
        mentions=entity.mentions,
    )


def _aliases(words: Words, name: str, mentions: Iterable[tuple[int, int, Cut]]) -> tuple[str, ...]:
    surfaces = {words.surface(*mention): None for mention in mentions}
    return tuple(surface for surface in surfaces if surface != name)


def _spans(words: Words, mentions: Iterable[tuple[int, int, Cut]]) -> tuple[Span, ...]:
    return tuple(words.span(*mention) for mention in mentions)


def _of_person(words: Words, person: Person) -> _Draft:
    tokens = [(mention.first, mention.last, mention.cut) for mention in person.mentions]
    entity = Entity(
        id="",
        kind="person",
        name=person.name,
        role=person.role,
        country=person.country,
        aliases=_aliases(words, person.name, tokens),
        mentions=_spans(words, tokens),
    )
    return _Draft(entity, [(mention.first, mention.last, mention.begin, mention.end) for mention in person.mentions])


def _of_organisations(words: Words, mentions: Sequence[OrganisationMention]) -> list[_Draft]:
    names = longest_names(words, mentions)
    heads = {key: _head_of(key, names) for key in names}
    drafts: list[_Draft] = []
    for key in dict.fromkeys(heads.values()):
        group = [mention for mention in mentions if heads[mention.key] == key]
        tokens = [(mention.first, mention.last, mention.cut) for mention in group]
        entity = Entity(
            id="",
            kind="organization",
            name=names[key],
            aliases=_aliases(words, names[key], tokens),
            mentions=_spans(words, tokens),
        )
        drafts.append(_Draft(entity, [(item.first, item.last, item.begin, item.end) for item in group]))
    return drafts


def _head_of(key: str, names: Iterable[str]) -> str:
    """The key of the fuller name that has `key` in it ("وزارة الداخلية" in "وزارة الداخلية الأفغانية"), else the key itself.

    A body with the article is whole at its beginning: "لجان الوكالة الدولية" are not "الوكالة الدولية".
    A ministry may be told by its field: "الدفاع الروسية".
    """
    alone = has_article(key.split(maxsplit=1)[0])
    fuller = [
        name
        for name in names
        if name != key and f" {key} " in f" {name} " and (not alone or name.startswith((key, f"{_MINISTRY} {key}")))
    ]
    return fuller[0] if len(fuller) == 1 else key


_MINISTRY = "وزاره"


def _of_places(words: Words, mentions: Sequence[PlaceMention]) -> list[_Draft]:
    groups: dict[str, list[PlaceMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.place.key, []).append(mention)
    return [_of_place(words, group) for group in groups.values()]


def _of_place(words: Words, group: Sequence[PlaceMention]) -> _Draft:
    tokens = [(mention.first, mention.last, mention.cut) for mention in group]
    place = group[0].place
    names = [words.surface(*mention) for mention in tokens]
    usual = COUNTRY_NAMES.get(place.country or "") if place.kind == "country" else None
    called = [name for name in names if usual is not None and f" {fold_text(usual)} " in f" {fold_text(name)} "]
    name = max(called or names, key=len)
    entity = Entity(
        id="",
        kind="country" if place.kind == "country" else "place",
        name=name,
        country=place.country,
        aliases=_aliases(words, name, tokens),
        mentions=_spans(words, tokens),
    )
    capital_of = place.country if place.kind == "capital" else None
    return _Draft(entity, [(first, last, first, last) for first, last, _ in tokens], capital_of)
