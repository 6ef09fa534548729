"""The records that flow through Mujaz: frozen, typed, JSON in and out.

They know nothing of how they are made. A span is `(start, end)` in Unicode code points of `Article.body`, end exclusive, and
`body[start:end]` is verbatim what the record says. What an article does not give is `None` or an empty tuple, never a guess.
"""

from typing import Any, Literal

import msgspec

from mujaz.spans import Span as Span  # noqa: PLC0414 - part of the records for all who load them

SCHEMA: Literal["mujaz.brief/1"] = "mujaz.brief/1"


Stage = Literal["reading", "understanding", "summary", "speech", "publishing"]
Precision = Literal["year", "month", "day", "hour", "minute", "second"]


class Rec(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen record whose fields are given by name."""


def json_text(record: Rec, indent: int = 0) -> str:
    """A record as JSON text; `indent` 0 gives one line."""
    encoded = msgspec.json.encode(record)
    return (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode("utf-8")


class Problem(Rec, frozen=True, kw_only=True):
    """What went wrong or was assumed, with the stage and a stable code; the message is one sentence in each language."""

    stage: Stage
    code: str
    message: str
    """In Arabic."""
    message_en: str = ""


class Moment(Rec, frozen=True, kw_only=True):
    """A point in time exactly as precise as the page gave it.

    `value` is ISO 8601 cut to `precision` ("2025-03-02", "2025-03-02T12:30:00+02:00"); a time without an offset has none. `zone` is
    the IANA name of a zone told in words, `zone_text` those words, `source` the place it was read from.
    """

    value: str
    precision: Precision
    zone: str | None = None
    zone_text: str | None = None
    source: str | None = None


class Image(Rec, frozen=True, kw_only=True):
    """The article's main photo: its address, words, credit and the day it was taken, as the page tells them."""

    url: str | None = None
    caption: str | None = None
    credit: str | None = None
    taken: Moment | None = None


class Article(Rec, frozen=True, kw_only=True):
    """One article as its page gave it, clean of the page's chrome.

    `sources` tells for each field where it was read ("json-ld", "opengraph", "text", "trafilatura", …). `problems` are what
    reading found amiss or assumed.
    """

    id: str
    headline: str | None
    paragraphs: tuple[str, ...]
    url: str | None = None
    site: str | None = None
    language: str | None = None
    published: Moment | None = None
    modified: Moment | None = None
    image: Image | None = None
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    standfirst: str | None = None
    publisher_summary: tuple[str, ...] = ()
    sources: dict[str, str] = {}
    problems: tuple[Problem, ...] = ()

    @property
    def body(self) -> str:
        """The paragraphs joined by two newlines: the text that every span points into."""
        return "\n\n".join(self.paragraphs)


class Entity(Rec, frozen=True, kw_only=True):
    """Somebody or somewhere named: the fullest name in the article, without title or clitics, and every mention's span."""

    id: str
    kind: Literal["person", "organization", "country", "place"]
    name: str
    role: str | None = None
    country: str | None = None
    """ISO 3166 alpha-2."""
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


class Statement(Rec, frozen=True, kw_only=True):
    """Something said: the content verbatim, its cue, and the speaker.

    The speaker is an entity's id, or for nobody named the verbatim description (with the article that ل swallows written out); a state
    that the article means by its capital alone is told by its usual name.
    """

    id: str
    speaker: str | None
    mode: Literal["direct", "indirect"]
    text: str
    span: Span
    cue: str | None = None
    cue_span: Span | None = None
    date: str | None = None
    """The day it was said, as EDTF, where the article tells it."""
    venue: str | None = None
    """Where or through what it was said, verbatim, where the article tells it: "في مقابلة مع التلفزيون الروسي"."""
    rule: str = ""


class EventDate(Rec, frozen=True, kw_only=True):
    """When an event was: the article's words and their EDTF value."""

    text: str | None
    edtf: str | None


EventType = Literal[
    "CONSULT", "VOTE", "AGREE", "OFFICE", "AID", "SANCTION", "PROTEST", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT"
]


class Event(Rec, frozen=True, kw_only=True):
    """Something that the article reports as having happened, planned or denied."""

    id: str
    type: EventType
    status: Literal["occurred", "planned", "denied"]
    trigger: str
    participants: tuple[str, ...]
    """Who did it, and with or to whom: an entity's id each, or the verbatim description of somebody who is nobody by name."""
    evidence: str
    span: Span
    mode: Literal["meeting", "visit", "call", "negotiation", "letter"] | None = None
    place: str | None = None
    date: EventDate | None = None
    rule: str = ""


class DateMention(Rec, frozen=True, kw_only=True):
    """One distinct date expression and its EDTF value (ISO 8601-2), with every place it stands; `edtf` is None while unresolved."""

    text: str
    edtf: str | None
    spans: tuple[Span, ...]
    rule: str = ""


class Record(Rec, frozen=True, kw_only=True):
    """Who said what, who met whom, where and when."""

    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[DateMention, ...] = ()


class Edit(Rec, frozen=True, kw_only=True):
    """One step from the article to a bullet: an operation's name, the span of the body it worked on, and what it put there."""

    op: str
    span: Span
    text: str | None = None


Verdict = Literal["pass", "fail", "unsure"]


class Check(Rec, frozen=True, kw_only=True):
    """What the checker says of a bullet: `failures` are one sentence each."""

    verdict: Verdict
    failures: tuple[str, ...] = ()


FailureKind = Literal[
    "name", "place", "number", "day", "quotation", "speaker", "denial", "negation", "modality", "plan", "support"
]


class Failure(Rec, frozen=True, kw_only=True):
    """What a sentence of a summary says otherwise than its article: the kind, its words, and one sentence in each language."""

    kind: FailureKind
    text: str
    message: str
    """In Arabic."""
    message_en: str


class SentenceCheck(Rec, frozen=True, kw_only=True):
    """A sentence of a summary, its span there, its verdict with the reasons, and the spans of the body that it rests on."""

    text: str
    span: Span
    verdict: Verdict
    failures: tuple[Failure, ...] = ()
    evidence: tuple[Span, ...] = ()


class SummaryCheck(Rec, frozen=True, kw_only=True):
    """A summary held against its article: the worst verdict of its sentences, and each of them."""

    id: str
    verdict: Verdict
    sentences: tuple[SentenceCheck, ...]
    schema: Literal["mujaz.check/1"] = "mujaz.check/1"

    def to_json(self, indent: int = 0) -> str:
        """The check as JSON text; `indent` 0 gives one line."""
        return json_text(self, indent)


class Bullet(Rec, frozen=True, kw_only=True):
    """One sentence of the summary, the spans of the body it rests on, and the edits that made it from them."""

    text: str
    evidence: tuple[Span, ...]
    edits: tuple[Edit, ...] = ()
    check: Check | None = None


class Summary(Rec, frozen=True, kw_only=True):
    """The bullets and the engine that wrote them."""

    engine: str
    bullets: tuple[Bullet, ...] = ()


class Word(Rec, frozen=True, kw_only=True):
    """A word as it is said: times in seconds of the sound, and the characters of the shown sentence that it stands for."""

    start: float
    end: float
    first: int
    last: int
    """One past the last character."""


class SpokenSentence(Rec, frozen=True, kw_only=True):
    """One shown sentence and the times of its words."""

    text: str
    start: float
    end: float
    words: tuple[Word, ...]


class Sound(Rec, frozen=True, kw_only=True):
    """Encoded sound with its times, in memory: what speech makes and publishing writes.

    `lacking` are the phonemes (IPA) that the voice has not and said as others.
    """

    mp3: bytes
    seconds: float
    voice: str
    sentences: tuple[SpokenSentence, ...]
    lacking: tuple[str, ...] = ()


class Photo(Rec, frozen=True, kw_only=True):
    """A picture in memory, with its media type ("image/jpeg"): what reading fetches and publishing embeds."""

    content: bytes
    media_type: str


class Speech(Rec, frozen=True, kw_only=True):
    """The files of a sound, relative to the brief's folder."""

    audio: str
    seconds: float
    voice: str
    cues: str
    words: str


class Brief(Rec, frozen=True, kw_only=True):
    """One article's brief, in the public format `mujaz.brief/1`; `speech` is the summary's sound, `article_speech` the whole article's."""

    id: str
    status: Literal["ok", "partial", "failed"]
    problems: tuple[Problem, ...] = ()
    article: Article | None = None
    record: Record = Record()
    summary: Summary | None = None
    speech: Speech | None = None
    article_speech: Speech | None = None
    schema: Literal["mujaz.brief/1"] = SCHEMA

    def to_json(self, indent: int = 0) -> str:
        """The brief as JSON text; `indent` 0 gives one line."""
        return json_text(self, indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> "Brief":
        """The brief that `to_json` wrote.

        Raises:
            msgspec.ValidationError: the text is JSON but not a brief of this schema.
            msgspec.DecodeError: the text is not JSON.
        """
        return msgspec.json.decode(text, type=cls)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a brief, generated from these records."""
    return msgspec.json.schema(Brief)
