"""What may be a bullet at all, and how far a clause leans on what stands before it."""

import re
from collections.abc import Container, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from mujaz.summary.words import affixes, bare, general_words, given_names, past_verbs, phrases, states, words
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS, quotations
from mujaz.text.tokens import Token

HIDDEN_SPEAKER, STANDS_FOR, POINTS_BACK, POINTS_NEAR, SOME_POINTER, HIDES_SUBJECT = 3.0, 1.0, 2.0, 1.5, 0.5, 1.0
"""How heavily each fault of a clause weighs against the other two bullets it could make room for."""

_LONGEST_QUOTED_NAME = 4
_LONGEST_FRONTING = 24
_QUESTION = {"؟", "?"}
_SCRIPTURE = ("{", "﴿")
_SHORTEST_OURS, _SHORTEST_NOUN, _SHORTEST_PRESENT = 4, 3, 3
_PRESENT = ("ت", "ن", "ي")
_ADVERBIAL = ("اً", "ًا")
_ACT = re.compile("ا..ا.|است...?ا?.|ت..ي.")
"""Folded nouns of acts that their form tells: "إطلاق", "استمرار", "تشكيل"."""
_BEFORE_OWN_NUN = frozenset("اويىم")
"""Letters before an ن that is the word's own: "بيانا", "مليونا", "تزامنا"."""


def is_text(text: str, headline: str | None, ended: bool) -> bool:
    """True for running text of the article: no question, caption, by-line, link or copy of the headline, and no half quotation.

    `ended` says that its sentence is closed by a mark; a line without one is taken for text only when it is long.
    """
    if any(mark in text for mark in _QUESTION) or (not ended and len(text.split()) < 9):
        return False
    folded = fold_text(text)
    if _asks_within(folded):
        return False
    if headline and _bare_headline(headline) == folded.strip(" ."):
        return False
    return not (_begins_badly(folded) or _is_no_text(folded) or _is_credit_line(folded)) and is_balanced(text)


def _asks_within(folded: str) -> bool:
    """True for a question without its mark behind a stop or "the question": "لكن السؤال لماذا …"."""
    asking = words("asking_within")
    return any(
        other in asking and (one.endswith((".", "…", ":", "-")) or bare(one) in words("the_question"))
        for one, other in pairwise(folded.split())
    )


def _begins_badly(folded: str) -> bool:
    """True for a line that asks, labels, or only adds to a speech: "هل", "الوسوم", "لافتاً إلى"."""
    first = (folded.split() or [""])[0]
    if first in words("asking", "adding") or folded.startswith(_SCRIPTURE):
        return True
    return folded.startswith(_heads("labels")) or f"{folded} ".startswith(_heads("prayers", " "))


@lru_cache(maxsize=64)
def _bare_headline(headline: str) -> str:
    return fold_text(headline).strip(" .")


def _is_no_text(folded: str) -> bool:
    return any(phrase in folded for phrase in _no_text())


@cache
def _no_text() -> tuple[str, ...]:
    return tuple(" ".join(phrase) for phrase in phrases("not_text"))


def _is_credit_line(folded: str) -> bool:
    """True for a short line that ends with an agency's name."""
    told = tuple(folded.rstrip(" .").split())
    return len(told) < 15 and any(told[-size:] in phrases("agencies") for size in (1, 2, 3))


@cache
def _heads(name: str, end: str = "") -> tuple[str, ...]:
    return tuple(" ".join(phrase) + end for phrase in phrases(name))


def is_balanced(text: str) -> bool:
    """True when every quotation mark and bracket of the text has its other half."""
    if text.count("(") != text.count(")"):
        return False
    if QUOTATION_MARKS.isdisjoint(text):
        return True
    return sum(text.count(mark) for mark in QUOTATION_MARKS) == 2 * len(quotations(text))


def is_fragment(tokens: Sequence[Token]) -> bool:
    """True for an adverbial without any verb: "بناء على المادة الأولى من النظام", "حرصاً من المجلس على السلامة"."""
    first = bare(tokens[0].folded)
    opens = first in words("fronting", "continuing") - words("adding")
    return opens and not any(shows_verb(token) or bare(token.folded) in past_verbs() for token in tokens)


