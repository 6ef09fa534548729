"""From the times of spoken words to the characters that the page lights up."""

from collections.abc import Sequence

from mujaz.model import SpokenSentence, Word
from mujaz.speech.spoken import SpokenWord

Heard = tuple[SpokenWord, float, float]
"""A spoken word with its start and end in seconds."""


def sentence(text: str, heard: Sequence[Heard], start: float, end: float) -> SpokenSentence:
    """The shown sentence with its words' times, in order and within `[start, end]`.

    Spoken words that stand for the same characters ("35 %") become one word of the page.
    """
    shown: list[Word] = []
    now = start
    for word, first, last in heard:
        begins = min(max(first, now), end)
        now = min(max(last, begins), end)
        if shown and (shown[-1].first, shown[-1].last) == (word.first, word.last):
            shown[-1] = Word(start=shown[-1].start, end=now, first=word.first, last=word.last)
        else:
            shown.append(Word(start=begins, end=now, first=word.first, last=word.last))
    return SpokenSentence(text=text, start=start, end=end, words=tuple(shown))
