"""Who speaks: the noun phrase beside a cue, and the entity that it names."""

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.bearers import bearer
from mujaz.understanding.cues import cue_at, is_complementizer
from mujaz.understanding.descriptions import QUOTED_WORDS, cannot_begin, is_told_to, phrase_end, whole_phrase_end
from mujaz.understanding.entities import Occurrence
from mujaz.understanding.gazetteer import ORGANISATION_HEADS, ORGANISATIONS, PLACES
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS, KIN, head_at
from mujaz.understanding.scene import Scene, Source
from mujaz.understanding.speaker_nouns import (
    ANONYMOUS,
    DOCUMENTS,
    is_feminine_plural,
    is_inanimate,
    is_known,
    is_people_word,
)
from mujaz.understanding.spellings import other_spelling
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    GIVEN,
    PREPOSITIONS,
    VERBS,
    folded_set,
    is_function_word,
    is_ordinary,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Words, after_conjunction, has_article, past_bracket, readings

_GRAMMAR = load("reported_speech")

_REPORTING = load("reporting")
_OPENERS = folded_set(_REPORTING["openers"]["words"])
_PUBLISHER_WITHIN = 6


def speaker_at(scene: Scene, index: int, stop: int | None = None) -> Source | None:
    """The speaker whose noun phrase begins with token `index`; with `stop`, the phrase may go on over all its parts up to there."""
    occurrence = scene.begins.get(index) or _behind_titles(scene, index)
    if occurrence is not None:
        if _is_behind_preposition(scene, occurrence, occurrence.begin):
            return None
        return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True)
    inside = scene.begins.get(index + 1) if index in scene.words.quoted else None
    if inside is not None and scene.words.quoted[index] <= inside.last + 2:
        return Source(inside.actor, index, scene.words.quoted[index], True)
    return _in_quotes(scene, index) or _described(scene, index, stop)


def _behind_titles(scene: Scene, index: int) -> Occurrence | None:
    """The name behind the titles at `index`; a country or a place has none."""
    named = scene.begins.get(titles_at(scene.words, index).last)
    return None if named is not None and scene.entities[named.entity].kind in {"country", "place"} else named


def _in_quotes(scene: Scene, index: int) -> Source | None:
    """A name in quotation marks: "نجمة داوود الحمراء", or the quoted first word of one: "جيش" الاحتلال."""
    words = scene.words
    last = words.quoted.get(index)
    body = words.folded(index + 1) in ORGANISATION_HEADS
    if last is None or not index + 2 < last <= index + QUOTED_WORDS + body * _OF_BODY:
        return None
    if any(is_verb(words.folded(step)) or is_function_word(words.folded(step)) for step in range(index + 1, last - 1)):
        return None
    if words.is_word(last) and has_article(words.folded(last)) and last == index + 3:
        ends = [end.last for end in definite_ends(words, index + 1, closed=False) if end.sure and end.last > last]
        after = ends[-1] if ends else last + 1
        while words.is_word(after) and has_article(words.folded(after)) and after < last + 3:
            after += 1
        return Source(None, index, after, True)
    name = fold_text(words.surface(index + 1, last - 1))
    entity = scene.by_full_name.get(name) or scene.by_name.get(words.folded(last - 2))
    return Source(entity, index, last, body or entity is not None)


_OF_BODY = 3
"""Further tokens that a body's name in quotation marks may have."""


def _is_behind_preposition(scene: Scene, occurrence: Occurrence, index: int) -> bool:
    """True for a name with ل or ب before it: whom somebody spoke to, not who spoke."""
    word = scene.words.folded(index)
    if index != occurrence.first:
        return not scene.words.is_word(index) or head_prefix(scene.words, index) in {"ل", "ب", "ك"}
    token = scene.words.tokens[index]
    cut = occurrence.start - token.start
    return cut > 0 and word[cut - 1] in "لبك"


