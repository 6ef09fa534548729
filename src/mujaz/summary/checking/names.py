"""Names of a summary: each word of one stands in the article, together with the others and with the same role."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Entity, Record
from mujaz.summary.checking.binding import CLEARLY, best
from mujaz.summary.checking.roots import same_word, stems
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View, is_content, places_of
from mujaz.summary.words import bare
from mujaz.text.folding import fold_text
from mujaz.text.tokens import analyses, strip_to

_PEOPLE = frozenset({"person"})
_PLACES = frozenset({"place", "country"})
_NISBA_ENDINGS = ("", "ه", "ين", "ون", "ان", "تين", "ات")


class Named(NamedTuple):
    """A mention of an entity in one sentence of the summary."""

    entity: Entity
    span: range


@cache
def _country_words() -> dict[str, str]:
    """Folded names of countries of one word, and nisbas in every form, to their code."""
    found: dict[str, str] = {}
    for code, names in load("places")["countries"].items():
        found |= {fold_text(name).removeprefix("ال"): code for name in names if " " not in name}
    for code, names in load("places")["capitals"].items():
        found |= {fold_text(name).removeprefix("ال"): code for name in _each(names) if " " not in name}
    for code, nisbas in load("nisbas").items():
        found |= {fold_text(nisba) + end: code for nisba in nisbas if " " not in nisba for end in _NISBA_ENDINGS}
    return found


@cache
def _roles() -> frozenset[str]:
    heads = (
        word
        for table in load("roles").values()
        if isinstance(table, dict)
        for words in table.values()
        if isinstance(words, list)
        for word in words
    )
    described = load("reporting")["anonymous"]
    folded = (
        fold_text(word) for word in (*heads, *described["heads"], *described["taken_up"]) if isinstance(word, str)
    )
    return frozenset(word.removeprefix("ال") for word in folded if " " not in word)


@cache
def _media() -> frozenset[str]:
    return frozenset(fold_text(word) for word in load("reporting")["documents"]["media"])


def is_role(folded: str) -> bool:
    """True for a word that describes who somebody is: "وزير", "الناطقة", "مسؤولون"."""
    word = bare(folded)
    return any(strip_to(form, _roles()) is not None for form in (word, word.removesuffix("ه"), word.removesuffix("ون")))


@cache
def _common() -> frozenset[str]:
    return frozenset(load("common_nouns")["words"])


def is_common(folded: str) -> bool:
    """True for a form of a noun or adjective that names nobody."""
    return any(stem in _common() or stem + "ه" in _common() for stem in stems(folded))


@cache
def _known_names() -> frozenset[str]:
    """Folded words that are hardly anything but a name of a person, a country or a town."""
    people = (name for names in load("names")["given"].values() for name in names)
    places = (
        name
        for table in ("countries", "capitals", "cities")
        for names in load("places")[table].values()
        for name in _each(names)
    )
    return frozenset(fold_text(name).removeprefix("ال") for name in (*people, *places) if " " not in name)


def _each(names: str | Iterable[str]) -> Iterable[str]:
    return (names,) if isinstance(names, str) else names


def _lookup(folded: str, table: Iterable[str]) -> str | None:
    return next((reading.stem for reading in analyses(bare(folded)) if reading.stem in table), None)


def country_of(folded: str) -> str | None:
    """The country that a word names: as a country, by its capital, which stands for it, or as a nisba; None for all other words."""
    found = _lookup(folded, _country_words())
    return _country_words()[found] if found else None


def countries(view: View) -> frozenset[str]:
    """The countries that a text names."""
    return frozenset(code for word in view.words if (code := country_of(word.folded)))


def named_in(summary: View, span: range) -> list[Named]:
    """The mentions of entities among the words `span`."""
    found = []
    for entity in summary.record.entities:
        for mention in entity.mentions:
            at = summary.range_of(mention)
            if at and at.start in span:
                found.append(Named(entity, at))
    return found


def check_names(article: View, heading: View, summary: View, span: range) -> Iterator[Failure]:
    """The failures of the names among the words `span`; `heading` is the article's headline, which may name what the body does not."""
    named = named_in(summary, span)
    told: set[int] = set()
    for item in named:
        code = "place" if item.entity.kind in _PLACES else "name"
        if any(strip_to(summary.words[at].folded, _media()) for at in item.span):
            continue  # an article may leave its own paper unnamed
        missing = [at for at in item.span if _is_missing(article, heading, summary.words[at].folded)]
        if missing:
            told |= set(item.span)
            yield failure("name_fuller" if _is_fuller(article, item, missing) else code, summary.told(item.span))
        elif item.entity.kind in _PEOPLE and (other := _role_of_another(article, heading, summary, item.span)):
            told |= set(item.span)
            yield failure("role", summary.told(item.span), other)
        elif item.entity.kind in _PEOPLE and not _stands_together(article, heading, summary, item.span):
            told |= set(item.span)
            yield failure("name_joined", summary.told(item.span))
    known = countries(article) | countries(heading)
    for at in span:
        if at not in told and _is_foreign(article, heading, known, summary.words[at].folded):
            yield failure("place" if country_of(summary.words[at].folded) else "name", summary.told(range(at, at + 1)))


