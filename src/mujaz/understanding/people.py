"""People named in a text: where each name stands, and the roles beside it."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mujaz.understanding.gazetteer import FIGURES, NAMED_AFTER, ORGANISATION_HEADS
from mujaz.understanding.names import is_name_like, name_end
from mujaz.understanding.noun_phrases import definite_ends, opens_name
from mujaz.understanding.roles import (
    COMMAS,
    COUNTERPARTS,
    DUALS,
    Role,
    country_of,
    head_at,
    role_ends,
    role_of,
    titles_at,
)
from mujaz.understanding.vocabulary import (
    COMMON_NOUNS,
    COMPOUND,
    GIVEN,
    STRONG_GIVEN,
    SURNAMES,
    REPORTING_VERBS,
    VERBS,
    is_function_word,
    nisba_country,
)
from mujaz.understanding.words import Words, after_conjunction, has_article, readings


class Mention(NamedTuple):
    """A name where it stands: its tokens `[first, last)` without the clitics `cut`, and what is said beside it.

    `begin` and `end` bound the whole group of tokens: role, titles, name and the apposition behind it. `role` is the role's words.
    """

    first: int
    last: int
    cut: int
    begin: int
    end: int
    parts: int
    role: str | None = None
    country: str | None = None


Recurs = Callable[[str], bool]


def find_people(words: Words) -> list[Mention]:
    """The people that the text names in full or by title and surname, in order; surnames alone are left to coreference."""
    counts = Counter(
        reading.bare for token in words.tokens if token.kind == "word" for reading in readings(token.folded)
    )

    def recurs(word: str) -> bool:
        return counts[word] > 1

    found: list[Mention] = []
    index = 0
    while index < len(words.tokens):
        group = _group_at(words, index, recurs)
        found.extend(group)
        index = max([index + 1, *(mention.end for mention in group)])
    return found


def _group_at(words: Words, index: int, recurs: Recurs) -> list[Mention]:
    if not words.is_word(index):
        return []
    several = _several(words, index, recurs)
    if several:
        return several
    for finder in (_behind_role, _behind_titles, _by_given_name, _behind_verb):
        mention = finder(words, index, recurs)
        if mention is not None:
            return [_with_apposition(words, mention)]
    return []


def _behind_role(words: Words, index: int, recurs: Recurs) -> Mention | None:
    """A name behind a role, the longest role that a name follows."""
    head = head_at(words, index)
    if head is None:
        return None
    for end in reversed(role_ends(words, index, head)):
        named = _name_behind(words, end.last, recurs)
        if named is None:
            continue
        first, last, parts, role_last = named
        role = role_of(words, index, role_last, head.reading.cut)
        return Mention(first, last, 0, index, last, parts, role.text(words), role.country)
    return None


def _name_behind(words: Words, index: int, recurs: Recurs) -> tuple[int, int, int, int] | None:
    """The name behind a role that ends at `index`: its first token, its end, its parts, and where the role ends with its ranks."""
    comma = words.folded(index) in COMMAS
    titles = titles_at(words, index + comma)
    role_last = index if comma else titles.rank_last
    first = titles.last
    word = words.folded(first)
    if not words.is_word(first) or not words.same_sentence(index - 1, first):
        return None
    if word not in GIVEN and (word[0] == "و" or words.tokens[first].text.endswith("ة")):
        return None
    named = name_end(words, first, recurs)
    if named is None:
        return None
    last, parts = named
    if word[0] in "بل" and word not in GIVEN and not recurs(words.folded(last - 1)) and not _is_bounded(words, last):
        return None
    sure = _is_sure(words, first, last, parts, recurs)
    if comma and not (sure and _is_bounded(words, last)):
        return None
    return (first, last, parts, role_last) if sure else None


def _is_sure(words: Words, first: int, last: int, parts: int, recurs: Recurs) -> bool:
    """True for a name of two parts or more, and for a single one that is known or stands elsewhere too."""
    if parts > 1:
        return True
    if FIGURES.at(words, first) is not None:
        return True
    word = words.folded(first)
    return recurs(word) and word not in GIVEN and len(word) > 3 and not has_article(word) and last == first + 1


def _is_bounded(words: Words, last: int) -> bool:
    """True where an apposition between commas may end: at punctuation, or before a particle or a verb."""
    return not words.is_word(last) or is_function_word(words.folded(last)) or words.folded(last) in VERBS


def _behind_titles(words: Words, index: int, recurs: Recurs) -> Mention | None:
    """A name behind a title alone: "الرئيس بوتين", "الدكتور أحمد سالم"; an office is the role, an honorific is none."""
    titles = titles_at(words, index)
    if titles.last == index or _is_named_after(words, index):
        return None
    named = _name_behind(words, titles.last, recurs)
    if named is None:
        return None
    first, last, parts, _ = named
    if titles.office is None:
        return Mention(first, last, 0, index, last, parts)
    office, end = titles.office
    role = words.surface(office, end, _article_cut(words.folded(office)))
    return Mention(first, last, 0, index, last, parts, role)


def _article_cut(folded: str) -> int:
    return next((reading.cut for reading in readings(folded) if has_article(reading.bare)), 0)


def _by_given_name(words: Words, index: int, recurs: Recurs) -> Mention | None:
    """A name that begins with a given name of the lexicon, wherever it stands."""
    if _is_named_after(words, index):
        return None
    for reading in readings(words.folded(index)):
        weak = reading.bare not in STRONG_GIVEN and reading.bare != "عبد"
        if weak and reading.bare not in GIVEN and reading.bare not in COMPOUND:
            continue
        named = _read_name(words, index, recurs)
        if named is None or named[1] < 2 or (weak and not _proves_weak(words, index, named[0])):
            continue
        return Mention(index, named[0], reading.cut, index, named[0], named[1])
    return None


def _is_named_after(words: Words, index: int) -> bool:
    """True behind the head of a place or a body that has somebody's name: "مطار …", "جامعة الملك …", "جائزة …"."""
    return any(reading.bare in NAMED_AFTER for reading in readings(words.folded(index - 1) or "-"))


