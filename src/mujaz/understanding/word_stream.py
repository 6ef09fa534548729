"""The words of a body for the grammar: tokens, glued ones parted, the preposition على told from the name علي."""

from itertools import pairwise

from mujaz.text.lines import lines
from mujaz.text.quotes import quotations
from mujaz.text.tokens import Token
from mujaz.understanding.gazetteer import PLACES
from mujaz.understanding.gluing import ARABIC, is_known, parted
from mujaz.understanding.vocabulary import is_surname
from mujaz.understanding.words import Words, words_among


def words_of(body: str) -> Words:
    """The words of `body`."""
    found = lines(body)
    tokens = _with_preposition(_with_madda(parted([token for line in found for token in line.tokens])))
    numbers: list[int] = []
    current = 0
    for token in tokens:
        while current < len(found) and token.start >= found[current].span[1]:
            current += 1
        numbers.append(current)
    at = {token.start: index for index, token in enumerate(tokens)}
    pairs = ((at.get(quote.start), at.get(quote.end - 1)) for quote in quotations(body))
    quoted = {first: last + 1 for first, last in pairs if first is not None and last is not None}
    return words_among(body, tokens, numbers, quoted)


def glued_at(words: Words) -> tuple[int, ...]:
    """The characters of the body before which a space was lost: where one word of the stream ends and the next begins."""
    pairs = pairwise(words.tokens)
    return tuple(other.start for one, other in pairs if one.end == other.start and one.kind == other.kind == "word")


def _with_madda(tokens: list[Token]) -> list[Token]:
    """The tokens; the name آن or آنا keeps its آ: folded it would be أن or أنا."""
    return [token._replace(folded="آ" + token.folded[1:]) if token.text in _ANN else token for token in tokens]


_ANN = frozenset({"آن", "آنا"})


def _with_preposition(tokens: list[Token]) -> list[Token]:
    """The tokens with على told from علي by its ى; where a text never writes the ى, by the word behind it."""
    written = any(token.text.endswith("لى") for token in tokens)
    following = [*(token.folded for token in tokens[1:]), ""]
    return [
        _keep_on(token, written, after) if token.folded in _ONS else token
        for token, after in zip(tokens, following, strict=False)
    ]


def _keep_on(token: Token, written: bool, after: str) -> Token:
    preposition = token.text[-1] == "ى" or not (written or _follows_ali(after))
    return token._replace(folded=token.folded[:-1] + "ى") if preposition else token


def _follows_ali(word: str) -> bool:
    """True for a word that stands behind علي rather than behind على: a name, or what is in no lexicon."""
    if word in _BEHIND_ALI or (is_surname(word) and not PLACES.begins(word)):
        return True
    return len(word) > 3 and word[0] in ARABIC and not is_known(word)


_ONS = frozenset({"علي", "وعلي", "فعلي"})
_BEHIND_ALI = frozenset({"بن", "عبدالله", "اكبر", "رضا", "محمد", "حسن", "حسين", "احمد", "عبد", "خامنيي", "لاريجاني"})
