"""Whether a cue has to tell its speaker, or he may be understood from before."""

from mujaz.understanding.cues import Cue, is_complementizer, is_past
from mujaz.understanding.quotations import Content
from mujaz.understanding.subjects import THEREIN, in_relative_clause
from mujaz.understanding.vocabulary import is_function_word, is_ordinary
from mujaz.understanding.words import Words, has_article


def must_tell(words: Words, index: int, cue: Cue, content: Content) -> bool:
    """True for a cue whose speaker is never understood from before."""
    if words.folded(index + 1) in THEREIN and cue.kind == "verb":
        return False
    if cue.kind == "relay":
        return words.folded(index + 1) not in {"عنه", "عنها", "عنهم"}
    if cue.kind == "document" or in_relative_clause(words, index) or _describes_noun(words, index):
        return True
    if cue.understood == "never":
        beside = not words.is_word(index + 1) or is_complementizer(words, index + 1)
        return not (
            beside and content.direct and content.first <= index + _RIGHT_BEHIND and _heads_clause(words, index)
        )
    return cue.understood == "at_head" and not _heads_clause(words, index)


_RIGHT_BEHIND = 3
"""Tokens from a verb within which its quotation begins where nothing but marks stands between: "وسأل: «…»"."""


def _describes_noun(words: Words, index: int) -> bool:
    """True for a present verb right behind an indefinite noun, which it describes: "مظاهرات تطالب بتحسين …"."""
    noun, verb = words.folded(index - 1) or "-", words.folded(index)
    plain = words.is_word(index - 1) and not has_article(noun) and is_ordinary(noun) and not is_function_word(noun)
    return plain and verb[0] in "يت" and not is_past(words, index) and words.same_sentence(index - 1, index)


def _heads_clause(words: Words, index: int) -> bool:
    """True for a verb that begins its sentence or is joined to the one before it: "ووصف …", "كما رفض …"."""
    joined = words.folded(index)[0] in {"و", "ف"} or words.folded(index - 1) in {"كما", "وقد", "قد"}
    return joined or not words.same_sentence(index - 1, index)
