"""The Piper voices of this machine: where they are kept, which there are, and which Arabic ones can be added."""

import os
import re
from pathlib import Path
from typing import NamedTuple

import platformdirs

from mujaz.errors import SpeechError

KNOWN = ("ar_JO-kareem-medium", "ar_JO-kareem-low")
"""The Arabic voices of Piper's hub."""

NAME = re.compile(r"[a-z]{2,3}_[A-Z]{2}-\w+-(?:x_low|low|medium|high)", re.ASCII)
"""A voice's name: language and country, speaker, quality."""

CARD = ".card.txt"
"""What the name of a voice's card ends in: the hub's own account of where the voice is from, with its licence."""

_LICENCE = re.compile(r"^[\s*#-]*licen[cs]e\s*:\s*(.+)$", re.IGNORECASE | re.MULTILINE)


class InstalledVoice(NamedTuple):
    """A voice that was added: its name, its model, and its licence in the words of its card, or None."""

    name: str
    model: Path
    licence: str | None


def folder() -> Path:
    """Where voices are kept: MUJAZ_VOICES, else the system's place for a user's data."""
    given = os.environ.get("MUJAZ_VOICES")
    return Path(given) if given else platformdirs.user_data_path("mujaz") / "voices"


def installed() -> list[InstalledVoice]:
    """The voices that were added, by name."""
    models = sorted(folder().glob("*.onnx")) if folder().is_dir() else []
    whole = [model for model in models if model.with_name(model.name + ".json").is_file()]
    return [InstalledVoice(model.stem, model, licence_of(model.with_name(model.stem + CARD))) for model in whole]


def licence_of(card: Path) -> str | None:
    """The licence that a voice's card tells, or None."""
    try:
        found = _LICENCE.search(card.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    return found[1].strip() if found else None


def find(name: str) -> Path:
    """The model of a voice that was added.

    Raises:
        SpeechError: none of that name was; the sentence says how to add it.
    """
    found = next((voice.model for voice in installed() if voice.name == name), None)
    if found is None:
        raise SpeechError("voice_not_added", voice=name)
    return found
