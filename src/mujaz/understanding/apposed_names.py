"""Names in apposition to an office where somebody speaks: "قال المتحدث باسم الوزارة، تان كه لونغ، إن …".

A reporting verb, a role, and words between commas before what is said: whoever stands there speaks, so that the words are a name whatever
they are. The lexicon is asked only for what they cannot be: particles, verbs, times, offices, places.
"""

from collections.abc import Iterator

from mujaz.lexicon import load
from mujaz.understanding.adjuncts import is_indefinite_adjective
from mujaz.understanding.apposition import role_behind
from mujaz.understanding.gazetteer import FIGURES_ALONE, ORGANISATION_HEADS, PLACE_HEADS, PLACES
from mujaz.understanding.mentions import Mention
from mujaz.understanding.name_parts import begins_with_and, is_definite, is_name_like, may_be_governed
from mujaz.understanding.names import Elsewhere, holds_office
from mujaz.understanding.roles import COMMAS, KIN, Head, head_at, role_ends, role_of
from mujaz.understanding.speaker_nouns import is_people_word
from mujaz.understanding.titled_names import (
    NAME_AT_MOST,
    is_behind_clitic,
    is_no_surname,
    is_plain_word,
    may_be_part,
)
from mujaz.understanding.titles import is_named_after, titles_at
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    BETWEEN,
    COMMON_NOUNS,
    GIVEN,
    OPENING,
    PREPOSITIONS,
    SPEAKING_VERBS,
    STRONG_GIVEN,
    VERBS,
    is_function_word,
    is_ordinary,
    is_surname,
    past_forms_of,
)
from mujaz.understanding.words import WHOLE, Words, has_article, readings

_VERB_WITHIN = 8
_VERB_BESIDE = 3
_ROLE_AT_MOST = 18
_SEGMENTS_AT_MOST = 3
_ONE_OF = frozenset({"احد", "احدي"})
_JOINTS = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها", ":", "«", '"', "“"})


