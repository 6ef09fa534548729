"""From the engine's word events to the characters that the page lights up."""

from bisect import bisect_right
from collections.abc import Sequence

from mujaz.model import SpokenSentence, Word
from mujaz.speech.spoken import SpokenWord

Heard = tuple[SpokenWord, float, float]
"""A spoken word with its start and end in seconds."""


def place(
    words: Sequence[SpokenWord], starts: Sequence[int], events: Sequence[tuple[int, float, float]]
) -> list[Heard]:
    """Each of the spoken `words` with its time.

    `starts` are the words' first characters in the text that the engine got, `events` the engine's `(first character, start, end)`.
    Events are matched by position, since an engine may join or part words; a word without an event is left out, its neighbours
    stand for it.
    """
    heard: dict[int, tuple[float, float]] = {}
    for position, start, end in events:
        index = bisect_right(starts, position) - 1
        if index >= 0:
            begun = heard[index][0] if index in heard else start
            heard[index] = (begun, end)
    return [(words[index], *times) for index, times in sorted(heard.items())]


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
