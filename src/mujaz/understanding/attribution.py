"""What is told on somebody's word: "وبحسب X، …", "…، وفق X", "…، كما قال X", "…، على ما أعلنته X"."""

from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.adjuncts import VENUES, past_adjuncts
from mujaz.understanding.clauses import end_of_clause
from mujaz.understanding.cues import ACCORDING, cue_at, is_according, is_complementizer
from mujaz.understanding.discourse import Memory, resolve
from mujaz.understanding.gazetteer import ORGANISATION_HEADS, ORGANISATIONS
from mujaz.understanding.omitted import left_out
from mujaz.understanding.quotations import SHORTEST_QUOTE, Content, is_long_quotation, quotation
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.scene import MEDIA, Scene, Source
from mujaz.understanding.speaker_nouns import ANONYMOUS, DOCUMENTS, is_people_word
from mujaz.understanding.speakers import governed_at, speaker_at
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    PREPOSITIONS,
    REPORTING_VERBS,
    VERBS,
    folded_set,
    is_function_word,
    role_head,
)
from mujaz.understanding.words import ON, WHOLE, Cut, Words, has_article, readings

_GRAMMAR = load("reported_speech")

_ACCORDING = load("reporting")["according_to"]
_PUBLISHED = folded_set(_ACCORDING["published"])
_OPINIONS = folded_set(_ACCORDING["opinions"])
_OPENING = folded_set(_ACCORDING["opening"])
_SAYING = folded_set(_ACCORDING["saying"])
_AS = folded_set(_ACCORDING["as"])
_IN = frozenset({"في", ON})
BEFORE_SOURCES = ACCORDING | _IN | _AS
"""The words behind which a source is named."""
_FIGURES = folded_set(_ACCORDING["figures"])
_SAME = folded_set(_GRAMMAR["source"]["same"])
_RELATIVES = folded_set(_GRAMMAR["subjects"]["relatives"])
_RELATIVE_AT_MOST = 16
_PRONOUNS = folded_set(_GRAMMAR["source"]["pronouns"])
_TOLD_AT_MOST = 300
"""Tokens that "بحسب" at the end of a sentence reaches back over."""
_SOURCE_AT_MOST = 16
_FIGURES_AT_MOST = 6
_NEAR_RELAY = 4


class Told(NamedTuple):
    """What is told on the word of `speaker` (an entity's id or a description), from the token of its cue on."""

    cue: int
    speaker: str
    content: Content


def told_at(scene: Scene, index: int, memory: Memory) -> Told | None:
    """What is told on the word of whom the tokens at `index` name."""
    start = _start_of_source(scene.words, index)
    if start is None:
        return None
    speaker, after = _speaker(scene, index, start, memory)
    if speaker is None:
        return None
    words = scene.words
    then = _then_behind(words, after)
    begins = not words.same_sentence(index - 1, index) or words.folded(index)[0] == "ف" or then is not None
    after = after if then is None else then
    content = _told_behind(words, after) if begins else _told_before(words, index, after, memory)
    return Told(index, speaker, content) if content.last - content.first >= SHORTEST_QUOTE else None


def _then_behind(words: Words, index: int) -> int | None:
    """The token that opens what is told behind a source, past what is said of that: "بحسب بيان تلقت الصحيفة نسخة منه، فإن …"."""
    for step in range(index, index + _RELATIVE_AT_MOST):
        if not words.same_sentence(index - 1, step) or (step > index and is_according(words, step)):
            return None
        if words.folded(step) in _THEN and (step == index or words.folded(step - 1) in COMMAS):
            return step
    return None


def _start_of_source(words: Words, index: int) -> int | None:
    """Where the source is named, behind "بحسب", "وفق ما ذكر", "كما قال", "في رأي", or None where nothing of the kind stands."""
    if is_according(words, index):
        start = index + 1
        with_what = words.folded(index).endswith("ما")
        while words.folded(start) in {"ما", "لما"} or (
            (with_what or start > index + 1) and _is_verb_of_source(words, start)
        ):
            start += 1
        start += start > index + 1 and words.folded(start) in _TAKEN_UP
        return start + (words.folded(start) in _SAYING and not _is_pronoun_saying(words, start))
    word, following = words.folded(index), words.folded(index + 1)
    if word in _IN and following in _OPINIONS:
        return None if words.folded(index + 2) in _PENDING else index + 2
    if word in _AS and words.folded(index - 1) in COMMAS:
        start = index + 1 + (word in {"على", "حسب"} and following == "ما")
        if word == "كما" and _publishes_things(words, start):
            return None
        return start + 1 if _is_verb_of_source(words, start) and not _brings_more(words, start) else None
    return None


