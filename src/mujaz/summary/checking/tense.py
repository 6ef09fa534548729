"""Verbs of the past and of the future by their form and by the words before them; verbs of saying are left out."""

from collections.abc import Sequence
from functools import cache, lru_cache

from mujaz.lexicon import load
from mujaz.summary.checking.vocabulary import is_cue, is_listed, plain
from mujaz.summary.words import bare, words
from mujaz.text.folding import fold_text
from mujaz.text.tokens import Token

TANWIN = "\u064b"
SHORTEST = 4
"""Letters of a verb of the past with its ending."""


def is_past(line: Sequence[Token], at: int) -> bool:
    """True for a verb of the past: of the lexicon, with an ending that nouns have not, or where verbs stand alone."""
    token = line[at]
    word = bare(token.folded)
    if is_listed(word, "done") or is_listed(word, "was"):
        return True
    if token.kind != "word" or is_cue(token.folded) or word in words("stop_words") or word.startswith(("ال", "لل")):
        return False
    if token.text.endswith("ة") or TANWIN in token.text:
        return False
    return _is_past_form(word) or (_opens(line, at) and word[:1] not in "يتسبلم")


@lru_cache(maxsize=65536)
def _is_past_form(word: str) -> bool:
    if word in _known():
        return True
    ending = word.endswith("وا") or (word.endswith("ت") and not word.endswith(("ات", "وت", "يت")))
    return ending and len(word) >= SHORTEST and word[:1] not in "يسل" and not is_listed(word.removeprefix("ب"), "in_t")


@cache
def _known() -> frozenset[str]:
    return frozenset(fold_text(load("common")["past_forms"]).split())


def _opens(line: Sequence[Token], at: int) -> bool:
    """True where a clause opens: with و at the beginning or behind a comma, or behind "أنه", "الذي" and their like."""
    before = line[at - 1] if at else None
    if before is not None and is_listed(before.folded, "before_verbs"):
        return True
    begins = before is None or before.kind == "punct"
    return begins and bare(line[at].folded) != line[at].folded


@lru_cache(maxsize=65536)
def is_future(folded: str) -> bool:
    """True for a verb behind س, و or ف before it too: "سيزور"."""
    word = plain(folded)[1]
    return word.startswith(("سي", "ست", "سن")) and len(word) >= len("سيزور")
