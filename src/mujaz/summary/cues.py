"""Reporting verbs that go on with an earlier speech, made to begin one: "أضاف الوزير أن" becomes "قال الوزير إن"."""

from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from mujaz.lexicon import load
from mujaz.model import Edit, Span
from mujaz.summary.screening import speaking_verb
from mujaz.summary.words import bare, length_of_waw, words
from mujaz.text.folding import fold_text
from mujaz.text.quotes import QUOTATION_MARKS
from mujaz.text.tokens import Token

_LONGEST_SUBJECT, _LONGEST_TO_COLON, _LONGEST_QUOTED_NAME = 14, 30, 4


def cue_edits(tokens: Sequence[Token], kept: Sequence[Span]) -> tuple[Edit, ...]:
    """The edits that let the clause `tokens`, of which `kept` is kept, begin a speech: the verb, and the particle of the content."""
    verb = speaking_verb(tokens)
    plain = _beginning_verbs().get(bare(tokens[verb].folded)) if verb is not None else None
    if verb is None:
        return ()
    if plain is None:
        return _mended(tokens[verb:]) if bare(tokens[verb].folded) in words("takes_anna") else ()
    left = [token for token in tokens[verb + 1 :] if any(start < token.end <= end for start, end in kept)]
    head = left[:_LONGEST_SUBJECT]
    that = next((token for token in _before_quotation(head) if bare(token.folded) in words("content")), None)
    before = head[: head.index(that)] if that is not None else head
    if any(token.folded in words("own_speech") and not token.text.endswith("ة") for token in before):
        return ()
    colon = any(token.text == ":" for token in left[:_LONGEST_TO_COLON]) or _has_quotation(left)
    if that is None:
        return (_put(tokens[verb], plain),) if colon else ()
    if bare(that.folded).startswith(("ان", "بان")):  # after قال the particle is إن
        return (_put(tokens[verb], plain), _put(that, _with_kasra(that)))
    return ()


def _before_quotation(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to a quotation that is longer than a name: the words within it are not the reporter's."""
    marks = [place for place, token in enumerate(tokens) if token.text in QUOTATION_MARKS]
    for first, last in zip_longest(marks[::2], marks[1::2], fillvalue=len(tokens)):
        if last - first > _LONGEST_QUOTED_NAME + 1:
            return tokens[:first]
    return tokens


def _has_quotation(tokens: Sequence[Token]) -> bool:
    """True where a quotation is near that is longer than a name or a number."""
    marks = [place for place, token in enumerate(tokens) if token.text in QUOTATION_MARKS]
    if not marks or marks[0] >= _LONGEST_TO_COLON:
        return False
    return len(marks) == 1 or marks[1] - marks[0] > _LONGEST_QUOTED_NAME


def _with_kasra(that: Token) -> str:
    text = that.text[length_of_waw(that) :].removeprefix("ب")
    return f"إ{text[1:]}" if text[:1] in {"أ", "ا"} else text


def _mended(tokens: Sequence[Token]) -> tuple[Edit, ...]:
    """The particle "أن" behind a verb that takes no "إن", where the page has that: "ذكرت الصحيفة إن"."""
    head = _before_quotation(tokens[1:_LONGEST_SUBJECT])
    for one in head:
        speaks = bare(one.folded) in words("said", "adding")
        if speaks or one.text == ":" or one.folded in words("content"):
            wrong = one.text.startswith("إن") and one.folded in words("content")
            return (_put(one, f"أ{one.text[1:]}"),) if wrong else ()
    return ()


def _put(token: Token, text: str) -> Edit:
    return Edit(op="cue", span=(token.start + length_of_waw(token), token.end), text=text)


@cache
def _beginning_verbs() -> dict[str, str]:
    return {fold_text(verb): plain for verb, plain in load("summary_words")["beginning_verbs"].items()}
