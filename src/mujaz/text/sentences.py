"""Paragraphs and sentences of Arabic news."""

import re
from collections.abc import Iterator

from mujaz.lexicon import load
from mujaz.spans import Span
from mujaz.text.folding import INVISIBLE, fold_text
from mujaz.text.quotes import QUOTATION_MARKS, quotations

_BLANK_LINE = re.compile(r"\n\s*\n")
_STOP = re.compile(r"[.؟?!…]+")
_ELLIPSES = frozenset({"..", "...", "…"})
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_CLOSERS = QUOTATION_MARKS | _BRACKETS.keys()
_CONTROLS = re.compile(f"[{INVISIBLE}]*")
_GAP = re.compile(rf"[\s{INVISIBLE}]*")
_SOMETHING = re.compile(r"\w")

_WINDOW = 24
"""Characters looked at on either side of a stop: more than any abbreviation has, with its vowel marks."""

_BRACKETS_REACH = 300
"""How far back the bracket of a parenthesis is looked for."""

_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_BEFORE_GLUED = re.compile(r"(?:[ء-ي]{3}|\d\d|[)»”\"\]])$")
_AFTER_GLUED = re.compile(r"[(\[]?[ء-ي]{3}")
_LIST_MARKER = re.compile(r"\d{1,3}$")

_ABBREVIATIONS = frozenset(fold_text(word) for word in load("abbreviations")["before_a_stop"])


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


def _is_abbreviation(before: str) -> bool:
    """True when the folded text `before` a dot ends in an abbreviation ("د", "أ.ف.ب", an initial)."""
    word = _LAST_WORD.search(before)
    if not word:
        return False
    if before[: word.start()].rstrip()[-1:].isdigit():  # "٢٠٢٥ م." and "١٤٤٦ هـ." end with their year
        return False
    return word.group() in _ABBREVIATIONS or all(len(letter) == 1 for letter in word.group().split("."))


def _starts_glued_word(text: str, before: str, position: int) -> bool:
    """True for a stop glued to the next sentence ("…البلاد.وأضاف"): a word or a year before it, a word of three letters after it."""
    after = fold_text(text[position : position + _WINDOW])
    return bool(_BEFORE_GLUED.search(before.rstrip()) and _AFTER_GLUED.match(after))


def _is_parenthetic(text: str, start: int, stop: int, closer: str) -> bool:
    """True when the bracket behind a stop closes one that the sentence opened on its way: "(!)", "(ص. 12.)"."""
    return text.rfind(_BRACKETS[closer], max(start, stop - _BRACKETS_REACH), stop) > start


def _ends_sentence(text: str, start: int, end: int, stop: re.Match[str]) -> bool:
    """True when the marks `stop` end the sentence that began at `start`, in a paragraph that ends at `end`."""
    marks = stop.group()
    if marks in _ELLIPSES:  # newspapers write these where others write a dash
        return False
    before = fold_text(text[max(start, stop.start() - _WINDOW) : stop.start()])
    position = _CONTROLS.match(text, stop.end(), end).end()  # type: ignore[union-attr]  # it matches the empty string too
    after = text[position : min(end, position + 1)]
    if after in _BRACKETS:
        return not _is_parenthetic(text, start, stop.start(), after)
    if after and not after.isspace() and after not in _CLOSERS:  # decimal points, addresses, dotted letters
        return _starts_glued_word(text, before, position)
    return marks != "." or not (_is_abbreviation(before) or _LIST_MARKER.fullmatch(before))


def _after_gap(text: str, position: int, end: int) -> int:
    return _GAP.match(text, position, end).end()  # type: ignore[union-attr]  # it matches the empty string too


def _after_closers(text: str, position: int, end: int) -> int:
    """The position behind the closing marks and invisible controls that stand right behind a stop."""
    while (
        position < end
        and text[position] in _BRACKETS.keys() | {"»", "”", "″"}
        and not text[position + 1 : position + 2].isalnum()
    ):
        position += 1
    return _CONTROLS.match(text, position, end).end()  # type: ignore[union-attr]  # it matches the empty string too


def _finishes(text: str, start: int, end: int, quoted: list[Span]) -> Iterator[int]:
    """The positions behind the sentences of the paragraph `[start, end)`, in order."""
    begin, quote = start, 0
    for stop in _STOP.finditer(text, start, end):
        while quote < len(quoted) and quoted[quote][1] <= stop.start():
            quote += 1
        if stop.start() < begin or not _ends_sentence(text, begin, end, stop):
            continue
        finish = stop.end()
        if quote < len(quoted) and quoted[quote][0] < stop.start():
            if "." not in stop.group() or text[finish : quoted[quote][1] - 1].strip():
                continue  # in the midst of what is quoted
            finish = quoted[quote][1]
            if text[finish : finish + 1] in {".", "،", "؛"}:
                continue
        finish = _after_closers(text, finish, end)
        yield finish
        begin = _after_gap(text, finish, end)


def _sentences_of(text: str, start: int, end: int, quoted: list[Span]) -> list[Span]:
    spans: list[Span] = []
    begin = checked = start
    for finish in (*_finishes(text, start, end, quoted), end):
        if begin >= finish:
            continue
        if _SOMETHING.search(text, checked, finish) or (finish == end and not spans):
            spans.append((begin, finish))
        elif spans:  # marks without a word belong to the sentence before them
            spans[-1] = (spans[-1][0], finish)
        else:
            checked = finish
            continue
        begin = checked = _after_gap(text, finish, end)
    return spans


def sentences(text: str) -> list[Span]:
    """The spans of the sentences of `text`, without the white space around them.

    A sentence ends at a full stop, a question or exclamation mark, or with its paragraph: never at a comma, at an abbreviation, in a
    number or an address, behind the number of a list's item, at an ellipsis, or within a quotation that goes on. A full stop before a
    closing mark takes the mark with it.
    """
    quoted = [(quote.start, quote.end) for quote in quotations(text) if quote.depth == 0]
    found: list[Span] = []
    first = 0
    for start, end in paragraphs(text):
        last = first
        while last < len(quoted) and quoted[last][0] < end:
            last += 1
        found += _sentences_of(text, start, end, quoted[first:last])
        first = last
    return found
