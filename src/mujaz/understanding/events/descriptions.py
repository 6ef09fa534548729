"""Descriptions of those who take part in an event without a name: people and forces, offices, sides and pairs."""

from functools import lru_cache
from itertools import islice

from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize
from mujaz.understanding.description_bounds import before_object
from mujaz.understanding.discourse import Memory, resolve
from mujaz.understanding.events.extents import LONGEST, PLACE_NOUNS, QUANTITIES, phrase_end, takes_pronoun
from mujaz.understanding.events.governing import ACTORS, Actor, bare_with_article, governor
from mujaz.understanding.events.nationality import nation_of
from mujaz.understanding.events.states import NAMES_AT_MOST, may_mean_state, own_country, standing_for_state, state_of
from mujaz.understanding.events.triggers import bare_noun, is_event_noun, is_finite
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COUNTERPARTS, head_at
from mujaz.understanding.scene import Scene, Source
from mujaz.understanding.vocabulary import (
    ADJECTIVAL_HEADS,
    COMMON_NOUNS,
    folded_set,
    is_function_word,
    role_head,
)
from mujaz.understanding.words import WHOLE, Cut, Words, has_article, readings

_HEADS = folded_set(ACTORS["heads"])


_ONLY_DEFINITE = frozenset({"قوي", "مقاومه", "معارضه", "اسر", "اسره"})

_MANY = folded_set(["المئات", "الآلاف", "العشرات", "عشرات الآلاف"])


_FIGHTERS = folded_set(ACTORS["fighters"])

_BODIES = folded_set(ACTORS["bodies"])


_INSTITUTIONS = folded_set(ACTORS["institutions"])

_MARKS = frozenset({"«", '"', "“"})


_UNCOUNTED = frozenset({"مئات", "الاف", "عشرات"})

_SIDING = folded_set(ACTORS["siding"])


_INHABITANTS = folded_set(ACTORS["inhabitants"])

_MEMBERS = folded_set(ACTORS["members"])


_DELEGATES = folded_set(ACTORS["delegates"])

_SIDES = folded_set(ACTORS["sides"])


PAIRS = folded_set(ACTORS["pairs"])

_ADJECTIVES = folded_set(ACTORS["adjectives"])


def described(scene: Scene, index: int) -> Actor | None:
    """The actor that a description beginning with token `index` tells."""
    words = scene.words
    word = words.folded(index)
    if (words.tokens[index].kind != "number" and not may_begin(word)) or words.folded(index - 1) in _VOCATIVES:
        return None
    pair = next((reading for reading in readings(word) if reading.bare in PAIRS), None)
    if pair is not None:
        prep, joined = governor(words, index, "".join(pair.prefixes))
        return Actor(index, index + 1, pair.bare, "pair", prep, joined)
    if words.tokens[index].kind == "number" or word in QUANTITIES:
        return _counted(scene, index, "", WHOLE)
    if word[0] in "ولب" and word[1:] in QUANTITIES and word != "واحد":
        return _counted(scene, index, word[0], Cut(1))
    return own_country(scene, index) or standing_for_state(scene, index) or _by_head(scene, index)


_VOCATIVES = frozenset({"يا", "ايها"})


@lru_cache(maxsize=65536)
def may_begin(word: str) -> bool:
    """True for a word that a description may begin with, as far as its form tells: of most words it is not."""
    if word in QUANTITIES or word[1:] in QUANTITIES or _head(word) is not None or _may_head(word):
        return True
    return may_mean_state(word) or any(reading.bare in PAIRS for reading in readings(word))


def _by_head(scene: Scene, index: int) -> Actor | None:
    words = scene.words
    head = _head(words.folded(index))
    may_describe = head is not None and (head[0] in _ADJECTIVES or head[0] not in _HEADS)
    if head is None or (may_describe and _is_adjective(words, index)):
        return _of_office(scene, index)
    bare, prefixes, cut = head
    if bare == _ARM and words.folded(index + 1) not in _SERVICES:
        return None
    side = _side(scene, index, prefixes) if bare in _SIDES else None
    only_side = bare in _SIDES and bare not in _HEADS
    return side if side is not None or only_side else _phrase(scene, index, index, prefixes, cut)


