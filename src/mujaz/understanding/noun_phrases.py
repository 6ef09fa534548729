"""Where a noun phrase ends: a head, its genitives, its adjectives, and the prepositional phrases that hang on it.

The grammar of the idafa (Ryding, "A Reference Grammar of Modern Standard Arabic", ch. 8): a head without the article goes on to the first
definite noun; behind that only adjectives with the article, prepositional phrases and conjoined genitives can stand. A word
without the article behind a closed phrase belongs to something else: it is a name in apposition, or a predicate.
"""

from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.gazetteer import (
    DEFINITE_ORGANISATIONS,
    MEDIA_HEADS,
    NAMED_AFTER,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    PLACE_HEADS,
    PLACES,
    SECOND_FIELDS,
    TITLES,
    Organisation,
)
from mujaz.understanding.names import NOWHERE, holds_office, is_joint, name_end
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    BETWEEN,
    GIVEN,
    OPENING,
    PRESENT_VERBS,
    REPORTING_VERBS,
    STRONG_GIVEN,
    WEAK_SURNAMES,
    folded_set,
    is_calendar_word,
    is_function_word,
    is_ordinary,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import ON, Words, has_article, readings

LONGEST = 18
"""Tokens that a noun phrase may have."""

_BARE_AT_MOST = 4
_NAMED_AT_LEAST = 4
"""Words of a phrase that a comma closes though its last is without the article: "رئيس مجلس إدارة جمعية كفيف،"."""
_LINKS = frozenset({"في", "لدي", "الي", "بشان", "باسم", "عن"})
"""Prepositions whose phrases belong to a role: "الناطق باسم …", "سفير … لدى …", "المبعوث … إلى …"."""
_SPEECHES = folded_set(load("reporting")["settings"]["venues"])
_GENERAL = frozenset({"العام", "العامه"})
"""The adjective of an office ("النائب العام"), which elsewhere is the year: that, where one of `_OF_YEARS` is behind it."""
_OF_YEARS = folded_set(word for shift in ("-1", "1") for word in load("date_words")["relations"][shift])
_SAYING = frozenset({"قوله", "قولها", "قولهم"})
_PRESS = frozenset({"وكاله", "صحيفه", "قناه", "شبكه", "موقع", "مجله", "تلفزيون", "اذاعه"})
"""Heads that behind ل are whom the speaker spoke to, not whose spokesman he is."""
_SURE_LINKS = frozenset({"لدي", "باسم"})
_QUOTED_AT_MOST = 8
_QUOTED_BEHIND_CLOSED = 5
"""Tokens of a name in quotation marks, within a phrase and behind one that is closed, where longer ones are said."""
_BRACKET_AT_MOST = 9
_ON_HEADS = frozenset({"مشرف", "مشرفه", "المشرف", "المشرفه", "مسوول", "المسوول"})
"""Heads whose complement follows على or عن: "المشرف على برنامج …", "المسؤول عن ملف …"."""
_SECOND_ROLES = frozenset(
    {
        "المتحدث",
        "الناطق",
        "المبعوث",
        "المفوض",
        "القايد",
        "الامين",
        "المشرف",
        "الموسس",
        "المدير",
        "المستشار",
        "الممثل",
        "الخبير",
        "المحلل",
        "الباحث",
        "الناقد",
        "الاعلامي",
        "الروايي",
        "المورخ",
        "الاكاديمي",
        "المنتج",
    }
)
"""Heads that join a second office of the same person: "مدير … والمتحدث باسم …"."""


_COMPLEMENTS = folded_set(load("roles")["complements"]["words"])
"""What an office is for, behind ل: "مدير الفئات السنية لكرة القدم"."""


class End(NamedTuple):
    """A place where the phrase may end: `last` is exclusive; `sure` while no preposition that may belong elsewhere has been passed."""

    last: int
    sure: bool


class _State(NamedTuple):
    at: int
    closed: bool
    bare: int
    sure: bool
    proper: bool = False
    """True behind a place or a known name: only some adjectives can follow that."""


def definite_ends(words: Words, head: int, closed: bool) -> list[End]:
    """Every place where the definite noun phrase whose head is token `head` may end, shortest first.

    Args:
        words: the text.
        head: the token of the head.
        closed: True when the head is definite by itself: it has the article, or a pronoun.
    """
    state: _State | None = _State(head + 1, closed, 0, True)
    ends: list[End] = []
    while state is not None and state.at - head <= LONGEST:
        named = (
            state.at - head >= _NAMED_AT_LEAST and words.folded(state.at) in {"،", ","} and not words.is_word(state.at)
        )
        if (state.closed or named) and (not ends or ends[-1].last != state.at):
            ends.append(End(state.at, state.sure))
        state = _step(words, state)
        if state is not None and not words.same_sentence(head, state.at - 1):
            break
    return ends


def _step(words: Words, state: _State) -> _State | None:
    """The state behind the next part of the phrase, or None where the phrase cannot go on."""
    index = state.at
    if index in words.quoted:
        last = words.quoted[index]
        longest = _QUOTED_BEHIND_CLOSED if state.closed else _QUOTED_AT_MOST
        return state._replace(at=last, closed=True, proper=True) if last - index <= longest else None
    if not words.is_word(index):
        return _step_over_mark(words, state)
    return _step_known(words, state) or _step_word(words, state)


