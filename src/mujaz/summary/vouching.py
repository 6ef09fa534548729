"""A bullet held against the article that it was made from, by its own edits and the record.

The checker of foreign summaries has to find out what a sentence rests on. Of its own bullets Mujaz knows it: every word is the article's,
at a known place, or was put there by an edit. What can go wrong is told by what was left out and what was put in: words of somebody whose
cue is gone, a speaker who is named nowhere in the bullet, a name or a day that the record does not have there, a negation or condition
cut away, half a quotation.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mujaz.errors import sentence
from mujaz.model import Bullet, Check, Edit, Entity, Record, Span, Statement
from mujaz.summary.screening import is_balanced, is_hidden
from mujaz.summary.words import bare, overlaps, plain_words, spelled, words
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize

_WORDS_OF_SPEECH = 4
"""Words of a statement in a bullet that make it this speaker's words."""
_BESIDE = 40
"""Characters behind a cue."""
_NEAR = 3
"""Words before a cut that turn what stands behind it."""


class Vouched(NamedTuple):
    """A bullet's parts: the spans kept, the edits that put words, and the entities and statements of the record."""

    body: str
    bullet: Bullet
    kept: Sequence[Span]
    put: Sequence[Edit]
    entities: dict[str, Entity]
    record: Record
    authors: Sequence[str]


def vouched(body: str, bullet: Bullet, record: Record, authors: Sequence[str] = ()) -> Bullet:
    """The bullet with the verdict on it: `pass`, or `fail` with a sentence for each fault."""
    kept = [edit.span for edit in bullet.edits if edit.op == "keep"]
    put = [edit for edit in bullet.edits if edit.text and edit.op != "keep"]
    entities = {entity.id: entity for entity in record.entities}
    made = Vouched(body, bullet, kept, put, entities, record, authors)
    faults = tuple(dict.fromkeys(fault for held in _HELD for fault in held(made)))
    check = Check(verdict="fail" if faults else "pass", failures=faults)
    return Bullet(text=bullet.text, evidence=bullet.evidence, edits=bullet.edits, check=check)


def _attributed(made: Vouched) -> Iterator[str]:
    """What somebody says stands with the cue that says so, or with an edit in the cue's place."""
    for said in made.record.statements:
        if said.cue_span is None or not _holds_words_of(made, said):
            continue
        if not _stands(made, said.cue_span) and not _is_spoken_by_another(made, said):
            yield sentence("bullet_unattributed", "ar", what=_shown(said.text))


def _holds_words_of(made: Vouched, said: Statement) -> bool:
    told = (word for span in made.kept if overlaps(span, said.span) for word in _within(made.body, span, said.span))
    return sum(1 for _ in told) >= _WORDS_OF_SPEECH


def _within(body: str, span: Span, other: Span) -> list[str]:
    return body[max(span[0], other[0]) : min(span[1], other[1])].split()


def _stands(made: Vouched, span: Span) -> bool:
    """True when a character of `span` is kept or gave way to words that were put there."""
    return any(overlaps(span, kept) for kept in made.kept) or any(overlaps(span, edit.span) for edit in made.put)


def _is_spoken_by_another(made: Vouched, said: Statement) -> bool:
    """True when another statement of the same speaker holds the same words, and its cue stands."""
    return any(
        other is not said
        and other.speaker == said.speaker
        and other.cue_span is not None
        and overlaps(other.span, said.span)
        and _stands(made, other.cue_span)
        for other in made.record.statements
    )


def _named(made: Vouched) -> Iterator[str]:
    """Who speaks is told in the bullet by a word of his name, his role or his description."""
    text = {_plain(word) for word in plain_words(tokenize(made.bullet.text))}
    for said in made.record.statements:
        if not said.speaker or said.cue_span is None or not _stands(made, said.cue_span):
            continue
        beside = _is_named_beside(made.body, said.cue_span) or _is_capital_beside(made, said.cue_span, said.speaker)
        if beside or not _holds_words_of(made, said):
            continue
        if not _names_of(made, said.speaker) & text:
            yield sentence("bullet_nameless", "ar", what=_shown(said.text))


def _is_named_beside(body: str, cue: Span) -> bool:
    """True when the word behind the cue can be its subject, and not whom it addresses: "قال الرئيس", "بحسب التقرير"."""
    if bare(fold_text(body[slice(*cue)])) in words("addressing"):
        return False
    return not is_hidden(tokenize(body, cue[1] - 1, cue[1] + _BESIDE), 0)


