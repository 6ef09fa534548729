"""Where what is said ends: with its sentence, or before the reporter's own next clause.

Behind what somebody says the reporter goes on with a further cue ("، مؤكدًا أن", "، وأضاف"), with whose word it is ("، بحسب …") or with a
clause of his own ("، وكان …", "، بينما …"). A noun phrase as content ends sooner: at the first clause that does not hang on it.
"""

from mujaz.lexicon import load
from mujaz.understanding.cues import Cue, cue_at, is_according, is_complementizer, is_past
from mujaz.understanding.gazetteer import MEDIA_HEADS, ORGANISATION_HEADS
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.speaker_nouns import DOCUMENTS, is_people_word
from mujaz.understanding.vocabulary import COMMON_NOUNS, VERBS, folded_set, is_verb, role_head
from mujaz.understanding.words import Words, readings

_GRAMMAR = load("reported_speech")

STOPS = frozenset({".", "؟", "?", "!", "؛", "…"})
CLOSERS = frozenset({'"', "»", "”", "″"})
_NEW_CLAUSES = folded_set(_GRAMMAR["ends"]["new_clauses"])
_CONTRASTS = folded_set(_GRAMMAR["ends"]["contrasts"])
_BEHIND_CONTRAST = folded_set(_GRAMMAR["ends"]["behind_contrast"])
_HANGING_NO_MORE = folded_set(_GRAMMAR["ends"]["leaves_phrase"])
LONGEST = 600
"""Tokens that what is said may have: time is bounded where a text never ends its sentences."""
_REACH = 14
"""Tokens before the end of a sentence within which "بحسب" without a comma tells whose word it was."""


def end_of_clause(words: Words, start: int) -> int:
    """Where a clause that begins at `start` ends, without punctuation."""
    return _end(words, start, nominal=False)


def end_of_phrase(words: Words, start: int) -> int:
    """Where a noun phrase that begins at `start` ends with all that hangs on it, without punctuation."""
    return _end(words, start, nominal=True)


def _end(words: Words, start: int, *, nominal: bool) -> int:
    index = start
    while index - start < LONGEST and words.same_sentence(start, index):
        if index in words.quoted:
            index = words.quoted[index]
            continue
        if index > start and (parts_clauses(words, index) or (nominal and _leaves_phrase(words, index))):
            break
        index += 1
    while index > start and (words.folded(index - 1) in COMMAS | STOPS | {":"} or _leads(words, index - 1, end=index)):
        index -= 1
    return index


def _leads(words: Words, index: int, end: int) -> bool:
    """True for what stands between a comma and the reporter's next verb: "…، كما | أشار", "…، حيث | أوضح"."""
    if not words.same_sentence(index, end):
        return False
    source = words.folded(index) == "وذلك" and is_according(words, end)
    return source or (words.folded(index) in _BEFORE_NEXT and words.folded(index - 1) in COMMAS)


_BEFORE_NEXT = folded_set(_GRAMMAR["ends"]["before_next"])


def _leaves_phrase(words: Words, index: int) -> bool:
    """True for a clause behind a comma that a noun phrase before it does not govern."""
    if words.folded(index - 1) not in COMMAS:
        return False
    word = words.folded(index)
    joined = word[0] == "و" and (word[1:] in VERBS or (is_verb(word[1:]) and len(word) > 4))
    cue = cue_at(words, index)
    said = cue is not None and cue.kind == "verb"
    return said or word in _HANGING_NO_MORE or joined or "\u064b" in words.tokens[index].text


def parts_clauses(words: Words, index: int) -> bool:
    """True at what begins a new clause of the reporter: a participle, a verb behind a comma and و or كما, or whose word it is."""
    before = words.folded(index - 1)
    if is_according(words, index):
        return before in COMMAS | CLOSERS or (_ends_soon(words, index) and not _is_measured(words, index))
    if before in COMMAS and (words.folded(index) in _NEW_CLAUSES or _is_contrast(words, index)):
        return True
    if before in COMMAS and words.folded(index) in {"وهو", "وهي"} and words.folded(index + 1) == "ما":
        return cue_at(words, index + 2) is not None
    cue = cue_at(words, index)
    if cue is None or cue.kind in {"relay", "document"}:
        return False
    joined = words.folded(index)[0] == "و"
    if cue.kind == "verb":
        begins = before in _BEFORE_NEXT and (before not in {"فقد", "وقد"} or is_past(words, index))
        as_well = begins and words.folded(index - 2) in COMMAS
        follows = before in COMMAS and not _is_still_said(words, index, cue)
        return (joined and (follows or _goes_on(words, index))) or as_well
    return joined or before in COMMAS | CLOSERS or _brings(words, index, cue)


def _is_measured(words: Words, index: int) -> bool:
    """True for "حسب" before what something accords with and nobody says: "يختلف السعر حسب النوعية"."""
    forms = [reading.bare.removeprefix("ال") for reading in readings(words.folded(index + 1) or "-")]
    tells = any(
        form in DOCUMENTS or form in _FIGURES or form in _TELLING_HEADS or is_people_word(form) for form in forms
    )
    return not tells and not any(role_head(form) for form in forms) and any(form in COMMON_NOUNS for form in forms)


_FIGURES = folded_set(load("reporting")["according_to"]["figures"]) | folded_set(
    load("reporting")["according_to"]["saying"]
)
_TELLING_HEADS = ORGANISATION_HEADS | MEDIA_HEADS


def _is_still_said(words: Words, index: int, cue: Cue) -> bool:
    """True for a verb that brings nothing new: in the future ("، وستعلن النتائج"), or one of going on without a quotation."""
    word = words.folded(index)
    future = word.startswith(("وست", "وسي")) and not is_past(words, index)
    steps = range(index + 1, index + 2 + _REACH)
    quotes = any(
        step in words.quoted or words.folded(step) == ":" for step in steps if words.same_sentence(index, step)
    )
    return future or (cue.takes == _QUOTES and not quotes)


_QUOTES = frozenset({"quote"})


def _goes_on(words: Words, index: int) -> bool:
    """True for a verb with a clause or a quotation of its own, in the present right before it: "… وأشار إلى أن", "… ويقول: …"."""
    if words.folded(index + 1) == ":":
        return True
    near = range(index + 1, index + 2 + _SUBJECT)
    joint = next((step for step in near if is_complementizer(words, step) or step in words.quoted), None)
    if joint is None or not words.same_sentence(index, joint):
        return False
    return is_past(words, index) or (joint == index + 1 and joint not in words.quoted)


_SUBJECT = 4
"""Tokens that may stand between such a verb and its clause."""


def _is_contrast(words: Words, index: int) -> bool:
    """True for "لكنه" or "إلا أنه" before a cue: the reporter goes on about the same speaker."""
    word = words.folded(index)
    if word not in _CONTRASTS:
        return False
    verb = index + 1 + (words.folded(index + 1) in _BEHIND_CONTRAST)
    cue = cue_at(words, verb)
    return cue is not None and cue.kind == "verb"


def _brings(words: Words, index: int, cue: Cue) -> bool:
    """True for a circumstantial participle that brings a clause of its own: "… مبينًا أن …"."""
    if "\u064b" not in words.tokens[index].text and words.folded(index)[-1] != "ا":
        return False
    following = index + 1 + (words.folded(index + 1) in {"الي", "على", "عن", "من", "في"})
    return "أن" in cue.takes and (is_complementizer(words, following) or words.folded(following) == ":")


def _ends_soon(words: Words, index: int) -> bool:
    return not words.same_sentence(index, index + _REACH)
