"""A text's phonemes as the gold of pronunciation writes them."""

from mujaz.speech.connected import connected
from mujaz.speech.sounds import sounds_of


def said(text: str) -> str:
    """The phonemes of vocalised words; a full stop at the end is a pause."""
    words = text.rstrip(".").split(" ")
    pauses = [False] * (len(words) - 1) + [text.endswith(".")]
    return " ".join("".join(word) for word in connected([sounds_of(word) for word in words], pauses))