def _read_name(words: Words, index: int, recurs: Recurs) -> tuple[int, int] | None:
    """The name at `index` whose first word may carry clitics."""
    if opens_name(words, index):
        return name_end(words, index, recurs)
    rest = name_end(words, index + 1, recurs)
    if words.folded(index).endswith("عبد"):
        return (index + 2, 1) if rest is None else rest
    if rest is None:
        return None
    return rest[0], rest[1] + 1


def _proves_weak(words: Words, first: int, last: int) -> bool:
    """True when a given name that is a word too is followed by what only names are followed by."""
    following = words.folded(first + 1)
    behind_verb = any(word in VERBS for word in after_conjunction(words.folded(first - 1)))
    surname = last == first + 2 and behind_verb and _closes_speaker(words, last)
    if following in {"الله", "الدين"}:
        return last > first + 2 or _role_behind(words, last) is not None
    known = following in STRONG_GIVEN or following in {"بن", "عبد", "ال"} or FIGURES.at(words, first + 1) is not None
    return known or surname or _role_behind(words, last) is not None


def _behind_verb(words: Words, index: int, recurs: Recurs) -> Mention | None:
    """An unknown name right behind a reporting verb, bounded by what follows it: "قال شيرانجيب جوش، …"."""
    if not any(word in REPORTING_VERBS for word in after_conjunction(words.folded(index - 1))):
        return None
    single = _single_behind_verb(words, index, recurs)
    if single is not None:
        return single
    if not is_name_like(words, index) or not is_name_like(words, index + 1) or _is_addressed(words, index + 1, recurs):
        return None
    named = name_end(words, index, recurs)
    if named is None or named[1] < 2 or not _closes_speaker(words, named[0]):
        return None
    if _is_common_in_form(words, index, named[0]):
        return None
    return Mention(index, named[0], 0, index, named[0], named[1])


def _single_behind_verb(words: Words, index: int, recurs: Recurs) -> Mention | None:
    """A single unknown name that a definite role follows: "وأشار كوريتش الخبير النفطي …"."""
    head = head_at(words, index + 1)
    role = head is not None and head.closed and not head.reading.prefixes and has_article(head.reading.bare)
    if not role or not is_name_like(words, index) or not recurs(words.folded(index)):
        return None
    if _is_common_in_form(words, index, index + 1) or _role_behind(words, index + 1) is None:
        return None
    return Mention(index, index + 1, 0, index, index + 1, 1)


def _is_addressed(words: Words, index: int, recurs: Recurs) -> bool:
    """True for a second word that is another person behind ل: "أكد سالم لمنذر"."""
    return any(reading.prefixes == ("ل",) and recurs(reading.bare) for reading in readings(words.folded(index)))


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


def _with_apposition(words: Words, mention: Mention) -> Mention:
    """The mention with the role behind it, when that is longer than the one before it."""
    role = _role_behind(words, mention.last)
    if role is None:
        return mention
    text = role.text(words)
    longer = mention.role is None or len(text.split()) > len(mention.role.split())
    return mention._replace(
        end=role.last, role=text if longer else mention.role, country=mention.country or role.country
    )