def _step_over_mark(words: Words, state: _State) -> _State | None:
    """A comma before where somebody works: "محلل الشؤون العسكرية، في صحيفة …"; a short bracket, or a name in dashes, that explains."""
    index = state.at
    quoted = words.quoted.get(index + 1, index)
    aside = index < quoted <= index + _QUOTED_AT_MOST and words.folded(quoted) in _DASHES
    if words.folded(index) in _DASHES and aside:
        return state._replace(at=quoted + 1) if state.closed else None
    if words.folded(index) == "(" and state.closed:
        close = next((step for step in range(index + 1, index + _BRACKET_AT_MOST) if words.folded(step) == ")"), None)
        inside = range(index + 1, close or index + 1)
        explains = close is not None and close > index + 2 and not any(_tells_person(words, step) for step in inside)
        return state._replace(at=close + 1) if explains and close is not None else None
    place = words.folded(index) in {"،", ","} and words.folded(index + 1) == "في"
    return _State(index + 2, False, 0, False) if place and state.closed and _is_body(words.folded(index + 2)) else None


_DASHES = frozenset("-–—")


def _tells_person(words: Words, index: int) -> bool:
    word = words.folded(index)
    return word in STRONG_GIVEN or word in OPENING or (word in GIVEN and TITLES.at(words, index - 1) is not None)


def _step_known(words: Words, state: _State) -> _State | None:
    """A known place or organisation closes the phrase."""
    place, body = PLACES.at(words, state.at), ORGANISATIONS.at(words, state.at)
    longer = place is not None and body is not None and body.last > place.last
    for found in (body, place) if longer else (place, body):
        if found is None or found.reading.prefixes not in ((), ("ل",), ("ب",), ("و",)):
            continue
        if found.reading.prefixes == ("ل",) and isinstance(found.value, Organisation) and found.value.press:
            return None
        if found.reading.prefixes and words.folded(state.at) in GIVEN:
            continue
        if found.reading.prefixes == ("و",):
            return state._replace(at=found.last) if state.closed and state.proper else None
        if found.reading.prefixes:
            return _State(found.last, True, 0, state.sure, True) if state.closed else None
        if not state.closed or has_article(found.reading.bare):
            return state._replace(at=found.last, closed=True, bare=0, proper=True)
    return None


def _step_word(words: Words, state: _State) -> _State | None:
    word = words.folded(state.at)
    if word in _LINKS or word == ON:
        return _step_link(words, state, word)
    if (word == "عام" and not state.closed) or is_general_of_office(words, state.at):
        return state._replace(at=state.at + 1)
    if word in _SAYING or is_function_word(word) or _is_date_word(word) or _is_predicate(word, state.closed):
        return None
    if has_article(word):
        return _step_definite(words, state, word)
    named = _named_after(words, state.at) if not state.closed else None
    if named is not None:
        return state._replace(at=named, closed=True, proper=True)
    return _step_joined(words, state, word) or _step_bare(words, state, word)


def is_general_of_office(words: Words, index: int) -> bool:
    """True for the adjective of an office, "النائب العام", but not for the year behind one: "المتحدث العام الماضي"."""
    if words.folded(index) not in _GENERAL or words.folded(index + 1) in _OF_YEARS:
        return False
    return any(role_head(each.bare) is not None for each in readings(words.folded(index - 1) or "-"))


def _step_link(words: Words, state: _State, word: str) -> _State | None:
    """Behind a preposition whose phrase belongs to the role."""
    if not state.closed or _is_own_speech(words, state.at + 1):
        return None
    if word == ON:
        oversees = any(words.folded(state.at - back).removeprefix("و") in _ON_HEADS for back in (1, 2))
        return _State(state.at + 1, False, 0, state.sure) if oversees else None
    sure = state.sure and (word in _SURE_LINKS or _is_settled(words, state.at + 1))
    return _State(state.at + 1, False, 0, sure)


def _is_own_speech(words: Words, index: int) -> bool:
    """True for what the bearer of a role said, and for a place of his, which are no part of the role: "في حديثه", "في مكتبه"."""
    own = words.is_word(index) and words.tokens[index].text.endswith(("ه", "ها"))
    return own and (words.folded(index) in _SPEECHES or words.folded(index - 1) == "في")


def _is_date_word(word: str) -> bool:
    return is_calendar_word(word) and word not in ADJECTIVES


def _is_predicate(word: str, closed: bool) -> bool:
    """True for a verb; within an open phrase the verbal nouns that look like one ("منع", "دعم") are genitives."""
    return is_verb(word) and (closed or word in REPORTING_VERBS or word[0] == "ي" or word in PRESENT_VERBS)


def _step_definite(words: Words, state: _State, word: str) -> _State | None:
    named = _named_after(words, state.at)
    if named is not None:
        return state._replace(at=named, closed=True, proper=True)
    if state.closed and (word in STRONG_GIVEN or _is_title_of_name(words, state.at)):
        return None
    if state.proper and nisba_country(word) is None and word not in ADJECTIVES and not _is_adjective(word):
        return None
    return state._replace(at=state.at + 1, closed=True, bare=0)


