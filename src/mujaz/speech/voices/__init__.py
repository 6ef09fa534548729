"""The voices: one interface, an engine each, loaded when it is asked for."""

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
    raise SpeechError("speech_unknown_voice", voice=name, voices=EspeakVoice.name)
