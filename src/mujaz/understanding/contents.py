"""What is said: where the content of a cue begins and ends, and whether a quotation is all of it."""

from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.adjuncts import past_adjuncts
from mujaz.understanding.clauses import CLOSERS, LONGEST, STOPS, end_of_clause, end_of_phrase, parts_clauses
from mujaz.understanding.cues import Cue, cue_at, is_according, is_complementizer
from mujaz.understanding.descriptions import is_told_to
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS, ORGANISATIONS, PLACE_HEADS, PLACES
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    REPORTING_VERBS,
    VERBS,
    folded_set,
    is_function_word,
    is_ordinary,
    is_verb,
    role_head,
)
from mujaz.understanding.words import ON, WHOLE, Cut, Words, has_article, readings

_GRAMMAR = load("reported_speech")

SHORTEST_QUOTE = 4
"""Words that a quotation must have to be a statement of its own."""

_FAR = 45
"""Tokens from a cue within which its content must begin."""
_BESIDE_NOUN = 5
"""Tokens within which a clause is what is said although a noun phrase could be."""
_NEAR = 12
"""Tokens from a speaker within which a quotation without any joint is what he said."""
_SHORTEST_NOUN = 2
_JOINED = {"الي": "إلى", ON: "على", "عن": "عن", "من": "من", "في": "في"}
_NOT_JOINED = folded_set(_GRAMMAR["contents"]["not_joined"])


class Content(NamedTuple):
    """What is said, tokens `[first, last)`; `direct` when it is wholly a quotation.

    `after` is where reading goes on, `how` what joins it to its cue.
    """

    first: int
    last: int
    direct: bool
    after: int
    how: str
    cut: Cut = WHOLE
    """The ب of "بأنه", which joins and is not said."""


def content_of(words: Words, cue: Cue, start: int) -> Content | None:
    """The content of a cue whose speaker ends at `start`: the first quotation, clause or colon within reach, else a noun phrase."""
    joint = joint_at(words, cue, start)
    noun = _noun_phrase(words, cue, start) or (_further(words, cue, start) if joint is None else None)
    reach = _BESIDE_NOUN if noun is not None and not has_article(words.folded(noun.first)) else _FAR
    if (
        joint is not None
        and words.folded(joint - 1) in COMMAS
        and noun is not None
        and words.folded(noun.first - 1) in COMMAS
    ):
        reach = _FAR
    if joint is None or joint - start >= reach:
        return noun or _without_joint(words, cue, past_adjuncts(words, start))
    if words.folded(joint) == ":":
        return content_behind_colon(words, joint)
    if joint in words.quoted:
        if noun is not None and noun.first < joint and "ب" not in cue.takes:
            return noun
        bare = _stands_bare(words, joint, start)
        return quotation(words, joint, "after_cue") if bare else _further(words, cue, start)
    return _clause(words, joint)


def joint_at(words: Words, cue: Cue, start: int) -> int | None:
    """The colon, long quotation or complementizer at which what a cue brings begins, looked for from token `start` on."""
    for index in range(start, min(start + _FAR, len(words.tokens))):
        if not words.same_sentence(start - 1, index):
            return None
        if words.folded(index) == ":" or (index in words.quoted and is_long_quotation(words, index)):
            if not _is_title(words, index):
                return index
            continue
        if "أن" in cue.takes and is_complementizer(words, index) and _joins(words, cue, index):
            return index
        if index > start and _is_other_cue(words, index):
            return None
    return None