def head_prefix(words: Words, index: int) -> str:
    """The preposition written as one with the head of a role at `index`, or nothing."""
    head = head_at(words, index)
    return head.reading.prefixes[-1] if head is not None and head.reading.prefixes else ""


def _described(scene: Scene, index: int, stop: int | None) -> Source | None:
    """A speaker whose phrase names no entity: somebody's office taken up again, a document, or a description of nobody named."""
    words = scene.words
    if not words.is_word(index) or cannot_begin(words, index):
        return None
    publisher = _publisher(scene, index) or _by_first_name(scene, index) or _with_quoted_name(scene, index)
    if publisher is not None:
        return publisher
    last = phrase_end(words, index) if stop is None else whole_phrase_end(words, index, stop)
    if last is None:
        return None
    named = _named_in(scene, index, last, stop) if _may_be_named(words, index) else _apposed(scene, index, last)
    if named is None and (has_article(words.folded(index)) or head_at(words, index) is not None):
        named = bearer(words, scene.begins, scene.entities, last)
    if named is not None:
        return Source(named.actor, index, max(named.end, named.last), True)
    if is_inanimate(words, index):
        return None
    last = _past_name_of_other(scene, index, last)
    return _with_part_of_name(scene, index, last) or Source(None, index, last, is_known(words, index))


def _past_name_of_other(scene: Scene, index: int, last: int) -> int:
    """The token behind the name of whose relative or lawyer somebody is: "زوجة الأسير | خضر عدنان"."""
    named = scene.begins.get(last)
    if named is None or scene.entities[named.entity].kind != "person" or _is_behind_preposition(scene, named, last):
        return last
    of_other = any(reading.bare in _OF_ANOTHER for reading in readings(scene.words.folded(index)))
    return max(named.end, named.last) if of_other else last


def _with_part_of_name(scene: Scene, index: int, last: int) -> Source | None:
    """A person taken up by an office and a part of the name behind its last adjective: "البرلماني الألماني نوي"."""
    words = scene.words
    if any(reading.bare in _OF_ANOTHER for reading in readings(words.folded(index))):
        return None
    for step in (last - 1, last):
        if step > index and has_article(words.folded(step - 1)) and not has_article(words.folded(step)):
            named = _by_first_name(scene, step)
            if named is not None:
                return named._replace(first=index)
    return None


def _apposed(scene: Scene, index: int, last: int) -> Occurrence | None:
    """The person in apposition that closes a definite phrase: "ضيف شرف الجائزة الشيخ عبدالعزيز …"."""
    words = scene.words
    if is_people_word(words.folded(index)):
        return None
    inside = (scene.begins.get(step) for step in range(index + 2, last + 1))
    named = next((item for item in inside if item is not None and item.end >= last), None)
    if (
        named is None
        or scene.entities[named.entity].kind != "person"
        or _is_behind_preposition(scene, named, named.begin)
    ):
        return None
    return named if has_article(words.folded(named.begin - 1)) else None


def _may_be_named(words: Words, index: int) -> bool:
    """True for the head of an office or a definite noun, behind which its bearer is named: "المحامي سالم …", "سيدة الأعمال نجاة …"."""
    word = words.folded(index)
    kin = any(reading.bare in _OF_ANOTHER for reading in readings(word))
    office = head_at(words, index) is not None and word not in ANONYMOUS and not kin
    definite = has_article(word) and not is_feminine_plural(word) and not word.endswith(("ون", "ين"))
    return office or definite or (word in _OF_BUSINESS and words.folded(index + 1) == "الاعمال")


_OF_ANOTHER = KIN | folded_set(_GRAMMAR["subjects"]["company"])
_OF_BUSINESS = frozenset({"رجل", "سيده"})


