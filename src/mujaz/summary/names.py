"""A person's first mention in the summary made whole: "لافروف" becomes "وزير الخارجية الروسي سيرغي لافروف"."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Edit, Entity, Record, Span
from mujaz.summary.words import bare, is_owned, overlaps, past_verbs, words
from mujaz.text.folding import fold_text

LONGEST_ROLE = 6
_LONGEST_WORD, _BESIDE = 25, 3
_STOPS = frozenset(".!؟\n")


class Mention(NamedTuple):
    """A short mention of a person outside quotations, and whether the words before it leave room for his role."""

    span: Span
    person: Entity
    bare: bool


def short_mentions(body: str, record: Record, quoted: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions that give one word of a longer name and stand outside quotations."""
    return tuple(
        Mention((start, end), person, _leaves_room(body, start))
        for person in record.entities
        if person.kind == "person" and len(person.name.split()) > 1
        for start, end in person.mentions
        if _is_part(body[start:end], person.name)
        and (_leaves_room(body, start) or _follows_title(body, start))
        and not any(overlaps((start, end), quote) for quote in quoted)
    )


def name_edits(body: str, kept: Sequence[Span], mentions: Sequence[Mention], told: str) -> tuple[Edit, ...]:
    """A `name` edit for the first mention of each person in `kept`, where neither `told` nor the kept text has the name."""
    known = fold_text(told + " ".join(body[start:end] for start, end in kept))
    edits = []
    named: set[str] = set()
    for mention in sorted(mentions, key=lambda one: one.span):
        inside = any(start <= mention.span[0] and mention.span[1] <= end for start, end in kept)
        if inside and mention.person.id not in named and fold_text(mention.person.name) not in known:
            named.add(mention.person.id)
            text = with_role(mention.person) if mention.bare else mention.person.name
            edits.append(Edit(op="name", span=mention.span, text=text))
    return tuple(edits)


def with_role(person: Entity) -> str:
    """The person's name behind the role, where that is no longer than a reader bears."""
    short = person.role and len(person.role.split()) <= LONGEST_ROLE and not is_owned(person.role)
    return f"{person.role} {person.name}" if short else person.name


def _is_part(text: str, name: str) -> bool:
    word = fold_text(text)
    return len(word.split()) == 1 and word not in words("which_day") and word in fold_text(name).split()


def _leaves_room(body: str, start: int) -> bool:
    """True at a sentence's beginning and behind a verb or "that", which can be no part of his title or his name."""
    lead = body[max(0, start - _BESIDE) : start].rstrip(" ")
    if not lead or lead[-1] in _STOPS:
        return True
    before = bare(_word_before(body, start))
    past = before in past_verbs() and before not in words("said_or_noun")
    return past or before in words("said", "happened", "content")


def _word_before(body: str, start: int) -> str:
    before = fold_text(body[max(0, start - _LONGEST_WORD) : start])
    return before.split()[-1] if before.endswith(" ") and before.split() else ""


def _follows_title(body: str, start: int) -> bool:
    """True behind an office or an honorific: "الوزير البدري", "المهندس البدري"."""
    word = _word_before(body, start)
    return word.startswith("ال") and (word in words("standing_for") or word in _honorifics())


@cache
def _honorifics() -> frozenset[str]:
    titles = load("roles")["titles"]
    return frozenset(fold_text(title) for kind in ("honorifics", "ranks_before_names") for title in titles[kind])
