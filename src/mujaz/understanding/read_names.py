"""People as grammar and model read them together: the model bounds the names, the grammar tells the roles beside them."""

from collections.abc import Sequence

from mujaz.understanding.apposition import with_apposition
from mujaz.understanding.labelling import Labelled, Name, names_in
from mujaz.understanding.mentions import Mention
from mujaz.understanding.name_parts import is_addressed, is_place, is_said_twice
from mujaz.understanding.names import Elsewhere, is_title_of_next
from mujaz.understanding.roles import head_at, role_ends
from mujaz.understanding.roles_before import with_role_before
from mujaz.understanding.titles import is_named_after, office_of, titles_at
from mujaz.understanding.vocabulary import (
    BETWEEN,
    CROWNED,
    EULOGIES,
    FEASTS,
    GIVEN,
    SPEAKING_VERBS,
    STRONG_GIVEN,
    VERBS,
    is_calendar_word,
    is_function_word,
)
from mujaz.understanding.words import WHOLE, Cut, Words, has_article, readings

_SURE = 0.4
"""How likely a name that the grammar does not read must be, with its end: below it more are wrong than right."""
_SURE_ALONE = 0.8
"""The same for a name that nothing else tells: no given name in it, no role or title beside it, no verb of speech before it."""
_LONGEST = 10
"""Tokens that a name may have."""
_WHOLE_NAME = 2
"""Tokens of a name that the model alone may find."""


def people_read(words: Words, people: Sequence[Mention], read: Labelled, elsewhere: Elsewhere) -> list[Mention]:
    """The mentions of people in order: those of the grammar that the model reads too or that speak again, and the model's own."""
    by_first = {mention.first: mention for mention in people}
    found: list[Mention] = []
    people_only = (each for each in names_in(read.labels) if each.kind == "P")
    for name in (_without_office(words, _without_eulogy(words, each)) for each in people_only):
        known = by_first.get(name.first)
        if not 0 < name.last - name.first <= _LONGEST:
            continue
        if known is not None and (known.last == name.last or _ends(words, known, name)):
            found.append(known)
        elif _overlaps(people, name.first, name.last) or (
            _may_be_further(words, name)
            and not _is_surname_and_place(words, people, name)
            and read.chance(name.first, name.last + 1) >= _SURE
        ):
            found.append(_mention(words, name))
    taken = {index for mention in found for index in range(mention.first, mention.last)}
    speaking = [
        mention
        for mention in people
        if taken.isdisjoint(range(mention.first, mention.last)) and _speaks_again(words, mention, elsewhere)
    ]
    return sorted([*found, *speaking]) if speaking else found


def _speaks_again(words: Words, mention: Mention, elsewhere: Elsewhere) -> bool:
    """True for a name behind a role whose surname, without an article, stands behind a verb of speech: "وأكد معروف" of "سلامة معروف"."""
    surname = words.folded(mention.last - 1)
    named = mention.parts > 1 and mention.begin < mention.first
    return named and surname in elsewhere.speaking and not has_article(surname) and not is_function_word(surname)


def _is_time_of_day(words: Words, index: int) -> bool:
    """True for "صباح" and the like before a day: "صباح اليوم", "مساء الخميس"."""
    behind = words.folded(index + 1)
    return words.folded(index) in _TIMES_OF_DAY and (behind in _TODAY or is_calendar_word(behind))


_TIMES_OF_DAY = frozenset({"صباح", "مساء", "فجر", "ظهر", "عصر", "ليل"})
_TODAY = frozenset({"اليوم", "امس", "غد", "غدا"})


def _without_eulogy(words: Words, name: Name) -> Name:
    """The name up to a wish for its bearer or a time: "سالم العامري | رحمه الله", "… | صباح اليوم"; nothing of "صلى الله" alone."""
    if name.last - name.first > 1 and _is_time_of_day(words, name.last - 1):
        return name._replace(last=name.last - 1)
    wishes = (
        index
        for index in range(name.first, name.last)
        if words.folded(index) in EULOGIES and words.folded(index + 1) == "الله"
    )
    return name._replace(last=next(wishes, name.last))