def _publishes_things(words: Words, index: int) -> bool:
    """True for a verb of publishing whose subject is no medium, behind كما: "كما نشرت قناصتها على المباني"."""
    published = words.folded(index) in _PUBLISHED and cue_at(words, index) is None
    head = words.folded(index + 1).removeprefix("ال")
    return published and ORGANISATIONS.at(words, index + 1) is None and head not in MEDIA | ORGANISATION_HEADS


_PENDING = folded_set(_ACCORDING["pending"])
"""What people are held "على ذمة", which nobody's word is told by."""


_TAKEN_UP = frozenset({"به", "بها", "عنه", "عنها", "فيه", "اليه"})
"""Pronouns behind the verb of a source: "وفق ما أفادت به …"."""


def _brings_more(words: Words, verb: int) -> bool:
    """True for a verb behind كما that brings something of its own: "كما أكد أن …", "كما أكدوا دعمهم"."""
    cue = cue_at(words, verb)
    if cue is None:
        return False
    near = range(verb + 1, verb + 1 + _SOURCE_AT_MOST)
    stop = next((step for step in near if words.folded(step) in COMMAS or not words.same_sentence(verb, step)), None)
    brought = any(
        is_complementizer(words, step) or words.folded(step) == ":" for step in range(verb + 1, stop or verb + 1)
    )
    return stop is None or brought or words.folded(verb).endswith(("وا", "ون"))


def _is_pronoun_saying(words: Words, index: int) -> bool:
    return words.folded(index).endswith(("ه", "ها", "هم"))


def _is_verb_of_source(words: Words, index: int) -> bool:
    """True for the verb in "بحسب ما ذكر …", with a pronoun too: "ما كتبه …"."""
    word = words.folded(index)
    bare = word.removesuffix("ه").removesuffix("ها")
    return cue_at(words, index) is not None or bare in REPORTING_VERBS or bare in _PUBLISHED or word in _PUBLISHED


def _speaker(scene: Scene, index: int, start: int, memory: Memory) -> tuple[str | None, int]:
    """Who is the source that begins at token `start`, and where it ends."""
    words = scene.words
    last = memory.last
    start += words.folded(start) == "وجهه" and words.folded(start + 1) in _SAYING
    if words.folded(start) in _PRONOUNS or (words.folded(start) in _SAYING and _is_pronoun_saying(words, start)):
        return (last.speaker if last is not None else None), start + 1
    if start > index + 1 and not words.is_word(start) and start not in words.quoted:
        return left_out(scene, index, memory, own_clause=True), start
    start = past_adjuncts(words, start) if start > index + 1 else start
    source = _publisher_of_figures(scene, start) or _source(scene, start)
    if source is None or not (source.sure or _is_bounded(words, source.last)):
        return None, start
    source = source._replace(last=source.last + (words.folded(source.last) in _SAME))
    if start > index + 1:
        source = _relayed(scene, source.last) or source
    if _is_measure(words, source):
        return None, start
    if entity_less_figures(scene, source) and last is not None:
        return last.speaker, source.last
    return resolve(scene, source, memory), _past_relative(words, source.last)


def _is_measure(words: Words, source: Source) -> bool:
    """True for what something accords with and nobody says: "وفق الضوابط", "حسب التقويم", "وفقا للقانون"."""
    if source.entity is not None or source.first in words.quoted:
        return False
    form = source.cut.lost + words.folded(source.first)[source.cut.letters :]
    word = form.removeprefix("ال")
    stem = word.removesuffix("نا")
    texts = DOCUMENTS | MEDIA | _FIGURES | ORGANISATION_HEADS | VENUES
    tells = word in texts or {form, word, "ال" + word, stem} & ANONYMOUS or is_people_word(word)
    return not tells and word in COMMON_NOUNS and role_head(stem) is None


def entity_less_figures(scene: Scene, source: Source) -> bool:
    """True for figures and news without a publisher: whoever speaks tells them."""
    word = scene.words.folded(source.first)[source.cut.letters :].removeprefix("ال")
    return source.entity is None and word in _FIGURES


def _past_relative(words: Words, index: int) -> int:
    """The token behind a relative clause that a comma closes: "ووفق المنظمة التي مقرها …، فإن …", "وبحسب مصدر طلب عدم كشف اسمه، …"."""
    unnamed = words.folded(index) in _WISHED and words.folded(index + 1) in _UNNAMED
    if words.folded(index) not in _RELATIVES and not unnamed:
        return index
    near = range(index, index + _RELATIVE_AT_MOST)
    return next((step for step in near if words.folded(step) in COMMAS), index)


_WISHED = folded_set(_GRAMMAR["source"]["wished"])
_UNNAMED = folded_set(_GRAMMAR["source"]["unnamed"])


