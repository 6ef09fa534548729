"""Reporting cues: the verbs, participles and nouns that bring what somebody said."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    finite_forms,
    folded_set,
    is_function_word,
    is_verb,
    participle_forms,
    past_forms_of,
)
from mujaz.understanding.words import ON, Words, after_conjunction

_GRAMMAR = load("reported_speech")

CueKind = Literal["verb", "participle", "noun", "relay", "document"]


Understood = Literal["anywhere", "at_head", "never"]


class Cue(NamedTuple):
    """A reporting form: its kind, what joins it to its content, and where a speaker that is not told is understood (see `reporting.toml`).

    `only_with` names what must be among the words behind a verb that reports only so ("blame", "thanks"); `addressed` is one that carries
    the pronoun of whom it is said to.
    """

    kind: CueKind
    takes: frozenset[str]
    understood: Understood = "anywhere"
    feminine: bool = False
    plural: bool = False
    """True for a verb whose speakers, told before it, are several: "وأضافوا"."""
    only_with: str = ""
    addressed: bool = False
    calls: bool = False
    """True for a verb with an object and a preposition: "دعا الحكومة إلى …": what is said is behind the preposition."""
    accuses: bool = False
    """True for a verb of accusing, of which whom it accuses is part of what is said: "اتهم الشركة بالإهمال"."""
    asks: bool = False
    """True for a verb that tells by من of whom something is asked: "طلب من الوزارة دراسة …"."""
    bare: bool = False
    """True for a verb that brings speech without any joint too."""


_REPORTING = load("reporting")
COMPLEMENTIZERS = folded_set(_REPORTING["complementizers"])
ACCORDING = folded_set(_REPORTING["according"])
_CLAUSE = frozenset({"أن"})


def _forms() -> Iterator[tuple[str, Cue]]:
    for verb in _REPORTING["verbs"]:
        yield from _forms_of(verb)
    for table, kind in _OTHER_FORMS.items():
        yield from ((fold_text(form), Cue(kind, _CLAUSE)) for form in _REPORTING[table])


_OTHER_FORMS: dict[str, CueKind] = {
    "nouns": "noun",
    "adverbs": "participle",
    "coming": "document",
    "relays": "relay",
}


def _forms_of(verb: dict[str, Any]) -> Iterator[tuple[str, Cue]]:
    takes, only_with = frozenset(verb["takes"]), verb.get("only_with", "")
    understood: Understood = "never" if verb.get("weak") else "at_head" if verb.get("heads") else "anywhere"
    for form in participle_forms(verb):
        if len(form) > _SHORTEST_PARTICIPLE:
            several = form.endswith("ين") and form != fold_text(verb["participle"])
            accuses = verb.get("accuses", False)
            feminine = form.endswith("ه")
            yield form, Cue("participle", takes, "anywhere", feminine, several, only_with, accuses=accuses)
    past = set(past_forms_of(verb))
    for form in past if verb.get("past_only") else finite_forms(verb):
        masculine = form == fold_text(verb["past"]) or not form.endswith(("ت", "تا"))
        feminine = not masculine if form in past else form.startswith(("ت", "ست"))
        cue = Cue(
            "verb",
            takes,
            understood,
            feminine,
            form.endswith(("وا", "ون")),
            only_with,
            bare=verb.get("bare", False),
            calls=verb.get("calls", False),
            accuses=verb.get("accuses", False),
        )
        yield form, cue
        if verb.get("object"):
            stem = (
                form[:-1] + "ا"
                if form[-1] == "ي" and form in past
                else form.removesuffix("ا")
                if form.endswith("وا")
                else form
            )
            yield from ((stem + pronoun, cue._replace(addressed=True)) for pronoun in _PRONOUNS)


_PRONOUNS = ("ه", "ها", "هم", "هما", "نا", "ني")


_SHORTEST_PARTICIPLE = 3


def _by_form() -> dict[str, Cue]:
    """The forms; of two verbs that share one, the first of the lexicon has it."""
    cues: dict[str, Cue] = {}
    for form, cue in _forms():
        cues.setdefault(form, cue)
    return cues


_CUES = _by_form()
_IDIOMS = frozenset(tuple(fold_text(idiom).split()) for idiom in _GRAMMAR["verbs"]["idioms"])
_PAST = frozenset(form for verb in _REPORTING["verbs"] for form in past_forms_of(verb))
_IMPERSONAL = folded_set(_REPORTING["impersonal"])
_WITH_SPEAKER = folded_set(_REPORTING["with_speaker"])
_STILL_SAID = folded_set(_REPORTING["said_in_negation"])
_NEGATIONS = folded_set(_GRAMMAR["verbs"]["negations"])
_AMBIGUOUS = folded_set(_REPORTING["ambiguous"])
_NOMINAL = folded_set(_REPORTING["nominal"])
_BEFORE_VERBS = folded_set(_GRAMMAR["verbs"]["before"])
"""What may stand before a verb that could be a verbal noun too."""


@lru_cache(maxsize=65536)
def _cue(folded: str) -> Cue | None:
    return next((_CUES[form] for form in after_conjunction(folded) if form in _CUES), None)


def cue_at(words: Words, index: int) -> Cue | None:
    """The cue that token `index` is, or None."""
    cue = _cue(words.folded(index))
    if cue is None or not words.is_word(index):
        return None
    forms = after_conjunction(words.folded(index))
    if any(_is_impersonal(words, index, form) or (form, words.folded(index + 1)) in _IDIOMS for form in forms):
        return None
    if cue.kind == "verb" and words.folded(index - 1) in _IMPERSONAL_BEFORE and not is_past(words, index):
        return None
    if words.folded(index - 1) in _NEGATIONS and not any(form in _STILL_SAID for form in forms):
        return None
    if any(form in _AMBIGUOUS for form in forms) and not _is_plainly_verb(words, index):
        return None
    fits = _FITS.get(cue.kind)
    return cue if fits is None or fits(words, index, cue) else None


def _is_impersonal(words: Words, index: int, form: str) -> bool:
    """True for a form that has no speaker; some have one where a noun follows: "يعتقد الخبراء أن", but "يعتقد أن"."""
    following = words.folded(index + 1)
    noun = words.is_word(index + 1) and not is_function_word(following) and following not in COMPLEMENTIZERS
    return form in _IMPERSONAL and not (noun and form in _WITH_SPEAKER)


def _is_verb_in_place(words: Words, index: int, cue: Cue) -> bool:
    """False for a subjunctive, a noun that looks like the verb ("يقدم تعهدا" is no dual), and a verb without its only object."""
    surface = words.tokens[index].text
    if "\u064b" in surface or (cue.addressed and surface.endswith("ة")):
        return False
    if _is_subjunctive(words, index) or _is_behind_noun_that(words, index) or not _has_its_object(words, index, cue):
        return False
    if words.folded(index)[-1] == "ا" and is_verb(words.folded(index - 1)) and words.same_sentence(index - 1, index):
        return False
    nominal = any(form in _NOMINAL for form in after_conjunction(words.folded(index)))
    return not (nominal and _is_nominal(words, index))


def _is_subjunctive(words: Words, index: int) -> bool:
    """True for a present verb right behind أن: what somebody should do, not what is said ("أن تؤيد روسيا قرارًا")."""
    word = words.folded(index)
    that = words.folded(index - 1) in {"ان", "بان", "وان", "الا"} and "\u0651" not in words.tokens[index - 1].text
    return that and word[0] in "يت" and not is_past(words, index)


def _is_behind_noun_that(words: Words, index: int) -> bool:
    """True right behind أنّ with its shadda, which a noun follows and no verb: "أنّ تجدّد الاحتجاج يأتي"."""
    that = words.tokens[index - 1] if index else None
    return that is not None and "\u0651" in that.text and that.folded in {"ان", "بان", "وان"}


def is_past(words: Words, index: int) -> bool:
    """True for a cue in the past, with or without a conjunction."""
    return any(form in _PAST for form in after_conjunction(words.folded(index)))


_OBJECT_WITHIN = 10
_IMPERSONAL_BEFORE = folded_set(_GRAMMAR["verbs"]["impersonal_before"])
_OBJECTS = {name: folded_set(forms) for name, forms in _GRAMMAR["only_with"].items()}


def _has_its_object(words: Words, index: int, cue: Cue) -> bool:
    """True unless a verb that reports only with "responsibility", or with thanks, lacks it in the words behind it."""
    if not cue.only_with:
        return True
    behind = range(index + 1, index + _OBJECT_WITHIN)
    return any(words.folded(step) in _OBJECTS[cue.only_with] and words.same_sentence(index, step) for step in behind)


def _is_nominal(words: Words, index: int) -> bool:
    """True for a form that is a verbal noun in its place: behind a preposition or an indefinite noun, or joined to such a noun."""
    if "\u0651" in words.tokens[index].text or not words.same_sentence(index - 1, index):
        return False
    before = after_conjunction(words.folded(index - 1))[-1]
    if words.folded(index) in _NOMINAL:
        common = any(form in COMMON_NOUNS for form in after_conjunction(before))
        verbal = before in _BEFORE_VERBS | _BEFORE_SPEAKERS or before in COMPLEMENTIZERS
        return not verbal and (is_function_word(before) or is_verb(before) or common)
    return not words.is_word(index - 1) and before not in {"،", ",", ".", "»", '"', "”", ")", "؛"}


def _is_circumstance(words: Words, index: int, cue: Cue) -> bool:
    """True for a participle in the accusative, or a feminine one behind a comma: no noun ("المشيرة", "مصرحة")."""
    word = words.folded(index)
    if not _has_its_object(words, index, cue):
        return False
    return (
        word[-1] == "ا"
        or word == "بالقول"
        or "\u064b" in words.tokens[index].text
        or words.folded(index - 1) in {"،", ",", "»", '"', "”", ".", "؛"}
        or (index > 0 and not words.same_sentence(index - 1, index))
        or _joint_follows(words, index)
    )


def _joint_follows(words: Words, index: int) -> bool:
    """True where أن or a colon follows, with or without a preposition: "قائلة إن …"."""
    following = index + 1 + (words.folded(index + 1) in JOINTS)
    return words.folded(following) == ":" or words.folded(following) in COMPLEMENTIZERS


def _is_plainly_verb(words: Words, index: int) -> bool:
    """True for a word that is a preposition or a noun too, where it is marked with a shadda or begins its sentence as a verb does."""
    marked = "\u0651" in words.tokens[index].text
    begins = words.folded(index)[0] == "و" and not words.same_sentence(index - 1, index)
    before = words.folded(index - 2) if words.folded(index - 1) in {"،", ","} else words.folded(index - 1)
    return marked or begins or before in _BEFORE_SPEAKERS


JOINTS = folded_set(_GRAMMAR["subjects"]["joints"]) | {ON}
"""Prepositions between a verb and what it brings."""
_BEFORE_SPEAKERS = folded_set(_GRAMMAR["verbs"]["before_new_speaker"])
"""What stands before a verb whose speaker is new: "من جانبه عبر …"."""


def is_complementizer(words: Words, index: int) -> bool:
    """True for أن or إن, alone or with a pronoun or ب, but not for the names آن and "بان كي …": no كي stands behind أن."""
    named = words.is_word(index) and (words.tokens[index].text[0] == "آ" or words.folded(index + 1) == "كي")
    return words.folded(index) in COMPLEMENTIZERS and not named and not _ends_quotation(words, index)


def _ends_quotation(words: Words, index: int) -> bool:
    """True for a token right before a mark that closes: the last letters of a name, "سي إن إن" in marks."""
    mark = words.tokens[index + 1] if index + 2 < len(words.tokens) else None
    if mark is None or mark.text not in QUOTATION_MARKS:
        return False
    return mark.start == words.tokens[index].end and mark.end < words.tokens[index + 2].start


def is_according(words: Words, index: int) -> bool:
    """True for "بحسب", "وفقًا لـ" and the like."""
    return words.folded(index) in ACCORDING


_FITS: dict[CueKind, Callable[[Words, int, Cue], bool]] = {"verb": _is_verb_in_place, "participle": _is_circumstance}
"""What else must hold of a form in its place."""