def leaning(tokens: Sequence[Token]) -> float:
    """How far the clause `tokens` leans on its surroundings, whoever speaks: 0 for one that stands alone."""
    return _pointer_leaning(tokens) if tells(tokens) else POINTS_BACK


def tells(tokens: Sequence[Token]) -> bool:
    """True when a word of the clause may be a verb, or stands in a verb's place."""
    return any(_may_tell(token) for token in tokens)


def _may_tell(token: Token) -> bool:
    folded = bare(token.folded)
    present = len(folded) >= _SHORTEST_PRESENT and folded.startswith(_PRESENT)
    return present or shows_verb(token) or folded in past_verbs() or folded in words("predicating", "standing_in")


def speaker_leaning(tokens: Sequence[Token]) -> float:
    """The weight of a speaker who is not named at the clause's head: hidden in the verb, or a general noun ("الوزير")."""
    verb = speaking_verb(tokens)
    if verb is None:
        fronted = _verb_behind_fronting(tokens)
        if fronted is not None and is_hidden(tokens, fronted):
            return HIDDEN_SPEAKER
        if _is_unknown_speaker(tokens) or _is_sourced_by_pronoun(tokens):
            return HIDDEN_SPEAKER
        return STANDS_FOR if tokens[0].folded in words("standing_for") else 0.0
    if is_hidden(tokens, verb):
        return HIDDEN_SPEAKER
    if _is_nameless(tokens, verb):
        return POINTS_BACK
    return STANDS_FOR if is_standing_for(tokens, verb) else 0.0


def _is_nameless(tokens: Sequence[Token], verb: int) -> bool:
    """True when the subject is "the source", and no adjective tells which."""
    after = tokens[verb + 2].folded if verb + 2 < len(tokens) else ""
    return tokens[verb + 1].folded in words("nameless") and not after.startswith("ال")


def _is_sourced_by_pronoun(tokens: Sequence[Token]) -> bool:
    """True for a claim whose source is a pronoun ("بحسب تعبيره") and that names nobody who speaks."""
    pairs = ((bare(one.folded), other.folded) for one, other in pairwise(tokens))
    pronoun = any(one in words("source") and other in words("own_words") for one, other in pairs)
    return pronoun and not any(bare(token.folded) in words("said") for token in tokens)


def _verb_behind_fronting(tokens: Sequence[Token]) -> int | None:
    """The reporting verb behind a fronted adverbial and its comma, or right before what is said: "حول البرنامج قال إنه …"."""
    if bare(tokens[0].folded) not in words("fronting"):
        return None
    near = range(1, min(_LONGEST_FRONTING, len(tokens)))
    behind = (i for i in near if tokens[i].folded in words("said"))
    return next((i for i in behind if tokens[i - 1].text in {"،", ","} or _brings_content(tokens, i)), None)


def _brings_content(tokens: Sequence[Token], verb: int) -> bool:
    return verb + 1 < len(tokens) and tokens[verb + 1].folded in words("content")


def shows_verb(token: Token) -> bool:
    """True for a word that is, by its look, a verb of the present or future, or the sign of one."""
    return _shows_verb(token.folded)


@lru_cache(maxsize=65536)
def _shows_verb(word: str) -> bool:
    folded = bare(word)
    if folded in words("verb_signs", "said", "happened"):
        return True
    noun = folded.endswith("ات") or (folded.startswith("ت") and folded.endswith("يت"))  # "تصويت"
    past = len(folded) > 3 and folded.endswith("ت") and not noun
    return past or (len(folded) > 3 and folded.startswith(affixes("verb_prefixes")))


def _is_unknown_speaker(tokens: Sequence[Token]) -> bool:
    """True for some other verb with its content right behind it ("تطرق إلى أن"), unless the verb is impersonal ("يجب أن")."""
    head = [token.folded for token in tokens[:3]]
    first = bare(head[0])
    if first in words("impersonal", "fronting") or len(head) < 3:
        return False
    return head[1] in words("content") or (head[1] in words("particles") and head[2] in words("content"))


