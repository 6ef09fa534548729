"""The voices: one interface, an engine each, loaded when it is asked for."""

import os
from pathlib import Path

from mujaz.errors import SpeechError
from mujaz.speech.voices.espeak import EspeakVoice
from mujaz.speech.voices.voice import Utterance, Voice, VoiceError

__all__ = ["Utterance", "Voice", "VoiceError", "check_voice", "open_voice"]

PIPER = "piper:"


def open_voice(name: str) -> Voice:
    """A voice by its name: "espeak", "piper:PATH" of a model, or "piper:NAME" of one that was added.

    Raises:
        SpeechError: there is no such voice, or its files cannot be used.
    """
    if name == EspeakVoice.name:
        return EspeakVoice()
    from mujaz.speech.voices.piper import PiperVoice  # noqa: PLC0415 - espeak's first sound does not wait for it

    return PiperVoice(_model_of(name))


def check_voice(name: str) -> None:
    """Nothing, if there is a voice of that name. Raises SpeechError as `open_voice`."""
    if name != EspeakVoice.name:
        from mujaz.speech.voices.piper import read_config  # noqa: PLC0415

        read_config(_model_of(name))


def _model_of(name: str) -> Path:
    """The model of a Piper voice."""
    from mujaz.speech.voices.library import find, installed  # noqa: PLC0415

    given = name.removeprefix(PIPER)
    if not name.startswith(PIPER) or not given:
        voices = [EspeakVoice.name, *(PIPER + voice.name for voice in installed())]
        raise SpeechError("speech_unknown_voice", voice=name, voices=", ".join(voices))
    return Path(given) if given.endswith(".onnx") or os.sep in given else find(given)
