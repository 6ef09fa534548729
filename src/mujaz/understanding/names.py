"""Where a person's name ends: given names, compound parts, connectives, surnames.

A name is told by what it begins with (a given name of the lexicon, "عبد", "أبو") or by where it stands (behind a role). It goes on over
connectives ("بن", "آل", "دي"), further given names and surnames, and stops at verbs, prepositions, punctuation, roles, places and numbers.
"""

from collections import Counter
from itertools import chain
from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.understanding.definite_surnames import is_surname_with_article
from mujaz.understanding.gazetteer import FIGURES, ORGANISATION_HEADS, ORGANISATIONS, PLACE_HEADS, PLACES, TITLES
from mujaz.understanding.name_parts import (
    begins_with_and,
    is_accusative,
    is_addressed,
    is_name_like,
    is_place,
    may_be_governed,
)
from mujaz.understanding.vocabulary import (
    BETWEEN,
    COMMON_NOUNS,
    COMPOUND,
    CROWNED,
    GIVEN,
    INITIALS,
    OPENING,
    PERSIAN_ENDINGS,
    REGNAL,
    REPORTING_VERBS,
    SECONDS,
    SPEAKING_VERBS,
    STRONG_GIVEN,
    SURNAMES,
    VERBS,
    WEAK_SURNAMES,
    is_function_word,
    is_ordinary,
    is_surname,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import Words, bares, has_article

LONGEST = 6
"""Parts that a name may have: a connective and the word behind it are one part."""

_SECOND_OF_COMPOUND = frozenset({"الدين", "الله", "الاسلام", "الحق"})


_KINSHIP = frozenset({"بن", "ابن", "بنت", "ال"})
"""Connectives of Arabic names, behind which a surname with the article may follow."""


class Elsewhere(NamedTuple):
    """What else the article does with a word: those that stand in it more than once, and those that stand behind a reporting verb."""

    repeated: frozenset[str]
    speaking: frozenset[str]


NOWHERE = Elsewhere(frozenset(), frozenset())


def elsewhere_in(words: Words) -> Elsewhere:
    """What the text does with its words, read without their clitics."""
    told = (token.folded for token in words.tokens if token.kind == "word")
    counts = Counter(chain.from_iterable(map(bares, told)))
    repeated = frozenset([word for word, count in counts.items() if count > 1])
    verbs = [index for index, token in enumerate(words.tokens) if token.folded in SPEAKING_VERBS]
    return Elsewhere(repeated, frozenset([words.folded(index + 1) for index in verbs]))


def _after_part(words: Words, index: int) -> int | None:
    """The index behind the compound part of a name at `index` ("عبد الله", "أبو بكر", "ابن أبي طالب"), or None."""
    last = index
    while last < index + _OPENINGS_AT_MOST and _is_opening(words, last) and _can_be_second(words, last + 1):
        last += 1
    if words.folded(last) in COMPOUND and words.folded(last + 1) in _SECOND_OF_COMPOUND:
        return last + 2
    return last + 1 if last > index else None


_OPENINGS_AT_MOST = 3


def _is_opening(words: Words, index: int) -> bool:
    return words.folded(index) in OPENING and is_joint(words, index)


def _can_be_second(words: Words, index: int) -> bool:
    word = words.folded(index)
    titled = words.folded(index - 1) == "سيدي" and TITLES.at(words, index) is not None
    if word == "البيت" and words.folded(index - 1) == "ال":
        return False
    if word not in SECONDS.get(words.folded(index - 1), {word}):
        return False
    if words.folded(index - 1) == "ام" and not (word in GIVEN or is_surname(word) or has_article(word)):
        return False
    return words.is_word(index) and not (is_function_word(word) or is_verb(word) or titled)


def name_end(words: Words, index: int, elsewhere: Elsewhere) -> tuple[int, int] | None:
    """Where the name that begins with token `index` ends, and how many parts it has; None when no name can begin there.

    Args:
        words: the text.
        index: the first token, whose place or form says that a name may begin.
        elsewhere: what else the article does with its words.
    """
    if holds_office(words, index):
        return None
    last = _after_initials(words, index) or _after_hyphened(words, index) or _after_part(words, index)
    if last is None:
        if not is_name_like(words, index) and words.folded(index) not in GIVEN:
            return None
        last = index + 1
    return grown(words, last, last > index + 1 or words.folded(index) in GIVEN, elsewhere)


def read_name(words: Words, index: int, bare: str, elsewhere: Elsewhere) -> tuple[int, int] | None:
    """The name at `index` whose first word, without its clitics, is `bare`."""
    if bare == words.folded(index):
        return name_end(words, index, elsewhere)
    if bare in COMPOUND and words.folded(index + 1) in {"الدين", "الله"}:
        return grown(words, index + 2, True, elsewhere)
    if bare in OPENING:
        return grown(words, index + 2, True, elsewhere) if words.is_word(index + 1) else None
    return grown(words, index + 1, True, elsewhere)


def grown(words: Words, last: int, given: bool, elsewhere: Elsewhere) -> tuple[int, int]:
    """Where a name ends whose first part ends at `last`, and how many parts it has; `given` where that part is surely a given name."""
    parts = 1
    while parts < LONGEST:
        after = _next_part(words, last, parts, given, elsewhere)
        if after is None:
            break
        given = words.folded(last) in _KINSHIP or (given and (after > last + 1 or words.folded(last) in GIVEN))
        ended = has_article(words.folded(last)) and words.folded(last) not in GIVEN
        last, parts = after, parts + 1
        if ended and words.folded(last) not in BETWEEN and not _is_second_surname(words, last):
            break
    return last, parts


def _after_initials(words: Words, index: int) -> int | None:
    """The index behind the initials that a name begins with and the word behind them: "م.س. غوبتا", "إي بي جي كالام"."""
    last = index
    while words.is_word(last) and len(words.folded(last)) == 1 and words.folded(last + 1) == ".":
        last += 2
    if last == index:
        while (
            words.folded(last) in INITIALS
            and not is_function_word(words.folded(last))
            and words.tokens[last].text[:1] != "أ"
        ):
            last += 1
    begins = last > index + 1 and (is_name_like(words, last) or words.folded(last) in GIVEN)
    return last + 1 if begins else None


def _is_second_surname(words: Words, index: int) -> bool:
    """True for a surname with the article that may follow another: "خالد الحمد الصباح"."""
    word = words.folded(index)
    known = (is_surname(word) or word[2:] in WEAK_SURNAMES) and not (is_function_word(word) or is_verb(word))
    return has_article(word) and known and nisba_country(word) is None and role_head(word) is None


def _next_part(words: Words, index: int, parts: int, given: bool, elsewhere: Elsewhere) -> int | None:
    """The index behind the part of the name at `index`, or None where the name has ended before it.

    `parts` have been read already; `given` tells that all of them are given names, compounds or kin.
    """
    if not words.is_word(index):
        return _behind_hyphen(words, index)
    if (figure := _behind_figure(words, index)) is not None:
        return figure
    crowned = any(words.folded(index - back) in CROWNED for back in range(2, _CROWN_WITHIN))
    regnal = parts == 1 and words.folded(index) in REGNAL and crowned
    adjective = not regnal and has_article(words.folded(index)) and is_function_word(words.folded(index))
    if (
        adjective
        or _begins_another(words, index, parts)
        or _is_blessing(words, index)
        or is_title_of_next(words, index)
    ):
        return None
    if regnal or (has_article(words.folded(index - 1)) and _is_second_surname(words, index)):
        return index + 1
    for part in (_after_part, _behind_connective):
        after = part(words, index)
        if after is not None:
            return after
    goes_on = _is_surely_part(words, index, parts, given) or _is_likely_part(words, index, parts, given, elsewhere)
    return index + 1 if goes_on else None


def is_title_of_next(words: Words, index: int) -> bool:
    """True for the title of the next name: "الملك سلمان | الأمير محمد"."""
    return has_article(words.folded(index)) and words.folded(index + 1) in GIVEN and TITLES.at(words, index) is not None


_CROWN_WITHIN = 6
"""Tokens before an ordinal within which the crown is told: "العاهل الأردني، عبد الله الثاني"."""


def _behind_hyphen(words: Words, index: int) -> int | None:
    """The index behind a part written as one with the part before it: "ماري-كلود"."""
    if words.folded(index) != "-" or not words.is_word(index + 1):
        return None
    part = words.folded(index + 1)
    if part not in GIVEN and (has_article(part) or is_ordinary(part) or part in ORGANISATION_HEADS):
        return None
    return index + 2 if is_hyphen(words, index) else None


def _after_hyphened(words: Words, index: int) -> int | None:
    """The index behind a first name written with a hyphen whose first part is another word alone: "آن-كلير"."""
    begins = is_hyphen(words, index + 1) and words.folded(index + 2) in GIVEN
    return index + 3 if begins and may_be_hyphened(words, index) else None


def may_be_hyphened(words: Words, index: int) -> bool:
    """True for what may be the first part of a name written with a hyphen."""
    return words.tokens[index].text in _HYPHENED or is_name_like(words, index)


_HYPHENED = frozenset(load("names")["joints"]["hyphened"])


def is_hyphen(words: Words, index: int) -> bool:
    """True for a hyphen with no space around it, between two words."""
    if words.folded(index) != "-" or not (words.is_word(index - 1) and words.is_word(index + 1)):
        return False
    before, hyphen, after = words.tokens[index - 1 : index + 2]
    return before.end == hyphen.start and hyphen.end == after.start


def _begins_another(words: Words, index: int, parts: int) -> bool:
    """True for a word that begins the next name or an office instead: behind a single known surname, or conjoined."""
    word = words.folded(index)
    after_figure = parts == 1 and FIGURES.at(words, index - 1) is not None
    another = after_figure and (word in STRONG_GIVEN or word == "عبد" or FIGURES.at(words, index) is not None)
    known = word in GIVEN or word in BETWEEN or is_surname(word)
    joined = word[0] == "و" and (
        (not known and (word[1:] in VERBS or word[1:] in OPENING or begins_with_and(word)))
        or (
            word not in BETWEEN
            and (word[1:] in GIVEN or (is_surname(words.folded(index - 1)) and word not in SURNAMES))
        )
    )
    return another or holds_office(words, index) or joined


def _is_blessing(words: Words, index: int) -> bool:
    """True for "رحمه الله" behind a name; "رحمة الله" is one."""
    return words.folded(index) == "رحمه" and words.tokens[index].text.endswith("ه")


def _behind_connective(words: Words, index: int) -> int | None:
    """The index behind "بن", "آل", "دي" and the word that follows them."""
    following = words.folded(index + 1)
    verb = following in REPORTING_VERBS and following not in GIVEN
    told = is_addressed(following) and following not in GIVEN and not is_name_like(words, index + 1)
    follows = words.is_word(index + 1) and not is_function_word(following) and not verb and not told
    return index + 2 if follows and _is_connective(words, index) else None


def _behind_figure(words: Words, index: int) -> int | None:
    """The index behind a known surname of several words."""
    figure = FIGURES.at(words, index)
    return figure.last if figure is not None and figure.last > index + 1 else None


def _is_surely_part(words: Words, index: int, parts: int, given: bool) -> bool:
    """True for a given name, a surname with the article, and what closes an apposition behind a given name."""
    word = words.folded(index)
    if (
        word in STRONG_GIVEN
        or word in PERSIAN_ENDINGS
        or (given and (word in GIVEN or is_surname_with_article(words, index, parts)))
    ):
        return True
    if parts > 2:
        return False
    shaped = word not in COMMON_NOUNS and word.endswith(("ه", "ات"))
    joined = is_ordinary(word) and len(word) > 4 and (shaped or word.endswith(("ها", "هم")))
    plain = not (has_article(word) or is_function_word(word) or is_verb(word) or joined or is_place(words, index))
    before_role = parts == 1 and _ends_before_role(words, index)
    closes = given and plain and (_ends_apposition(words, index) or before_role)
    return closes or (parts == 1 and _is_surname_of_unknown(words, index))


def _is_likely_part(words: Words, index: int, parts: int, given: bool, elsewhere: Elsewhere) -> bool:
    """True for an unknown word as a second part, and as a third or fourth with more to say for it."""
    weak = words.folded(index) in WEAK_SURNAMES and not is_accusative(words.tokens[index].text)
    if given and (weak or _speaks_elsewhere(words, index, elsewhere)):
        return True
    if parts == _TWO and words.folded(index - 2) in STRONG_GIVEN and _closes_with_surname(words, index):
        return True
    if not is_name_like(words, index):
        return False
    word = words.folded(index)
    closes = _ends_apposition(words, index) or words.folded(index + 1) in _BEFORE_SAID
    if parts == 1:
        return closes or not is_addressed(word) or is_surname(word) or _is_figure(words, index)
    if parts >= 4 or word[0] == "و" or (word[0] in "بل" and not closes and may_be_governed(word)):
        return False
    return given or closes or words.folded(index - 1) in GIVEN or word in elsewhere.repeated


def _is_figure(words: Words, index: int) -> bool:
    """True for a known surname as it stands: "بايدن" is no "by Aydin"."""
    figure = FIGURES.at(words, index)
    return figure is not None and not figure.reading.prefixes


_TWO = 2


def _closes_with_surname(words: Words, index: int) -> bool:
    """True for a surname with the article behind a given name and an unknown word, where the name ends: "عماد منسي الزهراني بأن"."""
    word = words.folded(index)
    closed = (
        not words.is_word(index + 1)
        or words.folded(index + 1) in _BEFORE_SAID
        or is_function_word(words.folded(index + 1))
    )
    known = is_surname(word) or word.removeprefix("ال") in WEAK_SURNAMES
    surname = role_head(word) is None and (known or (nisba_country(word) is None and not is_ordinary(word)))
    return closed and surname and is_surname_with_article(words, index, _TWO)


def _speaks_elsewhere(words: Words, index: int, elsewhere: Elsewhere) -> bool:
    """True for an ordinary word with the article behind a given name, where it alone speaks elsewhere: "أشرف القدرة … وقال القدرة"."""
    word = words.folded(index)
    speaks = has_article(word) and word in elsewhere.speaking and word in elsewhere.repeated
    other = role_head(word) is not None or word[2:] in ORGANISATION_HEADS or TITLES.at(words, index) is not None
    return speaks and not other and not word.endswith(("ون", "ات", "اء"))


def _is_connective(words: Words, index: int) -> bool:
    """True for "بن", "دي" and their like."""
    return words.folded(index) in BETWEEN and is_joint(words, index)


def is_joint(words: Words, index: int) -> bool:
    """False for what only looks like a joint of names: "فإن" is no "فان", "الـ" before a number no "آل"."""
    surface = words.tokens[index].text
    if surface == "آبي" or (surface == "لو" and has_article(words.folded(index + 1))):
        return False
    return surface[1:2] not in {"إ", "أ"} and not surface.endswith("ـ")


def _is_surname_of_unknown(words: Words, index: int) -> bool:
    """True for a surname with the article behind an unknown first name, where the name ends with it: "منيع الحارثي: …"."""
    word, following = words.folded(index), words.folded(index + 1)
    ends = not words.is_word(index + 1) or is_function_word(following) or is_verb(following)
    known = is_ordinary(word) or nisba_country(word) is not None
    return ends and not known and is_surname_with_article(words, index, 2)


def holds_office(words: Words, index: int) -> bool:
    """True for a name that is an office in this place: "أمير منطقة …", "أمير الرياض"."""
    word, following = words.folded(index), words.folded(index + 1)
    if has_article(word) and word[2:] in WEAK_SURNAMES:
        return False
    if role_head(word) is not None and ORGANISATIONS.at(words, index + 1) is not None and following not in GIVEN:
        return True
    if word in GIVEN and (
        following in GIVEN or is_surname(following) or not (is_ordinary(following) or is_place(words, index + 1))
    ):
        return False
    if role_head(word) is not None and has_article(following) and following.endswith("ين"):
        return True
    if role_head(word) is None or is_function_word(following) or is_surname(word):
        return False
    body = following in PLACE_HEADS or following in ORGANISATION_HEADS or following in COMMON_NOUNS
    return body or has_article(following) or PLACES.at(words, index + 1) is not None


def _ends_apposition(words: Words, index: int) -> bool:
    """True for an unknown word that punctuation follows: a third part rather than the sentence's next word."""
    return words.folded(index + 1) in {"،", ",", "(", ")"}


def _ends_before_role(words: Words, index: int) -> bool:
    """True for a word behind a sure given name where what is said or the office follows: "… بلاتيني رئيس …", "… بادي أن …"."""
    following, word = words.folded(index + 1), words.folded(index)
    ends = following in _BEFORE_SAID or following == "الذي" or role_head(following) is not None
    sure = (
        words.folded(index - 1) in STRONG_GIVEN and word[0] not in "ول" and not words.tokens[index].text.endswith("ة")
    )
    return ends and sure and nisba_country(word) is None


_BEFORE_SAID = frozenset({"ان", "بان", "انه", "بانه", "انها", "بانها"})
