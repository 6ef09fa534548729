"""The times of what is said: WebVTT cues, rows for scripts, and a bullet's text cut into words that know when they are said."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mujaz.model import SpokenSentence, Word

_LINE_BREAKS = {ord(character): " " for character in "\r\n\u2028\u2029"}


class Piece(NamedTuple):
    """A run of shown text; `start` and `end` are its times in seconds of the sound, None for what lies between words."""

    text: str
    start: float | None = None
    end: float | None = None


def _shown_words(sentence: SpokenSentence) -> list[Word]:
    """The words in order over the shown text: several that stand for the same characters ("1234" in words) become one."""
    shown: list[Word] = []
    for word in sentence.words:
        first, last = max(0, word.first), min(word.last, len(sentence.text))
        if shown and first < shown[-1].last:
            earlier = shown[-1]
            shown[-1] = Word(start=earlier.start, end=word.end, first=earlier.first, last=max(last, earlier.last))
        elif first < last:
            shown.append(Word(start=word.start, end=word.end, first=first, last=last))
    return shown


def sentence_pieces(sentence: SpokenSentence) -> list[Piece]:
    """A sentence cut into its words and what lies between them; the pieces' texts joined are the sentence."""
    pieces: list[Piece] = []
    cursor = 0
    for word in _shown_words(sentence):
        if word.first > cursor:
            pieces.append(Piece(sentence.text[cursor : word.first]))
        pieces.append(Piece(sentence.text[word.first : word.last], word.start, word.end))
        cursor = word.last
    if cursor < len(sentence.text):
        pieces.append(Piece(sentence.text[cursor:]))
    return pieces


def bullet_pieces(bullets: Iterable[str], sentences: Sequence[SpokenSentence]) -> list[list[Piece]]:
    """Each bullet cut into pieces, with the times of the sentences that are found in it, in order.

    A sentence that no bullet shows (a spoken title) is passed over; a bullet that was not said is one piece without times.
    """
    waiting = [sentence for sentence in sentences if sentence.text]
    rows: list[list[Piece]] = []
    for text in bullets:
        pieces: list[Piece] = []
        cursor = 0
        while (found := _next_said(text, cursor, waiting)) is not None:
            at, index = found
            if at > cursor:
                pieces.append(Piece(text[cursor:at]))
            pieces += sentence_pieces(waiting[index])
            cursor = at + len(waiting[index].text)
            del waiting[: index + 1]
        if cursor < len(text):
            pieces.append(Piece(text[cursor:]))
        rows.append(pieces)
    return rows


def body_words(body: str, sentences: Iterable[SpokenSentence]) -> list[Word]:
    """The words of the sentences that a body shows, in order, their characters counted in the body.

    A sentence that the body does not show (the headline) is passed over.
    """
    words: list[Word] = []
    cursor = 0
    for sentence in sentences:
        at = body.find(sentence.text, cursor) if sentence.text else -1
        if at >= 0:
            cursor = at + len(sentence.text)
            words += [
                Word(start=word.start, end=word.end, first=at + word.first, last=at + word.last)
                for word in _shown_words(sentence)
            ]
    return words


def _next_said(text: str, cursor: int, waiting: Sequence[SpokenSentence]) -> tuple[int, int] | None:
    """Where the first waiting sentence that `text` shows from `cursor` on begins, and its index."""
    for index, sentence in enumerate(waiting):
        at = text.find(sentence.text, cursor)
        if at >= 0:
            return at, index
    return None


def word_rows(sentences: Iterable[SpokenSentence]) -> list[list[list[float]]]:
    """For each sentence its words as `[start, end, first, last]`: seconds of the sound, characters of the sentence's text."""
    return [
        [[round(word.start, 3), round(word.end, 3), word.first, word.last] for word in sentence.words]
        for sentence in sentences
    ]


def _stamp(seconds: float) -> str:
    milliseconds = round(max(0.0, seconds) * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def _escaped(text: str) -> str:
    return text.translate(_LINE_BREAKS).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cue(sentence: SpokenSentence) -> str:
    begin, finish = _stamp(sentence.start), _stamp(max(sentence.end, sentence.start + 0.001))
    latest = begin
    payload = ""
    for piece in sentence_pieces(sentence):
        stamp = begin if piece.start is None else _stamp(piece.start)
        if latest < stamp < finish:  # within its cue a stamp must be later than the one before
            payload += f"<{stamp}>"
            latest = stamp
        payload += _escaped(piece.text)
    return f"{begin} --> {finish}\n{payload}\n"


def webvtt(sentences: Iterable[SpokenSentence]) -> str:
    """The sentences as a WebVTT file (W3C): a cue each, with a timestamp inside before every word after the first."""
    return "\n".join(["WEBVTT\n", *(_cue(sentence) for sentence in sentences if sentence.text.strip())])
