"""The words of a text as the grammar reads them: tokens in their sentences, and the clitics before a word."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Span
from mujaz.text.folding import fold, fold_text
from mujaz.text.tokens import Clitics, Token, analyses

ON = "على"
"""The preposition, which keeps its ى: folded it would be the name علي."""


class Cut(NamedTuple):
    """The clitics before a word: how many folded letters they have, and what of the word's article they swallowed.

    "للوزير" is ل and الوزير with its ا lost, "للاعب" (read as "to the player") ل and اللاعب with its ال lost: whoever writes the word out
    puts that back.
    """

    letters: int = 0
    lost: str = ""


WHOLE = Cut()
"""No clitics."""


class Words(NamedTuple):
    """A text and its tokens.

    `sentence[i]` numbers the sentence of token i; `quoted[i]` is the index behind the quotation that opens at token i; `folded(i)` is the
    folded token i, or nothing outside the text.
    """

    body: str
    tokens: Sequence[Token]
    sentence: Sequence[int]
    quoted: dict[int, int]
    folded: Callable[[int], str]

    def is_word(self, index: int) -> bool:
        """True for a word inside the text."""
        return 0 <= index < len(self.tokens) and self.tokens[index].kind == "word"

    def same_sentence(self, first: int, second: int) -> bool:
        """True when both tokens are of one sentence."""
        numbers = self.sentence
        return 0 <= first < len(numbers) > second >= 0 and numbers[first] == numbers[second]

    def surface(self, first: int, last: int, cut: Cut = WHOLE) -> str:
        """The words of tokens `[first, last)` without the clitics `cut`, and with what these swallowed written out."""
        start, end = self.span(first, last, cut)
        return cut.lost + self.body[start:end]

    def span(self, first: int, last: int, cut: Cut = WHOLE) -> Span:
        """The span of tokens `[first, last)` without the clitics `cut`."""
        return (cut_start(self.tokens[first], cut), self.tokens[last - 1].end)


class _Forms(dict[int, str]):
    """Token number to folded token. The grammar asks for one at every step: a dictionary answers thrice as fast as a method would."""

    def __missing__(self, index: int) -> str:
        return ""


def words_among(body: str, tokens: Sequence[Token], sentence: Sequence[int], quoted: dict[int, int]) -> Words:
    """The words of `body`, whose tokens, sentences and quotations are known."""
    forms = _Forms(enumerate([token.folded for token in tokens]))
    return Words(body, tokens, sentence, quoted, forms.__getitem__)


def cut_start(token: Token, cut: Cut) -> int:
    """Where the word of `token` starts behind its clitics."""
    if not cut.letters:
        return token.start
    folded = fold(token.text)
    return token.start + (folded.starts[cut.letters] if cut.letters < len(folded.text) else 0)


class Reading(NamedTuple):
    """A word without its clitics: `bare` has its article, `cut` tells what stands before it in the text."""

    bare: str
    cut: Cut
    prefixes: tuple[str, ...]


@lru_cache(maxsize=65536)
def readings(folded: str) -> tuple[Reading, ...]:
    """Every reading of a folded word, the word as it stands first."""
    return tuple(_reading(folded, part) for part in analyses(folded))


@lru_cache(maxsize=65536)
def bares(folded: str) -> tuple[str, ...]:
    """The word without its clitics in every reading, as it stands first."""
    return tuple(reading.bare for reading in readings(folded))


def _reading(folded: str, part: Clitics) -> Reading:
    letters = sum(map(len, part.prefixes))
    bare = ("ال" if part.article else "") + part.stem
    return Reading(bare, Cut(letters, bare.removesuffix(folded[letters:])), part.prefixes)


@lru_cache(maxsize=65536)
def after_conjunction(folded: str) -> tuple[str, ...]:
    """The word as it stands, and without a و or ف before it."""
    return (folded, folded[1:]) if folded[:1] in {"و", "ف"} and len(folded) > 2 else (folded,)


def has_article(folded: str) -> bool:
    """True for a word that begins with the article and has three letters or more behind it, or is one of a few shorter nouns."""
    if not folded.startswith("ال") or folded in _WHOLE_WORDS:
        return False
    return len(folded) >= 5 or folded in _SHORT_DEFINITES


_SHORT_DEFINITES = frozenset({"الري", "البر", "الحج", "الفن", "الجو", "الحق", "الغد"})
_WHOLE_WORDS = frozenset(fold_text(word) for word in load("common")["begin_like_article"])
"""Words that begin with the letters of the article and have none."""


def past_bracket(words: Words, index: int, at_most: int) -> int:
    """The index behind a bracket of fewer tokens than `at_most` that opens at `index` ("(35 عامًا)"), else `index`."""
    if words.folded(index) != "(":
        return index
    close = next((step for step in range(index, index + at_most) if words.folded(step) == ")"), None)
    return index if close is None else close + 1
