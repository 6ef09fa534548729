"""What a voice is: pronounced phrases in, sound and the time of every word out."""

from collections.abc import Sequence
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from mujaz.speech.phrases import Phrase


class VoiceError(Exception):
    """The voice could not say a sentence: its process was lost, or its model failed."""


class Utterance(NamedTuple):
    """The sound of one sentence.

    `pcm` is 16-bit little-endian mono; `words` holds for each word of the phrases, in order, its first sample and one past its last.
    """

    pcm: bytes
    words: list[tuple[int, int]]


class Voice(Protocol):
    """One voice, open: use it as a context manager, from one thread.

    It gets ready while its user goes on; `greet` waits for it. `lacking` holds the phonemes that it was
    asked for and has not: it said the nearest, or nothing.
    """

    name: str
    lacking: set[str]

    @property
    def lost(self) -> int:
        """Sentences that it could not say."""

    @property
    def rate(self) -> int:
        """Samples a second, once it has greeted."""

    @property
    def greeted(self) -> bool:
        """True once the voice is ready."""

    def greet(self) -> None:
        """Wait until the voice is ready. Raises VoiceError or SpeechError when it does not work at all."""

    def say(self, phrases: Sequence[Phrase]) -> Utterance:
        """One sentence. Raises VoiceError where it could not be said; the next one may be."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


RATES = frozenset({8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000})
"""Samples a second that an MP3 can have."""

MARKS = {"،": ",", "؛": ";", ":": ":", ".": ".", "؟": "?", "!": "!"}
"""The marks behind a phrase as voices know them."""

PAUSES = {"،": 0.22, "؛": 0.32, ":": 0.28, ".": 0.45, "؟": 0.45, "!": 0.45}
"""Seconds of silence that a voice keeps behind a phrase, by its mark."""

BREATH = 0.06
"""Seconds where a phrase ends without a mark: at the edge of a quotation, or where it grew too long."""


def silence_behind(phrase: Phrase) -> float:
    """Seconds of silence behind a phrase that another follows."""
    return PAUSES.get(phrase.pause, BREATH)