_ARM = "سلاح"
_SERVICES = frozenset({"الجو", "البحريه", "المدفعيه", "الطيران"})


@lru_cache(maxsize=65536)
def _head(word: str) -> tuple[str, str, Cut] | None:
    """The head of a description that a word is: bare, with the clitics before it."""
    for reading in readings(word):
        bare = bare_noun(reading.bare) if not reading.bare.endswith("يا") else reading.bare.removeprefix("ال")
        if reading.bare in _MANY:
            return bare, "".join(reading.prefixes), reading.cut
        if bare in _ONLY_DEFINITE and not has_article(reading.bare):
            continue
        if nation_of(reading.bare) is not None and has_article(reading.bare) and reading.bare.endswith(("ين", "ون")):
            return bare, "".join(reading.prefixes), reading.cut
        if (
            bare in _HEADS
            or reading.bare.removeprefix("ال") in _HEADS
            or bare in _SIDES
            or _is_of_people(reading.bare.removeprefix("ال"))
        ):
            return bare, "".join(reading.prefixes), reading.cut
    return None


def _is_of_people(bare: str) -> bool:
    """True for a participle in the sound plural, which tells people by what they do: "متشددون", "المتظاهرين"."""
    if len(bare) < _PARTICIPLE or bare[0] != "م":
        return False
    return bare.endswith("ون") or (bare[1] == "ت" and bare.endswith("ين") and not bare.endswith("تين"))


_PARTICIPLE = 6


def _counted(scene: Scene, index: int, prefixes: str, cut: Cut) -> Actor | None:
    """People told by their number: "61 مصرفيًا", "تسعة جنود", "عددًا من النواب"."""
    words = scene.words
    head = index + 1
    while head - index <= LONGEST and words.same_sentence(index, head) and _is_of_number(words, head):
        head += 1
    if head - index > LONGEST or not words.same_sentence(index, head):
        return None
    national = nation_of(words.folded(head).removesuffix("ا")) is not None and words.folded(head).endswith("ا")
    counted = _head(words.folded(head))
    if not national and (counted is None or counted[1] or counted[0] in _SIDES):
        return None
    return _phrase(scene, index, head, prefixes, cut)


def _is_of_number(words: Words, index: int) -> bool:
    word = words.folded(index)
    return (
        word.removeprefix("و") in QUANTITIES or word in {"من", "كبير", "كبيرا"} or words.tokens[index].kind == "number"
    )


def _is_adjective(words: Words, index: int) -> bool:
    before = words.folded(index - 1)
    noun = words.is_word(index - 1) and not is_finite(before) and not is_function_word(before)
    genitive = has_article(words.folded(index)) and before in COMMON_NOUNS
    return noun and not genitive and words.same_sentence(index - 1, index)


def _of_office(scene: Scene, index: int) -> Actor | None:
    """The holder of an office told without a name: "الوزير الروسي", "رئيس الحكومة الهندية"; else the office's words."""
    words = scene.words
    head = head_at(words, index) if _may_head(words.folded(index)) else None
    described = head is not None and has_article(head.reading.bare) and has_article(words.folded(index - 1))
    described = described and not _disagrees(scene, index)
    if head is None or (described and _is_adjective(words, index)):
        return None
    ends = [end.last for end in definite_ends(words, index, head.closed) if end.sure]
    ends = [last for last in ends if all(not _leaves(scene, step) for step in range(index, last))]
    ends = [_before_other_office(words, index, last) for last in ends]
    ends = [before_object(words, index, last) for last in ends]
    while ends and takes_pronoun(words, ends[-1] - 1):
        ends[-1] -= 1
    if not ends or ends[-1] <= index:
        return None
    prefixes = "".join(head.reading.prefixes)
    prep, joined = governor(words, index, prefixes)
    who = resolve(scene, Source(None, index, ends[-1], True), Memory(None, {}))
    if who in scene.entities and _holds(scene, who, index, ends[-1]):
        entity = scene.entities[who]
        return Actor(index, ends[-1], who, entity.kind, prep, joined, entity.country)
    if ends[-1] - index < 2:
        return None
    text = words.surface(index, ends[-1], head.reading.cut)
    country = next((c for i in range(index, ends[-1]) if (c := nation_of(words.folded(i)))), None)
    return Actor(index, ends[-1], text, "role", prep, joined, country)


