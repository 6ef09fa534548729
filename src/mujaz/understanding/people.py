"""People named in a text: where each name stands, and the roles beside it."""

from functools import lru_cache

from mujaz.understanding.adjuncts import VENUES
from mujaz.understanding.apposed_names import (
    apposed_name,
    given_name_behind_verb,
    name_before_role,
    name_before_said,
    unknown_behind_verb,
)
from mujaz.understanding.apposition import role_behind, with_apposition
from mujaz.understanding.bylines import is_byline
from mujaz.understanding.duals import holders_of_one_office
from mujaz.understanding.gazetteer import (
    COURTESIES,
    ORGANISATION_HEADS,
    ORGANISATIONS,
    PLACES,
    TITLES,
)
from mujaz.understanding.mentions import Mention, name_behind
from mujaz.understanding.name_parts import is_accusative, is_name_like, is_said_twice
from mujaz.understanding.names import (
    NOWHERE,
    Elsewhere,
    elsewhere_in,
    grown,
    is_hyphen,
    may_be_hyphened,
    name_end,
    read_name,
)
from mujaz.understanding.roles import (
    COMMAS,
    DUALS,
    KIN,
    Head,
    begins_role,
    head_at,
    role_ends,
    role_of,
)
from mujaz.understanding.roles_before import with_role_before
from mujaz.understanding.titled_names import name_behind_office, titled_name
from mujaz.understanding.titles import Titles, is_named_after, office_of, titles_at
from mujaz.understanding.vocabulary import (
    ADJECTIVES,
    BETWEEN,
    COMMON_NOUNS,
    COMPOUND,
    CROWNED,
    FEASTS,
    GIVEN,
    OPENING,
    PREPOSITIONS,
    SPEAKING_VERBS,
    STRONG_GIVEN,
    VERBS,
    is_function_word,
    is_ordinary,
    is_surname,
    nisba_country,
    role_head,
)
from mujaz.understanding.weak_names import proves_weak
from mujaz.understanding.words import WHOLE, Reading, Words, has_article, readings


def find_people(words: Words, elsewhere: Elsewhere | None = None) -> list[Mention]:
    """The people that the text names in full or by title and surname, in order; surnames alone are left to coreference.

    `elsewhere` is what `elsewhere_in` gives for the words, where that is known already.
    """
    elsewhere = elsewhere or elsewhere_in(words)
    found: list[Mention] = []
    index = 0
    while index < len(words.tokens):
        plain = _is_plain(words.folded(index))
        if plain and not (_leads_to_name(words.folded(index - 1)) or words.folded(index + 1) == "بن"):
            index += 1
            continue
        other = index if plain else _past_other_name(words, index)
        group = _group_at(words, index, elsewhere) if other == index else []
        found.extend(with_role_before(words, mention) for mention in group)
        index = max([index + 1, other, *(mention.end for mention in group)])
    return [mention for mention in found if not is_byline(words, mention)]


@lru_cache(maxsize=65536)
def _is_plain(folded: str) -> bool:
    """True for a word that begins no name, role or title, nor a body or a place: most words of a text."""
    begins = any(known.begins(folded) for known in (TITLES, ORGANISATIONS, PLACES))
    return not begins and not _begins_group(folded)


def _leads_to_name(folded: str) -> bool:
    """True for a word behind which even a plain word may be a name: a preposition, a reporting verb."""
    return folded in PREPOSITIONS or folded in SPEAKING_VERBS


def _past_other_name(words: Words, index: int) -> int:
    """The index behind a body or a place of several words at `index`, or behind whom one is named after: no person begins inside."""
    body = ORGANISATIONS.at(words, index)
    if body is not None and body.last > index + 1:
        return body.last
    place = PLACES.at(words, index)
    if place is not None and place.last > index + 1 and not place.value.needs_context:
        return place.last
    if is_named_after(words, index):
        titles = titles_at(words, index)
        named = name_end(words, titles.last, NOWHERE)
        return named[0] if named is not None and words.folded(titles.last) in GIVEN else index
    return index


def _group_at(words: Words, index: int, elsewhere: Elsewhere) -> list[Mention]:
    if not words.is_word(index) or is_said_twice(words, index):
        return []
    if not _may_begin_group(words, index):
        unknown = name_before_role(words, index)
        return [with_apposition(words, unknown)] if unknown is not None else []
    several = holders_of_one_office(words, index, elsewhere)
    if several:
        return several
    for finder in (_behind_role, _behind_titles, _by_given_name, _by_patronymic, _by_kunya, _behind_verb, apposed_name):
        mention = finder(words, index, elsewhere)
        if mention is not None:
            return [with_apposition(words, mention)]
    finders = (
        name_before_said,
        given_name_behind_verb,
        titled_name,
        name_behind_office,
        name_before_role,
        unknown_behind_verb,
    )
    apposed = next((mention for finder in finders if (mention := finder(words, index)) is not None), None)
    return [with_apposition(words, apposed)] if apposed is not None else []