def _is_fuller(article: View, item: Named, missing: list[int]) -> bool:
    """True for a person whom the article names by the last name alone, and the summary in full."""
    if item.entity.kind != "person" or item.span[-1] in missing:
        return False
    last = item.entity.name.split()[-1]
    there = [entity.name.split() for entity in article.record.entities if entity.kind == "person"]
    return not any(len(name) > 1 and same_word(fold_text(name[-1]), fold_text(last)) for name in there)


def _is_missing(article: View, heading: View, folded: str) -> bool:
    if not is_content(folded) or country_of(folded) or is_common(folded):
        return False
    return not places_of(article, folded) and not places_of(heading, folded)


def _is_foreign(article: View, heading: View, known: frozenset[str], folded: str) -> bool:
    """True for a word that names a country, a town or a person, and nothing in the article."""
    if not is_content(folded) or places_of(article, folded) or places_of(heading, folded):
        return False
    country = country_of(folded)
    return country not in known if country else bare(folded) in _known_names() or folded in _known_names()


def _stands_together(article: View, heading: View, summary: View, span: range) -> bool:
    """True when the words of a name stand beside each other somewhere in the article."""
    words = [summary.words[at].folded for at in span]
    if len(words) < 2:
        return True
    for view in (article, heading):
        for at in places_of(view, words[0]):
            window = range(at, min(len(view.words), at + len(words) + 3))
            if all(any(other in window for other in places_of(view, word)) for word in words[1:]):
                return True
    return False


_ROLE_WORDS = 6
_ROLE_REACH = 8


def _role_before(summary: View, first: int) -> list[int]:
    """The words of the role that stands right before a name: a role's head and the definite words behind it."""
    found: list[int] = []
    for at in range(first - 1, max(-1, first - 1 - _ROLE_WORDS), -1):
        word = summary.words[at].folded
        if summary.words[at].clause != summary.words[first].clause:
            break
        found.insert(0, at)
        if is_role(word) and not word.startswith(("ال", "وال")):
            return found
        if not bare(word).startswith(("ال", "لل")):
            break
    return [at for at in found if is_role(summary.words[at].folded)][-1:]


def _role_of_another(article: View, heading: View, summary: View, span: range) -> str | None:
    """The article's words with the role that the summary gives to a name, when none of them stands near that name there."""
    role = [summary.words[at].folded for at in _role_before(summary, span.start)]
    role = [word for word in role if is_content(word)]
    last = summary.words[span.stop - 1].folded
    if len(role) < 2 or places_of(heading, last):
        return None
    near = {
        word.folded
        for at in places_of(article, last)
        for word in article.words[max(0, at - _ROLE_REACH) : at + _ROLE_REACH]
    }
    near |= {
        word
        for entity in article.record.entities
        if any(article.names.get(at) == entity.id for at in places_of(article, last))
        for word in fold_text(entity.role or "").split()
    }
    if any(same_word(word, other) for word in role for other in near):
        return None
    return next((told for at in places_of(article, role[0]) if (told := _phrase(article, at, role))), None)


def _phrase(article: View, at: int, role: list[str]) -> str | None:
    there = article.words[at : at + len(role)]
    alike = len(there) == len(role) and all(
        same_word(word.folded, mine) for word, mine in zip(there, role, strict=True)
    )
    return article.told(range(at, min(len(article.words), at + len(role) + 2))) if alike else None


def check_bindings(article: View, summary: View, span: range, *kinds: str) -> Iterator[Failure]:
    """A failure for each name of `kinds` in whose place the article has another of its kind."""
    named = [item for item in named_in(summary, span) if item.entity.kind in kinds]
    own = {other for item in named for other in _entities_of(article, summary, item)}
    for item in named:
        same = _entities_of(article, summary, item)
        others = [e for e in article.record.entities if e.kind in kinds and e.id not in own]
        if not same or not others:
            continue
        fit = best(summary, item.span, article, _mentions(article, same))
        better = max(
            ((best(summary, item.span, article, _mentions(article, {e.id})), e) for e in others),
            key=lambda pair: pair[0],
        )
        if fit < CLEARLY <= better[0] - fit:
            code = "place_of" if item.entity.kind in _PLACES else "name_of"
            yield failure(code, summary.told(item.span), better[1].name)


def _mentions(article: View, ids: Iterable[str]) -> Iterator[range]:
    wanted = set(ids)
    for entity in article.record.entities:
        if entity.id in wanted:
            yield from (found for span in entity.mentions if (found := article.range_of(span)))


def _entities_of(article: View, summary: View, item: Named) -> set[str]:
    """The article's entities that a mention of the summary names: those that hold its last word, or share its whole name."""
    return entities_named(article.record, article, [summary.words[at].folded for at in item.span])


def entities_named(record: Record, article: View, words: list[str]) -> set[str]:
    """The ids of the article's entities of which some mention has all of `words`, or all of whose words are among them."""
    found = set()
    for position in places_of(article, words[-1]) | places_of(article, words[0]):
        entity = article.names.get(position)
        if entity:
            found.add(entity)
    complete = {entity.id for entity in record.entities if entity.id in found and _covers(entity, words)}
    return complete or found


def _covers(entity: Entity, words: list[str]) -> bool:
    told = fold_text(entity.name).split()
    return all(any(same_word(word, other) for other in told) for word in words)