def _is_bounded(words: Words, index: int) -> bool:
    joined = words.folded(index)[:1] == "و"
    return (
        joined or not words.is_word(index) or not words.same_sentence(index - 1, index) or words.folded(index) in _THEN
    )


_THEN = folded_set(_GRAMMAR["source"]["then"])


def _publisher_of_figures(scene: Scene, start: int) -> Source | None:
    """Who published the figures: "أرقام نشرتها وزارة النفط", "حصيلة أعلنتها الهيئة"."""
    words = scene.words
    for step in range(start + 1, start + _FIGURES_AT_MOST):
        if not words.same_sentence(start, step) or not words.is_word(step):
            return None
        if words.folded(step) in _PUBLISHED:
            source = speaker_at(scene, step + 1)
            return source if source is not None and source.entity is not None else None
    return None


def _source(scene: Scene, start: int) -> Source | None:
    """The source behind "بحسب" or "وفقًا لـ", whose ل is written as one with it."""
    start += scene.words.folded(start) in {"ل", "لـ"}
    occurrence = scene.begins.get(start)
    if occurrence is not None:
        return Source(occurrence.actor, start, max(occurrence.end, occurrence.last), True)
    source = speaker_at(scene, start, start + _SOURCE_AT_MOST) or governed_at(scene, start, start + _SOURCE_AT_MOST)
    if source is None or source.entity is not None:
        return source
    forms = [reading for reading in readings(scene.words.folded(source.first)) if reading.prefixes == ("ل",)]
    forms.sort(key=lambda reading: not has_article(reading.bare))
    return source._replace(cut=forms[0].cut if forms else WHOLE)


def _relayed(scene: Scene, start: int) -> Source | None:
    """From whom the source has it: "وفق ما نقلت الوكالة عن X"."""
    for step in range(start, start + _NEAR_RELAY):
        if scene.words.folded(step) == "عن" and scene.words.same_sentence(start, step):
            return speaker_at(scene, step + 1)
    return None


def _told_behind(words: Words, first: int) -> Content:
    while words.folded(first) in COMMAS:
        first += 1
    quoted = first + (words.folded(first) in _THEN)
    if quoted in words.quoted and is_long_quotation(words, quoted):
        content = quotation(words, quoted, "according_to")
        if content.direct:
            return content
    first += words.folded(first) in {"فان", "فقد", "ان"}
    last = end_of_clause(words, first)
    return Content(first, last, False, last, "according_to")


def _told_before(words: Words, index: int, after: int, memory: Memory) -> Content:
    """The sentence before `index`, as far as nothing in it was said already."""
    first = index
    while index - first < _TOLD_AT_MOST and first > memory.until and words.same_sentence(first - 1, index):
        first -= 1
    while first < index and words.folded(first) in COMMAS | {".", "»", '"', "”"}:
        first += 1
    if words.folded(first) in _CONNECTIVES:
        first += 1 + (words.folded(first + 1) == "ان")
    last = index
    while last > first and words.folded(last - 1) in COMMAS | {"وذلك"}:
        last -= 1
    if first in words.quoted and words.quoted[first] == last and is_long_quotation(words, first):
        return Content(first + 1, last - 1, True, after, "according_to")
    if last < index and _goes_on_behind(words, after):
        last = after = end_of_clause(words, after + 1)
    return Content(first, last, False, after, "according_to", conjunction_at(words, first))


_CONNECTIVES = folded_set(_GRAMMAR["source"]["connectives"])


def _goes_on_behind(words: Words, comma: int) -> bool:
    """True where the clause goes on behind the source, which is an aside: "بلغت الميزانية، وفقًا للدراسة، 44 مليارًا"."""
    following = comma + 1
    if words.folded(comma) not in COMMAS or not words.same_sentence(comma, following):
        return False
    word = words.folded(following)
    attached = any(reading.prefixes in _ATTACHED and has_article(reading.bare) for reading in readings(word or "-"))
    governed = word in PREPOSITIONS and word not in _OPENING | _CLAUSES
    return words.tokens[following].kind == "number" or governed or attached or word == "بنسبه"


_CLAUSES = frozenset({"فيما", "بينما", "حيث", "كما", "مما", "عندما"})
"""What begins another clause behind the source, though it looks like a preposition."""
_ATTACHED = (("ب",), ("ل",))


def conjunction_at(words: Words, index: int) -> Cut:
    """The و or ف that joins a clause to the one before it: it is the reporter's, not part of what is told."""
    word = words.folded(index)
    if not words.is_word(index) or word[:1] not in {"و", "ف"} or len(word) < 4:
        return WHOLE
    rest = word[1:]
    whole = word in COMMON_NOUNS or word in VERBS or role_head(word) is not None
    known = rest in COMMON_NOUNS or rest in VERBS or has_article(rest) or is_function_word(rest)
    return Cut(1) if known and not whole else WHOLE