def speaking_verb(tokens: Sequence[Token]) -> int | None:
    """The index of a reporting verb that opens the clause, itself or behind "كان", "قد"."""
    for index, token in enumerate(tokens[:2]):
        if bare(token.folded) in words("said"):
            return index
        if bare(token.folded) not in words("auxiliaries"):
            return None
    return None


def is_hidden(tokens: Sequence[Token], verb: int) -> bool:
    """True when what follows the verb cannot be its subject: a mark, a particle, a preposition."""
    if verb + 1 >= len(tokens):
        return True
    after = tokens[verb + 1]
    if after.folded in words("adverbs_behind_verbs"):
        return is_hidden(tokens, verb + 1)
    if (
        after.text in QUOTATION_MARKS
    ):  # a name in quotation marks may be the subject, a longer quotation is what is said
        return not any(token.text in QUOTATION_MARKS for token in tokens[verb + 2 : verb + 3 + _LONGEST_QUOTED_NAME])
    said = bare(tokens[verb].folded)
    past = not said.startswith(_PRESENT) and said not in words("addressing")
    return after.kind == "punct" or (past and _is_act(after)) or _is_particle(after) or _is_said_object(after)


def _is_act(token: Token) -> bool:
    """True for an indefinite noun of an act, which is said and says nothing: "استمرار", "إطلاق"."""
    folded = token.folded
    by_form = _ACT.fullmatch(folded) is not None and (not folded.startswith("ا") or token.text.startswith(("إ", "ا")))
    named = folded in words("no_acts") or folded in given_names() or folded in states()
    return folded in words("acts") or (by_form and not named)


def _is_said_object(token: Token) -> bool:
    """True for what is said with the pronoun of who says it: "جدد دعوته", "أكدت رفضها"."""
    ending = next((end for end in ("ها", "هم", "ه") if token.folded.endswith(end)), "")
    return bool(ending) and token.folded.removesuffix(ending) in words("said_objects")


def _is_particle(token: Token) -> bool:
    that = token.folded.startswith(("ان", "بان")) and token.folded.endswith(affixes("pronoun_endings"))
    glued = token.text.startswith(("أن\u0651", "إن\u0651"))  # the next word may be written as one with it
    marked = token.folded.startswith(("بال", "لل")) or _is_behind_ba(token.folded)
    return that or glued or marked or token.folded in words("particles")


def _is_behind_ba(folded: str) -> bool:
    """True for an ordinary noun with the preposition ب, which no word of the lexicon begins with itself: "بموقف", "بجهود"."""
    noun = folded.removeprefix("ب")
    known = folded in general_words() or folded in words("pointing")
    return folded != noun and len(noun) >= _SHORTEST_NOUN and not known and noun in general_words()


def is_standing_for(tokens: Sequence[Token], verb: int) -> bool:
    """True when the subject behind the verb is one general noun and nothing that tells who it is."""
    if verb + 2 >= len(tokens) or tokens[verb + 1].folded not in words("standing_for"):
        return False
    return is_hidden(tokens, verb + 1) or tokens[verb + 2].folded in words("relatives")


def _pointer_leaning(tokens: Sequence[Token]) -> float:
    head = [bare(token.folded) for token in tokens[:4] if token.kind == "word"]
    if not head or is_continuing(head[0]) or head[0] in words("pointing"):
        return POINTS_BACK
    if (head[1:2] and head[1] in words("adding_to_what_was")) or _has_told_object(tokens):
        return POINTS_BACK
    if head[1:2] and head[1] in words(
        "pointing"
    ):  # "قبل ذلك بأسبوع" and "جاء ذلك" lead back, "عقد هذا الاجتماع" less so
        return POINTS_BACK if head[0] in words("fronting", "came") else POINTS_NEAR
    if head[1:2] and head[0] in words("came") and head[1] in words("told_things"):
        return POINTS_BACK
    owned = any(len(word) > 4 and word.endswith(affixes("pronoun_endings")) for word in head[:2])
    if owned or any(word in words("pointing") for word in head) or _points_within(tokens):
        return SOME_POINTER
    return HIDES_SUBJECT if _hides_subject(tokens) else 0.0


