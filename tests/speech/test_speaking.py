"""Sentences into sound: times, losses, bad input, and the decoded MP3 in a real browser."""

import array
import base64
import struct
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from mujaz.errors import MissingExtraError, SpeechError
from mujaz.model import Sound, SpokenSentence
from mujaz.speech import recording, voices
from mujaz.speech.encoding import DELAY, Mp3, mp3_seconds
from mujaz.speech.loudness import TARGET, loudness
from mujaz.speech.recording import NUMBER_SOFTER, PAUSE, Piece, is_available, numbered
from mujaz.speech.speaking import speak
from mujaz.speech.tags import Tags
from mujaz.speech.voices.espeak import EspeakVoice
from mujaz.speech.voices.espeak_process import WORKER, EspeakProcess

pytestmark = pytest.mark.voice

BULLETS = (
    "أعلن وزير النقل سامي البرغوثي أن حركة القطارات بين الميناء والعاصمة ستعود في 20 يناير/ كانون الثاني، بعد توقف دام 35 يوماً.",
    "وأكدت رئيسة البلدية ليلى الحدّاد أن 62% من السكان يستخدمون القطار، مشيرة إلى أن الكلفة بلغت 2.5 مليون دولار.",
    "ويجتمع الجانبان الساعة 12:30 من ظهر الخميس، على أن يكتمل المشروع قبل نهاية عام 2026.",
)


@pytest.fixture(scope="module")
def sound() -> Sound:
    return speak(BULLETS)


def assert_in_order(sound: Sound) -> None:
    times = [0.0]
    for sentence in sound.sentences:
        times.append(sentence.start)
        for word in sentence.words:
            assert 0 <= word.first < word.last <= len(sentence.text)
            times += [word.start, word.end]
        times.append(sentence.end)
    times.append(sound.seconds)
    assert times == sorted(times)


def shown(sentence: SpokenSentence) -> list[str]:
    return [sentence.text[word.first : word.last] for word in sentence.words]


def test_every_sentence_and_word_has_its_time(sound: Sound) -> None:
    assert sound.voice == "espeak"
    assert [sentence.text for sentence in sound.sentences] == list(BULLETS)
    assert_in_order(sound)
    for sentence in sound.sentences:
        assert all(word.end > word.start for word in sentence.words)


def test_words_are_those_of_the_shown_sentence(sound: Sound) -> None:
    assert "يناير/ كانون الثاني" in shown(sound.sentences[0])
    assert "35" in shown(sound.sentences[0])
    assert "62%" in shown(sound.sentences[1])
    assert "2.5 مليون" in shown(sound.sentences[1])
    assert "12:30" in shown(sound.sentences[2])


def test_sentences_are_parted_by_a_short_silence(sound: Sound) -> None:
    first, second, third = sound.sentences
    assert second.start - first.end == pytest.approx(PAUSE, abs=0.001)
    assert third.start - second.end == pytest.approx(PAUSE, abs=0.001)


def test_the_pace_is_that_of_a_news_reader(sound: Sound) -> None:
    words = sum(len(sentence.words) for sentence in sound.sentences)
    assert 70 < words / sound.seconds * 60 < 140


def test_the_same_sentences_give_the_same_sound(sound: Sound) -> None:
    assert speak(BULLETS) == sound


@pytest.mark.parametrize("sentences", [[], [""], ["", " \n"], ["«»…😀"], ["\u064b\u0651"]])
def test_nothing_to_say_is_an_error_of_one_sentence(sentences: list[str]) -> None:
    with pytest.raises(SpeechError) as caught:
        speak(sentences)
    assert caught.value.code == "speech_nothing_to_say"


@pytest.mark.parametrize(
    "text",
    [
        "م" * 5000,
        "1" * 5000,
        "Привет 你好 שלום hello سلام",
        "<script>[[x]]\x00\x1b قال",
        "قال \ud800 نعم",
        "أ",
        "قال\nثم\r\nمضى",
    ],
)
def test_odd_text_is_spoken_within_bounds(text: str) -> None:
    sound = speak([text])
    assert_in_order(sound)
    assert sound.seconds < 60


