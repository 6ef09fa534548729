"""Roles behind names: "… المتحدث باسم …", "…، وزير …،", "…، وهو مسؤول …"."""

from mujaz.understanding.mentions import Mention
from mujaz.understanding.noun_phrases import opens_name
from mujaz.understanding.roles import COMMAS, Head, Role, head_at, role_ends, role_of, role_weight
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import role_head
from mujaz.understanding.words import WHOLE, Reading, Words, past_bracket


def with_apposition(words: Words, mention: Mention) -> Mention:
    """The mention with the role behind it, when that is longer than the one before it."""
    role = role_behind(words, mention.last)
    if role is None:
        return mention
    text = role.text(words)
    longer = mention.role is None or role_weight(text) > role_weight(mention.role)
    return mention._replace(
        end=role.last, role=text if longer else mention.role, country=mention.country or role.country
    )


def role_behind(words: Words, index: int) -> Role | None:
    """The role in apposition behind a name: "… المتحدث باسم …", "…، وزير …،", "…، وهو مسؤول …"."""
    index = past_bracket(words, index, _BRACKET)
    comma = words.folded(index) in COMMAS
    index += comma
    if words.folded(index) in {"وهو", "وهي"}:
        return _described_role(words, index + 1)
    if comma and words.folded(index) in {"احد", "احدي"}:
        return _described_role(words, index)
    head = head_at(words, index) or _accusative_head(words, index)
    if head is None or head.reading.prefixes:
        return None
    ends = [end for end in role_ends(words, index, head) if end.sure]
    last = ends[-1].last if ends else index
    if not ends or (comma and last == index + 1) or not words.same_sentence(index - 1, last - 1):
        return None
    return None if _name_follows(words, last) else role_of(words, index, last, head.reading.cut)


def _accusative_head(words: Words, index: int) -> Head | None:
    """The head of a role that somebody is given: "تعيين … محافظا لعدن"."""
    word = words.folded(index)
    if not word.endswith("ا") or role_head(word[:-1]) is None or not words.folded(index + 1).startswith("ل"):
        return None
    return Head(Reading(word, WHOLE, ()), True)


def _described_role(words: Words, first: int) -> Role | None:
    """The role told by a clause of its own, up to the next comma: "…، وهو مسؤول محلي في …،"."""
    last = first
    while words.is_word(last) or last in words.quoted:
        last = words.quoted.get(last, last + 1)
        if last - first > _DESCRIBED_AT_MOST or not words.same_sentence(first, last):
            return None
    begins = head_at(words, first) is not None or words.folded(first) in {"احد", "احدي", "من"}
    return role_of(words, first, last, WHOLE) if begins and words.folded(last) in COMMAS | {":", "."} else None


_DESCRIBED_AT_MOST = 14


def _name_follows(words: Words, index: int) -> bool:
    """True where the role belongs to the next name, not to the one before it: "…، وزير الداخلية محمد …"."""
    following = titles_at(words, index).last
    return opens_name(words, following)


_BRACKET = 6