def _named_in(scene: Scene, index: int, last: int, stop: int | None) -> Occurrence | None:
    """The person whose office a role phrase tells: inside it, behind it, or behind a bracket or a comma before what is said."""
    words = scene.words
    after = past_bracket(words, last, _BRACKET)
    after += words.folded(after) in COMMAS
    steps = [*range(index + 1, last + 1), after]
    if stop is not None:
        steps += [step for step in range(after, stop) if words.folded(step - 1) in COMMAS]
    for step in steps:
        named = scene.begins.get(step)
        if named is None or not words.same_sentence(index, named.first):
            continue
        if scene.entities[named.entity].kind == "person" and not _is_behind_preposition(scene, named, step):
            return None if step < last and words.folded(step - 1) in PREPOSITIONS else named
    return None


_BRACKET = 12


def described_at(scene: Scene, index: int, stop: int) -> Source | None:
    """Whatever noun phrase stands between a verb of speech and what is said, from token `index` on."""
    words = scene.words
    if not words.is_word(index) or _is_adverbial(words, index):
        return None
    if cannot_begin(words, index) and not _fills(words, index, stop):
        return None
    governed = any(
        reading.prefixes in (("ب",), ("ل",), ("ك",))
        and (is_ordinary(reading.bare) or is_function_word(reading.bare) or reading.bare.endswith(("ه", "ها")))
        for reading in readings(words.folded(index))
    )
    return None if governed else Source(None, index, whole_phrase_end(words, index, stop), False)


def _fills(words: Words, index: int, stop: int) -> bool:
    """True for a single word that is in no lexicon right before what is said: a name in the shape of a verb, "ويكيليكس", "يوروتانيل"."""
    word = words.folded(index)
    return stop == index + 1 and is_verb(word) and not is_function_word(word) and word not in VERBS and len(word) >= 5


def _is_adverbial(words: Words, index: int) -> bool:
    """True for a circumstance in the accusative ("ردا على …", "موضحا أن"), and for what is somebody's own: "اختتم حديثه: …"."""
    word = words.folded(index)
    stem = word.removesuffix("ها").removesuffix("هم").removesuffix("ه")
    own = stem != word and is_inanimate(words, index) and words.tokens[index].text[-1] != "ة"
    return own or cue_at(words, index) is not None or (word.endswith("ا") and word[:-1] in COMMON_NOUNS)


def governed_at(scene: Scene, index: int, stop: int) -> Source | None:
    """A description behind ل with the article: "وفقًا للرئيس التنفيذي"."""
    words = scene.words
    if not any(reading.prefixes == ("ل",) and has_article(reading.bare) for reading in readings(words.folded(index))):
        return None
    last = whole_phrase_end(words, index, stop)
    named = _named_in(scene, index, last, stop=None)
    if named is not None:
        return Source(named.actor, index, max(named.end, named.last), True)
    return Source(None, index, last, False)


def _publisher(scene: Scene, index: int) -> Source | None:
    """The body behind a document: "تقرير لموقع …", "بيان وزارة …", "تحقيق أجرته صحيفة …"."""
    words = scene.words
    if not any(reading.bare.removeprefix("ال") in DOCUMENTS for reading in readings(words.folded(index))):
        return None
    for step in range(index + 1, index + 1 + _PUBLISHER_WITHIN):
        occurrence = scene.begins.get(step)
        if not words.same_sentence(index, step) or is_complementizer(words, step):
            break
        beside = step == index + 1 and has_article(words.folded(index))
        if occurrence is not None and not beside and _publishes(scene, occurrence, step):
            return Source(occurrence.actor, index, max(occurrence.end, occurrence.last), True)
        quoted = _in_quotes(scene, step)
        if quoted is not None and quoted.entity is not None:
            return quoted._replace(first=index, sure=True)
    if has_article(words.folded(index)):
        return None
    return _governed_publisher(scene, index + 1) or (
        Source(None, index + 1, index + 2, True) if has_article(words.folded(index + 1)) else None
    )


