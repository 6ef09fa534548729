"""Roles behind names: "… المتحدث باسم …", "…، وزير …،", "…، وهو مسؤول …"."""

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.cues import is_complementizer
from mujaz.understanding.mentions import Mention
from mujaz.understanding.name_parts import is_accusative
from mujaz.understanding.names import holds_office
from mujaz.understanding.noun_phrases import definite_ends, opens_name
from mujaz.understanding.roles import (
    COMMAS,
    COURTESY_WORDS,
    Head,
    Role,
    adjectival_head,
    head_at,
    role_ends,
    role_of,
    role_weight,
)
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import (
    GIVEN,
    STRONG_GIVEN,
    folded_set,
    is_function_word,
    is_verb,
    past_forms,
    present_forms,
    role_head,
)
from mujaz.understanding.words import WHOLE, Reading, Words, after_conjunction, past_bracket


def with_apposition(words: Words, mention: Mention) -> Mention:
    """The mention with the role behind it, when that is longer than the one before it."""
    if _is_before_object(words, mention):
        return mention
    aside = _role_in_brackets(words, mention.last)
    role = aside or role_behind(words, mention.last) or _adjectival_role(words, mention.last)
    role = role or _indefinite_role(words, mention.last)
    if role is None:
        return mention
    text = role.text(words)
    longer = mention.role is None or role_weight(text) > role_weight(mention.role)
    end = mention.end if role is aside else role.last
    return mention._replace(end=end, role=text if longer else mention.role, country=mention.country or role.country)


def _is_before_object(words: Words, mention: Mention) -> bool:
    """True for a subject with an office, of a verb of two people, with no comma behind it: "استقبل الملك عبدالله | رئيس المجلس".

    Behind a courtesy alone the office is the subject's own: "استقبل سمو الأمير فهد أمير المنطقة".
    """
    office = [word for word in fold_text(mention.role or "").split() if word not in COURTESY_WORDS]
    verbs = after_conjunction(words.folded(mention.begin - 1))
    beside = words.same_sentence(mention.begin - 1, mention.begin) and words.folded(mention.last) not in COMMAS
    governed = words.folded(mention.begin).startswith(("بال", "لل"))
    if (
        not office
        or office[0] not in _HIGH
        or governed
        or not beside
        or not any(verb in _BETWEEN_TWO for verb in verbs)
    ):
        return False
    near = range(mention.last + 1, mention.last + _OBJECT_WITHIN)
    return not any(words.folded(step) in _OTHER_OBJECTS and words.same_sentence(mention.last, step) for step in near)


_OBJECT_WITHIN = 14


_VERBS = load("roles")["between_two"]
_HIGH = folded_set(_VERBS["high"])
_OTHER_OBJECTS = folded_set(_VERBS["other"])
_BETWEEN_TWO = frozenset(
    [form for verb in _VERBS["past"] for form in past_forms(fold_text(verb))]
    + [form for verb in _VERBS["present"] for form in present_forms(fold_text(verb))]
)


def _role_in_brackets(words: Words, index: int) -> Role | None:
    """The role in brackets right behind a name: "هند المالكي (عضو الهيئة)"."""
    if words.folded(index) != "(" or head_at(words, index + 1) is None:
        return None
    last = next((step for step in range(index + 2, index + _ROLE_BRACKET) if not words.is_word(step)), index)
    return role_of(words, index + 1, last, WHOLE) if words.folded(last) in COMMAS | {")"} else None


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
    return _role_from(words, index, head, comma)


def _role_from(words: Words, index: int, head: Head, comma: bool) -> Role | None:
    """The definite role whose head is at `index`, behind a name with a comma or without."""
    ends = [end for end in role_ends(words, index, head) if end.sure]
    last = ends[-1].last if ends else index
    if not ends or (comma and last == index + 1) or not words.same_sentence(index - 1, last - 1):
        return None
    return None if _name_follows(words, last) else role_of(words, index, last, head.reading.cut)


def _adjectival_role(words: Words, index: int) -> Role | None:
    """The role right behind a name with the article, whose adjective its head might be: "سالم الهاجري الكاتب في …"."""
    head = adjectival_head(words, index)
    return None if head is None or head.reading.prefixes else _role_from(words, index, head, False)


def _indefinite_role(words: Words, index: int) -> Role | None:
    """A role that nothing makes definite, up to a mark or to what is said: "محامي تشافيز:", "شاعر تونسي مقيم في كندا."."""
    index += words.folded(index) in COMMAS
    head = head_at(words, index)
    if head is None or head.reading.prefixes or head.reading.bare in GIVEN or any(role_ends(words, index, head)):
        return None
    last = index + 1
    while last < index + _INDEFINITE_AT_MOST and _is_of_role(words, last):
        last += 1
    if words.folded(last) in _WHERE:
        last = next((end.last for end in reversed(definite_ends(words, last, False)) if end.sure), last)
    closed = last > index + 1 and (not words.is_word(last) or is_complementizer(words, last))
    return role_of(words, index, last, head.reading.cut) if closed and words.same_sentence(index, last - 1) else None


def _is_of_role(words: Words, index: int) -> bool:
    if not words.is_word(index):
        return False
    word = words.folded(index)
    other = is_function_word(word) or is_verb(word) or is_accusative(words.tokens[index].text) or word in STRONG_GIVEN
    return not other and (word[0] != "و" or role_head(word[1:]) is not None)


_WHERE = frozenset({"في", "من", "لدي"})
_INDEFINITE_AT_MOST = 6


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
    return opens_name(words, following) and not holds_office(words, following)


_BRACKET = 6
_ROLE_BRACKET = 12
