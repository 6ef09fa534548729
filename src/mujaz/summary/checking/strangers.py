"""Words of a summary that the article does not have in any form and that stand where names stand.

A faithful summary has hardly any noun of its own: what it puts in other words are verbs and what is derived from them. So a word that
is strange to the article, and has neither the form of a verb nor the endings and patterns of a verbal noun, names somebody or
somewhere else (patterns of the verbal noun: Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 5).
"""

from collections.abc import Iterator
from functools import cache

from mujaz.summary.checking.names import country_of, is_common, is_role
from mujaz.summary.checking.operators import is_future, is_imperfect
from mujaz.summary.checking.roots import roots
from mujaz.summary.checking.verdicts import Failure, failure
from mujaz.summary.checking.views import View, is_content, listed, places_of
from mujaz.summary.words import bare
from mujaz.summary.words import words as summary_words
from mujaz.text.calendar import HIJRI_MONTHS, MONTHS, WEEKDAYS
from mujaz.text.tokens import strip_to

_INFLECTED = ("ها", "هم", "هما", "وا", "ت", "ه", "ين", "ون", "ات", "نا")
_ACCUSATIVE = "ا"
_ROLE_REACH = 5
_SHORTEST_SURNAME = 6
_SURE_ROOT = 3
_SHORTEST_NAME = 4
_LONG_PAST = 5
_INTRODUCING = frozenset({"ان", "بان", "بن", "ابن", "ابو", "ابي", "ال"})


@cache
def _calendar() -> frozenset[str]:
    return frozenset(part.removeprefix("ال") for name in (*MONTHS, *HIJRI_MONTHS, *WEEKDAYS) for part in name.split())


def is_strange(article: View, heading: View, folded: str) -> bool:
    """True for a word with no kin in the article: no form of it, nothing of its root."""
    if not is_content(folded) or folded[0].isdigit() or strip_to(bare(folded), _calendar()) or country_of(folded):
        return False
    return not _kin(article, folded) and not _kin(heading, folded)


def _kin(view: View, folded: str) -> bool:
    """True when the text has a form of the word, or a word of its root where that has three letters."""
    return bool(places_of(view, folded)) or any(root in view.roots for root in roots(folded) if len(root) >= _SURE_ROOT)


def check_strangers(article: View, heading: View, summary: View, span: range) -> Iterator[Failure]:
    """A failure for each strange word among the words `span` that must be a name."""
    strange = [
        at
        for at in span
        if at not in summary.names
        and at not in summary.dated
        and is_strange(article, heading, summary.words[at].folded)
    ]
    for at in strange:
        if _names_something(summary, at, set(strange)):
            code = "place" if _before(summary, at) in listed("place_words") else "name"
            yield failure(code, summary.told(range(at, at + 1)))


def _before(view: View, at: int) -> str:
    same = at > 0 and view.words[at - 1].sentence == view.words[at].sentence
    return bare(view.words[at - 1].folded) if same else ""


def _names_something(view: View, at: int, strange: set[int]) -> bool:
    word, before = view.words[at].folded, _before(view, at)
    if is_role(word) or len(word) < _SHORTEST_NAME or word[0] == "و" or is_common(word):
        return False
    if _is_verb(word) and before not in summary_words("said"):
        return False
    slot = _is_slot(view, at, before)
    if word.startswith("ال"):
        joined = at - 1 in strange or _is_person(view, at - 1)
        surname = word.endswith("ي") and len(word) > _SHORTEST_SURNAME
        behind = before in summary_words("said") or joined or surname or is_imperfect(before)
        return behind and not word.startswith("الم") and not word.endswith("ه")
    if slot:
        return not word.endswith(("ه", "ها", "هم", "وا")) and not _is_verbal_noun(word)
    plain = word.endswith((*_INFLECTED, _ACCUSATIVE)) or word[0] in "فبل"
    return not plain and not _is_verbal_noun(word)


def _is_verb(word: str) -> bool:
    """True for the form of an imperfect, of a feminine past, or of أفعل، افتعل، انفعل."""
    derived = word[0] == "ا" and (
        len(word) == _SHORTEST_NAME or word[2] == "ت" or (len(word) == _LONG_PAST and word[1] == "ن")
    )
    return is_imperfect(word) or word.endswith("ت") or is_future(word) or derived


def _is_slot(view: View, at: int, before: str) -> bool:
    """True behind what a name follows: a reporting verb, a role, a word of place, a verb, another name."""
    if not before:
        return False
    return (
        before in summary_words("said")
        or before in listed("place_words")
        or before in _INTRODUCING
        or _is_person(view, at - 1)
        or _behind_role(view, at)
    )


def _is_person(view: View, at: int) -> bool:
    entity = view.names.get(at)
    return any(one.id == entity and one.kind == "person" for one in view.record.entities)


def _behind_role(view: View, at: int) -> bool:
    """True when a role and the words that define it stand right before the word."""
    for step in range(at - 1, max(-1, at - 1 - _ROLE_REACH), -1):
        word = view.words[step].folded
        if view.words[step].clause != view.words[at].clause:
            return False
        if is_role(word):
            return True
        if not bare(word).startswith(("ال", "لل")):
            return False
    return False


def _is_verbal_noun(word: str) -> bool:
    """True for the commonest patterns of verbal nouns: فعول، تفعيل، إفعال وافتعال واستفعال."""
    if word[0] == "ا" and word[-2] == "ا":
        return True
    return (len(word) == 4 and word[2] == "و") or (len(word) == 5 and word[0] == "ت" and word[3] == "ي")
