"""Who says what: a statement of the summary must be one that the article gives to the same speaker.

In the summary a statement is read off its plain form: a reporting verb, the speaker, and أن or إن with what is said. In the article it is
what the record gives, and where that has none, the sentence with the same words.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mujaz.model import Statement
from mujaz.summary.checking.names import country_of, is_role
from mujaz.summary.checking.quotes import quoted
from mujaz.summary.checking.roots import same_root, same_word
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View, is_content, is_one_of
from mujaz.summary.words import bare
from mujaz.summary.words import words as summary_words
from mujaz.text.folding import fold_text
from mujaz.text.tokens import tokenize

_THAT = frozenset({"ان", "انه", "انها", "بان", "بانه", "بانها", "انهم", "انهما"})
_LONGEST_SPEAKER = 16
_LONGEST_CONTENT = 30
_LEAST_SHARE = 0.5
_LEAST_WORDS = 4
_SPEAKER_SHARE = 0.5
_CIRCUMSTANCE = frozenset(
    {"في", "خلال", "بحسب", "وفق", "امام", "عقب", "بعد", "قبل", "الي", "علي", "من", "لا", "لم", "الذي", "التي"}
)
_CLOSE = 0.15
_BACK = 2
"""Sentences before a statement in which its speaker may have been named."""


class Voice(NamedTuple):
    """A statement as the summary tells it: the positions of its verb, its speaker's words and what is said."""

    cue: int
    speaker: tuple[int, ...]
    content: range


class Place(NamedTuple):
    """Where the article says it: the share of the words that it has, its first word, the cue and the words that tell the speaker."""

    share: float
    first: int
    cue: int | None
    speaker: tuple[str, ...]
    named: bool


def voices(summary: View, span: range) -> list[Voice]:
    """The statements told among the words `span`."""
    found = []
    verbatim = quoted(summary, span)
    for at in span:
        if (
            at not in verbatim
            and bare(summary.words[at].folded) in summary_words("said")
            and (voice := _voice(summary, at, span))
        ):
            found.append(voice)
    return found


def _voice(summary: View, at: int, span: range) -> Voice | None:
    for step in range(at + 1, min(span.stop, at + _LONGEST_SPEAKER)):
        word = summary.words[step].folded
        if bare(word) in summary_words("said") or is_one_of(word, "assertions") or is_one_of(word, "denials"):
            return None
        if word in _THAT:
            return Voice(at, tuple(_speaker(summary, range(at + 1, step))), _content(summary, step + 1, span))
    return None


def _speaker(summary: View, between: range) -> Iterator[int]:
    """The words of the speaker: behind عن where one relays another, and no circumstance of time or place."""
    relayed = next((at for at in between if summary.words[at].folded == "عن"), None)
    first = between.start if relayed is None else relayed + 1
    for at in range(first, between.stop):
        word = summary.words[at].folded
        if word in _CIRCUMSTANCE or at in summary.dated:
            return
        if is_content(word):
            yield at


def _content(summary: View, first: int, span: range) -> range:
    """What is said: to the next reporting verb, or to a comma once it says enough."""
    last, told = first, 0
    while last < min(span.stop, first + _LONGEST_CONTENT) and bare(summary.words[last].folded) not in summary_words(
        "said"
    ):
        if summary.words[last].clause != summary.words[max(first, last - 1)].clause and told >= _LEAST_WORDS:
            break
        told += is_content(summary.words[last].folded)
        last += 1
    return range(first, last)


def check_voices(article: View, summary: View, span: range) -> Iterator[Failure]:
    """The failures of the statements that stand among the words `span`."""
    for voice in voices(summary, span):
        places = _places(article, summary, voice.content)
        if not places:
            continue
        highest = max(place.share for place in places)
        likely = [place for place in places if place.share >= highest - _CLOSE]
        fitting = [place for place in likely if _is_speaker(article, summary, voice, place)]
        if voice.speaker and not fitting:
            yield failure("speaker", summary.told(voice.content), " ".join(likely[0].speaker[:6]))
        elif likely:
            yield from _turned(article, summary, voice, (fitting or likely)[0])


def _places(article: View, summary: View, content: range) -> list[Place]:
    own = [
        summary.words[at].folded for at in content if is_content(summary.words[at].folded) and at not in summary.dated
    ]
    if len(own) < _LEAST_WORDS:
        return []
    found = [_said_in(article, statement, own) for statement in article.record.statements]
    found = [place for place in found if place.share >= _LEAST_SHARE]
    if not found:
        told = ((article.sentence_range(number), number) for number in range(len(article.sentences)))
        found = [Place(_share(article, span, own), span.start, None, (), False) for span, _ in told if span]
        found = [place for place in found if place.share >= _LEAST_SHARE]
    return found


def _said_in(article: View, statement: Statement, own: list[str]) -> Place:
    span = article.range_of(statement.span)
    cue = article.range_of(statement.cue_span) if statement.cue_span else range(0)
    speaker = _speaker_words(article, statement)
    named = any(entity.id == statement.speaker for entity in article.record.entities) and not all(map(is_role, speaker))
    return Place(_share(article, span, own), span.start, cue.start if cue else None, speaker, named)


def _share(article: View, span: range, own: list[str]) -> float:
    there = [article.words[at].folded for at in span]
    return sum(any(same_root(word, mine) for word in there) for mine in own) / len(own)


def _speaker_words(view: View, statement: Statement) -> tuple[str, ...]:
    """The words of the speaker's name, aliases and role, or of the description of nobody named; none when the article leaves it open."""
    entity = next((one for one in view.record.entities if one.id == statement.speaker), None)
    text = f"{entity.name} {' '.join(entity.aliases)} {entity.role or ''}" if entity else statement.speaker or ""
    return tuple(token.folded for token in tokenize(fold_text(text)) if token.kind == "word")


def _is_speaker(article: View, summary: View, voice: Voice, place: Place) -> bool:
    """True when the summary's speaker is the place's, or is named at its head, or before it where the article only takes him up."""
    sentence = article.words[place.first].sentence
    first = sentence if place.named else max(0, sentence - _BACK)
    stop = place.first if place.named else article.sentence_range(sentence).stop
    there = [*place.speaker, *(article.words[at].folded for at in range(article.sentence_range(first).start, stop))]
    mine = [summary.words[at].folded for at in voice.speaker]
    return _are_among(mine, there) or not (place.named or any(at in summary.names for at in voice.speaker))


def _are_among(mine: list[str], there: list[str]) -> bool:
    """True when some name among `mine` is there, or, where they only describe, half of them are."""
    names = [word for word in mine if not is_role(word) and not country_of(word)]
    shared = [any(same_word(word, other) for other in there) for word in names or mine]
    return any(shared[-2:]) if names else sum(shared) >= _SPEAKER_SHARE * len(shared)


def _turned(article: View, summary: View, voice: Voice, place: Place) -> Iterator[Failure]:
    """A denial told as an assertion, or an assertion as a denial."""
    if place.cue is None:
        return
    mine, there = summary.words[voice.cue].folded, article.words[place.cue].folded
    for code, one, opposite in (
        ("denial_lost", "assertions", "plain_denials"),
        ("denial_added", "plain_denials", "assertions"),
    ):
        if is_one_of(mine, one) and is_one_of(there, opposite):
            yield failure(
                code, summary.told(range(voice.cue, voice.cue + 1)), article.told(range(place.cue, place.cue + 1))
            )
