"""What is found amiss in a claim, and how it is told."""

from typing import NamedTuple

from mujaz.lexicon import load
from mujaz.model import Failure, FailureKind


class Fault(NamedTuple):
    """A fault: its kind, the words of the summary that it is about, and whether it is sure; an unsure one is no failure yet."""

    kind: FailureKind
    what: str
    sure: bool = True


def failure(fault: Fault) -> Failure:
    """The fault as the report tells it, in both languages."""
    told = load("checking")["messages"][fault.kind]["sure" if fault.sure else "doubt"]
    message, message_en = (told[language].format(what=fault.what) for language in ("ar", "en"))
    return Failure(kind=fault.kind, text=fault.what, message=message, message_en=message_en)
