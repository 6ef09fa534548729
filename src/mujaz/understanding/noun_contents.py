"""What a cue brings without a clause: a noun phrase behind its speaker, bare or behind the preposition that the verb takes."""

from mujaz.lexicon import load
from mujaz.understanding.adjuncts import past_adjuncts
from mujaz.understanding.clauses import end_of_phrase
from mujaz.understanding.cues import Cue, cue_at, is_complementizer
from mujaz.understanding.descriptions import is_told_to
from mujaz.understanding.gazetteer import ORGANISATION_HEADS, ORGANISATIONS, PLACES
from mujaz.understanding.joints import APPOSITION, DETERMINERS, FAR_JOINED, JOINED, is_other_cue, is_whole, is_with_b
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.quotations import Content, is_long_quotation, quotation
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.speaker_nouns import is_own_act
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    REPORTING_VERBS,
    folded_set,
    is_function_word,
    is_ordinary,
    is_verb,
    role_head,
)
from mujaz.understanding.words import WHOLE, Cut, Words, has_article, readings

_GRAMMAR = load("reported_speech")

_SHORTEST_NOUN = 2


def noun_phrase_behind(words: Words, cue: Cue, start: int) -> Content | None:
    """A noun phrase as content, behind the speaker and the adjuncts: "أعلن الجيش، أمس، عزل …", "دعا إلى …", "ندد في بيان ب…"."""
    index = _past_asides(words, start)
    if index == start and _joins_another(words, index):
        index = _past_another(words, index)
    if cue.asks and words.folded(index) == "من":
        index = _past_asked(words, index + 1)
    if not words.same_sentence(start - 1, index) or not words.is_word(index) or words.folded(index) in _BELONGING:
        return None
    if words.folded(index) in JOINED:
        joins = JOINED[words.folded(index)] in cue.takes and not is_complementizer(words, index + 1)
        return _nominal(words, index + 1, "of_preposition") if joins else None
    return _nominal(words, index, "of_noun") if _is_object(words, cue, index) else None


_BELONGING = frozenset(f"ال{word}" for word in folded_set(_GRAMMAR["subjects"]["belonging"]))
"""Definite participles that go on with the speaker's name: "كتيبة طولكرم التابعة لـ…"."""