def _disagrees(scene: Scene, index: int) -> bool:
    """True for an office that can't be an adjective of what stands before it.

    A feminine noun, a nationality, a name: "الخارجية العراقية | السفير", "الدفاع السعودي | السفير", "سالم العامري | السفير".
    """
    words = scene.words
    noun = words.folded(index).removeprefix("ال") not in ADJECTIVAL_HEADS
    closed = nation_of(words.folded(index - 1)) is not None or index in scene.ends
    feminine = words.tokens[index - 1].text.endswith("ة") and not words.tokens[index].text.endswith("ة")
    return feminine or (noun and closed)


def _before_other_office(words: Words, first: int, last: int) -> int:
    """Where a definite office ends before one without the article, or an event: "الملك | وزير الصحة", "نائب الرئيس | الاتصالات"."""
    for step in range(first + 1, last):
        if not has_article(words.folded(step - 1)):
            continue
        word = words.folded(step)
        office = role_head(word) is not None or word in COUNTERPARTS
        other = is_event_noun(word) or word == _OATH
        if (office and not has_article(word)) or (has_article(word) and other):
            return step
    return last


_OATH = "اليمين"


def _leaves(scene: Scene, index: int) -> bool:
    """True for a preposition with which an office goes on no further: "وزير الدفاع | إلى موسكو", "السفير … | في بغداد"."""
    word = scene.words.folded(index)
    named = scene.begins.get(index + 1)
    placed = named is not None and scene.entities[named.entity].kind in {"place", "country"}
    return word in _GOING or (word == "في" and placed)


_GOING = frozenset({"الي", "من"})


def _holds(scene: Scene, who: str, first: int, last: int) -> bool:
    """False for a person of another country than the office told, or with a role of another kind."""
    entity = scene.entities[who]
    if entity.kind != "person":
        return role_head(bare_with_article(scene.words.folded(first))) is None
    countries = {country for index in range(first, last) if (country := nation_of(scene.words.folded(index)))}
    if countries and entity.country is not None and entity.country not in countries:
        return False
    head = bare_with_article(scene.words.folded(first)).removeprefix("ال")
    return entity.role is None or head in {word.removeprefix("ال") for word in fold_text(entity.role).split()}


@lru_cache(maxsize=65536)
def _may_head(folded: str) -> bool:
    """True for a word that a role may begin with, as far as its form tells."""
    return any(role_head(reading.bare) is not None for reading in readings(folded))


def _side(scene: Scene, index: int, prefixes: str) -> Actor | None:
    """A side that means its state, where its adjective tells it: "الجانب الروسي", "وفد عسكري روسي"."""
    words = scene.words
    for last in range(index + 1, min(index + 3, phrase_end(scene, index))):
        country = nation_of(words.folded(last))
        if country is not None and words.same_sentence(index, last):
            prep, joined = governor(words, index, prefixes)
            return Actor(index, last + 1, state_of(scene, country), "country", prep, joined, country)
    return None


