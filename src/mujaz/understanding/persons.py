"""One person however often and however shortly named: mentions of one article put together."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize
from mujaz.understanding.gazetteer import FIGURES, FIGURES_ALONE, FIGURES_NEED_CONTEXT, NAMED_AFTER, ORGANISATION_HEADS
from mujaz.understanding.mentions import Mention
from mujaz.understanding.people import find_people
from mujaz.understanding.phrases import Phrases
from mujaz.understanding.roles import role_weight
from mujaz.understanding.spellings import skeleton
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import (
    BETWEEN,
    CROWNED,
    GIVEN,
    OPENING,
    SPEAKING_VERBS,
    STRONG_GIVEN,
    VERBS,
    is_calendar_word,
    is_function_word,
    is_ordinary,
    is_surname,
    nisba_country,
)
from mujaz.understanding.word_stream import words_of
from mujaz.understanding.words import Words, after_conjunction, has_article, readings

Key = tuple[str, ...]
"""A name's words as they are compared: folded, without articles, compounds written as one."""


class Person(NamedTuple):
    """A person of the article: the fullest name, the longest role, and every mention."""

    name: str
    role: str | None
    country: str | None
    mentions: tuple[Mention, ...]


def name_key(name: str) -> Key:
    """The key of a name: "عبد الرحمن" and "عبدالرحمن" have one, "الجبير" and "جبير" too."""
    key: list[str] = []
    glue = False
    for token in tokenize(name):
        if token.kind != "word":
            continue
        word = token.folded if glue else token.folded.removeprefix("ال") or token.folded
        word = "ابو" if word in {"ابا", "ابي"} and not key else "بن" if word == "ابن" else word
        if glue or word in {"الله", "لله", "دين"}:
            key[-1:] = [(key[-1] if key else "") + word]
        else:
            key.append(word)
        glue = word == "عبد"
    return tuple(key)


def same_person(one: Key, other: Key) -> bool:
    """True when two names of one article are one person's.

    They are equal, one is an end of the other (but no father's name), or their first and last words are alike.
    """
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    if len(short) == 1 and len(long) > 1 and long[-2] in {"بن", "بنت"} and long[-1] == short[0]:
        return False
    if long[-len(short) :] == short:
        return len(short) < _FULL or len(long) == len(short)
    if len(short) == 1:
        return False
    if long[: len(short)] == short:
        return True
    sounds = short[0] == long[0] and _sounds_alike(short[-1], long[-1])
    return sounds or (_alike(short[0], long[0]) and _alike(short[-1], long[-1]))


_FULL = 3
"""Words of a name that is whole: a longer one that ends with it is the son's."""


def _alike(one: str, other: str) -> bool:
    """True for one word in two spellings: equal, or of the same length and one letter apart ("سيرجي", "سيرغي")."""
    if len(one) < 4 or len(one) != len(other):
        return one == other
    return sum(a != b for a, b in zip(one, other, strict=True)) <= 1


def _sounds_alike(one: str, other: str) -> bool:
    """True for one foreign word written with a long vowel more or less: "تجنو", "تيجنو"; "سلمان" and "سليمان" are two."""
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1 or (one in GIVEN and other in GIVEN):
        return False
    return skeleton(one) == skeleton(other)


class _Named(NamedTuple):
    key: Key
    name: str
    mention: Mention | None


def find_persons(words: Words, people: Iterable[Mention], headline: str | None) -> list[Person]:
    """The persons of a text of whom `people` are mentions, the first named first; `headline` (other words) may tell a fuller name."""
    found = [_named(words, mention) for mention in people]
    groups = _grouped([*found, *_of_headline(headline)])
    mentions = _with_surnames(words, groups)
    persons = [_person(words, group, mentions[number]) for number, group in enumerate(groups) if mentions[number]]
    return sorted(persons, key=lambda person: person.mentions[0].first)


def _named(words: Words, mention: Mention) -> _Named:
    name = words.surface(mention.first, mention.last, mention.cut)
    return _Named(name_key(name), name, mention)


def _of_headline(headline: str | None) -> Iterator[_Named]:
    if headline:
        words = words_of(headline)
        for mention in find_people(words):
            named = _named(words, mention)
            yield named._replace(mention=None)


def _grouped(found: Iterable[_Named]) -> list[list[_Named]]:
    """The mentions by person; the longest names are placed first, so that a surname finds its full name."""
    groups: list[list[_Named]] = []
    by_half: dict[tuple[int, str], list[list[_Named]]] = {}
    by_beginning: dict[Key, list[list[_Named]]] = {}
    by_first: dict[str, list[list[_Named]]] = {}
    for named in sorted((item for item in found if item.key), key=lambda item: -len(item.key)):
        halves = _halves(named.key[-1])
        alike = (group for half in halves for group in by_half.get(half, ()))
        near = chain(alike, by_beginning.get(named.key[:2], ()))
        group = next((group for group in near if same_person(group[0].key, named.key)), None)
        if group is None and _is_crowned(named):
            namesakes = by_first.get(named.key[0], [])[:_NAMESAKES]
            crowned = [group for group in namesakes if any(map(_has_crown, group))]
            group = crowned[0] if len(crowned) == 1 else None
        if group is None:
            group = []
            groups.append(group)
            for half in halves:
                by_half.setdefault(half, []).append(group)
            by_beginning.setdefault(named.key[:2], []).append(group)
            by_first.setdefault(named.key[0], []).append(group)
        group.append(named)
    return groups


