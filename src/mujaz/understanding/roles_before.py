"""The role before a name that was found by its own form: "قائد قوات الطوارئ اللواء خالد قرار الحربي"."""

from mujaz.understanding.gazetteer import TITLES
from mujaz.understanding.mentions import Mention
from mujaz.understanding.noun_phrases import LONGEST
from mujaz.understanding.roles import KIN, Role, head_at, role_ends, role_of
from mujaz.understanding.titles import titles_at
from mujaz.understanding.words import Words


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
        if head is None or (head.reading.bare in KIN and not head.closed):
            continue
        if any(end.last == begin for end in role_ends(words, step, head)):
            found = role_of(words, step, last, head.reading.cut)
    return found
