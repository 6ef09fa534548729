"""Whom a speaker without a name of his own means: offices, bodies and descriptions taken up again."""

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Entity
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize
from mujaz.understanding.adjuncts import DESCRIBING, is_indefinite_adjective
from mujaz.understanding.agreement import agrees
from mujaz.understanding.correspondents import correspondent
from mujaz.understanding.cues import is_according
from mujaz.understanding.described import Described, named, recalled, remember
from mujaz.understanding.entities import Occurrence
from mujaz.understanding.gazetteer import COUNTRY_NAMES, ORGANISATION_HEADS
from mujaz.understanding.roles import COURTESY_WORDS
from mujaz.understanding.scene import MEDIA, Scene, Source
from mujaz.understanding.speaker_nouns import ANONYMOUS, DOCUMENTS, HONORIFICS, are_several
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    folded_set,
    is_ordinary,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Words, after_conjunction, has_article

_GRAMMAR = load("reported_speech")


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    bare = word.removeprefix("ال")
    return bare[:-1] if bare.endswith("ه") and len(bare) > 3 else bare


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    """The stems of the words of an office or a name, without ل too: the "القائد العام لحرس الثورة" is the "قائد حرس الثورة"."""
    words = [token.folded for token in tokenize(text) if token.kind == "word"]
    owned = (word[1:].removeprefix("ل") for word in words if word[0] == "ل" and len(word) >= _OWNED_AT_LEAST)
    return frozenset(map(_stem, (*words, *owned)))


_OWNED_AT_LEAST = 4
"""Letters of a word that may have ل before it."""


_REPORTING = load("reporting")
_PERSONS = folded_set(_REPORTING["anonymous"]["taken_up"])
RELAYING = MEDIA | DOCUMENTS
"""Heads of media and documents, without the article: what they say of others' words is those others'."""
SPOKESMEN = folded_set(_GRAMMAR["subjects"]["spokesmen"])
"""Heads of roles without the article whose bearers speak for others."""
_REPORTS = folded_set(_GRAMMAR["source"]["reports"])
_OTHER_NUMBER = {fold_text(one): fold_text(other) for one, other in _GRAMMAR["subjects"]["singulars"].items()}
_SAME_OFFICE = [(_stems(one), _stems(other)) for one, other in _GRAMMAR["offices"].items()]
_LOOK_BACK = 40
"""Occurrences that are looked at when an office is taken up again."""


class Heard(NamedTuple):
    """Who was heard last: the speaker, and the token of the cue or of the statement's end."""

    speaker: str
    at: int


class Memory(NamedTuple):
    """What the reading of the statements so far left: the last speaker, the descriptions by their heads."""

    last: Heard | None
    described: Described
    until: int = 0
    """The token behind the last statement."""
    before: tuple[Heard, ...] = ()
    """Who was heard before the last speaker, the latest first."""
    women: frozenset[str] = frozenset()
    """The people beside whom a feminine verb stood: a given name that is in no lexicon does not tell it."""

    def hear(self, speaker: str, at: int) -> "Memory":
        """The memory after `speaker` was heard at token `at`."""
        if self.last is None or self.last.speaker == speaker:
            return self._replace(last=Heard(speaker, at))
        earlier = (self.last, *(heard for heard in self.before if heard.speaker != self.last.speaker))
        return self._replace(last=Heard(speaker, at), before=earlier[:_EARLIER])


_EARLIER = 2
"""Speakers before the last one who may speak on where the gender tells that."""


def resolve(scene: Scene, source: Source, memory: Memory) -> str:
    """The entity's id that a source names or takes up again, else its words."""
    if source.entity is not None:
        return source.entity
    words = scene.words
    head = _head_of(words, source)
    marked = words.quoted.get(source.first) == source.last
    description = words.surface(source.first + marked, source.last - marked, source.cut)
    if head in _THESE:
        return _latest_group(scene, memory) or description
    if any(form in HONORIFICS for form in after_conjunction(head)):
        return _latest_person(scene, source.first, memory) or description
    earlier = correspondent(scene, source) or _described_before(source, head, memory)
    if earlier is not None:
        return earlier
    other = _side(scene, source) or _body_by_another_name(scene, description)
    if other is not None:
        return other
    if head in DOCUMENTS and words.folded(source.first + 1) in {"له", "لها"}:
        head = "ال" + head
    taken_up = _holder(scene, source, memory) or (_taken_up(scene, head, source, memory) if has_article(head) else None)
    taken_up = taken_up or _goes_on(scene, source, memory)
    if taken_up is None:
        remember(memory.described, _stem(head), description)
    return taken_up or description


def continues(words: Words, index: int) -> bool:
    """True for a verb that goes on with what somebody said: "وأضاف", "وتابع"."""
    return any(form in _CONTINUING for form in after_conjunction(words.folded(index)))


