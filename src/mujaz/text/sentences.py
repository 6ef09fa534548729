"""Paragraphs and sentences of Arabic news."""

import re

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS, quotations

Span = tuple[int, int]

_BLANK_LINE = re.compile(r"\n\s*\n")
_STOP = re.compile(r"[.؟?!…]+")
_CLOSERS = QUOTATION_MARKS | set(")]}")
_LAST_WORD = re.compile(r"[^\W\d_][^\W\d_.]*(?:\.[^\W\d_]+)*$")


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the white space at its ends; None when nothing is left."""
    inner = text[start:end]
    lead = len(inner) - len(inner.lstrip())
    return (start + lead, start + len(inner.rstrip())) if inner.strip() else None


def paragraphs(text: str) -> list[Span]:
    """The spans of the paragraphs of `text`: runs of text between blank lines, without the white space at their ends."""
    edges = [0, *(edge for gap in _BLANK_LINE.finditer(text) for edge in gap.span()), len(text)]
    blocks = zip(edges[::2], edges[1::2], strict=True)
    return [span for start, end in blocks if (span := trimmed(text, start, end)) is not None]


def _abbreviations() -> frozenset[str]:
    return frozenset(fold_text(word) for word in load("abbreviations")["before_a_stop"])


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    """True when the dot at `stop` belongs to an abbreviation ("د.", "أ.ف.ب"), not to the sentence that began at `start`."""
    word = _LAST_WORD.search(text, max(start, stop - 24), stop)
    if not word:
        return False
    before = text[max(start, word.start() - 2) : word.start()].rstrip()
    if before[-1:].isdigit():  # "٢٠٢٥ م." and "١٤٤٦ هـ." end with their year
        return False
    return fold_text(word.group()) in _abbreviations()


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    marks, before, after = stop.group(), text[stop.start() - 1 : stop.start()], text[stop.end() : stop.end() + 1]
    if marks in {"..", "...", "…"}:  # newspapers write these where others write a dash
        return False
    if marks == ".":
        if after and not after.isspace() and after not in _CLOSERS:  # decimal points, addresses, dotted letters
            return before not in ".؟!" and not after.isdigit() and _starts_glued_word(text, stop)
        return not _is_abbreviation(text, start, stop.start())
    return True


def _starts_glued_word(text: str, stop: re.Match[str]) -> bool:
    """True for a full stop glued to the next sentence ("…البلاد.وأضاف"): words of three letters or more on both sides."""
    before, after = text[max(0, stop.start() - 3) : stop.start()], text[stop.end() : stop.end() + 3]
    arabic = re.compile("[ء-ي]{3}")
    return bool(arabic.fullmatch(fold_text(before)) and arabic.fullmatch(fold_text(after)))


def _sentences_of(text: str, start: int, end: int, quoted: list[Span]) -> list[Span]:
    spans: list[Span] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < begin or not _ends_sentence(text, begin, stop):
            continue
        holder = next((span for span in quoted if span[0] < stop.start() < span[1]), None)
        finish = stop.end()
        if holder:
            if "." not in stop.group() or text[stop.end() : holder[1] - 1].strip():
                continue  # in the midst of what is quoted
            finish = holder[1]
            if text[finish : finish + 1] in {".", "،", "؛"}:
                continue
        while finish < end and text[finish] in _CLOSERS and not text[finish - 1].isspace() and text[finish] in ")]}":
            finish += 1
        spans.append((begin, finish))
        begin = finish
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        spans.append((begin, end))
    return spans


def sentences(text: str) -> list[Span]:
    """The spans of the sentences of `text`, without the white space around them.

    A sentence ends at a full stop, a question or exclamation mark, or with its paragraph: never at a comma, at an abbreviation, in a
    number, at an ellipsis, or within a quotation that goes on. A full stop before a closing mark takes the mark with it.
    """
    quoted = [(quote.start, quote.end) for quote in quotations(text) if quote.depth == 0]
    found: list[Span] = []
    for start, end in paragraphs(text):
        inside = [span for span in quoted if start <= span[0] < end]
        found += _sentences_of(text, start, end, inside)
    return found
