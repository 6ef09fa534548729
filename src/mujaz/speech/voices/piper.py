"""Voices of Piper (VITS models): phonemes in, sound and the model's own durations out, on plain onnxruntime.

The models are those of https://huggingface.co/rhasspy/piper-voices: `NAME.onnx` with `NAME.onnx.json` beside it.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from mujaz.errors import SpeechError
from mujaz.lexicon import load
from mujaz.speech.phrases import Phrase
from mujaz.speech.pronounce import PronouncedWord
from mujaz.speech.sounds import EMPHATICS, STOPS, VOWELS
from mujaz.speech.voices.voice import MARKS, RATES, Utterance, VoiceError, silence_behind

MOST_SYMBOLS = 120
"""Symbols that the model is given at once, for the sake of memory: about a breath; a longer sentence is said in several runs."""

SEED = 1
"""The models are noisy: with a seed the same sentences sound the same, said by a voice that was opened anew."""

_BEGIN, _END, _PAD, _SPACE, _STRESS = "^", "$", "_", " ", "ˈ"
_LONGEST_NAME = 100
"""Bytes of a tensor's name for which every length below is a single byte of the format."""

_DURATIONS = re.compile(rb"[\w./]*Ceil[\w./]*output_0")


class Config(NamedTuple):
    """What a voice's own file says of it: samples a second, the ids of its symbols, noise, pace, speakers, and whether it is Arabic."""

    rate: int
    ids: dict[str, list[int]]
    scales: tuple[float, float, float]
    speakers: int
    arabic: bool


