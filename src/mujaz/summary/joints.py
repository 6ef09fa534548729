"""The joints of a sentence: where it may end and leave a sentence (Badawi, Carter and Gully, "Modern Written Arabic", ch. 5 and 7)."""

from collections.abc import Sequence
from functools import lru_cache

from mujaz.summary.screening import shows_verb
from mujaz.summary.words import affixes, bare, length_of_waw, past_verbs, words
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token

COMMAS = frozenset("،,")

_STOPS = frozenset("؛.")
_EARLIEST_ADJUNCT, _LONGEST_RELATIVE, _SHORTEST_PURPOSE = 14, 20, 6
_TANWIN = ("اً", "ًا", "ةً")


def is_joint(tokens: Sequence[Token], joint: int) -> bool:
    """True when the sentence may end before the token `joint`: at a stop, a connective behind a comma, a word that adds to a speech."""
    token, before = tokens[joint], tokens[joint - 1]
    if before.text in _STOPS:
        dots = tokens[joint - 2].text == "."
        abbreviated = (
            _stands_in_quotation(tokens, joint) if dots else len(tokens[joint - 2].folded) == 1
        )  # "د. سالم", an initial
        address = before.end == token.start and token.text.isascii()  # "mujaz.example"
        abbreviated = abbreviated or (
            before.end == token.start and _stands_in_quotation(tokens, joint)
        )  # "بي.تي" in a name
        return token.kind == "word" and not abbreviated and not address and not goes_on_in_accusative(token)
    behind_comma = before.text in COMMAS
    if not behind_comma and not _may_be_joint(token.folded):
        return False
    if token.kind != "word" or _is_exception_or_condition(tokens, joint) or _means_yet(tokens, joint):
        return False
    return _is_joint_behind_comma(token) if behind_comma else _is_joint_without_comma(tokens, joint)


@lru_cache(maxsize=65536)
def _may_be_joint(folded: str) -> bool:
    """True for a word before which a sentence may end without a comma, as far as its form tells: of most words it may not."""
    plain = bare(folded)
    joined = folded != plain and plain in words("said")
    return joined or plain in words("adding") or folded in words("pointers", "adding_with_to", "cut_anywhere")


def _stands_in_quotation(tokens: Sequence[Token], joint: int) -> bool:
    """True where an odd number of quotation marks stands before."""
    return sum(token.text in QUOTATION_MARKS for token in tokens[:joint]) % 2 == 1


def goes_on_in_accusative(token: Token) -> bool:
    """True for an indefinite accusative, which a verb before a stop may govern: "عقد المدير، أمس؛ اجتماعاً"; not for "مؤكداً"."""
    adverbial = token.folded in words("continuing", "source", "cut_after_comma")
    return token.text.endswith(_TANWIN) and not adverbial and not _is_adding(token)


def _is_joint_behind_comma(token: Token) -> bool:
    verb = bare(token.folded)
    joined_verb = verb != token.folded and verb in words("said", "happened")
    return token.folded in words("cut_after_comma") or _is_adding(token) or joined_verb


def _is_joint_without_comma(tokens: Sequence[Token], joint: int) -> bool:
    token, before = tokens[joint], tokens[joint - 1]
    word, plain = token.folded, bare(token.folded)
    if before.kind == "punct" and before.text not in QUOTATION_MARKS | {")"}:
        return False
    if word in words("pointers"):  # "هذا وسيلتقي …" only adds another piece of news
        after = tokens[joint + 1] if joint + 1 < len(tokens) else token
        return bare(after.folded) != after.folded and shows_verb(after)
    if word in words("adding_with_to"):
        return joint + 1 < len(tokens) and tokens[joint + 1].folded in words("to")
    adds = plain in words("adding") and not plain.endswith("ه")  # "متابعة" and its like are nouns too
    says = word != plain and plain in words("said") and plain not in words("said_or_noun")
    return word in words("cut_anywhere") or adds or says


def is_adjunct(tokens: Sequence[Token], joint: int) -> bool:
    """True before an adjunct without a comma, where a sentence may end that has no other joint."""
    token, before = tokens[joint], tokens[joint - 1]
    if token.folded not in words("adjuncts") or joint < _EARLIEST_ADJUNCT or before.kind == "punct":
        return False
    if _is_exception_or_condition(tokens, joint) or _means_yet(tokens, joint):
        return False
    return not _is_future(before) and before.folded not in words("never_last")


