"""Given names that are ordinary words too: whether one is a name in its place."""

from mujaz.understanding.adjuncts import VENUES
from mujaz.understanding.apposition import role_behind
from mujaz.understanding.gazetteer import FIGURES
from mujaz.understanding.roles import head_at
from mujaz.understanding.vocabulary import (
    COMPOUND,
    GIVEN,
    REPORTING_VERBS,
    STRONG_GIVEN,
    VERBS,
    WEAK_SURNAMES,
    is_function_word,
    is_ordinary,
    is_surname,
    is_verb,
)
from mujaz.understanding.words import Words, after_conjunction, has_article


def proves_weak(words: Words, first: int, last: int, word: str) -> bool:
    """True when a given name that is a word too, `word`, has enough beside it that only names have."""
    following = words.folded(first + 1)
    if following in {"الله", "الدين"}:
        return word in COMPOUND and (last > first + 2 or role_behind(words, last) is not None)
    adjectives = has_article(word) and has_article(following) and is_ordinary(following)
    verb = word in VERBS and words.folded(first - 1) not in REPORTING_VERBS
    if adjectives or (verb and not _is_behind_office(words, first)):
        return False
    if following in STRONG_GIVEN or is_surname(following):
        return True
    if len(word) <= 2:
        return False
    if following in _SURE_JOINTS or FIGURES.at(words, first + 1) is not None:
        return word not in VENUES
    weak = following in GIVEN or following.removeprefix("ال") in WEAK_SURNAMES
    unknown = not weak and not is_ordinary(following)
    heads = first == 0 and words.folded(last) == ":"
    beside = _opens_before(words, first) or _is_behind_office(words, first)
    evidence = weak + unknown + heads + beside + _closes_behind(words, last) + (last > first + 2)
    return evidence >= _ENOUGH or role_behind(words, last) is not None


_ENOUGH = 3
_SURE_JOINTS = frozenset({"بن", "عبد", "ال", "ولد", "بنت"})


def _opens_before(words: Words, first: int) -> bool:
    """True where names often begin: behind a mark, a verb, or a word that tells a name."""
    before = words.folded(first - 1)
    return not words.is_word(first - 1) or any(word in VERBS or word in _CALLED for word in after_conjunction(before))


_CALLED = frozenset(
    {"يدعي", "تدعي", "اسمه", "اسمها", "هما", "هم", "هو", "هي", "عن", "مع", "من", "بين", "امثال", "ضد", "قضيه"}
)


def _is_behind_office(words: Words, first: int) -> bool:
    """True behind a definite noun of a phrase that an office begins: "رئيس الهيئة الوطنية لتنفيذ مخرجات الحوار | صلاح …"."""
    if not has_article(words.folded(first - 1)):
        return False
    for step in range(first - 1, max(first - _LONGEST_OFFICE, 0), -1):
        if not words.is_word(step) or not words.same_sentence(step, first) or is_verb(words.folded(step)):
            return False
        if head_at(words, step) is not None and not has_article(words.folded(step)):
            return True
    return False


_LONGEST_OFFICE = 14


def _closes_behind(words: Words, last: int) -> bool:
    """True where names often end: before a mark, a function word, a verb or a role."""
    word = words.folded(last)
    return not words.is_word(last) or is_function_word(word) or is_verb(word) or head_at(words, last) is not None
