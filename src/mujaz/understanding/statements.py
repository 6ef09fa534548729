"""Statements: what is said, the cue that brings it, and who says it.

A cue takes its speaker and then its content: a quotation, a clause behind أن or إن, or words behind a colon (the construction of reported
speech in Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 19). What is wholly in quotation marks is direct, all else indirect.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mujaz.model import Span, Statement
from mujaz.understanding.cues import Cue, cue_at, is_according, is_complementizer
from mujaz.understanding.entities import Entities
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.speakers import Scene, scene_of, speaker_at, speaker_before
from mujaz.understanding.vocabulary import is_function_word, is_verb
from mujaz.understanding.words import Words, has_article, readings

SHORTEST_QUOTE = 4
"""Words that a quotation must have to be a statement of its own."""

_FAR = 45
"""Tokens from a cue within which its content must begin."""

_STOPS = frozenset({".", "؟", "?", "!", "؛", "…"})
_JOINED_PREPOSITIONS = {"الي": "إلى", "على": "على", "عن": "عن", "من": "من"}
_NOT_CONTENT = frozenset(
    {
        "بعد",
        "قبل",
        "دون",
        "بدون",
        "الي",
        "حتي",
        "غير",
        "بيد",
        "منذ",
        "علي",
        "على",
        "من",
        "عن",
        "رغم",
        "لولا",
        "الا",
        "كما",
        "بما",
        "يمكن",
        "يجب",
        "ينبغي",
        "بد",
    }
)


class Content(NamedTuple):
    """What is said, tokens `[first, last)`; `direct` when it is wholly a quotation; `after` is where reading goes on."""

    first: int
    last: int
    direct: bool
    after: int
    how: str


class _Said(NamedTuple):
    cue: int
    speaker: str
    content: Content


def find_statements(words: Words, entities: Entities) -> tuple[Statement, ...]:
    """The statements of the text in order."""
    scene = scene_of(words, entities)
    said = sorted(_walk(scene), key=lambda item: item.content.first)
    return tuple(_statement(words, number, item) for number, item in enumerate(said, 1))


def _statement(words: Words, number: int, said: _Said) -> Statement:
    span = words.span(said.content.first, said.content.last)
    cue_span = words.span(said.cue, said.cue + 1)
    return Statement(
        id=f"s{number}",
        speaker=said.speaker,
        mode="direct" if said.content.direct else "indirect",
        text=words.body[slice(*span)],
        span=span,
        cue=words.body[slice(*cue_span)],
        cue_span=cue_span,
        rule=f"{'quote' if said.content.direct else 'clause'}.{said.content.how}",
    )


def _walk(scene: Scene) -> Iterator[_Said]:
    words = scene.words
    last: _Said | None = None
    index = 0
    while index < len(words.tokens):
        said = _said_at(scene, index, last) or _quoted_before(scene, index) or _according(scene, index)
        if said is not None:
            yield said
            last = said
        index = max(index + 1, said.content.after if said is not None else 0)


def _said_at(scene: Scene, index: int, last: _Said | None) -> _Said | None:
    """The statement that the cue at `index` brings."""
    words = scene.words
    cue = cue_at(words, index)
    if cue is None:
        return None
    source = _source_behind(scene, index, cue)
    content = _content(words, cue, source.last if source is not None else index + 1)
    if content is None:
        return None
    speaker = source.speaker if source is not None else _implied(scene, index, cue, last)
    return _Said(index, speaker, content) if speaker is not None else None


class _Behind(NamedTuple):
    speaker: str
    last: int


def _source_behind(scene: Scene, index: int, cue: Cue) -> _Behind | None:
    """The speaker behind the cue; for one who relays, the one behind عن."""
    words = scene.words
    if cue.kind == "participle":
        return None
    if cue.kind in {"relay", "noun"}:
        return _relayed(scene, index, cue)
    start = index + 1
    while words.folded(start) in {"ايضا", "كذلك", "له", "لهم"} | COMMAS:
        start += 1
    source = speaker_at(scene, start)
    return _Behind(source.speaker, source.last) if source is not None else None


def _relayed(scene: Scene, index: int, cue: Cue) -> _Behind | None:
    """Who said what is relayed: "نقلت الوكالة عن X قوله إن", "نقلًا عن X أن"."""
    words = scene.words
    steps = range(index + 1, index + 16) if cue.kind == "relay" else range(index - 1, index - 24, -1)
    for step in steps:
        if not words.same_sentence(index, step):
            return None
        if words.folded(step) == "عن":
            source = speaker_at(scene, step + 1)
            if source is None:
                return None
            return _Behind(source.speaker, max(source.last, index + 1))
    return None


def _implied(scene: Scene, index: int, cue: Cue, last: _Said | None) -> str | None:
    """The speaker of a cue with no noun behind it: its subject before it, or who spoke or acted last."""
    words = scene.words
    if cue.kind == "relay":
        return None
    if cue.kind == "verb":
        before = speaker_before(scene, index)
        if before is not None:
            return before
    if last is not None and _is_near(words, last, index):
        return last.speaker
    return _subject(scene, index) or (last.speaker if last is not None else None)


def _is_near(words: Words, last: _Said, index: int) -> bool:
    """True when the last statement stands in this sentence or the one before it."""
    return words.sentence[index] - words.sentence[last.content.last - 1] <= 1


def _subject(scene: Scene, index: int) -> str | None:
    """Who the sentence of token `index`, or the one before it, is about: the first person, else the first body named in it."""
    words = scene.words
    kinds = {entity.id: entity.kind for entity in scene.entities.entities}
    sentence = words.sentence[index]
    near = [item for item in _occurrences_near(scene, index) if item.first < index]
    for number in (sentence, sentence - 1):
        inside = [item for item in near if words.sentence[item.first] == number]
        for kind in ("person", "organization"):
            found = next((item.actor for item in inside if kinds[item.entity] == kind), None)
            if found is not None:
                return found
    return None


def _occurrences_near(scene: Scene, index: int) -> Iterator[object]:
    from bisect import bisect_left

    stop = bisect_left(scene.starts, index)
    return iter(scene.entities.occurrences[max(0, stop - 30) : stop])


def _content(words: Words, cue: Cue, start: int) -> Content | None:
    """The content of a cue whose speaker ends at `start`: the first quotation, clause or colon within reach."""
    noun = _noun_content(words, cue, start)
    for index in range(start, min(start + _FAR, len(words.tokens))):
        if not words.same_sentence(start - 1, index):
            break
        if words.folded(index) == ":":
            return _behind_colon(words, index)
        if index in words.quoted and _is_long(words, index):
            return _quotation(words, index, "after_cue") if _is_bare_quote(words, index, start) else None
        if "أن" in cue.takes and is_complementizer(words, index) and _joins(words, cue, index):
            return _clause(words, index)
        if index > start and cue_at(words, index) is not None and _parts_clauses(words, index):
            break
    return noun


def _is_bare_quote(words: Words, index: int, start: int) -> bool:
    """True for a quotation that is the content itself: behind the speaker, a comma or a short adverbial, not behind a preposition."""
    before = words.folded(index - 1)
    return index == start or before in COMMAS or index - start <= 12


def _joins(words: Words, cue: Cue, index: int) -> bool:
    """True for a complementizer that joins this cue to its content: bare, or behind a preposition that the cue takes."""
    before = words.folded(index - 1)
    if before in _JOINED_PREPOSITIONS:
        return _JOINED_PREPOSITIONS[before] in cue.takes
    return before not in _NOT_CONTENT


def _is_long(words: Words, opening: int) -> bool:
    last = words.quoted[opening]
    return sum(words.is_word(index) for index in range(opening + 1, last - 1)) >= SHORTEST_QUOTE


def _behind_colon(words: Words, index: int) -> Content | None:
    if index + 1 in words.quoted:
        return _quotation(words, index + 1, "after_colon") if _is_long(words, index + 1) else None
    last = _end_of_clause(words, index + 1)
    return Content(index + 1, last, False, last, "after_colon") if last > index + 2 else None


def _quotation(words: Words, opening: int, how: str) -> Content | None:
    """The quotation at `opening` as content: direct when nothing of the clause goes on behind it."""
    last = words.quoted[opening]
    if _closes(words, last):
        return Content(opening + 1, last - 1, True, last, how)
    end = _end_of_clause(words, last)
    return Content(opening, end, False, end, how)


def _closes(words: Words, index: int) -> bool:
    """True where a clause has ended: at the text's or the sentence's end, at punctuation, or before a new clause."""
    if index >= len(words.tokens) or not words.same_sentence(index - 1, index):
        return True
    word = words.folded(index)
    if word in COMMAS | _STOPS or word in {")", "-", "–"}:
        return True
    return (
        cue_at(words, index) is not None
        or (word[0] == "و" and is_complementizer(words, index))
        or is_according(words, index)
    )


def _clause(words: Words, index: int) -> Content | None:
    """The clause behind the complementizer at `index`; أنه and إنها belong to it unless a quotation is all of it."""
    first = index + 1
    if first in words.quoted and _is_long(words, first):
        content = _quotation(words, first, "after_that")
        if content is not None and content.direct:
            return content
    last = _end_of_clause(words, first)
    if last <= first + 1:
        return None
    keeps_pronoun = words.folded(index) not in {"ان", "بان"}
    return Content(index if keeps_pronoun else first, last, False, last, "after_that")


def _end_of_clause(words: Words, start: int) -> int:
    """Where content that begins at `start` ends: the sentence's end, or the next cue of the speaker's, without punctuation at its end."""
    index = start
    while index < len(words.tokens) and words.same_sentence(start, index):
        if index in words.quoted:
            index = words.quoted[index]
            continue
        if index > start and _parts_clauses(words, index):
            break
        index += 1
    while index > start and words.folded(index - 1) in COMMAS | _STOPS | {":"}:
        index -= 1
    return index


def _parts_clauses(words: Words, index: int) -> bool:
    """True at a cue that begins a new clause of the reporter: a participle, or a verb behind a comma and و or كما."""
    if is_according(words, index):
        return words.folded(index - 1) in COMMAS
    cue = cue_at(words, index)
    if cue is None:
        return False
    before = words.folded(index - 1)
    if cue.kind == "participle":
        return before in COMMAS or before in {'"', "»", "”"} or words.folded(index)[0] == "و"
    joined = words.folded(index)[0] == "و" or before in {"كما", "فيما", "بينما"}
    return cue.kind == "verb" and joined and (before in COMMAS or words.folded(index - 2) in COMMAS)


def _noun_content(words: Words, cue: Cue, start: int) -> Content | None:
    """A noun phrase as content, right behind the speaker: "أعلن الجيش عزل …", "دعا إلى …", "ندد ب…"."""
    index = start
    while words.folded(index) in COMMAS:
        index += 1
    if not words.is_word(index) or not words.same_sentence(start - 1, index) or index in words.quoted:
        return None
    word = words.folded(index)
    preposition = _JOINED_PREPOSITIONS.get(word)
    if preposition is not None:
        if preposition not in cue.takes or is_complementizer(words, index + 1):
            return None
        return _nominal(words, index if preposition in {"عن", "من", "على"} and False else index + 1)
    with_b = any(reading.prefixes == ("ب",) for reading in readings(word)) and not is_function_word(word)
    if "ب" in cue.takes and with_b:
        return _nominal(words, index)
    if "اسم" in cue.takes and not (
        is_function_word(word) or is_verb(word) or with_b or "\u064b" in words.tokens[index].text
    ):
        return _nominal(words, index)
    return None


def _nominal(words: Words, first: int) -> Content | None:
    if first in words.quoted:
        return _quotation(words, first, "of_noun") if _is_long(words, first) else None
    last = _end_of_clause(words, first)
    return Content(first, last, False, last, "of_noun") if last - first >= 3 else None


def _quoted_before(scene: Scene, index: int) -> _Said | None:
    """A quotation that its cue follows: "…"، قال X · "…"، بحسب X."""
    words = scene.words
    if index not in words.quoted or not _is_long(words, index):
        return None
    last = words.quoted[index]
    behind = last
    while words.folded(behind) in COMMAS:
        behind += 1
    if behind == last or not words.same_sentence(index, behind):
        return None
    cue = cue_at(words, behind)
    if cue is None or cue.kind != "verb":
        return None
    source = speaker_at(scene, behind + 1)
    if source is None or _content(words, cue, source.last) is not None:
        return None
    return _Said(behind, source.speaker, Content(index + 1, last - 1, True, source.last, "before_cue"))


def _according(scene: Scene, index: int) -> _Said | None:
    """A sentence told on somebody's word: "وبحسب X، …" or "…، بحسب X"."""
    words = scene.words
    if not is_according(words, index):
        return None
    start = index + 1
    while cue_at(words, start) is not None or words.folded(start) in {"ما", "لما"}:
        start += 1
    source = _source_of_according(scene, start)
    if source is None:
        return None
    if not words.same_sentence(index - 1, index):
        first = source.last
        while words.folded(first) in COMMAS:
            first += 1
        last = _end_of_clause(words, first)
        content = Content(first, last, False, last, "according_to")
    else:
        first = _sentence_start(words, index)
        last = index
        while last > first and words.folded(last - 1) in COMMAS:
            last -= 1
        content = Content(first, last, False, source.last, "according_to")
    return _Said(index, source.speaker, content) if content.last - content.first >= SHORTEST_QUOTE else None


def _source_of_according(scene: Scene, start: int) -> _Behind | None:
    """The source behind "بحسب" or "وفقًا لـ"."""
    occurrence = scene.begins.get(start)
    if occurrence is not None:
        return _Behind(occurrence.actor, max(occurrence.end, occurrence.last))
    source = speaker_at(scene, start)
    return _Behind(source.speaker, source.last) if source is not None else None


def _sentence_start(words: Words, index: int) -> int:
    start = index
    while words.same_sentence(start - 1, index):
        start -= 1
    return start


__all__ = ["find_statements", "has_article"]