def _may_begin_group(words: Words, index: int) -> bool:
    """False for a word that begins neither a name nor a role, a title or a list: most words of a text."""
    begins = _begins_group(words.folded(index)) or words.folded(index + 1) == "بن"
    return begins or TITLES.at(words, index) is not None or _is_behind_verb(words, index)


@lru_cache(maxsize=65536)
def _begins_group(folded: str) -> bool:
    bares = [reading.bare for reading in readings(folded)]
    named = any(bare in GIVEN or bare in COMPOUND or bare in OPENING or bare in DUALS for bare in bares)
    return named or begins_role(folded)


def _is_behind_verb(words: Words, index: int) -> bool:
    return words.folded(index - 1) in SPEAKING_VERBS


def _behind_role(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A name behind a role, the longest role that a name follows."""
    head = head_at(words, index)
    if head is None or (TITLES.at(words, index) is not None and is_named_after(words, index)):
        return None
    kin = head.reading.bare in KIN and not head.closed and words.is_word(index + 1)
    kin = kin and not words.tokens[index + 1].text.endswith("ة")
    for end in reversed(role_ends(words, index, head)):
        named = name_behind(words, end.last, elsewhere)
        if named is None or (kin and words.folded(end.last) not in COMMAS):
            continue
        first, last, parts, role_last = named
        if _is_honorific(words, index, role_last):
            return Mention(first, last, WHOLE, index, last, parts)
        role = role_of(words, index, role_last, head.reading.cut)
        return Mention(first, last, WHOLE, index, last, parts, role.text(words), role.country)
    return _behind_two_roles(words, index, head, elsewhere)


def _is_honorific(words: Words, first: int, last: int) -> bool:
    """True for a role of one word that is a title of courtesy or rank: "الشيخ", "الأستاذ"."""
    title = TITLES.at(words, first)
    return title is not None and not title.value and title.last == last


def _behind_two_roles(words: Words, index: int, head: Head, elsewhere: Elsewhere) -> Mention | None:
    """A name behind two roles with a comma between them: "المتحدث باسم الحكومة، وزير الإعلام سامي …"."""
    ends = role_ends(words, index, head)
    comma = ends[-1].last if ends else index
    second = head_at(words, comma + 1)
    if words.folded(comma) not in COMMAS or second is None or second.reading.prefixes:
        return None
    named = _behind_role(words, comma + 1, elsewhere)
    if named is None or named.role is None or named.begin != comma + 1 or named.first < comma + 2:
        return None
    last = named.first - 1 if words.folded(named.first - 1) in COMMAS else named.first
    role = role_of(words, index, titles_start(words, last), head.reading.cut)
    return named._replace(begin=index, role=role.text(words), country=role.country or named.country)


def titles_start(words: Words, last: int) -> int:
    """Where the courtesies that stand right before token `last` begin."""
    while words.folded(last - 1) in COURTESIES:
        last -= 1
    return last


def _behind_titles(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A name behind a title alone: "الرئيس بوتين", "الدكتور أحمد سالم"; an office is the role, an honorific is none."""
    titles = titles_at(words, index)
    if titles.last == index or is_named_after(words, index):
        return None
    named = name_behind(words, titles.last, elsewhere)
    if named is None:
        return _crowned(words, index, titles) or _surname_behind(words, index, titles, elsewhere)
    first, last, parts, _ = named
    return Mention(first, last, WHOLE, index, last, parts, office_of(words, titles))


def _crowned(words: Words, index: int, titles: Titles) -> Mention | None:
    """The one name of a king or a pope: "الملك سلمان", "البابا فرنسيس"."""
    first = titles.last
    crowned = words.folded(first - 1) in CROWNED and words.folded(first) in GIVEN
    alone = crowned and words.folded(first) != "عبد" and not is_named_after(words, index)
    return Mention(first, first + 1, WHOLE, index, first + 1, 1, office_of(words, titles)) if alone else None


def _surname_behind(words: Words, index: int, titles: Titles, elsewhere: Elsewhere) -> Mention | None:
    """A surname with the article behind an honorific: "الدكتور الغفيص"."""
    word = words.folded(titles.last)
    surname = (
        has_article(word) and word in elsewhere.repeated and word not in ADJECTIVES and nisba_country(word) is None
    )
    if titles.office is not None or not surname or word[2:] in COMMON_NOUNS or role_head(word) is not None:
        return None
    if (
        words.folded(titles.last - 1) == _RANK_OR_TEAM
        or TITLES.at(words, titles.last) is not None
        or word[2:] in ORGANISATION_HEADS
    ):
        return None
    if words.tokens[titles.last].text.endswith("ة") and is_ordinary(word):
        return None
    return Mention(titles.last, titles.last + 1, WHOLE, index, titles.last + 1, 1)


_RANK_OR_TEAM = "الفريق"


def _by_given_name(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A name that begins with a given name of the lexicon, wherever it stands."""
    feast = words.folded(index + 1) in FEASTS and words.folded(index).endswith(_FEAST)
    if feast or is_named_after(words, index) or is_accusative(words.tokens[index].text):
        return None
    for reading in readings(words.folded(index)):
        weak = reading.bare not in STRONG_GIVEN and reading.bare != "عبد"
        if reading.prefixes and (is_hyphen(words, index - 1) or not _is_read_behind(words, index, reading)):
            continue
        if weak and reading.bare not in GIVEN and reading.bare not in COMPOUND:
            continue
        named = read_name(words, index, reading.bare, elsewhere)
        if reading.bare in VENUES and not reading.prefixes and not _is_behind_verb(words, index):
            continue
        if words.folded(index + 1) == "الله" and reading.bare not in COMPOUND and reading.bare != "عبد":
            continue
        if named is None or named[1] < 2 or (weak and not proves_weak(words, index, named[0], reading.bare)):
            continue
        first, cut = (index, reading.cut) if not is_hyphen(words, index - 1) else (index - 2, WHOLE)
        if first < index and not may_be_hyphened(words, first):
            return None
        return Mention(first, named[0], cut, first, named[0], named[1])
    return None


_FEAST = "عيد"


def _by_patronymic(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A name whose first word only "بن" behind it tells: "يوني بن مناحيم"."""
    word, father = words.folded(index), words.folded(index + 2)
    if words.folded(index + 1) != "بن" or not words.is_word(index + 2) or is_function_word(father):
        return None
    other = has_article(word) or word in COMMON_NOUNS or word in VERBS or is_function_word(word) or len(word) < 3
    other = other or word in BETWEEN
    if other or role_head(word) is not None or TITLES.at(words, index) is not None or word[0] in "ولب":
        return None
    last, parts = grown(words, index + 1, True, elsewhere)
    return Mention(index, last, WHOLE, index, last, parts) if last >= index + 3 else None


def _is_read_behind(words: Words, index: int, reading: Reading) -> bool:
    """True for a name that may be read behind clitics: not of two letters, and in no ordinary word ("بيانا" is not "by Yana")."""
    place = PLACES.at(words, index)
    if reading.prefixes == ("ك",) or (place is not None and not place.reading.prefixes):
        return False
    conjoined = reading.prefixes == ("و",) and (reading.bare in STRONG_GIVEN or reading.bare in OPENING)
    word = words.folded(index)
    named = reading.bare in GIVEN and word not in COMMON_NOUNS and is_surname(words.folded(index + 1))
    return len(reading.bare) > 2 and (conjoined or named or not is_ordinary(word))


def _by_kunya(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """A nom de guerre: "أبو عبيدة" behind a verb, told more than once, or with more of the name behind it."""
    for reading in readings(words.folded(index)):
        if (
            words.folded(index - 1) in _ALSO_CALLED
            or reading.bare not in _KUNYAS
            or PLACES.at(words, index) is not None
            or is_named_after(words, index)
        ):
            continue
        named = read_name(words, index, reading.bare, elsewhere)
        second = words.folded(index + 1)
        if named is None or is_ordinary(second) or not words.is_word(index + 1) or not is_name_like(words, index + 1):
            continue
        speaks = _is_behind_verb(words, index) or words.folded(index - 1) in _CALLED_SO
        if named[1] > 1 or speaks or second in elsewhere.repeated:
            return Mention(index, named[0], reading.cut, index, named[0], named[1])
    return None


_CALLED_SO = frozenset({"باسم", "اسمه", "يدعي", "المدعو", "عرف"})
_ALSO_CALLED = frozenset({"المعروف", "الملقب", "المكني", "يلقب", "لقبه"})
"""Words before a further name of somebody named already."""
_KUNYAS = frozenset({"ابو", "ابا", "ابي"})


def _behind_verb(words: Words, index: int, elsewhere: Elsewhere) -> Mention | None:
    """An unknown name right behind a reporting verb, bounded by what follows it: "قال شيرانجيب جوش، …"."""
    if not _is_behind_verb(words, index):
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