def _phrase(scene: Scene, index: int, head: int, prefixes: str, cut: Cut) -> Actor | None:
    """The actor of the phrase whose head is at `head`, with its number before it at `index`."""
    words = scene.words
    prep, joined = governor(words, index, prefixes)
    body = _by_body(scene, head, counted=index < head)
    if body is not None:
        return body._replace(first=index, prep=prep, joined=joined)
    last = phrase_end(scene, head)
    definite = has_article(bare_with_article(words.folded(head)))
    many = bare_noun(words.folded(head).removeprefix("و")) in _UNCOUNTED
    if (many or not definite) and words.folded(last) == "من" and words.same_sentence(head, last + 1):
        member = _member_of(scene, last + 1 + (words.folded(last + 1) in _MARKS))
        if member is not None:
            return member._replace(first=index, prep=prep, joined=joined)
        last = _with_whole(scene, last)
    last = _with_owner(scene, head, _with_cause(scene, head, last), definite)
    who = resolve(scene, Source(None, head, last, True), Memory(None, {})) if definite and not cut.letters else ""
    text = words.surface(index, last, cut)
    if index == head and words.folded(head).startswith("لل") and text.startswith("ل") and last > head:
        text = f"ال{text}"  # "للجنة": the article is swallowed between two of its letter
    named = who if who in scene.entities and _is_called(scene, who, head, last) else _named(scene, text)
    if named is None and last == index + 1 and bare_noun(text) in _INSTITUTIONS:
        return _institution(scene, index, cut, prep, joined)
    if named is not None:
        entity = scene.entities[named]
        return Actor(index, last, named, entity.kind, prep, joined, entity.country)
    country = next((c for i in range(head, last) if (c := nation_of(words.folded(i)))), None)
    return Actor(index, last, text, "group", prep, joined, country)


def _with_cause(scene: Scene, head: int, last: int) -> int:
    """The end of a description with whom those side with: "ناشطين مؤيدين للقضية …", "قوات موالية للحكومة"."""
    words = scene.words
    word = words.folded(last - 1).removeprefix("ال")
    if last - head < 2 or word not in _SIDING or not words.same_sentence(head, last):
        return last
    if words.folded(last).startswith("لل") and last not in scene.begins:
        return phrase_end(scene, last)
    cause = scene.begins.get(last)
    if cause is not None and words.folded(last)[0] == "ل":
        return cause.last
    return last - 1 if last - head > 2 and not is_function_word(words.folded(last - 2)) else last


def _institution(scene: Scene, index: int, cut: Cut, prep: str, joined: bool) -> Actor | None:
    """A body told by one indefinite word, which is nobody without whose it is or its name in brackets: "مركز للشرطة", "تنظيم (…)"."""
    words = scene.words
    inside = scene.begins.get(index + 2) if words.folded(index + 1) in {"(", "«", '"'} else None
    if inside is not None:
        return Actor(index, inside.last, inside.actor, "organization", prep, joined)
    if not words.folded(index + 1).startswith("لل") or index + 1 in scene.begins:
        return None
    last = phrase_end(scene, index + 1)
    return Actor(index, last, words.surface(index, last, cut), "group", prep, joined)


def _member_of(scene: Scene, index: int) -> Actor | None:
    """The body, named at `index`, that some are told to be of: "متشددون من تنظيم …"."""
    body = scene.begins.get(index)
    if body is None or body.start != scene.words.tokens[body.first].start:
        return None
    entity = scene.entities[body.entity]
    if entity.kind != "organization":
        return None
    return Actor(index, max(body.last, body.end), body.actor, "organization", "", False, entity.country)


def _represented(scene: Scene, head: int) -> Actor | None:
    """The state that delegates stand for: "ممثلون عن روسيا", "وفد روسيا", "وفود التفاوض من كل من مصر"."""
    words = scene.words
    index = head + 1
    if index not in scene.begins:
        stop = phrase_end(scene, head)
        index = stop + 1 + 2 * (words.folded(stop + 1) == "كل") if words.folded(stop) in {"عن", "من"} else index
    state = scene.begins.get(index)
    entity = scene.entities[state.entity] if state is not None and words.same_sentence(head, index) else None
    if state is None or entity is None or entity.kind != "country":
        return None
    return Actor(index, max(state.last, state.end), state.actor, "country", "", False, entity.country)