def _is_future(token: Token) -> bool:
    """True for a verb that says little without the adjunct behind it: "ستبدأ بعد"."""
    return len(token.folded) > 3 and token.folded.startswith(affixes("future_prefixes"))


def is_seam(tokens: Sequence[Token], joint: int) -> bool:
    """True at a comma, an adjunct or a relative pronoun: where a sentence that is far too long may end when no joint will do."""
    token, before = tokens[joint], tokens[joint - 1]
    if token.kind != "word" or _is_exception_or_condition(tokens, joint) or joint < _EARLIEST_ADJUNCT:
        return False
    if _means_yet(tokens, joint):
        return False
    joined = bare(token.folded) != token.folded
    opens = joined or token.folded in words("fronting", "content", "said", "happened") or _begins_anew(tokens, joint)
    opens = opens or _tells_what_for(token)
    if _goes_on(token, before) or (before.text in COMMAS and opens) or token.folded in words("adjuncts"):
        return True
    if token.folded in words("late_adjuncts"):
        related = any(one.folded in words("relatives") for one in tokens[max(0, joint - _LONGEST_RELATIVE) : joint])
        return not related and not shows_verb(before) and before.folded not in words("never_last")
    return token.folded in words("relatives") and not _is_told_by_relative(tokens, joint)


def _tells_what_for(token: Token) -> bool:
    """True for "ل" with the noun of an act: "لتوعية", "لمناقشة"."""
    folded = token.folded
    act = folded.startswith(("لت", "لم", "لا")) and folded not in words(
        "negations", "content", "conditions", "continuing"
    )
    return act and len(folded) >= _SHORTEST_PURPOSE and not folded.endswith(("ون", "وا"))


def _begins_anew(tokens: Sequence[Token], joint: int) -> bool:
    """True at a verb of the past that can be no predicate of what stands before: no "that" and no relative clause does."""
    waiting = words("content", "relatives")
    return tokens[joint].folded in past_verbs() and not any(token.folded in waiting for token in tokens[:joint])


def _is_told_by_relative(tokens: Sequence[Token], joint: int) -> bool:
    """True behind one definite noun of a preposition, which means little without its relative clause: "مقارنة بالعام الذي"."""
    noun, before = tokens[joint - 1].folded, tokens[joint - 2]
    if noun.startswith(("بال", "لل", "كال")):
        return True
    governed = before.kind == "punct" or before.folded in words("fronting", "particles") or shows_verb(before)
    return noun.startswith("ال") and (governed or bare(before.folded) in past_verbs())


def _goes_on(token: Token, before: Token) -> bool:
    """True before "و" with a verb that is no noun as well: "وأصبحت", "وتم"."""
    verb = bare(token.folded)
    plain = (verb.endswith("ت") and verb in past_verbs()) or verb in words("without_object")
    return verb != token.folded and before.kind == "word" and plain


def _is_adding(token: Token) -> bool:
    """True for a participle in the accusative, the form that adds a further act of the subject ("مبرزاً", "ومؤكدة")."""
    text, folded = token.text[length_of_waw(token) :], bare(token.folded)
    tanwin = text.startswith("م") and len(folded) > 4 and text.endswith(_TANWIN)
    return tanwin or folded in words("adding")


def _means_yet(tokens: Sequence[Token], joint: int) -> bool:
    """True at "بعد" behind a negated verb, where it means "yet" ("لم تحدد بعد موعد المؤتمر"), and in "يوماً بعد يوم"."""
    if tokens[joint].folded not in words("yet"):
        return False
    if joint + 1 < len(tokens) and tokens[joint + 1].folded in words("one_after_another"):
        return True
    return any(bare(token.folded) in words("negating_the_past") for token in tokens[max(0, joint - 3) : joint])


def _is_exception_or_condition(tokens: Sequence[Token], joint: int) -> bool:
    """True before "إلا" (only), "غير" (other than) and conditions: cutting there would turn the meaning."""
    here = tokens[joint].folded
    after = tokens[joint + 1].folded if joint + 1 < len(tokens) else ""
    if here in words("exceptive"):
        return after not in words("that")
    return bool({here, after} & words("conditions"))