def test_text_beyond_the_limit_is_refused_before_work() -> None:
    with pytest.raises(SpeechError) as caught:
        speak(["كلمة " * 20_001])
    assert caught.value.code == "speech_too_long"
    assert "100005" in caught.value.message


def test_a_long_sentence_is_spoken_in_parts() -> None:
    sound = speak(["كلمات كثيرة قيلت هنا بلا توقف " * 40])
    assert len(sound.sentences[0].words) == 240
    assert_in_order(sound)


def test_an_empty_sentence_keeps_its_place() -> None:
    first, second, third = speak(["", "قال الوزير نعم.", "…"]).sentences
    assert (first.words, third.words) == ((), ())
    assert len(second.words) == 3


def test_an_unknown_voice_is_named() -> None:
    with pytest.raises(SpeechError) as caught:
        speak(["قال."], voice="nobody")
    assert caught.value.code == "speech_unknown_voice"
    assert "nobody" in caught.value.message_en


def test_without_the_extra_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "EXTRA", ("text2tashkeel", "no_such_package"))
    assert not is_available()
    with pytest.raises(MissingExtraError) as caught:
        speak(["قال."])
    assert caught.value.code == "speech_not_installed"
    assert "mujaz[voice]" in caught.value.message


def fragile(process: EspeakProcess) -> type[EspeakVoice]:
    """The espeak voice over a process of the test's own."""

    class Fragile(EspeakVoice):
        def __init__(self) -> None:
            super().__init__(process)

    return Fragile


FRAGILE = """
import os, runpy, sys
worker = runpy.run_path({worker!r})
say = worker["Engine"].say
def fragile(self, text, *rest):
    if "q|a:|f|'i:|l|a" in text:
        os._exit(9)
    return say(self, text, *rest)
worker["Engine"].say = fragile
worker["main"]()
"""


def test_a_crash_costs_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text(FRAGILE.format(worker=str(WORKER)), encoding="utf-8")
    monkeypatch.setattr(voices, "EspeakVoice", fragile(EspeakProcess(worker)))
    sound = speak(["قال الوزير نعم.", "هنا قافيلا يقع.", "ثم مضى الوزير."])
    assert [len(sentence.words) for sentence in sound.sentences] == [3, 0, 3]
    assert_in_order(sound)


def test_a_voice_that_never_answers_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text("import time\ntime.sleep(60)\n", encoding="utf-8")
    monkeypatch.setattr(voices, "EspeakVoice", fragile(EspeakProcess(worker, timeout=0.3)))
    with pytest.raises(SpeechError) as caught:
        speak(BULLETS)
    assert caught.value.code == "speech_voice_failed"


