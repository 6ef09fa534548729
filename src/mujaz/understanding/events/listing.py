"""Which of the events that a text tells its record lists: those that the article itself reports, of somebody who can be named."""

from bisect import bisect_right

from mujaz.lexicon import load
from mujaz.text.folding import fold_text
from mujaz.understanding.events.left_out import BOTH, Reading
from mujaz.understanding.events.merging import Told
from mujaz.understanding.events.states import MEANING_STATE
from mujaz.understanding.gazetteer import COUNTRY_NAMES
from mujaz.understanding.vocabulary import folded_set, role_head

_OF_ANYBODY = frozenset({"ASSAULT", "COERCE", "PROTEST", "AID"})
"""Types of events in which people without a name take part: who was killed, arrested or rescued, or took to the streets."""
_OFFICIALS = folded_set(load("events")["actors"]["officials"])
_NAMES_OF_STATES = frozenset(COUNTRY_NAMES.values())


def is_worth_listing(reading: Reading, told: Told) -> bool:
    """False for what one alone has done in words that are quoted, and for a meeting, a vote and the like of nobody by name or office.

    Such an event of people without a name is listed where it is told for its own sake: carried out, and with its day for a verb.
    """
    if not _is_reported(told) and len(told.participants) < BOTH and _is_quoted(reading, told):
        return False
    if told.trigger.pattern.type in _OF_ANYBODY or _has_name(reading, told):
        return True
    return told.carried if told.trigger.is_noun else told.dated is not None


def _is_reported(told: Told) -> bool:
    """True for what words that are quoted tell as news: a visit or a meeting to come, and what somebody has done."""
    if told.status == "planned":
        return told.trigger.pattern.type == "CONSULT"
    return told.trigger.tense == "past" and told.clause.relative is None


def _has_name(reading: Reading, told: Told) -> bool:
    entities = reading.board.scene.entities
    return any(who in entities or who in _NAMES_OF_STATES or _tells_who(who) for who in told.participants)


def _tells_who(who: str) -> bool:
    """True for the description of who holds an office ("وزير الدفاع الروسي", "وزراء المالية"), and for what means a state."""
    if not who:
        return False
    head = fold_text(who).split()[0]
    return role_head(head) is not None or head.removeprefix("ال") in _OFFICIALS or head in MEANING_STATE


def _is_quoted(reading: Reading, told: Told) -> bool:
    """True inside a direct quotation: there an event is part of what is argued, unless it begins with it: "أعلنت … «استهداف …»"."""
    position = reading.board.scene.words.tokens[told.trigger.first].start
    stop = bisect_right(reading.said, position)
    near = reading.statements[max(0, stop - _NESTED) : stop]
    return any(each.mode == "direct" and each.span[0] + _AT_ITS_HEAD < position < each.span[1] for each in near)


_NESTED = 4
_AT_ITS_HEAD = 8
"""Characters within which a quotation begins with an event's word."""
