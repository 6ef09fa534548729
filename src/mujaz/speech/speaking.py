"""Sentences into sound: verbalise, vocalise, the voice, the encoder, and the times of every word."""

from collections.abc import Sequence
from ctypes.util import find_library
from importlib.util import find_spec

from mujaz.errors import MissingExtraError, SpeechError
from mujaz.model import Sound, SpokenSentence
from mujaz.speech import timing
from mujaz.speech.encoding import Mp3, duration
from mujaz.speech.espeak import Espeak, WorkerError
from mujaz.speech.pronounce import engine_text
from mujaz.speech.spoken import SpokenWord
from mujaz.speech.verbalise import verbalise
from mujaz.speech.vocalise import vocalise

EXTRA = ("text2tashkeel", "onnxruntime", "lameenc")
ENGINE = "espeakng_loader"
VOICES = ("espeak",)

PAUSE = 0.35
"""Seconds of silence between sentences; the voice adds its own at full stops."""

LONGEST = 50_000
"""Characters that one call speaks at most: about an hour of sound."""

UTTERANCE = 40
"""Words that the voice is given at once, cut at a pause where there is one."""

MOST_LOSSES = 3
"""Times that the voice may be lost in one recording before it is given up."""


def is_available() -> bool:
    """True when the packages of the `voice` extra are there, or a system's own espeak-ng in the engine's place. Imports none of them."""
    return all(find_spec(name) for name in EXTRA) and bool(find_spec(ENGINE) or find_library("espeak-ng"))


def speak(sentences: Sequence[str], voice: str = "espeak") -> Sound:
    """The sentences said aloud, with the time of every sentence and word.

    `Word.first` and `Word.last` are code points of the sentence as it was given; times are seconds of the decoded MP3. A sentence with
    nothing to say, or one that the voice could not say, has no words and no length.

    Raises:
        MissingExtraError: the `voice` extra is not installed.
        SpeechError: there is no such voice, the text is too long, nothing in it can be said, or the voice does not work at all.
    """
    if voice not in VOICES:
        raise SpeechError("speech_unknown_voice", voice=voice, voices=", ".join(VOICES))
    if not is_available():
        raise MissingExtraError("speech_not_installed")
    length = sum(map(len, sentences))
    if length > LONGEST:
        raise SpeechError("speech_too_long", length=length, limit=LONGEST)
    with Espeak() as engine:  # it loads while the words are made
        prepared = [_prepare(sentence) for sentence in sentences]
        if not any(prepared):
            raise SpeechError("speech_nothing_to_say")
        return _record(sentences, prepared, engine, voice)


Part = tuple[list[SpokenWord], str, list[int]]
"""Spoken words, the text that the engine gets for them, and where each starts in it."""


def _prepare(sentence: str) -> list[Part]:
    return [(words, *engine_text(words, _vocalised(words))) for words in _utterances(verbalise(sentence))]


def _vocalised(words: Sequence[SpokenWord]) -> list[str]:
    """The words with their vowel marks, made in their context."""
    line = " ".join(word.text + word.pause for word in words)
    marked = vocalise(line).split(" ")
    return [said.removesuffix(word.pause) for said, word in zip(marked, words, strict=True)]


def _utterances(words: Sequence[SpokenWord]) -> list[list[SpokenWord]]:
    """The words in runs of about `UTTERANCE`, each ended at a pause if one comes before twice as many."""
    runs: list[list[SpokenWord]] = []
    run: list[SpokenWord] = []
    for word in words:
        run.append(word)
        if (len(run) >= UTTERANCE and word.pause) or len(run) >= 2 * UTTERANCE:
            runs.append(run)
            run = []
    return [*runs, run] if run else runs


def _record(sentences: Sequence[str], prepared: Sequence[list[Part]], engine: Espeak, voice: str) -> Sound:
    try:
        engine.greet()
    except WorkerError as error:
        raise SpeechError("speech_voice_failed", reason=str(error)) from error
    mp3 = Mp3(engine.rate)
    spoken: list[SpokenSentence] = []
    for sentence, parts in zip(sentences, prepared, strict=True):
        if spoken and spoken[-1].words:
            mp3.add_silence(PAUSE)
        spoken.append(_say(sentence, parts, engine, mp3))
    if not any(sentence.words for sentence in spoken):
        raise SpeechError("speech_voice_failed", reason="nothing was said")
    data = mp3.finish()
    return Sound(mp3=data, seconds=duration(data), voice=voice, sentences=tuple(spoken))


def _say(sentence: str, parts: Sequence[Part], engine: Espeak, mp3: Mp3) -> SpokenSentence:
    """One sentence into `mp3`; where the voice is lost on the way, the sentence ends."""
    start = mp3.seconds
    heard: list[timing.Heard] = []
    for words, text, starts in parts:
        try:
            utterance = engine.say(text)
        except WorkerError as error:
            if engine.losses >= MOST_LOSSES:
                raise SpeechError("speech_voice_failed", reason=str(error)) from error
            break
        offset = mp3.seconds
        events = [(position, offset + a / mp3.rate, offset + b / mp3.rate) for position, a, b in utterance.words]
        heard += timing.place(words, starts, events)
        mp3.add(utterance.pcm)
    return timing.sentence(sentence, heard, start, mp3.seconds)
