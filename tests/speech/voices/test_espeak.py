"""The espeak voice: its names for phonemes, its prosody, and the times of words over phrases."""

import pytest

from mujaz.lexicon import load
from mujaz.speech import pronounce, verbalise
from mujaz.speech.phrases import Phrase, phrases_of
from mujaz.speech.pronounce import PronouncedWord
from mujaz.speech.sounds import VOWELS
from mujaz.speech.spoken import SpokenWord
from mujaz.speech.voices.espeak import PLAIN, QUOTED, EspeakVoice, mnemonics
from mujaz.speech.voices.espeak_process import Answer, EspeakProcess, Prosody

pytestmark = pytest.mark.voice


def word(*phonemes: str, stress: int | None = None) -> PronouncedWord:
    return PronouncedWord(SpokenWord("x", 0, 1), "x", phonemes, stress, "model")


def phrases(text: str) -> list[Phrase]:
    return phrases_of(pronounce(verbalise(text)))


@pytest.mark.parametrize(
    ("phonemes", "stress", "said"),
    [
        (("ʃ", "a", "m", "s"), 1, "S|'a|m|s"),
        (("tˤ", "aː", "b"), 1, "t[|'a.:|b"),
        (("m", "u", "d", "d", "a"), None, "m|u|d:|a"),
        (("m", "u", "r", "r", "a"), None, "m|u|R|R|a"),
        (("t", "ʃ", "a"), None, "t|S|a"),
        (("tʃ", "aː", "d"), None, "tS|a:|d"),
        (("y", "a"), None, "a"),
        ((), None, ""),
    ],
)
def test_phonemes_have_espeaks_names(phonemes: tuple[str, ...], stress: int | None, said: str) -> None:
    assert mnemonics(word(*phonemes, stress=stress)) == said


def test_every_phoneme_of_the_rules_has_a_name_in_both_engines() -> None:
    phonetics = load("phonetics")
    phonemes = {*phonetics["consonants"].values(), *VOWELS, "lˤ"}
    assert phonemes <= phonetics["espeak"].keys()
    assert phonemes <= phonetics["piper"].keys()


def test_words_are_placed_in_order_over_the_phrases_of_a_sentence() -> None:
    sentence = phrases("قال الوزير: «لن نقبل أي شروط جديدة»، ثم مضى.")
    with EspeakVoice() as voice:
        voice.greet()
        said = voice.say(sentence)
    edges = [edge for times in said.words for edge in times]
    assert len(said.words) == sum(len(phrase.words) for phrase in sentence)
    assert edges == sorted(edges)
    assert edges[-1] <= len(said.pcm) // 2
    pause = said.words[2][0] - said.words[1][1]
    assert pause > 0.2 * voice.rate


class Recorder(EspeakProcess):
    """A process that answers nothing but keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Prosody]] = []
        self.rate = 100

    def say(self, text: str, prosody: Prosody) -> Answer:
        self.asked.append((text, prosody))
        return Answer(b"", [])


def test_quoted_words_are_said_in_a_voice_of_their_own_and_marks_are_kept() -> None:
    process = Recorder()
    EspeakVoice(process).say(phrases("قال الوزير: «لن نقبل أي شروط جديدة» ثم مضى؟"))
    assert [prosody for _, prosody in process.asked] == [PLAIN, QUOTED, PLAIN]
    assert [text[-1] for text, _ in process.asked] == [":", ",", "?"]
    assert QUOTED.pitch > PLAIN.pitch


def test_words_that_the_engine_tells_no_time_of_take_their_neighbours_edge() -> None:
    said = EspeakVoice(Recorder()).say(phrases("قال الوزير نعم."))
    assert said.words == [(0, 0)] * 3


def test_a_sound_that_it_has_not_is_told() -> None:
    voice = EspeakVoice(Recorder())
    voice.say([Phrase((word("y", "a"),), ".", False)])
    assert voice.lacking == {"y"}
