"""Those who may be one and are left apart, each with the best known person whom their name fits."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from mujaz.archive.clustering import other_spelling
from mujaz.archive.naming import Name, bone, name_key_of, parsed_name, sound
from mujaz.archive.people_finding import LINE, line
from mujaz.archive.people_merging import parted_people
from mujaz.archive.people_records import Doubt, DoubtReason, Doubts, PersonLine
from mujaz.archive.roles import far_apart, signs
from mujaz.archive.tables import people


class _Somebody(NamedTuple):
    line: PersonLine
    name: Name


def _reason(known: Name, other: Name) -> DoubtReason | None:
    """Why the other name may be the known person's."""
    if known.words == other.words:
        return "same_name"
    if len(other.words) == 1:
        return "surname" if sound(known.key_word) == sound(other.words[0]) else None
    if other.is_part_of(known) or known.is_part_of(other):
        return "part"
    return "spelling" if other_spelling(known.words, other.words) is not None else None


def _may_be_one(first: PersonLine, second: PersonLine) -> bool:
    """True where neither the countries nor the fields tell them apart."""
    countries = first.country and second.country and first.country != second.country
    return not countries and not far_apart(signs(first.role).fields, signs(second.role).fields)


def _doubts_in(block: Sequence[_Somebody], parted: set[frozenset[int]]) -> Iterable[Doubt]:
    """Each of a block, the best known first, with the best known one before that it may be."""
    by_word: dict[str, list[_Somebody]] = defaultdict(list)
    for one in block:
        candidates = {other.line.id: other for word in {*map(bone, one.name.words)} for other in by_word[word]}
        for other in sorted(candidates.values(), key=lambda other: (-other.line.articles, other.line.id)):
            reason = _reason(other.name, one.name)
            told_apart = frozenset((one.line.id, other.line.id)) in parted
            if reason and not told_apart and _may_be_one(other.line, one.line):
                yield Doubt(reason=reason, first=other.line, second=one.line)
                break
        for word in {bone(one.name.words[0]), bone(one.name.key_word)} if one.name.words else ():
            by_word[word].append(one)


def doubtful(connection: Connection, *, limit: int = 10, offset: int = 0) -> Doubts:
    """Those who may be one, where it cannot be told: the pairs in which both are best known first."""
    rows = connection.execute(select(people.c.full_key, *LINE).order_by(people.c.articles.desc(), people.c.id))
    blocks: dict[str, list[_Somebody]] = defaultdict(list)
    for key, *rest in rows:
        blocks[name_key_of(key)].append(_Somebody(line(rest), parsed_name(rest[1])))
    parted = parted_people(connection)
    found = [doubt for block in blocks.values() if len(block) > 1 for doubt in _doubts_in(block, parted)]
    found.sort(key=lambda doubt: (-doubt.second.articles, -doubt.first.articles, doubt.first.id, doubt.second.id))
    return Doubts(total=len(found), doubts=tuple(found[offset : offset + limit]))