def _without_office(words: Words, name: Name) -> Name:
    """The name without what is no part of it: an office's head, the title of the next, a king's verb.

    "محمد العامري ولي | العهد", "الملك سلمان | الأمير محمد", "الملك سلمان | أشار".
    """
    last = name.last - 1
    if last > name.first and (is_title_of_next(words, last) or _is_verb_of(words, last)):
        return name._replace(last=last)
    head = head_at(words, last) if last > name.first else None
    joined = words.folded(last) in STRONG_GIVEN or words.folded(last - 1) in BETWEEN
    if head is None or head.closed or head.reading.prefixes or joined:
        return name
    goes_on = any(end.sure and end.last > name.last for end in role_ends(words, last, head))
    return name._replace(last=last) if goes_on else name


def _is_verb_of(words: Words, index: int) -> bool:
    """True for a verb behind the one name of a king or a pope."""
    return words.folded(index) in VERBS and words.folded(index - 2) in CROWNED


def without_doubtful(
    words: Words, grammar: Sequence[Mention], people: Sequence[Mention], read: Labelled
) -> list[Mention]:
    """The mentions of people without those that neither the grammar reads nor anything tells, and of which the model is not sure."""
    return [
        mention
        for mention in people
        if _overlaps(grammar, mention.first, mention.last)
        or _is_told(words, mention)
        or read.chance(mention.first, mention.last + 1) >= _SURE_ALONE
    ]


def _is_told(words: Words, mention: Mention) -> bool:
    given = any(words.folded(index) in GIVEN for index in range(mention.first, mention.last))
    titled = mention.role is not None or mention.begin < mention.first
    return given or titled or words.folded(mention.begin - 1) in SPEAKING_VERBS


def _ends(words: Words, known: Mention, name: Name) -> bool:
    """True where the model goes on over a place, or over whom somebody speaks to: "زار سالم العامري طرابلس", "قال العامري لسواريس"."""
    goes_on = known.last < name.last
    return goes_on and (is_place(words, known.last) or is_addressed(words.folded(known.last)))


def _overlaps(people: Sequence[Mention], first: int, last: int) -> bool:
    """True for tokens `[first, last)` in which the grammar reads a name too, with these bounds or others."""
    return any(mention.first < last and first < mention.last for mention in people)


def _may_be_further(words: Words, name: Name) -> bool:
    """False for a single word and "ابن …", which coreference joins to their person, letters, adverbs, and whom a place is named after."""
    begin = _begin_of_titles(words, name.first)
    if all(len(words.folded(index)) == 1 for index in range(name.first, name.last)):  # the title "أ. د."
        return False
    alone = name.last - name.first < _WHOLE_NAME or words.folded(name.first) in BETWEEN
    alone = alone or is_said_twice(words, name.first) or words.folded(name.first + 1) in FEASTS
    return not (alone or is_named_after(words, name.first) or is_named_after(words, begin))


def _is_surname_and_place(words: Words, people: Sequence[Mention], name: Name) -> bool:
    """True for the surname of somebody told before with the place behind it: "زارت فال نواكشوط"."""
    surnames = (words.folded(mention.last - 1) for mention in people)
    two = name.last - name.first == _WHOLE_NAME
    return two and is_place(words, name.last - 1) and words.folded(name.first) in surnames


def _mention(words: Words, name: Name) -> Mention:
    """The mention of a name that the model reads, with the office or title before it and the role on either side."""
    first, last = name.first, name.last
    cut = _clitics(words, first) if name.cut else WHOLE
    begin = first if cut.letters else _begin_of_titles(words, first)
    office = office_of(words, titles_at(words, begin)) if begin < first else None
    mention = Mention(first, last, cut, begin, last, last - first, office)
    return with_role_before(words, with_apposition(words, mention))


def _clitics(words: Words, index: int) -> Cut:
    """The clitic before a name: one letter, the article behind it belongs to the name."""
    cuts = (reading.cut for reading in readings(words.folded(index)) if len(reading.prefixes) == 1)
    return next(cuts, Cut(1))


def _begin_of_titles(words: Words, first: int) -> int:
    """Where the titles that end right before token `first` begin."""
    for begin in range(max(0, first - _TITLES_AT_MOST), first):
        if words.same_sentence(begin, first) and titles_at(words, begin).last == first:
            return begin
    return first


_TITLES_AT_MOST = 4