_CONTINUING = folded_set(_GRAMMAR["verbs"]["continuing"])


def _goes_on(scene: Scene, source: Source, memory: Memory) -> str | None:
    """The person who spoke last, for one described right behind a verb of going on: "وأضافت رئيسة الرابطة".

    An office that the article tells of somebody else, or another than the person's, is not meant.
    """
    words, verb = scene.words, source.first - 1
    person = scene.entities.get(memory.last.speaker) if memory.last is not None else None
    if memory.last is None or person is None or person.kind != "person" or not continues(words, verb):
        return None
    if words.sentence[verb] - words.sentence[memory.last.at] > _NEAR or not is_one_person(words, source):
        return None
    fits = agrees(scene, person.id, verb, memory.women) and _may_hold(person, _stem(_head_of(words, source)))
    return person.id if fits else None


_NEAR = 6
"""Sentences within which a person who is described goes on."""


def is_one_person(words: Words, source: Source) -> bool:
    """True for a definite description of a single person: an office or the like with the article, or before a definite noun."""
    head = words.folded(source.first)
    bare = head.removeprefix("ال")
    person = role_head(bare) is not None or bare in _PERSONS
    definite = has_article(head) or (
        source.last > source.first + 1 and not is_indefinite_adjective(words, source.first + 1)
    )
    return person and definite and not are_several(bare)


def _head_of(words: Words, source: Source) -> str:
    """The first word of a source without its preposition, its article written out: "للتقرير" is "التقرير"."""
    return source.cut.lost + words.folded(source.first)[source.cut.letters :]


def _described_before(source: Source, head: str, memory: Memory) -> str | None:
    """The description told before in which a name of one word stands."""
    return named(memory.described, head) if source.last == source.first + 1 and not is_ordinary(head) else None


_THESE = frozenset({"هولاء"})


def _latest_group(scene: Scene, memory: Memory) -> str | None:
    """The people without a name who spoke last: "مراقبون … هؤلاء"."""
    heard = (memory.last, *memory.before) if memory.last is not None else ()
    unnamed = (item.speaker for item in heard if item.speaker not in scene.entities)
    return next((who for who in unnamed if are_several(fold_text(who).split()[0].removeprefix("ال"))), None)


def _side(scene: Scene, source: Source) -> str | None:
    """The state that "الجانب الروسي" means."""
    words = scene.words
    two = source.last == source.first + 2 and words.folded(source.first) in _SIDES
    code = nisba_country(words.folded(source.first + 1)) if two else None
    if code is None:
        return None
    named = (item.id for item in scene.entities.values() if item.kind == "country" and item.country == code)
    return next(named, COUNTRY_NAMES.get(code))


def _body_by_another_name(scene: Scene, description: str) -> str | None:
    """The body of the article that a description always means: "المنظمة الأممية" are the United Nations."""
    usual = _BODIES.get(fold_text(description))
    return scene.by_full_name.get(usual) if usual is not None else None


_BODIES = {fold_text(one): fold_text(other) for one, other in _GRAMMAR["bodies"].items()}
_SIDES = frozenset({"الجانب", "الطرف"})


def _latest_person(scene: Scene, before: int, memory: Memory) -> str | None:
    """Who spoke last if that was a person, else the person named last."""
    last = memory.last.speaker if memory.last is not None else None
    if last in scene.entities and last is not None and scene.entities[last].kind == "person":
        return last
    return _latest_named(scene, before, "person")


def _taken_up(scene: Scene, head: str, source: Source, memory: Memory) -> str | None:
    """What a definite phrase without a holder takes up: a description, a paper, or a person who spoke."""
    stem, index = _stem(head), source.first
    further = [scene.words.folded(step) for step in range(index + 1, source.last)]
    stems = (stem, _OTHER_NUMBER.get(stem, stem))
    described = next((told for each in stems if (told := recalled(memory.described, each, further))), None)
    if described is not None:
        return described
    last = memory.last.speaker if memory.last is not None else None
    kind = scene.entities[last].kind if last in scene.entities and last is not None else None
    bare = head.removeprefix("ال")
    if bare in MEDIA | _REPORTS:
        return _latest_press(scene, index) or (last if kind == "organization" else None) or _press_behind(scene, index)
    if bare in DOCUMENTS and _is_plain_document(scene.words, source):
        return (
            last
            if kind in {"organization", "country"} or _is_issuer(scene, source, bare, memory)
            else _latest_named(scene, index, "organization") or last
        )
    body = _latest_body(scene, source) if source.cut.letters else None
    if body is not None:
        return body
    if bare in _PERSONS and bare != _LATTER and kind == "person" and last is not None:
        return last if _may_be(scene, source, last) else None
    latest = (_latest_holder(scene, index, stem) or _latest_named(scene, index, "person")) if bare in _PERSONS else None
    return latest if latest is not None and _may_be(scene, source, latest) else None


