"""stub."""
from mujaz.speech.spoken import SpokenWord
from mujaz.text.tokens import tokenize


def verbalise(text: str) -> list[SpokenWord]:
    """Stub."""
    return [SpokenWord(t.text, t.start, t.end) for t in tokenize(text) if t.kind != "punct"]
