"""Holders of one office told together.

"وزيري الخارجية الروسي … ونظيره الأميركي …", "للرئيسين الروسي … والأميركي …", "اللاعبين سالم … ومنذر …".
"""

from collections.abc import Iterator
from typing import NamedTuple

from mujaz.understanding.mentions import Beside, Mention, name_behind
from mujaz.understanding.names import Elsewhere, read_name
from mujaz.understanding.noun_phrases import definite_ends
from mujaz.understanding.roles import COMMAS, COUNTERPARTS, DUALS, country_of
from mujaz.understanding.vocabulary import GIVEN, OPENING, nisba_country
from mujaz.understanding.words import WHOLE, Cut, Words, after_conjunction, has_article, readings

_PLURALS = ("ين", "ون", "ان")


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


def holders_of_one_office(words: Words, index: int, elsewhere: Elsewhere) -> list[Mention]:
    """The people of a dual or plural role, each with the role in the singular: "للرئيسين الروسي … والأميركي …"."""
    reading = next((reading for reading in readings(words.folded(index)) if reading.bare in DUALS), None)
    if reading is None:
        return []
    for end in reversed(definite_ends(words, index, has_article(reading.bare))):
        first = name_behind(words, _past_opening(words, end.last), elsewhere)
        if first is not None:
            base = _Base(DUALS[reading.bare], index, end.last)
            people = [_of_base(words, base, first, end.last, index)]
            further = list(_further(words, base, first.last, elsewhere))
            people.extend(further or _listed(words, base, first.last, elsewhere))
            return people
    return []


def _past_opening(words: Words, index: int) -> int:
    """The index behind what opens a list of names: a colon, "هم", "كل من"."""
    while words.folded(index) in {":", "(", "هم", "وهم", "هما", "وهما", "كل", "كلا"} or (
        words.folded(index) == "من" and words.folded(index - 1) in {"كل", "كلا"}
    ):
        index += 1
    return index


def _listed(words: Words, base: _Base, index: int, elsewhere: Elsewhere) -> Iterator[Mention]:
    """The second and later people of a list without adjectives: "… ومنذر …، وسالم …"."""
    while True:
        start = index + (words.folded(index) in COMMAS)
        if not words.is_word(start) or not words.same_sentence(index, start):
            return
        named = listed_name(words, start, joined=start == index, elsewhere=elsewhere)
        if named is None:
            return
        role = base.shared(words)
        last, parts, cut = named
        yield Mention(start, last, cut, start, last, parts, role, country_of(words, base.first, base.last))
        index = last


def listed_name(words: Words, start: int, *, joined: bool, elsewhere: Elsewhere) -> tuple[int, int, Cut] | None:
    """A further name of a list at `start`, behind و or, when not `joined`, a comma: its end, its parts and its clitics."""
    word = words.folded(start)
    for reading in readings(word):
        if reading.prefixes not in ((), ("و",)) or (joined and not reading.prefixes):
            continue
        if reading.bare not in GIVEN and reading.bare not in OPENING:
            continue
        end = read_name(words, start, reading.bare, elsewhere)
        if end is not None and end[1] > 1:
            return *end, reading.cut
    return None


def _of_base(words: Words, base: _Base, name: Beside, end: int, begin: int) -> Mention:
    named = nisba_country(words.folded(end - 1)) is not None and not words.folded(end - 1).endswith(_PLURALS)
    adjective = words.tokens[end - 1].text if named else ""
    role = f"{base.shared(words)} {adjective}".strip()
    return Mention(name.first, name.last, WHOLE, begin, name.last, name.parts, role, country_of(words, begin, end))


def _further(words: Words, base: _Base, index: int, elsewhere: Elsewhere) -> Iterator[Mention]:
    """The second and later people: "، ونظيره الأميركي ماركو روبيو", "، والأميركي دونالد ترامب", "وجون كيري"."""
    while True:
        start = index + (words.folded(index) in COMMAS)
        adjective = _adjective_of_next(words, start)
        if adjective is None:
            return
        name = name_behind(words, adjective + 1, elsewhere)
        if name is None:
            return
        surface = words.tokens[adjective].text.removeprefix("و")
        role = f"{base.shared(words)} {surface}"
        country = nisba_country(_without_conjunction(words.folded(adjective)))
        yield Mention(name.first, name.last, WHOLE, start, name.last, name.parts, role, country)
        index = name.last


def _without_conjunction(word: str) -> str:
    """The folded word without a conjunction before its article."""
    return word[1:] if word.startswith(("وال", "فال")) else word


def _adjective_of_next(words: Words, start: int) -> int | None:
    """The token of the nisba adjective that begins the next person of a dual or a list of holders of one office."""
    word = words.folded(start)
    if any(form in COUNTERPARTS for form in after_conjunction(word)):
        return start + 1 if nisba_country(words.folded(start + 1)) else None
    if word.startswith("وال") and nisba_country(word[1:]):
        return start
    return None
