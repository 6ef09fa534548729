"""Sentences into an MP3 with the time of every word."""

from collections.abc import Sequence

from mujaz.model import Sound, SpokenSentence
from mujaz.speech import timing
from mujaz.speech.encoding import Encoder, Mp3, mp3_seconds
from mujaz.speech.recording import Piece, Said, opened, pieces_of, recording
from mujaz.speech.tags import Tags


def speak(sentences: Sequence[str | Piece], voice: str = "espeak", tags: Tags | None = None) -> Sound:
    """The sentences said aloud as an MP3, with the time of every sentence and word.

    `Word.first` and `Word.last` are code points of the sentence as it was given; times are seconds of the decoded MP3. A sentence with
    nothing to say, or one that the voice could not say, has no words and no length.

    Args:
        sentences: texts, or pieces with pauses and loudness of their own; pieces that are not shown are in the sound alone.
        voice: "espeak", or "piper:" with the path or the name of a Piper voice.
        tags: what the file says of itself.

    Raises:
        MissingExtraError: the `voice` extra is not installed.
        SpeechError: there is no such voice, the text is too long, nothing in it can be said, or the voice does not work at all.
    """
    pieces = pieces_of(sentences)
    frames: list[bytes] = []
    spoken: list[SpokenSentence] = []
    with opened(voice) as engine:  # it loads while the first words are made
        encoder: Encoder | None = None
        for said in recording(pieces, engine):
            encoder = encoder or Mp3(engine.rate, tags or Tags())
            frames.append(encoder.add(said.silence))
            began = encoder.seconds
            frames.append(encoder.add(said.pcm))
            if said.piece.shown:
                spoken.append(_timed(said, began, encoder))
        assert encoder is not None  # noqa: S101 - a recording of nothing has raised
        frames.append(encoder.finish())
        length = sum(map(len, frames))
        return Sound(
            mp3=encoder.head + b"".join(frames),
            seconds=mp3_seconds(length),
            voice=engine.name,
            sentences=tuple(spoken),
            lacking=tuple(sorted(engine.lacking)),
        )


def _timed(said: Said, began: float, encoder: Encoder) -> SpokenSentence:
    """A shown piece with the times of its words; `began` is where it starts in the decoded sound."""
    heard = [(word, began + start / encoder.rate, began + end / encoder.rate) for word, start, end in said.words]
    return timing.sentence(said.piece.text, heard, began, encoder.seconds)