def _joins_another(words: Words, index: int) -> bool:
    """True for و before a second speaker: "أعلنت الوزارة والهيئة، أمس، …"."""
    word = words.folded(index)
    stems = (word, *(word.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه")))
    whole = any(stem in COMMON_NOUNS for stem in stems) or role_head(word) is not None
    noun = not whole and not is_function_word(word) and not is_verb(word) and len(word) >= _JOINED_AT_LEAST
    return words.is_word(index) and word[:1] == "و" and noun


def _past_another(words: Words, index: int) -> int:
    """The token behind a second speaker whom an aside, a clause or what they do follows, else where he begins."""
    last = _past_asked(words, index)
    last = words.quoted.get(last, last)
    after = _past_asides(words, last)
    theirs = is_own_act(words.folded(last)) or (_is_body(words, index) and words.folded(last) in COMMON_NOUNS)
    return after if after > last or theirs or is_complementizer(words, last) else index


def _is_body(words: Words, index: int) -> bool:
    """True for a body or a state behind و: "… ونادي الأسير"."""
    heads = (
        reading.bare in ORGANISATION_HEADS for reading in readings(words.folded(index)) if reading.prefixes == ("و",)
    )
    return any(heads) or any(names.at(words, index) is not None for names in (ORGANISATIONS, PLACES))


_JOINED_AT_LEAST = 4


def _past_asides(words: Words, start: int) -> int:
    """The token behind what stands between a speaker and what he says: adjuncts, adverbs, and to whom it is said."""
    index, before = start, -1
    while index != before and words.same_sentence(start - 1, index):
        before, index = index, past_adjuncts(words, index)
        addressee = _past_addressee(words, index) if is_told_to(words, index) else index
        if words.folded(index) in _MANNERS:
            index += 1
        elif addressee > index and (index + 1 in words.quoted or is_ordinary(words.folded(addressee) or "-")):
            index = addressee
        elif words.is_word(index + 1) and "\u064b" in words.tokens[index].text:
            index += 1
    return index


def _past_addressee(words: Words, index: int) -> int:
    """The token behind the medium that something is said to: "لوكالة فرانس برس", "لـ«…»"."""
    index += words.folded(index) in {"ل", "لـ"}
    if index in words.quoted:
        return words.quoted[index]
    known = ORGANISATIONS.at(words, index)
    return known.last if known is not None else _past_asked(words, index)


def further_noun_phrase(words: Words, cue: Cue, start: int) -> Content | None:
    """A noun phrase as content behind an apposition to the speaker."""
    if cue.accuses:
        return _accused(words, cue, start)
    if cue.kind == "relay":
        return _own_act(words, start)
    if "اسم" not in cue.takes:
        return _governed(words, cue, start)
    passive = cue_at(words, start - 1) == cue
    told = _behind_apposition(words, cue, start) or _own_act(words, start)
    return told or (None if passive else _governed(words, cue, start))


def _accused(words: Words, cue: Cue, start: int) -> Content | None:
    """Whom a verb accuses, with of what: "اتهم الوزير | الشركة بالإهمال"; what alone where a pronoun on the verb tells whom."""
    of_what = _governed(words, cue, start)
    whom = past_adjuncts(words, start)
    if of_what is None or cue.addressed or not _is_accused(words, whom) or whom >= of_what.first:
        return of_what
    return of_what._replace(first=whom, cut=WHOLE)


def _is_accused(words: Words, index: int) -> bool:
    """True for a noun: "اتهم مسؤول طلب عدم كشف اسمه الشركة بـ…" tells of the speaker first."""
    verb = words.folded(index) in REPORTING_VERBS
    return words.is_word(index) and not (verb or is_function_word(words.folded(index)) or is_with_b(words, index))


def _behind_apposition(words: Words, cue: Cue, start: int) -> Content | None:
    """What a verb takes without a preposition, behind an apposition: "أكد سالم، مدير الشركة، حرصه …"."""
    for comma in range(start, min(start + APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, comma) or (comma > start and is_other_cue(words, comma)):
            return None
        bare = words.folded(comma + 1).removesuffix("ه").removesuffix("ها").removesuffix("هم")
        if words.folded(comma) in COMMAS and bare in COMMON_NOUNS and role_head(bare) is None:
            return _nominal(words, comma + 1, "of_noun") if _is_object(words, cue, comma + 1) else None
    return None


def _own_act(words: Words, start: int) -> Content | None:
    """What its speaker does by saying it, behind whatever tells more of him: "أعلنت الإدارة ممثلة بمديرها ترحيبها بـ…"."""
    for index in range(start, min(start + APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, index) or (index > start and is_other_cue(words, index)):
            return None
        if is_own_act(words.folded(index)):
            return _nominal(words, index, "of_noun")
    return None


def _governed(words: Words, cue: Cue, start: int) -> Content | None:
    """What a cue takes by a preposition, behind an apposition to its speaker: "أشاد سالم، نائب رئيس الاتحاد، بالقرارات"."""
    joined = FAR_JOINED | {"من"} if cue.calls else FAR_JOINED
    for index in range(start, min(start + APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, index) or (index > start and is_other_cue(words, index)):
            return None
        word = words.folded(index)
        if word in joined and JOINED[word] in cue.takes:
            return _nominal(words, index + 1, "of_preposition")
        if "ب" in cue.takes and is_with_b(words, index):
            return _nominal(words, index, "of_noun")
        if "ل" in cue.takes and index > start and is_addressed(words, index):
            return _nominal(words, past_adjuncts(words, start), "of_noun")
    return None


def _past_asked(words: Words, index: int) -> int:
    """The token behind the noun phrase at `index`."""
    ends = [end.last for end in definite_ends(words, index, has_article(words.folded(index))) if end.sure]
    return ends[-1] if ends else index + 1


def _is_object(words: Words, cue: Cue, index: int) -> bool:
    """True for a noun that a cue takes without a preposition, or with ب where it takes that."""
    word = words.folded(index)
    particle = (is_function_word(word) and word not in DETERMINERS) or word in {"ل", "لـ"}
    particle = particle or is_addressed(words, index)
    if particle or word in REPORTING_VERBS or "\u064b" in words.tokens[index].text:
        return False
    with_b = any(reading.prefixes == ("ب",) for reading in readings(word)) and not is_whole(words, index)
    return ("ب" if with_b else "اسم") in cue.takes


def is_addressed(words: Words, index: int) -> bool:
    """True for whom something is said to: "أكد الوزير لنظيره …"."""
    forms = (reading.bare for reading in readings(words.folded(index)) if reading.prefixes == ("ل",))
    return words.folded(index) not in COMMON_NOUNS and any(
        has_article(bare) or bare in COMMON_NOUNS or role_head(bare.removesuffix("ه").removesuffix("ها")) is not None
        for bare in forms
    )


_MANNERS = folded_set(_GRAMMAR["contents"]["manners"]) | folded_set(_GRAMMAR["subjects"]["therein"])
"""How strongly or in what text something is said: "انتقد فيها بحدة …"."""


def _nominal(words: Words, first: int, how: str) -> Content | None:
    if first in words.quoted and is_long_quotation(words, first):
        return quotation(words, first, how)
    last = end_of_phrase(words, first)
    cut = Cut(1) if how == "of_noun" and is_with_b(words, first) else WHOLE
    return Content(first, last, False, last, how, cut) if last - first >= _SHORTEST_NOUN else None