def _is_issuer(scene: Scene, source: Source, document: str, memory: Memory) -> bool:
    """True for a person who spoke last in the document that is taken up: "قال سالم في بيان …. ووفقا للبيان …"."""
    if memory.last is None or memory.last.speaker not in scene.entities or source.last > source.first + 1:
        return False
    words, at = scene.words, memory.last.at
    near = (step for step in range(max(at - _TOLD_WITHIN, 1), at) if words.same_sentence(step, at))
    by = any(words.folded(step) == document and words.folded(step - 1) == "في" for step in near)
    return by and words.sentence[source.first] - words.sentence[at] <= 1


_TOLD_WITHIN = 80
"""Tokens behind which the end of what somebody says stands, from the document that he says it in."""


def _latest_holder(scene: Scene, before: int, office: str) -> str | None:
    """The person named last before a token of whose role `office` is a word."""
    near = (item.entity for item in reversed(occurrences_before(scene, before)))
    people = (scene.entities[each] for each in near if scene.entities[each].kind == "person")
    return next((person.id for person in people if person.role and office in _stems(person.role)), None)


def _is_plain_document(words: Words, source: Source) -> bool:
    """False for a document that tells whose it is, or of what occasion: "البيان الختامي للمسيرة"."""
    further = range(source.first + 1, min(source.last, len(words.tokens)))
    behind = words.folded(source.last)
    of_occasion = behind.startswith("لل") or (behind == "ل") or words.folded(source.last + 1) in {"هذه", "هذا"}
    return all(_is_adjective(words.folded(index)) for index in further) and not of_occasion


def _may_be(scene: Scene, source: Source, person: str) -> bool:
    """False for a definite phrase that tells an office, a country or a place of work other than the person's: "المسؤول الصحي في عدن"."""
    words, entity = scene.words, scene.entities[person]
    office = _stem(_head_of(words, source))
    further = [words.folded(index) for index in range(source.first + 1, source.last)]
    countries = {country for word in further if has_article(word) and (country := nisba_country(word))}
    if countries and entity.country is not None and entity.country not in countries:
        return False
    told = _stems(entity.role or "")
    plain = all(_is_adjective(word) for word in further)
    same = office in told or bool(told & {_stem(word) for word in further}) or (not told and office not in SPOKESMEN)
    return _may_hold(entity, office) and (plain or same)


def _is_adjective(word: str) -> bool:
    """True for an adjective with which somebody is taken up: "السياسي البارز", "المسؤول السابق"."""
    bare = word.removeprefix("ال")
    return has_article(word) and (bare in DESCRIBING or bare in ADJECTIVES or bare.endswith(("ي", "يه")))


def _may_hold(person: Entity, office: str) -> bool:
    """False for an office that is not the person's, where the article tells another."""
    return person.role is None or office not in _OFFICES or _stem(office) in _stems(person.role)


_OFFICES = folded_set(_GRAMMAR["subjects"]["offices"])
_LATTER = "اخير"


def _latest_named(scene: Scene, before: int, kind: str) -> str | None:
    """The entity of a kind that is named last before a token."""
    near = reversed(occurrences_before(scene, before))
    return next((item.entity for item in near if scene.entities[item.entity].kind == kind), None)


def _latest_body(scene: Scene, source: Source) -> str | None:
    """The body named last that has the one word of a source in its name: "بيان للداخلية" is the ministry's."""
    stem = _stem(_head_of(scene.words, source))
    near = (scene.entities[item.entity] for item in reversed(occurrences_before(scene, source.first)))
    return next((body.id for body in near if body.kind == "organization" and stem in _stems(body.name)), None)


def _latest_press(scene: Scene, before: int) -> str | None:
    """The latest agency, paper or channel before a token."""
    near = reversed(occurrences_before(scene, before))
    return next((occurrence.entity for occurrence in near if occurrence.entity in scene.press), None)


def _press_behind(scene: Scene, before: int) -> str | None:
    """The one paper or channel of the article, by which the same sentence or the next is told: "وأشارت الصحيفة …، وفق «…»"."""
    only = next(iter(scene.press)) if len(scene.press) == 1 else None
    words = scene.words
    behind = scene.occurrences[bisect_left(scene.starts, before) :][:_LOOK_BACK]
    near = (item for item in behind if words.sentence[item.first] <= words.sentence[before] + _SOON)
    according = (item for item in near if any(is_according(words, item.begin - back) for back in (1, 2)))
    return only if any(item.entity == only for item in according) else None


_SOON = 1
"""Sentences behind a paper's words within which it is named."""


