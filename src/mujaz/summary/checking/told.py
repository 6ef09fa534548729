"""The words of a line that tell something, with what governs them: a negation, a doubt, a plan."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mujaz.summary.checking.index import tells
from mujaz.summary.checking.stems import keys
from mujaz.summary.checking.vocabulary import is_cue, is_listed, listed, opposites, plain
from mujaz.summary.words import past_verbs
from mujaz.text.tokens import Token


class Told(NamedTuple):
    """A word of a line, whether a negator stands right before it, and whether it is uncertain or to come."""

    token: Token
    negated: bool
    weak: bool
    future: bool
    turned_near: bool
    """True where a negator, a denial or a refusal stands in the words before it, or one behind it that refers back to it."""
    turned_before: bool
    """True where a negator stands in the few words before it, or a denial or a refusal somewhat before."""
    refused: bool
    """True where a denial or a refusal stands somewhat before it, and no other verb of saying between them."""
    hindered: bool
    """True where what hinders stands right before it."""
    done: bool
    """True right behind a verb that tells that something has been done: "تم"، "أنجز"."""


class _Signs(NamedTuple):
    """What the form of a word tells of the words around it, wherever it stands."""

    negates: bool
    reach: int
    """How many words behind it a negator, a denial or a refusal governs; 0 for any other word."""
    hinders: bool
    weakens: bool
    may_weaken: bool
    """True for قد, which makes a verb of the present uncertain."""
    plans: bool
    """True for a word that tells of a plan."""
    ahead: bool
    """True for such a word without its و, and for a verb of the future: behind "وعد" nothing is hedged."""
    future: bool
    done: bool
    exists: bool
    """True for a particle that may stand between a negator and what it negates."""
    stays: bool
    """True for a word that no negator before it negates."""


_NEAR, _FUTURE_WITHIN, _GOVERNED, _DENIED, _HINDERED, _DONE = 7, 5, 4, 9, 2, 2


@lru_cache(maxsize=65536)
def _signs(folded: str) -> _Signs:
    forms = plain(folded)
    word = forms[1]
    negates = not listed("negators").isdisjoint(forms)
    denies = any(not opposites()[number][0].isdisjoint(forms) for number in (0, 2))
    denies = denies or not listed("failing").isdisjoint(forms)
    may = word == "قد"
    future = word.startswith(("سي", "ست", "سن")) and len(word) >= len("سيزور")
    return _Signs(
        negates=negates,
        reach=_GOVERNED if negates else _DENIED if denies else 0,
        hinders=not listed("hindering").isdisjoint(forms),
        weakens=not may
        and any(not listed(name).isdisjoint(without_pronouns(forms)) for name in ("possible", "wished")),
        may_weaken=may,
        plans=not listed("planned").isdisjoint(forms),
        ahead=future or not listed("planned").isdisjoint(plain(word)),
        future=future,
        done=not listed("done").isdisjoint(forms),
        exists=not listed("existing").isdisjoint(forms),
        stays=not listed("not_negated").isdisjoint(forms),
    )


def without_pronouns(forms: Iterable[str]) -> frozenset[str]:
    """Some forms of a word, and those without a pronoun behind them: "يطالبه" is of "يطالب"."""
    return frozenset(form.removesuffix(ending) for form in forms for ending in ("", "ها", "هم", "ه"))


def told_in(tokens: Iterable[Token], *, weak_within: int = 3, near: int = _NEAR, conditions: bool = True) -> list[Told]:
    """The words of a line that tell something, with what governs them.

    What makes a word uncertain is looked for among the `weak_within` words before it, what turns it among the `near` words around it.
    With `conditions` a condition makes it uncertain too.
    """
    line = [token for token in tokens if token.kind != "punct"]
    signs = [_signs(token.folded) for token in line]
    turning = {place: sign.reach for place, sign in enumerate(signs) if sign.reach and not _is_but(line, place)}
    weak = [place for place, sign in enumerate(signs) if sign.weakens or (sign.may_weaken and _weakens(line, place))]
    if not conditions:
        weak = [place for place in weak if not is_listed(line[place].folded, "conditions")]
    weakened = _behind(weak, weak_within)
    planned = _behind((place for place, sign in enumerate(signs) if sign.plans), _FUTURE_WITHIN)
    done = _behind((place for place, sign in enumerate(signs) if sign.done), _DONE)
    refusing = [place for place in turning if not signs[place].negates]
    hindered = _behind((place for place, sign in enumerate(signs) if sign.hinders), _HINDERED)
    turned_near = {index for place in turning for index in _behind([place], min(near, _reach(line, signs, place)))}
    turned_near.update(index for place in turning if _refers_back(line, place) for index in range(place - near, place))
    refused = {index for place in refusing for index in _behind([place], _reach(line, signs, place))}
    turned_before = refused.union(*(_behind([place], reach) for place, reach in turning.items()))
    return [
        Told(
            token,
            bool(turning) and _is_negated(signs, index),
            index in weakened,
            signs[index].future or index in planned,
            index in turned_near,
            index in turned_before,
            index in refused,
            index in hindered,
            index in done,
        )
        for index, token in enumerate(line)
        if tells(token.folded)
    ]


def _is_but(line: Sequence[Token], place: int) -> bool:
    """True for "غير" before "أن", which negates nothing."""
    return is_listed(line[place].folded, "of_one_word") and any(
        is_listed(token.folded, "that") for token in line[place + 1 : place + 2]
    )


def _refers_back(line: Sequence[Token], place: int) -> bool:
    """True for a denial of what stands before it: "الأمر الذي نفاه"، "وهو ما ينفيه"، "لا أساس له"."""
    if is_listed(line[place].folded, "negators"):
        return any(is_listed(token.folded, "baseless") for token in line[place + 1 : place + 2])
    return any(is_listed(token.folded, "relative") for token in line[max(0, place - 1) : place])


def _reach(line: Sequence[Token], signs: Sequence[_Signs], place: int) -> int:
    """How many words behind it a negator, a denial or a refusal turns: "غير" one, a denial those up to the next verb of saying."""
    if signs[place].negates:
        return 1 if is_listed(line[place].folded, "of_one_word") else _NEAR
    behind = line[place + 1 : place + 1 + _DENIED]
    return next((step for step, token in enumerate(behind) if is_cue(token.folded)), _DENIED)


def _behind(places: Iterable[int], reach: int) -> set[int]:
    """The places of the words behind those at `places`, `reach` words at most."""
    return {place + step for place in places for step in range(1, reach + 1)}


def _is_negated(signs: Sequence[_Signs], index: int) -> bool:
    """True for a word behind a negator, a particle between them at most ("ليس هناك حل"), but not in "لا يزال"."""
    if index == 0 or signs[index].stays:
        return False
    return signs[index - 1].negates or (index > 1 and signs[index - 1].exists and signs[index - 2].negates)


class ToldLine(NamedTuple):
    """The telling words of a line, and for each stem and root the places among them of the words that have it."""

    words: Sequence[Told]
    places: dict[str, list[int]]


def told_line(tokens: Iterable[Token]) -> ToldLine:
    """The telling words of a line of the article, and where to find them; what stands behind "if" may be told as a fact elsewhere."""
    told = told_in(tokens, conditions=False)
    places: dict[str, list[int]] = {}
    for place, each in enumerate(told):
        for key in keys(each.token.folded):
            places.setdefault(key, []).append(place)
    return ToldLine(told, places)


def is_hedge(line: Sequence[Token], index: int) -> bool:
    """True for a word of a line that makes what it governs uncertain, wished for, or a thing to come."""
    signs = _signs(line[index].folded)
    return signs.ahead or signs.weakens or (signs.may_weaken and _weakens(line, index))


def may_pass(line: Sequence[Token], index: int) -> bool:
    """True for "قد" before a verb of the present, and for a word that tells what is possible; a condition is no such word."""
    word = line[index].folded
    return _signs(word).may_weaken or (is_listed(word, "possible") and not is_listed(word, "conditions"))


def is_done(folded: str) -> bool:
    """True for a verb that tells that what follows has been done: "تم"، "أنجز"."""
    return _signs(folded).done


def turns(folded: str) -> bool:
    """True for a word that negates, denies or refuses, or tells of a failure."""
    return _signs(folded).reach > 0


def _weakens(line: Sequence[Token], index: int) -> bool:
    """True for a word that makes what follows uncertain: "ربما", "يمكن", and قد before a verb of the present."""
    signs = _signs(line[index].folded)
    if signs.may_weaken:
        return index + 1 < len(line) and _is_of_present(line[index + 1].folded)
    return signs.weakens


def _is_of_present(folded: str) -> bool:
    """True for the form of a verb of the present; "تزايدت" is of the past."""
    return folded[:1] in {"ي", "ن"} or (
        folded[:1] == "ت" and not folded.endswith(("ت", "وا")) and folded not in past_verbs()
    )
