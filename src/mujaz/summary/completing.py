"""What the last words before a cut still wait for: an object, an amount, a list, the noun that "and" begins, a verb's own words."""

from collections.abc import Sequence
from functools import cache, lru_cache

from mujaz.lexicon import load
from mujaz.summary.joints import COMMAS
from mujaz.summary.words import bare, given_names, past_verbs, words
from mujaz.text.calendar import MONTHS
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token

_SHORTEST_PRESENT, _NEAR = 4, 8
"""Letters of a verb; tokens before a cut."""
_LONGEST_ADJUNCT = 4
"""Words behind a verb that may be an adverbial of it and no more."""


def waits(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when what `[begin, end)` ends on is nothing without what was cut away."""
    near = range(max(begin, end - _NEAR), end)
    told = [place for place in near if tokens[place].kind != "punct"]
    return bool(told) and (
        _ends_on_verb(tokens, told[-1], end)
        or _begins_a_noun(tokens, told, end)
        or _lists(tokens, begin, end)
        or _lacks_object(tokens, told)
        or _lacks_amount(tokens, told, end)
    )


def _ends_on_verb(tokens: Sequence[Token], last: int, end: int) -> bool:
    """True for a verb at the end, but one that closes a quotation, and a noun that looks like one behind a preposition ("من ذهب")."""
    governed = last > 0 and tokens[last - 1].folded in words("particles", "fronting")
    return is_verb(tokens[last].folded) and not governed and tokens[end - 1].text not in QUOTATION_MARKS


@lru_cache(maxsize=65536)
def is_verb(folded: str) -> bool:
    """True for a verb that the lexicon knows, in the singular or the plural, and for what by its form is one of the present."""
    word = bare(folded)
    if word in words("stop_words", "fronting"):
        return False
    if word.startswith("ال"):
        return word in past_verbs()
    if word in past_verbs() or word.removesuffix("ت") in past_verbs() or word.removesuffix("وا") in past_verbs():
        return word not in words("said_or_noun", "nouns_like_verbs")
    if word.startswith("ت"):
        return f"ي{word[1:]}" in _present()
    present = word.startswith("ي") and len(word) >= _SHORTEST_PRESENT and not word.endswith(("ي", "يه", "يا", "ين"))
    return word in _present() or (present and word not in MONTHS and word not in given_names() and word not in _nouns())


@cache
def _present() -> frozenset[str]:
    return frozenset(map(fold_text, load("common")["present"]))


@cache
def _nouns() -> frozenset[str]:
    common = load("common")
    listed = [*common["nouns"], *common["adjectives"], *common["vocabulary"].split()]
    return frozenset(map(fold_text, listed)) | words("nouns_like_verbs")


def _begins_a_noun(tokens: Sequence[Token], told: Sequence[int], end: int) -> bool:
    """True for "، والدور" before "الذي", and for "وكلها", which go on with something that is cut away."""
    last = tokens[told[-1]]
    joined = bare(last.folded) != last.folded or last.folded.startswith("ف")
    if bare(last.folded) in words("summing_up") and (joined or tokens[told[-1] - 1].text in COMMAS):
        return True
    related = tokens[end].folded in words("relatives") or last.folded == fold_text("وهذا")
    behind_comma = tokens[told[-1] - 1].text in COMMAS
    return joined and behind_comma and related and tokens[end - 1].kind == "word"


def _lists(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True when a list is announced ("هي:", "التالية:") and cut."""
    if ":" not in [token.text for token in tokens[begin:end]]:
        return False
    return any(
        tokens[place].text == ":" and tokens[place - 1].folded in words("announcing_a_list")
        for place in range(begin + 1, end)
    )


def _lacks_object(tokens: Sequence[Token], told: Sequence[int]) -> bool:
    """True for a verb that takes an object and has no more than an adverbial behind it: "إلا أنه التقى قبل أسبوع"."""
    near = told[-_LONGEST_ADJUNCT:]
    verb = next((place for place in reversed(near) if bare(tokens[place].folded) in words("with_object")), None)
    if verb is None or verb + 1 >= len(tokens):
        return False
    before = tokens[verb - 1].folded if verb else ""
    return before not in words("relatives") and tokens[verb + 1].folded in words("fronting", "late_adjuncts")


def _lacks_amount(tokens: Sequence[Token], told: Sequence[int], end: int) -> bool:
    """True for a verb that reaches an amount which is cut away: "وبلغ إجمالي القروض" before "منذ إنشائها 45 ملياراً"."""
    verb = next((place for place in reversed(told) if bare(tokens[place].folded) in words("reaching")), None)
    if verb is None:
        return False
    behind = tokens[end : end + _NEAR]
    return _tells_amount(behind) and not _tells_amount(tokens[verb + 1 : end])


def _tells_amount(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "number" for token in tokens)
