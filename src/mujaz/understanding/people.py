"""People named in a text: where each name stands, and the roles beside it."""

from mujaz.understanding.apposition import role_behind, with_apposition
from mujaz.understanding.duals import holders_of_one_office
from mujaz.understanding.gazetteer import FIGURES, NAMED_AFTER, ORGANISATION_HEADS, TITLES
from mujaz.understanding.mentions import Mention, name_behind
from mujaz.understanding.names import Elsewhere, elsewhere_in, is_name_like, name_end
from mujaz.understanding.noun_phrases import opens_name
from mujaz.understanding.roles import (
    COMMAS,
    Titles,
    head_at,
    role_ends,
    role_of,
    titles_at,
)
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    COMMON_NOUNS,
    COMPOUND,
    GIVEN,
    REPORTING_VERBS,
    STRONG_GIVEN,
    VERBS,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import WHOLE, Cut, Words, after_conjunction, has_article, readings


def find_people(words: Words) -> list[Mention]:
    """The people that the text names in full or by title and surname, in order; surnames alone are left to coreference."""
    elsewhere = elsewhere_in(words)
    found: list[Mention] = []
    index = 0
    while index < len(words.tokens):
        group = _group_at(words, index, elsewhere)
        found.extend(group)
        index = max([index + 1, *(mention.end for mention in group)])
    return found


def _group_at(words: Words, index: int, elsewhere: Elsewhere) -> list[Mention]:
    if not words.is_word(index):
        return []
    several = holders_of_one_office(words, index, elsewhere)
    if several:
        return several
    for finder in (_behind_role, _behind_titles, _by_given_name, _behind_verb):
        mention = finder(words, index, elsewhere)
        if mention is not None:
            return [with_apposition(words, mention)]
    return []