def _is_adjective(word: str) -> bool:
    """True for an ordinary adjective in the form of a nisba: "مصرف … المركزي"."""
    return word.endswith(("ي", "يه")) and is_ordinary(word) and word[2:] not in WEAK_SURNAMES


def _named_after(words: Words, index: int) -> int | None:
    """The index behind the title and the name of whom a body is named after: "جامعة الملك سعود"."""
    if not any(reading.bare in NAMED_AFTER for reading in readings(words.folded(index - 1))):
        return None
    titles = titles_at(words, index)
    if titles.last == index or not opens_name(words, titles.last):
        return None
    named = name_end(words, titles.last, NOWHERE)
    return named[0] if named is not None else None


def _is_title_of_name(words: Words, index: int) -> bool:
    """True for a title with the article right before a name: it begins the name's group and ends the role."""
    title = TITLES.at(words, index)
    return title is not None and not title.reading.prefixes and opens_name(words, title.last)


def opens_name(words: Words, index: int) -> bool:
    """True for a word that begins names: a given name, or one of the parts that only names open with."""
    word = words.folded(index)
    return words.is_word(index) and (word in GIVEN or ((word in OPENING or word in BETWEEN) and is_joint(words, index)))


def _step_joined(words: Words, state: _State, word: str) -> _State | None:
    """A word with a clitic: a further genitive ("والتعليم"), or a prepositional phrase ("للائتلاف", "بجامعة …", "لشؤون …")."""
    for reading in readings(word)[1:]:
        if not state.closed or not reading.prefixes:
            continue
        if reading.prefixes == ("و",) and has_article(reading.bare):
            if state.proper and reading.bare not in _SECOND_ROLES:
                return None
            genitive = nisba_country(reading.bare) is None and role_head(reading.bare) is None
            return state._replace(at=state.at + 1) if genitive or reading.bare in _SECOND_ROLES else None
        field = reading.bare in SECOND_FIELDS and _is_definite_word(words, state.at + 1)
        second = reading.bare == "وزير" and words.folded(state.at - 1) == "الوزراء"
        if reading.prefixes == ("و",) and (second or field or _is_second_body(reading.bare, state.proper)):
            return _State(state.at + 1, False, 0, state.sure)
        if reading.prefixes in (("ل",), ("ب",)):
            if has_article(reading.bare) and _writes_article(words, state.at):
                return _State(state.at + 1, True, 0, state.sure)
            if (_is_body(reading.bare) or reading.bare in _COMPLEMENTS) and not (
                reading.prefixes == ("ل",) and reading.bare in _PRESS
            ):
                return _State(state.at + 1, False, 0, state.sure)
    return None


def _is_definite_word(words: Words, index: int) -> bool:
    return words.is_word(index) and has_article(words.folded(index))


def _is_second_body(bare: str, proper: bool) -> bool:
    """True for a further body that the same person leads: "رئيس هيئة … وإدارة البحوث"."""
    return bare in ORGANISATION_HEADS and (not proper or bare == "اداره")


def _writes_article(words: Words, index: int) -> bool:
    """False for ب before a word whose own first letters look like the article: "بإلغاء"."""
    return words.tokens[index].text[1:2] not in {"إ", "أ", "آ"}


def _is_settled(words: Words, index: int) -> bool:
    """True for a place or a body at `index`: "سفير الجزائر في تونس", but "قال الوزير في الاجتماع"."""
    known = PLACES.at(words, index) or ORGANISATIONS.at(words, index) or DEFINITE_ORGANISATIONS.at(words, index)
    return (known is not None and not known.reading.prefixes) or _is_body(words.folded(index))


def _is_body(bare: str) -> bool:
    return (
        bare in ORGANISATION_HEADS
        or bare in MEDIA_HEADS
        or bare in PLACE_HEADS
        or bare
        in {
            "شوون",
            "دول",
            "دوله",
            "حقوق",
            "قطاع",
            "قسم",
            "منطقه",
            "اعمال",
            "مهام",
            "صحه",
            "تعليم",
            "مرور",
            "جوازات",
            "امن",
            "دفاع",
        }
    )


def _step_bare(words: Words, state: _State, word: str) -> _State | None:
    if state.closed:
        juxtaposed = role_head(word) is not None and (word not in GIVEN or holds_office(words, state.at))
        return _State(state.at + 1, False, 0, state.sure) if juxtaposed else None
    if word in STRONG_GIVEN:
        named_after = any(reading.bare in ORGANISATION_HEADS for reading in readings(words.folded(state.at - 1)))
        return state._replace(at=state.at + 1, closed=True, bare=0) if named_after else None
    if state.bare >= _BARE_AT_MOST or any(reading.prefixes and has_article(reading.bare) for reading in readings(word)):
        return None
    possessed = words.tokens[state.at].text.endswith(("ه", "ها", "هم", "هما"))
    return state._replace(at=state.at + 1, bare=state.bare + 1, closed=possessed)
