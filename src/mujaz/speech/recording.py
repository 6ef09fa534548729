"""Sentences as they are said, one by one: words that can be said, their phonemes, the voice, one loudness."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from typing import NamedTuple

from mujaz.errors import MissingExtraError, SpeechError
from mujaz.lexicon import load
from mujaz.speech.loudness import TARGET, levelled
from mujaz.speech.phrases import Phrase, phrases_of
from mujaz.speech.pronounce import pronounce
from mujaz.speech.spoken import SpokenWord
from mujaz.speech.verbalise import verbalise
from mujaz.speech.voices import Voice, VoiceError, open_voice

EXTRA = ("text2tashkeel", "onnxruntime", "lameenc")
ENGINE = "espeakng_loader"

PAUSE = 0.45
"""Seconds of silence between sentences."""

PARAGRAPH_PAUSE = 0.8
"""Seconds of silence before a paragraph."""

NUMBER_PAUSES = (0.5, 0.2)
"""Seconds of silence that the number of a bullet has before it beside the pause between sentences, and all that it has behind it."""

NUMBER_SOFTER = 7.0
"""LU that the number of a bullet is said below the bullet."""

LONGEST = 100_000
"""Characters that one call speaks at most: about two hours of sound."""

MOST_LOSSES = 3
"""Sentences that a voice may lose in one recording before it is given up."""


def is_available() -> bool:
    """True when the packages of the `voice` extra are there, or a system's own espeak-ng in the engine's place. Imports none of them."""
    return all(find_spec(name) for name in EXTRA) and (find_spec(ENGINE) is not None or _system_has_engine())


def _system_has_engine() -> bool:
    from ctypes.util import find_library  # noqa: PLC0415 - slow to import, and seldom asked

    return find_library("espeak-ng") is not None


class Piece(NamedTuple):
    """A piece of a recording: a sentence that is shown, or with `shown` False one that is only said (the number of a bullet).

    `before` is the silence before it in seconds, where something stands before it.
    """

    text: str
    shown: bool = True
    before: float = PAUSE
    loudness: float = TARGET


class Said(NamedTuple):
    """A piece as it was said: the silence before it and its own PCM, and the times in samples of its words, counted from its own first.

    A piece without words, or one that the voice lost, has neither.
    """

    piece: Piece
    silence: bytes = b""
    pcm: bytes = b""
    words: tuple[tuple[SpokenWord, int, int], ...] = ()


def numbered(bullets: Sequence[str]) -> list[Piece]:
    """Bullets as pieces of a recording, each behind its number, said softly; one alone has none."""
    ordinals: list[str] = load("speech_signs")["words"]["numbering"]
    if len(bullets) < 2:
        return [Piece(text) for text in bullets]
    before, behind = NUMBER_PAUSES
    pieces: list[Piece] = []
    for number, text in zip(ordinals, bullets, strict=False):
        pieces.append(Piece(number, shown=False, before=PAUSE + before, loudness=TARGET - NUMBER_SOFTER))
        pieces.append(Piece(text, before=behind))
    return pieces


def pieces_of(sentences: Sequence[str | Piece]) -> list[Piece]:
    """Sentences as pieces of a recording. Raises SpeechError when they are longer than can be said at once."""
    pieces = [Piece(sentence) if isinstance(sentence, str) else sentence for sentence in sentences]
    length = sum(len(piece.text) for piece in pieces)
    if length > LONGEST:
        raise SpeechError("speech_too_long", length=length, limit=LONGEST)
    return pieces


def opened(voice: str) -> Voice:
    """A voice by its name.

    Raises:
        MissingExtraError: the `voice` extra is not installed.
        SpeechError: there is no such voice, or it cannot be used.
    """
    if not is_available():
        raise MissingExtraError("speech_not_installed")
    return open_voice(voice)


def recording(pieces: Iterable[Piece], engine: Voice) -> Iterator[Said]:
    """The pieces as they are said, one by one and each at its loudness, so that the first can be heard while the next is made.

    Raises:
        SpeechError: nothing in them can be said, or the voice does not work.
    """
    heard = False
    lost: VoiceError | None = None
    for piece in pieces:
        phrases = phrases_of(pronounce(verbalise(piece.text)))
        try:
            engine.greet()
            said = _said(piece, phrases, engine, heard) if phrases else Said(piece)
        except VoiceError as error:
            if not engine.greeted or engine.lost >= MOST_LOSSES:
                raise _failed(engine, error) from error
            said, lost = Said(piece), error
        heard = heard or bool(said.pcm)
        yield said
    if lost and not heard:
        raise _failed(engine, lost)
    if not heard:
        raise SpeechError("speech_nothing_to_say")


def _failed(engine: Voice, error: VoiceError) -> SpeechError:
    return SpeechError("speech_voice_failed", voice=engine.name, reason=str(error))


def _said(piece: Piece, phrases: Sequence[Phrase], engine: Voice, behind_another: bool) -> Said:
    utterance = engine.say(phrases)
    words = [word.word for phrase in phrases for word in phrase.words]
    silence = bytes(2 * round(piece.before * engine.rate)) if behind_another else b""
    times = ((word, start, end) for word, (start, end) in zip(words, utterance.words, strict=True))
    return Said(piece, silence, levelled(utterance.pcm, engine.rate, piece.loudness), tuple(times))