def _is_capital_beside(made: Vouched, cue: Span, speaker: str) -> bool:
    """True when a place stands right behind the cue of what a state says: "حذّرت بكين"."""
    told = made.entities.get(speaker)
    states = told is None or told.kind == "country"
    places = (entity for entity in made.entities.values() if entity.kind in {"place", "country"})
    return states and any(start == cue[1] + 1 for entity in places for start, _ in entity.mentions)


def _names_of(made: Vouched, speaker: str) -> set[str]:
    entity = made.entities.get(speaker)
    told = (entity.name, *entity.aliases, entity.role or "") if entity else (speaker,)
    mentioned = [made.body[slice(*span)] for span in entity.mentions] if entity else []
    return {_plain(word) for text in (*told, *mentioned) for word in fold_text(text).split()}


def _plain(word: str) -> str:
    """The word without a conjunction, a preposition and the article, as far as its form shows them."""
    for start in ("وال", "بال", "ال", "لل"):
        if word.startswith(start) and len(word) > len(start) + 1:
            return word.removeprefix(start)
    return word[1:] if len(word) > 3 and word[0] in "ولب" else word


def _of_the_record(made: Vouched) -> Iterator[str]:
    """Names that were put in are the record's, and days are those of the place they took."""
    for edit in made.put:
        text = edit.text or ""
        if edit.op in {"name", "speaker"} and not any(
            text.strip().endswith(one.name) for one in made.entities.values()
        ):
            yield sentence("bullet_unknown", "ar", what=text.strip())
        if edit.op == "absolute_date" and not _is_day_of(made.record, edit):
            yield sentence("bullet_unknown", "ar", what=text.strip())


def _is_day_of(record: Record, edit: Edit) -> bool:
    """True when the year and the day that the edit puts are those of a date of the record that stands there."""
    numbers = [token.text for token in tokenize(edit.text or "") if token.kind == "number"]
    values = (
        mention.edtf for mention in record.dates if mention.edtf and any(overlaps(edit.span, s) for s in mention.spans)
    )
    return any(all(number.zfill(2) in re.split("[-/~]", value) for number in numbers) for value in values)


def _unturned(made: Vouched) -> Iterator[str]:
    """What is cut away between and before kept words of a sentence holds no negation, condition or exception that governs them."""
    turning = words("negations", "conditional", "exceptive")
    for one, drop, other in zip(made.bullet.edits, made.bullet.edits[1:], made.bullet.edits[2:], strict=False):
        if drop.op != "drop" or one.op == "drop" or other.op == "join":
            continue
        tokens = tokenize(made.body, *drop.span)
        parted = not tokens or tokens[-1].kind == "punct"
        if not parted and _has_words(made, other) and any(token.folded in turning for token in tokens[-_NEAR:]):
            yield sentence("bullet_turned", "ar", what=" ".join(made.body[slice(*drop.span)].split()[-_NEAR:]))


def _has_words(made: Vouched, edit: Edit) -> bool:
    return any(character.isalpha() for character in edit.text or made.body[slice(*edit.span)])


def _whole(made: Vouched) -> Iterator[str]:
    """No half quotation and no half bracket is left."""
    if not is_balanced(made.bullet.text):
        yield sentence("bullet_half", "ar", what=_shown(made.bullet.text))


def _by_its_writer(made: Vouched) -> Iterator[str]:
    """Who is told to have written a column is its author, and his words are one stretch to the letter, marks and spaces apart."""
    for edit in made.put:
        if edit.op != "attribution":
            continue
        named = any(author and author in (edit.text or "") for author in made.authors)
        if not named and not (edit.text or "").startswith(spelled("in_the_column")):
            yield sentence("bullet_unknown", "ar", what=(edit.text or "").strip())
        changed = any(other.op not in {"attribution", "mark", "space", "full_stop"} for other in made.put)
        if changed or len(made.bullet.evidence) > 1:
            yield sentence("bullet_half", "ar", what=_shown(made.bullet.text))


def _shown(text: str) -> str:
    """The first words of a text."""
    told = text.split()
    return " ".join(told[:8]) + (" …" if len(told) > 8 else "")


_HELD: tuple[Callable[[Vouched], Iterator[str]], ...] = (
    _attributed,
    _named,
    _of_the_record,
    _unturned,
    _whole,
    _by_its_writer,
)
