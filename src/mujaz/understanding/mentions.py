"""A name beside what stands before it: behind a role or a title, and whether it can be one."""

from typing import NamedTuple

from mujaz.understanding.gazetteer import FIGURES
from mujaz.understanding.name_parts import may_be_governed
from mujaz.understanding.names import Elsewhere, is_joint, name_end
from mujaz.understanding.roles import COMMAS
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import GIVEN, INITIALS, OPENING, STRONG_GIVEN, is_function_word, is_surname, is_verb
from mujaz.understanding.words import Cut, Words, has_article


class Mention(NamedTuple):
    """A name where it stands: its tokens `[first, last)` without the clitics `cut`, and what is said beside it.

    `begin` and `end` bound the whole group of tokens: role, titles, name and the apposition behind it. `role` is the role's words.
    """

    first: int
    last: int
    cut: Cut
    begin: int
    end: int
    parts: int
    role: str | None = None
    country: str | None = None


class Beside(NamedTuple):
    """A name behind a role: tokens `[first, last)`, its parts, and where the role ends with the ranks that adjoin it."""

    first: int
    last: int
    parts: int
    role_last: int


def name_behind(words: Words, index: int, elsewhere: Elsewhere) -> Beside | None:
    """The name behind a role that ends at `index`, with or without a comma and titles between them."""
    comma = words.folded(index) in COMMAS
    titles = titles_at(words, index + comma)
    if titles.last > index + comma and words.folded(index + comma)[0] == "و":
        return None
    role_last = index if comma else titles.rank_last
    first = titles.last + (titles.last in words.quoted or words.folded(titles.last) == "(")
    if not words.is_word(first) or not words.same_sentence(index - 1, first):
        return None
    named = name_end(words, first, elsewhere)
    if named is None or not _may_begin(words, first, named[0], elsewhere):
        return None
    last, parts = named
    if first > titles.last and not _closes_marks(words, titles.last, last):
        return None
    sure = _is_sure(words, first, last, parts, elsewhere)
    if comma and not (sure and (_is_bounded(words, last) or _is_plain_name(words, first, last))):
        return None
    return Beside(first, last, parts, role_last) if sure else None


def _closes_marks(words: Words, opening: int, last: int) -> bool:
    """True where the quotation marks or brackets that open before a name close right behind it."""
    return words.quoted.get(opening) == last + 1 or (words.folded(opening) == "(" and words.folded(last) == ")")


def _may_begin(words: Words, first: int, last: int, elsewhere: Elsewhere) -> bool:
    """False for an unknown word in the shape of a particle with a noun, or of a feminine noun that no given name follows."""
    word = words.folded(first)
    if word in GIVEN:
        return True
    if word[0] == "و" or (words.tokens[first].text.endswith("ة") and words.folded(first + 1) not in STRONG_GIVEN):
        return False
    governed = word[0] in "بل" and may_be_governed(word)
    return not governed or words.folded(last - 1) in elsewhere.repeated or _is_bounded(words, last)


def _is_sure(words: Words, first: int, last: int, parts: int, elsewhere: Elsewhere) -> bool:
    """True for a name of two parts or more, and for a single one that is known or stands elsewhere too."""
    initials = len(words.folded(first)) == 1 or words.folded(first) in INITIALS
    kunya = words.folded(first) in OPENING and is_joint(words, first) and last > first + 1
    if parts > 1 or kunya or (initials and last > first + 1):
        return True
    if FIGURES.at(words, first) is not None:
        return True
    word = words.folded(first)
    if last != first + 1 or word in GIVEN or has_article(word):
        return False
    return is_surname(word) or (len(word) > 3 and word in elsewhere.repeated)


def _is_plain_name(words: Words, first: int, last: int) -> bool:
    """True for a name of known parts alone: "جو بايدن"."""
    known = (words.folded(index) in GIVEN or is_surname(words.folded(index)) for index in range(first + 1, last))
    return last > first + 1 and words.folded(first) in STRONG_GIVEN and all(known)


def _is_bounded(words: Words, last: int) -> bool:
    """True where an apposition between commas may end: at punctuation, or before a particle or a verb."""
    return not words.is_word(last) or is_function_word(words.folded(last)) or is_verb(words.folded(last))