def _points_within(tokens: Sequence[Token]) -> bool:
    """True for "هذه المباراة" outside quotations, where the clause names no match before it."""
    quoted = False
    for place, (pointer, noun) in enumerate(pairwise(tokens)):
        quoted ^= pointer.text in QUOTATION_MARKS
        if not quoted and pointer.folded in words("pointers_within") and noun.folded.startswith("ال"):
            told = noun.folded in words("known_without", "which_day")
            stem = noun.folded.removeprefix("ال")
            if not told and not any(stem in token.folded for token in tokens[:place]):
                return True
    return False


def _hides_subject(tokens: Sequence[Token]) -> bool:
    """True for a verb with a preposition right behind it, which mostly has its subject in the line before: "اطلع على", "سيوزع على"."""
    if len(tokens) < 3:
        return False
    verb = bare(tokens[0].folded)
    tells = (verb in past_verbs() or verb.startswith(("سي", "ست"))) and verb not in words("said", "without_object")
    behind = tokens[2] if tokens[1].text.endswith(_ADVERBIAL) else tokens[1]
    return tells and behind.folded in words("completing", "late_adjuncts")


def _has_told_object(tokens: Sequence[Token]) -> bool:
    """True for a verb with a noun behind it that has the pronoun of its subject: "واصل سخريته", "قدم شكره"; who that is was told before."""
    if len(tokens) < 2 or tokens[1].kind != "word" or not shows_verb(tokens[0]):
        return False
    ending = next((end for end in ("ها", "هم", "ه") if tokens[1].text.endswith(end)), "")
    return bool(ending) and tokens[1].folded.removesuffix(ending) in words("said_objects")


def is_continuing(first: str) -> bool:
    """True for a word that goes on with the sentence before: "حيث", "نظراً", "فليس"."""
    if first in words("continuing", "adding") or _is_plural_verb(first):
        return True
    return first.startswith("ف") and first[1:] in words("stop_words")


def _is_plural_verb(folded: str) -> bool:
    """True for a verb in the plural, which behind no subject has a hidden one: "يطلبون", "قالوا"."""
    present = folded.startswith(("ي", "ت", "سي", "ست")) and folded.endswith("ون")
    return len(folded) > 4 and (present or folded.endswith("وا"))


def is_own_voice(tokens: Sequence[Token], quoted: Container[int]) -> bool:
    """True for a clause in the first person outside the characters `quoted`: words of a writer or a speaker whom it does not name."""
    own = words("first_person")
    return any(bare(token.folded) in own and token.start not in quoted for token in tokens)


def is_face_to_face(tokens: Sequence[Token], quoted: Container[int]) -> bool:
    """True for a clause that addresses its reader, or in which the writer of an essay tells of himself."""
    return any(_is_face_to_face(token.text, token.folded) and token.start not in quoted for token in tokens)


@lru_cache(maxsize=65536)
def _is_face_to_face(text: str, folded: str) -> bool:
    """True for words of the list, and for a verb of the first person that is still to come: "سأتجاوز"."""
    coming = text.startswith("سأ") and len(folded) > _SHORTEST_OURS and not text.startswith("سأل")
    return coming or bare(folded) in words("face_to_face")


def may_be_personal(token: Token) -> bool:
    """True for a word of the first or the second person, wherever it stands."""
    return _is_ours(token.folded) or _is_face_to_face(token.text, token.folded)


def speaks_of_us(tokens: Sequence[Token], quoted: Container[int]) -> bool:
    """True for a clause that holds words of the first person outside the characters `quoted`, or somebody's speech without its marks."""
    return any(_is_ours(token.folded) and token.start not in quoted for token in tokens)


@lru_cache(maxsize=65536)
def _is_ours(word: str) -> bool:
    """True for words of the lists, and by its look for a word with the pronoun "نا": "خططنا", "مشاركاتنا", "قررنا"."""
    folded = bare(word)
    if folded in words("first_person"):
        return True
    ours = len(folded) > _SHORTEST_OURS and folded.endswith("نا") and folded[-3] not in _BEFORE_OWN_NUN
    ours = ours and folded not in words("names_of_us")
    return folded in words("spoken_by_us") or (ours and (folded[-3] == "ت" or not folded.startswith(("م", "ي"))))
