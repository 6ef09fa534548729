"""The forms by which people of some full keys are told, and who they are as far as forms tell it: full names first, then short ones."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import Connection

from mujaz.archive.clustering import KNOWN, Form, Group, partition
from mujaz.archive.cores import Core, core_of, names_to_weigh, short_and_known, weights_of
from mujaz.archive.deciding import Ruling, Told, keys_of, with_joined
from mujaz.archive.naming import bare_key, name_key_of
from mujaz.archive.people_reading import FormKey, Row, Use, read_told, read_uses
from mujaz.archive.short_names import short_names


class FormsTold:
    """What is read of full keys, and what their forms come to.

    `people` are forms that are one person, `scattered` forms of which each mention stands alone, `cores` those of full names; `decided`
    are the mentions that decisions name, and `pinned` those of them that stand for themselves.
    """

    def __init__(self, connection: Connection, made: Sequence[Ruling]) -> None:
        self._connection = connection
        self._made = made
        self._by_key: dict[str, list[FormKey]] = defaultdict(list)
        self._groups: dict[str, list[Group]] = defaultdict(list)
        self._place: dict[int, list[FormKey]] = {}
        self.keys: set[str] = set()
        self.uses: dict[FormKey, list[Use]] = {}
        self.counts: dict[FormKey, int] = {}
        self.decided: list[Row] = []
        self.pinned: set[Told] = {ruling.first for ruling in made if not ruling.same}
        self.people: list[list[FormKey]] = []
        self.scattered: set[FormKey] = set()
        self.cores: list[Core] = []

    @property
    def rulings(self) -> list[Ruling]:
        """The decisions on the keys, the newest first."""
        return [ruling for ruling in self._made if keys_of(ruling) & self.keys]

    def read(self, keys: Iterable[str]) -> None:
        """Read full keys, with those that must be looked at together.

        Decisions tie names; and a short name is weighed anew against the well-known people who may be called by it, where one of them
        or the weight of all the others changed.
        """
        self._take(with_joined(keys, self._made))
        weighed = names_to_weigh(self._connection, self.keys, self.cores)
        done: set[str] = set()
        while weighed:
            done |= weighed
            more = with_joined(short_and_known(self._connection, weighed), self._made) - self.keys
            self._take(more)
            weighed = {name_key_of(key) for key in more if key == bare_key(key)} - done
        self._join_short()

    def _take(self, keys: set[str]) -> None:
        """Read further keys, and join their full names."""
        self.keys |= keys
        mine = [ruling for ruling in self._made if keys_of(ruling) & keys]
        told = {told for ruling in mine for told in (ruling.first, ruling.second)}
        decided = [row for row in read_told(self._connection, told) if row.form[0] in keys]
        self.decided += decided
        gone = Counter((row.form, row.person) for row in decided if row.told in self.pinned)
        for use in read_uses(self._connection, keys):
            left = use.articles - gone[use.form, use.person] if gone else use.articles
            if left and use.form not in self.uses:
                self._by_key[use.form[0]].append(use.form)
                self.uses[use.form] = []
                self.counts[use.form] = 0
            if left:
                self.uses[use.form].append(use._replace(articles=left) if gone else use)
                self.counts[use.form] += left
        for key in sorted(keys):
            if key != bare_key(key) and key in self._by_key:
                self._join_full(key)

    def _join_full(self, key: str) -> None:
        there = self._by_key[key]
        parts = partition(tuple(Form(*form[1:], self.counts[form]) for form in there))
        for group in parts.groups:
            self._place[id(group)] = [there[form.at] for form in group.forms]
            self.people.append(self._place[id(group)])
            self._groups[name_key_of(key)].append(group)
            self.cores.append(core_of(key, group))
        self.scattered.update(there[at] for at in parts.scattered)

    def _join_short(self) -> None:
        bare = sorted(key for key in self._by_key if key == bare_key(key))
        weights = weights_of(self._connection, [name_key_of(key) for key in bare], self.keys, self.cores)
        for key in bare:
            name, there = name_key_of(key), self._by_key[key]
            known = [group for group in self._groups[name] if group.articles >= KNOWN]
            found = short_names([Form(*form[1:], self.counts[form]) for form in there], known, weights.get(name, {}))
            for best, alone in found.joined:
                self._place[id(best)] += [there[form.at] for form in alone.forms]
            self.people.extend([there[form.at] for form in group.forms] for group in found.groups)
            self.scattered.update(there[at] for at in found.scattered)


def told_by(connection: Connection, keys: Collection[str], made: Sequence[Ruling]) -> FormsTold:
    """Who is told by the forms of full keys and of those tied to them; the decisions, the newest first, are not yet followed."""
    told = FormsTold(connection, made)
    told.read(keys)
    return told
