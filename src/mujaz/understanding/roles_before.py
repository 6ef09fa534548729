"""The role before a name that was found by its own form: "قائد قوات الدفاع اللواء خالد سفرجي الدالي"."""

from mujaz.understanding.gazetteer import PLACES, TITLES
from mujaz.understanding.mentions import Mention
from mujaz.understanding.name_parts import is_name_like
from mujaz.understanding.names import holds_office
from mujaz.understanding.noun_phrases import LONGEST
from mujaz.understanding.roles import KIN, Head, Role, head_at, role_ends, role_of
from mujaz.understanding.titles import titles_at
from mujaz.understanding.vocabulary import GIVEN, is_function_word, is_verb, nisba_country, role_head
from mujaz.understanding.words import Words, has_article


def with_role_before(words: Words, mention: Mention) -> Mention:
    """The mention with the role whose phrase ends right before it, where it has none yet."""
    role = None if mention.role is not None or _is_joined(words, mention) else _role_before(words, mention.begin)
    if role is None:
        return mention
    return mention._replace(begin=role.first, role=role.text(words), country=mention.country or role.country)


def _is_joined(words: Words, mention: Mention) -> bool:
    """True for a name or a title behind a clitic, which begins anew: "مدافع الشباب وسالم …"."""
    title = TITLES.at(words, mention.begin)
    return mention.cut.letters > 0 or (title is not None and bool(title.reading.prefixes))


def _role_before(words: Words, begin: int) -> Role | None:
    """The longest role that ends at token `begin`, with the ranks that adjoin it."""
    last = titles_at(words, begin).rank_last
    found: Role | None = None
    for step in range(begin - 1, begin - LONGEST, -1):
        if not words.same_sentence(step, begin):
            break
        head = head_at(words, step)
        if head is None or _is_no_office(words, step, head):
            continue
        if any(end.last == begin for end in role_ends(words, step, head)) or _is_of_unknown(words, step, begin, head):
            found = role_of(words, step, last, head.reading.cut)
    return found


def _is_no_office(words: Words, index: int, head: Head) -> bool:
    """True for a relative of whom it names, and for a given name that heads roles elsewhere: "سلطان الدالي"."""
    office = holds_office(words, index) or PLACES.at(words, index + 1) is not None
    named = head.reading.bare in GIVEN and not office
    return named or (head.reading.bare in KIN and not head.closed)


def _is_of_unknown(words: Words, first: int, last: int, head: Head) -> bool:
    """True for a head with an unknown genitive, a club or a firm: "مدرب لاتسيو", "لاعب نيوكاسل يونايتد الإنجليزي"."""
    if head.closed or not first + 1 < last <= first + _UNKNOWN_AT_MOST:
        return False
    unknown = is_name_like(words, first + 1) and words.folded(first + 1) not in GIVEN
    rest = (words.folded(step) for step in range(first + 2, last))
    return unknown and all(nisba_country(word) is not None or _is_plain(word) for word in rest)


def _is_plain(word: str) -> bool:
    other = is_function_word(word) or is_verb(word) or word in GIVEN or has_article(word)
    return word.isalpha() and not (other or word[0] == "و" or role_head(word) is not None)


_UNKNOWN_AT_MOST = 4
