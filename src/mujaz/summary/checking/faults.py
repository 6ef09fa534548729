"""What is found amiss in a claim, and how it is told."""

from typing import NamedTuple

from mujaz.errors import sentence
from mujaz.model import Failure, FailureKind


class Fault(NamedTuple):
    """A fault: its kind, the words of the summary that it is about, and whether it is sure; an unsure one is no failure yet."""

    kind: FailureKind
    what: str
    sure: bool = True


def failure(fault: Fault) -> Failure:
    """The fault as the report tells it, in both languages."""
    code = f"check_{fault.kind}" if fault.sure else f"check_{fault.kind}_unsure"
    message, message_en = (sentence(code, ui, what=fault.what) for ui in ("ar", "en"))
    return Failure(kind=fault.kind, text=fault.what, message=message, message_en=message_en)
