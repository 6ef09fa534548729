"""Text to sound: numbers and signs in words, vowel marks, a voice, MP3, and the time of every word.

Importing this package loads no model and none of the packages of the `voice` extra.
"""

from mujaz.speech.speaking import is_available, speak
from mujaz.speech.spoken import SpokenWord
from mujaz.speech.verbalise import verbalise
from mujaz.speech.vocalise import vocalise

__all__ = ["SpokenWord", "is_available", "speak", "verbalise", "vocalise"]
