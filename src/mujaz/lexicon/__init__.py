"""Arabic as data: TOML files that an editor can read and extend, and the one loader."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["load"]

_FOLDER = Path(__file__).parent


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon file `name`.toml as a dict, read once. Treat it as read-only: every caller shares it."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
