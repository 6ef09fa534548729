"""Roles that the grammar does not know, read by a model: "الحكم الدولي كيلفن أدومبا"."""

from collections.abc import Iterable, Sequence

from mujaz.understanding.labelling import Labelled, Name, Sheet, names_in, roles_read
from mujaz.understanding.mentions import Mention
from mujaz.understanding.roles import COMMAS, role_of
from mujaz.understanding.titles import titles_at
from mujaz.understanding.words import WHOLE, Cut, Words

_LONGEST = 20
"""Tokens beside a name within which its role is looked for."""
_SURE = 0.5
"""How likely a role must be."""


def with_read_roles(sheet: Sheet, names: Labelled, people: Sequence[Mention]) -> list[Mention]:
    """The mentions of people, those beside which the grammar finds no role with what the model reads there."""
    without = [mention for mention in people if mention.role is None]
    near = {index for mention in without for index in range(mention.begin - _LONGEST, mention.last + _LONGEST)}
    read = roles_read(sheet, names, near)
    roles = [role for role in names_in(read.labels) if read.chance(role.first, role.last) >= _SURE]
    return [_with_role(sheet.words, mention, roles) if mention.role is None else mention for mention in people]


def _with_role(words: Words, mention: Mention, roles: Iterable[Name]) -> Mention:
    role = next((role for role in roles if _is_beside(words, role, mention)), None)
    if role is None:
        return mention
    found = role_of(words, role.first, role.last, Cut(1) if role.cut else WHOLE)
    return mention._replace(
        begin=min(mention.begin, role.first),
        end=max(mention.end, role.last),
        role=found.text(words),
        country=mention.country or found.country,
    )


def _is_beside(words: Words, role: Name, mention: Mention) -> bool:
    """True for a role that ends where the name or its titles begin, or begins behind the name, with or without a comma."""
    if not words.same_sentence(role.first, mention.first):
        return False
    behind = mention.last + (words.folded(mention.last) in COMMAS)
    titled = titles_at(words, role.last).last == mention.first and role.last < mention.first
    return titled or role.last in {mention.begin, mention.first} or (role.first == behind and not mention.cut.letters)