_NAMESAKES = 20
"""Persons with one first name among whom a king by that name alone is looked for."""


def _is_crowned(named: _Named) -> bool:
    """True for a king or a pope by his one name, which is the first of his full name: "الملك سلمان"."""
    return len(named.key) == 1 and _has_crown(named)


def _has_crown(named: _Named) -> bool:
    role = named.mention.role if named.mention is not None else None
    return role is not None and fold_text(role).split()[-1] in CROWNED


def _halves(word: str) -> tuple[tuple[int, str], ...]:
    """Keys, one of which two words of one length and one letter apart have in common, or two with other long vowels."""
    middle = len(word) // 2
    return (len(word), word[:middle] + "-"), (len(word), "-" + word[middle:]), (0, skeleton(word))


def _with_surnames(words: Words, groups: Sequence[list[_Named]]) -> list[list[Mention]]:
    """The mentions of each group, and those by surname alone or by a part of the name."""
    mentions = [[named.mention for named in group if named.mention is not None] for group in groups]
    taken = {index for group in mentions for mention in group for index in range(mention.first, mention.last)}
    short = Phrases((form, number) for number, group in enumerate(groups) for form in _short_forms(group[0].name))
    behind = 0
    for index in short.starts(words):
        found = short.at(words, index) if index >= behind and index not in taken else None
        if found is not None and _stands_for_person(words, index, found.reading.bare):
            mentions[found.value].append(Mention(index, found.last, found.reading.cut, index, found.last, 1))
            behind = found.last
    for group in mentions:
        group.sort(key=lambda mention: mention.first)
    return mentions


def _short_forms(name: str) -> Iterator[str]:
    """What tells a name's bearer later: its endings ("السبسي", "قائد السبسي", "بن سلمان"), and a part that is enough ("لولا")."""
    parts = [token.text for token in tokenize(name) if token.kind == "word"]
    for start in range(1 if len(parts) > 1 else 0, len(parts)):
        before = fold_text(parts[start - 1]) if start else ""
        if before in BETWEEN or before in OPENING:
            continue
        form = " ".join(parts[start:])
        yield form
        if start == len(parts) - 1 and has_article(form):
            yield form.removeprefix("ال")
    yield from (part for part in parts[1:-1] if fold_text(part) in FIGURES_ALONE)


def _stands_for_person(words: Words, index: int, bare: str) -> bool:
    """True where a surname means its bearer: not in the name of a street or an airport, and no other word in this place."""
    before = index - 2 if words.folded(index - 1) in GIVEN else index - 1
    if any(reading.bare in NAMED_AFTER for reading in readings(words.folded(before) or "-")):
        return False
    if _is_plain_surname(bare) or titles_at(words, index - 1).last == index:
        return True
    verb = words.folded(index - 1)
    return verb in SPEAKING_VERBS or (
        _stands_alone(words, index) and any(each in VERBS for each in after_conjunction(verb))
    )


def _stands_alone(words: Words, index: int) -> bool:
    """True for a word before a particle, a day or a mark: no noun behind it makes it an ordinary noun itself."""
    behind = words.folded(index + 1)
    return not words.is_word(index + 1) or is_function_word(behind) or is_calendar_word(behind)


def _is_plain_surname(word: str) -> bool:
    """True for a folded surname that is no other word of the lexicon, so that it tells its person wherever it stands."""
    others = is_ordinary(word) or word in VERBS or is_function_word(word) or nisba_country(word) is not None
    bare = word.removeprefix("ال")
    weak = bare in GIVEN and bare not in STRONG_GIVEN
    return is_surname(word) or not (others or weak or len(word) < 3 or word in ORGANISATION_HEADS)


def _person(words: Words, group: Sequence[_Named], mentions: Sequence[Mention]) -> Person:
    fullest = max(group, key=lambda named: len(named.key))
    roles = [mention.role for mention in mentions if mention.role]
    role = max(roles, key=role_weight, default=None)
    country = next((mention.country for mention in mentions if mention.country), None)
    figure = next((found.value for mention in mentions if (found := FIGURES.at(words, mention.last - 1))), None)
    return Person(fullest.name, role, country or figure, tuple(mentions))


def find_figures(words: Words, taken: set[int]) -> list[Person]:
    """People of the news named by one word alone, of whom the article has no fuller name."""
    found: dict[str, list[Mention]] = {}
    countries: dict[str, str] = {}
    for index in FIGURES.starts(words):
        figure = FIGURES.at(words, index)
        if figure is None or index in taken or figure.reading.bare in FIGURES_NEED_CONTEXT:
            continue
        if not _stands_for_person(words, index, figure.reading.bare):
            continue
        mention = Mention(index, figure.last, figure.reading.cut, index, figure.last, 1)
        name = words.surface(index, figure.last, figure.reading.cut)
        found.setdefault(fold_text(name), []).append(mention)
        countries[fold_text(name)] = figure.value
    return [
        Person(words.surface(group[0].first, group[0].last, group[0].cut), None, countries[key], tuple(group))
        for key, group in found.items()
    ]