def _with_whole(scene: Scene, index: int) -> int:
    """The end of a description with the definite whole that "من" at `index` names: "أربعة عناصر من الشرطة"."""
    word = scene.words.folded(index + 1)
    whole = _head(word)
    known = whole is not None and not whole[1]
    if not has_article(word) or not (known or word.endswith(("ين", "ون"))):
        return index
    return _with_cause(scene, index, phrase_end(scene, index + 1))


def _is_called(scene: Scene, who: str, head: int, last: int) -> bool:
    """False for a body that a single word takes up though its name begins with another: "المقاومة" and "حركة المقاومة"."""
    entity = scene.entities[who]
    first = fold_text(entity.name).split()[0].removeprefix("ال")
    word = bare_with_article(scene.words.folded(head))
    if entity.kind == "person":
        return role_head(word) is not None
    single = last == head + 1 and entity.kind == "organization"
    return not single or first == word.removeprefix("ال")


def _by_body(scene: Scene, head: int, *, counted: bool) -> Actor | None:
    """The body whose members the phrase at `head` tells: "مقاتلو المعارضة", "عناصر من حزب …"; some counted are not all of it."""
    words = scene.words
    bare = _head(words.folded(head))
    if bare is None or not words.same_sentence(head, head + 1):
        return None
    inner = _head(words.folded(head + 1)) if bare[0] in _FIGHTERS else None
    if inner is not None and inner[0] in _BODIES and not inner[1] and not counted:
        return _member_of(scene, head + 1) or _phrase(scene, head + 1, head + 1, "", WHOLE)
    represented = _represented(scene, head) if bare[0] in _DELEGATES and not has_article(words.folded(head)) else None
    if represented is not None:
        return represented
    if bare[0] not in _MEMBERS or has_article(bare_with_article(words.folded(head))):
        return None
    quoted = words.folded(head + 1) in _MARKS
    behind = head + 2 if quoted or words.folded(head + 1) == "من" else phrase_end(scene, head)
    return _member_of(scene, behind) if words.same_sentence(head, behind) else None


def _with_owner(scene: Scene, head: int, last: int, definite: bool) -> int:
    """The end of a phrase with whose it is behind it ("قوات صالح"), or where it rules ("السلطات في كابل")."""
    words = scene.words
    inside = scene.begins.get(last)
    if not definite and bare_noun(words.folded(head)) not in _INHABITANTS:
        near = inside is not None and last - head <= _OWNER_WITHIN and words.same_sentence(head, last)
        owner = inside if near and inside is not None and inside.start == words.tokens[last].start else None
        of_states = words.folded(last - 1) == "دول"
        named = owner is not None and (of_states or scene.entities[owner.entity].kind != "place")
        return owner.last if owner is not None and named else last
    where = scene.begins.get(last + 1 if words.folded(last) in PLACE_NOUNS else last)
    if bare_noun(words.folded(head)) in _INHABITANTS and last == head + 1 and where is not None:
        return where.last if where.first - last <= 1 and words.same_sentence(head, where.first) else last
    rules = last == head + 1 and words.folded(head) == "السلطات" and words.folded(last) == "في"
    return scene.begins[last + 1].last if rules and last + 1 in scene.begins else last


_OWNER_WITHIN = 3


def _named(scene: Scene, text: str) -> str | None:
    """The entity that has these words as a name, quotation marks aside."""
    plain = _plain(text)
    for key, entity in islice(scene.entities.items(), NAMES_AT_MOST):
        if any(_plain(name) == plain for name in (entity.name, *entity.aliases)):
            return key
    return None


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return " ".join(token.folded for token in tokenize(text) if token.kind == "word")
