"""The voices: one interface, an engine each, loaded when it is asked for."""

from pathlib import Path

from mujaz.errors import SpeechError
from mujaz.speech.voices.espeak import EspeakVoice
from mujaz.speech.voices.voice import Utterance, Voice, VoiceError

__all__ = ["Utterance", "Voice", "VoiceError", "open_voice"]

PIPER = "piper:"


def open_voice(name: str) -> Voice:
    """A voice by its name: "espeak", "piper:PATH" of a model, or "piper:NAME" of one that was added.

    Raises:
        SpeechError: there is no such voice, or its files cannot be used.
    """
    if name == EspeakVoice.name:
        return EspeakVoice()
    from mujaz.speech.voices.library import find, installed  # noqa: PLC0415 - espeak's first sound does not wait for them

    if name.startswith(PIPER):
        from mujaz.speech.voices.piper import PiperVoice  # noqa: PLC0415

        given = name.removeprefix(PIPER)
        return PiperVoice(Path(given) if given.endswith(".onnx") else find(given))
    voices = [EspeakVoice.name, *(PIPER + voice.name for voice in installed())]
    raise SpeechError("speech_unknown_voice", voice=name, voices=", ".join(voices))