def governor_at(words: Words, cue: Cue, start: int) -> int | None:
    """The preposition, or the noun with ب, by which a cue that takes no bare noun brings a noun phrase: "أثنى … على", "أشادت … بـ"."""
    if "اسم" in cue.takes or cue.calls:
        return None
    for index in range(start, min(start + _APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, index) or (index > start and _is_other_cue(words, index)):
            return None
        word = words.folded(index)
        if word[:1] == "و" and words.folded(index - 1) in COMMAS:
            return None
        own = word in _FAR_JOINED and _JOINED[word] in cue.takes and not is_complementizer(words, index + 1)
        if own or ("ب" in cue.takes and is_with_b(words, index)):
            return index
    return None


def _is_other_cue(words: Words, index: int) -> bool:
    """True at a finite cue, which takes what follows for its own, unless it is in a relative clause."""
    cue = cue_at(words, index)
    if cue is not None and cue.kind == "participle" and cue.takes == _QUOTES and words.folded(index + 1) == ON:
        return False
    relative = words.folded(index - 1) in {"الذي", "التي", "الذين"}
    parted = parts_clauses(words, index) and not is_according(words, index)
    return parted or (cue is not None and cue.kind == "verb" and not relative)


_QUOTES = frozenset({"quote"})
"""What a verb of commenting takes: behind it على tells what upon, "قال، معلقًا على القرار، إن …"."""
_TITLED = folded_set(_GRAMMAR["quotations"]["titled"])
"""Behind these a quotation is a title."""


def _stands_bare(words: Words, index: int, start: int) -> bool:
    """True for a quotation behind the speaker, a comma or a short adverbial, and for one that closes its sentence."""
    closes = not words.same_sentence(words.quoted[index], index) or words.folded(words.quoted[index]) in STOPS
    return words.folded(index - 1) in COMMAS or index - start <= _NEAR or closes


def _joins(words: Words, cue: Cue, index: int) -> bool:
    """True for a complementizer that joins this cue to its content: bare, or behind a preposition that the cue takes."""
    before = words.folded(index - 1)
    if _is_conditional(words, index):
        return False
    return _JOINED[before] in cue.takes if before in _JOINED else before not in _NOT_JOINED


def _is_conditional(words: Words, index: int) -> bool:
    """True for إن "if", which a verb in the past follows, where إنّ "that" has a noun behind it."""
    surface, following = words.tokens[index].text, words.folded(index + 1)
    verb = following in VERBS and not is_function_word(following) and following[0] not in "يتسن"
    return surface in {"إن", "ان"} and verb


def _is_title(words: Words, index: int) -> bool:
    """True for a quotation that is the title of a book, or the name of a body: "كتاب «…»", "مصرف «…»"."""
    before = words.folded(index - 1) or "-"
    bodies = ORGANISATION_HEADS | MEDIA_HEADS
    short = words.quoted.get(index, index) - index <= _NAME_AT_MOST
    if (
        index in words.quoted
        and short
        and words.folded(index + 1).removeprefix("ال") in ORGANISATION_HEADS
        and not _has_verb(words, index)
    ):
        return True
    return before in _TITLED or (short and any(reading.bare in bodies for reading in readings(before)))


def _has_verb(words: Words, opening: int) -> bool:
    return any(is_verb(words.folded(step)) for step in range(opening + 1, words.quoted[opening]))


_NAME_AT_MOST = 8


def is_long_quotation(words: Words, opening: int) -> bool:
    """True for a quotation of as many words as a statement must have."""
    return sum(words.is_word(index) for index in range(opening + 1, words.quoted[opening] - 1)) >= SHORTEST_QUOTE


def content_behind_colon(words: Words, index: int) -> Content | None:
    """What follows the colon at `index`: a quotation, or a clause of three tokens or more."""
    if index + 1 in words.quoted:
        return quotation(words, index + 1, "after_colon") if is_long_quotation(words, index + 1) else None
    if words.folded(index + 1) in _OPENING_MARKS:
        return _unclosed(words, index + 1)
    if is_complementizer(words, index + 1):
        clause = _clause(words, index + 1)
        return clause._replace(how="after_colon") if clause is not None and not clause.direct else clause
    last = end_of_clause(words, index + 1)
    return Content(index + 1, last, False, last, "after_colon") if last > index + 2 else None


def _unclosed(words: Words, opening: int) -> Content | None:
    """A quotation that is opened behind a colon and never closed: it ends with its paragraph."""
    last = opening + 1
    while last < len(words.tokens) and last - opening < LONGEST and not _begins_paragraph(words, last):
        last += 1
    after = last
    while last > opening and words.folded(last - 1) in STOPS | CLOSERS | COMMAS:
        last -= 1
    return Content(opening + 1, last, True, after, "after_colon") if last - opening > SHORTEST_QUOTE else None


def _begins_paragraph(words: Words, index: int) -> bool:
    return "\n" in words.body[words.tokens[index - 1].end : words.tokens[index].start]


_OPENING_MARKS = frozenset({'"', "«", "“"})


def quotation(words: Words, opening: int, how: str) -> Content:
    """The quotation at `opening` as content: direct when nothing of the clause goes on behind it."""
    last = words.quoted[opening]
    if _is_closed(words, last):
        return Content(opening + 1, last - 1, True, last, how)
    end = end_of_clause(words, last)
    return Content(opening, end, False, end, how)


def _is_closed(words: Words, index: int) -> bool:
    """True where a clause has ended: with its sentence, at punctuation, or before a new clause."""
    if not words.same_sentence(index - 1, index) or words.folded(index) in COMMAS | STOPS | {")", "-", "–"}:
        return True
    joined = words.folded(index)[0] == "و" and is_complementizer(words, index)
    return joined or cue_at(words, index) is not None or is_according(words, index)


def _clause(words: Words, index: int) -> Content | None:
    """The clause behind the complementizer at `index`; one with a pronoun belongs to it, unless a quotation is all of it."""
    first = index + 1
    if first in words.quoted and is_long_quotation(words, first):
        content = quotation(words, first, "after_that")
        if content.direct:
            return content
    last = end_of_clause(words, first)
    if last <= first + 1:
        return None
    if words.folded(index) in {"ان", "بان"}:
        return Content(first, last, False, last, "after_that")
    with_b = Cut(1) if words.folded(index)[0] == "ب" else WHOLE
    return Content(index, last, False, last, "after_that", with_b)


def _noun_phrase(words: Words, cue: Cue, start: int) -> Content | None:
    """A noun phrase as content, behind the speaker and the adjuncts: "أعلن الجيش، أمس، عزل …", "دعا إلى …", "ندد في بيان ب…"."""
    index = _past_asides(words, start)
    if index == start and _joins_another(words, index):
        index = _past_another(words, index)
    if cue.asks and words.folded(index) == "من":
        index = _past_asked(words, index + 1)
    if not words.same_sentence(start - 1, index) or not words.is_word(index):
        return None
    if words.folded(index) in _JOINED:
        joins = _JOINED[words.folded(index)] in cue.takes and not is_complementizer(words, index + 1)
        return _nominal(words, index + 1, "of_preposition") if joins else None
    return _nominal(words, index, "of_noun") if _is_object(words, cue, index) else None


def _joins_another(words: Words, index: int) -> bool:
    """True for و before a second speaker: "أعلنت الوزارة والهيئة، أمس، …"."""
    word = words.folded(index)
    stems = (word, *(word.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه")))
    whole = any(stem in COMMON_NOUNS for stem in stems) or role_head(word) is not None
    noun = not whole and not is_function_word(word) and not is_verb(word) and len(word) >= _JOINED_AT_LEAST
    return words.is_word(index) and word[:1] == "و" and noun


def _past_another(words: Words, index: int) -> int:
    """The token behind a second speaker whom an aside or a clause follows, else where he begins."""
    last = _past_asked(words, index)
    after = _past_asides(words, last)
    return after if after > last or is_complementizer(words, last) else index


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


def _further(words: Words, cue: Cue, start: int) -> Content | None:
    """A noun phrase as content behind an apposition to the speaker."""
    if cue.accuses:
        return _accused(words, cue, start)
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
    for comma in range(start, min(start + _APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, comma) or (comma > start and _is_other_cue(words, comma)):
            return None
        bare = words.folded(comma + 1).removesuffix("ه").removesuffix("ها").removesuffix("هم")
        if words.folded(comma) in COMMAS and bare in COMMON_NOUNS and role_head(bare) is None:
            return _nominal(words, comma + 1, "of_noun") if _is_object(words, cue, comma + 1) else None
    return None


def _own_act(words: Words, start: int) -> Content | None:
    """What its speaker does by saying it, behind whatever tells more of him: "أعلنت الإدارة ممثلة بمديرها ترحيبها بـ…"."""
    for index in range(start, min(start + _APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, index) or (index > start and _is_other_cue(words, index)):
            return None
        word = words.folded(index)
        stem = next((word.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه") if word.endswith(pronoun)), "-")
        if stem in _OWN_ACTS or (stem[-1:] == "ت" and stem[:-1] + "ه" in _OWN_ACTS):
            return _nominal(words, index, "of_noun")
    return None


_OWN_ACTS = folded_set(load("reporting")["own_acts"])


def _governed(words: Words, cue: Cue, start: int) -> Content | None:
    """What a cue takes by a preposition, behind an apposition to its speaker: "أشاد سالم، نائب رئيس الاتحاد، بالقرارات"."""
    joined = _FAR_JOINED | {"من"} if cue.calls else _FAR_JOINED
    for index in range(start, min(start + _APPOSITION, len(words.tokens))):
        if not words.same_sentence(start - 1, index) or (index > start and _is_other_cue(words, index)):
            return None
        word = words.folded(index)
        if word in joined and _JOINED[word] in cue.takes:
            return _nominal(words, index + 1, "of_preposition")
        if "ب" in cue.takes and is_with_b(words, index):
            return _nominal(words, index, "of_noun")
        if "ل" in cue.takes and index > start and _is_addressed(words, index):
            return _nominal(words, past_adjuncts(words, start), "of_noun")
    return None


_APPOSITION = 24
"""Tokens that an apposition to a speaker may have."""
_FAR_JOINED = frozenset({"الي", ON, "عن"})
"""Prepositions that are looked for behind an apposition: the others are too common."""


_PLACED = PLACE_HEADS | ORGANISATION_HEADS | MEDIA_HEADS | folded_set(_GRAMMAR["contents"]["not_with_b"])
"""Behind ب these tell where somebody is or works: "بمنطقة …", "بوزارة …"."""


def is_with_b(words: Words, index: int) -> bool:
    """True for an ordinary or a definite noun behind ب, which is no place: "بالدور", "بفتح"."""
    forms = [reading.bare for reading in readings(words.folded(index)) if reading.prefixes == ("ب",)]
    noun = any((has_article(bare) or is_ordinary(bare)) and bare.removeprefix("ال") not in _PLACED for bare in forms)
    noun = noun and not is_function_word(words.folded(index))
    return (
        (noun or any(bare in _DETERMINERS for bare in forms)) and words.is_word(index) and not _is_whole(words, index)
    )


def _without_joint(words: Words, cue: Cue, start: int) -> Content | None:
    """Words that follow a verb of saying as they were said, without marks: "وقال نحن سعداء بهذه الزيارة"."""
    word = words.folded(start)
    future = word.startswith(_FUTURE) and len(word) >= _FUTURE_AT_LEAST and word not in COMMON_NOUNS
    if not cue.bare or not (future or word in _BEGINS_SPEECH):
        return None
    last = end_of_clause(words, start)
    return Content(start, last, False, last, "bare") if last - start >= SHORTEST_QUOTE else None


_FUTURE = ("ست", "سي", "سن", "سا")
_FUTURE_AT_LEAST = 6
_BEGINS_SPEECH = folded_set(_GRAMMAR["quotations"]["begins_speech"])


def _past_asked(words: Words, index: int) -> int:
    """The token behind the noun phrase at `index`."""
    ends = [end.last for end in definite_ends(words, index, has_article(words.folded(index))) if end.sure]
    return ends[-1] if ends else index + 1


def _is_object(words: Words, cue: Cue, index: int) -> bool:
    """True for a noun that a cue takes without a preposition, or with ب where it takes that."""
    word = words.folded(index)
    particle = (is_function_word(word) and word not in _DETERMINERS) or word in {"ل", "لـ"}
    particle = particle or _is_addressed(words, index)
    if particle or word in REPORTING_VERBS or "\u064b" in words.tokens[index].text:
        return False
    with_b = any(reading.prefixes == ("ب",) for reading in readings(word)) and not _is_whole(words, index)
    return ("ب" if with_b else "اسم") in cue.takes


def _is_addressed(words: Words, index: int) -> bool:
    """True for whom something is said to: "أكد الوزير لنظيره …"."""
    forms = (reading.bare for reading in readings(words.folded(index)) if reading.prefixes == ("ل",))
    return words.folded(index) not in COMMON_NOUNS and any(
        has_article(bare) or bare in COMMON_NOUNS or role_head(bare.removesuffix("ه").removesuffix("ها")) is not None
        for bare in forms
    )


def _is_whole(words: Words, index: int) -> bool:
    """True for a word of the lexicon or a known name that begins with ب: "باكستان", "بيان"."""
    place = PLACES.at(words, index)
    return words.folded(index) in COMMON_NOUNS or (place is not None and not place.reading.prefixes)


_MANNERS = folded_set(_GRAMMAR["contents"]["manners"]) | folded_set(_GRAMMAR["subjects"]["therein"])
"""How strongly or in what text something is said: "انتقد فيها بحدة …"."""
_DETERMINERS = folded_set(_GRAMMAR["contents"]["determiners"])
"""Function words that begin a noun phrase."""


def _nominal(words: Words, first: int, how: str) -> Content | None:
    if first in words.quoted and is_long_quotation(words, first):
        return quotation(words, first, how)
    last = end_of_phrase(words, first)
    cut = Cut(1) if how == "of_noun" and is_with_b(words, first) else WHOLE
    return Content(first, last, False, last, how, cut) if last - first >= _SHORTEST_NOUN else None