def _governed_publisher(scene: Scene, index: int) -> Source | None:
    """The body behind ل that published a document and is not named in full: "بيان للداخلية", "بيان لمكتب المحافظ"."""
    words = scene.words
    if is_told_to(words, index):
        return None
    for reading in readings(words.folded(index) or "-"):
        taken_up = has_article(reading.bare) and _is_part_of_body(scene, reading.bare)
        people = is_people_word(reading.bare.removesuffix("ين") + "ون") and reading.bare.endswith("ين")
        if reading.prefixes == ("ل",) and people:
            described = words.is_word(index + 1) and words.folded(index + 1).endswith("ين")
            return Source(None, index, index + 1 + described, True, reading.cut)
        if reading.prefixes == ("ل",) and (taken_up or reading.bare in ORGANISATION_HEADS):
            ends = [end.last for end in definite_ends(words, index, has_article(reading.bare)) if end.sure]
            return Source(None, index, ends[-1] if ends else index + 1, True, reading.cut)
    return None


def _is_part_of_body(scene: Scene, word: str) -> bool:
    """True for a word with the article in the name of a body: "الداخلية" of a ministry."""
    bodies = (entity for entity in scene.entities.values() if entity.kind == "organization")
    return any(word in fold_text(entity.name).split() for entity in bodies)


def _with_quoted_name(scene: Scene, index: int) -> Source | None:
    """A body whose name stands in quotation marks behind its head: صحيفة "…" الأميركية."""
    words = scene.words
    quoted = _in_quotes(scene, index + 1) if is_known(words, index) else None
    if quoted is None or quoted.entity is None:
        return None
    last = quoted.last
    while has_article(words.folded(last)) and nisba_country(words.folded(last)) is not None:
        last += 1
    return quoted._replace(first=index, last=last, sure=True)


def _publishes(scene: Scene, occurrence: Occurrence, index: int) -> bool:
    """True for a body behind a document, and for a person from whom it is: "رسالة من …", "بيان رئيس الإقليم …"."""
    kind = scene.entities[occurrence.entity].kind
    told = scene.words.folded(index - 1) == "من" or (occurrence.begin == index < occurrence.first)
    return kind == "organization" or (kind == "person" and told)


def _by_first_name(scene: Scene, index: int) -> Source | None:
    """A person taken up by title and first or last name ("الأمير سعود", "العميد سريع"), or by a name that is no other word ("دمرداش")."""
    words = scene.words
    first = titles_at(words, index).last
    word = words.folded(first)
    kin = word in {"بن", "ابن"}
    if not words.is_word(first) or (first == index and word in COMMON_NOUNS and not kin):
        return None
    if first == index and word in GIVEN and words.is_word(first + 1) and not _is_bounded(words, first + 1):
        return None
    start = first + kin
    glued = words.folded(start) == "عبد"
    word = words.folded(start) + (words.folded(start + 1) if glued else "")
    word = "بن" + word if kin else word
    last = start + 1 + glued
    holder = scene.by_name.get(word) or scene.by_name.get("ال" + word) or _misspelt(scene, start, word)
    return Source(holder, index, last, True) if holder is not None else None


def _misspelt(scene: Scene, index: int, word: str) -> str | None:
    """The person whose foreign name is spelt otherwise elsewhere in the article."""
    known = (
        is_ordinary(word)
        or word in GIVEN
        or role_head(word.removeprefix("ال")) is not None
        or nisba_country(word) is not None
    )
    if known or PLACES.at(scene.words, index) is not None or ORGANISATIONS.at(scene.words, index) is not None:
        return None
    spelt = other_spelling(word, scene.by_name)
    return scene.by_name[spelt] if spelt is not None else None


def _is_bounded(words: Words, index: int) -> bool:
    """True for a token that is no further part of a name: a particle, a verb, or whom somebody speaks to."""
    word = words.folded(index)
    addressed = any(reading.prefixes == ("ل",) for reading in readings(word))
    return is_function_word(word) or is_verb(word) or is_complementizer(words, index) or addressed


def begins_clause(words: Words, index: int) -> bool:
    """True for a token at the head of its sentence or clause."""
    before = words.folded(index - 1)
    if not words.same_sentence(index - 1, index) or before in COMMAS:
        return True
    return any(form in _OPENERS for form in after_conjunction(before))