class PiperVoice:
    """A Piper model.

    Raises:
        SpeechError: the model or its configuration is not there, or the configuration is not one.
    """

    def __init__(self, model: Path) -> None:
        self.name = f"piper:{model.stem}"
        self.lost = 0
        self.lacking: set[str] = set()
        self._model = model
        self._config = read_config(model)
        self._session: Any = None

    @property
    def rate(self) -> int:
        """Samples a second."""
        return self._config.rate

    @property
    def greeted(self) -> bool:
        """True once the model has been loaded."""
        return self._session is not None

    def greet(self) -> None:
        """Load the model. Raises SpeechError when that cannot be done."""
        if self._session is None:
            self._session = _session(self._model)

    def say(self, phrases: Sequence[Phrase]) -> Utterance:
        """One sentence. Raises VoiceError when the model fails on it."""
        pcm = bytearray()
        times: list[tuple[int, int]] = []
        runs = _runs(phrases)
        for run in runs:
            offset = len(pcm) // 2
            said = self._run(run)
            times += [(offset + start, offset + end) for start, end in said.words]
            pcm += said.pcm
            if run is not runs[-1]:
                pcm += bytes(2 * round(silence_behind(run[-1]) * self.rate))
        return Utterance(bytes(pcm), times)

    def _run(self, phrases: Sequence[Phrase]) -> Utterance:
        symbols = self._symbols(phrases)
        ids = [identity for symbol in symbols for identity in symbol.ids]
        try:
            audio, frames = _inferred(self._session, ids, self._config)
        except Exception as error:  # a runtime's errors are of its own classes
            self.lost += 1
            raise VoiceError(str(error)) from error
        words = sum(len(phrase.words) for phrase in phrases)
        return Utterance(audio, _word_times(symbols, frames, len(audio) // 2, words))

    def _symbols(self, phrases: Sequence[Phrase]) -> list["_Symbol"]:
        """The symbols of a text with their ids, each followed by the pad, as the models were trained."""
        symbols = [self._symbol(_BEGIN)]
        words = 0
        for phrase in phrases:
            for word in phrase.words:
                symbols += [self._symbol(_SPACE)] if words else []
                symbols += [self._symbol(character, words) for text in self._texts(word) for character in text]
                words += 1
            symbols.append(self._symbol(MARKS.get(phrase.pause, "")))
        return [*symbols, _Symbol(self._config.ids.get(_END, []))]

    def _symbol(self, character: str, word: int | None = None) -> "_Symbol":
        """A symbol with the pad behind it; one that the voice has not has no ids."""
        ids = self._config.ids.get(character, [])
        return _Symbol([*ids, *self._config.ids.get(_PAD, [])] if ids else [], word)

    def _texts(self, word: PronouncedWord) -> Iterator[str]:
        """A word's phonemes in the voice's own symbols, stress before its vowel; what it lacks is said as the nearest it has."""
        for index, phoneme in enumerate(word.phonemes):
            before = word.phonemes[index - 1] if index else ""
            if phoneme == before and phoneme in STOPS and "ː" in self._config.ids:
                yield "ː"
                continue
            if index == word.stress:
                yield _STRESS
            text = self._nearest(phoneme)
            dark = self._config.arabic and before in EMPHATICS and phoneme in VOWELS
            yield f"{text[0]}.{text[1:]}" if dark and text else text

    def _nearest(self, phoneme: str) -> str:
        choices = _spellings().get(phoneme, [phoneme])
        fitting = next((text for text in choices if all(character in self._config.ids for character in text)), "")
        if fitting != choices[0]:
            self.lacking.add(phoneme)
        return fitting

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session = None


class _Symbol(NamedTuple):
    """The ids of one symbol, and the word that it belongs to, None for what stands between words."""

    ids: list[int]
    word: int | None = None


@cache
def _spellings() -> dict[str, list[str]]:
    spellings: dict[str, list[str]] = load("phonetics")["piper"]
    return spellings


def read_config(model: Path) -> Config:
    """The configuration beside a model.

    Raises:
        SpeechError: one of the two files is not there, or the configuration is not a voice's.
    """
    path = model.with_name(model.name + ".json")
    for file in (model, path):
        if not file.is_file():
            raise SpeechError("voice_file_missing", path=file)
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        inference = given.get("inference", {})
        rate = int(given["audio"]["sample_rate"])
        if rate not in RATES:
            raise ValueError(f"sample_rate {rate}")
        return Config(
            rate=rate,
            ids={str(symbol): [int(identity) for identity in ids] for symbol, ids in given["phoneme_id_map"].items()},
            scales=(
                float(inference.get("noise_scale", 0.667)),
                float(inference.get("length_scale", 1.0)),
                float(inference.get("noise_w", 0.8)),
            ),
            speakers=int(given.get("num_speakers", 1)),
            arabic=given.get("espeak", {}).get("voice") == "ar",
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SpeechError("voice_not_readable", path=path, reason=f"{type(error).__name__}: {error}") from error


def _session(model: Path) -> Any:
    """The model as an onnxruntime session that gives its durations besides its sound.

    Raises:
        SpeechError: it is no model, or a damaged one.
    """
    import onnxruntime  # noqa: PLC0415 - an extra

    try:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.enable_cpu_mem_arena = False  # it would keep the memory of the longest run
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting threads would burn CPU
        onnxruntime.set_seed(SEED)
        return onnxruntime.InferenceSession(
            with_durations(model.read_bytes()), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # a runtime's errors are of its own classes
        raise SpeechError("voice_not_readable", path=model, reason=str(error).split("\n", 1)[0][:200]) from error


def with_durations(model: bytes) -> bytes:
    """A model's bytes with its tensor of durations as a further output.

    The durations are the model's only rounded-up tensor (`Ceil`). Messages of Protocol Buffers that are written one behind the other are
    merged when they are read ("Encoding", protobuf.dev), so that a message with nothing but the output is enough: ModelProto.graph is
    field 7, GraphProto.output 12, ValueInfoProto.name 1. A model without such a tensor stays as it is.
    """
    names = set(_DURATIONS.findall(model))
    message = names.pop() if len(names) == 1 else b""
    if not 0 < len(message) < _LONGEST_NAME:
        return model
    for field in (1, 12, 7):
        message = bytes([field << 3 | 2, len(message)]) + message
    return model + message


def _inferred(session: Any, ids: Sequence[int], config: Config) -> tuple[bytes, list[int] | None]:
    """The sound of a row of ids as 16-bit PCM, and the frames of each id; None from a model that does not tell them."""
    import numpy as np  # noqa: PLC0415 - an extra

    given = {
        "input": np.array([ids], dtype=np.int64),
        "input_lengths": np.array([len(ids)], dtype=np.int64),
        "scales": np.array(config.scales, dtype=np.float32),
    }
    if config.speakers > 1:
        given["sid"] = np.array([0], dtype=np.int64)
    sound, *rest = session.run(None, given)
    pcm: bytes = (np.clip(sound.reshape(-1), -1, 1) * 32767).astype("<i2").tobytes()
    return pcm, [int(count) for count in rest[0].reshape(-1)] if rest else None


def _runs(phrases: Sequence[Phrase]) -> list[list[Phrase]]:
    """The phrases in runs that the model is given at once."""
    runs: list[list[Phrase]] = []
    length = 0
    for part in chain.from_iterable(map(_parted, phrases)):
        size = sum(map(_size, part.words))
        if runs and length + size <= MOST_SYMBOLS:
            runs[-1].append(part)
            length += size
        else:
            runs.append([part])
            length = size
    return runs


def _size(word: PronouncedWord) -> int:
    """The symbols of a word, with its stress and the space behind it."""
    return len(word.phonemes) + 2


def _parted(phrase: Phrase) -> list[Phrase]:
    """A phrase in parts of even length that the model can be given at once."""
    size = sum(map(_size, phrase.words))
    count = -(-size // MOST_SYMBOLS)
    if count == 1:
        return [phrase]
    parts: list[list[PronouncedWord]] = [[] for _ in range(count)]
    at = 0
    for word in phrase.words:
        parts[min(at * count // size, count - 1)].append(word)
        at += _size(word)
    filled = [part for part in parts if part]
    return [Phrase(tuple(part), "" if part is not filled[-1] else phrase.pause, phrase.quoted) for part in filled]


def _word_times(
    symbols: Sequence[_Symbol], frames: Sequence[int] | None, samples: int, words: int
) -> list[tuple[int, int]]:
    """The first and last sample of each word; where the model tells no durations, every id is taken to last as long."""
    counts = _frames_by_symbol(symbols, frames)
    frame = samples / max(sum(counts), 1)
    edges = [0, *accumulate(counts)]
    times: list[tuple[int, int]] = []
    for index in range(words):
        own = [at for at, symbol in enumerate(symbols) if symbol.word == index]
        before = times[-1][1] if times else 0
        times.append((round(edges[own[0]] * frame), round(edges[own[-1] + 1] * frame)) if own else (before, before))
    return times


def _frames_by_symbol(symbols: Sequence[_Symbol], frames: Sequence[int] | None) -> list[int]:
    if frames is None:
        return [len(symbol.ids) for symbol in symbols]
    counts: list[int] = []
    at = 0
    for symbol in symbols:
        counts.append(sum(frames[at : at + len(symbol.ids)]))
        at += len(symbol.ids)
    return counts
