"""Where a sentence that tells several things begins anew: at a verb whose subject stands behind it, and that nobody is quoted with."""

from collections.abc import Sequence

from mujaz.summary.joints import COMMAS
from mujaz.summary.screening import is_hidden
from mujaz.summary.words import affixes, bare, words
from mujaz.text.tokens import Token


def is_new_beginning(tokens: Sequence[Token], first: int, place: int) -> bool:
    """True at a verb, behind a comma and a connective, of what the sentence itself tells: "، ثم أقيمت العروض", "، كما شارك الفريق".

    Nothing that stands behind somebody's reported words is a beginning, for it may be his too, nor a verb whose subject may be told before.
    """
    token, before = tokens[place], tokens[place - 1]
    if token.kind != "word" or place + 1 >= len(tokens):
        return False
    joined = before.text in COMMAS and bare(token.folded) != token.folded
    linked = before.folded in words("new_clause") and place - 2 > first and tokens[place - 2].text in COMMAS
    if not (joined or linked) or not _has_subject(tokens, place):
        return False
    return not any(bare(told.folded) in words("said", "source", "content") for told in tokens[first:place])


def _has_subject(tokens: Sequence[Token], verb: int) -> bool:
    """True when the subject stands behind the verb: of one that takes no object a noun, of another who says something."""
    folded, after = bare(tokens[verb].folded), tokens[verb + 1]
    if is_hidden(tokens, verb) or after.kind != "word" or after.folded.endswith(affixes("possessive_endings")):
        return False
    if after.folded in words("pointing", "relatives", "verb_signs", "fronting"):
        return False
    return folded in words("without_object") or (folded in words("said") and folded not in words("addressing"))