def _role_behind(words: Words, index: int) -> Role | None:
    """The role in apposition behind a name: "… المتحدث باسم …", "…، وزير …،", "…، وهو مسؤول …"."""
    index = _past_bracket(words, index)
    comma = words.folded(index) in COMMAS
    index += comma
    if words.folded(index) in {"وهو", "وهي"}:
        return _described_role(words, index + 1)
    head = head_at(words, index)
    if head is None or head.reading.prefixes:
        return None
    ends = [end for end in role_ends(words, index, head) if end.sure]
    if not ends or not words.same_sentence(index - 1, ends[-1].last - 1):
        return None
    if ends[-1].last == index + 1 and comma:
        return None
    if _name_follows(words, ends[-1].last):
        return None
    return role_of(words, index, ends[-1].last, head.reading.cut)


def _described_role(words: Words, first: int) -> Role | None:
    """The role told by a clause of its own, up to the next comma: "…، وهو مسؤول محلي في …،"."""
    last = first
    while words.is_word(last) or last in words.quoted:
        last = words.quoted.get(last, last + 1)
        if last - first > 10 or not words.same_sentence(first, last):
            return None
    begins = head_at(words, first) is not None or words.folded(first) in {"احد", "احدي", "من"}
    return role_of(words, first, last, 0) if begins and words.folded(last) in COMMAS else None


def _name_follows(words: Words, index: int) -> bool:
    """True where the role belongs to the next name, not to the one before it: "…، وزير الداخلية محمد …"."""
    following = titles_at(words, index).last
    return opens_name(words, following)


def _past_bracket(words: Words, index: int) -> int:
    """The index behind a short bracket: "(35 عامًا)"."""
    if words.folded(index) != "(":
        return index
    close = next((step for step in range(index, min(index + 6, len(words.tokens))) if words.folded(step) == ")"), None)
    return index if close is None else close + 1


def _several(words: Words, index: int, recurs: Recurs) -> list[Mention]:
    """The people of a dual or plural role, each with the role in the singular: "للرئيسين الروسي … والأميركي …"."""
    reading = next((reading for reading in readings(words.folded(index)) if reading.bare in DUALS), None)
    if reading is None:
        return []
    for end in reversed(definite_ends(words, index, has_article(reading.bare))):
        first = _name_behind(words, end.last, recurs)
        if first is not None:
            base = _Base(DUALS[reading.bare], index, end.last)
            people = [_of_base(words, base, first, end.last, index)]
            people.extend(_further(words, base, first[1], recurs))
            return people
    return []


class _Base(NamedTuple):
    """What a dual's people share: the head in the singular, and the tokens from the dual to the first name."""

    singular: str
    first: int
    last: int

    def shared(self, words: Words) -> str:
        """The role without the nisba adjective of the first person."""
        last = self.last
        while last > self.first + 1 and nisba_country(words.folded(last - 1)) is not None:
            last -= 1
        inner = words.body[words.tokens[self.first].end : words.tokens[last - 1].end]
        return self.singular + inner


def _of_base(words: Words, base: _Base, name: tuple[int, int, int, int], end: int, begin: int) -> Mention:
    first, last, parts, _ = name
    adjective = words.tokens[end - 1].text if nisba_country(words.folded(end - 1)) else ""
    role = f"{base.shared(words)} {adjective}".strip()
    return Mention(first, last, 0, begin, last, parts, role, country_of(words, begin, end))


def _further(words: Words, base: _Base, index: int, recurs: Recurs) -> Iterator[Mention]:
    """The second and later people: "، ونظيره الأميركي ماركو روبيو", "، والأميركي دونالد ترامب", "وجون كيري"."""
    while True:
        start = index + (words.folded(index) in COMMAS)
        adjective = _adjective_of_next(words, start)
        if adjective is None:
            return
        name = _name_behind(words, adjective + 1, recurs)
        if name is None:
            return
        surface = words.tokens[adjective].text.removeprefix("و")
        role = f"{base.shared(words)} {surface}"
        yield Mention(name[0], name[1], 0, start, name[1], name[2], role, nisba_country(surface_of(words, adjective)))
        index = name[1]


def surface_of(words: Words, index: int) -> str:
    """The folded word at `index` without a conjunction before its article."""
    word = words.folded(index)
    return word[1:] if word.startswith(("وال", "فال")) else word


def _adjective_of_next(words: Words, start: int) -> int | None:
    """The token of the nisba adjective that begins the next person of a dual or a list of holders of one office."""
    word = words.folded(start)
    if any(form in COUNTERPARTS for form in after_conjunction(word)):
        return start + 1 if nisba_country(words.folded(start + 1)) else None
    if word.startswith("وال") and nisba_country(word[1:]):
        return start
    return None


def is_plain_surname(word: str) -> bool:
    """True for a folded surname that is no other word of the lexicon, so that it tells its person wherever it stands."""
    others = word in COMMON_NOUNS or word in VERBS or is_function_word(word) or nisba_country(word) is not None
    weak = word in GIVEN and word not in STRONG_GIVEN
    return word in SURNAMES or not (others or weak or len(word) < 3 or word in ORGANISATION_HEADS)