def _behind_role(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A name behind a role, the longest role that a name follows."""
    head = head_at(words, index)
    if head is None or _is_named_after(words, index):
        return None
    for end in reversed(role_ends(words, index, head)):
        named = name_behind(words, end.last, elsewhere)
        if named is None:
            continue
        first, last, parts, role_last = named
        role = role_of(words, index, role_last, head.reading.cut)
        return Mention(first, last, WHOLE, index, last, parts, role.text(words), role.country)
    return None


def _behind_titles(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A name behind a title alone: "الرئيس بوتين", "الدكتور أحمد سالم"; an office is the role, an honorific is none."""
    titles = titles_at(words, index)
    if titles.last == index or _is_named_after(words, index):
        return None
    named = name_behind(words, titles.last, elsewhere)
    if named is None:
        return _surname_behind(words, index, titles, elsewhere)
    first, last, parts, _ = named
    if titles.office is None:
        return Mention(first, last, WHOLE, index, last, parts)
    office, end = titles.office
    role = words.surface(office, end, _article_cut(words.folded(office)))
    return Mention(first, last, WHOLE, index, last, parts, role)


def _surname_behind(words: Words, index: int, titles: Titles, elsewhere: Elsewhere) -> Mention | None:
    """A surname with the article behind an honorific: "الدكتور الغفيص"."""
    word = words.folded(titles.last)
    surname = (
        has_article(word) and word in elsewhere.repeated and word not in ADJECTIVES and nisba_country(word) is None
    )
    if titles.office is not None or not surname or word[2:] in COMMON_NOUNS or role_head(word) is not None:
        return None
    if TITLES.at(words, titles.last) is not None or word[2:] in ORGANISATION_HEADS:
        return None
    return Mention(titles.last, titles.last + 1, WHOLE, index, titles.last + 1, 1)


def _article_cut(folded: str) -> Cut:
    return next((reading.cut for reading in readings(folded) if has_article(reading.bare)), WHOLE)


def _by_given_name(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A name that begins with a given name of the lexicon, wherever it stands."""
    if _is_named_after(words, index):
        return None
    for reading in readings(words.folded(index)):
        weak = reading.bare not in STRONG_GIVEN and reading.bare != "عبد"
        if weak and reading.bare not in GIVEN and reading.bare not in COMPOUND:
            continue
        named = _read_name(words, index, elsewhere)
        if named is None or named[1] < 2 or (weak and not _proves_weak(words, index, named[0])):
            continue
        return Mention(index, named[0], reading.cut, index, named[0], named[1])
    return None


def _is_named_after(words: Words, index: int) -> bool:
    """True behind the head of a place or a body that has somebody's name: "مطار …", "جامعة الملك …", "جائزة …"."""
    before = index - 1 if titles_at(words, index - 1).last == index else index
    return any(reading.bare in NAMED_AFTER for reading in readings(words.folded(before - 1) or "-"))


def _read_name(words: Words, index: int, elsewhere: Elsewhere) -> tuple[int, int] | None:
    """The name at `index` whose first word may carry clitics."""
    if opens_name(words, index):
        return name_end(words, index, elsewhere)
    rest = name_end(words, index + 1, elsewhere)
    if words.folded(index).endswith("عبد"):
        return (index + 2, 1) if rest is None else rest
    if rest is None:
        return None
    return rest[0], rest[1] + 1


def _proves_weak(words: Words, first: int, last: int) -> bool:
    """True when a given name that is a word too is followed by what only names are followed by."""
    following = words.folded(first + 1)
    behind_verb = any(word in VERBS for word in after_conjunction(words.folded(first - 1)))
    listed = words.folded(first - 1) in COMMAS | {"("} and not words.is_word(last)
    heads = first == 0 and words.folded(last) == ":"
    surname = last == first + 2 and (listed or heads or (behind_verb and _closes_speaker(words, last)))
    if following in {"الله", "الدين"}:
        return last > first + 2 or role_behind(words, last) is not None
    known = following in STRONG_GIVEN or following in {"بن", "عبد", "ال"} or FIGURES.at(words, first + 1) is not None
    return known or surname or role_behind(words, last) is not None


def _behind_verb(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """An unknown name right behind a reporting verb, bounded by what follows it: "قال شيرانجيب جوش، …"."""
    if not any(word in REPORTING_VERBS for word in after_conjunction(words.folded(index - 1))):
        return None
    single = _single_behind_verb(words, index, elsewhere)
    if single is not None:
        return single
    if (
        not is_name_like(words, index)
        or not is_name_like(words, index + 1)
        or _is_addressed(words, index + 1, elsewhere)
    ):
        return None
    named = name_end(words, index, elsewhere)
    if named is None or named[1] < 2 or not _closes_speaker(words, named[0]):
        return None
    if _is_common_in_form(words, index, named[0]):
        return None
    return Mention(index, named[0], WHOLE, index, named[0], named[1])


def _single_behind_verb(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A single unknown name that a definite role follows: "وأشار كوريتش الخبير النفطي …"."""
    head = head_at(words, index + 1)
    role = head is not None and head.closed and not head.reading.prefixes and has_article(head.reading.bare)
    if not role or not is_name_like(words, index) or words.folded(index) not in elsewhere.repeated:
        return None
    if _is_common_in_form(words, index, index + 1) or role_behind(words, index + 1) is None:
        return None
    return Mention(index, index + 1, WHOLE, index, index + 1, 1)


def _is_addressed(words: Words, index: int, elsewhere: Elsewhere) -> bool:
    """True for a second word that is another person behind ل: "أكد سالم لمنذر"."""
    return any(
        reading.prefixes == ("ل",) and reading.bare in elsewhere.repeated for reading in readings(words.folded(index))
    )


def _is_common_in_form(words: Words, first: int, last: int) -> bool:
    """True for words with a ta marbuta, or all in the plural, that are no given names: "محللون سياسيون", "سيدة عراقية"."""
    unknown = [index for index in range(first, last) if words.folded(index) not in GIVEN]
    plural = len(unknown) > 1 and all(words.folded(index).endswith(("ون", "ين", "ات")) for index in unknown)
    return plural or any(words.tokens[index].text.endswith("ة") for index in unknown)


def _closes_speaker(words: Words, index: int) -> bool:
    """True where a speaker's name ends: before a comma, a colon, a bracket, a complementizer or a role."""
    word = words.folded(index)
    return (
        word in COMMAS | {":", "(", '"', "«"}
        or word in {"ان", "بان", "انه", "انها", "من"}
        or head_at(words, index) is not None
    )
