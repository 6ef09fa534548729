"""The espeak voice: phonemes in its own mnemonics, so that its reading of Arabic letters is out of the way."""

from collections.abc import Sequence
from functools import cache
from types import TracebackType
from typing import Self

from mujaz.lexicon import load
from mujaz.speech.phrases import Phrase
from mujaz.speech.pronounce import PronouncedWord
from mujaz.speech.sounds import EMPHATICS, STOPS, VOWELS
from mujaz.speech.voices.espeak_process import EspeakProcess, Prosody
from mujaz.speech.voices.voice import MARKS, Utterance, silence_behind

PLAIN = Prosody(speed=190, pitch=42, pitch_range=48)
"""About 125 Arabic words a minute, the pace of a news reader."""

QUOTED = Prosody(speed=180, pitch=50, pitch_range=56)
"""Another's words: a little higher, livelier and slower."""


class EspeakVoice:
    """espeak-ng in a process of its own, which starts at once and again whenever it was lost."""

    name = "espeak"

    def __init__(self, process: EspeakProcess | None = None) -> None:
        self._process = process or EspeakProcess()
        self.lacking: set[str] = set()

    @property
    def rate(self) -> int:
        """Samples a second, once it has greeted."""
        return self._process.rate

    @property
    def lost(self) -> int:
        """Sentences that cost the process."""
        return self._process.losses

    @property
    def greeted(self) -> bool:
        """True once the engine has been loaded."""
        return self._process.rate > 0

    def greet(self) -> None:
        """Wait for the process to load its engine. Raises VoiceError when it cannot."""
        self._process.greet()

    def say(self, phrases: Sequence[Phrase]) -> Utterance:
        """One sentence, phrase by phrase. Raises VoiceError when the process was lost over it."""
        pcm = bytearray()
        times: list[tuple[int, int]] = []
        for index, phrase in enumerate(phrases):
            text, starts = _text(phrase)
            self.lacking |= {sound for word in phrase.words for sound in word.phonemes if sound not in _mnemonics()}
            answer = self._process.say(text, QUOTED if phrase.quoted else PLAIN)
            offset = len(pcm) // 2
            times += [
                (offset + start, offset + end) for start, end in _placed(starts, answer.words, len(answer.pcm) // 2)
            ]
            pcm += answer.pcm
            if index + 1 < len(phrases):
                pcm += bytes(2 * round(silence_behind(phrase) * self._process.rate))
        return Utterance(bytes(pcm), times)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.__exit__(kind, error, trace)


@cache
def _mnemonics() -> dict[str, str]:
    names: dict[str, str] = load("phonetics")["espeak"]
    return names


def _text(phrase: Phrase) -> tuple[str, list[int]]:
    """A phrase as espeak reads it, and the index in it where each word starts."""
    text = "[["
    starts: list[int] = []
    for word in phrase.words:
        starts.append(len(text))
        text += mnemonics(word) + " "
    return text.rstrip() + "]]" + MARKS.get(phrase.pause, ","), starts


def mnemonics(word: PronouncedWord) -> str:
    """A word's phonemes as espeak writes them, bars between them: a stress mark before its vowel, a doubled stop as a long one.

    Vowels are darker beside an emphatic, as espeak's own Arabic has them. A phoneme that espeak has no name for is left out.
    """
    said: list[str] = []
    for index, phoneme in enumerate(word.phonemes):
        name = _mnemonics().get(phoneme)
        before = word.phonemes[index - 1] if index else ""
        if name is None:
            continue
        if phoneme == before and phoneme in STOPS:
            said[-1] += ":"
            continue
        if phoneme in VOWELS and before in EMPHATICS and phoneme[0] in "aiu":
            name = name[0] + "." + name[1:]
        said.append("'" + name if index == word.stress else name)
    return "|".join(said)


def _placed(starts: Sequence[int], events: Sequence[tuple[int, int, int]], samples: int) -> list[tuple[int, int]]:
    """The first and last sample of each word from the engine's events, matched by their place in the text.

    A word that the engine joined to the one before takes that one's end for a start and an end.
    """
    found = {position: (start, end) for position, start, end in events}
    placed: list[tuple[int, int]] = []
    edge = 0
    for start in starts:
        begin, end = found.get(start, (edge, edge))
        begin = min(max(begin, edge), samples)
        edge = min(max(end, begin), samples)
        placed.append((begin, edge))
    return placed