def test_three_bullets_are_spoken_in_a_fresh_process_within_three_seconds() -> None:
    code = "import sys, time; began = time.monotonic(); from mujaz.speech.speaking import speak; speak(sys.argv[1:]); print(time.monotonic() - began)"
    done = subprocess.run([sys.executable, "-c", code, *BULLETS], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 3


# The encoder's delay against a decoder that people have: Chromium's.

DECODE = """async ([data, rate]) => {
  const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));
  const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
  const samples = Int16Array.from(decoded.getChannelData(0), x => Math.round(Math.max(-1, Math.min(1, x)) * 32767));
  const out = new Uint8Array(samples.buffer);
  let text = "";
  for (let i = 0; i < out.length; i += 32768) text += String.fromCharCode.apply(null, out.subarray(i, i + 32768));
  return btoa(text);
}"""


def decoded(browser: Browser, mp3: bytes, rate: int) -> "array.array[int]":
    page = browser.new_page()
    data = page.evaluate(DECODE, [base64.b64encode(mp3).decode(), rate])
    page.close()
    return array.array("h", base64.b64decode(data))


def first_loud(samples: "array.array[int]", start: int, level: int) -> int:
    return next(index for index in range(start, len(samples)) if abs(samples[index]) > level)


@pytest.mark.browser
def test_the_encoders_delay_is_the_one_that_is_reckoned_with(browser: Browser) -> None:
    rate = 22050
    mp3 = Mp3(rate, Tags("عنوان", "2025-03-02"))
    beep = struct.pack("<400h", *(20000 if (i // 11) % 2 else -20000 for i in range(400)))
    frames = mp3.add(bytes(2 * rate)) + mp3.add(beep) + mp3.add(bytes(rate)) + mp3.finish()
    data = mp3.head + frames
    samples = decoded(browser, data, rate)
    assert abs(first_loud(samples, 0, 8000) - (rate + DELAY)) <= 12
    assert len(samples) / rate == pytest.approx(mp3_seconds(len(frames)), abs=0.002)


PARTED = (
    "قال، نعم، أكد، إن، عاد، شارك، صوت، طلب، حضر، خرج، باع، دخل، كتب، مضى، لعب، رأى، سمع، فاز، جاء، ذهب، هبط، وصل، يقول، غاب، ظهر، زار.",
)
"""Words that begin with each kind of sound, silence before every one: where each begins can be heard without any model of speech."""


@pytest.mark.browser
def test_every_word_is_heard_within_50_milliseconds_of_its_time(browser: Browser) -> None:
    rate = 22050
    sound = speak(PARTED)
    samples = decoded(browser, sound.mp3, rate)
    assert len(samples) / rate == pytest.approx(sound.seconds, abs=0.002)
    words = sound.sentences[0].words
    late = [
        first_loud(samples, round((before.end + 0.1) * rate), 250) / rate - word.start
        for before, word in pairwise(words)
    ]
    assert len(late) == 25
    assert max(map(abs, late)) < 0.05


@pytest.mark.browser
def test_sentences_are_heard_when_their_times_say(browser: Browser, sound: Sound) -> None:
    rate = 22050
    samples = decoded(browser, sound.mp3, rate)
    assert len(samples) / rate == pytest.approx(sound.seconds, abs=0.002)
    assert max(map(abs, samples)) > 8000
    for before, after in pairwise(sound.sentences):
        heard = first_loud(samples, round((before.end + 0.1) * rate), 200) / rate
        assert heard == pytest.approx(after.words[0].start, abs=0.05)


@pytest.mark.browser
def test_no_bullet_is_louder_than_another_and_their_numbers_are_soft(browser: Browser) -> None:
    rate = 22050
    sound = speak(numbered(BULLETS))
    samples = decoded(browser, sound.mp3, rate)
    heard = [samples[round(one.start * rate) : round(one.end * rate)].tobytes() for one in sound.sentences]
    assert [loudness(pcm, rate) for pcm in heard] == pytest.approx([TARGET] * 3, abs=0.7)
    first = loudness(samples[: round((sound.sentences[0].start - 0.1) * rate)].tobytes(), rate)
    assert first == pytest.approx(TARGET - NUMBER_SOFTER, abs=1.0)


def test_bullets_are_numbered_softly_unless_there_is_one_and_numbers_are_not_shown() -> None:
    assert numbered(BULLETS[:1]) == [Piece(BULLETS[0])]
    pieces = numbered(BULLETS)
    assert [piece.shown for piece in pieces] == [False, True] * 3
    assert all(piece.loudness < TARGET for piece in pieces if not piece.shown)
    sound = speak(pieces)
    assert [sentence.text for sentence in sound.sentences] == list(BULLETS)
    assert sound.sentences[0].start > 0.5
    assert_in_order(sound)


def test_a_sound_says_what_it_is_of() -> None:
    mp3 = speak(["قال نعم."], tags=Tags("عنوان الخبر", "2025-03-02")).mp3
    assert mp3.startswith(b"ID3")
    assert "عنوان الخبر".encode() in mp3[:200]
