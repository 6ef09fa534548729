"""Names told by a title or an office before them, though their words be ordinary ones: "الدكتور سداد الحسيني"."""

from mujaz.lexicon import load
from mujaz.understanding.cues import is_complementizer
from mujaz.understanding.definite_surnames import OF_NOUNS
from mujaz.understanding.gazetteer import COURTESIES, TITLES
from mujaz.understanding.mentions import Mention
from mujaz.understanding.name_parts import begins_with_and, is_addressed, may_be_governed
from mujaz.understanding.roles import KIN, head_at, role_ends, role_of
from mujaz.understanding.titles import is_named_after, office_of, titles_at
from mujaz.understanding.vocabulary import (
    BETWEEN,
    COMMON_NOUNS,
    CROWNED,
    GIVEN,
    OPENING,
    PERIODS,
    STRONG_GIVEN,
    VERBS,
    folded_set,
    is_calendar_word,
    is_function_word,
    is_ordinary,
    is_surname,
    is_verb,
    nisba_country,
    role_head,
)
from mujaz.understanding.words import WHOLE, Words, after_conjunction, has_article, readings

NAME_AT_MOST = 6
"""Words of a name."""
_BEFORE_NAMES = COURTESIES | folded_set(load("roles")["titles"]["ranks_before_names"])


def titled_name(words: Words, index: int) -> Mention | None:
    """The name behind a title, though its words be ordinary ones: "الدكتور سداد الحسيني: …", where it ends as a name does.

    Behind an office, which may be anybody's, the name begins with a sure given name: "اللاعب سالم عارضة".
    """
    title, titles = TITLES.at(words, index), titles_at(words, index)
    first = titles.last
    if title is None or not words.is_word(first) or is_named_after(words, index):
        return None
    office = title.reading.bare not in CROWNED and words.folded(first) in STRONG_GIVEN
    if title.reading.bare not in _BEFORE_NAMES and not office:
        return None
    last = first
    while last < first + NAME_AT_MOST and words.is_word(last) and may_be_part(words, last):
        word = words.folded(last)
        if (has_article(words.folded(last - 1)) and role_head(word) is not None) or is_behind_clitic(word):
            break
        last += 1
    begins = not has_article(words.folded(first)) and words.folded(first)[0] not in "وبلي"
    ordinary = sum(is_plain_word(words.folded(step)) for step in range(first, last))
    if last < first + 2 or ordinary > 1 or not begins or is_no_surname(words, last - 1):
        return None
    if not _ends_titled(words, last):
        return None
    return Mention(first, last, WHOLE, index, last, last - first, office_of(words, titles))


def is_no_surname(words: Words, index: int) -> bool:
    """True for a verb, a word with a pronoun or a preposition, a feminine adjective with the article, a noun with its complement."""
    word = words.folded(index)
    if word in GIVEN or is_surname(word):
        return False
    possessed = word.endswith(("ها", "هم", "هما")) or (words.tokens[index].text.endswith("ه") and is_ordinary(word))
    surname = words.tokens[index].text.startswith("با") and not word.startswith("بال")
    governed = word[0] in "بل" and may_be_governed(word) and not surname
    if has_article(word):
        return word.endswith("يه") or (is_ordinary(word) and words.folded(index + 1) in OF_NOUNS)
    return possessed or governed or is_verb(word)


def _ends_titled(words: Words, last: int) -> bool:
    """True where a titled name ends: what its last word may be depends on what follows it."""
    word, following = words.folded(last - 1), words.folded(last)
    if not words.is_word(last) or is_complementizer(words, last):
        return _is_surname_like(word) or words.folded(last - 2) in STRONG_GIVEN
    predicate = is_verb(following) or head_at(words, last) is not None
    predicate = predicate or (following.endswith("ا") and is_ordinary(following))
    return _is_surname_like(word) and (is_function_word(following) or predicate)


def name_behind_office(words: Words, index: int) -> Mention | None:
    """A sure given name with one more word, be it an ordinary one, between the office whose head is token `index` and where a name ends."""
    head = head_at(words, index)
    if head is None or (head.reading.bare in KIN and not head.closed):
        return None
    for end in reversed(role_ends(words, index, head)):
        first = titles_at(words, end.last).last
        last = first + 2
        given = words.folded(first) in STRONG_GIVEN and words.folded(first) not in OPENING
        if not (given and words.is_word(last - 1) and may_be_part(words, last - 1)) or is_behind_clitic(
            words.folded(last - 1)
        ):
            continue
        if (
            not is_no_surname(words, last - 1)
            and _ends_titled(words, last)
            and role_head(words.folded(last - 1)) is None
        ):
            role = role_of(words, index, titles_at(words, end.last).rank_last, head.reading.cut)
            return Mention(first, last, WHOLE, index, last, 2, role.text(words), role.country)
    return None


def is_behind_clitic(word: str) -> bool:
    """True for a known word behind و, ب or ل, which is no part of the name before it: "لأحمد", "وولي"."""
    named = word in GIVEN or word in BETWEEN or is_surname(word)
    return not named and (is_addressed(word) or begins_with_and(word))


def is_plain_word(word: str) -> bool:
    """True for a word that is ordinary and no name."""
    return is_ordinary(word) and word not in GIVEN and not is_surname(word)


def _is_surname_like(word: str) -> bool:
    return word in GIVEN or (has_article(word) and not word.endswith(("ون", "ات", "اء"))) or word not in COMMON_NOUNS


def may_be_part(words: Words, index: int) -> bool:
    """True for a word that may stand in a name whose place is known: no particle, time, verb, office or nisba."""
    word = words.folded(index)
    if word in {"ل", "لـ", "ب", "بـ"}:
        return False
    if word in GIVEN or word in BETWEEN or word in OPENING:
        return True
    addressed = any(
        reading.prefixes == ("ل",) and (reading.bare in COMMON_NOUNS or has_article(reading.bare))
        for reading in readings(word)
    )
    if addressed and not is_surname(word):
        return False
    accusative = "\u064b" in words.tokens[index].text
    role = role_head(word) is not None and not has_article(word)
    verb = any(form in VERBS for form in after_conjunction(word)) or (word.endswith("وا") and len(word) > _PAST_PLURAL)
    time = is_calendar_word(word) or word in PERIODS
    others = is_function_word(word) or time or verb or accusative or role
    return not others and nisba_country(word.removeprefix("ال")) != word


_PAST_PLURAL = 4
"""Letters that a word has more than where it ends as "اهتموا" does, which no unknown name is read for."""