def apposed_name(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """The name behind the role whose head is token `index`, alone between commas, where a verb of speech stands before."""
    head = head_at(words, index)
    one_of = words.folded(index) in _ONE_OF
    if (head is None and not one_of) or _is_kin(head) or not _behind_verb(words, index):
        return None
    first = _next_comma(words, index, index + _ROLE_AT_MOST)
    if first is None:
        return None
    for start, last in _segments(words, first):
        titles = titles_at(words, start)
        begin = titles.last if start < titles.last < last else start
        if _is_name(words, begin, last, elsewhere):
            role = role_of(words, index, first, head.reading.cut if head is not None else WHOLE)
            return Mention(begin, last, WHOLE, index, last, last - begin, role.text(words), role.country)
        if head_at(words, start) is not None:
            return None
    return None


def _is_kin(head: Head | None) -> bool:
    """True for somebody's relative without a pronoun, behind whom that one is named: "والدة اللاعب سالم …"."""
    return head is not None and head.reading.bare in KIN and not head.closed


def given_name_behind_verb(words: Words, index: int) -> Mention | None:
    """The name that begins with the given name at `index`, behind a verb of speech and a noun that the lexicon does not know as a role.

    "شدد القانوني فهد بارباع على أن …": it ends before what is said, a comma or a preposition.
    """
    given, before = words.folded(index), words.folded(index - 1)
    reach = _VERB_WITHIN if given in STRONG_GIVEN else _VERB_BESIDE
    beside_verb = words.folded(index - 2) in SPEAKING_VERBS
    adjective = not beside_verb and (before in ADJECTIVES or before.endswith(("ي", "يه")))
    if given not in GIVEN or not has_article(before) or (adjective and given not in STRONG_GIVEN):
        return None
    office = has_article(words.folded(index + 1)) or words.folded(index + 1) in PLACE_HEADS
    if is_named_after(words, index) or (office and holds_office(words, index)):
        return None
    if has_article(given) or not _behind_verb(words, index, reach):
        return None
    last = index + 1
    while last < index + NAME_AT_MOST and words.is_word(last) and may_be_part(words, last):
        if is_behind_clitic(words.folded(last)):
            break
        last += 1
    closed = words.folded(last) in COMMAS | _JOINTS or is_function_word(words.folded(last))
    plain = not any(words.folded(step) in COMMON_NOUNS for step in range(index + 1, last - 1))
    if last < index + 2 or not closed or not plain or is_no_surname(words, last - 1):
        return None
    surname = words.folded(last - 1)
    if given not in STRONG_GIVEN and has_article(surname) and is_plain_word(surname) and words.folded(last) != "ان":
        return None
    return Mention(index, last, WHOLE, index, last, last - index)


def name_before_role(words: Words, index: int) -> Mention | None:
    """An unknown name of two words or more with a definite role behind its comma: "بين برناردو ليوني، الممثل …", "قال دليل آمد، عضو …".

    It stands behind a preposition or a verb of speech, behind which one of its words may be an ordinary one or a place.
    """
    spoken = words.folded(index - 1) in SPEAKING_VERBS
    if not (spoken or words.folded(index - 1) in PREPOSITIONS) or not words.is_word(index):
        return None
    told = spoken and words.folded(index - 1).removeprefix("و") in _ONLY_SAYING
    other = told and all(_may_be_unknown(words, step) for step in (index, index + 1))
    last = index + (2 if other else is_name_like(words, index))
    while index < last < index + NAME_AT_MOST and words.is_word(last) and _may_go_on(words, last):
        last += 1
    comma = words.folded(last) in COMMAS
    head = head_at(words, last + comma) if comma or spoken else None
    definite = head is not None and head.closed and has_article(head.reading.bare)
    if last < index + 2 or head is None or head.reading.prefixes or not (definite or told):
        return None
    return Mention(index, last, WHOLE, index, last, last - index) if role_behind(words, last) is not None else None


_ONLY_SAYING = frozenset(
    form for verb in load("reporting")["verbs"] if "اسم" not in verb["takes"] for form in past_forms_of(verb)
)
"""Past forms of the verbs that take no bare noun: what stands behind them speaks."""


def _may_be_unknown(words: Words, index: int) -> bool:
    """True for a word, be it an ordinary one, that may be a part of a name where only that can stand."""
    word = words.folded(index)
    other = (
        is_definite(words, index) or is_people_word(word) or word in ORGANISATION_HEADS or word[:1] in {"و", "ل", "ب"}
    )
    return words.is_word(index) and len(word) > 2 and not other and may_be_part(words, index)


def _may_go_on(words: Words, index: int) -> bool:
    """True for a further part of a name, which may be a place too: "برناردينو ليون"."""
    return is_name_like(words, index) or PLACES.at(words, index) is not None


def name_before_said(words: Words, index: int) -> Mention | None:
    """An unknown name between the role whose head is token `index` and what its bearer says: "قال رئيس الهيئة روستن بينام إن"."""
    head = head_at(words, index)
    if head is None or _is_kin(head) or not _behind_verb(words, index):
        return None
    for end in role_ends(words, index, head):
        last = end.last
        while last < end.last + _UNKNOWN_AT_MOST and words.is_word(last) and _is_unknown(words, last):
            last += 1
        if last >= end.last + 2 and _closes(words, last) and not _joins(words, end.last, last):
            role = role_of(words, index, end.last, head.reading.cut)
            return Mention(end.last, last, WHOLE, index, last, last - end.last, role.text(words), role.country)
    return None


def _closes(words: Words, index: int) -> bool:
    """True where a name ends between a verb of speech and what is said: at a mark, at what is said, before a preposition."""
    return words.folded(index) in _JOINTS | COMMAS | {"("} or is_function_word(words.folded(index))


def unknown_behind_verb(words: Words, index: int) -> Mention | None:
    """A name of unknown words right behind a verb of speech, closed by what follows it: "قالت عيديت شافران جيتلمان من معهد …"."""
    if words.folded(index - 1) not in SPEAKING_VERBS:
        return None
    last = index
    while last < index + _UNKNOWN_AT_MOST and words.is_word(last) and _is_unknown(words, last):
        last += 1
    if last < index + 2 or _joins(words, index, last) or not _closes(words, last):
        return None
    noun = words.folded(index).endswith(("ون", "ين", "ات", "ان")) or words.tokens[index].text.endswith("ة")
    noun = noun or words.folded(index) in FIGURES_ALONE | BETWEEN or is_indefinite_adjective(words, last - 1)
    return None if noun else Mention(index, last, WHOLE, index, last, last - index)


def _joins(words: Words, first: int, last: int) -> bool:
    """True where one of the words is behind و, ب or ل."""
    return any(_is_joined(words, step, step == last - 1) for step in range(first, last))


def _is_joined(words: Words, index: int, ends: bool) -> bool:
    """True for a word behind و, ب or ل; where a name goes on behind it, "بارون" is no "by Aaron"."""
    word = words.folded(index)
    if word in GIVEN:
        return False
    named = any(reading.bare in GIVEN or is_surname(reading.bare) for reading in readings(word) if reading.prefixes)
    return begins_with_and(word) or (word[0] in "بل" and may_be_governed(word) and (ends or not named))


def _is_unknown(words: Words, index: int) -> bool:
    """True for a given name, and for a word that nothing is known of but that it is no particle, time, noun, place or role."""
    word = words.folded(index)
    if word in GIVEN:
        return True
    other = is_ordinary(word) or is_definite(words, index) or PLACES.at(words, index) is not None or word.endswith("ها")
    other = other or (word.endswith("نا") and is_ordinary(word.removesuffix("نا")))  # "خوفنا"
    return not other and word not in _JOINTS and may_be_part(words, index)


_UNKNOWN_AT_MOST = 4


def _behind_verb(words: Words, index: int, reach: int = _VERB_WITHIN) -> bool:
    """True for a token that a reporting verb precedes with no comma between them but those around a setting."""
    for step in range(index - 1, max(index - reach - 1, -1), -1):
        if not words.same_sentence(step, index):
            return False
        if words.folded(step) in SPEAKING_VERBS:
            return True
        if words.folded(step) in COMMAS and step < index - 1:
            return False
    return False


def _next_comma(words: Words, start: int, stop: int) -> int | None:
    index = start
    while index < stop and words.same_sentence(start, index):
        if index in words.quoted:
            index = words.quoted[index]
            continue
        if words.folded(index) in COMMAS:
            return index
        if words.folded(index) in _JOINTS or words.folded(index) in VERBS:
            return None
        index += 1
    return None


def _segments(words: Words, comma: int) -> Iterator[tuple[int, int]]:
    """The runs of tokens between the commas from `comma` on, each closed by a comma or by what begins what is said."""
    for _ in range(_SEGMENTS_AT_MOST):
        start = comma + 1
        last = start
        while last < start + _ROLE_AT_MOST and words.same_sentence(comma, last):
            if words.folded(last) in COMMAS or words.folded(last) in _JOINTS:
                break
            last += 1
        else:
            return
        yield start, last
        if words.folded(last) not in COMMAS:
            return
        comma = last


def _is_name(words: Words, first: int, last: int, elsewhere: Elsewhere) -> bool:
    if not 0 < last - first <= NAME_AT_MOST or not all(words.is_word(index) for index in range(first, last)):
        return False
    return _may_begin(words, first, last, elsewhere) and all(may_be_part(words, index) for index in range(first, last))


def _may_begin(words: Words, first: int, last: int, elsewhere: Elsewhere) -> bool:
    word = words.folded(first)
    if word in GIVEN or word in OPENING:
        return True
    told = words.folded(last) in _JOINTS or words.folded(last + 1) in _JOINTS
    speaks = last > first + 1 and words.folded(last - 1) in elsewhere.speaking and not is_definite(words, last - 1)
    plain = word in COMMON_NOUNS and not (speaks or (told and not is_ordinary(words.folded(last - 1))))
    other = plain or word in ORGANISATION_HEADS or word in PLACE_HEADS or is_definite(words, first)
    place = PLACES.at(words, first)
    return not other and word[0] != "و" and (place is None or place.last < last)