def occurrences_before(scene: Scene, before: int) -> tuple[Occurrence, ...]:
    """The occurrences before a token that are near enough to be taken up."""
    stop = bisect_left(scene.starts, before)
    return scene.occurrences[max(0, stop - _LOOK_BACK) : stop]


def _holder(scene: Scene, source: Source, memory: Memory) -> str | None:
    """The person or body whose role or name has all the words of a definite phrase: "الوزير", "الرئيس الروسي", "الوزارة".

    Who spoke last comes first, then who was named last.
    """
    words = scene.words
    head = _head_of(words, source)
    if not has_article(head) and (source.last <= source.first + 1 or head in ANONYMOUS):
        return None
    further = (words.folded(index) for index in range(source.first + 1, source.last) if words.is_word(index))
    role = frozenset(map(_stem, (head, *further))) - _COURTEOUS
    role = _usual(role)
    near = [item for item in reversed(occurrences_before(scene, source.first)) if item.entity in scene.entities]
    last = memory.last.speaker if memory.last is not None else None
    first = [item for item in near if item.entity == last][:1]
    return next((item.entity for item in (*first, *near) if _holds(scene, item, role)), None) or next(
        (item.entity for item in near if _may_be_of(scene, item, role)), _held_later(scene, role)
    )


_COURTEOUS = COURTESY_WORDS | {"نفس", "نفسها"}


def _held_later(scene: Scene, role: frozenset[str]) -> str | None:
    """The one person of the article whose role has all the words of an office that is told before his name."""
    if len(role) < _OFFICE_AT_LEAST:
        return None
    people = (entity for entity in scene.entities.values() if entity.kind == "person" and entity.role)
    holders = [entity.id for entity in people if role <= _usual(_stems(entity.role or ""))]
    return holders[0] if len(holders) == 1 else None


_OFFICE_AT_LEAST = 2
"""Words that tell an office well enough to look for its holder in what follows."""


def _may_be_of(scene: Scene, occurrence: Occurrence, role: frozenset[str]) -> bool:
    """True for a person of whose office the article tells no country, while `role` tells one: "الرئيس الكيني"."""
    entity = scene.entities[occurrence.entity]
    plain = frozenset(word for word in role if nisba_country(word) is None)
    unplaced = entity.kind == "person" and entity.country is None and entity.role is not None
    return unplaced and bool(plain) and plain <= _usual(_stems(entity.role or ""))


def _usual(role: frozenset[str]) -> frozenset[str]:
    """The words of an office as they are usual, for one by another name: "رئيس الدبلوماسية" is the minister of foreign affairs."""
    for other, usual in _SAME_OFFICE:
        if other <= role:
            return role - other | usual
    return role


def _holds(scene: Scene, occurrence: Occurrence, role: frozenset[str]) -> bool:
    """True for a person whose role, or a body whose name, has all the words of `role`, and its country if it tells one."""
    entity = scene.entities[occurrence.entity]
    plain = frozenset(word for word in role if nisba_country(word) is None)
    if entity.kind not in {"person", "organization"} or not plain:
        return False
    if entity.kind == "person" and plain <= _BODY_STEMS:
        return False
    told = _usual(_stems(entity.role or "")) if entity.kind == "person" else _body_stems(scene, occurrence)
    countries = {country for word in role if (country := nisba_country(word))}
    if _COUNTERPART in told and entity.kind == "person" and role - plain <= told and countries:
        return (len(plain) == 1 and plain <= _COUNTERPARTS) or plain <= _office_before(scene, occurrence)
    unknown = entity.kind == "organization" and entity.country is None
    return plain <= told and (not countries or unknown or entity.country in countries or role <= told)


_BODY_STEMS = frozenset(_stem(head) for head in ORGANISATION_HEADS)
"""A body's noun alone means the body, not who leads it: "المرصد"."""
_COUNTERPART = "نظير"
"""The stem of "نظيره": somebody's counterpart in another state holds the same office there."""
_COUNTERPARTS = frozenset(_stem(fold_text(office)) for office in ("وزير", "وزيرة", "رئيس", "رئيسة", "نائب", "قائد"))


def _office_before(scene: Scene, occurrence: Occurrence) -> frozenset[str]:
    """The words of the office of the person named before a counterpart, who holds the same: "وزير الدفاع … مع نظيره الروسي سالم …"."""
    near = reversed(occurrences_before(scene, occurrence.first))
    people = (scene.entities[item.entity] for item in near if item.entity != occurrence.entity)
    role = next((person.role for person in people if person.kind == "person" and person.role), None)
    return _usual(_stems(role or ""))


def _body_stems(scene: Scene, occurrence: Occurrence) -> frozenset[str]:
    return _stems(scene.entities[occurrence.entity].name) | {_stem(scene.words.folded(occurrence.begin))}
